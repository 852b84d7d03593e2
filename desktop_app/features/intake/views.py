"""The bands and views of the import page: which one is in front, and at which step it stands."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from db.intake.pipeline import Choices
from desktop_app.context import AppContext
from desktop_app.features.intake.arriving.queue_bar import QueueBar
from desktop_app.features.intake.arriving.reading_view import ReadingView
from desktop_app.features.intake.arriving.start_view import StartView
from desktop_app.features.intake.list_notice import ListNotice
from desktop_app.features.intake.list_tools import ListTools
from desktop_app.features.intake.page_head import PageHead
from desktop_app.features.intake.planning.plan_view import PlanView
from desktop_app.features.intake.planning.summary_view import SummaryView
from desktop_app.features.intake.reissues.issue_bar import IssueBar
from desktop_app.features.intake.reissues.issue_watch import IssueWatch
from desktop_app.features.intake.results.result_view import ResultView
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.step_bar import StepBar
from desktop_app.features.intake.understanding.understand_view import UnderstandView
from desktop_app.widgets.layouts import flush

FILE, READ, PLAN, RESULT = range(4)
"""The steps of a list."""


class IntakeViews(QWidget):
    """Composes only; what leads from one view to the next is the page's."""

    def __init__(
        self, context: AppContext, run: ListRun, watch: IssueWatch, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._watch = watch
        self.head = PageHead(context)
        self.queue_bar = QueueBar(context.theme, context.texts)
        self.steps = StepBar(context.theme)
        self.tools = ListTools(context.theme, run)
        self.issue_bar = IssueBar(context.theme, context.texts)
        self.notice = ListNotice(context.theme, context.texts)
        self.start = StartView(context)
        self.reading = ReadingView(run, context.texts)
        self.summary = SummaryView(context, run)
        self.understand = UnderstandView(context, run)
        self.plan = PlanView(context, run)
        self.result_view = ResultView(context, run)
        self._steps: dict[QWidget, int] = {
            self.start: FILE, self.reading: FILE, self.understand: READ,
            self.summary: PLAN, self.plan: PLAN, self.result_view: RESULT,
        }  # fmt: skip
        self._stack = QStackedWidget()
        for view in self._steps:
            self._stack.addWidget(view)
        column = flush(QVBoxLayout(self))
        across = flush(QHBoxLayout())
        across.addWidget(self.steps, 1)
        across.addWidget(self.tools)
        column.addWidget(self.head)
        column.addWidget(self.queue_bar)
        column.addLayout(across)
        column.addWidget(self.notice)
        column.addWidget(self.issue_bar)
        column.addWidget(self._stack, 1)
        self.tools.values_requested.connect(self._on_values_requested)
        self.tools.stepped.connect(self._on_stepped)
        watch.compared.connect(self._on_compared)
        watch.ticked.connect(self._on_compared)
        self.notice.turned.connect(self._on_rows_turned)
        self.notice.asked_again.connect(self._on_asked_again)

    @property
    def front(self) -> QWidget:
        """The view that is shown."""
        view = self._stack.currentWidget()
        assert view is not None
        return view

    @property
    def plan_in_front(self) -> bool:
        """Whether the officer looks at a plan."""
        return self.front in (self.plan, self.summary)

    def show_view(self, view: QWidget) -> None:
        """Bring a view to the front, with its step."""
        self.put_behind(view)
        self.steps.show_step(self._steps[view])
        self.steps.setVisible(view is not self.start)
        self.tools.setVisible(view in (self.understand, self.plan))
        self._on_compared()
        self.show_head()
        self.show_notice()

    def show_start(self) -> None:
        """Back to where lists come in, with the keyboard."""
        self.show_view(self.start)
        if self.isVisible():
            self.start.take_focus()

    def put_behind(self, view: QWidget) -> None:
        """Make a view the one that what comes next belongs to, without saying so."""
        for one in self._steps:
            across = QSizePolicy.Policy.Preferred if one is view else QSizePolicy.Policy.Ignored
            one.setSizePolicy(across, QSizePolicy.Policy.Preferred)  # unseen, it needs no width
        self._stack.setCurrentWidget(view)

    def show_head(self) -> None:
        """Name the list and its kind."""
        view = self.front
        name = self.result_view.name if view is self.result_view else self._run.source.name
        name = "" if view is self.start else name
        self.head.show_list(name, understanding=view is self.understand)
        understood = self._run.understood
        if understood is not None:
            at = min(self.understand.table_at, len(understood.prepared.tables) - 1)
            found = understood.prepared.tables[at].mapping.list_kind
            self.head.show_kind(understood.prepared.choices.as_kind, found)

    def show_notice(self) -> None:
        """Say what the list is; what is left out of it says the summary itself."""
        looking = self.front in (self.summary, self.understand, self.plan)
        understood = self._run.understood if looking else None
        self.notice.show_list(understood, left=self.front is not self.summary)

    def show_busy(self) -> None:
        """Every view says whether something is still on its way."""
        run = self._run
        self.plan.show_busy()
        self.summary.show_busy()
        self.understand.bar.show_busy(run.preparing or run.planning or run.partial)

    @Slot()
    def _on_asked_again(self) -> None:
        self._run.change(replace(self._run.choices, asks_again=True))

    @Slot(object)
    def _on_rows_turned(self, choices: Choices) -> None:
        self._run.change(choices)

    @Slot()
    def _on_values_requested(self) -> None:
        if self.front is self.plan:
            self.plan.open_values()
        else:
            self.understand.open_replacing()

    @Slot()
    def _on_stepped(self) -> None:
        (self.plan.table if self.front is self.plan else self.understand.grid).setFocus()

    @Slot()
    def _on_compared(self) -> None:
        watched = self._watch.watched
        self.issue_bar.show_watched(watched, self._watch.ticks)
        looking = self.front in (self.summary, self.understand, self.plan)
        self.issue_bar.setVisible(watched is not None and looking)
