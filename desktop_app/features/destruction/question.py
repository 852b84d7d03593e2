"""The question before personal data is destroyed: whose, where it lies, and that nothing brings it back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from db.personal.plan import Plan
from desktop_app.widgets.dialogs.question import Question
from resources.texts import fill

_NAMED = 5


class DestroyQuestion(Question):
    """Leaving as it is is one Enter away."""

    destroy_chosen = Signal(bool)
    """Whether attached files that hold something of it stay."""

    def __init__(self, parent: QWidget, plan: Plan) -> None:
        super().__init__(parent, "destroy_question", self.tr("Destroy personal data"))
        text = self.tr("Destroy the data of {count:person|persons}? It can't be brought back.")
        self.say(fill(text, count=len(plan.persons)), self._where(plan))
        self._keep = QCheckBox(self.tr("Leave attached files as they are"))
        self._keep.setObjectName("destroy_keep_files")
        if plan.attachments:
            self.setCheckBox(self._keep)
        self.offer(
            (self.tr("Destroy"), "destroy_now"),
            (self.tr("Leave as it is"), "destroy_nothing"),
            danger=True,
        )
        self.confirmed.connect(self._on_confirmed)

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
        return "\n".join((names, numbers, places, *self._beyond(plan), proof))

    def _beyond(self, plan: Plan) -> list[str]:
        """What lies beside a server."""
        said = []
        if plan.old_file:
            said.append(self.tr("This PC's own file of before the move to the server, too."))
        if plan.pcs:
            out_of_reach = self.tr(
                "Out of reach from here: backups and old files on {count:PC|PCs} of colleagues. The report"
                " lists them."
            )
            said.append(fill(out_of_reach, count=len(plan.pcs)))
        return said

    @Slot()
    def _on_confirmed(self) -> None:
        self.destroy_chosen.emit(self._keep.isChecked())
