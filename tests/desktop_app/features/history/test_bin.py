"""휴지통: found, looked at, brought back; reached from every list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import load_draft
from db.services.records import delete_record, save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.history.bin import BinPage
from desktop_app.shell.window import MainWindow

ORGANIZATION, CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT


def save(store: Store, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    if kind is ORGANIZATION:
        values = {"org_type": "domestic", "standing": "managed", **values}
    return save_record(store, new_draft(kind, **values)).id


@pytest.fixture
def deleted(sqlite_store: Store) -> dict[str, int]:
    """Two firms in the bin, one with a person, and a person who went before."""
    firm, other = save(sqlite_store, name="㈜한빛정밀"), save(sqlite_store, name="나루바이오")
    first = save(sqlite_store, CONTACT, name="김하늘", organization=firm)
    save(sqlite_store, CONTACT, name="이도윤", organization=firm)
    delete_record(sqlite_store, CONTACT, first)
    delete_record(sqlite_store, ORGANIZATION, firm)
    delete_record(sqlite_store, ORGANIZATION, other)
    return {"firm": firm, "other": other, "contact": first}


@pytest.fixture
def page(window: MainWindow, deleted: dict[str, int]) -> BinPage:
    made = window.open_page("bin")
    assert isinstance(made, BinPage)
    return made


def titles(page: BinPage) -> list[str]:
    model = page.list.model
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def there(context: AppContext, kind: RecordKind, record_id: int) -> bool:
    with context.store.read() as session:
        return load_draft(session, kind, record_id) is not None


def choose(page: BinPage, title: str) -> None:
    page.list.select_id(page.list.model.ids[titles(page).index(title)])


def test_it_lists_what_was_deleted_and_what_went_with_it(
    page: BinPage, qtmodeltester: ModelTester
) -> None:
    assert titles(page) == ["나루바이오", "㈜한빛정밀", "김하늘"]
    model = page.list.model
    assert model.index(1, 3).data() == "기업 담당자 1"
    assert model.index(1, 4).data() == "박서연"
    assert model.index(1, 5).data() == "삭제"
    qtmodeltester.check(model)


def test_it_is_searched_by_initials_and_by_kind(page: BinPage) -> None:
    text = page.findChild(QLineEdit, "bin_text")
    text.setText("ㅎㅂ")
    assert titles(page) == ["㈜한빛정밀"]
    text.setText("박서연")
    assert len(titles(page)) == 3
    text.clear()
    kinds = page.findChild(QComboBox, "bin_kind")
    kinds.setCurrentIndex(kinds.findData("contact"))
    assert titles(page) == ["김하늘"]
    text.setText("없는 이름")
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "조건에 맞는 삭제 항목이 없습니다(전체 3건)."
    page.findChild(QPushButton, "clear_bin").click()
    assert len(titles(page)) == 3


def test_a_record_comes_back_by_the_keyboard_with_what_went_with_it(
    page: BinPage, context: AppContext, deleted: dict[str, int], qtbot: QtBot
) -> None:
    choose(page, "㈜한빛정밀")
    qtbot.keyClick(page.list.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert there(context, ORGANIZATION, deleted["firm"])
    assert titles(page) == ["나루바이오", "김하늘"]
    window = page.window()
    assert window.findChild(QLabel, "toast_text").text() == "기록 2건을 되살렸습니다."
    window.findChild(QPushButton, "toast_undo").click()
    assert not there(context, ORGANIZATION, deleted["firm"])
    assert len(titles(page)) == 3


def test_a_part_of_a_deleted_record_comes_back_with_it(
    page: BinPage, context: AppContext, deleted: dict[str, int]
) -> None:
    choose(page, "김하늘")
    page.findChild(QPushButton, "bin_restore").click()
    question = page.findChild(QMessageBox, "restore_question")
    assert isinstance(question, QMessageBox)
    assert "기업·기관 ㈜한빛정밀" in question.text().replace("\u2060", "")
    assert not there(context, CONTACT, deleted["contact"])
    question.findChild(QPushButton, "restore_together").click()
    assert there(context, CONTACT, deleted["contact"])
    assert there(context, ORGANIZATION, deleted["firm"])
    assert titles(page) == ["나루바이오"]


def test_a_deleted_record_is_looked_at_before_it_comes_back(
    page: BinPage, window: MainWindow, context: AppContext, deleted: dict[str, int], qtbot: QtBot
) -> None:
    choose(page, "㈜한빛정밀")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    panel = window.findChild(QWidget, "organization_panel")
    assert isinstance(panel, QWidget)
    said = [one.text() for one in panel.findChildren(QLabel)]
    assert "함께 되살아나는 것: 기업 담당자 1" in said
    window.findChild(QPushButton, "panel_restore").click()
    assert there(context, ORGANIZATION, deleted["firm"])


def test_several_come_back_at_once(page: BinPage, context: AppContext) -> None:
    page.list.table.selectAll()
    page.findChild(QPushButton, "bin_restore").click()
    assert titles(page) == []
    assert page.findChild(QLabel, "state_sentence").text() == "휴지통이 비어 있습니다."


def test_a_list_shows_what_was_deleted_from_it(window: MainWindow, deleted: dict[str, int]) -> None:
    window.open_page("bin", kind=CONTACT)
    page = window.open_page("bin")
    assert isinstance(page, BinPage)
    assert titles(page) == ["김하늘"]
    page.findChild(QPushButton, "list_history").click()
    assert window.current_page_key == "history"
