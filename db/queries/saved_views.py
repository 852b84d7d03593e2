"""Reads the lists as officers keep them: filters, order, columns and grouping under a name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.schema.views import SavedViewRecord


@dataclass(frozen=True, slots=True)
class SavedView:
    """One kept view; ``content`` is JSON text that only the list reads."""

    id: int
    list_name: str
    name: str
    icon: str
    content: str
    position: int = 0
    is_default: bool = False


def saved_views(session: Session, list_name: str = "") -> tuple[SavedView, ...]:
    """The views of one list in their order, or of all lists when none is named."""
    table = SavedViewRecord
    query = select(table).order_by(table.list_name, table.position, table.id)
    if list_name:
        query = query.where(table.list_name == list_name)
    return tuple(row_of(record) for record in session.scalars(query))


def row_of(record: SavedViewRecord) -> SavedView:
    """The frozen copy of a stored view."""
    return SavedView(
        record.id, record.list_name, record.name, record.icon, record.content, record.position,
        record.is_default,
    )  # fmt: skip
