"""The menu of the stages: which are lanes, which are folded, which are hidden."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from db.domain.stages import STAGE_CODES
from desktop_app.context import AppContext
from desktop_app.features.cases.lanes import BY_KEY, STAGE_LANES
from desktop_app.features.cases.squares import square_icon
from desktop_app.features.cases.stale_popover import StalePopover
from resources.texts import fill

_ALL = "all"


class StageMenu(QObject):
    """A ticked stage is a lane; taking the tick away hides it."""

    shown = Signal(str)
    hidden = Signal(str)
    limit_chosen = Signal(str, int)

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def open(
        self, lanes: tuple[str, ...], folded: frozenset[str], counts: Mapping[str, int],
        place: QPoint,
    ) -> None:  # fmt: skip
        """Every stage with its number of cases."""
        menu = QMenu(self._page)
        menu.setObjectName("stage_menu")
        theme, texts = self._context.theme, self._context.texts
        for spec in STAGE_LANES:
            text = f"{spec.name(texts.lang)}  {counts.get(spec.key, 0):,}"
            if spec.key in folded and spec.key not in lanes:
                text += f"  ({self.tr('folded')})"
            action = menu.addAction(square_icon(spec.color(theme)), text)
            action.setCheckable(True)
            action.setChecked(spec.key in lanes)
            action.setEnabled(spec.key != STAGE_CODES[0])
            action.setData(spec.key)
        menu.addSeparator()
        menu.addAction(self.tr("Show all stages")).setData(_ALL)
        menu.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot(str, QPoint)
    def ask_limit(self, stage: str, place: QPoint) -> None:
        """After how many days a case stands still in a stage."""
        name = BY_KEY[stage].name(self._context.lang)
        days = self._context.settings.now.stale_days.get(stage, 0)
        title = fill(self.tr("{stage}: too long after"), stage=name)
        popover = StalePopover(stage, name, days, title, self._page)
        popover.days_chosen.connect(self.limit_chosen)
        popover.open_at(place)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        stage = str(action.data())
        if stage == _ALL:
            for code in STAGE_CODES:
                self.shown.emit(code)
        elif action.isChecked():
            self.shown.emit(stage)
        else:
            self.hidden.emit(stage)
