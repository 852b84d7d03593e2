"""Who is in charge of a firm: the officers of its cases."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, func, or_, select

from db.domain.kinds import RecordKind
from db.queries.today.cases import OpenCase
from db.schema import TABLES

_ORGANIZATION, _CASE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CASE]


def officers_by_firm(cards: Iterable[OpenCase]) -> dict[int, frozenset[str]]:
    """Officers of the cases that are not ended, by organization."""
    found: dict[int, set[str]] = {}
    for card in cards:
        if card.state != "ended" and card.officer:
            found.setdefault(card.organization_id, set()).add(card.officer)
    return {firm: frozenset(names) for firm, names in found.items()}


def has_live_case() -> ColumnElement[bool]:
    """Whether the organization has a case that is not ended.

    Asked from the cases, of which there are few: asking each of 100,000 firms takes thrice as long.
    """
    firms = select(_CASE.c.organization_id).where(
        _CASE.c.deleted_at.is_(None), func.coalesce(_CASE.c.state, "") != "ended"
    )
    return _ORGANIZATION.c.id.in_(firms)


def is_looked_after() -> ColumnElement[bool]:
    """Whether the organization is a managed one, or has a case."""
    return or_(_ORGANIZATION.c.standing == "managed", has_live_case())
