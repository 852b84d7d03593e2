"""The ways of the 면담자료 in front out of the window: saved, printed, read in a meeting room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.features.documents.desk import PacketDesk
from desktop_app.features.documents.reading import PacketSource, Proof, proposed_name
from desktop_app.features.documents.workbench import Workbench
from desktop_app.page import Shell
from desktop_app.paper.leaving import About, PaperExit
from desktop_app.paper.reading_view import ReadingView
from reports.content.packet import CONTACTS


class PacketWays(QObject):
    """Whoever asks while the pages are being made is served once they are up to date."""

    def __init__(
        self, context: AppContext, shell: Shell, desk: PacketDesk, bench: Workbench, page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._desk = desk
        self._bench = bench
        self._page = page
        self._waiting_for = ""
        self._per_sheet = 1
        self.source: PacketSource | None = None
        """What the paper is made of; the page puts it here, and the two below."""
        self.proof: Proof | None = None
        """The paper as it stands, None before the first is made."""
        self.current = False
        """Whether the proof is of what is composed now."""
        self.exit = PaperExit(context, shell, page)
        """Saves and prints; for whoever has asked already."""

    def can_leave(self) -> bool:
        """Whether there is a paper to save and print."""
        return self._page.isVisible() and self.proof is not None

    @Slot()
    def save_paper(self) -> None:
        """Ask for a place and save what is previewed, once it is up to date."""
        self._waiting_for = "save"
        self.do_what_waits()

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print what is previewed, once it is up to date."""
        self.print_several(1)

    @Slot(int)
    def print_several(self, per_sheet: int) -> None:
        """The same with so many pages on a sheet."""
        self._waiting_for, self._per_sheet = "print", per_sheet
        self.do_what_waits()

    @Slot()
    def read_full_screen(self) -> None:
        """The pages over the whole screen, for a meeting room."""
        if self.proof is not None and self.source is not None:
            jobs, theme = self._context.jobs, self._context.theme
            heading, rendered = self.source.heading, self.proof.rendered
            view = ReadingView(jobs, theme, heading, rendered, self._page)
            view.start(self._desk.preview.page)

    def do_what_waits(self) -> None:
        """Save or print what was asked for, if the pages are up to date by now."""
        self._desk.side.editor.tell_now()
        if not self.current or self.proof is None or self.source is None:
            return
        asked, self._waiting_for = self._waiting_for, ""
        about = self._about(self.source, self.proof)
        if asked == "save":
            name = proposed_name(self.source.facts, self.proof.edition)
            self.exit.ask_and_save(self.proof, name, about)
        elif asked == "print":
            self.exit.ask_and_print(self.proof, about, self._per_sheet)

    def _about(self, source: PacketSource, proof: Proof) -> About:
        """What the print log says of the paper in front."""
        reason = self._bench.contacts_reason(source.subject)
        shown = reason is not None and CONTACTS in proof.chosen
        kind, record_id = source.subject.record
        return About(source.heading, kind, record_id, reason.value if reason and shown else "")
