"""The jobs of the page: read a merge, write it, tell apart, doubt again, split."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.backups.before_much import back_up_before_much
from db.domain.kinds import RecordKind
from db.errors import ConflictError
from db.queries.merging import MergePreview, SplitOutlook, read_merge, split_outlook
from db.services.distinct import doubt_again, tell_apart
from db.services.merging import Merged, MergeDraft, Split, merge_records, split
from desktop_app.clock import local_now
from desktop_app.context import AppContext
from desktop_app.features.duplicates.split_dialog import SplitDialog
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from resources.texts import fill


class MergeWork(QObject):
    """Each is one job; what changed is announced with the page as its origin."""

    read = Signal(object)
    """Carries the ``MergePreview``."""
    merged = Signal()
    settled = Signal()
    """The queue is another one now."""
    refused = Signal()

    def __init__(self, context: AppContext, shell: Shell, page: Page) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._page = page
        self._draft: MergeDraft | None = None
        self._apart: tuple[tuple[int, ...], ...] = ()

    # Reading.

    def read_again(self, kind: RecordKind, ids: tuple[int, ...]) -> None:
        """Read what joining these records would do."""
        store = self._context.store

        def body(_progress: Progress) -> MergePreview:
            with store.read() as session:
                return read_merge(session, kind, ids)

        self._context.jobs.run(body, done=self._on_read, failed=self._on_gone, key="merge")

    def say_changed(self) -> None:
        """One of the records was changed elsewhere while it was being looked at."""
        self._shell.toast(
            self.tr("One of the records was changed meanwhile. It was read again: please look at "
                    "the choices once more.")
        )  # fmt: skip

    def _on_read(self, preview: MergePreview) -> None:
        self.read.emit(preview)

    def _on_gone(self, error: BaseException) -> None:
        self._shell.show_error(error)
        self.refused.emit()

    # Joining.

    @Slot(object)
    def merge(self, draft: MergeDraft) -> None:
        """Write it, after a backup when the newest is an hour old."""
        store, folder = self._context.store, self._context.folder
        self._draft = draft

        def body(_progress: Progress) -> Merged:
            back_up_before_much(store, folder, local_now())
            return merge_records(store, draft)

        self._context.jobs.write(
            body, done=self._on_merged, failed=self._on_merge_failed,
            label=self.tr("Joining the records…"),
        )  # fmt: skip

    def _on_merged(self, done: Merged) -> None:
        self._context.changes.announce(done.changes, self._page)
        count = sum(moving for _, moving, _ in done.moved)
        text = self.tr("Joined to {name}; {count:record|records} moved.")
        self._shell.toast(fill(text, name=done.name, count=count), undo=True)
        self.merged.emit()

    def _on_merge_failed(self, error: BaseException) -> None:
        if isinstance(error, ConflictError) and self._draft is not None:
            self.say_changed()
            draft = self._draft
            self.read_again(draft.kind, (draft.survivor, *draft.losers))
        else:
            self._shell.show_error(error)

    # Telling apart.

    def tell_apart(self, kind: RecordKind, groups: tuple[tuple[int, ...], ...]) -> None:
        """None of these is another of its group."""
        store = self._context.store

        def body(_progress: Progress) -> int:
            for ids in groups:
                tell_apart(store, kind, ids)
            return len(groups)

        self._context.jobs.write(body, done=self._on_apart, failed=self._shell.show_error)

    def _on_apart(self, count: int) -> None:
        text = self.tr("Kept as not the same: {count}. They stand under “Told apart”.")
        self._shell.toast(fill(text, count=count))
        self.settled.emit()

    def doubt_again(self, pair_ids: tuple[int, ...]) -> None:
        """Put pairs back into the queue."""
        store = self._context.store

        def body(_progress: Progress) -> None:
            doubt_again(store, pair_ids)

        self._context.jobs.write(body, done=self._on_doubted, failed=self._shell.show_error)

    def _on_doubted(self, _none: None) -> None:
        self.settled.emit()

    # Splitting.

    def ask_split(self, operation_id: int) -> None:
        """Read what it would leave alone, then ask."""
        store = self._context.store

        def body(_progress: Progress) -> SplitOutlook:
            with store.read() as session:
                return split_outlook(session, operation_id)

        self._context.jobs.run(
            body, done=self._on_outlook, failed=self._shell.show_error, key="split"
        )

    def _on_outlook(self, outlook: SplitOutlook) -> None:
        window: QWidget = self._page.window()
        dialog = SplitDialog(self._context, outlook, window)
        dialog.split_requested.connect(self._on_split_requested)
        dialog.open()

    @Slot(int)
    def _on_split_requested(self, operation_id: int) -> None:
        store = self._context.store

        def body(_progress: Progress) -> Split:
            return split(store, operation_id)

        self._context.jobs.write(
            body, done=self._on_split, failed=self._shell.show_error,
            label=self.tr("Splitting the records…"),
        )  # fmt: skip

    def _on_split(self, done: Split) -> None:
        self._context.changes.announce(done.undone.changes, self._page)
        left, later = len(done.undone.left), len(done.later)
        text = self.tr("Split again. Left as they are: {left} edited since, {later} made since.")
        plain = self.tr("Split again; everything is as it was.")
        self._shell.toast(fill(text, left=left, later=later) if left or later else plain)
        self.settled.emit()
