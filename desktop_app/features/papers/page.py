"""문서: the shelf of all papers, the questions of the chosen one, and its pages as they will be printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.papers.asking import AskingPane
from desktop_app.features.papers.head import PapersHead
from desktop_app.features.papers.page_keys import add_commands, add_keys
from desktop_app.features.papers.pages_pane import PagesPane
from desktop_app.features.papers.reading import (
    About,
    PaperBook,
    PaperProof,
    keep_last,
    read_about,
    read_book,
    read_last,
)
from desktop_app.features.papers.shelf import Shelf
from desktop_app.features.papers.ways_out import WaysOut
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, hline
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
        theme = context.theme
        self._head = PapersHead(theme, shell)
        self._packet = button(self.tr("Make a meeting paper…"), "link", theme=theme,
                              icon="arrow-right", name="papers_packet")  # fmt: skip
        self.shelf = Shelf(theme, context.texts)
        self.sheets = PagesPane(context, shell)
        self.ways = WaysOut(context, shell, self.sheets.preview, self)
        self.asking = AskingPane(context, self.ways)
        self._compose()
        self._connect()
        add_keys(self, self.ways)
        add_commands(context.commands, self.ways)

    def _compose(self) -> None:
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        left = QWidget()
        inner = flush(QVBoxLayout(left))
        inner.addWidget(self.shelf, 1)
        inner.addWidget(hline())
        below = QHBoxLayout()
        below.setContentsMargins(8, 4, 8, 4)
        below.addWidget(self._packet)
        below.addStretch(1)
        inner.addLayout(below)
        for part in (left, self.asking, self.sheets):
            body.addWidget(part)
        body.setSizes([Shelf.WIDTH, AskingPane.WIDTH, 720])
        body.setStretchFactor(2, 1)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(hline())
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._packet.clicked.connect(self.compose_packet)
        self._head.everything.clicked.connect(self.show_everything)
        self.shelf.chosen.connect(self._on_paper_chosen)
        self.shelf.activated.connect(self._on_shelf_activated)
        self.asking.answered.connect(self._make)
        self.sheets.made.connect(self._on_paper_made)
        self.sheets.failed.connect(self._on_paper_failed)
        self.ways.left.connect(self._on_paper_left)

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
        self._head.show_about(about)

    def _show_none(self) -> None:
        self._forget()
        self.sheets.show_state("file-x", self.tr("There is no paper of this record yet."))

    # Choosing and making.

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
        self._forget()
        if self._kind is not None:
            self.sheets.make(self._kind, self.asking.ask())

    def _forget(self) -> None:
        """The paper in front is not the one that is asked for any more."""
        self.ways.proof = None
        self.asking.allow(paper=False)

    @Slot(object)
    def _on_paper_made(self, proof: PaperProof) -> None:
        self.ways.proof = proof
        if self.asking.questions is not None:
            self.asking.questions.show_subject(proof.subject)
        note = ""
        if proof.missing:
            note = fill(self.tr("These signs can't be printed: {signs}"),
                        signs=" ".join(proof.missing))  # fmt: skip
        self.asking.allow(paper=True, note=note)
        self._head.show_count(proof.rendered.pages)

    @Slot()
    def _on_paper_failed(self) -> None:
        self.asking.allow(paper=False)
        self._head.show_count(0)

    @Slot(object)
    def _on_paper_left(self, proof: PaperProof | None) -> None:
        """What was saved or printed stands on top of the shelf."""
        if proof is not None and not self.context.read_only:
            self._last = keep_last(self._path, proof.paper)
            self._list(proof.paper.code)

    # Slots.

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
