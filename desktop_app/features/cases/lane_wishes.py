"""What is asked at the heads and cards of the lanes, with the stage it is asked of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPoint, Signal, Slot

from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.board_state import Total
from desktop_app.features.cases.lane import Lane
from desktop_app.features.cases.narrowing import Narrow


class LaneWishes(QObject):
    """Heads and cards know no stage; here their wishes get it."""

    add_requested = Signal(str, QPoint)
    fold_requested = Signal(str)
    hide_requested = Signal(str)
    limit_requested = Signal(str, QPoint)
    total_chosen = Signal(str, object)
    activity_chosen = Signal(str, object)
    carried = Signal(int, str)
    """A case is to go one stage on or back, to this one."""
    stepped = Signal(int)
    """The keyboard goes to this card of another lane."""

    def __init__(
        self, lanes: Mapping[str, Lane], shown: Callable[[], tuple[str, ...]], parent: QObject
    ) -> None:
        """``shown`` names the stages that are lanes now."""
        super().__init__(parent)
        self._lanes = lanes
        self._shown = shown
        for lane in lanes.values():
            lane.view.stepped.connect(self._on_view_stepped)
            lane.view.carried.connect(self._on_view_carried)
            lane.head.add_requested.connect(self._on_add_requested)
            lane.head.fold_requested.connect(self._on_fold_requested)
            lane.head.hide_requested.connect(self._on_hide_requested)
            lane.head.limit_requested.connect(self._on_limit_requested)
            lane.head.total_chosen.connect(self._on_total_chosen)
            lane.head.activity_chosen.connect(self._on_activity_chosen)

    def _stage(self) -> str:
        asking = self.sender()
        return next(key for key, lane in self._lanes.items() if asking in (lane.view, lane.head))

    def _below(self, stage: str) -> QPoint:
        head = self._lanes[stage].head
        return head.mapToGlobal(QPoint(8, head.height()))

    @Slot(int)
    def _on_view_stepped(self, step: int) -> None:
        """Go to the nearest lane with cards, at about the same height."""
        stages, stage = self._shown(), self._stage()
        if stage not in stages:
            return
        at, row = stages.index(stage), self._lanes[stage].view.currentIndex().row()
        ahead = stages[at + 1 :] if step > 0 else stages[:at][::-1]
        models = [model for key in ahead if (model := self._lanes[key].model).rowCount()]
        if models:
            found = models[0].id_at(min(max(0, row), models[0].rowCount() - 1))
            if found is not None:
                self.stepped.emit(found)

    @Slot(int)
    def _on_view_carried(self, step: int) -> None:
        stage = self._stage()
        case_id = self._lanes[stage].current_case
        place = STAGE_CODES.index(stage) + step
        if case_id is not None and 0 <= place < len(STAGE_CODES):
            self.carried.emit(case_id, STAGE_CODES[place])

    @Slot()
    def _on_add_requested(self) -> None:
        stage = self._stage()
        self.add_requested.emit(stage, self._below(stage))

    @Slot()
    def _on_fold_requested(self) -> None:
        self.fold_requested.emit(self._stage())

    @Slot()
    def _on_hide_requested(self) -> None:
        self.hide_requested.emit(self._stage())

    @Slot()
    def _on_limit_requested(self) -> None:
        stage = self._stage()
        self.limit_requested.emit(stage, self._below(stage))

    @Slot(object)
    def _on_total_chosen(self, total: Total) -> None:
        self.total_chosen.emit(self._stage(), total)

    @Slot(object)
    def _on_activity_chosen(self, activity: Narrow | None) -> None:
        self.activity_chosen.emit(self._stage(), activity)
