"""Beside the plan: the row one is at, its question with the answers, and what would change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.values import Value
from db.intake.coercion.outcomes import UNTOLD
from db.intake.plan import Decision, Outcome, RowPlan
from db.intake.rows import CellProblem
from desktop_app.features.intake.planning.candidate_table import CandidateTable
from desktop_app.features.intake.planning.plan_model import Line
from desktop_app.features.intake.planning.plan_words import ARROW, Detail, details_of
from desktop_app.features.intake.planning.questions import (
    Compared,
    Option,
    compare_cases,
    likely_option,
    options_of,
)
from desktop_app.features.intake.planning.ways import Ways
from desktop_app.features.intake.strip import Strip
from desktop_app.features.intake.understanding.value_editor import ValueEditor
from desktop_app.theme import Theme
from desktop_app.widgets.choice_text import choice_text
from desktop_app.widgets.parts import button, hline, key_cap, label, tool, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.words.plan_reasons import (
    REASONS,
    evidence_words,
    problem_words,
    row_evidence,
    row_reason,
)
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, fill

PANEL_WIDTH = 400
_MOST_DETAILS = 14
_LABEL_WIDTH = 96
_AROUND = 60
"""Margins, the gap between the columns and the bar for scrolling, in pixels."""


class QuestionPanel(Strip):
    """Answers are numbered: the digit chooses, Enter decides and goes on."""

    decided = Signal(object, object)
    """The line and the decision, None to take one back."""
    move_requested = Signal(int)
    later_requested = Signal()
    mended = Signal(object, object, str, bool)
    """The line, the problem of one of its cells, what it is to say, and whether always."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", "", parent)
        self.setObjectName("question_panel")
        self._theme = theme
        self._texts = texts
        self._line: Line | None = None
        self._mends: dict[QObject, CellProblem] = {}
        self._whole: frozenset[int] = frozenset()
        self._before = Decision()
        self._options: tuple[Option, ...] = ()
        self._title = wrapped("", "section")
        self._count = label("", "small")
        self._up = tool(theme, "chevron-up", self.tr("The question before"), name="question_up")
        self._down = tool(theme, "chevron-down", self.tr("The next question"), name="question_down")
        self._reason = wrapped("", "muted")
        self._reason.setObjectName("question_reason")
        self.compare = CandidateTable(theme, texts.lang)
        self.ways = Ways(texts)
        self._choices = QVBoxLayout()
        self._choices.setSpacing(2)
        self._group = QButtonGroup(self)
        self._evidence = wrapped("", "small")
        self._take = button(self.tr("Decide"), "primary", name="question_take")
        self._key = key_cap("Enter")
        self._later = button(self.tr("Later"), name="question_later")
        self._skip = button(self.tr("Leave this row out"), name="row_skip")
        self._again = button(self.tr("Take the decision back"), "link", name="question_again")
        self._changes_head = label("", "name")
        self._changes = QGridLayout()
        self._problems = QVBoxLayout()
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 10, 0)
        head.addWidget(self._title, 1)
        self._count.setFixedHeight(26)
        for beside in (self._count, self._up, self._down):
            head.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        answers = QVBoxLayout()
        answers.setContentsMargins(16, 6, 16, 4)
        answers.setSpacing(6)
        answers.addLayout(self._choices)
        answers.addWidget(self._evidence)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._take, self._key, self._later):
            row.addWidget(part)
        row.addStretch(1)
        others = QHBoxLayout()
        others.setSpacing(8)
        for part in (self._skip, self._again):
            others.addWidget(part)
        others.addStretch(1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(16, 6, 16, 10)
        foot.setSpacing(6)
        foot.addLayout(row)
        foot.addLayout(others)
        changes = QVBoxLayout()
        changes.setContentsMargins(16, 8, 16, 12)
        changes.setSpacing(6)
        changes.addLayout(self._problems)
        changes.addWidget(self._changes_head)
        self._changes.setHorizontalSpacing(10)
        self._changes.setVerticalSpacing(6)
        self._changes.setColumnStretch(1, 1)
        changes.addLayout(self._changes)
        changes.addStretch(1)
        self._reason.setContentsMargins(16, 0, 16, 4)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._reason)
        inside.addWidget(self.compare)
        inside.addWidget(self.ways)
        inside.addLayout(answers)
        inside.addWidget(hline())
        inside.addLayout(changes, 1)
        area = ScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(hline())
        column.addWidget(self._foot)  # always in sight, however much there is to read

    def _connect(self) -> None:
        self._take.clicked.connect(self.take)
        self._later.clicked.connect(self.later_requested)
        self._skip.clicked.connect(self._on_skip_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self._group.idToggled.connect(self._on_option_toggled)
        self.compare.candidate_chosen.connect(self.choose)
        self.ways.chosen_changed.connect(self._on_ways_chosen_changed)
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.take)

    # What is shown.

    def show_line(
        self,
        line: Line | None,
        before: Decision,
        compared: Sequence[Compared],
        says: Sequence[tuple[str, str]] = (),
        whole: Collection[int] = (),
    ) -> None:
        """Show a row with what was decided before; ``says`` is what it says, field by field.
        Cells of the columns ``whole`` hold several values and are mended as they stand."""
        self._whole = frozenset(whole)
        self._line, self._before = line, before
        self._clear()
        for part in (self._take, self._key, self._later, self._skip, self._again, self.compare):
            part.hide()
        self._foot.setVisible(line is not None)
        self._evidence.hide()
        if line is None:
            self.ways.put(())
            self._title.setText(self.tr("Choose a row"))
            self._reason.setText("")
            self._changes_head.setText("")
            return
        row = line.row
        place = fill(self.tr("Row {row}"), row=row.row)
        self._title.setText(f"{place} {row.title}".strip())
        reason = row_reason(row, self._texts) or row_evidence(row, self._texts)
        if row.joins and not row_reason(row, self._texts):
            reason = self._texts(REASONS["ask.join_case"])
        self._reason.setText(reason)
        self._show_comparison(row, place, compared)
        details = details_of(row)
        self.ways.put([one for one in details if one.asked])
        self._options = options_of(row, before, self._texts)
        self._show_options()
        if row.joins and self._options:  # why it may be one case stands there before one answers
            self._evidence.setText(self._options[0].note)
            self._evidence.show()
        asked = row.outcome is Outcome.ASK
        decided = before != Decision()
        self._later.setVisible(asked or bool(row.joins))
        self._skip.setVisible(not asked and row.outcome is not Outcome.SKIP)
        self._again.setVisible(decided)
        self._show_changes([one for one in details if not one.asked], says)
        self._show_problems()

    def _show_comparison(self, row: RowPlan, place: str, compared: Sequence[Compared]) -> None:
        """The firms or the cases that the row may mean, beside what it says."""
        head = (self.tr("In the file"), place)
        if row.candidates:
            several = len(row.candidates) > 1  # of one alone the answers say it below
            heads = [
                (one.name, evidence_words(one.reasons, self._texts) if several else "")
                for one in row.candidates
            ]
            self.compare.put(head, heads, compared)
        elif row.joins:
            cases = [(one.title, "") for one in row.joins]
            self.compare.put(head, cases, compare_cases(row.joins))
        self.compare.setVisible(bool(row.candidates or row.joins))

    def show_count(self, at: int, count: int) -> None:
        """Which of the open questions this is; nothing when there is none."""
        text = fill(self.tr("question {at} of {count}"), at=at, count=count)
        self._count.setText(text if at else fill(self.tr("{count} open"), count=count))
        for part in (self._count, self._up, self._down):
            part.setVisible(count > 0)

    def _show_options(self) -> None:
        joined = bool(self._options) and self._line is not None
        for at, option in enumerate(self._options):
            made = QRadioButton()
            words = f"{at + 1}\u00a0\u00a0{option.text}"
            made.setText(choice_text(words, made.fontMetrics(), PANEL_WIDTH - _AROUND))
            made.setObjectName(f"option_{at}")
            made.setToolTip(option.note)
            self._group.addButton(made, at)
            self._choices.addWidget(made)
        asked = joined and self._line is not None and self._line.row.outcome is Outcome.ASK
        likely = likely_option(self._options, self.ways.paths, self.ways.chosen) if asked else -1
        if likely >= 0:
            self._group.button(likely).setChecked(True)
        self._take.setVisible(joined)
        self._key.setVisible(joined)
        self._take.setEnabled(likely >= 0 or bool(self.ways.chosen))

    def _show_changes(self, details: Sequence[Detail], says: Sequence[tuple[str, str]]) -> None:
        lang = self._texts.lang
        if not details:
            self._changes_head.setText(self.tr("What the row says") if says else "")
            for at, (caption, text) in enumerate(says[:_MOST_DETAILS]):
                self._add_change(at, caption, text, "")
            return
        created = all(one.created for one in details)
        head = self.tr("What would be written") if created else self.tr("What would change")
        if not any(one.written for one in details):
            head = self._texts("Nothing changes")
        self._changes_head.setText(head)
        for at, one in enumerate(details[:_MOST_DETAILS]):
            new = shown(one.field, one.new, lang, whole=True).whole  # the file itself
            old = shown(one.field, one.old, lang).whole
            text = new if one.created else f"{old} {ARROW} {new}"
            if not one.written:
                text = fill(self.tr("{value} stays (in the list: {other})"), value=old, other=new)
            self._add_change(at, one.label(lang), text, "" if one.written else "muted")
        if len(details) > _MOST_DETAILS:
            rest = fill(
                self.tr("and {count:field|fields} more"), count=len(details) - _MOST_DETAILS
            )
            self._changes.addWidget(label(rest, "small"), _MOST_DETAILS, 1)

    def _add_change(self, at: int, caption: str, text: str, role: str) -> None:
        name = wrapped(caption, "label")
        name.setFixedWidth(_LABEL_WIDTH)
        said = wrapped(text[:200], role)
        self._changes.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        self._changes.addWidget(said, at, 1)
        _hold(name, _LABEL_WIDTH)
        _hold(said, PANEL_WIDTH - _LABEL_WIDTH - _AROUND)

    def _show_problems(self) -> None:
        problems = self._line.row.problems if self._line is not None else ()
        if problems:
            self._problems.addWidget(label(self.tr("Left out of this row"), "name"))
        self._mends = {}
        for at, problem in enumerate(problems[:6]):
            self._problems.addWidget(wrapped(problem_words(problem, self._texts), "problem"))
            if problem.column >= 0 and problem.field and "resident" not in problem.code:
                editor = ValueEditor(self._texts, f"mend_{at}", narrow=True)
                path = "" if problem.column in self._whole else problem.field
                editor.put(path, problem.raw, of_remark=problem.code in UNTOLD.values())
                editor.taken.connect(self._on_editor_taken)
                self._mends[editor] = problem
                self._problems.addWidget(editor)
        if problems:
            self._problems.addSpacing(10)

    def _clear(self) -> None:
        for old in self._group.buttons():
            self._group.removeButton(old)
        for part in (self._choices, self._changes, self._problems):
            while (item := part.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        self._options = ()

    # What the officer does.

    @property
    def options(self) -> tuple[Option, ...]:
        """The answers shown."""
        return self._options

    @property
    def chosen(self) -> int:
        """The answer that is marked, -1 for none."""
        return self._group.checkedId()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Mark an answer."""
        made = self._group.button(place)
        if made is not None:
            made.setChecked(True)

    @Slot()
    def take(self) -> None:
        """Decide by the marked answer."""
        place = self._group.checkedId()
        if self._line is None:
            return
        if 0 <= place < len(self._options):
            self.decided.emit(self._line, self._options[place].decision)
        elif chosen := self.ways.chosen:
            fields = {**self._before.fields, **chosen}
            self.decided.emit(self._line, replace(self._before, fields=fields))

    @Slot(int, bool)
    def _on_option_toggled(self, place: int, on: bool) -> None:
        if not on or not 0 <= place < len(self._options):
            return
        option = self._options[place]
        self._take.setEnabled(True)
        self.compare.choose(option.column)
        self._evidence.setText(option.note)
        self._evidence.setVisible(bool(option.note))
        said = {option.decision.fields.get(path) for path in self.ways.paths}
        if len(said) == 1 and not option.decision.skip and (taken := said.pop()) is not None:
            self.ways.choose(taken=taken)

    @Slot()
    def _on_ways_chosen_changed(self) -> None:
        """Fields chosen one by one are an answer of their own."""
        self._group.setExclusive(False)
        for made in self._group.buttons():
            made.setChecked(False)
        self._group.setExclusive(True)
        self._take.setEnabled(True)

    @Slot(str, bool)
    def _on_editor_taken(self, instead: str, always: bool) -> None:
        problem = self._mends.get(self.sender())
        if self._line is not None and problem is not None:
            self.mended.emit(self._line, problem, instead, always)

    @Slot()
    def _on_skip_clicked(self) -> None:
        if self._line is not None:
            self.decided.emit(self._line, replace(self._before, skip=True))

    @Slot()
    def _on_again_clicked(self) -> None:
        if self._line is not None:
            self.decided.emit(self._line, None)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.move_requested.emit(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.move_requested.emit(1)


def _hold(made: QLabel, width: int) -> None:
    """Keep the height of its lines, so that a long row scrolls instead of being squeezed."""
    made.ensurePolished()
    box = QRect(0, 0, width, 4_000)
    needed = made.fontMetrics().boundingRect(box, Qt.TextFlag.TextWordWrap, made.text())
    made.setMinimumHeight(needed.height())


def given_of(values: Mapping[str, Value], prefix: str = "organization.") -> dict[str, Value]:
    """A row's values of its firm, by field key."""
    return {
        path.removeprefix(prefix): value
        for path, value in values.items()
        if path.startswith(prefix)
    }
