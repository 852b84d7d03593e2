"""Minutes typed against the agenda, and what a line becomes; nothing typed is lost."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import load_draft
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.features.meetings.minutes import MinutesView
from desktop_app.features.meetings.minutes.note_edit import NoteEdit
from desktop_app.features.meetings.record_view import MeetingRecord
from desktop_app.shell.window import MainWindow
from desktop_app.unsaved import notes_file
from tests.fixtures.meetings import TypeKorean, line, of_meeting

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
ITEM, FOLLOW_UP, TASK = RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP, RecordKind.TASK
MEETING = RecordKind.MEETING


@pytest.fixture
def window(example: Store, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(first="meetings")


@pytest.fixture
def minutes(record: MeetingRecord, window: MainWindow) -> MinutesView:
    record.findChild(QPushButton, "record_minutes").click()
    assert record.minutes.isVisible()
    return record.minutes


def item(store: Store, meeting_id: int, place: int = 0) -> Draft:
    return of_meeting(store, ITEM, meeting_id)[place]


def notes(view: MinutesView, draft: Draft) -> NoteEdit:
    found = view.findChild(NoteEdit, f"notes_{draft.kind.value}_{draft.id}")
    assert isinstance(found, NoteEdit)
    return found


def test_a_line_becomes_an_official_reply_with_its_day_in_one_keystroke(
    minutes: MinutesView, window: MainWindow, example: Store, meeting_id: int, qtbot: QtBot,
    type_korean: TypeKorean,
):  # fmt: skip
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "층고 7m 이상을 물음")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    type_korean(edit, "12블록 도면 2부 송부 다음 주 화까지")
    before = len(of_meeting(example, FOLLOW_UP, meeting_id))
    qtbot.keyClick(edit, Qt.Key.Key_3, ALT)
    assert window.current_page_key == "meetings"
    assert line(minutes, "outcome_text").text() == "12블록 도면 2부 송부"
    qtbot.keyClick(line(minutes, "outcome_due"), Qt.Key.Key_Return)
    follow_up = of_meeting(example, FOLLOW_UP, meeting_id)[before]
    day = dt.date.fromisoformat(follow_up.text("due_on"))
    assert day.weekday() == 1
    assert day > dt.date.fromisoformat(today())
    assert (follow_up.get("kind"), follow_up.get("agenda_item")) == (
        "reply", item(example, meeting_id).id
    )  # fmt: skip
    assert follow_up.text("officer") == "박서연"
    with example.read() as session:
        meeting = load_draft(session, MEETING, meeting_id)
    assert meeting is not None
    assert follow_up.get("organization") == meeting.get("organization")
    said = item(example, meeting_id).text("discussion")
    assert said == "층고 7m 이상을 물음\n12블록 도면 2부 송부 다음 주 화까지"
    assert minutes.findChild(QPushButton, f"outcome_follow_up_{follow_up.id}") is not None
    window.undo()  # the follow-up alone
    assert len(of_meeting(example, FOLLOW_UP, meeting_id)) == before
    assert item(example, meeting_id).text("discussion") == said
    assert edit.toPlainText() == said


def test_a_line_becomes_a_task_and_its_day_may_be_typed_after_it(
    minutes: MinutesView, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "- 소관부서 협의")
    qtbot.keyClick(edit, Qt.Key.Key_5, ALT)
    line(minutes, "outcome_due").setText("곧")
    qtbot.keyClick(line(minutes, "outcome_due"), Qt.Key.Key_Return)
    assert not of_meeting(example, TASK, meeting_id)
    line(minutes, "outcome_due").setText("+7")
    qtbot.keyClick(line(minutes, "outcome_due"), Qt.Key.Key_Return)
    (task,) = of_meeting(example, TASK, meeting_id)
    week = dt.date.fromisoformat(today()) + dt.timedelta(days=7)
    assert (task.text("text"), task.text("due_on")) == ("소관부서 협의", week.isoformat())


def test_escape_leaves_the_strip_and_then_the_minutes(
    minutes: MinutesView, record: MeetingRecord, example: Store, meeting_id: int, qtbot: QtBot,
    type_korean: TypeKorean,
):  # fmt: skip
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "적은 말")
    qtbot.keyClick(edit, Qt.Key.Key_1, ALT)
    qtbot.keyClick(line(minutes, "outcome_text"), Qt.Key.Key_Escape)
    assert not line(minutes, "outcome_text").isVisible()
    assert minutes.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not minutes.isVisible()
    assert item(example, meeting_id).text("discussion") == "적은 말"
    assert record.form.isVisible()


@pytest.mark.parametrize("leave", ["save", "close", "escape"])
def test_a_follow_up_that_stands_filled_in_is_registered_with_the_minutes(
    minutes: MinutesView, record: MeetingRecord, example: Store, meeting_id: int, qtbot: QtBot,
    type_korean: TypeKorean, leave: str,
):  # fmt: skip
    before = len(of_meeting(example, FOLLOW_UP, meeting_id))
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "도면 송부 다음 주 화까지")
    qtbot.keyClick(edit, Qt.Key.Key_3, ALT)
    if leave == "save":
        record.save()
    elif leave == "close":
        minutes.findChild(QPushButton, "minutes_close").click()
    else:
        qtbot.keyClick(edit, Qt.Key.Key_Escape)
    made = of_meeting(example, FOLLOW_UP, meeting_id)[before:]
    assert [one.text("text") for one in made] == ["도면 송부"]
    assert minutes.isVisible() is (leave == "save")
    assert item(example, meeting_id).text("discussion") == "도면 송부 다음 주 화까지"


def test_a_follow_up_whose_day_cannot_be_read_keeps_the_minutes_open(
    minutes: MinutesView, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "소관부서 협의")
    qtbot.keyClick(edit, Qt.Key.Key_5, ALT)
    line(minutes, "outcome_due").setText("곧")
    minutes.findChild(QPushButton, "minutes_close").click()
    assert minutes.isVisible()
    assert not of_meeting(example, TASK, meeting_id)
    qtbot.keyClick(line(minutes, "outcome_text"), Qt.Key.Key_Escape)
    minutes.findChild(QPushButton, "minutes_close").click()
    assert not minutes.isVisible()


def test_ctrl_s_saves_the_minutes_and_ctrl_down_goes_on(
    minutes: MinutesView, window: MainWindow, example: Store, meeting_id: int, qtbot: QtBot,
    type_korean: TypeKorean,
):  # fmt: skip
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "적은 말")
    qtbot.keyClick(edit, Qt.Key.Key_S, CONTROL)
    assert item(example, meeting_id).text("discussion") == "적은 말"
    qtbot.keyClick(edit, Qt.Key.Key_Down, CONTROL)
    second = notes(minutes, item(example, meeting_id, 1))
    qtbot.waitUntil(second.hasFocus)


def test_an_item_nobody_foresaw_is_added_while_writing(
    minutes: MinutesView, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    edit = notes(minutes, item(example, meeting_id))
    type_korean(edit, "저장 전 글")
    entry = line(minutes, "minutes_new_item")
    type_korean(entry, "전력 공급")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    added = of_meeting(example, ITEM, meeting_id)[-1]
    assert (added.text("text"), added.get("rank")) == ("전력 공급", 4)
    assert notes(minutes, added).isVisible()
    first = item(example, meeting_id)
    shown = list(minutes.findChildren(NoteEdit, f"notes_agenda_item_{first.id}"))
    assert shown[-1].toPlainText() == "저장 전 글"


def test_an_item_that_was_typed_and_not_entered_is_taken_when_the_minutes_close(
    minutes: MinutesView, example: Store, meeting_id: int, qtbot: QtBot, type_korean: TypeKorean
):
    entry = line(minutes, "minutes_new_item")
    type_korean(entry, "전력 공급")
    qtbot.keyClick(entry, Qt.Key.Key_Escape)
    assert minutes.isHidden()
    assert of_meeting(example, ITEM, meeting_id)[-1].text("text") == "전력 공급"
    assert not entry.text()


def test_a_colleague_s_words_and_mine_both_stay(
    minutes: MinutesView, window: MainWindow, example: Store, meeting_id: int, qtbot: QtBot,
    type_korean: TypeKorean,
):  # fmt: skip
    first = item(example, meeting_id)
    edit = notes(minutes, first)
    type_korean(edit, "내가 적은 말")
    with example.write_as(_head()) as unit:
        unit.save(Draft(ITEM, {"discussion": "동료가 적은 말"}, first.id))
    minutes.save()
    assert edit.toPlainText() == "내가 적은 말\n동료가 적은 말"
    minutes.save()
    assert item(example, meeting_id).text("discussion") == "내가 적은 말\n동료가 적은 말"


def _head():
    from db.unit import OperationHead

    return OperationHead("edit", "", "김도윤", "PC-08")


def test_what_a_window_that_ended_could_not_save_comes_back(
    record: MeetingRecord, context: AppContext, example: Store, meeting_id: int
):
    first = item(example, meeting_id)
    path = notes_file(context.folder, meeting_id)
    path.parent.mkdir(parents=True)
    kept = {f"agenda_item/{first.id}/discussion": "꺼지기 전에 적은 말", "broken": "x",
            "agenda_item/999999/discussion": "없는 안건"}  # fmt: skip
    path.write_text(json.dumps(kept), encoding="utf-8")
    record.write_minutes()
    assert notes(record.minutes, first).toPlainText() == "꺼지기 전에 적은 말"
    assert record.minutes.findChild(QLabel, "minutes_notice").isVisible()
    record.minutes.save()
    assert item(example, meeting_id).text("discussion") == "꺼지기 전에 적은 말"
    assert not path.exists()


def test_minutes_that_were_left_are_named_at_the_start_and_gone_on_with_or_thrown_away(
    open_window: Callable[..., MainWindow], context: AppContext, example: Store, meeting_id: int
) -> None:
    first = item(example, meeting_id)
    for meeting, text in ((meeting_id, "꺼지기 전에 적은 말"), (999_999, "없어진 면담")):
        path = notes_file(context.folder, meeting)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {f"agenda_item/{first.id}/discussion": text}
        path.write_text(json.dumps(kept), encoding="utf-8")
    window = open_window(first="meetings")
    told = window.findChild(QLabel, "toast_text")
    assert told.text() == "지난번에 저장하지 못한 회의록이 2건 있습니다."
    window.findChild(QPushButton, "toast_action").click()
    assert window.current_page_key == "settings"
    card = window.findChild(QWidget, "unsaved_card")
    assert card.isVisible()
    assert not card.findChild(QPushButton, "unsaved_open_999999").isEnabled()
    card.findChild(QPushButton, "unsaved_discard_999999").click()
    assert not notes_file(context.folder, 999_999).exists()
    card.findChild(QPushButton, f"unsaved_open_{meeting_id}").click()
    assert window.current_page_key == "meetings"
    minutes = window.findChild(MinutesView)
    assert notes(minutes, first).toPlainText() == "꺼지기 전에 적은 말"
    minutes.save()
    assert not notes_file(context.folder, meeting_id).exists()
    window.open_page("settings")
    assert not card.isVisible()


def test_what_a_colleague_changed_elsewhere_stays_beside_my_notes_without_a_word(
    minutes: MinutesView, example: Store, meeting_id: int, type_korean: TypeKorean
) -> None:
    type_korean(notes(minutes, item(example, meeting_id)), "내가 적은 말")
    with example.write_as(_head()) as unit:
        unit.save(Draft(ITEM, {"text": "고친 안건"}, item(example, meeting_id).id))
    minutes.save()
    stored = item(example, meeting_id)
    assert (stored.text("discussion"), stored.text("text")) == ("내가 적은 말", "고친 안건")
    assert not minutes.findChild(QLabel, "minutes_notice").isVisible()


def test_what_is_typed_is_kept_beside_the_database_and_ten_thousand_letters_are_saved(
    minutes: MinutesView,
    context: AppContext,
    example: Store,
    meeting_id: int,
    qtbot: QtBot,
    type_korean: TypeKorean,
):
    path = notes_file(context.folder, meeting_id)
    type_korean(notes(minutes, item(example, meeting_id)), "아직 저장하지 않은 말")
    qtbot.waitUntil(path.exists)
    assert "아직 저장하지 않은 말" in path.read_text(encoding="utf-8")
    assert item(example, meeting_id).text("discussion") == ""
    minutes.save()
    assert not path.exists()

    text = "가" * 10_000 + '\n=HYPERLINK("x") 🙂 \u202e <b>'
    edit = notes(minutes, item(example, meeting_id))
    edit.setPlainText(text)
    minutes.save()
    assert item(example, meeting_id).text("discussion") == text.replace("\u202e", "")
    edit.setPlainText(f"{text}더 적음")
    minutes.save()
    said = item(example, meeting_id).text("discussion")
    assert said == text.replace("\u202e", "") + "더 적음"
    edit.setPlainText("  ")
    minutes.save()
    assert item(example, meeting_id).text("discussion") == ""
    assert not minutes._sheet.dirty


def test_minutes_are_freed(
    window: MainWindow, context: AppContext,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):  # fmt: skip
    freed_on_close(lambda: MinutesView(context, window))
