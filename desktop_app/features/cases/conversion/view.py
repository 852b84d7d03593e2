"""단계별 전환 of the cases that fit the filter, as of a day that can be chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.domain.conversion import CaseWay, Ids, StageFigure, count_conversion
from db.domain.schedule import Step
from db.queries.board import BoardCard
from desktop_app.features.cases.conversion.columns import PARTS, Part, part_name, reason_name
from desktop_app.features.cases.conversion.definition import definition_lines
from desktop_app.features.cases.conversion.model import ConversionModel
from desktop_app.features.cases.conversion.table import ConversionTable
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, card, label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts


class ConversionView(QWidget):
    """Every number is a wish to see its cases."""

    rows_requested = Signal(object, str)
    """Ids, and the words that name them."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_conversion")
        self._t = texts
        self._ways: tuple[CaseWay, ...] = ()
        self._today = dt.date.min
        self._as_of: dt.date | None = None
        self.model = ConversionModel(texts, self)
        self.table = ConversionTable(self.model, theme, texts)
        self.setFocusProxy(self.table)
        self._said = label("", "small")
        self._said.setObjectName("conversion_said")
        self.day = button("", "choice_chip", name="conversion_day")
        self.day.setIcon(theme.icon("chevron-down", "ink3", size=12))
        self.day.setLayoutDirection(self.layoutDirection().RightToLeft)
        self.how = button(texts("How was this counted?"), "link", name="conversion_how")
        self._definition = card("sunken")
        self._definition.setObjectName("conversion_definition")
        self._lines = wrapped("", "small")
        self._compose()
        self.table.figure_chosen.connect(self._on_figure_chosen)
        self.day.clicked.connect(self._on_day_clicked)
        self.how.clicked.connect(self._on_how_clicked)

    def _compose(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 8)
        tools.setSpacing(8)
        tools.addWidget(self.day)
        tools.addWidget(self._said)
        tools.addStretch(1)
        tools.addWidget(self.how)
        inner = QVBoxLayout(self._definition)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._lines)
        self._below = QWidget()  # its margins go with it: nothing grey stays under the table
        around = QVBoxLayout(self._below)
        around.setContentsMargins(16, 8, 16, 12)
        around.addWidget(self._definition)
        self._below.hide()
        column = flush(QVBoxLayout(self))
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self._below)

    def put(
        self, cards: Iterable[BoardCard], steps: Mapping[int, tuple[Step, ...]], today: dt.date
    ) -> None:
        """Count these cases, whatever their state."""
        self._today = today
        self._ways = tuple(
            CaseWay(one.id, one.stage, one.state, one.end_reason, steps.get(one.id, ()))
            for one in cards
        )
        self._count()

    @property
    def as_of(self) -> dt.date:
        """The cut-off day."""
        return min(self._as_of or self._today, self._today)

    def show_as_of(self, day: dt.date | None) -> None:
        """Count as of another day; None for this one."""
        self._as_of = day
        self._count()

    def _count(self) -> None:
        found = count_conversion(self._ways, self.as_of, self._today)
        self.model.put(found)
        texts = self._t
        day = date_text(found.as_of.isoformat(), texts.lang)
        self.day.setText(texts("Cut-off date  {day}", day=day))
        undated = len({one for row in found.figures for one in row.undated})
        said = texts("{count:case|cases} in every state", count=found.cases)
        if undated:
            said += " · " + texts("day of entry not stated {count}", count=undated)
        self._said.setText(said)
        self._lines.setText("\n".join(definition_lines(found, texts)))

    # Slots.

    @Slot(QModelIndex)
    def _on_figure_chosen(self, index: QModelIndex) -> None:
        cell, row = self.model.figure_of(index), self.model.row_of(index)
        if cell is None or row is None or not cell.ids:
            return
        part = PARTS[index.column()]
        if part is Part.REASONS and len(row.reasons) > 1:
            self._ask_reason(row, index)
            return
        self._open(row, part_name(part, self._t), cell.ids)

    def _open(self, row: StageFigure, what: str, ids: Ids) -> None:
        stage = BY_KEY[row.stage].name(self._t.lang)
        self.rows_requested.emit(ids, f"{stage} · {what}")

    def _ask_reason(self, row: StageFigure, index: QModelIndex) -> None:
        menu = QMenu(self)
        menu.setObjectName("reason_menu")
        for code, ids in row.reasons.items():
            action = menu.addAction(f"{reason_name(code, self._t)}  {len(ids):,}")
            action.setData((row.stage, code))
        menu.triggered.connect(self._on_reason_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        rect = self.table.visualRect(index)
        menu.popup(self.table.viewport().mapToGlobal(rect.bottomLeft()))

    @Slot(QAction)
    def _on_reason_triggered(self, action: QAction) -> None:
        stage, code = action.data()
        if self.model.found is not None:
            row = self.model.found.figure(stage)
            self._open(row, reason_name(code, self._t), row.reasons.get(code, ()))

    @Slot()
    def _on_how_clicked(self) -> None:
        self._below.setVisible(not self._below.isVisible())

    @Slot()
    def _on_day_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("conversion_day_menu")
        for text, day in self._days():
            action = menu.addAction(f"{text}  {date_text(day.isoformat(), self._t.lang)}")
            action.setCheckable(True)
            action.setChecked(day == self.as_of)
            action.setData(day.isoformat())
        menu.triggered.connect(self._on_day_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.day.mapToGlobal(QPoint(0, self.day.height() + 2)))

    def _days(self) -> tuple[tuple[str, dt.date], ...]:
        today, texts, day = self._today, self._t, dt.timedelta(days=1)
        quarter = dt.date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        return (
            (texts("Today"), today),
            (texts("End of last month"), today.replace(day=1) - day),
            (texts("End of last quarter"), quarter - day),
            (texts("End of last year"), dt.date(today.year, 1, 1) - day),
        )

    @Slot(QAction)
    def _on_day_triggered(self, action: QAction) -> None:
        day = dt.date.fromisoformat(str(action.data()))
        self.show_as_of(None if day >= self._today else day)
