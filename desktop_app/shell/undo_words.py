"""Says what an undo took back, and asks before one that nobody may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.labels import label_text
from desktop_app.page import Shell
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, wrapped
from desktop_app.widgets.whole_words import name_within
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill, mark

if TYPE_CHECKING:
    from db.ledger import Undone
    from db.queries.history import OperationRow

_TAKEN = mark("Undone: {operation}")
_AGAIN = mark("Done again: {operation}")


class UndoQuestion(SentenceDialog):
    """Names an operation of another day, of somebody else or on many records; accepting undoes."""

    def __init__(self, row: OperationRow, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo_question")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Undo"))
        self.setMinimumWidth(440)
        sure = button(self.tr("Undo"), "primary", name="undo_sure")
        keep = button(self.tr("Leave everything"), name="undo_keep")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(keep)
        foot.addWidget(sure)
        said = self.tr("{who}, {day}: records changed: {count}. Undo it?")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(_name(row, lang), "section"))
        column.addWidget(
            wrapped(fill(said, who=row.officer, day=date_text(row.at[:10], lang), count=row.count))
        )
        column.addLayout(foot)
        sure.setDefault(True)
        sure.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)


def say_undone(shell: Shell, undone: Undone, lang: str) -> None:
    """Name what was taken back (or brought again), with the way back beside it."""
    translate = QCoreApplication.translate
    left = len(undone.left)
    if left:
        said = translate("", "Done; {count:later edit was|later edits were} left alone.")
        shell.toast(fill(said, count=left))
        return
    again = undone.operation.undone_by is not None
    said = fill(translate("", _AGAIN if again else _TAKEN), operation=_name(undone.operation, lang))
    if again:
        shell.toast(said, undo=True)
    else:
        shell.toast(said, action=translate("", "Redo"), run=shell.redo)


def _name(row: OperationRow, lang: str) -> str:
    name = label_text(row.label, lang)
    return f"{name} — {name_within(row.subject)}" if row.subject else name
