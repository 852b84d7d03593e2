"""The question before encryption is switched off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question


class SwitchOffQuestion(QMessageBox):
    """Says that everybody can read the files then; opened with ``open()``."""

    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("switch_off_question")
        self.setWindowTitle(self.tr("Encryption"))
        self.setText(self.tr("Switch encryption off?"))
        self.setInformativeText(self.tr(
            "Whoever has the folder or a backup of it can read everything then, without a"
            " passphrase. The window opens the data anew; nothing is lost."
        ))  # fmt: skip
        wrap_question(self)
        yes = self.addButton(self.tr("Switch off"), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("switch_off")
        restyle(yes, "kind", "primary")
        stay = self.addButton(self.tr("Leave as it is"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self._yes = yes
        self.buttonClicked.connect(self._on_button_clicked)

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._yes:
            self.confirmed.emit()
