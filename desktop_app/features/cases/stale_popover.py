"""정체 기준 of one stage, asked for at the head of its lane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.features.cases.popovers import Popover, is_enter
from desktop_app.widgets.parts import button, wrapped
from desktop_app.widgets.period_box import DaysBox


class StalePopover(Popover):
    """Enter saves, Esc leaves it as it was."""

    days_chosen = Signal(str, int)

    def __init__(self, stage: str, name: str, days: int, title: str, parent: QWidget) -> None:
        super().__init__(title, "stale_popover",
                         parent)  # fmt: skip
        self._stage = stage
        self.days = DaysBox("stale_days", name)
        self.days.setValue(days)
        said = self.tr("A case that stays longer is marked. Counted from the milestone.")
        self.column.addWidget(wrapped(said, "small"))
        save = button(self.tr("Save"), "primary", name="stale_save")
        row = QHBoxLayout()
        row.addWidget(self.days)
        row.addStretch(1)
        row.addWidget(save)
        self.column.addLayout(row)
        save.clicked.connect(self._on_save_clicked)
        self.days.installEventFilter(self)
        self.days.setFocus()
        self.days.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the number saves."""
        if is_enter(event):
            self._on_save_clicked()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_save_clicked(self) -> None:
        self.days.interpretText()
        stage, days = self._stage, self.days.value()
        self.answered()
        self.days_chosen.emit(stage, days)
