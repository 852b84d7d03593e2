"""발굴후보: the firms of lists that nobody looks after yet, narrowed, counted and with reasons."""

from __future__ import annotations

from db.queries.prospects.classes import Classes, read_classes, read_plots
from db.queries.prospects.counts import FACETS, ProspectCounts, count_prospects
from db.queries.prospects.query import ProspectQuery, ids
from db.queries.prospects.rows import ProspectRow, rows
from db.queries.prospects.sources import (
    ListSource,
    MemberSource,
    list_sources,
    member_sources,
    source_of,
)

__all__ = [
    "FACETS",
    "Classes",
    "ListSource",
    "MemberSource",
    "ProspectCounts",
    "ProspectQuery",
    "ProspectRow",
    "count_prospects",
    "ids",
    "list_sources",
    "member_sources",
    "read_classes",
    "read_plots",
    "rows",
    "source_of",
]
