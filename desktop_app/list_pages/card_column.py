"""The right half of a record page: cards below each other, scrolled where there are many."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.widgets.scroll_area import ScrollArea


class CardColumn(QWidget):
    """Takes cards and lines of words from the top; ``last`` may fill what room is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        holder = QWidget()
        self._cards = QVBoxLayout(holder)
        self._cards.setContentsMargins(16, 12, 16, 16)
        self._cards.setSpacing(12)
        area = ScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def add_cards(self, *cards: QWidget, last: QWidget | None = None) -> None:
        """Put them in, once."""
        for card in cards:
            self._cards.addWidget(card)
        if last is None:
            self._cards.addStretch(1)
        else:
            self._cards.addWidget(last, 1)

    def add_first(self, card: QWidget) -> None:
        """Put one more in, above all others."""
        self._cards.insertWidget(0, card)

    def add_before_last(self, card: QWidget) -> None:
        """Put one more in, above what closes the column: the history, the timeline, a hint."""
        items = [self._cards.itemAt(at) for at in range(self._cards.count())]
        places = [at for at, item in enumerate(items) if item is not None and item.widget()]
        self._cards.insertWidget(places[-1] if places else 0, card)
