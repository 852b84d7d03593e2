"""What opens over the board and its views: menus, popovers, the definition of the numbers."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QMenuBar

from db.errors import EnvironmentProblem
from db.store import Store
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.page import CasesPage
from desktop_app.screenshots.scenes.scene import FIRM, Scene, case_of, list_in_front, press
from desktop_app.shell.window import MainWindow

_PLACE = QPoint(420, 260)


def _board(window: MainWindow) -> CasesPage:
    opened = list_in_front(window, "cases")
    assert isinstance(opened, CasesPage)
    press(opened, "record_back")
    press(opened, "show_board")
    opened.looking.narrow_anew(BoardFilter())
    return opened


def _moves(window: MainWindow, store: Store) -> None:
    _board(window).desk.open_move_menu(case_of(store, FIRM), _PLACE)


def _menu(window: MainWindow, store: Store) -> None:
    _board(window).desk.open_menu(case_of(store, FIRM), _PLACE)


def _ends(window: MainWindow, store: Store) -> None:
    _board(window).desk.mover.place([case_of(store, FIRM)], "ended", at=_PLACE)


def _rests(window: MainWindow, store: Store) -> None:
    _board(window).desk.mover.place([case_of(store, FIRM)], "on_hold", at=_PLACE)


def _quick(window: MainWindow, _store: Store) -> None:
    _board(window).desk.quick_create("contact", _PLACE)


def _limit(window: MainWindow, _store: Store) -> None:
    _board(window).looking.stages.ask_limit("consultation", _PLACE)


def _stages(window: MainWindow, _store: Store) -> None:
    press(_board(window), "case_columns")


def _none_found(window: MainWindow, _store: Store) -> None:
    _board(window).looking.narrow(BoardFilter(text="없는 사업"))


def _failed(window: MainWindow, _store: Store) -> None:
    _board(window).loader.failed.emit(EnvironmentProblem("disk.no_permission", path="D:/자료"))


def _definition(window: MainWindow, _store: Store) -> None:
    opened = _board(window)
    press(opened, "show_conversion")
    press(opened, "conversion_how")


def _file_menu(window: MainWindow, _store: Store) -> None:
    _board(window)
    bar = window.findChild(QMenuBar)
    assert isinstance(bar, QMenuBar)
    menu = bar.actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.popup(_PLACE)


OVER_BOARD: tuple[Scene, ...] = (
    Scene("case-moves", _moves),
    Scene("case-menu", _menu),
    Scene("case-ends", _ends),
    Scene("case-rests", _rests),
    Scene("case-quick", _quick),
    Scene("case-limit", _limit),
    Scene("cases-definition", _definition),
    Scene("case-stages", _stages),
    Scene("menu", _file_menu),
    Scene("cases-none-found", _none_found),
    Scene("cases-failed", _failed),
)
