"""Reads all cases for the page, faces and all, off the GUI thread."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop_app.context import AppContext
from desktop_app.features.cases.card_face import FaceMaker, Faces
from desktop_app.features.cases.case_book import Loaded, load
from desktop_app.jobs import Progress


@dataclass(frozen=True, slots=True)
class Answer:
    """The cases as of a day, and their cards ready to be drawn."""

    loaded: Loaded
    faces: Faces
    today: dt.date


class CaseLoader(QObject):
    """A later wish takes the place of an earlier one."""

    done = Signal(object)
    """An ``Answer``."""
    failed = Signal(object)

    def __init__(self, context: AppContext, faces: FaceMaker, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._faces = context, faces

    def ask(self, *, with_steps: bool) -> None:
        """Ask for all cases, with their milestones where a view needs them."""
        store, faces = self._context.store, self._faces
        today = dt.date.fromisoformat(store.today())
        stale_days = self._context.settings.now.stale_days

        def body(progress: Progress) -> Answer:
            progress.report()
            loaded = load(store, today, stale_days, with_steps=with_steps)
            progress.report()
            return Answer(loaded, faces.all_faces(loaded.cards, today), today)

        self._context.jobs.run(body, done=self._on_done, failed=self._on_failed, key="cases")

    def _on_done(self, answer: Answer) -> None:
        self.done.emit(answer)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)
