"""The sites a text or a case means: by their name, or all of the development project it names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id
from db.schema import TABLES

_CASE, _OCCUPANCY = TABLES[RecordKind.CASE], TABLES[RecordKind.OCCUPANCY]


def sites_named(session: Session, wanted: str) -> tuple[Draft, ...]:
    """The sites of this name, or those of the project in it; none for an empty text."""
    key = wanted.replace(" ", "")
    if not key:
        return ()
    sites = all_live(session, RecordKind.SITE)
    named = [draft for draft in sites if draft.text("name").replace(" ", "") == key]
    if named:
        return tuple(named)
    projects = {
        draft.id
        for draft in all_live(session, RecordKind.PROJECT)
        if draft.text("name").replace(" ", "") in key or key in draft.text("name")
    }
    return tuple(draft for draft in sites if link_id(draft, "project") in projects)


def asked_for(session: Session, names: Collection[str]) -> dict[int, float | None]:
    """㎡ that live, counted cases ask for at a place of one of these names, None where a case does
    not say how much; a case that has moved in somewhere asks for nothing more."""
    case, moved = _CASE.c, _OCCUPANCY.c
    placed = select(moved.case_id).where(
        moved.deleted_at.is_(None), moved.actual_on.is_not(None), moved.until_on.is_(None),
        moved.case_id.is_not(None),
    )  # fmt: skip
    query = select(case.id, case.wanted_site, case.wanted_area).where(
        case.deleted_at.is_(None), case.state.is_distinct_from("ended"),
        case.counted.is_not(False), case.wanted_site.is_not(None), case.id.not_in(placed),
    )  # fmt: skip
    keys = [key for name in names if (key := name.replace(" ", ""))]
    return {
        row.id: None if row.wanted_area is None else float(row.wanted_area)
        for row in session.execute(query)
        if (wish := row.wanted_site.replace(" ", "")) and any(k in wish or wish in k for k in keys)
    }


def zone_membership(sites: Sequence[Draft]) -> bool | None:
    """Whether all the sites lie in the zone; None when it is not settled."""
    answers = {draft.get("in_zone") for draft in sites}
    if answers == {"yes"}:
        return True
    return False if answers == {"no"} else None
