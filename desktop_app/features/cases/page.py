"""투자 건: four views over one filter, the panel of one case beside them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_CODES
from db.errors import EnvironmentProblem
from desktop_app.changes import Announcement
from desktop_app.commands import Command, Menu
from desktop_app.context import AppContext
from desktop_app.features.cases.board_state import BoardFilter
from desktop_app.features.cases.case_book import WATCHED, CaseBook
from desktop_app.features.cases.case_desk import CaseDesk
from desktop_app.features.cases.case_loader import Answer, CaseLoader
from desktop_app.features.cases.case_views import CaseViews
from desktop_app.features.cases.leaving import CaseLeaving
from desktop_app.features.cases.look import WITH_STEPS, View
from desktop_app.features.cases.looking import Looking
from desktop_app.features.cases.milestone_desk import MilestoneDesk
from desktop_app.features.cases.page_head import PageHead
from desktop_app.features.cases.record import CaseStack
from desktop_app.features.cases.record.record import CaseRecord
from desktop_app.features.cases.status_words import selection_words, shown_words
from desktop_app.list_pages.editing.bulk_dialog import BulkScope
from desktop_app.list_pages.editing.list_editing import ListEditing
from desktop_app.list_pages.saved.view_bar import DISCARD_KEYS, SAVE_KEYS
from desktop_app.page import Page, Shell
from desktop_app.settings import Settings
from desktop_app.widgets.layouts import flush
from resources.texts import fill


class CasesPage(Page):
    """Composes and shows; what is done to a case is done by its ``CaseDesk``."""

    watches = WATCHED | {RecordKind.FOLLOW_UP, RecordKind.CONTACT, RecordKind.ACTIVITY}

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self.book = CaseBook()
        self._loaded = False
        self._target: int | None = None
        self._chosen: tuple[int | None, tuple[int, ...]] | None = None
        """The current case and the chosen ones, as another such page had them."""
        self.desk = CaseDesk(context, shell, self.book, self)
        self.milestones = MilestoneDesk(context, shell, self)
        self.views = CaseViews(context, self.desk.mover, self.book)
        self.board, self.list = self.views.board, self.views.list
        self.editing = ListEditing(context, shell, RecordKind.CASE, self.list.view, self)
        self.desk.board = self.board
        self.desk.menus.group_of = self.views.group_of
        self.desk.menus.rows = self.list.view
        self.leaving = CaseLeaving(context, shell, self.book, self.views, self)
        self._head = PageHead(context.theme, writable=not context.read_only)
        self.looking = Looking(context, shell, self.book, self.views, self._head, self)
        self.loader = CaseLoader(context, self.views.faces, self)
        self._front = QWidget()
        self.stack = CaseStack(self._front, self._make_record)
        self._compose()
        self._connect()
        self._connect_board()
        self._add_keys()
        self._add_commands()

    def _compose(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        column = flush(QVBoxLayout(self._front))
        column.addWidget(self._head)
        column.addWidget(self.looking.bar)
        column.addWidget(self.views, 1)

    def _add_keys(self) -> None:
        kept = self.looking.kept
        for keys, slot in (
            ("Ctrl+E", self.bulk_edit), ("Ctrl+D", self._on_done_pressed),
            (SAVE_KEYS, kept.keep), (DISCARD_KEYS, kept.discard),
            ("Ctrl+PgDown", self._on_next_view_pressed),
            ("Ctrl+PgUp", self._on_view_before_pressed),
        ):  # fmt: skip
            made = QShortcut(QKeySequence(keys), self._front, slot)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _make_record(self) -> CaseRecord:
        offers = self.desk.offers_packet
        record = CaseRecord(self.context, self.shell, self, offers_packet=offers)
        record.move_requested.connect(self.desk.open_move_menu)
        record.note_requested.connect(self.desk.note_activity)
        record.packet_requested.connect(self.desk.make_packet)
        return record

    def _connect(self) -> None:
        self.desk.whole_requested.connect(self.stack.open_case)
        self.stack.record_shown.connect(self.desk.close_panel)
        self.stack.front_shown.connect(self._on_front_shown)
        self.stack.find_requested.connect(self._on_find_requested)
        self._head.add_requested.connect(self.desk.add_case)
        self.leaving.serve(self._head.menu)
        self.leaving.bulk_requested.connect(self.bulk_edit)
        self.leaving.columns_requested.connect(self.choose_columns)
        self.leaving.rows_deleted.connect(self._on_reload_requested)
        self._head.menu.past_requested.connect(self._on_past_requested)
        self._head.menu.bin_requested.connect(self._on_bin_requested)
        self.context.settings.changed.connect(self._on_settings_changed)
        views, state = self.views, self.views.state
        state.import_requested.connect(self._on_import_requested)
        state.add_requested.connect(self.desk.add_case)
        state.again_requested.connect(self._on_reload_requested)
        views.current_changed.connect(self._on_current_changed)
        views.opened.connect(self.desk.open_case)
        views.whole_requested.connect(self.stack.open_case)
        views.menu_requested.connect(self.desk.open_menu)
        views.timeline.step_requested.connect(self.milestones.edit)
        views.timeline.plan_requested.connect(self.milestones.plan)
        self.list.failed.connect(self._on_list_failed)
        self.list.view.selection_changed.connect(self._tell_status)
        self.list.view.table.inspect_requested.connect(self._on_inspect_requested)
        self.desk.menus.bulk_requested.connect(self.bulk_edit)
        self.looking.shown.connect(self.show_book)
        self.looking.steps_wanted.connect(self._on_reload_requested)
        self.loader.done.connect(self._on_load_done)
        self.loader.failed.connect(self._on_load_failed)
        self.desk.mover.book_changed.connect(self.show_book)
        self.desk.mover.reload_requested.connect(self._on_reload_requested)
        self.desk.mover.moved.connect(self._on_moved)
        self.desk.case_created.connect(self._on_case_created)
        self.desk.led_on.connect(self._go_to)

    def _connect_board(self) -> None:
        board = self.board
        board.chosen_changed.connect(self._tell_status)
        board.whole_requested.connect(self.stack.open_case)
        board.place_requested.connect(self._on_place_requested)
        board.move_menu_requested.connect(self.desk.open_move_menu)
        board.done_requested.connect(self.desk.finish_step)
        board.add_requested.connect(self.desk.quick_create)
        board.show_limits(self.context.settings.now.stale_days)
        self.looking.stages.limit_chosen.connect(self._on_limit_chosen)

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
            Command("cases.find", self.tr("Find cases"), self.looking.bar.filters.focus_text,
                icon="funnel"),
            Command(
                "cases.forms",
                fill(self.tr("Fill our own form: {list}…"), list=self.tr("Cases")),
                self.leaving.fill_form, icon="file-spreadsheet", enabled=self.isVisible, here=True,
            ),
        )  # fmt: skip

    def can_write(self) -> bool:
        """Whether cases can be changed here."""
        return not self.context.read_only

    def can_rest(self) -> bool:
        """Unless something is being typed on the board, in its panel or on the page of a case."""
        record = self.stack.record
        return self.nothing_typed() and (record is None or not record.dirty)

    def can_leave(self) -> bool:
        """Asks when the page of a case has unsaved edits."""
        return self.stack.can_leave(self._close_window)

    def _close_window(self) -> None:
        self.window().close()

    def has_current(self) -> bool:
        """Whether a case is current that can be moved."""
        return self.can_write() and self.isVisible() and self.current_case is not None

    @property
    def current_case(self) -> int | None:
        """The case of the current card or row."""
        return self.views.current_case

    # Loading.

    def reload(self) -> None:
        """Ask for all cases anew; the old ones stay in sight meanwhile."""
        if not self.looking.kept.known:
            self.looking.kept.shelf.read()  # the page may begin with one of them
        self.loader.ask(with_steps=self.looking.look.view in WITH_STEPS)

    def patch(self, announcement: Announcement) -> None:
        """One query brings all cards; the lanes change only where a card did."""
        if announcement.touches(WATCHED):
            self.reload()
        self.desk.refresh_panel(announcement)
        if self.stack.record is not None and self.stack.record_is_shown:
            self.stack.record.refresh()

    @Slot(object)
    def _on_load_done(self, answer: Answer) -> None:
        if self.desk.mover.writing:
            return  # an older answer than what is shown: the last write asks again
        self._loaded = True
        self.views.faces.adopt(answer.faces)
        self.book.put(answer.loaded, answer.today)
        self.looking.bar.filters.show_choices(self.book.officers, self.book.industries)
        before = self.current_case
        self.show_book()
        self.views.keeps_card(before)
        if self._chosen is not None:
            chosen, self._chosen = self._chosen, None
            self.views.choose(*chosen)
        if self._target is not None:
            target, self._target = self._target, None
            self._go_to(target)

    @Slot(object)
    def _on_load_failed(self, error: BaseException) -> None:
        if not self._loaded:
            self.views.show_failed()
        self.shell.show_error(error)

    # Showing.

    @Slot()
    def show_book(self) -> None:
        """Show what the book holds."""
        self.looking.show_filter()
        if self._loaded:
            count = self.views.show_book(self.looking.look, writable=self.can_write())
            self._head.show_count(count)
        self._tell_status()

    @Slot()
    def _tell_status(self) -> None:
        if self.isVisible() and not self.stack.record_is_shown:
            texts, book = self.context.texts, self.book
            left = shown_words(book.state_counts(), book.filter.state, texts)
            chosen = [card for one in self.views.chosen_cases if (card := book.card(one))]
            self.shell.say(left, selection_words(chosen, book.today, texts))

    # Going to a case.

    def first_focus(self) -> QWidget:
        """The cards of the first stage."""
        return next(iter(self.board.lanes.values())).view

    def show_target(self, **target: Any) -> None:
        """Show the case with ``record_id``, whatever the filter says; or the active cases that
        are in the condition ``only``, of one ``officer`` when that is given; or a view that
        somebody kept (``saved_view``, its id), or what another such page shows (``content``, with
        the cases that are ``current`` and ``selected`` there).
        """
        case_id = target.get("record_id")
        if isinstance(case_id, int) and target.get("whole"):
            self.stack.open_case(case_id)
            return
        self.stack.back()
        if isinstance(saved := target.get("saved_view"), int):
            self.looking.kept.open(saved)
        elif content := target.get("content"):
            self._chosen = target.get("current"), target.get("selected", ())
            self.looking.kept.show_as(str(content))
            self.refresh()
        elif isinstance(case_id, int):
            self._target = case_id
            self.refresh()
        elif target.get("new"):
            self._add_case(target.get("organization"))
        elif "only" in target or "officer" in target:
            only, officer = str(target.get("only", "")), str(target.get("officer", ""))
            self.looking.narrow_anew(BoardFilter(only=only, officer=officer))

    def target_now(self) -> dict[str, Any]:
        """The case in front, else what is looked at and how."""
        record = self.stack.record
        if record is not None and self.stack.record_is_shown and record.record_id is not None:
            return {"record_id": record.record_id, "whole": True}
        return {
            "content": self.looking.content().to_text(),
            "current": self.current_case, "selected": self.views.chosen_cases,
        }  # fmt: skip

    def _add_case(self, organization_id: object) -> None:
        if not self.can_write():
            return
        if isinstance(organization_id, int):
            self.desk.add_case_of(organization_id)
        else:
            self.desk.add_case()

    @Slot(int)
    def _go_to(self, case_id: int) -> None:
        card = self.book.card(case_id)
        if card is None:
            self.desk.open_case(case_id)  # it may have been joined to another
            return
        if card.id not in {entry.id for entry in self.book.shown()}:
            self.looking.narrow_anew(BoardFilter(state=card.state))
        self.board.focus_case(case_id)
        self.views.select(case_id)
        self.desk.open_case(case_id)

    # Slots.

    @Slot()
    def bulk_edit(self) -> None:
        """일괄 수정 of the chosen cases, or of all that are shown."""
        if self.list.isVisible():
            self.editing.bulk_edit()  # its boxes narrow further
        else:
            shown = tuple(card.id for card in self.book.shown())
            self.editing.edit_rows(BulkScope(self.views.chosen_cases, shown))

    @Slot()
    def choose_columns(self) -> None:
        """The columns of the table, which comes to the front for it."""
        self.looking.show_view(View.TABLE)
        if self.list.isVisible():
            self.list.choose_columns()

    @Slot()
    def _on_done_pressed(self) -> None:
        if self.has_current() and self.current_case is not None:
            self.desk.finish_step(self.current_case)

    @Slot()
    def _on_inspect_requested(self) -> None:
        """Space in the table, as in every other list."""
        if self.desk.panel is not None:
            self.desk.close_panel()
        elif self.current_case is not None:
            self.desk.open_case(self.current_case)

    @Slot()
    def _on_next_view_pressed(self) -> None:
        self.looking.step_view(1)
        self.views.take_focus()

    @Slot()
    def _on_view_before_pressed(self) -> None:
        self.looking.step_view(-1)
        self.views.take_focus()

    @Slot()
    def _on_find_requested(self) -> None:
        if self.list.isVisible():
            self.list.view.table.filter_requested.emit("")
        else:
            self.looking.bar.filters.focus_text()

    @Slot(object)
    def _on_current_changed(self, case_id: int | None) -> None:
        self._tell_status()
        if case_id is not None:
            self.desk.follow(case_id)

    @Slot(object)
    def _on_moved(self, case_ids: tuple[int, ...]) -> None:
        """The page of a case that was moved from it shows where it stands now."""
        record = self.stack.record
        if record is not None and record.record_id in case_ids:
            record.refresh()

    @Slot(object)
    def _on_front_shown(self, case_id: int | None) -> None:
        if case_id is not None:
            self.views.select(case_id)
        self._tell_status()

    @Slot(int, str, int)
    def _on_place_requested(self, case_id: int, key: str, row: int) -> None:
        order = None
        if key in STAGE_CODES:
            faces = self.board.lanes[key].model.faces
            order = self.book.order_at(row, case_id, [face.id for face in faces])
        self.desk.place(case_id, key, order)
        if row < 0 and key in STAGE_CODES:
            self.board.focus_case(case_id)

    @Slot(str, int)
    def _on_limit_chosen(self, stage: str, days: int) -> None:
        """정체 일수 of one stage, for every page."""
        settings = self.context.settings
        try:
            settings.update(stale_days={**settings.now.stale_days, stage: days})
        except EnvironmentProblem as problem:
            self.shell.show_error(problem)

    @Slot(object, object)
    def _on_settings_changed(self, new: Settings, old: Settings) -> None:
        if new.stale_days != old.stale_days:
            self.board.show_limits(new.stale_days)
            self.refresh()

    @Slot()
    def _on_import_requested(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _on_past_requested(self) -> None:
        self.shell.open_page("past", list="cases", **self.target_now())

    @Slot()
    def _on_bin_requested(self) -> None:
        self.shell.open_page("bin", kind=RecordKind.CASE)

    @Slot()
    def _on_reload_requested(self) -> None:
        self.reload()

    @Slot(object)
    def _on_list_failed(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot(int)
    def _on_case_created(self, case_id: int) -> None:
        self._target = case_id
        self.reload()
