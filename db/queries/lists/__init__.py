"""Every list page, ``export LIST`` and saved views ask for their rows here."""

from __future__ import annotations

from db.queries.lists.columns import (
    PROSPECTS,
    ListColumn,
    default_columns,
    list_column,
    list_columns,
)
from db.queries.lists.ground import Ground, ListScope
from db.queries.lists.query import (
    ListFilter,
    ListQuery,
    ListRow,
    ListSort,
    count,
    filter_problem,
    ids,
    page,
    prepared,
)
from db.queries.lists.totals import ColumnSum, GroupCount, group_counts, sums

__all__ = [
    "PROSPECTS",
    "ColumnSum",
    "Ground",
    "GroupCount",
    "ListColumn",
    "ListFilter",
    "ListQuery",
    "ListRow",
    "ListScope",
    "ListSort",
    "count",
    "default_columns",
    "filter_problem",
    "group_counts",
    "ids",
    "list_column",
    "list_columns",
    "page",
    "prepared",
    "sums",
]
