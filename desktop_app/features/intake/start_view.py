"""The first step: a list to begin with, what went wrong with the last one, earlier imports."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from db.queries.imports import ImportRow
from desktop_app.context import AppContext
from desktop_app.features.intake.drop_zone import DropZone
from desktop_app.features.intake.recent_list import RecentList
from desktop_app.widgets.parts import button, card, label, wrapped

_WIDEST = 1160


class StartView(QWidget):
    """One column, not wider than the eye follows."""

    choose_requested = Signal()
    paste_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake_start")
        self.zone = DropZone(context.theme)
        self.recent = RecentList(context)
        self._failure = card("danger")
        self._failure.setObjectName("intake_failure")
        self._happened = wrapped("", "danger")
        self._happened.setObjectName("intake_sentence")
        self._safe = wrapped("", "muted")
        icon = QLabel()
        icon.setPixmap(context.theme.pixmap("file-warning", "danger", 20))
        again = button(self.tr("Choose another file"), name="intake_again")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._happened)
        words.addWidget(self._safe)
        row = QHBoxLayout(self._failure)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(icon)
        row.addLayout(words, 1)
        row.addWidget(again)
        self._failure.hide()
        self._none = label(self.tr("No list was imported yet."), "count")
        self._compose()
        self.zone.choose.clicked.connect(self.choose_requested)
        self.zone.paste.clicked.connect(self.paste_requested)
        again.clicked.connect(self.choose_requested)

    def _compose(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 8, 24, 24)
        column.setSpacing(16)
        column.addWidget(self._failure)
        column.addWidget(self.zone)
        column.addSpacing(8)
        column.addWidget(self.recent)
        column.addWidget(self._none)
        column.addStretch(1)
        holder = QWidget()
        across = QHBoxLayout(holder)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(inside, 100)
        across.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def put_imports(self, rows: Sequence[ImportRow]) -> None:
        """Show the imports so far."""
        self.recent.put(rows)
        self._none.setVisible(not rows)

    def show_failure(self, sentence: str) -> None:
        """Say in one sentence why a file can't be read; "" for nothing."""
        self._happened.setText(sentence)
        self._safe.setText(self.tr("Nothing was written. What is stored is safe."))
        self._failure.setVisible(bool(sentence))
