"""The keys of the pages of one 면담자료 and of many, and the commands of the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop_app.commands import Command
from reports.content.packet import Edition

if TYPE_CHECKING:
    from desktop_app.features.documents.booklet_page import BookletPage
    from desktop_app.features.documents.page import PacketPage

_Key = tuple[QKeySequence, Callable[[], object]]


class _EditionKey(QObject):
    """One of the keys that put an edition in front."""

    def __init__(self, page: PacketPage | BookletPage, edition: Edition) -> None:
        super().__init__(page)
        self._page = page
        self._edition = edition

    @Slot()
    def press(self) -> None:
        """Put it in front."""
        self._page.choose_edition(self._edition)


def add_keys(page: PacketPage) -> None:
    """Save, print, back, and a key for each edition."""
    _bind(page, (
        (QKeySequence(QKeySequence.StandardKey.Save), page.ways.save_paper),
        (QKeySequence(QKeySequence.StandardKey.Print), page.ways.print_paper),
        (QKeySequence("Alt+Left"), page.go_back),
        (QKeySequence("F11"), page.ways.read_full_screen),
    ))  # fmt: skip


def add_booklet_keys(page: BookletPage) -> None:
    """The same keys but for the meeting room."""
    _bind(page, (
        (QKeySequence("Ctrl+S"), page.save_pdf),
        (QKeySequence("Ctrl+P"), page.print_paper),
        (QKeySequence("Alt+Left"), page.go_back),
    ))  # fmt: skip


def _bind(page: PacketPage | BookletPage, slots: tuple[_Key, ...]) -> None:
    """Those, and a key for each edition."""
    editions = (
        (QKeySequence(f"Alt+{number}"), _EditionKey(page, edition).press)
        for number, edition in enumerate(Edition, start=1)
    )
    for keys, slot in (*slots, *editions):
        made = QShortcut(keys, page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)


def add_commands(page: PacketPage) -> None:
    """What the palette offers while the page is in front."""
    page.context.commands.add(
        Command(
            "packet.save", page.tr("Save meeting paper (PDF, HWPX)…"), page.ways.save_paper,
            icon="file-down", enabled=page.ways.can_leave,
        ),
        Command(
            "packet.print", page.tr("Print meeting paper…"), page.ways.print_paper,
            icon="printer", enabled=page.ways.can_leave,
        ),
        Command(
            "packet.room", page.tr("Meeting-room view"), page.ways.read_full_screen,
            icon="monitor", enabled=page.ways.can_leave,
        ),
    )  # fmt: skip
