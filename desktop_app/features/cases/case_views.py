"""The four views of the cases over one filter, and the sentence that says why none is there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.queries.board import BoardCard
from desktop_app.context import AppContext
from desktop_app.features.cases.board_state import Group
from desktop_app.features.cases.board_view import BoardView
from desktop_app.features.cases.card_face import FaceMaker
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.case_list import CaseList
from desktop_app.features.cases.conversion import ConversionView
from desktop_app.features.cases.group_headings import with_headings
from desktop_app.features.cases.look import WITH_STEPS, BoardLook, View
from desktop_app.features.cases.mover import CaseMover
from desktop_app.features.cases.page_states import CaseStates
from desktop_app.features.cases.timeline import TimelineView


class CaseViews(QStackedWidget):
    """Shows what the book holds in the view that was chosen; the others cost nothing."""

    current_changed = Signal(object)
    opened = Signal(int)
    """A card or a line of the schedule: its case beside it."""
    whole_requested = Signal(int)
    """A row of the list: its record, as in every list."""
    menu_requested = Signal(int, QPoint)

    def __init__(
        self, context: AppContext, mover: CaseMover, book: CaseBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme, texts = context.theme, context.texts
        self._book = book
        self._texts = texts
        self.faces = FaceMaker(texts, theme)
        self.board = BoardView(theme, texts, mover.reason)
        self.list = CaseList(context)
        self.timeline = TimelineView(theme, texts)
        self.conversion = ConversionView(theme, texts)
        self.state = CaseStates(theme)
        self._parts: dict[View, BoardView | CaseList | TimelineView | ConversionView] = {
            View.BOARD: self.board,
            View.TABLE: self.list,
            View.TIMELINE: self.timeline,
            View.CONVERSION: self.conversion,
        }
        for part in (*self._parts.values(), self.state):
            self.addWidget(part)
        self._view = View.BOARD
        self.board.set_writable(not context.read_only)
        self.state.show_loading()
        self.setCurrentWidget(self.state)
        for shown in (self.board, self.list, self.timeline):
            shown.current_changed.connect(self.current_changed)
            shown.menu_requested.connect(self.menu_requested)
        self.board.opened.connect(self.opened)
        self.timeline.opened.connect(self.opened)
        self.list.opened.connect(self.whole_requested)

    @property
    def current_case(self) -> int | None:
        """The case of the current card or row."""
        part = self._parts[self._view]
        return None if isinstance(part, ConversionView) else part.current_case

    def select(self, case_id: int) -> None:
        """Make a case current wherever it is shown."""
        self.board.select(case_id)
        self.list.select(case_id)
        self.timeline.select(case_id)

    def choose(self, current: int | None, chosen: tuple[int, ...]) -> None:
        """Make a case current and others chosen with it, wherever they are shown."""
        if current is None:
            return
        self.board.choose(current, chosen)
        self.list.view.expect(current, chosen)
        self.timeline.select(current)

    def group_of(self, case_id: int) -> tuple[int, ...]:
        """The cases that are meant with one: all that are chosen when it is among them."""
        if self._view is View.BOARD:
            return self.board.group_of(case_id)
        chosen = self.list.view.selected_ids if self._view is View.TABLE else ()
        return chosen if case_id in chosen else (case_id,)

    @property
    def chosen_cases(self) -> tuple[int, ...]:
        """What is chosen in the view that is shown."""
        current = self.current_case
        return self.group_of(current) if current is not None else ()

    def place_of(self, case_id: int) -> QPoint:
        """Where a popover about a case opens, on the screen."""
        if self._view is View.BOARD:
            return self.board.place_of(case_id)
        return self.mapToGlobal(self.rect().center())

    def take_focus(self) -> None:
        """What is shown has the keyboard; on the board the card that is current."""
        case_id = self.current_case
        if self.currentWidget() is self.board and case_id is not None:
            self.board.focus_case(case_id)
            return
        front = self.currentWidget()
        (front or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def keeps_card(self, case_id: int | None) -> None:
        """The keyboard stays on a card that an undo or somebody else moved to another stage."""
        lane = self.board.lane_of(case_id) if case_id is not None else None
        if case_id is None or lane is None or lane.view.hasFocus():
            return
        if self.board.isVisible() and self.board.has_keyboard:
            self.board.focus_case(case_id)

    def show_failed(self) -> None:
        """The first reading failed."""
        self.state.show_failed()
        self.setCurrentWidget(self.state)

    def show_book(self, look: BoardLook, *, writable: bool) -> int:
        """Show the book as ``look`` says; returns how many cases are shown."""
        book, self._view = self._book, look.view
        lanes = book.lanes()
        count = sum(map(len, lanes.values()))
        if look.view is View.CONVERSION:
            count = len(book.in_every_state())
        if not count:
            self._show_none(writable=writable)
            return 0
        if look.view is View.BOARD:
            self._show_board(look, lanes)
        elif look.view is View.TABLE:
            shown = tuple(card.id for cards in lanes.values() for card in cards)
            self.list.show_filter(book.filter, None if book.filter.in_words else shown)
        elif book.steps is None:
            self.state.show_loading()
            self.setCurrentWidget(self.state)
            return count
        elif look.view is View.TIMELINE:
            self.timeline.put(book.in_order(), book.steps, book.today)
        else:
            self.conversion.put(book.in_every_state(), book.steps, book.today)
        self.setCurrentWidget(self._parts[look.view])
        return count

    def lacks_steps(self, look: BoardLook) -> bool:
        """Whether the view needs the milestones and they were not read."""
        return look.view in WITH_STEPS and self._book.steps is None

    def _show_board(self, look: BoardLook, lanes: dict[str, list[BoardCard]]) -> None:
        book, face = self._book, self.faces.face
        listed = {stage: book.cards_of(stage, cards) for stage, cards in lanes.items()}
        self.board.show_grouped(look.group is not Group.NONE)
        self.board.put({
            stage: with_headings(cards, [face(card, book.today) for card in cards], look.group,
                                 self._texts)
            for stage, cards in listed.items()
        })  # fmt: skip
        for stage, lane_sum in book.sums(lanes).items():
            chosen = book.activities.get(stage)
            self.board.show_sum(stage, lane_sum, look.total(stage), chosen)
        counts = {stage: len(cards) for stage, cards in lanes.items()}
        self.board.show_counts({**counts, **book.state_counts()}, book.filter.state)

    def _show_none(self, *, writable: bool) -> None:
        if self._book.total:
            self.state.show_nothing_found(self._book.total)
        else:
            self.state.show_empty(writable=writable)
        self.setCurrentWidget(self.state)
