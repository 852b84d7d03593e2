"""Between the list of prospects and the store: ids, pages and counts, the newest wish wins."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from db.queries import prospects
from db.queries.prospects import (
    Classes,
    ListSource,
    MemberSource,
    ProspectCounts,
    ProspectQuery,
    ProspectRow,
)
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.row_table_model import RowTableModel

_FIRST = 120
"""Rows read together with the ids, so that the first screen comes at once."""


@dataclass(frozen=True, slots=True)
class ProspectAnswer:
    """The order of the list, its first rows, and what the lists' words mean."""

    query: ProspectQuery
    ids: tuple[int, ...]
    rows: tuple[ProspectRow, ...]
    classes: Classes


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the rows, read after them."""

    counts: ProspectCounts
    sources: tuple[ListSource, ...]
    members: tuple[MemberSource, ...]


class ProspectFeed(QObject):
    """Feeds one ``RowTableModel``."""

    answered = Signal(object)
    counted = Signal(object)
    copied = Signal(list)
    failed = Signal(object)

    def __init__(self, context: AppContext, model: RowTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._answer: ProspectAnswer | None = None
        model.rows_wanted.connect(self._on_rows_wanted)

    def ask(self, query: ProspectQuery) -> None:
        """Show the firms this asks for."""
        store = self._context.store

        def body(progress: Progress) -> ProspectAnswer:
            with store.read() as session:
                classes = prospects.read_classes(session)
                progress.report()
                ids = prospects.ids(session, query, classes)
                progress.report()
                rows = prospects.rows(session, ids[:_FIRST], classes.plots, query.today)
            return ProspectAnswer(query, ids, rows, classes)

        self._context.jobs.run(
            body, done=self._on_answer, failed=self._on_failed, key=f"prospects-{id(self)}"
        )

    def count(self) -> None:
        """Count what stands beside the rows that were answered last."""
        answer, store = self._answer, self._context.store
        if answer is None:
            return

        def body(_progress: Progress) -> Beside:
            with store.read() as session:
                counts = prospects.count_prospects(session, answer.query, answer.classes)
                sources = prospects.list_sources(session)
                return Beside(counts, sources, prospects.member_sources(session))

        key = f"prospect-counts-{id(self)}"
        self._context.jobs.run(body, done=self._on_beside, failed=self._on_failed, key=key)

    def copy(self, ids: tuple[int, ...], columns: tuple[int, ...]) -> None:
        """Read rows, fetched before or not, and give their texts."""
        answer, store, made = self._answer, self._context.store, self._model.columns
        if answer is None:
            return

        def body(_progress: Progress) -> list[list[str]]:
            with store.read() as session:
                rows = prospects.rows(session, ids, answer.classes.plots, answer.query.today)
            return [[made[at].cell(row).text for at in columns] for row in rows]

        self._context.jobs.run(body, done=self._on_copied, failed=self._on_failed)

    def _on_answer(self, answer: ProspectAnswer) -> None:
        self._answer = answer
        self._model.set_ids(answer.ids)
        self._model.forget_rows()
        self._model.put_rows(answer.rows)
        self.answered.emit(answer)

    def _on_beside(self, beside: Beside) -> None:
        self.counted.emit(beside)

    def _on_copied(self, texts: list[list[str]]) -> None:
        self.copied.emit(texts)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)

    @Slot(tuple)
    def _on_rows_wanted(self, ids: tuple[int, ...]) -> None:
        answer, store = self._answer, self._context.store
        if answer is None:
            return

        def body(_progress: Progress) -> tuple[ProspectRow, ...]:
            with store.read() as session:
                return prospects.rows(session, ids, answer.classes.plots, answer.query.today)

        self._context.jobs.run(body, done=self._on_page, failed=self._on_failed)

    def _on_page(self, rows: tuple[ProspectRow, ...]) -> None:
        self._model.put_rows(rows)
