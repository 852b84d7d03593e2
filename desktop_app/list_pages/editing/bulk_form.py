"""The form of many records: equal values shown, differing ones not, a tick for what is written."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.problems import Problem
from db.domain.values import Value
from db.queries.edit_plans import Common, unique_keys
from desktop_app.widgets.forms.editors import FormKit
from desktop_app.widgets.forms.form import FormShape, RecordForm
from resources.texts import Texts, fill


class BulkForm(QWidget):
    """Touching a field ticks it. Names and numbers that only one record can have are left out."""

    ticked_changed = Signal()

    def __init__(
        self, kind: RecordKind, kit: FormKit, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        record_type = catalogue(kind)
        # A stage writes down its day and has rules: it is moved on the board.
        hidden = {record_type.title, *unique_keys(kind), *(("stage",) if _is_case(kind) else ())}
        self.form = RecordForm(
            record_type, kit, texts, FormShape(hidden=frozenset(hidden), whole=True)
        )
        self._differing: set[str] = set()
        self._ticks: dict[str, QCheckBox] = {}
        for key, cell in self.form.cells.items():
            tick = QCheckBox()
            tick.setObjectName(f"tick_{key}")
            tick.setAccessibleName(fill(self.tr("Write {field}"), field=cell.field.label(kit.lang)))
            tick.setToolTip(self.tr("Write this field"))
            tick.toggled.connect(self._on_tick_toggled)
            cell.put_before_label(tick)
            cell.edited.connect(self._on_cell_edited)
            self._ticks[key] = tick
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def load(self, common: Mapping[str, Common]) -> None:
        """Show what the records have in common; fields that were ticked keep what stands there."""
        words = self.tr("(differing)")
        kept = {key: self.form.cells[key].reading().value for key in self.ticked}
        values = {key: one.value for key, one in common.items() if not one.differs}
        self.form.binder.load(Draft(self.form.record_type.kind, values, id=0))
        self._differing = {key for key, one in common.items() if one.differs}
        for key in self._differing & self.form.cells.keys():
            self.form.cells[key].show_differing(words)
        for key, value in kept.items():
            if value is not None:
                self.form.cells[key].set_value(value)
                self._differing.discard(key)

    @property
    def ticked(self) -> tuple[str, ...]:
        """Keys of the fields that are written."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def values(self) -> dict[str, Value] | None:
        """What is to be written, or None after the problems were put beside their fields."""
        found: dict[str, Value] = {}
        wrong: list[Problem] = []
        for key in self.ticked:
            parsed = self.form.cells[key].reading()
            if key in self._differing:
                wrong.append(Problem(key, "bulk.choose"))
            elif parsed.problem:
                wrong.append(Problem(key, parsed.problem))
            elif parsed.value is not None:
                found[key] = parsed.value
        self.form.binder.show_problems(wrong)
        if wrong:
            self.form.focus_problem()
            return None
        return found

    @Slot(str)
    def _on_cell_edited(self, key: str) -> None:
        self._differing.discard(key)
        self._ticks[key].setChecked(True)

    @Slot()
    def _on_tick_toggled(self) -> None:
        self.ticked_changed.emit()


def _is_case(kind: RecordKind) -> bool:
    return kind is RecordKind.CASE
