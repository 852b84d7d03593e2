"""The two columns of the page: what waits on the left, what runs out and what is missing right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.features.today.call_line import CallLine
from desktop_app.features.today.card import LineCard
from desktop_app.features.today.check_card import CheckCard
from desktop_app.features.today.line_delegate import LineColumns
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.lines import Section
from desktop_app.features.today.meeting_card import MeetingCard
from desktop_app.features.today.sections import Sections
from desktop_app.theme import Theme
from desktop_app.widgets.parts import card
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.state_panel import StatePanel
from resources.texts import fill

_DUE = LineColumns(lead=84, kind=136)
_DEADLINE = LineColumns(lead=76)
_TWO_COLUMNS = 1000
"""Below this width of the page the right column goes under the left one."""
_LEAST = 300
"""No column is narrower than this."""


class Overview(ScrollArea):
    """Cards stay where they are; only what stands in them changes."""

    wished = Signal(object)
    done_requested = Signal(object)
    call_requested = Signal()
    everyone_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today_overview")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # no line jumps
        self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Each part is made inside the one that holds it: the stylesheet is worked out anew for
        # all that is in a part whenever the part is moved.
        body = QWidget(self)
        self.setWidget(body)
        left, right = QWidget(body), QWidget(body)
        self.call = CallLine(theme, left)
        self.meetings = MeetingCard(theme, left)
        self._rest = card(parent=left)
        self._good_day = StatePanel(theme, self._rest)
        self.unwritten = LineCard(
            theme, "unwritten", self.tr("Meetings without minutes"), _DUE, parent=left
        )
        self.requests = LineCard(theme, "requests", self.tr("Requests due"), _DUE, parent=left)
        self.steps = LineCard(theme, "steps", self.tr("Next steps"), _DUE, parent=left)
        self.follow_ups = LineCard(
            theme, "follow_ups", self.tr("Follow-ups of past meetings"), _DUE, parent=left
        )
        self.tasks = LineCard(theme, "tasks", self.tr("Tasks"), _DUE, parent=left)
        self.still = LineCard(theme, "still", self.tr("Cases that stand still"),
                              LineColumns(84, 136, strong=True), parent=left)  # fmt: skip
        self.deadlines = LineCard(
            theme, "deadlines", self.tr("Deadlines"), _DEADLINE,
            beside=self.tr("90 days"), parent=right,
        )  # fmt: skip
        self.checks = CheckCard(
            theme, self.tr("Fulfilment checks"), self.tr("this quarter"), parent=right
        )
        self.gaps = LineCard(
            theme, "gaps", self.tr("Data to complete"), LineColumns(), parent=right
        )
        self._compose(body, left, right)
        self._connect()

    def _compose(self, body: QWidget, left: QWidget, right: QWidget) -> None:
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.addWidget(self._good_day)
        self._rest.setObjectName("card_good_day")
        self._rest.setMinimumHeight(280)
        self._across = across = QHBoxLayout(body)
        across.setContentsMargins(16, 0, 4, 16)
        across.setSpacing(16)
        on_the_left = (
            self.call, self.meetings, self._rest, self.unwritten, self.requests, self.steps,
            self.follow_ups, self.tasks, self.still,
        )  # fmt: skip
        on_the_right = (self.deadlines, self.checks, self.gaps)
        for holder, parts, stretch in ((left, on_the_left, 2), (right, on_the_right, 1)):
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            holder.setMinimumWidth(_LEAST)
            holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            across.addWidget(holder, stretch)

    @Slot(int, int)
    def _on_bar_range_changed(self, _least: int, most: int) -> None:
        """Its room stays, but it is seen only where there is something below."""
        self.verticalScrollBar().setEnabled(most > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the right column goes under the left one."""
        super().resizeEvent(event)
        beside = self.viewport().width() >= _TWO_COLUMNS
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        for place, share in enumerate((2, 1) if beside else (0, 0)):
            self._across.setStretch(place, share)

    def _connect(self) -> None:
        for part in self._cards:
            part.wished.connect(self.wished)
            if isinstance(part, LineCard):
                part.done_requested.connect(self.done_requested)
            part.lines.left_above.connect(self._on_left_above)
            part.lines.left_below.connect(self._on_left_below)
        self.call.requested.connect(self.call_requested)

    @property
    def _cards(self) -> tuple[MeetingCard | LineCard, ...]:
        return (self.meetings, self.unwritten, self.requests, self.steps, self.follow_ups,
                self.tasks, self.still, self.deadlines, self.checks, self.gaps)  # fmt: skip

    def put(self, shown: Sections, others: int) -> None:
        """Show the sections; ``others`` is how many lines wait in the whole department."""
        nothing = shown.nothing_to_do
        self._rest.setVisible(nothing)
        self.meetings.setVisible(not nothing)
        if nothing:
            self._say_good_day(others)
        self.meetings.put(shown.meetings)
        self.steps.put(shown.steps)
        self.follow_ups.put(shown.follow_ups)
        self.still.put(shown.still)
        self.requests.put(shown.requests)
        self.tasks.put(shown.tasks)
        self.unwritten.put(shown.unwritten)
        self.deadlines.put(shown.deadlines)
        self.checks.put_checks(shown.checks)
        self.gaps.put(Section(lines=shown.gaps))

    def _say_good_day(self, others: int) -> None:
        sentence = self.tr("There is nothing to do today.")
        if others:
            detail = fill(
                self.tr("{count:step waits|steps wait} in the whole department."), count=others
            )
            show = (self.tr("Show the whole department"), "show_everyone", self._on_everyone)
            self._good_day.show_state("sun", sentence, detail, (show,))
        else:
            detail = self.tr("No meeting, no step and no follow-up is due.")
            self._good_day.show_state("sun", sentence, detail)

    def focus_first(self) -> None:
        """The first list with lines takes the keyboard."""
        self._step_from(None, 1)

    def _step_from(self, view: LineView | None, step: int) -> None:
        lists = [part.lines for part in self._cards if part.lines.isVisibleTo(self)]
        at = lists.index(view) + step if view in lists else 0
        if 0 <= at < len(lists):
            lists[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(lists[at], 0, 24)

    @Slot()
    def _on_everyone(self) -> None:
        self.everyone_requested.emit()

    @Slot()
    def _on_left_above(self) -> None:
        view = self.sender()
        self._step_from(view if isinstance(view, LineView) else None, -1)

    @Slot()
    def _on_left_below(self) -> None:
        view = self.sender()
        self._step_from(view if isinstance(view, LineView) else None, 1)
