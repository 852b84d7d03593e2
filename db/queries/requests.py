"""Reads what a 요구자료 was answered with, and what was handed in for the same item before."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.attachments import AttachmentRow, attachments_of
from db.queries.records import load_draft
from db.queries.related import alike
from db.queries.snapshots import SnapshotRow, snapshots
from db.schema import TABLES

_REQUEST = TABLES[RecordKind.DATA_REQUEST]
_SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class EarlierRequest:
    """A request for the same item that was answered before."""

    draft: Draft
    snapshot: SnapshotRow | None
    """The frozen count that answered it, None when it was answered without one."""


@dataclass(frozen=True, slots=True)
class RequestAnswer:
    """One request with what answers it."""

    draft: Draft
    snapshot: SnapshotRow | None
    kept: tuple[SnapshotRow, ...]
    """Every frozen count, the newest first."""
    earlier: tuple[EarlierRequest, ...]
    """The newest first."""
    handed_in: tuple[AttachmentRow, ...]
    forms: tuple[AttachmentRow, ...]


def request_answer(session: Session, request_id: int) -> RequestAnswer | None:
    """Everything about the answer of a live request; None when it is gone."""
    draft = load_draft(session, RecordKind.DATA_REQUEST, request_id)
    if draft is None:
        return None
    kept = snapshots(session)
    by_id = {row.id: row for row in kept}
    before = [one for one in alike(session, draft, "item") if one.text("status") == _SUBMITTED]
    before.sort(key=lambda one: (one.text("submitted_on"), one.id or 0), reverse=True)
    linked = _linked(session, [request_id, *(one.id or 0 for one in before)])
    files = attachments_of(session, RecordKind.DATA_REQUEST, request_id)
    return RequestAnswer(
        draft,
        by_id.get(linked.get(request_id, 0)),
        kept,
        tuple(EarlierRequest(one, by_id.get(linked.get(one.id or 0, 0))) for one in before),
        tuple(row for row in files if row.draft.text("role") == "handed_in"),
        tuple(row for row in files if row.draft.text("role") == "form"),
    )


def _linked(session: Session, ids: list[int]) -> dict[int, int]:
    """The frozen count of each of these requests that has one."""
    query = select(_REQUEST.c.id, _REQUEST.c.snapshot_id).where(
        _REQUEST.c.id.in_(ids), _REQUEST.c.snapshot_id.is_not(None)
    )
    return {row.id: row.snapshot_id for row in session.execute(query)}
