"""The whole program, started as ``main`` does and driven by an officer's hands."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import today
from desktop_app.jobs import InlineRunner
from desktop_app.language import Language
from desktop_app.page import Page
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import Settings, load_settings, save_settings
from desktop_app.shell.window import MainWindow
from tests.e2e.officer import Officer
from tests.e2e.week import set_back

OFFICER = Settings(office="전략산업과", position="주무관", officer="박서연", theme="light")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _look(korean_look: None, die_in_order: None, nothing_left_open: None) -> None:
    """Every test sees what an officer sees, and leaves no window behind."""


@pytest.fixture
def desk_folder(tmp_path: Path, example_file: Path) -> DataFolder:
    """A data folder with the example, as the day before left it."""
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    save_settings(folder.settings, OFFICER)
    shutil.copyfile(example_file, folder.database)
    return folder


@pytest.fixture(scope="module")
def officer_at_work(
    qapp: QApplication,
    korean_look: None,
    example_on: Callable[[dt.date], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Officer]:
    """The program of a whole module, on the example that was written down some weeks ago."""
    folder = DataFolder(tmp_path_factory.mktemp("week"))
    save_settings(folder.settings, OFFICER)
    shutil.copyfile(example_on(dt.date.fromisoformat(today())), folder.database)
    set_back(folder.database)
    made = Officer(qapp, folder)
    made.come()
    yield made
    made.go()
    Language(qapp).use("ko")


@pytest.fixture
def officer(officer_at_work: Officer) -> Iterator[Officer]:
    """The officer at the desk, about to begin; no scene leaves a dialog open."""
    officer_at_work.begin()
    yield officer_at_work
    assert not officer_at_work.tidy()


@dataclass
class Hands:
    """A running program, and what an officer does with it."""

    program: Program
    qtbot: QtBot
    type_korean: Callable[[QWidget, str], None]

    def leave(self) -> None:
        """Close the window, as Alt+F4 does, and end the program."""
        self.window.close()
        self.program.close()

    @property
    def window(self) -> MainWindow:
        """The window that is open now."""
        return self.program.window

    def ready(self) -> Hands:
        """Wait until the desk is open and has the keyboard."""
        self.qtbot.waitUntil(lambda: bool(self.window.current_page_key))
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()
        return self

    def see(self, name: str) -> Any:
        """The visible widget of this name; the newest, when there are several."""
        found = [part for part in self.window.findChildren(QWidget, name) if part.isVisible()]
        assert found, f"not to be seen: {name}"
        return found[-1]

    def text(self, name: str) -> str:
        """What a label says."""
        return str(self.see(name).text())

    def click(self, name: str) -> None:
        """Press a button."""
        part = self.see(name)
        assert part.isEnabled(), f"disabled: {name}"
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press a key where the focus is."""
        target = on or QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifiers)

    def write(self, text: str, on: str = "") -> None:
        """Type Korean where the focus is, or in a line by its name."""
        target = self.see(on) if on else QApplication.focusWidget()
        assert target is not None
        self.type_korean(target, text)

    def page(self, key: str) -> Page:
        """Go to a page by the rail."""
        self.click(f"rail_{key}")
        shown = self.window.open_page(key)
        assert shown is not None
        return shown

    def menu_action(self, beginning: str) -> QAction:
        """An entry of the menu bar by how it begins."""
        (bar,) = self.window.findChildren(QMenuBar)
        for heading in bar.actions():
            menu = heading.menu()
            assert isinstance(menu, QMenu)
            for action in menu.actions():
                if action.text().startswith(beginning):
                    return action
        raise AssertionError(f"no entry begins with {beginning}")

    def stored(self, kind: RecordKind) -> tuple[Draft, ...]:
        """The live records of a kind, as the file has them."""
        opened = self.program._opened
        assert opened is not None
        with opened.store.read() as session:
            return all_live(session, kind)

    def firm(self, name: str) -> Draft:
        """An organization by its name."""
        found = self.stored(RecordKind.ORGANIZATION)
        return next(one for one in found if one.text("name") == name)

    def case_of(self, name: str) -> Draft:
        """The only case of a firm."""
        firm = self.firm(name).id
        cases = self.stored(RecordKind.CASE)
        return next(one for one in cases if one.get("organization") == firm)


@pytest.fixture
def start(
    qtbot: QtBot, qapp: QApplication, type_korean: Callable[[QWidget, str], None]
) -> Iterator[Callable[[DataFolder], Hands]]:
    """Starts the program on a folder; what still runs at the end of the test is closed."""
    running: list[Program] = []

    def run(folder: DataFolder) -> Hands:
        settings = load_settings(folder.settings) or Settings(theme="light")
        program = Program(qapp, folder, settings, InlineRunner())
        running.append(program)
        program.start()
        return Hands(program, qtbot, type_korean)

    yield run
    for program in running:
        program.window.close()
        program.close()
        program.window.deleteLater()
        program.deleteLater()
    Language(qapp).use("ko")
