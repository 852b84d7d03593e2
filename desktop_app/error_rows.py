"""오류 행만 엑셀로: the rows of a list that were not taken in whole, each with its reason in front."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from db.domain.dates import KST, format_partial_date
from db.intake.cells.text_cells import masked
from db.intake.pipeline import FilePlan, PreparedFile, PreparedTable
from db.intake.plan import Outcome, RowPlan, TablePlan
from db.intake.workbook import Cell
from desktop_app.paper.files import write_whole
from desktop_app.widgets.words.field_names import field_words
from desktop_app.widgets.words.plan_reasons import problem_words, row_reason
from reports.excel.error_rows import ErrorCell, ErrorRow, ErrorTable
from reports.render import error_workbook
from resources.texts import Texts

_OPEN = (Outcome.ASK, Outcome.FAILED)


def has_error(row: RowPlan) -> bool:
    """Whether a row is not written, or not whole."""
    return row.outcome in _OPEN or bool(row.left_out)


def count_errors(planned: FilePlan) -> int:
    """How many rows are."""
    return sum(has_error(row) for table in planned.tables for row in table.rows)


def error_tables(prepared: PreparedFile, planned: FilePlan, texts: Texts) -> list[ErrorTable]:
    """The rows that are not written whole, table by table, as the list has them."""
    return [
        _table(entry, plan, texts)
        for entry, plan in zip(prepared.tables, planned.tables, strict=True)
        if any(map(has_error, plan.rows))
    ]


def write_errors(
    path: Path, prepared: PreparedFile, planned: FilePlan, texts: Texts
) -> tuple[Path, int]:
    """Write them to ``path``; the file and how many rows it has.

    Raises EnvironmentProblem when the file can't be written (open in Excel, disk full …).
    """
    tables = error_tables(prepared, planned, texts)
    data = error_workbook(tables, datetime.now(KST))
    return write_whole(path, data), sum(len(table.rows) for table in tables)


def _table(entry: PreparedTable, plan: TablePlan, texts: Texts) -> ErrorTable:
    table = entry.table
    bad = {row.row: row for row in plan.rows if has_error(row)}
    rows = [
        _row(bad[number], cells, entry, texts) for number, cells in table.records() if number in bad
    ]
    title = table.title or table.file_name.rpartition(".")[0] or table.sheet.name
    day = format_partial_date(table.as_of.value) if table.as_of else ""
    lines = [
        title,
        # The list is Korean, so its lines are.
        f"(단위: {table.unit})" if table.unit else "",
        f"(기준일: {day})" if day else "",
    ]
    return ErrorTable(
        table.sheet.name, [line for line in lines if line], texts("Reason it was not taken in"),
        _heads(entry, texts), rows, _codes(entry),
    )  # fmt: skip


def _codes(entry: PreparedTable) -> list[str]:
    """What stands above the header of a list of ours; () for a foreign one."""
    table = entry.table
    if entry.mapping.identity is None or not table.header_rows:
        return []
    above = table.header_rows[0] - 1
    return [str(table.sheet.cell(above, column.index) or "") for column in table.columns]


def _heads(entry: PreparedTable, texts: Texts) -> list[str]:
    """The list's own heads; a list without any gets the names of its fields."""
    fields = {column.index: column.field for column in entry.mapping.columns}
    return [
        column.header or (field_words(path, texts.lang) if (path := fields[column.index]) else "")
        for column in entry.table.columns
    ]


def _row(row: RowPlan, cells: tuple[Cell, ...], entry: PreparedTable, texts: Texts) -> ErrorRow:
    places = {column.index: place for place, column in enumerate(entry.table.columns)}
    wrong = frozenset(places[one.column] for one in row.left_out if one.column in places)
    heads = dict(zip(places, _heads(entry, texts), strict=True))
    wrongs = (problem_words(one, texts, heads.get(one.column, "")) for one in row.left_out)
    said = " / ".join(part for part in (row_reason(row, texts), *wrongs) if part)
    reason = texts("Row {row} of the list: {why}", row=row.row, why=said)
    section = entry.table.section_of(row.row)
    return ErrorRow(reason, [_shown(cell) for cell in cells], wrong, section)


def _shown(cell: Cell) -> ErrorCell:
    return masked(cell)[0] if isinstance(cell, str) else cell
