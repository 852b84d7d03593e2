"""기관명 that changes on a day: listed in a form, borne by papers of its days, taken back by undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from desktop_app.context import AppContext
from desktop_app.features.papers import PapersPage
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.paper.heading import heading_on
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

DAY = "2026-01-01"
OLD, NEW = "고양시 전략산업과", "고양특례시 전략산업과"


@pytest.fixture
def window(open_window: Callable[..., MainWindow], example: object) -> MainWindow:
    keys = ("settings", "offices", "papers", "reports")
    return open_window(tuple(spec for spec in PAGES if spec.key in keys), first="settings")


def list_name(window: MainWindow, name: str, kind: str, **days: str) -> None:
    page = window.open_page("offices")
    assert isinstance(page, KindPage)
    page.findChild(QPushButton, "offices_new").click()
    assert page.record is not None
    for key, value in {"name": name, "kind": kind, **days}.items():
        page.record.form.cells[key].edit(value)
    page.record.save()


def office_of_paper(window: MainWindow, day: str) -> str:
    page = window.open_page("papers", paper="weekly")
    assert isinstance(page, PapersPage)
    questions = page.asking.questions
    questions.day.line.setText(day)
    questions.day.edited.emit()
    assert page.ways.proof is not None
    return page.ways.proof.document.office


def test_papers_of_a_day_bear_the_name_of_that_day(window: MainWindow, context: AppContext) -> None:
    said = window.open_page("settings").findChild(QLabel, "dated_name")  # type: ignore[union-attr]
    assert said.isHidden()
    list_name(window, "고양특례시", "city", from_on=DAY)
    assert office_of_paper(window, "2025-12-31") == OLD
    assert office_of_paper(window, DAY) == NEW
    assert heading_on(context) == NEW
    assert window.windowTitle().endswith("고양특례시")
    assert not said.isHidden()
    assert "고양특례시" in said.text()
    window.findChild(QToolButton, "undo_button").click()
    assert heading_on(context) == OLD
    assert office_of_paper(window, DAY) == OLD
    assert window.windowTitle().endswith("— 고양시")
    assert said.isHidden()


def test_what_is_no_dated_name_of_the_institution_changes_nothing(
    window: MainWindow, context: AppContext
) -> None:
    list_name(window, "고양산업진흥원", "affiliate", from_on=DAY)
    list_name(window, "경기도", "city")
    assert heading_on(context) == OLD


def test_a_name_may_end_too(window: MainWindow, context: AppContext) -> None:
    list_name(window, "고양군", "city", until_on="1992-01-31")
    assert heading_on(context) == OLD
    assert heading_on(context, "1992-01-31") == "고양군 전략산업과"
