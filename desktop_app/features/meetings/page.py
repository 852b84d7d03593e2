"""면담·회의: the list with its inspector, and the page of one meeting behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.services.many import delete_records
from db.services.records import Saved
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.meetings.inspector import MeetingPanel
from desktop_app.features.meetings.list_panel import MeetingListPanel
from desktop_app.features.meetings.reading import MeetingBook, meeting_of, read_meeting
from desktop_app.features.meetings.record_view import MeetingRecord
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.widgets.form import FormShape
from desktop_app.widgets.record_dialog import RecordDialog
from resources.texts import fill

_INSPECT_AFTER_MS = 120
_ROOM = 1400
"""A window this wide has room for the inspector beside the list."""
_NEW = FormShape(
    hidden=frozenset({"discussion", "decisions", "key_points", "talking_points"}),
    wide=frozenset({"title", "purpose"}),
    headings=False,
)
_HANGING = (RecordKind.ATTENDEE, RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP)


class MeetingsPage(Page):
    """Shows the list or one meeting; makes the 면담자료 of either."""

    watches = frozenset({RecordKind.MEETING, RecordKind.ORGANIZATION, RecordKind.CASE, *_HANGING})

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.list_panel = MeetingListPanel(context, shell)
        self.record: MeetingRecord | None = None
        self._panel: MeetingPanel | None = None
        self._next_id = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list_panel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_INSPECT_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self._add_shortcuts()

    def _connect(self) -> None:
        panel = self.list_panel
        panel.open_requested.connect(self.open_meeting)
        panel.create_requested.connect(self.create_meeting)
        panel.packet_requested.connect(self.make_packet)
        panel.delete_requested.connect(self._on_delete_requested)
        panel.current_changed.connect(self._on_current_changed)
        panel.list.table.inspect_requested.connect(self._on_inspect_requested)
        self._timer.timeout.connect(self._read_current)

    def _add_shortcuts(self) -> None:
        for keys, run in (
            ("Ctrl+N", self.create_meeting),
            ("Ctrl+S", self._on_save_pressed),
            ("Ctrl+M", self._on_packet_pressed),
            ("Alt+Left", self.back_to_list),
        ):
            made = QShortcut(QKeySequence(keys), self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(run)
        self.context.commands.add(
            Command(
                "meetings.new", self.tr("New meeting…"), self.create_here, icon="plus",
                menu=Menu.FILE, enabled=self._can_write,
            )
        )  # fmt: skip

    # What the shell asks.

    def reload(self) -> None:
        """Ask for the list anew, and for the meeting in front."""
        self.list_panel.reload()
        self._refresh_front()

    def patch(self, announcement: Announcement) -> None:
        """The rows that changed; counts of follow-ups stand in all of them."""
        hanging = any(announcement.ids(kind) for kind in _HANGING)
        rows = announcement.ids(RecordKind.MEETING)
        self.list_panel.reload(rows | frozenset(self.list_panel.model.ids if hanging else ()))
        self._refresh_front()

    def _refresh_front(self) -> None:
        if self._record_is_shown() and self.record is not None:
            self.record.refresh()
        elif self._panel is not None:
            self._read_current()

    def show_target(self, **target: Any) -> None:
        """Open a meeting (``record_id``, or what hangs on one), a ``new`` one, or a ``view``."""
        kind, record_id = target.get("kind", RecordKind.MEETING), target.get("record_id")
        if target.get("new"):
            links: dict[str, Value] = {
                key: target[key] for key in ("organization", "case") if key in target
            }
            self._open_new(links)
        elif isinstance(record_id, int) and kind is RecordKind.MEETING:
            self.open_meeting(record_id)
        elif isinstance(record_id, int):
            self._open_meeting_of(kind, record_id)
        elif view := target.get("view"):
            self.list_panel.choose(str(view))
            self.refresh()

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list_panel.list

    def can_leave(self) -> bool:
        """Asks when the meeting has unsaved edits; the window closes once they are settled."""
        if self.record is None or not self.record.dirty:
            return True
        self._stack.setCurrentWidget(self.record)
        self.record.leave_then(self._close_window)
        return False

    def _close_window(self) -> None:
        self.window().close()

    # Going to and fro.

    def _record_is_shown(self) -> bool:
        return self.record is not None and self._stack.currentWidget() is self.record

    def _can_write(self) -> bool:
        return not self.context.read_only

    def _show_record(self) -> MeetingRecord:
        if self.record is None:
            self.record = MeetingRecord(self.context, self.shell, self)
            self.record.back_requested.connect(self.back_to_list)
            self.record.packet_requested.connect(self.make_packet)
            self.record.deleted.connect(self._on_record_deleted)
            self._stack.addWidget(self.record)
        self._close_panel()
        self._stack.setCurrentWidget(self.record)
        return self.record

    @Slot(int)
    def open_meeting(self, meeting_id: int) -> None:
        """Show one meeting."""
        self._next_id = meeting_id
        if self.record is None or self.record.record_id == meeting_id:
            self._open_next()
        else:
            self.record.leave_then(self._open_next)

    def _open_next(self) -> None:
        self._show_record().open(self._next_id)

    def _open_meeting_of(self, kind: RecordKind, record_id: int) -> None:
        store = self.context.store

        def body(_progress: Progress) -> int | None:
            return meeting_of(store, kind, record_id)

        self.context.jobs.run(body, done=self._on_meeting_found, failed=self._on_failed)

    def _on_meeting_found(self, meeting_id: int | None) -> None:
        if meeting_id is not None:
            self.open_meeting(meeting_id)

    @Slot()
    def create_meeting(self) -> None:
        """Ask for a new meeting in a dialog."""
        self._open_new({})

    def create_here(self) -> None:
        """The command: come to the front and ask for a new meeting."""
        self.shell.open_page("meetings", new=True)

    def _open_new(self, links: dict[str, Value]) -> None:
        if not self._can_write():
            return
        officer = self.context.settings.now.officer
        values: dict[str, Value] = {"officer": officer} if officer else {}
        draft = new_draft(RecordKind.MEETING, **values, **links)
        dialog = RecordDialog(self.context, draft, shape=_NEW, parent=self)
        dialog.saved.connect(self._on_new_saved)
        dialog.refused.connect(self._on_failed)
        dialog.open()

    @Slot(int)
    def make_packet(self, meeting_id: int) -> None:
        """Open the 면담자료 of a meeting."""
        self.shell.open_page("packet", meeting_id=meeting_id)

    @Slot()
    def back_to_list(self) -> None:
        """Leave the meeting, after asking when it has unsaved edits."""
        if self._record_is_shown() and self.record is not None:
            self.record.leave_then(self._show_list)

    def _show_list(self) -> None:
        shown = self.record.record_id if self.record is not None else None
        self._stack.setCurrentWidget(self.list_panel)
        self.list_panel.reload()
        self.list_panel.list.select_id(shown)
        self.list_panel.list.setFocus()

    # The inspector.

    @Slot(object)
    def _on_current_changed(self, meeting_id: int | None) -> None:
        if meeting_id is None:
            self._close_panel()
        elif self._has_room() and not self._record_is_shown():
            self._timer.start()

    def _has_room(self) -> bool:
        return self._panel is not None or self.window().width() >= _ROOM

    @Slot()
    def _on_inspect_requested(self) -> None:
        if self._panel is not None:
            self._close_panel()
        else:
            self._read_current()

    @Slot()
    def _read_current(self) -> None:
        meeting_id, store = self.list_panel.list.current_id, self.context.store
        if meeting_id is None or self._record_is_shown() or not self.isVisible():
            return

        def body(_progress: Progress) -> MeetingBook | None:
            return read_meeting(store, meeting_id)

        self.context.jobs.run(
            body, done=self._on_current_read, failed=self._on_failed, key=f"meeting-{id(self)}"
        )

    def _on_current_read(self, book: MeetingBook | None) -> None:
        if book is None or self._record_is_shown() or not self.isVisible():
            return
        self._panel = MeetingPanel(self.context.theme, self.context.texts, book)
        self._panel.open_requested.connect(self.open_meeting)
        self._panel.packet_requested.connect(self.make_packet)
        self._panel.record_requested.connect(self._on_record_requested)
        self._panel.close_requested.connect(self._close_panel)
        self.shell.inspect(self._panel)

    @Slot()
    def _close_panel(self) -> None:
        self._timer.stop()
        if self._panel is not None:
            self._panel = None
            self.shell.inspect(None)

    # Slots.

    @Slot(object)
    def _on_new_saved(self, saved: Saved) -> None:
        self.list_panel.reload()
        self.shell.toast(self.tr("The meeting was registered."), undo=True)
        self.open_meeting(saved.id)

    @Slot(int)
    def _on_record_deleted(self, _meeting_id: int) -> None:
        self.back_to_list()

    @Slot(object, int)
    def _on_record_requested(self, kind: RecordKind, record_id: int) -> None:
        self.shell.open_record(kind, record_id)

    @Slot()
    def _on_save_pressed(self) -> None:
        if self._record_is_shown() and self.record is not None:
            self.record.save()

    @Slot()
    def _on_packet_pressed(self) -> None:
        if self._record_is_shown() and self.record is not None:
            self.record.make_packet()
        else:
            self.list_panel.make_packet()

    @Slot(tuple)
    def _on_delete_requested(self, ids: tuple[int, ...]) -> None:
        if not self._can_write():
            return
        store = self.context.store

        def body(_progress: Progress) -> ChangeSet:
            return delete_records(store, RecordKind.MEETING, ids)

        self.context.jobs.write(body, done=self._on_deleted, failed=self._on_failed)

    def _on_deleted(self, changes: ChangeSet) -> None:
        count = len(changes.ids(RecordKind.MEETING))
        self.context.changes.announce(changes)
        self.shell.toast(fill(self.tr("{count} meetings were deleted."), count=count), undo=True)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)
