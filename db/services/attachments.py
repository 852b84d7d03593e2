"""Attaches files to records: the file lies in its folder, verified, before its row is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from db.attachments import AttachmentFiles, KeptFile
from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.file_names import safe_name
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.links import OWNER, OWNER_KIND, check_owner
from db.queries.records import called
from db.store import Store


def attach_files(
    store: Store,
    files: AttachmentFiles,
    kind: RecordKind,
    record_id: int,
    sources: Sequence[Path],
    *,
    origin: str = "",
) -> ChangeSet:
    """Attach files to a record, all in one operation or none.

    Raises UserError when one is too large or no file or the record is gone, and
    EnvironmentProblem when it can't be stored; what was copied by then is nobody's and harmless.
    """
    store.check_place()
    with store.read() as session:
        check_owner(session, kind.value, record_id)
        subject = called(session, kind, record_id)
    kept = [(source.name, files.keep(source)) for source in sources]
    if not kept:
        return ChangeSet()
    with store.write(Label.ATTACH, subject, origin=origin) as unit:
        check_owner(unit.session, kind.value, record_id)
        rows = [attachment_values(kind, record_id, name, one) for name, one in kept]
        unit.insert_many(RecordKind.ATTACHMENT, rows)
    return unit.changes


def attachment_values(
    kind: RecordKind, record_id: int, name: str, kept: KeptFile
) -> dict[str, Value]:
    """The values of the row of one stored file."""
    return {
        **new_draft(RecordKind.ATTACHMENT, name=safe_name(name)).values,
        OWNER_KIND: kind.value,
        OWNER: record_id,
        "file_hash": kept.hash,
        "file_size": kept.size,
        "media_type": kept.media_type,
    }
