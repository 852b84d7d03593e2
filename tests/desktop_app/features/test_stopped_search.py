"""A search for duplicates takes its time in a large file: it is shown, stopped and begun again."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.duplicates import DuplicatesPage
from desktop_app.jobs import JobRunner
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    """The program's own runner, on threads."""
    runner = JobRunner()
    yield runner
    runner.close()


def test_a_search_that_was_stopped_says_so_and_can_be_begun_again(
    open_window: Callable[..., MainWindow], context: AppContext, jobs: JobRunner, qtbot: QtBot
) -> None:
    for name in ("㈜한빛정밀", "한빛정밀(주)"):
        save_record(context.store, new_draft(RecordKind.ORGANIZATION, name=name))
    pages = tuple(spec for spec in PAGES if spec.key in {"duplicates", "settings"})
    window = open_window(pages, first="settings")
    jobs.hold()
    page = window.open_page("duplicates")
    assert isinstance(page, DuplicatesPage)
    stop = window.findChild(QPushButton, "status_cancel")
    qtbot.waitUntil(stop.isVisible)
    assert not page.findChild(QPushButton, "duplicates_all").isVisible()
    stop.click()
    jobs.go_on()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "duplicates_again") is not None)
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "찾기를 마치기 전에 멈추었습니다." in shown
    page.findChild(QPushButton, "duplicates_again").click()
    qtbot.waitUntil(lambda: page.queue.pairs.count == 1)
    assert page.queue.pairs.isVisible()
