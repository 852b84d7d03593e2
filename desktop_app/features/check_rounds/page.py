"""이행점검: one round at a time, its letters, sheets and reminders, and the grid of its results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.counting.answers import EXEMPT
from db.domain.fulfilment.rounds import tally
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.check_rounds import GridLine, RoundGrid
from db.services.check_rounds import record_results
from db.services.records import Saved
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.check_rounds.desk import RoundDesk
from desktop_app.features.check_rounds.grid import ResultGrid
from desktop_app.features.check_rounds.reading import RoundsBook, read_rounds
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, hline, label
from reports.content.fulfilment_words import RESPONSES
from resources.texts import fill

_ALL, _OPEN, _SILENT = "all", "open", "silent"


class _Written(NamedTuple):
    """What was typed, and what came of writing it."""

    saved: Saved
    typed: Mapping[int, Mapping[str, Value]]


class CheckRoundsPage(Page):
    """What is typed waits for Ctrl+S, and is written too when the page is left."""

    watches = frozenset({
        RecordKind.CHECK_ROUND, RecordKind.CHECK_TARGET, RecordKind.CHECK, RecordKind.AGREEMENT,
        RecordKind.PARTY, RecordKind.ORGANIZATION,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._round_id = 0
        self._left_round = 0
        """The round that was left while what was typed into it is being written."""
        self._book: RoundsBook | None = None
        self.desk = RoundDesk(context, shell, self)
        theme = context.theme
        self._switch = page_switch(theme, shell, "check_rounds", self.tr("Check rounds"))
        self.rounds = Combo()
        self.rounds.setObjectName("rounds")
        self.rounds.setAccessibleName(self.tr("Check rounds"))
        self.rounds.setMinimumWidth(180)
        self.rounds.setMaximumWidth(320)
        self.rounds.setPlaceholderText(self.tr("No round yet"))
        self._new = button(self.tr("New round…"), theme=theme, icon="plus", name="round_new")
        self._save = button(self.tr("Save results"), "primary", theme=theme, icon="check",
                            name="round_save")  # fmt: skip
        self._save.setToolTip("Ctrl+S")
        self._edit = button(self.tr("Letter and dates…"), "small", name="round_edit")
        self._target = button(self.tr("Left out, dates…"), "small", name="round_target")
        self._remind = button(self.tr("Reminded today"), "small", name="round_remind")
        self._same = button(self.tr("Unchanged (=)"), "small", name="round_unchanged")
        self._letter = button(self.tr("Letter on paper…"), "small", name="round_letter")
        self._sheet = button(self.tr("Sheet as Excel…"), "small", name="round_sheet")
        self._sheet_pages = button(self.tr("Sheet on paper…"), "small", name="round_sheet_pages")
        self._by_firm = button(self.tr("A sheet for each firm…"), "small", name="round_by_firm")
        self._result = button(self.tr("Result on paper…"), "small", name="round_result")
        self.shown = ChoiceChips("round", (
            (_ALL, self.tr("All asked")), (_OPEN, self.tr("Not entered yet")),
            (_SILENT, self.tr("Without an answer")), (EXEMPT, self.tr("Left out")),
        ))  # fmt: skip
        self._tally = label("", "small")
        self._tally.setObjectName("round_tally")
        self.grid = ResultGrid(context)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        head = page_head(self._switch, self.rounds, self._new, self._save)
        tools = QWidget()
        flow = FlowLayout(tools, spacing=6)
        flow.setContentsMargins(16, 8, 16, 4)
        for part in (self._edit, self._target, self._remind, self._same, self._letter,
                     self._sheet, self._sheet_pages, self._by_firm, self._result):  # fmt: skip
            flow.addWidget(part)
        flow.addWidget(QWidget())
        narrow = QHBoxLayout()
        narrow.setContentsMargins(16, 4, 16, 8)
        narrow.addWidget(self.shown, 1)
        narrow.addWidget(self._tally)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addWidget(tools)
        column.addLayout(narrow)
        column.addWidget(self.grid, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self.rounds.activated.connect(self._on_round_chosen)
        self._new.clicked.connect(self.begin_round)
        self._save.clicked.connect(self.save)
        self._edit.clicked.connect(self.edit_round)
        self._target.clicked.connect(self.edit_target)
        self._remind.clicked.connect(self.remind)
        self._same.clicked.connect(self.grid.take_unchanged)
        self._letter.clicked.connect(self.look_at_letter)
        self._sheet.clicked.connect(self.save_sheet)
        self._sheet_pages.clicked.connect(self.look_at_sheet)
        self._by_firm.clicked.connect(self.save_by_firm)
        self._result.clicked.connect(self.look_at_result)
        self.shown.chosen.connect(self._on_shown_chosen)
        self.desk.started.connect(self._on_round_started)
        self.grid.typed_changed.connect(self._on_typed_changed)
        self.grid.opened.connect(self._on_opened)
        self.grid.said.connect(self._on_said)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)

    # What the shell asks.

    def first_focus(self) -> QWidget:
        """The grid."""
        return self.grid.list.table

    def show_target(self, **target: Any) -> None:
        """Show the round ``record_id``."""
        if record_id := int(target.get("record_id", 0) or 0):
            self._leave_round()
            self._round_id = record_id
            self.refresh()

    def target_now(self) -> dict[str, Any]:
        """The same round on a page of the same kind."""
        return {"record_id": self._round_id} if self._round_id else {}

    def can_leave(self) -> bool:
        """What was typed is written first."""
        self.save()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the page writes what was typed."""
        super().hideEvent(event)
        self.save()

    def patch(self, announcement: Announcement) -> None:
        """Read the round anew; what was typed stays."""
        self.reload()

    def reload(self) -> None:
        """Read the rounds and the one that is shown."""
        store, round_id = self.context.store, self._round_id

        def body(_progress: Progress) -> RoundsBook:
            return read_rounds(store, round_id)

        self.context.jobs.run(
            body, done=self._on_read, failed=self.shell.show_error, key=f"rounds-{id(self)}"
        )

    def _on_read(self, book: RoundsBook) -> None:
        self._book = book
        self.rounds.clear()
        for one in book.rounds:
            self.rounds.addItem(one.text("name"), one.id)
        grid = book.grid
        writes = not self.context.read_only
        self._new.setEnabled(writes)
        for made in (self._edit, self._target, self._remind, self._same):
            made.setEnabled(writes and grid is not None)
        for made in (self._letter, self._sheet, self._sheet_pages, self._by_firm, self._result):
            made.setEnabled(grid is not None)
        self._on_typed_changed(len(self.grid.typed))
        if grid is None:
            self._round_id = 0
            self.grid.put(())
            self._tally.clear()
            self.grid.list.show_state(
                "list-checks", self.tr("There is no round of checks yet."),
                self.tr("A round asks every agreement in force how much was invested and hired."),
                ((self.tr("New round…"), "first_round", self.begin_round),) if writes else (),
            )  # fmt: skip
            return
        self._round_id = grid.round.id or 0
        self.rounds.setCurrentIndex(self.rounds.findData(self._round_id))
        self._show_lines(grid)

    def _show_lines(self, grid: RoundGrid) -> None:
        lines = [line for line in grid.lines if self._is_shown(line)]
        self.grid.put(lines)
        counts = tally([(line.excluded_reason, _response(line)) for line in grid.lines])
        texts = self.context.texts
        parts = [fill(self.tr("Asked {count}"), count=len(grid.lines) - counts.get(EXEMPT, 0))]
        parts += [f"{texts(RESPONSES[code])} {counts.get(code, 0):,}" for code in RESPONSES
                  if code in ("answered", "unanswered", "unreachable", "exempt")]  # fmt: skip
        parts.append(fill(self.tr("Open {count}"), count=counts.get("", 0)))
        self._tally.setText(" · ".join(parts))
        if lines:
            self.grid.list.show_rows()
        else:
            self.grid.list.show_state("list-checks", self.tr("No agreement is of this kind."))

    def _is_shown(self, line: GridLine) -> bool:
        code, response = self.shown.code, _response(line)
        if code == EXEMPT:
            return bool(line.excluded_reason)
        if line.excluded_reason:
            return False
        if code == _OPEN:
            return not response
        return code == _ALL or response in ("unanswered", "unreachable")

    # What can be done.

    @Slot()
    def save(self) -> None:
        """Write what was typed into this round, as new rows of one operation."""
        typed = self._typed_here()
        if not typed or self.context.read_only:
            return
        store, round_id = self.context.store, self._round_id
        officer = self.context.settings.now.officer

        def body(_progress: Progress) -> _Written:
            return _Written(record_results(store, round_id, typed, officer), typed)

        self.context.jobs.write(body, done=self._on_saved, failed=self._on_save_refused)

    def _typed_here(self) -> Mapping[int, Mapping[str, Value]]:
        here = {line.id for line in self._grid.lines} if self._grid is not None else set()
        return {line: dict(told) for line, told in self.grid.typed.items() if line in here}

    def _on_saved(self, done: _Written) -> None:
        self._left_round = 0
        self.grid.forget_typed(done.typed)
        self.context.changes.announce(done.saved.changes)
        self.shell.toast(self.tr("The results are written down."), undo=True)
        self.refresh()

    def _on_save_refused(self, error: BaseException) -> None:
        """What was typed is still there: in its round, to which the page goes back."""
        self.shell.show_error(error)
        if self._left_round:
            self._round_id, self._left_round = self._left_round, 0
            self.refresh()

    @Slot()
    def begin_round(self) -> None:
        """Ask for the day and the letter of a new round."""
        self.desk.begin(self._book.rounds if self._book is not None else ())

    @Slot()
    def edit_round(self) -> None:
        """The letter of this round, its number and its days."""
        if self._grid is not None:
            self.desk.edit(self._grid.round)

    @Slot()
    def edit_target(self) -> None:
        """Why the chosen agreement is left out, its days and its note."""
        if self.grid.chosen:
            self.desk.edit_target(self.grid.chosen[0].id)

    @Slot()
    def remind(self) -> None:
        """A reminder of today for the chosen lines, or for all that have not answered."""
        if self._grid is not None:
            chosen = self.grid.chosen if len(self.grid.chosen) > 1 else self._grid.lines
            silent = [
                one for one in chosen if not one.excluded_reason and _response(one) != "answered"
            ]
            self.desk.remind(self._grid, silent)

    @Slot()
    def look_at_letter(self) -> None:
        """The letter that asks for the answers."""
        self.desk.look_at_letter(self._round_id)

    @Slot()
    def save_sheet(self) -> None:
        """The sheet to fill in."""
        self.desk.save_sheet(self._round_id)

    @Slot()
    def look_at_sheet(self) -> None:
        """One sheet of all firms as pages."""
        self.desk.look_at_sheet(self._round_id)

    @Slot()
    def save_by_firm(self) -> None:
        """A sheet of its own for each firm."""
        self.desk.save_by_firm(self._round_id)

    @Slot()
    def look_at_result(self) -> None:
        """투자협약 이행상황 점검 결과."""
        self.desk.look_at_result(self._round_id)

    @property
    def _grid(self) -> RoundGrid | None:
        return self._book.grid if self._book is not None else None

    def _leave_round(self) -> None:
        """What was typed into the round that is left is written."""
        if self._typed_here():
            self._left_round = self._round_id
            self.save()

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(int)
    def _on_round_chosen(self, place: int) -> None:
        self._leave_round()
        self._round_id = int(self.rounds.itemData(place))
        self.reload()

    @Slot(int)
    def _on_round_started(self, round_id: int) -> None:
        self._leave_round()
        self._round_id = round_id
        self.refresh()

    @Slot(str)
    def _on_shown_chosen(self, _code: str) -> None:
        if self._book is not None and self._book.grid is not None:
            self._show_lines(self._book.grid)

    @Slot(int)
    def _on_typed_changed(self, count: int) -> None:
        self._save.setEnabled(bool(count) and not self.context.read_only)
        waiting = fill(self.tr("{count:line waits|lines wait} for Ctrl+S"), count=count)
        self.shell.say(waiting if count else "")

    @Slot(int)
    def _on_opened(self, target: int) -> None:
        line = next((one for one in self.grid.chosen if one.id == target), None)
        if line is None:
            return
        if line.now is not None and line.now.check is not None:
            self.shell.open_record(RecordKind.CHECK, line.now.check, back="check_rounds")
        else:
            self.shell.open_record(RecordKind.AGREEMENT, line.agreement, back="check_rounds")

    @Slot(str)
    def _on_said(self, sentence: str) -> None:
        self.shell.toast(sentence)


def _response(line: GridLine) -> str:
    """How the line stands: what was answered, "" while nothing was."""
    if line.now is None:
        return ""
    value = line.now.get("response")
    return "answered" if isinstance(value, Empty) else str(value)
