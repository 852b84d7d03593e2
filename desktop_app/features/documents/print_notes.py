"""인쇄 전에 살펴볼 것: what would embarrass on paper, as codes; the words are the panel's."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from db.domain.dates import last_day
from db.domain.kinds import RecordKind
from db.domain.values import Empty, is_empty
from desktop_app.features.documents.reading import Proof
from reports.content.facts import PacketFacts
from reports.content.packet import Edition


@dataclass(frozen=True, slots=True)
class PrintNote:
    """One thing to look at; ``mend`` is the kind of record where it can be mended."""

    code: str
    mend: RecordKind | None = None
    count: int = 0
    text: str = ""


def print_notes(facts: PacketFacts, proof: Proof, stale: int = 0) -> tuple[PrintNote, ...]:
    """Everything to look at in what was chosen, the worst first; ``stale`` is the number of edited
    sections whose registered words have changed since."""
    shown = set(proof.chosen)
    notes = [*_of_layout(proof), *_of_support(facts, shown)]
    if stale:
        notes.insert(0, PrintNote("edit.stale", count=stale))
    if proof.edition is not Edition.GUEST:
        notes += [*_of_meeting(facts, shown), *_of_follow_ups(facts, shown)]
        if "firm" in shown and facts.firm.venture_until is Empty.UNCHECKED:
            notes.append(PrintNote("certificate.unchecked", RecordKind.ORGANIZATION))
        if not facts.author.name:
            notes.append(PrintNote("author.missing"))
    return tuple(notes)


def _of_layout(proof: Proof) -> list[PrintNote]:
    notes = []
    summary = next((part for part in proof.rendered.parts if part.key == "summary"), None)
    if summary is not None and proof.edition is not Edition.GUEST and summary.count > 1:
        notes.append(PrintNote("summary.too_long", count=summary.count))
    if proof.revision:
        notes.append(PrintNote("revision", text=proof.revision))
    if proof.named_only:
        notes.append(PrintNote("files.named", count=proof.named_only))
    if proof.missing:
        notes.append(PrintNote("glyphs.missing", text=" ".join(proof.missing)))
    return notes


def _of_meeting(facts: PacketFacts, shown: AbstractSet[str]) -> list[PrintNote]:
    if "overview" not in shown:
        return []
    notes = []
    meeting = facts.meeting
    if is_empty(meeting.starts_at):
        notes.append(PrintNote("meeting.no_time", RecordKind.MEETING))
    elif len(str(meeting.starts_at)) < len("2026-11-26T14:00"):
        notes.append(PrintNote("meeting.no_hour", RecordKind.MEETING))
    if is_empty(meeting.place):
        notes.append(PrintNote("meeting.no_place", RecordKind.MEETING))
    if not meeting.ours and not meeting.theirs:
        notes.append(PrintNote("meeting.nobody", RecordKind.MEETING))
    return notes


def _of_support(facts: PacketFacts, shown: AbstractSet[str]) -> list[PrintNote]:
    notes = []
    if "incentives" in shown and not facts.tenant and is_empty(facts.acquisition_on):
        notes.append(PrintNote("acquisition.undecided", RecordKind.CASE))
    if shown & {"incentives", "sites"}:
        unchecked = [site.name for site in facts.sites if site.in_zone is Empty.UNCHECKED]
        notes += [PrintNote("zone.unchecked", text=name) for name in unchecked]
    return notes


def _of_follow_ups(facts: PacketFacts, shown: AbstractSet[str]) -> list[PrintNote]:
    if "follow_ups" not in shown:
        return []
    today = facts.created_at.date()
    late = [
        (today - last_day(line.due_on)).days
        for line in facts.follow_ups
        if not is_empty(line.due_on) and is_empty(line.done_on) and last_day(line.due_on) < today
    ]
    if not late:
        return []
    return [
        PrintNote("follow_ups.late", RecordKind.FOLLOW_UP, count=len(late), text=str(max(late)))
    ]
