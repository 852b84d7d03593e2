"""Turns what is typed into a filter box into a condition: contains, >, =, ranges, empty, not."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Text, and_, false, func, or_, select, true, type_coerce

from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.queries.expressions import Expression, empty_expression
from db.queries.lists.columns import ListColumn
from db.queries.lists.filter_values import (
    ANY_EMPTY,
    DUPLICATES,
    NOT_EMPTY,
    read_choices,
    read_date,
    read_empty,
    read_number,
    read_yes_no,
)
from db.queries.lists.ground import Ground
from db.queries.lists.name_filters import text_condition
from db.schema import TABLES

Condition = ColumnElement[bool]

_NOT = re.compile(r"\s*!\s*(.*)", re.DOTALL)
_COMPARED = re.compile(r"(>=|<=|=>|=<|>|<|=|≥|≤)\s*(.*)", re.DOTALL)
_WORDED = re.compile(r"(.+?)\s*(이상|이하|미만|초과|이후|이전|부터|까지)", re.DOTALL)
_RANGE = re.compile(r"(.*?)\s*(?:\.\.+|~|∼|～)\s*(.*)", re.DOTALL)
_SIGNS = {
    "=>": ">=", "=<": "<=", "≥": ">=", "≤": "<=", "이상": ">=", "이하": "<=", "미만": "<",
    "초과": ">", "이후": ">=", "이전": "<=", "부터": ">=", "까지": "<=",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadFilter:
    """A filter box as it was understood: no condition while it is empty or half typed."""

    condition: Condition | None = None
    problem: str = ""
    """"filter.unreadable" when the words mean nothing for this column."""


_UNREADABLE = ReadFilter(problem="filter.unreadable")
_NO_FILTER = ReadFilter()


def read_filter(ground: Ground, column: ListColumn, text: str) -> ReadFilter:
    """The condition that ``text`` is for ``column`` in a list on this ground."""
    body = text.strip()
    if not body or body == "!":
        return _NO_FILTER
    if negated := _NOT.fullmatch(body):
        read = read_filter(ground, column, negated[1])
        if read.condition is None:
            return read
        return ReadFilter(read.condition.is_not(true()))
    kind, value = ground.kind, ground.value(column)
    if (empty := _about_empty(kind, column, value, body)) is not None:
        return ReadFilter(empty)
    if body in DUPLICATES:
        return ReadFilter(_held_twice(ground, column, value))
    if column.key == "days_in_stage":
        return _read_days(column, value, body, ground.day)
    if column.choices:
        return _read_choices(kind, column, value, body)
    if column.kind is Kind.YES_NO:
        answer = read_yes_no(body.removeprefix("=").strip())
        return _UNREADABLE if answer is None else ReadFilter(value.is_(answer))
    if column.kind.is_number:
        return _read_compared(body, lambda word: read_number(column, word), value, _of_number)
    if column.kind in {Kind.PARTIAL_DATE, Kind.DATE_TIME}:
        return _read_compared(
            body, lambda word: read_date(column, word, ground.day), value, _of_date
        )
    return ReadFilter(text_condition(kind, column, value, body))


# -- empty -----------------------------------------------------------------------------------


def _about_empty(
    kind: RecordKind, column: ListColumn, value: Expression, body: str
) -> Condition | None:
    word = body.removeprefix("=").strip()
    if word in NOT_EMPTY and column.kind is not Kind.YES_NO:
        return value.is_not(None)
    if word in ANY_EMPTY and (word or body.startswith("=")):
        return value.is_(None)
    empty = read_empty(word)
    if empty is None or read_choices(column.choices, word):
        return None
    return and_(value.is_(None), is_empty_kind(kind, column, empty))


def is_empty_kind(kind: RecordKind, column: ListColumn, empty: Empty) -> Condition:
    """Whether a column that holds nothing is empty for this reason."""
    reason = empty_expression(kind, column)
    if reason is not None:
        return reason == empty.value
    if column.computed:
        return true() if empty is Empty.NOT_STATED else false()
    empties = type_coerce(TABLES[kind].c.empties, Text)
    if empty is Empty.NOT_STATED:
        return empties.contains(f"|{column.key}:", autoescape=True).is_not(true())
    return empties.contains(f"|{column.key}:{empty.value}|", autoescape=True)


def _held_twice(ground: Ground, column: ListColumn, value: Expression) -> Condition:
    """Whether another live record of the list holds the same value; names without legal form."""
    if ground.kind is RecordKind.ORGANIZATION and column.key == "name":
        value = TABLES[ground.kind].c.name_key
    if column.kind is Kind.TEXT_LIST:
        value = type_coerce(value, Text)
    twice = (
        select(value)
        .where(*ground.conditions, value.is_not(None))
        .group_by(value)
        .having(func.count() > 1)
        .correlate(None)
    )
    return value.in_(ground.under(twice))


# -- choices ---------------------------------------------------------------------------------


def _read_choices(kind: RecordKind, column: ListColumn, value: Expression, body: str) -> ReadFilter:
    if ranged := _RANGE.fullmatch(body):
        order = [choice.code for choice in column.choices]
        ends = [read_choices(column.choices, word) for word in ranged.groups()]
        if any(word and not end for word, end in zip(ranged.groups(), ends, strict=True)):
            return _UNREADABLE
        first = order.index(ends[0][0]) if ends[0] else 0
        last = order.index(ends[1][-1]) if ends[1] else len(order) - 1
        return ReadFilter(value.in_(order[first : last + 1]))
    codes: list[str] = []
    conditions: list[Condition] = []
    for word in re.split(r"\s*[,|]\s*", body.removeprefix("=")):
        found = read_choices(column.choices, word)
        if found or not word:
            codes += found
        elif (empty := _about_empty(kind, column, value, word)) is not None:
            conditions.append(empty)
        else:
            return _UNREADABLE
    if codes:
        conditions.append(value.in_(codes))
    return ReadFilter(or_(*conditions)) if conditions else _NO_FILTER


# -- numbers and dates -----------------------------------------------------------------------

_Compare = Callable[[Expression, str, "int | float | str"], Condition]


def _of_number(value: Expression, sign: str, number: int | float | str) -> Condition:
    return {
        ">": value > number, ">=": value >= number, "<": value < number, "<=": value <= number,
        "=": value == number,
    }[sign]  # fmt: skip


def _of_date(value: Expression, sign: str, date: int | float | str) -> Condition:
    """At the precision of the filter: ``>2024`` begins with 2025, ``2024`` is the whole year."""
    if sign == "=":
        return value.startswith(str(date), autoescape=True)
    return _of_number(func.substr(value, 1, len(str(date))), sign, date)


_REVERSED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "="}


def _read_days(column: ListColumn, since: Expression, body: str, today: str) -> ReadFilter:
    """More days in a stage is an earlier day on which it began."""

    def began(value: Expression, sign: str, days: int | float | str) -> Condition:
        day = dt.date.fromisoformat(today) - dt.timedelta(days=min(int(days), 100_000))
        return _of_date(value, _REVERSED[sign], day.isoformat())

    return _read_compared(body, lambda word: read_number(column, word), since, began)


def _read_compared(
    body: str,
    read: Callable[[str], int | float | str | None],
    value: Expression,
    compare: _Compare,
) -> ReadFilter:
    if match := _COMPARED.fullmatch(body) or _WORDED.fullmatch(body):
        # "> 100" or "100 초과".
        sign, word = match.groups() if match.re is _COMPARED else match.groups()[::-1]
        if not word:
            return _NO_FILTER
        number = read(word)
        if number is None:
            return _UNREADABLE
        return ReadFilter(compare(value, _SIGNS.get(sign, sign), number))
    if ranged := _RANGE.fullmatch(body):
        return _read_range(ranged[1], ranged[2], read, value, compare)
    number = read(body)
    return _UNREADABLE if number is None else ReadFilter(compare(value, "=", number))


def _read_range(
    first: str, last: str, read: Callable[[str], int | float | str | None], value: Expression,
    compare: _Compare,
) -> ReadFilter:  # fmt: skip
    conditions = []
    for sign, word in ((">=", first), ("<=", last)):
        if word:
            number = read(word)
            if number is None:
                return _UNREADABLE
            conditions.append(compare(value, sign, number))
    return ReadFilter(and_(*conditions)) if conditions else _NO_FILTER
