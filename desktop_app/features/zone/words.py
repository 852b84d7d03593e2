"""What the page says of the zone: its requirement, its ground, and how sums lack rows."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.area import metres_text
from db.domain.dates import partial_date_in
from db.domain.values import Empty
from db.domain.zone import LEAST_PERCENT, Doubt, Ground, Requirement
from resources.texts import Texts, mark

DOUBTS = {
    Doubt.NO_VENTURES: mark("number of venture firms not known"),
    Doubt.NO_SMALL_FIRMS: mark("number of small firms (micro firms left out) not known"),
    Doubt.MORE_VENTURES: mark("more venture firms than small firms: check both numbers"),
    Doubt.BEFORE_DESIGNATION: mark("a figure from before the designation"),
}


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """Writes sentences in the language of its texts."""

    texts: Texts

    def percent(self, found: Requirement) -> str:
        """``12.4%``, or a dash."""
        return "-" if found.percent is None else f"{found.percent:.1f}%"

    def verdict(self, found: Requirement) -> tuple[str, str]:
        """Word and chip."""
        if found.met is None:
            return self.texts(mark("can't be told")), "plain"
        return (
            (self.texts(mark("10% reached")), "ok") if found.met
            else (self.texts(mark("below 10%")), "danger")
        )  # fmt: skip

    def division(self, found: Requirement) -> str:
        """``151 ÷ 1,218``."""
        return " ÷ ".join(
            one.label(self.texts.lang) if isinstance(one, Empty) else f"{one:,}"
            for one in (found.ventures, found.small_firms)
        )

    def margin(self, found: Requirement) -> str:
        """How many venture firms more or less would change the verdict."""
        if found.met is None or isinstance(found.ventures, Empty):
            return ""
        assert not isinstance(found.small_firms, Empty)
        least = -(-found.small_firms * int(LEAST_PERCENT) // 100)
        spare = found.ventures - least
        if spare >= 0:
            return self.texts(mark("{count:venture firm|venture firms} fewer and it falls below"),
                              count=spare + 1)  # fmt: skip
        return self.texts(mark("{count:venture firm|venture firms} lacking"), count=-spare)

    def doubts(self, found: Requirement) -> tuple[str, ...]:
        """Why it proves nothing, or not all."""
        return tuple(self.texts(DOUBTS[one]) for one in found.doubts)

    def day(self, found: Requirement) -> str:
        """The day it was counted on."""
        return partial_date_in(self.texts.lang, found.as_of) if found.as_of else ""

    def ground(self, found: Ground) -> str:
        """A sum of ㎡ with what it lacks; none is not zero."""
        if not found.rows:
            return self.texts(mark("none"))
        if not found.stated:
            return self.texts(mark("area not stated ({count})"), count=found.rows)
        said = metres_text(found.total)
        if found.missing:
            said = self.texts(mark("{sum}, {count} without area left out"), sum=said,
                              count=found.missing)  # fmt: skip
        return said

    def share(self, percent: float | None) -> str:
        """``93%``, or a dash."""
        return "-" if percent is None else f"{percent:.1f}%"
