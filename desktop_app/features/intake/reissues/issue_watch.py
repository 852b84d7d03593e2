"""Keeps what a list says against its earlier issue, and what of its proposals is ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.context import AppContext
from desktop_app.features.intake.reissues.watching import IssueRow, Watched, watch_list
from desktop_app.features.intake.run import ListRun
from desktop_app.issue_offers import Offer
from desktop_app.jobs import Job, Progress

_FOR_REFERENCE = ("", "reference")
"""What new firms of a list may become, that some of them are taken up as prospects."""


class IssueWatch(QObject):
    """Follows a run: each list that was read is compared once more when its reading is corrected."""

    compared = Signal()
    """``watched`` is another one, or None."""
    ticked = Signal()
    """More or less is to be written with the list."""
    refused = Signal(object)

    def __init__(self, context: AppContext, run: ListRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run = run
        self._job: Job | None = None
        self.watched: Watched | None = None
        run.list_read.connect(self._on_list_read)
        run.list_prepared.connect(self._on_list_prepared)

    @Slot()
    def forget(self) -> None:
        """Have no list any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = None
        self._set(None)

    def offer_of(self, row: IssueRow) -> Offer | None:
        """What may be ticked about a firm. None is taken up from a list whose firms are ours."""
        offer = row.offer
        if (
            offer is not None
            and offer.place
            and self._run.decisions.wishes.standing not in _FOR_REFERENCE
        ):
            return None
        return offer

    def is_ticked(self, offer: Offer) -> bool:
        """Whether it is written with the list."""
        wishes = self._run.decisions.wishes
        return offer.place in wishes.prospects or offer.note in wishes.notes

    @property
    def ticks(self) -> int:
        """How many things are written with the list."""
        return len(self._run.decisions.wishes.prospects) + len(self._run.decisions.wishes.notes)

    def tick(self, offers: Iterable[Offer], on: bool) -> None:
        """Write these with the list, or no longer; one step back takes it back."""
        offers = [one for one in offers if not one.noted and self.is_ticked(one) is not on]
        if not offers:
            return
        wishes = self._run.decisions.wishes
        places = {one.place for one in offers if one.place is not None}
        notes = [one.note for one in offers if one.note is not None]
        if on:
            self._run.decisions.take_up(wishes.prospects | places, (*wishes.notes, *notes))
        else:
            left = tuple(note for note in wishes.notes if note not in notes)
            self._run.decisions.take_up(wishes.prospects - places, left)
        self.ticked.emit()

    @Slot()
    def _on_list_read(self) -> None:
        self._set(None)
        self._compare()

    @Slot()
    def _on_list_prepared(self) -> None:
        if not self._run.partial:
            self._compare()

    def _compare(self) -> None:
        understood = self._run.understood
        if understood is None or not understood.known:
            return
        context, city = self._context, self._context.settings.now.organization
        prepared, imports = understood.prepared, context.folder.imports

        def body(progress: Progress) -> Watched | None:
            return watch_list(context.store, imports, prepared, context.texts, city, progress)

        self._job = context.jobs.run(
            body, done=self._on_compared, failed=self._on_refused, key="intake.watch",
        )  # fmt: skip

    def _on_compared(self, watched: Watched | None) -> None:
        if self._run.understood is not None:
            self._set(watched)

    def _on_refused(self, error: BaseException) -> None:
        self.refused.emit(error)

    def _set(self, watched: Watched | None) -> None:
        self.watched = watched
        self.compared.emit()
