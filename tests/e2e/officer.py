"""An officer at the real window: keys, typed lines and clicks go where the system sends them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QMenuBar,
    QTableView,
    QWidget,
)

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.services.records import delete_record
from db.store import Store
from desktop_app.jobs import InlineRunner
from desktop_app.paths import DataFolder
from desktop_app.program import Program
from desktop_app.settings import Settings, load_settings
from desktop_app.shell.window import MainWindow

PATIENCE_MS = 30_000


class Officer:
    """Counts: a key chord, a typed line and a click are one step each, a double click or a drag two.

    Nothing is sent to a widget by its name: keys and text go to the focus, clicks to whatever lies
    at the place, and a place that something else covers fails.
    """

    def __init__(self, app: QApplication, folder: DataFolder) -> None:
        self._app = app
        self._folder = folder
        self._program: Program | None = None
        self.steps = 0

    # The program.

    def come(self) -> None:
        """Start the program and wait until the day is shown."""
        settings = load_settings(self._folder.settings) or Settings()
        self._program = Program(self._app, self._folder, settings, InlineRunner())
        self._program.start()
        self.until(lambda: bool(self.window.current_page_key))
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(1440, 900)
        self._look()

    def go(self) -> None:
        """End the program."""
        program = self._program
        assert program is not None
        program.window.close()
        program.close()
        program.window.deleteLater()
        program.deleteLater()
        self._program = None

    def come_back(self) -> None:
        """The next morning."""
        self.go()
        self.come()

    def begin(self) -> None:
        """A scene begins at the desk, with nothing open and the day in front."""
        self.window.open_page("today")
        self.window.inspect(None)
        self._look()
        self.steps = 0

    def tidy(self) -> list[QWidget]:
        """Close the dialogs and menus that are still open; tells which they were."""
        left: list[QWidget] = []
        while open_one := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            left.append(open_one)
            open_one.hide()
            open_one.deleteLater()
            self._look()
        return left

    @property
    def window(self) -> MainWindow:
        """The window that is open now."""
        assert self._program is not None
        return self._program.window

    @property
    def store(self) -> Store:
        """What is stored."""
        assert self._program is not None
        opened = self._program._opened
        assert opened is not None
        return opened.store

    def stored(self, kind: RecordKind) -> tuple[Draft, ...]:
        """The live records of a kind."""
        with self.store.read() as session:
            return all_live(session, kind)

    def one(self, kind: RecordKind, **values: object) -> Draft:
        """The only live record with these values."""
        (found,) = (
            record
            for record in self.stored(kind)
            if all(record.get(key) == value for key, value in values.items())
        )
        return found

    def case(self, firm: str) -> Draft:
        """The only case of a firm."""
        owner = self.one(RecordKind.ORGANIZATION, name=firm)
        return self.one(RecordKind.CASE, organization=owner.id)

    def delete(self, record: Draft) -> None:
        """Somebody moved a record to the bin."""
        assert record.id is not None
        delete_record(self.store, record.kind, record.id)

    # Hands.

    def key(self, *chords: str) -> None:
        """Press keys one after another: ``"Ctrl+2"``, ``"Down"``."""
        for chord in chords:
            pressed = QKeySequence(chord)[0]
            QTest.keyClick(self._front(), pressed.key(), pressed.keyboardModifiers())
            self.steps += 1
            self._look()

    def type(self, text: str) -> None:
        """Type a line where the cursor is; Hangul comes as an input method brings it."""
        self._front()
        popup = QApplication.activePopupWidget()  # it has the keyboard, active or not
        box = popup.focusWidget() if popup else QGuiApplication.focusObject()
        assert isinstance(box, QWidget)
        assert box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled), f"no text box: {box}"
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(box, event)
        self.steps += 1
        self._look()

    def click(self, name: str, *, twice: bool = False) -> None:
        """Click a button, tab or box by its object name, or by what is written on it."""
        part = self.see(name)
        assert part.isEnabled(), f"disabled: {name}"
        self._press(part, QPoint(min(part.width() // 2, 60), part.height() // 2), twice=twice)

    def click_row(
        self,
        view: str,
        text: str,
        *,
        inside: str = "",
        right: bool = False,
        at_end: bool = False,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Click the first line of a list that holds ``text``, at its right end if need be."""
        part = self._view(view, inside)
        assert isinstance(part, QAbstractItemView)
        rect = part.visualRect(_index(part, text))
        place = QPoint(part.viewport().width() - 20, rect.center().y()) if at_end else rect.center()
        assert part.viewport().rect().contains(place), f"out of sight: {text}"
        self._press(part.viewport(), place, right=right, modifiers=modifiers)

    def choose(self, text: str) -> None:
        """Click an entry of the menu that is open, by how it begins."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        action = _entry(menu.actions(), text)
        self._press(menu, menu.actionGeometry(action).center())

    def open_menu(self, title: str) -> None:
        """Click a heading of the menu bar."""
        (bar,) = self.window.findChildren(QMenuBar)
        self._press(bar, bar.actionGeometry(_entry(bar.actions(), title)).center())

    def _press(
        self,
        part: QWidget,
        place: QPoint,
        *,
        twice: bool = False,
        right: bool = False,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        window = part.window()
        handle, spot = window.windowHandle(), part.mapTo(window, place)
        there = window.childAt(spot) or window
        assert there is part or part.isAncestorOf(there), f"{part.objectName()} lies under {there}"
        button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
        send = QTest.mouseDClick if twice else QTest.mouseClick
        send(handle, button, modifiers, spot)
        self.steps += 2 if twice else 1
        self._look()

    # Eyes.

    def see(self, name: str) -> Any:
        """What is visible under this object name, else what has this text; the newest of several."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not (found := _visible(name)):
            assert not deadline.hasExpired(), f"not to be seen: {name}; {self._surroundings()}"
            QTest.qWait(15)
        return found[-1]

    def works_in(self, name: str) -> bool:
        """Whether the keyboard is in it."""
        part = QApplication.focusWidget()
        while part is not None and part.objectName() != name:
            part = part.parentWidget()
        return part is not None

    def sees(self, name: str) -> bool:
        """Whether it is visible."""
        return any(
            part.isVisible() for top in _windows() for part in top.findChildren(QWidget, name)
        )

    def text(self, name: str) -> str:
        """What stands in a label or a line."""
        return str(self.see(name).text())

    def rows(self, view: str, inside: str = "") -> list[str]:
        """The first column of a list."""
        model = self._view(view, inside).model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def focus(self) -> str:
        """The object name of what has the keyboard."""
        self._front()
        part = QApplication.focusWidget()
        return part.objectName() if part is not None else ""

    @property
    def undo_name(self) -> str:
        """What Ctrl+Z would take back."""
        return str(self.see("undo_button").defaultAction().text())

    def until(self, true: Callable[[], bool]) -> None:
        """Look on until something has happened."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not true():
            assert not deadline.hasExpired()
            QTest.qWait(15)

    # Inside.

    def _view(self, name: str, inside: str) -> QAbstractItemView:
        found = self.see(inside).findChild(QAbstractItemView, name) if inside else self.see(name)
        assert isinstance(found, QAbstractItemView)
        return found

    def _front(self) -> QWindow:
        """The window with the keyboard: the popup that is open, active or not; else the active one.

        A closed dialog gives the keyboard back, as a desktop does.
        """
        popup = QApplication.activePopupWidget()
        if popup is not None and not popup.isActiveWindow():
            popup.activateWindow()
            self._look()
        elif QApplication.activeWindow() is None:
            (QApplication.activeModalWidget() or self.window).activateWindow()
            self._look()
        front = QGuiApplication.focusWindow()
        assert front is not None
        return front

    def _surroundings(self) -> str:
        record = "".join(
            part.text() for part in _visible("record_name") if isinstance(part, QLabel)
        )
        windows = [top.objectName() or type(top).__name__ for top in _windows()]
        return f"on {self.window.current_page_key}, {record!r}, windows {windows}"

    def _look(self) -> None:
        """Let everything that was put off happen: paints, closed dialogs, late filters."""
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.processEvents()


def _visible(name: str) -> list[QWidget]:
    parts = [part for top in _windows() for part in (top, *top.findChildren(QWidget))]
    shown = [part for part in parts if part.isVisible()]
    named = [part for part in shown if part.objectName() == name]
    return named or [
        part for part in shown if isinstance(part, QAbstractButton) and part.text() == name
    ]


def _windows() -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]


def _entry(actions: list[QAction], text: str) -> QAction:
    for action in actions:
        if action.text().replace("&", "").split("\t")[0].startswith(text):
            return action
    raise AssertionError(f"no entry {text}: {[action.text() for action in actions]}")


def _index(view: QAbstractItemView, text: str) -> Any:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            words = (index.data(), index.data(Qt.ItemDataRole.AccessibleTextRole))
            if any(text in str(word) for word in words):
                return index
    raise AssertionError(f"no line with {text}")
