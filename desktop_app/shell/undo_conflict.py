"""Asks what to do when later edits stand in the way of an undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import UndoConflict, UndoneLater
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, card, hide_unless, label, wrapped
from desktop_app.widgets.words.blocker_words import blocker_words, edit_words
from resources.texts import Texts, fill

_MOST = 8
_EDITS = 3


class UndoConflictDialog(SentenceDialog):
    """Lists the later edits; accepting takes the rest back and leaves them as they are."""

    def __init__(self, conflict: UndoConflict, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undo_conflict")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Undo"))
        self.setMinimumWidth(480)
        self._texts = Texts(lang)
        count = len(conflict.conflicts)
        happened = self.tr("{count:record was|records were} edited after this operation.")
        rest = button(self.tr("Undo the rest"), "primary", name="undo_rest")
        keep = button(self.tr("Leave everything"), name="leave_everything")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(keep)
        foot.addWidget(rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(wrapped(fill(happened, count=count), "section"))
        column.addWidget(
            wrapped(self.tr("What was edited later stays as it is in either case."), "muted")
        )
        column.addWidget(self._list(conflict.conflicts))
        column.addLayout(foot)
        hide_unless(rest, conflict.rest)
        (rest if conflict.rest else keep).setDefault(True)
        rest.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)

    def _list(self, conflicts: tuple[UndoneLater, ...]) -> QWidget:
        holder = card()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(4)
        for entry in conflicts[:_MOST]:
            lines.addWidget(wrapped(blocker_words(entry, self._texts)))
            for edit in entry.later[:_EDITS]:
                lines.addWidget(wrapped(edit_words(edit, self._texts), "small"))
        if len(conflicts) > _MOST:
            more = fill(self.tr("and {count:record|records} more"), count=len(conflicts) - _MOST)
            lines.addWidget(label(more, "small"))
        return holder
