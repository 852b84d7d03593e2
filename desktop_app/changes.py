"""What changed is announced once, to whoever shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.changes import ChangeSet
from db.domain.kinds import RecordKind


@dataclass(frozen=True, slots=True)
class Announcement:
    """The facts of one commit, and who made it."""

    changes: ChangeSet
    origin: object = None
    """The widget that already shows the change; None for undo, imports and colleagues."""

    def ids(self, kind: RecordKind) -> frozenset[int]:
        """Ids of one kind; empty when none of it changed."""
        return self.changes.ids(kind)

    def touches(self, kinds: Iterable[RecordKind]) -> bool:
        """Whether any of ``kinds`` changed."""
        return self.changes.touches(kinds)


class ChangeBus(QObject):
    """Carries facts only: one signal, emitted after a commit."""

    changed = Signal(object)

    def announce(self, changes: ChangeSet, origin: object = None) -> None:
        """Tell everyone; an empty change is not worth telling."""
        if changes:
            self.changed.emit(Announcement(changes, origin))
