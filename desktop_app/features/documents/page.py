"""The page of the 면담자료: what is composed, looked at, saved and printed, and how it gets there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.domain.access import Reason
from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.meetings import MeetingLine
from db.queries.papers import PrintedPaper
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.documents.chooser import MeetingChooser
from desktop_app.features.documents.contacts_wish import ContactsWish
from desktop_app.features.documents.desk import PacketDesk
from desktop_app.features.documents.head import PacketHead
from desktop_app.features.documents.packet_ways import PacketWays
from desktop_app.features.documents.page_keys import add_commands, add_keys
from desktop_app.features.documents.page_wishes import PageWishes
from desktop_app.features.documents.proofing import Proofing
from desktop_app.features.documents.reading import (
    PacketSource,
    Proof,
    Subject,
    moment_text,
    when_text,
)
from desktop_app.features.documents.template_wishes import TemplateWishes
from desktop_app.features.documents.workbench import Workbench
from desktop_app.list_pages.attachments.actions import AttachmentActions
from desktop_app.page import Page, Shell
from desktop_app.paper.pictures import Pictures
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from desktop_app.widgets.state_panel import StatePanel
from reports.content.packet import Edition
from resources.texts import fill

_ON_PAPER = frozenset({
    RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING, RecordKind.ATTENDEE,
    RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP, RecordKind.ACTIVITY, RecordKind.MILESTONE,
    RecordKind.AGREEMENT, RecordKind.PARTY, RecordKind.CHECK, RecordKind.CERTIFICATE,
    RecordKind.INCENTIVE, RecordKind.SITE, RecordKind.ZONE, RecordKind.PROJECT,
    RecordKind.CONTACT, RecordKind.ATTACHMENT,
})  # fmt: skip


class PacketPage(Page):
    """면담자료. ``open_page("packet", meeting_id=7)`` or ``case_id=7`` opens it."""

    watches = _ON_PAPER

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._subject = Subject()
        self._came_from = ""
        self._edition: Edition | None = None
        self.bench = Workbench(context, self)
        self._proofing = Proofing(context, self)
        self._head = PacketHead(context.theme, context.texts)
        self.desk = PacketDesk(
            context.theme, context.texts, dt.date.fromisoformat(context.store.today())
        )
        self._state = StatePanel(context.theme)
        self._chooser = MeetingChooser(context)
        self.ways = PacketWays(context, shell, self.desk, self.bench, self)
        self._wishes = PageWishes(self.bench, self.desk, self)
        self._templates = TemplateWishes(context, shell, self.desk.left.templates, self.bench, self)
        self._attaching = AttachmentActions(context, shell, self)
        self._contacts = ContactsWish(context, self)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()
        add_keys(self, self.ways, self.go_back, self.choose_edition)
        add_commands(context.commands, self.ways)
        self._head.enable(False)

    def _compose(self) -> None:
        for part in (self.desk, self._state, self._chooser):
            self._stack.addWidget(part)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(hline())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.go_back)
        self._head.edition_chosen.connect(self.choose_edition)
        self._head.save_requested.connect(self.ways.save_paper)
        self._head.print_requested.connect(self.ways.print_paper)
        self._head.several_requested.connect(self.ways.print_several)
        self.bench.changed.connect(self._lay_out)
        self._proofing.meetings_read.connect(self._on_meetings_read)
        self._proofing.source_read.connect(self._on_source_read)
        self._proofing.proof_made.connect(self._on_proof_made)
        self._proofing.pictures_drawn.connect(self._on_pictures_drawn)
        self._proofing.failed.connect(self._on_failed)
        self._wishes.contacts_asked.connect(self._on_contacts_asked)
        self._contacts.granted.connect(self._on_contacts_granted)
        self._contacts.failed.connect(self._on_contacts_refused)
        self.ways.exit.noted.connect(self._on_paper_noted)
        self.desk.left.files.refused.password_entered.connect(self._lay_out)
        self.desk.left.files.add_requested.connect(self._attaching.choose)
        self.desk.preview.pictures_wanted.connect(self._on_pictures_wanted)
        self.desk.side.mend_requested.connect(self._on_mend_requested)
        self._chooser.chosen.connect(self._on_meeting_chosen)

    # What is shown.

    def show_target(self, **target: Any) -> None:
        """``meeting_id`` or ``case_id``, perhaps the ``edition``, and the page to go ``back`` to."""
        self._came_from = str(target.get("back", ""))
        subject = Subject(target.get("meeting_id"), target.get("case_id"))
        if subject != self._subject:
            self.bench.keep()
            self._subject = subject
            self.ways.source = self.ways.proof = None
            self.desk.left.files.refused.forget()
            self._show_waiting()
        edition = target.get("edition")
        self._edition = Edition(edition) if edition is not None else None
        self.refresh()

    def reload(self) -> None:
        """Gather the facts anew, or offer the next meetings when nothing was chosen."""
        if self._subject:
            reason = self.bench.contacts_reason(self._subject)
            self._proofing.gather(self._subject, reason.text("ko") if reason else "")
        else:
            self._proofing.read_meetings()

    def patch(self, announcement: Announcement) -> None:
        """Any of the records on paper may have changed."""
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was composed is kept at once."""
        self.bench.keep()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the composition's while it has steps; else they are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back = event.matches(QKeySequence.StandardKey.Undo) and self.bench.can_undo
            forth = event.matches(QKeySequence.StandardKey.Redo) and self.bench.can_redo
            if back or forth:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ``event``."""
        if event.matches(QKeySequence.StandardKey.Undo) and self.bench.can_undo:
            self._wishes.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self.bench.can_redo:
            self._wishes.redo()
        else:
            super().keyPressEvent(event)

    def _show_waiting(self) -> None:
        self._head.enable(False)
        self._head.show_pages(None)
        self._head.show_subject("")
        self.desk.forget()
        self._state.show_state("loader-circle", self.tr("The paper is being written…"))
        self._stack.setCurrentWidget(self._state)

    # Gather → lay out → draw.

    @Slot(object)
    def _on_meetings_read(self, lines: tuple[MeetingLine, ...]) -> None:
        if not self._subject:
            self._head.enable(False)
            self._stack.setCurrentWidget(self._chooser)
            self._chooser.put(lines)

    @Slot(object)
    def _on_source_read(self, source: PacketSource) -> None:
        if source.subject != self._subject:
            return
        self.ways.source = source
        self.bench.take(source)
        self._attaching.own(*source.subject.record)
        self.desk.left.files.put_files(source.files, can_add=self._attaching.can_attach)
        self._templates.read()
        edition, self._edition = self._edition, None
        when = when_text(source.facts, self.context.lang)
        self._head.show_subject(" · ".join(filter(None, (source.heading, when))))
        self.desk.side.show_records(tuple(source.records))
        self.desk.side.show_section(self.desk.section)
        time = moment_text(source.facts.created_at, self.context.lang)
        self.shell.say(fill(self.tr("All values as of {time}"), time=time))
        if edition not in (None, self.bench.now.edition):
            self.choose_edition(edition)
        else:
            self._lay_out()

    @Slot()
    def _lay_out(self) -> None:
        """Make the pages of what is composed as it stands."""
        if self.ways.source is None:
            return
        arrangement = self.bench.now
        self.ways.current = False
        self._head.show_edition(arrangement.edition)
        mark = arrangement.looks.disclosure or self.ways.source.facts.disclosure
        self.desk.show_arrangement(arrangement, mark, self.ways.source.attending)
        passwords = self.desk.left.files.refused.passwords
        self._proofing.lay_out(self.ways.source, arrangement, passwords)

    @Slot(object)
    def _on_proof_made(self, proof: Proof) -> None:
        if self.ways.source is None:
            return
        self.ways.proof, self.ways.current = proof, True
        self._head.enable(True)
        self._head.show_pages(proof.rendered)
        if self._stack.currentWidget() is not self.desk:
            self._stack.setCurrentWidget(self.desk)
            self.desk.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.show_proof(self.ways.source, proof)
        self.ways.do_what_waits()

    @Slot(object)
    def _on_pictures_wanted(self, scales: dict[int, float]) -> None:
        if self.ways.proof is not None:
            self._proofing.draw(self.ways.proof.rendered.data, scales)

    @Slot(object)
    def _on_pictures_drawn(self, pictures: Pictures) -> None:
        self.desk.preview.put_pictures(pictures.sizes, pictures.images)

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        if told is None:
            self.shell.show_error(error)
            return
        self._head.enable(False)
        again = (self.tr("Try again"), "packet_again", self._on_again_clicked)
        back = (self.tr("Open the meeting"), "packet_mend", self._on_open_clicked)
        no_firm = isinstance(error, UserError) and error.code == "packet.no_firm"
        self._state.show_state(
            "circle-alert", told.happened, told.advice, (back,) if no_firm else (again,)
        )
        self._stack.setCurrentWidget(self._state)

    @property
    def proof(self) -> Proof | None:
        """The paper as it stands, None before the first is made."""
        return self.ways.proof

    @Slot(object)
    def choose_edition(self, edition: Edition) -> None:
        """Put another edition in front."""
        if self.ways.source is not None and edition is not self.bench.now.edition:
            self.desk.preview.ring("")
            self.bench.put(replace(self.bench.now, edition=edition))

    @Slot()
    def go_back(self) -> None:
        """To where it was asked for, else to the meeting it is for, or to the list of meetings."""
        if self._came_from:
            self.shell.open_page(self._came_from)
            return
        kind, record_id = self._subject.record
        if self._subject and self.shell.open_record(kind, record_id):
            return
        self.shell.open_page("meetings")

    # Slots.

    @Slot()
    def _on_contacts_asked(self) -> None:
        if self.ways.source is not None:
            self._contacts.ask(self.ways.source, self.desk.pane.list.place_of_current())

    @Slot(object)
    def _on_contacts_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)

    @Slot(object)
    def _on_paper_noted(self, line: PrintedPaper) -> None:
        """What says something else from here on is a correction."""
        if self.ways.source is not None and (line.kind, line.record_id) == self._subject.record:
            kept = self.ways.source.kept
            kept = replace(kept, left={**kept.left, line.edition: line})
            self.ways.source = replace(self.ways.source, kept=kept)

    @Slot(object)
    def _on_contacts_granted(self, reason: Reason) -> None:
        self.bench.allow_contacts(reason)
        self._wishes.put_contacts()
        self.reload()

    @Slot(object)
    def _on_mend_requested(self, kind: RecordKind) -> None:
        if self.ways.source is not None and kind in self.ways.source.records:
            self.shell.open_record(kind, self.ways.source.records[kind])

    @Slot(int)
    def _on_meeting_chosen(self, meeting_id: int) -> None:
        self.show_target(meeting_id=meeting_id)

    @Slot()
    def _on_again_clicked(self) -> None:
        self._show_waiting()
        self.reload()

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._subject.meeting_id is not None:
            self.shell.open_record(RecordKind.MEETING, self._subject.meeting_id)
