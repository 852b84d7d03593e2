"""Opens the palette over the window, and what is chosen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.page import Shell
from desktop_app.recent import RecentRecords
from desktop_app.shell.openings import make_palette, record_doors

if TYPE_CHECKING:
    from desktop_app.shell.palette import Palette, SearchFunction


class PaletteDoor(QObject):
    """Makes the palette when it is first asked for; belongs to the window."""

    def __init__(
        self,
        context: AppContext,
        search: SearchFunction,
        recent: RecentRecords,
        over: QWidget,
        shell: Shell,
        window: QWidget,
    ) -> None:
        """``over`` is the part of the window that the palette covers."""
        super().__init__(window)
        self._context = context
        self._search = search
        self._recent = recent
        self._over = over
        self._shell = shell
        self._window = window
        self._palette: Palette | None = None

    def open(self) -> None:
        """Show the palette, empty."""
        if self._palette is None:
            self._palette = self._make_palette()
        self._palette.open_with()

    def forget(self) -> None:
        """Throw away what was typed and found last."""
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None

    def _make_palette(self) -> Palette:
        palette = make_palette(
            self._context, self._search, self._recent, self._over, self._shell.open_page
        )
        palette.record_chosen.connect(self._on_record_chosen)
        palette.window_requested.connect(self._on_window_requested)
        palette.page_chosen.connect(self._on_page_chosen)
        return palette

    @Slot(object, int)
    def _on_record_chosen(self, kind: RecordKind, record_id: int) -> None:
        if not self._shell.open_record(kind, record_id):
            self._on_window_requested(kind, record_id)

    @Slot(object, int)
    def _on_window_requested(self, kind: RecordKind, record_id: int) -> None:
        self._shell.note_opened(kind, record_id)
        record_doors(self._context, self._shell, self._window).open_window(kind, record_id)

    @Slot(str, object)
    def _on_page_chosen(self, key: str, target: dict[str, Any]) -> None:
        self._shell.open_page(key, **target)
