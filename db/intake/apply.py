"""Writes a plan: one transaction, one operation, the accepted rows and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.changes import ChangeSet
from db.collector import cycles_uncollected
from db.domain.catalogue import catalogue
from db.domain.drafts import new_draft
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.intake.answered import answers_now, answers_text, still_answered
from db.intake.columns.edge_memory import remember_edges
from db.intake.columns.memory import remember, remember_words
from db.intake.columns.shapes import remember_shape
from db.intake.issues import sample
from db.intake.kept_files import keep_copy
from db.intake.left_again import left_now, left_text, still_left
from db.intake.plan import (
    SKIPPED,
    Decision,
    Existing,
    New,
    Outcome,
    RecordPlan,
    Ref,
    RowPlan,
    TablePlan,
)
from db.intake.planning.members import Listed, link_members
from db.intake.stored_now import Made, stored_now
from db.ledger import Undone, undo
from db.queries.case_numbers import next_case_numbers
from db.queries.imports import records_of_row
from db.queries.newest import newest_operation
from db.schema.imports import ImportBatchRecord
from db.services.order import parents_first
from db.services.watch import FirmNote, write_notes
from db.shared_files import IMPORTS, send
from db.store import Store
from db.unit import Origin, Unit

if TYPE_CHECKING:
    from db.intake.pipeline import PreparedFile

_AT_ONCE = 2_000
_NO_DECISIONS: Mapping[tuple[int, int], Decision] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ImportSource:
    """The file a plan was made from."""

    file_name: str
    file_hash: str
    mapping: str
    """The columns as they were mapped, JSON."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import wrote."""

    import_id: int
    changes: ChangeSet
    made: Made = field(default_factory=dict)
    """What the plan called new, as it is stored now."""


def apply_plan(
    store: Store,
    source: ImportSource,
    tables: Sequence[TablePlan],
    *,
    planned_at: int,
    prepared: PreparedFile | None = None,
    keep: tuple[Path, Path] | None = None,
    members_of: int | None = None,
    notes: Sequence[FirmNote] = (),
    decisions: Mapping[tuple[int, int], Decision] = _NO_DECISIONS,
    origin: str = "",
) -> Applied:
    """Write the accepted rows of ``tables`` as one operation.

    ``planned_at`` is the newest operation when the plan was made; when somebody wrote since, the
    plan no longer says what would happen and UserError("plan.stale") asks to look again.
    ``prepared`` lets the program remember the columns for the next list of this shape; ``keep`` is
    the file and the folder its copy is kept in, under its hash (its masked cells only where it
    holds residents' numbers). Every firm of the list becomes a
    member of the organization ``members_of``; ``notes`` become tasks, taken back with the import.
    ``decisions`` are the officer's about rows, by table and row, for the next issue of the list.
    """
    with (
        cycles_uncollected(),
        store.write(Label.IMPORT, source.file_name, origin=origin) as unit,
    ):
        if newest_operation(unit.session) != planned_at:
            raise UserError("plan.stale")
        import_id = _record_batch(unit, store, source, tables)
        writer = _Writer(unit, tables, import_id)
        writer.write()
        batch = unit.session.get_one(ImportBatchRecord, import_id)
        batch.updated = json.dumps(writer.updated_by, ensure_ascii=False)
        if members_of is not None:
            link_members(unit, members_of, writer.firms(), import_id)
        if notes:
            write_notes(unit, notes, import_id)
        unit.finish()
        if unit.changes:
            batch.operation_id = unit.changes.operation_id
        for entry in prepared.tables if prepared else ():
            if entry.is_known:
                remember(unit.session, entry.table, entry.mapping)
                remember_shape(unit.session, entry.table, entry.mapping, source.file_name)
        if prepared is not None:
            remember_words(unit.session, prepared.choices.words)
            remember_edges(unit.session, prepared.workbook, prepared.choices.wishes)
            _remember_issue(batch, prepared, tables)
            said = stored_now({**prepared.answers, **decisions}, tables, writer.made)
            coerced = [entry.coerced for entry in prepared.tables]
            now = answers_now(coerced, said)
            batch.answers = answers_text(still_answered(prepared.answered, coerced, now))
        if keep is not None:
            kept = keep_copy(*keep, source.file_hash, prepared.workbook if prepared else None)
            if store.shared:
                send(unit.session.connection(), IMPORTS, kept.name, kept)
    return Applied(import_id, unit.changes, writer.made)


def revert_import(
    store: Store, import_id: int, *, row: int | None = None, sheet: str = "", origin: str = ""
) -> Undone:
    """Take an import back, whole or one row; later edits of people stay and are listed."""
    with store.read() as session:
        batch = session.get(ImportBatchRecord, import_id)
        if batch is None:
            raise UserError("import.unknown", id=import_id)
        if batch.operation_id is None:
            raise UserError("import.nothing", id=import_id)
        operation_id = batch.operation_id
        only = None if row is None else records_of_row(session, batch, sheet, row)
    undone = undo(
        store, operation_id, label=Label.REVERT_IMPORT, leave_conflicts=True, only=only,
        origin=origin,
    )  # fmt: skip
    assert undone is not None
    return undone


def _record_batch(
    unit: Unit, store: Store, source: ImportSource, tables: Sequence[TablePlan]
) -> int:
    counts = {f"{index}": table.counts for index, table in enumerate(tables)}
    batch = ImportBatchRecord(
        file_name=source.file_name, file_hash=source.file_hash,
        list_date=next((table.as_of for table in tables if table.as_of), None),
        mapping=source.mapping, counts=json.dumps(counts), at=unit.now,
        officer=store.actor.officer,
    )  # fmt: skip
    unit.session.add(batch)
    unit.session.flush()
    return batch.id


def _remember_issue(
    batch: ImportBatchRecord, prepared: PreparedFile, tables: Sequence[TablePlan]
) -> None:
    """What the next issue of the list is known by, and which of its rows it goes without."""
    skipped = [
        frozenset(row.row for row in table.rows if row.reason == SKIPPED) for table in tables
    ]
    left = [
        one
        for entry, rows in zip(prepared.tables, skipped, strict=True)
        for one in left_now(entry.table, entry.mapping, entry.coerced, rows)
    ]
    batch.firms = sample(prepared.firms | {one.name.name or one.name.number for one in left})
    batch.left_rows = left_text(
        still_left(prepared.left, [entry.coerced for entry in prepared.tables], left)
    )


@dataclass(slots=True)
class _Pending:
    """A record to be made, with the first row that says it."""

    record: RecordPlan
    sheet: str
    row: int
    values: Mapping[str, Value]


class _Writer:
    """Writes the plan of a file: parents first, one bulk statement per kind."""

    def __init__(self, unit: Unit, tables: Sequence[TablePlan], import_id: int) -> None:
        self._unit = unit
        self._tables = tables
        self._import_id = import_id
        self.made: dict[RecordKind, dict[int, int]] = {}
        """Ids of the new records by their kind and their numbers in the plan."""
        self.updated_by: dict[str, dict[str, dict[int, list[int]]]] = {}
        """Ids of the records that each row changes, by kind, sheet and row."""

    def write(self) -> None:
        """Create what is new and update what changes."""
        created: dict[RecordKind, dict[int, _Pending]] = {}
        updated: dict[RecordKind, dict[int, dict[str, Value]]] = {}
        linked: list[RecordPlan] = []
        for table, row in self._written_rows():
            for record in row.records:
                if isinstance(record.ref, New):
                    pending = created.setdefault(record.kind, {})
                    known = pending.get(record.ref.number)
                    if known is None:
                        one = _Pending(record, table.sheet, row.row, record.values)
                        pending[record.ref.number] = one
                    else:
                        known.values = {**known.values, **record.values}
                elif record.values or record.links:
                    linked += [record] if record.links else []
                    updated.setdefault(record.kind, {}).setdefault(record.ref.id, {}).update(
                        record.values
                    )
                    sheets = self.updated_by.setdefault(record.kind.value, {})
                    numbers = sheets.setdefault(table.sheet, {})
                    numbers.setdefault(row.row, []).append(record.ref.id)
        for record_type in parents_first():
            if record_type.kind in created:
                self._create(record_type, created[record_type.kind])
        for record in linked:
            if isinstance(record.ref, Existing):
                updated[record.kind][record.ref.id].update(self._links(record))
        for kind, rows in updated.items():
            self._unit.update_many(kind, list(rows.items()))

    def firms(self) -> list[Listed]:
        """The firms that the rows mean, those included about which nothing had to be written."""
        meant = (Outcome.CREATE, Outcome.UPDATE, Outcome.SAME)
        return [
            Listed(found, table.sheet, row.row)
            for table in self._tables
            for row in table.rows
            if row.outcome in meant
            for record in row.records
            if record.kind is RecordKind.ORGANIZATION
            and (found := self._stored_id(record.kind, record.ref)) is not None
        ]

    def _stored_id(self, kind: RecordKind, ref: Ref) -> int | None:
        return ref.id if isinstance(ref, Existing) else self.made.get(kind, {}).get(ref.number)

    def _written_rows(self) -> Iterator[tuple[TablePlan, RowPlan]]:
        return ((table, row) for table in self._tables for row in table.rows if row.is_written)

    def _create(self, record_type: RecordType, pending: Mapping[int, _Pending]) -> None:
        """Write the new records of one kind, some thousand at a time: whole rows are large."""
        kind = record_type.kind
        ids = self._unit.allocate(kind, len(pending))
        self.made[kind] = dict(zip(pending, ids, strict=True))
        waiting = iter(pending.values())
        for start in range(0, len(ids), _AT_ONCE):
            self._insert(record_type, ids[start : start + _AT_ONCE], waiting)

    def _insert(
        self, record_type: RecordType, ids: Sequence[int], waiting: Iterator[_Pending]
    ) -> None:
        kind = record_type.kind
        defaults = new_draft(kind).values
        rows: list[dict[str, Value]] = []
        origins: list[Origin] = []
        for _, one in zip(ids, waiting, strict=False):
            links = self._links(one.record) if one.record.links else {}
            rows.append({**defaults, **one.values, **links})
            origins.append(Origin(self._import_id, one.sheet, one.row))
        if kind is RecordKind.CASE:
            self._number_cases(rows)
        self._unit.insert_many(kind, rows, ids, origins=origins)

    def _number_cases(self, rows: list[dict[str, Value]]) -> None:
        unnumbered = [row for row in rows if not row.get("number")]
        year = int(self._unit.now[:4])
        numbers = next_case_numbers(self._unit.session, year, len(unnumbered))
        for row, number in zip(unnumbered, numbers, strict=True):
            row["number"] = number

    def _links(self, record: RecordPlan) -> dict[str, Value]:
        """The ids of what a record hangs on; what the import makes of it is stored by now."""
        of = catalogue(record.kind)
        return {key: self._id(of, key, ref) for key, ref in record.links.items()}

    def _id(self, record_type: RecordType, key: str, ref: Ref) -> int:
        if isinstance(ref, Existing):
            return ref.id
        target = record_type.field(key).links_to
        assert target is not None
        return self.made[target][ref.number]
