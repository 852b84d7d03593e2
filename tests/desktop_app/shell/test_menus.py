"""The menus of the real window: short, with what each list offers only where it stands in front."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop_app.features.organizations import OrganizationsPage
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.shell.window import MainWindow

MOST = 16
"""More entries than this in one menu are no longer read."""


def menus(window: MainWindow) -> dict[str, QMenu]:
    (bar,) = window.findChildren(QMenuBar)
    found = {one.text(): one.menu() for one in bar.actions()}
    assert all(isinstance(one, QMenu) for one in found.values())
    return found  # type: ignore[return-value]


def opened(window: MainWindow, beginning: str) -> list[QAction]:
    menu = next(made for title, made in menus(window).items() if title.startswith(beginning))
    menu.popup(window.mapToGlobal(QPoint(0, 0)))
    shown = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
    menu.close()
    return shown


def texts(actions: list[QAction]) -> list[str]:
    return [one.text() for one in actions]


def test_no_menu_grows_beyond_reading_when_pages_were_visited(window: MainWindow) -> None:
    for key in ("organizations", "contacts", "zones", "tasks", "agreements", "meetings", "today"):
        window.open_page(key)
    for title in menus(window):
        shown = opened(window, title)
        assert len(shown) <= MOST, texts(shown)


def test_pages_that_share_an_entry_of_the_rail_share_a_menu(window: MainWindow) -> None:
    (menu,) = (one.menu() for one in opened(window, "이동") if one.text() == "기업·기관")
    assert isinstance(menu, QMenu)
    assert texts(menu.actions())[:2] == ["기업·기관", "기업 담당자"]
    menu.actions()[1].trigger()
    assert window.current_page_key == "contacts"


def test_a_record_of_any_kind_is_begun_from_the_menu_before_its_page_was_seen(
    window: MainWindow,
) -> None:
    (menu,) = (one.menu() for one in opened(window, "파일") if one.text() == "다른 기록 등록")
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == "애로사항 등록…").trigger()
    assert window.current_page_key == "concerns"
    page = next(one for one in window.findChildren(KindPage) if one.isVisible())
    assert page.record_is_shown


def test_a_list_offers_its_own_only_while_it_is_in_front(window: MainWindow) -> None:
    window.open_page("organizations")
    assert window.findChild(OrganizationsPage)
    bulk = "일괄 수정: 기업·기관…"
    assert bulk in texts(opened(window, "편집"))
    window.open_page("contacts")
    assert bulk not in texts(opened(window, "편집"))
    edit = next(made for title, made in menus(window).items() if title.startswith("편집"))
    assert all(one.isVisible() for one in edit.actions()), "their keys are heard again"


@pytest.mark.parametrize("title", ["파일", "편집", "이동"])
def test_undo_stands_first_and_only_in_the_edit_menu(window: MainWindow, title: str) -> None:
    said = [one for one in texts(opened(window, title)) if one.startswith("실행 취소")]
    assert len(said) == (title == "편집")
