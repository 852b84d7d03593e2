"""No part of a page is seen as a window of its own while the page is made.

A widget that is shown before it has its place stands on the screen for a moment, at its corner.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget

from desktop_app.shell.window import MainWindow

WITH_RECORDS = ("organizations", "agreements", "meetings", "checks", "tasks", "reports")
OTHERS = ("cases", "prospects", "check_rounds", "figures", "zone", "network", "papers", "past")


class Shown(QObject):
    """Remembers what was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            own = isinstance(watched, QDialog | QMainWindow | QMenu)
            if watched.isWindow() and not own:
                self.parts.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    made = Shown()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_pages_and_forms_come_in_one_piece(shared_window: MainWindow, shown: Shown) -> None:
    for key in OTHERS:
        shared_window.open_page(key)
    for key in WITH_RECORDS:
        page = shared_window.open_page(key, new=True)
        assert page is not None
        page.back_to_list()  # type: ignore[attr-defined]  # all of them are pages with a list
    assert shown.parts == []
