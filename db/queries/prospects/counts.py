"""How many firms each choice beside the list would leave, the other choices kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.industries import sector_of
from db.queries.lists import ListQuery
from db.queries.lists.query import matching
from db.queries.prospects.classes import sido_of
from db.queries.prospects.query import ProspectQuery
from db.queries.prospects.scope import ProspectScope
from db.queries.prospects.tables import CERTIFICATE, ORGANIZATION, ProspectTables

FACETS = ("sectors", "states", "kinds", "regions", "standings")
"""The choices that are counted, by their names in ``ProspectQuery``."""


Facets = Mapping[str, Mapping[str, int]]
"""Firms of each choice: facet → code → number."""


def count_choices(session: Session, query: ListQuery) -> Facets:
    """Count everything that stands beside the list ``query`` of a ``ProspectScope``, in one pass
    over the firms that its boxes leave.
    """
    scope = query.scope
    assert isinstance(scope, ProspectScope)
    tables = ProspectTables(query.day)
    ticked = scope.asked
    open_scope = replace(scope, asked=ticked.without_choices)
    statement = matching(
        query, open_scope.ground_on(tables, query.day),
        select(ORGANIZATION.c.industry_code, ORGANIZATION.c.industry_name, tables.state,
               CERTIFICATE.c.kind, ORGANIZATION.c.region, ORGANIZATION.c.standing),
    )  # fmt: skip
    alike = Counter(map(tuple, session.execute(statement)))
    marks = [
        ((sector_of(code or "", name or ""), state, kind or "", sido_of(region or ""), standing),
         count)
        for (code, name, state, kind, region, standing), count in alike.items()
    ]  # fmt: skip
    return _facets(ticked, marks)


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
