"""The lines of the page: the rows behind a number, and the parts it falls into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.domain.counting import Cell as SumCell
from db.domain.counting import Count, CountRow, Group, Sum, Unit, Verdict, tabulated, totals_of
from db.domain.money import MoneyUnit, exact_eok, format_money
from db.domain.values import Empty
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text
from reports.content.counting_names import GROUPS, SHORT, STANDINGS
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark

VERDICTS = {
    Verdict.IN: mark("In the number"),
    Verdict.APART: mark("Apart"),
    Verdict.OUT: mark("Not counted"),
}


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row of a count; ``id`` is its place."""

    id: int
    row: CountRow


def row_lines(count: Count) -> tuple[RowLine, ...]:
    """All rows, those in the number first."""
    order = list(Verdict)
    rows = sorted(count.rows, key=lambda row: order.index(row.verdict))
    return tuple(RowLine(place, row) for place, row in enumerate(rows))


@dataclass(frozen=True, slots=True)
class PartLine:
    """One part of a count: a year, an industry … with a cell for each instrument."""

    id: int
    key: str
    name: str
    cells: dict[Group, SumCell]
    total: bool = False


def part_lines(count: Count, by: str, words: CountWords, whole: str) -> tuple[PartLine, ...]:
    """The whole first, then the parts."""
    lines = [PartLine(0, "", whole, dict(totals_of(count).groups), total=True)]
    lines += [
        PartLine(place, key, words.part(by, key), cells)
        for place, (key, cells) in enumerate(tabulated(count.counted, by).items(), start=1)
    ]
    return tuple(lines)


def money_cell(found: Sum, words: CountWords) -> Cell:
    """A sum with what it lacks; a kind of empty where nothing is stated."""
    if found.stated:
        text = format_money(int(found.total), MoneyUnit.EOK)
        return Cell(text, after="*" if found.missing else "", tip=words.money(found))
    empty = next((one for one in Empty if found.empties.get(one)), None)
    return Cell(empty.label(words.texts.lang), empty=True) if empty else Cell("-", empty=True)


@dataclass(frozen=True, slots=True)
class FigureColumns:
    """Makes the columns of both tables."""

    texts: Texts

    @property
    def words(self) -> CountWords:
        """Counting in words."""
        return CountWords(self.texts)

    def rows(self) -> tuple[Column, ...]:
        """Who, what, when, how much, and why it is in or out."""
        t = self.texts
        return (
            _column("firm", t(mark("Firm")), self._firm, 140),
            _column("title", t(mark("What it is")), self._title, 160, strong=True),
            _column("group", t(mark("Kind")), self._group, 84),
            _column("signed_on", t(mark("Signed on")), self._signed, 104),
            _column("standing", t(mark("State then")), self._standing, 76),
            _column("amount", t(mark("Planned, ₩100M")), self._money("amount"), 108, right=True),
            _column("why", t(mark("Why so")), self._why, 230),
            _column("jobs", t(mark("Jobs")), self._number("jobs"), 72, right=True),
            _column("area", t(mark("Area ㎡")), self._number("area"), 84, right=True),
        )

    def parts(self, groups: tuple[Group, ...], unit: Unit) -> tuple[Column, ...]:
        """A number and a sum for each instrument."""
        t = self.texts
        found = [_column("name", t(mark("Part")), self._part, 104, strong=True)]
        for group in groups:
            name = t(SHORT[group])
            found.append(_column(f"{group.value}_rows", name, _Rows(group), 60, right=True))
            if unit is not Unit.FIRM:
                priced = group is Group.CONTRACT
                title = t(mark("Price, ₩100M")) if priced else t(mark("{name}, ₩100M"), name=name)
                cell = _Money(group, self.words)
                found.append(_column(f"{group.value}_amount", title, cell, 100, right=True))
        return tuple(found)

    def _firm(self, line: RowLine) -> Cell:
        named = ", ".join(line.row.firm_names)
        return Cell(named or Empty.NOT_STATED.label(self.texts.lang), empty=not named, tip=named)

    def _title(self, line: RowLine) -> Cell:
        return Cell(line.row.title, tip=line.row.title)

    def _group(self, line: RowLine) -> Cell:
        group = line.row.group
        return Cell(self.texts(SHORT[group]), tip=self.texts(GROUPS[group])) if group else Cell("")

    def _signed(self, line: RowLine) -> Cell:
        day = line.row.signed_on
        if not day:
            return Cell(Empty.NOT_STATED.label(self.texts.lang), empty=True)
        return Cell(date_text(day, self.texts.lang))

    def _standing(self, line: RowLine) -> Cell:
        standing = line.row.standing
        if standing is None:
            return Cell(Empty.UNCHECKED.label(self.texts.lang), empty=True)
        return Cell(self.texts(STANDINGS[standing]))

    def _why(self, line: RowLine) -> Cell:
        said = self.words.why(line.row)
        return Cell(said, tip=said)

    def _part(self, line: PartLine) -> Cell:
        return Cell(line.name)

    def _money(self, name: str) -> Callable[[RowLine], Cell]:
        return _Figure(name, self.texts.lang, money=True)

    def _number(self, name: str) -> Callable[[RowLine], Cell]:
        return _Figure(name, self.texts.lang, money=False)


@dataclass(frozen=True, slots=True)
class _Figure:
    name: str
    lang: str
    money: bool

    def __call__(self, line: RowLine) -> Cell:
        if line.row.kind == "firm":
            return Cell("")
        value = line.row.figure(self.name).value
        if isinstance(value, Empty):
            return Cell(value.label(self.lang), empty=True)
        return Cell(exact_eok(int(value)) if self.money else f"{value:,.10g}")


@dataclass(frozen=True, slots=True)
class _Rows:
    group: Group

    def __call__(self, line: PartLine) -> Cell:
        count = line.cells.get(self.group, SumCell()).rows
        return Cell(f"{count:,}") if count else Cell("-", empty=True)


@dataclass(frozen=True, slots=True)
class _Money:
    group: Group
    words: CountWords

    def __call__(self, line: PartLine) -> Cell:
        return money_cell(line.cells.get(self.group, SumCell()).sum("amount"), self.words)


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
