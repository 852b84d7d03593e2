"""오늘: every count opens its list, the paper is near, own and all, freed when closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import all_live
from db.services.records import save_record
from db.store import Store, now_kst
from desktop_app.context import AppContext
from desktop_app.features.cases.look import View
from desktop_app.features.cases.page import CasesPage
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.lines import Line, Lines, ListWish, PageWish
from desktop_app.features.today.page import TodayPage
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from tests.desktop_app.features.today.hands import lines, number, page_of, press, shown_cases

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    example: Store, open_window: Callable[..., MainWindow], context: AppContext
) -> MainWindow:
    context.folder.root.mkdir(exist_ok=True)
    return open_window(PAGES)


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    return page_of(window)


def test_the_desk_opens_with_this_day_says_what_was_handed_in_and_keys_lead_through_it(
    window: MainWindow, page: TodayPage, example: Store, qtbot: QtBot
):
    assert window.current_page_key == "today"

    with example.read() as session:
        asked = all_live(session, RecordKind.DATA_REQUEST)
    before = max((one for one in asked if one.text("submitted_on")
                  and one.text("item") == "투자협약 체결 및 이행 현황"),
                 key=lambda one: one.text("submitted_on"))  # fmt: skip
    (request,) = lines(page, "requests_lines").rows.lines
    assert request.text == "투자협약 체결 및 이행 현황"
    assert request.beside.startswith("지난 제출 ")
    assert before.text("answer")
    assert request.beside.endswith(before.text("answer"))

    page.window().activateWindow()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Down)
    first = page.window().focusWidget()
    assert isinstance(first, LineView)
    for _ in range(len(first.rows.lines)):
        QTest.keyClick(first, Qt.Key.Key_Down)
    second = page.window().focusWidget()
    assert isinstance(second, LineView)
    assert second is not first

    window.open_page("settings")
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    qtbot.waitUntil(lambda: window.current_page_key == "today")


def test_what_cases_lack_opens_those_cases_and_the_chip_brings_the_others(
    page: TodayPage, window: MainWindow
):
    press(page, "today_all")
    view = lines(page, "gaps_lines")
    # Firms that may be one are counted there too, some time later, and open a page of their own.
    gaps = [
        (row, line) for row, line in enumerate(view.rows.lines)
        if line.wish != PageWish("duplicates")
    ]  # fmt: skip
    for row, line in gaps:
        view.clicked.emit(view.rows.index(row, 0))
        if window.current_page_key == "cases":
            assert shown_cases(window) == number(line.figure)
            page_of(window)
        else:
            assert page.findChild(QLabel, "list_count").text() == line.figure
            page.go_back()
    view.clicked.emit(view.rows.index(gaps[-1][0], 0))
    cases = window.open_page("cases")
    assert isinstance(cases, CasesPage)
    chip = cases.findChild(QPushButton, "filter_only")
    assert chip.text() == "고용예정 미기재"
    chip.click()
    assert not chip.isVisible()
    assert len(cases.book.shown()) == 40


def test_the_list_of_cases_shows_the_same_as_the_board(page: TodayPage, window: MainWindow):
    press(page, "today_all")
    press(page, "still_all")
    cases = window.open_page("cases")
    assert isinstance(cases, CasesPage)
    cases.looking.show_view(View.TABLE)
    assert set(cases.list.view.model.ids) == {card.id for card in cases.book.shown()}


def test_an_incentive_that_ends_soon_opens(page: TodayPage, window: MainWindow, example: Store):
    with example.read() as session:
        one = next(iter(all_live(session, RecordKind.INCENTIVE)))
    soon = dt.date.fromisoformat(now_kst()[:10]) + dt.timedelta(days=3)
    saved = save_record(
        example, Draft(one.kind, {"valid_until": soon.isoformat()}, one.id, one.version)
    )
    page.context.changes.announce(saved.changes)
    view = lines(page, "deadlines_lines")
    assert view.rows.lines[0].lead == "3일 뒤"
    view.clicked.emit(view.rows.index(0, 0))
    assert window.current_page_key != "today"


def test_a_change_elsewhere_and_a_relief_that_may_be_clawed_back_show_at_once(
    page: TodayPage, example: Store, window: MainWindow
):
    before = lines(page, "steps_lines").rows.lines[0]
    ((_, case_id),) = before.wish.targets  # type: ignore[union-attr]  # a step opens its case
    with example.read() as session:
        draft = next(one for one in all_live(session, RecordKind.CASE) if one.id == case_id)
    saved = save_record(
        example, Draft(draft.kind, {"next_step": "현장 확인"}, case_id, draft.version)
    )
    page.context.changes.announce(saved.changes)
    assert lines(page, "steps_lines").rows.lines[0].text == "현장 확인"

    day = dt.date.fromisoformat(now_kst()[:10]) - dt.timedelta(days=362)
    with example.read() as session:
        one = next(iter(all_live(session, RecordKind.APPLIED_INCENTIVE)))
    values = {"acquired_on": day.isoformat(), "direct_use_on": Empty.NOT_STATED}
    saved = save_record(example, Draft(one.kind, values, one.id, one.version))
    page.context.changes.announce(saved.changes)
    press(page, "today_all")
    found = [line for line in lines(page, "deadlines_lines").rows.lines if "취득 1년" in line.text]
    assert len(found) == 1


def test_an_empty_desk_says_how_to_begin(
    open_window: Callable[..., MainWindow], context: AppContext
):
    window = open_window(PAGES)
    page = page_of(window)
    press(page, "today_import")
    assert window.current_page_key == "intake"


def test_a_good_day(open_window: Callable[..., MainWindow], sqlite_store: Store):
    firm = save_record(
        sqlite_store,
        Draft(RecordKind.ORGANIZATION,
              {"name": "㈜한빛정밀", "org_type": "domestic", "standing": "managed"}),
    )  # fmt: skip
    assert firm.id
    page = page_of(open_window(PAGES))
    words = [
        part.text() for part in page.findChildren(QLabel, "state_sentence") if part.isVisible()
    ]
    assert words == ["오늘 할 일이 없습니다."]


def test_a_good_day_counts_what_waits_for_the_others(
    open_window: Callable[..., MainWindow], sqlite_store: Store, qtbot: QtBot
):
    firm = save_record(
        sqlite_store,
        Draft(RecordKind.ORGANIZATION,
              {"name": "㈜한빛정밀", "org_type": "domestic", "standing": "managed"}),
    )  # fmt: skip
    save_record(
        sqlite_store,
        Draft(RecordKind.CASE,
              {"title": "연구소", "organization": firm.id, "stage": "lead", "state": "active",
               "officer": "김도윤", "next_step": "전화", "next_step_on": now_kst()[:10]}),
    )  # fmt: skip
    page = page_of(open_window(PAGES))
    detail = page.findChildren(QLabel, "state_detail")
    qtbot.waitUntil(lambda: any("부서 전체에는 1건" in part.text() for part in detail))
    press(page, "show_everyone")
    assert [line.text for line in lines(page, "steps_lines").rows.lines] == ["전화"]


def test_a_count_of_thousands_makes_a_line_when_it_is_looked_at():
    made: list[int] = []

    def make(row: int) -> Line:
        made.append(row)
        return Line(f"㈜{row}")

    shown = Lines(range(5_000), make)
    wish = ListWish("번호 없음", shown)
    assert len(wish.lines) == 5_000
    assert made == []
    assert wish.lines[4_999].text == "㈜4999"
    assert [line.text for line in wish.lines[:2]] == ["㈜0", "㈜1"]
    assert made == [4_999, 0, 1]
    assert Lines(range(5_000), make) == shown != Lines(range(4_999), make)


def test_its_model_keeps_the_rules(page: TodayPage, qtmodeltester: ModelTester):
    rows = lines(page, "steps_lines").rows
    qtmodeltester.check(rows)
    rows.put(rows.lines[:1])
    qtmodeltester.check(rows)
    rows.put(())


def test_the_page_is_freed_on_close(
    window: MainWindow, context: AppContext,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):  # fmt: skip
    freed_on_close(lambda: TodayPage(context, window))


def test_firms_that_may_be_one_are_counted_behind_the_rest(
    page: TodayPage, window: MainWindow, example: Store, qtbot: QtBot
):
    for name in ("㈜한빛 정밀", "주식회사 한빛정밀"):
        saved = save_record(example, new_draft(RecordKind.ORGANIZATION, name=name))
        page.context.changes.announce(saved.changes)

    def found() -> list[Line]:
        lines_now = lines(page, "gaps_lines").rows.lines
        return [line for line in lines_now if isinstance(line.wish, PageWish)
                and line.wish.key == "duplicates"]  # fmt: skip

    qtbot.waitUntil(lambda: bool(found()) and number(found()[0].figure) >= 4)
    page.overview.wished.emit(found()[0].wish)
    assert window.current_page_key == "duplicates"
