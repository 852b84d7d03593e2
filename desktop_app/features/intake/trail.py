"""The way back through what an officer decided about a list before it is written, and forth again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.intake.pipeline import Choices
from desktop_app.features.intake.work import Wishes

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Standing:
    """All decisions at one moment."""

    choices: Choices
    wishes: Wishes


class Trail(QObject):
    """The moments before, newest last, and those that were stepped back from."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: list[Standing] = []
        self._after: list[Standing] = []

    @property
    def can_go_back(self) -> bool:
        """Whether a decision can be taken back."""
        return bool(self._before)

    @property
    def can_go_forth(self) -> bool:
        """Whether one that was taken back can be made again."""
        return bool(self._after)

    def note(self, standing: Standing) -> None:
        """Remember how it stood before the next decision, which leads elsewhere than those that were
        taken back."""
        self._after.clear()
        if not self._before or self._before[-1] != standing:
            self._before.append(standing)
            del self._before[:-_LONGEST]
        self.changed.emit()

    def back(self, now: Standing) -> Standing:
        """How it stood before the newest decision."""
        self._after.append(now)
        before = self._before.pop()
        self.changed.emit()
        return before

    def forth(self, now: Standing) -> Standing:
        """How it stood before the newest step back."""
        self._before.append(now)
        after = self._after.pop()
        self.changed.emit()
        return after

    def forget(self) -> None:
        """A new list."""
        self._before.clear()
        self._after.clear()
        self.changed.emit()
