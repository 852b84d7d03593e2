"""The whole page of one case: its stages, its form, its milestones and what hangs on it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import children, load_draft
from db.services.records import save_record
from desktop_app.features.cases.record.reading import read_case_book
from desktop_app.features.cases.record.record import CaseRecord
from desktop_app.list_pages.draft_columns import rows_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def record(desk: Any) -> CaseRecord:
    """The page of ㈜한빛정밀's case."""
    case_id = desk.case("㈜한빛정밀")
    desk.press(case_id, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made = desk.page.stack.record
    assert isinstance(made, CaseRecord)
    assert desk.page.stack.record_is_shown
    return made


def stored(desk: Any, case_id: int) -> Draft:
    with desk.context.store.read() as session:
        draft = load_draft(session, RecordKind.CASE, case_id)
    assert draft is not None
    return draft


def milestones(desk: Any, case_id: int) -> dict[str, Draft]:
    with desk.context.store.read() as session:
        found = children(session, RecordKind.MILESTONE, "case", [case_id])
    return {one.text("stage"): one for one in found}


def table(record: CaseRecord) -> Any:
    return record.related.milestones.findChild(QWidget, "case_milestones")


def test_its_page_says_the_days_of_each_stage_its_milestones_with_their_slip_and_what_hangs_on_it(
    desk, record
):
    bar = record.strip.bar
    assert bar.under("consultation").endswith("일")
    assert bar.under("loi").startswith("계획 ")
    assert bar.under("mou") == ""
    assert "상담·현장방문" in bar.accessibleName()
    assert "진입 조건" in bar.tip("loi")

    card = record.related.milestones
    rows = [record.shown.milestones[at].text("stage") for at in range(4)]
    assert rows == ["lead", "contact", "consultation", "loi"]
    slips = [card._slip(row).text for row in rows_of(record.shown.milestones)]
    assert any("늦음" in text or "빠름" in text for text in slips)

    kinds = {card.kind: card for card in record.related.hanging.cards}
    assert kinds[RecordKind.FOLLOW_UP].isVisible()
    assert kinds[RecordKind.ACTIVITY].isVisible()
    assert not kinds[RecordKind.CONCERN].isVisible()


def test_the_form_saves_and_the_way_back_leads_to_the_card(desk, record, type_korean):
    case_id = record.record_id
    editor = record.form.cells["wanted_site"].editor.input
    editor.setFocus()
    editor.selectAll()
    type_korean(editor, "일산테크노밸리 3블록")
    QTest.mouseClick(desk.find("record_save"), LEFT)
    assert stored(desk, case_id).text("wanted_site") == "일산테크노밸리 3블록"
    QTest.mouseClick(desk.find("record_back"), LEFT)
    assert not desk.page.stack.record_is_shown
    assert desk.page.board.current_case == case_id


def test_leaving_with_edits_asks(desk, record, type_korean):
    editor = record.form.cells["wanted_site"].editor.input
    editor.setFocus()
    type_korean(editor, "새 부지")
    QTest.mouseClick(desk.find("record_back"), LEFT)
    QTest.mouseClick(desk.find("leave_discard"), LEFT)
    assert not desk.page.stack.record_is_shown


def test_a_day_before_that_of_an_earlier_stage_is_told(desk, record):
    loi = milestones(desk, record.record_id)["loi"]
    save_record(desk.context.store, loi.with_values(actual_on="2001-01-02"))
    book = read_case_book(desk.context.store, record.record_id)
    card = record.related.milestones
    card.show_book(book)
    cell = card._slip(rows_of(book.milestones)[3])
    assert cell.text == "순서 어긋남"
    assert cell.tip.startswith("앞 단계인 ")


def test_milestones_are_skipped_with_space_and_added_with_insert_and_the_case_is_moved(
    desk, record
):
    case_id = record.record_id
    table(record).selectRow(3)
    QTest.keyClick(table(record), Qt.Key.Key_Space)
    assert milestones(desk, case_id)["loi"].get("skipped") is True
    assert record.strip.bar.under("loi") == "해당 없음"
    table(record).selectRow(3)
    QTest.keyClick(table(record), Qt.Key.Key_Space)
    assert milestones(desk, case_id)["loi"].get("skipped") is False

    case_id = record.record_id
    table(record).selectRow(0)
    QTest.keyClick(table(record), Qt.Key.Key_Insert)
    dialog = next(one for one in record.findChildren(QDialog) if one.isVisible())
    assert dialog.form.binder.draft().text("stage") == "mou"
    QTest.mouseClick(dialog.findChild(QWidget, "dialog_save"), LEFT)
    assert "mou" in milestones(desk, case_id)

    case_id = record.record_id
    QTest.mouseClick(desk.find("record_move"), LEFT)
    menu = desk.page.findChild(QMenu, "move_menu")
    contact = next(one for one in menu.actions() if one.data() == "to:contact")
    contact.trigger()
    assert stored(desk, case_id).text("stage") == "contact"
    assert "접촉" in record.strip.bar.accessibleName()
    assert record.strip.bar._stage == "contact"
