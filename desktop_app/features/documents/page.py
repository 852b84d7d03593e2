"""The page of the 면담자료: sections at the left, the paper in the middle, what to look at right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.errors import UserError
from db.queries.meetings import MeetingLine, upcoming_meetings
from db.store import now_kst
from desktop_app.changes import Announcement
from desktop_app.commands import Command
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.documents.chooser import MeetingChooser
from desktop_app.features.documents.head import PacketHead
from desktop_app.features.documents.leaving import PaperExit
from desktop_app.features.documents.preview import Preview
from desktop_app.features.documents.preview_bar import PreviewBar
from desktop_app.features.documents.print_notes import print_notes
from desktop_app.features.documents.reading import (
    PacketSource,
    Proof,
    Subject,
    make_proof,
    moment_text,
    proposed_name,
    read_source,
    request_for,
    when_text,
)
from desktop_app.features.documents.section_pane import SectionPane
from desktop_app.features.documents.side_panel import SidePanel
from desktop_app.jobs import Lane, Progress
from desktop_app.page import Page, Shell
from desktop_app.paper.pictures import Pictures, draw_pages
from desktop_app.widgets.parts import hline, vline
from desktop_app.widgets.state_panel import StatePanel
from reports.content.composition import Composition
from reports.content.packet import Edition
from resources.texts import fill

_ON_PAPER = frozenset({
    RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING, RecordKind.ATTENDEE,
    RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP, RecordKind.ACTIVITY, RecordKind.MILESTONE,
    RecordKind.AGREEMENT, RecordKind.PARTY, RecordKind.CHECK, RecordKind.CERTIFICATE,
    RecordKind.INCENTIVE, RecordKind.SITE, RecordKind.ZONE, RecordKind.PROJECT,
})  # fmt: skip


@dataclass(slots=True)
class _Work:
    """What is being composed: kept for each meeting as long as the window lives."""

    editions: dict[Edition, Composition]
    edition: Edition = Edition.MAYOR
    disclosure: str = ""

    @property
    def composition(self) -> Composition:
        return self.editions[self.edition]


class PacketPage(Page):
    """면담자료. ``open_page("packet", meeting_id=7)`` or ``case_id=7`` opens it."""

    watches = _ON_PAPER

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._subject = Subject()
        self._works: dict[Subject, _Work] = {}
        self._source: PacketSource | None = None
        self._proof: Proof | None = None
        self._current = False
        self._waiting_for = ""
        self._head = PacketHead(context.theme, context.texts)
        self._pane = SectionPane(context.theme, context.texts)
        self._preview = Preview(context.theme)
        self._bar = PreviewBar(self._preview, context.theme, context.texts)
        self._side = SidePanel(context.theme, context.texts)
        self._state = StatePanel(context.theme)
        self._chooser = MeetingChooser(context)
        self._exit = PaperExit(context, shell, self)
        self._came_from = ""
        self._stack = QStackedWidget()
        self._compose()
        self._connect()
        self._add_commands()
        self._head.enable(False)

    def _compose(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._bar)
        middle.addWidget(hline())
        middle.addWidget(self._preview, 1)
        desk = QWidget()
        across = QHBoxLayout(desk)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._pane)
        across.addWidget(_edge())
        across.addLayout(middle, 1)
        across.addWidget(self._side)
        self._desk = desk
        for part in (desk, self._state, self._chooser):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(hline())
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._head.back_requested.connect(self.go_back)
        self._head.edition_chosen.connect(self._on_edition_chosen)
        self._head.save_requested.connect(self.save_paper)
        self._head.print_requested.connect(self.print_paper)
        self._pane.sections.toggle_requested.connect(self._on_toggle_requested)
        self._pane.sections.place_requested.connect(self._on_place_requested)
        self._pane.list.move_requested.connect(self._on_move_requested)
        self._pane.list.section_chosen.connect(self._on_section_chosen)
        self._pane.mark_chosen.connect(self._on_mark_chosen)
        self._pane.reset_requested.connect(self._on_reset_requested)
        self._preview.pictures_wanted.connect(self._on_pictures_wanted)
        self._preview.section_clicked.connect(self._on_section_clicked)
        self._side.mend_requested.connect(self._on_mend_requested)
        self._chooser.chosen.connect(self._on_meeting_chosen)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Save), self.save_paper),
            (QKeySequence(QKeySequence.StandardKey.Print), self.print_paper),
            (QKeySequence("Alt+Left"), self.go_back),
            (QKeySequence("Alt+1"), self._on_first_edition),
            (QKeySequence("Alt+2"), self._on_second_edition),
            (QKeySequence("Alt+3"), self._on_third_edition),
        ):
            made = QShortcut(keys, self)
            made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(slot)

    def _add_commands(self) -> None:
        self.context.commands.add(
            Command(
                "packet.save", self.tr("Save meeting paper (PDF, HWPX)…"), self.save_paper,
                icon="file-down", enabled=self._can_leave_paper,
            ),
            Command(
                "packet.print", self.tr("Print meeting paper…"), self.print_paper,
                icon="printer", enabled=self._can_leave_paper,
            ),
        )  # fmt: skip

    # What is shown.

    def show_target(self, **target: Any) -> None:
        """``meeting_id`` or ``case_id``, perhaps the ``edition``, and the page to go ``back`` to."""
        self._came_from = str(target.get("back", ""))
        subject = Subject(target.get("meeting_id"), target.get("case_id"))
        if subject != self._subject:
            self._subject = subject
            self._source = self._proof = None
            self._show_waiting()
        if (edition := target.get("edition")) is not None:
            self._work.edition = Edition(edition)
        self.refresh()

    def reload(self) -> None:
        """Gather the facts anew, or offer the next meetings when nothing was chosen."""
        store = self.context.store
        if not self._subject:
            today = now_kst()[:10]

            def meetings(_progress: Progress) -> tuple[MeetingLine, ...]:
                with store.read() as session:
                    return upcoming_meetings(session, today)

            self.context.jobs.run(
                meetings, done=self._on_meetings_read, failed=self._on_failed, key=self._key("read")
            )
            return
        request = request_for(self.context, self._subject)

        def gather(_progress: Progress) -> PacketSource:
            return read_source(store, request)

        self.context.jobs.run(
            gather, done=self._on_source_read, failed=self._on_failed, key=self._key("read")
        )

    def patch(self, announcement: Announcement) -> None:
        """Any of the records on paper may have changed."""
        self.reload()

    @property
    def _work(self) -> _Work:
        if self._subject not in self._works:
            usual = {edition: Composition.usual(edition) for edition in Edition}
            self._works[self._subject] = _Work(usual)
        return self._works[self._subject]

    def _key(self, name: str) -> str:
        return f"packet-{name}-{id(self)}"

    def _show_waiting(self) -> None:
        self._head.enable(False)
        self._head.show_pages(None)
        self._head.show_subject("")
        self._state.show_state("loader-circle", self.tr("The paper is being written…"))
        self._stack.setCurrentWidget(self._state)

    # Jobs: gather → lay out → draw. Only the newest of each counts.

    def _on_meetings_read(self, lines: tuple[MeetingLine, ...]) -> None:
        if not self._subject:
            self._head.enable(False)
            self._stack.setCurrentWidget(self._chooser)
            self._chooser.put(lines)

    def _on_source_read(self, source: PacketSource) -> None:
        if source.subject != self._subject:
            return
        self._source = source
        work = self._work
        work.disclosure = work.disclosure or source.facts.disclosure
        when = when_text(source.facts, self.context.lang)
        self._head.show_subject(" · ".join(filter(None, (source.heading, when))))
        self._side.show_records(tuple(source.records))
        self._side.show_section(self._pane.list.current_section)
        time = moment_text(source.facts.created_at, self.context.lang)
        self.shell.say(fill(self.tr("All values as of {time}"), time=time))
        self._lay_out()

    def _lay_out(self) -> None:
        """Make the pages of the composition as it stands."""
        if self._source is None:
            return
        work, facts = self._work, self._source.facts
        composition, disclosure = work.composition, work.disclosure
        self._current = False
        self._head.show_edition(work.edition)
        self._pane.put(composition, self._shown_pages(composition))
        self._pane.show_mark(disclosure)
        self._side.show_edition(work.edition)

        def body(_progress: Progress) -> Proof:
            return make_proof(facts, composition.edition, composition.chosen, disclosure)

        self.context.jobs.run(
            body, done=self._on_proof_made, failed=self._on_failed, key=self._key("proof")
        )

    def _shown_pages(self, composition: Composition) -> Any:
        """The pages of the last proof, while the next one is being made."""
        proof = self._proof
        return proof.rendered if proof and proof.edition is composition.edition else None

    def _on_proof_made(self, proof: Proof) -> None:
        if self._source is None:
            return
        self._proof, self._current = proof, True
        rendered = proof.rendered
        self._head.enable(True)
        self._head.show_pages(rendered)
        self._pane.put(self._work.composition, rendered)
        self._side.show_notes(print_notes(self._source.facts, proof))
        if self._stack.currentWidget() is not self._desk:
            self._stack.setCurrentWidget(self._desk)
            self._pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._preview.show_document(rendered.pages + rendered.attached, rendered.spots)
        self._bar.show_parts(proof.edition, rendered.parts)
        self._do_what_waits()

    @Slot(object)
    def _on_pictures_wanted(self, scales: dict[int, float]) -> None:
        if self._proof is None:
            return
        data = self._proof.rendered.data

        def body(_progress: Progress) -> Pictures:
            return draw_pages(data, scales)

        self.context.jobs.run(
            body,
            done=self._on_pictures_drawn,
            failed=self._on_failed,
            lane=Lane.PREVIEW,
            key=self._key("pictures"),
        )

    def _on_pictures_drawn(self, pictures: Pictures) -> None:
        self._preview.put_pictures(pictures.sizes, pictures.images)

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

    # The ways out.

    def _can_leave_paper(self) -> bool:
        return self.isVisible() and self._proof is not None

    @Slot()
    def save_paper(self) -> None:
        """Ask for a place and save what is previewed, once it is up to date."""
        self._waiting_for = "save"
        self._do_what_waits()

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print what is previewed, once it is up to date."""
        self._waiting_for = "print"
        self._do_what_waits()

    def _do_what_waits(self) -> None:
        if not self._current or self._proof is None or self._source is None:
            return
        asked, self._waiting_for = self._waiting_for, ""
        if asked == "save":
            name = proposed_name(self._source.facts, self._proof.edition)
            self._exit.ask_and_save(self._proof, name)
        elif asked == "print":
            self._exit.ask_and_print(self._proof)

    @property
    def exit(self) -> PaperExit:
        """Saves and prints; for whoever has asked already."""
        return self._exit

    @property
    def proof(self) -> Proof | None:
        """The paper as it stands, None before the first is made."""
        return self._proof

    @Slot()
    def go_back(self) -> None:
        """To where it was asked for, else to the meeting it is for, or to the list of meetings."""
        if self._came_from:
            self.shell.open_page(self._came_from)
            return
        if self._subject.meeting_id is None and self._subject.case_id is not None:
            if self.shell.open_record(RecordKind.CASE, self._subject.case_id):
                return
        elif self._subject.meeting_id is not None:
            self.shell.open_record(RecordKind.MEETING, self._subject.meeting_id)
            return
        self.shell.open_page("meetings")

    # Slots.

    @Slot(object)
    def _on_edition_chosen(self, edition: Edition) -> None:
        if self._source is not None and edition is not self._work.edition:
            self._work.edition = edition
            self._preview.ring("")
            self._lay_out()

    @Slot()
    def _on_first_edition(self) -> None:
        self._on_edition_chosen(Edition.MAYOR)

    @Slot()
    def _on_second_edition(self) -> None:
        self._on_edition_chosen(Edition.STAFF)

    @Slot()
    def _on_third_edition(self) -> None:
        self._on_edition_chosen(Edition.GUEST)

    def _recompose(self, composition: Composition) -> None:
        if composition != self._work.composition:
            self._work.editions[composition.edition] = composition
            self._lay_out()

    @Slot(str)
    def _on_toggle_requested(self, section: str) -> None:
        self._recompose(self._work.composition.toggled(section))

    @Slot(str, int)
    def _on_place_requested(self, section: str, place: int) -> None:
        self._recompose(self._work.composition.placed(section, place))

    @Slot(str, int)
    def _on_move_requested(self, section: str, step: int) -> None:
        self._recompose(self._work.composition.moved(section, step))

    @Slot()
    def _on_reset_requested(self) -> None:
        self._recompose(Composition.usual(self._work.edition))

    @Slot(str)
    def _on_mark_chosen(self, mark: str) -> None:
        self._work.disclosure = mark
        self._lay_out()

    @Slot(str)
    def _on_section_chosen(self, section: str) -> None:
        self._side.show_section(section)
        self._preview.ring(section)

    @Slot(str)
    def _on_section_clicked(self, section: str) -> None:
        if self._pane.sections.row_of(section) >= 0:
            self._pane.list.choose(section)
            self._on_section_chosen(section)

    @Slot(object)
    def _on_mend_requested(self, kind: RecordKind) -> None:
        if self._source is not None and kind in self._source.records:
            self.shell.open_record(kind, self._source.records[kind])

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


def _edge() -> QWidget:
    """The line between the sections and the desk."""
    made = vline()
    made.setMinimumHeight(0)
    made.setMaximumHeight(16_777_215)
    return made
