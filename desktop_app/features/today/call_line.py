"""The line on top that opens the call note: the telephone rings at any time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, key_cap, label


class CallLine(QFrame):
    """One press, and the cursor stands where the caller's name is typed."""

    requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setObjectName("card_call")
        icon = QLabel()
        icon.setPixmap(theme.pixmap("phone", "ink2", 18))
        words = self.tr("Firm, initials or telephone · one line of the talk · next step")
        self.entry = button(words, "entry", theme=theme, icon="search", name="today_call")
        self.entry.setAccessibleName(self.tr("Call note"))
        self.entry.setToolTip("Ctrl+Shift+N")
        self.entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(icon)
        row.addWidget(label(self.tr("Call note"), "name"))
        row.addWidget(self.entry, 1)
        row.addWidget(key_cap("Ctrl+Shift+N"))
        self.entry.clicked.connect(self.requested)
