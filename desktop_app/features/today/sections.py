"""Everything the page shows for one officer, or for the whole department."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from db.queries.today import Today
from desktop_app.features.today.case_sections import gaps, steps, still
from desktop_app.features.today.deadline_sections import (
    Checks,
    checks,
    deadlines,
    follow_ups,
    gap_lines,
)
from desktop_app.features.today.lines import Line, ListWish, Section
from desktop_app.features.today.meeting_faces import MeetingSection, meeting_section
from desktop_app.features.today.work_sections import requests, tasks, unwritten
from resources.texts import Texts


class _Owned(Protocol):
    @property
    def officers(self) -> frozenset[str]: ...


_Row = TypeVar("_Row", bound=_Owned)


@dataclass(frozen=True, slots=True)
class Sections:
    """The cards of the page."""

    meetings: MeetingSection
    steps: Section
    follow_ups: Section
    still: Section
    deadlines: Section
    checks: Checks
    gaps: tuple[Line, ...]
    requests: Section
    tasks: Section
    unwritten: Section

    @property
    def _waiting_sections(self) -> tuple[Section, ...]:
        return (
            self.requests, self.steps, self.follow_ups, self.tasks, self.unwritten, self.still,
        )  # fmt: skip

    @property
    def nothing_to_do(self) -> bool:
        """Whether no meeting, request, step, follow-up, task or still case waits: a good day."""
        return not self.meetings.count and not any(one.lines for one in self._waiting_sections)

    @property
    def lists(self) -> tuple[ListWish, ...]:
        """Every list that a count of the cards opens here."""
        cards = (*self._waiting_sections, self.deadlines, self.checks.section)
        wishes = [link.wish for section in cards for link in section.links]
        wishes += [line.wish for line in self.gaps if line.wish is not None]
        return tuple(wish for wish in wishes if isinstance(wish, ListWish))

    @property
    def waiting(self) -> int:
        """How many lines wait on the left."""
        return self.meetings.count + sum(len(one.lines) for one in self._waiting_sections)


def sections(now: Today, officer: str, texts: Texts) -> Sections:
    """The cards of ``officer``, of everyone when that is ""."""
    mine = of_officer(now, officer)
    return Sections(
        meeting_section(mine.meetings, mine.day, texts),
        steps(mine.cards, mine.day, officer, texts),
        follow_ups(mine, texts),
        still(mine.cards, mine.day, officer, texts),
        deadlines(mine, texts),
        checks(mine, texts),
        (*gap_lines(mine, texts), *gaps(mine.cards, officer, texts)),
        requests(mine, texts),
        tasks(mine, texts),
        unwritten(mine, texts),
    )


def of_officer(now: Today, officer: str) -> Today:
    """What concerns one officer; incentives concern everyone."""
    if not officer:
        return now
    return replace(
        now,
        meetings=_of(now.meetings, officer),
        cards=tuple(card for card in now.cards if card.officer == officer),
        follow_ups=_of(now.follow_ups, officer),
        certificates=_of(now.certificates, officer),
        lapsed=_of(now.lapsed, officer),
        unchecked=_of(now.unchecked, officer),
        in_force=tuple(names for names in now.in_force if officer in names),
        loose=_of(now.loose, officer),
        expired_contacts=_of(now.expired_contacts, officer),
        numberless=_of(now.numberless, officer),
        tasks=_of(now.tasks, officer),
        requests=_of(now.requests, officer),
        unwritten=_of(now.unwritten, officer),
        clawbacks=_of(now.clawbacks, officer),
        differing=_of(now.differing, officer),
        quiet=_of(now.quiet, officer),
    )


def _of(rows: Iterable[_Row], officer: str) -> tuple[_Row, ...]:
    return tuple(row for row in rows if officer in row.officers)
