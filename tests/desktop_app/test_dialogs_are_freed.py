"""Every dialog, popup, menu and page is freed when it closes, in whichever way it is closed.

A new class without an entry in ``dialog_makers`` fails the first test.
"""

from __future__ import annotations

import gc
import importlib
import inspect
import pkgutil
import re
import shutil
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

import desktop_app
from db.engine import sqlite_url
from desktop_app.context import AppContext
from desktop_app.features.settings.handing.sealed_files import SealedFileDialog
from desktop_app.language import Language
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.specs import BY_PAGE
from desktop_app.page import Page
from desktop_app.paper.save_dialog import SaveDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.dialogs.ask import LeaveQuestion
from desktop_app.widgets.lists.filter_box import _StayingMenu
from tests.desktop_app.dialog_makers import MAKERS, Desk, record_dialog
from tests.fixtures.cuts import cut_texts
from tests.fixtures.every_page import check_every_page
from tests.fixtures.names import nameless

_ROOM = QSize(895, 440)
"""What a screen of 1366×768 at 150 % leaves to a dialog; what needs more scrolls."""
INSIDE_BY_THE_SYSTEM: set[type[QWidget]] = {SaveDialog, SealedFileDialog}
"""What stands in it is the system's, or Qt's where there is none."""
LIVE_WITH_THEIR_OWNER: set[type[QWidget]] = {_StayingMenu}
"""Made once for a box that opens them again and again."""


def accept(widget: QWidget) -> None:
    if isinstance(widget, QDialog):
        widget.accept()
    elif isinstance(widget, QMenu):
        QTest.keyClick(widget, Qt.Key.Key_Down)
        QTest.keyClick(widget, Qt.Key.Key_Return)
    widget.close()


def our_classes() -> set[type[QWidget]]:
    for module in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return {one for one in descendants(QWidget) if one.__module__.startswith("desktop_app.")}


def descendants(base: type) -> Iterator[type]:
    for one in base.__subclasses__():
        yield one
        yield from descendants(one)


def opens_over_the_window(one: type[QWidget]) -> bool:
    if issubclass(one, QDialog | QMenu):
        return True
    return any(
        "WindowType.Popup" in inspect.getsource(base)
        for base in one.__mro__
        if base.__module__.startswith("desktop_app.")
    )


def send_deletions() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def let_go() -> None:
    send_deletions()
    gc.collect()


@pytest.fixture
def sqlite_database(example_file: Path, tmp_path: Path) -> str:
    path = tmp_path / "attraction.sqlite3"
    shutil.copyfile(example_file, path)
    return sqlite_url(path)


def test_none_is_left_out() -> None:
    found = {one for one in our_classes() if opens_over_the_window(one)}
    found -= {one for one in found if any(one in other.__mro__[1:] for other in found)}
    assert found == MAKERS.keys() | LIVE_WITH_THEIR_OWNER


def test_what_qt_brings_is_freed_too() -> None:
    """Who makes a file dialog, a question or a menu of Qt says when it goes."""
    bare = re.compile(r"= (QFileDialog|QMenu|QMessageBox|QPrintDialog|QInputDialog)\(")
    silent = set()
    for file in Path(desktop_app.__path__[0]).rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if bare.search(text) and "WA_DeleteOnClose" not in text and "deleteLater" not in text:
            silent.add(file.stem)
    assert silent == {"cards", "lane_menu"}  # part of a button for good; closed by who opens it


def test_every_control_of_it_has_a_name_no_word_is_cut_it_finds_room_and_it_is_freed(
    window: MainWindow, context: AppContext
) -> None:
    desk = Desk(context, window)
    wrong: dict[str, list[str]] = {}
    ghosts: dict[str, weakref.ref[Any]] = {}
    for kind in MAKERS:
        made = opened(kind, desk)
        if kind not in INSIDE_BY_THE_SYSTEM:
            QApplication.processEvents()
            found = [*nameless(made), *cut_texts(made)]
            least = made.minimumSizeHint().expandedTo(made.minimumSize())
            if least != least.boundedTo(_ROOM):
                found.append(f"needs {least.width()}×{least.height()}")
            if found:
                wrong[kind.__name__] = found
        ghosts[kind.__name__] = weakref.ref(made)
        accept(made)
        del made
        send_deletions()
    gc.collect()
    assert not wrong, "\n".join(f"{key}: {one}" for key, found in wrong.items() for one in found)
    assert [name for name, ghost in ghosts.items() if ghost() is not None] == []


def test_it_is_freed_by_escape(window: MainWindow, context: AppContext) -> None:
    desk = Desk(context, window)
    ghosts: dict[str, weakref.ref[Any]] = {}
    for kind in MAKERS:
        made = opened(kind, desk)
        ghosts[kind.__name__] = weakref.ref(made)
        QTest.keyClick(made, Qt.Key.Key_Escape)
        del made
        send_deletions()
    gc.collect()
    assert [name for name, ghost in ghosts.items() if ghost() is not None] == []


def opened(kind: type[QWidget], desk: Desk) -> QWidget:
    made = MAKERS[kind](desk)
    assert type(made) is kind
    made.move(QPoint(0, 0))
    made.open() if isinstance(made, QDialog) else made.show()
    assert made.isVisible(), kind
    return made


def test_an_edited_record_asks_and_both_are_freed(window: MainWindow, context: AppContext) -> None:
    made = record_dialog(Desk(context, window))
    made.open()
    made.form.cells["name"].editor.set_value("김가람")
    made.close()
    (question,) = made.findChildren(LeaveQuestion)
    ghosts = [weakref.ref(made), weakref.ref(question)]
    question.findChild(QWidget, "leave_discard").click()
    del made, question
    let_go()
    assert [ghost() for ghost in ghosts] == [None, None]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    spoken = Language(qapp)
    spoken.use("en")
    yield
    spoken.use("ko")


def test_every_page_in_english_has_its_names_and_is_freed_with_its_window(
    english: None, context: AppContext, open_window: Callable[..., MainWindow]
) -> None:
    """With a record open on one page of each class, where it opens some."""
    own = {
        "reports",
        "checks",
    }  # listed with those that the catalogue makes, but of a class of its own
    alike = [spec for spec in PAGES if spec.key in BY_PAGE and spec.key not in own]
    window = open_window()
    check_every_page(window)
    desk = Desk(context, window)
    for spec in PAGES:
        if spec not in alike[1:]:
            for kind in sorted(spec.kinds)[:1]:
                assert window.open_record(kind, desk.ids(kind)[0])
    opened = {type(page) for page in window.findChildren(Page)}
    every = {one for one in our_classes() if issubclass(one, Page)}
    assert opened == {one for one in every if not one.__subclasses__()} | {KindPage}
    ghosts = [weakref.ref(one) for one in (window, *window.findChildren(Page))]
    window.retire()
    del window, desk
    let_go()
    assert [ghost() for ghost in ghosts if ghost() is not None] == []
