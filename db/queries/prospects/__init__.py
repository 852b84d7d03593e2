"""발굴후보: the firms of lists that nobody looks after yet, narrowed, counted and with reasons."""

from __future__ import annotations

from db.queries.prospects.classes import Classes, read_classes, read_plots
from db.queries.prospects.counts import FACETS, Facets, count_choices
from db.queries.prospects.query import ProspectQuery
from db.queries.prospects.rows import ProspectRow, rows
from db.queries.prospects.scope import ProspectScope
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
    "Facets",
    "ListSource",
    "MemberSource",
    "ProspectQuery",
    "ProspectRow",
    "ProspectScope",
    "count_choices",
    "list_sources",
    "member_sources",
    "read_classes",
    "read_plots",
    "rows",
    "source_of",
]
