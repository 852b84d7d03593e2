"""Who sits at the table of a meeting, and what is ready before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.services.records import delete_record, save_record
from db.store import Store, today
from desktop_app.features.meetings.record_view import MeetingRecord
from desktop_app.shell.window import MainWindow
from tests.fixtures.meetings import TypeKorean, line, of_meeting

ATTENDEE, MEETING = RecordKind.ATTENDEE, RecordKind.MEETING


@pytest.fixture
def window(example: Store, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(first="meetings")


def attendees(record: MeetingRecord) -> QTableView:
    found = record.findChild(QTableView, "meeting_attendee")
    assert isinstance(found, QTableView)
    return found


def names(record: MeetingRecord) -> list[str]:
    model = attendees(record).model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_somebody_is_typed_freely_with_name_and_title(
    record: MeetingRecord, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    entry = line(record, "add_theirs")
    type_korean(entry, "오가람 연구소장")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    added = of_meeting(example, ATTENDEE, meeting_id)[-1]
    assert (added.text("name"), added.text("title"), added.text("side")) == (
        "오가람", "연구소장", "theirs"
    )  # fmt: skip
    assert added.get("rank") == 3
    assert names(record)[-1] == "오가람"
    assert entry.text() == ""


def test_an_officer_is_chosen_from_those_who_are_known(
    record: MeetingRecord, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    entry = line(record, "add_ours")
    entry.setFocus()
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    popup = entry._popup
    assert popup.isVisible()
    offered = [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())]
    assert offered == ["김도윤 주무관 전략산업과"]  # the two others are there already
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    added = of_meeting(example, ATTENDEE, meeting_id)[-1]
    assert (added.text("name"), added.text("affiliation")) == ("김도윤", "전략산업과")
    assert names(record)[:4] == ["시장", "정하늘", "박서연", "김도윤"]


def test_a_row_is_dragged_to_another_rank_of_its_side(
    record: MeetingRecord, window: MainWindow, qtbot: QtBot
):
    table = attendees(record)
    height = table.rowHeight(0)

    def middle(row: int) -> QPoint:
        return QPoint(60, row * height + height // 2)

    viewport = table.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=middle(2))
    for y in (middle(2).y() - 20, height, 4):
        _move(viewport, QPoint(60, y))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(60, 4))
    assert names(record) == ["박서연", "시장", "정하늘", "정하람", "한도윤"]
    window.undo()
    assert names(record)[:3] == ["시장", "정하늘", "박서연"]


def _move(viewport: QWidget, place: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, place.toPointF(), viewport.mapToGlobal(place).toPointF(), left, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_space_makes_an_attendee_sit_in(
    record: MeetingRecord, example: Store, meeting_id: int, qtbot: QtBot
):
    table = attendees(record)
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    draft = of_meeting(example, ATTENDEE, meeting_id)[2]
    assert draft.get("role") == "observer"
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert of_meeting(example, ATTENDEE, meeting_id)[2].get("role") == "attendee"


def test_minutes_are_a_duty_when_the_mayor_attends(
    record: MeetingRecord, window: MainWindow, example: Store, meeting_id: int
):
    duty = record.findChild(QFrame, "minutes_duty")
    assert duty.isVisible()
    words = record.findChild(QLabel, "minutes_duty_words").text()
    assert "주관, 진행순서" in words
    assert "결정사항" not in words
    for one in of_meeting(example, ATTENDEE, meeting_id):
        if one.get("side") == "theirs":
            delete_record(example, ATTENDEE, one.id or 0)
    record.refresh()
    words = record.findChild(QLabel, "minutes_duty_words").text()
    assert "참석자(기업)" in words
    assert "참석자(시)" not in words
    yesterday = (dt.date.fromisoformat(today()) - dt.timedelta(days=1)).isoformat()
    _change(example, window, MEETING, meeting_id, starts_at=f"{yesterday}T14:00",
            ends_at=f"{yesterday}T15:00")  # fmt: skip
    assert "발언 요지, 결정사항" in record.findChild(QLabel, "minutes_duty_words").text()
    mayor = of_meeting(example, ATTENDEE, meeting_id)[0]
    _change(example, window, ATTENDEE, mayor.id or 0, title="제1부시장")
    assert not duty.isVisible()


def _change(store: Store, window: MainWindow, kind: RecordKind, record_id: int, **values) -> None:
    saved = save_record(store, Draft(kind, values, record_id))
    window.around.changes.announce(saved.changes)


def test_what_the_last_meeting_left_is_ticked_while_preparing(
    record: MeetingRecord, window: MainWindow, example: Store, qtbot: QtBot
):
    table = record.findChild(QTableView, "meeting_earlier")
    assert table.model().index(0, 1).data() == "12블록 필지 도면 송부"
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.model().index(0, 1).data() == "고용보조금 요건"
    window.undo()
    assert table.model().index(0, 1).data() == "12블록 필지 도면 송부"
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = next(one for one in window.findChildren(QDialog, "finish") if one.isVisible())
    assert dialog.findChild(QLabel, "finish_step").text() == "12블록 필지 도면 송부"
    dialog.close()
