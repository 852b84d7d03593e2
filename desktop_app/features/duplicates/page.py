"""중복 검토: the queue of possible duplicates, the grid that joins them, the way back of a merge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.queries.duplicates import Pair
from db.queries.duplicates.distinct import DistinctPair
from db.queries.duplicates.rows import KINDS
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.duplicates.merge_view import MergeView
from desktop_app.features.duplicates.merge_work import MergeWork
from desktop_app.features.duplicates.queue_view import QueueView
from desktop_app.features.duplicates.reading import MergeRow, Queue, read_queue
from desktop_app.jobs import Job, JobState, Progress
from desktop_app.page import Page, Shell
from resources.texts import fill


class DuplicatesPage(Page):
    """``open_page("duplicates")`` shows the queue, with ``kind`` and ``record_id`` that of one
    record, with ``kind`` and ``ids`` the grid of these, with ``tab`` one of the lists."""

    watches = frozenset(KINDS)

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell)
        self._kind = RecordKind.ORGANIZATION
        self._record_id: int | None = None
        self._pairs: tuple[Pair, ...] = ()
        self._search: Job | None = None
        self._place = 0
        self.queue = QueueView(context)
        self.merge = MergeView(context)
        self._work = MergeWork(context, shell, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.queue)
        self._stack.addWidget(self.merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()

    def _connect(self) -> None:
        queue, merge, work = self.queue, self.merge, self._work
        queue.kind_chosen.connect(self._on_kind_chosen)
        queue.merge_requested.connect(self._on_merge_requested)
        queue.apart_requested.connect(self._on_apart_requested)
        queue.doubt_requested.connect(self._on_doubt_requested)
        queue.split_requested.connect(self._on_split_requested)
        queue.survivor_requested.connect(self._on_survivor_requested)
        queue.everything_requested.connect(self._on_everything_requested)
        queue.back_requested.connect(self.go_back)
        queue.again_requested.connect(self.reload)
        self.context.jobs.pulled.connect(self._on_jobs_pulled)
        merge.back_requested.connect(self.go_back)
        merge.apart_requested.connect(self._on_merge_apart_requested)
        merge.merge_requested.connect(work.merge)
        merge.step_requested.connect(self._on_step_requested)
        work.read.connect(merge.put)
        work.merged.connect(self._on_merged)
        work.settled.connect(self._on_settled)
        work.refused.connect(self._on_refused)
        self._add_shortcut("Alt+Left", self.go_back)
        self._add_shortcut("Ctrl+Return", self._on_merge_pressed)
        self._add_shortcut("Ctrl+Enter", self._on_merge_pressed)
        self._add_shortcut("Ctrl+PgDown", self._on_next_tab)
        self._add_shortcut("Ctrl+PgUp", self._on_tab_before)

    def _add_shortcut(self, keys: str, run: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(run)

    # What the shell asks.

    @Slot()
    def reload(self) -> None:
        """Look for duplicates, of records that were searched before only among what is new."""
        store, kind, record_id = self.context.store, self._kind, self._record_id
        alike = self.context.alike

        def body(progress: Progress) -> Queue:
            known = alike.known(store, kind)
            return read_queue(store, kind, record_id, progress, known)

        self.queue.show_searching()
        self._search = self.context.jobs.run(
            body, done=self._on_read, failed=self.queue.show_failed, key="duplicates",
            label=self.tr("Looking for duplicates…"),
        )  # fmt: skip

    def patch(self, announcement: Announcement) -> None:
        """Another queue; and what is being joined may have changed under it."""
        shown = set(self.merge.ids) & announcement.ids(self._kind)
        if self._merging and shown:
            self._work.say_changed()
            self._work.read_again(self._kind, self.merge.ids)
        self.reload()

    def first_focus(self) -> QWidget:
        """The list that is shown."""
        return self.queue.pairs

    def show_target(self, **target: Any) -> None:
        """See the class."""
        self._kind = RecordKind(target.get("kind", self._kind))
        self._record_id = target.get("record_id")
        self.queue.choose_kind(self._kind.value)
        if ids := target.get("ids"):
            self._open(tuple(ids), 0)
            return
        self._stack.setCurrentWidget(self.queue)
        self.queue.choose_tab(str(target.get("tab", "pairs")))
        self.queue.forget()
        self.refresh()

    @property
    def _merging(self) -> bool:
        return self._stack.currentWidget() is self.merge

    # Going to and fro.

    @Slot()
    def go_back(self) -> None:
        """From the grid to the queue, from the queue to where it was opened."""
        if self._merging:
            self._stack.setCurrentWidget(self.queue)
            self.queue.pairs.setFocus()
            self.refresh()
        elif self._record_id is not None:
            self.shell.open_record(self._kind, self._record_id)
        else:
            self.shell.open_page("organizations")

    def _open(self, ids: tuple[int, ...], place: int) -> None:
        self._place = place
        self.merge.show_place(place, len(self._pairs))
        self._stack.setCurrentWidget(self.merge)
        self._work.read_again(self._kind, ids)

    def _open_pair(self, place: int) -> None:
        pair = self._pairs[place - 1]
        self._open((pair.first.id, pair.second.id), place)

    # Slots.

    def _on_read(self, queue: Queue) -> None:
        self._pairs = queue.found.pairs
        self.context.alike.remember(self.context.store, queue.kind, queue.found.searched)
        self.queue.put(queue)
        said = self.tr("{count:pair|pairs} that may be the same")
        if queue.found.total > len(self._pairs):
            said = self.tr("{count:pair|pairs} that may be the same, the {shown} likeliest listed")
        shown = f"{len(self._pairs):,}"
        self.shell.say(fill(said, count=f"{queue.found.total:,}", shown=shown))

    @Slot(object)
    def _on_jobs_pulled(self, _jobs: object) -> None:
        """A search that was stopped from the status bar calls nobody; it is noticed here."""
        if self._search is not None and self._search.state is JobState.CANCELLED:
            self._search = None
            self.queue.show_stopped()

    @Slot(str)
    def _on_kind_chosen(self, kind: str) -> None:
        self.show_target(kind=kind)

    @Slot()
    def _on_everything_requested(self) -> None:
        self.show_target(kind=self._kind)

    @Slot(object)
    def _on_merge_requested(self, pair: Pair) -> None:
        self._open_pair(pair.id)

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        if 1 <= self._place + step <= len(self._pairs):
            self._open_pair(self._place + step)

    @Slot()
    def _on_merge_pressed(self) -> None:
        if self._merging:
            self.merge.merge()
        else:
            self.queue.press_main()

    @Slot()
    def _on_next_tab(self) -> None:
        if not self._merging:
            self.queue.step_tab(1)

    @Slot()
    def _on_tab_before(self) -> None:
        if not self._merging:
            self.queue.step_tab(-1)

    @Slot(tuple)
    def _on_apart_requested(self, pairs: tuple[Pair, ...]) -> None:
        self._work.tell_apart(self._kind, tuple((one.first.id, one.second.id) for one in pairs))

    @Slot()
    def _on_merge_apart_requested(self) -> None:
        self._work.tell_apart(self._kind, (self.merge.ids,))

    @Slot(tuple)
    def _on_doubt_requested(self, pairs: tuple[DistinctPair, ...]) -> None:
        self._work.doubt_again(tuple(one.id for one in pairs))

    @Slot(object)
    def _on_split_requested(self, row: MergeRow) -> None:
        self._work.ask_split(row.id)

    @Slot(object)
    def _on_survivor_requested(self, row: MergeRow) -> None:
        self.shell.open_record(row.merge.kind, row.merge.survivor)

    @Slot()
    def _on_merged(self) -> None:
        """On to the queue: the pair is no longer in it."""
        self._stack.setCurrentWidget(self.queue)
        self.queue.pairs.setFocus()
        self.reload()

    @Slot()
    def _on_settled(self) -> None:
        if self._merging:
            self._stack.setCurrentWidget(self.queue)
        self.reload()

    @Slot()
    def _on_refused(self) -> None:
        """What it was about is gone: back to the queue."""
        self._stack.setCurrentWidget(self.queue)
        self.reload()
