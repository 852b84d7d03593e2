"""The question before the whole file is brought back from a backup."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question
from resources.texts import fill


class RestoreWholeQuestion(QMessageBox):
    """Says what happens to the work since then; opened with ``open()``."""

    confirmed = Signal()

    def __init__(self, parent: QWidget, made: str) -> None:
        """``made`` is when the backup was made, as it is shown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("restore_whole_question")
        self.setWindowTitle(self.tr("Bring everything back"))
        text = self.tr("Bring everything back to how it stood on {made}?")
        self.setText(fill(text, made=made))
        self.setInformativeText(self.tr(
            "The present file is kept first as a backup of its own, so that you can come back to it."
            " What was done since then is not in the file that is opened."
        ))  # fmt: skip
        wrap_question(self)
        yes = self.addButton(self.tr("Keep this file and bring back"),
                             QMessageBox.ButtonRole.AcceptRole)  # fmt: skip
        yes.setObjectName("restore_whole")
        restyle(yes, "kind", "primary")
        stay = self.addButton(self.tr("Leave as it is"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("restore_nothing")
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self._yes = yes
        self.buttonClicked.connect(self._on_button_clicked)

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._yes:
            self.confirmed.emit()
