"""The numbers themselves: one large, and one for each instrument, with what each lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.counting import Cell, Count, CountRow, Group, Measure, Totals, Unit, totals_of
from db.domain.counting.totals import stated_earlier, stating
from desktop_app.widgets.parts import button, card, label, wrapped
from reports.content.counting_names import GROUPS, UNITS
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark

_WHOLE, _PART = 3, 2
_ALL = _WHOLE + 3 * _PART
"""Shares of the line: the number itself, each instrument, and all that there usually are."""


class NumberCards(QWidget):
    """A click on an instrument shows its rows alone."""

    group_chosen = Signal(str)
    """The code of a group, "" for all."""
    rows_requested = Signal(object, str)
    """The keys of the rows a sum was made of, and what they are called."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_numbers")
        self._texts = texts
        self._words = CountWords(texts)
        self._count: Count | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 4)
        self._row.setSpacing(12)

    def put(self, count: Count) -> None:
        """Show a count."""
        self._count = count
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        totals = totals_of(count)
        cards = [self._whole(count, totals)]
        cards += [self._group(count, group, cell) for group, cell in totals.groups.items()]
        for place, made in enumerate(cards):
            self._row.addWidget(made, _PART if place else _WHOLE)
            made.show()
        self._row.addStretch(max(0, _ALL - _WHOLE - _PART * len(totals.groups)))

    def _whole(self, count: Count, totals: Totals) -> QFrame:
        measure, unit = count.definition.measure, count.definition.unit
        name = self._texts(UNITS[unit])
        number = self._link(f"{totals.whole.rows:,}", "", "number_all")
        number.setAccessibleName(f"{name} {totals.whole.rows:,}")
        lines = []
        if totals.whole.rows and unit is not Unit.FIRM:
            if totals.one_sum:
                lines = [self._measured(measure, totals.whole)]
            else:
                lines = [
                    self._texts(mark("Money of several kinds of agreement has no common sum."))
                ]
        if not totals.whole.rows:
            lines = [self._words.number(count)]
        if count.unjoined:
            lines.append(self._texts(mark("Not yet joined in one case: {count}"),
                                     count=len(count.unjoined)))  # fmt: skip
        return self._card(name, number, lines, "number_whole")

    def _group(self, count: Count, group: Group, cell: Cell) -> QFrame:
        number = self._link(f"{cell.rows:,}", group.value, f"number_{group.value}")
        number.setAccessibleName(f"{self._texts(GROUPS[group])} {cell.rows:,}")
        lines = []
        if count.definition.unit is not Unit.FIRM:
            lines = [self._measured(count.definition.measure, cell)]
        figure = _figure_of(count.definition.measure)
        links = []
        if lines and stated_earlier(count.counted, group, figure):
            links = [self._sum_link(group, stating(count.counted, group, figure))]
        return self._card(self._texts(GROUPS[group]), number, lines, f"card_{group.value}", links)

    def _sum_link(self, group: Group, rows: tuple[CountRow, ...]) -> QPushButton:
        """The sum has rows of its own: money of cases that went on stays with the paper stating it."""
        words = self._texts(mark("{count:case|cases} in the sum"), count=len(rows))
        made = button(words, "link", name=f"sum_{group.value}")
        made.setProperty("group", group.value)
        made.setToolTip(
            self._texts(
                mark("Money of a case that went on stays with the earlier paper that states it")
            )
        )
        made.clicked.connect(self._on_sum_clicked)
        return made

    def _measured(self, measure: Measure, cell: Cell) -> str:
        name = _figure_of(measure)
        found = cell.sum(name)
        if cell.rows and not found.stated and not found.missing:
            return self._texts(mark("Its money is counted under the earlier agreement."))
        return self._words.measured(name, cell.sum(name))

    def _link(self, text: str, group: str, name: str) -> QPushButton:
        made = button(text, "figure", name=name)
        made.setProperty("group", group)
        made.setToolTip(self._texts(mark("Show the rows of this number")))
        made.clicked.connect(self._on_clicked)
        return made

    def _card(
        self,
        title: str,
        number: QPushButton,
        lines: list[str],
        name: str,
        links: Sequence[QPushButton] = (),
    ) -> QFrame:
        made = card()
        made.setObjectName(name)
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(label(title, "label"))
        column.addWidget(number)
        for line in lines:
            column.addWidget(wrapped(line, "small"))
        for link in links:
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return made

    @Slot()
    def _on_clicked(self) -> None:
        self.group_chosen.emit(str(self.sender().property("group")))

    @Slot()
    def _on_sum_clicked(self) -> None:
        if self._count is None:
            return
        group = Group(self.sender().property("group"))
        rows = stating(self._count.counted, group, _figure_of(self._count.definition.measure))
        said = self._texts(mark("Sum of {kind}"), kind=self._texts(GROUPS[group]))
        self.rows_requested.emit(tuple(row.key for row in rows), said)


def _figure_of(measure: Measure) -> str:
    return "amount" if measure is Measure.COUNT else measure.value
