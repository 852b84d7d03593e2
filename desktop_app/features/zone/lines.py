"""The tables of the page: sites, phases of projects, and matches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.domain.area import area_text
from db.domain.catalogue import find_field
from db.domain.dates import last_day
from db.domain.drafts import Draft
from db.domain.values import Empty
from db.queries.zone import ProjectFacts, SiteFacts
from desktop_app.features.zone.picture import STATES
from desktop_app.features.zone.reading import Pair, ZoneView
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.words.value_text import date_text, shown
from reports.content.matching_words import SUITS, MatchWords
from resources.ksic import industry_name
from resources.texts import Texts, mark

_MONTH = 30


@dataclass(frozen=True, slots=True)
class SiteLine:
    """One site; ``id`` is its own."""

    id: int
    facts: SiteFacts
    wishes: int
    suiting: int


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """One phase of a project; ``id`` is its place."""

    id: int
    project: ProjectFacts
    phase: Draft


@dataclass(frozen=True, slots=True)
class PairLine:
    """One match; ``id`` is its place."""

    id: int
    pair: Pair


def site_lines(view: ZoneView) -> tuple[SiteLine, ...]:
    """The sites in the order of the picture."""
    return tuple(
        SiteLine(one.id, one, view.wishes.get(one.id, 0), view.suiting.get(one.id, 0))
        for one in view.book.sites
    )


def phase_lines(projects: Sequence[ProjectFacts]) -> tuple[PhaseLine, ...]:
    """The phases, project by project; the project's own completion comes last of its phases."""
    found = [(one, phase) for one in projects for phase in (*one.phases, one.draft)]
    return tuple(PhaseLine(at, project, phase) for at, (project, phase) in enumerate(found))


def plan_and_actual(draft: Draft, today: str, texts: Texts) -> tuple[Cell, Cell]:
    """Planned and actual are two facts; a plan that is over without an actual day says so."""
    planned, actual = draft.text("planned_on"), draft.text("actual_on")
    lang = texts.lang
    first = _day_cell(draft, "planned_on", lang)
    if actual or not planned:
        return first, _day_cell(draft, "actual_on", lang)
    late = (dt.date.fromisoformat(today) - last_day(planned)).days
    if late <= 0:
        return first, _day_cell(draft, "actual_on", lang)
    if late < _MONTH:
        return first, Cell(texts(mark("{days:day|days} past the plan"), days=late), chip="warn")
    months = late // _MONTH
    return first, Cell(texts(mark("{months:month|months} past the plan"), months=months),
                       chip="danger")  # fmt: skip


def _labels(key: str, lang: str) -> list[str]:
    return [one.label(lang) for one in find_field(key).choices]


def _day_cell(draft: Draft, key: str, lang: str) -> Cell:
    value = draft.get(key)
    if isinstance(value, Empty):
        return Cell(value.label(lang), empty=True)
    return Cell(date_text(str(value), lang))


@dataclass(frozen=True, slots=True)
class ZoneColumns:
    """Makes the columns of all three tables."""

    texts: Texts
    theme: Theme
    today: str

    @property
    def _late(self) -> str:
        return self.texts(mark("{months:month|months} past the plan"), months=88)

    def sites(self) -> tuple[Column, ...]:
        """Name, kind, ground, supply, membership, industries, plan against actual, demand."""
        t = self.texts
        return (
            plain_column("name", t(mark("Site")), self._name, 208, strong=True),
            plain_column(
                "kind",
                find_field("site.kind").label(t.lang),
                self._choice("kind"),
                116,
                words=_labels("site.kind", t.lang),
            ),
            plain_column("area", t(mark("Area ㎡")), self._area, 92, right=True),
            plain_column("free", t(mark("Free ㎡")), self._free, 92, right=True),
            plain_column("status", find_field("site.status").label(t.lang), self._status, 116),
            plain_column(
                "in_zone", find_field("site.in_zone").label(t.lang), self._choice("in_zone"), 92
            ),
            plain_column("permitted", t(mark("Permitted KSIC")), self._permitted, 128),
            plain_column("planned", t(mark("Planned supply")), self._planned, 96),
            plain_column("actual", t(mark("Actual supply")), self._actual, 140, words=[self._late]),
            plain_column("wishes", t(mark("Wishes")), self._wishes, 68, right=True),
            plain_column("suiting", t(mark("Suit it")), self._suiting, 68, right=True),
        )

    def phases(self) -> tuple[Column, ...]:
        """Project, phase, planned, actual, source."""
        t = self.texts
        return (
            plain_column("project", t(mark("Project")), self._project, 220),
            plain_column("phase", t(mark("Phase")), self._phase, 280, strong=True),
            plain_column("planned", t(mark("Planned on")), self._phase_planned, 120),
            plain_column(
                "actual", t(mark("Actual on")), self._phase_actual, 140, words=[self._late]
            ),
            plain_column("source", t(mark("Source")), self._source, 240),
        )

    def pairs(self, *, of_case: bool) -> tuple[Column, ...]:
        """Verdict, site or case, ground, reasons."""
        t = self.texts
        name = self._pair_site if of_case else self._pair_case
        area = self._pair_free if of_case else self._pair_wanted
        return (
            plain_column("suits", t(mark("Verdict")), self._suits, 128),
            plain_column("name", t(mark("Site") if of_case else mark("Case")), name, 260, strong=True),
            plain_column("area", t(mark("Free ㎡") if of_case else mark("Wanted ㎡")), area, 100,
                    right=True),
            plain_column("why", t(mark("Reasons")), self._why, 620),
        )  # fmt: skip

    # Sites.

    def _name(self, line: SiteLine) -> Cell:
        return Cell(line.facts.name, tip=line.facts.draft.text("note"))

    def _choice(self, key: str) -> Callable[[SiteLine], Cell]:
        return _Choice(key, self.texts.lang)

    def _area(self, line: SiteLine) -> Cell:
        return self._metres(line.facts.area)

    def _free(self, line: SiteLine) -> Cell:
        free = line.facts.offer.free
        who = ", ".join(line.facts.occupants)
        if free is None:
            return Cell("-", empty=True, tip=who)
        return Cell(f"{free:,.10g}", tip=who)

    def _metres(self, area: float | Empty) -> Cell:
        if isinstance(area, Empty):
            return Cell(area.label(self.texts.lang), empty=True)
        return Cell(f"{area:,.10g}", tip=area_text(area))

    def _status(self, line: SiteLine) -> Cell:
        cell = _Choice("status", self.texts.lang)(line)
        status = line.facts.draft.text("status")
        if status not in STATES:
            return cell
        return Cell(cell.text, square=self.theme.tokens.plots[STATES.index(status)])

    def _permitted(self, line: SiteLine) -> Cell:
        codes = line.facts.offer.permitted
        if not codes:
            return _value(line.facts.draft, "permitted_industries", self.texts.lang)
        named = "\n".join(f"{code} {industry_name(code)}".strip() for code in codes)
        note = line.facts.draft.text("note")
        return Cell(", ".join(codes), tip=f"{named}\n{note}".strip())

    def _planned(self, line: SiteLine) -> Cell:
        return plan_and_actual(line.facts.draft, self.today, self.texts)[0]

    def _actual(self, line: SiteLine) -> Cell:
        return plan_and_actual(line.facts.draft, self.today, self.texts)[1]

    def _wishes(self, line: SiteLine) -> Cell:
        return Cell(f"{line.wishes:,}") if line.wishes else Cell("-", empty=True)

    def _suiting(self, line: SiteLine) -> Cell:
        return Cell(f"{line.suiting:,}") if line.suiting else Cell("-", empty=True)

    # Phases.

    def _project(self, line: PhaseLine) -> Cell:
        return Cell(line.project.draft.text("name"))

    def _phase(self, line: PhaseLine) -> Cell:
        whole = line.phase is line.project.draft
        return Cell(self.texts(mark("Completion")) if whole else line.phase.text("name"),
                    tip=line.phase.text("note"))  # fmt: skip

    def _phase_planned(self, line: PhaseLine) -> Cell:
        return plan_and_actual(line.phase, self.today, self.texts)[0]

    def _phase_actual(self, line: PhaseLine) -> Cell:
        return plan_and_actual(line.phase, self.today, self.texts)[1]

    def _source(self, line: PhaseLine) -> Cell:
        return Cell(line.phase.text("source"), tip=line.phase.text("source"))

    # Matches.

    def _suits(self, line: PairLine) -> Cell:
        word, chip = SUITS[line.pair.match.suits]
        return Cell(self.texts(word), chip=chip)

    def _pair_site(self, line: PairLine) -> Cell:
        return Cell(line.pair.site.name)

    def _pair_case(self, line: PairLine) -> Cell:
        row = line.pair.row
        return Cell(row.firm or row.title, after=row.title if row.firm else "")

    def _pair_free(self, line: PairLine) -> Cell:
        free = line.pair.site.offer.free
        return self._metres(line.pair.site.area if free is None else free)

    def _pair_wanted(self, line: PairLine) -> Cell:
        return self._metres(line.pair.row.area)

    def _why(self, line: PairLine) -> Cell:
        said = MatchWords(self.texts).why(line.pair.match)
        return Cell(said, tip=said.replace(" · ", "\n"))


@dataclass(frozen=True, slots=True)
class _Choice:
    key: str
    lang: str

    def __call__(self, line: SiteLine) -> Cell:
        return _value(line.facts.draft, self.key, self.lang)


def _value(draft: Draft, key: str, lang: str) -> Cell:
    value = draft.get(key)
    if isinstance(value, Empty):
        return Cell(value.label(lang), empty=True)
    return Cell(shown(find_field(f"site.{key}"), value, lang).whole)
