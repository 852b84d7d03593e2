"""Opens the real window on the example in one look and grabs each scene."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from db.domain.dates import KST
from db.paths import DataFolder
from db.services.example import fill_example
from db.startup import Access, open_store
from db.store import Actor
from desktop_app.changes import ChangeBus
from desktop_app.command_line.demo import EXAMPLE_OFFICER
from desktop_app.commands import CommandRegistry
from desktop_app.jobs import InlineRunner
from desktop_app.language import Language
from desktop_app.opening import StoreSearch
from desktop_app.screenshots.long_names import long_records
from desktop_app.screenshots.looks import Look
from desktop_app.screenshots.scenes import EMPTY_SCENES, LONG_SCENES, SCENES, only_named
from desktop_app.screenshots.scenes.scene import Scene, press
from desktop_app.settings.source import SettingsSource
from desktop_app.shell.pages import PAGES
from desktop_app.shell.palette import Palette
from desktop_app.shell.surroundings import Surroundings
from desktop_app.shell.toast import Toast
from desktop_app.shell.window import MainWindow
from desktop_app.theme import Theme, load_fonts
from desktop_app.undo import UndoActions
from resources.sample import example_records
from resources.texts import Texts

SETTLE_MS = 400
"""Long enough for debounced filters and short animations to come to rest."""

_ROUNDS, _ROUND_MS = 6, 12
"""How often what was still asked for is waited for: layouts ask each other for room in turn, and a
busy PC has not done them all after the time above."""


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt warns of, but for what every window says that is drawn without a screen."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")


def draw(
    look: Look, out: Path, folder: DataFolder, beginnings: Sequence[str] = ()
) -> tuple[Path, ...]:
    """Draw every scene in ``look`` into ``out``, or those whose name begins with one of
    ``beginnings``; returns the pictures made."""
    qInstallMessageHandler(_tell)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    theme = Theme(look.theme)
    theme.apply(app)
    Language(app).use(look.lang)
    out.mkdir(parents=True, exist_ok=True)
    sets: tuple[tuple[Sequence[Scene], str, Sequence[Mapping[str, Any]]], ...] = (
        (SCENES, "example", example_records()),
        (EMPTY_SCENES, "empty", ()),
        (LONG_SCENES, "long", long_records()),
    )
    made: list[Path] = []
    for scenes, name, records in sets:
        place = DataFolder(folder.root / name)
        if wanted := only_named(scenes, beginnings):
            made += _draw_scenes(wanted, _Drawing(app, theme, look, out, place, tuple(records)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """Where the pictures of one database go, and how they look."""

    app: QApplication
    theme: Theme
    look: Look
    out: Path
    folder: DataFolder
    records: tuple[Mapping[str, Any], ...]
    """What stands in it; nothing for a database in which nobody has written yet."""


def _draw_scenes(scenes: Sequence[Scene], drawing: _Drawing) -> Iterator[Path]:
    look, folder, app = drawing.look, drawing.folder, drawing.app
    settings = replace(EXAMPLE_OFFICER, language=look.lang, theme=look.theme.value)
    opened = open_store(folder, Actor(settings.officer, "PC-07"), access=Access.WRITE)
    if drawing.records:
        fill_example(opened.store, drawing.records, dt.datetime.now(KST).date())
    around = Surroundings(
        folder, SettingsSource(folder.settings, settings), drawing.theme, Texts(look.lang),
        InlineRunner(), ChangeBus(), CommandRegistry(),
    )  # fmt: skip
    window = MainWindow(around, PAGES)
    context = around.with_store(opened.store, example=bool(drawing.records))
    undo = UndoActions(opened.store, context.jobs, context.changes, look.lang, window)
    window.attach(context, undo, StoreSearch(opened.store))
    undo.look()
    window.show()
    _settle()  # pages made before the window was seen get their sizes now
    for scene in scenes:
        window.resize(*scene.size)
        _hide_toast(window)
        scene.show(window, opened.store)
        _settle()
        picture = drawing.out / f"{scene.name}.png"
        _grab(window, app).save(str(picture))
        yield picture
        _close_dialogs(app, window)
    window.retire()
    opened.close()


def _hide_toast(window: MainWindow) -> None:
    """What an earlier scene announced does not belong into the next."""
    for toast in window.findChildren(Toast):
        toast.hide()


def _grab(window: MainWindow, app: QApplication) -> QPixmap:
    return (_dialog(app, window) or window).grab()


def _dialog(app: QApplication, window: MainWindow) -> QWidget | None:
    """The dialog or popup in front, of those that stand in a window of their own."""
    others = [one for one in app.topLevelWidgets() if one is not window and one.isVisible()]
    behind = [above.window() for one in others if (above := one.parentWidget()) is not None]
    return next((one for one in others if one not in behind), None)


def _close_dialogs(app: QApplication, window: MainWindow) -> None:
    for palette in window.findChildren(Palette):
        palette.hide()
    while (dialog := _dialog(app, window)) is not None:
        press(dialog, "leave_discard")  # or the form keeps its edits, and asks again
        dialog.close()
        _settle()


def _settle() -> None:
    loop = QEventLoop()
    for wait in (SETTLE_MS, *[_ROUND_MS] * _ROUNDS):
        QTimer.singleShot(wait, loop.quit)
        loop.exec()
