"""What every record page reads: the record, its stamps and its changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.history import FieldChange
from db.queries.records import RecordDetail, load_detail
from db.store import Store
from db.survivors import survivor_of

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRecord:
    """One record as it stands now; a feature adds what hangs on it."""

    detail: RecordDetail
    changes: tuple[FieldChange, ...] = ()
    """Newest first."""

    @property
    def draft(self) -> Draft:
        """The record itself."""
        return self.detail.draft

    @property
    def id(self) -> int:
        """Its id."""
        assert self.draft.id is not None
        return self.draft.id


def live_detail(session: Any, kind: RecordKind, record_id: int) -> RecordDetail | None:
    """The record with its stamps, None when it is gone or in the bin."""
    detail = load_detail(session, kind, record_id)
    return None if detail is None or detail.deleted else detail


def read_or_follow(
    store: Store, kind: RecordKind, record_id: int, read: Callable[[Store, int], R | None]
) -> R | None:
    """What ``read`` gives, of the record that this one was joined to when it is gone."""
    found = read(store, record_id)
    if found is None:
        with store.read() as session:
            onward = survivor_of(session, kind, record_id)
        found = read(store, onward) if onward != record_id else None
    return found


def newest(drafts: Iterable[Draft], key: str) -> tuple[Draft, ...]:
    """Drafts by a date field, the latest first, undated ones last."""

    def day(draft: Draft) -> str:
        value = draft.get(key)
        return "" if isinstance(value, Empty) else str(value)

    return tuple(sorted(drafts, key=day, reverse=True))
