"""The step in which an officer sees row by row what applying would do, and decides what is open."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.intake.plan import Decision, Outcome, Rule
from db.intake.rows import CellProblem
from desktop_app.context import AppContext
from desktop_app.features.intake.planning.facet_bar import FacetBar
from desktop_app.features.intake.planning.facets import Bulk, answer
from desktop_app.features.intake.planning.panel_feed import PanelFeed
from desktop_app.features.intake.planning.plan_foot import PlanFoot
from desktop_app.features.intake.planning.plan_model import Line, column_of
from desktop_app.features.intake.planning.plan_table import PlanTable
from desktop_app.features.intake.planning.plan_tools import PlanTools
from desktop_app.features.intake.planning.question_panel import PANEL_WIDTH, QuestionPanel
from desktop_app.features.intake.planning.questions import with_field
from desktop_app.features.intake.planning.rules_pane import RulesPane
from desktop_app.features.intake.planning.sum_line import SumLine
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.step_back import StepBackView
from desktop_app.features.intake.strip import Strip
from desktop_app.features.intake.understanding.mends import Mend, with_mend
from desktop_app.features.intake.understanding.values_dialog import ValuesDialog
from desktop_app.features.intake.work import Place
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import label
from resources.texts import fill


class _Answered(NamedTuple):
    """A row that was answered, why it was asked, and the row that came to the front then."""

    place: Place
    reason: str
    went_on: Place


class PlanView(StepBackView):
    """Sum, rows, and beside them the question of the row one is at."""

    apply_requested = Signal()
    back_requested = Signal()
    errors_requested = Signal()

    def __init__(self, context: AppContext, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(run, parent)
        self.setObjectName("plan")
        self._context = context
        self._place: Place | None = None
        self._answered: _Answered | None = None
        self.sums = SumLine(context.theme, context.texts)
        self.facets = FacetBar(context.theme, context.texts)
        self.table = PlanTable(context.theme, context.texts)
        self.panel = QuestionPanel(context.theme, context.texts)
        self._beside = PanelFeed(context, run, self.table, self.panel, self)
        self.rules = RulesPane(context.theme, context.texts)
        self.foot = PlanFoot(context.theme, context.texts)
        self.tools = PlanTools(context.theme)
        self._none = label(self.tr("No row is like this."), "count", self.table.viewport())
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        top = Strip(self._context.theme, "surface", "b")
        rows = QVBoxLayout(top)
        rows.setContentsMargins(0, 0, 0, 1)
        rows.addWidget(self.sums)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(top)
        left.addWidget(self.tools)
        left.addWidget(self.facets)
        left.addWidget(self.table, 1)
        side = Strip(self._context.theme, "surface", "l")
        side.setFixedWidth(PANEL_WIDTH)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(1, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.panel, 1)
        beside.addWidget(self.rules)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addLayout(left, 1)
        across.addWidget(side)
        column = flush(QVBoxLayout(self))
        column.addLayout(across, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.sums.outcome_chosen.connect(self._on_outcome_chosen)
        self.facets.facet_chosen.connect(self._on_facet_chosen)
        self.facets.bulk_requested.connect(self._on_bulk_requested)
        self.tools.sought.connect(self._narrow)
        self.tools.list_requested.connect(self.table.setFocus)
        self.tools.opening_requested.connect(self._on_opening_requested)
        self.tools.errors_requested.connect(self.errors_requested)
        self.panel.mended.connect(self._on_mended)
        self.table.line_changed.connect(self._on_line_changed)
        self.table.chosen_changed.connect(self._on_chosen_changed)
        self.table.opened.connect(self._on_table_opened)
        self.table.tick_requested.connect(self._on_tick_requested)
        self.table.option_requested.connect(self.panel.choose)
        self.table.filter_requested.connect(self._on_filter_requested)
        self.panel.decided.connect(self._on_decided)
        self.panel.move_requested.connect(self.go_to_question)
        self.panel.later_requested.connect(self._on_later_requested)
        self.rules.rule_chosen.connect(self._on_rule_chosen)
        self.foot.apply_requested.connect(self.apply_requested)
        self.foot.back_requested.connect(self.back_requested)
        for keys, run in (
            ("F8", self._on_next_pressed),
            ("Ctrl+F", self._on_find_pressed),
            ("F2", self.open_values),
            ("Ctrl+H", self.open_replacing),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    # What the page asks.

    def begin(self) -> None:
        """A new list: no filter, at its first question or its first row."""
        self.table.lines.forget()
        self.tools.forget()
        self.sums.choose(None)
        self.facets.choose(None)
        self._place = self._answered = None
        self.show_plan()
        asked = self.table.lines.asked()
        self.table.go_to(self.table.lines.line_of(asked[0].place) if asked else 0)
        self.table.setFocus()

    def show_plan(self) -> None:
        """Show the newest plan, and stay where one was."""
        planned = self._run.planned
        if planned is None:
            return
        line = self.table.currentIndex().row()
        lines = self.table.lines
        facet = self.facets.chosen
        self.facets.show_counts(self._run.facets, planned.counts["read"])
        lines.put(planned)
        stay = self._asked_further()
        if self.facets.chosen is not facet:
            lines.narrow(self.sums.chosen, self.tools.text)
        self._show_bulks()
        self.tools.show_errors(self._run.errors > 0)
        self.sums.show_counts(planned.counts)
        self.rules.show_plan(planned, dict(self._run.decisions.wishes.rules))
        self.foot.show_plan(
            planned, self._run.records, notes=len(self._run.decisions.wishes.notes),
            read_only=self._context.read_only,
        )  # fmt: skip
        earlier = self._run.earlier
        text = self.tr("imported before: {count}")
        never = self.tr("first import")
        self.sums.said.setText(fill(text, count=len(earlier)) if earlier else never)
        self._say_opened()
        self._none.setVisible(lines.rowCount() == 0)
        self._none.resize(self.table.viewport().size())
        at = lines.line_of(stay) if stay else -1
        if at >= 0:
            self.table.go_to(at)
        elif stay is not None and lines.rowCount():
            self._go_on_from(line)
        self._beside.show_line(self.table.current_line)

    def show_busy(self) -> None:
        """Whether a newer plan is on its way, or the list is being written."""
        self.foot.show_busy(planning=self._run.planning, applying=self._run.applying)
        self._show_bulks()

    # The panel.

    @Slot(object)
    def _on_line_changed(self, line: Line | None) -> None:
        if line is not None:
            self._place = line.place
        self._beside.show_line(line)

    # Deciding.

    def _asked_further(self) -> Place | None:
        """Where to stay: at the row that was answered just now, if its answer led to another question
        (the same firm, and what differs from it) and the officer has not gone on since; at the next
        question, if it answered the one after it too."""
        answered, self._answered = self._answered, None
        if answered is None or self._place != answered.went_on:
            return self._place
        asked = {one.place: one.row for one in self.table.lines.asked()}
        row = asked.get(answered.place)
        if row is not None and row.reason != answered.reason:
            return answered.place
        if answered.went_on in asked or not asked:
            return self._place
        return next((one for one in asked if one > answered.went_on), min(asked))

    @Slot(object, object)
    def _on_decided(self, line: Line, decision: Decision | None) -> None:
        asked = [one.place for one in self.table.lines.asked()]
        self._place = line.place
        if decision is not None and line.place in asked:
            after = asked[asked.index(line.place) + 1 :] + asked[: asked.index(line.place)]
            self.table.lines.mark_pending(line.place)
            self._place = after[0] if after else line.place
            self._answered = _Answered(line.place, line.row.reason, self._place)
        self._run.decisions.decide(line.place, decision)
        at = self.table.lines.line_of(self._place)
        if at >= 0:
            self.table.go_to(at)
        self.table.setFocus()  # what was pressed may be gone with its question

    @Slot(int)
    def go_to_question(self, step: int) -> None:
        """To the next open question, or the one before; round at the end."""
        asked = [one.place for one in self.table.lines.asked()]
        if not asked:
            return
        here = self._place
        if here in asked:
            place = asked[(asked.index(here) + step) % len(asked)]
        else:
            after = [one for one in asked if here is None or one > here]
            place = (after or asked)[0] if step > 0 else asked[-1]
        if self.table.lines.line_of(place) < 0:
            self.sums.choose(None)
            self.tools.forget()
            self.facets.choose(None)
            self._narrow()
        self.table.go_to(self.table.lines.line_of(place))

    def _go_on_from(self, line: int) -> None:
        """The row one was at is not listed any more: to the next question, else the next row."""
        lines = self.table.lines
        if any(lines.line_of(one.place) >= 0 for one in lines.asked()):
            self.go_to_question(1)
        else:
            self.table.go_to(min(max(0, line), lines.rowCount() - 1))

    @Slot()
    def _on_later_requested(self) -> None:
        self.go_to_question(1)
        self.table.setFocus()

    @Slot()
    def _on_next_pressed(self) -> None:
        self.go_to_question(1)

    @Slot()
    def _on_table_opened(self) -> None:
        line = self.table.current_line
        if line is None:
            return
        asked = line.row.outcome is Outcome.ASK or self.panel.chosen >= 0
        if asked and line.detail is None and self.panel.options:
            self.panel.take()
        elif line.detail is not None:
            self._on_tick_requested(line)
        else:
            self.table.lines.toggle(self.table.currentIndex().row())
            self._say_opened()

    @Slot(object)
    def _on_tick_requested(self, line: Line) -> None:
        detail = line.detail
        if detail is None or detail.created:
            return
        before = self._run.decision(line.place)
        decision = with_field(before, detail.path, taken=not detail.written)
        line_at = self.table.currentIndex().row()
        self._run.decisions.decide(line.place, decision)
        self.table.go_to(min(line_at, self.table.lines.rowCount() - 1))

    @Slot(str, object)
    def _on_rule_chosen(self, path: str, rule: Rule) -> None:
        self._run.decisions.set_rule(path, rule)

    @Slot(object)
    def _on_bulk_requested(self, bulk: Bulk) -> None:
        """One answer for the rows that were chosen, else for those in sight."""
        made = {
            line.place: decision
            for line in self.table.chosen_rows or self.table.lines.shown_rows
            if (decision := answer(bulk, line.row, self._run.decision(line.place)))
        }
        if made:
            self._run.decisions.decide_many(made)
            self.table.setFocus()

    @Slot()
    def open_values(self) -> None:
        """The values of the column one is at: of an opened field, of a cell that could not be
        read, else of the names."""
        self._open_values(replacing=False)

    @Slot()
    def open_replacing(self) -> None:
        """Find and replace in the values of that column."""
        self._open_values(replacing=True)

    def _open_values(self, *, replacing: bool) -> None:
        understood, line = self._run.understood, self.table.current_line
        if understood is None or self._run.applying:
            return
        dialog = ValuesDialog(self._context, self._run, self)
        if line is not None:
            at = line.place[0]
            column = column_of(line, understood.prepared.tables[at])
            if replacing:
                dialog.show_column(at, column)
            elif column >= 0:
                dialog.show_cell(at, column, line.row.row)
        dialog.open()

    @Slot(object, object, str, bool)
    def _on_mended(self, line: Line, problem: CellProblem, instead: str, always: bool) -> None:
        """One cell says something else now, or one word means something from now on."""
        understood = self._run.understood
        if understood is None:
            return
        entry = understood.prepared.tables[line.place[0]]
        whole = any(one.parts for one in entry.mapping.columns if one.index == problem.column)
        path = "" if whole else problem.field
        mend = Mend(problem.column, path, (problem.row,), (problem.raw,), instead, always)
        self._run.change(with_mend(self._run.choices, entry, mend))
        self.table.setFocus()

    @Slot()
    def _on_chosen_changed(self) -> None:
        """A step from row to row changes nothing of what all in sight are answered."""
        if self.table.chosen_rows or self.facets.is_of_chosen:
            self._show_bulks()

    def _show_bulks(self) -> None:
        chosen = self.table.chosen_rows
        rows = self.table.lines.shown_rows if self.facets.answers is not None else []
        rows = chosen or rows
        self.facets.show_rows(
            [(line.row, self._run.decision(line.place)) for line in rows],
            chosen=bool(chosen), busy=self._run.planning or self._run.applying,
        )  # fmt: skip

    # Looking.

    @Slot(object)
    def _on_facet_chosen(self, _facet: object) -> None:
        self._narrow()
        if self.facets.chosen is not None:
            self.table.go_to(0)
        self.table.setFocus()

    @Slot(object)
    def _on_outcome_chosen(self, _outcome: object) -> None:
        self._narrow()
        self.table.setFocus()

    @Slot()
    def _narrow(self) -> None:
        self.tools.at_once()
        self.table.lines.narrow(self.sums.chosen, self.tools.text, self.facets.chosen)
        self._show_bulks()
        self._none.setVisible(self.table.lines.rowCount() == 0)
        self._none.resize(self.table.viewport().size())
        at = self.table.lines.line_of(self._place) if self._place else -1
        self.table.go_to(max(0, at))

    @Slot()
    def _on_find_pressed(self) -> None:
        self.tools.take_over()

    @Slot(str)
    def _on_filter_requested(self, text: str) -> None:
        self.tools.take_over(text)

    @Slot()
    def _on_opening_requested(self) -> None:
        self.table.lines.open_changed(not self.table.lines.any_opened)
        self._say_opened()
        at = self.table.lines.line_of(self._place) if self._place else 0
        self.table.go_to(max(0, at))
        self.table.setFocus()

    def _say_opened(self) -> None:
        opened = self.table.lines.any_opened
        updates = self._run.planned.counts.get("update", 0) if self._run.planned else 0
        self.tools.show_opening(opened=opened, updates=bool(updates))
