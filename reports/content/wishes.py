"""What an officer wants of one document: texts edited for it alone, and how it looks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.domain.dates import format_partial_date
from reports.content.blocks import Block, Heading, NoteLines, PageBreak
from reports.content.looks import Looks
from reports.content.model import Attachment, Document, Part, Section, document_texts
from reports.content.section_text import blocks_from
from reports.content.wording import weekday_date

GUEST = "guest."
"""Begins the key of every text that was edited for edition ③: no other one can get into it."""
BLANK = re.compile(r"^blank-\d{1,3}$")
"""The keys of pages to write on."""
_LINES = 29
"""As many lines as a page holds below its heading."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """``edits`` are the lines of sections by their keys, see ``section_text``."""

    edits: Mapping[str, str] = field(default_factory=dict)
    looks: Looks = field(default_factory=Looks)

    def applied(self, section: Section, prefix: str = "") -> Section:
        """The section, with the text that was written for it under ``prefix`` and its key."""
        text = self.edits.get(prefix + section.key)
        if text is None:
            return section
        return replace(section, blocks=blocks_from(text, section.blocks))


def blank_page() -> tuple[Block, ...]:
    """A page with lines to write on."""
    return (PageBreak(), Heading("메 모"), NoteLines(_LINES))


def blank_part(sections: Sequence[Section]) -> Part | None:
    """The pages to write on, behind everything else."""
    return Part("blank", "메모", tuple(sections)) if sections else None


def fingerprint(document: Document) -> str:
    """The SHA-256 of what a document says, but for the day it was made, its 수정본 mark and the
    files behind it."""
    day = document.created_at.date().isoformat()
    said = replace(document, marks=replace(document.marks, revision=""), attachments=())
    text = "\n".join(document_texts(said))
    for form in (weekday_date(day), format_partial_date(day), day):
        text = text.replace(form, "")
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def files_fingerprint(files: Sequence[Attachment]) -> str:
    """The SHA-256 of which files are bound, in which order and under which titles. One that a
    password opens is another one than the same without it, which is left out."""
    told = "\n".join(f"{one.title}\t{_digest(one)}\t{bool(one.password)}" for one in files)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _digest(file: Attachment) -> str:
    if file.digest or file.path is None:
        return file.digest or hashlib.sha256(file.data).hexdigest()
    try:
        with file.path.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""  # left out of the paper, too
