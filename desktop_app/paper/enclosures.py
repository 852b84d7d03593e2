"""The files kept with the records of a 면담자료: which there are, and how they are bound behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.orm import Session

from db.attachments import AttachmentFiles
from db.domain.kinds import RecordKind
from db.queries.attachments import AttachmentRow, attachments_of
from reports.content.gather_case import agreements_of
from reports.content.gather_subject import PacketRequest, load_subject
from reports.content.model import Attachment, attachment_key
from reports.results import LeftOut, Rendered
from resources.texts import Texts, fill, mark

_WHY = {
    "encrypted": mark("{name}: locked with a password"),
    "password": mark("{name}: the password does not open it"),
    "damaged": mark("{name}: damaged, can't be read"),
    "kind": mark("{name}: neither a PDF nor a picture"),
    "empty": mark("{name}: has no pages"),
    "missing": mark("{name}: not found"),
    "too_large": mark("{name}: a picture of too many pixels"),
    "xfa": mark("{name}: a form that only its own program shows"),
    "portfolio": mark("{name}: a portfolio of several files"),
    "too_long": mark("{name}: {pages:page|pages}, {most} at most"),
}
LOCKED = frozenset({"encrypted", "password"})
"""What a password opens."""
FileKey = tuple[int, int]
"""The row of a paper and the id of a file that is bound behind it."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the meeting, the case, its agreements or the firm."""

    id: int
    name: str
    hash: str

    @property
    def title(self) -> str:
        """Its name as a paper says it."""
        return Path(self.name).stem or self.name


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What is bound behind the papers: which files of which, and the passwords that were typed."""

    files: AttachmentFiles | None = None
    chosen: Collection[FileKey] = frozenset()
    passwords: Mapping[int, str] = field(default_factory=dict)

    def of(self, row: int, stored: Collection[StoredFile]) -> tuple[StoredFile, ...]:
        """Those of the stored files that are bound behind the paper of a row."""
        return tuple(one for one in stored if (row, one.id) in self.chosen)

    def attachments(self, row: int, stored: Collection[StoredFile]) -> tuple[Attachment, ...]:
        """The same, as a document takes them."""
        files = self.files
        if files is None:
            return ()
        return tuple(
            Attachment(one.title, path=files.path_here(one.hash),
                       password=self.passwords.get(one.id, ""), digest=one.hash)
            for one in self.of(row, stored)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Refused:
    """A stored file that could not be bound, and why."""

    file: StoredFile
    left: LeftOut


def stored_files(session: Session, request: PacketRequest) -> tuple[StoredFile, ...]:
    """The files of what a 면담자료 is about, each content once, oldest first in each record.

    Raises UserError when the meeting, case or firm is not there.
    """
    subject = load_subject(session, request)
    owners = [(RecordKind.MEETING, subject.meeting), (RecordKind.CASE, subject.case)]
    owners += [(RecordKind.AGREEMENT, one) for one in agreements_of(session, subject)]
    owners.append((RecordKind.ORGANIZATION, subject.firm))
    found: dict[str, StoredFile] = {}
    for kind, draft in owners:
        if draft is not None and draft.id is not None:
            for row in _oldest_first(attachments_of(session, kind, draft.id)):
                found.setdefault(row.hash, StoredFile(row.id, row.name, row.hash))
    return tuple(found.values())


def _oldest_first(rows: tuple[AttachmentRow, ...]) -> Iterator[AttachmentRow]:
    return (row for row in reversed(rows) if row.hash)


def refused_of(bound: Collection[StoredFile], rendered: Rendered) -> tuple[Refused, ...]:
    """Which of the files, in the order they were bound, the PDF had to leave out."""
    by_key = {attachment_key(place): one for place, one in enumerate(bound, start=1)}
    return tuple(Refused(by_key[left.key], left) for left in rendered.left_out)


def why_left_out(left: LeftOut, name: str, texts: Texts) -> str:
    """The reason in a line of the window or the command line."""
    pages, most = left.details if left.code == "too_long" else ("", "")
    return fill(texts(_WHY[left.code]), name=name, pages=pages, most=most)
