"""Beside the steps: the values of a column, and the way back and forth through what was decided."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.strip import Strip
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, tool


class ListTools(Strip):
    """The same in the step that reads a list and in the one that compares it."""

    values_requested = Signal()
    stepped = Signal()
    """A decision was taken back or made again here: the keyboard goes on in the list."""

    def __init__(self, theme: Theme, run: ListRun, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", "b", parent)
        self._run = run
        self._values = button(
            self.tr("Values of a column…"), "link", theme=theme, icon="pencil", name="list_values"
        )
        self._values.setToolTip(self.tr("Find and replace in a column") + "  F2, Ctrl+H")
        back, forth = self.tr("Take the last decision back"), self.tr("Make it again")
        self._back = tool(theme, "undo-2", f"{back}  Ctrl+Z", name="list_step_back")
        self._forth = tool(theme, "redo-2", f"{forth}  Ctrl+Shift+Z", name="list_step_forth")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 1)
        row.setSpacing(8)
        for part in (self._values, self._back, self._forth):
            row.addWidget(part)
        self._values.clicked.connect(self.values_requested)
        self._back.clicked.connect(self._on_back_clicked)
        self._forth.clicked.connect(self._on_forth_clicked)
        run.trail.changed.connect(self._on_trail_changed)
        self._on_trail_changed()

    @Slot()
    def _on_trail_changed(self) -> None:
        self._back.setEnabled(self._run.trail.can_go_back)
        self._forth.setEnabled(self._run.trail.can_go_forth)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._run.step_back()
        self.stepped.emit()

    @Slot()
    def _on_forth_clicked(self) -> None:
        self._run.step_forth()
        self.stepped.emit()
