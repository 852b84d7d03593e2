"""The one list engine: ids in order, then pages of rows by id, counts, groups and sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, literal_column, select
from sqlalchemy.orm import Session

from db.domain.dates import days_between, first_day
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.expressions import empty_expression
from db.queries.lists.columns import ListColumn, default_columns, list_column
from db.queries.lists.filters import ReadFilter, read_filter
from db.queries.lists.ground import Condition, Ground, ListScope, own_ground
from db.queries.lists.name_filters import found_by
from db.schema import TABLES
from db.store import now_kst

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
    among: tuple[int, ...] | None = None
    """Only records with these ids, where a condition is not one of SQL."""
    scope: ListScope | None = None
    """Rows chosen otherwise than by kind; ``prepared`` reads what it needs."""

    @property
    def shown(self) -> tuple[ListColumn, ...]:
        """The columns of its rows, the usual ones when none are named."""
        keys = self.columns or default_columns(self.kind)
        return tuple(list_column(self.kind, key) for key in keys)

    @property
    def day(self) -> str:
        """The day the list is drawn up on."""
        return self.today or now_kst()[:10]

    @property
    def ground(self) -> Ground:
        """What its rows rest on, anew for each statement."""
        if self.scope is not None:
            return self.scope.ground(self.day)
        return own_ground(self.kind, self.day, reference=self.include_reference)


@dataclass(frozen=True, slots=True)
class ListRow:
    """One line: values in the order of the query's columns; ``links`` are the ids behind names."""

    id: int
    version: int
    values: tuple[Value, ...]
    links: Mapping[str, int] = field(default_factory=dict)


def prepared(session: Session, query: ListQuery) -> ListQuery:
    """The query with what its scope has to read first; the other reads go on with it."""
    return query if query.scope is None else replace(query, scope=query.scope.prepared(session))


def filter_problem(query: ListQuery, one: ListFilter) -> str:
    """Why a filter box can't be read ("filter.unreadable"), or ""."""
    return _read(query.ground, one).problem


def ids(session: Session, query: ListQuery) -> tuple[int, ...]:
    """The ids of all rows, in order. Raises UserError for a filter that can't be read."""
    order: list[ColumnElement[Any]] = []
    ground = query.ground
    for sort in query.sorts or _usual_sorts(query):
        expressions = ground.order(list_column(query.kind, sort.key))
        # More days in a stage is an earlier day on which it began.
        falling = sort.descending != (sort.key == "days_in_stage")
        order += [(one.desc() if falling else one.asc()).nulls_last() for one in expressions]
    # Sorted by the bare id, SQLite would read every record in the order of some index of others.
    row_id = TABLES[query.kind].c.id + literal_column("0")
    statement = matching(query, ground, select(row_id).order_by(*order, row_id))
    with closing(session.connection().execute(statement)) as found:
        rows = found.cursor.fetchall()  # no Row for each: half the time
    return tuple([row_id for (row_id,) in rows])


def count(session: Session, query: ListQuery) -> int:
    """How many rows there are."""
    statement = matching(query, query.ground, select(func.count()))
    return int(session.execute(statement).scalar_one())


def page(session: Session, query: ListQuery, row_ids: Sequence[int]) -> tuple[ListRow, ...]:
    """The rows with these ids, in their order; those that are gone meanwhile are left out."""
    found: dict[int, ListRow] = {}
    day = query.day
    if query.scope is None:
        statement, cells = _own_rows(query.kind, query.shown, day)
    else:
        statement, cells = _row_statement(query.ground, query.shown)
    for start in range(0, len(row_ids), CHUNK):
        chunk = list(row_ids[start : start + CHUNK])
        for row in session.execute(statement, {"ids": chunk}).all():
            found[row[0]] = _row(cells, day, tuple(row))
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


def _read(ground: Ground, one: ListFilter) -> ReadFilter:
    return read_filter(ground, list_column(ground.kind, one.key), one.text)


def matching(query: ListQuery, ground: Ground, statement: Select[Any]) -> Select[Any]:
    """``statement`` over the rows of the list alone."""
    conditions: list[Condition] = list(ground.conditions)
    if query.among is not None:
        conditions.append(TABLES[query.kind].c.id.in_(query.among))
    for one in query.filters:
        read = _read(ground, one)
        if read.problem:
            raise UserError(read.problem, column=one.key, text=one.text)
        if read.condition is not None:
            conditions.append(read.condition)
    if query.text.strip():
        conditions.append(found_by(query.kind, query.text))
    return ground.under(statement.where(*conditions))


# -- rows ------------------------------------------------------------------------------------


class _Cell(NamedTuple):
    """Where a column's value, its kind of empty and the id of its link stand in a row; -1: none."""

    key: str
    value: int
    empty: int = -1
    link: int = -1


@lru_cache(maxsize=64)
def _own_rows(
    kind: RecordKind, shown: tuple[ListColumn, ...], day: str
) -> tuple[Select[Any], tuple[_Cell, ...]]:
    """Kept, as building it costs more than a page."""
    return _row_statement(own_ground(kind, day, reference=True), shown)


def _row_statement(
    ground: Ground, shown: tuple[ListColumn, ...]
) -> tuple[Select[Any], tuple[_Cell, ...]]:
    """The rows with the ids of the parameter "ids"."""
    kind, table = ground.kind, TABLES[ground.kind]
    columns: list[ColumnElement[Any]] = [table.c.id, table.c.version, table.c.empties]
    cells = []
    for column in shown:
        cell = _Cell(column.key, len(columns))
        columns.append(ground.value(column).label(f"c{len(columns)}"))
        if (empty := empty_expression(kind, column)) is not None:
            cell = cell._replace(empty=len(columns))
            columns.append(empty.label(f"c{len(columns)}"))
        if column.kind is Kind.LINK and column.field is not None:
            cell = cell._replace(link=len(columns))
            columns.append(table.c[column.field.column].label(f"c{len(columns)}"))
        cells.append(cell)
    found = table.c.id.in_(bindparam("ids", expanding=True))
    return ground.under(select(*columns).where(found)), tuple(cells)


def _row(cells: Sequence[_Cell], day: str, row: tuple[Any, ...]) -> ListRow:
    empties = row[2] or {}
    values: list[Value] = []
    links: dict[str, int] = {}
    for key, place, empty, link in cells:
        stored = row[place]
        if stored is None:
            reason = row[empty] if empty >= 0 else None
            values.append(Empty(reason) if reason else empties.get(key, Empty.NOT_STATED))
        else:
            values.append(_days(stored, day) if key == "days_in_stage" else stored)
        if link >= 0 and row[link] is not None:
            links[key] = row[link]
    return ListRow(row[0], row[1], tuple(values), links)


def _days(since: str, today: str) -> Value:
    """Days since a day; a month or a year is no day to count from, nor is one to come."""
    if len(since) < len("2026-11-26") or since > today:
        return Empty.UNCHECKED
    return days_between(first_day(since), first_day(today))
