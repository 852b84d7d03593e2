"""Hands in what was asked for, the file kept by its hash; a second answer is a request of its own."""

from __future__ import annotations

from pathlib import Path

from db.attachments import AttachmentFiles
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.errors import UserError
from db.queries.records import load_draft, title_of
from db.services.attachments import attachment_values
from db.services.records import Saved
from db.store import Store

_ASKED = (
    "item", "requester_kind", "requester", "legal_basis", "officer", "period_from", "period_until",
    "disclosure",
)  # fmt: skip
"""What a second answer is asked with."""


def hand_in(store: Store, files: AttachmentFiles, request_id: int, source: Path, day: str) -> Saved:
    """Attach ``source`` as what was handed in on ``day`` (ISO), in one operation.

    Raises UserError when the request is gone or the file too large, EnvironmentProblem when it
    can't be stored.
    """
    kind = RecordKind.DATA_REQUEST
    with store.read() as session:
        subject = title_of(session, kind, request_id)
    kept = files.keep(source)
    submitted: dict[str, Value] = {"status": "submitted", "submitted_on": day}
    with store.write(Label.ANSWER, subject) as unit:
        unit.update_many(kind, [(request_id, submitted)])
        row = attachment_values(kind, request_id, source.name, kept)
        unit.insert_many(RecordKind.ATTACHMENT, [{**row, "role": "handed_in"}])
    return Saved(request_id, unit.changes)


def answer_again(store: Store, request_id: int, day: str) -> Saved:
    """Begin a second answer to a request that was handed in; the first stays as it was.

    It is asked anew on ``day`` (ISO). Raises UserError("record.gone") without the request.
    """
    kind = RecordKind.DATA_REQUEST
    with store.read() as session:
        first = load_draft(session, kind, request_id)
    if first is None:
        raise UserError("record.gone")
    asked = {key: first.get(key) for key in _ASKED}
    draft = new_draft(kind).with_values(**asked, requested_on=day, status="drafting")
    with store.write(Label.CREATE, first.text("item")) as unit:
        record_id = unit.save(draft).id
    return Saved(record_id, unit.changes)
