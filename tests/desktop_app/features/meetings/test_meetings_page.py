"""면담·회의: registered, filled and followed up with the keyboard; undone by one key."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, children, load_draft
from db.services.meetings import move_attendee
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.meetings.page import MeetingsPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

TypeKorean = Callable[[QWidget, str], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def empty_window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(tuple(spec for spec in PAGES if spec.key in ("meetings", "packet")))


@pytest.fixture
def window(example: Store, empty_window: MainWindow) -> MainWindow:
    page_of(empty_window).reload()
    return empty_window


@pytest.fixture
def page(window: MainWindow) -> MeetingsPage:
    return page_of(window)


def page_of(window: MainWindow) -> MeetingsPage:
    made = window.open_page("meetings")
    assert isinstance(made, MeetingsPage)
    return made


def table_of(page: MeetingsPage) -> QTableView:
    return page.list_panel.list.table


def titles(page: MeetingsPage) -> list[str]:
    model = page.list_panel.model
    at = next(at for at, column in enumerate(model.columns) if column.key == "title")
    return [model.index(row, at).data() for row in range(model.rowCount())]


def open_meeting(page: MeetingsPage, title: str, store: Store) -> int:
    with store.read() as session:
        found = next(
            one for one in all_live(session, RecordKind.MEETING) if one.text("title") == title
        )
    assert found.id is not None
    page.open_record(found.id)
    return found.id


def of_meeting(store: Store, kind: RecordKind, meeting_id: int) -> tuple[Draft, ...]:
    with store.read() as session:
        return children(session, kind, "meeting", [meeting_id])


def dialog_of(page: QWidget, kind: str) -> QDialog:
    return next(one for one in page.findChildren(QDialog, f"dialog_{kind}") if one.isVisible())


def save_dialog(dialog: QDialog) -> None:
    dialog.findChild(QPushButton, "dialog_save").click()


# -- the list ------------------------------------------------------------------------------------


def test_an_empty_desk_offers_the_first_step(empty_window: MainWindow):
    page = page_of(empty_window)
    assert page.findChild(QLabel, "state_sentence").text() == "등록된 면담이 없습니다."
    page.findChild(QPushButton, "empty_new").click()
    dialog_of(page, "meeting").close()


def test_what_is_to_come_stands_first_and_the_inspector_shows_who_comes_and_what_is_open(
    page: MeetingsPage, qtmodeltester: ModelTester, window: MainWindow, qtbot: QtBot
):
    qtmodeltester.check(page.list_panel.model)

    assert titles(page)[0] == "㈜한빛정밀 대표 접견"
    assert "㈜한빛정밀 투자 상담" not in titles(page)
    page.findChild(QPushButton, "meeting_view_past").click()
    assert titles(page) == ["㈜가람메디텍 이행점검 면담", "㈜한빛정밀 투자 상담"]

    page.list_panel.choose("past")
    page.list_panel.reload()
    page.list_panel.list.select_id(page.list_panel.model.ids[1])
    qtbot.waitUntil(lambda: window.findChild(QWidget, "meeting_panel") is not None)
    panel = window.findChild(QWidget, "meeting_panel")
    qtbot.waitUntil(
        lambda: (
            "㈜한빛정밀 투자 상담"
            in " ".join(made.text() for made in window.findChildren(QLabel) if made.isVisible())
        )
    )
    panel = window.findChild(QWidget, "meeting_panel")
    texts = " ".join(made.text() for made in panel.findChildren(QLabel))
    assert "12블록 필지 도면 송부" in texts
    assert "일 지남" in texts


# -- one meeting ---------------------------------------------------------------------------------


def test_a_meeting_is_registered_with_attendee_and_follow_up_by_keyboard(
    page: MeetingsPage, window: MainWindow, example: Store, qtbot: QtBot, type_korean: TypeKorean
):
    page.create_record()
    dialog = dialog_of(page, "meeting")
    type_korean(dialog.findChild(QLineEdit, "title"), "㈜새벽별셀 방문 상담")
    dialog.findChild(QLineEdit, "starts_at").setText("2027. 1. 5. 15:30")
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_S, CONTROL)
    assert window.findChild(QLabel, "record_name").text() == "㈜새벽별셀 방문 상담"
    record = page.record
    assert record is not None
    meeting_id = record.record_id
    assert meeting_id is not None

    record.related.attendees.add_requested.emit(RecordKind.ATTENDEE, "theirs")
    dialog = dialog_of(record, "attendee")
    type_korean(dialog.findChild(QLineEdit, "name"), "한이음")
    save_dialog(dialog)
    attendee = of_meeting(example, RecordKind.ATTENDEE, meeting_id)[0]
    assert (attendee.get("side"), attendee.get("rank")) == ("theirs", 1)

    record.related.follow_ups.add_requested.emit(RecordKind.FOLLOW_UP, "promise")
    dialog = dialog_of(record, "follow_up")
    type_korean(dialog.findChild(QLineEdit, "text"), "사업계획서 제출")
    save_dialog(dialog)
    follow_up = of_meeting(example, RecordKind.FOLLOW_UP, meeting_id)[0]
    assert follow_up.get("kind") == "promise"
    assert follow_up.text("officer") == "박서연"

    window.undo()
    assert not of_meeting(example, RecordKind.FOLLOW_UP, meeting_id)
    window.undo()
    assert not of_meeting(example, RecordKind.ATTENDEE, meeting_id)


def test_a_meeting_that_ends_before_it_starts_is_not_saved(page: MeetingsPage, example: Store):
    page.create_record()
    dialog = dialog_of(page, "meeting")
    dialog.findChild(QLineEdit, "title").setText("거꾸로")
    dialog.findChild(QLineEdit, "starts_at").setText("2027. 1. 5. 15:30")
    dialog.findChild(QLineEdit, "ends_at").setText("2027. 1. 5. 14:30")
    save_dialog(dialog)
    assert dialog.isVisible()
    with example.read() as session:
        assert len(all_live(session, RecordKind.MEETING)) == 6
    dialog.findChild(QLineEdit, "ends_at").setText("")
    save_dialog(dialog)
    with example.read() as session:
        assert len(all_live(session, RecordKind.MEETING)) == 7


def test_insert_offers_the_four_kinds_of_follow_up_and_space_notes_one_as_done(
    page: MeetingsPage, example: Store, qtbot: QtBot, window: MainWindow
):
    open_meeting(page, "㈜한빛정밀 투자 상담", example)
    table = page.findChild(QTableView, "meeting_follow_up")
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    menu = next(one for one in page.findChildren(QMenu, "add_menu_follow_up") if one.isVisible())
    assert [action.text() for action in menu.actions()] == [
        "기업 건의", "시 검토 중", "시 공식 회신", "기업 이행사항"
    ]  # fmt: skip
    menu.close()

    meeting_id = open_meeting(page, "㈜한빛정밀 투자 상담", example)
    table = page.findChild(QTableView, "meeting_follow_up")
    table.selectRow(0)

    def open_count() -> int:
        drafts = of_meeting(example, RecordKind.FOLLOW_UP, meeting_id)
        return sum(1 for one in drafts if not one.text("done_on"))

    assert open_count() == 3
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert open_count() == 2
    assert window.findChild(QLabel, "toast_text").text() == "오늘 완료로 적었습니다."
    window.findChild(QPushButton, "toast_undo").click()
    assert open_count() == 3


def test_attendees_stand_and_move_by_rank_and_edits_are_asked_about_before_they_are_lost(
    page: MeetingsPage, window: MainWindow, example: Store, qtbot: QtBot
):
    meeting_id = open_meeting(page, "㈜한빛정밀 대표 접견", example)
    table = page.findChild(QTableView, "meeting_attendee")

    def names() -> list[str]:
        return [table.model().index(row, 2).data() for row in range(table.model().rowCount())]

    assert names() == ["시장", "정하늘", "박서연", "정하람", "한도윤"]
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    assert names()[:3] == ["시장", "박서연", "정하늘"]
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(table, Qt.Key.Key_Up, ALT)
    assert names()[:3] == ["박서연", "시장", "정하늘"]
    ranks = [one.get("rank") for one in of_meeting(example, RecordKind.ATTENDEE, meeting_id)]
    assert sorted(str(rank) for rank in ranks) == ["1", "1", "2", "2", "3"]
    window.undo()
    window.undo()
    assert names()[:3] == ["시장", "정하늘", "박서연"]

    meeting_id = open_meeting(page, "㈜한빛정밀 대표 접견", example)
    record = page.record
    assert record is not None
    place = record.form.cells["place"].editor.input
    assert isinstance(place, QLineEdit)
    place.setFocus()
    place.end(False)
    qtbot.keyClicks(place, " A")
    page.back_to_list()
    question = page.findChild(QMessageBox, "leave_question")
    assert question.isVisible()
    question.findChild(QPushButton, "leave_save").click()
    assert not record.isVisible()
    with example.read() as session:
        draft = load_draft(session, RecordKind.MEETING, meeting_id)
    assert draft is not None
    assert draft.text("place") == "시장실 A"


def test_an_attendee_at_the_end_stays_and_nothing_is_written(example: Store):
    with example.read() as session:
        first = next(
            one for one in all_live(session, RecordKind.ATTENDEE) if one.text("name") == "시장"
        )
    assert first.id is not None
    assert not move_attendee(example, first.id, -1)


def test_the_paper_is_made_of_what_stands_in_the_form(
    page: MeetingsPage, window: MainWindow, example: Store, qtbot: QtBot
):
    open_meeting(page, "㈜한빛정밀 대표 접견", example)
    record = page.record
    assert record is not None
    place = record.form.cells["place"].editor.input
    assert isinstance(place, QLineEdit)
    place.setFocus()
    place.end(False)
    qtbot.keyClicks(place, " B")
    qtbot.keyClick(place, Qt.Key.Key_M, CONTROL)
    assert window.current_page_key == "packet"
    packet = window.open_page("packet")
    assert isinstance(packet, PacketPage)
    assert packet.proof is not None
    packet.go_back()
    assert window.current_page_key == "meetings"
    assert record.isVisible()
    assert not record.dirty


def test_a_conflict_is_shown_beside_the_field(page: MeetingsPage, example: Store, qtbot: QtBot):
    meeting_id = open_meeting(page, "㈜한빛정밀 대표 접견", example)
    record = page.record
    assert record is not None
    with example.read() as session:
        stored = load_draft(session, RecordKind.MEETING, meeting_id)
    assert stored is not None
    save_record(example, Draft(stored.kind, {"place": "소회의실"}, stored.id, stored.version))
    place = record.form.cells["place"].editor.input
    assert isinstance(place, QLineEdit)
    place.setFocus()
    place.end(False)
    qtbot.keyClicks(place, " C")
    record.save()
    assert record.form.cells["place"].in_conflict
    record.revert()


def test_rows_are_copied_deleted_brought_back_counted_on_tabs_and_narrowed_by_a_box(
    page: MeetingsPage, qtbot: QtBot, window: MainWindow, type_korean: TypeKorean
):
    qtbot.keyClick(table_of(page), Qt.Key.Key_C, CONTROL)
    assert "㈜한빛정밀 대표 접견" in QGuiApplication.clipboard().text()

    qtbot.keyClick(table_of(page), Qt.Key.Key_Delete)
    assert "㈜한빛정밀 대표 접견" not in titles(page)
    window.undo()
    assert titles(page)[0] == "㈜한빛정밀 대표 접견"

    assert page.findChild(QPushButton, "meeting_view_upcoming").text() == "예정  4"
    assert page.findChild(QPushButton, "meeting_view_late").text() == "후속조치 기한 지남  2"
    assert page.findChild(QLabel, "meetings_count").text() == "4"

    box = page.list_panel.list.table.head.box("title")
    assert isinstance(box, QLineEdit)
    type_korean(box, "없는이름")
    qtbot.waitUntil(lambda: not titles(page))
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "조건에 맞는 면담이 없습니다(전체 6건)."
    page.findChild(QPushButton, "clear_filters").click()
    assert len(titles(page)) == 4


def test_the_page_is_freed_on_close(
    context: AppContext,
    window: MainWindow,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    freed_on_close(lambda: MeetingsPage(context, window))
