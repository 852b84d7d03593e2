"""Whom a paper is about: the record that was asked for, one that belongs to it, or the newest."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.records import children, link_id, load_draft
from db.schema import TABLES

_CASE = TABLES[RecordKind.CASE]
_AGREEMENT = TABLES[RecordKind.AGREEMENT]
_MEETING = TABLES[RecordKind.MEETING]
_FIRM = TABLES[RecordKind.ORGANIZATION]
K = RecordKind


def belonging(session: Session, wanted: RecordKind, kind: RecordKind, record_id: int) -> int:
    """The record of the ``wanted`` kind that belongs to another: a case's firm, a firm's newest
    case; 0 when there is none."""
    if wanted is kind:
        return record_id
    found = _above(session, wanted, kind, record_id) or _below(session, wanted, kind, record_id)
    return found or 0


def _above(session: Session, wanted: RecordKind, kind: RecordKind, record_id: int) -> int | None:
    """The firm or case a record names."""
    draft = load_draft(session, kind, record_id)
    if draft is None or wanted not in (K.ORGANIZATION, K.CASE) or kind is K.ORGANIZATION:
        return None
    if wanted is K.CASE:
        return link_id(draft, "case") if kind in (K.AGREEMENT, K.MEETING) else None
    if kind in (K.CASE, K.MEETING) and (firm := link_id(draft, "organization")):
        return firm
    if kind is K.AGREEMENT:
        parties = children(session, K.PARTY, "agreement", [record_id])
        named = (link_id(one, "organization") for one in parties if one.get("role") != "city")
        if (first := next((one for one in named if one), None)) is not None:
            return first
    case = link_id(draft, "case") if kind is not K.CASE else None
    return _above(session, wanted, K.CASE, case) if case else None


def _below(session: Session, wanted: RecordKind, kind: RecordKind, record_id: int) -> int | None:
    """The newest record of a case or a firm."""
    if kind not in (K.CASE, K.ORGANIZATION) or wanted is K.ORGANIZATION:
        case = _case_between(session, wanted, kind, record_id)
        return _below(session, wanted, K.CASE, case) if case else None
    if wanted is K.AGREEMENT and kind is K.ORGANIZATION:
        parties = children(session, K.PARTY, "organization", [record_id])
        ids = [link_id(one, "agreement") or 0 for one in parties]
        cases = [one.id or 0 for one in children(session, K.CASE, "organization", [record_id])]
        return _newest(session, wanted, _AGREEMENT.c.id.in_(ids) | _AGREEMENT.c.case_id.in_(cases))
    column = TABLES[wanted].c["case_id" if kind is K.CASE else "organization_id"]
    return _newest(session, wanted, column == record_id)


def _case_between(
    session: Session, wanted: RecordKind, kind: RecordKind, record_id: int
) -> int | None:
    """The case between an agreement and its meetings."""
    if kind not in (K.AGREEMENT, K.MEETING) or wanted not in (K.AGREEMENT, K.MEETING):
        return None
    draft = load_draft(session, kind, record_id)
    return link_id(draft, "case") if draft is not None else None


def newest_firm(session: Session) -> int:
    """The firm of the newest case, else the newest that is no mere reference; 0 for none."""
    query = (
        select(_CASE.c.organization_id)
        .where(_CASE.c.deleted_at.is_(None), _CASE.c.organization_id.is_not(None))
        .order_by(_CASE.c.id.desc())
    )
    found = session.scalar(query.limit(1))
    return found or _newest(session, K.ORGANIZATION, _FIRM.c.standing != "reference") or 0


def newest_case(session: Session, *, foreign: bool = False) -> int:
    """The newest case that goes on, of ``foreign`` money where there is one, else the newest; 0 for
    none."""
    active = _CASE.c.state == "active"
    abroad = _newest(session, K.CASE, active, _CASE.c.foreign.is_(True)) if foreign else None
    return abroad or _newest(session, K.CASE, active) or _newest(session, K.CASE) or 0


def newest_agreement(session: Session, kinds: Collection[str] = ()) -> int:
    """The newest draft of an agreement, else the one signed last, of these ``kinds``; 0 for none."""
    fits: list[ColumnElement[bool]] = [_AGREEMENT.c.kind.in_(sorted(kinds))] if kinds else []
    return (
        _newest(session, K.AGREEMENT, _AGREEMENT.c.status == "draft", *fits)
        or _newest(session, K.AGREEMENT, *fits)
        or 0
    )


def newest_meeting(session: Session, now: str, *, held: bool) -> int:
    """The meeting that was held last, or the next to come (the newest where there is none)."""
    starts = _MEETING.c.starts_at
    when = starts < now if held else starts >= now
    order = (starts.desc(), _MEETING.c.id.desc()) if held else (starts, _MEETING.c.id)
    query = select(_MEETING.c.id).where(_MEETING.c.deleted_at.is_(None), when).order_by(*order)
    return session.scalar(query.limit(1)) or _newest(session, K.MEETING) or 0


def _newest(session: Session, kind: RecordKind, *conditions: ColumnElement[bool]) -> int | None:
    table = TABLES[kind]
    order: Iterable[ColumnElement[object]] = (table.c.id.desc(),)
    if kind is K.AGREEMENT:
        order = (table.c.signed_on.desc().nulls_last(), table.c.id.desc())
    elif kind is K.MEETING:
        order = (table.c.starts_at.desc().nulls_last(), table.c.id.desc())
    query = select(table.c.id).where(table.c.deleted_at.is_(None), *conditions).order_by(*order)
    found: int | None = session.scalar(query.limit(1))
    return found
