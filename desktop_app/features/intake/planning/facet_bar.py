"""Chips over the plan that narrow it to rows of one kind, and the answers for all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.intake.plan import Decision, RowPlan
from desktop_app.features.intake.planning.facets import (
    BULKS,
    FACETS,
    Bulk,
    Facet,
    answer,
    in_common,
)
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, restyle
from resources.texts import Texts, fill

_AT_ONCE = 2_000
"""Rows of a list that are looked through for answers though nobody narrowed it."""


class FacetBar(QWidget):
    """Only facets that some row has are there; a second press on the chosen one takes it back."""

    facet_chosen = Signal(object)
    bulk_requested = Signal(object)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facet_bar")
        self._theme, self._texts = theme, texts
        self.chosen: Facet | None = None
        self._counts: Mapping[Facet, int] = {}
        self._is_long = False
        self.is_of_chosen = False
        """Whether the answers are for rows that were chosen."""
        self._chips: dict[Facet, QPushButton] = {}
        self._bulks: dict[Bulk, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for facet in Facet:
            made = button("", "choice_chip", name=f"facet_{facet.value}")
            made.clicked.connect(self._on_chip_clicked)
            self._chips[facet] = made
            row.addWidget(made)
        row.addStretch(1)
        self._answers = QWidget()
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(8)
        self._all = label(self.tr("For all shown:"), "small")
        self._all.setObjectName("bulk_whose")
        answers.addWidget(self._all)
        for bulk in Bulk:
            made = button("", "small", name=f"bulk_{bulk.value}")
            made.clicked.connect(self._on_bulk_clicked)
            self._bulks[bulk] = made
            answers.addWidget(made)
        answers.addStretch(1)
        answers.addStrut(next(iter(self._bulks.values())).sizeHint().height())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._answers)
        self.hide()

    def show_counts(self, counts: Mapping[Facet, int], rows: int) -> None:
        """Show how many of the list's ``rows`` have each facet."""
        self._counts, self._is_long = counts, rows > _AT_ONCE
        if self.chosen is not None and not counts.get(self.chosen, 0):
            self.chosen = None
        for facet, chip in self._chips.items():
            count = counts.get(facet, 0)
            chip.setText(f"{self._texts(FACETS[facet])} {count:,}")
            chip.setVisible(count > 0)
            restyle(chip, "active", facet is self.chosen)
        self.setVisible(any(counts.values()))

    def show_rows(
        self, rows: Sequence[tuple[RowPlan, Decision]], *, chosen: bool = False, busy: bool = False
    ) -> None:
        """Offer what can be answered for these rows at once: those in sight, or those that were
        ``chosen`` among them."""
        facet, self.is_of_chosen = self.answers, chosen
        offered = dict(BULKS[facet]) if facet is not None else {}
        if chosen and self.chosen is None:
            offered = in_common(row for row, _ in rows)
        for bulk, made in self._bulks.items():
            source = offered.get(bulk)
            count = sum(answer(bulk, *one) is not None for one in rows) if source else 0
            made.setText(fill(self._texts(source), count=count) if source else "")
            made.setVisible(count > 0)
            made.setEnabled(not busy)
        self._say_whose(chosen=chosen)

    def _say_whose(self, *, chosen: bool) -> None:
        """Whom the answers are for; the line is there before rows are chosen, so that none of them
        moves from under the pointer."""
        offered = any(made.isVisibleTo(self._answers) for made in self._bulks.values())
        if chosen and not offered:
            text = self.tr("The chosen rows have no question in common.")
        elif not offered:
            text = self.tr("Choose several rows with Shift or Ctrl to answer them at once.")
        elif chosen:
            text = self.tr("For the chosen rows:")
        else:
            text = self.tr("For all shown:")
        self._all.setText(text)
        self._answers.setVisible(any(BULKS[facet] and self._counts.get(facet) for facet in Facet))

    @property
    def answers(self) -> Facet | None:
        """Whose rows are answered at once: the chosen facet, or the only one there is to be answered,
        to which nobody need narrow a list first."""
        if self.chosen is not None:
            return self.chosen
        found = [facet for facet, count in self._counts.items() if count and BULKS[facet]]
        return found[0] if len(found) == 1 and not self._is_long else None

    def choose(self, facet: Facet | None) -> None:
        """Narrow to one, None for all rows."""
        if facet is self.chosen:
            return
        self.chosen = facet
        for one, chip in self._chips.items():
            restyle(chip, "active", one is facet)
        self.facet_chosen.emit(facet)

    @Slot()
    def _on_chip_clicked(self) -> None:
        made = self.sender()
        facet = next((one for one, chip in self._chips.items() if chip is made), None)
        self.choose(None if facet is self.chosen else facet)

    @Slot()
    def _on_bulk_clicked(self) -> None:
        made = self.sender()
        self.bulk_requested.emit(next(one for one, chip in self._bulks.items() if chip is made))
