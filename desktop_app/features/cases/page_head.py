"""The head of the page: title, number, board or list, and the button that registers a case."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, label, restyle
from resources.texts import fill


class PageHead(QWidget):
    """Knows no case."""

    add_requested = Signal()
    list_chosen = Signal(bool)

    def __init__(self, theme: Theme, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._count = label("", "count")
        self._count.setObjectName("case_count")
        self._board = self._segment(theme, self.tr("Board"), "square-kanban", "show_board", "left")
        self._list = self._segment(theme, self.tr("List"), "list", "show_list", "right")
        self._add = button(self.tr("Register case"), theme=theme, icon="plus", name="case_add")
        self._add.setVisible(writable)
        group = QButtonGroup(self)
        both = QHBoxLayout()
        both.setSpacing(0)
        for made in (self._board, self._list):
            group.addButton(made)
            both.addWidget(made)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Cases"), "title"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addLayout(both)
        row.addWidget(self._add)
        self._board.clicked.connect(self._on_segment_clicked)
        self._list.clicked.connect(self._on_segment_clicked)
        self._add.clicked.connect(self.add_requested)

    def _segment(self, theme: Theme, text: str, icon: str, name: str, side: str) -> QPushButton:
        made = button(text, "segment", name=name)
        made.setIcon(theme.icon(icon, "ink2", on="accent"))
        made.setCheckable(True)
        restyle(made, "side", side)
        return made

    def show_count(self, count: int) -> None:
        """How many cases are shown."""
        self._count.setText(fill(self.tr("{count} cases"), count=count))

    def show_list(self, as_list: bool) -> None:
        """Mark what is shown."""
        (self._list if as_list else self._board).setChecked(True)

    @Slot()
    def _on_segment_clicked(self) -> None:
        self.list_chosen.emit(self._list.isChecked())
