"""The way back through what an officer decided about a list before it is written."""

from __future__ import annotations

from dataclasses import dataclass

from db.intake.pipeline import Choices
from desktop_app.features.intake.work import Wishes

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Standing:
    """All decisions at one moment."""

    choices: Choices
    wishes: Wishes


class Trail:
    """The moments before, newest last."""

    def __init__(self) -> None:
        self._before: list[Standing] = []

    def __len__(self) -> int:
        return len(self._before)

    def note(self, standing: Standing) -> None:
        """Remember how it stood before the next decision."""
        if not self._before or self._before[-1] != standing:
            self._before.append(standing)
            del self._before[:-_LONGEST]

    def back(self) -> Standing | None:
        """How it stood before the newest decision, None at the beginning."""
        return self._before.pop() if self._before else None

    def forget(self) -> None:
        """A new list."""
        self._before.clear()
