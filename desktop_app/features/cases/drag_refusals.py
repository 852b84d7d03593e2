"""While cards are dragged, every lane and target that won't take them says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot

from desktop_app.features.cases.dock import Dock
from desktop_app.features.cases.lane import Lane, LaneView


class DragRefusals(QObject):
    """Asks once as the drag begins, before anything can be dropped."""

    def __init__(
        self,
        lanes: Mapping[str, Lane],
        dock: Dock,
        refusal: Callable[[Sequence[int], str], str],
        group_of: Callable[[int], tuple[int, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lanes, self._dock = lanes, dock
        self._refusal, self._group_of = refusal, group_of
        for lane in lanes.values():
            lane.view.drag_began.connect(self._on_drag_began)
            lane.view.drag_ended.connect(self._on_drag_ended)

    @Slot(int)
    def _on_drag_began(self, case_id: int) -> None:
        group = self._group_of(case_id)
        keys = (*self._lanes, *self._dock.targets)
        reasons = {key: self._refusal(group, key) for key in keys}
        if isinstance(view := self.sender(), LaneView):
            view.carried_count = len(group)
        for key, lane in self._lanes.items():
            lane.show_refusal(reasons[key])
        self._dock.show_refusals(reasons)

    @Slot()
    def _on_drag_ended(self) -> None:
        for lane in self._lanes.values():
            lane.show_refusal("")
        self._dock.show_refusals({})
