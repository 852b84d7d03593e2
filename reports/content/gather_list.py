"""Gathers any list of the store for a workbook: every live record of one kind, or chosen ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.queries.records import all_live, link_id, titles_of
from reports.excel.listing import ListColumn, ListExport, ListRow

REFERENCE = "reference"
"""Standing of organizations that are only looked up in; they stay out of every other list."""


@dataclass(frozen=True, slots=True)
class ListRequest:
    """Which list, for whom.

    ``ids`` are the records shown on screen (None: all); ``keys`` the columns wanted (none: all).
    ``personal`` columns (phones, mails) are left out unless the officer gave a reason.
    """

    kind: RecordKind
    created_at: datetime
    office: str
    ids: Collection[int] | None = None
    keys: Sequence[str] = ()
    personal: bool = False
    example: bool = False
    language: str = "ko"


def gather_list(session: Session, request: ListRequest) -> ListExport:
    """The list as typed columns and rows. Links are written by the title of their record."""
    record_type = catalogue(request.kind)
    fields = _fields(record_type, request)
    drafts = _drafts(session, request)
    titles = {
        entry.key: _titles(session, entry, drafts) for entry in fields if entry.kind is Kind.LINK
    }
    rows = tuple(
        ListRow(
            draft.id or 0,
            draft.version or 0,
            tuple(_value(draft, entry, titles) for entry in fields),
        )
        for draft in drafts
    )
    return ListExport(
        title=record_type.label(request.language),
        record=request.kind.value,
        columns=tuple(ListColumn.of(record_type, entry, request.language) for entry in fields),
        rows=rows,
        as_of=request.created_at.date().isoformat(),
        created_at=request.created_at,
        source=request.office,
        office=request.office,
        example=request.example,
        language=request.language,
    )


def _fields(record_type: RecordType, request: ListRequest) -> tuple[Field, ...]:
    chosen = (
        tuple(record_type.field(key) for key in request.keys)
        if request.keys
        else record_type.fields
    )
    return tuple(entry for entry in chosen if request.personal or not _contact(entry))


def _contact(entry: Field) -> bool:
    """Phones and mails of people; names and titles may be shown."""
    return entry.personal and entry.kind in {Kind.PHONE, Kind.EMAIL}


def _drafts(session: Session, request: ListRequest) -> tuple[Draft, ...]:
    drafts = all_live(session, request.kind)
    if request.ids is not None:
        order = {record_id: place for place, record_id in enumerate(request.ids)}
        shown = (draft for draft in drafts if draft.id in order)
        return tuple(sorted(shown, key=lambda draft: order[draft.id or 0]))
    if request.kind is RecordKind.ORGANIZATION:
        return tuple(draft for draft in drafts if draft.text("standing") != REFERENCE)
    return drafts


def _titles(session: Session, entry: Field, drafts: Sequence[Draft]) -> dict[int, str]:
    ids = {own for draft in drafts if (own := link_id(draft, entry.key)) is not None}
    if entry.links_to is None or not ids:
        return {}
    return titles_of(session, entry.links_to, ids)


def _value(draft: Draft, entry: Field, titles: dict[str, dict[int, str]]) -> Value:
    value = draft.get(entry.key)
    if entry.kind is not Kind.LINK or isinstance(value, Empty):
        return value
    linked = link_id(draft, entry.key)
    return titles[entry.key].get(linked or 0) or Empty.NOT_STATED
