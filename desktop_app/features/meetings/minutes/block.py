"""One line of the agenda in the minutes: what it is, what was said, what was decided, what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from desktop_app.features.meetings.minutes.note_edit import NoteEdit
from desktop_app.features.meetings.minutes.outcome_strip import outcome_kinds
from desktop_app.features.meetings.minutes.sheet import FIELDS, NoteKey, NoteSheet
from desktop_app.widgets.parts import button, chip, label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts


class MinutesBlock(QFrame):
    """Of an agenda line, or (``draft`` is the meeting) of everything beside the agenda."""

    note_edited = Signal(object, str)
    """The ``NoteKey`` and its text."""
    left = Signal()
    outcome_requested = Signal(object, str, str)
    """This block, a kind of follow-up ("" for a task), the line."""
    step_requested = Signal(object, int)
    open_requested = Signal(object, int)
    """Kind and id of an outcome."""

    def __init__(
        self, draft: Draft, number: int, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.draft = draft
        self._texts = texts
        kind, record_id = draft.kind, draft.id or 0
        said, decided = FIELDS[kind]
        self._said: NoteKey = (kind, record_id, said)
        self._decided: NoteKey = (kind, record_id, decided)
        fields = catalogue(kind)
        self.notes = NoteEdit(
            f"notes_{kind.value}_{record_id}", fields.field(said).label(texts.lang)
        )
        self.decision = NoteEdit(
            f"decision_{kind.value}_{record_id}", fields.field(decided).label(texts.lang), least=1
        )
        about = self.tr("Beside the agenda") if kind is RecordKind.MEETING else draft.text("text")
        for line in (self.notes, self.decision):
            line.setAccessibleName(f"{line.accessibleName()}: {about}")
        self._make = button(
            self.tr("Make a follow-up or task…"), "small", name=f"make_{kind.value}_{record_id}"
        )
        self._make.setToolTip("Alt+1 … Alt+5")
        self._make.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cursor says which line is meant
        self._outcomes = QVBoxLayout()
        self._outcomes.setSpacing(2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 10, 16, 12)
        self._column.setSpacing(6)
        self._column.addLayout(self._head(number))
        if answer := draft.text("answer") if kind is RecordKind.AGENDA_ITEM else "":
            self._column.addWidget(wrapped(answer, "muted"))
        self._column.addWidget(self.notes)
        self._column.addWidget(self.decision)
        self._column.addLayout(self._outcomes)
        self._connect()

    def _head(self, number: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if self.draft.kind is RecordKind.MEETING:
            row.addWidget(label(self.tr("Beside the agenda"), "name"))
        else:
            row.addWidget(wrapped(f"{number}. {self.draft.text('text')}", "name"), 1)
            field = catalogue(RecordKind.AGENDA_ITEM).field("kind")
            row.addWidget(chip(field.choice_label(self.draft.text("kind"), self._texts.lang)))
        row.addStretch(0)
        row.addWidget(self._make)
        return row

    def _connect(self) -> None:
        self._make.clicked.connect(self._on_make_clicked)
        self.notes.textChanged.connect(self._on_notes_changed)
        self.decision.textChanged.connect(self._on_decision_changed)
        self.notes.digit_pressed.connect(self._on_digit_pressed)
        self.decision.digit_pressed.connect(self._on_decision_digit_pressed)
        for edit in (self.notes, self.decision):
            edit.step_requested.connect(self._on_step_requested)
            edit.left.connect(self.left)

    def put_strip(self, strip: QWidget) -> None:
        """The strip stands under the notes it takes its line from."""
        self._column.insertWidget(self._column.indexOf(self.notes) + 1, strip)

    def put(self, sheet: NoteSheet, outcomes: Sequence[Draft]) -> None:
        """Show what is noted, and what came of it."""
        self.notes.show_text(sheet.text(self._said))
        self.decision.show_text(sheet.text(self._decided))
        while (item := self._outcomes.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for outcome in outcomes:
            self._outcomes.addWidget(self._outcome(outcome))

    def _outcome(self, draft: Draft) -> QWidget:
        of_follow_up = draft.kind is RecordKind.FOLLOW_UP
        texts = self._texts
        lang = texts.lang
        word = draft.record_type.label(lang)
        if of_follow_up:
            word = draft.record_type.field("kind").choice_label(draft.text("kind"), lang)
        done, due = draft.text("done_on"), draft.text("due_on")
        when = ""
        if done:
            when = texts("done {day}", day=date_text(done, lang))
        elif due:
            when = texts("until {day}", day=date_text(due, lang))
        parts = (draft.text("text"), draft.text("officer"), when)
        made = button(" · ".join(part for part in parts if part), "link",
                      name=f"outcome_{draft.kind.value}_{draft.id}")  # fmt: skip
        made.setProperty("record", (draft.kind.value, draft.id or 0))
        made.clicked.connect(self._on_outcome_clicked)
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(chip(word, "ok" if done else "soft"))
        inner.addWidget(made)
        inner.addStretch(1)
        return row

    @Slot()
    def _on_notes_changed(self) -> None:
        self.note_edited.emit(self._said, self.notes.toPlainText())

    @Slot()
    def _on_decision_changed(self) -> None:
        self.note_edited.emit(self._decided, self.decision.toPlainText())

    @Slot()
    def _on_make_clicked(self) -> None:
        note = self.decision if self.decision.hasFocus() else self.notes
        self.outcome_requested.emit(self, outcome_kinds()[0], note.line)

    @Slot(int)
    def _on_decision_digit_pressed(self, place: int) -> None:
        self.outcome_requested.emit(self, outcome_kinds()[place], self.decision.line)

    @Slot(int)
    def _on_digit_pressed(self, place: int) -> None:
        self.outcome_requested.emit(self, outcome_kinds()[place], self.notes.line)

    @Slot(int)
    def _on_step_requested(self, step: int) -> None:
        self.step_requested.emit(self, step)

    @Slot()
    def _on_outcome_clicked(self) -> None:
        kind, record_id = self.sender().property("record")
        self.open_requested.emit(RecordKind(kind), int(record_id))
