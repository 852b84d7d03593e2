"""The lines of the page: parts with their sums and rates, and the agreements behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from db.domain.counting import CountRow, Group, Sum
from db.domain.counting.ageing import REASONS as ORDER
from db.domain.counting.ageing import Age
from db.domain.counting.answers import Answer
from db.domain.counting.totals import KEYS
from db.domain.fulfilment.numbers import Fulfilment, FulfilmentRow, Part, parts_by, whole
from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.value_text import date_text
from reports.content.counting_names import GROUPS, SHORT
from reports.content.counting_words import CountWords
from reports.content.fulfilment_words import LAST, REASONS, RESPONSES, percent
from resources.texts import Texts, mark

DECAY = "decay"
"""Not a part of the number: the agreements that ended, by the reason that is stated."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """One instrument of one part; of ended agreements only how many there are."""

    id: int
    name: str
    group: Group | None
    rows: tuple[FulfilmentRow, ...]
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class RowLine:
    """One agreement; ``id`` is its place."""

    id: int
    one: FulfilmentRow


def part_lines(found: Fulfilment, by: str, words: CountWords, everything: str) -> list[PartLine]:
    """The whole by instrument, then the parts by instrument."""
    if by == DECAY:
        return _decayed(found, words)
    key = KEYS[by]
    cells = [("", everything, group, part) for group, part in whole(found.rows).items()]
    cells += [
        (code, words.part(by, code), group, part)
        for code, groups in parts_by(found.rows, by).items()
        for group, part in groups.items()
    ]
    first = len(whole(found.rows))
    return [
        PartLine(
            at, name, group,
            tuple(
                one for one in found.rows
                if one.row.group is group and (at < first or key(one.row) == code)
            ),
            part,
        )
        for at, (code, name, group, part) in enumerate(cells)
    ]  # fmt: skip


def _decayed(found: Fulfilment, words: CountWords) -> list[PartLine]:
    """By reason; the rows have no answers any more."""
    reasons = [code for code in ORDER if found.decay.get(code)]
    return [
        PartLine(
            at, words.texts(REASONS[code]), None, tuple(_ended(one) for one in found.decay[code])
        )
        for at, code in enumerate(reasons)
    ]


def _ended(row: CountRow) -> FulfilmentRow:
    return FulfilmentRow(row, Answer(), Age())


@dataclass(frozen=True, slots=True)
class FulfilmentColumns:
    """Makes the columns of both tables."""

    texts: Texts

    @property
    def words(self) -> CountWords:
        """Counting in words."""
        return CountWords(self.texts)

    def parts(self) -> tuple[Column, ...]:
        """Sums and rates of each part."""
        t = self.texts
        return (
            _column("name", t(mark("Part")), lambda line: Cell(line.name, tip=line.name), 112,
                    strong=True),
            _column("group", t(mark("Kind")), self._group, 88),
            _column("rows", t(mark("Agreements")), lambda line: Cell(f"{len(line.rows):,}"), 64,
                    right=True),
            self._sum("agreed", t(mark("Planned, ₩100M")), lambda part: part.money.agreed),
            self._sum("invested", t(mark("Invested, ₩100M")), lambda part: part.money.done),
            self._rate("rate", t(mark("Realised")), lambda part: part.money.rate),
            self._rate("of_all", t(mark("Of all planned")), lambda part: part.money.rate_of_all),
            self._sum("jobs", t(mark("Jobs agreed")), lambda part: part.jobs.agreed, people=True),
            self._sum("hired", t(mark("Hired")), lambda part: part.jobs.done, people=True),
            self._rate("jobs_rate", t(mark("Jobs realised")), lambda part: part.jobs.rate),
            _column("old", t(mark("At a standstill")), self._old, 84, right=True),
        )  # fmt: skip

    def rows(self) -> tuple[Column, ...]:
        """What each agreement gives."""
        t = self.texts
        return (
            _column("firm", t(mark("Firm")), self._firm, 132, strong=True),
            _column("title", t(mark("Agreement")), self._title, 150),
            _column("group", t(mark("Kind")), self._row_group, 88),
            _column("signed_on", t(mark("Signed on")), self._signed, 112),
            self._figure("amount", t(mark("Planned, ₩100M")), money=True),
            self._figure("invested", t(mark("Invested, ₩100M")), money=True),
            _column("rate", t(mark("Realised")), lambda line: _percent(line.one.rate("invested")),
                    72, right=True),
            self._figure("jobs", t(mark("Jobs agreed"))),
            self._figure("hired", t(mark("Hired"))),
            _column("jobs_rate", t(mark("Jobs realised")),
                    lambda line: _percent(line.one.rate("hired")), 84, right=True),
            _column("answer", t(mark("Last check")), self._answer, 168),
            _column("age", t(mark("Last sign of life")), self._age, 210),
        )  # fmt: skip

    # Parts.

    def _group(self, line: PartLine) -> Cell:
        if line.group is None:
            return Cell("")
        return Cell(self.texts(SHORT[line.group]), tip=self.texts(GROUPS[line.group]))

    def _sum(
        self, key: str, title: str, of: Callable[[Part], Sum], *, people: bool = False
    ) -> Column:
        def cell(line: PartLine) -> Cell:
            if line.part is None:
                return Cell("")
            found = of(line.part)
            if not found.stated:
                told = self.words.empties(found)
                return Cell(told or "-", empty=True, tip=told)
            number = int(found.total)
            text = f"{number:,}" if people else format_money(number, MoneyUnit.EOK)
            tip = self.words.people(found) if people else self.words.money(found)
            return Cell(text, after="*" if found.missing else "", tip=tip)

        return _column(key, title, cell, 116, right=True)

    def _rate(self, key: str, title: str, of: Callable[[Part], Any]) -> Column:
        def cell(line: PartLine) -> Cell:
            return _percent(of(line.part)) if line.part is not None else Cell("")

        return _column(key, title, cell, 88, right=True)

    def _old(self, line: PartLine) -> Cell:
        old = line.part.old if line.part is not None else 0
        return Cell(f"{old:,}") if old else Cell("-", empty=True)

    # Rows.

    def _firm(self, line: RowLine) -> Cell:
        named = ", ".join(line.one.row.firm_names)
        return Cell(named or Empty.NOT_STATED.label(self.texts.lang), empty=not named, tip=named)

    def _title(self, line: RowLine) -> Cell:
        """What stands behind the firm's name, which is in the column before."""
        whole, firms = line.one.row.title, line.one.row.firm_names
        beside = whole.removeprefix(firms[0]).strip() if firms else whole
        return Cell(beside or whole, tip=whole)

    def _row_group(self, line: RowLine) -> Cell:
        group = line.one.row.group
        return Cell(self.texts(SHORT[group])) if group is not None else Cell("")

    def _signed(self, line: RowLine) -> Cell:
        day = line.one.row.signed_on
        return Cell(date_text(day, self.texts.lang)) if day else self._empty(Empty.NOT_STATED)

    def _empty(self, empty: Empty) -> Cell:
        return Cell(empty.label(self.texts.lang), empty=True)

    def _figure(self, name: str, title: str, *, money: bool = False) -> Column:
        def cell(line: RowLine) -> Cell:
            value = line.one.row.figure(name).value
            if isinstance(value, Empty):
                return self._empty(value)
            return Cell(format_money(int(value), MoneyUnit.EOK) if money else f"{int(value):,}")

        return _column(name, title, cell, 112 if money else 108, right=True)

    def _answer(self, line: RowLine) -> Cell:
        answer = line.one.answer
        said = self.texts(RESPONSES[answer.response]) if answer.response in RESPONSES else ""
        day = date_text(answer.as_of, self.texts.lang) if answer.as_of else ""
        return Cell(f"{said} {day}".strip(), tip=f"{said} {day}".strip())

    def _age(self, line: RowLine) -> Cell:
        age, lang = line.one.age, self.texts.lang
        if not age.since:
            return self._empty(Empty.NOT_STATED) if age.limit else Cell("")
        said = self.texts(
            mark("{day} {what}, {count:month|months}"), day=date_text(age.since, lang),
            what=self.texts(LAST[age.last]), count=age.months,
        )  # fmt: skip
        return Cell(said, chip="warn" if age.old else "", tip=said)


def _percent(rate: Any) -> Cell:
    return Cell(percent(rate), empty=rate is None)


def _column(
    key: str, title: str, cell: Callable[[Any], Cell], width: int, *, right: bool = False,
    strong: bool = False,
) -> Column:  # fmt: skip
    return Column(
        key, title, cell, width=width, right=right, strong=strong, filter=Filter.NONE,
        sortable=False,
    )  # fmt: skip
