"""Whether a case begins with this call, and under which title."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget


class CaseWish(QWidget):
    """Without a title of its own the case takes the line of the note."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self.tr("Register a case too"))
        self.box.setObjectName("call_begins_case")
        self.line = QLineEdit()
        self.line.setObjectName("call_case_title")
        self.line.setPlaceholderText(self.tr("Title of the case; else the line below"))
        self.line.setAccessibleName(self.tr("Title of the case"))
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.line, 1)
        self.box.toggled.connect(self._on_box_toggled)
        self.line.textChanged.connect(self.edited)

    @property
    def wanted(self) -> bool:
        """Whether a case shall be made."""
        return self.box.isChecked()

    def title(self, otherwise: str) -> str:
        """The new case's title, "" for no case."""
        return (self.line.text().strip() or otherwise) if self.wanted else ""

    @Slot(bool)
    def _on_box_toggled(self, on: bool) -> None:
        self.line.setVisible(on)
        if on:
            self.line.setFocus()
        self.edited.emit()
