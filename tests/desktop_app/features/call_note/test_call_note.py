"""The call note as an officer uses it: known caller, unknown caller, nothing lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from db.domain.dates import KST
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live, load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.call_note import CallNoteDialog
from desktop_app.shell.window import MainWindow

ENTER = Qt.Key.Key_Return


@pytest.fixture
def firm(sqlite_store: Store) -> int:
    """㈜한빛정밀 with a person and one case under way."""
    saved = save_record(
        sqlite_store,
        Draft(RecordKind.ORGANIZATION, {"name": "㈜한빛정밀", "org_type": "domestic",
                                        "standing": "managed", "phone": "031-000-2741"}),
    )  # fmt: skip
    save_record(
        sqlite_store,
        Draft(RecordKind.CONTACT, {"organization": saved.id, "name": "한도윤", "title": "이사",
                                   "mobile": "010-0000-2741", "purpose": "duty"}),
    )  # fmt: skip
    save_record(
        sqlite_store,
        Draft(RecordKind.CASE, {"organization": saved.id, "title": "생산 거점", "stage": "contact",
                                "state": "active", "next_step": "자료 받기"}),
    )  # fmt: skip
    return saved.id


@pytest.fixture
def note(
    open_window: Callable[..., MainWindow], context: AppContext
) -> Callable[[], CallNoteDialog]:
    """Opens the note over the real window, as Ctrl+Shift+N does."""
    window = open_window(first="print_log")

    def make() -> CallNoteDialog:
        assert context.commands.run("call.note")
        return [part for part in window.findChildren(CallNoteDialog) if part.isVisible()][-1]

    return make


def part(dialog: QWidget, name: str) -> Any:
    found = dialog.findChild(QWidget, name)
    assert found is not None, name
    return found


def live(store: Store, kind: RecordKind) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, kind)


def test_a_known_caller_is_found_by_name_initials_and_digits(note, firm, sqlite_store, type_korean):
    dialog = None
    for typed in ("ㅎㅂㅈㅁ", "0000-2741", "한도윤", "한빛"):
        if dialog is not None:
            dialog.close()
        dialog = note()
        type_korean(part(dialog, "call_who"), typed)
        QTest.keyClick(part(dialog, "call_who"), ENTER)
        assert part(dialog, "call_known").caller.name == "㈜한빛정밀", typed
    type_korean(part(dialog, "call_text"), "도면을 보고 층수를 정하겠다고 함")
    type_korean(part(dialog, "call_step"), "도면 송부")
    type_korean(part(dialog, "call_due"), "내일")
    QTest.keyClick(part(dialog, "call_due"), ENTER)
    assert not dialog.isVisible()
    (activity,) = live(sqlite_store, RecordKind.ACTIVITY)
    assert activity.get("organization") == firm
    assert activity.text("summary") == "도면을 보고 층수를 정하겠다고 함"
    (case,) = live(sqlite_store, RecordKind.CASE)
    assert activity.get("case") == case.id
    assert case.text("next_step") == "도면 송부"
    tomorrow = dt.datetime.now(KST).date() + dt.timedelta(days=1)
    assert case.text("next_step_on") == tomorrow.isoformat()


def test_a_half_syllable_searches_what_is_missing_is_said_another_caller_chosen_and_the_day_shown(
    note, firm, compose_korean, sqlite_store, type_korean
):
    dialog = note()
    compose_korean(part(dialog, "call_who"), "하")
    assert part(dialog, "call_candidates").chosen.title == "㈜한빛정밀"
    dialog.close()

    dialog = note()
    type_korean(part(dialog, "call_who"), "한빛")
    QTest.keyClick(part(dialog, "call_who"), ENTER)
    QTest.keyClick(part(dialog, "call_text"), ENTER)
    assert part(dialog, "call_problem").text() == "통화 내용을 한 줄 적으십시오."
    type_korean(part(dialog, "call_text"), "안부")
    type_korean(part(dialog, "call_due"), "언젠가")
    QTest.keyClick(part(dialog, "call_due"), ENTER)
    assert "날짜를 읽지 못했습니다" in part(dialog, "call_problem").text()
    assert dialog.isVisible()
    assert not live(sqlite_store, RecordKind.ACTIVITY)
    dialog.close()

    dialog = note()
    type_korean(part(dialog, "call_who"), "한빛")
    QTest.keyClick(part(dialog, "call_who"), ENTER)
    QTest.mouseClick(part(dialog, "call_change"), Qt.MouseButton.LeftButton)
    assert part(dialog, "call_who").isVisible()
    assert not part(dialog, "call_save").isEnabled()
    dialog.close()

    dialog = note()
    type_korean(part(dialog, "call_due"), "2026. 12. 3.")
    understood = part(dialog, "call_understood")
    assert isinstance(understood, QLabel)
    assert understood.text() == "= 2026. 12. 3.(목)"
    dialog.close()


def test_an_unknown_caller_makes_firm_contact_activity_and_case(note, sqlite_store, type_korean):
    dialog = note()
    type_korean(part(dialog, "call_who"), "두물정밀기계")
    QTest.keyClick(part(dialog, "call_who"), ENTER)
    type_korean(part(dialog, "call_person"), "한지수")
    type_korean(part(dialog, "call_phone"), "0310001234")
    part(dialog, "call_begins_case").setChecked(True)
    assert part(dialog, "call_effect").text() == "새로 등록: 기업, 기업 담당자, 투자 건"
    type_korean(part(dialog, "call_text"), "공장 이전 부지를 찾음")
    QTest.keyClick(part(dialog, "call_text"), ENTER)
    (made,) = live(sqlite_store, RecordKind.ORGANIZATION)
    (person,) = live(sqlite_store, RecordKind.CONTACT)
    (case,) = live(sqlite_store, RecordKind.CASE)
    (activity,) = live(sqlite_store, RecordKind.ACTIVITY)
    assert made.text("name") == "두물정밀기계"
    assert person.text("phone") == "031-000-1234"
    assert case.text("title") == "공장 이전 부지를 찾음"
    assert activity.get("case") == case.id
    assert activity.get("contact") == person.id


def test_an_unknown_number_goes_into_its_line(note, type_korean):
    dialog = note()
    QTest.keyClicks(part(dialog, "call_who"), "0317770000")
    QTest.keyClick(part(dialog, "call_who"), ENTER)
    assert part(dialog, "call_phone").text() == "0317770000"
    assert dialog.focusWidget() is part(dialog, "call_firm")


def test_a_note_about_a_case_knows_its_caller(
    open_window: Callable[..., MainWindow], firm, sqlite_store
):
    (case,) = live(sqlite_store, RecordKind.CASE)
    window = open_window(first="print_log")
    window.note_call(case_id=case.id or 0)
    dialog = window.findChildren(CallNoteDialog)[-1]
    assert part(dialog, "call_known").case.id == case.id
    assert part(dialog, "call_present").text() == "지금까지: 자료 받기"
    dialog.close()


def test_a_note_is_undone_as_one(note, firm, sqlite_store, type_korean, context):
    dialog = note()
    window = dialog.parentWidget()
    type_korean(part(dialog, "call_who"), "새로운상사")
    QTest.keyClick(part(dialog, "call_who"), ENTER)
    type_korean(part(dialog, "call_text"), "문의")
    QTest.keyClick(part(dialog, "call_text"), ENTER)
    assert part(window, "toast_text").text() == "새로운상사와 나눈 이야기를 기록했습니다."
    QTest.mouseClick(part(window, "toast_undo"), Qt.MouseButton.LeftButton)
    assert not live(sqlite_store, RecordKind.ACTIVITY)
    with sqlite_store.read() as session:
        assert load_draft(session, RecordKind.ORGANIZATION, firm) is not None
    assert len(live(sqlite_store, RecordKind.ORGANIZATION)) == 1


def test_the_dialog_is_freed_when_closed(
    open_window: Callable[..., MainWindow],
    context: AppContext,
    firm: int,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    window = open_window(first="print_log")

    def make() -> CallNoteDialog:
        dialog = CallNoteDialog(context, window, window)
        dialog.begin_with(RecordKind.ORGANIZATION, firm)
        return dialog

    freed_on_close(make)
