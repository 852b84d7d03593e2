"""변경 이력: every operation, filtered, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import load_draft
from db.services.records import delete_record, save_record
from db.store import Actor, Store
from desktop_app.context import AppContext
from desktop_app.features.history.detail import OperationPanel
from desktop_app.features.history.page import HistoryPage
from desktop_app.shell.window import MainWindow


def add_firm(context: AppContext, name: str) -> None:
    draft = Draft(
        RecordKind.ORGANIZATION, {"name": name, "org_type": "domestic", "standing": "managed"}
    )
    context.changes.announce(save_record(context.store, draft).changes)


@pytest.fixture
def first_page() -> str:
    return "history"


@pytest.fixture
def page(window: MainWindow) -> HistoryPage:
    made = window.open_page("history")
    assert isinstance(made, HistoryPage)
    return made


def told(window: MainWindow) -> list[str]:
    (panel,) = [one for one in window.findChildren(OperationPanel) if one.isVisible()]
    return [part.text() for part in panel.findChildren(QLabel)]


def look_at(window: MainWindow, page: HistoryPage, row: int) -> None:
    """Choose an operation, and let what its panel says come to lie in it."""
    page.findChild(QTableView, "history_table").selectRow(row)
    QApplication.processEvents()


def press(window: MainWindow, name: str) -> None:
    (made,) = [one for one in window.findChildren(QPushButton, name) if one.isVisible()]
    made.click()


def edit(context: AppContext, officer: str = "박서연", **values: Value) -> None:
    store = Store(context.store.engine, Actor(officer, "PC-12"))
    saved = save_record(store, Draft(RecordKind.ORGANIZATION, values, 1))
    context.changes.announce(saved.changes)


def lines(page: HistoryPage) -> list[str]:
    model = page.findChild(QTableView, "history_table").model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_an_empty_history_says_so(page: HistoryPage):
    assert page.findChild(QLabel, "state_sentence").text() == "아직 바뀐 것이 없습니다."


def test_a_change_is_a_line_at_the_top_that_is_found_by_words_and_initials_looked_at_and_taken_back(
    page: HistoryPage,
    context: AppContext,
    qtmodeltester: ModelTester,
    window: MainWindow,
    qtbot: QtBot,
):
    add_firm(context, "㈜한빛정밀")
    add_firm(context, "㈜가람메디텍")
    assert lines(page) == ["㈜가람메디텍", "㈜한빛정밀"]
    qtmodeltester.check(page.findChild(QTableView, "history_table").model())

    page.findChild(QLineEdit, "history_filter").setText("ㅎㅂ")
    assert lines(page) == ["㈜한빛정밀"]

    entry = page.findChild(QLineEdit, "history_filter")
    entry.setText("한빛")
    assert lines(page) == ["㈜한빛정밀"]
    entry.setText("없는 것")
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "조건에 맞는 작업이 없습니다(전체 2건)."
    page.findChild(QPushButton, "clear_filter").click()
    assert len(lines(page)) == 2

    page.findChild(QTableView, "history_table").selectRow(1)
    back = window.findChild(QPushButton, "undo_operation")
    assert back.isVisible()
    said = told(window)
    assert "기업·기관 · 등록" in said
    assert said.count("㈜한빛정밀") == 2, "the operation's subject, and the record's name"
    back.click()
    model = page.findChild(QTableView, "history_table").model()
    assert [model.index(row, 5).data() for row in range(3)] == ["실행 취소", "", "취소됨"]


def test_it_is_narrowed_by_who_which_kind_and_which_operation(
    page: HistoryPage, context: AppContext
):
    add_firm(context, "㈜한빛정밀")
    edit(context, "이도윤", employees=5)
    officers = page.findChild(QComboBox, "history_officer")
    officers.setCurrentIndex(officers.findData("이도윤"))
    assert len(lines(page)) == 1
    officers.setCurrentIndex(0)
    kinds = page.findChild(QComboBox, "history_kind")
    kinds.setCurrentIndex(kinds.findData("case"))
    assert lines(page) == []
    kinds.setCurrentIndex(0)
    labels = page.findChild(QComboBox, "history_label")
    labels.setCurrentIndex(labels.findData("edit"))
    assert len(lines(page)) == 1
    labels.setCurrentIndex(0)
    page.findChild(QPushButton, "history_mine").click()
    assert len(lines(page)) == 1
    page.findChild(QPushButton, "history_mine").click()
    page.findChild(QPushButton, "history_imports").click()
    assert lines(page) == []
    page.findChild(QPushButton, "clear_filter").click()
    assert len(lines(page)) == 2


def test_what_stands_in_the_way_is_said_and_the_rest_taken_back(
    window: MainWindow, page: HistoryPage, context: AppContext
):
    add_firm(context, "㈜한빛정밀")
    edit(context, employees=48, note="가")
    edit(context, "이도윤", note="나")
    look_at(window, page, 1)
    said = told(window)
    assert "나중에 바뀐 기록 1건은 그대로 둡니다." in said
    assert "기업·기관 ㈜한빛정밀 — 비고" in said
    assert any("이도윤, 수정" in text for text in said)
    press(window, "undo_operation")
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, 1)
    assert draft is not None
    assert (draft.text("note"), draft.text("employees")) == ("나", "")
    text = window.findChild(QLabel, "toast_text").text()
    assert text == "되돌렸습니다. 나중에 고친 1건은 그대로 두었습니다."


def test_an_operation_is_done_again_though_others_came_after(
    window: MainWindow, page: HistoryPage, context: AppContext
):
    add_firm(context, "㈜한빛정밀")
    edit(context, employees=48)
    edit(context, note="나")
    look_at(window, page, 1)
    press(window, "undo_operation")
    edit(context, products="필터")
    look_at(window, page, 3)
    press(window, "redo_operation")
    with context.store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, 1)
    assert draft is not None
    assert draft.get("employees") == 48
    look_at(window, page, 0)
    press(window, "show_origin")
    assert page.findChild(QTableView, "history_table").currentIndex().row() == 2


def test_a_record_is_one_click_away_and_a_deleted_one_is_named(
    window: MainWindow, page: HistoryPage, context: AppContext
):
    add_firm(context, "㈜한빛정밀")
    look_at(window, page, 0)
    press(window, "record_organization_1")
    assert window.current_page_key == "organizations"
    gone = delete_record(context.store, RecordKind.ORGANIZATION, 1)
    window.open_page("history")
    context.changes.announce(gone.changes)
    look_at(window, page, 0)
    assert {"㈜한빛정밀", "휴지통"} <= set(told(window))


def test_the_history_of_one_record(window: MainWindow, page: HistoryPage, context: AppContext):
    add_firm(context, "㈜한빛정밀")
    add_firm(context, "㈜가람메디텍")
    window.open_page("history", kind=RecordKind.ORGANIZATION, record_id=1)
    assert lines(page) == ["㈜한빛정밀"]
    press(window, "history_record")
    assert len(lines(page)) == 2
