"""What "contains" means for texts: names by keystrokes and 초성, numbers by digits, others as is."""

from __future__ import annotations

import re

from sqlalchemy import ColumnElement, Text, and_, exists, func, or_, true, type_coerce

from db import search
from db.domain.catalogue import catalogue
from db.domain.hangul import digits
from db.domain.kinds import Kind, RecordKind
from db.domain.names import name_key
from db.domain.search_keys import read_query
from db.queries.expressions import Expression
from db.queries.lists.columns import ListColumn
from db.schema import TABLES

Condition = ColumnElement[bool]

_HALF_TYPED = re.compile("(?<=.)[ㄱ-ㅣ]$")
_DIGITS = frozenset({Kind.BUSINESS_NUMBER, Kind.CORPORATE_NUMBER, Kind.PHONE})
_ORGANIZATION, _CASE = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CASE]
_AGREEMENT, _PARTY = TABLES[RecordKind.AGREEMENT], TABLES[RecordKind.PARTY]


def text_condition(
    kind: RecordKind, column: ListColumn, value: Expression, typed: str
) -> Condition:
    """The rows whose text contains ``typed``; with ``=`` before it, whose text is just that."""
    if typed.startswith("="):
        return _is_exactly(kind, column, value, typed[1:].strip())
    if column.is_name and not read_query(typed).key:
        return true()  # only a legal form so far
    if column.is_name:
        named = _name_contains(kind, column, typed)
        if named is not None:
            return named
    if column.kind in _DIGITS and digits(typed):
        return func.replace(value, "-", "").contains(digits(typed), autoescape=True)
    return _contains(value, typed)


def _is_exactly(kind: RecordKind, column: ListColumn, value: Expression, text: str) -> Condition:
    if kind is RecordKind.ORGANIZATION and column.key == "name":
        return _ORGANIZATION.c.name_key == name_key(text)
    if column.kind in _DIGITS:
        return func.replace(value, "-", "") == digits(text)
    if column.kind is Kind.TEXT_LIST:
        return type_coerce(value, Text).contains(f'"{text}"', autoescape=True)
    return value == text


def _contains(value: Expression, typed: str) -> Condition:
    text = _HALF_TYPED.sub("", typed).casefold()
    return func.lower(type_coerce(value, Text)).contains(text, autoescape=True)


def _name_contains(kind: RecordKind, column: ListColumn, typed: str) -> Condition | None:
    if column.key == "parties":
        return exists().where(
            _PARTY.c.agreement_id == _AGREEMENT.c.id, _PARTY.c.deleted_at.is_(None),
            search.title_matches(RecordKind.ORGANIZATION, _PARTY.c.organization_id, typed),
        ).correlate(_AGREEMENT)  # fmt: skip
    table = TABLES[kind]
    if column.kind is not Kind.LINK or column.field is None or column.field.links_to is None:
        title = column.key == catalogue(kind).title and search.is_found(kind)
        return search.title_matches(kind, table.c.id, typed) if title else None
    target = column.field.links_to
    if not search.is_found(target):
        return None
    matches = search.title_matches(target, table.c[column.field.column], typed)
    if kind is RecordKind.CASE and target is RecordKind.ORGANIZATION:
        # Under a code name the firm's own name finds nothing.
        hidden = _CASE.c.code_name.is_not(None)
        return or_(and_(hidden, _contains(_CASE.c.code_name, typed)),
                   and_(hidden.is_not(true()), matches))  # fmt: skip
    return matches


def found_by(kind: RecordKind, typed: str) -> Condition:
    """The rows that any of their names or numbers finds (the box above a whole list)."""
    table = TABLES[kind]
    if search.is_found(kind):
        return search.record_matches(kind, table.c.id, typed)
    return _contains(table.c[catalogue(kind).title], typed)
