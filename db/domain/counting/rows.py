"""The rows of a count: what each is, what it gives, and why it is in the number or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from db.domain.counting.definition import Definition, Group, Standing
from db.domain.counting.facts import Number
from db.domain.values import Empty


class Verdict(StrEnum):
    """Whether a row is in the number, out of it, or can't be said to be either."""

    IN = "in"
    OUT = "out"
    APART = "apart"
    """What is known does not say; counted and named beside the number."""


class Why(StrEnum):
    """The reason for a verdict."""

    COUNTED = "counted"
    COOPERATION = "cooperation"
    INVESTMENT = "investment"
    INSTRUMENT = "instrument"
    DRAFT = "draft"
    NOT_SIGNED_YET = "not_signed_yet"
    AMENDMENT = "amendment"
    """Its values are taken by the agreement it amends."""
    EXCLUDED = "excluded"
    EXCLUDED_UNSURE = "excluded_unsure"
    LEFT_OUT = "left_out"
    STANDING = "standing"
    PERIOD = "period"
    ORIGIN = "origin"
    INDUSTRY = "industry"
    OFFICER = "officer"
    NO_SIGNED_ON = "no_signed_on"
    SIGNED_UNSURE = "signed_unsure"
    NO_STATUS_ON = "no_status_on"
    STATUS_UNSURE = "status_unsure"
    PERIOD_UNSURE = "period_unsure"
    ORIGIN_UNKNOWN = "origin_unknown"
    INDUSTRY_UNKNOWN = "industry_unknown"
    OFFICER_UNKNOWN = "officer_unknown"
    NO_FIRM = "no_firm"

    @property
    def verdict(self) -> Verdict:
        """What it leads to."""
        if self is Why.COUNTED:
            return Verdict.IN
        return Verdict.APART if self in _APART else Verdict.OUT


_APART = frozenset({
    Why.EXCLUDED_UNSURE, Why.NO_SIGNED_ON, Why.SIGNED_UNSURE, Why.NO_STATUS_ON, Why.STATUS_UNSURE, Why.PERIOD_UNSURE,
    Why.ORIGIN_UNKNOWN, Why.INDUSTRY_UNKNOWN, Why.OFFICER_UNKNOWN, Why.NO_FIRM,
})  # fmt: skip

CONVERTED, NO_RATE, NEGATIVE = "converted", "no_rate", "negative"
"""Notes of a figure: it was in another currency; there was no rate to convert it; it was below 0."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a row or why it has none; ``agreement`` is the paper that states it."""

    value: Number = Empty.NOT_STATED
    note: str = ""
    group: Group | None = None
    agreement: int | None = None


ENDED_CASE = "ended_case"
"""Detail of a counted row: its agreement is in force, but its case has ended."""
_FALLEN_BACK = "fallen_back"
FIGURES = ("amount", "jobs", "area", "invested", "hired")


def fallen_back(standing: Standing, day: str) -> str:
    """Detail of a case that stands by an earlier paper: what became of its furthest, and when."""
    return f"{_FALLEN_BACK} {standing.value} {day}".strip()


def fallen_from(detail: str) -> tuple[Standing, str] | None:
    """What became of the furthest paper, and its day; None where the case stands by that paper."""
    said, _, rest = detail.partition(" ")
    standing, _, day = rest.partition(" ")
    return (Standing(standing), day) if said == _FALLEN_BACK else None


@dataclass(frozen=True, slots=True)
class CountRow:
    """One row: everything it was judged by is copied into it."""

    kind: str
    """``case``, ``agreement`` or ``firm``: which record opens."""
    id: int
    title: str
    why: Why
    detail: str = ""
    """The reason for an exclusion, the agreement that took an amendment's values …"""
    group: Group | None = None
    signed_on: str = ""
    standing: Standing | None = None
    status: str = ""
    status_on: str = ""
    case: int | None = None
    firms: tuple[int, ...] = ()
    firm_names: tuple[str, ...] = ()
    foreign: bool | None = None
    industry: str = ""
    officer: str = ""
    members: tuple[int, ...] = ()
    """The agreements behind it."""
    entered_at: str = ""
    figures: Mapping[str, Figure] = field(default_factory=dict)
    stage: str = ""
    """How far its case, or the paper alone, had come by the day."""
    heard_on: str = ""
    """The newest of its signing, answered checks and changes of stage by the day."""

    @property
    def key(self) -> tuple[str, int]:
        """What it is the row of."""
        return (self.kind, self.id)

    @property
    def verdict(self) -> Verdict:
        """Whether it is in the number."""
        return self.why.verdict

    @property
    def year(self) -> str:
        """The year of signing, "" when it is not stated."""
        return self.signed_on[:4]

    def figure(self, name: str) -> Figure:
        """One of its numbers; a name it has no figure of is 미기재."""
        return self.figures.get(name, Figure())


@dataclass(frozen=True, slots=True)
class Count:
    """A number with all that defends it."""

    definition: Definition
    cut_off: str
    """ISO day: facts dated until its 24:00."""
    counted_on: str
    """ISO day on which it was counted."""
    rows: tuple[CountRow, ...]
    unjoined: tuple[str, ...] = ()
    """Names of firms with an LOI, MOU or contract that are not yet joined in one case."""
    merged: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def of(self, verdict: Verdict) -> tuple[CountRow, ...]:
        """The rows with this verdict."""
        return tuple(row for row in self.rows if row.verdict is verdict)

    @property
    def counted(self) -> tuple[CountRow, ...]:
        """The rows that are in the number."""
        return self.of(Verdict.IN)
