"""과거 시점으로 보기: lists and records as they stood on a day, reached from every list."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.services.records import delete_record, save_record
from db.store import Store
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.page import CasesPage
from desktop_app.features.documents.booklet_page import BookletPage
from desktop_app.features.documents.page import PacketPage
from desktop_app.features.history.past import PastPage
from desktop_app.features.history.past.head import PastHead
from desktop_app.list_pages.list_page import ListPage
from desktop_app.shell.window import MainWindow
from tests.fixtures.databases import ACTOR

ORGANIZATION = RecordKind.ORGANIZATION


@pytest.fixture
def firm(sqlite_store: Store) -> int:
    """A firm of June that was renamed in July, beside one that came in July and one that went."""
    moment = ["2026-06-10T09:00:00+09:00"]
    store = Store(sqlite_store.engine, ACTOR, lambda: moment[0])

    def save(**values: Value) -> int:
        known = {"org_type": "domestic", "standing": "managed"}
        return save_record(store, new_draft(ORGANIZATION, **known, **values)).id

    made, gone = save(name="㈜한빛정밀", employees=48), save(name="㈜바론소프트")
    moment[0] = "2026-07-05T09:00:00+09:00"
    save_record(store, Draft(ORGANIZATION, {"name": "한빛메디칼", "employees": 90}, made))
    delete_record(store, ORGANIZATION, gone)
    save(name="㈜새로온")
    return made


@pytest.fixture
def page(window: MainWindow, firm: int) -> PastPage:
    made = window.open_page("past", list="organizations", day="2026-06-30")
    assert isinstance(made, PastPage)
    return made


def names(page: PastPage) -> list[str]:
    model = shown(page).list_panel.model
    place = [column.key for column in model.columns].index("name")
    return sorted(model.index(row, place).data() for row in range(model.rowCount()))


def shown(page: PastPage) -> ListPage:
    (found,) = [one for one in page.findChildren(ListPage) if one.isVisible()]
    return found


def said(page: QWidget, name: str) -> str:
    (found,) = [one for one in page.findChildren(QLabel, name) if one.isVisible()]
    return found.text()


def test_a_list_stands_as_it_did_filtered_by_the_names_of_then_and_another_of_the_same_day_beside_it(
    page: PastPage, window: MainWindow, qtbot: QtBot
) -> None:
    assert names(page) == ["㈜바론소프트", "㈜한빛정밀"]
    assert said(page, "past_banner") == "2026. 6. 30. 24:00 기준 · 읽기 전용"
    assert not page.findChild(QPushButton, "organizations_new").isEnabled()

    panel = shown(page).list_panel
    panel.list.put_filters({"name": "ㅎㅂ"})
    panel.reload()
    assert names(page) == ["㈜한빛정밀"]

    lists = page.findChild(QComboBox, "past_list")
    lists.setCurrentIndex(lists.findData("cases"))
    lists.activated.emit(lists.currentIndex())
    assert said(page, "past_banner") == "2026. 6. 30. 24:00 기준 · 읽기 전용"
    page.findChild(QPushButton, "past_leave").click()
    assert window.current_page_key == "cases"


def test_another_day_is_typed_and_a_month_means_its_end(page: PastPage, qtbot: QtBot) -> None:
    line = page.findChild(QLineEdit, "as_of")
    line.selectAll()
    qtbot.keyClicks(line, "2026.7")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said(page, "past_banner").startswith("2026. 7. 31. 24:00")
    assert names(page) == ["㈜새로온", "한빛메디칼"]
    line.selectAll()
    qtbot.keyClicks(line, "2025")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (
        said(state(page), "state_sentence") == "2025. 12. 31.에는 이 자료에 기록된 것이 없습니다."
    )
    assert said(state(page), "state_detail") == "변경 이력은 2026. 6. 10.부터 있습니다."
    line.selectAll()
    qtbot.keyClicks(line, "qwe")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.property("problem") == "true"


def test_a_record_opens_in_the_past_can_not_be_changed_and_leads_back_to_itself(
    page: PastPage, firm: int, window: MainWindow
) -> None:
    shown(page).open_record(firm)
    assert said(page, "record_name") == "㈜한빛정밀"
    name = page.findChild(QLineEdit, "name")
    assert name.isReadOnly() or not name.isEnabled()

    shown(page).open_record(firm)
    page.findChild(QPushButton, "past_leave").click()
    present = window.open_page("organizations")
    assert isinstance(present, ListPage)
    assert present.record is not None
    assert present.record.record_id == firm


def test_every_list_and_record_leads_there(window: MainWindow, firm: int) -> None:
    window.open_page("organizations")
    choose(window, "organizations_more", "list_menu", "과거 시점으로 보기…")
    assert window.current_page_key == "past"
    window.open_page("cases")
    choose(window, "cases_more", "list_menu", "과거 시점으로 보기…")
    assert window.current_page_key == "past"
    window.open_record(ORGANIZATION, firm)
    choose(window, "record_more", "record_menu", "과거 시점으로 보기…")
    page = window.open_page("past", day="2026-06-30")
    assert isinstance(page, PastPage)
    assert said(page, "record_name") == "㈜한빛정밀"


def state(page: PastPage) -> QWidget:
    found = page.findChild(QWidget, "past_state")
    assert isinstance(found, QWidget)
    return found


def choose(window: MainWindow, button: str, menu: str, text: str) -> None:
    (made,) = [one for one in window.findChildren(QToolButton, button) if one.isVisible()]
    made.click()
    opened = window.findChild(QMenu, menu)
    assert isinstance(opened, QMenu)
    (action,) = [one for one in opened.actions() if one.text() == text]
    action.trigger()
    opened.close()


def test_a_record_that_was_not_there_and_a_page_of_the_present_are_said_to_be_so(
    page: PastPage, window: MainWindow, firm: int
) -> None:
    window.open_page("past", list="organizations", record_id=firm + 2)
    dialog = window.findChild(QWidget, "message_dialog")
    assert isinstance(dialog, QWidget)
    assert "그 시점에는 없던 기록입니다." in [one.text() for one in dialog.findChildren(QLabel)]
    dialog.close()

    shown(page).shell.open_page("settings")
    assert window.current_page_key == "settings"
    assert "현재 자료입니다" in said(window, "toast_text")


def test_an_empty_database_has_no_past(window: MainWindow) -> None:
    page = window.open_page("past")
    assert isinstance(page, PastPage)
    assert said(state(page), "state_sentence") == "아직 기록된 것이 없습니다."


def test_it_is_freed(
    window: MainWindow, freed_on_close: Callable[[Callable[[], QWidget]], None]
) -> None:
    freed_on_close(lambda: PastHead(window.open_page("history").context, ()))


def test_conditions_go_along_into_the_past_between_days_and_back(
    window: MainWindow, firm: int
) -> None:
    present = window.open_page("organizations")
    assert isinstance(present, ListPage)
    present.list_panel.list.put_filters({"name": "ㅎㅂ"})
    present.list_panel.reload()
    choose(window, "organizations_more", "list_menu", "과거 시점으로 보기…")
    page = window.open_page("past", day="2026-06-30")
    assert isinstance(page, PastPage)
    assert shown(page).list_panel.list.filters() == {"name": "ㅎㅂ"}
    assert names(page) == ["㈜한빛정밀"]
    shown(page).list_panel.list.put_filters({"name": "바론"})
    shown(page).list_panel.reload()
    page.show_target(day="2026-07-31")
    assert shown(page).list_panel.list.filters() == {"name": "바론"}
    page.findChild(QPushButton, "past_leave").click()
    assert window.current_page_key == "organizations"
    assert present.list_panel.list.filters() == {"name": "바론"}


def test_the_board_keeps_what_it_looks_at(window: MainWindow, firm: int) -> None:
    present = window.open_page("cases")
    assert isinstance(present, CasesPage)
    present.looking.narrow(BoardFilter(officer="박서연"))
    choose(window, "cases_more", "list_menu", "과거 시점으로 보기…")
    page = window.open_page("past", day="2026-06-30")
    assert isinstance(page, PastPage)
    (then,) = [one for one in page.findChildren(CasesPage) if one.isVisible()]
    assert then.book.filter.officer == "박서연"
    page.findChild(QPushButton, "past_leave").click()
    assert present.book.filter.officer == "박서연"


def test_it_is_exported_as_it_stood_and_says_of_which_day_it_is(
    page: PastPage, tmp_path: Path
) -> None:
    page.findChild(QPushButton, "organizations_export").click()
    dialog = page.findChild(QFileDialog, "export_dialog")
    assert isinstance(dialog, QFileDialog)
    assert [Path(one).name for one in dialog.selectedFiles()] == ["20260630기준_기업·기관.xlsx"]
    path = tmp_path / "그때.xlsx"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "기업·기관(2026. 6. 30. 기준)"
    assert book.worksheets[0]["C1"].value == "기업·기관(2026. 6. 30. 기준)"
    assert "2026. 6. 30. 기준" in str(book.worksheets[0]["C2"].value)
    cells = {str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row}
    assert {"㈜한빛정밀", "㈜바론소프트"} <= cells
    assert "한빛메디칼" not in cells


def test_a_booklet_of_then_says_so(
    window: MainWindow, firm: int, sqlite_store: Store, tmp_path: Path
) -> None:
    june = Store(sqlite_store.engine, ACTOR, lambda: "2026-06-12T09:00:00+09:00")
    save_record(june, new_draft(RecordKind.CASE, organization=firm, title="일산 거점"))
    page = window.open_page("past", list="organizations", day="2026-06-30")
    assert isinstance(page, PastPage)
    (then,) = [one for one in page.findChildren(ListPage) if one.isVisible()]
    then.list_panel.head.menu.booklet_requested.emit()
    made = page.findChild(BookletPage)
    assert isinstance(made, BookletPage)
    assert made.isVisible()
    assert page.isVisible(), "it stays under the day"
    made.ways.save_pdf()
    asked = made.findChild(QFileDialog, "save_dialog")
    assert [Path(one).name for one in asked.selectedFiles()] == [
        "20260630기준_면담자료집_시장보고용.pdf"
    ]
    asked.fileSelected.emit(str(tmp_path / "그때.pdf"))
    asked.close()
    text = pypdf.PdfReader(tmp_path / "그때.pdf").pages[0].extract_text()
    assert "2026. 6. 30. 기준" in text
    made.go_back()
    assert then.isVisible()


def test_nearness_is_counted_from_that_day(window: MainWindow, sqlite_store: Store) -> None:
    moment = ["2026-06-10T09:00:00+09:00"]
    store = Store(sqlite_store.engine, ACTOR, lambda: moment[0])
    firm = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    save_record(
        store,
        new_draft(RecordKind.CERTIFICATE, organization=firm, kind="research",
                  number="제2024-0001호", valid_until="2026-07-10"),
    )  # fmt: skip
    meeting = save_record(
        store,
        new_draft(RecordKind.MEETING, title="첫 면담", starts_at="2026-07-01T10:00"),
    ).id
    page = window.open_page("past", list="organizations", day="2026-06-30", record_id=firm)
    assert isinstance(page, PastPage)
    words = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("10일 남음" in one for one in words), words
    page.show_target(kind=RecordKind.MEETING, record_id=meeting)
    words = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "내일" in words


def test_the_inspector_stands_under_the_day(
    page: PastPage, window: MainWindow, qtbot: QtBot
) -> None:
    panel = shown(page).list_panel
    panel.list.select_id(panel.model.ids[0])  # the window has room for it: it opens by itself
    qtbot.waitUntil(
        lambda: any(one.isVisible() for one in window.findChildren(QLabel, "past_panel_day"))
    )
    assert said(window, "past_panel_day") == "2026. 6. 30. 24:00 기준 · 읽기 전용"


def test_a_meeting_paper_of_then_is_made_of_then_and_says_so(
    window: MainWindow, sqlite_store: Store
) -> None:
    moment = ["2026-06-10T09:00:00+09:00"]
    store = Store(sqlite_store.engine, ACTOR, lambda: moment[0])
    firm = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀")).id
    case = save_record(store, new_draft(RecordKind.CASE, organization=firm, title="일산 거점")).id
    moment[0] = "2026-07-05T09:00:00+09:00"
    save_record(store, Draft(ORGANIZATION, {"name": "한빛메디칼"}, firm))
    page = window.open_page("past", list="organizations", day="2026-06-30")
    assert isinstance(page, PastPage)
    made = page.show_list("packet", {"case_id": case, "back": "organizations"})
    assert isinstance(made, PacketPage)
    proof = made.proof
    assert proof is not None
    said = pypdf.PdfReader(BytesIO(proof.rendered.data)).pages[0].extract_text()
    assert "2026. 6. 30. 기준" in said
    assert "㈜한빛정밀" in said
    assert "한빛메디칼" not in said
    made.ways.save_paper()
    asked = made.findChild(QFileDialog, "save_dialog")
    assert [Path(one).name for one in asked.selectedFiles()] == [
        "20260630기준_㈜한빛정밀_면담자료_시장보고용.pdf"
    ]
    asked.close()
