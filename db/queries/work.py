"""What was done between two days, what lies ahead, and what is late: from records and the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, and_, or_, select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.dates import first_day, is_partial_date, last_day
from db.domain.handover import officer_key
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.ledger_rows import Action
from db.links import chunks
from db.queries.handover import code_names
from db.queries.records import titles_of
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes

_NOT_WORK = (Label.EXAMPLE.value, Label.IMPORT.value, Label.REVERT_IMPORT.value)
"""Operations that bring records in, by which nobody moved a case."""
_CASE = TABLES[RecordKind.CASE]


class Work(StrEnum):
    """What kind of work a line is about."""

    MEETING = "meeting"
    SIGNED = "signed"
    MOVED = "moved"
    BEGUN = "begun"
    ENDED = "ended"
    STEP = "step"
    FOLLOW_UP = "follow_up"
    TASK = "task"
    REQUEST = "request"
    CONCERN = "concern"
    SPOKEN = "spoken"


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One thing done or to be done; ``on`` is an ISO date, perhaps partial, or a date with time."""

    work: Work
    on: str
    text: str
    record_id: int
    firm: str = ""
    """The code name where the case is confidential."""
    officer: str = ""
    result: str = ""
    firm_id: int = 0
    case_id: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """From one ISO day to another, both with the day itself."""

    first: str
    last: str

    def holds(self, value: str) -> bool:
        """Whether all days that ``value`` can mean lie within."""
        day = value[: len("2026-11-28")]
        if not is_partial_date(day):
            return False
        return self.first <= first_day(day).isoformat() and last_day(day).isoformat() <= self.last


@dataclass(frozen=True, slots=True)
class _Source:
    """Where lines come from: a kind, its columns of day, text and result, and what must hold."""

    work: Work
    kind: RecordKind
    day: str
    text: str
    result: str = ""
    still: str = ""
    """A column that is empty while the work waits."""
    without: tuple[str, tuple[str, ...]] = ("", ())
    """A column and the values by which a record does not belong here."""


_DONE = (
    _Source(
        Work.SIGNED, RecordKind.AGREEMENT, "signed_on", "title", without=("status", ("draft",))
    ),
    _Source(Work.MEETING, RecordKind.MEETING, "starts_at", "title", "decisions"),
    _Source(Work.FOLLOW_UP, RecordKind.FOLLOW_UP, "done_on", "text", "result"),
    _Source(Work.TASK, RecordKind.TASK, "done_on", "text", "result"),
    _Source(Work.REQUEST, RecordKind.DATA_REQUEST, "submitted_on", "item"),
    _Source(Work.CONCERN, RecordKind.CONCERN, "answered_on", "text", "result"),
    _Source(Work.SPOKEN, RecordKind.ACTIVITY, "happened_on", "summary"),
)
_AHEAD = (
    _Source(Work.MEETING, RecordKind.MEETING, "starts_at", "title", "place"),
    _Source(Work.STEP, RecordKind.CASE, "next_step_on", "next_step",
            without=("state", ("ended", "on_hold"))),
    _Source(Work.FOLLOW_UP, RecordKind.FOLLOW_UP, "due_on", "text", still="done_on"),
    _Source(Work.TASK, RecordKind.TASK, "due_on", "text", still="done_on"),
    _Source(Work.REQUEST, RecordKind.DATA_REQUEST, "due_on", "item",
            without=("status", ("submitted", "withdrawn"))),
)  # fmt: skip


def work_done(session: Session, span: Span, officer: str = "") -> tuple[WorkLine, ...]:
    """What was done within a span, by one officer or by all, the oldest first."""
    found = [line for source in _DONE for line in _of(session, source, span)]
    found += _in_ledger(session, span)
    return _finished(session, found, officer)


def work_ahead(session: Session, span: Span, officer: str = "") -> tuple[WorkLine, ...]:
    """What is to be done within a span."""
    found = [line for source in _AHEAD for line in _of(session, source, span)]
    return _finished(session, found, officer)


def work_late(session: Session, day: str, officer: str = "") -> tuple[WorkLine, ...]:
    """What should have been done before ``day`` and waits still."""
    before = first_day(day) - dt.timedelta(days=1)
    span = Span("0001-01-01", before.isoformat())
    sources = [source for source in _AHEAD if source.work is not Work.MEETING]
    found = [line for source in sources for line in _of(session, source, span)]
    return _finished(session, found, officer)


def _of(session: Session, source: _Source, span: Span) -> list[WorkLine]:
    table = TABLES[source.kind]
    query = select(table).where(table.c.deleted_at.is_(None), _near(table.c[source.day], span))
    if source.still:
        query = query.where(table.c[source.still].is_(None))
    column, values = source.without
    if column:
        query = query.where(or_(table.c[column].is_(None), table.c[column].not_in(values)))
    rows = [row._mapping for row in session.execute(query).all()]
    return [_line(source, row) for row in rows if span.holds(row[source.day])]


def _line(source: _Source, row: RowMapping) -> WorkLine:
    case = row["id"] if source.kind is RecordKind.CASE else row.get("case_id")
    return WorkLine(
        source.work, row[source.day], row[source.text] or "", row["id"],
        officer=row.get("officer") or "", firm_id=row.get("organization_id") or 0,
        result=(row[source.result] or "") if source.result else "", case_id=case or 0,
    )  # fmt: skip


def _near(column: ColumnElement[str], span: Span) -> ColumnElement[bool]:
    """Days within the span, and months and years that may be."""
    after = (first_day(span.last) + dt.timedelta(days=1)).isoformat()
    return or_(
        and_(column >= span.first, column < after),
        column.in_((span.first[:7], span.last[:7], span.first[:4], span.last[:4])),
    )


def _in_ledger(session: Session, span: Span) -> list[WorkLine]:
    """Cases that were registered, moved on or ended by somebody, and not taken back."""
    after = (first_day(span.last) + dt.timedelta(days=1)).isoformat()
    query = (
        select(ChangeRecord.record_id, ChangeRecord.action, ChangeRecord.fields,
               OperationRecord.at, OperationRecord.officer)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(ChangeRecord.record_kind == RecordKind.CASE.value,
               OperationRecord.at >= span.first, OperationRecord.at < after,
               OperationRecord.kind == "do", OperationRecord.undone_by.is_(None),
               OperationRecord.label.not_in(_NOT_WORK))
        .order_by(ChangeRecord.id)
    )  # fmt: skip
    rows = session.execute(query).all()
    live = _cases(session, {row.record_id for row in rows})
    told = [_moved(row, live[row.record_id]) for row in rows if row.record_id in live]
    return [line for line in told if line is not None]


def _moved(row: Any, case: Any) -> WorkLine | None:
    changed = decode_changes(row.fields)
    line = WorkLine(
        Work.BEGUN, row.at[:10], case.title or "", row.record_id, officer=case.officer or "",
        firm_id=case.organization_id or 0, case_id=row.record_id,
    )  # fmt: skip
    if row.action == Action.CREATE.value:
        return line
    if "stage" in changed:
        fields = catalogue(RecordKind.CASE).field("stage")
        words = [fields.choice_label(str(one), "ko") if one else "-" for one in changed["stage"]]
        return replace(line, work=Work.MOVED, result=" → ".join(words))
    if changed.get("state", ("", ""))[1] == "ended":
        reason = catalogue(RecordKind.CASE).field("end_reason")
        said = reason.choice_label(case.end_reason, "ko") if case.end_reason else ""
        return replace(line, work=Work.ENDED, result=said)
    return None


def _cases(session: Session, ids: Collection[int]) -> dict[int, Any]:
    found: dict[int, Any] = {}
    for chunk in chunks(ids):
        query = select(_CASE).where(_CASE.c.id.in_(chunk), _CASE.c.deleted_at.is_(None))
        found.update({row.id: row for row in session.execute(query).all()})
    return found


def _finished(session: Session, lines: Sequence[WorkLine], officer: str) -> tuple[WorkLine, ...]:
    """The lines with their firms and officers, in the order of their days."""
    cases = _cases(session, {line.case_id for line in lines if line.case_id})
    joined = [_with_case(line, cases.get(line.case_id)) for line in lines]
    firms: dict[int, str] = {}
    for chunk in chunks({line.firm_id for line in joined if line.firm_id}):
        firms.update(titles_of(session, RecordKind.ORGANIZATION, chunk))
    hidden = code_names(session, cases)
    named = [
        replace(line, firm=hidden.get(line.case_id) or firms.get(line.firm_id, ""))
        for line in joined
    ]
    key = officer_key(officer)
    kept = [line for line in named if not key or officer_key(line.officer) == key]
    return tuple(sorted(kept, key=lambda line: (line.on, line.work.value, line.record_id)))


def _with_case(line: WorkLine, case: Any) -> WorkLine:
    if case is None:
        return line
    return replace(
        line, officer=line.officer or case.officer or "",
        firm_id=line.firm_id or case.organization_id or 0,
    )  # fmt: skip
