"""An officer's days, from the first start to the next morning, in the whole program."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton, QWidget

from db.domain.kinds import RecordKind
from desktop_app.errors.crash import write_report
from desktop_app.features.cases.page import CasesPage
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.paths import DataFolder
from resources.sample import SAMPLE_LIST
from tests.e2e.conftest import CONTROL, Hands

Start = Callable[[DataFolder], Hands]
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def firms_shown(page: OrganizationsPage) -> list[str]:
    model = page.list_panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def focus_case(hands: Hands, page: CasesPage, firm: str) -> None:
    case_id = hands.case_of(firm).id
    assert case_id is not None
    page.board.focus_case(case_id)


def test_the_first_start_leads_to_the_example(tmp_path: Path, start: Start):
    hands = start(DataFolder(tmp_path / "desk"))
    for name, typed in (("office", "전략산업과"), ("position", "주무관"), ("officer", "박서연")):
        hands.write(typed, on=name)
    hands.click("open_example")
    hands.ready()
    assert hands.text("officer_name") == "박서연"
    assert hands.text("status_notice") == "예시 자료"
    assert len(hands.stored(RecordKind.ORGANIZATION)) >= 190
    hands.page("cases")
    assert hands.text("case_count") == "40건"


def test_a_firm_is_registered_by_keyboard_and_found_by_its_initials(
    desk_folder: DataFolder, start: Start
):
    hands = start(desk_folder).ready()
    page = hands.page("organizations")
    assert isinstance(page, OrganizationsPage)
    page.list_panel.list.setFocus()
    hands.key(Qt.Key.Key_N, CONTROL)
    hands.write("㈜이음새바이오")
    hands.key(Qt.Key.Key_S, CONTROL)
    assert hands.text("record_name") == "㈜이음새바이오"
    hands.key(Qt.Key.Key_Left, ALT)
    assert "㈜이음새바이오" in firms_shown(page)
    hands.key(Qt.Key.Key_F, CONTROL)
    hands.write("ㅇㅇㅅㅂㅇㅇ")
    hands.key(Qt.Key.Key_Return)
    assert firms_shown(page) == ["㈜이음새바이오"]
    hands.key(Qt.Key.Key_K, CONTROL)
    hands.write("ㅇㅇㅅㅂ", on="palette_input")
    found = hands.see("palette_list").model()
    assert any("이음새바이오" in found.index(row, 0).data() for row in range(found.rowCount()))
    hands.key(Qt.Key.Key_Escape, on=hands.see("palette_input"))


def test_a_case_is_carried_over_the_board_and_ended_with_its_reason(
    desk_folder: DataFolder, start: Start
):
    hands = start(desk_folder).ready()
    page = hands.page("cases")
    assert isinstance(page, CasesPage)
    focus_case(hands, page, "㈜한빛정밀")
    hands.key(Qt.Key.Key_Right, ALT)
    assert hands.text("toast_text") == "체결된 투자의향서(LOI)를 먼저 등록해야 합니다."
    assert hands.case_of("㈜한빛정밀").text("stage") == "consultation"
    hands.key(Qt.Key.Key_Left, ALT)
    assert hands.text("toast_text") == "㈜한빛정밀: 상담·현장방문 → 접촉"
    assert hands.case_of("㈜한빛정밀").text("stage") == "contact"
    focus_case(hands, page, "㈜한빛정밀")
    hands.key(Qt.Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.data() == "to:ended").trigger()
    menu.close()
    hands.key(Qt.Key.Key_3, on=hands.see("end_popover"))
    ended = hands.case_of("㈜한빛정밀")
    assert (ended.text("state"), ended.text("end_reason")) == ("ended", "elsewhere")
    hands.click("toast_undo")
    assert hands.case_of("㈜한빛정밀").text("state") == "active"


def test_a_call_is_noted_without_the_mouse(desk_folder: DataFolder, start: Start):
    hands = start(desk_folder).ready()
    before = len(hands.stored(RecordKind.ACTIVITY))
    hands.key(Qt.Key.Key_N, CONTROL | SHIFT)
    hands.write("ㅎㅂㅈㅁ", on="call_who")
    hands.key(Qt.Key.Key_Return, on=hands.see("call_who"))
    hands.write("층수를 정해 다시 연락하기로 함", on="call_text")
    hands.write("도면 송부", on="call_step")
    hands.write("내일", on="call_due")
    hands.key(Qt.Key.Key_Return, on=hands.see("call_due"))
    activities = hands.stored(RecordKind.ACTIVITY)
    assert len(activities) == before + 1
    assert hands.case_of("㈜한빛정밀").text("next_step") == "도면 송부"
    assert hands.menu_action("실행 취소").text() == "실행 취소: 활동기록 — ㈜한빛정밀"


def test_a_list_is_imported_in_two_steps_and_taken_back(desk_folder: DataFolder, start: Start):
    hands = start(desk_folder).ready()
    before = {one.id for one in hands.stored(RecordKind.ORGANIZATION)}
    hands.page("intake")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(SAMPLE_LIST))])
    QGuiApplication.clipboard().setMimeData(copied)
    hands.key(Qt.Key.Key_V, CONTROL)
    assert hands.text("summary_sentence") == "7행 가운데 6행은 문제 없음"
    hands.click("summary_apply")
    assert hands.see("result_sentence").text()
    created = {one.id for one in hands.stored(RecordKind.ORGANIZATION)} - before
    assert created
    hands.click("result_revert")
    assert {one.id for one in hands.stored(RecordKind.ORGANIZATION)} == before


def test_the_paper_of_a_meeting_takes_three_clicks(
    desk_folder: DataFolder, start: Start, tmp_path: Path
):
    hands = start(desk_folder).ready()
    hands.click("rail_meetings")
    hands.click("meetings_packet")
    hands.click("packet_save")
    dialog = hands.window.findChild(QFileDialog, "save_dialog")
    target = tmp_path / "면담자료.pdf"
    dialog.selectFile(str(target))
    dialog.accept()
    hands.qtbot.waitUntil(target.exists)
    pages = pypdf.PdfReader(io.BytesIO(target.read_bytes())).pages
    said = "".join(page.extract_text() for page in pages)
    assert "한빛정밀" in said
    assert "예시" in said


def test_undo_carries_its_name_and_outlives_a_restart(desk_folder: DataFolder, start: Start):
    hands = start(desk_folder).ready()
    page = hands.page("cases")
    assert isinstance(page, CasesPage)
    focus_case(hands, page, "㈜한빛정밀")
    hands.key(Qt.Key.Key_Left, ALT)
    undo, redo = "실행 취소: 단계 변경 — ㈜한빛정밀", "다시 실행: 단계 변경 — ㈜한빛정밀"
    assert hands.menu_action("실행 취소").text() == undo
    hands.menu_action("실행 취소").trigger()
    assert hands.case_of("㈜한빛정밀").text("stage") == "consultation"
    assert hands.menu_action("다시 실행").text() == redo
    hands.menu_action("다시 실행").trigger()
    assert hands.case_of("㈜한빛정밀").text("stage") == "contact"
    hands.leave()
    again = start(desk_folder).ready()
    assert again.window.current_page_key == "today", "each day begins with what waits on it"
    assert again.case_of("㈜한빛정밀").text("stage") == "contact"
    again.qtbot.waitUntil(lambda: again.menu_action("실행 취소").text() == undo, timeout=30_000)
    again.key(Qt.Key.Key_Z, CONTROL, on=again.window)
    assert again.case_of("㈜한빛정밀").text("stage") == "contact", "yesterday's work is named first"
    again.key(Qt.Key.Key_Return, on=again.see("undo_question"))
    assert again.case_of("㈜한빛정밀").text("stage") == "consultation"
    again.key(Qt.Key.Key_Z, CONTROL, on=again.window)
    assert len(again.stored(RecordKind.ORGANIZATION)) >= 190, "the example stays"


def test_a_second_window_only_reads_and_names_who_writes(desk_folder: DataFolder, start: Start):
    first = start(desk_folder).ready()
    second = start(desk_folder)
    second.qtbot.waitUntil(lambda: bool(second.window.current_page_key))
    assert second.text("toast_text").startswith("박서연")
    assert "보기 전용" in second.text("status_notice")
    page = second.page("organizations")
    assert not page.findChild(QPushButton, "organizations_new").isEnabled()
    assert not second.window.can_note()
    assert first.window.can_note()


def test_a_crash_is_found_at_the_next_start(desk_folder: DataFolder, start: Start):
    write_report(desk_folder.logs, "ValueError\n  page.py:12 reload")
    hands = start(desk_folder)
    hands.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = hands.see("crash_dialog")
    assert "page.py:12" in dialog.findChild(QWidget, "report").toPlainText()
    QTest.mouseClick(dialog.findChild(QPushButton, "close"), Qt.MouseButton.LeftButton)
    hands.leave()
    start(desk_folder).ready()
    assert QApplication.activeModalWidget() is None, "it is told once"
