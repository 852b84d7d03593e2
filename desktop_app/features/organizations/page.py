"""기업·기관: the list with its inspector, and the record page behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.organizations.list_actions import ListActions
from desktop_app.features.organizations.list_panel import OrganizationListPanel
from desktop_app.features.organizations.record_view import OrganizationRecord
from desktop_app.features.organizations.row_inspector import RowInspector
from desktop_app.page import Page, Shell


class OrganizationsPage(Page):
    """Shows the list or one record; knows what was changed and by whom."""

    watches = frozenset(
        {
            RecordKind.ORGANIZATION,
            RecordKind.CONTACT,
            RecordKind.CERTIFICATE,
            RecordKind.CASE,
            RecordKind.MILESTONE,
            RecordKind.AGREEMENT,
            RecordKind.PARTY,
            RecordKind.ACTIVITY,
            RecordKind.MEETING,
        }
    )

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.list_panel = OrganizationListPanel(context, shell)
        self.record: OrganizationRecord | None = None
        self._inspector = RowInspector(context, shell, self)
        self._actions = ListActions(context, shell, self)
        self._next_id = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list_panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self._add_shortcuts()
        self._add_commands()

    def _connect(self) -> None:
        panel = self.list_panel
        panel.open_requested.connect(self.open_record)
        panel.create_requested.connect(self.create_record)
        panel.import_requested.connect(self._on_import_requested)
        panel.export_requested.connect(self._actions.export)
        panel.delete_requested.connect(self._actions.delete)
        panel.current_changed.connect(self._on_current_changed)
        panel.list.table.inspect_requested.connect(self._inspector.toggle)
        self._inspector.open_requested.connect(self.open_record)
        self._actions.rows_deleted.connect(self._on_rows_deleted)

    def _add_shortcuts(self) -> None:
        for keys, run in (
            ("Ctrl+N", self.create_record),
            ("Ctrl+S", self._on_save_pressed),
            ("Alt+Left", self.back_to_list),
            ("Ctrl+F", self._on_filter_pressed),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _add_commands(self) -> None:
        self.context.commands.add(
            Command(
                "organizations.new", self.tr("New organization…"), self.create_here,
                icon="plus", menu=Menu.FILE, enabled=self._can_write,
            ),
            Command(
                "organizations.columns", self.tr("Choose columns of the organizations"),
                self.list_panel.choose_columns, icon="columns-3", enabled=self._list_is_shown,
            ),
        )  # fmt: skip

    # What the shell asks.

    def reload(self) -> None:
        """Ask for the list anew, and for the record in front."""
        self.list_panel.reload()
        self._refresh_front()

    def patch(self, announcement: Announcement) -> None:
        """The rows that changed, those in sight for their computed columns, and what is in front."""
        changed = announcement.ids(RecordKind.ORGANIZATION)
        self.list_panel.reload(changed | self.list_panel.rows_in_sight())
        self._refresh_front()

    def _refresh_front(self) -> None:
        if self.record is not None and self._record_is_shown():
            self.record.refresh()
        else:
            self._inspector.refresh()

    def show_target(self, **target: Any) -> None:
        """Open one record (``record_id``), or a new one (``new``)."""
        if target.get("new"):
            self.create_record()
        elif isinstance(record_id := target.get("record_id"), int):
            self.open_record(record_id)

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list_panel.list

    def can_leave(self) -> bool:
        """Asks when the record has unsaved edits; the window closes once they are settled."""
        if self.record is None or not self.record.dirty:
            return True
        self._stack.setCurrentWidget(self.record)
        self.record.leave(self._close_window)
        return False

    # Going to and fro.

    def _record_is_shown(self) -> bool:
        return self.record is not None and self._stack.currentWidget() is self.record

    def _list_is_shown(self) -> bool:
        return self.isVisible() and not self._record_is_shown()

    def _can_write(self) -> bool:
        return not self.context.read_only

    def _close_window(self) -> None:
        self.window().close()

    def _leave_record(self, then: Callable[[], object]) -> None:
        if self.record is None:
            then()
        else:
            self.record.leave(then)

    def _show_record(self) -> OrganizationRecord:
        if self.record is None:
            self.record = OrganizationRecord(self.context, self.shell, self)
            self.record.back_requested.connect(self.back_to_list)
            self.record.saved.connect(self._on_record_saved)
            self.record.deleted.connect(self._on_record_deleted)
            self._stack.addWidget(self.record)
        self._inspector.close()
        self._stack.setCurrentWidget(self.record)
        return self.record

    @Slot(int)
    def open_record(self, record_id: int) -> None:
        """Show one organization."""
        self._next_id = record_id
        self._leave_record(self._open_next)

    def _open_next(self) -> None:
        self._show_record().open(self._next_id)

    @Slot()
    def create_record(self) -> None:
        """Show an empty form."""
        if self._can_write():
            self._leave_record(self._open_new)

    def _open_new(self) -> None:
        self._show_record().open_new()

    def create_here(self) -> None:
        """The command: come to the front and show an empty form."""
        self.shell.open_page("organizations", new=True)

    @Slot()
    def back_to_list(self) -> None:
        """Leave the record, after asking when it has unsaved edits."""
        if self._record_is_shown():
            self._leave_record(self._show_list)

    def _show_list(self) -> None:
        shown = self.record.record_id if self.record is not None else None
        self._stack.setCurrentWidget(self.list_panel)
        self.list_panel.list.select_id(shown)
        self.list_panel.list.setFocus()
        self.list_panel.reload()

    # Slots.

    @Slot(object)
    def _on_current_changed(self, record_id: int | None) -> None:
        if self._list_is_shown():
            self._inspector.follow(record_id)

    @Slot(int)
    def _on_record_saved(self, record_id: int) -> None:
        self.list_panel.reload(frozenset({record_id}))

    @Slot(int)
    def _on_record_deleted(self, _record_id: int) -> None:
        self._stack.setCurrentWidget(self.list_panel)
        self.list_panel.list.setFocus()
        self.list_panel.reload()

    @Slot()
    def _on_rows_deleted(self) -> None:
        self.list_panel.reload()

    @Slot()
    def _on_import_requested(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _on_save_pressed(self) -> None:
        if self._record_is_shown() and self.record is not None:
            self.record.save()

    @Slot()
    def _on_filter_pressed(self) -> None:
        if self._list_is_shown():
            self.list_panel.list.table.filter_requested.emit("")
