"""백업: the copies are listed, one is compared with today, a record comes back, a past is looked at."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.backups.backup import Backup, back_up
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.queries.records import load_draft
from db.services.records import delete_record, save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.history.backups import BackupsPage
from desktop_app.features.history.backups.panel import DifferencePanel
from desktop_app.features.history.past import PastPage
from desktop_app.shell.window import MainWindow
from tests.fixtures.databases import open_store

FIRM, PERSON = RecordKind.ORGANIZATION, RecordKind.CONTACT
NOW = dt.datetime(2026, 11, 26, 9, 30, 15)


@pytest.fixture
def firm(context: AppContext, sqlite_store: Store) -> int:
    """A firm with a person, backed up, edited and deleted since; a damaged backup beside it."""
    values = {"org_type": "domestic", "standing": "managed", "employees": 40}
    firm = save_record(sqlite_store, new_draft(FIRM, name="㈜한빛정밀", **values)).id
    save_record(sqlite_store, new_draft(PERSON, name="김하늘", organization=firm))
    database = Path(sqlite_store.engine.url.database or "")
    made = back_up(database, context.folder.backups, NOW)
    assert made is not None
    earlier = context.folder.backups / "attraction-20261120-090000.sqlite3"
    earlier.write_bytes(made.path.read_bytes()[:5000])
    with sqlite_store.read() as session:
        draft = load_draft(session, FIRM, firm)
    assert draft is not None
    save_record(sqlite_store, replace(draft, values={**draft.values, "employees": 55}))
    delete_record(sqlite_store, FIRM, firm)
    save_record(sqlite_store, new_draft(FIRM, name="나루바이오", **values))
    return firm


@pytest.fixture
def page(window: MainWindow, firm: int) -> BackupsPage:
    made = window.open_page("backups")
    assert isinstance(made, BackupsPage)
    return made


def cells(page: BackupsPage, column: int) -> list[str]:
    model = page.list.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def shown(page: BackupsPage) -> list[tuple[str, str]]:
    model = page.differences.list.model
    return [
        (model.index(row, 2).data(), model.index(row, 0).data()) for row in range(model.rowCount())
    ]


def test_it_lists_the_copies_and_says_which_can_not_be_opened(
    page: BackupsPage, qtmodeltester: ModelTester
) -> None:
    assert [text[-5:] for text in cells(page, 0)] == ["09:30", "09:00"]
    assert cells(page, 2) == ["2", ""]
    assert cells(page, 4) == ["확인됨", "읽을 수 없음"]
    qtmodeltester.check(page.list.model)
    look = page.findChild(QPushButton, "backup_look")
    assert look.isEnabled()
    page.list.select_id(1)
    assert not look.isEnabled()


def test_it_says_whether_a_backup_was_made_and_when_the_newest_was(
    page: BackupsPage, window: MainWindow, context: AppContext, qtbot: QtBot
):
    made = context.folder.backups / f"attraction-{NOW:%Y%m%d-%H%M%S}.sqlite3"
    shutil.copyfile(made, context.folder.database)
    page.back_up()
    said = window.findChild(QLabel, "status_backup")
    qtbot.waitUntil(lambda: "11. 26." in said.text())
    toast = window.findChild(QLabel, "toast_text")
    qtbot.waitUntil(lambda: "새로 만들지 않았습니다" in toast.text())
    with closing(open_store(sqlite_url(context.folder.database))) as store:
        save_record(store, new_draft(RecordKind.ORGANIZATION, name="그 뒤의 기업"))
    page.back_up()
    qtbot.waitUntil(lambda: "백업을 만들고" in toast.text())
    assert cells(page, 4) == ["확인됨", "확인됨", "읽을 수 없음"]


def test_a_record_comes_back_with_its_children_and_goes_with_undo(
    page: BackupsPage, window: MainWindow, firm: int, sqlite_store: Store, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    expected = [
        ("㈜한빛정밀", "지금은 없음"),
        ("나루바이오", "나중에 생김"),
        ("김하늘", "지금은 없음"),
    ]
    assert shown(page) == expected
    page.differences.list.select_id(0)
    panel = window.findChild(DifferencePanel)
    words = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "기업 담당자 김하늘 · 휴지통에서 되살림" in words
    assert "40" in words
    panel.findChild(QPushButton, "bring_back").click()
    assert shown(page) == [("나루바이오", "나중에 생김")]
    with sqlite_store.read() as session:
        back = load_draft(session, FIRM, firm)
    assert back is not None
    assert back.get("employees") == 40
    window.undo()
    assert shown(page) == expected
    page.differences.list.select_id(0)
    qtbot.keyClick(page.differences.list.table, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert shown(page) == [("나루바이오", "나중에 생김")]


def test_what_differs_is_narrowed_and_left_again(page: BackupsPage) -> None:
    page.compare()
    text = page.differences.findChild(QLineEdit, "differences_text")
    text.setText("ㄱㅎㄴ")
    assert [title for title, _ in shown(page)] == ["김하늘"]
    text.setText("없는 이름")
    page.differences.findChild(QPushButton, "clear_differences").click()
    kinds = page.differences.findChild(QComboBox, "differences_kind")
    kinds.setCurrentIndex(kinds.findData("contact"))
    assert [title for title, _ in shown(page)] == ["김하늘"]
    page.differences.findChild(QPushButton, "differences_back").click()
    assert page.list.isVisible()


def test_it_is_opened_read_only_beside_today(page: BackupsPage, window: MainWindow) -> None:
    page.look()
    past = window.open_page("past", list="organizations")
    assert isinstance(past, PastPage)
    assert "09:30 백업 · 읽기 전용" in past.findChild(QLabel, "past_banner").text()
    names = past.findChild(QLabel, "past_banner").window().findChildren(QLabel)
    assert names


def test_the_whole_is_asked_for_once_more(
    page: BackupsPage, window: MainWindow, qtbot: QtBot
) -> None:
    page.findChild(QPushButton, "backup_restore").click()
    with qtbot.waitSignal(window.restore_requested) as wanted:
        page.findChild(QPushButton, "restore_whole").click()
    assert isinstance(wanted.args[0], Backup)
    assert wanted.args[0].at == NOW.replace(microsecond=0)


def test_a_second_place_takes_every_backup_and_may_be_away(
    page: BackupsPage, context: AppContext, tmp_path: Path
) -> None:
    said = page.findChild(QLabel, "second_said")
    assert said.text().startswith("없음")
    stick = tmp_path / "stick"
    page.use_second(str(stick))
    assert "지금은 연결되어 있지 않습니다" in said.text()
    stick.mkdir()
    page.reload()
    assert "확인했습니다" in said.text()
    assert list(stick.glob("attraction-*.sqlite3"))
    page.findChild(QPushButton, "second_drop").click()
    assert context.settings.now.second_backup == ""
