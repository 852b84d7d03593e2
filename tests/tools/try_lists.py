"""Run the importer over a folder and print what it understood: ``try_lists.py DIR [--json]``."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.reading.read import read_file
from db.intake.table import Table
from db.intake.tables.understand import understand
from db.intake.workbook import ReadError


def look_at(path: Path) -> dict[str, object]:
    """What the importer makes of one file."""
    start = time.monotonic()
    try:
        workbook = read_file(path)
    except ReadError as error:
        return {"file": path.name, "error": error.code}
    read = time.monotonic()
    tables = [_shown(table) for table in understand(workbook)]
    return {
        "file": path.name,
        "format": workbook.format,
        "encoding": workbook.encoding,
        "seconds": {"read": round(read - start, 2), "rest": round(time.monotonic() - read, 2)},
        "tables": tables,
    }


def _shown(table: Table) -> dict[str, object]:
    mapping = map_columns(table)
    coerced = coerce(table, mapping)
    as_of = table.as_of
    problems = [problem for row in coerced.rows for problem in row.problems]
    return {
        "sheet": table.sheet.name,
        "title": table.title,
        "list_kind": mapping.list_kind,
        "as_of": as_of.value + ("" if as_of.sure else "?") if as_of else None,
        "unit": table.unit,
        "header_rows": table.header_rows,
        "first_row": table.first_row,
        "last_row": table.last_row,
        "rows": len(table.rows),
        "excluded": [f"{entry.row}:{entry.reason}" for entry in table.excluded][:8],
        "fill_down": table.fill_down,
        "decisions": [decision.code for decision in table.decisions],
        "columns": [
            [column.header, column.field, column.evidence, column.confidence, column.unit]
            + ([column.note] if column.note else [])
            for column in mapping.columns
        ],
        "constants": dict(mapping.constants),
        "first": dict(coerced.rows[0].values) if coerced.rows else {},
        "problems": len(problems),
        "problem_samples": [
            f"{problem.row}/{problem.column} {problem.code} {problem.raw[:40]!r}"
            for problem in problems[:4]
        ],
    }


def main() -> None:
    """Print one JSON document a line with ``--json``, else an indented one for each file."""
    where = Path(sys.argv[1])
    indent = None if "--json" in sys.argv else 1
    for path in sorted(where.iterdir()) if where.is_dir() else [where]:
        if path.is_file():
            print(json.dumps(look_at(path), ensure_ascii=False, indent=indent, default=str))


if __name__ == "__main__":
    main()
