"""Reads the access log: who saw whose data, when, where, and for what."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.schema.access import AccessLogRecord

_MOST = 2_000
_MONTH = len("2026-11")


@dataclass(frozen=True, slots=True)
class AccessRow:
    """One line of the log; codes as they are stored."""

    id: int
    at: str
    officer: str
    account: str
    machine: str
    deed: str
    kind: str
    record_id: int | None
    fields: tuple[str, ...]
    persons: int
    reason: str
    subject: str


@dataclass(frozen=True, slots=True)
class AccessFilter:
    """Which lines are asked for; "" for all."""

    month: str = ""
    """ISO, ``2026-11``."""
    officer: str = ""
    deed: str = ""


def access_rows(
    session: Session, asked: AccessFilter | None = None, limit: int = _MOST
) -> tuple[AccessRow, ...]:
    """The newest lines first; ``limit`` 0 for all of them."""
    query = select(AccessLogRecord).where(*_asked(asked or AccessFilter()))
    query = query.order_by(AccessLogRecord.id.desc())
    if limit:
        query = query.limit(limit)
    return tuple(_row(one) for one in session.scalars(query))


def count_accesses(session: Session, asked: AccessFilter | None = None) -> int:
    """How many lines there are."""
    query = select(func.count(AccessLogRecord.id)).where(*_asked(asked or AccessFilter()))
    return int(session.scalar(query) or 0)


def access_months(session: Session) -> tuple[str, ...]:
    """The months that have lines, newest first."""
    month = func.substr(AccessLogRecord.at, 1, _MONTH)
    return tuple(session.scalars(select(month).distinct().order_by(month.desc())))


def access_officers(session: Session) -> tuple[str, ...]:
    """Whose lines there are."""
    officer = AccessLogRecord.officer
    return tuple(session.scalars(select(officer).distinct().order_by(officer)))


def _asked(asked: AccessFilter) -> list[ColumnElement[bool]]:
    found = []
    if asked.month:
        found.append(func.substr(AccessLogRecord.at, 1, _MONTH) == asked.month)
    if asked.officer:
        found.append(AccessLogRecord.officer == asked.officer)
    if asked.deed:
        found.append(AccessLogRecord.deed == asked.deed)
    return found


def _row(one: AccessLogRecord) -> AccessRow:
    return AccessRow(
        one.id, one.at, one.officer, one.account, one.machine, one.deed, one.record_kind,
        one.record_id, tuple(one.fields.split()), one.persons, one.reason, one.subject,
    )  # fmt: skip
