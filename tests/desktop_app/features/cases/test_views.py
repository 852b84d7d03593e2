"""Four views over one filter: the timeline and the conversion as an officer uses them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import children
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.conversion.columns import PARTS, WIDTHS, Part
from desktop_app.features.cases.look import View
from desktop_app.features.cases.timeline.rows import Plan
from desktop_app.features.cases.timeline.shapes import marks_of

LEFT = Qt.MouseButton.LeftButton


def press(desk: Any, name: str) -> None:
    QTest.mouseClick(desk.find(name), LEFT)


def milestones(desk: Any, case_id: int) -> dict[str, Draft]:
    with desk.context.store.read() as session:
        found = children(session, RecordKind.MILESTONE, "case", [case_id])
    return {one.text("stage"): one for one in found}


def dialog(desk: Any) -> QDialog:
    return next(one for one in desk.page.findChildren(QDialog) if one.isVisible())


@pytest.fixture
def timeline(desk: Any) -> Any:
    press(desk, "show_timeline")
    return desk.page.views.timeline


@pytest.fixture
def conversion(desk: Any) -> Any:
    press(desk, "show_conversion")
    return desk.page.views.conversion


def test_the_filter_stays_while_the_view_changes(desk):
    desk.page.looking.narrow_anew(BoardFilter(officer="박서연"))
    wanted = {card.id for card in desk.page.book.shown()}
    press(desk, "show_timeline")
    assert {row.id for row in desk.page.views.timeline.model.rows} == wanted
    press(desk, "show_conversion")
    every = desk.page.views.conversion.model.found.cases
    assert every == sum(card.officer == "박서연" for card in desk.page.book._cards.values())
    press(desk, "show_board")
    shown = [face.id for lane in desk.page.board.lanes.values() for face in lane.model.faces]
    assert set(shown) == wanted


def test_the_timeline_is_kept_drawn_and_spoken_tells_how_cases_lie_to_their_plan_and_is_zoomed_by_keys(
    desk, timeline, qtbot
):
    assert desk.page.looking.look.view is View.TIMELINE
    assert '"view": "timeline"' in (desk.context.folder.root / "board.json").read_text("utf-8")

    QAbstractItemModelTester(timeline.model)
    case_id = desk.case("㈜한빛정밀")
    row = timeline.model.row_at(timeline.model.place_of(case_id))
    assert [mark.step.stage for mark in marks_of(row, timeline.axis) if not mark.planned] == [
        "lead", "contact", "consultation"
    ]  # fmt: skip
    spoken = timeline.model.spoken(row)
    assert spoken.startswith("㈜한빛정밀, 상담·현장방문")
    assert "발굴 · 실제" in spoken
    assert not timeline.grab().isNull()

    counts = dict.fromkeys(Plan, 0)
    for row in timeline._rows:
        counts[row.plan] += 1
    assert counts[Plan.OVERDUE]
    assert counts[Plan.SLIPPED]
    press(desk, "plan_none")
    assert len(timeline.model.rows) == counts[Plan.NONE]
    assert f"{counts[Plan.NONE]}" in desk.find("plan_none").text()
    press(desk, "plan_all")
    assert len(timeline.model.rows) == len(desk.page.book.shown())

    table = timeline.table
    table.setFocus()
    before = timeline.axis.pixels
    QTest.keyClick(table, Qt.Key.Key_Minus)
    assert timeline.axis.pixels < before
    QTest.keyClick(table, Qt.Key.Key_Plus)
    QTest.keyClick(table, Qt.Key.Key_Plus)
    assert timeline.axis.pixels > before
    at = timeline.axis.left
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert timeline.axis.left < at
    QTest.keyClick(table, Qt.Key.Key_T)
    assert 0 < timeline.axis.x(desk.page.book.today) < table.chart_width


def test_filters_of_stage_industry_and_condition_come_by_the_menu(desk):
    press(desk, "filter_more")
    menu = desk.page.findChild(QMenu, "filter_more_stage")
    next(one for one in menu.actions() if one.text() == "투자의향(LOI)").trigger()
    assert {card.stage for card in desk.page.book.shown()} == {"loi"}
    assert "투자의향(LOI)" in desk.find("filter_stage").text()
    press(desk, "show_table")
    assert desk.page.list.view.model.rowCount() == len(desk.page.book.shown())


def test_keys_go_from_mark_to_mark_and_edit_one_and_a_double_click_plans_the_next_stage(
    desk, timeline, type_korean
):
    case_id = desk.case("㈜한빛정밀")
    timeline.select(case_id)
    table = timeline.table
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    said = desk.find("timeline_said").text()
    assert said.startswith("㈜한빛정밀 · 발굴")
    QTest.keyClick(table, Qt.Key.Key_F2)
    form = dialog(desk)
    editor = form.form.cells["planned_on"].editor.input
    editor.setFocus()
    editor.selectAll()
    type_korean(editor, "2026. 1. 15.")
    QTest.mouseClick(form.findChild(QWidget, "dialog_save"), LEFT)
    assert milestones(desk, case_id)["lead"].text("planned_on") == "2026-01-15"
    row = timeline.model.row_at(timeline.model.place_of(case_id))
    assert row.slips[0] is not None

    case_id = desk.case("㈜한빛정밀")
    timeline.select(case_id)
    table = timeline.table
    index = timeline.model.index(timeline.model.place_of(case_id), 1)
    rect = table.visualRect(index)
    place = QPoint(rect.right() - 20, rect.top() + 10)
    day = timeline.axis.day_at(place.x() - rect.left())
    QTest.mouseDClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    press_save = dialog(desk).findChild(QWidget, "dialog_save")
    QTest.mouseClick(press_save, LEFT)
    assert milestones(desk, case_id)["mou"].text("planned_on") == day.isoformat()


def test_the_conversion_keeps_its_names_whole_opens_the_rows_of_numbers_and_has_no_rate_of_nobody(
    desk, conversion
):
    table, before = conversion.table, desk.window.size()
    desk.window.resize(1000, 800)
    QApplication.processEvents()
    least = table.columnWidth(PARTS.index(Part.STAGE))
    assert least == WIDTHS[Part.STAGE], "the numbers scroll"
    desk.window.resize(1800, 800)
    QApplication.processEvents()
    assert table.columnWidth(PARTS.index(Part.STAGE)) > least, "they take what is left"
    assert not table.horizontalScrollBar().maximum()
    desk.window.resize(before)

    QAbstractItemModelTester(conversion.model)
    found = conversion.model.found
    for part, ids in ((Part.ENTERED, found.figure("loi").entered),
                      (Part.ENDED, found.figure("loi").ended)):  # fmt: skip
        press(desk, "show_conversion")
        index = conversion.model.index(3, PARTS.index(part))
        assert index.data() == f"{len(ids):,}"
        conversion.table.setCurrentIndex(index)
        QTest.keyClick(conversion.table, Qt.Key.Key_Return)
        model = desk.page.list.view.model
        assert {model.id_at(row) for row in range(model.rowCount())} == set(ids)
        assert "투자의향(LOI)" in desk.find("filter_among").text()
        press(desk, "filter_among")
    assert desk.page.book.filter.among is None

    press(desk, "show_conversion")
    desk.page.looking.narrow(BoardFilter(stage="aftercare"))
    rates = [conversion.model.index(row, PARTS.index(Part.RATE)).data() for row in range(9)]
    assert rates[-1] == "-"
    desk.page.looking.narrow(BoardFilter(stage="lead"))
    assert conversion.model.index(4, PARTS.index(Part.RATE)).data() == "-"


def test_the_conversion_says_how_it_counted_and_as_of_when(desk, conversion):
    press(desk, "conversion_how")
    words = desk.find("conversion_definition").findChild(QLabel).text()
    assert "단계 일정에 적힌 날만 셉니다" in words
    now = len(conversion.model.found.figure("lead").entered)
    conversion.show_as_of(desk.page.book.today - dt.timedelta(days=60))
    found = conversion.model.found
    assert not found.is_now
    assert len(found.figure("lead").entered) < now
    assert conversion.model.index(3, PARTS.index(Part.ENDED)).data() == "-"
    assert "지난 기준일" in desk.find("conversion_definition").findChild(QLabel).text()
