"""What a page of the past is given for a shell: it stays in the past, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from db.errors import UserError
from desktop_app.features.history.past.banner import PastPanel
from desktop_app.page import Page, PageSpec, Shell
from resources.texts import mark

if TYPE_CHECKING:
    from db.backups.backup import Backup
    from db.encryption import Prepared
    from desktop_app.reopening import Reopening


class PastShell:
    """Passes on what the window does for any page; pages and records open in the past."""

    def __init__(
        self,
        shell: Shell,
        specs: tuple[PageSpec, ...],
        show: Callable[[str, dict[str, Any]], Page | None],
        said: Callable[[], str],
    ) -> None:
        """``said`` names the day: it stands over what is shown beside the page as well."""
        self._shell = shell
        self._specs = {spec.key: spec for spec in specs}
        self._show = show
        self._said = said

    def open_page(self, key: str, **target: Any) -> Page | None:
        """A list stays in the past; what has no past (settings …) opens as it is, and says so."""
        if key in self._specs:
            return self._show(key, target)
        page = self._shell.open_page(key, **target)
        if page is not None:
            self._shell.toast(
                QCoreApplication.translate(
                    "", mark("This page shows the present, not the past day.")
                )
            )
        return page

    def open_record(self, kind: RecordKind, record_id: int, *, back: str = "") -> bool:
        """One record as it stood then."""
        key = next((key for key, spec in self._specs.items() if kind in spec.kinds), None)
        target = {"kind": kind, "record_id": record_id, "back": back}
        return key is not None and bool(self._show(key, target))

    def lists_beside(self, key: str) -> tuple[PageSpec, ...]:
        """The lists under one entry of the rail."""
        return self._shell.lists_beside(key)

    def note_opened(self, kind: RecordKind, record_id: int) -> None:
        """What is looked at as it stood once is remembered as well."""
        self._shell.note_opened(kind, record_id)

    def inspect(self, panel: QWidget | None) -> None:
        """Show ``panel`` in the inspector, under the day it is of."""
        self._shell.inspect(None if panel is None else PastPanel(self._said(), panel))

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Say something; there is nothing to take back."""
        self._shell.toast(text, action=action, run=run)

    def note_call(self, *, organization_id: int = 0, case_id: int = 0) -> None:
        """Nothing is noted in the past."""

    def finish_step(self, kind: RecordKind, record_id: int) -> None:
        """Nor is a step finished."""

    def offer_plan(self, kind: RecordKind, record_id: int) -> None:
        """Nor a plan begun."""

    def show_backup(self, at: datetime | None) -> None:
        """Nor backed up."""

    def restore_backup(self, backup: Backup) -> None:
        """Nor is the file changed."""

    def switch_encryption(self, prepared: Prepared | None) -> None:
        """Nor encrypted."""

    def open_data_anew(self, reopening: Reopening) -> None:
        """Nor another opened."""

    def say(self, left: str = "", selection: str = "") -> None:
        """The status bar."""
        self._shell.say(left, selection)

    def show_error(self, error: BaseException) -> None:
        """Tell the officer about an error."""
        if isinstance(error, UserError) and error.code == "record.gone":
            error = UserError("as_of.not_there")
        self._shell.show_error(error)

    def undo(self) -> None:
        """The window's own undo, which is about the present."""
        self._shell.undo()

    def redo(self) -> None:
        """Likewise."""
        self._shell.redo()
