"""A range from Excel pasted onto cells: a plan, then one step; what is left out and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.lists import list_column
from db.services.records import save_record
from db.store import Store
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.editing.paste_dialog import PasteDialog
from desktop_app.list_pages.editing.pasted import PasteTarget, read_pasted, rows_of
from desktop_app.shell.window import MainWindow

Cell = Callable[[str, str], QModelIndex]
Stored = Callable[[str, str], Value]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def paste(qtbot: QtBot, page: OrganizationsPage, text: str) -> PasteDialog:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(page.list_panel.list.table, Qt.Key.Key_V, CONTROL)
    dialog = page.findChild(PasteDialog, "paste_plan")
    assert isinstance(dialog, PasteDialog)
    return dialog


def lines(dialog: PasteDialog, name: str) -> list[list[str]]:
    table = dialog.findChild(QTableView, name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def save(qtbot: QtBot, dialog: PasteDialog) -> None:
    button = dialog.findChild(QPushButton, "paste_save")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_range_is_planned_then_written_as_one_step(
    qtbot: QtBot, page: OrganizationsPage, window: MainWindow, cell: Cell, stored: Stored
) -> None:
    page.list_panel.list.table.setCurrentIndex(cell("가람메디텍", "industry_name"))
    dialog = paste(qtbot, page, "영상진단\t90명\n항체 의약품\t비공개\n")
    assert lines(dialog, "plan_changes") == [
        ["가람메디텍", "업종", "영상진단기기", "영상진단"],
        ["가람메디텍", "상시근로자", "87명", "90명"],
        ["나루바이오", "업종", "항체", "항체 의약품"],
        ["나루바이오", "상시근로자", "미기재", "비공개"],
    ]
    assert stored("가람메디텍", "employees") == 87
    save(qtbot, dialog)
    assert stored("가람메디텍", "employees") == 90
    assert stored("나루바이오", "employees") is Empty.WITHHELD
    undo = window.findChild(QToolButton, "undo_button")
    assert undo is not None
    assert undo.defaultAction().text().startswith("실행 취소: 붙여넣기 — ")
    window.undo()
    assert stored("나루바이오", "industry_name") == "항체"


def test_what_cannot_be_written_is_listed_with_its_reason(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored
) -> None:
    page.list_panel.list.table.setCurrentIndex(cell("가람메디텍", "org_type"))
    dialog = paste(qtbot, page, "은하계\t\t스무 명\t2030\n병원\t의료\t12\t2030")
    left = lines(dialog, "plan_left")
    assert [row[:2] for row in left] == [
        ["가람메디텍", "구분"], ["가람메디텍", "상시근로자"], ["가람메디텍", "벤처확인 만료"],
        ["나루바이오", "벤처확인 만료"],
    ]  # fmt: skip
    assert "은하계" in left[0][2]
    notes = dialog.findChild(QLabel, "plan_same")
    assert isinstance(notes, QLabel)
    assert "빈 칸 1개" in notes.text()
    save(qtbot, dialog)
    assert stored("가람메디텍", "industry_name") == "영상진단기기"
    assert stored("나루바이오", "org_type") == "hospital"


def test_one_cell_fills_the_chosen_ones(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell, stored: Stored
) -> None:
    table = page.list_panel.list.table
    table.setCurrentIndex(cell("가람메디텍", "industry_name"))
    qtbot.keyClick(table, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Left, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    save(qtbot, paste(qtbot, page, "의료기기"))
    assert stored("가람메디텍", "industry_name") == "의료기기"
    assert stored("나루바이오", "industry_name") == "의료기기"
    assert stored("다온소재", "industry_name") == "소재"


def test_what_was_copied_comes_back_without_a_change(
    qtbot: QtBot, page: OrganizationsPage, cell: Cell
) -> None:
    table = page.list_panel.list.table
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL | ALT)
    copied = QGuiApplication.clipboard().text()
    table.setCurrentIndex(cell("가람메디텍", "name"))
    dialog = paste(qtbot, page, copied)
    assert lines(dialog, "plan_changes") == []
    dialog.close()


def test_excel_quotes_cells_with_line_breaks() -> None:
    assert rows_of('a\t"b\r\nc ""d"""\r\ne\tf\r\n') == [["a", 'b\nc "d"'], ["e", "f"]]
    assert rows_of("") == []


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("planned_investment", "120억", 12_000_000_000),
        ("wanted_area", "500평", 1652.89),
        ("decision_on", "2026. 11.", "2026-11"),
        ("foreign", "예", True),
        ("state", "보류", "on_hold"),
        ("wanted_area", "해당없음", Empty.NOT_APPLICABLE),
    ],
)
def test_texts_are_read_as_the_editors_read_them(
    store: Store, key: str, text: str, value: Value
) -> None:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="가람메디텍")).id
    case = save_record(store, new_draft(RecordKind.CASE, organization=firm, title="거점")).id
    target = PasteTarget(RecordKind.CASE, (case,), (list_column(RecordKind.CASE, key),))
    with store.read() as session:
        pasted = read_pasted(session, [[text]], target)
    read = pasted.wishes[case][key]
    assert read == (pytest.approx(value, abs=0.01) if isinstance(value, float) else value)


def test_a_link_is_written_only_when_one_record_has_the_name(store: Store) -> None:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜가람메디텍")).id
    case = save_record(store, new_draft(RecordKind.CASE, organization=firm, title="거점")).id
    paper = save_record(store, new_draft(
        RecordKind.AGREEMENT, title="협약", kind="mou", nature="investment")).id  # fmt: skip
    column = (list_column(RecordKind.AGREEMENT, "case"),)
    target = PasteTarget(RecordKind.AGREEMENT, (paper,), column)
    with store.read() as session:
        assert read_pasted(session, [["거점"]], target).wishes == {paper: {"case": case}}
        left = read_pasted(session, [["없는 건"]], target).left
        assert left[0].problem == "link.unknown"


def test_a_hidden_number_stays_where_it_hides_what_is_there(store: Store) -> None:
    contact = RecordKind.CONTACT
    numbers = {"mobile": "010-2345-6789", "email": "kim@garam.example"}
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="가람메디텍")).id
    one, other = (
        save_record(store, new_draft(contact, organization=firm, name=name, **told)).id
        for name, told in (("한도윤", numbers), ("김하늘", {"mobile": "010-9999-0000"}))
    )
    target = PasteTarget(
        contact, (one, other), tuple(list_column(contact, key) for key in ("name", *numbers))
    )
    rows = [["한도윤", "010-****-6789", "k***@garam.example"],
            ["김가을", "010-****-6789", "k***@garam.example"]]  # fmt: skip
    with store.read() as session:
        pasted = read_pasted(session, rows, target)
    assert pasted.wishes == {one: {"name": "한도윤"}, other: {"name": "김가을"}}
    assert pasted.hidden == 2
    assert [(cell.record_id, cell.problem) for cell in pasted.left] == [
        (other, "phone.masked"), (other, "email.masked"),
    ]  # fmt: skip
