"""The answer of a request: the frozen count, what was handed in before and why it differs, the file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.counting import Count, Definition
from db.domain.kinds import RecordKind
from db.queries.requests import EarlierRequest, RequestAnswer
from db.services.records import Saved
from db.services.requests import answer_again
from db.store import today
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.requests.reading import (
    AnswerBook,
    answer_paper,
    hand_in_paper,
    link_snapshot,
    read_answer,
)
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments.actions import AttachmentActions
from desktop_app.list_pages.attachments.reading import FileLine
from desktop_app.list_pages.forms.form_data import PaperData
from desktop_app.list_pages.forms.list_forms import ListForms
from desktop_app.page import Shell
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.whole_words import name_within
from desktop_app.widgets.words.value_text import date_text
from reports.content.counting_words import CountWords
from reports.content.model import Document
from resources.texts import fill


class AnswerCard(QFrame):
    """Everything on it can be reached with Tab and pressed with Enter."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("answer_card")
        self.setProperty("panel", "card")
        self._context = context
        self._shell = shell
        self._words = CountWords(context.texts)
        self._papers = PaperDesk(context, shell, self, self._paper)
        self._files = AttachmentActions(context, shell, over)
        self._forms = ListForms(context, shell, over)
        self._request_id = 0
        self._book: AnswerBook | None = None
        self._number = wrapped("")
        self._number.setObjectName("answer_number")
        self.snapshots = Combo()
        self.snapshots.setObjectName("answer_snapshots")
        self.snapshots.setAccessibleName(self.tr("Frozen count"))
        self.snapshots.setPlaceholderText(self.tr("Nothing was frozen yet."))
        self._link = button(self.tr("Answer with this"), "small", name="answer_link")
        self._figures = button(self.tr("Count and freeze…"), "link", name="answer_figures")
        self._before = wrapped("", "small")
        self._before.setObjectName("answer_before")
        self._moved = wrapped("", "small")
        self._moved.setObjectName("answer_moved")
        self._compare = button(self.tr("Row by row…"), "link", name="answer_compare")
        self._hide = QCheckBox(self.tr("Firm names hidden"))
        self._hide.setObjectName("answer_hide")
        self._look = button(self.tr("Answer on paper…"), "small", name="answer_paper")
        self._excel = button(self.tr("Excel…"), "small", name="answer_excel")
        self._fill = button(self.tr("Our own form…"), "small", name="answer_fill")
        self._fill.setToolTip(self.tr("A workbook of the office, filled with these tables"))
        self._hand_in = button(self.tr("Keep as handed in"), "small", name="answer_hand_in")
        self._again = button(self.tr("Answer again"), "small", name="answer_again")
        self._again.setToolTip(
            self.tr("A second answer of its own; what was handed in stays as it is.")
        )
        self._form = button(self.tr("Open the form beside"), "small", name="answer_form")
        self._handed = wrapped("", "small")
        self._handed.setObjectName("answer_handed")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        choose = QHBoxLayout()
        choose.addWidget(self.snapshots, 1)
        choose.addWidget(self._link)
        choose.addWidget(self._figures)
        tools = QWidget()
        flow = FlowLayout(tools, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for part in (self._hide, self._look, self._excel, self._fill, self._hand_in, self._again, self._form,
                     QWidget()):  # fmt: skip
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addWidget(label(self.tr("Answer"), "name"))
        column.addWidget(self._number)
        column.addLayout(choose)
        column.addWidget(label(self.tr("Handed in before"), "label"))
        column.addWidget(self._before)
        column.addWidget(self._moved)
        column.addWidget(self._compare)
        column.addWidget(label(self.tr("To hand in"), "label"))
        column.addWidget(tools)
        column.addWidget(self._handed)

    def _connect(self) -> None:
        self._link.clicked.connect(self.link_chosen)
        self._figures.clicked.connect(self._on_figures_clicked)
        self._compare.clicked.connect(self._on_compare_clicked)
        self._look.clicked.connect(self._papers.look_now)
        self._excel.clicked.connect(self._papers.save_workbook)
        self._fill.clicked.connect(self.fill_form)
        self._hand_in.clicked.connect(self.hand_in)
        self._again.clicked.connect(self.answer_again)
        self._form.clicked.connect(self.open_form)
        self._context.changes.changed.connect(self._on_changes_changed)

    # What is shown.

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what was frozen meanwhile: that is no change of a record, and not announced."""
        super().showEvent(event)
        if self._book is not None:
            self.show_of(self._request_id)

    def show_of(self, request_id: int) -> None:
        """Read the answer of a request."""
        self._request_id = request_id
        store = self._context.store

        def body(_progress: Progress) -> AnswerBook | None:
            return read_answer(store, request_id)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._shell.show_error, key=f"answer-{id(self)}"
        )

    def _on_read(self, book: AnswerBook | None) -> None:
        self._book = book
        if book is None:
            return
        answer = book.answer
        self._show_number(answer, book.count)
        self._show_before(answer, book)
        self._show_handed(answer)
        writes = not self._context.read_only
        submitted = answer.draft.text("status") == "submitted"
        said = submitted and bool(answer.draft.text("answer"))
        self._link.setEnabled(writes and bool(answer.kept) and not said)
        for made in (self._look, self._excel, self._fill):
            made.setEnabled(book.count is not None)
        kept = submitted and bool(answer.handed_in)
        self._hand_in.setEnabled(writes and book.count is not None and not kept)
        self._again.setVisible(submitted)
        self._again.setEnabled(writes)
        self._form.setVisible(bool(answer.forms))

    def _show_number(self, answer: RequestAnswer, count: Count | None) -> None:
        self.snapshots.clear()
        for row in answer.kept:
            self.snapshots.addItem(f"{row.name} · {self._words.day(row.cut_off)}")
        self.snapshots.setCurrentIndex(0 if answer.kept else -1)
        if answer.snapshot is None or count is None:
            self._number.setText(self.tr("No frozen count answers this request yet."))
            return
        self.snapshots.setCurrentIndex(answer.kept.index(answer.snapshot))
        row = answer.snapshot
        said = self.tr("{name}, as of {day}: {number}")
        self._number.setText(
            fill(said, name=row.name, day=self._words.day(row.cut_off),
                 number=self._words.number(count))
        )  # fmt: skip

    def _show_before(self, answer: RequestAnswer, book: AnswerBook) -> None:
        lines = [self._earlier(one) for one in answer.earlier]
        self._before.setText("\n".join(lines) or self.tr("Asked for the first time."))
        self._moved.setVisible(bool(answer.earlier))
        self._compare.setVisible(book.moved is not None)
        if book.moved is None:
            said = self.tr("It was answered without a frozen count, so the rows can't be compared.")
            self._moved.setText(said if answer.earlier else "")
            return
        causes = self._words.causes(book.moved)
        said = self.tr("Then {before}, now {after}. {causes}")
        self._moved.setText(
            fill(said, before=len(book.moved.before.counted), after=len(book.moved.after.counted),
                 causes=causes or self.tr("Nothing differs."))
        )  # fmt: skip

    def _earlier(self, one: EarlierRequest) -> str:
        draft, lang = one.draft, self._context.lang
        day = draft.text("submitted_on")
        said = (draft.text("requester"), draft.text("answer").partition("\n")[0])
        parts = [date_text(day, lang) if day else "", *map(name_within, said)]
        if one.snapshot is not None:
            parts.append(one.snapshot.name)
        return " · ".join(part for part in parts if part)

    def _show_handed(self, answer: RequestAnswer) -> None:
        lines = [f"{row.name} (SHA-256 {row.hash[:16]}…)" for row in answer.handed_in]
        self._handed.setText("\n".join(lines) or self.tr("No file was kept as handed in yet."))

    # What can be done.

    @Slot()
    def link_chosen(self) -> None:
        """Answer with the frozen count that is chosen."""
        if self._book is None or not self._book.answer.kept:
            return
        store, request_id = self._context.store, self._request_id
        snapshot_id = self._book.answer.kept[self.snapshots.currentIndex()].id

        def body(_progress: Progress) -> Saved:
            return link_snapshot(store, request_id, snapshot_id)

        self._context.jobs.write(body, done=self._on_linked, failed=self._shell.show_error)

    def _on_linked(self, done: Saved) -> None:
        self._context.changes.announce(done.changes)
        self._shell.toast(self.tr("Number, day and definition were put in."), undo=True)

    def _paper(self) -> Paper | None:
        if self._book is None or self._book.count is None:
            return None
        item = self._book.answer.draft.text("item")
        make = _maker(self._context, self._book.count, item, hidden=self._hide.isChecked())
        return Paper(make, item, about=(RecordKind.DATA_REQUEST, self._request_id))

    @Slot()
    def fill_form(self) -> None:
        """Fill a workbook of the office's own with the tables of the answer."""
        if (paper := self._paper()) is None:
            return

        def body(_progress: Progress) -> Document:
            return paper.make()

        self._context.jobs.run(
            body, done=self._on_answer_made, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_answer_made(self, document: Document) -> None:
        about = (RecordKind.DATA_REQUEST, self._request_id)
        self._forms.ask_for(PaperData("count", document, about))

    @Slot()
    def hand_in(self) -> None:
        """Keep the paper with the request as what was handed in today."""
        if self._book is None or self._book.count is None or self._context.read_only:
            return
        context, request_id, count = self._context, self._request_id, self._book.count
        item, hidden = self._book.answer.draft.text("item"), self._hide.isChecked()

        def body(_progress: Progress) -> Saved:
            return hand_in_paper(context, request_id, count, item, hidden=hidden)

        context.jobs.write(
            body, done=self._on_handed_in, failed=self._shell.show_error,
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def _on_handed_in(self, done: Saved) -> None:
        self._context.changes.announce(done.changes)
        self._shell.toast(self.tr("Kept as handed in today."), undo=True)

    @Slot()
    def answer_again(self) -> None:
        """Begin a second answer, and open it; the first can be seen in it."""
        store, request_id = self._context.store, self._request_id

        def body(_progress: Progress) -> Saved:
            return answer_again(store, request_id, today())

        self._context.jobs.write(body, done=self._on_begun, failed=self._shell.show_error)

    def _on_begun(self, done: Saved) -> None:
        self._context.changes.announce(done.changes)
        self._shell.open_record(RecordKind.DATA_REQUEST, done.id)
        self._shell.toast(self.tr("A second answer was begun. The first is kept."), undo=True)

    @Slot()
    def open_form(self) -> None:
        """The office's own form in the program the system has for it, beside this window."""
        if self._book is not None and self._book.answer.forms:
            row = self._book.answer.forms[0]
            self._files.open(FileLine(row.id, row, there=True))

    # Slots.

    @Slot()
    def _on_figures_clicked(self) -> None:
        """Count what was asked for: its period, until its day."""
        if self._book is None:
            return
        draft = self._book.answer.draft
        asked = Definition(
            signed_from=draft.text("period_from"), signed_until=draft.text("period_until")
        )
        day = draft.text("as_of")
        whole = len(day) == len("2026-11-28")
        self._shell.open_page("figures", definition=asked, cut_off=day if whole else "")

    @Slot()
    def _on_compare_clicked(self) -> None:
        if self._book is None:
            return
        answer = self._book.answer
        last = next(one.snapshot for one in answer.earlier if one.snapshot is not None)
        own = answer.snapshot.id if answer.snapshot else 0
        self._shell.open_page("snapshots", snapshot=last.id, other=own)

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        kinds = (RecordKind.DATA_REQUEST, RecordKind.ATTACHMENT)
        if self._request_id and announcement.touches(kinds):
            self.show_of(self._request_id)


def _maker(context: AppContext, count: Count, item: str, *, hidden: bool) -> Callable[[], Document]:
    def make() -> Document:
        return answer_paper(context, count, item, hidden=hidden)

    return make
