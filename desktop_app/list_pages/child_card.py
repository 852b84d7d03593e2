"""A card for what hangs on a record: a short table that is worked with keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from desktop_app.list_pages.draft_columns import rows_of
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import hide_unless
from desktop_app.widgets.related_card import RelatedCard


class ChildCard(RelatedCard):
    """Enter opens a line, Insert adds one, Delete takes it out, Alt+↑↓ moves it, Space ticks it,
    Ctrl+D asks what came of it.
    """

    add_requested = Signal(object, str)
    """The kind of record, and which of the choices offered."""
    edit_requested = Signal(object, int)
    delete_requested = Signal(object, int)
    move_requested = Signal(int, int)
    tick_requested = Signal(int)
    done_requested = Signal(object, int)
    """Ctrl+D: it is done, and what comes next is to be asked for."""

    def __init__(
        self,
        kind: RecordKind,
        title: str,
        nothing: str,
        columns: Sequence[Column],
        theme: Theme,
        lang: str,
        *,
        name: str,
        adds: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._child_table = MiniTable(columns, theme, lang, name, most=12)
        super().__init__(title, self._child_table, nothing, parent)
        self.kind = kind
        self._choices: tuple[tuple[str, str], ...] = ()
        self._add = self.add_link(self.tr("Add…"), f"add_{kind.value}")
        self._adds = adds
        hide_unless(self._add, adds)
        self._add.clicked.connect(self._on_add_clicked)
        table = self._child_table.table
        table.installEventFilter(self)
        self._child_table.opened.connect(self._on_opened)
        table.delete_requested.connect(self._on_table_delete_requested)
        table.inspect_requested.connect(self._on_table_inspect_requested)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """What can be added: (code, words); one alone is added without asking."""
        self._choices = tuple(choices)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        self._adds = self._adds and not read_only
        self._add.setVisible(self._adds)

    def put(self, drafts: Sequence[Draft]) -> None:
        """Show these records; the current line stays, if it is still there."""
        kept = self.current_id
        self._child_table.put(rows_of(drafts))
        self.show_count(len(drafts))
        model = self._child_table.model
        if kept is not None and (place := model.place_of(kept)) >= 0:
            self._child_table.table.selectRow(place)

    @property
    def current_id(self) -> int | None:
        """The record of the current line."""
        return self._child_table.model.id_at(self._child_table.table.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Insert and Alt+↑↓ are the card's own keys."""
        ours = watched is self._child_table.table and event.type() == QEvent.Type.KeyPress
        if ours and isinstance(event, QKeyEvent) and self._own_key(event):
            return True
        return super().eventFilter(watched, event)

    def _own_key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Insert:
            self._on_add_clicked()
            return True
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_D and ctrl and self.current_id is not None:
            self.done_requested.emit(self.kind, self.current_id)
            return True
        if step and alt and self.current_id is not None:
            self.move_requested.emit(self.current_id, step)
            return True
        return False

    @Slot()
    def _on_add_clicked(self) -> None:
        if not self._adds:
            return
        if len(self._choices) < 2:
            self.add_requested.emit(self.kind, self._choices[0][0] if self._choices else "")
            return
        menu = QMenu(self)
        menu.setObjectName(f"add_menu_{self.kind.value}")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code, words in self._choices:
            menu.addAction(words).setData(code)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.add_requested.emit(self.kind, str(action.data()))

    @Slot(int)
    def _on_opened(self, record_id: int) -> None:
        self.edit_requested.emit(self.kind, record_id)

    @Slot()
    def _on_table_delete_requested(self) -> None:
        if self.current_id is not None:
            self.delete_requested.emit(self.kind, self.current_id)

    @Slot()
    def _on_table_inspect_requested(self) -> None:
        if self.current_id is not None:
            self.tick_requested.emit(self.current_id)
