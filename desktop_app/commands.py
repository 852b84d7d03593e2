"""Everything that can be done, by id: the menu, the shortcuts and the palette read one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from desktop_app.weak import WeakCallback


class Menu(Enum):
    """The menus of the menu row, in their order; a command may be in none."""

    FILE = auto()
    EDIT = auto()
    VIEW = auto()
    GO = auto()
    TOOLS = auto()
    HELP = auto()


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a person can ask for."""

    id: str
    """Dotted and stable: ``"cases.add"``."""
    text: str
    """Already translated; ``…`` at the end when it asks for more."""
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    menu: Menu | None = None
    enabled: Callable[[], bool] | None = None
    group: str = ""
    """Title of the menu inside its menu it stands in, translated."""
    here: bool = False
    """Offered only while it can be done: every list has its own."""
    separated: bool = False
    """A line stands above it in its menu."""
    last: bool = False
    """Its menu ends with it, whatever is added later."""


class CommandRegistry(QObject):
    """The commands there are now. A page adds its own when made; ids are unique."""

    changed = Signal()
    requested = Signal(str)
    """A command was run, by its id."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._runs: dict[str, WeakCallback] = {}
        self._enabled: dict[str, WeakCallback] = {}

    def add(self, *commands: Command) -> None:
        """Add or replace commands; bound methods in them are held weakly."""
        for command in commands:
            self._runs[command.id] = WeakCallback(command.run)
            self._enabled.pop(command.id, None)
            if command.enabled is not None:
                self._enabled[command.id] = WeakCallback(command.enabled)
            self._commands[command.id] = Command(
                command.id,
                command.text,
                _nothing,
                command.shortcut,
                command.icon,
                command.menu,
                None,
                command.group,
                command.here,
                command.separated,
                command.last,
            )
        self.changed.emit()

    def remove(self, *ids: str) -> None:
        """Forget commands; unknown ids are ignored."""
        for command_id in ids:
            self._commands.pop(command_id, None)
            self._runs.pop(command_id, None)
            self._enabled.pop(command_id, None)
        self.changed.emit()

    def all(self) -> tuple[Command, ...]:
        """Commands whose page still lives, in the order they were added."""
        return tuple(command for key, command in self._commands.items() if self._runs[key].target())

    def is_offered(self, command: Command) -> bool:
        """Whether menus and palette show it now, be it greyed."""
        return not command.here or self.is_enabled(command.id)

    def get(self, command_id: str) -> Command | None:
        """One command, or None."""
        return self._commands.get(command_id)

    def is_enabled(self, command_id: str) -> bool:
        """Whether it can be run now."""
        if command_id not in self._commands or not self._runs[command_id].target():
            return False
        enabled = self._enabled.get(command_id)
        return enabled is None or bool(enabled())

    def run(self, command_id: str) -> bool:
        """Run it if it can be run; returns whether it was."""
        if not self.is_enabled(command_id):
            return False
        self.requested.emit(command_id)
        self._runs[command_id]()
        return True


def _nothing() -> None:
    """Stands where a command's own callable would keep its page alive."""
