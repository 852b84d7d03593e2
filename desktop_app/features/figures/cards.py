"""The numbers themselves: one large, and one for each instrument, with what each lacks."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.counting import Cell, Count, Group, Measure, Totals, Unit, totals_of
from desktop_app.widgets.parts import button, card, label, wrapped
from reports.content.counting_names import GROUPS, UNITS
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark


class NumberCards(QWidget):
    """A click on an instrument shows its rows alone."""

    group_chosen = Signal(str)
    """The code of a group, "" for all."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figures_numbers")
        self._texts = texts
        self._words = CountWords(texts)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 4)
        self._row.setSpacing(12)

    def put(self, count: Count) -> None:
        """Show a count."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        totals = totals_of(count)
        cards = [self._whole(count, totals)]
        cards += [self._group(count, group, cell) for group, cell in totals.groups.items()]
        for place, made in enumerate(cards):
            self._row.addWidget(made, 2 if place else 3)
            made.show()
        self._row.addStretch(1)

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
        return self._card(self._texts(GROUPS[group]), number, lines, f"card_{group.value}")

    def _measured(self, measure: Measure, cell: Cell) -> str:
        name = "amount" if measure is Measure.COUNT else measure.value
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

    def _card(self, title: str, number: QPushButton, lines: list[str], name: str) -> QFrame:
        made = card()
        made.setObjectName(name)
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(label(title, "label"))
        column.addWidget(number)
        for line in lines:
            column.addWidget(wrapped(line, "small"))
        column.addStretch(1)
        return made

    @Slot()
    def _on_clicked(self) -> None:
        self.group_chosen.emit(str(self.sender().property("group")))
