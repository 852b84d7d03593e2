"""A backup asked for in the menu stands in the list of backups that is in front."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.features.history.backups import BackupsPage
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import save_settings
from tests.fixtures.programs import OFFICER, is_open


def test_the_list_in_front_shows_it(
    qtbot: QtBot,
    tmp_path: Path,
    with_database: Callable[[DataFolder], DataFolder],
    start: Callable[[DataFolder], Program],
) -> None:
    folder = with_database(DataFolder(tmp_path / "desk"))
    save_settings(folder.settings, OFFICER)
    program = start(folder)
    qtbot.waitUntil(lambda: is_open(program))
    page = program.window.open_page("backups")
    assert isinstance(page, BackupsPage)
    before = page.list.model.rowCount()
    program.window.around.commands.run("desk.backup")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == before + 1)
