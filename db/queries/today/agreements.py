"""Agreements nobody has asked about for a quarter, and those that belong to no case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.dates import add_months, last_day
from db.domain.kinds import RecordKind
from db.queries.expressions import SIGNED
from db.queries.today.rows import LooseAgreement, Officers, UncheckedAgreement
from db.schema import TABLES

_AGREEMENT, _PARTY = TABLES[RecordKind.AGREEMENT], TABLES[RecordKind.PARTY]
_CASE, _CHECK = TABLES[RecordKind.CASE], TABLES[RecordKind.CHECK]
_ORGANIZATION = TABLES[RecordKind.ORGANIZATION]

CHECKED_KINDS = ("loi", "loi_agreement", "mou")
"""Declarations of intent, the nearest to an investment last; contracts are checked by their own."""
QUARTER_MONTHS = 3
_NOBODY: Officers = frozenset()

Checks = tuple[tuple[UncheckedAgreement, ...], tuple[Officers, ...]]


def unchecked_agreements(session: Session, today: dt.date) -> Checks:
    """Those without a check for a quarter, the longest first; and the officers of all in force.

    A case is asked about once, by its furthest agreement; a check of any of them counts for all,
    and one signed within the quarter needs none yet. Ended cases are left out.
    """
    groups: dict[tuple[str, int], list[Any]] = {}
    for row in _in_force(session):
        key = ("case", row.case_id) if row.case_id is not None else ("agreement", row.id)
        groups.setdefault(key, []).append(row)
    limit = add_months(today, -QUARTER_MONTHS)
    found = [
        _unchecked(rows) for rows in groups.values() if not any(_recent(row, limit) for row in rows)
    ]
    found.sort(key=lambda entry: (entry.since or "0", entry.id))
    return tuple(found), tuple(_officers(rows[0]) for rows in groups.values())


def loose_agreements(
    session: Session, officers: Mapping[int, Officers]
) -> tuple[LooseAgreement, ...]:
    """Investment agreements without a case, whatever their status; the newest first."""
    query = (
        select(_AGREEMENT.c.id, _AGREEMENT.c.title, _AGREEMENT.c.kind, _AGREEMENT.c.signed_on,
               _investor("id"), _investor("name"))
        .where(_AGREEMENT.c.deleted_at.is_(None), _AGREEMENT.c.nature == "investment",
               _AGREEMENT.c.case_id.is_(None))
        .order_by(_AGREEMENT.c.signed_on.desc().nulls_last(), _AGREEMENT.c.id)
    )  # fmt: skip
    return tuple([
        LooseAgreement(row[0], row[1] or "", row[2] or "", row[4], row[5] or "", row[3] or "",
                       officers.get(row[4], _NOBODY))
        for row in session.execute(query)
    ])  # fmt: skip


def _in_force(session: Session) -> Sequence[Any]:
    checked = (
        select(func.max(_CHECK.c.as_of))
        .where(_CHECK.c.agreement_id == _AGREEMENT.c.id, _CHECK.c.deleted_at.is_(None))
        .correlate(_AGREEMENT).scalar_subquery()
    )  # fmt: skip
    query = (
        select(
            _AGREEMENT.c.id, _AGREEMENT.c.title, _AGREEMENT.c.kind, _AGREEMENT.c.case_id,
            _AGREEMENT.c.signed_on, checked.label("checked_on"), _CASE.c.officer,
            _CASE.c.code_name, _investor("id").label("firm_id"), _investor("name").label("firm"),
        )
        .outerjoin(_CASE, _CASE.c.id == _AGREEMENT.c.case_id)
        .where(_AGREEMENT.c.deleted_at.is_(None), _AGREEMENT.c.nature == "investment",
               _AGREEMENT.c.status.in_(SIGNED), _AGREEMENT.c.kind.in_(CHECKED_KINDS),
               func.coalesce(_CASE.c.state, "") != "ended")
        .order_by(_AGREEMENT.c.id)
    )  # fmt: skip
    return session.execute(query).all()


def _investor(column: str) -> Any:
    query = (
        select(_ORGANIZATION.c[column])
        .join(_PARTY, _PARTY.c.organization_id == _ORGANIZATION.c.id)
        .where(_PARTY.c.agreement_id == _AGREEMENT.c.id, _PARTY.c.deleted_at.is_(None))
        .order_by(_PARTY.c.role != "investor", _PARTY.c.id).limit(1)
    )  # fmt: skip
    return query.correlate(_AGREEMENT).scalar_subquery()


def _recent(row: Any, limit: dt.date) -> bool:
    days = [day for day in (row.checked_on, row.signed_on) if day]
    return any(last_day(day) >= limit for day in days)


def _unchecked(rows: list[Any]) -> UncheckedAgreement:
    furthest = max(rows, key=lambda row: (CHECKED_KINDS.index(row.kind), row.id))
    checked = max((row.checked_on for row in rows if row.checked_on), default="")
    signed = max((row.signed_on for row in rows if row.signed_on), default="")
    return UncheckedAgreement(
        furthest.id, furthest.title or "", furthest.kind, furthest.firm_id,
        furthest.code_name or furthest.firm or "", furthest.case_id, checked or signed,
        bool(checked), _officers(furthest),
    )  # fmt: skip


def _officers(row: Any) -> Officers:
    return frozenset({row.officer}) if row.officer else _NOBODY
