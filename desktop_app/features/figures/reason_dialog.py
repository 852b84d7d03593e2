"""Asks why a row is left out of a number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.counting import LeftOut
from db.domain.date_cells import parse_partial_date
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, label, restyle, wrapped


class ReasonDialog(SentenceDialog):
    """Enter takes it; without a reason nothing is left out."""

    chosen = Signal(object)
    """The ``LeftOut`` with its reason."""

    def __init__(self, out: LeftOut, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reason_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Leave out of this number"))
        self._out = out
        self._line = QLineEdit()
        self._line.setObjectName("reason")
        self._line.setAccessibleName(self.tr("Reason"))
        self._line.setPlaceholderText(self.tr("e.g. invests in another city"))
        self._since = QLineEdit()
        self._since.setObjectName("reason_since")
        self._since.setAccessibleName(self.tr("Left out from"))
        self._since.setPlaceholderText(self.tr("Day; empty for every cut-off date"))
        self._take = button(self.tr("Leave out"), "primary", name="reason_take")
        self._take.setDefault(True)
        self._take.setEnabled(False)
        cancel = button(self.tr("Cancel"), name="reason_cancel")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(wrapped(title, "name"))
        column.addWidget(self._line)
        column.addWidget(self._since)
        column.addWidget(
            wrapped(self.tr("The record stays as it is. The reason is printed with the number."),
                    "small")
        )  # fmt: skip
        column.addLayout(foot)
        self.setFixedWidth(420)
        self._line.textChanged.connect(self._on_text_changed)
        self._since.textChanged.connect(self._on_text_changed)
        self._take.clicked.connect(self._on_take_clicked)
        cancel.clicked.connect(self.reject)

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        typed = self._since.text().strip()
        wrong = bool(typed) and parse_partial_date(typed).value is None
        restyle(self._since, "problem", "true" if wrong else "false")
        self._take.setEnabled(bool(self._line.text().strip()) and not wrong)

    @Slot()
    def _on_take_clicked(self) -> None:
        since = parse_partial_date(self._since.text().strip()).value or ""
        self.chosen.emit(replace(self._out, reason=self._line.text().strip(), since=since))
        self.accept()
