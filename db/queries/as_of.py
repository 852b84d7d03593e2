"""Reads records as they stood at 24:00 of a past day: the ledger, unwound from the present."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.errors import UserError
from db.ledger_rows import Action
from db.queries.history import undo_barrier
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, from_json

Touched = tuple[RecordKind, int]


class Then(Enum):
    """What had become of a record by then."""

    LIVE = "live"
    BINNED = "binned"
    NOT_YET = "not_yet"


@dataclass(slots=True)
class Unwound:
    """How one record that was changed since differs from what is stored now."""

    then: Then | None = None
    """None when nothing was done to it but edits."""
    values: dict[str, Value] = field(default_factory=dict)


def end_of_day(day: str) -> str:
    """24:00 of an ISO day as the ledger writes a moment."""
    following = dt.date.fromisoformat(day) + dt.timedelta(days=1)
    return f"{following.isoformat()}T00:00:00+09:00"


def last_operation_of(session: Session, day: str) -> int:
    """The number of the last operation that was done by 24:00 of ``day``, 0 for none.

    Raises UserError("as_of.barrier") for a day before the last change of what fields mean.
    """
    query = select(func.max(OperationRecord.id)).where(OperationRecord.at < end_of_day(day))
    newest = session.scalar(query) or 0
    if newest < undo_barrier(session):
        raise UserError("as_of.barrier", day=day)
    return newest


def first_day(session: Session) -> str | None:
    """The first day there is a past of, None for a database nobody has written to."""
    query = select(func.min(OperationRecord.at)).where(OperationRecord.id >= undo_barrier(session))
    at = session.scalar(query)
    return at[: len("2026-11-28")] if at else None


def unwound(session: Session, operation_id: int) -> dict[Touched, Unwound]:
    """Every record touched after ``operation_id``, with what it held and was at that point."""
    return _unwind(session, _changes_after(operation_id))


def _changes_after(operation_id: int) -> Select[str, int, str, str]:
    return (
        select(
            ChangeRecord.record_kind, ChangeRecord.record_id, ChangeRecord.action,
            ChangeRecord.fields,
        )
        .where(ChangeRecord.operation_id > operation_id)
        .order_by(ChangeRecord.operation_id, ChangeRecord.id)
    )  # fmt: skip


_BEFORE: Mapping[str, Then] = {
    Action.CREATE: Then.NOT_YET,
    Action.PASSING: Then.NOT_YET,
    Action.DELETE: Then.LIVE,
    Action.RESTORE: Then.BINNED,
}


def _unwind(session: Session, changes: Select[str, int, str, str]) -> dict[Touched, Unwound]:
    """The first change after the point tells what was before it; later ones tell nothing more."""
    found: dict[Touched, Unwound] = {}
    for kind, record_id, action, fields in session.execute(changes):
        past = found.setdefault((RecordKind(kind), record_id), Unwound())
        if past.then is Then.NOT_YET:
            continue
        if past.then is None:
            past.then = _BEFORE.get(action)
        if past.then is not Then.NOT_YET:
            for key, (old, _new) in decode_changes(fields).items():
                past.values.setdefault(key, from_json(old))
    return found
