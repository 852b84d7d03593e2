"""Asks for the password of the team's server, where none is kept on this PC or it is another now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.hidden_line import HiddenLine
from desktop_app.widgets.parts import button, label, wrapped


class ServerPasswordDialog(SentenceDialog):
    """``chosen`` carries what was typed, and whether it is to be kept on this PC."""

    chosen = Signal(str, bool)

    def __init__(
        self, theme: Theme, address: str, parent: QWidget, *, keep: bool, how: str
    ) -> None:
        """``how`` says in what way it would be kept."""
        super().__init__(parent)
        self.setObjectName("server_password_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Password of the server"))
        self._line = HiddenLine(theme, self.tr("Password of the server"), "asked_password")
        self._keep = QCheckBox(self.tr("Keep the password on this PC"))
        self._keep.setObjectName("asked_keep")
        self._keep.setChecked(keep)
        self._take = button(self.tr("Connect"), "primary", name="asked_connect")
        self._take.setDefault(True)
        self._take.setEnabled(False)
        self._cancel = button(self.tr("Cancel"), name="asked_cancel")
        self._compose(address, how)
        self.setFixedWidth(460)
        self._line.changed.connect(self._on_changed)
        self._take.clicked.connect(self._on_take_clicked)
        self._cancel.clicked.connect(self.reject)

    def _compose(self, address: str, how: str) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Password of the server"), "section"))
        column.addWidget(wrapped(address, "muted"))
        column.addWidget(self._line)
        column.addWidget(self._keep)
        column.addWidget(wrapped(how, "small"))
        column.addLayout(foot)

    @Slot()
    def _on_changed(self) -> None:
        self._take.setEnabled(bool(self._line.typed))

    @Slot()
    def _on_take_clicked(self) -> None:
        self.chosen.emit(self._line.typed, self._keep.isChecked())
        self.accept()
