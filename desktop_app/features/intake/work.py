"""What the import does off the GUI thread: read, prepare, plan, apply, take back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from db.backups.before_much import back_up_before_much
from db.domain.kinds import RecordKind
from db.intake.apply import Applied, ImportSource, apply_plan
from db.intake.columns.known_shapes import known_shape
from db.intake.columns.shapes import learned_shapes
from db.intake.left_columns import mostly_left
from db.intake.list_kinds import list_kind
from db.intake.mapping import LEFT_OUT
from db.intake.pipeline import Choices, FilePlan, PreparedFile, plan, prepare, read_list
from db.intake.plan import Decision, PlanOptions, Rule
from db.intake.planning.members import associations
from db.intake.reading.read import beginning_of, read_text
from db.intake.rows import CellProblem, CoercedRow
from db.intake.workbook import Workbook
from db.paths import DataFolder
from db.queries.imports import ImportRow, imports_of_file
from db.services.watch import FirmNote
from db.store import Store
from desktop_app.clock import local_now
from desktop_app.error_rows import count_errors
from desktop_app.features.intake.planning.facets import Facet, count_facets
from desktop_app.features.intake.planning.plan_words import record_counts
from desktop_app.jobs import Progress

UNDERSTANDING, COMPARING = "understanding", "comparing"
"""What a reading has come to after the rows are there: the text of its progress."""
Place = tuple[int, int]
"""A table of the file and a row of its sheet."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a list comes from: a file, or cells that were pasted."""

    name: str
    path: Path | None = None
    text: str = ""
    html: str = ""
    """The cells as HTML too, where their program gave it."""
    password: str = field(default="", repr=False)
    """Opens the file once; forgotten as soon as the file was read."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands beside the cells of one table, by (row, column)."""

    rows: Mapping[int, CoercedRow]
    problems: Mapping[tuple[int, int], CellProblem]
    notes: Mapping[tuple[int, int], CellProblem]


@dataclass(frozen=True, slots=True)
class Understood:
    """A list as it was understood."""

    prepared: PreparedFile
    marks: tuple[Marks, ...]
    associations: tuple[tuple[int, str], ...] = ()
    """Whose members the firms may be: id and name."""
    partial: bool = False
    """Whether these are the first rows only, and the rest is still being read."""
    shapes: tuple[str, ...] = ()
    """What lists of the shape of each table are called, "" for none that was confirmed."""

    @property
    def known(self) -> tuple[int, ...]:
        """The tables that are lists of something we keep."""
        return tuple(at for at, entry in enumerate(self.prepared.tables) if entry.is_known)

    @property
    def questions(self) -> int:
        """Columns about which the officer has to be asked before anything else."""
        tables = self.prepared.tables
        return sum(len(tables[at].mapping.questions) for at in self.known)

    @property
    def must_be_looked_at(self) -> bool:
        """Whether nothing sensible can be planned before the officer has said more."""
        unsettled = any(self.is_doubtful(at) or self.nameless(at) for at in self.known)
        return not self.known or self.questions > 0 or unsettled

    def is_doubtful(self, at: int) -> bool:
        """Whether so little of a table is taken in that its kind may be mistaken; a list that was
        confirmed before, or whose columns the officer chose, is not."""
        entry = self.prepared.tables[at]
        told = any(
            one.evidence in ("by_hand", "memory") or one.note == LEFT_OUT
            for one in entry.mapping.columns
        )
        return not told and mostly_left(entry)

    def nameless(self, at: int) -> tuple[str, ...]:
        """The fields of which one should name the rows of a table while no column does."""
        mapping = self.prepared.tables[at].mapping
        kind = list_kind(mapping.list_kind) if mapping.list_kind else None
        if kind is None or mapping.identity is not None:
            return ()
        fed = {one.field for one in mapping.columns} | set(mapping.constants)
        return () if fed & set(kind.identity) else kind.identity


@dataclass(frozen=True, slots=True)
class PlannedList:
    """What applying would do, counted: that takes too long for the window with a long list."""

    plan: FilePlan
    records: Mapping[RecordKind, tuple[int, int]]
    """Records that would be created and updated, by kind."""
    facets: Mapping[Facet, int] = field(default_factory=dict)
    """Rows that may be settled together."""
    errors: int = 0
    """Rows that are not written, or not whole."""


@dataclass(frozen=True, slots=True)
class FirstLook:
    """A list that was just read; planned at once when nothing has to be asked first."""

    understood: Understood
    planned: PlannedList | None
    earlier: tuple[ImportRow, ...]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the officer decided about the plan."""

    decisions: Mapping[Place, Decision] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    standing: str = ""
    members_of: int | None = None
    """The association whose members the firms of the list are."""
    prospects: frozenset[Place] = frozenset()
    """Rows whose firm is taken up as a prospect."""
    notes: tuple[FirmNote, ...] = ()
    """Tasks that are written with the list."""

    def options(self, tables: int) -> list[PlanOptions]:
        """The same wishes, table by table, as the planner takes them."""
        return [
            PlanOptions(
                self.rules,
                {row: made for (table, row), made in self.decisions.items() if table == at},
                self.standing,
                frozenset(row for table, row in self.prospects if table == at),
            )
            for at in range(tables)
        ]


def read_source(
    store: Store,
    source: Source,
    progress: Progress,
    first: Callable[[Workbook], None] | None = None,
) -> FirstLook:
    """Read a list and look at it for the first time; ``first`` is given its beginning early.

    Raises ReadError for a fault of the file.
    """
    if source.path is None:
        workbook = replace(read_text(source.text, source.html), file_name=source.name)
        file_hash = hashlib.sha256((source.text or source.html).encode()).hexdigest()
        beginning = beginning_of(workbook)
        if first is not None and beginning is not None:
            first(beginning)
    else:
        workbook, file_hash = read_list(
            source.path, progress=progress.report, password=source.password, first=first
        )
    understood = prepare_list(store, workbook, file_hash, Choices(), progress)
    planned = None
    if not understood.must_be_looked_at:
        planned = plan_list(store, understood.prepared, Wishes(), progress)
    with store.read() as session:
        earlier = imports_of_file(session, file_hash)
    return FirstLook(understood, planned, earlier)


def prepare_list(
    store: Store,
    workbook: Workbook,
    file_hash: str,
    choices: Choices,
    progress: Progress,
    *,
    partial: bool = False,
) -> Understood:
    """Understand, map and coerce what was read, under the officer's corrections."""
    rows = _rows(workbook)
    progress.report(rows, stage=UNDERSTANDING)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, choices, session, beginning=partial)
        bodies = associations(session)
        shapes = {one.shape: one.name for one in learned_shapes(session)}
        known = [known_shape(session, entry.table) for entry in prepared.tables]
    progress.report(rows, stage=UNDERSTANDING)
    marks = tuple(_marks(entry.coerced.rows) for entry in prepared.tables)
    names = tuple(shapes.get(shape, "") for shape in known)
    return Understood(prepared, marks, bodies, partial, names)


def plan_list(
    store: Store, prepared: PreparedFile, wishes: Wishes, progress: Progress
) -> PlannedList:
    """What applying would do, with the officer's decisions."""
    progress.report(_rows(prepared.workbook), stage=COMPARING)
    with store.read() as session:
        planned = plan(session, prepared, wishes.options(len(prepared.tables)))
    rows = (row for table in planned.tables for row in table.rows)
    records = record_counts(planned)
    if wishes.notes:
        records[RecordKind.TASK] = (len(wishes.notes), 0)
    return PlannedList(planned, records, count_facets(rows), count_errors(planned))


def apply_list(
    store: Store,
    folder: DataFolder,
    source: Source,
    prepared: PreparedFile,
    planned: FilePlan,
    wishes: Wishes,
) -> Applied:
    """Write the accepted rows and what was ticked as one operation, after a backup when the newest is an hour old."""
    back_up_before_much(store, folder, local_now())
    keep = None
    if source.path is not None and source.path.exists():
        keep = (source.path, folder.imports)
    head = ImportSource(source.name, prepared.file_hash, prepared.mapping_json)
    return apply_plan(
        store, head, planned.tables, planned_at=planned.planned_at, prepared=prepared, keep=keep,
        members_of=wishes.members_of, notes=wishes.notes, decisions=wishes.decisions,
    )  # fmt: skip


def _rows(workbook: Workbook) -> int:
    return sum(len(sheet.rows) for sheet in workbook.sheets)


def _marks(rows: Sequence[CoercedRow]) -> Marks:
    problems = {(one.row, one.column): one for row in rows for one in row.problems}
    notes = {(one.row, one.column): one for row in rows for one in row.notes}
    return Marks({row.number: row for row in rows}, problems, notes)
