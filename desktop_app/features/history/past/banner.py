"""What tells a past day from the present at a glance: a band over the page and over the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import card, label, wrapped


class PastBanner(QWidget):
    """The day in large letters on an amber band, how much was changed since beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._band = card("past")
        self._said = label("", "name")
        self._said.setObjectName("past_banner")
        self._detail = label("", "")
        icon = label("", "")
        icon.setPixmap(theme.pixmap("history", "warn", 18))
        line = QHBoxLayout(self._band)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(10)
        for part in (icon, self._said, self._detail):
            line.addWidget(part)
        line.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._band)

    @property
    def said(self) -> str:
        """The sentence with the day."""
        return self._said.text()

    def say(self, said: str, detail: str) -> None:
        """Name the day."""
        self._said.setText(said)
        self._detail.setText(detail)


class PastPanel(QWidget):
    """A panel of the inspector under the day it is of."""

    def __init__(self, said: str, panel: QWidget) -> None:
        super().__init__()
        head = card("past")
        words = wrapped(said, "name")
        words.setObjectName("past_panel_day")
        line = QVBoxLayout(head)
        line.setContentsMargins(16, 8, 12, 8)
        line.addWidget(words)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(panel, 1)
