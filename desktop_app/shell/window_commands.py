"""The commands of the window itself: open a page, find, close the inspector, quit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from desktop_app.commands import Command, CommandRegistry, Menu
from desktop_app.page import Beginning, PageSpec
from desktop_app.weak import WeakCallback


class CommandWindow(Protocol):
    """What the commands need of the window."""

    def tr(self, source: str, /) -> str: ...
    def close(self) -> bool: ...
    def open_palette(self) -> None: ...
    def close_inspector(self) -> None: ...
    def note_call(self) -> None: ...
    def explain_page(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_guide(self) -> None: ...
    def show_about(self) -> None: ...
    def can_note(self) -> bool: ...
    def inspector_open(self) -> bool: ...


class PageBeginning:
    """Makes the page, which puts its own command in this one's place, and runs that."""

    def __init__(self, opener: PageOpener, registry: CommandRegistry, beginning: Beginning) -> None:
        self._open_page = WeakCallback(opener.open_page)
        self._registry = registry
        self._beginning = beginning
        self._begun = False

    def begin(self) -> None:
        """Go there and begin; once, so that a page without the command can't call it again."""
        if not self._begun:
            self._begun = True
            self._open_page()
            self._registry.run(self._beginning.id)
            self._begun = False

    def command(self) -> Command:
        """The entry of the File menu."""
        one = self._beginning
        text = QCoreApplication.translate("", one.text)
        return Command(one.id, text, self.begin, one.shortcut, one.icon, Menu.FILE)


class PageOpener:
    """Opens one page; the window keeps it, as the registry holds its method weakly."""

    def __init__(
        self, open_page: Callable[[str], object], spec: PageSpec, registry: CommandRegistry
    ) -> None:
        self._open_page = WeakCallback(open_page)
        self._spec = spec
        self._beginnings = tuple(PageBeginning(self, registry, one) for one in spec.beginnings)

    def open_page(self) -> None:
        """Open it, if the window still lives."""
        self._open_page(self._spec.key)

    def commands(self) -> tuple[Command, ...]:
        """The entry of the Go menu, and what the page offers before it is made."""
        return (self._command(), *(made.command() for made in self._beginnings))

    def _command(self) -> Command:
        spec = self._spec
        title = QCoreApplication.translate("", spec.title)
        return Command(f"go.{spec.key}", title, self.open_page, spec.shortcut, spec.icon, Menu.GO)


def window_commands(window: CommandWindow, openers: Sequence[PageOpener]) -> tuple[Command, ...]:
    """All of them, in the order of their menus."""
    return (
        Command(
            "shell.palette",
            window.tr("Find…"),
            window.open_palette,
            "Ctrl+K",
            "search",
            Menu.EDIT,
            separated=True,
        ),
        Command(
            "call.note",
            window.tr("Note a call…"),
            window.note_call,
            "Ctrl+Shift+N",
            "phone",
            Menu.FILE,
            enabled=window.can_note,
        ),
        *(command for opener in openers for command in opener.commands()),
        Command(
            "shell.inspector",
            window.tr("Close inspector"),
            window.close_inspector,
            icon="panel-right",
            menu=Menu.VIEW,
            enabled=window.inspector_open,
        ),
        Command(
            "help.page",
            window.tr("About this page"),
            window.explain_page,
            "F1",
            "circle-question-mark",
            Menu.HELP,
        ),
        Command(
            "help.keys", window.tr("Keyboard…"), window.show_keys, icon="keyboard", menu=Menu.HELP
        ),
        Command(
            "help.guide",
            window.tr("Officer's guide"),
            window.show_guide,
            "Shift+F1",
            icon="book-open",
            menu=Menu.HELP,
        ),
        Command(
            "help.about",
            window.tr("About the program…"),
            window.show_about,
            icon="info",
            menu=Menu.HELP,
        ),
        Command(
            "shell.quit",
            window.tr("Quit"),
            window.close,
            "Ctrl+Q",
            "log-out",
            Menu.FILE,
            separated=True,
            last=True,
        ),
    )
