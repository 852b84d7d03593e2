"""이행점검: one round at a time, its letters, sheets and reminders, and the grid of its results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.drafts import Draft
from db.domain.fulfilment.results import EXEMPT
from db.domain.fulfilment.rounds import tally
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.check_rounds import GridLine, RoundGrid
from db.queries.records import load_draft
from db.services.check_rounds import mark_targets, record_results, reminded, start_round
from db.services.records import Saved
from db.store import today
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.features.check_rounds.grid import ResultGrid
from desktop_app.features.check_rounds.reading import (
    RoundsBook,
    letter_paper,
    next_round,
    read_rounds,
    result_paper,
    sheet_paper,
)
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.tokens import Size
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.form import FormShape
from desktop_app.widgets.parts import button, hline, label
from desktop_app.widgets.record_dialog import RecordDialog
from reports.content.fulfilment_words import RESPONSES
from reports.content.model import Document
from resources.texts import fill

_ALL, _OPEN, _SILENT = "all", "open", "silent"
_TARGET = FormShape(hidden=frozenset({"round", "agreement"}), headings=False)


class CheckRoundsPage(Page):
    """What is typed waits for Ctrl+S, and is written too when the page is left."""

    watches = frozenset({
        RecordKind.CHECK_ROUND, RecordKind.CHECK_TARGET, RecordKind.CHECK, RecordKind.AGREEMENT,
        RecordKind.PARTY, RecordKind.ORGANIZATION,
    })  # fmt: skip

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._round_id = 0
        self._book: RoundsBook | None = None
        self._papers = PaperDesk(context, shell, self)
        theme = context.theme
        self._switch = page_switch(theme, shell, "check_rounds", self.tr("Check rounds"))
        self.rounds = QComboBox()
        self.rounds.setObjectName("rounds")
        self.rounds.setAccessibleName(self.tr("Check rounds"))
        self.rounds.setMinimumWidth(180)
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
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 16, 0)
        head.setSpacing(8)
        head.addWidget(self._switch, 1)
        for part in (self.rounds, self._new, self._save):
            head.addWidget(part)
        holder = QWidget()
        holder.setFixedHeight(Size.PAGE_HEAD)
        holder.setLayout(head)
        tools = QWidget()
        flow = FlowLayout(tools, spacing=6)
        flow.setContentsMargins(16, 8, 16, 4)
        for part in (self._edit, self._target, self._remind, self._same, self._letter,
                     self._sheet, self._result):  # fmt: skip
            flow.addWidget(part)
        flow.addWidget(QWidget())
        narrow = QHBoxLayout()
        narrow.setContentsMargins(16, 4, 16, 8)
        narrow.addWidget(self.shown, 1)
        narrow.addWidget(self._tally)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder)
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
        self._result.clicked.connect(self.look_at_result)
        self.shown.chosen.connect(self._on_shown_chosen)
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
        for made in (self._letter, self._sheet, self._result):
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
        """Write what was typed, as new rows of one operation."""
        if not self.grid.typed or self.context.read_only:
            return
        store, round_id = self.context.store, self._round_id
        typed: Mapping[int, Mapping[str, Value]] = dict(self.grid.typed)
        officer = self.context.settings.now.officer

        def body(_progress: Progress) -> Saved:
            return record_results(store, round_id, typed, officer)

        self.context.jobs.write(body, done=self._on_saved, failed=self.shell.show_error)

    def _on_saved(self, done: Saved) -> None:
        self.grid.forget_typed()
        self.context.changes.announce(done.changes)
        self.shell.toast(self.tr("The results are written down."), undo=True)
        self.refresh()

    @Slot()
    def begin_round(self) -> None:
        """Ask for the day and the letter of a new round."""
        if self.context.read_only:
            return
        rounds = self._book.rounds if self._book is not None else ()
        self._open_dialog(next_round(self.context, rounds), new=True)

    @Slot()
    def edit_round(self) -> None:
        """The letter of this round, its number and its days."""
        if self._book is not None and self._book.grid is not None:
            self._open_dialog(self._book.grid.round, new=False)

    def _open_dialog(self, draft: Draft, *, new: bool) -> None:
        if new:
            dialog = RecordDialog(self.context, draft, write=start_round, parent=self)
            dialog.saved.connect(self._on_round_saved)
        else:
            dialog = RecordDialog(self.context, draft, shape=_TARGET_OR_ROUND[draft.kind],
                                  parent=self)  # fmt: skip
        dialog.refused.connect(self._on_refused)
        dialog.open()

    @Slot()
    def edit_target(self) -> None:
        """Why an agreement is left out, its days and its note."""
        chosen = self.grid.chosen
        if not chosen:
            return
        store, target = self.context.store, chosen[0].id

        def body(_progress: Progress) -> Draft | None:
            with store.read() as session:
                return load_draft(session, RecordKind.CHECK_TARGET, target)

        self.context.jobs.run(body, done=self._on_target_read, failed=self.shell.show_error)

    def _on_target_read(self, draft: Draft | None) -> None:
        if draft is not None:
            self._open_dialog(draft, new=False)

    @Slot()
    def remind(self) -> None:
        """A reminder of today for the chosen lines, or for all that are still open."""
        if self._book is None or self._book.grid is None or self.context.read_only:
            return
        grid = self._book.grid
        chosen = self.grid.chosen if len(self.grid.chosen) > 1 else grid.lines
        waiting = [
            one for one in chosen if not one.excluded_reason and _response(one) != "answered"
        ]
        store, rows, name = self.context.store, reminded(waiting, today()), grid.round.text("name")

        def body(_progress: Progress) -> Saved:
            return mark_targets(store, name, rows)

        self.context.jobs.write(body, done=self._on_reminded, failed=self.shell.show_error)

    def _on_reminded(self, done: Saved) -> None:
        self.context.changes.announce(done.changes)
        self.shell.toast(self.tr("The reminders have their date."), undo=True)

    @Slot()
    def look_at_letter(self) -> None:
        """The letter that asks for the answers."""
        self._papers.look(Paper(self._maker(letter_paper), self.tr("Request for results")))

    @Slot()
    def save_sheet(self) -> None:
        """The sheet to fill in; it comes back as a list."""
        self._papers.save(Paper(self._maker(sheet_paper), self.tr("Check sheet")), ".xlsx")

    @Slot()
    def look_at_result(self) -> None:
        """투자협약 이행상황 점검 결과."""
        self._papers.look(Paper(self._maker(result_paper), self.tr("Result of the checks")))

    def _maker(self, make: Callable[[AppContext, int], Document]) -> Callable[[], Document]:
        context, round_id = self.context, self._round_id

        def made() -> Document:
            return make(context, round_id)

        return made

    def _leave_round(self) -> None:
        """What was typed belongs to the round that is left."""
        self.save()
        self.grid.forget_typed()

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(int)
    def _on_round_chosen(self, place: int) -> None:
        self._leave_round()
        self._round_id = int(self.rounds.itemData(place))
        self.reload()

    @Slot(object)
    def _on_round_saved(self, saved: Saved) -> None:
        self._leave_round()
        self._round_id = saved.id
        self.refresh()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self.shell.show_error(error)

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
            self.shell.open_record(RecordKind.CHECK, line.now.check)
        else:
            self.shell.open_record(RecordKind.AGREEMENT, line.agreement)

    @Slot(str)
    def _on_said(self, sentence: str) -> None:
        self.shell.toast(sentence)


_TARGET_OR_ROUND = {RecordKind.CHECK_TARGET: _TARGET, RecordKind.CHECK_ROUND: None}


def _response(line: GridLine) -> str:
    """How the line stands: what was answered, "" while nothing was."""
    if line.now is None:
        return ""
    value = line.now.get("response")
    return "answered" if isinstance(value, Empty) else str(value)
