"""Keeps a copy of each file that was taken in; one with residents' numbers only masked."""

from __future__ import annotations

import csv
import io
from datetime import date
from functools import cache
from pathlib import Path

from db.intake.cells.text_cells import masked
from db.intake.workbook import Cell, Workbook
from db.secrets.kept import put, write_kept

_SHORTEST = 13
"""Characters of a resident's number without its hyphen."""
_LEAST = 10 ** (_SHORTEST - 1)


def resident_cells(workbook: Workbook) -> tuple[tuple[str, int, int], ...]:
    """Sheet, row (1-based) and column (0-based) of each cell that looks like a resident's number."""
    looks_resident = cache(lambda text: bool(masked(text)[1]))  # of equal texts asked once
    return tuple(
        (sheet.name, number, column)
        for sheet in workbook.sheets
        for number, row in enumerate(sheet.rows, 1)
        for column, cell in enumerate(row)
        if (isinstance(cell, str) and len(cell) >= _SHORTEST and looks_resident(cell))
        or (type(cell) is int and cell >= _LEAST and _number_looks_resident(cell))
    )


def _number_looks_resident(number: int) -> bool:
    text = str(number)
    return len(text) == _SHORTEST and bool(masked(text)[1])


def keep_copy(path: Path, folder: Path, file_hash: str, workbook: Workbook | None) -> Path:
    """Keep the file under its hash, once; or its masked cells where it holds residents' numbers.

    Returns the kept file.
    """
    folder.mkdir(exist_ok=True)  # a data folder that went away is not made anew
    if workbook is not None and resident_cells(workbook):
        kept = folder / f"{file_hash}.masked.csv"
        if not kept.exists():
            _write_masked(workbook, kept)
        return kept
    kept = folder / f"{file_hash}{path.suffix.lower()}"
    if not kept.exists():
        with path.open("rb") as stream:
            put(stream, kept)
    return kept


def _write_masked(workbook: Workbook, kept: Path) -> None:
    """All cells as text, sheet under sheet, residents' numbers masked."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for sheet in workbook.sheets:
        if len(workbook.sheets) > 1:
            writer.writerow([f"[{sheet.name}]"])
        writer.writerows([_shown(cell) for cell in row] for row in sheet.rows)
    write_kept(kept, text.getvalue().encode("utf-8-sig"))


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    text = cell.isoformat() if isinstance(cell, date) else str(cell)
    return masked(text)[0]
