"""Reads one record of any kind with everything its page shows, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.history import field_changes
from db.queries.records import title_of
from db.queries.related import Link, Referring, alike, link_titles, referring_to
from db.store import Store
from desktop_app.list_pages.inspector_panel import LinkTitles
from desktop_app.list_pages.record_reading import ReadRecord, live_detail


@dataclass(frozen=True, slots=True, kw_only=True)
class KindBook(ReadRecord):
    """One record and what hangs on it."""

    title: str
    """What names it, in words."""
    referring: tuple[Referring, ...]
    titles: LinkTitles
    """Names of what it and its cards refer to."""
    alike: tuple[Draft, ...] = ()
    """Other records with the same text, where the kind asks for them."""

    @property
    def parent_title(self) -> str:
        """The name of the record it is a part of, "" for a record of its own."""
        record_type = self.draft.record_type
        parent = self.draft.get(record_type.parent) if record_type.parent else None
        target = record_type.field(record_type.parent).links_to if record_type.parent else None
        if target is None or not isinstance(parent, int) or record_type.title == record_type.parent:
            return ""
        return self.titles.get(target, {}).get(parent, "")

    def child(self, kind: RecordKind, record_id: int) -> Draft | None:
        """One of the records that hang on it."""
        drafts = (one for part in self.referring for one in part.drafts)
        return next((one for one in drafts if one.kind is kind and one.id == record_id), None)


@dataclass(frozen=True, slots=True)
class KindReader:
    """Reads records of one kind with these cards."""

    kind: RecordKind
    links: tuple[Link, ...]
    alike: str = ""

    def __call__(self, store: Store, record_id: int) -> KindBook | None:
        """The record with this id, None when it is gone or in the bin."""
        with store.read() as session:
            detail = live_detail(session, self.kind, record_id)
            if detail is None:
                return None
            parts = tuple(referring_to(session, link, record_id) for link in self.links)
            drafts = [detail.draft, *(one for part in parts for one in part.drafts)]
            same = alike(session, detail.draft, self.alike) if self.alike else ()
            return KindBook(
                detail=detail,
                changes=field_changes(session, self.kind, record_id),
                title=title_of(session, self.kind, record_id),
                referring=parts,
                titles=link_titles(session, drafts),
                alike=same,
            )
