"""The keys and the commands of the page of papers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.commands import Command, CommandRegistry
from desktop_app.features.papers.ways_out import WaysOut


def add_keys(page: QWidget, ways: WaysOut) -> None:
    """Save, print, open, and the view for a meeting room."""
    for keys, slot in (
        (QKeySequence(QKeySequence.StandardKey.Save), ways.save_pdf),
        (QKeySequence(QKeySequence.StandardKey.Print), ways.print_paper),
        (QKeySequence(QKeySequence.StandardKey.Open), ways.open_paper),
        (QKeySequence("F11"), ways.read_full_screen),
    ):
        made = QShortcut(keys, page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)


def add_commands(commands: CommandRegistry, ways: WaysOut) -> None:
    """What can be done with the paper in front."""
    able = ways.can_leave
    commands.add(
        Command("papers.save", ways.tr("Save the paper as PDF…"), ways.save_pdf,
                icon="file-down", enabled=able),
        Command("papers.print", ways.tr("Print the paper…"), ways.print_paper,
                icon="printer", enabled=able),
        Command("papers.room", ways.tr("Meeting-room view"), ways.read_full_screen,
                icon="monitor", enabled=able),
    )  # fmt: skip
