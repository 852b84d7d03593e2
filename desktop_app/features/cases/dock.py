"""The dock at the right: folded stages and states as small targets for a drop or a click."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.features.cases.lane_model import case_of_mime
from desktop_app.features.cases.lanes import LaneSpec
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type
from desktop_app.widgets.parts import label, wrapped
from resources.texts import Texts

DOCK_WIDTH = 76
_TARGET = QSize(68, 66)


class DockTarget(QAbstractButton):
    """One stage or state: its colour, its name on two lines, its number."""

    case_dropped = Signal(int, str)

    def __init__(
        self,
        spec: LaneSpec,
        theme: Theme,
        texts: Texts,
        takes: Callable[[int, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"dock_{spec.key}")
        self.spec = spec
        self._theme = theme
        self._takes = takes
        self._name = spec.short_name(texts.lang)
        self._count = 0
        self._over = False
        self._refusal = ""
        self._plain_tip = ""
        self.setText(self._name)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(_TARGET.height())
        self.setMinimumWidth(_TARGET.width())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, tip: str) -> None:
        """How many cases are behind it."""
        self._count = count
        self._plain_tip = tip
        self.setToolTip(tip)
        self.setAccessibleName(f"{self._name} {count:,}")
        self.update()

    def show_refusal(self, reason: str) -> None:
        """While a card is dragged: why it can't come here, "" when it can."""
        self._refusal = reason
        self.setToolTip(reason or self._plain_tip)
        self.update()

    def sizeHint(self) -> QSize:
        """As small as the mockups have it."""
        return _TARGET

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A sunken field; an accent frame while a card hovers over it."""
        tokens = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._over or self.hasFocus()
        painter.setPen(QPen(tokens.color("accent"), 2) if lit else Qt.PenStyle.NoPen)
        ground = "soft" if self._over else "hover" if self.underMouse() else "sunken"
        painter.setBrush(tokens.color(ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), Size.RADIUS, Size.RADIUS)
        painter.setOpacity(0.45 if self._refusal else 1.0)
        middle = self.width() // 2
        painter.fillRect(QRect(middle - 10, 8, 20, 3), tokens.color(self.spec.color(tokens)))
        painter.setPen(tokens.color("ink2"))
        painter.setFont(pixel_font(Type.SMALL))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        wrap = Qt.TextFlag.TextWordWrap | flags
        painter.drawText(QRect(2, 12, self.width() - 4, 34), wrap, _breakable(self._name))
        painter.setPen(tokens.color("ink"))
        painter.setFont(pixel_font(Type.BODY, bold=True))
        painter.drawText(QRect(0, 44, self.width(), 20), flags, f"{self._count:,}")
        painter.end()

    # Drops.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a case that may come here."""
        case_id = case_of_mime(event.mimeData())
        if case_id is not None and self._takes(case_id, self.spec.key):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accepted once, accepted until it leaves."""
        if self._over:
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """The card went elsewhere."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        self._over = False
        self.update()
        self.drop_case(case_of_mime(event.mimeData()))
        event.acceptProposedAction()

    def drop_case(self, case_id: int | None) -> None:
        """A case was let go here."""
        if case_id is not None:
            self.case_dropped.emit(case_id, self.spec.key)


class Dock(QScrollArea):
    """Folded stages on top, states at the bottom."""

    unfold_requested = Signal(str)
    state_chosen = Signal(str)
    case_dropped = Signal(int, str)

    def __init__(
        self,
        stages: tuple[LaneSpec, ...],
        states: tuple[LaneSpec, ...],
        theme: Theme,
        texts: Texts,
        takes: Callable[[int, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dock")
        self.setFixedWidth(DOCK_WIDTH)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._t = texts
        self.targets = {
            spec.key: DockTarget(spec, theme, texts, takes) for spec in (*stages, *states)
        }
        self._stage_keys = tuple(spec.key for spec in stages)
        self._folded_label = wrapped(texts("Folded stages"), "small")
        holder = QWidget()
        holder.setMaximumWidth(DOCK_WIDTH)  # words break; nothing reaches over the edge
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 6, 4, 0)
        column.setSpacing(8)
        self._folded_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._folded_label.setMinimumWidth(1)  # two lines rather than a wider dock
        column.addWidget(self._folded_label)
        for spec in stages:
            column.addWidget(self.targets[spec.key])
        column.addStretch(1)
        column.addWidget(label(texts("Case state"), "small"), 0, Qt.AlignmentFlag.AlignHCenter)
        for spec in states:
            column.addWidget(self.targets[spec.key])
        self.setWidget(holder)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        for target in self.targets.values():
            target.clicked.connect(self._on_target_clicked)
            target.case_dropped.connect(self.case_dropped)

    def show_targets(self, folded: frozenset[str], hidden_state: str) -> None:
        """Which stages are folded, and which state the board shows already."""
        for key, target in self.targets.items():
            shown = key in folded if key in self._stage_keys else key != hidden_state
            target.setVisible(shown)
        self._folded_label.setVisible(bool(folded & set(self._stage_keys)))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many cases each target stands for."""
        for key, target in self.targets.items():
            whole = target.spec.choice.label(self._t.lang)
            count = counts.get(key, 0)
            tip = self._t(
                "{name}: {count:case|cases}. Click to show them.", name=whole, count=count
            )
            target.show_count(count, tip)

    def show_refusals(self, reasons: Mapping[str, str]) -> None:
        """While a card is dragged: where it can't go."""
        for key, target in self.targets.items():
            target.show_refusal(reasons.get(key, ""))

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        """In a low window a scroll bar comes beside the targets, not over them."""
        bar = self.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self.setFixedWidth(DOCK_WIDTH + bar)

    @Slot()
    def _on_target_clicked(self) -> None:
        target = self.sender()
        if not isinstance(target, DockTarget):
            return
        wanted = self.unfold_requested if target.spec.is_stage else self.state_chosen
        wanted.emit(target.spec.key)


def _breakable(name: str) -> str:
    """Let a long Korean name break after its middle dot."""
    return name.replace("·", "·\u200b") if len(name) > 4 else name
