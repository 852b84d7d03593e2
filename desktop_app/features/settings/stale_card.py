"""정체 일수: after how many days in a stage a case is marked as standing still."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue.cases import STAGES
from db.domain.stages import SLEEPING_DAYS, STALE_DAYS
from desktop_app.features.settings.explained import lay_out
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.period_box import DaysBox

_COLUMNS = 3


class StaleCard(QFrame):
    """Takes effect at once; one button puts the usual days back."""

    days_chosen = Signal(object)
    """Days by stage."""
    sleeping_chosen = Signal(int)
    """Days without any activity."""

    def __init__(self, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._boxes: dict[str, DaysBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for place, choice in enumerate(STAGES):
            name = choice.label(lang).partition("(계")[0].partition("(분")[0]
            made = DaysBox(f"stale_{choice.code}", name)
            made.editingFinished.connect(self._on_editing_finished)
            self._boxes[choice.code] = made
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(label(name, "label"))
            column.addWidget(made)
            grid.addLayout(column, place // _COLUMNS, place % _COLUMNS)
        grid.setColumnStretch(_COLUMNS, 1)
        self._usual = button(self.tr("Usual days"), name="stale_usual")
        self._usual.clicked.connect(self._on_usual_clicked)
        self._sleeping = DaysBox("sleeping_days", self.tr("Without any activity"))
        self._sleeping.editingFinished.connect(self._on_sleeping_finished)
        asleep = QHBoxLayout()
        asleep.setSpacing(8)
        asleep.addWidget(self._sleeping)
        said = self.tr("without any activity, and a case sleeps whatever its stage (handover).")
        asleep.addWidget(wrapped(said), 1)
        foot = QHBoxLayout()
        said = self.tr("Counted from the milestone of the stage. 0 marks none.")
        foot.addWidget(wrapped(said, "small"), 1)
        foot.addWidget(self._usual)
        lay_out(self, grid, asleep, foot)

    def show_days(self, days: Mapping[str, int], sleeping: int) -> None:
        """Show the days as they are set."""
        self._sleeping.setValue(sleeping)
        for stage, made in self._boxes.items():
            made.setValue(days.get(stage, STALE_DAYS[stage]))
        usual = self.days() == dict(STALE_DAYS) and sleeping == SLEEPING_DAYS
        self._usual.setEnabled(not usual)

    def days(self) -> dict[str, int]:
        """The days as they stand in the boxes."""
        return {stage: made.value() for stage, made in self._boxes.items()}

    @Slot()
    def _on_editing_finished(self) -> None:
        self.days_chosen.emit(self.days())

    @Slot()
    def _on_sleeping_finished(self) -> None:
        self.sleeping_chosen.emit(self._sleeping.value())

    @Slot()
    def _on_usual_clicked(self) -> None:
        self.sleeping_chosen.emit(SLEEPING_DAYS)
        self.days_chosen.emit(dict(STALE_DAYS))
