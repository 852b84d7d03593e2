"""Whose contacts an officer sees in full: those of the firms of his own cases that are not ended."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.schema import TABLES

_CASE, _CONTACT = TABLES[RecordKind.CASE], TABLES[RecordKind.CONTACT]


def is_own_firm(session: Session, officer: str, firm_id: int) -> bool:
    """Whether the officer has a case with this firm that is not ended."""
    query = select(_CASE.c.id).where(
        _CASE.c.organization_id == firm_id, _CASE.c.officer == officer,
        _CASE.c.deleted_at.is_(None), func.coalesce(_CASE.c.state, "") != "ended",
    )  # fmt: skip
    return bool(officer) and session.execute(query.limit(1)).first() is not None


def is_own_contact(session: Session, officer: str, contact_id: int) -> bool:
    """Whether the contact is at such a firm."""
    query = select(_CONTACT.c.organization_id).where(_CONTACT.c.id == contact_id)
    firm_id = session.scalar(query)
    return firm_id is not None and is_own_firm(session, officer, firm_id)
