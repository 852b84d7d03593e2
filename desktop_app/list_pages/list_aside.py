"""What may stand left of a list and narrow it further: ticks and words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.queries.lists import ListScope


class ListAside(QWidget):
    """A list that has one asks within its scope; a saved view keeps what is ticked in it."""

    edited = Signal()
    """Something was ticked or typed."""

    def scope(self) -> ListScope:
        """The rows that it leaves now."""
        raise NotImplementedError

    def scope_of(self, view: str) -> ListScope:
        """The rows that a quick view leaves, by its key; of the first, all there are."""
        raise NotImplementedError

    def show_view(self, view: str) -> None:
        """Show what a quick view ticks, without announcing it."""
        raise NotImplementedError

    def content(self) -> dict[str, Any]:
        """What is ticked, as plain values."""
        raise NotImplementedError

    def put(self, content: Mapping[str, Any]) -> None:
        """Show what a saved view ticks, without announcing it."""
        raise NotImplementedError

    def narrows(self, view: str) -> bool:
        """Whether it hides rows that the quick view would show."""
        raise NotImplementedError

    def words(self) -> str:
        """What is ticked, in words; "" for nothing."""
        raise NotImplementedError
