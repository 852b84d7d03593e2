"""Brings a case elsewhere: asks what must be asked, shows it at once, writes, puts back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.stages import STAGE_CODES
from db.errors import UserError
from db.queries.board import BoardCard
from db.services.records import Saved
from desktop_app.context import AppContext
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.moves import (
    REASONS,
    Move,
    reason_text,
    refusal,
    to_active,
    to_end,
    to_hold,
    to_stage,
)
from desktop_app.features.cases.popovers import EndPopover, HoldPopover, Popover
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.form_kit import form_kit
from resources.texts import fill


class CaseMover(QObject):
    """Moves are written one after the other; each knows how its card was before."""

    book_changed = Signal()
    reload_requested = Signal()
    moved = Signal(int)

    def __init__(self, context: AppContext, shell: Shell, book: CaseBook, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._book = book
        self._page = page
        self._asked: BoardCard | None = None
        self._moves: list[Move] = []

    @property
    def writing(self) -> bool:
        """Whether a move is under way."""
        return bool(self._moves)

    def reason(self, case_id: int, key: str) -> str:
        """Why a case can't go to a stage or state, as a sentence; "" when it can."""
        card = self._book.card(case_id)
        if card is None:
            return self.tr("The case is not here any more.")
        if self._context.read_only:
            return self.tr("This window is read-only.")
        return reason_text(refusal(card, key), self._context.texts)

    def place(
        self, case_id: int, key: str, order: float | None = None, at: QPoint | None = None
    ) -> None:
        """Bring a case to a stage or state; what must be asked is asked at ``at``."""
        card = self._book.card(case_id)
        reason = self.reason(case_id, key)
        if card is None or reason:
            self._shell.toast(reason)
        elif key in STAGE_CODES:
            if key != card.stage or order is not None:
                texts = self._context.texts
                self._write(to_stage(card, key, order, self._book.today, texts))
        elif key == "ended":
            title = fill(self.tr("{name} ends"), name=card.name)
            ending = EndPopover(title, self._context.theme, self._context.lang, self._page)
            ending.reason_chosen.connect(self._on_end_reason_chosen)
            self._ask(card, ending, at)
        elif key == "on_hold":
            title = fill(self.tr("{name} rests"), name=card.name)
            resting = HoldPopover(title, form_kit(self._context), self._book.today, self._page)
            resting.day_chosen.connect(self._on_hold_day_chosen)
            self._ask(card, resting, at)
        elif card.state != "active":
            self._write(to_active(card, self._context.texts))

    def _ask(self, card: BoardCard, popover: Popover, at: QPoint | None) -> None:
        self._asked = card
        popover.open_at(at or self._page.mapToGlobal(self._page.rect().center()))

    @Slot(str)
    def _on_end_reason_chosen(self, code: str) -> None:
        if self._asked is not None:
            self._write(to_end(self._asked, code, self._context.texts))

    @Slot(str)
    def _on_hold_day_chosen(self, day: str) -> None:
        if self._asked is not None:
            self._write(to_hold(self._asked, day, self._context.texts))

    def _write(self, move: Move) -> None:
        self._moves.append(move)
        self._book.replace(move.after)
        self.book_changed.emit()
        store, write = self._context.store, move.write

        def body(_progress: Progress) -> Saved:
            return write(store)

        self._context.jobs.write(body, done=self._on_move_done, failed=self._on_move_failed)

    def _on_move_done(self, saved: Saved) -> None:
        move = self._moves.pop(0)
        self._context.changes.announce(saved.changes, self._page)
        if move.said:
            self._shell.toast(move.said, undo=True)
        self._look_again()
        self.moved.emit(move.after.id)

    def _on_move_failed(self, error: BaseException) -> None:
        move = self._moves.pop(0)
        self._book.replace(move.before)
        self.book_changed.emit()
        self._look_again()
        if isinstance(error, UserError) and error.code in REASONS:
            self._shell.toast(reason_text(error.code, self._context.texts))
        else:
            self._shell.show_error(error)

    def _look_again(self) -> None:
        """Days and versions are the store's; ask once the last move is written."""
        if not self._moves:
            self.reload_requested.emit()
