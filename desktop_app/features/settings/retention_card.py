"""보유 기간: how long contacts are kept until the page of destruction names them as due."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from db.domain.retention import Retention
from desktop_app.features.settings.explained import add_setting, lay_out, setting_grid
from desktop_app.widgets.parts import button, wrapped
from desktop_app.widgets.period_box import DaysBox, MonthsBox


class RetentionCard(QFrame):
    """Takes effect at once; one button puts the usual periods back."""

    chosen = Signal(object)
    """A ``Retention``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        ended, in_bin = self.tr("After the last case ended"), self.tr("After deletion")
        self._months = MonthsBox("retention_months", ended)
        self._days = DaysBox("retention_bin_days", in_bin)
        grid = setting_grid()
        add_setting(
            grid, ended, self._months,
            self.tr("All cases of the firm have ended, and this long has passed: its contacts are due"),
        )  # fmt: skip
        add_setting(
            grid, in_bin, self._days,
            self.tr("A contact was deleted, and has been in the bin for this long: it is due"),
        )  # fmt: skip
        self._usual = button(self.tr("Usual periods"), name="retention_usual")
        said = self.tr(
            "What is due stands in Destruction of personal data; nothing is destroyed by itself. The law"
            " names no period: set what your office's plan says. A contact's own retention date counts"
            " as well."
        )
        foot = QHBoxLayout()
        foot.addWidget(wrapped(said, "small"), 1)
        foot.addWidget(self._usual)
        lay_out(self, grid, foot)
        for box in (self._months, self._days):
            box.editingFinished.connect(self._on_editing_finished)
        self._usual.clicked.connect(self._on_usual_clicked)

    def show_retention(self, now: Retention) -> None:
        """Show the periods as they are set."""
        self._months.setValue(now.ended_months)
        self._days.setValue(now.bin_days)
        self._usual.setEnabled(now != Retention())

    @Slot()
    def _on_editing_finished(self) -> None:
        self.chosen.emit(Retention(self._months.value(), self._days.value()))

    @Slot()
    def _on_usual_clicked(self) -> None:
        self.chosen.emit(Retention())
