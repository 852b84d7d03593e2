"""팀으로 쓰기: tested first, then everything goes to the server, and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.copying import copy_to_server
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.server import url_of
from db.services.records import save_record
from db.startup import open_store
from db.store import Actor, Store
from desktop_app.context import AppContext
from desktop_app.features.settings.server_work import ServerWork
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow

NOWHERE = "postgresql://desk@127.0.0.1:1/desk"


@pytest.fixture
def first_page() -> str:
    return "settings"


def said(card: ServerWork) -> str:
    found = card.card.findChild(QLabel, "server_said")
    assert isinstance(found, QLabel)
    return found.text()


def offered(work: ServerWork) -> list[str]:
    buttons = work.card.findChildren(QPushButton)
    return [one.objectName() for one in buttons if not one.isHidden()]


def press(work: ServerWork, name: str, address: str = "") -> None:
    line = work.card.findChild(QLineEdit, "server_address")
    made = work.card.findChild(QPushButton, name)
    assert isinstance(line, QLineEdit)
    assert isinstance(made, QPushButton)
    if address:
        line.setText(address)
    made.click()


@pytest.fixture
def work(window: MainWindow, context: AppContext) -> ServerWork:
    made = window.open_page("settings")
    assert made is not None
    found = made.findChild(ServerWork)
    assert isinstance(found, ServerWork)
    return found


def test_everything_goes_to_an_empty_server_once_it_was_tested(
    work: ServerWork, context: AppContext, postgres_empty: str
) -> None:
    save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    assert offered(work) == ["server_test"]
    press(work, "server_test", "desk.sqlite3")
    assert "서버 주소가 아닙니다" in said(work)
    press(work, "server_test", NOWHERE)
    assert "서버가 응답하지 않습니다" in said(work)
    assert offered(work) == ["server_test"]
    press(work, "server_test", postgres_empty)
    assert "비어 있는 데이터베이스" in said(work)
    assert offered(work) == ["server_test", "server_move"]
    press(work, "server_move")
    assert context.settings.now.database == url_of(postgres_empty)
    press(work, "server_test", postgres_empty)
    assert "팀의 기록 1건" in said(work)
    assert offered(work) == ["server_test", "server_use"]


def test_everything_comes_back_into_a_folder(
    qtbot: QtBot, surroundings: Surroundings, sqlite_store: Store, postgres_empty: str,
    tmp_path: Path,
) -> None:  # fmt: skip
    folder = surroundings.folder
    save_record(sqlite_store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    copy_to_server(sqlite_store.engine, folder, postgres_empty)
    surroundings.settings.update(database=postgres_empty)
    opened = open_store(folder, Actor("박서연", "PC-07"), url=postgres_empty)
    try:
        window = MainWindow(surroundings, ())
        qtbot.addWidget(window)
        work = ServerWork(surroundings.with_store(opened.store), window, window)
        work.look()
        who = work.card.findChild(QLabel, "server_who")
        assert isinstance(who, QLabel)
        assert who.text() == "지금 접속 중: 박서연 (PC-07)"
        assert offered(work) == ["server_test", "server_fetch", "server_leave"]
        work.fetch_to(tmp_path / "back")
        assert "복사하고 대조했습니다" in said(work)
        assert DataFolder(tmp_path / "back").database.is_file()
        work.fetch_to(tmp_path / "back")
        assert "비어 있지 않은 곳" in said(work)
        press(work, "server_leave")
        assert surroundings.settings.now.database == ""
    finally:
        opened.close()
