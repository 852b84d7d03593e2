"""The Goyang example, its page of cases in the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.cases.lane import LaneView
from desktop_app.features.cases.page import CasesPage
from desktop_app.shell.window import MainWindow


@dataclass
class Desk:
    """The window, its page of cases and what tests do with them."""

    window: MainWindow
    page: CasesPage
    context: AppContext

    def case(self, firm: str) -> int:
        """The only case of a firm."""
        return next(card.id for card in self.page.book._cards.values() if card.organization == firm)

    def stage(self, case_id: int) -> str:
        """The stage as the store has it."""
        card = self.page.book.card(case_id)
        assert card is not None
        return card.stage

    def view(self, stage: str) -> LaneView:
        """The cards of a lane."""
        return self.page.board.lanes[stage].view

    def press(self, case_id: int, *args: object) -> None:
        """Press keys on a card."""
        self.page.board.focus_case(case_id)
        lane = self.page.board.lane_of(case_id)
        assert lane is not None
        QTest.keyClick(lane.view, *args)  # type: ignore[call-overload]

    def find(self, name: str) -> QWidget:
        """A widget of the window by its object name, the newest that is visible."""
        found = [part for part in self.window.findChildren(QWidget, name) if part.isVisible()]
        assert found, name
        return found[-1]

    @property
    def toast(self) -> str:
        """What the toast says."""
        part = self.find("toast_text")
        return str(part.text())  # type: ignore[attr-defined]


@pytest.fixture
def desk(
    example: Store,
    open_window: Callable[..., MainWindow],
    context: AppContext,
) -> Desk:
    """The example's cases on the board of the real window."""
    context.folder.root.mkdir(exist_ok=True)
    window = open_window(first="cases")
    page = window.open_page("cases")
    assert isinstance(page, CasesPage)
    window.activateWindow()
    return Desk(window, page, context)
