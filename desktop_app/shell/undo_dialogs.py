"""What the window says and asks when something is taken back or brought again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.errors import UndoConflict
from desktop_app.page import Shell
from desktop_app.shell.openings import ask_undo, ask_undo_conflict, say_undone

if TYPE_CHECKING:
    from db.ledger import Undone
    from db.queries.history import OperationRow
    from desktop_app.undo import UndoActions


class UndoDialogs(QObject):
    """Stands between the undo actions and the window; belongs to the window."""

    def __init__(self, undo: UndoActions, lang: str, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._undo = undo
        self._lang = lang
        self._shell = shell
        self._window = window
        self._connect()

    def _connect(self) -> None:
        self._undo.undone.connect(self._on_undone)
        self._undo.refused.connect(self._on_refused)
        self._undo.doubted.connect(self._on_doubted)

    @Slot(object)
    def _on_undone(self, undone: Undone) -> None:
        say_undone(self._shell, undone, self._lang)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        if not isinstance(error, UndoConflict):
            self._shell.show_error(error)
            return
        dialog = ask_undo_conflict(error, self._lang, self._window)
        dialog.accepted.connect(self._undo.run_rest)

    @Slot(object)
    def _on_doubted(self, row: OperationRow) -> None:
        dialog = ask_undo(row, self._lang, self._window)
        dialog.accepted.connect(self._undo.run_sure)
