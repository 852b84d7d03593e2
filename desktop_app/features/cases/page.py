"""투자 건: the board and the list over one filter, the panel of one case beside them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_CODES
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.cases.board_state import Activity, BoardFilter, Order, Total
from desktop_app.features.cases.board_view import BoardView
from desktop_app.features.cases.card_face import FaceMaker, Faces
from desktop_app.features.cases.case_book import WATCHED, CaseBook, Loaded, load
from desktop_app.features.cases.case_desk import CaseDesk
from desktop_app.features.cases.case_list import CaseList
from desktop_app.features.cases.filter_row import FilterRow, ready_views
from desktop_app.features.cases.look import LookMemory
from desktop_app.features.cases.page_head import PageHead
from desktop_app.features.cases.status_words import selection_words, shown_words
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.widgets.state_panel import StatePanel
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill

BOARD, LIST, STATE = range(3)


@dataclass(frozen=True, slots=True)
class _Answer:
    loaded: Loaded
    faces: Faces
    today: dt.date


class CasesPage(Page):
    """Composes and shows; what is done to a case is done by its ``CaseDesk``."""

    watches = WATCHED | {RecordKind.FOLLOW_UP, RecordKind.CONTACT, RecordKind.ACTIVITY}

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        texts = context.texts
        self.book = CaseBook()
        self._faces = FaceMaker(texts, context.theme)
        self._loaded = False
        self._target: int | None = None
        self._views = {view.key: view for view in ready_views(context.settings.now.officer, texts)}
        self._view = next(iter(self._views.values()))
        self._memory = LookMemory(context.folder.root, context.jobs)
        self.desk = CaseDesk(context, shell, self.book, self)
        self.board = BoardView(context.theme, texts, self.desk.mover.reason)
        self.desk.board = self.board
        self.list = CaseList(context)
        self._head = PageHead(context.theme, writable=not context.read_only)
        self._tabs = TabStrip("view")
        self._filters = FilterRow(context.theme, texts)
        self._state = StatePanel(context.theme)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()
        self._add_commands()
        self._use_look()

    def _compose(self) -> None:
        for view in self._views.values():
            self._tabs.add(view.key, view.title)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 16, 0)
        tabs.addWidget(self._tabs)
        for part in (self.board, self.list, self._state):
            self._stack.addWidget(part)
        self.board.set_writable(not self.context.read_only)
        self._state.show_state("loader-circle", self.tr("Reading the cases…"))
        self._stack.setCurrentIndex(STATE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(tabs)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._head.add_requested.connect(self.desk.add_case)
        self._head.list_chosen.connect(self._on_list_chosen)
        self._tabs.chosen.connect(self._on_view_chosen)
        self._filters.filter_edited.connect(self._on_filter_edited)
        self._filters.order_chosen.connect(self._on_order_chosen)
        self._filters.columns_requested.connect(self._on_columns_requested)
        self._filters.reset_requested.connect(self._on_reset_requested)
        board = self.board
        board.current_changed.connect(self._on_current_changed)
        board.opened.connect(self.desk.open_case)
        board.place_requested.connect(self._on_place_requested)
        board.move_menu_requested.connect(self.desk.open_move_menu)
        board.menu_requested.connect(self.desk.open_menu)
        board.add_requested.connect(self.desk.quick_create)
        board.total_chosen.connect(self._on_total_chosen)
        board.activity_chosen.connect(self._on_activity_chosen)
        board.state_chosen.connect(self._on_state_chosen)
        board.folded_changed.connect(self._on_folded_changed)
        self.list.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self.desk.open_case)
        self.list.menu_requested.connect(self.desk.open_menu)
        self.list.failed.connect(self._on_list_failed)
        self.desk.mover.book_changed.connect(self.show_book)
        self.desk.mover.reload_requested.connect(self._on_reload_requested)
        self.desk.case_created.connect(self._on_case_created)

    def _add_commands(self) -> None:
        self.context.commands.add(
            Command(
                "cases.add", self.tr("Register case…"), self.desk.add_case, "Ctrl+Shift+C",
                "plus", Menu.FILE, self.can_write,
            ),
            Command(
                "cases.move", self.tr("Move case…"), self.desk.move_current,
                icon="move", menu=Menu.EDIT, enabled=self.has_current,
            ),
            Command("cases.find", self.tr("Find cases"), self._filters.focus_text, icon="funnel"),
        )  # fmt: skip

    def can_write(self) -> bool:
        """Whether cases can be changed here."""
        return not self.context.read_only

    def has_current(self) -> bool:
        """Whether a case is current that can be moved."""
        return self.can_write() and self.isVisible() and self.current_case is not None

    @property
    def current_case(self) -> int | None:
        """The case of the current card or row."""
        shown = self.board if self._stack.currentIndex() == BOARD else self.list
        return shown.current_case

    # Loading.

    def reload(self) -> None:
        """Ask for all cases anew; the old ones stay in sight meanwhile."""
        store, faces, today = self.context.store, self._faces, today_in_korea()

        def body(progress: Progress) -> _Answer:
            progress.report()
            loaded = load(store, today)
            progress.report()
            return _Answer(loaded, faces.all_faces(loaded.cards, today), today)

        self.context.jobs.run(
            body, done=self._on_load_done, failed=self._on_load_failed, key="cases"
        )

    def patch(self, announcement: Announcement) -> None:
        """One query brings all cards; the lanes change only where a card did."""
        if announcement.touches(WATCHED):
            self.reload()
        self.desk.refresh_panel(announcement)

    def _on_load_done(self, answer: _Answer) -> None:
        if self.desk.mover.writing:
            return  # an older answer than what is shown: the last write asks again
        self._loaded = True
        self._faces.adopt(answer.faces)
        self.book.put(answer.loaded, answer.today)
        self._filters.show_officers(self.book.officers)
        self.show_book()
        if self._target is not None:
            target, self._target = self._target, None
            self._go_to(target)

    def _on_load_failed(self, error: BaseException) -> None:
        if self._loaded:
            self.shell.show_error(error)
            return
        self._state.show_state(
            "circle-alert",
            self.tr("The cases could not be read."),
            self.tr("What is stored is safe."),
            ((self.tr("Try again"), "cases_again", self._on_reload_requested),),
        )
        self._stack.setCurrentIndex(STATE)
        self.shell.show_error(error)

    # Showing.

    @Slot()
    def show_book(self) -> None:
        """Show what the book holds."""
        book, faces = self.book, self._faces
        lanes = book.lanes()
        listed = {stage: book.cards_of(stage, cards) for stage, cards in lanes.items()}
        self.board.put({
            stage: [faces.face(card, book.today) for card in cards]
            for stage, cards in listed.items()
        })  # fmt: skip
        look = self._memory.look
        for stage, lane_sum in book.sums(lanes).items():
            chosen = book.activities.get(stage)
            self.board.show_sum(stage, lane_sum, look.total(stage), chosen)
        states = book.state_counts()
        stages = {stage: len(cards) for stage, cards in lanes.items()}
        self.board.show_counts({**stages, **states}, book.filter.state)
        count = sum(len(cards) for cards in lanes.values())
        self._show_head(count)
        self._show_state(count)
        self._tell_status()

    def _show_head(self, count: int) -> None:
        self._head.show_count(count)
        for key, view in self._views.items():
            self._tabs.show_count(key, self.book.count(view.filter))
        differs = self.book.filter != self._view.filter
        self._filters.show_filter(self.book.filter, differs=differs)

    def _show_state(self, count: int) -> None:
        if count:
            as_list = self._memory.look.as_list
            self._stack.setCurrentIndex(LIST if as_list else BOARD)
            if as_list:
                self.list.show_filter(self.book.filter)
            return
        if not self._loaded:
            return
        if not self.book.total:
            self._state.show_state(
                "square-kanban",
                self.tr("No case is registered."),
                self.tr("A case joins a firm's letter of intent, agreement and contract."),
                (
                    (self.tr("Import an Excel list"), "cases_import", self._open_import),
                    (self.tr("Register case"), "cases_register", self.desk.add_case),
                ),
            )
        else:
            self._state.show_state(
                "funnel",
                fill(self.tr("No case matches ({count} in all)."), count=self.book.total),
                buttons=((self.tr("Clear filter"), "cases_clear", self._clear_filter),),
            )
        self._stack.setCurrentIndex(STATE)

    def _tell_status(self) -> None:
        if not self.isVisible():
            return
        texts, book = self.context.texts, self.book
        left = shown_words(book.state_counts(), book.filter.state, texts)
        self.shell.say(left, selection_words(book.card(self.current_case), texts))

    def _use_look(self) -> None:
        look = self._memory.look
        self.book.order = look.order
        self.board.fold(look.folded)
        self._filters.show_order(look.order)
        self._head.show_list(look.as_list)
        self._filters.show_list(look.as_list)

    @Slot()
    def _open_import(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _clear_filter(self) -> None:
        self.book.activities.clear()
        self._narrow(replace(BoardFilter(), state=""))

    # Going to a case.

    def show_target(self, **target: Any) -> None:
        """Show the case with ``record_id``, whatever the filter says; ``new`` of a firm."""
        if target.get("new") and self.can_write():
            self.desk.add_case_of(int(target["organization"]))
            return
        case_id = target.get("record_id")
        if isinstance(case_id, int):
            self._target = case_id
            self.refresh()

    def _go_to(self, case_id: int) -> None:
        card = self.book.card(case_id)
        if card is None:
            return
        if card.id not in {entry.id for entry in self.book.shown()}:
            self.book.activities.clear()
            self._narrow(BoardFilter(state=card.state))
        self.board.focus_case(case_id)
        self.list.select(case_id)
        self.desk.open_case(case_id)

    def _narrow(self, wanted: BoardFilter) -> None:
        self.book.narrow(wanted)
        self.show_book()

    # Slots.

    @Slot(object)
    def _on_current_changed(self, case_id: int | None) -> None:
        self._tell_status()
        if case_id is not None:
            self.desk.follow(case_id)

    @Slot(int, str, int)
    def _on_place_requested(self, case_id: int, key: str, row: int) -> None:
        keyboard = row < 0
        order = None
        if key in STAGE_CODES:
            faces = self.board.lanes[key].model.faces
            order = self.book.order_at(key, row, case_id, (face.id for face in faces))
        self.desk.place(case_id, key, order)
        if keyboard and key in STAGE_CODES:
            self.board.focus_case(case_id)

    @Slot()
    def _on_reload_requested(self) -> None:
        self.reload()

    @Slot(str)
    def _on_view_chosen(self, key: str) -> None:
        self._view = self._views[key]
        self.book.activities.clear()
        self._narrow(self._view.filter)

    @Slot(object)
    def _on_filter_edited(self, wanted: BoardFilter) -> None:
        self._narrow(wanted)

    @Slot()
    def _on_columns_requested(self) -> None:
        self.list.view.open_column_chooser(self._filters.columns)

    @Slot()
    def _on_reset_requested(self) -> None:
        self._narrow(self._view.filter)

    @Slot(object)
    def _on_order_chosen(self, order: Order) -> None:
        self._memory.keep(replace(self._memory.look, order=order))
        self.book.order = order
        self._filters.show_order(order)
        self.show_book()

    @Slot(str, object)
    def _on_total_chosen(self, stage: str, total: Total) -> None:
        look = self._memory.look
        self._memory.keep(replace(look, totals={**look.totals, stage: total}))
        self.show_book()

    @Slot(str, object)
    def _on_activity_chosen(self, stage: str, activity: Activity | None) -> None:
        if activity is not None and self.book.activities.get(stage) is activity:
            activity = None
        self.book.choose_activity(stage, activity)
        self.show_book()

    @Slot(str)
    def _on_state_chosen(self, state: str) -> None:
        self._narrow(replace(self.book.filter, state=state))

    @Slot(object)
    def _on_folded_changed(self, folded: frozenset[str]) -> None:
        self._memory.keep(replace(self._memory.look, folded=folded))

    @Slot(bool)
    def _on_list_chosen(self, as_list: bool) -> None:
        self._memory.keep(replace(self._memory.look, as_list=as_list))
        self._filters.show_list(as_list)
        self._show_state(len(self.book.shown()))
        self._tell_status()

    @Slot(object)
    def _on_list_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot(int)
    def _on_case_created(self, case_id: int) -> None:
        self._target = case_id
        self.reload()


def today_in_korea() -> dt.date:
    """This day at +09:00."""
    return dt.datetime.now(KST).date()
