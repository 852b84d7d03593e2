"""완료하고 다음 일정: what came of a step, and what comes next with its day, in one go."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from db.domain.catalogue import catalogue
from db.domain.due import days_late
from db.domain.kinds import RecordKind
from db.domain.next_steps import following_kind, suggested_day
from db.domain.problems import InvalidDraft
from db.errors import ConflictError, UserError
from db.queries.steps import StepFacts, step_facts
from db.services.steps import DoneStep, StepDone, finish_over
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.steps.step_frame import StepFrame
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.day_line import DayLine
from desktop_app.widgets.parts import hline, label, wrapped
from desktop_app.widgets.whole_words import name_within
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_WIDTH = 600
_DAY_WIDTH = 168
_HOW = ("call", "mail", "visit", "letter", "other")


class FinishDialog(StepFrame):
    """Opened on the next step of a case, a follow-up or a task."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget) -> None:
        self._today = dt.date.fromisoformat(today())
        super().__init__(
            context, shell, parent, name="finish",
            title=context.texts("Done, and what comes next"), icon="circle-check",
            accept=context.texts("Done"), width=_WIDTH,
        )  # fmt: skip
        lang = context.lang
        self._facts: StepFacts | None = None
        self._said_day = ""
        self._step = wrapped("", "name")
        self._step.setObjectName("finish_step")
        self._about = wrapped("", "small")
        self.result_line = self._line("finish_result", self.tr("What came of it, in one line"))
        self.done_on = DayLine("finish_done_on", self.tr("Done on"), self._today, lang)
        field = catalogue(RecordKind.ACTIVITY).field("kind")
        self._how = ChoiceChips(
            "finish_how",
            (*((code, field.choice_label(code, lang)) for code in _HOW),
             ("", self.tr("No activity"))),
        )  # fmt: skip
        self.next_text = self._line("finish_next", self.tr("What comes next"))
        self.next_on = DayLine("finish_next_on", self.tr("Until when"), self._today, lang)
        kinds = catalogue(RecordKind.FOLLOW_UP).field("kind").choices
        self._next_kind = ChoiceChips(
            "finish_kind",
            (("", self.tr("Task")), *((one.code, one.label(lang)) for one in kinds)),
        )  # fmt: skip
        self._fill()
        self._connect()
        self.accept_button.setEnabled(False)
        self.done_on.show_day(self._today.isoformat())

    def _line(self, name: str, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setPlaceholderText(words)
        made.setAccessibleName(words)
        return made

    def _fill(self) -> None:
        self.done_on.setFixedWidth(_DAY_WIDTH)
        self.next_on.setFixedWidth(_DAY_WIDTH)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        rows = (
            (self.tr("Result"), self.result_line, self.tr("Done on"), self.done_on, self._how),
            (self.tr("Next step to set"), self.next_text, self.tr("Until when"), self.next_on,
             self._next_kind),
        )  # fmt: skip
        for place, (left, line, right, day, chips) in enumerate(rows):
            row = place * 5
            if place:
                grid.addWidget(hline(), row, 0, 1, 2)
            grid.addWidget(label(left, "label"), row + 1, 0)
            grid.addWidget(label(right, "label"), row + 1, 1)
            grid.addWidget(line, row + 2, 0)
            grid.addWidget(day, row + 2, 1, 2, 1)
            grid.addWidget(chips, row + 4, 0, 1, 2)
        self.contents.addWidget(self._step)
        self.contents.addWidget(self._about)
        self.contents.addLayout(grid)
        # What is typed each time comes first; day and kind of what was done are rarely others.
        self.setTabOrder(self.result_line, self.next_text)
        self.setTabOrder(self.next_text, self.next_on)
        self.contents.addStretch(1)

    def _connect(self) -> None:
        self.next_text.textEdited.connect(self._on_next_edited)
        self._next_kind.chosen.connect(self._on_next_kind_chosen)
        self._how.chosen.connect(self._on_next_kind_chosen)
        self.next_text.textChanged.connect(self._show_effect)

    def begin_with(self, kind: RecordKind, record_id: int) -> None:
        """Read the step and show it."""
        store = self.context.store

        def body(_progress: Progress) -> StepFacts | None:
            with store.read() as session:
                return step_facts(session, kind, record_id)

        self.context.jobs.run(body, done=self._on_read, failed=self.on_failed)

    def _on_read(self, facts: StepFacts | None) -> None:
        if facts is None or not facts.text:
            gone = self.tr("The record was deleted meanwhile.")
            self.shell.toast(gone if facts is None else self.tr("No next step is set here."))
            self.close()
            return
        self._facts = facts
        lang, kind = self.context.lang, facts.draft.kind
        self._step.setText(name_within(facts.text))
        due = facts.due_on and fill(self.tr("due {day}"), day=date_text(facts.due_on, lang))
        late = days_late(facts.due_on, self._today) if facts.due_on else 0
        parts = (name_within(facts.organization), name_within(facts.about), facts.officer, due,
                 fill(self.tr("{count:day|days} late"), count=late) if late > 0 else "")  # fmt: skip
        self._about.setText(" · ".join(part for part in parts if part))
        self._how.setVisible(facts.has_firm)
        self._next_kind.setVisible(kind is not RecordKind.CASE)
        if kind is RecordKind.FOLLOW_UP:
            own = facts.draft.text("kind")
            self._how.choose("letter" if own == "reply" else "call")
            self._next_kind.choose(following_kind(own))
        self.accept_button.setEnabled(True)
        self._show_effect()
        self.result_line.setFocus()

    # What comes next.

    @Slot(str)
    def _on_next_edited(self, text: str) -> None:
        """The first letter brings the usual day, which may be typed over."""
        if text.strip() and not self.next_on.line.text() and not self._said_day:
            self._suggest()

    @Slot(str)
    def _on_next_kind_chosen(self, _code: str) -> None:
        if self._said_day and self.next_on.day == self._said_day:
            self._suggest()

    def _suggest(self) -> None:
        kind = self._next_kind.code or self._how.code
        closed = self._facts.closed if self._facts is not None else frozenset()
        self._said_day = suggested_day(kind, self._today, closed).isoformat()
        self.next_on.show_day(self._said_day)

    @Slot()
    def _show_effect(self) -> None:
        nothing = self.tr("Nothing comes next.")
        self.effect.setText("" if self.next_text.text().strip() else nothing)
        self.say_problem("")

    # Saving.

    def done_step(self) -> DoneStep | None:
        """What will be written; None, with a sentence shown, while a day cannot be read."""
        facts, done_on, next_on = self._facts, self.done_on.day, self.next_on.day
        if facts is None or facts.draft.id is None:
            return None
        if done_on is None or next_on is None:
            wrong = self.done_on if done_on is None else self.next_on
            wrong.setFocus()
            self.say_problem(self.tr("This day cannot be read. Write 3 Dec, Friday or +7."))
            return None
        if next_on and not self.next_text.text().strip():
            self.next_text.setFocus()
            self.say_problem(self.tr("Write what comes next, or empty its day."))
            return None
        of_case = facts.draft.kind is RecordKind.CASE
        return DoneStep(
            facts.draft.kind, facts.draft.id, done_on or self._today.isoformat(),
            self.result_line.text().strip(), facts.draft.version,
            self._how.code if facts.has_firm else "", self.next_text.text().strip(), next_on,
            "" if of_case else self._next_kind.code,
        )  # fmt: skip

    @Slot()
    def save(self) -> None:
        """Write all of it as one operation, and close."""
        facts, done = self._facts, self.done_step()
        if self.busy or done is None or facts is None:
            return
        self.busy = True
        store, opened = self.context.store, facts.draft

        def body(_progress: Progress) -> StepDone:
            return finish_over(store, done, opened)

        self.context.jobs.write(body, done=self._on_finished, failed=self._on_refused)

    def _on_finished(self, done: StepDone) -> None:
        self.context.changes.announce(done.changes)
        text = self.tr("Done; the next step is set.") if done.next else self.tr("Noted as done.")
        self.shell.toast(text, undo=True)
        self.close()

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, InvalidDraft):
            self.busy = False
            self.say_problem(
                self.tr("Something here cannot be kept. Look at names and dates again.")
            )
        elif isinstance(error, ConflictError) and self._facts is not None:
            self.busy = False
            self.begin_with(self._facts.draft.kind, error.record_id)
            self.say_problem(self.tr("It was changed meanwhile and is shown anew. Save again."))
        elif isinstance(error, UserError) and error.code == "step.none":
            self.busy = False
            self.say_problem(self.tr("Somebody else has done this step meanwhile."))
        else:
            self.on_failed(error)
