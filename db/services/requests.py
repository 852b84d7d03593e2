"""Hands in what was asked for: the file is kept by its hash, and the request says when."""

from __future__ import annotations

from pathlib import Path

from db.attachments import AttachmentFiles
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.queries.records import title_of
from db.services.attachments import attachment_values
from db.services.records import Saved
from db.store import Store


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
