"""Each paper by its name in the palette; made with it, so that the start need not know their names."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.commands import Command, CommandRegistry
from desktop_app.weak import WeakCallback
from reports.paper_kinds import PAPERS
from resources.texts import Texts

OpenPage = Callable[..., object]


class _PaperCommand(QObject):
    """Opens the page of papers with one of them."""

    def __init__(self, code: str, open_page: OpenPage, over: QObject) -> None:
        super().__init__(over)
        self._code = code
        self._open_page = WeakCallback(open_page)

    @Slot()
    def show(self) -> None:
        """Go there."""
        if (open_page := self._open_page.target()) is not None:
            open_page("papers", paper=self._code)


def add_paper_commands(
    registry: CommandRegistry, texts: Texts, open_page: OpenPage, over: QObject
) -> None:
    """Offer every paper for as long as ``over`` lives."""
    registry.add(*(
        Command(f"papers.{kind.code}", texts(kind.title),
                _PaperCommand(kind.code, open_page, over).show, icon="file-text")
        for kind in PAPERS
    ))  # fmt: skip
