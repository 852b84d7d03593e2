"""What the last search for duplicates found: today's count, the button over the firms and the queue
ask one after another, and each goes on from what the one before has searched."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from db.domain.kinds import RecordKind

if TYPE_CHECKING:
    from db.queries.duplicates import Searched
    from db.store import Store


class KnownAlike:
    """One search a kind of record; another store, as that of a past day, has its own."""

    def __init__(self) -> None:
        self._searched: WeakKeyDictionary[Store, dict[RecordKind, Searched]] = WeakKeyDictionary()

    def known(self, store: Store, kind: RecordKind) -> Searched | None:
        """What was searched of this kind before."""
        return self._searched.get(store, {}).get(kind)

    def remember(self, store: Store, kind: RecordKind, searched: Searched | None) -> None:
        """Keep what was just searched."""
        if searched is not None:
            self._searched.setdefault(store, {})[kind] = searched
