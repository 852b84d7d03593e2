"""The shapes of lists that were confirmed before, as things with a name: seen, named, forgotten."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db.domain.labels import Label
from db.intake.columns.edge_memory import LearnedEdges, learn_edges_again, learned_edges
from db.intake.columns.memory import LearnedColumn, learn_again, learned_columns
from db.intake.mapping import Mapping as ColumnMapping
from db.intake.mapping import file_shape, headers_of
from db.intake.table import Table
from db.schema.imports import ColumnMemoryRecord, EdgeMemoryRecord, ListShapeRecord
from db.store import Store

LONGEST = 60
_NUMBERS = re.compile(r"[\d_.\-() ]+$|^[\d_.\-() ]+")


@dataclass(frozen=True, slots=True)
class ListShape:
    """What lists of one shape are called, what kind they are and the newest file."""

    id: int
    shape: str
    name: str
    kind: str
    file_name: str
    headers: str = ""


@dataclass(frozen=True, slots=True)
class ForgottenShape:
    """All that was known of a shape, to put it back."""

    shape: ListShape
    columns: tuple[LearnedColumn, ...]
    edges: tuple[LearnedEdges, ...]


def learned_shapes(session: Session) -> tuple[ListShape, ...]:
    """Every shape that is known, by name."""
    query = select(ListShapeRecord).order_by(ListShapeRecord.name, ListShapeRecord.id)
    return tuple(
        ListShape(row.id, row.shape, row.name, row.kind, row.file_name, row.headers or "")
        for row in session.scalars(query)
    )


def remember_shape(session: Session, table: Table, mapping: ColumnMapping, file_name: str) -> None:
    """Keep the shape of a confirmed list; a name that it has stays."""
    shape = file_shape(table)
    newest = {
        "kind": mapping.list_kind, "file_name": file_name, "headers": headers_of(table),
    }  # fmt: skip
    known = session.scalar(select(ListShapeRecord.id).where(ListShapeRecord.shape == shape))
    if known is not None:
        session.execute(update(ListShapeRecord).where(ListShapeRecord.id == known).values(**newest))
    else:
        name = first_name(table.title, file_name)
        session.execute(insert(ListShapeRecord), [{"shape": shape, "name": name, **newest}])


def first_name(title: str, file_name: str) -> str:
    """What a shape is called before anybody names it: the list's title, or its file's name."""
    stem = file_name.rpartition(".")[0] or file_name
    name = " ".join(title.split()) or _NUMBERS.sub("", stem) or stem
    return name[:LONGEST]


def name_shape(store: Store, shape_id: int, name: str) -> None:
    """Call a shape otherwise; no name at all changes nothing."""
    plain = " ".join(name.split())[:LONGEST]
    if not plain:
        return
    with store.write(Label.EDIT) as unit:
        unit.session.execute(
            update(ListShapeRecord).where(ListShapeRecord.id == shape_id).values(name=plain)
        )


def forget_shape(store: Store, shape: ListShape) -> ForgottenShape:
    """Forget a shape with its headers and edges: the next list like it is read anew."""
    with store.write(Label.DELETE) as unit:
        session = unit.session
        columns = tuple(one for one in learned_columns(session) if one.shape == shape.shape)
        edges = tuple(one for one in learned_edges(session) if one.shape == shape.shape)
        for record in (ColumnMemoryRecord, EdgeMemoryRecord, ListShapeRecord):
            session.execute(delete(record).where(record.shape == shape.shape))
    return ForgottenShape(shape, columns, edges)


def put_shape_back(store: Store, gone: ForgottenShape) -> None:
    """Know it again, unless something newer was learned meanwhile."""
    one = gone.shape
    with store.write(Label.RESTORE) as unit:
        if all(known.shape != one.shape for known in learned_shapes(unit.session)):
            unit.session.execute(
                insert(ListShapeRecord),
                [{"shape": one.shape, "name": one.name, "kind": one.kind,
                  "file_name": one.file_name, "headers": one.headers}],
            )  # fmt: skip
    learn_again(store, columns=gone.columns)
    learn_edges_again(store, gone.edges)
