"""How many firms each choice beside the list would leave, the other choices kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from db.domain.industries import sector_of
from db.domain.kinds import RecordKind
from db.queries.lists import ListQuery
from db.queries.lists.query import matching
from db.queries.prospects.classes import sido_of
from db.queries.prospects.query import ProspectQuery
from db.queries.prospects.scope import ProspectScope
from db.queries.prospects.tables import (
    CERTIFICATE,
    NO_CERTIFICATE,
    ORGANIZATION,
    ProspectTables,
)
from db.schema import TABLES

_SAID = (
    ORGANIZATION.c.industry_code, ORGANIZATION.c.industry_name, ORGANIZATION.c.region,
    ORGANIZATION.c.standing,
)  # fmt: skip
_Said = tuple[Any, ...]
"""Values of ``_SAID``, the state of the newest certificate and its kind."""
FACETS = ("sectors", "states", "kinds", "regions", "standings")
"""The choices that are counted, by their names in ``ProspectQuery``."""


Facets = Mapping[str, Mapping[str, int]]
"""Firms of each choice: facet → code → number."""


def count_choices(session: Session, query: ListQuery) -> Facets:
    """Count everything that stands beside the list ``query`` of a ``ProspectScope``, over the
    firms that its boxes leave.
    """
    scope = query.scope
    assert isinstance(scope, ProspectScope)
    tables = ProspectTables(query.day)
    ticked = scope.asked
    ground = replace(scope, asked=ticked.without_choices).ground_on(tables, query.day)
    # All firms by what an index holds; then only those with a certificate one by one.
    every = select(*_SAID, func.count()).group_by(*_SAID)
    alike = Counter[_Said]()
    for *said, number in session.execute(matching(query, ground, every)):
        alike[*said, NO_CERTIFICATE, None] = number
    certified = select(*_SAID, tables.state, CERTIFICATE.c.kind).where(
        CERTIFICATE.c.id.is_not(None), ORGANIZATION.c.id.in_(_certified())
    )
    for found, number in _counted(session, matching(query, ground, certified)).items():
        alike[found] += number
        alike[*found[:-2], NO_CERTIFICATE, None] -= number
    marks = [
        ((sector_of(code or "", name or ""), state, kind or "", sido_of(region or ""), standing),
         number)
        for (code, name, region, standing, state, kind), number in alike.items() if number
    ]  # fmt: skip
    return _facets(ticked, marks)


def _certified() -> Select[tuple[int]]:
    one = TABLES[RecordKind.CERTIFICATE].alias("of_somebody")
    return select(one.c.organization_id).where(one.c.deleted_at.is_(None))


def _counted(session: Session, statement: Select[Any]) -> Counter[_Said]:
    with closing(session.connection().execute(statement)) as found:
        return Counter(iter(found.cursor.fetchone, None))  # no Row for each: half the time


def _facets(
    query: ProspectQuery, marks: Iterable[tuple[tuple[str, ...], int]]
) -> dict[str, Counter[str]]:
    """A firm counts for a choice when every other facet would leave it."""
    chosen: list[frozenset[str]] = [getattr(query, facet) for facet in FACETS]
    found: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}
    for values, count in marks:
        missed = [
            place
            for place, value in enumerate(values)
            if chosen[place] and value not in chosen[place]
        ]
        for place in missed if len(missed) == 1 else range(0 if missed else len(FACETS)):
            found[FACETS[place]][values[place]] += count
    return found
