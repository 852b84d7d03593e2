"""How far the ledger goes: what a start asks of it, and a plan before it is applied."""

from __future__ import annotations

from sqlalchemy import column, func, select, table
from sqlalchemy.orm import Session

_OPERATION = table("operation", column("id"))


def newest_operation(session: Session) -> int:
    """The number of the newest operation, 0 in an empty database."""
    return session.scalar(select(func.max(_OPERATION.c.id))) or 0
