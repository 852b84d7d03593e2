"""The left pane: how this file was read, decision by decision, each with its way to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.features.intake.understanding.decisions import Fact
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, hline, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea

PANE_WIDTH = 272


class DecisionPane(ScrollArea):
    """A dozen lines at most; the links are buttons, so that Tab reaches each of them."""

    change_requested = Signal(str, int)
    """What a link asks for (sheet, header, unit …) and the row of the sheet it is about."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("decisions")
        self.setFixedWidth(PANE_WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._links: dict[QPushButton, Fact] = {}
        self._file = label("", "small")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 14, 12, 12)
        column.setSpacing(2)
        column.addWidget(label(self.tr("This is how the file was read"), "name"))
        column.addWidget(self._file)
        column.addSpacing(6)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.setWidget(body)

    def show_facts(self, file_line: str, facts: Sequence[Fact]) -> None:
        """List these decisions under a line about the file itself."""
        self._file.setText(file_line)
        focused = next((fact.key for link, fact in self._links.items() if link.hasFocus()), "")
        self._links.clear()
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for fact in facts:
            self._lines.addWidget(self._line(fact))
        again = next((link for link, fact in self._links.items() if fact.key == focused), None)
        if focused and again is not None:
            again.setFocus()

    def link(self, key: str) -> QPushButton | None:
        """The link that asks for ``key``."""
        return next((link for link, fact in self._links.items() if fact.key == key), None)

    def _line(self, fact: Fact) -> QWidget:
        holder = QWidget()
        icon = QLabel()
        role = "warn" if fact.warns else "ink2"
        icon.setPixmap(self._theme.pixmap(fact.icon, role))
        icon.setFixedSize(20, 22)
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = wrapped(fact.title, "warn" if fact.warns else "")
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        if fact.action:
            link = button(fact.action, "link", name=f"change_{fact.key}")
            link.setAccessibleName(f"{fact.title}: {fact.action}")
            link.clicked.connect(self._on_link_clicked)
            self._links[link] = fact
            head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 5, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        if fact.reason:
            why = wrapped(fact.reason, "small")
            why.setContentsMargins(26, 0, 0, 0)
            column.addWidget(why)
        column.addSpacing(6)
        column.addWidget(hline())
        return holder

    @Slot()
    def _on_link_clicked(self) -> None:
        made = self.sender()
        if isinstance(made, QPushButton) and made in self._links:
            fact = self._links[made]
            self.change_requested.emit(fact.key, fact.row)
