"""The proposals of a further issue of a list in words, and what taking one up would write."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from db.domain.dates import format_partial_date
from db.intake.issues import Issue
from db.intake.pipeline import PreparedFile
from db.intake.planning.planner import REFERENCE_LISTS
from db.intake.proposals import PROSPECTS, Proposal, Proposed
from db.intake.watch import Entry
from db.services.watch import FirmNote
from resources.texts import Texts, mark

Place = tuple[int, int]
"""A table of the file and a row of its sheet."""

OFFERS: dict[Proposed, str] = {
    Proposed.PROSPECT: mark("take up as prospect"),
    Proposed.MOVED_IN: mark("came here: take up as prospect"),
    Proposed.LISTED: mark("task: what it may receive"),
    Proposed.EXPIRED: mark("task: certificate over"),
    Proposed.GONE: mark("task: gone from the list"),
    Proposed.MOVED_OUT: mark("task: moved away"),
}
"""What is proposed, on one line."""

_NOTES: dict[Proposed, str] = {
    Proposed.LISTED: mark("New in {list}: look at its certificate and what it may receive"),
    Proposed.EXPIRED: mark("Certificate over on {day} by {list}: check whether it was renewed"),
    Proposed.GONE: mark("Gone from {list}: check whether its certificate still holds"),
    Proposed.MOVED_OUT: mark("Address in {list} is {place}: check whether the firm moves away"),
}
"""What the task says."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A proposal that can be ticked: a row whose firm is taken up, or a task."""

    what: Proposed
    local: bool
    place: Place | None = None
    note: FirmNote | None = None
    noted: bool = False
    """Whether the very task waits already."""


def offers_of(
    found: Iterable[Proposal],
    issue: Issue,
    prepared: PreparedFile,
    noted: Collection[tuple[int, str]],
    texts: Texts,
) -> dict[Entry, Offer]:
    """By entry what may be ticked. Firms are taken up from lists that are for reference only."""
    made: dict[Entry, Offer] = {}
    for one in found:
        table = prepared.tables[min(one.entry.table, len(prepared.tables) - 1)]
        if one.what in PROSPECTS:
            if table.mapping.list_kind in REFERENCE_LISTS:
                place = one.entry.table, one.entry.row
                made[one.entry] = Offer(one.what, one.local, place)
        elif one.firm is not None:
            text = _note_text(one, issue, prepared, texts)
            where = ("", 0) if one.gone else (table.table.sheet.name, one.entry.row)
            note = FirmNote(one.firm.id, one.firm.case_id, text, one.firm.officer, *where)
            is_noted = (note.organization, note.text) in noted
            made[one.entry] = Offer(one.what, one.local, note=note, noted=is_noted)
    return made


def list_words(issue: Issue, texts: Texts) -> str:
    """The earlier list by its name and day."""
    return _named(issue.file_name, issue.list_date, texts)


def _note_text(one: Proposal, issue: Issue, prepared: PreparedFile, texts: Texts) -> str:
    """What is new or gone is so since the earlier list; the rest is what this list says."""
    words = list_words(issue, texts)
    if one.what in (Proposed.EXPIRED, Proposed.MOVED_OUT) and not one.gone:
        words = _named(prepared.workbook.file_name, prepared.as_of, texts)
    day = _day(one.entry.valid_until, texts)
    return texts(_NOTES[one.what], list=words, day=day, place=one.entry.address)


def _named(file_name: str, day: str, texts: Texts) -> str:
    name = file_name.rpartition(".")[0] or file_name
    return f"{name} ({_day(day, texts)})" if day else name


def _day(iso: str, texts: Texts) -> str:
    return format_partial_date(iso) if iso and texts.lang == "ko" else iso
