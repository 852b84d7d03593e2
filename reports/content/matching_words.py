"""Matches in words: why a site suits a case, what is not known, and by how much it misses."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.area import metres_text
from db.domain.catalogue import find_field
from db.domain.dates import partial_date_in
from db.domain.fit import Verdict
from db.domain.matching import Compared, Match, Point, Suits
from resources.ksic import industry_name
from resources.texts import Texts, mark

SUITS = {
    Suits.FITS: (mark("Suits"), "ok"),
    Suits.OPEN: (mark("Nothing against it"), "soft"),
    Suits.NEAR: (mark("Near miss"), "warn"),
    Suits.NO: (mark("Does not suit"), "plain"),
}
"""Words and chip of each."""


@dataclass(frozen=True, slots=True)
class MatchWords:
    """Writes sentences in the language of its texts."""

    texts: Texts

    def why(self, match: Match) -> str:
        """What stands against it first, then what speaks for it, then what is not known."""
        order = (Verdict.DIFFERS, Verdict.FITS, Verdict.UNKNOWN)
        points = sorted(match.points, key=lambda one: order.index(one.verdict))
        return " · ".join(said for one in points if (said := self.point(one)))

    def point(self, one: Compared) -> str:
        """One point in a few words, "" where there is nothing to say."""
        return {
            Point.SUPPLY: self._supply, Point.AREA: self._area, Point.INDUSTRY: self._industry,
            Point.ZONE: self._zone, Point.WHEN: self._when, Point.WISH: self._wish,
        }[one.point](one)  # fmt: skip

    def _supply(self, one: Compared) -> str:
        status = str(one.facts.get("status", ""))
        if not status:
            return self.texts(mark("supply not checked"))
        word = find_field("site.status").choice_label(status, self.texts.lang)
        planned = str(one.facts.get("planned_on", "") or "")
        if one.verdict is Verdict.UNKNOWN and planned:
            return self.texts(mark("{status}, planned {day}"), status=word,
                              day=partial_date_in(self.texts.lang, planned))  # fmt: skip
        return word

    def _area(self, one: Compared) -> str:
        if one.verdict is Verdict.UNKNOWN:
            return self.texts(mark("area not known"))
        wanted, free = (float(one.facts[key]) for key in ("wanted", "free"))
        if one.verdict is Verdict.FITS:
            return self.texts(mark("{wanted} of {free} free"), wanted=metres_text(wanted),
                              free=metres_text(free))  # fmt: skip
        return self.texts(
            mark("{lacking} too small ({wanted} wanted, {free} free)"),
            lacking=metres_text(float(one.facts["lacking"])), wanted=metres_text(wanted),
            free=metres_text(free),
        )  # fmt: skip

    def _industry(self, one: Compared) -> str:
        own, permitted = _named(str(one.facts.get("own", ""))), str(one.facts.get("permitted", ""))
        if one.verdict is Verdict.DIFFERS:
            return self.texts(mark("industry {own} not permitted (permitted: {permitted})"),
                              own=own, permitted=permitted)  # fmt: skip
        if one.verdict is Verdict.UNKNOWN:
            return self.texts(
                mark("permitted industries not known") if not permitted
                else mark("industry of the firm not known")
            )  # fmt: skip
        said = self.texts(mark("industry {own} permitted as {under}"), own=own,
                          under=_named(str(one.facts.get("under", ""))))  # fmt: skip
        if one.facts.get("conditions"):
            said = self.texts(mark("{said} (check the conditions in its note)"), said=said)
        return said

    def _zone(self, one: Compared) -> str:
        if one.verdict is Verdict.DIFFERS:
            return self.texts(mark("outside the zone: no relief of the zone"))
        if one.verdict is Verdict.FITS:
            return self.texts(mark("in the zone"))
        return self.texts(
            mark("outside the zone") if one.facts.get("outside") else mark("zone not checked")
        )

    def _when(self, one: Compared) -> str:
        if one.verdict is not Verdict.DIFFERS:
            return ""
        wanted, planned = (
            partial_date_in(self.texts.lang, str(one.facts[key])) for key in ("wanted", "planned")
        )
        return self.texts(mark("supplied {planned}, wanted {wanted}"), planned=planned,
                          wanted=wanted)  # fmt: skip

    def _wish(self, one: Compared) -> str:
        if one.verdict is Verdict.FITS:
            return self.texts(mark("wished for"))
        return ""


def _named(code: str) -> str:
    """A code of an industry with its name."""
    return f"{code} {industry_name(code)}".strip()
