"""The keys of the page of papers, and what the palette offers: each paper by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.commands import Command
from reports.paper_kinds import PAPERS, PaperKind

if TYPE_CHECKING:
    from desktop_app.features.papers.page import PapersPage


class _PaperCommand(QObject):
    """Brings one paper to the front."""

    def __init__(self, page: PapersPage, kind: PaperKind) -> None:
        super().__init__(page)
        self._page = page
        self._kind = kind

    @Slot()
    def show(self) -> None:
        """Open the page with it."""
        self._page.shell.open_page("papers", paper=self._kind.code)


def add_keys(page: PapersPage) -> None:
    """Save, print, open, and the view for a meeting room."""
    for keys, slot in (
        (QKeySequence(QKeySequence.StandardKey.Save), page.save_pdf),
        (QKeySequence(QKeySequence.StandardKey.Print), page.print_paper),
        (QKeySequence(QKeySequence.StandardKey.Open), page.open_paper),
        (QKeySequence("F11"), page.read_full_screen),
    ):
        made = QShortcut(keys, page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)


def add_commands(page: PapersPage) -> None:
    """The papers by name, and what can be done with the one in front."""
    texts, able = page.context.texts, page.can_leave_paper
    named = [
        Command(f"papers.{kind.code}", texts(kind.title), _PaperCommand(page, kind).show,
                icon="file-text")
        for kind in PAPERS
    ]  # fmt: skip
    page.context.commands.add(
        *named,
        Command("papers.save", page.tr("Save the paper as PDF…"), page.save_pdf,
                icon="file-down", enabled=able),
        Command("papers.print", page.tr("Print the paper…"), page.print_paper,
                icon="printer", enabled=able),
        Command("papers.room", page.tr("Meeting-room view"), page.read_full_screen,
                icon="monitor", enabled=able),
    )  # fmt: skip
