"""Columns that would not be taken in are named before anything is written, and lead to their choice."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from tests.fixtures.intake_page import firms, press, said

FIRMS = [
    ("연번", "기업명", "대표자", "소재지", "내부 등급코드"),
    (1, "㈜한빛보기", "정하람", "고양시 일산동구 중앙로 1", "가-3"),
    (2, "누리보기(주)", "김누리", "서울 강서구 마곡로 2", "나-1"),
]


def labels(page: IntakePage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]


def test_a_column_that_is_not_taken_in_is_named_and_can_be_given_a_field(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    page.begin_files((make_list(FIRMS),))
    assert "넣지 않는 열: 내부 등급코드" in labels(page), "the count of rows is no content"
    press(page, "summary_columns")
    view = page.understand.grid
    assert view.currentIndex().column() == 4
    assert said(page, "problem_sentence").startswith("E ‘내부 등급코드’ 열은 넣지 않습니다.")
    assert "모두 읽었습니다" not in labels(page)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    line = page.understand.findChildren(FieldPopup)[-1].findChild(QLineEdit, "field_find")
    line.setText("비고")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "모두 읽었습니다" in labels(page)
    press(page, "understand_next")
    press(page, "plan_apply")
    assert firms(context.store)["㈜한빛보기"]["note"] == "가-3"


def test_a_list_of_which_little_is_known_is_not_one_click(
    page: IntakePage, make_list: Callable[..., Path]
):
    rows = [
        ("갑항", "을항", "대표자", "기업명", "병항", "정항"),
        ("ㄱ-1", "산업", "정하람", "㈜한빛보기", "1차", "상"),
        ("ㄱ-2", "지원", "김누리", "누리보기(주)", "2차", "하"),
    ]
    page.begin_files((make_list(rows, "계획.xlsx"),))
    assert page.views.front is page.understand
    assert "열 6 가운데 2만 알아보았습니다" in labels(page)


def test_a_list_whose_rows_no_column_names_says_so(
    page: IntakePage, make_list: Callable[..., Path]
):
    rows = [
        ("방문일", "갑항", "만난 사람", "을항"),
        ("2026. 3. 4.", "중앙로", "표다빈 대표", "문의"),
        ("2026. 3. 5.", "화신로", "하진솔 대표", "청취"),
    ]
    page.begin_files((make_list(rows, "기록부.xlsx"),))
    kinds = page.findChild(QComboBox, "list_kind")
    kinds.setCurrentIndex(kinds.findData("activities"))
    kinds.activated.emit(kinds.currentIndex())
    assert "기업·기관 명칭 열이 없습니다" in labels(page)


def test_what_falls_away_with_a_cell_is_no_second_cell(
    page: IntakePage, context: AppContext, make_list: Callable[..., Path], qtbot: QtBot
):
    rows = [
        ("기업명", "사업자등록번호", "벤처확인유형", "확인번호", "유효기간 시작일"),
        ("㈜한빛보기", "999-66-04871", "모르는 유형", "제2025-1호", "2025. 1. 1."),
        ("누리보기(주)", "999-29-14170", "혁신성장유형", "제2025-2호", "2025. 2. 1."),
    ]
    page.begin_files((make_list(rows, "벤처확인.xlsx"),))
    assert page.summary.findChild(QPushButton, "summary_cells").text() == "못 읽은 칸 1"
    press(page, "summary_cells")
    told = "벤처확인은 넣지 않습니다. 확인 유형이 있어야 합니다."
    qtbot.waitUntil(lambda: told in labels(page))
    press(page, "plan_apply")
    assert "못 읽은 칸 1개는 빠졌습니다." in said(page, "result_rest")
    with context.store.read() as session:
        assert len(all_live(session, RecordKind.CERTIFICATE)) == 1
