"""The page of one case: its stages on top, its form left, what hangs on it right."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Signal, Slot

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.records import link_id
from db.services.records import Saved, save_record
from desktop_app.context import AppContext
from desktop_app.features.cases.milestone_desk import MILESTONE_SHAPE, next_milestone
from desktop_app.features.cases.record.reading import CaseBook, read_case_book
from desktop_app.features.cases.record.related import CaseRelated
from desktop_app.features.cases.record.spec import SHAPE
from desktop_app.features.cases.record.strip import StageStrip
from desktop_app.jobs import Progress
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.list_pages.diligence_card import DiligenceCard
from desktop_app.list_pages.record_spec import RecordSpec
from desktop_app.list_pages.record_view import RecordView
from desktop_app.page import Page, Shell
from desktop_app.widgets.parts import name_link
from resources.texts import mark

SPEC = RecordSpec(RecordKind.CASE, read_case_book, mark("New case"), SHAPE, least_related=400)


class CaseRecord(RecordView[CaseBook]):
    """Moves, notes and papers are wishes: the page's desk knows how."""

    move_requested = Signal(int, QPoint)
    note_requested = Signal(int)
    packet_requested = Signal(int)

    def __init__(
        self, context: AppContext, shell: Shell, origin: Page, *, offers_packet: bool
    ) -> None:
        super().__init__(context, shell, SPEC, origin)
        self.strip = StageStrip(context.theme, context.texts, writable=not context.read_only)
        self.column.insertWidget(2, self.strip)  # below the head and its line
        self._firm = name_link("", "record_firm")
        self.head.add_facts(self._firm)
        self._offer(offers_packet=offers_packet)
        self.related = CaseRelated(context, shell, self)
        self.diligence = DiligenceCard(context, shell, self)
        self.related.add_before_last(self.diligence)
        self.put_related(self.related)
        self._dialogs = ChildDialogs(context, shell, {RecordKind.MILESTONE: MILESTONE_SHAPE}, self)
        self._firm.clicked.connect(self._on_firm_clicked)
        self.strip.move_requested.connect(self._on_move_requested)
        card = self.related.milestones
        card.add_requested.connect(self._on_milestone_add_requested)
        card.edit_requested.connect(self._on_milestone_edit_requested)
        card.delete_requested.connect(self._dialogs.delete)
        card.tick_requested.connect(self._on_milestone_ticked)

    def _offer(self, *, offers_packet: bool) -> None:
        if not self.context.read_only:
            note = self.head.add_action(self.tr("Note"), "notebook-pen", "record_note")
            note.clicked.connect(self._on_note_clicked)
        if offers_packet:
            packet = self.head.add_action(
                self.tr("Make meeting paper"), "file-text", "record_packet"
            )
            packet.clicked.connect(self._on_packet_clicked)

    def show_record(self, record: CaseBook) -> None:
        """Show its way, its firm and what hangs on it."""
        day = dt.date.fromisoformat(self.context.store.today())
        self.strip.show_case(record.draft, record.steps, day)
        self._firm.setText(record.firm)
        self.related.put(record)
        if (firm := link_id(record.draft, "organization")) is not None:
            self.diligence.show_of(firm, record.id)

    def _milestone(self, milestone_id: int) -> Draft | None:
        found = self.shown.milestones if self.shown is not None else ()
        return next((one for one in found if one.id == milestone_id), None)

    # Slots.

    @Slot()
    def _on_firm_clicked(self) -> None:
        firm = link_id(self.shown.draft, "organization") if self.shown is not None else None
        if firm is not None:
            self.shell.open_record(RecordKind.ORGANIZATION, firm)

    @Slot()
    def _on_move_requested(self) -> None:
        made = self.strip.move_button
        if self.record_id is not None:
            place = made.mapToGlobal(QPoint(0, made.height() + 2))
            self.move_requested.emit(self.record_id, place)

    @Slot()
    def _on_note_clicked(self) -> None:
        if self.record_id is not None:
            self.note_requested.emit(self.record_id)

    @Slot()
    def _on_packet_clicked(self) -> None:
        if self.record_id is not None:
            self.packet_requested.emit(self.record_id)

    @Slot(object, str)
    def _on_milestone_add_requested(self, _kind: RecordKind, _choice: str) -> None:
        """The stage that comes next."""
        if self.shown is not None:
            stages = {one.text("stage") for one in self.shown.milestones}
            self._dialogs.open(next_milestone(self.shown.id, stages), "planned_on")

    @Slot(object, int)
    def _on_milestone_edit_requested(self, _kind: RecordKind, milestone_id: int) -> None:
        draft = self._milestone(milestone_id)
        if draft is not None:
            self._dialogs.open(draft)

    @Slot(int)
    def _on_milestone_ticked(self, milestone_id: int) -> None:
        """Space: the stage does not apply to this case, or does after all."""
        draft = self._milestone(milestone_id)
        if draft is None or self.context.read_only:
            return
        store, ticked = self.context.store, draft.get("skipped") is not True
        changed = Draft(RecordKind.MILESTONE, {"skipped": ticked}, draft.id, draft.version)

        def body(_progress: Progress) -> Saved:
            return save_record(store, changed)

        self.context.jobs.write(body, done=self._on_milestone_saved, failed=self.shell.show_error)

    def _on_milestone_saved(self, saved: Saved) -> None:
        self.context.changes.announce(saved.changes)
