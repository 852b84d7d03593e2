"""How many firms each choice beside the list would leave, the other choices kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.domain.industries import sector_of
from db.queries.prospects.classes import Classes, sido_of
from db.queries.prospects.query import ProspectQuery, conditions
from db.queries.prospects.tables import CERTIFICATE, ORGANIZATION, ProspectTables, listed

FACETS = ("sectors", "states", "kinds", "regions", "standings")
"""The choices that are counted, by their names in ``ProspectQuery``."""


@dataclass(frozen=True, slots=True)
class ProspectCounts:
    """Firms of all lists, and of each choice: facet → code → number."""

    total: int
    facets: Mapping[str, Mapping[str, int]]


def count_prospects(session: Session, query: ProspectQuery, classes: Classes) -> ProspectCounts:
    """Count everything that stands beside the list, in one pass over the firms."""
    total = session.scalar(select(func.count()).select_from(ORGANIZATION).where(*listed()))
    tables = ProspectTables(query.today)
    statement = (
        select(ORGANIZATION.c.industry_code, ORGANIZATION.c.industry_name, tables.state,
               CERTIFICATE.c.kind, ORGANIZATION.c.region, ORGANIZATION.c.standing)
        .select_from(tables.joined)
        .where(*conditions(query.without_choices, tables, classes))
    )  # fmt: skip
    alike = Counter(map(tuple, session.execute(statement)))
    marks = [
        ((sector_of(code or "", name or ""), state, kind or "", sido_of(region or ""), standing),
         count)
        for (code, name, state, kind, region, standing), count in alike.items()
    ]  # fmt: skip
    return ProspectCounts(total or 0, _facets(query, marks))


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
