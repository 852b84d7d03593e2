"""실적·통계 as an officer uses it: numbers, days, definitions, rows."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.counting import Definition, Unit
from db.domain.drafts import new_draft
from db.domain.values import Empty
from db.queries.snapshots import named_definitions
from db.services.records import save_record
from db.store import Store
from desktop_app.features.figures.definition_dialog import DefinitionDialog
from desktop_app.features.figures.page import FiguresPage
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.shell.window import MainWindow
from tests.fixtures.figures_page import (
    EOK,
    K,
    cells,
    dialog_of,
    number,
    press,
    said,
    save,
    set_day,
    text_of,
)


def test_the_number_its_split_what_it_lacks_and_how_it_was_counted(
    page: FiguresPage, qtbot: QtBot
) -> None:
    assert number(page, "number_all") == "2"
    assert number(page, "number_mou") == "2"
    assert "120억원, 미기재 1건 제외" in said(page)
    ModelTester(page.rows.list.model)
    assert cells(page, 0) == ["㈜예시1", "㈜예시2"]
    assert cells(page, 5) == ["120", "미기재"]

    press(page, "rows_apart", qtbot)
    assert cells(page, 6) == ["체결일 미기재"]
    press(page, "rows_out", qtbot)
    assert cells(page, 6) == ["협력 협약"]
    press(page, "rows_out", qtbot)
    assert len(cells(page, 6)) == 4

    assert "연도나 월까지만 적힌 날짜는" not in said(page)
    press(page, "figures_how", qtbot)
    assert "연도나 월까지만 적힌 날짜는" in said(page)
    assert "체결일 미기재 1건" in said(page)


def test_a_sum_opens_the_rows_it_was_made_of(
    window: MainWindow, sqlite_store: Store, agreements: dict[str, int], qtbot: QtBot
) -> None:
    firm = save(sqlite_store, K.ORGANIZATION, name="㈜예시4")
    case = save(sqlite_store, K.CASE, title="예시 연구소", organization=firm)
    for kind, day, amount in (
        ("loi", "2025-01-02", 70 * EOK),
        ("mou", "2025-06-02", Empty.NOT_STATED),
    ):
        made = save(sqlite_store, K.AGREEMENT, title=f"예시4 {kind}", kind=kind, case=case,
                    signed_on=day, amount=amount)  # fmt: skip
        save(sqlite_store, K.PARTY, agreement=made, organization=firm)
    page = window.open_page("figures")
    assert isinstance(page, FiguresPage)
    assert number(page, "number_mou") == "3"
    assert number(page, "number_loi") == "0"
    assert "70억원" in said(page)
    press(page, "sum_loi", qtbot)
    assert cells(page, 0) == ["㈜예시4"]
    assert cells(page, 5) == ["70"]
    assert page.findChild(QPushButton, "sum_mou") is None


def test_a_past_day_counts_what_was_signed_by_then_and_a_day_to_come_is_refused_in_words(
    page: FiguresPage, qtbot: QtBot
) -> None:
    set_day(page, "2024-12-31", qtbot)
    assert number(page, "number_all") == "1"
    assert number(page, "number_loi") == "1"
    assert "90억원" in said(page)

    set_day(page, "2050-01-01", qtbot)
    assert "아직 오지 않은 날입니다" in said(page)
    freeze_button = page.findChild(QPushButton, "figures_freeze")
    assert isinstance(freeze_button, QPushButton)
    assert not freeze_button.isEnabled()
    set_day(page, "2025-12-31", qtbot)
    assert number(page, "number_all") == "1"


def test_a_number_and_a_part_open_their_rows_and_a_row_its_record(
    page: FiguresPage, window: MainWindow, agreements: dict[str, int], qtbot: QtBot
) -> None:
    assert page.parts.list is not None
    table = page.parts.list.table
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert cells(page, 0) == ["㈜예시1"]
    press(page, "rows_narrowed", qtbot)
    assert len(cells(page, 0)) == 2
    rows = page.rows.list.table
    rows.selectRow(1)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    opened = window.open_page("agreements")
    assert opened is not None
    assert opened.target_now() == {"record_id": agreements["bare"]}


def test_a_number_of_the_table_opens_the_rows_it_was_made_of(
    page: FiguresPage, qtbot: QtBot
) -> None:
    assert page.parts.list is not None
    table = page.parts.list.table
    model = table.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    table.setCurrentIndex(model.index(0, heads.index("MOU 예정액")))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert cells(page, 0) == ["㈜예시1", "㈜예시2"]
    assert "계 MOU" in text_of(page, "rows_narrowed")
    table.setCurrentIndex(model.index(2, heads.index("MOU")))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert cells(page, 0) == ["㈜예시2"]


def test_a_bar_opens_its_rows_and_ground_its_sites_and_cases(
    page: FiguresPage, qtbot: QtBot, window: MainWindow, sqlite_store: Store
) -> None:
    view = page.charts.view
    qtbot.waitUntil(lambda: len(view.bars) == 4)
    assert [re.sub(r"\(.*까지\)", "", bar.accessibleName()) for bar in view.bars] == [
        "2025년 MOU: 120억원", "2025년 실투자: 미확인 1건 제외",
        "2026년 MOU: 미기재 1건 제외", "2026년 실투자: 미확인 1건 제외",
    ]  # fmt: skip
    assert "* MOU: 미기재 1건 제외" in said(page)
    qtbot.mouseClick(view.bars[0], Qt.MouseButton.LeftButton)
    assert cells(page, 0) == ["㈜예시1"]
    qtbot.keyClick(view.bars[0], Qt.Key.Key_End)
    assert view.bars[3].focusPolicy() is Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(view.bars[3], Qt.Key.Key_Return)
    assert cells(page, 0) == ["㈜예시2"]
    page.charts.kind.choose("ageing")
    qtbot.waitUntil(lambda: "소식 없이 지난 기간" in said(page))
    press(page, "rows_narrowed", qtbot)
    assert len(cells(page, 0)) == 2

    site = save(sqlite_store, K.SITE, name="예시 1필지", area=1_200.0, status="announced")
    save(sqlite_store, K.SITE, name="예시 2필지", status="announced")
    page.charts.kind.choose("ground")
    view = page.charts.view
    qtbot.waitUntil(lambda: view.chart is not None and view.chart.key == "ground")
    assert [bar.accessibleName() for bar in view.bars] == [
        "공급 면적 공고: 1,200㎡, 미기재 1건 제외", "희망 면적 외국인투자 여부 미확인: 미기재 1건 제외",
    ]  # fmt: skip
    qtbot.mouseClick(view.bars[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cells(page, 1) == ["예시 공장"])
    qtbot.mouseClick(view.bars[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cells(page, 1) == ["예시 1필지", "예시 2필지"])
    assert cells(page, 8) == ["1,200", "미기재"]
    table = page.rows.list.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert not page.findChildren(ReasonDialog)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    sites = window.open_page("sites")
    assert sites is not None
    assert sites.target_now() == {"record_id": site}


def test_a_definition_is_made_kept_and_forgotten_and_one_that_counts_nothing_says_so(
    page: FiguresPage, sqlite_store: Store, qtbot: QtBot, window: MainWindow
) -> None:
    press(page, "figures_edit", qtbot)
    dialog = dialog_of(page, DefinitionDialog)
    assert isinstance(dialog, DefinitionDialog)
    mou = dialog.findChild(QCheckBox, "group_mou")
    keep = dialog.findChild(QPushButton, "definition_keep")
    name = dialog.findChild(QLineEdit, "definition_name")
    assert mou is not None
    assert keep is not None
    assert name is not None
    for box in dialog.findChildren(QCheckBox):
        if box.objectName().startswith("group_"):
            box.setChecked(False)
    assert not keep.isEnabled()
    assert "협약 유형을 고르지 않았습니다" in _problem(dialog)
    mou.setChecked(True)
    name.setText("MOU only")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    with sqlite_store.read() as session:
        (kept,) = named_definitions(session)
    assert (kept.name, kept.definition.unit) == ("MOU only", Unit.CASE)
    assert _combo(page).currentText() == "MOU only"
    press(page, "figures_forget", qtbot)
    with sqlite_store.read() as session:
        assert named_definitions(session) == ()
    assert number(page, "number_all") == "2"

    window.open_page("figures", definition=Definition(officers=("없는 사람",)))
    assert number(page, "number_all") == "0"
    assert "이 정의로는 이 날 셀 것이 없습니다." in said(page)
    assert len(cells(page, 0)) == 4  # the rows that are not counted, and why
    window.open_page("figures", definition=Definition())
    assert len(cells(page, 0)) == 2  # those that are


def _problem(dialog: DefinitionDialog) -> str:
    found = dialog.findChild(QLabel, "definition_problem")
    assert isinstance(found, QLabel)
    return found.text()


def _combo(page: FiguresPage) -> QComboBox:
    found = page.findChild(QComboBox, "figures_definition")
    assert isinstance(found, QComboBox)
    return found


def test_a_row_is_left_out_with_its_reason(page: FiguresPage, qtbot: QtBot) -> None:
    rows = page.rows.list.table
    rows.selectRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    dialog = dialog_of(page, ReasonDialog)
    assert isinstance(dialog, ReasonDialog)
    line, take = dialog.findChild(QLineEdit, "reason"), dialog.findChild(QPushButton, "reason_take")
    assert line is not None
    assert take is not None
    assert not take.isEnabled()
    line.setText("타 시군 투자")
    since = dialog.findChild(QLineEdit, "reason_since")
    assert since is not None
    since.setText("그때")
    assert not take.isEnabled()
    since.setText("2026. 1. 1.")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    assert number(page, "number_all") == "1"
    press(page, "rows_out", qtbot)
    assert "이 정의에서 제외(타 시군 투자)" in cells(page, 6)
    set_day(page, "2025-12-31", qtbot)  # the day before it is left out
    assert number(page, "number_all") == "1"


def test_without_agreements_the_page_says_what_to_do(window: MainWindow) -> None:
    page = window.open_page("figures")
    assert isinstance(page, FiguresPage)
    assert "셀 협약이 아직 없습니다." in said(page)


def test_it_is_saved_as_a_workbook_looked_at_on_paper_and_follows_what_changes(
    page: FiguresPage, tmp_path: Path, qtbot: QtBot, sqlite_store: Store
) -> None:
    press(page, "figures_excel", qtbot)
    dialog = dialog_of(page, QFileDialog)
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "집계.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    assert openpyxl.load_workbook(target).sheetnames[-1] == "설명"
    press(page, "figures_paper", qtbot)
    preview = dialog_of(page, PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.close()

    firm = save(sqlite_store, K.ORGANIZATION, name="㈜예시9")
    made = save_record(
        sqlite_store,
        new_draft(K.AGREEMENT, title="새 협약", kind="mou", signed_on="2026-03-01"),
    )
    save(sqlite_store, K.PARTY, agreement=made.id, organization=firm)
    page.context.changes.announce(made.changes)
    assert number(page, "number_all") == "3"
