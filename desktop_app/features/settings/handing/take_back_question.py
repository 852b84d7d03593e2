"""The question before data that were handed over are worked on here again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question


class TakeBackQuestion(QMessageBox):
    """Says what is not in them; opened with ``open()``."""

    confirmed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("take_back_question")
        self.setWindowTitle(self.tr("Handing over"))
        self.setText(self.tr("Work on these data here again?"))
        self.setInformativeText(self.tr(
            "Do this when the other PC failed. What was changed there meanwhile is not in these"
            " data, and from then on the two go different ways."
        ))  # fmt: skip
        wrap_question(self)
        yes = self.addButton(self.tr("Take them back"), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("take_back")
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
