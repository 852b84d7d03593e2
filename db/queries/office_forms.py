"""Reads the office's own workbooks that are kept to be filled."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.schema.papers import OfficeFormRecord


@dataclass(frozen=True, slots=True)
class OfficeForm:
    """A kept workbook; ``data`` is its file, which a list of them leaves empty."""

    id: int
    kind: str
    """The kind of record whose list fills it, or ``paper:`` and the code of a paper."""
    name: str
    file_name: str
    data: bytes = b""


def office_forms(session: Session, kind: str) -> tuple[OfficeForm, ...]:
    """Those for one list or paper, by name, without their files."""
    table = OfficeFormRecord
    query = (
        select(table.id, table.name, table.file_name)
        .where(table.list_kind == kind)
        .order_by(table.name, table.id)
    )
    return tuple(OfficeForm(id_, kind, name, file) for id_, name, file in session.execute(query))


def office_form(session: Session, form_id: int) -> OfficeForm | None:
    """One with its file, None when it is gone."""
    record = session.get(OfficeFormRecord, form_id)
    return None if record is None else form_of(record)


def form_of(record: OfficeFormRecord) -> OfficeForm:
    """The frozen copy of a stored form."""
    return OfficeForm(record.id, record.list_kind, record.name, record.file_name, record.data)
