"""The nine parts of a case's way, those behind it in their colours."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from db.domain.stages import STAGE_CODES, stage_index
from desktop_app.features.cases.lanes import STAGE_LANES
from desktop_app.theme import Theme


class StageBar(QWidget):
    """A part's tooltip names its stage and the day the case came into it."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_bar")
        self.setFixedHeight(6)
        self._theme = theme
        self._lang = lang
        self._stage = STAGE_CODES[0]
        self._muted = False
        self._days: dict[str, str] = {}

    def show_stage(self, stage: str, days: dict[str, str], *, muted: bool) -> None:
        """The stage a case is in, and its days by stage; ``muted`` when it has ended."""
        self._stage, self._days, self._muted = stage, days, muted
        self.setAccessibleName(STAGE_LANES[stage_index(stage)].name(self._lang))
        self.update()

    def _parts(self) -> list[QRect]:
        count, gap = len(STAGE_CODES), 1
        edges = [round(self.width() * place / count) for place in range(count + 1)]
        return [
            QRect(left, 0, right - left - gap, self.height()) for left, right in pairwise(edges)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The parts up to the present stage."""
        painter = QPainter(self)
        reached = stage_index(self._stage)
        for place, rect in enumerate(self._parts()):
            color = self._theme.tokens.stages[place] if place <= reached else "line"
            if self._muted and place <= reached:
                color = "none_fill"
            painter.fillRect(rect, self._theme.color(color))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tooltip of the part under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for place, rect in enumerate(self._parts()):
                if rect.left() <= event.pos().x() <= rect.right() + 1:
                    spec = STAGE_LANES[place]
                    day = self._days.get(spec.key, "")
                    text = spec.choice.label(self._lang)
                    QToolTip.showText(event.globalPos(), f"{text}  {day}".strip(), self)
                    return True
        return super().event(event)
