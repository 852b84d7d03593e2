"""입지·촉진지구 as one book: the zone with its figures, sites, projects, occupancies, and demand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue.buildings import BUILT
from db.domain.dates import first_day, last_day
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.matching import Offer, Wanted
from db.domain.values import Empty
from db.domain.ventures import venture_from
from db.domain.zone import (
    GIVEN,
    OF_OTHERS,
    ON_HAND,
    TO_COME,
    Ground,
    Requirement,
    ground,
    requirement,
    share,
)
from db.queries.records import all_live, children, drafts_of, link_id, titles_of
from db.schema import TABLES

_CASE = TABLES[RecordKind.CASE]


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """One site with who is on it."""

    draft: Draft
    project: str
    project_id: int
    present: Ground
    """What is occupied now."""
    coming: Ground
    """What is planned and not yet moved into."""
    occupants: tuple[str, ...]

    @property
    def id(self) -> int:
        """Of the site."""
        return self.draft.id or 0

    @property
    def name(self) -> str:
        """Of the site."""
        return self.draft.text("name")

    @property
    def area(self) -> float | Empty:
        """Its ㎡."""
        return area_of(self.draft, "area")

    @property
    def space(self) -> float | Empty:
        """㎡ of it that firms can have."""
        return space_of(self.draft)

    @property
    def in_zone(self) -> bool | None:
        """By the site alone, never by its dong; None is unchecked."""
        return {"yes": True, "no": False}.get(self.draft.text("in_zone"))

    @property
    def offer(self) -> Offer:
        """What it has, for matching."""
        permitted = self.draft.get("permitted_industries")
        return Offer(
            self.name, self.space, self.present.total + self.coming.total,
            permitted if isinstance(permitted, tuple) else (), self.draft.text("note"),
            self.in_zone, self.draft.text("status"), self.draft.text("planned_on"), self.project,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DemandRow:
    """One live counted case that is not ended, and what it asks for."""

    id: int
    title: str
    firm_id: int
    firm: str
    stage: str
    area: float | Empty
    foreign: bool | Empty
    wanted: Wanted
    placed: bool
    """Whether it has moved in somewhere, so that it asks for nothing more."""


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """A development project: planned against actual, its phases, its sites."""

    draft: Draft
    phases: tuple[Draft, ...]
    sites: Ground
    demand: Ground
    foreign: Ground

    @property
    def foreign_share(self) -> float | None:
        """Foreign demand in a hundred of its planned area."""
        return share(self.foreign, area_of(self.draft, "area"))


@dataclass(frozen=True, slots=True)
class ZoneBook:
    """Everything the page and the report say of the zone."""

    zone: Draft | None
    requirements: tuple[Requirement, ...]
    """The newest first; of the zone alone."""
    city: tuple[Draft, ...]
    """Figures of the whole city: another series, never part of the ratio."""
    sites: tuple[SiteFacts, ...]
    projects: tuple[ProjectFacts, ...]
    demand: tuple[DemandRow, ...]

    def supply(self, states: Iterable[str] = (*ON_HAND, *TO_COME)) -> Ground:
        """㎡ of the sites in these states of supply."""
        wanted = set(states)
        return ground(one.space for one in self.sites if one.draft.text("status") in wanted)

    def in_state(self, state: str) -> tuple[SiteFacts, ...]:
        """The sites in a state of supply; "" is unchecked, which a building or a room that somebody
        may have is not: permits list every house of a district."""
        return tuple(
            one
            for one in self.sites
            if one.draft.text("status") == state
            and (state or one.draft.text("kind") not in OF_OTHERS)
        )

    @property
    def by_status(self) -> Mapping[str, Ground]:
        """㎡ by state of supply; "" is unchecked."""
        states = (*TO_COME, *ON_HAND, *GIVEN, "")
        return {state: ground(one.space for one in self.in_state(state)) for state in states}

    @property
    def asked(self) -> Ground:
        """㎡ that cases still ask for."""
        return ground(row.area for row in self.demand if not row.placed)

    @property
    def asked_by_foreigners(self) -> Ground:
        """The part of it that foreign investors ask for."""
        return ground(row.area for row in self.demand if not row.placed and row.foreign is True)

    @property
    def foreign_share(self) -> float | None:
        """Foreign demand in a hundred of the zone's planned area."""
        return share(self.asked_by_foreigners, area_of(self.zone, "area") if self.zone else None)

    @property
    def asked_share(self) -> float | None:
        """Demand in a hundred of what is on hand or to come."""
        supply = self.supply()
        return share(self.asked, supply.total if supply.stated else None)

    @property
    def present(self) -> Ground:
        """What is occupied now."""
        return ground(
            area for one in self.sites for area in [one.present.total] if one.present.stated
        )


def zone_book(session: Session, today: str) -> ZoneBook:
    """Read the whole book as of ``today`` (ISO day)."""
    zone = next(iter(all_live(session, RecordKind.ZONE)), None)
    designated = zone.text("designated_on") if zone is not None else ""
    figures = sorted(
        all_live(session, RecordKind.ZONE_STATISTIC), key=lambda one: one.text("as_of"),
        reverse=True,
    )  # fmt: skip
    sites = site_facts(session, today)
    demand = demand_rows(session, today)
    return ZoneBook(
        zone,
        tuple(
            requirement(one.text("as_of"), _whole(one, "venture_firms"),
                        _whole(one, "small_firms"), designated)
            for one in figures if one.get("scope") == "zone"
        ),
        tuple(one for one in figures if one.get("scope") == "city"),
        sites, _projects(session, sites, demand), demand,
    )  # fmt: skip


def site_facts(session: Session, today: str) -> tuple[SiteFacts, ...]:
    """Every live site with its occupancies, in the order of project and block."""
    sites = all_live(session, RecordKind.SITE)
    projects = {one.id: one.text("name") for one in all_live(session, RecordKind.PROJECT)}
    held: dict[int, list[Draft]] = {}
    for one in all_live(session, RecordKind.OCCUPANCY):
        held.setdefault(link_id(one, "site") or 0, []).append(one)
    firms = titles_of(
        session, RecordKind.ORGANIZATION,
        {link_id(one, "organization") or 0 for rows in held.values() for one in rows},
    )  # fmt: skip
    found = []
    for site in sites:
        project = link_id(site, "project")
        now, soon = _held(held.get(site.id or 0, ()), today)
        found.append(SiteFacts(
            site, projects.get(project, ""), project or 0,
            ground(area_of(one, "area") for one in now),
            ground(area_of(one, "area") for one in soon),
            tuple(firms.get(link_id(one, "organization") or 0, "") for one in (*now, *soon)),
        ))  # fmt: skip
    return tuple(
        sorted(
            found, key=lambda one: (not one.project, one.project, one.draft.text("block"), one.id)
        )
    )


def _held(rows: Iterable[Draft], today: str) -> tuple[list[Draft], list[Draft]]:
    """Who is there on ``today``, and who is to come; who moved out is neither."""
    day = dt.date.fromisoformat(today)
    now: list[Draft] = []
    soon: list[Draft] = []
    for one in rows:
        until, came = one.text("until_on"), one.text("actual_on")
        if until and last_day(until) < day:
            continue
        (now if came and first_day(came) <= day else soon).append(one)
    return now, soon


def demand_rows(session: Session, today: str) -> tuple[DemandRow, ...]:
    """Live counted cases that are not ended, the largest wish first."""
    query = select(_CASE.c.id).where(
        _CASE.c.deleted_at.is_(None), _CASE.c.state.is_distinct_from("ended"),
        _CASE.c.counted.is_not(False),
    )  # fmt: skip
    cases = drafts_of(session, RecordKind.CASE, session.scalars(query).all())
    firm_ids = {link_id(case, "organization") or 0 for case in cases}
    firms = {one.id: one for one in drafts_of(session, RecordKind.ORGANIZATION, firm_ids)}
    certificates: dict[int, list[Draft]] = {}
    for one in children(session, RecordKind.CERTIFICATE, "organization", firm_ids):
        certificates.setdefault(link_id(one, "organization") or 0, []).append(one)
    placed = {
        link_id(one, "case")
        for one in all_live(session, RecordKind.OCCUPANCY)
        if one.text("actual_on") and not one.text("until_on")
    }
    day = dt.date.fromisoformat(today)
    rows = []
    for case in cases:
        firm_id = link_id(case, "organization") or 0
        firm = firms.get(firm_id)
        holds = venture_from(certificates.get(firm_id, ())).holds_on(day)
        rows.append(_demand(case, firm, holds, placed=case.id in placed))
    return tuple(sorted(rows, key=_by_area))


def _demand(case: Draft, firm: Draft | None, venture: bool | None, *, placed: bool) -> DemandRow:
    area, foreign = area_of(case, "wanted_area"), case.get("foreign")
    name = firm.text("name") if firm is not None else ""
    return DemandRow(
        case.id or 0, case.text("title"), firm.id or 0 if firm is not None else 0,
        case.text("code_name") or name, case.text("stage"), area,
        foreign if isinstance(foreign, (bool, Empty)) else Empty.NOT_STATED,
        Wanted(
            area, firm.text("industry_code") if firm else "",
            firm.text("industry_name") if firm else "", case.text("wanted_site"),
            case.text("acquisition_on"), venture,
        ),
        placed,
    )  # fmt: skip


def _by_area(row: DemandRow) -> tuple[bool, float, int]:
    stated = not isinstance(row.area, Empty)
    return (not stated, -row.area if not isinstance(row.area, Empty) else 0.0, row.id)


def _projects(
    session: Session, sites: Iterable[SiteFacts], demand: Iterable[DemandRow]
) -> tuple[ProjectFacts, ...]:
    projects = all_live(session, RecordKind.PROJECT)
    phases: dict[int, list[Draft]] = {}
    ids = [one.id or 0 for one in projects]
    for one in children(session, RecordKind.PROJECT_PHASE, "project", ids):
        phases.setdefault(link_id(one, "project") or 0, []).append(one)
    places, wishes = tuple(sites), [row for row in demand if not row.placed]
    found = []
    for project in projects:
        own = [row for row in wishes if wants(row, project.text("name"), places)]
        found.append(ProjectFacts(
            project,
            tuple(sorted(phases.get(project.id or 0, ()), key=_phase_day)),
            ground(one.area for one in places if one.project_id == project.id),
            ground(row.area for row in own),
            ground(row.area for row in own if row.foreign is True),
        ))  # fmt: skip
    return tuple(found)


def wants(row: DemandRow, project: str, sites: Iterable[SiteFacts]) -> bool:
    """Whether a case names the project or one of its sites."""
    wish = row.wanted.wanted_site.replace(" ", "")
    names = [project, *(one.name for one in sites if one.project == project)]
    keys = [name.replace(" ", "") for name in names if name]
    return bool(wish) and any(key in wish or wish in key for key in keys)


def _phase_day(phase: Draft) -> str:
    return phase.text("actual_on") or phase.text("planned_on") or "9999"


def area_of(draft: Draft, key: str) -> float | Empty:
    """A stated ㎡, or why there is none."""
    value = draft.get(key)
    if isinstance(value, Empty):
        return value
    return float(str(value))


def space_of(site: Draft) -> float | Empty:
    """㎡ of a site that firms can have: the floors of a building (연면적), whose 대지면적 nobody has a
    part of; where they are not stated what its area says, as of a plot or a room."""
    floors = area_of(site, "gross_area") if site.text("kind") in BUILT else Empty.NOT_STATED
    return area_of(site, "area") if isinstance(floors, Empty) else floors


def _whole(draft: Draft, key: str) -> int | Empty:
    value = draft.get(key)
    return value if isinstance(value, Empty) else int(str(value))
