"""The templates of 면담자료, read and written off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from db.queries.papers import PaperTemplate, paper_templates
from db.services.papers import delete_template, restore_template, save_template
from desktop_app.context import AppContext
from desktop_app.jobs import Progress

Templates = tuple[PaperTemplate, ...]


class TemplateShelf(QObject):
    """After each write the templates are read anew."""

    read_done = Signal()
    saved = Signal(object)
    """The ``PaperTemplate`` as it is stored."""
    deleted = Signal(object)
    """The one that is gone."""
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.templates: Templates = ()

    def read(self) -> None:
        """Read the templates by name."""
        store = self._context.store

        def body(_progress: Progress) -> Templates:
            with store.read() as session:
                return paper_templates(session)

        self._context.jobs.run(body, done=self._on_read, failed=self._on_failed)

    def save(self, template: PaperTemplate) -> None:
        """Create (id 0) or write over a template."""
        store = self._context.store
        self._write(lambda: save_template(store, template), self._on_saved)

    @Slot(object)
    def delete(self, template: PaperTemplate) -> None:
        """Delete a template."""
        store = self._context.store

        def write() -> PaperTemplate:
            delete_template(store, template.id)
            return template

        self._write(write, self._on_deleted)

    def restore(self, template: PaperTemplate) -> None:
        """Bring a deleted template back."""
        store = self._context.store
        self._write(lambda: restore_template(store, template), self._on_written)

    def _write(self, write: Callable[[], object], done: Callable[[Any], object]) -> None:
        store = self._context.store

        def body(_progress: Progress) -> tuple[object, Templates]:
            written = write()
            with store.read() as session:
                return written, paper_templates(session)

        self._context.jobs.write(body, done=done, failed=self._on_failed)

    def _on_read(self, templates: Templates) -> None:
        self.templates = templates
        self.read_done.emit()

    def _on_written(self, written: tuple[object, Templates]) -> None:
        self._on_read(written[1])

    def _on_saved(self, written: tuple[PaperTemplate, Templates]) -> None:
        self._on_read(written[1])
        self.saved.emit(written[0])

    def _on_deleted(self, written: tuple[PaperTemplate, Templates]) -> None:
        self._on_read(written[1])
        self.deleted.emit(written[0])

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)
