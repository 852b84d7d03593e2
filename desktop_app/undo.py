"""Undo and redo as two actions named after the operation they would take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence

from db.domain.labels import Label, label_text
from db.store import Store
from desktop_app.changes import ChangeBus
from desktop_app.jobs import JobRunner, Progress
from resources.texts import fill

if TYPE_CHECKING:
    from db.ledger import Undone
    from db.queries.history import OperationRow

MANY = 50
"""Operations on more records than this are named before a key takes them back."""


@dataclass(frozen=True, slots=True)
class UndoState:
    """What could be taken back and what could be brought again."""

    undo: OperationRow | None = None
    redo: OperationRow | None = None


class UndoActions(QObject):
    """Owns the two actions; every commit that is announced makes them look again."""

    undone = Signal(object)
    """An operation was taken back or brought again: carries ``Undone``."""
    refused = Signal(object)
    """It could not be: carries the error."""
    doubted = Signal(object)
    """One undo too many? Carries the ``OperationRow``; ``run_sure`` takes it back all the same."""

    def __init__(
        self,
        store: Store,
        jobs: JobRunner,
        changes: ChangeBus,
        lang: str,
        parent: QObject | None = None,
        *,
        began: int = 0,
    ) -> None:
        """``began`` is the newest operation when the program was started."""
        super().__init__(parent)
        self._began = began
        self._store = store
        self._jobs = jobs
        self._changes = changes
        self._lang = lang
        self.state = UndoState()
        self.undo_action = QAction(self)
        self.undo_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.redo_action = QAction(self)
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._name()
        self._connect()

    def _connect(self) -> None:
        self.undo_action.triggered.connect(self.run_undo)
        self.redo_action.triggered.connect(self.run_redo)
        self._changes.changed.connect(self._on_changes_changed)

    def look(self) -> None:
        """Ask the ledger what could be undone now."""
        store = self._store

        def body(_progress: Progress) -> UndoState:
            return _read_state(store)

        self._jobs.run(body, done=self._on_state_read, key="undo-state")

    @Slot()
    def run_undo(self) -> None:
        """Take the newest operation back; ask first when it is not what was just done here.

        The ledger is asked behind all that is still being written: a key pressed right after a card
        was moved means that move, not what stood in the menu before.
        """
        store = self._store

        def body(_progress: Progress) -> UndoState:
            return _read_state(store)

        self._jobs.write(body, done=self._on_newest_read)

    def is_doubtful(self, row: OperationRow) -> bool:
        """Whether a key pressed once too often would take back what nobody thinks of now."""
        earlier = row.id <= self._began
        return earlier or row.officer != self._store.actor.officer or row.count > MANY

    @Slot()
    def run_sure(self) -> None:
        """Take the operation back that the action names."""
        store, row = self._store, self.state.undo
        if row is not None:
            self._run(lambda _progress: _undo(store, row.id))

    @Slot()
    def run_redo(self) -> None:
        """Bring the operation that was taken back last again."""
        store = self._store
        self._run(lambda _progress: _redo(store))

    def run_rest(self) -> None:
        """Take the newest operation back but for what was edited later."""
        store, row = self._store, self.state.undo
        if row is not None:
            self._run(lambda _progress: _undo(store, row.id, leave_conflicts=True))

    def _run(self, body: Callable[[Progress], Undone | None]) -> None:
        self.undo_action.setEnabled(False)
        self.redo_action.setEnabled(False)
        self._jobs.write(body, done=self._on_run_done, failed=self._on_run_failed)

    def _on_run_done(self, result: Undone | None) -> None:
        if result is None:
            self.look()
            return
        self._changes.announce(result.changes)
        self.undone.emit(result)

    def _on_run_failed(self, error: BaseException) -> None:
        self.look()
        self.refused.emit(error)

    def _on_newest_read(self, state: UndoState) -> None:
        self._on_state_read(state)
        row = state.undo
        if row is None:
            return
        if self.is_doubtful(row):
            self.doubted.emit(row)
        else:
            self.run_sure()

    def _on_state_read(self, state: UndoState) -> None:
        self.state = state
        self._name()

    @Slot(object)
    def _on_changes_changed(self, _announcement: object) -> None:
        self.look()

    def _name(self) -> None:
        back, again = self.state.undo, self.state.redo
        self.undo_action.setEnabled(back is not None)
        self.redo_action.setEnabled(again is not None)
        self.undo_action.setText(
            fill(self.tr("Undo: {operation}"), operation=_in_menu(back, self._lang))
            if back
            else self.tr("Undo")
        )
        self.redo_action.setText(
            fill(self.tr("Redo: {operation}"), operation=_in_menu(again, self._lang))
            if again
            else self.tr("Redo")
        )


def _own(row: OperationRow | None) -> OperationRow | None:
    """The example is no work of the officer's: it stays, whatever is pressed."""
    return None if row is None or row.label == Label.EXAMPLE else row


def operation_name(row: OperationRow, lang: str) -> str:
    """An operation as menus and history name it: "단계 변경 — ㈜한빛정밀"."""
    name = label_text(row.label, lang)
    return f"{name} — {row.subject}" if row.subject else name


def _in_menu(row: OperationRow, lang: str) -> str:
    """The same, where "R&D" would be read as a key."""
    return operation_name(row, lang).replace("&", "&&")


# The ledger is imported once the first page stands, what takes back when somebody takes back.


def _read_state(store: Store) -> UndoState:
    from db.queries.history import redoable, undoable

    with store.read() as session:
        return UndoState(_own(undoable(session, store.whose)), redoable(session, store.whose))


def _undo(store: Store, operation_id: int, *, leave_conflicts: bool = False) -> Undone | None:
    from db.ledger import undo

    return undo(store, operation_id, leave_conflicts=leave_conflicts)


def _redo(store: Store) -> Undone | None:
    from db.ledger import redo

    return redo(store)
