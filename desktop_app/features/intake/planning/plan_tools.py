"""The row over the table of a plan: finding, opening all rows, rows left out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, let_clear

_PAUSE_MS = 120
"""How long nobody types before the list is narrowed."""


class PlanTools(QWidget):
    """Says what is wished for; what may be wished for it is told."""

    sought = Signal()
    """``text`` is looked for, once the typing pauses."""
    list_requested = Signal()
    """Enter in the box: the keyboard goes on to the list."""
    opening_requested = Signal()
    errors_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = QLineEdit()
        self._find.setObjectName("plan_find")
        self._find.setPlaceholderText(self.tr("Find in this list"))
        self._find.setAccessibleName(self._find.placeholderText())
        let_clear(self._find)
        self._find.setFixedWidth(240)
        self._open_all = button("", "link", theme=theme, icon="list-tree", name="plan_open_all")
        self._hint = label(self.tr("What is unticked is not written"), "small")
        self._errors = button(
            self.tr("Rows not taken in, to Excel"), "link", theme=theme, icon="file-down",
            name="plan_errors",
        )  # fmt: skip
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        for one in (self._find, self._open_all):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self._errors)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._find.textChanged.connect(self._on_text_changed)
        self._find.returnPressed.connect(self._on_return_pressed)
        self._open_all.clicked.connect(self.opening_requested)
        self._errors.clicked.connect(self.errors_requested)

    @property
    def text(self) -> str:
        """What is looked for now."""
        return self._find.text()

    def forget(self) -> None:
        """Look for nothing."""
        self._find.clear()

    def take_over(self, text: str = "") -> None:
        """The keyboard is in the box; ``text`` is what was typed over the list meanwhile."""
        self._find.setFocus()
        if text:
            self._find.insert(text)
        else:
            self._find.selectAll()

    def show_errors(self, errors: bool) -> None:
        """Whether rows are left out."""
        self._errors.setVisible(errors)

    def show_opening(self, *, opened: bool, updates: bool) -> None:
        """Whether rows are opened, and whether there are any to open."""
        self._open_all.setText(
            self.tr("Close all rows") if opened else self.tr("Open all changed fields")
        )
        self._open_all.setVisible(updates or opened)
        self._hint.setVisible(opened)

    def at_once(self) -> None:
        """What was typed is being looked for already."""
        self._timer.stop()

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.sought.emit()

    @Slot()
    def _on_return_pressed(self) -> None:
        self._timer.stop()
        self.sought.emit()
        self.list_requested.emit()
