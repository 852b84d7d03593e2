"""The board: lanes side by side, the dock at their right, one current card over all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.board_state import LaneSum, Total
from desktop_app.features.cases.card_delegate import CardDelegate
from desktop_app.features.cases.card_face import CardFace
from desktop_app.features.cases.dock import Dock
from desktop_app.features.cases.drag_refusals import DragRefusals
from desktop_app.features.cases.lane import Lane, LaneView
from desktop_app.features.cases.lane_wishes import LaneWishes
from desktop_app.features.cases.lanes import FIRST_SHOWN, STAGE_LANES, STATE_TARGETS
from desktop_app.features.cases.narrowing import Narrow
from desktop_app.theme import Theme
from resources.texts import Texts

_GAP = 8


class BoardView(QWidget):
    """Shows faces by stage. What is asked of it goes out as wishes; it moves nothing itself."""

    current_changed = Signal(object)
    """The current case's id, or None."""
    chosen_changed = Signal()
    """More or fewer cards are chosen."""
    opened = Signal(int)
    whole_requested = Signal(int)
    place_requested = Signal(int, str, int)
    """A case, the stage or state it shall go to, the row (-1 where the order puts it)."""
    move_menu_requested = Signal(int, QPoint)
    menu_requested = Signal(int, QPoint)
    done_requested = Signal(int)
    add_requested = Signal(str, QPoint)
    total_chosen = Signal(str, object)
    activity_chosen = Signal(str, object)
    state_chosen = Signal(str)
    folded_changed = Signal()
    """Another stage is folded or hidden, or shown again."""
    limit_requested = Signal(str, QPoint)

    def __init__(
        self,
        theme: Theme,
        texts: Texts,
        refusal: Callable[[Sequence[int], str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self._refusal = refusal
        self._current: int | None = None
        self._left: tuple[int, int] | None = None
        """The card that left the board under the keyboard, and the one current in its place."""
        self._quiet = False
        self.folded = frozenset(STAGE_CODES[FIRST_SHOWN:])
        self.hidden: frozenset[str] = frozenset()
        self._hidden_state = "active"
        delegate = CardDelegate(theme, self)
        self.lanes = {
            spec.key: Lane(spec, theme, texts, delegate, self.takes) for spec in STAGE_LANES
        }
        self.dock = Dock(STAGE_LANES[1:], STATE_TARGETS, theme, texts, self.takes)
        self._wishes = LaneWishes(self.lanes, self._stages_now, self)
        self._refusals = DragRefusals(self.lanes, self.dock, refusal, self.group_of, self)
        self._across = QHBoxLayout()
        self._area = QScrollArea()
        self._area.setObjectName("board_area")
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._compose()
        self._connect()
        self._show_folded()

    def _compose(self) -> None:
        holder = QWidget()
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(_GAP)
        for lane in self.lanes.values():
            self._across.addWidget(lane, 1)
        holder.setLayout(self._across)
        self._area.setWidget(holder)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 12)
        row.setSpacing(_GAP)
        row.addWidget(self._area, 1)
        row.addWidget(self.dock)

    def _connect(self) -> None:
        for lane in self.lanes.values():
            lane.model.dropped.connect(self._on_case_dropped)
            lane.view.opened.connect(self.opened)
            lane.view.whole_requested.connect(self.whole_requested)
            lane.view.clicked.connect(self._on_view_clicked)
            lane.view.move_menu_requested.connect(self.move_menu_requested)
            lane.view.menu_requested.connect(self.menu_requested)
            lane.view.done_requested.connect(self.done_requested)
            lane.view.came_forward.connect(self._on_view_came_forward)
            lane.view.selectionModel().currentChanged.connect(self._on_view_current_changed)
            lane.view.selectionModel().selectionChanged.connect(self._on_view_selection_changed)
        wishes = self._wishes
        wishes.stepped.connect(self.focus_case)
        wishes.carried.connect(self._on_dock_case_dropped)
        wishes.add_requested.connect(self.add_requested)
        wishes.fold_requested.connect(self._on_fold_requested)
        wishes.hide_requested.connect(self.hide_stage)
        wishes.limit_requested.connect(self.limit_requested)
        wishes.total_chosen.connect(self.total_chosen)
        wishes.activity_chosen.connect(self.activity_chosen)
        self.dock.unfold_requested.connect(self.unfold)
        self.dock.state_chosen.connect(self.state_chosen)
        self.dock.case_dropped.connect(self._on_dock_case_dropped)

    # What the page tells it.

    def put(self, faces: Mapping[str, Sequence[CardFace]]) -> None:
        """Show these cards; the current one stays current wherever it went."""
        chosen = frozenset(self.chosen_cases)
        lane, gone = self.lane_of(self._current), self._current
        row = lane.model.row_of(gone) if lane is not None else -1
        self._quiet = True
        for key, each in self.lanes.items():
            each.model.put(faces.get(key, ()))
        self._quiet = False
        self._bring_back()
        if gone is not None and not self.select(self._current) and lane is not None:
            self._take_next(gone, lane, row)
        self._choose_too(chosen)

    def _choose_too(self, chosen: frozenset[int]) -> None:
        if len(chosen) > 1:
            for lane in self.lanes.values():
                lane.choose_too(chosen)

    def choose(self, case_id: int, chosen: Iterable[int]) -> None:
        """Make a card current and others chosen with it."""
        self.select(case_id)
        self._choose_too(frozenset(chosen))
        self.chosen_changed.emit()

    def _take_next(self, gone: int, lane: Lane, row: int) -> None:
        """Whoever works by keys goes on with the next card of the lane when one leaves it."""
        near = lane.model.id_at(min(row, lane.model.rowCount() - 1))
        if near is not None and lane.view.hasFocus():
            self.select(near)
            self._left = (gone, near)

    def _bring_back(self) -> None:
        """A card that returns is current again, if nothing else was chosen meanwhile."""
        if self._left is not None and self._left[1] != self._current:
            self._left = None
        if self._left is not None and (lane := self.lane_of(self._left[0])) is not None:
            held = any(one.view.hasFocus() for one in self.lanes.values())
            self.select(self._left[0])
            if held:
                lane.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._left = None

    def show_sum(self, stage: str, lane_sum: LaneSum, total: Total, chosen: Narrow | None) -> None:
        """Numbers of one lane."""
        self.lanes[stage].head.show_sum(lane_sum, total, chosen)

    def show_counts(self, counts: Mapping[str, int], state: str) -> None:
        """Numbers of the dock; ``state`` is the one the lanes show ("" for all)."""
        self._hidden_state = state
        self.dock.show_counts(counts)
        self.dock.show_targets(self.folded - self.hidden, state)

    def show_limits(self, days: Mapping[str, int]) -> None:
        """After how many days a case stands still in each stage."""
        for stage, lane in self.lanes.items():
            lane.head.limit = days.get(stage, 0)

    def show_grouped(self, grouped: bool) -> None:
        """Whether some cards have a heading above them."""
        for lane in self.lanes.values():
            lane.view.setUniformItemSizes(not grouped)

    def set_writable(self, writable: bool) -> None:
        """In a read-only window nothing can be dragged or added."""
        for lane in self.lanes.values():
            lane.model.movable = writable
            lane.head.add.setVisible(writable)

    def fold(self, folded: frozenset[str], hidden: frozenset[str] = frozenset()) -> None:
        """Fold these stages into the dock, and show nothing of the hidden ones."""
        self.folded = folded & frozenset(STAGE_CODES[1:])
        self.hidden = hidden & frozenset(STAGE_CODES[1:])
        self._show_folded()

    @Slot(str)
    def hide_stage(self, stage: str) -> None:
        """Show nothing of a stage; the menu of the stages brings it back."""
        self.hidden |= frozenset({stage}) & frozenset(STAGE_CODES[1:])
        self._show_folded()
        self.folded_changed.emit()

    @property
    def shown_stages(self) -> tuple[str, ...]:
        """The stages that are lanes now."""
        return tuple(key for key in self.lanes if key not in self.folded | self.hidden)

    def _stages_now(self) -> tuple[str, ...]:
        return self.shown_stages

    @Slot(str)
    def unfold(self, stage: str) -> None:
        """Show a folded stage as a lane."""
        if stage in self.folded | self.hidden:
            self.folded -= {stage}
            self.hidden -= {stage}
            self._show_folded()
            self.folded_changed.emit()
            self.reveal(stage)

    # What is current.

    @property
    def current_case(self) -> int | None:
        """The case of the current card."""
        return self._current

    @property
    def chosen_cases(self) -> tuple[int, ...]:
        """Every chosen case, lane by lane."""
        return tuple(case_id for lane in self.lanes.values() for case_id in lane.chosen)

    def group_of(self, case_id: int) -> tuple[int, ...]:
        """The cases that are meant with one: all that are chosen when it is among them."""
        chosen = self.chosen_cases
        return chosen if case_id in chosen else (case_id,)

    def select(self, case_id: int | None) -> bool:
        """Make a card current, unfolding nothing; False when it is not shown."""
        found = None
        several = len(self.chosen_cases) > 1
        self._quiet = True
        for lane in self.lanes.values():
            if case_id is not None and lane.select(case_id):
                found = lane
            else:
                lane.let_go()
        self._quiet = False
        self._tell_current(case_id if found is not None else None)
        if several:
            self.chosen_changed.emit()
        return found is not None

    def lane_of(self, case_id: int | None) -> Lane | None:
        """The lane a card lies in."""
        return next((lane for lane in self.lanes.values() if lane.model.row_of(case_id) >= 0), None)

    @property
    def has_keyboard(self) -> bool:
        """Whether a lane has the focus."""
        return any(lane.view.hasFocus() for lane in self.lanes.values())

    @Slot(int)
    def focus_case(self, case_id: int) -> None:
        """Put the keyboard on a card, bringing its lane into sight."""
        lane = self.lane_of(case_id)
        if lane is None:
            return
        self.unfold(lane.spec.key)
        self.select(case_id)
        lane.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal(lane.spec.key)

    def reveal(self, stage: str) -> None:
        """Scroll sideways until a lane is wholly in sight."""
        lane = self.lanes[stage]
        self._across.activate()
        middle = lane.geometry().center()
        self._area.ensureVisible(middle.x(), 0, lane.width() // 2 + _GAP, 0)

    def place_of(self, case_id: int) -> QPoint:
        """Where a popover for a card opens, on the screen."""
        lane = self.lane_of(case_id)
        if lane is not None and lane.isVisible() and lane.current_case == case_id:
            return lane.view.place_of_current()
        return self.mapToGlobal(self.rect().center())

    def takes(self, case_id: int, key: str) -> bool:
        """Whether a case may be let go over a lane or a target."""
        return not self._refusal(self.group_of(case_id), key)

    # Inside.

    def _show_folded(self) -> None:
        for key, lane in self.lanes.items():
            lane.setVisible(key not in self.folded | self.hidden)
        self.dock.show_targets(self.folded - self.hidden, self._hidden_state)

    def _tell_current(self, case_id: int | None) -> None:
        if case_id != self._current:
            self._current = case_id
            self.current_changed.emit(case_id)

    # Slots.

    @Slot(QModelIndex)
    def _on_view_clicked(self, _index: QModelIndex) -> None:
        view = self.sender()
        if isinstance(view, LaneView) and view.current_case is not None and not view.adding:
            self.select(view.current_case)
            self.opened.emit(view.current_case)

    @Slot()
    def _on_view_came_forward(self) -> None:
        view = self.sender()
        if isinstance(view, LaneView) and view.current_case is not None and not view.adding:
            self.select(view.current_case)

    @Slot(QModelIndex, QModelIndex)
    def _on_view_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet:
            return
        lane = next(
            (lane for lane in self.lanes.values() if lane.view.selectionModel() is self.sender()),
            None,
        )
        if lane is None or lane.current_case is None:
            return
        if lane.view.adding or lane.current_case in self.chosen_cases:
            self._tell_current(lane.current_case)  # the others stay chosen
        else:
            self.select(lane.current_case)

    @Slot(QItemSelection, QItemSelection)
    def _on_view_selection_changed(self, _more: QItemSelection, _fewer: QItemSelection) -> None:
        if not self._quiet:
            self.chosen_changed.emit()

    @Slot(int, str, int)
    def _on_case_dropped(self, case_id: int, stage: str, row: int) -> None:
        self.place_requested.emit(case_id, stage, row)

    @Slot(str)
    def _on_fold_requested(self, stage: str) -> None:
        self.folded |= {stage}
        self._show_folded()
        self.folded_changed.emit()

    @Slot(int, str)
    def _on_dock_case_dropped(self, case_id: int, key: str) -> None:
        self.place_requested.emit(case_id, key, -1)
