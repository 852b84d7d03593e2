"""완료하고 다음 일정 and plans: from 오늘 with the keyboard, one operation, one undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.holidays import working_day
from db.domain.kinds import RecordKind
from db.domain.next_steps import suggested_day
from db.domain.values import Empty
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from db.store import Store, today
from desktop_app.context import AppContext
from desktop_app.features.cases.board_view import BoardView
from desktop_app.features.steps.finish_dialog import FinishDialog
from desktop_app.features.steps.plan_dialog import PlanDialog
from desktop_app.features.today.line_list import LineView
from desktop_app.shell.window import MainWindow

TypeKorean = Callable[[QWidget, str], None]
FOLLOW_UP, TASK = RecordKind.FOLLOW_UP, RecordKind.TASK


@pytest.fixture
def window(example: Store, open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(first="print_log")


def live(store: Store, kind: RecordKind) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, kind)


def load(store: Store, kind: RecordKind, record_id: int) -> Draft:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


def dialog_of(window: MainWindow, name: str) -> QDialog:
    return next(one for one in window.findChildren(QDialog, name) if one.isVisible())


def line(parent: QWidget, name: str) -> QLineEdit:
    found = parent.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def list_of(window: MainWindow, name: str) -> LineView:
    view = window.findChild(LineView, name)
    assert isinstance(view, LineView)
    return view


def test_a_follow_up_is_done_and_the_next_one_set_from_today_by_keyboard(
    window: MainWindow, example: Store, qtbot: QtBot, type_korean: TypeKorean
):
    window.open_page("today")
    view = list_of(window, "follow_ups_lines")
    first = view.rows.lines[0]
    assert first.text == "12블록 필지 도면 송부"
    assert first.step is not None
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    dialog = dialog_of(window, "finish")
    assert "㈜한빛정밀" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    type_korean(line(dialog, "finish_result"), "전자우편으로 보냄")
    type_korean(line(dialog, "finish_next"), "수령 확인")
    qtbot.keyClick(line(dialog, "finish_next"), Qt.Key.Key_Space)
    line(dialog, "finish_next_on").setText("+7")
    before = len(live(example, RecordKind.ACTIVITY))
    qtbot.keyClick(line(dialog, "finish_next_on"), Qt.Key.Key_Return)
    done = load(example, FOLLOW_UP, first.step[1])
    assert (done.text("done_on"), done.text("result")) == (today(), "전자우편으로 보냄")
    assert len(live(example, RecordKind.ACTIVITY)) == before + 1
    (task,) = [one for one in live(example, TASK) if one.text("text") == "수령 확인"]
    week = dt.date.fromisoformat(today()) + dt.timedelta(days=7)
    assert task.text("due_on") == week.isoformat()
    assert task.get("meeting") == done.get("meeting")
    assert all(one.text != first.text for one in list_of(window, "follow_ups_lines").rows.lines)
    window.undo()
    assert load(example, FOLLOW_UP, first.step[1]).text("done_on") == ""
    assert len(live(example, RecordKind.ACTIVITY)) == before
    assert list_of(window, "follow_ups_lines").rows.lines[0].text == first.text


def test_a_click_on_the_mark_asks_and_a_click_on_the_words_opens(window: MainWindow, qtbot: QtBot):
    window.open_page("today")
    view = list_of(window, "steps_lines")
    rect = view.visualRect(view.rows.index(0, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                     pos=QPoint(rect.right() - 16, rect.center().y()))  # fmt: skip
    assert window.current_page_key == "today"
    dialog_of(window, "finish").close()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton,
                     pos=QPoint(rect.left() + 250, rect.center().y()))  # fmt: skip
    assert window.current_page_key == "cases"


def test_the_next_step_of_a_case_takes_the_suggested_day(
    window: MainWindow, example: Store, type_korean: TypeKorean
):
    case = next(one for one in live(example, RecordKind.CASE) if one.text("next_step"))
    window.finish_step(RecordKind.CASE, case.id or 0)
    dialog = dialog_of(window, "finish")
    assert isinstance(dialog, FinishDialog)
    type_korean(line(dialog, "finish_next"), "현장 방문")
    dialog._on_next_edited("현장 방문")  # a commit of the input method edits, too
    expected = suggested_day("call", dt.date.fromisoformat(today()))
    assert dialog.next_on.day == expected.isoformat()
    dialog.findChild(QPushButton, "finish_how_visit").click()
    expected = suggested_day("visit", dt.date.fromisoformat(today()))
    assert dialog.next_on.day == expected.isoformat()
    dialog.save()
    stored = load(example, RecordKind.CASE, case.id or 0)
    assert (stored.text("next_step"), stored.text("next_step_on")) == (
        "현장 방문", expected.isoformat()
    )  # fmt: skip


def test_a_day_that_cannot_be_read_is_said_and_a_step_somebody_else_changed_is_read_anew(
    window: MainWindow, example: Store
):
    step = next(one for one in live(example, FOLLOW_UP) if not one.text("done_on"))
    window.finish_step(FOLLOW_UP, step.id or 0)
    dialog = dialog_of(window, "finish")
    line(dialog, "finish_next").setText("x")
    line(dialog, "finish_next_on").setText("곧")
    dialog.findChild(QPushButton, "finish_save").click()
    problem = dialog.findChild(QLabel, "finish_problem")
    assert problem.isVisible()
    assert problem.text().startswith("날짜를 읽지 못했습니다")
    assert load(example, FOLLOW_UP, step.id or 0).text("done_on") == ""
    line(dialog, "finish_next").setText("")
    line(dialog, "finish_next_on").setText("+7")
    dialog.findChild(QPushButton, "finish_save").click()
    assert "비우십시오" in problem.text()
    dialog.close()

    step = next(one for one in live(example, FOLLOW_UP) if not one.text("done_on"))
    window.finish_step(FOLLOW_UP, step.id or 0)
    dialog = dialog_of(window, "finish")
    line(dialog, "finish_result").setText("보냄")
    with example.write_as(_head(example)) as unit:
        unit.save(Draft(FOLLOW_UP, {"text": "도면 2부 송부"}, step.id))
    dialog.findChild(QPushButton, "finish_save").click()
    assert dialog.findChild(QLabel, "finish_step").text() == "도면 2부 송부"
    assert line(dialog, "finish_result").text() == "보냄"
    dialog.findChild(QPushButton, "finish_save").click()
    assert load(example, FOLLOW_UP, step.id or 0).text("result") == "보냄"


def _head(store: Store):
    from db.unit import OperationHead

    return OperationHead("edit", "", "김도윤", "PC-08")


def test_a_plan_shows_its_days_makes_tasks_at_once_and_is_made_changed_and_deleted(
    window: MainWindow, example: Store, qtbot: QtBot, type_korean: TypeKorean
):
    agreement = next(
        one for one in live(example, RecordKind.AGREEMENT) if len(one.text("signed_on")) == 10
    )
    window.offer_plan(RecordKind.AGREEMENT, agreement.id or 0)
    dialog = dialog_of(window, "plan")
    assert isinstance(dialog, PlanDialog)
    assert dialog.plans.currentText() == "투자협약 체결 뒤"
    line(dialog, "plan_start").setText("오늘")
    week = dt.date.fromisoformat(today()) + dt.timedelta(days=7)
    tasks = dialog.rows.tasks
    assert tasks is not None
    assert len(tasks) == 4
    assert tasks[0].due_on == working_day(week).isoformat()
    dialog.findChild(QCheckBox, "plan_weekends").setChecked(False)
    assert dialog.rows.tasks is not None
    assert dialog.rows.tasks[0].due_on == week.isoformat()
    line(dialog, "plan_day_1").setText("+3")
    dialog.findChild(QCheckBox, "plan_weekends").setChecked(True)
    qtbot.keyClick(dialog.findChild(QCheckBox, "plan_tick_3"), Qt.Key.Key_Space)
    before = len(live(example, TASK))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    made = live(example, TASK)[before:]
    assert len(made) == 3
    undo = window.findChild(QToolButton, "undo_button").text()
    assert undo == f"실행 취소: 일정 넣기 — {agreement.text('title')} · 투자협약 체결 뒤"
    assert {one.get("agreement") for one in made} == {agreement.id}
    assert {one.text("officer") for one in made} == {"박서연"}
    three = dt.date.fromisoformat(today()) + dt.timedelta(days=3)
    assert three.isoformat() in {one.text("due_on") for one in made}  # typed over, so it stays
    window.undo()
    assert len(live(example, TASK)) == before

    firm = live(example, RecordKind.ORGANIZATION)[0]
    window.offer_plan(RecordKind.ORGANIZATION, firm.id or 0)
    dialog = dialog_of(window, "plan")
    assert isinstance(dialog, PlanDialog)
    line(dialog, "plan_start").setText("2024. 6. 13.")
    assert dialog.rows.tasks == ()
    assert not dialog.findChild(QPushButton, "plan_save").isEnabled()
    dialog.close()

    firm = live(example, RecordKind.ORGANIZATION)[0]
    window.offer_plan(RecordKind.ORGANIZATION, firm.id or 0)
    dialog = dialog_of(window, "plan")
    assert isinstance(dialog, PlanDialog)
    dialog.findChild(QPushButton, "plan_new").click()
    editor = dialog_of(window, "plan_editor")
    editor.findChild(QPushButton, "plan_editor_save").click()
    assert editor.findChild(QLabel, "plan_editor_problem").isVisible()
    type_korean(line(editor, "plan_name"), "설명회 뒤")
    type_korean(line(editor, "step_text_0"), "감사 공문")
    editor.findChild(QPushButton, "plan_add_step").click()
    type_korean(line(editor, "step_text_1"), "관심 기업 전화")
    editor.findChild(QPushButton, "plan_editor_save").click()
    assert dialog.plans.currentText() == "설명회 뒤"
    tasks = dialog.rows.tasks
    assert tasks is not None
    assert [one.text for one in tasks] == ["감사 공문", "관심 기업 전화"]
    dialog.findChild(QPushButton, "plan_edit").click()
    editor = dialog_of(window, "plan_editor")
    editor.findChild(QWidget, "step_out_0").click()
    editor.findChild(QPushButton, "plan_editor_save").click()
    tasks = dialog.rows.tasks
    assert tasks is not None
    assert [one.text for one in tasks] == ["관심 기업 전화"]
    dialog.findChild(QPushButton, "plan_edit").click()
    dialog_of(window, "plan_editor").findChild(QPushButton, "plan_delete").click()
    assert dialog.plans.findText("설명회 뒤") < 0
    dialog.close()


def test_only_a_change_of_the_step_itself_stands_in_the_way(
    window: MainWindow, example: Store, context: AppContext
):
    for theirs, goes_on in (
        ({"officer": "김하늘"}, True),
        ({"text": "다른 일"}, False),
        ({"done_on": "2026-01-02"}, False),
    ):
        first = next(one for one in live(example, TASK) if not one.text("done_on"))
        made = FinishDialog(context, window, window)
        made.begin_with(TASK, first.id or 0)
        made.open()
        save_record(example, Draft(TASK, theirs, first.id))
        made.save()
        stored = load(example, TASK, first.id or 0)
        assert (stored.text("done_on") == today()) is goes_on, theirs
        assert all(stored.text(key) == value for key, value in theirs.items())
        assert made.isVisible() is not goes_on, theirs
        if not goes_on:
            made.close()


def test_the_dialogs_are_freed(
    window: MainWindow, context: AppContext,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):  # fmt: skip
    freed_on_close(lambda: FinishDialog(context, window, window))
    freed_on_close(lambda: PlanDialog(context, window, window))


def test_an_agreement_that_is_signed_offers_the_steps_that_follow(
    window: MainWindow, example: Store
):
    agreement = next(
        one for one in live(example, RecordKind.AGREEMENT) if len(one.text("signed_on")) == 10
    )
    day = agreement.text("signed_on")
    _write(window, example, agreement.id or 0, signed_on=Empty.NOT_STATED)
    _write(window, example, agreement.id or 0, note="비고만 고침")
    button = window.findChild(QPushButton, "toast_action")
    assert button is None or not button.isVisible()
    _write(window, example, agreement.id or 0, signed_on=day)
    button = window.findChild(QPushButton, "toast_action")
    assert button.isVisible()
    assert button.text() == "일정 묶음 넣기…"
    button.click()
    dialog = dialog_of(window, "plan")
    assert line(dialog, "plan_start").text().startswith(day[:4])
    dialog.close()


def _write(window: MainWindow, store: Store, agreement_id: int, **values) -> None:
    saved = save_record(store, Draft(RecordKind.AGREEMENT, values, agreement_id))
    window.around.changes.announce(saved.changes)


def test_d_on_the_board_and_ctrl_d_on_a_list_ask_what_came_of_it(
    window: MainWindow, example: Store, qtbot: QtBot
):
    window.open_page("cases")
    board = window.findChild(BoardView)
    card = next(one for one in live(example, RecordKind.CASE) if one.text("next_step"))
    board.focus_case(card.id or 0)
    qtbot.keyClick(window.focusWidget() or board, Qt.Key.Key_D)
    dialog = dialog_of(window, "finish")
    assert dialog.findChild(QLabel, "finish_step").text() == card.text("next_step")
    dialog.close()
    page = window.open_page("tasks")
    table = page.list_panel.list.table
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table.setFocus()
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = next(
        one for one in window.findChildren(QDialog, "finish")
        if one.isVisible() and one is not dialog
    )  # fmt: skip
    dialog.close()
