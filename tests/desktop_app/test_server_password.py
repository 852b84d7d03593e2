"""A server that wants a password is given one at the start; it stands in no settings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from desktop_app.jobs import InlineRunner
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import Settings, load_settings, save_settings
from desktop_app.settings.server_password import NAME
from desktop_app.shell.server_password_dialog import ServerPasswordDialog
from tests.fixtures.cuts import cut_texts

OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연", theme="light")


@pytest.fixture
def asking(postgres_database: str) -> Iterator[str]:
    """The URL of a role that needs the password "right", without it."""
    rules = Path(str(make_url(postgres_database).query["host"])) / "pg_hba.conf"
    before = rules.read_text(encoding="utf-8")
    rules.write_text(f"local all desk_asked scram-sha-256\n{before}", encoding="utf-8")
    with psycopg.connect(postgres_database, autocommit=True) as connection:
        connection.execute("CREATE ROLE desk_asked SUPERUSER LOGIN PASSWORD 'right'")
        connection.execute("SELECT pg_reload_conf()")
        url = make_url(postgres_database).set(username="desk_asked")
        yield url.render_as_string(hide_password=False)
        rules.write_text(before, encoding="utf-8")
        connection.execute("SELECT pg_reload_conf()")
        connection.execute("DROP ROLE desk_asked")


def answer(qtbot: QtBot, program: Program, typed: str, *, keep: bool) -> None:
    """Ask for the dialog and connect with what is typed."""
    qtbot.waitUntil(lambda: program.window.findChild(QPushButton, "enter_password") is not None)
    program.window.findChild(QPushButton, "enter_password").click()
    dialog = program.window.findChild(ServerPasswordDialog)
    assert cut_texts(dialog) == []
    dialog.findChild(QLineEdit, "asked_password").setText(typed)
    dialog.findChild(QCheckBox, "asked_keep").setChecked(keep)
    dialog.findChild(QPushButton, "asked_connect").click()


def test_it_is_asked_for_until_it_opens_and_kept_as_was_chosen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, asking: str
) -> None:
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    save_settings(folder.settings, Settings(**{**OFFICER.to_json(), "database": asking}))
    program = Program(qapp, folder, load_settings(folder.settings) or OFFICER, InlineRunner())
    program.start()
    first = program.window
    answer(qtbot, program, "wrong", keep=True)
    qtbot.waitUntil(lambda: program.window is not first)
    second = program.window
    answer(qtbot, program, "right", keep=False)
    qtbot.waitUntil(lambda: program.window is not second and bool(program.window.current_page_key))
    assert not (folder.root / NAME).exists()
    page = program.window.open_page("settings")
    page.findChild(QCheckBox, "server_keep_password").click()
    assert (folder.root / NAME).exists()
    assert "right" not in folder.settings.read_text(encoding="utf-8")
    kept = load_settings(folder.settings)
    assert kept is not None
    assert make_url(kept.database).password == "right"
    program.close()
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()
