"""One short question in a popup: a line to type, Enter takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, label, wrapped

Check = Callable[[str], str]
"""What is wrong with an answer, "" when nothing is."""


class AskPopup(QFrame):
    """Esc leaves everything as it was."""

    answered = Signal(str, str)
    """The key of the question and the answer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("ask_popup")
        self.setProperty("panel", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._key = ""
        self._check: Check | None = None
        self._title = label("", "name")
        self._hint = wrapped("", "small")
        self._line = QLineEdit()
        self._line.setObjectName("ask_line")
        self._line.setAccessibleName(self.tr("Value to set"))
        self._problem = wrapped("", "problem")
        self._problem.hide()
        take = button(self.tr("Apply"), "primary", name="ask_take")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(row)
        column.addWidget(self._problem)
        self.setFixedWidth(340)
        self._line.returnPressed.connect(self._on_taken)
        take.clicked.connect(self._on_taken)

    def ask(self, key: str, title: str, hint: str, text: str, check: Check, corner: QPoint) -> None:
        """Ask for one value, with what stands there now."""
        self._key, self._check = key, check
        self._title.setText(title)
        self._hint.setText(hint)
        self._line.setText(text)
        self._line.selectAll()
        self._line.setAccessibleName(title)
        self.adjustSize()
        self.move(on_screen(corner, self.size()))
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _on_taken(self) -> None:
        text = self._line.text().strip()
        problem = self._check(text) if self._check is not None else ""
        if problem:
            self._problem.setText(problem)
            self._problem.show()
            self.adjustSize()
            return
        self.answered.emit(self._key, text)
        self.close()
