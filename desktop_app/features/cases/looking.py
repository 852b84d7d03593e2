"""What of the cases is looked at, and how: filter, order, folded stages, saved views."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.features.cases.board_state import BoardFilter, Group, Order, Total
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.case_content import CaseContent
from desktop_app.features.cases.case_views import CaseViews
from desktop_app.features.cases.look import BoardLook, LookMemory, View
from desktop_app.features.cases.narrowing import Narrow
from desktop_app.features.cases.page_head import PageHead
from desktop_app.features.cases.stage_menu import StageMenu
from desktop_app.features.cases.view_bar import ViewBar
from desktop_app.list_pages.saved.kept_list import KeptList
from desktop_app.list_pages.saved.list_views import ListViews
from desktop_app.page import Shell


class Looking(QObject):
    """Every wish of head, tabs, filters and lanes about what is seen ends here.

    A saved view lends its look; the desk's own comes back with a ready-made view.
    """

    shown = Signal()
    """The book is looked at otherwise: show it."""
    steps_wanted = Signal()
    """The view needs milestones that were not read."""

    def __init__(
        self,
        context: AppContext,
        shell: Shell,
        book: CaseBook,
        views: CaseViews,
        head: PageHead,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._book, self._views, self._head = book, views, head
        self.memory = LookMemory(context.folder.root, context.jobs)
        self.bar = ViewBar(context.theme, context.texts, context.settings.now.officer)
        self._stages = StageMenu(context, page)
        kept = KeptList(
            "cases", self.bar.quick, self.content, CaseContent.from_text, self._narrowed
        )
        self.kept = ListViews(context, shell, kept, self.bar.tabs, page)
        self.bar.put_beside(self.kept.bar, self.kept.button)
        self._connect()
        self._use_look()

    def _connect(self) -> None:
        bar, board = self.bar, self._views.board
        bar.tabs.chosen.connect(self.kept.choose)
        bar.filter_chosen.connect(self.narrow)
        bar.reset_requested.connect(self._on_reset_requested)
        bar.order_chosen.connect(self.order_by)
        bar.group_chosen.connect(self.group_by)
        bar.columns_requested.connect(self._on_columns_requested)
        self.kept.quick_requested.connect(self._on_quick_requested)
        self.kept.content_requested.connect(self._on_content_requested)
        self._head.view_chosen.connect(self.show_view)
        self._views.list.edited.connect(self.kept.note_edit)
        self._views.conversion.rows_requested.connect(self._on_rows_requested)
        self._views.state.clear_requested.connect(self._on_clear_requested)
        board.total_chosen.connect(self._on_total_chosen)
        board.activity_chosen.connect(self._on_activity_chosen)
        board.state_chosen.connect(self._on_state_chosen)
        board.folded_changed.connect(self._on_folded_changed)
        board.limit_requested.connect(self._stages.ask_limit)
        self._stages.shown.connect(board.unfold)
        self._stages.hidden.connect(board.hide_stage)

    @property
    def stages(self) -> StageMenu:
        """The menu of the stages that are shown."""
        return self._stages

    @property
    def look(self) -> BoardLook:
        """How the cases are shown now."""
        return self.memory.look

    def content(self) -> CaseContent:
        """The page as a saved view keeps it."""
        table = self._views.list.view
        return CaseContent.of(
            self._book.filter, self.memory.look, table.filters(), table.layout_now()
        )

    def _narrowed(self) -> bool:
        return self._book.filter != self.bar.begin or bool(self._views.list.view.filters())

    def show_filter(self) -> None:
        """Show on the bar what the book is narrowed to."""
        book = self._book
        self.bar.show_filter(book.filter, book.count, saved=self.kept.current is not None)

    # Changing it.

    @Slot(object)
    def narrow(self, wanted: BoardFilter) -> None:
        """Look at other cases."""
        self._book.narrow(wanted)
        self._changed()

    def narrow_anew(self, wanted: BoardFilter) -> None:
        """Somebody asks for these cases, whatever was looked at: a saved view is left."""
        self._leave_saved()
        self._book.activities.clear()
        self.narrow(wanted)

    def _leave_saved(self) -> None:
        if not self.kept.known:
            self.kept.keep_quick()
        if self.kept.current is not None:
            self.kept.leave()
            self._take_back(self.bar.quick[0][0])

    def _take_back(self, key: str) -> None:
        """A ready-made view, with the look this desk was left with."""
        if self.memory.borrowed:
            self.memory.give_back()
            self._views.list.give_back()
            self._use_look()
        self.bar.choose(key)

    @Slot(object)
    def order_by(self, order: Order) -> None:
        """Another order of the cards."""
        self._keep(order=order)

    @Slot(object)
    def group_by(self, group: Group) -> None:
        """Set the cards of a lane apart."""
        self._keep(group=group)

    def step_view(self, by: int) -> None:
        """The view beside; behind the last comes the first."""
        views = tuple(View)
        self.show_view(views[(views.index(self.look.view) + by) % len(views)])

    @Slot(object)
    def show_view(self, view: View) -> None:
        """One of the four views."""
        self._keep(view=view)
        self._ask_steps()

    def _keep(self, **changed: Any) -> None:
        self.memory.keep(replace(self.memory.look, **changed))
        self._use_look()
        self._changed()

    def _use_look(self) -> None:
        look = self.memory.look
        self._book.order, self._book.group = look.order, look.group
        self._views.board.fold(look.folded, look.hidden)
        self.bar.show_look(look)
        self._head.show_view(look.view)

    def _changed(self) -> None:
        self.shown.emit()
        self.kept.note_edit()

    def _ask_steps(self) -> None:
        if self._views.lacks_steps(self.memory.look):
            self.steps_wanted.emit()

    # Slots.

    @Slot(str)
    def _on_quick_requested(self, key: str) -> None:
        self._take_back(key)
        self._book.activities.clear()
        self.narrow(self.bar.begin)
        self._ask_steps()

    @Slot(object)
    def _on_content_requested(self, content: CaseContent) -> None:
        self.memory.borrow(content.look)
        self._views.list.borrow(content.boxes, content.layout)
        self._use_look()
        self._book.activities.clear()
        self.narrow(content.filter)
        self._ask_steps()

    @Slot()
    def _on_reset_requested(self) -> None:
        self._book.activities.clear()
        self.narrow(self.bar.begin)

    @Slot()
    def _on_clear_requested(self) -> None:
        self._book.activities.clear()
        self.narrow(BoardFilter(state=""))

    @Slot(str, object)
    def _on_total_chosen(self, stage: str, total: Total) -> None:
        self._keep(totals={**self.memory.look.totals, stage: total})

    @Slot(str, object)
    def _on_activity_chosen(self, stage: str, activity: Narrow | None) -> None:
        if activity is not None and self._book.activities.get(stage) is activity:
            activity = None
        self._book.choose_activity(stage, activity)
        self.shown.emit()

    @Slot(str)
    def _on_state_chosen(self, state: str) -> None:
        self.narrow(replace(self._book.filter, state=state))

    @Slot()
    def _on_folded_changed(self) -> None:
        board = self._views.board
        look = replace(self.memory.look, folded=board.folded, hidden=board.hidden)
        self.memory.keep(look)
        self.kept.note_edit()

    @Slot(object, str)
    def _on_rows_requested(self, ids: tuple[int, ...], words: str) -> None:
        """The cases behind a number, in the table."""
        self._book.activities.clear()
        self._book.narrow(
            replace(self._book.filter, state="", among=frozenset(ids), among_words=words)
        )
        self.show_view(View.TABLE)

    @Slot()
    def _on_columns_requested(self) -> None:
        under, board = self.bar.filters.columns, self._views.board
        if self.memory.look.view is View.TABLE:
            self._views.list.view.open_column_chooser(under)
            return
        counts = {stage: len(cards) for stage, cards in self._book.lanes().items()}
        place = under.mapToGlobal(QPoint(0, under.height() + 2))
        self._stages.open(board.shown_stages, board.folded, counts, place)
