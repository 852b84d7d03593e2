"""Keeps what is decided about the list in hand, so that closing the program loses none of it."""

from __future__ import annotations

from collections.abc import Sized
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from db.intake.cells.text_cells import masked
from db.intake.pipeline import Choices
from desktop_app.context import AppContext
from desktop_app.features.intake.decided import from_document, to_document
from desktop_app.features.intake.trail import Standing
from desktop_app.features.intake.work import Source, Wishes
from desktop_app.jobs import Progress
from desktop_app.unfinished import discard_list, keep_list, read_kept


class ListKeeper(QObject):
    """Writes behind the window, one after another; nothing is kept of a list that was only looked at."""

    kept_changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def recall(self, key: str) -> Standing | None:
        """What was decided about this list before; called off the window's thread."""
        document = read_kept(self._context.folder, key)
        return from_document(document) if document is not None else None

    def keep(
        self,
        source: Source,
        key: str,
        standing: Standing,
        waiting: int,
        *,
        written: bool = False,
    ) -> None:
        """Keep the decisions of a list; without any, nothing is kept, unless some of its rows are
        ``written`` and others left open: such a list stays to be finished."""
        decided = count_decided(standing)
        if self._context.read_only:
            return
        folder = self._context.folder
        where = str(source.path.absolute()) if source.path is not None else ""

        def body(_progress: Progress) -> None:
            begun = written or bool((read_kept(folder, key) or {}).get("written"))
            if not decided and not begun:
                discard_list(folder, key)
                return
            document: dict[str, Any] = {
                "name": source.name, "path": where, "decided": decided, "waiting": waiting,
                "written": begun, **_cells(source), **to_document(standing),
            }  # fmt: skip
            keep_list(folder, key, document)

        self._context.jobs.write(body, done=self._on_kept, stays=True)

    @Slot(str)
    def discard(self, key: str) -> None:
        """Keep nothing of it any more."""
        folder = self._context.folder

        def body(_progress: Progress) -> None:
            discard_list(folder, key)

        if not self._context.read_only:
            self._context.jobs.write(body, done=self._on_kept, stays=True)

    def _on_kept(self, _nothing: None) -> None:
        self.kept_changed.emit()


def count_decided(standing: Standing) -> int:
    """How many decisions there are."""
    choices, wishes = standing.choices, standing.wishes
    if standing == Standing(Choices(), Wishes()):
        return 0
    kinds: tuple[Sized, ...] = (
        choices.wishes, choices.columns, choices.units, choices.constants, choices.words,
        choices.edits, wishes.decisions, wishes.rules, wishes.prospects, wishes.notes,
    )  # fmt: skip
    return max(1, sum(map(len, kinds)))


def _cells(source: Source) -> dict[str, str]:
    """Pasted cells, which lie in no file; never with a resident's number in them."""
    if source.path is not None or masked(source.text)[1] or masked(source.html)[1]:
        return {"text": "", "html": ""}
    return {"text": source.text, "html": source.html}
