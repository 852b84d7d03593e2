"""Finds which later operation keeps an older one from being taken back, and who did it when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.errors import Hold, LaterEdit
from db.ledger_rows import Action
from db.links import chunks
from db.queries.records import titles_of
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something stays: what became of which record, and in which field of it."""

    hold: Hold
    kind: RecordKind
    record_id: int
    key: str = ""


def later_edits(
    session: Session, operation_id: int, causes: Collection[Cause]
) -> dict[Cause, LaterEdit]:
    """The newest operation after ``operation_id`` behind each cause.

    A cause that lies in the operation itself (a parent that can't come back either) has none.
    """
    found: dict[Cause, LaterEdit] = {}
    for kind in {cause.kind for cause in causes}:
        waiting: dict[int, set[Cause]] = {}
        for cause in causes:
            if cause.kind is kind:
                waiting.setdefault(cause.record_id, set()).add(cause)
        for chunk in chunks(waiting):
            titles = titles_of(session, kind, chunk)
            for change, done in session.execute(_changes_since(operation_id, kind, chunk)):
                causing = waiting[change.record_id]
                for cause in [cause for cause in causing if _is_behind(change, cause)]:
                    causing.remove(cause)
                    found[cause] = _later_edit(cause, done, titles.get(change.record_id, ""))
    return found


def _changes_since(operation_id: int, kind: RecordKind, ids: Collection[int]) -> Any:
    return (
        select(ChangeRecord, OperationRecord)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(
            ChangeRecord.record_kind == kind.value,
            ChangeRecord.record_id.in_(ids),
            ChangeRecord.operation_id > operation_id,
        )
        .order_by(ChangeRecord.id.desc())
    )


def _is_behind(change: ChangeRecord, cause: Cause) -> bool:
    match cause.hold:
        case Hold.BINNED | Hold.TARGET_GONE:
            return change.action == Action.DELETE
        case Hold.KEY_TAKEN | Hold.IN_USE if change.action == Action.RESTORE:
            return True
        case _:
            return not cause.key or cause.key in decode_changes(change.fields)


def _later_edit(cause: Cause, done: OperationRecord, title: str) -> LaterEdit:
    return LaterEdit(
        done.id, done.label, done.subject, done.officer, done.at,
        cause.hold, cause.kind.value, cause.record_id, title, cause.key,
    )  # fmt: skip
