"""Reads the attachments of records, and which files the data still refer to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.schema import TABLES
from db.values_codec import values_of

_TABLE = TABLES[RecordKind.ATTACHMENT]


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One file of a record; ``draft`` is what can be edited of it."""

    draft: Draft
    hash: str
    size: int
    media_type: str
    added_at: str
    added_by: str

    @property
    def id(self) -> int:
        """Its id."""
        assert self.draft.id is not None
        return self.draft.id

    @property
    def name(self) -> str:
        """The name it came with, or was given since."""
        return self.draft.text("name")


def attachments_of(session: Session, kind: RecordKind, record_id: int) -> tuple[AttachmentRow, ...]:
    """The live attachments of one record, the newest first."""
    query = (
        select(_TABLE)
        .where(_TABLE.c.owner_kind == kind.value, _TABLE.c.owner_id == record_id)
        .where(_TABLE.c.deleted_at.is_(None))
        .order_by(_TABLE.c.id.desc())
    )
    record_type = catalogue(RecordKind.ATTACHMENT)
    return tuple(
        AttachmentRow(
            Draft(RecordKind.ATTACHMENT, values_of(record_type, row), row.id, row.version),
            row.file_hash or "", row.file_size or 0, row.media_type or "", row.created_at,
            row.created_by,
        )
        for row in session.execute(query)
    )  # fmt: skip
