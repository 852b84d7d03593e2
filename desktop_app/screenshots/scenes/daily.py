"""The day's work: 오늘, the board and its views, meetings, steps and plans, the meeting paper."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from db.attachments import AttachmentFiles
from db.domain.kinds import RecordKind
from db.queries.papers import PaperTemplate
from db.queries.records import all_live
from db.queries.saved_views import SavedView
from db.services.attachments import attach_files
from db.services.papers import save_template
from db.services.saved_views import save_view
from db.store import Store, today
from desktop_app.features.cases.board_state import Order
from desktop_app.features.cases.page import CasesPage
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.meetings.page import MeetingsPage
from desktop_app.list_pages.list_page import ListPage
from desktop_app.screenshots.scenes.scene import (
    FIRM,
    MEETING,
    NARROW,
    TALK,
    Scene,
    Show,
    case_of,
    find,
    list_in_front,
    list_page,
    page,
    press,
)
from desktop_app.shell.window import MainWindow
from reports.content.arrangement import Arrangement
from reports.content.looks import Cover, Looks, ReportLine

_CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//KO
BEGIN:VEVENT
UID:example-1
DTSTART:{day}T010000Z
DTEND:{day}T020000Z
SUMMARY:㈜한빛정밀 현장방문
LOCATION:일산테크노밸리 홍보관
END:VEVENT
BEGIN:VEVENT
UID:example-2
DTSTART;VALUE=DATE:{day}
SUMMARY:투자유치 설명회(예시)
END:VEVENT
END:VCALENDAR
"""


def _on_today(name: str) -> Show:
    def show(window: MainWindow, _store: Store) -> None:
        press(list_in_front(window, "today"), name)

    return show


def _case_panel(window: MainWindow, store: Store) -> None:
    _cases_as("board")(window, store)
    window.open_record(RecordKind.CASE, case_of(store, FIRM))


def _case_record(window: MainWindow, store: Store) -> None:
    window.open_page("cases", record_id=case_of(store, FIRM), whole=True)


def _cases_as(view: str) -> Show:
    def show(window: MainWindow, _store: Store) -> None:
        opened = list_in_front(window, "cases")
        press(opened, "record_back")
        press(opened, f"show_{view}")

    return show


def _cases_view_changed(window: MainWindow, store: Store) -> None:
    """A view of the cases was kept, and is ordered otherwise since."""
    content = '{"filter": {"foreign": true}, "look": {"order": "investment", "group": "industry"}}'
    view = save_view(store, SavedView(0, "cases", "외국인투자 업종별", "flag", content))
    opened = window.open_page("cases", saved_view=view.id)
    if isinstance(opened, CasesPage):
        opened.looking.order_by(Order.NAME)


def prospects_as(view: str) -> Show:
    """The first prospect of a view is being taken up as a case."""

    def show(window: MainWindow, _store: Store) -> None:
        opened = window.open_page("prospects", view=view)
        assert isinstance(opened, ListPage)
        opened.list_panel.list.table.selectRow(0)
        press(window, "chosen_case")

    return show


def _meeting(window: MainWindow, store: Store) -> None:
    window.open_record(RecordKind.MEETING, find(store, RecordKind.MEETING, MEETING))


def _minutes(window: MainWindow, store: Store) -> None:
    _meeting(window, store)
    press(window, "record_minutes")
    edit = window.findChild(QPlainTextEdit)
    if isinstance(edit, QPlainTextEdit):
        edit.setFocus()


def _calendar(window: MainWindow, _store: Store) -> None:
    opened = list_in_front(window, "meetings")
    assert isinstance(opened, MeetingsPage)
    day = dt.date.fromisoformat(today()) + dt.timedelta(days=9)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "공유 일정.ics"
        file.write_text(_CALENDAR.format(day=f"{day:%Y%m%d}"), encoding="utf-8")
        opened.calendar.read(str(file))


def _finish(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        steps = all_live(session, RecordKind.FOLLOW_UP)
    window.open_page("today")
    window.finish_step(
        RecordKind.FOLLOW_UP, next(one.id or 0 for one in steps if not one.text("done_on"))
    )


def _plan(window: MainWindow, store: Store) -> None:
    list_in_front(window, "meetings")
    window.offer_plan(RecordKind.MEETING, find(store, RecordKind.MEETING, MEETING))


def _booklet(window: MainWindow, _store: Store) -> None:
    list_page(window, "meetings").list_panel.head.menu.booklet_requested.emit()


def _booklet_files(window: MainWindow, store: Store) -> None:
    """A sheet kept with the meeting stands behind its paper; one that can't be bound is named."""
    _keep_files(window, store, find(store, RecordKind.MEETING, TALK))
    _booklet(window, store)
    press(window, "booklet_files_all")


def _keep_files(window: MainWindow, store: Store, meeting: int) -> None:
    kept = AttachmentFiles(list_page(window, "meetings").context.folder.attachments)
    with TemporaryDirectory() as folder:
        plan, notes = Path(folder) / "시설 계획.png", Path(folder) / "통화 내용.txt"
        window.grab().save(str(plan))
        notes.write_text("층고 확인", encoding="utf-8")
        attach_files(store, kept, RecordKind.MEETING, meeting, [plan, notes])


def _packet(window: MainWindow, store: Store) -> None:
    window.open_page("packet", meeting_id=find(store, RecordKind.MEETING, MEETING))


def _packet_words(window: MainWindow, store: Store) -> None:
    meeting = find(store, RecordKind.MEETING, MEETING)
    opened = window.open_page("packet", meeting_id=meeting)
    if isinstance(opened, PacketPage):
        opened.desk.edit("key_points")
        opened.desk.side.editor.text.appendPlainText(" ○ (준비) 12블록 도면 지참")
        opened.desk.side.editor.tell_now()


def _packet_looks(window: MainWindow, store: Store) -> None:
    """With a cover and boxes to sign; a template is kept."""
    meeting = find(store, RecordKind.MEETING, MEETING)
    save_template(store, PaperTemplate(0, "외국기업 첫 방문", Arrangement().template_text(), True))
    opened = window.open_page("packet", meeting_id=meeting)
    if isinstance(opened, PacketPage):
        opened.desk.left.show_pane("looks")
        looks = Looks(cover=Cover.BAND, letterhead=True, line=ReportLine.SIGNATURES)
        opened.desk.left.looks.looks_edited.emit(looks)


def _packet_files(window: MainWindow, store: Store) -> None:
    meeting = find(store, RecordKind.MEETING, MEETING)
    _keep_files(window, store, meeting)
    opened = window.open_page("packet", meeting_id=meeting)
    if isinstance(opened, PacketPage):
        opened.desk.left.show_pane("files")
        for at in range(opened.desk.left.files.list.count()):
            opened.desk.left.files.list.item(at).setCheckState(Qt.CheckState.Checked)


DAILY: tuple[Scene, ...] = (
    page("today"),
    Scene("today-narrow", _on_today("today_own"), NARROW),
    Scene("today-everyone", _on_today("today_all")),
    Scene("today-list", _on_today("certificates")),
    page("cases"),
    Scene("case", _case_panel),
    Scene("case-narrow", _case_panel, NARROW),
    Scene("case-record", _case_record),
    Scene("case-record-narrow", _case_record, NARROW),
    Scene("cases-table", _cases_as("table")),
    Scene("cases-timeline", _cases_as("timeline")),
    Scene("cases-conversion", _cases_as("conversion")),
    Scene("cases-narrow", _cases_as("board"), NARROW),
    Scene("cases-view-changed", _cases_view_changed),
    page("prospects"),
    Scene("prospects-taken-up", prospects_as("bio")),
    page("meetings"),
    Scene("meeting", _meeting),
    Scene("minutes", _minutes),
    Scene("calendar", _calendar),
    Scene("finish", _finish),
    Scene("plan", _plan),
    Scene("packet", _packet),
    Scene("packet-words", _packet_words),
    Scene("packet-looks", _packet_looks),
    Scene("booklet", _booklet),
    Scene("booklet-files", _booklet_files),
    Scene("packet-files", _packet_files),
)
