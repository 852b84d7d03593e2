"""기업·기관: the list with its inspector, and the record page behind it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.services.many import delete_records
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.organizations.exporting import export_list
from desktop_app.features.organizations.inspector import OrganizationPanel
from desktop_app.features.organizations.list_panel import OrganizationListPanel
from desktop_app.features.organizations.reading import OrganizationView, read_organization
from desktop_app.features.organizations.record_view import OrganizationRecord
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.paper.files import file_name, with_suffix
from resources.texts import fill

_INSPECT_AFTER_MS = 120
_ROOM = 1400
"""A window this wide has room for the inspector beside the list, so it follows the current row;
in a narrower one it lies over the list and comes only when Space asks for it."""


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
        self._panel: OrganizationPanel | None = None
        self._panel_wanted = True
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list_panel)
        self._inspect_timer = QTimer(self)
        self._inspect_timer.setSingleShot(True)
        self._inspect_timer.setInterval(_INSPECT_AFTER_MS)
        self._export_ids: tuple[int, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self._add_shortcuts()

    def _connect(self) -> None:
        panel = self.list_panel
        panel.open_requested.connect(self.open_record)
        panel.create_requested.connect(self.create_record)
        panel.import_requested.connect(self._on_import_requested)
        panel.export_requested.connect(self._on_export_requested)
        panel.delete_requested.connect(self._on_delete_requested)
        panel.current_changed.connect(self._on_current_changed)
        panel.list.table.inspect_requested.connect(self._on_inspect_requested)
        self._inspect_timer.timeout.connect(self._on_inspect_timer_timeout)

    def _add_shortcuts(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, run in (
            ("Ctrl+N", self.create_record),
            ("Ctrl+S", self._on_save_pressed),
            ("Alt+Left", self.back_to_list),
            ("Ctrl+F", self._on_filter_pressed),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(here)
            shortcut.activated.connect(run)
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
        if self._record_is_shown() and self.record is not None:
            self.record.refresh()
        elif self._inspecting:
            self._read_current()

    def patch(self, announcement: Announcement) -> None:
        """The rows that changed, the record in front, and the inspector."""
        self.list_panel.reload(announcement.ids(RecordKind.ORGANIZATION) | self._touched())
        if self._record_is_shown() and self.record is not None:
            self.record.refresh()
        elif self._inspecting:
            self._read_current()

    def _touched(self) -> frozenset[int]:
        """Rows that show computed columns: those in sight are read again."""
        table = self.list_panel.list.table
        first = max(0, table.rowAt(0))
        last = table.rowAt(table.viewport().height() - 1)
        model = self.list_panel.model
        end = last if last >= 0 else len(model.ids) - 1
        return frozenset(model.ids_between(first, end))

    def show_target(self, **target: Any) -> None:
        """Open one record (``record_id``), or a new one (``new``)."""
        if target.get("new"):
            self.create_record()
        elif isinstance(record_id := target.get("record_id"), int):
            self.open_record(record_id)

    def can_leave(self) -> bool:
        """Asks when the record has unsaved edits; the window closes once they are settled."""
        if self.record is None or not self.record.dirty:
            return True
        self._stack.setCurrentWidget(self.record)
        self.record.leave(self._close_window)
        return False

    def _close_window(self) -> None:
        self.window().close()

    def _leave_record(self, then: Callable[[], object]) -> None:
        if self.record is None:
            then()
        else:
            self.record.leave(then)

    # Going to and fro.

    def _record_is_shown(self) -> bool:
        return self.record is not None and self._stack.currentWidget() is self.record

    def _list_is_shown(self) -> bool:
        return self.isVisible() and not self._record_is_shown()

    def _can_write(self) -> bool:
        return not self.context.read_only

    def _show_record(self) -> OrganizationRecord:
        if self.record is None:
            self.record = OrganizationRecord(self.context, self.shell, self)
            self.record.back_requested.connect(self.back_to_list)
            self.record.saved.connect(self._on_record_saved)
            self.record.deleted.connect(self._on_record_deleted)
            self._stack.addWidget(self.record)
        self._close_panel()
        self._stack.setCurrentWidget(self.record)
        return self.record

    @Slot(int)
    def open_record(self, record_id: int) -> None:
        """Show one organization."""
        self._next_id = record_id
        self._leave_record(self._open_next)

    _next_id = 0

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

    # The inspector.

    @property
    def _inspecting(self) -> bool:
        """Whether the inspector shows an organization; Esc may have closed it."""
        panel = self._panel
        return panel is not None and isValid(panel) and panel.isVisible()

    @Slot(object)
    def _on_current_changed(self, record_id: int | None) -> None:
        if self._panel is not None and not self._inspecting:
            self._panel, self._panel_wanted = None, False
        if record_id is None:
            self._close_panel()
        else:
            self._inspect_timer.start()

    @Slot()
    def _on_inspect_timer_timeout(self) -> None:
        if self._inspecting or (self._panel_wanted and self.window().width() >= _ROOM):
            self._read_current()

    @Slot()
    def _on_inspect_requested(self) -> None:
        self._panel_wanted = not self._inspecting
        if self._panel_wanted:
            self._read_current()
        else:
            self._close_panel()

    def _read_current(self) -> None:
        record_id, store = self.list_panel.list.current_id, self.context.store
        if record_id is None or not self._list_is_shown():
            return

        def body(_progress: Progress) -> OrganizationView | None:
            return read_organization(store, record_id)

        self.context.jobs.run(
            body,
            done=self._on_current_read,
            failed=self.shell.show_error,
            key="organization-panel",
        )

    def _on_current_read(self, view: OrganizationView | None) -> None:
        if view is None or not self._list_is_shown():
            return
        self._panel = OrganizationPanel(self.context, view)
        self._panel.open_requested.connect(self.open_record)
        self._panel.close_requested.connect(self._on_inspect_requested)
        self.shell.inspect(self._panel)

    @Slot()
    def _close_panel(self) -> None:
        self._inspect_timer.stop()
        if self._panel is not None:
            self._panel = None
            self.shell.inspect(None)

    # What is done to records.

    @Slot(int)
    def _on_record_saved(self, record_id: int) -> None:
        self.list_panel.reload(frozenset({record_id}))

    @Slot(int)
    def _on_record_deleted(self, _record_id: int) -> None:
        self._stack.setCurrentWidget(self.list_panel)
        self.list_panel.list.setFocus()
        self.list_panel.reload()

    @Slot(tuple)
    def _on_delete_requested(self, ids: tuple[int, ...]) -> None:
        if self.context.read_only:
            return
        store = self.context.store

        def body(_progress: Progress) -> ChangeSet:
            return delete_records(store, RecordKind.ORGANIZATION, ids)

        self._deleting = len(ids)
        self.context.jobs.write(body, done=self._on_deleted, failed=self.shell.show_error)

    _deleting = 0

    def _on_deleted(self, changes: ChangeSet) -> None:
        self.context.changes.announce(changes, self)
        self.list_panel.reload()
        text = fill(self.tr("{count} organizations were deleted."), count=self._deleting)
        self.shell.toast(text, undo=True)

    # Lists in and out.

    @Slot()
    def _on_import_requested(self) -> None:
        self.shell.open_page("intake")

    @Slot(tuple)
    def _on_export_requested(self, ids: tuple[int, ...]) -> None:
        self._export_ids = ids
        stamp = f"{date.today():%Y%m%d}"  # noqa: DTZ011  # the officer's own day, in a file's name
        name = file_name(stamp, self.tr("Organizations"), suffix=".xlsx")
        dialog = QFileDialog(self, self.tr("Save the list"), name, "Excel (*.xlsx)")
        dialog.setObjectName("export_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(name)
        dialog.fileSelected.connect(self._on_export_file_selected)
        dialog.open()

    @Slot(str)
    def _on_export_file_selected(self, chosen: str) -> None:
        store, ids, lang = self.context.store, self._export_ids, self.context.lang
        now, path = self.context.settings.now, with_suffix(chosen, ".xlsx")
        office = f"{now.organization} {now.office}".strip()

        def body(_progress: Progress) -> tuple[Path, int]:
            return export_list(store, ids, path, office=office, lang=lang)

        self.context.jobs.run(
            body,
            done=self._on_exported,
            failed=self.shell.show_error,
            label=self.tr("Writing the Excel file…"),
        )

    def _on_exported(self, written: tuple[Path, int]) -> None:
        path, count = written
        text = self.tr("{count} rows were written to {name}.")
        self.shell.toast(fill(text, count=count, name=path.name))

    # Keys.

    @Slot()
    def _on_save_pressed(self) -> None:
        if self._record_is_shown() and self.record is not None:
            self.record.save()

    @Slot()
    def _on_filter_pressed(self) -> None:
        if self._list_is_shown():
            self.list_panel.go_to_filter()
