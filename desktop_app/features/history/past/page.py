"""Every list and record as it stood at 24:00 of a day, read-only, under a banner that says so."""

from __future__ import annotations

import datetime as dt
import weakref
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.backups.backup import Backup
from db.backups.opened_backup import open_backup
from db.past import Past, open_past
from db.queries.as_of import first_day
from db.store import today
from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.features.history.past.banner import PastBanner
from desktop_app.features.history.past.head import PastHead
from desktop_app.features.history.past.shell import PastShell
from desktop_app.jobs import Progress
from desktop_app.page import Page, PageSpec, Shell
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import card
from desktop_app.widgets.state_panel import StatePanel
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_FRAME = 3
"""Pixels of amber around what is of another day."""
_NO_LISTS = frozenset({"today", "intake", "history", "bin", "backups", "handover", "settings"})

_OF_LISTS = frozenset({"booklet", "packet"})
"""Made of rows of a list, so of the rows of that day."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """What was made of the wish for a day; no past for a day before the first."""

    day: str
    first: str | None
    past: Past | None


class PastPage(Page):
    """과거 시점으로 보기. A past never changes, so it is kept until another day is asked for."""

    def __init__(self, context: AppContext, shell: Shell, specs: tuple[PageSpec, ...]) -> None:
        super().__init__(context, shell)
        self._lists = {
            spec.key: spec
            for spec in specs
            if spec.key not in _NO_LISTS and (spec.kinds or spec.list_title)
        }
        self._specs = self._lists | {spec.key: spec for spec in specs if spec.key in _OF_LISTS}
        offered = tuple(self._lists.values())
        self._inner = PastShell(shell, tuple(self._specs.values()), self.show_list, self._said_now)
        self._past: Past | None = None
        self._day = ""
        self._backup: Backup | None = None
        self._opening = False
        self._key = next(iter(self._lists))
        self._target: dict[str, Any] = {}
        self._pages: dict[str, Page] = {}
        self._head = PastHead(context, offered)
        self._banner = PastBanner(context.theme)
        self._state = StatePanel(context.theme)
        self._state.setObjectName("past_state")
        self._stack = QStackedWidget()
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self._stack.addWidget(self._state)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._head)
        column.addWidget(self._banner)
        frame = card("past_frame")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        self._stack.setProperty("panel", "past_inside")
        inside.addWidget(self._stack)
        column.addWidget(frame, 1)
        self._banner.hide()

    def _connect(self) -> None:
        self._head.list_chosen.connect(self._on_list_chosen)
        self._head.day_chosen.connect(self._on_day_chosen)
        self._head.present_requested.connect(self._on_present_requested)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The day."""
        return self._head.editor

    def show_target(self, **target: Any) -> None:
        """Show a list (``list``, or that of a ``kind``) of a ``day``, the last one looked at when
        none is named; the rest of ``target`` goes to the page of the list.
        """
        key, day = str(target.pop("list", "")), str(target.pop("day", ""))
        backup = target.pop("backup", None)
        kind = target.get("kind")
        key = key or next((key for key, spec in self._specs.items() if kind in spec.kinds), "")
        self._key = key if key in self._specs else self._key
        self._target = target
        if isinstance(backup, Backup):
            self._open_backup(backup)
        elif day and (day != self._day or self._backup is not None):
            self._open(day)
        elif self._past is not None:
            self._show_front()
        else:
            self.refresh()

    def reload(self) -> None:
        """Show the day asked for last; at first the end of last month."""
        if self._day:
            return
        now = dt.date.fromisoformat(today())
        self._opening = True
        self._open((now.replace(day=1) - dt.timedelta(days=1)).isoformat(), at_first=True)

    def can_leave(self) -> bool:
        """Nothing can be lost here."""
        return True

    # A day.

    def _open_backup(self, backup: Backup) -> None:
        """Show a backup instead of a day, the same way."""
        self._backup, self._day = backup, backup.at.date().isoformat()
        self._opening = False
        said = fill(self.tr("Opening the backup of {made}…"), made=self._made(backup))
        self._show_waiting(self._day, said, f"{backup.at:%H:%M}")
        actor = self.context.store.actor

        def body(progress: Progress) -> _Opened:
            past = open_backup(backup.path, backup.at, actor, progress.report)
            return _Opened(backup.at.date().isoformat(), None, past)

        self.context.jobs.run(
            body, done=self._on_opened, failed=self._on_failed, key=f"past-{id(self)}", label=said
        )

    def _made(self, backup: Backup) -> str:
        return f"{self._date(backup.at.date().isoformat())} {backup.at:%H:%M}"

    def _show_waiting(self, day: str, said: str, at: str = "24:00") -> None:
        self._head.show_day(day, at)
        self._banner.hide()
        self._state.show_state("loader-circle", said)
        self._stack.setCurrentWidget(self._state)

    def _open(self, day: str, *, at_first: bool = False) -> None:
        self._day, self._backup = day, None
        front = self._pages.get(self._key)
        self._target = self._target or (front.target_now() if front is not None else {})
        said = fill(self.tr("Reading how things stood on {day}…"), day=self._date(day))
        self._show_waiting(day, said)
        store = self.context.store

        def body(progress: Progress) -> _Opened:
            with store.read() as session:
                first = first_day(session)
            if at_first and first is not None and first > day:
                return _opened(max(first, _day_before(today())), first)
            return _opened(day, first)

        def _opened(wanted: str, first: str | None) -> _Opened:
            known = first is not None and first <= wanted
            return _Opened(wanted, first, open_past(store, wanted) if known else None)

        self.context.jobs.run(
            body, done=self._on_opened, failed=self._on_failed, key=f"past-{id(self)}",
            label=self.tr("Going back to the day…"),
        )  # fmt: skip

    def _on_opened(self, opened: _Opened) -> None:
        self._forget()
        self._day = opened.day
        at = "24:00" if self._backup is None else f"{self._backup.at:%H:%M}"
        self._head.show_day(opened.day, at)
        opens = self._opening  # nobody has named a day yet
        self._opening = False
        if opened.past is None:
            self._show_nothing(opened.first)
            return
        self._past = opened.past
        weakref.finalize(self, opened.past.close)
        self._show_banner(opened.past)
        self._show_front()
        if opens:
            self._head.focus_day()

    def _show_banner(self, past: Past) -> None:
        if self._backup is not None:
            said = fill(self.tr("Backup of {made} · read-only"), made=self._made(self._backup))
            self._banner.say(said, self.tr("Nothing of it is changed by looking."))
            self._banner.show()
            return
        said = fill(self.tr("As of {day} 24:00 · read-only"), day=self._date(past.day))
        since = self.tr(
            "{count:record that was changed later is|records that were changed later are} shown as before."
        )
        same = self.tr("Nothing was changed since.")
        detail = fill(since, count=f"{past.touched:,}") if past.touched else same
        self._banner.say(said, detail)
        self._banner.show()

    def _said_now(self) -> str:
        return self._banner.said

    def _show_nothing(self, first: str | None) -> None:
        if first is None:
            said, detail = self.tr("Nothing has been written down yet."), ""
        else:
            said = fill(self.tr("There is nothing of {day} here."), day=self._date(self._day))
            detail = fill(self.tr("The history begins on {day}."), day=self._date(first))
        self._state.show_state("history", said, detail)
        self._stack.setCurrentWidget(self._state)

    def _on_failed(self, error: BaseException) -> None:
        self._forget()
        self._state.show_state("circle-alert", self.tr("This day could not be shown."))
        self._stack.setCurrentWidget(self._state)
        self.shell.show_error(error)

    def _forget(self) -> None:
        """Give the pages and the memory of the last day back."""
        self.shell.inspect(None)
        for page in self._pages.values():
            page.hide()
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        if self._past is not None:
            self._past.close()
            self._past = None

    # A list of that day.

    def show_list(self, key: str, target: dict[str, Any]) -> Page | None:
        """Show another list or a record of the same day."""
        self._key, self._target = key, target
        return self._show_front()

    def _show_front(self) -> Page | None:
        if self._key in self._lists:
            self._head.show_list(self._key)
        if self._past is None:
            return None
        page = self._pages.get(self._key)
        if page is None or page is not self._stack.currentWidget():
            self.shell.inspect(None)
        if page is None:
            page = self._specs[self._key].factory(self._past_context(self._past), self._inner)
            self._pages[self._key] = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.take_focus()
        if self._target:
            target, self._target = self._target, {}
            page.show_target(**target)
        return page

    def _past_context(self, past: Past) -> AppContext:
        """What a page is given: nobody hears of changes, and it offers no commands of its own."""
        return replace(
            self.context, store=past.store, read_only=True, changes=ChangeBus(self),
            commands=CommandRegistry(self),
        )  # fmt: skip

    def _date(self, day: str) -> str:
        return date_text(day, self.context.lang)

    # Slots.

    @Slot(str)
    def _on_list_chosen(self, key: str) -> None:
        self.show_list(key, {})

    @Slot(str)
    def _on_day_chosen(self, day: str) -> None:
        self._open(day)

    @Slot()
    def _on_present_requested(self) -> None:
        front = self._pages.get(self._key)
        self.shell.open_page(self._key, **(front.target_now() if front is not None else {}))


def _day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
