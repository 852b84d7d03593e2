"""A server that goes away under the open window, and comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.domain.kinds import RecordKind
from db.domain.labels import Label
from desktop_app.colleagues import Colleagues
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import save_settings
from tests.fixtures.databases import open_store
from tests.fixtures.line import ALWAYS, Line
from tests.fixtures.programs import OFFICER, is_open

FIRMS = 400


@pytest.fixture
def line(postgres_database: str) -> Iterator[Line]:
    """The way to a server with more firms than are read at first."""
    with closing(open_store(postgres_database)) as store, store.write(Label.IMPORT) as unit:
        rows = [{"name": f"기업 {number:03d}"} for number in range(FIRMS)]
        unit.insert_many(RecordKind.ORGANIZATION, rows)
    made = Line(postgres_database)
    yield made
    made.close()


def _again(page: OrganizationsPage) -> bool:
    """Whether the list says that it could not be read, and offers to try again."""
    button = page.findChild(QPushButton, "list_again")
    return button is not None and button.isVisible()


def test_rows_that_could_not_be_read_come_by_themselves_with_the_server(
    qtbot: QtBot, tmp_path: Path, start: Callable[[DataFolder], Program], line: Line
) -> None:
    desk = DataFolder(tmp_path / "desk")
    desk.root.mkdir()
    save_settings(desk.settings, replace(OFFICER, database=line.url))
    program = start(desk)
    qtbot.waitUntil(lambda: is_open(program))
    page = program.window.open_page("organizations")
    assert isinstance(page, OrganizationsPage)
    panel, colleagues = page.list_panel, program.window.findChild(Colleagues)
    assert len(panel.model.ids) == FIRMS
    line.refusals = ALWAYS
    line.cut()
    colleagues.look()
    panel.list.table.scrollToBottom()
    qtbot.waitUntil(lambda: _again(page))
    line.refusals = 0
    colleagues.look()
    qtbot.waitUntil(lambda: not _again(page))
    last = panel.model.index(FIRMS - 1, 0)
    qtbot.waitUntil(lambda: last.data() == f"기업 {FIRMS - 1:03d}")
