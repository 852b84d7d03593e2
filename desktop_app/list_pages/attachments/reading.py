"""Reads the files of a record, and whether each still lies where it should."""

from __future__ import annotations

from dataclasses import dataclass

from db.attachments import AttachmentFiles
from db.domain.kinds import RecordKind
from db.queries.attachments import AttachmentRow, attachments_of
from db.store import Store


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file as a row of the card."""

    id: int
    row: AttachmentRow
    there: bool
    """Whether the file lies in the folder; what it holds is compared when it is opened."""

    @property
    def is_pdf(self) -> bool:
        """Whether its pages can be shown."""
        return self.row.media_type == "application/pdf"

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown as a picture."""
        return self.row.media_type.startswith("image/")


def read_files(
    store: Store, files: AttachmentFiles, kind: RecordKind, record_id: int
) -> tuple[FileLine, ...]:
    """The files of one record, the newest first; on a reader lane."""
    with store.read() as session:
        rows = attachments_of(session, kind, record_id)
    return tuple(FileLine(row.id, row, files.has(row.hash)) for row in rows)


def size_text(size: int) -> str:
    """Bytes as people read them: ``840KB``, ``1.2MB``."""
    if size < 1024:
        return f"{size}B"
    if size < 1024 * 1024:
        return f"{size / 1024:.0f}KB"
    return f"{size / 1024 / 1024:.1f}MB"
