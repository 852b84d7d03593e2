"""변경 이력: every operation, filtered, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.history.page import HistoryPage
from desktop_app.shell.window import MainWindow


def add_firm(context: AppContext, name: str) -> None:
    draft = Draft(
        RecordKind.ORGANIZATION, {"name": name, "org_type": "domestic", "standing": "managed"}
    )
    context.changes.announce(save_record(context.store, draft).changes)


@pytest.fixture
def page(window: MainWindow) -> HistoryPage:
    made = window.open_page("history")
    assert isinstance(made, HistoryPage)
    return made


def lines(page: HistoryPage) -> list[str]:
    model = page.findChild(QTableView, "history_table").model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_an_empty_history_says_so(page: HistoryPage):
    assert page.findChild(QLabel, "state_sentence").text() == "아직 바뀐 것이 없습니다."


def test_a_change_is_a_line_at_the_top(
    page: HistoryPage, context: AppContext, qtmodeltester: ModelTester
):
    add_firm(context, "㈜한빛정밀")
    add_firm(context, "㈜가람메디텍")
    assert lines(page) == ["㈜가람메디텍", "㈜한빛정밀"]
    qtmodeltester.check(page.findChild(QTableView, "history_table").model())


def test_it_is_filtered_by_what_is_typed(page: HistoryPage, context: AppContext):
    add_firm(context, "㈜한빛정밀")
    add_firm(context, "㈜가람메디텍")
    entry = page.findChild(QLineEdit, "history_filter")
    entry.setText("한빛")
    assert lines(page) == ["㈜한빛정밀"]
    entry.setText("없는 것")
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "조건에 맞는 작업이 없습니다(전체 2건)."
    page.findChild(QPushButton, "clear_filter").click()
    assert len(lines(page)) == 2


def test_one_operation_is_looked_at_and_taken_back(
    window: MainWindow, page: HistoryPage, context: AppContext, qtbot: QtBot
):
    add_firm(context, "㈜한빛정밀")
    add_firm(context, "㈜가람메디텍")
    page.findChild(QTableView, "history_table").selectRow(1)
    back = window.findChild(QPushButton, "undo_operation")
    assert back.isVisible()
    panel = back.parentWidget()
    assert panel is not None
    said = [part.text() for part in panel.findChildren(QLabel)]
    assert "기업·기관 · 등록" in said
    assert said.count("㈜한빛정밀") == 3, "the operation's subject, its record, the record's name"
    back.click()
    model = page.findChild(QTableView, "history_table").model()
    assert [model.index(row, 5).data() for row in range(3)] == ["실행 취소", "", "취소됨"]
