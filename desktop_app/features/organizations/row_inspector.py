"""Lets the inspector follow the current row where there is room for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.context import AppContext
from desktop_app.features.organizations.inspector import OrganizationPanel
from desktop_app.features.organizations.reading import OrganizationView, read_organization
from desktop_app.jobs import Progress
from desktop_app.page import Shell

_AFTER_MS = 120
_ROOM = 1400
"""A window this wide has room for the inspector beside the list, so it follows the current row;
in a narrower one it lies over the list and comes only when Space asks for it."""


class RowInspector(QObject):
    """Closed by the officer it stays closed until Space opens it again."""

    open_requested = Signal(int)

    def __init__(self, context: AppContext, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._panel: OrganizationPanel | None = None
        self._wanted = True
        self._record_id: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_open(self) -> bool:
        """Whether the inspector shows an organization; Esc may have closed it."""
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
        if self.is_open or (self._wanted and self._page.window().width() >= _ROOM):
            self._read()

    def _read(self) -> None:
        record_id, store = self._record_id, self._context.store
        if record_id is None:
            return

        def body(_progress: Progress) -> OrganizationView | None:
            return read_organization(store, record_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._shell.show_error, key="organization-panel"
        )

    def _on_read(self, view: OrganizationView | None) -> None:
        if view is None or view.id != self._record_id or not self._page.isVisible():
            return
        self._panel = OrganizationPanel(self._context, view)
        self._panel.open_requested.connect(self.open_requested)
        self._panel.close_requested.connect(self.toggle)
        self._shell.inspect(self._panel)
