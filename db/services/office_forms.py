"""Keeps the office's own workbooks that are filled from lists and papers.

They are not ledgered: an undo takes back records, never how a page looks.
"""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from db.domain.labels import Label
from db.errors import UserError
from db.queries.office_forms import OfficeForm, form_of
from db.schema.papers import OfficeFormRecord
from db.store import Store

MOST_BYTES = 10_000_000
"""A larger workbook is filled from its file, but not kept here."""


def save_form(store: Store, form: OfficeForm) -> OfficeForm:
    """Create a form (id 0), or give one another name, or another file if it has ``data``.

    Returns it as it is stored. Raises UserError: "form.no_name", "form.name_taken",
    "form.too_large" or "record.gone".
    """
    form = replace(form, name=form.name.strip())
    _check(form)
    table = OfficeFormRecord
    with store.write(Label.EDIT, form.name) as unit:
        same = select(table.id).where(
            table.list_kind == str(form.kind), table.name == form.name, table.id != form.id
        )
        if unit.session.scalars(same).first() is not None:
            raise UserError("form.name_taken", name=form.name)
        record = unit.session.get(table, form.id) if form.id else table()
        if record is None:
            raise UserError("record.gone")
        record.list_kind, record.name, record.file_name = str(form.kind), form.name, form.file_name
        record.data = form.data or record.data
        record.officer, record.updated_at = store.actor.officer, unit.now
        unit.session.add(record)
        unit.session.flush()
        return form_of(record)


def delete_form(store: Store, form_id: int) -> OfficeForm | None:
    """Delete a form and return it with its file, so that it can be restored; None if it is gone."""
    with store.write(Label.DELETE) as unit:
        record = unit.session.get(OfficeFormRecord, form_id)
        if record is None:
            return None
        form = form_of(record)
        unit.session.delete(record)
        return form


def restore_form(store: Store, form: OfficeForm) -> OfficeForm:
    """Bring a deleted form back."""
    return save_form(store, replace(form, id=0))


def _check(form: OfficeForm) -> None:
    if not form.name:
        raise UserError("form.no_name")
    if len(form.data) > MOST_BYTES:
        raise UserError("form.too_large")
