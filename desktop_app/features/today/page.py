"""오늘: the first page of the rail; one query brings everything that waits on this day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.queries.today import read_today
from db.store import now_kst
from desktop_app.context import AppContext
from desktop_app.features.today.begun import begun_lines
from desktop_app.features.today.doubles import DoublesCount
from desktop_app.features.today.full_list import FullList
from desktop_app.features.today.head import TodayHead
from desktop_app.features.today.lines import Line, ListWish, PageWish, Wish
from desktop_app.features.today.others import OthersCount
from desktop_app.features.today.overview import Overview
from desktop_app.features.today.sections import Sections, sections
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.settings import Settings
from desktop_app.unfinished import KeptList, kept_lists
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.state_panel import StatePanel

OVERVIEW, STATE = range(2)
_LOOK_AT_CLOCK_MS = 60_000


@dataclass(frozen=True, slots=True)
class _Answer:
    day: dt.date
    officer: str
    """Whose work it is; "" for everyone's."""
    shown: Sections
    any_record: bool
    begun: tuple[KeptList, ...] = ()
    """Imports that were begun and not finished."""


class TodayPage(Page):
    """Shows the officer's part or the whole; a count opens its list."""

    watches = frozenset({
        RecordKind.MEETING, RecordKind.ATTENDEE, RecordKind.AGENDA_ITEM, RecordKind.FOLLOW_UP,
        RecordKind.CASE, RecordKind.MILESTONE, RecordKind.ORGANIZATION, RecordKind.CONTACT,
        RecordKind.CERTIFICATE, RecordKind.AGREEMENT, RecordKind.PARTY, RecordKind.CHECK,
        RecordKind.INCENTIVE, RecordKind.TASK, RecordKind.DATA_REQUEST, RecordKind.ACTIVITY,
        RecordKind.APPLIED_INCENTIVE,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        theme = context.theme
        self._officer = context.settings.now.officer
        self._answer: _Answer | None = None
        self._listed = ""
        self._stack = QStackedWidget(self)
        self._whole = QWidget(self._stack)
        self._head = TodayHead(
            context.theme, context.lang, officer=self._officer, parent=self._whole
        )
        self._body = QStackedWidget(self._whole)
        self.overview = Overview(theme, self._body)
        self._state = StatePanel(theme, self._body)
        self.full_list = FullList(theme, self._stack)
        self._doubles = DoublesCount(context, self)
        self._others = OthersCount(context, self)
        self._clock = QTimer(self)
        self._clock.setInterval(_LOOK_AT_CLOCK_MS)
        self._compose()
        self._connect()
        self._state.show_state("loader-circle", self.tr("Reading what waits today…"))
        self._body.setCurrentIndex(STATE)
        self._clock.start()

    def _compose(self) -> None:
        self.overview.call.entry.setEnabled(not self.context.read_only)
        self._body.addWidget(self.overview)
        self._body.addWidget(self._state)
        inner = flush(QVBoxLayout(self._whole))
        inner.addWidget(self._head)
        inner.addWidget(self._body, 1)
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self.full_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _connect(self) -> None:
        self._head.own_chosen.connect(self._on_own_chosen)
        self._head.weekly_requested.connect(self._on_weekly_requested)
        self.overview.wished.connect(self._on_wished)
        self.overview.call_requested.connect(self._on_call_requested)
        self.overview.everyone_requested.connect(self._on_everyone_requested)
        self.overview.done_requested.connect(self._on_done_requested)
        self.full_list.wished.connect(self._on_wished)
        self.full_list.done_requested.connect(self._on_done_requested)
        self.full_list.back_requested.connect(self.go_back)
        self._clock.timeout.connect(self._on_clock_timeout)
        self._doubles.counted.connect(self._show_answer)
        self._others.counted.connect(self._show_answer)
        self.context.settings.changed.connect(self._on_settings_changed)
        for keys, slot in (("Alt+Left", self.go_back), ("Ctrl+M", self.make_packet)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    @Slot(object, object)
    def _on_settings_changed(self, new: Settings, old: Settings) -> None:
        if new.stale_days != old.stale_days:
            self.refresh()

    def can_rest(self) -> bool:
        """It is read anew."""
        return self.nothing_typed()

    # Reading.

    def reload(self) -> None:
        """Read everything anew; what is shown stays in sight meanwhile."""
        store, texts = self.context.store, self.context.texts
        officer = self._officer if self._head.own else ""
        day, stale_days = today_in_korea(), self.context.settings.now.stale_days
        folder = self.context.folder

        def body(progress: Progress) -> _Answer:
            progress.report()
            with store.read() as session:
                now = read_today(session, day, stale_days, now=now_kst(), officer=officer)
            progress.report()
            return _Answer(day, officer, sections(now, officer, texts), now.any_record,
                           kept_lists(folder))  # fmt: skip

        self.context.jobs.run(body, done=self._on_read, failed=self._on_failed, key="today")

    def _on_read(self, answer: _Answer) -> None:
        self._answer = answer
        self._others.forget()
        self._show_answer()
        self._doubles.want()
        if answer.officer and answer.shown.nothing_to_do:
            self._others.want(answer.day)

    def _on_failed(self, error: BaseException) -> None:
        if self._answer is None:
            again = (self.tr("Try again"), "today_again", self._on_again_pressed)
            self._state.show_state(
                "circle-alert", self.tr("What waits today could not be read."), "", (again,)
            )
            self._body.setCurrentIndex(STATE)
        self.shell.show_error(error)

    @Slot()
    def _show_answer(self) -> None:
        answer = self._answer
        if answer is None:
            return
        self._head.show_day(answer.day)
        if not (answer.any_record or answer.begun):
            self._show_empty()
            return
        begun = begun_lines(answer.begun, self.context.texts)
        gaps = (*begun, *answer.shown.gaps, *self._doubles.lines)
        shown = replace(answer.shown, gaps=gaps)
        self.overview.put(shown, self._others.count)
        self._body.setCurrentIndex(OVERVIEW)
        self._refresh_list(shown)

    def _show_empty(self) -> None:
        buttons = (
            (self.tr("Import an Excel list"), "today_import", self._on_import_pressed),
            (self.tr("Register case"), "today_add_case", self._on_add_case_pressed),
        )
        self._state.show_state(
            "sun", self.tr("Nothing is registered yet."),
            self.tr("What waits on the day gathers here by itself."),
            () if self.context.read_only else buttons,
        )  # fmt: skip
        self._body.setCurrentIndex(STATE)

    def _refresh_list(self, shown: Sections) -> None:
        """The list in front shows what its count now stands for; an empty one gives way."""
        if not self._listed:
            return
        now = next((wish for wish in shown.lists if wish.title == self._listed), None)
        if now is None:
            self.go_back()
        else:
            self.full_list.put(now)

    # Going elsewhere.

    @Slot()
    def go_back(self) -> None:
        """From a list to the overview."""
        if self._listed:
            self._listed = ""
            self._stack.setCurrentIndex(0)
            self.overview.focus_first()

    @Slot()
    def make_packet(self) -> None:
        """The paper of the next meeting."""
        rows = self.overview.meetings.rows
        if rows and not self._listed:
            rows[0].packet.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes into the lists."""
        if event.key() == Qt.Key.Key_Down and not self._listed:
            self.overview.focus_first()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Another day may have begun while another page was in front."""
        if self._answer is not None and self._answer.day != today_in_korea():
            self._stale = True
        super().showEvent(event)

    @Slot(object)
    def _on_wished(self, wish: Wish) -> None:
        if isinstance(wish, PageWish):
            self.shell.open_page(wish.key, **wish.target)
        elif isinstance(wish, ListWish):
            self._listed = wish.title
            self.full_list.put(wish)
            self._stack.setCurrentWidget(self.full_list)
            self.full_list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            any(self.shell.open_record(*target) for target in wish.targets)

    @Slot(object)
    def _on_done_requested(self, line: Line) -> None:
        if line.step is not None:
            self.shell.finish_step(*line.step)

    @Slot()
    def _on_weekly_requested(self) -> None:
        """The 주간업무보고 of whose work is shown."""
        officer = self._officer if self._head.own else ""
        self.shell.open_page("papers", paper="weekly", officer=officer)

    @Slot(bool)
    def _on_own_chosen(self, _own: bool) -> None:
        self.reload()

    @Slot()
    def _on_everyone_requested(self) -> None:
        self._head.choose_all()

    @Slot()
    def _on_call_requested(self) -> None:
        self.shell.note_call()

    @Slot()
    def _on_again_pressed(self) -> None:
        self.reload()

    @Slot()
    def _on_import_pressed(self) -> None:
        self.shell.open_page("intake")

    @Slot()
    def _on_add_case_pressed(self) -> None:
        self.shell.open_page("cases", new=True)

    @Slot()
    def _on_clock_timeout(self) -> None:
        if self._answer is not None and self._answer.day != today_in_korea():
            self.refresh()


def today_in_korea() -> dt.date:
    """This day at +09:00."""
    return dt.datetime.now(KST).date()
