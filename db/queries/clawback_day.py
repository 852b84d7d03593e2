"""The day until which a relief can be clawed back, in SQL: a year to use, then two or four of use."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, case, cast, func, select

from db.domain.kinds import RecordKind
from db.schema import TABLES

_APPLIED, _INCENTIVE = TABLES[RecordKind.APPLIED_INCENTIVE], TABLES[RecordKind.INCENTIVE]
_LEAP, _LAST = "02-29", "-02-28"


def clawback_until() -> ColumnElement[Any]:
    """A year after the acquisition until it is used directly, then two years after the first use,
    four in a knowledge industry centre (지방세특례제한법 제178조, 제58조의2제2항); as exact as the day
    it is counted from. Nothing where the relief was refused or is clawed back already.
    """
    reach = (
        select(_INCENTIVE.c.reach)
        .where(_INCENTIVE.c.id == _APPLIED.c.incentive_id)
        .correlate(_APPLIED)
        .scalar_subquery()
    )
    held = case(
        (reach == "knowledge_centre", _later(_APPLIED.c.direct_use_on, 4)),
        else_=_later(_APPLIED.c.direct_use_on, 2),
    )
    return case(
        (_APPLIED.c.status.in_(("refused", "reclaimed")), None),
        (_APPLIED.c.direct_use_on.is_not(None), held),
        else_=_later(_APPLIED.c.acquired_on, 1),
    )


def _later(day: ColumnElement[Any], years: int) -> ColumnElement[Any]:
    """The same day some years on; 29 February becomes the 28th."""
    year = cast(cast(func.substr(day, 1, 4), Integer) + years, String)
    return case((func.substr(day, 6, 5) == _LEAP, year + _LAST), else_=year + func.substr(day, 5))
