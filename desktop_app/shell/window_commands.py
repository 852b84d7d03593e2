"""The commands of the window itself: open a page, find, close the inspector, quit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from db.domain.catalogue import catalogue
from desktop_app.commands import Command, CommandRegistry, Menu
from desktop_app.page import Beginning, PageSpec
from desktop_app.weak import WeakCallback
from resources.texts import Texts, mark


class CommandWindow(Protocol):
    """What the commands need of the window."""

    def tr(self, source: str, /) -> str: ...
    def close(self) -> bool: ...
    def open_page(self, key: str, **target: Any) -> object: ...
    def open_palette(self) -> None: ...
    def close_inspector(self) -> None: ...
    def note_call(self) -> None: ...
    def explain_page(self) -> None: ...
    def show_keys(self) -> None: ...
    def show_guide(self) -> None: ...
    def show_about(self) -> None: ...
    def undo(self) -> None: ...
    def redo(self) -> None: ...
    def can_undo(self) -> bool: ...
    def can_redo(self) -> bool: ...
    def can_note(self) -> bool: ...
    def inspector_open(self) -> bool: ...


class PageBeginning:
    """Goes to a page and begins there."""

    def __init__(
        self, opener: PageOpener, registry: CommandRegistry, beginning: Beginning, texts: Texts
    ) -> None:
        self._open_page = WeakCallback(opener.open_page)
        self._registry = registry
        self._beginning = beginning
        self._texts = texts
        self._begun = False

    def begin(self) -> None:
        """Open the page with a new record; or let it put its own command in this one's place, and run
        that, once, so that a page without the command can't call it again.
        """
        if self._beginning.kind is not None:
            self._open_page(new=True)
        elif not self._begun:
            self._begun = True
            self._open_page()
            self._registry.run(self._beginning.id)
            self._begun = False

    def command(self, enabled: Callable[[], bool]) -> Command:
        """The entry of the File menu; in a menu inside it when the kind of record names it."""
        one, texts = self._beginning, self._texts
        text, group = texts(one.text), ""
        if one.kind is not None and not one.text:
            name = catalogue(one.kind).within(texts.lang)
            text = texts(mark("New {record}"), record=name) + "…"
            group = texts(mark("New record of another kind"))
        return Command(
            one.id, text, self.begin, one.shortcut, one.icon, Menu.FILE, enabled, group=group
        )


class PageOpener:
    """Opens one page; the window keeps it, as the registry holds its method weakly."""

    def __init__(
        self,
        window: CommandWindow,
        spec: PageSpec,
        registry: CommandRegistry,
        texts: Texts,
        group: str,
    ) -> None:
        """``group`` is the title of the entry of the rail that it shares with other pages, or ""."""
        self._open_page = WeakCallback(window.open_page)
        self._can_write = WeakCallback(window.can_note)
        self._spec = spec
        self._texts = texts
        self._group = group
        self._beginnings = tuple(
            PageBeginning(self, registry, one, texts) for one in spec.beginnings
        )

    def open_page(self, **target: Any) -> None:
        """Open it, if the window still lives."""
        self._open_page(self._spec.key, **target)

    def can_write(self) -> bool:
        """Whether something can be begun there."""
        return bool(self._can_write())

    def commands(self) -> tuple[Command, ...]:
        """The entry of the Go menu, and what the page offers before it is made."""
        return (self._command(), *(made.command(self.can_write) for made in self._beginnings))

    def _command(self) -> Command:
        spec = self._spec
        return Command(
            f"go.{spec.key}", self._texts(spec.title), self.open_page, spec.shortcut, spec.icon,
            Menu.GO, group=self._group,
        )  # fmt: skip


def page_openers(
    window: CommandWindow, specs: Sequence[PageSpec], registry: CommandRegistry, texts: Texts
) -> tuple[PageOpener, ...]:
    """One for each page; pages that share an entry of the rail share a menu."""
    titles = {one.key: texts(one.title) for one in specs}
    shared = {one.under for one in specs}

    def group(spec: PageSpec) -> str:
        head = spec.under or (spec.key if spec.key in shared else "")
        return titles.get(head, "")

    return tuple(PageOpener(window, one, registry, texts, group(one)) for one in specs)


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
            "edit.undo",
            window.tr("Undo"),
            window.undo,
            "Ctrl+Z",
            "undo-2",
            enabled=window.can_undo,
        ),
        Command(
            "edit.redo",
            window.tr("Redo"),
            window.redo,
            "Ctrl+Y",
            "redo-2",
            enabled=window.can_redo,
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
