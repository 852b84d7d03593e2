"""What stands beside a list: the grouping tree with its counts, and the sums of its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, case, func, literal, select, type_coerce
from sqlalchemy.orm import Session

from db.domain.kinds import Kind
from db.domain.values import Empty, Value
from db.queries.lists.columns import ListColumn, list_column
from db.queries.lists.filters import is_empty_kind
from db.queries.lists.ground import Ground
from db.queries.lists.query import CHUNK, ListQuery, matching
from db.schema import TABLES


@dataclass(frozen=True, slots=True)
class GroupCount:
    """One branch of the grouping tree; ``value`` is a kind of empty for the rows without one.

    ``filter`` is what to put into the column's filter box to see just these rows.
    """

    value: Value
    count: int
    filter: str


def group_counts(session: Session, query: ListQuery, key: str) -> tuple[GroupCount, ...]:
    """How many rows have each value of a column, dates by year; the empty ones come last, by kind
    of empty when there is more than one.
    """
    column = list_column(query.kind, key)
    ground = query.ground
    value = ground.value(column)
    if column.kind in {Kind.PARTIAL_DATE, Kind.DATE_TIME}:
        value = func.substr(value, 1, 4)
    elif column.kind is Kind.TEXT_LIST:
        value = type_coerce(value, Text)
    inner = matching(query, ground, select(value.label("value"))).subquery()
    statement = select(inner.c.value, func.count()).group_by(inner.c.value)
    groups: dict[Any, int] = {one[0]: one[1] for one in session.execute(statement)}
    missing = groups.pop(None, 0)
    order = {choice.code: index for index, choice in enumerate(column.choices)}
    ordered = sorted(groups, key=lambda one: (order.get(one, len(order)), one))
    found = [GroupCount(one, groups[one], _group_filter(column, one)) for one in ordered]
    if missing:
        found += _empty_groups(session, query, column, missing)
    return tuple(found)


def _empty_groups(
    session: Session, query: ListQuery, column: ListColumn, missing: int
) -> list[GroupCount]:
    ground = query.ground
    value = ground.value(column)
    parts = [
        func.sum(case((value.is_(None) & is_empty_kind(query.kind, column, one), 1), else_=0))
        for one in Empty
    ]
    labelled = [part.label(f"e{number}") for number, part in enumerate(parts)]
    row = _sum_row(session, matching(query, ground, select(*labelled)))
    kinds = [(one, int(count)) for one, count in zip(Empty, row, strict=True) if count]
    if len(kinds) < 2 or sum(count for _, count in kinds) != missing:
        return [GroupCount(kinds[0][0] if kinds else Empty.NOT_STATED, missing, "없음")]
    return [GroupCount(one, count, one.label("ko")) for one, count in kinds]


def _group_filter(column: ListColumn, value: Value) -> str:
    if isinstance(value, bool):
        return "예" if value else "아니요"
    dated = column.kind in {Kind.PARTIAL_DATE, Kind.DATE_TIME}
    return str(value) if dated else f"={value}"


@dataclass(frozen=True, slots=True)
class ColumnSum:
    """The sum of a numeric column, how many rows hold a value, and how many are empty and why."""

    key: str
    total: int | float
    stated: int
    empties: Mapping[Empty, int]


def sums(
    session: Session, query: ListQuery, row_ids: Sequence[int] | None = None
) -> tuple[ColumnSum, ...]:
    """The sums of the numeric columns over the rows named, or over all rows of the list."""
    columns = [column for column in query.shown if _can_be_summed(column)]
    if not columns or (row_ids is not None and not row_ids):
        return ()
    table = TABLES[query.kind]
    ground = query.ground
    statement = _sum_statement(ground, columns)
    if row_ids is None:
        parts = [matching(query, ground, statement)]
    else:
        chunks = [list(row_ids[at : at + CHUNK]) for at in range(0, len(row_ids), CHUNK)]
        parts = [ground.under(statement.where(table.c.id.in_(chunk))) for chunk in chunks]
    totals = [
        sum(column) for column in zip(*[_sum_row(session, one) for one in parts], strict=True)
    ]
    width = 2 + len(Empty)
    found = []
    for place, column in enumerate(columns):
        total, stated, *missing = totals[place * width : (place + 1) * width]
        empties = {empty: int(n) for empty, n in zip(Empty, missing, strict=True) if n}
        found.append(ColumnSum(column.key, total, int(stated), empties))
    return tuple(found)


def _can_be_summed(column: ListColumn) -> bool:
    return (
        column.kind.is_number
        and column.kind is not Kind.PERCENT
        and (column.key != "days_in_stage")
        and "/" not in column.unit  # prices add up to nothing
    )


def _sum_statement(ground: Ground, columns: Sequence[ListColumn]) -> Select[Any]:
    parts: list[ColumnElement[Any]] = []
    for column in columns:
        value = ground.value(column)
        parts += [func.sum(value), func.count(value)]
        for empty in Empty:
            is_kind = value.is_(None) & is_empty_kind(ground.kind, column, empty)
            parts.append(func.sum(case((is_kind, literal(1)), else_=literal(0))))
    labelled = [part.label(f"s{number}") for number, part in enumerate(parts)]
    return select(*labelled)


def _sum_row(session: Session, statement: Select[Any]) -> list[int | float]:
    # PostgreSQL sums 64-bit integers to a decimal.
    row = session.execute(statement).one()
    return [0 if one is None else one if isinstance(one, (int, float)) else int(one) for one in row]
