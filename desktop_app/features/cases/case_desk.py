"""What can be done to a case beside moving it: its panel, its forms, a new one, its paper."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.domain.access import Access, Deed
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.masking import MASKED_KEYS
from db.domain.stages import STAGE_CODES
from db.errors import UserError
from db.queries.records import load_draft
from db.services.cases import create_case
from db.services.records import Saved, delete_record, save_record
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.cases.board_view import BoardView
from desktop_app.features.cases.case_book import CaseBook
from desktop_app.features.cases.case_panel import CasePanel
from desktop_app.features.cases.menus import CaseMenus
from desktop_app.features.cases.mover import CaseMover
from desktop_app.features.cases.quick_create import QuickCreatePopover
from desktop_app.features.cases.reading import CaseView, onward, read_case
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.page import Shell
from desktop_app.sight import sight_of
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.forms.record_dialog import RecordDialog
from resources.texts import fill

_MOVED = frozenset({"state", "resume_on", "end_reason"})
"""Moved on the board, where each has its rule; a form would go round it."""
_NEW = FormShape(hidden=_MOVED, wide=frozenset({"title"}))
_STORED = FormShape(hidden=_MOVED | {"stage"}, wide=frozenset({"title"}))
_PACKET_PAGE = "packet"
_ON_PANEL = frozenset({
    RecordKind.CASE, RecordKind.FOLLOW_UP, RecordKind.CONTACT, RecordKind.ACTIVITY,
    RecordKind.MILESTONE, RecordKind.ORGANIZATION,
})  # fmt: skip


class CaseDesk(QObject):
    """Belongs to the page; asks the shell for what lies outside it."""

    case_created = Signal(int)
    led_on = Signal(int)
    """A case that was asked for was joined to this one."""
    whole_requested = Signal(int)
    """The whole page of a case is asked for."""

    def __init__(self, context: AppContext, shell: Shell, book: CaseBook, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._shell = shell
        self._book = book
        self._page = page
        self._panel: CasePanel | None = None
        self._wanted = 0
        self._sight = sight_of(context)
        self._seen: set[int] = set()
        self.board: BoardView | None = None
        self.mover = CaseMover(context, shell, book, page)
        self.menus = CaseMenus(context, self.mover, self.officers, page)
        self.menus.chosen.connect(self._on_menu_chosen)
        self.mover.moved.connect(self._on_moved)

    # Menus.

    @Slot()
    def move_current(self) -> None:
        """The move menu of the current card."""
        if self.board is not None and (case_id := self.board.current_case) is not None:
            self.open_move_menu(case_id, self.board.place_of(case_id))

    @Slot(int, QPoint)
    def open_move_menu(self, case_id: int, place: QPoint) -> None:
        """옮기기…"""
        if (card := self._book.card(case_id)) is not None:
            self.menus.open_moves(card, place)

    @Slot(int, QPoint)
    def open_menu(self, case_id: int, place: QPoint) -> None:
        """Everything that can be done to a case."""
        if (card := self._book.card(case_id)) is not None:
            self.menus.open_all(card, place, packet=self.offers_packet)

    def place(self, case_id: int, key: str, order: float | None = None) -> None:
        """Bring a case to a stage or state; popovers open at its card."""
        at = self.board.place_of(case_id) if self.board is not None else None
        self.mover.place(self.menus.group_of(case_id), key, order, at)

    def officers(self) -> tuple[str, ...]:
        """Whom a case can be given to: everyone in charge of one, and the officer here."""
        mine = self._context.settings.now.officer
        return tuple(sorted({*self._book.officers, *([mine] if mine else [])}))

    @Slot(int, str)
    def _on_menu_chosen(self, case_id: int, what: str) -> None:
        kind, _, key = what.partition(":")
        if kind == "to":
            self.place(case_id, key)
            if self.board is not None and key in STAGE_CODES:
                self.board.focus_case(case_id)
        elif kind == "officer":
            self.mover.assign(self.menus.group_of(case_id), key)
        elif kind == "open":
            self.open_case(case_id)
        elif kind == "whole":
            self.whole_requested.emit(case_id)
        elif kind == "firm":
            self._open_firm_of(case_id)
        elif kind == "edit":
            self.edit_case(case_id)
        elif kind == "note":
            self.note_activity(case_id)
        elif kind == "packet":
            self.make_packet(case_id)
        elif kind == "done":
            self.finish_step(case_id)
        elif kind == "plan":
            self._shell.offer_plan(RecordKind.CASE, case_id)

    @Slot(int)
    def finish_step(self, case_id: int) -> None:
        """Ask what came of the next step, and what comes next."""
        self._shell.finish_step(RecordKind.CASE, case_id)

    # The panel.

    @Slot(int)
    def open_case(self, case_id: int) -> None:
        """Show a case in the inspector."""
        self._wanted = case_id
        store = self._context.store

        def body(progress: Progress) -> CaseView | None:
            progress.report()
            return read_case(store, case_id) or read_case(store, onward(store, case_id))

        self._context.jobs.run(
            body, done=self._on_case_read, failed=self._shell.show_error, key="case-panel"
        )

    def follow(self, case_id: int) -> None:
        """Another card became current: an open panel goes along."""
        if self.panel is not None and case_id != self._wanted:
            self.open_case(case_id)

    def refresh_panel(self, announcement: Announcement) -> None:
        """Something that the open panel shows may have changed."""
        if self.panel is not None and announcement.touches(_ON_PANEL):
            self.open_case(self._wanted)

    @property
    def panel(self) -> CasePanel | None:
        """The panel while it is in the inspector; the shell throws it away when another comes."""
        made = self._panel
        return made if made is not None and isValid(made) and made.isVisible() else None

    def _on_case_read(self, view: CaseView | None) -> None:
        if view is None:
            if self.panel is not None:
                self._shell.inspect(None)
            return
        if view.id != self._wanted:
            self._lead_on(view)
            return
        self._note_seen(view)
        panel = self.panel
        if panel is None:
            panel = self._panel = self._make_panel()
            panel.show_view(view, self._book.today)
            self._shell.inspect(panel)
        else:
            panel.show_view(view, self._book.today)

    def _note_seen(self, view: CaseView) -> None:
        """The numbers of one's own case are shown in full; written down once a window."""
        own = view.case.text("officer") == self._context.settings.now.officer
        if own and view.contacts and self._sight is not None and view.id not in self._seen:
            self._seen.add(view.id)
            keys, count = MASKED_KEYS[RecordKind.CONTACT][:2], len(view.contacts)
            said = f"case #{view.id}"
            seen = Access(Deed.VIEW, RecordKind.CONTACT, None, keys, count, subject=said)
            self._sight.note(seen)

    def _lead_on(self, view: CaseView) -> None:
        said = self.tr("The record was joined to {name}, which is shown here.")
        self._shell.toast(fill(said, name=view.case.text("title")))
        self.led_on.emit(view.id)

    def _make_panel(self) -> CasePanel:
        panel = CasePanel(
            self._context.theme,
            self._context.texts,
            self._context.settings.now.officer,
            writable=not self._context.read_only,
            offers_packet=self.offers_packet,
        )
        panel.put_files(AttachmentCard(self._context, self._shell, panel, narrow=True))
        panel.close_requested.connect(self._on_panel_close_requested)
        panel.edit_requested.connect(self.edit_case)
        panel.whole_requested.connect(self.whole_requested)
        panel.organization_requested.connect(self._on_organization_requested)
        panel.move_requested.connect(self.open_move_menu)
        panel.menu_requested.connect(self.open_menu)
        panel.packet_requested.connect(self.make_packet)
        panel.activity_requested.connect(self.note_activity)
        panel.done_requested.connect(self.finish_step)
        return panel

    @Slot(object)
    def _on_moved(self, case_ids: tuple[int, ...]) -> None:
        if self.panel is not None and self._wanted in case_ids:
            self.open_case(self._wanted)

    @Slot()
    def close_panel(self) -> None:
        """Put the panel away."""
        if self.panel is not None:
            self._on_panel_close_requested()

    @Slot()
    def _on_panel_close_requested(self) -> None:
        self._panel = None
        self._shell.inspect(None)

    @Slot(int)
    def _on_organization_requested(self, organization_id: int) -> None:
        self._shell.open_record(RecordKind.ORGANIZATION, organization_id)

    def _open_firm_of(self, case_id: int) -> None:
        if (card := self._book.card(case_id)) is not None:
            self._shell.open_record(RecordKind.ORGANIZATION, card.organization_id)

    # Forms.

    @Slot()
    def add_case(self) -> None:
        """The whole form of a new case."""
        officer = self._context.settings.now.officer
        department = self._context.settings.now.office
        values = {"officer": officer, "department": department}
        known = {key: value for key, value in values.items() if value}
        self._open_form(new_draft(RecordKind.CASE, **known))

    def add_case_of(self, organization_id: int) -> None:
        """The whole form of a new case of one firm."""
        now = self._context.settings.now
        draft = new_draft(RecordKind.CASE, organization=organization_id)
        known = {"officer": now.officer, "department": now.office}
        self._open_form(draft.with_values(**{key: text for key, text in known.items() if text}))

    @Slot(int)
    def edit_case(self, case_id: int) -> None:
        """The whole form of a case."""
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, RecordKind.CASE, case_id)

        self._context.jobs.run(body, done=self._on_draft_read, failed=self._shell.show_error)

    def _on_draft_read(self, draft: Draft | None) -> None:
        if draft is None:
            self._shell.show_error(UserError("record.gone"))
        else:
            self._open_form(draft)

    def _open_form(self, draft: Draft) -> None:
        if self._context.read_only:
            return
        new = draft.id is None
        dialog = RecordDialog(
            self._context,
            draft,
            shape=_NEW if new else _STORED,
            write=create_case if new else save_record,
            parent=self._page,
        )
        fit_within(dialog, 720, 680)
        dialog.saved.connect(self._on_case_registered if new else self._on_case_saved)
        dialog.delete_requested.connect(self._on_delete_requested)
        dialog.refused.connect(self._on_form_refused)
        dialog.joined.connect(self._on_joined)
        dialog.open()

    @Slot(str)
    def _on_joined(self, said: str) -> None:
        self._shell.toast(said)

    @Slot(object)
    def _on_case_saved(self, saved: Saved) -> None:
        del saved
        self._shell.toast(self.tr("The case was saved."), undo=True)

    @Slot(object)
    def _on_case_registered(self, saved: Saved) -> None:
        self._shell.toast(self.tr("The case was registered."), undo=True)
        self.case_created.emit(saved.id)

    @Slot(object)
    def _on_delete_requested(self, draft: Draft) -> None:
        store = self._context.store

        def body(_progress: Progress) -> Saved:
            return delete_record(store, RecordKind.CASE, draft.id or 0, draft.version)

        self._context.jobs.write(body, done=self._on_case_deleted, failed=self._on_form_refused)

    def _on_case_deleted(self, saved: Saved) -> None:
        self._context.changes.announce(saved.changes)
        if self.panel is not None and self._wanted == saved.id:
            self._on_panel_close_requested()
        self._shell.toast(self.tr("The case was deleted."), undo=True)

    @Slot(object)
    def _on_form_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)

    @Slot(str, QPoint)
    def quick_create(self, stage: str, place: QPoint) -> None:
        """Two lines and Enter: firm and title, straight into a stage."""
        popover = QuickCreatePopover(self._context, stage, self._page)
        popover.created.connect(self._on_case_registered)
        popover.refused.connect(self._on_form_refused)
        popover.open_at(place)

    # What lies outside.

    @property
    def offers_packet(self) -> bool:
        """Whether a briefing can be made here."""
        return self._context.commands.get(f"go.{_PACKET_PAGE}") is not None

    @Slot(int)
    def make_packet(self, case_id: int) -> None:
        """면담자료 of a case, on the page of documents."""
        self._shell.open_page(_PACKET_PAGE, case_id=case_id)

    @Slot(int)
    def note_activity(self, case_id: int) -> None:
        """A call note about this case."""
        self._shell.note_call(case_id=case_id)
