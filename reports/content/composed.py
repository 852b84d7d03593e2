"""The 면담자료 of some facts as it was composed, marked where it corrects one that has left already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper, composition_of, paper_templates, printed_papers
from reports.content.arrangement import Arrangement
from reports.content.facts import PacketFacts
from reports.content.model import Attachment, Document
from reports.content.packet import packet
from reports.content.wishes import files_fingerprint, fingerprint

FILES_CHANGED = "붙임 변경"
"""Stands beside the time of a correction whose files are others."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the paper of one record beside its facts."""

    content: str = ""
    """How it was composed last, "" when it never was; see ``Arrangement``."""
    template: str = ""
    """The template that papers begin with, "" for the edition's own sections."""
    left: Mapping[str, PrintedPaper] = field(default_factory=dict)
    """The newest paper of each edition that was saved or printed."""

    @property
    def arrangement(self) -> Arrangement:
        """As it was composed last, else as the usual template has it."""
        if self.content:
            return Arrangement.from_text(self.content)
        return Arrangement().with_template(self.template) if self.template else Arrangement()


@dataclass(frozen=True, slots=True)
class Composed:
    """The document with its files, the hash of what it says, its mark on a correction (``09:20``, or
    ``09:20 붙임 변경`` where other files lie behind it), and the hash of the files."""

    document: Document
    content_hash: str
    revision: str = ""
    files_hash: str = ""


def read_kept(session: Session, kind: RecordKind, record_id: int) -> Kept:
    """What is known of the paper of a meeting or case."""
    template = next((one for one in paper_templates(session) if one.is_default), None)
    papers = printed_papers(session, kind, record_id)
    return Kept(
        composition_of(session, kind, record_id),
        template.content if template else "",
        {one.edition: one for one in reversed(papers)},
    )


def compose(
    facts: PacketFacts, arrangement: Arrangement, left: PrintedPaper | None,
    files: tuple[Attachment, ...] = (),
) -> Composed:  # fmt: skip
    """The edition in front with ``files`` behind it. One that says anything else than what ``left``,
    or has other files, is marked as a correction; one that is the same keeps the mark it had."""
    edition, chosen = arrangement.edition, arrangement.composition.chosen
    document = packet(facts, edition, chosen, arrangement.wishes)
    told, bound = fingerprint(document), files_fingerprint(files)
    # Of a past day it is no correction of anything.
    revision = _revision(facts, left, told, bound) if left is not None and not facts.past else ""
    if revision:
        document = packet(replace(facts, revision=revision), edition, chosen, arrangement.wishes)
    return Composed(replace(document, attachments=files), told, revision, bound)


def _revision(facts: PacketFacts, left: PrintedPaper, told: str, bound: str) -> str:
    """The mark of a paper where ``left`` was the last one of it; "" for one that is no correction."""
    moment = facts.created_at.strftime("%H:%M")
    if left.files_hash and left.files_hash != bound:  # not known of papers of older versions
        return f"{moment} {FILES_CHANGED}"
    return moment if left.content_hash != told else left.revision
