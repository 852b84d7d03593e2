"""Edges of tables that were moved by hand, for lists with the same table."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from db.domain.labels import Label
from db.intake.columns.known_shapes import known_shape
from db.intake.mapping import file_shape, headers_of
from db.intake.table import Table
from db.intake.tables.edges import has_edges, told, wish_from
from db.intake.tables.understand import Wish, understand
from db.intake.workbook import Workbook
from db.schema.imports import EdgeMemoryRecord
from db.store import Store

_HEADS = 2


@dataclass(frozen=True, slots=True)
class LearnedEdges:
    """The edges of a table in lists of one shape; ``heads`` are words of its header."""

    id: int
    shape: str
    heads: str
    edges: str
    headers: str = ""


def remembered_edges(
    session: Session, workbook: Workbook, wishes: Mapping[tuple[int, int], Wish]
) -> dict[tuple[int, int], Wish]:
    """Edges by place, for the tables about which a person said nothing yet."""
    if not session.scalar(select(func.count()).select_from(EdgeMemoryRecord)):
        return {}
    known = {one.shape: one.edges for one in learned_edges(session)}
    return {
        table.place: wish_from(known[shape], table)
        for table in understand(workbook)
        if table.place not in wishes
        and not table.is_correction
        and (shape := known_shape(session, table, EdgeMemoryRecord)) in known
    }


def remember_edges(
    session: Session, workbook: Workbook, wishes: Mapping[tuple[int, int], Wish]
) -> None:
    """Keep the edges of a confirmed import; a table without moved edges has none any more."""
    if not wishes:
        return
    for table in understand(workbook):
        wish = wishes.get(table.place)
        if wish is None or table.is_correction:
            continue
        _put(session, table, told(wish, table) if has_edges(wish) else "")


def _put(session: Session, table: Table, edges: str) -> None:
    """What is remembered of a table from now on, "" for nothing."""
    shape = file_shape(table)
    known = (shape, known_shape(session, table, EdgeMemoryRecord))
    session.execute(delete(EdgeMemoryRecord).where(EdgeMemoryRecord.shape.in_(known)))
    if edges:
        heads = [column.header for column in table.columns if column.header]
        _keep(session, [(shape, ", ".join(heads[:_HEADS]), edges, headers_of(table))])


def learned_edges(session: Session) -> tuple[LearnedEdges, ...]:
    """All that is remembered."""
    query = select(EdgeMemoryRecord).order_by(EdgeMemoryRecord.id)
    return tuple(
        LearnedEdges(row.id, row.shape, row.heads, row.edges, row.headers or "")
        for row in session.scalars(query)
    )


def forget_edges(store: Store, ids: Collection[int]) -> None:
    """Find these tables by themselves again."""
    with store.write(Label.DELETE) as unit:
        unit.session.execute(delete(EdgeMemoryRecord).where(EdgeMemoryRecord.id.in_(list(ids))))


def learn_edges_again(store: Store, edges: Sequence[LearnedEdges]) -> None:
    """Put back what was forgotten, unless something newer was learned meanwhile."""
    with store.write(Label.RESTORE) as unit:
        known = {one.shape for one in learned_edges(unit.session)}
        rows = [
            (one.shape, one.heads, one.edges, one.headers)
            for one in edges
            if one.shape not in known
        ]
        _keep(unit.session, rows)


def _keep(session: Session, rows: Sequence[tuple[str, str, str, str]]) -> None:
    if rows:
        made = [dict(zip(("shape", "heads", "edges", "headers"), row, strict=True)) for row in rows]
        session.execute(insert(EdgeMemoryRecord), made)
