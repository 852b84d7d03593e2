"""What tests of 오늘 do with the page and read from it: of parts the newest, which is the last; older
ones are on their way out."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.features.cases.page import CasesPage
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.page import TodayPage
from desktop_app.shell.window import MainWindow


def page_of(window: MainWindow) -> TodayPage:
    made = window.open_page("today")
    assert isinstance(made, TodayPage)
    return made


def press(page: QWidget, name: str) -> None:
    page.findChildren(QPushButton, name)[-1].click()


def lines(page: QWidget, name: str) -> LineView:
    return page.findChildren(LineView, name)[-1]


def shown_cases(window: MainWindow) -> int:
    cases = window.open_page("cases")
    assert isinstance(cases, CasesPage)
    return len(cases.book.shown())


def number(text: str) -> int:
    return int("".join(filter(str.isdigit, text)))
