"""What the difference between two issues of a list suggests: firms to take up, things to look into.

Only proposed: an officer ticks what is to be done, and it is written with the list. What somebody
wrote about a firm is never part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.addresses import region_of
from db.intake.watch import Entry, IssueDifference, known_among
from db.queries.cared_firms import CaredFirm


class Proposed(StrEnum):
    """What may be done about one firm of the difference."""

    PROSPECT = "prospect"
    """New in the list and none of ours: a prospect."""
    MOVED_IN = "moved_in"
    """Came to the city and is none of ours: a prospect."""
    LISTED = "listed"
    """Ours, and in the list for the first time: look at what it may receive."""
    EXPIRED = "expired"
    """Ours, and its certificate is over by the list's own day."""
    GONE = "gone"
    """Ours, and gone from the list though its certificate still runs, or nobody knows."""
    MOVED_OUT = "moved_out"
    """Ours, and no longer in the city."""


PROSPECTS = frozenset((Proposed.PROSPECT, Proposed.MOVED_IN))
"""What takes a firm up; everything else is a task."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that may be done."""

    what: Proposed
    entry: Entry
    """Of this list; of the one before for a firm that is gone."""
    firm: CaredFirm | None = None
    """The firm of ours that it is about."""
    local: bool = False
    """Whether the firm is in the city."""
    gone: bool = False
    """Whether the list names it no longer."""


def proposals(
    found: IssueDifference, firms: Sequence[CaredFirm], city: str, today: str
) -> tuple[Proposal, ...]:
    """At most one proposal for each firm that differs, in the order of the difference.

    ``city`` is the office's own ("고양시"), ``today`` an ISO day.
    """
    changed = [entry for one in found.changed for entry in (one.entry, one.before)]
    ours = known_among([*found.new, *changed, *found.gone], firms)
    home = _place(city)
    made: list[Proposal] = []
    for entry in found.new:
        local, firm = _is_in(entry, home), ours.get(entry)
        what = Proposed.PROSPECT if firm is None else _still_listed(entry, today)
        made.append(Proposal(what, entry, firm, local))
    for one in found.changed:
        firm = ours.get(one.entry) or ours.get(one.before)
        was, now = _is_in(one.before, home), _is_in(one.entry, home)
        if firm is None and now and not was:
            made.append(Proposal(Proposed.MOVED_IN, one.entry, None, local=True))
        elif firm is not None and _is_over(one.entry, today):
            made.append(Proposal(Proposed.EXPIRED, one.entry, firm, now))
        elif firm is not None and was and not now and any(_place(one.entry.address)):
            made.append(Proposal(Proposed.MOVED_OUT, one.entry, firm))
    for entry in found.gone:
        if (firm := ours.get(entry)) is not None:
            what = Proposed.EXPIRED if _is_over(entry, today) else Proposed.GONE
            made.append(Proposal(what, entry, firm, _is_in(entry, home), gone=True))
    return tuple(made)


def _still_listed(entry: Entry, today: str) -> Proposed:
    return Proposed.EXPIRED if _is_over(entry, today) else Proposed.LISTED


def _is_over(entry: Entry, today: str) -> bool:
    """Whether the certificate ended; a month alone is over when the next one began."""
    return bool(entry.valid_until) and entry.valid_until < today[: len(entry.valid_until)]


def _place(address: str) -> tuple[str, str]:
    """Province and city, without a district of the city."""
    province, city = region_of(address)
    return province, city.partition(" ")[0]


def _is_in(entry: Entry, home: tuple[str, str]) -> bool:
    return bool(home[1]) and home in (_place(entry.address), _place(entry.region))
