"""What taking a colleague's changes in would do, looked at and decided before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from db.handing.exchange import Titles
from db.handing.plan import Choice, Decisions, Outcome, TakingPlan
from db.handing.taking import Taken
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.settings.handing.taking_model import (
    DECISION,
    KIND,
    NAME,
    OUTCOME,
    WHAT,
    TakingModel,
)
from desktop_app.features.settings.handing.three_ways_model import ThreeWaysModel
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.taking_words import choice_words, sum_words, whose_words
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.lists.plain_table import plain_table
from desktop_app.widgets.parts import button, hide_unless, label, wrapped
from resources.texts import fill

_SIZE = (1080, 680)
_WIDTHS = {OUTCOME: 120, KIND: 110, NAME: 220, DECISION: 168}
_FIELDS_HEIGHT = 140
_FIELD_WIDTHS = (150, 240, 240)

Apply = Callable[[Decisions], Taken]
"""Takes it in as it was decided; run on the writer lane."""


class TakingDialog(QDialog):
    """Space turns the decision of a line, Enter takes in, Esc leaves everything as it is."""

    def __init__(
        self, context: AppContext, shell: Shell, plan: TakingPlan, titles: Titles, path: Path,
        apply: Apply, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("taking_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take changes in"))
        self._context, self._shell = context, shell
        self._plan, self._apply, self._busy = plan, apply, False
        self.model = TakingModel(plan, titles, context.texts, self)
        self._fields = ThreeWaysModel(titles, context.texts, self)
        self.table = plain_table(self.model, "taking_rows", self.tr("Records of the file"))
        self._three = plain_table(
            self._fields, "taking_fields", self.tr("Fields of the chosen record")
        )
        self._theirs = button("", name="taking_theirs")
        self._mine = button("", name="taking_mine")
        self._all_theirs = button(self.tr("Theirs for the rest"), name="taking_all_theirs")
        self._all_mine = button(self.tr("Here for the rest"), name="taking_all_mine")
        self._effect = label("", "small")
        self._effect.setObjectName("taking_effect")
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("taking_problem")
        self._problem.hide()
        self._go = button(self.tr("Take in"), "primary", name="taking_go")
        self._cancel = button(self.tr("Cancel"), name="taking_cancel")
        self._compose(path.name)
        self._connect()
        fit_within(self, *_SIZE)
        self.table.selectRow(0)
        self._show_row(0)
        self._show_effect()
        self.table.setFocus()

    def _compose(self, name: str) -> None:
        for table, widths in ((self.table, _WIDTHS), (self._three, dict(enumerate(_FIELD_WIDTHS)))):
            for column, width in widths.items():
                table.horizontalHeader().resizeSection(column, width)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._three.setFixedHeight(_FIELDS_HEIGHT)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for made in (self._theirs, self._mine):
            asked.addWidget(made)
        asked.addStretch(1)
        for made in (self._all_theirs, self._all_mine):
            asked.addWidget(made)
            hide_unless(made, bool(self._plan.asked))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._effect, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._go)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 16, 20, 16)
        outer.setSpacing(8)
        outer.addWidget(label(self.tr("Take changes in"), "section"))
        texts = self._context.texts
        outer.addWidget(wrapped(f"{name} · {whose_words(self._plan, texts)}", "muted"))
        outer.addWidget(wrapped(sum_words(self._plan, texts)))
        outer.addWidget(self.table, 1)
        outer.addWidget(self._three)
        outer.addLayout(asked)
        outer.addWidget(self._problem)
        outer.addLayout(foot)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.model.decided.connect(self._on_decided)
        self._theirs.clicked.connect(self._on_theirs_clicked)
        self._mine.clicked.connect(self._on_mine_clicked)
        self._all_theirs.clicked.connect(self._on_all_theirs_clicked)
        self._all_mine.clicked.connect(self._on_all_mine_clicked)
        self._go.clicked.connect(self.take_in)
        self._cancel.clicked.connect(self.close)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._show_row(now.row())

    def _show_row(self, place: int) -> None:
        row = self.model.row_at(place)
        self._fields.show_row(row)
        asked = row is not None and row.outcome is Outcome.ASK
        for made, choice in ((self._theirs, Choice.THEIRS), (self._mine, Choice.MINE)):
            made.setVisible(asked)
            if row is not None and asked:
                words = choice_words(row, choice, self._context.texts)
                made.setText(words[:1].upper() + words[1:])

    @Slot()
    def _on_decided(self) -> None:
        self._show_effect()

    def _show_effect(self) -> None:
        open_questions = self._plan.undecided(self.model.decisions)
        if not self._plan.changes_anything:
            said = self.tr("There is nothing to take in.")
        elif open_questions:
            said = fill(
                self.tr("{count:question is|questions are} not decided yet."), count=open_questions
            )
        else:
            said = self.tr("One operation; it can be undone as a whole.")
        self._effect.setText(said)
        self._go.setEnabled(self._plan.changes_anything and not open_questions and not self._busy)

    @Slot()
    def _on_theirs_clicked(self) -> None:
        self.model.decide(self.table.currentIndex().row(), Choice.THEIRS)

    @Slot()
    def _on_mine_clicked(self) -> None:
        self.model.decide(self.table.currentIndex().row(), Choice.MINE)

    @Slot()
    def _on_all_theirs_clicked(self) -> None:
        self.model.decide_all(Choice.THEIRS)

    @Slot()
    def _on_all_mine_clicked(self) -> None:
        self.model.decide_all(Choice.MINE)

    @Slot()
    def take_in(self) -> None:
        """Write it, as one operation."""
        if not self._go.isEnabled():
            return
        self._busy = True
        self._go.setEnabled(False)
        apply, decisions = self._apply, dict(self.model.decisions)

        def body(_progress: Progress) -> Taken:
            return apply(decisions)

        label_ = self.tr("Taking changes in…")
        self._context.jobs.write(body, done=self._on_taken, failed=self._on_failed, label=label_)

    def _on_taken(self, taken: Taken) -> None:
        self._context.changes.announce(taken.changes)
        said = fill(
            self.tr("Taken in: {created} created, {updated} changed, {joined} joined, {deleted} deleted, {left} left."),
            created=f"{taken.created:,}", updated=f"{taken.updated:,}", joined=f"{taken.joined:,}",
            deleted=f"{taken.deleted:,}", left=f"{len(taken.left):,}",
        )  # fmt: skip
        self._shell.toast(said, undo=bool(taken.changes))
        self.close()

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        told = tell(error, self._context.texts)
        if told is None:
            self._shell.show_error(error)
            return
        self._problem.setText(f"{told.happened} {told.advice}".strip())
        self._problem.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns a decision, Enter takes in."""
        if event.key() == Qt.Key.Key_Space:
            self.model.turn(self.table.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_in()
        else:
            super().keyPressEvent(event)
