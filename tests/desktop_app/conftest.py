"""Qt fixtures: a real window on a migrated store, with jobs that run at once."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.engine import sqlite_url
from db.store import Store
from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.jobs import InlineRunner
from desktop_app.language import Language
from desktop_app.opening import StoreSearch
from desktop_app.page import PageSpec
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import Settings, load_settings
from desktop_app.settings.source import SettingsSource
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme
from desktop_app.tokens import ThemeName
from desktop_app.undo import UndoActions
from resources.texts import Texts
from tests.fixtures.databases import open_store
from tests.fixtures.qt import send_deletions

SETTINGS = Settings(office="전략산업과", position="주무관", officer="박서연")
WIDE = (1440, 900)


@pytest.fixture(autouse=True)
def _look(korean_look: None, die_in_order: None, nothing_left_open: None) -> None:
    """Every test sees what an officer sees, and leaves no window behind."""


@pytest.fixture(scope="session")
def theme() -> Theme:
    """The light theme, whose icons are drawn once."""
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
    return _surroundings(DataFolder(tmp_path / "desk"), theme, jobs)


def _surroundings(folder: DataFolder, theme: Theme, jobs: InlineRunner) -> Surroundings:
    folder.root.mkdir(exist_ok=True)
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

    def make(
        specs: tuple[PageSpec, ...] = PAGES, *, first: str = "", size: tuple[int, int] = WIDE
    ) -> MainWindow:
        window = _opened(surroundings, context, specs, first, size)
        qtbot.addWidget(window)
        return window

    return make


def _opened(
    surroundings: Surroundings,
    context: AppContext,
    specs: tuple[PageSpec, ...] = PAGES,
    first: str = "",
    size: tuple[int, int] = WIDE,
) -> MainWindow:
    ordered = tuple(sorted(specs, key=lambda spec: spec.key != first))
    window = MainWindow(surroundings, ordered)
    window.resize(*size)
    undo = UndoActions(context.store, context.jobs, context.changes, "ko", window)
    window.attach(context, undo, StoreSearch(context.store))
    undo.look()
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window


@pytest.fixture
def first_page() -> str:
    """The page that ``window`` opens first, a light one; tests of another name theirs, and no other
    is made."""
    return "print_log"


@pytest.fixture
def window(open_window: Callable[..., MainWindow], first_page: str) -> MainWindow:
    """The real window with all its pages."""
    return open_window(first=first_page)


@pytest.fixture(scope="module")
def shared_surroundings(
    theme: Theme, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Surroundings]:
    """What ``shared_window`` has before its store is open."""
    folder = DataFolder(tmp_path_factory.mktemp("shared") / "desk")
    with contextlib.closing(InlineRunner()) as jobs:
        yield _surroundings(folder, theme, jobs)


@pytest.fixture(scope="module")
def shared_file(migrated_file: Path) -> Path:
    """What the store of ``shared_window`` begins with; tests of another one name theirs."""
    return migrated_file


@pytest.fixture(scope="module")
def shared_context(shared_surroundings: Surroundings, shared_file: Path) -> Iterator[AppContext]:
    """What the pages of ``shared_window`` are given."""
    database = shared_surroundings.folder.database
    shutil.copyfile(shared_file, database)
    with contextlib.closing(open_store(sqlite_url(database))) as store:
        yield shared_surroundings.with_store(store)


@pytest.fixture(scope="module")
def shared_window(
    korean_look: None, shared_surroundings: Surroundings, shared_context: AppContext
) -> Iterator[MainWindow]:
    """One window for all tests of a module: each leaves it as the others need it."""
    window = _opened(shared_surroundings, shared_context)
    yield window
    window.close()
    window.deleteLater()
    send_deletions()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[DataFolder], Program]]:
    """Starts the program as ``main`` does, and closes it at the end of the test."""
    running = []

    def run(folder: DataFolder) -> Program:
        program = Program(
            qapp, folder, load_settings(folder.settings) or Settings(theme="light"), InlineRunner()
        )
        running.append(program)
        program.start()
        return program

    yield run
    for program in running:
        program.close()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    Language(qapp).use("ko")
