"""How far the ledger goes: what a start asks of it, and a plan before it is applied."""

from __future__ import annotations

from sqlalchemy import column, func, select, table
from sqlalchemy.orm import Session

_OPERATION = table("operation", column("id"), column("at"))


def newest_operation(session: Session) -> int:
    """The number of the newest operation, 0 in an empty database."""
    return session.scalar(select(func.max(_OPERATION.c.id))) or 0


def newest_moment(session: Session) -> str:
    """When it was written by the clock of its PC (ISO at +09:00), "" in an empty database."""
    newest = select(_OPERATION.c.at).order_by(_OPERATION.c.id.desc()).limit(1)
    return session.scalar(newest) or ""
