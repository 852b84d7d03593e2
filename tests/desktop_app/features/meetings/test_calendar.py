"""Meetings go out as a calendar file and come in by a plan, with real files and widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.features.meetings.calendar.plan_dialog import CalendarPlanDialog
from desktop_app.features.meetings.page import MeetingsPage
from desktop_app.shell.window import MainWindow

MEETING = RecordKind.MEETING


@pytest.fixture
def window(example: Store, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(first="meetings")


@pytest.fixture
def page(window: MainWindow) -> MeetingsPage:
    made = window.open_page("meetings", view="all")
    assert isinstance(made, MeetingsPage)
    return made


def live(store: Store) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, MEETING)


def plan_of(page: MeetingsPage) -> CalendarPlanDialog:
    found = next(one for one in page.findChildren(CalendarPlanDialog) if one.isVisible())
    assert isinstance(found, CalendarPlanDialog)
    return found


def toast(window: MainWindow) -> str:
    return str(window.findChild(QLabel, "toast_text").text())


def test_the_shown_meetings_go_out_and_come_back_the_same(
    page: MeetingsPage, window: MainWindow, tmp_path: Path
):
    page.export_calendar()
    dialog = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
    assert dialog.objectName() == "calendar_export"
    dialog.close()
    path = tmp_path / "면담.ics"
    page.calendar.export_to(str(path))
    assert toast(window) == "면담 6건을 면담.ics에 저장했습니다."
    assert path.read_bytes().count(b"BEGIN:VEVENT") == 6
    page.calendar.read(str(path))
    plan = plan_of(page)
    assert not plan.plan.chosen
    assert not plan.findChild(QPushButton, "calendar_save").isEnabled()
    plan.close()


def test_one_meeting_goes_out_from_the_menu_of_its_page(
    page: MeetingsPage, window: MainWindow, example: Store, tmp_path: Path
):
    meeting = live(example)[0]
    page.open_record(meeting.id or 0)
    page.findChild(QWidget, "record_more").click()
    menu = next(one for one in page.findChildren(QMenu, "record_menu") if one.isVisible())
    entry = next(one for one in menu.actions() if one.objectName() == "record_ics")
    entry.trigger()
    menu.close()
    dialog = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name.startswith(meeting.text("starts_at")[:10].replace("-", "") + "_")
    dialog.close()
    page.calendar.export_to(str(tmp_path / "one"))
    assert (tmp_path / "one.ics").read_bytes().count(b"BEGIN:VEVENT") == 1


def test_a_foreign_calendar_is_looked_at_ticked_and_written_by_keyboard(
    page: MeetingsPage, window: MainWindow, example: Store, tmp_path: Path, qtbot: QtBot,
    qtmodeltester: ModelTester,
):  # fmt: skip
    soon = dt.date.fromisoformat(today()) + dt.timedelta(days=3)
    path = tmp_path / "google.ics"
    path.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a@google.com\nSUMMARY:㈜한빛정밀 현장방문\n"
        f"DTSTART:{soon:%Y%m%d}T010000Z\nLOCATION:12블록\nEND:VEVENT\n"
        f"BEGIN:VEVENT\nUID:b@google.com\nSUMMARY:사적인 약속\nDTSTART:{soon:%Y%m%d}T090000Z\n"
        "END:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    before = len(live(example))
    page.calendar.read(str(path))
    plan = plan_of(page)
    qtmodeltester.check(plan.plan)
    assert [plan.plan.index(row, 1).data() for row in range(2)] == [
        "㈜한빛정밀 현장방문", "사적인 약속"
    ]  # fmt: skip
    assert plan.plan.index(0, 3).data() == "장소 12블록"
    plan.table.selectRow(1)
    qtbot.keyClick(plan, Qt.Key.Key_Space)
    assert plan.findChild(QLabel, "calendar_effect").text() == "1건을 등록합니다."
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    assert len(live(example)) == before + 1
    added = live(example)[-1]
    assert (added.text("title"), added.text("starts_at")) == (
        "㈜한빛정밀 현장방문", f"{soon.isoformat()}T10:00"
    )  # fmt: skip
    with example.read() as session:
        firms = all_live(session, RecordKind.ORGANIZATION)
    assert added.get("organization") == next(
        one.id for one in firms if one.text("name") == "㈜한빛정밀"
    )
    window.undo()
    assert len(live(example)) == before


def test_a_cancelled_appointment_goes_to_the_bin_when_its_tick_is_left(
    page: MeetingsPage, window: MainWindow, example: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    soon = dt.date.fromisoformat(today()) + dt.timedelta(days=3)
    event = f"UID:c@google.com\nSUMMARY:현장방문\nDTSTART:{soon:%Y%m%d}T010000Z\n"
    event += "ATTENDEE;CN=정하람:mailto:x@firm.example\n"
    path = tmp_path / "google.ics"

    def read(method: str) -> CalendarPlanDialog:
        text = f"BEGIN:VCALENDAR\n{method}BEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n"
        path.write_text(text, encoding="utf-8")
        page.calendar.read(str(path))
        return plan_of(page)

    before = len(live(example))
    plan = read("")
    assert plan.plan.index(0, 3).data() == "참석자 추가 정하람"
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    assert len(live(example)) == before + 1
    plan = read("METHOD:CANCEL\n")
    assert plan.plan.index(0, 3).data() == "이곳의 면담은 휴지통으로 옮깁니다."
    effect = plan.findChild(QLabel, "calendar_effect").text()
    assert effect == "1건은 휴지통으로 옮깁니다."
    qtbot.keyClick(plan, Qt.Key.Key_Return)
    assert len(live(example)) == before
    window.undo()
    assert len(live(example)) == before + 1


def test_a_file_that_is_no_calendar_is_told_in_a_sentence(
    page: MeetingsPage, window: MainWindow, tmp_path: Path
):
    path = tmp_path / "list.ics"
    path.write_bytes("이름,값".encode("cp949"))
    page.calendar.read(str(path))
    message = next(one for one in window.findChildren(QDialog) if one.isVisible())
    assert "일정표 파일이 아닙니다." in " ".join(
        made.text() for made in message.findChildren(QLabel)
    )  # fmt: skip
    message.close()


def test_the_plan_is_freed(
    window: MainWindow, context: AppContext,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):  # fmt: skip
    freed_on_close(lambda: CalendarPlanDialog(context, window, (), "a.ics", window))
