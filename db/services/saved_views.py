"""Keeps, renames, arranges and deletes saved views; they are nobody's record, so not ledgered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select, update

from db.domain.labels import Label
from db.errors import UserError
from db.queries.saved_views import SavedView, row_of
from db.schema.views import SavedViewRecord
from db.store import Store
from db.unit import Unit


def save_view(store: Store, view: SavedView) -> SavedView:
    """Create a view (id 0) behind the others, or write over one; returns it as it is stored.

    Raises UserError: "view.no_name", "view.name_taken", or "record.gone" when it was deleted.
    """
    view = replace(view, name=view.name.strip())
    if not view.name:
        raise UserError("view.no_name")
    with store.write(Label.EDIT, view.name) as unit:
        others = [one for one in _views(unit, view.list_name) if one.id != view.id]
        if any(one.name == view.name for one in others):
            raise UserError("view.name_taken", name=view.name)
        record = _record(unit, view.id) if view.id else SavedViewRecord()
        if not view.id:
            view = replace(view, position=1 + max((one.position for one in others), default=-1))
        return _write(unit, record, view, store.actor.officer)


def delete_view(store: Store, view_id: int) -> None:
    """Delete a view; one that is gone already is left at that."""
    with store.write(Label.DELETE) as unit:
        record = unit.session.get(SavedViewRecord, view_id)
        if record is not None:
            unit.session.delete(record)


def restore_view(store: Store, view: SavedView) -> SavedView:
    """Bring a deleted view back under its id and in its place."""
    with store.write(Label.RESTORE, view.name) as unit:
        record = unit.session.get(SavedViewRecord, view.id) or SavedViewRecord(id=view.id)
        return _write(unit, record, view, store.actor.officer)


def arrange_views(store: Store, list_name: str, ids: Sequence[int]) -> None:
    """Put the views of a list into this order."""
    places = {view_id: place for place, view_id in enumerate(ids)}
    with store.write(Label.EDIT) as unit:
        for record in _views(unit, list_name):
            record.position = places.get(record.id, len(places))


def _views(unit: Unit, list_name: str) -> Sequence[SavedViewRecord]:
    query = select(SavedViewRecord).where(SavedViewRecord.list_name == list_name)
    return unit.session.scalars(query).all()


def _record(unit: Unit, view_id: int) -> SavedViewRecord:
    record = unit.session.get(SavedViewRecord, view_id)
    if record is None:
        raise UserError("record.gone")
    return record


def _write(unit: Unit, record: SavedViewRecord, view: SavedView, officer: str) -> SavedView:
    if view.is_default:
        query = update(SavedViewRecord).where(SavedViewRecord.list_name == view.list_name)
        unit.session.execute(query.values(is_default=False))
    for name in ("list_name", "name", "icon", "content", "position", "is_default"):
        setattr(record, name, getattr(view, name))
    record.officer, record.updated_at = officer, unit.now
    unit.session.add(record)
    unit.session.flush()
    return row_of(record)
