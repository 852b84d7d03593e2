"""Lets the inspector follow the current row where there is room for it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.list_pages.record_parts import PanelParts
from desktop_app.list_pages.record_reading import ReadRecord
from desktop_app.page import Page, Shell

_AFTER_MS = 120
_ROOM = 1400
"""A window this wide has room for the inspector beside the list, so it follows the current row;
in a narrower one it takes room that the list needs and comes only when Space asks for it."""


class RowInspector(QObject):
    """Closed by the officer it stays closed until Space opens it again."""

    open_requested = Signal(int)
    panel_made = Signal(object)
    """The panel of another record, before it is shown."""

    def __init__(
        self, context: AppContext, shell: Shell, parts: PanelParts[Any], page: Page
    ) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._parts = parts
        self._page = page
        self._panel: InspectorPanel | None = None
        self._wanted = True
        self._record_id: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_open(self) -> bool:
        """Whether the inspector shows a record; Esc may have closed it."""
        panel = self._panel
        return panel is not None and isValid(panel) and panel.isVisible()

    @Slot(object)
    def follow(self, record_id: int | None) -> None:
        """Another row is current."""
        self._record_id = record_id
        if self._panel is not None and not self.is_open:
            self._panel, self._wanted = None, False
        if record_id is None:
            self.close()
        else:
            self._timer.start()

    @Slot()
    def toggle(self) -> None:
        """Space, or the cross in the panel."""
        self._wanted = not self.is_open
        if self._wanted:
            self._read()
        else:
            self.close()

    def refresh(self) -> None:
        """What it shows was changed."""
        if self.is_open:
            self._read()

    def close(self) -> None:
        """Take the panel away."""
        self._timer.stop()
        if self._panel is not None:
            self._panel = None
            self._shell.inspect(None)

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self._page.isVisible():
            return
        if self.is_open or (self._wanted and self._page.window().width() >= _ROOM):
            self._read()

    def _read(self) -> None:
        record_id, store = self._record_id, self._context.store
        if record_id is None:
            return

        read = self._parts.read

        def body(_progress: Progress) -> ReadRecord | None:
            return read(store, record_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"panel-{id(self)}"
        )

    def _on_read(self, record: ReadRecord | None) -> None:
        if record is None or record.id != self._record_id or not self._page.isVisible():
            return
        if not self._wanted:
            return  # closed while it was being read
        self._panel = self._parts.make_panel(self._context, record)
        files = AttachmentCard(self._context, self._shell, self._panel, narrow=True)
        files.show_of(record.draft.kind, record.id)
        self._panel.add_files(files)
        self._panel.open_requested.connect(self.open_requested)
        self._panel.record_requested.connect(self._on_record_requested)
        self._panel.close_requested.connect(self.toggle)
        self.panel_made.emit(self._panel)
        self._shell.inspect(self._panel)

    def _on_failed(self, error: BaseException) -> None:
        """A page that was left may have lost the past day it read from; nobody waits for it."""
        if self._page.isVisible():
            self._shell.show_error(error)

    @Slot(object, int)
    def _on_record_requested(self, kind: RecordKind, record_id: int) -> None:
        self._shell.open_record(kind, record_id)
