"""Between a frozen draft and the cells of a form: what was opened, what it is now, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.domain.checks import check
from db.domain.drafts import Draft
from db.domain.fields import RecordType
from db.domain.problems import Problem, Severity
from db.domain.three_ways import FieldConflict, collisions
from db.domain.values import Empty, Value
from desktop_app.widgets.forms.form_field import FieldCell

_LOOK_AFTER_MS = 400
_NOT_FILLED = (Empty.NOT_STATED, Empty.UNCHECKED)


class Binder(QObject):
    """Loads a draft into cells and gives a draft back; knows dirty, problems and conflicts.

    Fields without a cell (the parent of a contact …) keep the value they were loaded with.
    """

    draft_edited = Signal()
    """The person changed something, or chose in a conflict."""
    problems_shown = Signal()
    base_shown = Signal()
    """What is stored came into the cells."""

    def __init__(
        self, record_type: RecordType, cells: Mapping[str, FieldCell], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._type = record_type
        self._cells = cells
        self._base = Draft(record_type.kind)
        self._touched: set[str] = set()
        self._unsettled: set[str] = set()
        self._problems: tuple[Problem, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        for cell in cells.values():
            cell.edited.connect(self._on_cell_edited)
            cell.left.connect(self._on_cell_left)
            cell.conflict_settled.connect(self._on_conflict_settled)

    # What is in it.

    @property
    def base(self) -> Draft:
        """The draft as it was opened."""
        return self._base

    def load(self, draft: Draft) -> None:
        """Show ``draft`` and forget all edits."""
        self._base = draft
        self._problems = ()
        self._timer.stop()
        self._show_base(self._cells)

    def keep(self, saved: Draft) -> None:
        """``saved`` is what was opened from now on; what was typed since it was sent stays an edit."""
        self._base = saved
        later = self.changed_keys
        self._problems = tuple(entry for entry in self._problems if entry.field in later)
        self._show_base(key for key in self._cells if key not in later)

    def _show_base(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._touched.discard(key)
            self._unsettled.discard(key)
            self._cells[key].set_value(self._base.get(key))
            self._cells[key].show_problem(None)
        for cell in self._cells.values():
            cell.editor.set_owner(self._base.id)
        self.base_shown.emit()

    def draft(self) -> Draft:
        """The draft as it stands; a field that can't be read keeps its old value."""
        values: dict[str, Value] = {}
        for key, cell in self._cells.items():
            parsed = cell.reading()
            values[key] = self._base.get(key) if parsed.value is None else parsed.value
        return self._base.with_values(**values)

    def changed(self) -> Draft:
        """Only the fields that differ from what was opened; of a new record everything."""
        draft = self.draft()
        return draft if draft.id is None else draft.changed_from(self._base)

    @property
    def changed_keys(self) -> tuple[str, ...]:
        """Keys of the fields that were edited, in the catalogue's order."""
        return tuple(
            key
            for key, cell in self._cells.items()
            if (parsed := cell.reading()).problem or parsed.value != self._base.get(key)
        )

    @property
    def dirty(self) -> bool:
        """Whether something would be lost."""
        return bool(self.changed_keys)

    def filled(self, keys: Iterable[str] | None = None) -> tuple[int, int]:
        """How many fields are known (a value, 비공개 or 해당없음), and how many there are."""
        cells = [self._cells[key] for key in (self._cells if keys is None else keys)]
        known = sum(1 for cell in cells if cell.reading().value not in (None, *_NOT_FILLED))
        return known, len(cells)

    # What is wrong with it.

    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong now: what can't be read, what the checks say, unsettled conflicts."""
        unread = {
            key: Problem(key, parsed.problem)
            for key, cell in self._cells.items()
            if (parsed := cell.reading()).problem
        }
        found = [
            entry
            for entry in check(self.draft())
            if entry.field not in unread and self._counts(entry)
        ]
        conflicts = [Problem(key, "conflict") for key in self._unsettled]
        return (*unread.values(), *conflicts, *found)

    def _counts(self, problem: Problem) -> bool:
        """An old record's field that nobody touched does not stop the saving of another."""
        return problem.field in self._cells

    def error_count(self) -> int:
        """How many shown problems stop the saving."""
        return sum(1 for entry in self._problems if entry.severity is Severity.ERROR)

    def validate(self, *, everything: bool = True) -> bool:
        """Show the problems beside their fields; True when nothing stops the saving."""
        if everything:
            self._touched.update(self._cells)
        found = self.problems()
        told = {
            key for key in self._touched if everything or not self._cells[key].editor.is_choosing
        }
        self.show_problems(tuple(entry for entry in found if entry.field in told))
        return not any(entry.severity is Severity.ERROR for entry in found)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put each problem beside its field, errors before notices; the others go silent."""
        self._problems = tuple(problems)
        first: dict[str, Problem] = {}
        for problem in sorted(self._problems, key=lambda entry: entry.severity is Severity.NOTICE):
            first.setdefault(problem.field, problem)
        for key, cell in self._cells.items():
            wrong = first.get(key)
            compared = str(wrong.params.get("other", "")) if wrong is not None else ""
            cell.show_problem(wrong, self._type.by_key.get(compared))
        self.problems_shown.emit()

    def first_problem(self) -> FieldCell | None:
        """The cell of the first shown error, for the focus."""
        wrong = {entry.field for entry in self._problems if entry.severity is Severity.ERROR}
        return next((cell for key, cell in self._cells.items() if key in wrong), None)

    # Two people at once.

    def meet(self, stored: Draft) -> tuple[FieldConflict, ...]:
        """Somebody saved a newer version: take over what only they changed, keep what only I
        changed, and show both where we differ. Saving is possible again once each is settled.
        """
        opened, mine = self._base, self._edited_values()
        self._base = stored
        for key, cell in self._cells.items():
            if key not in mine:
                cell.set_value(stored.get(key))
        conflicts = collisions(opened, stored, mine.items())
        for one in conflicts:
            self._cells[one.key].show_conflict(one.mine, one.stored, one.opened)
        self._unsettled = {one.key for one in conflicts}
        self.validate()
        self.draft_edited.emit()
        return conflicts

    def _edited_values(self) -> dict[str, Value | None]:
        """What was changed here, by key; None for a text that can't be read yet."""
        readings = {key: self._cells[key].reading() for key in self.changed_keys}
        return {key: None if one.problem else one.value for key, one in readings.items()}

    # Slots.

    @Slot(str)
    def _on_cell_edited(self, key: str) -> None:
        self._touched.add(key)
        self._problems = tuple(entry for entry in self._problems if entry.field != key)
        self._timer.start()
        self.draft_edited.emit()

    @Slot(str)
    def _on_cell_left(self, key: str) -> None:
        if key in self._touched or self._cells[key].reading().problem:
            self._touched.add(key)
            self.validate(everything=False)

    @Slot(str)
    def _on_conflict_settled(self, key: str) -> None:
        self._unsettled.discard(key)
        self.validate(everything=False)
        self.draft_edited.emit()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.validate(everything=False)
