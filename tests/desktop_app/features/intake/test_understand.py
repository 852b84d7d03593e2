"""What was understood can be seen and changed, and the change shows at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QListWidget, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import is_empty
from db.queries.records import all_live, link_id
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.intake.list_words import column_letter, rows_text
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.ask_popup import AskPopup
from desktop_app.features.intake.understanding.corrections import header_ok, rows_from, unit_ok
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from desktop_app.features.intake.understanding.grid_model import (
    ENTRY,
    EXCLUDED_ROW,
    HEADER,
    GridModel,
)
from resources.sample import SAMPLE_LIST
from tests.fixtures.intake_page import firms, press, said


@pytest.fixture
def sample(page: IntakePage) -> IntakePage:
    page.begin_files((SAMPLE_LIST,))
    press(page, "summary_read")
    return page


@pytest.fixture
def no_unit(page: IntakePage, make_list: Callable[..., Path]) -> IntakePage:
    rows = [("기업명", "대표자", "자본금"), ("㈜가", "김가", 120), ("㈜나", "이나", 300)]
    page.begin_files((make_list(rows),))
    return page


def grid(page: IntakePage) -> GridModel:
    model = page.understand.grid.model()
    assert isinstance(model, GridModel)
    return model


def give_field(page: IntakePage, column: int, words: str, qtbot: QtBot, unit: str = "") -> None:
    """Choose a field as an officer does: Enter on the column, type, Enter."""
    view = page.understand.grid
    view.setCurrentIndex(grid(page).index(view.currentIndex().row(), column))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = page.understand.findChildren(FieldPopup)[-1]
    popup.findChild(QLineEdit, "field_find").setText(words)
    if unit:
        box = popup.findChild(QComboBox, "field_unit")
        box.setCurrentIndex(box.findData(unit))
    qtbot.keyClick(popup.findChild(QLineEdit, "field_find"), Qt.Key.Key_Return)


def answer(page: IntakePage, key: str, text: str, qtbot: QtBot) -> AskPopup:
    link = page.understand._pane.link(key)
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    press(page, f"change_{key}")
    popup = page.understand.findChildren(AskPopup)[-1]
    line = popup.findChild(QLineEdit, "ask_line")
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    return popup


def test_the_sheet_is_shown_as_the_program_sees_it_and_a_column_is_given_another_field_by_hand(
    sample: IntakePage, qtmodeltester: ModelTester, qtbot: QtBot
):
    model = grid(sample)
    assert [model.kind_of(row) for row in (3, 4, 5, 8, 12)] == [
        HEADER, HEADER, ENTRY, EXCLUDED_ROW, ENTRY,
    ]  # fmt: skip
    card = sample.understand.grid.cards.card(7)
    assert card is not None
    assert (card.title, card.third) == ("투자예정액", "억원")
    qtmodeltester.check(model)

    model = grid(sample)
    assert model.index(4, 7).data() == "약 50억"
    press(sample, "grid_values")
    assert model.index(4, 7).data() == "50억원"
    assert model.index(4, 2).data() == "2024. 11."
    press(sample, "grid_raw")
    assert model.index(4, 2).data() == "'24. 11월"

    give_field(sample, 13, "주요 내용", qtbot)
    card = sample.understand.grid.cards.card(13)
    assert card is not None
    assert (card.title, card.chip) == ("주요 내용", "직접 고름")
    assert sample.run.understood is not None
    assert sample.run.understood.prepared.choices.columns == {(0, 13): "agreement.terms"}

    give_field(sample, 13, "추진상황", qtbot)
    cards = sample.understand.grid.cards
    assert cards.card(13).title == "추진상황"
    assert cards.card(11).title == ""

    window = sample.window()
    room = window.screen().availableGeometry()
    window.move(room.right() - window.width() + 1, room.bottom() - window.height() // 2)
    view = sample.understand.grid
    view.go_to(4, grid(sample).columnCount() - 1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = sample.understand.findChildren(FieldPopup)[-1]
    assert room.contains(popup.geometry())
    popup.close()


def test_the_field_that_is_called_what_was_typed_comes_before_those_that_know_the_word(
    no_unit: IntakePage, qtbot: QtBot
):
    give_field(no_unit, 1, "성명", qtbot)
    assert no_unit.run.understood is not None
    assert no_unit.run.understood.prepared.choices.columns == {(0, 1): "contact.name"}


def test_whose_a_person_is_is_asked_among_the_fields_it_may_be_and_settles_the_number_too(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    head = ("기업명", "대표자", "종업원수", "담당자", "연락처")
    rows = [("㈜가람", "이가람", 22, "이나래", "031-911-2001"),
            ("㈜새봄", "박새봄", 30, "최은", "031-911-3041")]  # fmt: skip
    page.begin_files((make_list([head, *rows]),))
    view = page.understand.grid
    assert view.cards.card(3).asks
    assert view.cards.card(4).asks
    view.setCurrentIndex(grid(page).index(1, 3))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    popup = page.understand.findChildren(FieldPopup)[-1]
    offered = popup.findChild(QListWidget, "field_list")
    assert [offered.item(at).text().strip() for at in range(3)] == [
        "가까운 것", "성명  ·  기업 담당자", "이 열은 넣지 않음",
    ]  # fmt: skip
    line = popup.findChild(QLineEdit, "field_find")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert popup.isVisible(), "nothing is taken before one has chosen"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert view.cards.card(3).title == "기업 담당자 성명"
    assert "기업 담당자" in view.cards.card(4).title
    press(page, "understand_next")
    press(page, "plan_apply")
    assert all(is_empty(firm["phone"]) for firm in firms(context.store).values())
    with context.store.read() as session:
        people = all_live(session, RecordKind.CONTACT)
    assert [one.text("phone") or one.text("mobile") for one in people] == [
        "031-911-2001", "031-911-3041",
    ]  # fmt: skip


def test_a_missing_unit_is_asked_and_answered(
    no_unit: IntakePage, context: AppContext, qtbot: QtBot
):
    card = no_unit.understand.grid.cards.card(2)
    assert card is not None
    assert card.asks
    assert "단위" in said(no_unit, "problem_sentence")
    qtbot.keyClick(no_unit.understand.grid, Qt.Key.Key_F8)
    assert no_unit.understand.grid.currentIndex().column() == 2
    give_field(no_unit, 2, "자본금", qtbot, unit="백만원")
    assert not no_unit.understand.grid.cards.card(2).asks
    press(no_unit, "understand_next")
    press(no_unit, "plan_apply")
    assert firms(context.store)["㈜가"]["capital"] == 120_000_000


def test_day_unit_rows_header_and_kind_of_a_list_are_set_by_hand(sample: IntakePage, qtbot: QtBot):
    answer(sample, "as_of", "2026. 9. 30.", qtbot)
    answer(sample, "unit", "백만원, ㎡", qtbot)
    assert sample.run.understood is not None
    assert sample.run.understood.prepared.as_of == "2026-09-30"
    assert sample.understand.grid.cards.card(7).third == "백만원 → 억원"

    view = sample.understand
    view._on_row_menu_requested(4, QPoint(0, 0))
    menu = view._menu()
    action = menu.addAction("x")
    action.setData(("leave", 5))
    menu.triggered.emit(action)
    assert grid(sample).kind_of(5) == EXCLUDED_ROW
    action.setData(("take", 5))
    menu.triggered.emit(action)
    assert grid(sample).kind_of(5) == ENTRY

    answer(sample, "header", "4", qtbot)
    assert grid(sample).kind_of(3) != HEADER
    assert grid(sample).kind_of(4) == HEADER
    wrong = answer(sample, "header", "40-50", qtbot)
    assert wrong.isVisible(), "a wrong answer is not taken"
    wrong.close()

    box = sample.findChild(QComboBox, "list_kind")
    at = box.findData("organizations")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert sample.run.understood is not None
    assert sample.run.understood.prepared.tables[0].mapping.list_kind == "organizations"
    assert sample.understand.grid.cards.card(7).title == ""


def test_f8_goes_to_cells_that_could_not_be_read(
    page: IntakePage, make_list: Callable[..., Path], qtbot: QtBot
):
    rows = [("기업명", "설립일"), ("㈜가", "지난 16일"), ("㈜나", "2020"), ("㈜다", "언젠가")]
    rows += [(f"㈜시험{number}", f"20{number}. 3. 2.") for number in range(11, 20)]
    page.begin_files((make_list(rows),))
    press(page, "summary_read")
    view = page.understand.grid
    qtbot.keyClick(view, Qt.Key.Key_F8)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (1, 1)
    assert "지난 16일" in said(page, "problem_sentence")
    qtbot.keyClick(view, Qt.Key.Key_F8)
    assert view.currentIndex().row() == 3
    qtbot.keyClick(view, Qt.Key.Key_F8)
    assert view.currentIndex().row() == 1, "round at the end"


def test_a_list_of_something_else_says_so(page: IntakePage, make_list: Callable[..., Path]):
    rows = [("성별", "나이", "횟수"), ("남자", 29, 1), ("여자", 31, 2), ("남자", 44, 1)]
    page.begin_files((make_list(rows),))
    assert page.understand.isVisible()
    assert not page.understand.bar.findChild(
        type(page.understand.bar._plan), "understand_next"
    ).isEnabled()


def test_answers_are_read_as_they_are_typed():
    assert rows_from("3-4") == (3, 4)
    assert rows_from("") == ()
    assert rows_from("셋") is None
    assert header_ok("3, 4", 10)
    assert not header_ok("3, 5", 10)
    assert unit_ok("억원, ㎡")
    assert not unit_ok("달러")
    assert rows_text((3, 4, 8)) == "3–4, 8"
    assert [column_letter(at) for at in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def test_a_list_of_members_is_tied_to_the_association_the_officer_chooses(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    draft = new_draft(RecordKind.ORGANIZATION, name="한국바이오의약품협회", org_type="association")
    body = save_record(context.store, draft).id
    page.begin_files((make_list([("기업명", "대표자"), ("㈜가", "김가"), ("㈜나", "이나")]),))
    press(page, "summary_read")
    kinds = page.findChild(QComboBox, "list_kind")
    kinds.setCurrentIndex(kinds.findData("lead-list"))
    kinds.activated.emit(kinds.currentIndex())
    link = page.understand._pane.link("members")
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    press(page, "change_members")
    menu = page.understand.findChildren(QMenu, "list_menu")[-1]
    menu.actions()[0].trigger()
    menu.close()
    shown = [one.text() for one in page.understand.findChildren(QLabel)]
    assert "회원사 명단: 한국바이오의약품협회" in shown
    press(page, "understand_next")
    press(page, "plan_apply")
    with context.store.read() as session:
        ties = all_live(session, RecordKind.PARTNERSHIP)
    assert [link_id(one, "partner") for one in ties] == [body, body]
    stored = firms(context.store)
    assert {stored[name]["standing"] for name in ("㈜가", "㈜나")} == {"reference"}


def turn_outline(page: IntakePage, qtbot: QtBot) -> None:
    link = page.understand._pane.link("outline")
    assert link is not None
    qtbot.waitUntil(link.isVisible)
    link.click()


def test_an_outline_is_told_with_its_reason_and_taken_back(
    page: IntakePage, make_list: Callable[..., Path], qtbot: QtBot
):
    rows = [
        ("기업명", "대표자", "종업원수"),
        ("바이오헬스",), ("  ㈜가람", "정하람", 12), ("  ㈜나래", "한도윤", 20),
        ("정보통신",), ("  ㈜라온", "이도현", 7),
    ]  # fmt: skip
    page.begin_files((make_list(rows),))
    press(page, "summary_read")
    told = page.understand._pane.findChildren(QLabel)
    assert any(one.text() == "상위 구분: 바이오헬스, 정보통신" for one in told)
    assert grid(page).columnCount() == 4
    turn_outline(page, qtbot)
    assert grid(page).columnCount() == 3
    turn_outline(page, qtbot)
    assert grid(page).columnCount() == 4
