"""The grid of a round by keys alone: a round begun, results typed, “=” taken, saved, corrected, undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.ledger import undo
from db.queries.records import all_live
from db.services.check_rounds import start_round
from db.services.records import delete_record, save_record
from desktop_app.context import AppContext
from desktop_app.features.check_rounds import CheckRoundsPage, ChecksPage
from desktop_app.shell.window import MainWindow

EOK = 100_000_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[..., MainWindow], context: AppContext) -> MainWindow:
    """Two agreements of which one answered before, in a round of the third quarter."""

    def save(kind: RecordKind, /, **values: Value) -> int:
        return save_record(context.store, new_draft(kind, **values)).id

    for name in ("㈜가람", "㈜나래"):
        firm = save(RecordKind.ORGANIZATION, name=name)
        made = save(
            RecordKind.AGREEMENT, title=f"{name} 협약", kind="mou", signed_on="2025-03-02",
            amount=200 * EOK,
        )  # fmt: skip
        save(RecordKind.PARTY, agreement=made, organization=firm)
        if name == "㈜가람":
            save(RecordKind.CHECK, agreement=made, as_of="2026-06-30", invested=50 * EOK, hired=10)
    start_round(
        context.store, new_draft(RecordKind.CHECK_ROUND, name="2026년 3분기", as_of="2026-09-30")
    )
    return open_window(first="check_rounds")


@pytest.fixture
def page(window: MainWindow) -> CheckRoundsPage:
    opened = window.open_page("check_rounds")
    assert isinstance(opened, CheckRoundsPage)
    return opened


def checks(context: AppContext) -> tuple[Draft, ...]:
    with context.store.read() as session:
        return all_live(session, RecordKind.CHECK)[1:]


def cell(page: CheckRoundsPage, row: int, key: str) -> str:
    model = page.grid.list.model
    at = [column.key for column in model.columns].index(key)
    return str(model.index(row, at).data())


def go(page: CheckRoundsPage, row: int, key: str) -> QTableView:
    model, table = page.grid.list.model, page.grid.list.table
    at = [column.key for column in model.columns].index(key)
    table.setFocus()
    table.setCurrentIndex(model.index(row, at))
    table.selectRow(row)
    table.setCurrentIndex(model.index(row, at))
    return table


def test_results_are_typed_taken_over_saved_corrected_and_undone(
    page: CheckRoundsPage, window: MainWindow, context: AppContext, qtbot: QtBot,
    qtmodeltester: ModelTester,
):  # fmt: skip
    qtmodeltester.check(page.grid.list.model)
    assert (cell(page, 0, "before_invested"), cell(page, 1, "before_invested")) == ("50", "미확인")
    qtbot.keyClicks(go(page, 0, "response"), "=")
    assert (cell(page, 0, "response"), cell(page, 0, "invested")) == ("회신", "50")
    table = go(page, 1, "invested")
    qtbot.keyClicks(table, "1")
    line = page.grid.findChild(QLineEdit, "invested")
    qtbot.keyClicks(line, "2")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (cell(page, 1, "response"), cell(page, 1, "invested")) == ("회신", "12")
    assert checks(context) == ()  # nothing is written before it is asked for
    qtbot.keyClick(table, Qt.Key.Key_S, CONTROL)
    first = checks(context)
    assert [(one.get("invested"), one.get("hired")) for one in first] == [
        (50 * EOK, 10), (12 * EOK, Empty.NOT_STATED),
    ]  # fmt: skip
    assert "회신 2" in page.findChild(QLabel, "round_tally").text()
    qtbot.keyClick(go(page, 1, "invested"), Qt.Key.Key_F2)
    line = page.grid.findChildren(QLineEdit, "invested")[-1]
    qtbot.keyClicks(line, "15")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    page.findChild(QPushButton, "round_save").click()
    *same, newest = checks(context)
    assert (tuple(same), newest.get("corrects"), newest.get("invested")) == (
        first, first[1].id, 15 * EOK,
    )  # fmt: skip
    window.undo()
    assert checks(context) == first
    qtmodeltester.check(page.grid.list.model)


def test_leaving_the_page_writes_what_was_typed(
    page: CheckRoundsPage, window: MainWindow, context: AppContext, qtbot: QtBot
):
    qtbot.keyClicks(go(page, 0, "note"), "=")
    window.open_page("agreements")
    assert [one.get("invested") for one in checks(context)] == [50 * EOK]


def test_what_cannot_be_written_is_not_lost_with_its_round(
    page: CheckRoundsPage, window: MainWindow, context: AppContext, qtbot: QtBot
):
    rounds = page.findChild(QComboBox, "rounds")
    start_round(
        context.store, new_draft(RecordKind.CHECK_ROUND, name="2026년 2분기", as_of="2026-06-30")
    )
    page.refresh()
    first = rounds.currentData()
    qtbot.keyClicks(go(page, 0, "response"), "=")
    with context.store.read() as session:
        (agreement, *_) = all_live(session, RecordKind.AGREEMENT)
    delete_record(context.store, RecordKind.AGREEMENT, agreement.id or 0)
    other = next(at for at in range(rounds.count()) if rounds.itemData(at) != first)
    rounds.setCurrentIndex(other)
    rounds.activated.emit(other)
    assert checks(context) == ()
    assert len(page.grid.typed) == 1
    for dialog in window.findChildren(QDialog):
        dialog.close()
    undo(context.store)
    page.show_target(record_id=first)
    page.findChild(QPushButton, "round_save").click()
    assert [one.get("invested") for one in checks(context)] == [50 * EOK]


def test_reminders_letters_and_lines_left_out(
    page: CheckRoundsPage, context: AppContext, qtbot: QtBot
):
    page.findChild(QPushButton, "round_remind").click()
    assert cell(page, 0, "reminded_on")
    go(page, 1, "firm")
    page.findChild(QPushButton, "round_target").click()
    dialog = page.findChildren(QDialog, "dialog_check_target")[-1]
    reason = dialog.findChild(QLineEdit, "excluded_reason")
    reason.setText("휴업")
    reason.textEdited.emit("휴업")
    dialog.findChild(QPushButton, "dialog_save").click()
    assert page.grid.list.model.rowCount() == 1
    page.findChild(QPushButton, "round_exempt").click()
    assert cell(page, 0, "excluded") == "휴업"
    said = []
    page.grid.said.connect(said.append)
    qtbot.keyClick(go(page, 0, "invested"), Qt.Key.Key_F2)
    assert said == ["이번 회차에서 제외한 협약입니다."]


def test_the_way_back_from_an_agreement_leads_to_the_round(
    page: CheckRoundsPage, window: MainWindow, qtbot: QtBot
):
    qtbot.keyClick(go(page, 1, "firm"), Qt.Key.Key_Return)
    assert window.current_page_key == "agreements"
    agreements = window.open_page("agreements")
    qtbot.mouseClick(agreements.findChild(QToolButton, "record_back"), Qt.MouseButton.LeftButton)
    assert window.current_page_key == "check_rounds"
    agreements = window.open_page("agreements")
    assert not agreements.record_is_shown, "and the list of agreements stands there again"


def test_each_firm_gets_its_sheet_as_a_workbook_and_as_pages_and_the_next_round_its_quarter(
    page: CheckRoundsPage, tmp_path: Path, qtbot: QtBot, context: AppContext
):
    folder = tmp_path / "sheets"
    folder.mkdir()
    page.desk.write_by_firm(page._round_id, folder)
    qtbot.waitUntil(lambda: len(list(folder.iterdir())) == 4)
    names = sorted(path.name.partition("_")[2] for path in folder.iterdir())
    assert names == [
        f"이행점검표_㈜{firm}.{kind}" for firm in ("가람", "나래") for kind in ("pdf", "xlsx")
    ]

    page.findChild(QPushButton, "round_new").click()
    dialog = page.findChildren(QDialog, "dialog_check_round")[-1]
    dialog.findChild(QPushButton, "dialog_save").click()
    rounds = page.findChild(QComboBox, "rounds")
    assert [rounds.itemText(at) for at in range(rounds.count())] == ["2026년 4분기", "2026년 3분기"]
    assert page.grid.list.model.rowCount() == 2


def test_the_page_of_a_result_is_read_and_corrected_by_a_new_row(
    window: MainWindow, context: AppContext
):
    with context.store.read() as session:
        (stored,) = all_live(session, RecordKind.CHECK)
    window.open_record(RecordKind.CHECK, stored.id or 0)
    page = window.open_page("checks")
    assert isinstance(page, ChecksPage)
    assert page.record is not None
    assert page.record.form.findChild(QLineEdit, "invested").isReadOnly()
    page.findChild(QPushButton, "check_correct").click()
    dialog = page.findChildren(QDialog, "dialog_check")[-1]
    hired = dialog.findChild(QLineEdit, "hired")
    hired.setText("12")
    hired.textEdited.emit("12")
    dialog.findChild(QPushButton, "dialog_save").click()
    (newest,) = checks(context)
    assert (newest.get("corrects"), newest.get("hired")) == (stored.id, 12)


def test_the_page_is_freed_on_close(
    context: AppContext,
    window: MainWindow,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    def make() -> QWidget:
        page = CheckRoundsPage(context, window)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.show()
        return page

    freed_on_close(make)
