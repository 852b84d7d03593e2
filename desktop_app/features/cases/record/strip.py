"""A case's way: nine stages with the days it spent in each, its state, and where it can go."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from db.domain.drafts import Draft
from db.domain.schedule import Stay, Step, slip_of, stays
from db.domain.stages import STAGE_CODES
from desktop_app.features.cases.entry_words import entry_condition
from desktop_app.features.cases.lanes import BY_KEY, STAGE_LANES
from desktop_app.features.cases.timeline.words import step_words
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, chip, hide_unless, hline
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts

_HEIGHT = 48
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StageStrip(QWidget):
    """The bar itself is painted; what can be done with it stands at its right."""

    move_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stage_strip")
        self._t = texts
        self.bar = StageDays(theme, texts)
        self._state = chip("")
        self._state.setObjectName("strip_state")
        self.move_button = button(texts("Move…"), theme=theme, icon="move", name="record_move")
        hide_unless(self.move_button, writable)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self._state)
        row.addWidget(self.move_button)
        column = flush(QVBoxLayout(self))
        column.addLayout(row)
        column.addWidget(hline())
        self.move_button.clicked.connect(self.move_requested)

    def show_case(self, case: Draft, steps: tuple[Step, ...], today: dt.date) -> None:
        """Where a case stands, and how it came there."""
        stage = case.text("stage") or STAGE_CODES[0]
        state = case.text("state") or "active"
        self.bar.show_way(stage, steps, today, ended=state == "ended")
        self._state.setText(state_words(case, self._t))


def state_words(case: Draft, texts: Texts) -> str:
    """ "보류 ~ 2027. 1. 15.", "종료 · 철회"."""
    state = case.text("state") or "active"
    word = BY_KEY[state].choice.label(texts.lang)
    if state == "on_hold" and (resume := case.text("resume_on")):
        return f"{word} ~ {date_text(resume, texts.lang)}"
    if state == "ended" and (reason := case.text("end_reason")):
        entry = case.record_type.field("end_reason")
        return f"{word} · {entry.choice_label(reason, texts.lang)}"
    return word


class StageDays(QWidget):
    """Stages it was in are filled; the present one says how long it lasts already."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage_days")
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(9 * 64)
        self._theme = theme
        self._t = texts
        self._stage = STAGE_CODES[0]
        self._ended = False
        self._steps: dict[str, Step] = {}
        self._stays: dict[str, Stay] = {}
        self._today = dt.date.min
        self._name = pixel_font(Type.SMALL, bold=True)
        self._small = pixel_font(Type.SMALL)

    def show_way(self, stage: str, steps: tuple[Step, ...], today: dt.date, *, ended: bool) -> None:
        """The present stage, the milestones, and whether the case has ended."""
        self._stage, self._ended, self._today = stage, ended, today
        self._steps = {step.stage: step for step in steps}
        self._stays = {stay.stage: stay for stay in stays(steps, stage, today)}
        said = (f"{BY_KEY[code].choice.label(self._t.lang)} {self.under(code)}".strip()
                for code in STAGE_CODES if self.under(code))  # fmt: skip
        self.setAccessibleName(", ".join(said))
        self.update()

    def under(self, stage: str) -> str:
        """What stands under a stage's name: its days, its plan, or that it does not apply."""
        texts, step, stay = self._t, self._steps.get(stage), self._stays.get(stage)
        if step is not None and step.skipped:
            return texts("does not apply")
        if stay is not None:
            if stay.days is not None and not (self._ended and stage == self._stage):
                return texts("{count:day|days}", count=stay.days)
            day = date_text(stay.entered_on, texts.lang) if stay.entered_on else ""
            return day or texts("stage date not stated")
        if step is not None and step.planned_on:
            return texts("planned {day}", day=date_text(step.planned_on, texts.lang))
        return ""

    def _parts(self) -> list[QRect]:
        count, gap = len(STAGE_CODES), 3
        edges = [round(self.width() * place / count) for place in range(count + 1)]
        return [QRect(left, 0, right - left - gap, _HEIGHT) for left, right in pairwise(edges)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A bar, a name and a line under it for each stage."""
        painter = QPainter(self)
        metrics = QFontMetrics(self._name), QFontMetrics(self._small)
        for spec, rect in zip(STAGE_LANES, self._parts(), strict=True):
            was = spec.key in self._stays
            here = spec.key == self._stage
            role = spec.color(self._theme) if was else "line2"
            if was and self._ended:
                role = "none_fill"
            painter.fillRect(QRect(rect.left(), 0, rect.width(), 6), self._theme.color(role))
            painter.setFont(self._name if here else self._small)
            painter.setPen(self._theme.color("ink" if was else "ink3"))
            line = QRect(rect.left(), 10, rect.width(), 18)
            cut = Qt.TextElideMode.ElideRight
            name, measure = spec.name(self._t.lang), metrics[0 if here else 1]
            if measure.horizontalAdvance(name) > line.width():
                name = spec.short_name(self._t.lang)
            name = measure.elidedText(name, cut, line.width())
            painter.drawText(line, _LEFT, name)
            painter.setFont(self._small)
            painter.setPen(self._theme.color(self._under_role(spec.key)))
            text = metrics[1].elidedText(self.under(spec.key), cut, line.width())
            painter.drawText(line.translated(0, 18), _LEFT, text)
        painter.end()

    def _under_role(self, stage: str) -> str:
        step = self._steps.get(stage)
        slip = slip_of(step, self._today) if step is not None else None
        return "danger" if slip is not None and slip.open and not self._ended else "ink2"

    def tip(self, stage: str) -> str:
        """A stage in words: its days, and what lets a case into it."""
        step = self._steps.get(stage)
        slip = slip_of(step, self._today) if step is not None else None
        known = BY_KEY[stage].choice.label(self._t.lang)
        said = step_words(step, slip, self._t) if step is not None else known
        return f"{said}\n{entry_condition(stage, self._t)}"

    def event(self, event: QEvent) -> bool:
        """The tooltip of the stage under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            for spec, rect in zip(STAGE_LANES, self._parts(), strict=True):
                if rect.left() <= event.pos().x() <= rect.right():
                    QToolTip.showText(event.globalPos(), self.tip(spec.key), self)
                    return True
        return super().event(event)
