"""문서: the list of all papers, the questions of the chosen one, and its pages as they will be printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.papers.asking import AskingPane
from desktop_app.features.papers.page_keys import add_commands, add_keys
from desktop_app.features.papers.reading import (
    About,
    PaperBook,
    PaperProof,
    keep_last,
    make_proof,
    read_about,
    read_book,
    read_last,
)
from desktop_app.features.papers.shelf import Shelf
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.files import file_name, of_day
from desktop_app.paper.leaving import About as LeavingAbout
from desktop_app.paper.leaving import PaperExit
from desktop_app.paper.page_drawer import PageDrawer
from desktop_app.paper.preview import Preview
from desktop_app.paper.reading_view import ReadingView
from desktop_app.paper.save_dialog import Form
from desktop_app.tokens import Size
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, hline, label
from desktop_app.widgets.state_panel import StatePanel
from reports.paper_kinds import BY_CODE, PaperKind
from resources.texts import fill


class PapersPage(Page):
    """``open_page("papers", paper="weekly")`` or ``kind=…, record_id=7`` opens it."""

    watches = frozenset(RecordKind)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._path = context.folder.root / "papers.json"
        self._last = read_last(self._path)
        self._book = PaperBook()
        self._about: About | None = None
        self._wanted: dict[str, Any] = {}
        self._kind: PaperKind | None = None
        self._proof: PaperProof | None = None
        self._saved: PaperProof | None = None
        """The paper that was saved last, which ``open_paper`` opens without asking."""
        self._open_next = False
        self._exit = PaperExit(context, shell, self)
        theme = context.theme
        self._switch = page_switch(theme, shell, "papers", self.tr("Papers"))
        self._of = OneLine("muted")
        self._of.setObjectName("papers_about")
        self._everything = button(self.tr("All papers"), "small", name="papers_everything")
        self._packet = button(self.tr("Make a meeting paper…"), "link", theme=theme,
                              icon="arrow-right", name="papers_packet")  # fmt: skip
        self._pages = label("", "muted")
        self._pages.setObjectName("papers_pages")
        self.shelf = Shelf(theme, context.texts)
        self.asking = AskingPane(context)
        self.preview = Preview(theme)
        self._drawer = PageDrawer(context.jobs, self.preview, self._on_failed)
        self._state = StatePanel(theme, primary=False)
        self._stack = QStackedWidget()
        self._compose()
        self._connect()
        add_keys(self)
        add_commands(self)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(self._switch, 2)
        head.addWidget(self._of, 1)
        head.addWidget(self._everything)
        head.addWidget(self._pages)
        holder = QWidget()
        holder.setFixedHeight(Size.PAGE_HEAD)
        holder.setLayout(head)
        self._everything.hide()
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self._state)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.shelf, 1)
        inner.addWidget(hline())
        below = QHBoxLayout()
        below.setContentsMargins(8, 4, 8, 4)
        below.addWidget(self._packet)
        below.addStretch(1)
        inner.addLayout(below)
        for part in (left, self.asking, self._stack):
            body.addWidget(part)
        body.setSizes([Shelf.WIDTH, AskingPane.WIDTH, 720])
        body.setStretchFactor(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addWidget(hline())
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._packet.clicked.connect(self.compose_packet)
        self._everything.clicked.connect(self.show_everything)
        self.shelf.chosen.connect(self._on_paper_chosen)
        self.shelf.activated.connect(self._on_shelf_activated)
        self.asking.answered.connect(self._make)
        self.asking.pdf_requested.connect(self.save_pdf)
        self.asking.hwpx_requested.connect(self.save_hwpx)
        self.asking.xlsx_requested.connect(self.save_xlsx)
        self.asking.print_requested.connect(self.print_paper)
        self.asking.open_requested.connect(self.open_paper)
        self.asking.room_requested.connect(self.read_full_screen)
        self._exit.saved.connect(self._on_exit_saved)
        self._exit.printed.connect(self._on_exit_printed)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The list."""
        return self.shelf

    def show_target(self, **target: Any) -> None:
        """A ``paper`` by its code, perhaps of an ``officer``; the papers of a record."""
        self._wanted = dict(target)
        if "record_id" not in target:
            self._about = None
        self.refresh()

    def target_now(self) -> dict[str, Any]:
        """The same paper on a page of the same kind."""
        return {"paper": self._kind.code} if self._kind is not None else {}

    def reload(self) -> None:
        """Read what can be chosen, then make the paper anew."""
        store = self.context.store
        kind, record_id = self._record_asked()

        def body(_progress: Progress) -> tuple[PaperBook, About | None]:
            about = read_about(store, kind, record_id) if kind is not None else None
            return read_book(store), about

        self.context.jobs.run(
            body, done=self._on_read, failed=self.shell.show_error, key=f"papers-{id(self)}"
        )

    def _record_asked(self) -> tuple[RecordKind | None, int]:
        if "record_id" in self._wanted:
            return RecordKind(self._wanted["kind"]), int(self._wanted["record_id"])
        if self._about is not None:
            return self._about.kind, self._about.record_id
        return None, 0

    def _on_read(self, read: tuple[PaperBook, About | None]) -> None:
        self._book, self._about = read
        wanted, self._wanted = self._wanted, {}
        code = str(wanted.get("paper", "")) or (self._kind.code if self._kind else "")
        self._list(code)
        kind = BY_CODE.get(code)
        if kind is None or (self._about is not None and code not in self._about.subjects):
            kind = self.shelf.first()
        if kind is None:
            self._show_none()
        elif wanted or kind is not self._kind:
            self._choose(kind, str(wanted.get("officer", "")))
        else:
            self._make()

    def _list(self, code: str) -> None:
        about = self._about
        self.shelf.put(self._last, about.subjects if about is not None else None, code)
        self._everything.setVisible(about is not None)
        said = self.tr("Papers of {name}")
        self._of.show_text(fill(said, name=about.title) if about is not None else "")

    def _show_none(self) -> None:
        self._proof = None
        self.asking.allow(paper=False)
        self._show_state("file-x", self.tr("There is no paper of this record yet."))

    # Choosing and making.

    def show_paper(self, code: str) -> None:
        """Put a paper in front, of whatever record."""
        self.show_target(paper=code)

    @Slot()
    def show_everything(self) -> None:
        """All papers again."""
        self._about = None
        self._list(self._kind.code if self._kind is not None else "")
        self.shelf.setFocus()

    def _choose(self, kind: PaperKind, officer: str = "") -> None:
        self._kind = kind
        self.shelf.choose(kind.code)
        subject = self._about.subjects.get(kind.code, 0) if self._about is not None else 0
        questions = self.asking.put(kind, self._book, subject)
        if officer:
            questions.choose_officer(officer)
        self._make()

    @Slot()
    def _make(self) -> None:
        ask, kind = self.asking.ask(), self._kind
        self._proof = None
        self.asking.allow(paper=False)
        if ask is None or kind is None:
            return
        if self._stack.currentWidget() is not self.preview:
            self._show_state("loader-circle", self.tr("The paper is being written…"))
        store = self.context.store

        def body(_progress: Progress) -> PaperProof:
            return make_proof(store, kind, ask)

        self.context.jobs.run(
            body, done=self._on_made, failed=self._on_failed, key=f"paper-{id(self)}",
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_made(self, proof: PaperProof) -> None:
        if proof.paper is not self._kind:
            return
        self._proof = proof
        if self.asking.questions is not None:
            self.asking.questions.show_subject(proof.subject)
        note = ""
        if proof.missing:
            note = fill(self.tr("These signs can't be printed: {signs}"),
                        signs=" ".join(proof.missing))  # fmt: skip
        self.asking.allow(paper=True, note=note)
        count = proof.rendered.pages
        many = fill(self.tr("{count:page|pages}"), count=count)
        self._pages.setText(self.tr("1 page") if count == 1 else many)
        self._stack.setCurrentWidget(self.preview)
        self._drawer.show(proof.rendered)
        self.preview.go_to(1)

    def _on_failed(self, error: BaseException) -> None:
        told = tell(error, self.context.texts)
        self.asking.allow(paper=False)
        self._pages.setText("")
        if told is None:
            self._show_state("circle-alert", self.tr("The paper could not be made."))
            self.shell.show_error(error)
            return
        self._show_state("circle-alert", told.happened, told.advice)

    def _show_state(self, icon: str, sentence: str, detail: str = "") -> None:
        self._state.show_state(icon, sentence, detail)
        self._stack.setCurrentWidget(self._state)

    # The ways out.

    @property
    def proof(self) -> PaperProof | None:
        """The paper as it stands, None while it is made."""
        return self._proof

    @property
    def exit(self) -> PaperExit:
        """Saves and prints; for whoever has asked already."""
        return self._exit

    def can_leave_paper(self) -> bool:
        """Whether there is a paper to save and print."""
        return self.isVisible() and self._proof is not None

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
        if self._kind is not None and self._kind.tables:
            self._save(Form.XLSX)

    def _save(self, form: Form) -> None:
        self._open_next = False  # whoever cancelled an opening only saves now
        if self._proof is not None:
            proof, day = self._proof, of_day(self.context.store)
            name = file_name(day, proof.of, proof.document.title, suffix=form.suffix)
            self._exit.ask_and_save(self._proof, name, self._leaving(), (form,))

    @Slot()
    def print_paper(self) -> None:
        """Ask for a printer and print what is previewed."""
        if self._proof is not None:
            self._exit.ask_and_print(self._proof, self._leaving())

    @Slot()
    def open_paper(self) -> None:
        """Open it in the PC's own reader, saved before."""
        if self._proof is not None and self._proof is self._saved:
            self._exit.open_saved()
        elif self._proof is not None:
            self.save_pdf()
            self._open_next = True

    @Slot()
    def read_full_screen(self) -> None:
        """The pages over the whole screen, for a meeting room."""
        if self._proof is not None:
            title, theme = self._proof.title, self.context.theme
            view = ReadingView(self.context.jobs, theme, title, self._proof.rendered, self)
            view.start(self.preview.page)

    @Slot()
    def compose_packet(self) -> None:
        """The 면담자료, which has a page of its own; of the meeting or case at hand."""
        about = self._about
        if about is not None and about.kind is RecordKind.MEETING:
            self.shell.open_page("packet", meeting_id=about.record_id, back="papers")
        elif about is not None and about.kind is RecordKind.CASE:
            self.shell.open_page("packet", case_id=about.record_id, back="papers")
        else:
            self.shell.open_page("packet")

    def _leaving(self) -> LeavingAbout:
        assert self._proof is not None
        about = self._proof.paper.about if self._proof.subject else None
        return LeavingAbout(self._proof.title, about, self._proof.subject)

    def _keep_last(self) -> None:
        if self._proof is not None and not self.context.read_only:
            self._last = keep_last(self._path, self._proof.paper)
            self._list(self._proof.paper.code)

    # Slots.

    @Slot(object)
    def _on_paper_chosen(self, kind: PaperKind) -> None:
        if kind is not self._kind:
            self._choose(kind)

    @Slot()
    def _on_shelf_activated(self) -> None:
        """Enter: to the first question, else to the first way out."""
        questions = self.asking.questions
        target: QWidget | None = None
        if questions is not None:
            target = questions.subject or questions.day or questions.officer
        (target or self.asking.pdf).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_exit_saved(self, _path: str) -> None:
        self._saved = self._proof
        self._keep_last()
        if self._open_next:
            self._open_next = False
            self._exit.open_saved()

    @Slot(int)
    def _on_exit_printed(self, _sheets: int) -> None:
        self._keep_last()

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)
