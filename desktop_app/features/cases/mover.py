"""Brings cases elsewhere: asks what must be asked, shows it at once, writes, puts back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.stages import STAGE_CODES
from db.errors import UserError
from db.queries.board import BoardCard
from desktop_app.context import AppContext
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.moves import (
    REASONS,
    Move,
    names_of,
    reason_text,
    refusal_of_all,
    to_active,
    to_end,
    to_hold,
    to_officer,
    to_place,
    to_stage,
)
from desktop_app.features.cases.popovers import EndPopover, HoldPopover, Popover
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.whole_words import name_within
from resources.texts import fill

Ids = Sequence[int]


class CaseMover(QObject):
    """Moves are written one after the other; each knows how its cards were before."""

    book_changed = Signal()
    reload_requested = Signal()
    moved = Signal(object)
    """Ids of the cases."""

    def __init__(self, context: AppContext, shell: Shell, book: CaseBook, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._book = book
        self._page = page
        self._asked: list[BoardCard] = []
        self._moves: list[Move] = []

    @property
    def writing(self) -> bool:
        """Whether a move is under way."""
        return bool(self._moves)

    def reason(self, case_ids: Ids, key: str) -> str:
        """Why cases can't go to a stage or state, as a sentence; "" when they can."""
        cards = self._cards(case_ids)
        if not cards:
            return self.tr("The case is not here any more.")
        if self._context.read_only:
            return self.tr("This window is read-only.")
        return refusal_of_all(cards, key, self._context.texts)

    def all_are(self, case_ids: Ids, state: str) -> bool:
        """Whether there is nothing to bring to a state."""
        return all(card.state == state for card in self._cards(case_ids))

    def place(
        self, case_ids: Ids, key: str, order: float | None = None, at: QPoint | None = None
    ) -> None:
        """Bring cases to a stage or state; what must be asked is asked at ``at``."""
        cards, reason = self._cards(case_ids), self.reason(case_ids, key)
        if not cards or reason:
            self._shell.toast(reason)
        elif key in STAGE_CODES:
            self._to_stage(cards, key, order)
        elif key == "ended":
            title = fill(self.tr("{name} ends"), name=self._names(cards))
            ending = EndPopover(title, self._context.theme, self._context.lang, self._page)
            ending.reason_chosen.connect(self._on_end_reason_chosen)
            self._ask(cards, ending, at)
        elif key == "on_hold":
            title = fill(self.tr("{name} rests"), name=self._names(cards))
            resting = HoldPopover(title, form_kit(self._context), self._book.today, self._page)
            resting.day_chosen.connect(self._on_hold_day_chosen)
            self._ask(cards, resting, at)
        elif any(card.state != "active" for card in cards):
            self._write(to_active(cards, self._context.texts))

    def assign(self, case_ids: Ids, officer: str) -> None:
        """Give cases to an officer."""
        cards = self._cards(case_ids)
        if self._context.read_only or all(card.officer == officer for card in cards):
            return
        self._write(to_officer(cards, officer, self._context.texts))

    def _cards(self, case_ids: Ids) -> list[BoardCard]:
        found = (self._book.card(case_id) for case_id in case_ids)
        return [card for card in found if card is not None]

    def _names(self, cards: list[BoardCard]) -> str:
        return name_within(names_of(cards, self._context.texts))

    def _to_stage(self, cards: list[BoardCard], stage: str, order: float | None) -> None:
        today, texts = self._book.today, self._context.texts
        if any(card.stage != stage for card in cards):
            self._write(to_stage(cards, stage, order if len(cards) == 1 else None, today, texts))
        elif order is not None and len(cards) == 1:
            self._write(to_place(cards[0], order, today))

    def _ask(self, cards: list[BoardCard], popover: Popover, at: QPoint | None) -> None:
        self._asked = cards
        popover.open_at(at or self._page.mapToGlobal(self._page.rect().center()))

    @Slot(str)
    def _on_end_reason_chosen(self, code: str) -> None:
        if self._asked:
            self._write(to_end(self._asked, code, self._context.texts))

    @Slot(str)
    def _on_hold_day_chosen(self, day: str) -> None:
        if self._asked:
            self._write(to_hold(self._asked, day, self._context.texts))

    def _write(self, move: Move) -> None:
        self._moves.append(move)
        self._show(move.after)
        store, write = self._context.store, move.write

        def body(_progress: Progress) -> ChangeSet:
            return write(store)

        self._context.jobs.write(body, done=self._on_move_done, failed=self._on_move_failed)

    def _show(self, cards: tuple[BoardCard, ...]) -> None:
        for card in cards:
            self._book.replace(card)
        self.book_changed.emit()

    def _on_move_done(self, changes: ChangeSet) -> None:
        move = self._moves.pop(0)
        self._context.changes.announce(changes, self._page)
        if move.said:
            self._shell.toast(move.said, undo=True)
        self._look_again()
        self.moved.emit(tuple(card.id for card in move.after))

    def _on_move_failed(self, error: BaseException) -> None:
        move = self._moves.pop(0)
        self._show(move.before)
        self._look_again()
        if isinstance(error, UserError) and error.code in REASONS:
            self._shell.toast(reason_text(error.code, self._context.texts))
        else:
            self._shell.show_error(error)

    def _look_again(self) -> None:
        """Days and versions are the store's; ask once the last move is written."""
        if not self._moves:
            self.reload_requested.emit()
