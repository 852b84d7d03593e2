"""Whether an operation signed an agreement that steps usually follow."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import is_empty
from db.queries.records import load_draft
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.values_codec import decode_changes, from_json

_PLAN, _TASK = TABLES[RecordKind.PLAN], TABLES[RecordKind.TASK]
_BY_HAND = (Label.CREATE.value, Label.EDIT.value)


@dataclass(frozen=True, slots=True)
class SignedAgreement:
    """An agreement that was just signed."""

    id: int
    title: str


def signed_in(session: Session, operation_id: int) -> SignedAgreement | None:
    """The one agreement that got its signing day in this operation, typed by hand.

    None when there is no plan for agreements, or its tasks are there already.
    """
    query = (
        select(ChangeRecord.record_id, ChangeRecord.fields)
        .join(OperationRecord, OperationRecord.id == ChangeRecord.operation_id)
        .where(ChangeRecord.operation_id == operation_id,
               ChangeRecord.record_kind == RecordKind.AGREEMENT.value,
               OperationRecord.kind == "do", OperationRecord.label.in_(_BY_HAND))
    )  # fmt: skip
    rows = session.execute(query).all()
    if len(rows) != 1 or not _signs(rows[0].fields):
        return None
    agreement_id = rows[0].record_id
    draft = load_draft(session, RecordKind.AGREEMENT, agreement_id)
    if draft is None or not _plan_waits(session, agreement_id):
        return None
    return SignedAgreement(agreement_id, draft.text("title"))


def _signs(fields: str) -> bool:
    """Whether the signing day was empty before and is a day now."""
    change = decode_changes(fields).get("signed_on")
    if change is None:
        return False
    before, after = (is_empty(from_json(value)) for value in change)
    return before and not after


def _plan_waits(session: Session, agreement_id: int) -> bool:
    plan = select(_PLAN.c.id).where(
        _PLAN.c.deleted_at.is_(None), _PLAN.c.starts_from == "agreement"
    )
    task = select(_TASK.c.id).where(
        _TASK.c.deleted_at.is_(None), _TASK.c.agreement_id == agreement_id,
        _TASK.c.plan_id.is_not(None),
    )  # fmt: skip
    return (
        session.execute(plan.limit(1)).first() is not None
        and session.execute(task.limit(1)).first() is None
    )
