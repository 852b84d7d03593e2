"""A list this program wrote, edited elsewhere and brought back: exactly the changed cells.

Each row carries the record's id and the version it had. What a field was then is found in the
ledger: a cell that still says it is no change, whatever happened to the record since; one that
says something else is an edit, and where somebody here changed the same field it is a conflict,
shown three ways.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value, is_empty
from db.intake.plan import (
    SKIPPED,
    Decision,
    Existing,
    FieldPlan,
    New,
    Outcome,
    RecordPlan,
    Ref,
    RowPlan,
)
from db.intake.planning.compare import Difference, compare
from db.intake.planning.field_rules import FieldPlanner
from db.intake.planning.matching import Stored, rows_where
from db.intake.planning.results import own_values
from db.intake.rows import CellProblem, CoercedRow, CoercedTable, Identity
from db.links import chunks
from db.schema import TABLES
from db.schema.ledger import ChangeRecord
from db.values_codec import JsonValue, decode_changes, from_json

_Changed = dict[str, tuple[JsonValue, JsonValue]]


class RoundTripPlanner:
    """Plans the rows of a list that came back."""

    def __init__(self, session: Session, tables: Sequence[CoercedTable]) -> None:
        self._session = session
        self._stored: dict[tuple[RecordKind, int], Stored] = {}
        self._seen: set[tuple[RecordKind, int]] = set()
        wanted: dict[RecordKind, set[int]] = {}
        for table in tables:
            for row in table.rows:
                if row.identity is not None:
                    wanted.setdefault(row.identity.kind, set()).add(row.identity.id)
        for kind, ids in wanted.items():
            for record in rows_where(session, kind, TABLES[kind].c.id, ids):
                self._stored[kind, record.id] = record
        self._later = {kind: self._changes(kind, ids) for kind, ids in wanted.items()}

    def _changes(self, kind: RecordKind, ids: set[int]) -> dict[int, list[_Changed]]:
        """What was done to each record, oldest first."""
        found: dict[int, list[_Changed]] = {}
        for chunk in chunks(ids):
            query = (
                select(ChangeRecord.record_id, ChangeRecord.fields)
                .where(ChangeRecord.record_kind == kind.value, ChangeRecord.record_id.in_(chunk))
                .order_by(ChangeRecord.id)
            )
            for record_id, fields in self._session.execute(query):
                found.setdefault(record_id, []).append(decode_changes(fields))
        return found

    def begin_table(self, fields: FieldPlanner, mapped: frozenset[str]) -> None:
        """The rows that follow are planned by these rules; ``mapped`` are the list's fields."""
        self._fields = fields
        self._mapped = mapped

    def plan(self, row: CoercedRow, decision: Decision) -> RowPlan:
        """What a row that came back changes."""
        identity = row.identity
        assert identity is not None
        record_type = catalogue(identity.kind)
        title = str(row.values.get(f"{identity.kind.value}.{record_type.title}") or "")
        if decision.skip:
            return RowPlan(row.number, title, Outcome.SKIP, SKIPPED, problems=row.problems)
        key = (identity.kind, identity.id)
        stored = self._stored.get(key)
        if stored is None or key in self._seen:
            reason = "ask.record_gone" if stored is None else "ask.same_record"
            return RowPlan(row.number, title, Outcome.ASK, reason, problems=row.problems)
        self._seen.add(key)
        opened = self._opened(record_type, identity, stored.values, stored.version)
        unread = {problem.field for problem in row.problems}
        fields = [
            plan
            for entry in record_type.fields
            if (path := f"{identity.kind.value}.{entry.key}") in self._mapped
            and path not in unread
            and (
                plan := self._field(
                    record_type, entry.key, opened, stored.values, row.values.get(path), decision
                )
            )
        ]
        written = {plan.key: plan.new for plan in fields if plan.written}
        checked = self._fields.check_update(identity.kind, stored.values, written, row.number)
        record = RecordPlan(
            identity.kind, Existing(identity.id), checked.values, fields=tuple(fields)
        )
        if identity.kind is RecordKind.CHECK and checked.values:
            record = _correction(identity.id, stored.values, checked.values, tuple(fields))
        return _row(row, title, record, checked.problems)

    def _opened(
        self,
        record_type: RecordType,
        identity: Identity,
        stored: Mapping[str, Value],
        version: int,
    ) -> dict[str, Value]:
        """The fields as they were when the list was written."""
        behind = version - identity.version
        later = self._later[identity.kind].get(identity.id, [])
        if behind > len(later):
            return {}  # its history was cleared: every difference has to be asked
        opened = dict(stored)
        for changed in reversed(later[len(later) - behind :] if behind > 0 else []):
            for key, (old, _) in changed.items():
                if key in record_type.by_key:
                    opened[key] = from_json(old)
        return opened

    def _field(
        self,
        record_type: RecordType,
        key: str,
        opened: Mapping[str, Value],
        stored: Mapping[str, Value],
        given: Value | None,
        decision: Decision,
    ) -> FieldPlan | None:
        entry = record_type.by_key[key]
        before, now = opened.get(key, Empty.NOT_STATED), stored.get(key, Empty.NOT_STATED)
        new = Empty.NOT_STATED if given is None else given
        if _same(record_type, key, before, new) or _same(record_type, key, now, new):
            return None
        path = f"{record_type.kind.value}.{key}"
        if path in decision.fields:
            taken = decision.fields[path]
            return FieldPlan(key, now, new, taken, "chosen" if taken else "kept", before)
        if not _same(record_type, key, before, now):
            return FieldPlan(key, now, new, False, "conflict", before)
        if is_empty(new) and entry.required:
            return None
        return FieldPlan(key, now, new, True, "edited", before)


_BEYOND = 1_000_000_000
"""Numbers of new records that no other planner of the file gives."""


def _correction(
    record_id: int, stored: Mapping[str, Value], values: Mapping[str, Value],
    fields: tuple[FieldPlan, ...],
) -> RecordPlan:  # fmt: skip
    """A result is not edited: a new row with what the list says takes its place."""
    links: dict[str, Ref] = {"corrects": Existing(record_id)}
    agreement = stored.get("agreement")
    if isinstance(agreement, int):
        links["agreement"] = Existing(agreement)
    whole = {**own_values(stored), **values}
    return RecordPlan(RecordKind.CHECK, New(_BEYOND + record_id), whole, links, fields)


def _same(record_type: RecordType, key: str, one: Value, other: Value) -> bool:
    """Whether a cell says what the field was: a coarser or finer date is another one here."""
    if is_empty(one) and is_empty(other):
        return one == other or {one, other} <= {Empty.NOT_STATED, "", (), None}
    if one == other:
        return True
    if isinstance(one, str) and isinstance(other, str) and one.split() == other.split():
        return True
    if is_empty(one) or is_empty(other):
        return False
    entry = record_type.by_key[key]
    both = (compare(entry, one, other), compare(entry, other, one))
    return both == (Difference.SAME, Difference.SAME)


def _row(
    row: CoercedRow, title: str, record: RecordPlan, problems: Sequence[CellProblem]
) -> RowPlan:
    all_problems = (*row.problems, *problems)
    asked = [plan.key for plan in record.fields if plan.reason == "conflict"]
    if asked:
        fields = ",".join(f"{record.kind.value}.{key}" for key in asked)
        return RowPlan(
            row.number, title, Outcome.ASK, "ask.differs", {"fields": fields}, (record,),
            problems=all_problems,
        )  # fmt: skip
    outcome = record.outcome
    return RowPlan(
        row.number, title, outcome, "match.exported", records=(record,), problems=all_problems
    )
