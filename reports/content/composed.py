"""The 면담자료 of some facts as it was composed, marked where it corrects one that has left already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper, composition_of, paper_templates, printed_papers
from reports.content.arrangement import Arrangement
from reports.content.facts import PacketFacts
from reports.content.model import Document
from reports.content.packet import packet
from reports.content.wishes import fingerprint


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
    """The document, the hash of what it says, and its mark: ``09:20`` on a correction."""

    document: Document
    content_hash: str
    revision: str = ""


def read_kept(session: Session, kind: RecordKind, record_id: int) -> Kept:
    """What is known of the paper of a meeting or case."""
    template = next((one for one in paper_templates(session) if one.is_default), None)
    papers = printed_papers(session, kind, record_id)
    return Kept(
        composition_of(session, kind, record_id),
        template.content if template else "",
        {one.edition: one for one in reversed(papers)},
    )


def compose(facts: PacketFacts, arrangement: Arrangement, left: PrintedPaper | None) -> Composed:
    """The edition in front. One that says anything else than what ``left`` is marked as a
    correction, and one that says the same keeps the mark it had."""
    edition, chosen = arrangement.edition, arrangement.composition.chosen
    document = packet(facts, edition, chosen, arrangement.wishes)
    told = fingerprint(document)
    left = None if facts.past else left  # of a past day it is no correction of anything
    revision = left.revision if left is not None else ""
    if left is not None and left.content_hash != told:
        revision = facts.created_at.strftime("%H:%M")
    if revision:
        document = packet(replace(facts, revision=revision), edition, chosen, arrangement.wishes)
    return Composed(document, told, revision)
