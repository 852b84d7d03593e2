"""면담·회의: the list with its inspector, and the page of one meeting behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import Saved
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.meetings.calendar import CalendarExchange
from desktop_app.features.meetings.inspector import MeetingPanel
from desktop_app.features.meetings.reading import meeting_of, read_meeting
from desktop_app.features.meetings.record_view import MeetingRecord
from desktop_app.features.meetings.views import MEETINGS
from desktop_app.jobs import Progress
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.record_parts import RecordParts
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.forms.record_dialog import RecordDialog
from desktop_app.widgets.menu_entries import MenuEntry

PARTS = RecordParts(read_meeting, MeetingPanel, MeetingRecord)
_NEW = FormShape(
    hidden=frozenset(
        {
            "discussion",
            "decisions",
            "key_points",
            "talking_points",
            "order_of_events",
        }
    ),
    wide=frozenset({"title", "purpose"}),
    headings=False,
)


class MeetingsPage(ListPage):
    """Shows the list or one meeting; makes the 면담자료 of either."""

    record: MeetingRecord | None
    watches = frozenset(
        {
            RecordKind.MEETING,
            RecordKind.ORGANIZATION,
            RecordKind.CASE,
            RecordKind.ATTENDEE,
            RecordKind.AGENDA_ITEM,
            RecordKind.FOLLOW_UP,
            RecordKind.TASK,
            RecordKind.OFFICER,
            RecordKind.CONTACT,
        }
    )

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell, MEETINGS, PARTS)
        self._hanging_id = 0
        self._packet = self.list_panel.head.add_button(
            self.tr("Make meeting paper"), "file-text", "meetings_packet", "primary", "Ctrl+M"
        )
        self._packet.setEnabled(False)
        self._packet.clicked.connect(self._on_packet_pressed)
        self.add_shortcut("Ctrl+M", self._on_packet_pressed)
        self.add_shortcut("Ctrl+Shift+M", self._on_minutes_pressed)
        self.calendar = CalendarExchange(context, shell, self)
        self._offer_calendar()
        self.list_panel.current_changed.connect(self._on_list_current_changed)
        self.inspector.panel_made.connect(self._on_panel_made)

    def _offer_calendar(self) -> None:
        bring, give = self.tr("Import a calendar…"), self.tr("Export to a calendar (.ics)…")
        menu = self.list_panel.head.menu
        entries = [MenuEntry("ics_out", give, "calendar-days")]
        if not self.context.read_only:
            entries.insert(0, MenuEntry("ics_in", bring, "file-input"))
        menu.offer(*entries)
        menu.chosen.connect(self._on_menu_chosen)
        self.context.commands.add(
            Command("meetings.ics_in", bring, self.calendar.ask_for_file, enabled=self.can_write,
                    icon="calendar-days", menu=Menu.FILE),
            Command("meetings.ics_out", give, self.export_calendar, icon="calendar-days",
                    menu=Menu.FILE),
        )  # fmt: skip

    def _show_record(self) -> RecordView[Any]:
        new = self.record is None
        record = super()._show_record()
        if new and isinstance(record, MeetingRecord):
            record.calendar_requested.connect(self.export_calendar)
        return record

    @Slot()
    def export_calendar(self) -> None:
        """The meeting in front, else those of the list."""
        if self.record is not None and self.record_is_shown:
            if self.record.record_id is not None:
                day = self.record.form.binder.base.text("starts_at")[:10]
                self.calendar.export((self.record.record_id,), self.record.name, day)
        else:
            self.calendar.export(self.list_panel.model.ids, self.tr("Meetings"))

    @Slot(str)
    def _on_menu_chosen(self, key: str) -> None:
        if key == "ics_in":
            self.calendar.ask_for_file()
        elif key == "ics_out":
            self.export_calendar()

    def show_target(self, **target: Any) -> None:
        """Open a meeting (with ``minutes`` to write them), or the one that a record of another
        ``kind`` hangs on; else as usual."""
        kind, record_id = target.pop("kind", RecordKind.MEETING), target.get("record_id")
        if isinstance(record_id, int) and target.pop("minutes", False):
            self._write_minutes_of(record_id)
            return
        if isinstance(record_id, int) and kind is not RecordKind.MEETING:
            self._open_meeting_of(kind, record_id)
        else:
            super().show_target(**target)

    def _open_meeting_of(self, kind: RecordKind, record_id: int) -> None:
        store = self.context.store
        self._hanging_id = record_id

        def body(_progress: Progress) -> int | None:
            return meeting_of(store, kind, record_id)

        self.context.jobs.run(body, done=self._on_meeting_found, failed=self.shell.show_error)

    def _on_meeting_found(self, meeting_id: int | None) -> None:
        if meeting_id is not None:
            self.open_record(meeting_id)
        else:  # a follow-up that came from no meeting
            self.shell.open_page("follow_ups", record_id=self._hanging_id)

    def create_record(self, **values: Any) -> None:
        """Ask for a new meeting in a dialog."""
        if not self.can_write():
            return
        officer = self.context.settings.now.officer
        known = {"officer": officer} if officer else {}
        draft = new_draft(RecordKind.MEETING, **known, **values)
        dialog = RecordDialog(self.context, draft, shape=_NEW, parent=self)
        dialog.saved.connect(self._on_new_saved)
        dialog.refused.connect(self._on_new_refused)
        dialog.open()

    @Slot(int)
    def make_packet(self, meeting_id: int) -> None:
        """Open the 면담자료 of a meeting."""
        self.shell.open_page("packet", meeting_id=meeting_id, back="meetings")

    # Slots.

    @Slot(object)
    def _on_list_current_changed(self, meeting_id: int | None) -> None:
        self._packet.setEnabled(meeting_id is not None)

    @Slot(object)
    def _on_panel_made(self, panel: MeetingPanel) -> None:
        panel.packet_requested.connect(self.make_packet)

    @Slot(object)
    def _on_new_saved(self, saved: Saved) -> None:
        self.list_panel.reload()
        self.shell.toast(self.tr("The meeting was registered."), undo=True)
        self.open_record(saved.id)

    @Slot(object)
    def _on_new_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot()
    def _on_minutes_pressed(self) -> None:
        chosen = self.list_panel.list.current_id
        if self.record is not None and self.record_is_shown:
            self.record.write_minutes()
        elif chosen is not None:
            self._write_minutes_of(chosen)

    def can_rest(self) -> bool:
        """Nor while minutes are being written."""
        writing = self.record is not None and not self.record.minutes.isHidden()
        return super().can_rest() and not writing

    def _write_minutes_of(self, meeting_id: int) -> None:
        with self.context.jobs.answered_soon():
            self.open_record(meeting_id)
            if self.record is not None:
                self.record.write_minutes_of(meeting_id)

    @Slot()
    def _on_packet_pressed(self) -> None:
        if self.record is not None and self.record_is_shown:
            self.record.make_packet()
        elif (meeting_id := self.list_panel.list.current_id) is not None:
            self.make_packet(meeting_id)
