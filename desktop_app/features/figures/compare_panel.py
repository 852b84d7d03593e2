"""Two counts against each other: what each says, the sum of the causes, and the rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.queries.snapshots import SnapshotRow
from desktop_app.context import AppContext
from desktop_app.features.figures.compare_lines import CompareColumns, MovedLine
from desktop_app.features.figures.reading import Compared, Side
from desktop_app.features.figures.side_choice import SideChoice
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import label, wrapped
from reports.content.counting_words import CountWords
from resources.texts import fill


class ComparePanel(QWidget):
    """Enter on a row opens its record."""

    sides_chosen = Signal(object, object)
    """Two ``Side``."""
    open_requested = Signal(str, int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = context.texts
        self._words = CountWords(context.texts)
        self._sides: tuple[Side, Side] = (Side(), Side())
        self._lines: tuple[MovedLine, ...] = ()
        self.before = SideChoice(context, "compare_before", self.tr("Before"))
        self.after = SideChoice(context, "compare_after", self.tr("After"))
        self._sum = label("", "section")
        self._sum.setObjectName("compare_sum")
        self._said = wrapped("", "small")
        self._said.setObjectName("compare_said")
        self.list = plain_list(
            context,
            CompareColumns(context.texts).moved(),
            "compare_rows",
            self.tr("Rows that differ"),
        )
        self._compose()
        self.before.chosen.connect(self._on_before_chosen)
        self.after.chosen.connect(self._on_after_chosen)
        self.list.opened.connect(self._on_opened)

    def _compose(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 16, 0)
        tools.setSpacing(8)
        tools.addWidget(self.before)
        tools.addWidget(label("→", "muted"))
        tools.addWidget(self.after)
        tools.addSpacing(12)
        tools.addWidget(self._sum, 1)
        self._said.setContentsMargins(16, 4, 16, 8)
        column = flush(QVBoxLayout(self))
        column.addLayout(tools)
        column.addWidget(self._said)
        column.addWidget(self.list, 1)

    def offer(self, rows: Sequence[SnapshotRow], before: Side, after: Side) -> None:
        """What can be compared: today, any day and every frozen count."""
        self._sides = (before, after)
        self.before.offer(rows, before)
        self.after.offer(rows, after)

    def show_problem(self, sentence: str, advice: str) -> None:
        """Nothing could be compared."""
        self._sum.setText("")
        self._said.setText("")
        self.list.show_state("circle-alert", sentence, advice)

    def put(self, compared: Compared) -> None:
        """Show the difference."""
        found = compared.difference
        whole = [len(count.counted) for count in (found.before, found.after)]
        self._sum.setText(_sum_text(whole[0], whole[1], [
            line.delta("count") for line in found.lines
        ]))  # fmt: skip
        causes = CountWords(self._texts).causes(found)
        same = found.before.definition == found.after.definition
        said = self.tr("One definition on two days.") if same else self.tr("Two definitions.")
        self._said.setText(f"{said} {causes}".strip())
        self._lines = tuple(MovedLine(at, line) for at, line in enumerate(found.lines))
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        if self._lines:
            self.list.show_rows()
        else:
            self.list.show_state(
                "equal", self.tr("Nothing differs."),
                fill(self.tr("{count:row is|rows are} the same on both sides."), count=whole[1]),
            )  # fmt: skip

    @Slot(object)
    def _on_before_chosen(self, side: Side) -> None:
        self.sides_chosen.emit(side, self._sides[1])

    @Slot(object)
    def _on_after_chosen(self, side: Side) -> None:
        self.sides_chosen.emit(self._sides[0], side)

    @Slot(int)
    def _on_opened(self, place: int) -> None:
        row = self._lines[place].line.row
        self.open_requested.emit(row.kind, row.id)


def _sum_text(before: int, after: int, deltas: Sequence[Decimal]) -> str:
    """ "61 − 4 + 1 = 58"."""
    gone = sum(-one for one in deltas if one < 0)
    come = sum(one for one in deltas if one > 0)
    parts = [f"{before:,}"]
    if gone:
        parts.append(f"− {gone:,}")
    if come:
        parts.append(f"+ {come:,}")
    return f"{' '.join(parts)} = {after:,}"
