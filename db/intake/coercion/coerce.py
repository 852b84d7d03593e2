"""Turns the cells of a mapped table into values; what can't be read is a problem beside its cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Dict
from itertools import islice, repeat

from db.collector import cycles_uncollected
from db.domain.date_cells import parse_partial_date
from db.domain.values import Parsed, Value, is_empty
from db.intake.cells.cell_parsers import NOT_YET, SKIPPED, out_of_brackets
from db.intake.cells.parts_of_counts import mostly_zero, without_zeros
from db.intake.cells.text_cells import Reading
from db.intake.coercion.column_reader import NO_WORDS, ColumnReader, Words, column_reader
from db.intake.coercion.second_fields import (
    beyond_its_field,
    partners_of,
    read_also,
    remark,
    take_parts,
    written_behind,
)
from db.intake.coercion.whole_rows import WholeRows
from db.intake.coercion.years_beside import UNREAD, YearsBeside
from db.intake.columns.joined_columns import STARTED
from db.intake.mapping import Mapping
from db.intake.rows import CellProblem, CoercedRow, CoercedTable, Identity
from db.intake.table import Table
from db.intake.words import header_key
from db.intake.workbook import Cell, Row

_COME = "milestone.actual_on"
_HEADS = "organization.employees"
_LOOKED_AT = 200
_TOGETHER = 500
"""Rows of which one column after the other is read: going from parser to parser with each cell
takes twice as long."""


def coerce(table: Table, mapping: Mapping, *, words: Words = NO_WORDS) -> CoercedTable:
    """The table's entries as values by field path. Pure: the raw cells stay where they are.

    ``words`` are what words of choices always mean, by field and header key.
    """
    with cycles_uncollected():
        rows = tuple(_rows(table, mapping, words)) if mapping.list_kind else ()
    return CoercedTable(
        sheet=table.sheet.name,
        list_kind=mapping.list_kind,
        as_of=table.as_of.value if table.as_of else "",
        rows=rows,
        fields=frozenset(column.field for column in mapping.columns if column.field),
    )


def _rows(table: Table, mapping: Mapping, words: Words) -> Iterator[CoercedRow]:
    places = {column.index: place for place, column in enumerate(table.columns)}
    readers = _readers(table, mapping, places, words)
    agreed = mapping.list_kind == "agreements"
    ours = mapping.identity is not None
    years = YearsBeside(table)
    whole = WholeRows(table, mapping, places, words)
    for number, cells, readings in _read(table, readers):
        values: dict[str, Value] = {}
        problems: list[CellProblem] = []
        notes: list[CellProblem] = []
        parties: tuple[str, ...] = ()
        groups: dict[str, dict[str, Value]] = {}
        for reader, reading in zip(readers, readings, strict=True):
            if reading is None:
                continue
            value, problem, remarks = reading
            if reader.plain and not problem and not remarks:
                if value is not None:
                    values[reader.path] = value
                continue
            cell = cells[reader.place]
            if reader.has_parts and isinstance(cell, str):
                take_parts(reader, number, cell, values, problems, notes)
                continue
            reading = _by_then(reading, reader, table)
            if reading.problem:
                reading = _with_year(reading, reader, cell, years, number, cells)
                reading, more = beyond_its_field(reading, cell, values) if agreed else (reading, ())
                parties = more or parties
            into = groups.setdefault(reader.group, {}) if reader.group else values
            value, problem, remarks = reading
            if value is not None:
                _put(into, reader, value)
            if problem or remarks:
                remark(reader, number, cell, reading, values, problems, notes)
            if reader.more:
                read_also(reader, cell, into, problems)
        identity = _identity(mapping, table.sheet.rows[number - 1]) if ours else None
        if values and identity is None:
            whole.settle(number, cells, values, problems, notes)
        partners = partners_of(values, number, problems) if agreed else ()
        beside = _beside(groups, readers, problems) if groups else ((), ())
        yield CoercedRow(
            number, values, tuple(problems), tuple(notes), identity, parties, partners,
            *beside,
        )  # fmt: skip


def _readers(
    table: Table, mapping: Mapping, places: Dict[int, int], words: Words
) -> list[ColumnReader]:
    """The readers of the columns that feed fields."""
    several = {column.joined_to for column in mapping.columns}
    readers = [
        column_reader(places[column.index], column, words, joins=column.index in several)
        for column in mapping.columns
        if column.field and not column.labelled
    ]
    for reader in readers:
        if reader.path == _HEADS and mostly_zero(_sample(table, reader.place)):
            reader.parse = without_zeros(reader.parse)
    return readers


def _sample(table: Table, place: int) -> list[Cell]:
    """The first cells of a column."""
    return [cells[place] for _, cells in islice(table.records(), _LOOKED_AT)]


def _put(into: dict[str, Value], reader: ColumnReader, value: Value) -> None:
    """A value in its field; of two days one fills in where the other is blank."""
    path = reader.path
    if not reader.joins:
        into[path] = value
    elif path != STARTED:
        into[path] = written_behind(path, into.get(path), value)
    elif reader.column.joined_to < 0:
        into[path] = value
    else:
        into.setdefault(path, value)


def _read(
    table: Table, readers: Sequence[ColumnReader]
) -> Iterator[tuple[int, Row, Sequence[Reading | None]]]:
    """Each entry with its row number and what the readers make of its cells; None of blank ones."""
    records = table.records()
    while lines := list(islice(records, _TOGETHER)):
        cells = list(zip(*[row for _, row in lines], strict=True))
        columns = [reader.read_down(cells[reader.place]) for reader in readers]
        by_row = zip(*columns, strict=True) if columns else repeat(())
        for (number, row), readings in zip(lines, by_row, strict=False):
            yield number, row, readings


def _beside(
    groups: Dict[str, dict[str, Value]], readers: Sequence[ColumnReader],
    problems: list[CellProblem],
) -> tuple[tuple[Dict[str, Value], ...], tuple[Dict[str, Value], ...]]:  # fmt: skip
    """The certificates and the milestones of a row's groups; a day of a stage that its cell calls
    planned ("2025. 6.(예정)", "(26.12)") is the planned one, and 생략 says that the case has no such stage."""
    columns = {reader.column.index: reader for reader in readers}
    for problem in [one for one in problems if one.field == _COME]:
        stage = groups[columns[problem.column].group]
        day = parse_partial_date(out_of_brackets(problem.raw) or problem.raw).value
        if header_key(problem.raw) in SKIPPED:
            stage["milestone.skipped"] = True
            problems.remove(problem)
        elif problem.code == NOT_YET and day:
            stage.setdefault("milestone.planned_on", day)
            problems.remove(problem)
    return _each(groups, "certificate", "kind"), _each(groups, "milestone", "stage")


def _each(
    groups: Dict[str, Dict[str, Value]], record: str, named: str
) -> tuple[Dict[str, Value], ...]:
    """The certificates or milestones of a row's groups; a group without a word is none."""
    return tuple(
        {named: name, **{path.partition(".")[2]: value for path, value in said.items()}}
        for name, said in groups.items()
        if any(path.startswith(record) and not is_empty(value) for path, value in said.items())
    )


def _with_year(
    reading: Reading, reader: ColumnReader, cell: Cell, years: YearsBeside, number: int,
    cells: Sequence[Cell],
) -> Reading:  # fmt: skip
    """The reading of a cell; a day without a year takes the one that stands around it."""
    if reading.problem not in UNREAD or not isinstance(cell, str):
        return reading
    day = years.complete(cell, reader.path, number, reader.column.index, cells, reading.problem)
    return reading if day is None else Parsed(day.value, notes=day.notes)


def _by_then(reading: Reading, reader: ColumnReader, table: Table) -> Reading:
    """The reading of a cell; the day of a signing after the day of the whole list was only planned
    on it."""
    as_of, day = table.as_of, reading.value
    if not reader.signed or as_of is None or not as_of.sure or not isinstance(day, str):
        return reading
    return Parsed(None, NOT_YET) if day[: len(as_of.value)] > as_of.value else reading


def _identity(mapping: Mapping, cells: Sequence[Cell]) -> Identity | None:
    """The record that a row of a list of ours names."""
    if mapping.identity is None:
        return None
    kind, *columns = mapping.identity
    found = [cells[column] if column < len(cells) else None for column in columns]
    record_id, version = (_whole(cell) for cell in found)
    return Identity(kind, record_id, version) if record_id and version else None


def _whole(cell: Cell) -> int:
    if isinstance(cell, str) and cell.strip().isascii() and cell.strip().isdigit():
        return int(cell)
    return int(cell) if isinstance(cell, int | float) else 0
