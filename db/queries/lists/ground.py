"""What the rows of a list rest on: its tables, what holds for every row, and what a column is in SQL.

A list of a kind stands on the kind's own table. A scope gives it another ground: joined tables,
conditions of its own, and values that the ordinary list of the kind does not have.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import ColumnElement, FromClause, Select
from sqlalchemy.orm import Session
from sqlalchemy.sql.visitors import iterate

from db.domain.kinds import RecordKind
from db.queries.expressions import Expression, field_or_computed, sort_expressions
from db.queries.lists.columns import ListColumn
from db.schema import TABLES
from db.schema.record_table import is_ours

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """Made for one statement: its tables are joined once, and every value refers to that join."""

    kind: RecordKind
    day: str
    conditions: tuple[Condition, ...]
    joins: tuple[tuple[FromClause, Condition], ...] = ()
    """Further tables, each with at most one row for a record, and what joins them to the kind's."""
    values: Mapping[str, Callable[[], Expression]] = field(default_factory=dict)
    """By column key, in the place of what the kind's own list would compute; made when asked."""

    def value(self, column: ListColumn) -> Expression:
        """The value of a column."""
        found = self.values.get(column.key)
        return field_or_computed(self.kind, column, self.day) if found is None else found()

    def under(self, statement: Select[Any]) -> Select[Any]:
        """``statement`` on the kind's table and on those of the further ones that it speaks of: a
        database joins what it is told to, for a million rows that only are counted too."""
        named = {getattr(part, "table", None) for part in iterate(statement)} if self.joins else ()
        tables: FromClause = TABLES[self.kind]
        for table, joining in self.joins:
            if table in named:
                tables = tables.outerjoin(table, joining)
        return statement.select_from(tables)

    def order(self, column: ListColumn) -> list[Expression]:
        """What rows are sorted by."""
        return sort_expressions(self.kind, column, self.value(column))


class ListScope(Hashable, Protocol):
    """Which rows a list is about, where that is more than all of a kind."""

    def prepared(self, session: Session) -> ListScope:
        """The same with what has to be read before; pages of one answer go on with it."""

    def ground(self, day: str) -> Ground:
        """The ground of the list drawn up on ``day`` (ISO)."""


def own_ground(kind: RecordKind, day: str, *, reference: bool) -> Ground:
    """All live records of a kind; firms of reference lists only with ``reference``."""
    table = TABLES[kind]
    conditions: list[ColumnElement[Any]] = [table.c.deleted_at.is_(None)]
    if kind is RecordKind.ORGANIZATION and not reference:
        conditions.append(is_ours(table.c.standing))
    return Ground(kind, day, tuple(conditions))
