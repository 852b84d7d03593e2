"""The saved views of one list, read and written off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from db.queries.saved_views import SavedView, saved_views
from db.services.saved_views import arrange_views, delete_view, restore_view, save_view
from desktop_app.context import AppContext
from desktop_app.jobs import Progress

Views = tuple[SavedView, ...]


class ViewShelf(QObject):
    """After each write the views are read anew."""

    read_done = Signal()
    saved = Signal(object)
    """The ``SavedView`` as it is stored."""
    refused = Signal(object)

    def __init__(self, context: AppContext, list_name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._name = list_name
        self.views: Views = ()

    def view(self, view_id: int) -> SavedView | None:
        """The view with this id, None when it is gone."""
        return next((view for view in self.views if view.id == view_id), None)

    def read(self) -> None:
        """Read the views; ``read_done`` follows whatever happens."""
        store, name = self._context.store, self._name

        def body(_progress: Progress) -> Views:
            with store.read() as session:
                return saved_views(session, name)

        self._context.jobs.run(body, done=self._on_read, failed=self._on_read_failed)

    def save(self, view: SavedView) -> None:
        """Create (id 0) or write over a view."""
        store = self._context.store
        self._write(lambda: save_view(store, view), self._on_saved)

    def delete(self, view_id: int) -> None:
        """Delete a view."""
        store = self._context.store
        self._write(lambda: delete_view(store, view_id), self._on_written)

    def restore(self, view: SavedView) -> None:
        """Bring a deleted view back."""
        store = self._context.store
        self._write(lambda: restore_view(store, view), self._on_written)

    def arrange(self, ids: Sequence[int]) -> None:
        """Put the views into this order."""
        store, name = self._context.store, self._name
        self._write(lambda: arrange_views(store, name, ids), self._on_written)

    def _write(self, write: Callable[[], object], done: Callable[[Any], object]) -> None:
        def body(_progress: Progress) -> tuple[object, Views]:
            written = write()
            with store.read() as session:
                return written, saved_views(session, name)

        store, name = self._context.store, self._name
        self._context.jobs.write(body, done=done, failed=self._on_failed)

    def _on_read(self, views: Views) -> None:
        self.views = views
        self.read_done.emit()

    def _on_read_failed(self, _error: BaseException) -> None:
        self.read_done.emit()  # the list itself says what is wrong with the file

    def _on_written(self, written: tuple[object, Views]) -> None:
        self._on_read(written[1])

    def _on_saved(self, written: tuple[SavedView, Views]) -> None:
        self._on_read(written[1])
        self.saved.emit(written[0])

    def _on_failed(self, error: BaseException) -> None:
        self.refused.emit(error)
