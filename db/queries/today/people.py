"""Who is in charge of a firm: the officers of its cases."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, exists, func, or_
from sqlalchemy.sql.selectable import Exists

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


def has_live_case() -> Exists:
    """Whether the organization has a case that is not ended."""
    return (
        exists()
        .where(_CASE.c.organization_id == _ORGANIZATION.c.id, _CASE.c.deleted_at.is_(None),
               func.coalesce(_CASE.c.state, "") != "ended")
        .correlate(_ORGANIZATION)
    )  # fmt: skip


def is_looked_after() -> ColumnElement[bool]:
    """Whether the organization is a managed one, or has a case."""
    return or_(_ORGANIZATION.c.standing == "managed", has_live_case())
