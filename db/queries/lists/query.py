"""The one list engine: ids in order, then pages of rows by id, counts, groups and sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from db.domain.dates import days_between, first_day
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.lists.columns import ListColumn, default_columns, list_column
from db.queries.lists.expressions import (
    empty_expression,
    field_or_computed,
    sort_expressions,
)
from db.queries.lists.filters import ReadFilter, read_filter
from db.queries.lists.name_filters import found_by
from db.schema import TABLES
from db.store import now_kst
from db.values_codec import to_value

CHUNK = 500


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What stands in the filter box of one column, as it was typed."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ListSort:
    """One column rows are sorted by; empty values come last in either direction."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListQuery:
    """A list as a page, a saved view or an export asks for it.

    ``text`` finds by any name or number; ``today`` (ISO day) decides what is overdue or expired,
    this day in Korea when "". Reference lists stay out unless asked for.
    """

    kind: RecordKind
    columns: tuple[str, ...] = ()
    filters: tuple[ListFilter, ...] = ()
    sorts: tuple[ListSort, ...] = ()
    text: str = ""
    include_reference: bool = False
    today: str = ""

    @property
    def shown(self) -> tuple[ListColumn, ...]:
        """The columns of its rows, the usual ones when none are named."""
        keys = self.columns or default_columns(self.kind)
        return tuple(list_column(self.kind, key) for key in keys)

    @property
    def day(self) -> str:
        """The day the list is drawn up on."""
        return self.today or now_kst()[:10]


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line: values in the order of the query's columns; ``links`` are the ids behind names."""

    id: int
    version: int
    values: tuple[Value, ...]
    links: Mapping[str, int] = field(default_factory=dict)


def filter_problem(query: ListQuery, one: ListFilter) -> str:
    """Why a filter box can't be read ("filter.unreadable"), or ""."""
    return _read(query, one).problem


def ids(session: Session, query: ListQuery) -> tuple[int, ...]:
    """The ids of all rows, in order. Raises UserError for a filter that can't be read."""
    order: list[ColumnElement[Any]] = []
    for sort in query.sorts or _usual_sorts(query):
        expressions = sort_expressions(query.kind, list_column(query.kind, sort.key), query.day)
        # More days in a stage is an earlier day on which it began.
        falling = sort.descending != (sort.key == "days_in_stage")
        order += [(one.desc() if falling else one.asc()).nulls_last() for one in expressions]
    table = TABLES[query.kind]
    statement = matching(query, select(table.c.id)).order_by(*order, table.c.id)
    return tuple(session.execute(statement).scalars())


def count(session: Session, query: ListQuery) -> int:
    """How many rows there are."""
    statement = matching(query, select(func.count()).select_from(TABLES[query.kind]))
    return int(session.execute(statement).scalar_one())


def page(session: Session, query: ListQuery, row_ids: Sequence[int]) -> tuple[ListRow, ...]:
    """The rows with these ids, in their order; those that are gone meanwhile are left out."""
    found: dict[int, ListRow] = {}
    statement = _row_statement(query)
    for start in range(0, len(row_ids), CHUNK):
        chunk = list(row_ids[start : start + CHUNK])
        result = session.execute(statement.where(TABLES[query.kind].c.id.in_(chunk)))
        keys = tuple(result.keys())
        for row in result:
            made = _row(query, dict(zip(keys, row, strict=True)))
            found[made.id] = made
    return tuple([found[row_id] for row_id in row_ids if row_id in found])


def _usual_sorts(query: ListQuery) -> tuple[ListSort, ...]:
    usual = {
        RecordKind.ORGANIZATION: (ListSort("name"),),
        RecordKind.CONTACT: (ListSort("name"),),
        RecordKind.CASE: (ListSort("stage"), ListSort("organization")),
        RecordKind.AGREEMENT: (ListSort("signed_on", descending=True),),
        RecordKind.MEETING: (ListSort("starts_at", descending=True),),
        RecordKind.ACTIVITY: (ListSort("happened_on", descending=True),),
        RecordKind.FOLLOW_UP: (ListSort("due_on"),),
    }
    return usual.get(query.kind, ())


def _read(query: ListQuery, one: ListFilter) -> ReadFilter:
    return read_filter(query.kind, list_column(query.kind, one.key), one.text, query.day)


def matching(query: ListQuery, statement: Select[Any]) -> Select[Any]:
    """``statement`` over the rows of the list alone."""
    table = TABLES[query.kind]
    conditions: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
    if query.kind is RecordKind.ORGANIZATION and not query.include_reference:
        conditions.append(func.coalesce(table.c.standing, "") != "reference")
    for one in query.filters:
        read = _read(query, one)
        if read.problem:
            raise UserError(read.problem, column=one.key, text=one.text)
        if read.condition is not None:
            conditions.append(read.condition)
    if query.text.strip():
        conditions.append(found_by(query.kind, query.text))
    return statement.where(*conditions)


# -- rows ------------------------------------------------------------------------------------


def _row_statement(query: ListQuery) -> Select[Any]:
    table = TABLES[query.kind]
    columns: list[ColumnElement[Any]] = [table.c.id, table.c.version, table.c.empties]
    for number, column in enumerate(query.shown):
        columns.append(field_or_computed(query.kind, column, query.day).label(f"v{number}"))
        if (empty := empty_expression(query.kind, column)) is not None:
            columns.append(empty.label(f"e{number}"))
        if column.kind is Kind.LINK and column.field is not None:
            columns.append(table.c[column.field.column].label(f"l{number}"))
    return select(*columns)


def _row(query: ListQuery, held: Mapping[str, Any]) -> ListRow:
    values: list[Value] = []
    links: dict[str, int] = {}
    for number, column in enumerate(query.shown):
        stored = held[f"v{number}"]
        if stored is None and f"e{number}" in held:
            values.append(Empty(held[f"e{number}"]))
        elif stored is not None and column.key == "days_in_stage":
            values.append(_days(stored, query.day))
        else:
            values.append(to_value(column.key, stored, held["empties"]))
        if (link := held.get(f"l{number}")) is not None:
            links[column.key] = link
    return ListRow(held["id"], held["version"], tuple(values), links)


def _days(since: str, today: str) -> Value:
    """Days since a day; a month or a year is no day to count from."""
    if len(since) < len("2026-11-26"):
        return Empty.UNCHECKED
    return days_between(first_day(since), first_day(today))
