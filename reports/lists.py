"""Gathers any list of records for Excel: the catalogue's columns, links by their names."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.drafts import Draft
from db.domain.fields import RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.queries.records import all_live, drafts_of, link_id, titles_of
from reports.excel.listing import ListColumn, ListExport, ListRow


def list_export(
    session: Session,
    record_type: RecordType,
    created_at: datetime,
    *,
    office: str = "",
    example: bool = False,
    lang: str = "ko",
    reference: bool = False,
    ids: Collection[int] | None = None,
    conditions: str = "",
) -> ListExport:
    """All live records of one type, or those with ``ids``, with all their fields, as they stand at
    ``created_at``; ``conditions`` says in words what chose them.

    Firms of reference lists stay out unless ``reference``, as they do in every list.
    Phones and mails of persons are left out (design §9); links are shown by name.
    """
    fields = [entry for entry in record_type.fields if not _is_withheld(entry.personal, entry.kind)]
    drafts = tuple(
        draft
        for draft in (
            all_live(session, record_type.kind)
            if ids is None
            else drafts_of(session, record_type.kind, ids)
        )
        if reference or draft.get("standing") != "reference"
    )
    names = {
        entry.key: _names(session, entry.links_to, drafts, entry.key)
        for entry in fields
        if entry.kind is Kind.LINK and entry.links_to
    }
    rows = [
        ListRow(
            draft.id or 0, draft.version or 0,
            tuple(_shown(draft, entry.key, names.get(entry.key)) for entry in fields),
        )
        for draft in drafts
    ]  # fmt: skip
    return ListExport(
        record_type.label(lang), record_type.kind.value,
        tuple(ListColumn.of(record_type, entry, lang) for entry in fields), rows,
        created_at.date().isoformat(), created_at, office=office, example=example, language=lang,
        conditions=conditions,
    )  # fmt: skip


def _is_withheld(personal: bool, kind: Kind) -> bool:
    return personal and kind in (Kind.PHONE, Kind.EMAIL)


def _names(
    session: Session, kind: RecordKind, drafts: tuple[Draft, ...], key: str
) -> dict[int, str]:
    ids = {found for draft in drafts if (found := link_id(draft, key)) is not None}
    return titles_of(session, kind, ids)


def _shown(draft: Draft, key: str, names: dict[int, str] | None) -> Value:
    value = draft.get(key)
    if names is None or isinstance(value, Empty):
        return value
    return names.get(int(str(value)), "")
