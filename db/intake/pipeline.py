"""From a file to a plan: read, understand, map and coerce once; plan as often as asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.collector import cycles_uncollected
from db.intake.coerce import coerce
from db.intake.map_columns import map_columns
from db.intake.mapping import MappedColumn
from db.intake.mapping import Mapping as ColumnMapping
from db.intake.memory import remembered_fields
from db.intake.plan import PlanOptions, TablePlan
from db.intake.planner import plan_tables
from db.intake.read import read_file
from db.intake.rows import CoercedTable
from db.intake.table import Table
from db.intake.understand import Wish, understand
from db.intake.workbook import ReadError, Workbook
from db.queries.history import newest_operation

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the officer chose before the plan: kind of list, sheet, corrections by sheet, columns.

    ``columns`` are fields by (table index, column index), "" for none; ``units`` are names of
    units ("억원", "㎡") by the same places.
    """

    as_kind: str = AUTO
    sheet: str | None = None
    wishes: Mapping[tuple[int, int], Wish] = field(default_factory=dict)
    columns: Mapping[tuple[int, int], str] = field(default_factory=dict)
    units: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreparedTable:
    """One table, understood and coerced."""

    table: Table
    mapping: ColumnMapping
    coerced: CoercedTable

    @property
    def is_known(self) -> bool:
        """Whether it is a list of something we keep."""
        return bool(self.mapping.list_kind)


@dataclass(frozen=True, slots=True)
class PreparedFile:
    """A file, read once; its cells are kept, and everything after them can be done again."""

    workbook: Workbook
    file_hash: str
    tables: tuple[PreparedTable, ...]
    choices: Choices

    @property
    def as_of(self) -> str:
        """The list's own 기준일, "" when it does not say."""
        return next((entry.coerced.as_of for entry in self.tables if entry.coerced.as_of), "")

    @property
    def mapping_json(self) -> str:
        """How the columns were mapped, for the import's record."""
        return json.dumps(
            [
                {column.header: column.field for column in entry.mapping.columns if column.field}
                for entry in self.tables
            ],
            ensure_ascii=False,
        )


@dataclass(frozen=True, slots=True)
class FilePlan:
    """What importing a file would do, and on which state of the database that was found."""

    tables: tuple[TablePlan, ...]
    planned_at: int

    @property
    def counts(self) -> dict[str, int]:
        """Rows by outcome over all tables."""
        totals: dict[str, int] = {}
        for table in self.tables:
            for name, count in table.counts.items():
                totals[name] = totals.get(name, 0) + count
        return totals


def read_list(
    path: Path,
    *,
    cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[int], None] = lambda rows: None,
) -> tuple[Workbook, str]:
    """The cells of a file and its hash. Raises ReadError for every fault of the file."""
    with cycles_uncollected():
        workbook = read_file(path, cancelled=cancelled, progress=progress)
    return workbook, hashlib.sha256(path.read_bytes()).hexdigest()


def prepare(
    workbook: Workbook,
    file_hash: str,
    choices: Choices | None = None,
    session: Session | None = None,
) -> PreparedFile:
    """Understand, map and coerce what was read; ``session`` lets it remember earlier lists.

    Raises ReadError("file.not_a_list") when there is no table at all, and
    ReadError("file.no_sheet") when the sheet named is not there.
    """
    choices = choices or Choices()
    tables = understand(workbook, choices.wishes)
    if choices.sheet is not None:
        tables = tuple(table for table in tables if table.sheet.name == choices.sheet)
        if not tables:
            raise ReadError("file.no_sheet", file=workbook.file_name, sheet=choices.sheet)
    if not tables:
        raise ReadError("file.not_a_list", file=workbook.file_name)
    with cycles_uncollected():
        prepared = [
            _prepare_table(index, table, choices, session) for index, table in enumerate(tables)
        ]
    return PreparedFile(workbook, file_hash, tuple(prepared), choices)


def plan(session: Session, prepared: PreparedFile, options: Sequence[PlanOptions] = ()) -> FilePlan:
    """What importing would do; ``options`` are the officer's, table by table."""
    with cycles_uncollected():
        tables = plan_tables(session, [entry.coerced for entry in prepared.tables], options)
    return FilePlan(tables, newest_operation(session))


def _prepare_table(
    index: int, table: Table, choices: Choices, session: Session | None
) -> PreparedTable:
    remembered = remembered_fields(session, table) if session is not None else {}
    chosen = {column: path for (place, column), path in choices.columns.items() if place == index}
    mapping = map_columns(table, choices.as_kind, remembered=remembered, chosen=chosen)
    units = {column: unit for (place, column), unit in choices.units.items() if place == index}
    if units:
        mapping = replace(mapping, columns=tuple(_counted(c, units) for c in mapping.columns))
    return PreparedTable(table, mapping, coerce(table, mapping))


def _counted(column: MappedColumn, units: Mapping[int, str]) -> MappedColumn:
    """The column with the unit the officer named, which answers the question for one."""
    if column.index not in units:
        return column
    note = "" if column.note == "unit.missing" else column.note
    return replace(column, unit=units[column.index], unit_source="by_hand", note=note)
