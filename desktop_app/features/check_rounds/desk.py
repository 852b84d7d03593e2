"""What is done with a round beside its results: begun, its letter and days, reminders, papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.check_rounds import GridLine, RoundGrid
from db.queries.papers import PrintedPaper
from db.queries.records import load_draft
from db.services.check_rounds import mark_targets, reminded, start_round
from db.services.records import Saved
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.check_rounds.reading import (
    letter_paper,
    next_round,
    result_paper,
    save_sheets_by_firm,
    sheet_paper,
)
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.noting import note_left
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.forms.record_dialog import RecordDialog
from reports.content.model import Document
from resources.texts import fill

_SHAPES = {
    RecordKind.CHECK_TARGET: FormShape(hidden=frozenset({"round", "agreement"}), headings=False),
    RecordKind.CHECK_ROUND: None,
}


class RoundDesk(QObject):
    """Each is a dialog or one job off the GUI thread."""

    started = Signal(int)
    """A new round, by its id."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self._papers = PaperDesk(context, shell, over)

    # Rounds and their targets.

    def begin(self, rounds: Sequence[Draft]) -> None:
        """Ask for the day and the letter of a new round."""
        if self._context.read_only:
            return
        draft = next_round(self._context, tuple(rounds))
        dialog = RecordDialog(self._context, draft, write=start_round, parent=self._over)
        dialog.saved.connect(self._on_started)
        dialog.refused.connect(self._on_refused)
        dialog.open()

    def edit(self, draft: Draft) -> None:
        """The form of a round, or of one agreement in it."""
        dialog = RecordDialog(
            self._context, draft, shape=_SHAPES[draft.kind], parent=self._over
        )  # fmt: skip
        dialog.refused.connect(self._on_refused)
        dialog.open()

    def edit_target(self, target: int) -> None:
        """Why an agreement is left out, its days and its note."""
        store = self._context.store

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, RecordKind.CHECK_TARGET, target)

        self._context.jobs.run(body, done=self._on_target_read, failed=self._shell.show_error)

    def _on_target_read(self, draft: Draft | None) -> None:
        if draft is not None:
            self.edit(draft)

    def remind(self, grid: RoundGrid, lines: Sequence[GridLine]) -> None:
        """Write down a reminder of today for these lines."""
        if self._context.read_only or not lines:
            return
        store, rows, name = self._context.store, reminded(lines, today()), grid.round.text("name")

        def body(_progress: Progress) -> Saved:
            return mark_targets(store, name, rows)

        self._context.jobs.write(body, done=self._on_reminded, failed=self._shell.show_error)

    def _on_reminded(self, done: Saved) -> None:
        self._context.changes.announce(done.changes)
        self._shell.toast(self.tr("The reminders have their date."), undo=True)

    # Papers.

    def look_at_letter(self, round_id: int) -> None:
        """The letter that asks for the answers."""
        self._papers.look(Paper(self._made(letter_paper, round_id), self.tr("Request for results")))

    def save_sheet(self, round_id: int) -> None:
        """The sheet to fill in; it comes back as a list."""
        self._papers.save(
            Paper(self._made(sheet_paper, round_id), self.tr("Check sheet")), ".xlsx"
        )  # fmt: skip

    def look_at_sheet(self, round_id: int) -> None:
        """One sheet of all firms that are asked, as pages; for the office."""
        self._papers.look(Paper(self._made(sheet_paper, round_id), self.tr("Check sheet")))

    def save_by_firm(self, round_id: int) -> None:
        """A sheet for each firm, as a workbook and as pages, in a folder that is asked for."""
        chosen = QFileDialog.getExistingDirectory(self._over, self.tr("Folder for the sheets"))
        if chosen:
            self.write_by_firm(round_id, Path(chosen))

    def write_by_firm(self, round_id: int, folder: Path) -> None:
        """Make and write them off the GUI thread."""
        context, name = self._context, self.tr("Check sheet")

        def body(progress: Progress) -> tuple[PrintedPaper, ...]:
            return save_sheets_by_firm(context, round_id, folder, name, progress)

        context.jobs.run(
            body, done=self._on_written, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_written(self, lines: tuple[PrintedPaper, ...]) -> None:
        said = self.tr("Saved for {count:firm|firms}, as Excel and PDF.")
        self._shell.toast(fill(said, count=len(lines) // 2))
        note_left(self._context, lines, self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)

    def look_at_result(self, round_id: int) -> None:
        """투자협약 이행상황 점검 결과."""
        self._papers.look(
            Paper(self._made(result_paper, round_id), self.tr("Result of the checks"))
        )

    def _made(
        self, make: Callable[[AppContext, int], Document], round_id: int
    ) -> Callable[[], Document]:
        context = self._context

        def made() -> Document:
            return make(context, round_id)

        return made

    # Slots.

    @Slot(object)
    def _on_started(self, saved: Saved) -> None:
        self.started.emit(saved.id)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._shell.show_error(error)
