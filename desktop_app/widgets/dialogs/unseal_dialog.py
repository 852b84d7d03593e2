"""Asks for the passphrase of a file that was handed over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.hidden_line import HiddenLine
from desktop_app.widgets.parts import button, label, wrapped


class UnsealDialog(SentenceDialog):
    """It stays until whoever opened it closes it, or says what was wrong; what was found in the file
    can be shown before it is agreed to."""

    typed = Signal(str)
    agreed = Signal(str)
    """The passphrase, once more, when what was found is wanted."""

    def __init__(self, theme: Theme, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("unseal_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._found = False
        self._line = HiddenLine(theme, self.tr("Passphrase of the file"), "unseal_passphrase")
        self._said = wrapped("")
        self._said.setObjectName("unseal_found")
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("unseal_problem")
        self._go = button(self.tr("Continue"), "primary", name="unseal_go")
        self._go.setDefault(True)
        self._go.setEnabled(False)
        self._cancel = button(self.tr("Cancel"), name="unseal_cancel")
        self._compose(title, name)
        self.setFixedWidth(460)
        self._line.changed.connect(self._on_changed)
        self._go.clicked.connect(self._on_go_clicked)
        self._cancel.clicked.connect(self.reject)

    def _compose(self, title: str, name: str) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._go)
        caption = label(self.tr("Passphrase of the file"), "label")
        caption.setBuddy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for part in (label(title, "section"), wrapped(name, "muted"), caption, self._line,
                     self._said, self._problem):  # fmt: skip
            column.addWidget(part)
        self._said.hide()
        self._problem.hide()
        column.addLayout(foot)

    @property
    def line(self) -> HiddenLine:
        """Where the passphrase is typed."""
        return self._line

    def show_refused(self, text: str) -> None:
        """Why it was not opened; another passphrase can be typed."""
        self._problem.setText(text)
        self._problem.show()
        self._go.setEnabled(True)
        self._line.edit.selectAll()
        self._line.setFocus()

    def show_found(self, text: str, go: str) -> None:
        """What the file holds, and what going on does."""
        self._found = True
        self._problem.hide()
        self._said.setText(text)
        self._said.show()
        self._line.setEnabled(False)
        self._go.setText(go)
        self._go.setEnabled(True)
        self._go.setFocus()
        self.adjustSize()

    @Slot()
    def _on_changed(self) -> None:
        self._problem.hide()
        self._go.setEnabled(bool(self._line.typed))

    @Slot()
    def _on_go_clicked(self) -> None:
        if self._found:
            self.agreed.emit(self._line.typed)
            return
        self._go.setEnabled(False)
        self.typed.emit(self._line.typed)
