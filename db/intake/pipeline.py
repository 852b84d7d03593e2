"""From a file to a plan: read, understand, map and coerce once; plan as often as asked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy.orm import Session

from db.collector import cycles_uncollected
from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.values import Value
from db.intake.answered import Answer, held
from db.intake.coercion.coerce import coerce
from db.intake.coercion.mended import Edits, mended
from db.intake.coercion.totals import total_problems
from db.intake.columns.edge_memory import remembered_edges
from db.intake.columns.map_columns import map_columns
from db.intake.columns.memory import remembered_fields, remembered_units, remembered_words
from db.intake.issues import SeenList, decided_before
from db.intake.left_again import LeftRow, without_left
from db.intake.mapping import UNIT_MISSING, MappedColumn, column_keys
from db.intake.mapping import Mapping as ColumnMapping
from db.intake.plan import Decision, PlanOptions, TablePlan
from db.intake.planning.planner import plan_tables
from db.intake.reading.read import read_file
from db.intake.row_keys import firm_hash
from db.intake.rows import CoercedTable
from db.intake.table import CORRECTION, Table
from db.intake.tables.understand import Wish, understand
from db.intake.workbook import ReadError, Workbook
from db.queries.newest import newest_operation
from db.queries.record_ids import still_live

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the officer chose before the plan: kind of list, sheet, corrections by sheet, columns.

    ``columns`` are fields by (table index, column index), "" for none; ``units`` are names of
    units ("억원", "㎡") by the same places. One column may feed several fields
    ("organization.representatives+organization.phone"), and several columns one field.
    """

    as_kind: str = AUTO
    sheet: str | None = None
    wishes: Mapping[tuple[int, int], Wish] = field(default_factory=dict)
    columns: Mapping[tuple[int, int], str] = field(default_factory=dict)
    units: Mapping[tuple[int, int], str] = field(default_factory=dict)
    constants: Mapping[tuple[int, str], Value | None] = field(default_factory=dict)
    """Values every row of a table gets, by (table index, field path); None takes one back."""
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What words of choices always mean, by (field path, word's header key)."""
    edits: Edits = field(default_factory=dict)
    """Cells mended by hand."""
    asks_again: bool = False
    """Whether what was answered of the issue before is asked anew."""


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
    left: tuple[LeftRow, ...] = ()
    """Rows that were left out of this list, or of the issue before it."""
    answered: tuple[Answer, ...] = ()
    """What was answered about rows of this list, or of the issue before it."""
    answers: Mapping[tuple[int, int], Decision] = field(default_factory=dict)
    """What of it holds again, by table and row, unless the officer decides otherwise."""

    @property
    def seen(self) -> SeenList:
        """What an earlier issue of the list is known by."""
        return SeenList(
            self.workbook.file_name, self.file_hash, self.mapping_json, lambda: self.firms
        )

    @property
    def firms(self) -> frozenset[str]:
        """What its rows name, each as a hash."""
        return frozenset(
            firm_hash(row, one.mapping.list_kind) for one in self.tables for row in one.coerced.rows
        ) - {""}

    @property
    def as_of(self) -> str:
        """The list's own 기준일, "" when it does not say."""
        return next((entry.coerced.as_of for entry in self.tables if entry.coerced.as_of), "")

    @property
    def mapping_json(self) -> str:
        """How the columns were mapped, for the import's record; that of reasons feeds nothing ("")."""
        return json.dumps([_mapped(entry) for entry in self.tables], ensure_ascii=False)


def _mapped(entry: PreparedTable) -> dict[str, str]:
    reasons = {one.text: "" for one in entry.table.decisions if one.code == CORRECTION}
    return reasons | {one.header: one.field for one in entry.mapping.columns if one.field}


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
    password: str = "",
    first: Callable[[Workbook], None] | None = None,
) -> tuple[Workbook, str]:
    """The cells of a file and its hash; ``first`` is given the beginning of a long list early.

    Raises ReadError for every fault of the file.
    """
    with cycles_uncollected():
        workbook = read_file(
            path, cancelled=cancelled, progress=progress, password=password, first=first
        )
    try:
        with path.open("rb") as stream:
            return workbook, hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise ReadError("file.missing", file=path.name) from error
    except OSError as error:
        raise ReadError("file.locked", file=path.name) from error


def prepare(
    workbook: Workbook,
    file_hash: str,
    choices: Choices | None = None,
    session: Session | None = None,
    *,
    beginning: bool = False,
    whole: bool = False,
) -> PreparedFile:
    """Understand, map and coerce what was read; ``session`` lets it remember earlier lists.

    ``beginning`` says that the end of the list is not there yet: no edges are remembered then.
    ``whole`` takes in the rows that were left out before, too.

    Raises ReadError("file.not_a_list") when there is no table at all, and
    ReadError("file.no_sheet") when the sheet named is not there.
    """
    with cycles_uncollected():
        known = choices or Choices()
        file = _prepare(workbook, file_hash, known, session, beginning=beginning)
        return file if session is None or whole else _as_before(file, session)


def _prepare(
    workbook: Workbook,
    file_hash: str,
    choices: Choices,
    session: Session | None,
    *,
    beginning: bool,
) -> PreparedFile:
    if session is not None and not beginning:
        known = remembered_edges(session, workbook, choices.wishes)
        choices = replace(choices, wishes={**known, **choices.wishes}) if known else choices
    tables = tuple(mended(table, choices.edits) for table in understand(workbook, choices.wishes))
    if choices.sheet is not None:
        tables = tuple(table for table in tables if table.sheet.name == choices.sheet)
        if not tables:
            raise ReadError("file.no_sheet", file=workbook.file_name, sheet=choices.sheet)
    if not tables:
        raise ReadError("file.not_a_list", file=workbook.file_name)
    prepared = tuple(
        _prepare_table(index, table, choices, session) for index, table in enumerate(tables)
    )
    return PreparedFile(workbook, file_hash, prepared, choices)


def _as_before(file: PreparedFile, session: Session) -> PreparedFile:
    """The list without the rows that were left out before, but with those that are taken in again,
    and with what was answered about the others."""
    left, answered = decided_before(session, file.seen)
    words = {**remembered_words(session), **file.choices.words} if left else {}
    tables: list[PreparedTable] = []
    for entry in file.tables:
        wish = file.choices.wishes.get(entry.table.place)
        less = without_left(entry.table, entry.coerced, left, wish.include if wish else ())
        if less != entry.table:
            coerced = coerce(less, entry.mapping, words=words)
            entry = replace(entry, table=less, coerced=coerced)
        tables.append(entry)
    file = replace(file, tables=tuple(tables), left=left, answered=answered)
    if not answered or file.choices.asks_again:
        return file
    live = still_live(session, {record for one in answered for record in one.records})
    return replace(file, answers=held(answered, [one.coerced for one in tables], live))


def plan(session: Session, prepared: PreparedFile, options: Sequence[PlanOptions] = ()) -> FilePlan:
    """What importing would do; ``options`` are the officer's, table by table."""
    with cycles_uncollected():
        coerced = [entry.coerced for entry in prepared.tables]
        tables = plan_tables(session, coerced, _as_answered(prepared, options))
        checked = tuple(
            replace(table, remarks=total_problems(entry.table, entry.mapping, entry.coerced))
            for table, entry in zip(tables, prepared.tables, strict=True)
        )
    return FilePlan(checked, newest_operation(session))


def _as_answered(prepared: PreparedFile, options: Sequence[PlanOptions]) -> list[PlanOptions]:
    """The options with what was answered before, where nothing is decided now."""
    made: list[PlanOptions] = []
    for at in range(len(prepared.tables)):
        one = options[at] if at < len(options) else PlanOptions()
        before = {row: said for (table, row), said in prepared.answers.items() if table == at}
        made.append(replace(one, decisions={**before, **one.decisions}) if before else one)
    return made


def _prepare_table(
    index: int, table: Table, choices: Choices, session: Session | None
) -> PreparedTable:
    remembered = remembered_fields(session, table) if session is not None else {}
    words = {**(remembered_words(session) if session is not None else {}), **choices.words}
    chosen = {column: path for (place, column), path in choices.columns.items() if place == index}
    mapping = map_columns(table, choices.as_kind, remembered=remembered, chosen=chosen)
    known = remembered_units(session, table) if session is not None else {}
    units = {column: unit for (place, column), unit in choices.units.items() if place == index}
    units = _for_all_areas(mapping.columns, units)
    keys = column_keys({column.index: column.header for column in mapping.columns})
    columns = tuple(
        _counted(column, units, known.get(keys[column.index], "")) for column in mapping.columns
    )
    constants = dict(mapping.constants)
    for (place, path), value in choices.constants.items():
        if place == index:
            constants.pop(path, None)
            if value is not None:
                constants[path] = value
    mapping = replace(mapping, columns=columns, constants=constants)
    return PreparedTable(table, mapping, coerce(table, mapping, words=words))


def _for_all_areas(columns: Sequence[MappedColumn], units: dict[int, str]) -> dict[int, str]:
    """The units the officer named; the one of an area is that of all areas of the list that are
    asked: nobody measures the ground in ㎡ and the house in 평."""
    areas = [c.index for c in columns if c.field and find_field(c.field).kind is Kind.AREA]
    named = {units[index] for index in areas if index in units}
    asked = {c.index for c in columns if c.note == UNIT_MISSING and c.index in areas}
    return {**dict.fromkeys(asked, min(named)), **units} if len(named) == 1 else units


def _counted(column: MappedColumn, units: Mapping[int, str], known: str) -> MappedColumn:
    """The column with the unit the officer named, now or for the last list of this shape."""
    asked = column.note == UNIT_MISSING
    unit, source = units.get(column.index, ""), "by_hand"
    if not unit and asked:
        unit, source = known, "memory"
    if not unit:
        return column
    return replace(column, unit=unit, unit_source=source, note="" if asked else column.note)
