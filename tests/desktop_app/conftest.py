"""Qt fixtures: a real window on a migrated store, with jobs that run at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.jobs import InlineRunner
from desktop_app.opening import StoreSearch
from desktop_app.page import PageSpec
from desktop_app.paths import DataFolder
from desktop_app.settings import Settings, SettingsSource
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme
from desktop_app.tokens import ThemeName
from desktop_app.undo import UndoActions
from resources.texts import Texts

SETTINGS = Settings(office="전략산업과", position="주무관", officer="박서연")


@pytest.fixture(autouse=True)
def _look(korean_look: None, die_in_order: None, nothing_left_open: None) -> None:
    """Every test sees what an officer sees, and leaves no window behind."""


@pytest.fixture
def theme() -> Theme:
    """The light theme."""
    return Theme(ThemeName.LIGHT)


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[InlineRunner]:
    """A runner whose work is done when ``run`` returns."""
    runner = InlineRunner()
    yield runner
    assert not runner.live, "a job is still alive"
    runner.close()


@pytest.fixture
def surroundings(theme: Theme, jobs: InlineRunner, tmp_path: Path) -> Surroundings:
    """What a window has before the store is open."""
    folder = DataFolder(tmp_path / "desk")
    return Surroundings(
        folder,
        SettingsSource(folder.settings, SETTINGS),
        theme,
        Texts("ko"),
        jobs,
        ChangeBus(),
        CommandRegistry(),
    )


@pytest.fixture
def context(surroundings: Surroundings, sqlite_store: Store) -> AppContext:
    """What a page is given."""
    return surroundings.with_store(sqlite_store)


@pytest.fixture
def open_window(
    qtbot: QtBot, surroundings: Surroundings, context: AppContext
) -> Callable[..., MainWindow]:
    """Opens the real window, on all pages or on those that are given, with ``first`` in front."""

    def make(specs: tuple[PageSpec, ...] = PAGES, *, first: str = "") -> MainWindow:
        ordered = tuple(sorted(specs, key=lambda spec: spec.key != first))
        window = MainWindow(surroundings, ordered)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        undo = UndoActions(context.store, context.jobs, context.changes, "ko", window)
        window.attach(context, undo, StoreSearch(context.store))
        undo.look()
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


@pytest.fixture
def first_page() -> str:
    """The page that ``window`` opens first; tests of another name theirs, and no other is made."""
    return PAGES[0].key


@pytest.fixture
def window(open_window: Callable[..., MainWindow], first_page: str) -> MainWindow:
    """The real window with all its pages."""
    return open_window(first=first_page)
