"""One side of a comparison, chosen: a frozen count, today, or any other day that is typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.counting import cut_off_problem
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.queries.snapshots import SnapshotRow
from db.store import today
from desktop_app.context import AppContext
from desktop_app.features.figures.reading import Side
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from reports.content.counting_words import CountWords

_DAY = Field("compare_day", "기준일", "Cut-off date", Kind.PARTIAL_DATE, required=True)
_TODAY, _OTHER = 0, 1


class SideChoice(QWidget):
    """A day counts once all of it is typed and it is not to come."""

    chosen = Signal(object)
    """The ``Side``."""

    def __init__(
        self, context: AppContext, name: str, said: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = CountWords(context.texts)
        self._kept: tuple[SnapshotRow, ...] = ()
        self.combo = Combo()
        self.combo.setObjectName(name)
        self.combo.setAccessibleName(said)
        self.combo.setMinimumWidth(210)
        self.day = DateEditor(_DAY, form_kit(context))
        self.day.setObjectName(f"{name}_day")
        self.day.input.setAccessibleName(f"{said}: {self.day.input.accessibleName()}")
        self.day.setFixedWidth(140)
        self.day.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.combo)
        row.addWidget(self.day)
        self.combo.activated.connect(self._on_activated)
        self.day.edited.connect(self._on_day_edited)

    def offer(self, rows: Sequence[SnapshotRow], side: Side) -> None:
        """Today, another day, and every frozen count; ``side`` is what is compared now."""
        self._kept = tuple(rows)
        self.combo.clear()
        self.combo.addItems([self.tr("Today"), self.tr("Another day…")])
        self.combo.addItems([f"{row.name} · {self._words.day(row.cut_off)}" for row in rows])
        ids = [row.id for row in rows]
        place = ids.index(side.snapshot) + 2 if side.snapshot in ids else _TODAY
        self.combo.setCurrentIndex(_OTHER if side.day else place)
        self.day.setVisible(bool(side.day))
        if side.day and not self.day.input.hasFocus():
            self.day.set_value(side.day)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.day.setVisible(place == _OTHER)
        if place == _OTHER:
            self.day.input.setFocus()
            self._on_day_edited()
        else:
            self.chosen.emit(Side() if place == _TODAY else Side(self._kept[place - 2].id))

    @Slot()
    def _on_day_edited(self) -> None:
        value = self.day.reading().value
        day = value if isinstance(value, str) else ""
        good = not cut_off_problem(day, dt.date.fromisoformat(today()))
        self.day.set_problem(bool(day) and not good)
        if good:
            self.chosen.emit(Side(day=day))
