"""The sites a text or a case means: by their name, or all of the development project it names."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id


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


def zone_membership(sites: Sequence[Draft]) -> bool | None:
    """Whether all the sites lie in the zone; None when it is not settled."""
    answers = {draft.get("in_zone") for draft in sites}
    if answers == {"yes"}:
        return True
    return False if answers == {"no"} else None
