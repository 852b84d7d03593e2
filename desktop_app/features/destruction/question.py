"""The question before personal data is destroyed: whose, where it lies, and that nothing brings it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QMessageBox, QWidget

from db.personal.plan import Plan
from desktop_app.widgets.parts import restyle
from desktop_app.widgets.whole_words import wrap_question
from resources.texts import fill

_NAMED = 5


class DestroyQuestion(QMessageBox):
    """Opened with ``open()``; leaving as it is is one Enter away."""

    confirmed = Signal(bool)
    """Whether attached files that hold something of it stay."""

    def __init__(self, parent: QWidget, plan: Plan) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("destroy_question")
        self.setWindowTitle(self.tr("Destroy personal data"))
        count = len(plan.persons)
        text = self.tr("Destroy the data of {count:person|persons}? It can't be brought back.")
        self.setText(fill(text, count=count))
        self.setInformativeText(self._where(plan))
        wrap_question(self)
        self._keep = QCheckBox(self.tr("Leave attached files as they are"))
        self._keep.setObjectName("destroy_keep_files")
        if plan.attachments:
            self.setCheckBox(self._keep)
        self._yes = self.addButton(self.tr("Destroy"), QMessageBox.ButtonRole.DestructiveRole)
        self._yes.setObjectName("destroy_now")
        restyle(self._yes, "kind", "danger")
        stay = self.addButton(self.tr("Leave as it is"), QMessageBox.ButtonRole.RejectRole)
        stay.setObjectName("destroy_nothing")
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self.buttonClicked.connect(self._on_button_clicked)

    def _where(self, plan: Plan) -> str:
        names = ", ".join(one.name for one in plan.persons[:_NAMED])
        if (rest := len(plan.persons) - _NAMED) > 0:
            names = fill(self.tr("{names} and {count} more"), names=names, count=rest)
        tables = self.tr(
            "{persons:person|persons}: {tables:row|rows} of tables, {ledger:row|rows} of the ledger."
        )
        files = self.tr(
            "{lists:kept list|kept lists}, {files:attached file|attached files},"
            " {backups:backup|backups}."
        )
        numbers = fill(tables, persons=len(plan.persons), tables=plan.tables, ledger=plan.ledger)
        places = fill(files, lists=len(plan.lists), files=len(plan.attachments),
                      backups=plan.backups)  # fmt: skip
        proof = self.tr(
            "It goes out of backups and kept lists too; then every byte of the folder is searched."
        )
        return f"{names}\n{numbers}\n{places}\n{proof}"

    @Slot(QAbstractButton)
    def _on_button_clicked(self, clicked: QAbstractButton) -> None:
        if clicked is self._yes:
            self.confirmed.emit(self._keep.isChecked())
