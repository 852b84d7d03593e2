"""What is done to a case beside moving it: panel, list, forms, a new one, designed states."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.queries.records import load_draft
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.cases.page import CasesPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.record_dialog import RecordDialog


def texts_in(widget: QWidget) -> str:
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def test_the_panel_follows_the_current_card_shows_changes_keeps_numbers_back_and_asks_for_the_paper(
    desk,
):
    case_id = desk.case("㈜한빛정밀")
    desk.press(case_id, Qt.Key.Key_Return)
    panel = desk.page.desk.panel
    shown = texts_in(panel)
    assert "180" in shown
    assert "후속조치" in shown
    assert "시 공식 회신" in shown
    assert "5일 지남" in shown
    assert "한도윤 이사" in shown
    desk.press(case_id, Qt.Key.Key_Up)
    assert desk.page.desk.panel.case_id == desk.page.board.current_case != case_id

    case_id = desk.case("㈜한빛정밀")
    desk.page.desk.open_case(case_id)
    saved = save_record(
        desk.context.store, Draft(RecordKind.CASE, {"wanted_area": 2000.0}, case_id)
    )
    desk.context.changes.announce(saved.changes)
    shown = texts_in(desk.page.desk.panel)
    assert "2,000" in shown
    assert "희망면적 1,500 → 2,000㎡" in shown

    own = desk.case("㈜한빛정밀")
    desk.page.desk.open_case(own)
    assert "010-0000" in texts_in(desk.page.desk.panel)
    save_record(desk.context.store, Draft(RecordKind.CASE, {"officer": "이하준"}, own))
    desk.page.desk.open_case(own)
    assert "010-0000" not in texts_in(desk.page.desk.panel)
    assert "연락처는 담당자에게만 보입니다." in texts_in(desk.page.desk.panel)

    case_id = desk.case("㈜한빛정밀")
    desk.page.desk.open_case(case_id)
    if desk.context.commands.get("go.packet") is None:
        return
    QTest.mouseClick(desk.find("panel_packet"), Qt.MouseButton.LeftButton)
    assert desk.window.current_page_key == "packet"


def test_a_new_case_is_registered_with_the_whole_form_that_names_those_its_firm_has(
    desk, type_korean
):
    QTest.mouseClick(desk.find("case_add"), Qt.MouseButton.LeftButton)
    dialog = desk.window.findChildren(RecordDialog)[-1]
    known = dialog.findChild(QLabel, "form_known")
    assert known.text() == ""
    type_korean(dialog.form.cells["organization"].editor.input, "㈜한빛정밀")
    assert "GY-2026-016" in known.text()
    assert known.isVisible()
    dialog.close()

    QTest.mouseClick(desk.find("case_add"), Qt.MouseButton.LeftButton)
    dialog = desk.window.findChildren(RecordDialog)[-1]
    assert "state" not in dialog.form.cells
    type_korean(dialog.form.cells["title"].editor.input, "새 연구소")
    type_korean(dialog.form.cells["organization"].editor.input, "㈜두물진단")
    dialog.save()
    made = next(card for card in desk.page.book.shown() if card.title == "새 연구소")
    assert made.number
    assert made.days_in_stage == 0


def test_quick_create_takes_a_firm_and_a_title_and_says_so_when_the_firm_is_unknown(
    desk, type_korean
):
    desk.page.desk.quick_create("lead", desk.window.mapToGlobal(QPoint(300, 200)))
    popover = desk.find("quick_create")
    type_korean(popover.firm.input, "없는기업")
    type_korean(popover.title.input, "공장")
    QTest.keyClick(popover.title.input, Qt.Key.Key_Return)
    assert "등록된 기업을 고르십시오" in desk.find("quick_problem").text()
    popover.close()

    desk.page.desk.quick_create("contact", desk.window.mapToGlobal(QPoint(300, 200)))
    popover = desk.find("quick_create")
    type_korean(popover.firm.input, "㈜한빛정밀")
    QTest.keyClick(popover.firm.input, Qt.Key.Key_Return)
    assert "GY-2026-016" in desk.find("quick_known").text()  # so that none is begun twice
    QTest.keyClick(popover.title.input, Qt.Key.Key_Return)
    assert popover.isVisible()  # the title is missing
    type_korean(popover.title.input, "둘째 공장")
    QTest.keyClick(popover.title.input, Qt.Key.Key_Return)
    made = next(card for card in desk.page.book.shown() if card.title == "둘째 공장")
    assert made.stage == "contact"
    assert made.number.startswith("GY-")
    assert made.officer == "박서연"
    assert desk.page.board.current_case == made.id


def test_the_form_of_a_stored_case_leaves_its_stage_to_the_board_and_deletes_it_until_undone(
    desk, type_korean
):
    case_id = desk.case("㈜한빛정밀")
    desk.page.desk.edit_case(case_id)
    dialog = desk.window.findChildren(RecordDialog)[-1]
    assert "stage" not in dialog.form.cells
    line = dialog.form.cells["planned_jobs"].editor.input
    line.selectAll()
    type_korean(line, "120")
    dialog.save()
    faces = desk.page.board.lanes["consultation"].model.faces
    assert next(face for face in faces if face.id == case_id).jobs == " · 고용 120명"

    case_id = desk.case("㈜한빛정밀")
    desk.page.desk.edit_case(case_id)
    dialog = desk.window.findChildren(RecordDialog)[-1]
    QTest.mouseClick(dialog.findChild(QWidget, "dialog_delete"), Qt.MouseButton.LeftButton)
    assert desk.page.book.card(case_id) is None
    desk.window.undo()
    assert desk.page.book.card(case_id) is not None


def test_the_list_copies_rows_for_excel_shows_the_same_cases_and_narrows_by_its_boxes(desk):
    QTest.mouseClick(desk.find("show_table"), Qt.MouseButton.LeftButton)
    case_id = desk.case("㈜한빛정밀")
    assert desk.page.list.select(case_id)
    desk.page.list._on_copy_requested((case_id,), (0, 1), True)
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[0] == "건번호\t기업·기관"
    assert "㈜한빛정밀" in text.splitlines()[1]

    assert desk.page.views.currentWidget() is desk.page.list
    model = desk.page.list.view.model
    assert set(model.ids) == {card.id for card in desk.page.book.shown()}
    desk.page.list.view.put_filters({"planned_investment": ">200"})
    desk.page.list._on_filters_edited({})
    amounts = [desk.page.book.card(case_id).investment for case_id in model.ids]
    assert amounts
    assert all(amount > 200 * 10**8 for amount in amounts)
    desk.page.list._on_sort_requested("planned_investment", True)
    assert [desk.page.book.card(case_id).investment for case_id in model.ids] == sorted(
        amounts, reverse=True
    )
    QTest.mouseClick(desk.find("view_mine"), Qt.MouseButton.LeftButton)
    officers = {desk.page.book.card(case_id).officer for case_id in model.ids}
    assert officers == {"박서연"}


def test_an_empty_desk_says_how_to_begin(
    open_window: Callable[..., MainWindow], context: AppContext, qtbot: QtBot
):
    window = open_window(PAGES)
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    assert page.views.currentWidget() is page.views.state
    sentence = page.views.state.findChild(QLabel, "state_sentence")
    assert sentence.text() == "등록된 투자 건이 없습니다."

    def offered(name: str) -> bool:
        return any(made.isVisible() for made in page.findChildren(QWidget, name))

    qtbot.waitUntil(lambda: offered("cases_import") and offered("cases_register"))


def test_a_failed_reading_is_told_and_can_be_tried_again(desk):
    page = CasesPage(desk.context, desk.window)
    page.loader.failed.emit(EnvironmentProblem("disk.unreachable"))
    desk.find("message_dialog").close()
    assert (
        page.views.state.findChild(QLabel, "state_sentence").text() == "투자 건을 읽지 못했습니다."
    )
    page.findChild(QWidget, "cases_again").click()
    assert page.book.total == 49
    page.deleteLater()


@pytest.mark.parametrize("name", ["㈜한빛정밀", "로킷헬스케어"])
def test_every_kind_of_card_has_a_face_and_a_panel(desk, name):
    card = next(card for card in desk.page.book._cards.values() if name in card.organization)
    desk.page.desk.open_case(card.id)
    assert name in texts_in(desk.page.desk.panel)
    with desk.context.store.read() as session:
        assert load_draft(session, RecordKind.CASE, card.id) is not None


def test_the_panel_is_freed_when_another_comes(
    desk, freed_on_close: Callable[[Callable[[], QWidget]], None]
):
    freed_on_close(desk.page.desk._make_panel)
