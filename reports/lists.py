"""Gathers any list of records for Excel: what the list shows, then the rest of the catalogue."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.dates import format_partial_date
from db.domain.drafts import Draft
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind, RecordKind
from db.domain.masking import is_masked
from db.domain.values import Empty, Value
from db.queries.lists import ListColumn as Computed
from db.queries.lists import ListQuery, page, prepared
from db.queries.records import all_live, drafts_of, link_id, titles_of
from reports.excel.listing import ListColumn, ListExport, ListRow
from resources.texts import Texts, mark


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
    shown: ListQuery | None = None,
    past: str = "",
    contacts: bool = False,
) -> ListExport:
    """All live records of one type, or those with ``ids``, with all their fields, as they stand at
    ``created_at``; ``conditions`` says in words what chose them. The columns that ``shown`` shows
    stand first and in its order, the computed ones too. ``past`` (ISO) is the day as which a past
    view shows them: it stands in the title.

    Firms of reference lists stay out unless ``reference``, as they do in every list.
    Phones and mails of persons are left out (design §9) unless ``contacts``: whoever asks for them
    has written down why. Links are shown by name.
    """
    columns = _columns(record_type, shown, contacts=contacts)
    fields = [entry for entry in columns if isinstance(entry, Field)]
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
    made = _computed(session, shown, columns, [draft.id or 0 for draft in drafts])
    rows = [
        ListRow(
            draft.id or 0, draft.version or 0,
            tuple(
                _shown(draft, entry.key, names.get(entry.key))
                if isinstance(entry, Field)
                else made.get(draft.id or 0, {}).get(entry.key)
                for entry in columns
            ),
        )
        for draft in drafts
    ]  # fmt: skip
    heads = tuple(
        ListColumn.of(record_type, entry, lang)
        if isinstance(entry, Field)
        else ListColumn.of_computed(entry, lang)
        for entry in columns
    )
    title, as_of = record_type.label(lang), past or created_at.date().isoformat()
    if past:
        day = format_partial_date(past)
        title = Texts(lang)(mark("{name} (as of {day})"), name=title, day=day)
    return ListExport(
        title, record_type.kind.value, heads, rows, as_of, created_at, office=office, example=example, language=lang,
        conditions=conditions,
    )  # fmt: skip


def _columns(
    record_type: RecordType, shown: ListQuery | None, *, contacts: bool
) -> list[Field | Computed]:
    """What is shown, in its order; then the fields that are not."""
    named = shown.shown if shown is not None else ()
    first: list[Field | Computed] = [one if one.field is None else one.field for one in named]
    keys = {entry.key for entry in first}
    whole = [*first, *(entry for entry in record_type.fields if entry.key not in keys)]
    if contacts:
        return whole
    return [entry for entry in whole if not isinstance(entry, Field) or not is_masked(entry)]


def _computed(
    session: Session, shown: ListQuery | None, columns: list[Field | Computed], ids: list[int]
) -> dict[int, dict[str, Value]]:
    """The computed values by record and column."""
    keys = tuple(entry.key for entry in columns if not isinstance(entry, Field))
    if shown is None or not keys:
        return {}
    query = prepared(session, replace(shown, columns=keys))
    return {row.id: dict(zip(keys, row.values, strict=True)) for row in page(session, query, ids)}


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
