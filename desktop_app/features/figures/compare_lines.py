"""The lines of two lists: the frozen counts, and the rows by which two counts differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from db.domain.counting import CountRow, DifferenceLine, Group, Verdict
from db.domain.money import exact_eok
from db.domain.values import Empty
from db.queries.snapshots import SnapshotRow
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text
from reports.content.counting_names import SHORT
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class MovedLine:
    """One row that differs; ``id`` is its place."""

    id: int
    line: DifferenceLine


def signed(value: Decimal, text: str = "") -> str:
    """ "+3", "−2", "0"."""
    if not value:
        return "0"
    return f"{'+' if value > 0 else '−'}{text or f'{abs(value):,}'}"


def signed_money(value: Decimal) -> str:
    """A change of money in 억원."""
    return signed(value, exact_eok(int(abs(value))))


@dataclass(frozen=True, slots=True)
class CompareColumns:
    """Makes the columns of both lists."""

    texts: Texts

    @property
    def words(self) -> CountWords:
        """Counting in words."""
        return CountWords(self.texts)

    def snapshots(self) -> tuple[Column, ...]:
        """What was frozen, for which day, how much, when and by whom."""
        t = self.texts
        return (
            _column("name", t(mark("Name of the count")), self._name, 200, strong=True),
            _column("cut_off", t(mark("Cut-off date")), self._cut_off, 108),
            _column("rows", t(mark("Counted")), self._rows, 72, right=True),
            _column("groups", t(mark("Of these")), self._groups, 220),
            _column("at", t(mark("Frozen")), self._at, 190),
            _column("note", t(mark("What it is for")), self._note, 180),
            _column("hash", "SHA-256", self._hash, 104),
        )

    def moved(self) -> tuple[Column, ...]:
        """Who, what, why, before and after."""
        t = self.texts
        return (
            _column("count", t(mark("Moved")), self._count, 76),
            _column("firm", t(mark("Firm")), self._firm, 150),
            _column("title", t(mark("What it is")), self._title, 180, strong=True),
            _column("cause", t(mark("Cause")), self._cause, 360),
            _column("before", t(mark("Before, ₩100M")), self._before, 116, right=True),
            _column("after", t(mark("After, ₩100M")), self._after, 112, right=True),
            _column("amount", t(mark("Change, ₩100M")), self._amount, 116, right=True),
        )

    def _name(self, row: SnapshotRow) -> Cell:
        return Cell(row.name, tip=row.name)

    def _cut_off(self, row: SnapshotRow) -> Cell:
        return Cell(date_text(row.cut_off, self.texts.lang))

    def _rows(self, row: SnapshotRow) -> Cell:
        return Cell(f"{row.rows:,}")

    def _groups(self, row: SnapshotRow) -> Cell:
        named = (f"{self.texts(SHORT[Group(one)])} {count:,}" for one, count in row.groups if count)
        return Cell(" · ".join(named))

    def _at(self, row: SnapshotRow) -> Cell:
        return Cell(f"{date_text(row.at[:10], self.texts.lang)} {row.at[11:16]}", after=row.officer)

    def _note(self, row: SnapshotRow) -> Cell:
        return Cell(row.note.replace("\n", " "), tip=row.note)

    def _hash(self, row: SnapshotRow) -> Cell:
        return Cell(row.hash[:10], tip=row.hash)

    def _count(self, line: MovedLine) -> Cell:
        delta = line.line.delta("count")
        chip = "plain" if delta < 0 else "ok" if delta > 0 else "soft"
        return Cell(signed(delta), chip=chip)

    def _firm(self, line: MovedLine) -> Cell:
        named = ", ".join(line.line.row.firm_names)
        return Cell(named, tip=named)

    def _title(self, line: MovedLine) -> Cell:
        return Cell(line.line.row.title, tip=line.line.row.title)

    def _cause(self, line: MovedLine) -> Cell:
        said = self.words.cause(line.line)
        return Cell(said, tip=said)

    def _before(self, line: MovedLine) -> Cell:
        return self._money(line.line.before)

    def _after(self, line: MovedLine) -> Cell:
        return self._money(line.line.after)

    def _amount(self, line: MovedLine) -> Cell:
        if not line.line.states("amount"):
            return Cell("-", empty=True)
        return Cell(signed_money(line.line.delta("amount")))

    def _money(self, row: CountRow | None) -> Cell:
        if row is None or row.verdict is not Verdict.IN:
            return Cell("-", empty=True)
        figure = row.figure("amount")
        if isinstance(figure.value, Empty):
            return Cell(figure.value.label(self.texts.lang), empty=True)
        group = self.texts(SHORT[figure.group]) if figure.group else ""
        return Cell(exact_eok(int(figure.value)), tip=group)


def _column(
    key: str,
    title: str,
    cell: Callable[[Any], Cell],
    width: int,
    *,
    right: bool = False,
    strong: bool = False,
) -> Column:
    return Column(
        key, title, cell, width=width, right=right, strong=strong, filter=Filter.NONE,
        sortable=False,
    )  # fmt: skip
