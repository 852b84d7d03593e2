"""Counts what stands beside the firms, after the rows have come; the newest wish wins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from db.queries import prospects
from db.queries.lists import ListQuery
from db.queries.prospects import Facets, ListSource, MemberSource
from desktop_app.context import AppContext
from desktop_app.jobs import Progress


@dataclass(frozen=True, slots=True)
class Beside:
    """Firms of each choice, and the lists they come from."""

    facets: Facets
    sources: tuple[ListSource, ...]
    members: tuple[MemberSource, ...]


class BesideFeed(QObject):
    """Reads on a reader lane."""

    counted = Signal(object)
    """A ``Beside``."""
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self, query: ListQuery) -> None:
        """Count for the list that was answered, its scope prepared."""
        store = self._context.store

        def body(progress: Progress) -> Beside:
            with store.read() as session:
                facets = prospects.count_choices(session, query)
                progress.report()
                sources = prospects.list_sources(session)
                return Beside(facets, sources, prospects.member_sources(session))

        key = f"prospects-beside-{id(self)}"
        self._context.jobs.run(body, done=self._on_counted, failed=self._on_failed, key=key)

    def _on_counted(self, beside: Beside) -> None:
        self.counted.emit(beside)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)
