"""Reads what a 기업 확인 is made from: firms that agreed to something, what they say, what was noted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.certificates import VENTURE_KINDS
from db.domain.counting import Definition, Unit, count
from db.domain.due_diligence import FirmToConfirm, Noted
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.links import chunks
from db.queries.counting import count_facts
from db.schema import TABLES

_FIRM, _NOTED = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.DUE_DILIGENCE]
_CERTIFICATE, _CASE = TABLES[RecordKind.CERTIFICATE], TABLES[RecordKind.CASE]
_AGREED = Definition(unit=Unit.AGREEMENT, with_excluded=True)


def firms_to_confirm(
    session: Session, as_of: str, today: date, ids: Collection[int] | None = None
) -> tuple[FirmToConfirm, ...]:
    """Firms with an agreement in force on the day, or those with these ids, by name."""
    rows = count(count_facts(session), _AGREED, as_of, today).counted
    amounts: dict[int, Value] = {}
    signed: dict[int, str] = {}
    for row in rows:
        for firm in row.firms:
            amounts[firm] = _larger(amounts.get(firm), row.figure("amount").value)
            days = [day for day in (signed.get(firm), row.signed_on) if day]
            signed[firm] = min(days, default="")
    wanted = set(amounts) if ids is None else set(ids)
    for firm, planned in _planned(session, wanted).items():
        amounts[firm] = _larger(amounts.get(firm), planned)
    noted, until = _noted(session, wanted), _certified(session, wanted)
    found = []
    for chunk in chunks(wanted):
        query = select(_FIRM).where(_FIRM.c.id.in_(chunk), _FIRM.c.deleted_at.is_(None))
        found += [
            FirmToConfirm(
                row.id, row.name or "", row.org_type or "", row.founded or "",
                _value(row, "employees"), _value(row, "capital"), row.business_number or "",
                until.get(row.id, ""), amounts.get(row.id, Empty.NOT_STATED),
                signed.get(row.id, ""), noted.get(row.id, ()),
            )
            for row in session.execute(query)
        ]  # fmt: skip
    return tuple(sorted(found, key=lambda firm: (firm.name, firm.id)))


def _larger(one: Value | None, other: Value) -> Value:
    numbers = [value for value in (one, other) if isinstance(value, (int, float))]
    return max(numbers) if numbers else (other if one is None else one)


def _value(row: Any, key: str) -> Value:
    value: Value | None = getattr(row, key)
    return (row.empties or {}).get(key, Empty.NOT_STATED) if value is None else value


def _planned(session: Session, firms: Collection[int]) -> Mapping[int, Value]:
    """What the cases under way plan to invest, the largest of each firm."""
    found: dict[int, Value] = {}
    for chunk in chunks(firms):
        query = select(_CASE.c.organization_id, _CASE.c.planned_investment).where(
            _CASE.c.organization_id.in_(chunk), _CASE.c.deleted_at.is_(None),
            _CASE.c.planned_investment.is_not(None), _CASE.c.state.is_distinct_from("ended"),
        )  # fmt: skip
        for firm, amount in session.execute(query):
            found[firm] = _larger(found.get(firm), amount)
    return found


def _noted(session: Session, firms: Collection[int]) -> Mapping[int, tuple[Noted, ...]]:
    found: dict[int, tuple[Noted, ...]] = {}
    for chunk in chunks(firms):
        query = select(_NOTED).where(
            _NOTED.c.organization_id.in_(chunk), _NOTED.c.deleted_at.is_(None)
        )
        for row in session.execute(query.order_by(_NOTED.c.id)):
            one = Noted(
                row.id, row.item or "", row.result or "", row.checked_on or "", row.evidence or "",
                row.officer or "", row.case_id,
            )  # fmt: skip
            found[row.organization_id] = (*found.get(row.organization_id, ()), one)
    return found


def _certified(session: Session, firms: Collection[int]) -> Mapping[int, str]:
    """The last day of the newest venture certificate of each firm, a revoked one's revocation."""
    found: dict[int, str] = {}
    for chunk in chunks(firms):
        query = select(_CERTIFICATE).where(
            _CERTIFICATE.c.organization_id.in_(chunk), _CERTIFICATE.c.deleted_at.is_(None),
            _CERTIFICATE.c.kind.in_(VENTURE_KINDS),
        )  # fmt: skip
        for row in session.execute(query):
            until = min([day for day in (row.valid_until, row.revoked_on) if day], default="")
            found[row.organization_id] = max(found.get(row.organization_id, ""), until)
    return found
