"""Who may sit at a table, and what was left open with the same firm."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import children, link_id, load_draft
from db.queries.steps import firm_of
from db.schema import TABLES

_OFFICER, _MEETING = TABLES[RecordKind.OFFICER], TABLES[RecordKind.MEETING]


@dataclass(frozen=True, slots=True)
class PersonKnown:
    """Somebody who can be put down as an attendee with one keystroke; texts may be ""."""

    side: str
    name: str
    title: str
    affiliation: str


def people_known(session: Session, meeting: Draft, today: str) -> tuple[PersonKnown, ...]:
    """Officers in office by rank, then the firm's contacts and representatives."""
    firm = firm_of(session, meeting)
    return (*_officers(session, today), *_of_firm(session, firm))


def _officers(session: Session, today: str) -> list[PersonKnown]:
    query = (
        select(_OFFICER.c.name, _OFFICER.c.position, _OFFICER.c.department)
        .where(_OFFICER.c.deleted_at.is_(None),
               or_(_OFFICER.c.until_on.is_(None), _OFFICER.c.until_on >= today))
        .order_by(_OFFICER.c.rank.asc().nulls_last(), _OFFICER.c.id)
    )  # fmt: skip
    return [
        PersonKnown("ours", row[0] or "", row[1] or "", row[2] or "")
        for row in session.execute(query)
    ]


def _of_firm(session: Session, firm: int | None) -> list[PersonKnown]:
    draft = None if firm is None else load_draft(session, RecordKind.ORGANIZATION, firm)
    if draft is None or firm is None:
        return []
    name = draft.text("name")
    heads = draft.get("representatives")
    found = [
        PersonKnown("theirs", one, "대표", name)
        for one in (heads if isinstance(heads, tuple) else ())
    ]
    found += [
        PersonKnown("theirs", one.text("name"), one.text("title"), name)
        for one in children(session, RecordKind.CONTACT, "organization", [firm])
    ]
    return list({one.name: one for one in reversed(found)}.values())[::-1]


def left_open(session: Session, meeting: Draft) -> tuple[Draft, ...]:
    """What earlier meetings with the firm left: of the last one all, of the others what is open."""
    firm = firm_of(session, meeting)
    if firm is None:
        return ()
    earlier = _earlier(session, meeting, firm)
    last = earlier[0] if earlier else None
    found = [
        draft
        for kind in (RecordKind.FOLLOW_UP, RecordKind.TASK)
        for draft in (
            *children(session, kind, "organization", [firm]),
            *children(session, kind, "meeting", earlier),
        )
        if link_id(draft, "meeting") != meeting.id
    ]
    kept = {
        (draft.kind, draft.id): draft
        for draft in found
        if not draft.text("done_on") or (last is not None and link_id(draft, "meeting") == last)
    }
    return tuple(sorted(kept.values(), key=_open_first))


def _earlier(session: Session, meeting: Draft, firm: int) -> list[int]:
    """The firm's meetings before this one, the last first."""
    query = (
        select(_MEETING.c.id)
        .where(_MEETING.c.deleted_at.is_(None), _MEETING.c.organization_id == firm)
        .order_by(_MEETING.c.starts_at.desc().nulls_last(), _MEETING.c.id.desc())
    )
    if meeting.id is not None:
        query = query.where(_MEETING.c.id != meeting.id)
    if starts := meeting.text("starts_at"):
        query = query.where(func.coalesce(_MEETING.c.starts_at, "") < starts)
    return list(session.scalars(query))


def _open_first(draft: Draft) -> tuple[bool, str, str, int]:
    done = draft.text("done_on")
    return (bool(done), done or draft.text("due_on") or "9999", draft.kind.value, draft.id or 0)
