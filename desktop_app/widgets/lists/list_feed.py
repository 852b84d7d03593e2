"""Between a list and the store: asks for ids, pages and counts on reader lanes, newest wish wins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import UserError
from db.queries import lists
from db.queries.lists import ColumnSum, GroupCount, ListFilter, ListQuery
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.lists.list_columns import Line, lines_of
from desktop_app.widgets.lists.row_table_model import RowTableModel

_FIRST = 120
"""Rows read together with the ids, so that the first screen comes at once."""


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The order of a list, and its first rows."""

    query: ListQuery
    ids: tuple[int, ...]
    lines: tuple[Line, ...]
    ready: ListQuery
    """The query with what its scope had to read: pages, sums and copies go on with it."""
    unreadable: tuple[str, ...] = ()
    """Columns whose filter could not be understood; they filter nothing."""


@dataclass(frozen=True, slots=True)
class ListCounts:
    """What stands beside the rows, read after them."""

    total: int
    """Rows without any filter."""
    views: dict[str, int]
    """Rows of each quick view."""
    groups: tuple[GroupCount, ...] = ()


@dataclass(frozen=True, slots=True)
class CountsWish:
    """What to count: everything, each view, and one column's groups."""

    everything: ListQuery
    views: tuple[tuple[str, ListQuery], ...] = ()
    groups_of: ListQuery | None = None
    group_key: str = ""


class ListFeed(QObject):
    """Feeds one ``RowTableModel``."""

    answered = Signal(object)
    """A ``ListAnswer`` stands in the model."""
    counted = Signal(object)
    summed = Signal(object)
    """A tuple of ``ColumnSum``."""
    copied = Signal(list)
    """Texts of copied rows."""
    failed = Signal(object)

    def __init__(self, context: AppContext, model: RowTableModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._query: ListQuery | None = None
        self._ready: ListQuery | None = None
        self._unread = False
        """Whether rows that were looked at could not be read; they are once the list is asked anew."""
        model.rows_wanted.connect(self._on_rows_wanted)

    @property
    def query(self) -> ListQuery | None:
        """The list as it was asked for last."""
        return self._query

    def ask(self, query: ListQuery, changed: Iterable[int] = ()) -> None:
        """Show this list; rows named in ``changed`` are read anew, the others are kept."""
        before, self._query = self._query, query
        if before is not None and before.columns != query.columns:
            self._model.forget_rows()
        store, fresh = self._context.store, tuple(changed)

        def body(progress: Progress) -> ListAnswer:
            progress.report()
            readable, bad = _readable(query)
            with store.read() as session:
                ready = lists.prepared(session, readable)
                ids = lists.ids(session, ready)
                progress.report()
                wanted = dict.fromkeys((*ids[:_FIRST], *fresh))
                rows = lists.page(session, ready, tuple(wanted))
            return ListAnswer(query, ids, lines_of(ready, rows), ready, bad)

        self._run(body, self._on_answer, "rows")

    def count(self, wish: CountsWish) -> None:
        """Count, after the rows have come."""
        store = self._context.store

        def body(progress: Progress) -> ListCounts:
            with store.read() as session:
                total = lists.count(session, lists.prepared(session, wish.everything))
                views = {}
                for key, query in wish.views:
                    progress.report()
                    views[key] = lists.count(session, lists.prepared(session, query))
                groups: tuple[GroupCount, ...] = ()
                if wish.groups_of is not None and wish.group_key:
                    progress.report()
                    readable, _bad = _readable(wish.groups_of)
                    ready = lists.prepared(session, readable)
                    groups = lists.group_counts(session, ready, wish.group_key)
            return ListCounts(total, views, groups)

        self._run(body, self._on_counts, "counts")

    def sum(self, ids: tuple[int, ...]) -> None:
        """Sum the shown numeric columns over some rows."""
        store, query = self._context.store, self._ready
        if query is None:
            return

        def body(_progress: Progress) -> tuple[ColumnSum, ...]:
            with store.read() as session:
                return lists.sums(session, query, ids)

        self._run(body, self._on_sums, "sums")

    def copy(self, ids: tuple[int, ...], columns: tuple[int, ...]) -> None:
        """Read rows, fetched before or not, and give their texts."""
        store, query, model = self._context.store, self._ready, self._model
        if query is None:
            return
        made = model.columns

        def body(_progress: Progress) -> list[list[str]]:
            with store.read() as session:
                lines = lines_of(query, lists.page(session, query, ids))
            return [[made[at].cell(line).text for at in columns] for line in lines]

        self._run(body, self._on_copied, "copy")

    def _run(
        self, body: Callable[[Progress], object], done: Callable[[Any], object], name: str
    ) -> None:
        key = f"list-{name}-{id(self)}"
        self._context.jobs.run(body, done=done, failed=self._on_failed, key=key)

    def _on_counts(self, counts: ListCounts) -> None:
        self.counted.emit(counts)

    def _on_sums(self, sums: tuple[ColumnSum, ...]) -> None:
        self.summed.emit(sums)

    def _on_copied(self, texts: list[list[str]]) -> None:
        self.copied.emit(texts)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)

    def _on_answer(self, answer: ListAnswer) -> None:
        before, self._ready = self._ready, answer.ready
        if self._unread:
            self._unread = False
            self._model.ask_again()
        if before is not None and before.columns != answer.ready.columns:
            self._model.forget_rows()  # also those that came meanwhile with the old columns
        self._model.put_rows(answer.lines)
        self._model.set_ids(answer.ids)
        self._model.put_rows(answer.lines)
        self.answered.emit(answer)

    @Slot(tuple)
    def _on_rows_wanted(self, ids: tuple[int, ...]) -> None:
        store, query = self._context.store, self._ready
        if query is None:
            return

        def body(_progress: Progress) -> tuple[Line, ...]:
            with store.read() as session:
                return lines_of(query, lists.page(session, query, ids))

        self._context.jobs.run(body, done=self._on_page, failed=self._on_page_failed)

    def _on_page_failed(self, error: BaseException) -> None:
        self._unread = True
        self.failed.emit(error)

    def _on_page(self, lines: tuple[Line, ...]) -> None:
        self._model.put_rows(lines)


def _readable(query: ListQuery) -> tuple[ListQuery, tuple[str, ...]]:
    """The query without the filters that can't be understood, and their columns."""
    good: list[ListFilter] = []
    bad: list[str] = []
    for one in query.filters:
        try:
            problem = lists.filter_problem(query, one)
        except UserError:
            problem = "filter.unreadable"
        if problem:
            bad.append(one.key)
        else:
            good.append(one)
    return replace(query, filters=tuple(good)), tuple(bad)
