"""The keys and the commands of the page of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.commands import Command

if TYPE_CHECKING:
    from desktop_app.features.papers.page import PapersPage


def add_keys(page: PapersPage) -> None:
    """Save, print, open, and the view for a meeting room."""
    ways = page.ways
    for keys, slot in (
        (QKeySequence(QKeySequence.StandardKey.Save), ways.save_pdf),
        (QKeySequence(QKeySequence.StandardKey.Print), ways.print_paper),
        (QKeySequence(QKeySequence.StandardKey.Open), ways.open_paper),
        (QKeySequence("F11"), ways.read_full_screen),
    ):
        made = QShortcut(keys, page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)


def add_commands(page: PapersPage) -> None:
    """What can be done with the paper in front."""
    ways = page.ways
    able = ways.can_leave
    page.context.commands.add(
        Command("papers.save", page.tr("Save the paper as PDF…"), ways.save_pdf,
                icon="file-down", enabled=able),
        Command("papers.print", page.tr("Print the paper…"), ways.print_paper,
                icon="printer", enabled=able),
        Command("papers.room", page.tr("Meeting-room view"), ways.read_full_screen,
                icon="monitor", enabled=able),
    )  # fmt: skip
