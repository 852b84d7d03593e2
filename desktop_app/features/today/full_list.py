"""All lines of one count, in place of the overview; Esc or Alt+Left goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.features.today.line_delegate import LineColumns
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.lines import Line, ListWish
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, label

_LEAD, _KIND = 84, 112
_LOOKED_AT = 200
"""Lines that decide which columns the list has."""


class FullList(QWidget):
    """The lines of the card it came from, and all the others."""

    back_requested = Signal()
    wished = Signal(object)
    done_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_list")
        self._back = button(
            self.tr("Today"), "link", theme=theme, icon="chevron-left", name="list_back"
        )
        self._back.setToolTip("Alt+←")
        self._title = label("", "title")
        self._title.setObjectName("list_title")
        self._count = label("", "count")
        self._count.setObjectName("list_count")
        panel = QFrame(self)
        panel.setProperty("panel", "card")
        self.view = LineView(theme, "list_lines", LineColumns(), scrolls=True, parent=panel)
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(1, 4, 1, 4)
        inner.addWidget(self.view)
        middle = QVBoxLayout()
        middle.setContentsMargins(16, 0, 16, 16)
        middle.addWidget(panel, 1)
        column = flush(QVBoxLayout(self))
        column.addWidget(page_head((self._back, self._title, self._count), left=12))
        column.addLayout(middle, 1)
        self._back.clicked.connect(self.back_requested)
        self.view.opened.connect(self._on_line_opened)
        self.view.done_requested.connect(self.done_requested)

    def put(self, wish: ListWish) -> None:
        """Show all lines of a count."""
        self._title.setText(wish.title)
        self._count.setText(f"{len(wish.lines):,}")
        lead = _LEAD if any(line.lead for line in wish.lines[:_LOOKED_AT]) else 0
        kind = _KIND if any(line.kind for line in wish.lines[:_LOOKED_AT]) else 0
        self.view.use_columns(LineColumns(lead, kind))
        self.view.setAccessibleName(wish.title)
        self.view.put(wish.lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, as Alt+Left does."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    @Slot(object)
    def _on_line_opened(self, line: Line) -> None:
        self.wished.emit(line.wish)
