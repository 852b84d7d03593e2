"""Beside the list: what a paper is for, its questions, and the ways out of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.context import AppContext
from desktop_app.features.papers.questions import Questions
from desktop_app.features.papers.reading import PaperBook
from desktop_app.features.papers.ways_out import WaysOut
from desktop_app.paper.handout import HandoutButton
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, hline, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from reports.content.papers.asked import PaperAsk
from reports.paper_kinds import PaperKind


class AskingPane(QWidget):
    """Each button is one of the ways out; ``answered`` asks for the paper anew."""

    answered = Signal()
    WIDTH = 300

    def __init__(self, context: AppContext, ways: WaysOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ways = ways
        self.questions: Questions | None = None
        self.setMinimumWidth(240)
        theme = context.theme
        self._title = wrapped("", "section")
        self._title.setObjectName("paper_title")
        self._purpose = wrapped("", "muted")
        self.pdf = button(self.tr("Save as PDF…"), "primary", theme=theme, icon="file-down",
                          name="paper_pdf")  # fmt: skip
        self.pdf.setToolTip("Ctrl+S")
        self.hwpx = button(self.tr("Save as HWPX…"), theme=theme, icon="file-text",
                           name="paper_hwpx")  # fmt: skip
        self.xlsx = button(self.tr("Excel…"), theme=theme, icon="file-spreadsheet",
                           name="paper_xlsx")  # fmt: skip
        self.form = button(self.tr("Our own form…"), theme=theme, icon="table-2", name="paper_form")
        self.form.setToolTip(self.tr("A workbook of the office, filled with these tables"))
        self.print_out = button(self.tr("Print"), theme=theme, icon="printer", name="paper_print")
        self.print_out.setToolTip("Ctrl+P")
        self.several = HandoutButton(theme)
        self.open_file = button(
            self.tr("Open"), theme=theme, icon="external-link", name="paper_open"
        )
        self.open_file.setToolTip(self.tr("Saves it first, unless it was saved already. (Ctrl+O)"))
        self.room = button(self.tr("Meeting-room view"), theme=theme, icon="monitor",
                           name="paper_room")  # fmt: skip
        self.room.setToolTip("F11")
        self._notes = wrapped("", "warn")
        self._notes.setObjectName("paper_notes")
        self._compose()
        self._connect()
        self.allow(paper=False)

    @property
    def outs(self) -> tuple[QPushButton, ...]:
        """The ways out, in their order."""
        return (
            self.pdf, self.hwpx, self.xlsx, self.form, self.print_out, self.open_file, self.room,
        )  # fmt: skip

    def _compose(self) -> None:
        inside = QWidget()
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(16, 14, 16, 12)
        self._body.setSpacing(8)
        self._body.addWidget(self._title)
        self._body.addWidget(self._purpose)
        self._body.addSpacing(6)
        self._body.addStretch(1)
        area = ScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(8)
        foot.addWidget(self._notes)
        for made in self.outs:
            if made is self.print_out:
                beside = QHBoxLayout()
                beside.setSpacing(4)
                beside.addWidget(made, 1)
                beside.addWidget(self.several)
                foot.addLayout(beside)
            else:
                foot.addWidget(made)
        column = flush(QVBoxLayout(self))
        column.addWidget(area, 1)
        column.addWidget(hline())
        column.addLayout(foot)

    def _connect(self) -> None:
        ways = self._ways
        for made, way in zip(
            self.outs,
            (ways.save_pdf, ways.save_hwpx, ways.save_xlsx, ways.fill_form, ways.print_paper,
             ways.open_paper, ways.read_full_screen),
            strict=True,
        ):  # fmt: skip
            made.clicked.connect(way)
        self.several.chosen.connect(ways.print_several)

    def put(self, kind: PaperKind, book: PaperBook, subject: int = 0) -> Questions:
        """Ask the questions of another paper."""
        self._title.setText(self._context.texts(kind.title))
        self._purpose.setText(self._context.texts(kind.purpose))
        if self.questions is not None:
            self.questions.answered.disconnect(self.answered)
            self._body.removeWidget(self.questions)
            self.questions.hide()
            self.questions.deleteLater()
        self.questions = Questions(self._context, kind, book, subject)
        self._body.insertWidget(3, self.questions)
        self.questions.answered.connect(self.answered)
        self.xlsx.setVisible(kind.tables)
        self.form.setVisible(kind.tables)
        self.allow(paper=False)
        return self.questions

    def ask(self) -> PaperAsk | None:
        """What is asked, None while a question is not answered."""
        return self.questions.ask() if self.questions is not None else None

    def allow(self, *, paper: bool, note: str = "") -> None:
        """Whether there is a paper to take out, and what to look at before."""
        for made in self.outs:
            made.setEnabled(paper)
        self.several.setEnabled(paper)
        self._notes.setText(note)
        self._notes.setVisible(bool(note))
