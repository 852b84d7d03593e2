"""Qt fixtures: a real window on a migrated store, with jobs that run at once."""

from __future__ import annotations

import gc
import os
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A slot that is connected without @Slot is a warning, and warnings fail a test.
os.environ.setdefault("QT_LOGGING_RULES", "qt.pyside.libpyside.warning=true")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.jobs import InlineRunner
from desktop_app.language import Language
from desktop_app.opening import StoreSearch
from desktop_app.page import PageSpec
from desktop_app.paths import DataFolder
from desktop_app.settings import Settings, SettingsSource
from desktop_app.shell.pages import PAGES
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme, load_fonts
from desktop_app.tokens import ThemeName
from desktop_app.undo import UndoActions
from resources.texts import Texts

SETTINGS = Settings(office="전략산업과", position="주무관", officer="박서연")


@pytest.fixture(scope="session", autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    """The shipped fonts, the light theme and Korean, as an officer has them."""
    assert not load_fonts()
    Theme(ThemeName.LIGHT).apply(qapp)
    language = Language(qapp)
    language.use("ko")
    yield
    language.use("en")


@pytest.fixture(autouse=True)
def _nothing_left_open(qapp: QApplication) -> Iterator[None]:
    """No test leaves a window open for the next one."""
    before = set(qapp.topLevelWidgets())
    yield
    left = [
        widget
        for widget in qapp.topLevelWidgets()
        if widget not in before and widget.isVisible() and widget.parent() is None
    ]
    for widget in left:
        widget.close()
    assert not left, f"left open: {left}"


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
    """Opens the real window, on all pages or on those that are given."""

    def make(specs: tuple[PageSpec, ...] = PAGES) -> MainWindow:
        window = MainWindow(surroundings, specs)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        undo = UndoActions(context.store, context.jobs, context.changes, "ko", window)
        window.attach(context, undo, StoreSearch(context.store))
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The real window with all its pages."""
    return open_window()


@pytest.fixture
def type_korean(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Types Hangul as an input method does; ``keyClicks`` would end the process."""

    def send(widget: QWidget, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)

    return send


@pytest.fixture
def compose_korean(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """A syllable that is still being composed."""

    def send(widget: QWidget, text: str) -> None:
        QCoreApplication.sendEvent(widget, QInputMethodEvent(text, []))

    return send


@pytest.fixture
def freed_on_close(qapp: QApplication) -> Callable[[Callable[[], QWidget]], None]:
    """Fails when a closed widget is kept alive, as a lambda on its own signal would."""

    def check(make: Callable[[], QWidget]) -> None:
        widget = make()
        widget.show()
        ghost = weakref.ref(widget)
        widget.close()
        del widget
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert ghost() is None, "still alive after closing"

    return check
