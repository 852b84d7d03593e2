"""The page's head: its name, the day, and whose work is shown."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop_app.features.today.day_words import title_day
from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Size, Type
from desktop_app.widgets.parts import button, hide_unless, label


class TodayHead(QWidget):
    """내 담당 | 부서 전체; without an officer's name there is nothing to choose."""

    own_chosen = Signal(bool)
    weekly_requested = Signal()

    def __init__(
        self, theme: Theme, lang: str, *, officer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._lang = lang
        self._day = label("", "count")
        self._day.setObjectName("today_day")
        self._own = button(self.tr("Mine"), "segment", name="today_own")
        self._all = button(self.tr("Whole department"), "segment", name="today_all")
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Today"), "title"))
        row.addSpacing(4)
        row.addWidget(self._day)
        row.addStretch(1)
        pair = QHBoxLayout()
        pair.setSpacing(0)
        for made, side in ((self._own, "left"), (self._all, "right")):
            made.setCheckable(True)
            made.setProperty("side", side)
            hide_unless(made, bool(officer))
            bold = QFontMetrics(pixel_font(Type.BODY, bold=True))
            made.setMinimumWidth(bold.horizontalAdvance(made.text()) + 28)
            self._group.addButton(made)
            pair.addWidget(made)
        self._own.setToolTip(officer)
        (self._own if officer else self._all).setChecked(True)
        self._weekly = button(self.tr("Weekly report…"), theme=theme, icon="file-text",
                              name="today_weekly")  # fmt: skip
        row.addLayout(pair)
        row.addWidget(self._weekly)
        self._weekly.clicked.connect(self.weekly_requested)
        self._group.idClicked.connect(self._on_group_clicked)

    @property
    def own(self) -> bool:
        """Whether only the officer's own work is shown."""
        return self._own.isChecked()

    def choose_all(self) -> None:
        """Show everyone's work."""
        self._all.setChecked(True)
        self.own_chosen.emit(False)

    def show_day(self, day: dt.date) -> None:
        """The day the page is drawn up on."""
        self._day.setText(title_day(day, self._lang))

    @Slot(int)
    def _on_group_clicked(self, _place: int) -> None:
        self.own_chosen.emit(self.own)
