"""Gathers the sites a case asks for, the zone, and where the facts come from."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, is_empty
from db.domain.zone import OF_OTHERS, ON_HAND, TO_COME
from db.queries.records import all_live, link_id
from db.queries.sites import asked_for, sites_named
from db.queries.zone import space_of
from reports.content.draft_values import known_of, list_of
from reports.content.facts import GroundFacts, SiteLine, ZoneFacts
from reports.content.gather_subject import PacketRequest, Subject
from reports.content.plots import PlotLine
from reports.content.site_words import ground_words

_MOST_PLOTS = 28


def wanted_sites(session: Session, case: Draft | None) -> tuple[Draft, ...]:
    """The sites the case names, or all of the development project it names."""
    return sites_named(session, case.text("wanted_site")) if case else ()


def site_line(draft: Draft) -> SiteLine:
    """A site with its kinds of empty; one that others negotiate for is not offered."""
    record_type = catalogue(RecordKind.SITE)
    area, price = draft.get("area"), draft.get("price")
    in_zone, status = draft.get("in_zone"), draft.get("status")
    return SiteLine(
        draft.text("name"),
        area if isinstance(area, (float, Empty)) else Empty.NOT_STATED,
        price if isinstance(price, (int, Empty)) else Empty.NOT_STATED,
        in_zone
        if isinstance(in_zone, Empty)
        else record_type.field("in_zone").choice_label(str(in_zone), "ko"),
        status
        if isinstance(status, Empty)
        else record_type.field("status").choice_label(str(status), "ko"),
        known_of(draft, "planned_on"),
        known_of(draft, "actual_on"),
        list_of(draft, "permitted_industries"),
        draft.text("source"),
        on_offer(draft),
        ground_words(draft),
        draft.text("note"),
    )


def plots_around(session: Session, wanted: Sequence[Draft]) -> tuple[PlotLine, ...]:
    """The wanted sites among all of their projects; none where there is nothing to compare, or
    more than a picture on a page can hold."""
    asked = {draft.id for draft in wanted}
    projects = {link_id(draft, "project") for draft in wanted} - {None}
    names = {one.id: one.text("name") for one in all_live(session, RecordKind.PROJECT)}
    around = [
        draft
        for draft in all_live(session, RecordKind.SITE)
        if draft.id in asked or link_id(draft, "project") in projects
    ]
    if not 1 < len(around) <= _MOST_PLOTS:
        return ()
    return tuple(
        _plot(draft, names.get(link_id(draft, "project"), ""), wanted=draft.id in asked)
        for draft in around
    )


def _plot(site: Draft, project: str, *, wanted: bool) -> PlotLine:
    line = site_line(site)
    status = line.status
    said = status.label("ko") if isinstance(status, Empty) else str(status)
    return PlotLine(line.name, project, line.area, site.text("status"), said, wanted)


def ground_facts(
    session: Session, case: Draft | None, wanted: Sequence[Draft]
) -> GroundFacts | None:
    """What there is and what is asked for in the projects of the wanted sites; None where the case
    names none of them."""
    projects = {link_id(draft, "project") for draft in wanted} - {None}
    if case is None or not projects:
        return None
    named = [one for one in all_live(session, RecordKind.PROJECT) if one.id in projects]
    sites = [
        one for one in all_live(session, RecordKind.SITE) if link_id(one, "project") in projects
    ]
    open_sites = [
        space for one in sites
        if one.text("status") in (*ON_HAND, *TO_COME) and isinstance(space := space_of(one), float)
    ]  # fmt: skip
    asked = asked_for(session, [one.text("name") for one in (*named, *sites)])
    others = {one: area for one, area in asked.items() if one != case.id}
    own = case.get("wanted_area")
    return GroundFacts(
        "·".join(one.text("name") for one in named), len(open_sites), sum(open_sites),
        own if isinstance(own, (float, Empty)) else Empty.NOT_STATED,
        sum(area for area in others.values() if area is not None),
        sum(area is not None for area in others.values()),
        sum(area is None for area in others.values()),
    )  # fmt: skip


def on_offer(site: Draft) -> bool:
    """Whether a firm may be told of a site.

    One that others negotiate for or hold is not offered, nor a room of which nobody says that it
    is free: it may be another body's.
    """
    status = site.get("status")
    if is_empty(status):
        return site.get("kind") not in OF_OTHERS
    return status in ("unreleased", "announced")


def zone_facts(session: Session) -> ZoneFacts | None:
    """The venture promotion zone, None when none is registered."""
    for draft in all_live(session, RecordKind.ZONE):
        area = draft.get("area")
        return ZoneFacts(
            draft.text("name"), known_of(draft, "designated_on"),
            area if isinstance(area, (float, Empty)) else Empty.NOT_STATED, draft.text("source"),
        )  # fmt: skip
    return None


def sources_of(
    subject: Subject, sites: Sequence[Draft], incentives: Sequence[Draft], request: PacketRequest
) -> tuple[str, ...]:
    """Where the facts come from: notes that name a source, the sites', the law's day."""
    noted = [
        draft.text("note").partition("출처:")[2].strip()
        for draft in (subject.firm, subject.case)
        if draft and "출처:" in draft.text("note")
    ]
    found = noted or [f"{request.author.department or request.office} 기록"]
    found += [draft.text("source") for draft in (*sites, *incentives)]
    split = (entry.strip() for text in found for entry in text.split(", "))
    return tuple(dict.fromkeys(entry for entry in split if entry))
