"""The question before edits are lost. It never blocks: whoever asks is told the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget

from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import name_within, wrap_question
from resources.texts import fill


class LeaveQuestion(QMessageBox):
    """Save, throw away, or keep editing; opened with ``open()``."""

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, parent: QWidget, name: str, count: int, *, can_save: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("leave_question")
        self.setWindowTitle(self.tr("Unsaved changes"))
        text = fill(
            self.tr("{name}: {count:change is|changes are} not saved yet."), count=count,
            name=name_within(name),
        )  # fmt: skip
        self.setText(text)
        wrap_question(self)
        role = QMessageBox.ButtonRole
        self._save: QPushButton | None = None
        if can_save:
            self._save = self._make(self.tr("Save"), role.AcceptRole, "leave_save")
            restyle(self._save, "kind", "primary")
        self._discard = self._make(self.tr("Don't save"), role.DestructiveRole, "leave_discard")
        stay = self._make(self.tr("Keep editing"), role.RejectRole, "leave_stay")
        self.setDefaultButton(self._save or stay)
        self.setEscapeButton(stay)
        self.buttonClicked.connect(self._on_button_clicked)

    def _make(self, text: str, role: QMessageBox.ButtonRole, name: str) -> QPushButton:
        made: QPushButton = self.addButton(text, role)
        made.setObjectName(name)
        return made

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._save:
            self.save_chosen.emit()
        elif clicked is self._discard:
            self.discard_chosen.emit()
