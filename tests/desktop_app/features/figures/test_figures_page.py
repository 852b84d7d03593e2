"""실적·통계 as an officer uses it: numbers, days, definitions, rows, frozen counts, comparisons."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.counting import Definition, Unit
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.snapshots import load_snapshot, named_definitions, snapshots
from db.services.counting import count_now, freeze
from db.services.records import save_record
from db.store import Store
from desktop_app.features.figures.definition_dialog import DefinitionDialog
from desktop_app.features.figures.freeze_dialog import FreezeDialog
from desktop_app.features.figures.page import FiguresPage
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.features.figures.snapshots_page import SnapshotsPage
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.editors.date_line import DateEditor

K = RecordKind
EOK = 100_000_000


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


@pytest.fixture
def agreements(sqlite_store: Store) -> dict[str, int]:
    """Two MOUs, one of them of a case with its letter, one without an amount; a co-operation."""
    store = sqlite_store
    firms = [save(store, K.ORGANIZATION, name=f"㈜예시{number}") for number in (1, 2, 3)]
    case = save(store, K.CASE, title="예시 공장", organization=firms[0], officer="박서연")
    found = {"case": case}
    for name, firm, values in (
        ("letter", 0, {"kind": "loi", "case": case, "signed_on": "2024-05-01", "amount": 90 * EOK}),
        ("mou", 0, {"kind": "mou", "case": case, "signed_on": "2025-03-02", "amount": 120 * EOK}),
        ("bare", 1, {"kind": "mou", "signed_on": "2026-02-01", "amount": Empty.NOT_STATED}),
        ("undated", 2, {"kind": "loi", "amount": 10 * EOK}),
        ("with", 2, {"kind": "partnership", "nature": "cooperation", "signed_on": "2025-01-01"}),
    ):  # fmt: skip
        made = save(store, K.AGREEMENT, title=f"협약 {name}", **values)
        save(store, K.PARTY, agreement=made, organization=firms[firm])
        found[name] = made
    return found


@pytest.fixture
def page(window: MainWindow, agreements: dict[str, int]) -> FiguresPage:
    made = window.open_page("figures")
    assert isinstance(made, FiguresPage)
    return made


def cells(page: FiguresPage, column: int) -> list[str]:
    model = page.rows.list.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def number(page: FiguresPage, name: str) -> str:
    found = [one for one in page.findChildren(QPushButton, name) if one.isVisible()]
    return found[0].text()


def said(page: FiguresPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def press(page: FiguresPage | SnapshotsPage, name: str, qtbot: QtBot) -> None:
    made = page.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def dialog_of(page: FiguresPage | SnapshotsPage, kind: type) -> object:
    (found,) = page.findChildren(kind)
    return found


def set_day(page: FiguresPage, text: str, qtbot: QtBot) -> None:
    editor = page.bar.cut_off
    assert isinstance(editor, DateEditor)
    editor.line.selectAll()
    qtbot.keyClicks(editor.line, text)


def test_the_number_its_split_and_what_it_lacks(page: FiguresPage) -> None:
    assert number(page, "number_all") == "2"
    assert number(page, "number_mou") == "2"
    assert "120억원, 미기재 1건 제외" in said(page)
    ModelTester(page.rows.list.model)
    assert cells(page, 0) == ["㈜예시1", "㈜예시2"]
    assert cells(page, 5) == ["120", "미기재"]


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


def test_a_past_day_counts_what_was_signed_by_then(page: FiguresPage, qtbot: QtBot) -> None:
    set_day(page, "2024-12-31", qtbot)
    assert number(page, "number_all") == "1"
    assert number(page, "number_loi") == "1"
    assert "90억원" in said(page)


def test_a_day_to_come_is_refused_in_words(page: FiguresPage, qtbot: QtBot) -> None:
    set_day(page, "2050-01-01", qtbot)
    assert "아직 오지 않은 날입니다" in said(page)
    freeze_button = page.findChild(QPushButton, "figures_freeze")
    assert isinstance(freeze_button, QPushButton)
    assert not freeze_button.isEnabled()
    set_day(page, "2025-12-31", qtbot)
    assert number(page, "number_all") == "1"


def test_rows_apart_and_not_counted_say_why(page: FiguresPage, qtbot: QtBot) -> None:
    press(page, "rows_apart", qtbot)
    assert cells(page, 6) == ["체결일 미기재"]
    press(page, "rows_out", qtbot)
    assert cells(page, 6) == ["협력 협약"]
    press(page, "rows_out", qtbot)
    assert len(cells(page, 6)) == 4


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


def text_of(page: FiguresPage, name: str) -> str:
    made = page.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    return made.text()


def test_a_bar_opens_its_rows_by_pointer_and_by_keyboard(page: FiguresPage, qtbot: QtBot) -> None:
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


def test_ground_supplied_and_asked_for_opens_its_sites_and_cases(
    page: FiguresPage, window: MainWindow, sqlite_store: Store, qtbot: QtBot
) -> None:
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


def test_how_it_was_counted_stands_beside(page: FiguresPage, qtbot: QtBot) -> None:
    assert "연도나 월까지만 적힌 날짜는" not in said(page)
    press(page, "figures_how", qtbot)
    assert "연도나 월까지만 적힌 날짜는" in said(page)
    assert "체결일 미기재 1건" in said(page)


def test_a_definition_is_made_kept_and_forgotten(
    page: FiguresPage, sqlite_store: Store, qtbot: QtBot
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
    assert "이 정의에서 제외 (타 시군 투자)" in cells(page, 6)
    set_day(page, "2025-12-31", qtbot)  # the day before it is left out
    assert number(page, "number_all") == "1"


def test_a_definition_that_counts_nothing_says_so(window: MainWindow, page: FiguresPage) -> None:
    window.open_page("figures", definition=Definition(officers=("없는 사람",)))
    assert number(page, "number_all") == "0"
    assert "이 정의로는 이 날 셀 것이 없습니다." in said(page)
    assert len(cells(page, 0)) == 4  # the rows that are not counted, and why
    window.open_page("figures", definition=Definition())
    assert len(cells(page, 0)) == 2  # those that are


def test_without_agreements_the_page_says_what_to_do(window: MainWindow) -> None:
    page = window.open_page("figures")
    assert isinstance(page, FiguresPage)
    assert "셀 협약이 아직 없습니다." in said(page)


def test_the_number_follows_what_changes(page: FiguresPage, sqlite_store: Store) -> None:
    firm = save(sqlite_store, K.ORGANIZATION, name="㈜예시9")
    made = save_record(
        sqlite_store,
        new_draft(K.AGREEMENT, title="새 협약", kind="mou", signed_on="2026-03-01"),
    )
    save(sqlite_store, K.PARTY, agreement=made.id, organization=firm)
    page.context.changes.announce(made.changes)
    assert number(page, "number_all") == "3"


def test_it_is_saved_as_a_workbook_and_looked_at_on_paper(
    page: FiguresPage, tmp_path: Path, qtbot: QtBot
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


def test_a_count_is_frozen_and_stays(
    page: FiguresPage, window: MainWindow, sqlite_store: Store, qtbot: QtBot
) -> None:
    press(page, "figures_freeze", qtbot)
    dialog = dialog_of(page, FreezeDialog)
    assert isinstance(dialog, FreezeDialog)
    name, now = (
        dialog.findChild(QLineEdit, "freeze_name"),
        dialog.findChild(QPushButton, "freeze_now"),
    )
    assert name is not None
    assert now is not None
    name.setText("")
    assert not now.isEnabled()
    name.setText("2026 first half")
    qtbot.mouseClick(now, Qt.MouseButton.LeftButton)
    with sqlite_store.read() as session:
        (row,) = snapshots(session)
        assert load_snapshot(session, row.id).count.cut_off == row.cut_off
    assert (row.name, row.rows, row.missing) == ("2026 first half", 2, 1)
    page.shell.open_page("snapshots")
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    assert frozen.list.model.rowCount() == 1
    table = frozen.list.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert frozen.list.model.rowCount() == 1
    with sqlite_store.read() as session:
        assert len(snapshots(session)) == 1
    for box in window.findChildren(QLabel):
        if "고치거나 지울 수 없습니다" in box.text():
            break
    else:
        pytest.fail("nobody said that it can't be deleted")
    _close_messages(window)


def _close_messages(window: MainWindow) -> None:
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.close()


def test_two_counts_are_explained_and_their_rows_opened(
    window: MainWindow, agreements: dict[str, int], sqlite_store: Store, qtbot: QtBot
) -> None:
    kept = freeze(sqlite_store, "2024 말", count_now(sqlite_store, Definition(), "2024-12-31"))
    window.open_page("snapshots", snapshot=kept.id)
    page = window.open_page("snapshots")
    assert isinstance(page, SnapshotsPage)
    total = page.findChild(QLabel, "compare_sum")
    assert total is not None
    assert total.text() == "1 + 1 = 2"
    model = page.compared.list.model
    ModelTester(model)
    rows = [[model.index(row, at).data() for at in (0, 1, 3, 6)] for row in range(model.rowCount())]
    assert rows == [
        ["+1", "㈜예시2", "이후 체결 (2026. 2. 1.)", "-"],
        ["0", "㈜예시1", "다음 단계 협약으로 넘어감 (2025. 3. 2.)", "+30"],
    ]
    page.compared.list.table.selectRow(0)
    qtbot.keyClick(page.compared.list.table, Qt.Key.Key_Return)
    opened = window.open_page("agreements")
    assert opened is not None
    assert opened.target_now() == {"record_id": agreements["bare"]}


def test_a_number_is_compared_with_any_other_day(
    window: MainWindow, page: FiguresPage, qtbot: QtBot
) -> None:
    set_day(page, "2025-12-31", qtbot)
    press(page, "figures_compare", qtbot)
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    total = frozen.findChild(QLabel, "compare_sum")
    assert total is not None
    qtbot.waitUntil(lambda: total.text() == "1 = 1")  # the letter of 2024 became an MOU
    after = frozen.compared.after
    after.day.line.selectAll()
    qtbot.keyClicks(after.day.line, "2026-02-01")
    qtbot.waitUntil(lambda: total.text() == "1 + 1 = 2")
    after.day.line.selectAll()
    qtbot.keyClicks(after.day.line, "2050-01-01")
    assert after.day.line.property("problem") == "true"
    assert total.text() == "1 + 1 = 2"
    after.combo.setCurrentIndex(0)
    after.combo.activated.emit(0)
    qtbot.waitUntil(lambda: total.text() == "1 + 1 = 2")
    assert not after.day.isVisible()


def test_nothing_frozen_shows_the_way(window: MainWindow, page: FiguresPage) -> None:
    frozen = window.open_page("snapshots")
    assert isinstance(frozen, SnapshotsPage)
    texts = [one.text() for one in frozen.findChildren(QLabel) if one.isVisible()]
    assert "아직 확정한 집계가 없습니다." in texts
    frozen.show_figures()
    assert window.open_page("figures") is page
