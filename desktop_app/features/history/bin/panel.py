"""The inspector of a deleted record: what it held, what went with it, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.queries.bin import Awaited, BinRow, awaited
from db.queries.records import load_detail, titles_of
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.history.bin.lines import how_words, with_it_words
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.list_pages.record_reading import ReadRecord
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.words.value_text import moment_text

_MOST = 14
"""Fields shown; a bin is for knowing a record again, not for reading it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedRecord(ReadRecord):
    """A record in the bin, what it refers to by name, and what has to come back first."""

    row: BinRow
    awaited: tuple[Awaited, ...]
    titles: Mapping[RecordKind, Mapping[int, str]]


def read_deleted(store: Store, row: BinRow) -> DeletedRecord | None:
    """Everything the panel shows; None when it is in the bin no more."""
    with store.read() as session:
        detail = load_detail(session, row.kind, row.record_id)
        if detail is None or not detail.deleted:
            return None
        wanted: dict[RecordKind, set[int]] = {}
        for field in catalogue(row.kind).fields:
            value = detail.draft.get(field.key)
            if field.links_to is not None and isinstance(value, int):
                wanted.setdefault(field.links_to, set()).add(value)
        titles = {kind: titles_of(session, kind, ids) for kind, ids in wanted.items()}
        first = awaited(session, row.kind, row.record_id)
    return DeletedRecord(detail=detail, row=row, awaited=first, titles=titles)


class DeletedPanel(InspectorPanel):
    """Its restore button is the page's own."""

    def __init__(self, context: AppContext, record: DeletedRecord) -> None:
        super().__init__(context, record)
        row, texts = record.row, context.texts
        record_type = catalogue(row.kind)
        self.add_head(row.title or f"#{row.record_id}", record_type.one(context.lang))
        self.restore = button(
            self.tr("Restore"), "primary", theme=context.theme, icon="archive-restore",
            name="panel_restore",
        )  # fmt: skip
        self.restore.setEnabled(not context.read_only)
        part = self.add_part()
        stamp = (
            f"{moment_text(row.deleted_at, texts.lang)} · {row.officer} · {how_words(row, texts)}"
        )
        part.addWidget(wrapped(stamp, "small"))
        if words := with_it_words(row.with_it, texts):
            part.addWidget(wrapped(texts("Comes back with it: {what}", what=words)))
        for one in record.awaited:
            name = f"{catalogue(one.kind).one(context.lang)} {one.title}"
            part.addWidget(wrapped(texts("Waits for {record}, which is in the bin.", record=name),
                                   "warn"))  # fmt: skip
        part.addWidget(self.restore)
        self.add_facts([field.key for field in _filled(record.draft)], record.titles)
        self.column.addStretch(1)
        if not _filled(record.draft):
            part.addWidget(label(self.tr("It held nothing."), "muted"))


def _filled(draft: Draft) -> list[Field]:
    def stated(value: Value) -> bool:
        return not is_empty(value) and value != ()

    return [one for one in draft.record_type.fields if stated(draft.get(one.key))][:_MOST]
