"""The firms officers care about: looked after or looked at, or with a case that is under way."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.schema import TABLES

_ORGANIZATION, _CASE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CASE]
_CARED = ("managed", "prospect")


@dataclass(frozen=True, slots=True)
class CaredFirm:
    """A firm with what is needed to find it in a list, and its first case under way."""

    id: int
    name: str
    name_key: str
    business_number: str
    place: str
    """Its region, or its address."""
    case_id: int | None
    stage: str
    officer: str
    standing: str = "managed"


def cared_firms(session: Session) -> tuple[CaredFirm, ...]:
    """All of them, by id."""
    live = _CASE.c.deleted_at.is_(None) & _CASE.c.state.is_distinct_from("ended")
    firm, case = _ORGANIZATION.c, _CASE.c
    query = (
        select(
            firm.id, firm.name, firm.name_key, firm.business_number, firm.region, firm.address,
            firm.standing,
            case.id.label("case_id"), case.stage, case.officer,
        )
        .select_from(
            _ORGANIZATION.outerjoin(_CASE, (_CASE.c.organization_id == _ORGANIZATION.c.id) & live)
        )
        .where(firm.deleted_at.is_(None), or_(firm.standing.in_(_CARED), case.id.is_not(None)))
        .order_by(firm.id, case.id)
    )  # fmt: skip
    found: dict[int, CaredFirm] = {}
    for row in session.execute(query):
        place = row.region or row.address or ""
        found.setdefault(
            row.id,
            CaredFirm(
                row.id, row.name or "", row.name_key or "", row.business_number or "", place,
                row.case_id, row.stage or "", row.officer or "", row.standing or "",
            ),
        )  # fmt: skip
    return tuple(found.values())
