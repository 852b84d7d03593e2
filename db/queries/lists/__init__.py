"""Every list page, ``export LIST`` and saved views ask for their rows here."""

from __future__ import annotations

from db.queries.lists.columns import ListColumn, default_columns, list_column, list_columns
from db.queries.lists.query import (
    ListFilter,
    ListQuery,
    ListRow,
    ListSort,
    count,
    filter_problem,
    ids,
    page,
)
from db.queries.lists.totals import ColumnSum, GroupCount, group_counts, sums

__all__ = [
    "ColumnSum",
    "GroupCount",
    "ListColumn",
    "ListFilter",
    "ListQuery",
    "ListRow",
    "ListSort",
    "count",
    "default_columns",
    "filter_problem",
    "group_counts",
    "ids",
    "list_column",
    "list_columns",
    "page",
    "sums",
]
