"""The keys of the pages of one 면담자료 and of many, and the commands of the first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.commands import Command, CommandRegistry
from desktop_app.features.documents.packet_ways import PacketWays
from reports.content.packet import Edition

_Do = Callable[[], object]
_Choose = Callable[[Edition], object]


class _EditionKey(QObject):
    """One of the keys that put an edition in front."""

    def __init__(self, choose: _Choose, edition: Edition, page: QWidget) -> None:
        super().__init__(page)
        self._choose = choose
        self._edition = edition

    @Slot()
    def press(self) -> None:
        """Put it in front."""
        self._choose(self._edition)


def add_keys(page: QWidget, ways: PacketWays, go_back: _Do, choose: _Choose) -> None:
    """Save, print, back, and a key for each edition."""
    _bind(page, choose, (
        (QKeySequence(QKeySequence.StandardKey.Save), ways.save_paper),
        (QKeySequence(QKeySequence.StandardKey.Print), ways.print_paper),
        (QKeySequence("Alt+Left"), go_back),
        (QKeySequence("F11"), ways.read_full_screen),
    ))  # fmt: skip


def add_booklet_keys(
    page: QWidget, save_pdf: _Do, print_paper: _Do, go_back: _Do, choose: _Choose
) -> None:
    """The same keys but for the meeting room."""
    _bind(page, choose, (
        (QKeySequence("Ctrl+S"), save_pdf),
        (QKeySequence("Ctrl+P"), print_paper),
        (QKeySequence("Alt+Left"), go_back),
    ))  # fmt: skip


def _bind(page: QWidget, choose: _Choose, slots: tuple[tuple[QKeySequence, _Do], ...]) -> None:
    """Those, and a key for each edition."""
    editions = (
        (QKeySequence(f"Alt+{number}"), _EditionKey(choose, edition, page).press)
        for number, edition in enumerate(Edition, start=1)
    )
    for keys, slot in (*slots, *editions):
        made = QShortcut(keys, page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)


def add_commands(commands: CommandRegistry, ways: PacketWays) -> None:
    """What the palette offers while the page is in front."""
    commands.add(
        Command(
            "packet.save", ways.tr("Save meeting paper (PDF, HWPX)…"), ways.save_paper,
            icon="file-down", enabled=ways.can_leave,
        ),
        Command(
            "packet.print", ways.tr("Print meeting paper…"), ways.print_paper,
            icon="printer", enabled=ways.can_leave,
        ),
        Command(
            "packet.room", ways.tr("Meeting-room view"), ways.read_full_screen,
            icon="monitor", enabled=ways.can_leave,
        ),
    )  # fmt: skip
