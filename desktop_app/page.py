"""What a page is to the shell, and what the shell is to a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.widgets.focus import can_have_focus

if TYPE_CHECKING:
    from db.backups.backup import Backup
    from db.encryption import Prepared
    from desktop_app.reopening import Reopening

MANY = 200
"""More changed ids than this and a page reloads instead of patching rows."""


class Shell(Protocol):
    """What a page may ask of the window around it."""

    def open_page(self, key: str, **target: Any) -> Page | None:
        """Show a page; ``target`` goes to its ``show_target``."""

    def open_record(self, kind: RecordKind, record_id: int, *, back: str = "") -> bool:
        """Show one record on the page that shows its kind; False when none does. ``back`` is the page
        that its way back leads to, where that is not the list of its kind."""

    def lists_beside(self, key: str) -> tuple[PageSpec, ...]:
        """The lists that stand under one entry of the rail with ``key``, itself among them."""

    def note_opened(self, kind: RecordKind, record_id: int) -> None:
        """Remember for the palette that a record was looked at."""

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` in the inspector (which takes it over), or close it with None."""

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Say something for 8 seconds; with ``undo`` it offers to take the last operation back."""

    def note_call(self, *, organization_id: int = 0, case_id: int = 0) -> None:
        """Open the call note, empty or about a firm or a case."""

    def finish_step(self, kind: RecordKind, record_id: int) -> None:
        """Ask what came of the next step of a case, a follow-up or a task, and what comes next."""

    def offer_plan(self, kind: RecordKind, record_id: int) -> None:
        """Offer bundles of dated steps for an agreement, a meeting, a case or a firm."""

    def show_backup(self, at: datetime | None) -> None:
        """Say in the status bar when the newest backup was made."""

    def restore_backup(self, backup: Backup) -> None:
        """Put a backup in the place of the data, which are kept first; the window opens them anew."""

    def switch_encryption(self, prepared: Prepared | None) -> None:
        """Seal the data with a key that was prepared, or open them for good (None); the window opens
        them anew."""

    def open_data_anew(self, reopening: Reopening) -> None:
        """Close the data and open them as ``reopening`` says, behind a window of its own."""

    def say(self, left: str = "", selection: str = "") -> None:
        """The status bar's left part (hidden rows …) and its sum of the selection."""

    def show_error(self, error: BaseException) -> None:
        """Tell the officer about an error, in the way its kind asks for."""

    def undo(self) -> None:
        """Take the last operation back."""

    def redo(self) -> None:
        """Do it again."""


class Page(QWidget):
    """A page of the rail. Override ``reload``, and ``patch`` where a few rows can be mended.

    ``watches`` names the record kinds whose changes concern it. A hidden page is marked stale and
    reloaded when shown; the page that made a change is left alone.
    """

    watches: frozenset[RecordKind] = frozenset()

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.context = context
        self.shell = shell
        self._stale = True
        context.changes.changed.connect(self._on_changes_changed)

    def reload(self) -> None:
        """Ask for everything anew; called when first shown and after large changes."""

    def patch(self, announcement: Announcement) -> None:
        """Mend the rows of a small change; by default everything is asked for anew."""
        self.reload()

    def backup_made(self, at: datetime | None) -> None:
        """The newest backup is of ``at``, in local time; of no concern to most pages."""

    def show_target(self, **target: Any) -> None:
        """Show what ``open_page`` asked for, e.g. ``record_id=7``."""

    def target_now(self) -> dict[str, Any]:
        """What brings another page of the same kind to what this one shows: a record, or a list with
        its conditions."""
        return {}

    def can_rest(self) -> bool:
        """Whether it may be thrown away while the data are locked, and made anew from ``target_now``."""
        return False

    def nothing_typed(self) -> bool:
        """Whether no line and no text in it holds what somebody typed."""
        lines = (one.isModified() and one.text() for one in self.findChildren(QLineEdit))
        texts = [one.document() for one in self.findChildren(QTextEdit)]
        texts += [one.document() for one in self.findChildren(QPlainTextEdit)]
        return not any(lines) and not any(one.isModified() for one in texts)

    def take_focus(self) -> None:
        """Take the keyboard, so that the page's own keys work: where it was last, or at first."""
        before: QWidget | None = self.focusWidget()
        if before is None or not can_have_focus(before):
            before = self.first_focus()
        before.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        """What has the keyboard when the page is opened for the first time."""
        return self

    def can_leave(self) -> bool:
        """Whether the window may close; False after asking, when there is unsaved work."""
        return True

    def read_again(self) -> None:
        """The store answers again: what could not be read meanwhile is asked for anew."""
        if self.watches:
            self.refresh()

    def refresh(self) -> None:
        """Reload now if shown, else when shown next."""
        self._stale = True
        if self.isVisible():
            self._reload_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """A stale page asks for its rows when it comes to the front."""
        super().showEvent(event)
        self._reload_if_stale()

    def _reload_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.reload()

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        if announcement.origin is self or not announcement.touches(self.watches):
            return
        if not self.isVisible():
            self._stale = True
        elif sum(len(announcement.ids(kind)) for kind in self.watches) > MANY:
            self.reload()
        else:
            self.patch(announcement)


PageFactory = Callable[[AppContext, Shell], Page]


@dataclass(frozen=True, slots=True)
class Beginning:
    """A command that begins something on a page, offered before the page was made.

    For a ``kind`` the page is opened with ``new=True``; others the page adds itself when it is made.
    """

    id: str
    text: str = ""
    """English source, marked with ``mark(…)``; without one it is named after its ``kind``."""
    icon: str = "plus"
    shortcut: str = ""
    kind: RecordKind | None = None
    """What a new record is made of."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One entry of the rail."""

    key: str
    title: str
    """English source, marked with ``mark(…)``; translated where it is shown."""
    icon: str
    factory: PageFactory
    """Imports its feature late and makes the page."""
    kinds: frozenset[RecordKind] = frozenset()
    """Record kinds that open here."""
    short_title: str = ""
    """For the rail, when the title is too long there."""
    at_bottom: bool = False
    shortcut: str = ""
    beginnings: tuple[Beginning, ...] = ()
    under: str = ""
    """Key of the entry it belongs to: it has none of its own then, and that one is lit."""
    list_title: str = ""
    """Its name in the switch between the lists of an entry, marked; "" when it is no such list."""
