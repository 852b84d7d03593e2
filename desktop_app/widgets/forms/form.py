"""A form made from a record's catalogue: sections, two columns, one cell a field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind
from db.domain.values import Empty
from desktop_app.widgets.forms.binder import Binder
from desktop_app.widgets.forms.editors import FormKit, MaskedLineEditor
from desktop_app.widgets.forms.form_field import FieldCell
from desktop_app.widgets.forms.unmasking import Unmasking
from desktop_app.widgets.parts import hide_unless, hline, label
from resources.texts import Texts

_ONE_COLUMN_BELOW = 420


@dataclass(frozen=True, slots=True)
class FormShape:
    """How a record's form differs from the plain one."""

    hidden: frozenset[str] = frozenset()
    """Fields without a cell; they keep the value they were loaded with."""
    wide: frozenset[str] = frozenset()
    """Fields over both columns, beside the long texts."""
    headings: bool = True
    whole: bool = False
    """Whether sections that only some records have are shown of all, as for many at once."""


_TAKES_ROOM = frozenset({Kind.TEXT, Kind.TEXT_LIST, Kind.LINK})
"""Of these a whole line is worth having; a day or a choice has room in half of one."""


class FormSection(QWidget):
    """A heading and a grid of cells; one column when narrow."""

    def __init__(self, key: str, title: str, cells: tuple[FieldCell, ...], wide: frozenset[str]):
        super().__init__()
        self.key = key
        self.cells = cells
        self._wide = wide
        self._columns = 0
        self.heading = label(title, "name")
        hide_unless(self.heading, title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addLayout(self._grid)
        self.arrange(2)

    def arrange(self, columns: int) -> None:
        """Set the cells in one or two columns."""
        if columns == self._columns:
            return
        self._columns = columns
        row = place = 0
        for cell in self.cells:
            whole = columns == 1 or cell.key in self._wide
            if whole and place:
                row, place = row + 1, 0
            self._grid.addWidget(cell, row, place, 1, columns if whole else 1)
            place = 0 if whole else place + 1
            if place == 0 or place == columns:
                row, place = row + 1, 0
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
            self._grid.setColumnMinimumWidth(at, 0)

    @property
    def says_something(self) -> bool:
        """Whether a cell holds a value, or somebody is at one of them."""
        return self.isAncestorOf(self.window().focusWidget()) or any(
            cell.in_conflict or cell.message or cell.reading().value is not Empty.NOT_STATED
            for cell in self.cells
        )

    def settle(self) -> None:
        """Ask for the height its cells need; a cell that breaks its lines knows it late."""
        self._grid.invalidate()
        self.updateGeometry()


class RecordForm(QWidget):
    """The cells of one record and their binder. It does not scroll by itself: see FormPane."""

    field_entered = Signal(str)
    help_requested = Signal(str)
    history_requested = Signal(str)
    sections_changed = Signal()
    """One came or went with the kind of the record."""

    def __init__(
        self,
        record_type: RecordType,
        kit: FormKit,
        texts: Texts,
        shape: FormShape | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"form_{record_type.kind.value}")
        self.record_type = record_type
        self._shape = shape or FormShape()
        self.cells: dict[str, FieldCell] = {}
        self.sections: list[FormSection] = []
        self._lines: dict[str, QWidget] = {}
        self._build(kit, texts)
        masked = [
            one.editor for one in self.cells.values() if isinstance(one.editor, MaskedLineEditor)
        ]
        self._unmasking = Unmasking(record_type.kind, kit.sight, masked, self)
        self.binder = Binder(record_type, self.cells, self)
        self.binder.draft_edited.connect(self._fit_sections)
        self.binder.problems_shown.connect(self._fit_sections)
        self.binder.base_shown.connect(self._fit_sections)
        self._fit_sections()

    def _build(self, kit: FormKit, texts: Texts) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        wide = frozenset(
            entry.key
            for entry in self.record_type.fields
            if entry.kind is Kind.LONG_TEXT
            or (entry.key in self._shape.wide and entry.kind in _TAKES_ROOM)
        )
        for key, _ko, _en in self.record_type.sections:
            fields = [entry for entry in self.record_type.in_section(key) if self._has(entry)]
            if not fields:
                continue
            cells = tuple(self._cell(entry, kit, texts) for entry in fields)
            title = self.record_type.section_label(key, kit.lang) if self._shape.headings else ""
            section = FormSection(key, title, cells, wide)
            if self.sections:
                self._lines[key] = hline()
                column.addWidget(self._lines[key])
            self.sections.append(section)
            column.addWidget(section)
        column.addStretch(1)

    def _has(self, field: Field) -> bool:
        return field.key not in self._shape.hidden

    def _cell(self, field: Field, kit: FormKit, texts: Texts) -> FieldCell:
        cell = FieldCell(field, kit, texts)
        cell.entered.connect(self.field_entered)
        cell.help_requested.connect(self.help_requested)
        cell.history_requested.connect(self.history_requested)
        self.cells[field.key] = cell
        return cell

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        for cell in self.cells.values():
            cell.set_read_only(read_only)

    def show_history_of(self, keys: Collection[str]) -> None:
        """Offer a history beside the fields that have one."""
        for key, cell in self.cells.items():
            cell.show_has_history(key in keys)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for cell in self.cells.values():
            cell.editor.input.setFocus(Qt.FocusReason.TabFocusReason)
            return

    @Slot(str)
    def focus_field(self, key: str) -> None:
        """Put the cursor into one field, its text chosen."""
        if (cell := self.cells.get(key)) is not None:
            cell.editor.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(cell.editor.input, QLineEdit):
                cell.editor.input.selectAll()

    @Slot()
    def focus_problem(self) -> bool:
        """Put the cursor into the first field with an error; False when there is none."""
        cell = self.binder.first_problem()
        if cell is None:
            return False
        cell.editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field_entered.emit(cell.key)  # seen even while another window is in front
        return True

    @property
    def shown_keys(self) -> tuple[str, ...]:
        """Keys of the fields of the sections that this record has."""
        return tuple(cell.key for one in self.sections if not one.isHidden() for cell in one.cells)

    @Slot()
    def _fit_sections(self) -> None:
        """Show a section that only some kinds of record have of these alone, or where it says
        something all the same."""
        if self._shape.whole:
            return
        for key, choice, codes in self.record_type.only_for:
            section = next((one for one in self.sections if one.key == key), None)
            if section is None or choice not in self.cells:
                continue
            has = self.cells[choice].reading().value in codes or section.says_something
            if has is section.isHidden():
                section.setVisible(has)
                if key in self._lines:
                    self._lines[key].setVisible(has)
                self.sections_changed.emit()

    def section_top(self, section: FormSection) -> int:
        """Where a section begins, in the form's own pixels."""
        return section.mapTo(self, QPoint(0, 0)).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column in a narrow pane."""
        super().resizeEvent(event)
        columns = 1 if event.size().width() < _ONE_COLUMN_BELOW else 2
        for section in self.sections:
            section.arrange(columns)
