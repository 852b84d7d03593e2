"""The keyboard grid: cells are typed over, “=” takes the last answer, nothing is written until saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.checks import errors
from db.domain.counting.answers import ANSWERED
from db.domain.drafts import Draft
from db.domain.fulfilment.rounds import RESULT_KEYS, unchanged
from db.domain.kinds import RecordKind
from db.domain.problems import Problem
from db.domain.values import Empty, Value
from db.queries.check_rounds import GridLine
from desktop_app.context import AppContext
from desktop_app.features.check_rounds.columns import CHECK, GridColumns, TypedLine
from desktop_app.list_pages.editing.cell_editor import CellEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.words.problem_words import sentence


class ResultGrid(QWidget):
    """F2 or a letter opens a cell; Enter takes it and goes down, Tab to the next cell."""

    typed_changed = Signal(int)
    """How many lines hold something that is not saved."""
    opened = Signal(int)
    """The target whose record is asked for."""
    said = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kit = form_kit(context)
        self._lines: dict[int, GridLine] = {}
        self.typed: dict[int, dict[str, Value]] = {}
        self._open: CellEditor | None = None
        self.list = plain_list(
            context,
            GridColumns(context.texts).columns(),
            "round_grid",
            self.tr("Results of the round"),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.list)
        self.setFocusProxy(self.list.table)
        self.list.cell_opener = self.open_typing
        self.list.table.edit_requested.connect(self.begin)
        self.list.opened.connect(self.opened)
        self.list.table.installEventFilter(self)
        self.list.model.modelAboutToBeReset.connect(self._on_about_to_be_reset)

    def put(self, lines: Sequence[GridLine]) -> None:
        """Show these lines; what was typed into those that are still there stays."""
        self._lines = {line.id: line for line in lines}
        self.list.model.set_ids(list(self._lines))
        self.list.model.put_rows([self._shown(line) for line in lines])

    def forget_typed(self, saved: Mapping[int, Mapping[str, Value]]) -> None:
        """What was typed has been saved, but for what was typed over it since."""
        self.typed = {line: told for line, told in self.typed.items() if saved.get(line) != told}
        self.list.model.put_rows([self._shown(line) for line in self._lines.values()])
        self.typed_changed.emit(len(self.typed))

    @property
    def chosen(self) -> tuple[GridLine, ...]:
        """The chosen lines, from top to bottom."""
        return tuple(self._lines[one] for one in self.list.selected_ids if one in self._lines)

    def _shown(self, line: GridLine) -> TypedLine:
        return TypedLine(line, self.typed.get(line.id, {}))

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """“=” over the rows."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.text() == "=" and not self._open:
            self.take_unchanged()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def take_unchanged(self) -> None:
        """변동 없음 for the chosen lines: they answered, and their totals are those of last time."""
        taken = 0
        for line in self.chosen:
            if line.before is not None and not line.excluded_reason and not self._read_only:
                self._type(line, unchanged(line.before))
                taken += 1
        if not taken:
            self.said.emit(self.tr("There is no earlier answer to take over."))
        self._go_down()

    @property
    def _read_only(self) -> bool:
        return self._context.read_only

    @Slot()
    def begin(self) -> None:
        """Open the current cell."""
        if (editor := self._opened()) is not None:
            editor.begin()

    def open_typing(self, focus: bool) -> QWidget | None:
        """Open the current cell for what is being typed; None where nothing is typed."""
        editor = self._opened()
        if editor is None:
            return None
        editor.begin_typing(focus=focus)
        return editor.editor.input

    def _opened(self) -> CellEditor | None:
        index = self.list.table.currentIndex()
        line = self._lines.get(self.list.current_id or 0)
        if not index.isValid() or line is None or self._open is not None or self._read_only:
            return None
        key = self.list.model.columns[index.column()].key
        if key not in RESULT_KEYS:
            return None
        if line.excluded_reason:
            self.said.emit(self.tr("This agreement is left out of the round."))
            return None
        entry = CHECK.field(key)
        value = self._shown(line).value(key)
        made = CellEditor(
            self.list.table, QPersistentModelIndex(index), entry, value, self._kit
        )  # fmt: skip
        made.taken.connect(self._on_taken)
        made.left.connect(self.leave)
        self._open = made
        return made

    @Slot()
    def leave(self) -> None:
        """Close the editor; what was typed into it is let go."""
        if self._open is not None:
            editor, self._open = self._open, None
            editor.end()
            self.list.table.setFocus()

    @Slot(int, int)
    def _on_taken(self, down: int, aside: int) -> None:
        editor, line = self._open, self._lines.get(self.list.current_id or 0)
        if editor is None or line is None:
            return
        key, parsed = editor.field.key, editor.editor.reading()
        value = editor.opened if parsed.value is None else parsed.value
        if parsed.problem:
            self._say(editor, Problem(key, parsed.problem))
            return
        wrong = [one for one in errors(Draft(RecordKind.CHECK, {key: value}, 0))
                 if one.field == key]  # fmt: skip
        if wrong:
            self._say(editor, wrong[0])
            return
        if value != editor.opened:
            self._type(line, {key: value})
        self.leave()
        if down:
            self._go_down()
        elif aside:
            self._go_aside(aside)

    def _say(self, editor: CellEditor, problem: Problem) -> None:
        editor.say(sentence(problem, self._context.texts, editor.field, None))

    # What was typed.

    def _type(self, line: GridLine, values: Mapping[str, Value]) -> None:
        typed = {**self.typed.get(line.id, {}), **values}
        stood = line.now.values if line.now is not None else {}
        typed = {
            key: value for key, value in typed.items() if stood.get(key, Empty.NOT_STATED) != value
        }
        numbers = [typed.get(key) for key in ("invested", "hired")]
        told = any(isinstance(one, int) for one in numbers)
        if told and line.now is None and "response" not in typed:
            typed["response"] = ANSWERED
        if typed:
            self.typed[line.id] = typed
        else:
            self.typed.pop(line.id, None)
        self.list.model.put_rows([self._shown(line)])
        self.typed_changed.emit(len(self.typed))

    # Where the keys lead.

    def _go_down(self) -> None:
        index = self.list.table.currentIndex()
        if index.isValid() and index.row() + 1 < self.list.model.rowCount():
            self.list.table.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def _go_aside(self, step: int) -> None:
        index = self.list.table.currentIndex()
        keys = [column.key for column in self.list.model.columns]
        places = [keys.index(key) for key in RESULT_KEYS]
        at = places.index(index.column()) + step
        if 0 <= at < len(places):
            self.list.table.setCurrentIndex(index.siblingAtColumn(places[at]))
            self.begin()

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        self.leave()
