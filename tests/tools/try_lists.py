"""Run the importer over a folder and print what it understood: ``try_lists.py DIR [--json]``."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.intake.read import read_file
from db.intake.understand import understand
from db.intake.workbook import ReadError


def look_at(path: Path) -> dict[str, object]:
    """What the importer makes of one file."""
    start = time.monotonic()
    try:
        workbook = read_file(path)
    except ReadError as error:
        return {"file": path.name, "error": error.code}
    read = time.monotonic()
    tables = understand(workbook)
    found = []
    for table in tables:
        found.append(
            {
                "sheet": table.sheet.name,
                "title": table.title,
                "as_of": table.as_of.value + ("" if table.as_of.sure else "?")
                if table.as_of
                else None,
                "unit": table.unit,
                "header_rows": table.header_rows,
                "first_row": table.first_row,
                "last_row": table.last_row,
                "rows": len(table.rows),
                "excluded": [f"{e.row}:{e.reason}" for e in table.excluded][:8],
                "fill_down": table.fill_down,
                "decisions": [d.code for d in table.decisions],
                "columns": [column.header for column in table.columns],
            }
        )
    return {
        "file": path.name,
        "format": workbook.format,
        "encoding": workbook.encoding,
        "seconds": [round(read - start, 2), round(time.monotonic() - read, 2)],
        "tables": found,
    }


def main() -> None:
    """Print one JSON document a line, or an indented one."""
    where = Path(sys.argv[1])
    for path in sorted(where.iterdir()) if where.is_dir() else [where]:
        if path.is_file():
            indent = None if "--json" in sys.argv else 1
            print(json.dumps(look_at(path), ensure_ascii=False, indent=indent, default=str))


if __name__ == "__main__":
    main()
