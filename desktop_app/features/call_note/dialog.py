"""The call note as a small window over the desk: fifteen seconds from ring to record."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.errors import UserError
from db.services.call_note import CallNote, Noted, note_call
from desktop_app.context import AppContext
from desktop_app.features.call_note.callers import (
    Caller,
    Candidate,
    find_callers,
    looks_like_number,
    read_caller,
)
from desktop_app.features.call_note.candidate_list import CandidateList
from desktop_app.features.call_note.known_caller import KnownCaller
from desktop_app.features.call_note.new_caller import NewCaller
from desktop_app.features.call_note.note_draft import Missing, read_note
from desktop_app.features.call_note.note_lines import NoteLines
from desktop_app.features.call_note.who_line import WhoLine
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.forms.likeness_warning import LikenessWarning
from desktop_app.widgets.parts import button, key_cap, label, wrapped
from resources.texts import fill

_WIDTH = 672
_TOP = 92


class CallNoteDialog(QDialog):
    """Who, what, what next. Enter saves, Esc closes; nothing is asked twice."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("call_note")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Call note"))
        self._context = context
        self._shell = shell
        self._today = dt.datetime.now(KST).date()
        self._typed = ""
        self._busy = False
        self._known: KnownCaller | None = None
        self._new: NewCaller | None = None
        self._who = WhoLine()
        self._who.setPlaceholderText(self.tr("Firm, initials or telephone"))
        self._who.setAccessibleName(self.tr("Who rang"))
        self._candidates = CandidateList(context.theme)
        self._similar = LikenessWarning(context, RecordKind.ORGANIZATION, self.tr("It is this one"))
        self._lines = NoteLines(context.theme, context.texts, self._today)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("call_problem")
        self._effect = label("", "small")
        self._effect.setObjectName("call_effect")
        self._save = button(self.tr("Save"), "primary", name="call_save")
        self._save.setToolTip("Enter")
        self._cancel = button(self.tr("Cancel"), name="call_cancel")
        self._compose()
        self._connect()
        self._show_part()

    def _compose(self) -> None:
        head = QHBoxLayout()
        icon = QLabel()
        icon.setPixmap(self._context.theme.pixmap("phone", "ink2", 18))
        head.setSpacing(8)
        head.addWidget(icon)
        head.addWidget(label(self.tr("Call note"), "section"))
        head.addStretch(1)
        head.addWidget(key_cap("Ctrl+Shift+N"))
        self._part = QVBoxLayout()
        self._part.setSpacing(4)
        self._part.addWidget(self._who)
        self._part.addWidget(self._candidates)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._effect, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._part)
        column.addWidget(self._lines)
        column.addWidget(self._problem)
        column.addLayout(foot)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self._lines.setFixedWidth(_WIDTH - 40)
        self._problem.hide()

    def _connect(self) -> None:
        self._who.typed.connect(self._on_who_typed)
        self._who.stepped.connect(self._candidates.step)
        self._who.taken.connect(self._on_who_taken)
        self._candidates.clicked.connect(self._on_candidate_clicked)
        self._similar.open_requested.connect(self._on_similar_requested)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.close)
        self._lines.edited.connect(self._on_edited)

    def showEvent(self, event: QShowEvent) -> None:
        """In the upper middle of the window, the cursor where one types first."""
        super().showEvent(event)
        under = self.parentWidget()
        if under is not None:
            corner = under.mapToGlobal(under.rect().topLeft())
            self.move(corner.x() + (under.width() - _WIDTH) // 2, corner.y() + _TOP)
        if self._known is None and self._new is None:
            self._who.setFocus()

    def begin_with(self, kind: RecordKind, record_id: int) -> None:
        """Open about a firm, a person or a case that is known already."""
        store = self._context.store

        def body(_progress: Progress) -> Caller | None:
            return read_caller(store, kind, record_id)

        self._context.jobs.run(body, done=self._on_caller_read, failed=self._on_failed)

    # Who.

    @Slot(str)
    def _on_who_typed(self, text: str) -> None:
        if text == self._typed:
            return
        self._typed = text
        self._problem.hide()
        if not text:
            self._on_found((text, ()))
            return
        store = self._context.store

        def body(progress: Progress) -> tuple[str, tuple[Candidate, ...]]:
            progress.report()
            return text, find_callers(store, text)

        self._context.jobs.run(body, done=self._on_found, failed=self._on_failed, key="call-note")

    def _on_found(self, answer: tuple[str, tuple[Candidate, ...]]) -> None:
        text, found = answer
        if text != self._typed or self._known is not None or self._new is not None:
            return
        if text:
            words = (
                self.tr("New caller: {text}")
                if looks_like_number(text)
                else self.tr("New firm: {text}")
            )
            found = (*found, Candidate(None, 0, fill(words, text=text)))
        self._candidates.put(found)
        self._who.offers = bool(found)

    @Slot()
    def _on_who_taken(self) -> None:
        if (chosen := self._candidates.chosen) is not None:
            self._take(chosen)

    @Slot(QModelIndex)
    def _on_candidate_clicked(self, index: QModelIndex) -> None:
        if (chosen := self._candidates.rows.candidate(index.row())) is not None:
            self._take(chosen)

    def _take(self, chosen: Candidate) -> None:
        self._who.offers = False
        if chosen.kind is not None:
            self.begin_with(chosen.kind, chosen.id)
            return
        self._new = NewCaller(self._typed, self._context.theme)
        self._new.change_requested.connect(self._on_change_requested)
        self._watch(self._new)
        self._part.addWidget(self._new)
        self._part.addWidget(self._similar)
        self._ask_similar()
        self._new.show()
        self._order_tabs(self._new)
        self._show_part()
        if not self._new.begin():
            self._lines.text.setFocus()

    def _order_tabs(self, new: NewCaller) -> None:
        """From the last line about the caller straight to what was said."""
        lines = self._lines
        chain = (new.phone, lines.text, lines.step, lines.due, new.wish.box, new.wish.line)
        for before, after in pairwise((*chain, self._save)):
            self.setTabOrder(before, after)

    def _on_caller_read(self, caller: Caller | None) -> None:
        if caller is None:
            self._say(self.tr("The record was deleted meanwhile."))
            return
        self._forget_part()
        self._known = KnownCaller(caller, self._context.theme, self._context.lang)
        self._known.setFixedWidth(_WIDTH - 40)
        self._known.change_requested.connect(self._on_change_requested)
        self._known.case_chosen.connect(self._on_edited)
        self._part.addWidget(self._known)
        self._known.show()
        self._show_part()
        self._lines.text.setFocus()

    @Slot()
    def _on_change_requested(self) -> None:
        self._forget_part()
        self._show_part()
        self._who.setFocus()
        self._who.selectAll()

    def _forget_part(self) -> None:
        for part in (self._known, self._new):
            if part is not None:
                part.hide()
                self._part.removeWidget(part)
                part.deleteLater()
        self._known = self._new = None
        self._similar.forget()
        self._who.offers = self._candidates.rows.rowCount() > 0

    def _show_part(self) -> None:
        searching = self._known is None and self._new is None
        self._who.setVisible(searching)
        self._candidates.setVisible(searching and self._candidates.rows.rowCount() > 0)
        self._on_edited()

    def _watch(self, part: QWidget) -> None:
        for line in part.findChildren(QLineEdit):
            line.textChanged.connect(self._on_edited)
        for box in part.findChildren(QCheckBox):
            box.toggled.connect(self._on_edited)

    # What.

    @Slot()
    def _on_edited(self) -> None:
        """Say what saving would do."""
        self._problem.hide()
        self._ask_similar()
        case = self._known.case if self._known is not None else None
        self._lines.show_present(case)
        self._save.setEnabled(self._known is not None or self._new is not None)
        self._effect.setText(self._effect_words())

    def _ask_similar(self) -> None:
        if self._new is not None:
            named = {"name": self._new.firm.text().strip(), "phone": self._new.phone.text().strip()}
            self._similar.ask(named)

    @Slot(int)
    def _on_similar_requested(self, organization_id: int) -> None:
        """The caller's firm is known after all."""
        self.begin_with(RecordKind.ORGANIZATION, organization_id)

    def _effect_words(self) -> str:
        if self._new is not None:
            made = [self.tr("firm")]
            if self._new.person.text().strip():
                made.append(self.tr("contact"))
            if self._new.wish.wanted:
                made.append(self.tr("case"))
            return fill(self.tr("Will be registered: {what}"), what=", ".join(made))
        if self._known is not None and self._known.wish.wanted:
            return fill(self.tr("Will be registered: {what}"), what=self.tr("case"))
        if self._known is not None and self._known.case is None:
            return self.tr("Noted with the firm, with no case.")
        return ""

    def note(self) -> CallNote | None:
        """What will be written; None, with a sentence shown, while something is missing."""
        read = read_note(self._known, self._new, self._lines, self.tr("Call again"))
        if isinstance(read, CallNote):
            return read
        if read is Missing.TEXT:
            self._lines.text.setFocus()
            self._say(self.tr("Write one line of what was said."))
        elif read is Missing.DAY:
            self._lines.due.setFocus()
            self._say(self.tr("This day cannot be read. Write 3 Dec, Friday or +7."))
        else:
            (self._new.firm if self._new is not None else self._who).setFocus()
            self._say(self.tr("Say whose call it was."))
        return None

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()

    @Slot()
    def save(self) -> None:
        """Write the note and close."""
        if self._busy or (note := self.note()) is None:
            return
        self._busy = True
        store = self._context.store

        def body(_progress: Progress) -> Noted:
            return note_call(store, note)

        self._context.jobs.write(body, done=self._on_noted, failed=self._on_failed)

    def _on_noted(self, noted: Noted) -> None:
        self._context.changes.announce(noted.changes)
        name = self._known.caller.name if self._known is not None else ""
        if self._new is not None:
            name = self._new.firm.text().strip()
        self._shell.toast(fill(self.tr("The talk with {name} was noted."), name=name), undo=True)
        self.close()

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, InvalidDraft):
            self._say(self.tr("Something here cannot be kept. Look at names and dates again."))
        elif isinstance(error, UserError) and error.code == "call_note.several_firms":
            self._say(self.tr("Several firms have this name. Choose one from the list."))
        else:
            self._shell.show_error(error)

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from every line, Esc goes back or closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._known is not None or self._new is not None:
                self.save()
            return
        super().keyPressEvent(event)
