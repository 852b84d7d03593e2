"""The question when a deleted record refers to another that is in the bin too."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from db.domain.catalogue import catalogue
from db.queries.bin import Awaited
from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question
from resources.texts import fill


class RestoreQuestion(QMessageBox):
    """Names what has to come back first; opened with ``open()``."""

    together_chosen = Signal()

    def __init__(self, parent: QWidget, awaited: tuple[Awaited, ...], lang: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("restore_question")
        self.setWindowTitle(self.tr("Restore"))
        names = [f"{catalogue(one.kind).one(lang)} {one.title}".strip() for one in awaited]
        text = self.tr("What this belongs to is in the bin as well: {records}")
        self.setText(fill(text, records=", ".join(names)))
        self.setInformativeText(self.tr("It can't come back alone."))
        wrap_question(self)
        together = self.addButton(self.tr("Restore both"), QMessageBox.ButtonRole.AcceptRole)
        together.setObjectName("restore_together")
        restyle(together, "kind", "primary")
        stay = self.addButton(self.tr("Leave in the bin"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("restore_leave")
        self.setDefaultButton(together)
        self.setEscapeButton(stay)
        self._together = together
        self.buttonClicked.connect(self._on_button_clicked)

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._together:
            self.together_chosen.emit()
