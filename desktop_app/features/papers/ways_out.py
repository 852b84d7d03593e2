"""The ways of the paper in front out of the window: saved, printed, opened, read in a meeting room."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.features.papers.reading import PaperProof
from desktop_app.list_pages.forms.form_data import PaperData
from desktop_app.list_pages.forms.list_forms import ListForms
from desktop_app.page import Shell
from desktop_app.paper.files import file_name, of_day
from desktop_app.paper.leaving import About, Finished, PaperExit
from desktop_app.paper.preview import Preview
from desktop_app.paper.reading_view import ReadingView
from desktop_app.paper.save_dialog import Form


class WaysOut(QObject):
    """Knows the paper in front and the one that was saved last; asks over the page."""

    left = Signal(object)
    """The paper that was saved or printed, whatever is in front by then."""

    def __init__(self, context: AppContext, shell: Shell, preview: Preview, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._preview = preview
        self._page = page
        self._saved: Finished | None = None
        """The paper that was saved last, which ``open_paper`` opens without asking."""
        self._open_next = False
        self.proof: PaperProof | None = None
        """The paper as it stands, None while it is made; the page puts it here."""
        self.exit = PaperExit(context, shell, page)
        """Saves and prints; for whoever has asked already."""
        self._forms = ListForms(context, shell, page)
        self._connect()

    def _connect(self) -> None:
        self.exit.saved.connect(self._on_exit_saved)
        self.exit.printed.connect(self._on_exit_printed)

    def can_leave(self) -> bool:
        """Whether there is a paper to save and print."""
        return self._page.isVisible() and self.proof is not None

    @Slot()
    def save_pdf(self) -> None:
        """Save the pages."""
        self._save(Form.PDF)

    @Slot()
    def save_hwpx(self) -> None:
        """Save for 한글."""
        self._save(Form.HWPX)

    @Slot()
    def save_xlsx(self) -> None:
        """Save the tables as a workbook."""
        if self.proof is not None and self.proof.paper.tables:
            self._save(Form.XLSX)

    @Slot()
    def fill_form(self) -> None:
        """Fill a workbook of the office's own with the tables."""
        if self.proof is not None and self.proof.paper.tables:
            about, proof = _about(self.proof), self.proof
            self._forms.ask_for(
                PaperData(
                    proof.paper.code, proof.document, (about.kind, about.record_id), about.title
                )
            )

    def _save(self, form: Form) -> None:
        self._open_next = False  # whoever cancelled an opening only saves now
        if self.proof is not None:
            proof, day = self.proof, of_day(self._context.store)
            name = file_name(day, proof.of, proof.document.title, suffix=form.suffix)
            self.exit.ask_and_save(proof, name, _about(proof), (form,))

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print what is previewed."""
        self.print_several(1)

    @Slot(int)
    def print_several(self, per_sheet: int) -> None:
        """The same with so many pages on a sheet."""
        if self.proof is not None:
            self.exit.ask_and_print(self.proof, _about(self.proof), per_sheet)

    @Slot()
    def open_paper(self) -> None:
        """Open it in the PC's own reader, saved before."""
        if self.proof is not None and self.proof is self._saved:
            self.exit.open_saved()
        elif self.proof is not None:
            self.save_pdf()
            self._open_next = True

    @Slot()
    def read_full_screen(self) -> None:
        """The pages over the whole screen, for a meeting room."""
        if self.proof is not None:
            jobs, theme, proof = self._context.jobs, self._context.theme, self.proof
            view = ReadingView(jobs, theme, proof.title, proof.rendered, self._page)
            view.start(self._preview.page)

    @Slot(str)
    def _on_exit_saved(self, _path: str) -> None:
        self._saved = self.exit.proof
        self.left.emit(self._saved)
        if self._open_next:
            self._open_next = False
            self.exit.open_saved()

    @Slot(int)
    def _on_exit_printed(self, _sheets: int) -> None:
        self.left.emit(self.exit.proof)


def _about(proof: PaperProof) -> About:
    """What the print log says of it."""
    return About(proof.title, proof.paper.about if proof.subject else None, proof.subject)
