"""The steps of a plan with their days, each with a tick: what will be made tasks of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.holidays import working_day
from db.domain.kinds import RecordKind
from db.services.plans import PlannedTask
from desktop_app.widgets.day_line import DayLine
from desktop_app.widgets.level import keep_level
from desktop_app.widgets.parts import label


class PlanRows(QWidget):
    """Days are counted anew from the first day; those typed over stay."""

    edited = Signal()

    def __init__(self, today: dt.date, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._lang = lang
        self._rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(3, 150)

    def put(self, steps: Sequence[Draft], officer: str) -> None:
        """Show these steps, all of them ticked."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = []
        for place, step in enumerate(steps):
            row = _Row(step, place, officer, self._today, self._lang)
            for column, part in enumerate((row.tick, row.text, row.after, row.day, row.officer)):
                self._grid.addWidget(part, place, column, Qt.AlignmentFlag.AlignTop)
            row.tick.toggled.connect(self._on_tick_toggled)
            row.day.edited.connect(self.edited)
            row.text.textChanged.connect(self.edited)
            self._rows.append(row)
        self._grid.setRowStretch(len(steps), 1)

    def count_from(
        self, start: dt.date | None, *, move: bool, closed: Collection[dt.date] = ()
    ) -> None:
        """Show each day, those that are over without a tick, from ``start`` on; None leaves them open.

        With ``move`` a day on which offices are closed, by law or as ``closed`` lists, gives way to
        the next open one.
        """
        for row in self._rows:
            row.count_from(start, move=move, closed=closed)

    @property
    def tasks(self) -> tuple[PlannedTask, ...] | None:
        """What is ticked; None while a day cannot be read."""
        chosen = [row for row in self._rows if row.tick.isChecked() and row.text.text().strip()]
        days = [row.day.day for row in chosen]
        if any(day is None for day in days):
            return None
        return tuple(
            PlannedTask(row.text.text().strip(), day or "", row.officer.text().strip())
            for row, day in zip(chosen, days, strict=True)
        )

    def focus_first(self) -> None:
        """The first tick takes the keyboard."""
        if self._rows:
            self._rows[0].tick.setFocus()

    @Slot(bool)
    def _on_tick_toggled(self, _on: bool) -> None:
        for row in self._rows:
            for part in (row.text, row.day, row.officer):
                part.setEnabled(row.tick.isChecked())
        self.edited.emit()


class _Row:
    """The widgets of one step."""

    def __init__(self, step: Draft, place: int, officer: str, today: dt.date, lang: str) -> None:
        days = step.get("days")
        self._days = days if isinstance(days, int) else 0
        self._counted = ""
        self._today = today
        self.tick = QCheckBox()
        self.tick.setChecked(True)
        self.tick.setObjectName(f"plan_tick_{place}")
        self.tick.setAccessibleName(step.text("text"))
        self.text = QLineEdit(step.text("text"))
        self.text.setObjectName(f"plan_text_{place}")
        self.text.setAccessibleName(step.text("text"))
        self.text.setCursorPosition(0)
        self.after = label(f"{self._days:+d}", "small")
        keep_level(self.text, self.tick, self.after)
        due = catalogue(RecordKind.TASK).field("due_on").label(lang)
        self.day = DayLine(f"plan_day_{place}", f"{due}: {step.text('text')}", today, lang)
        self.officer = QLineEdit(step.text("officer") or officer)
        self.officer.setObjectName(f"plan_officer_{place}")
        said = step.record_type.field("officer").label(lang)
        self.officer.setAccessibleName(f"{said}: {step.text('text')}")
        self.officer.setFixedWidth(88)

    def count_from(self, start: dt.date | None, *, move: bool, closed: Collection[dt.date]) -> None:
        if self.day.day != self._counted and self.day.line.text():
            return  # typed over
        self._counted = ""
        if start is not None:
            day = start + dt.timedelta(days=self._days)
            day = working_day(day, closed) if move else day
            self._counted = day.isoformat()
            self.tick.setChecked(day >= self._today)
        self.day.show_day(self._counted)
