"""The way back of one operation: whole, or but for what stands in the way, which is named."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.history import OperationRow
from desktop_app.features.history.reading import Obstacles
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, card, label, wrapped
from desktop_app.widgets.words.blocker_words import blocker_words, edit_words
from resources.texts import Texts, fill

_MOST, _EDITS = 12, 3


class WayBack(QWidget):
    """One button; what it would leave alone stands above it."""

    undo_requested = Signal(bool)
    """Whether what was edited later is left alone."""
    redo_requested = Signal(bool)

    def __init__(self, theme: Theme, texts: Texts, row: OperationRow) -> None:
        super().__init__()
        self._texts = texts
        self._undone = row.undone_by is not None
        self._blocked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        text = (
            self.tr("Do this operation again") if self._undone else self.tr("Undo this operation")
        )
        icon = "redo-2" if self._undone else "undo-2"
        name = "redo_operation" if self._undone else "undo_operation"
        self._button = button(text, theme=theme, icon=icon, name=name)
        self._column.addWidget(self._button)
        self._button.clicked.connect(self._on_button_clicked)

    def show_blockers(self, detail: Obstacles) -> None:
        """Say what stands in the way, and offer the rest."""
        if detail.barred:
            self._button.hide()
            said = self.tr("It is older than the last change of the database's form.")
            self._column.insertWidget(0, wrapped(said, "small"))
            return
        if not detail.blockers:
            return
        self._blocked = True
        again = self.tr("Do the rest again")
        self._button.setText(again if self._undone else self.tr("Undo the rest"))
        self._button.setVisible(detail.rest)
        self._column.insertWidget(0, self._list(detail))

    def _list(self, detail: Obstacles) -> QWidget:
        holder = card("warn")
        holder.setObjectName("undo_blockers")
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(4)
        said = self.tr("{count:record stands|records stand} in the way and will be left alone:")
        lines.addWidget(wrapped(fill(said, count=len(detail.blockers)), "name"))
        for entry in detail.blockers[:_MOST]:
            lines.addWidget(wrapped(blocker_words(entry, self._texts)))
            for edit in entry.later[:_EDITS]:
                lines.addWidget(wrapped(edit_words(edit, self._texts), "small"))
        if (rest := len(detail.blockers) - _MOST) > 0:
            lines.addWidget(
                label(fill(self.tr("and {count:record|records} more"), count=rest), "small")
            )
        return holder

    @Slot()
    def _on_button_clicked(self) -> None:
        asked = self.redo_requested if self._undone else self.undo_requested
        asked.emit(self._blocked)
