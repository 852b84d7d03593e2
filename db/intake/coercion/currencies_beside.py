"""Amounts whose currency stands beside them: in a column of its own, or in the label (백만불, USD mn).

A number that counts in another currency is never won. An agreement keeps it with its currency; of a
case the amount in won is asked.
"""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.domain.cell_text import clean, number_of, whole_text
from db.domain.currencies import WON, CurrencyUnit, currency_named, currency_unit, unit_in_label
from db.domain.empty_words import says_nothing
from db.domain.english_numbers import read_english_number
from db.domain.korean_number import PLAIN_NUMBER, read_number
from db.domain.values import Value
from db.intake.cells.text_cells import masked
from db.intake.cells.units import UNKNOWN
from db.intake.labels.label_brackets import without_brackets
from db.intake.mapping import LEFT_OUT, Mapping
from db.intake.rows import CellProblem
from db.intake.table import Table
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_AMOUNTS = {"agreements": "agreement.amount", "cases": "case.planned_investment"}
_CURRENCY, _FOREIGN = "agreement.currency", "agreement.foreign_amount"
_LABELS = word_set(
    "통화 통화구분 통화단위 통화코드 화폐 화폐단위 currency ccy currencycode currencyunit"
)
_LEAST = 10_000
"""A smaller bare number may count in thousands or millions: nobody can say."""


@dataclass(frozen=True, slots=True)
class CurrenciesBeside:
    """The column of amounts of one list with what its numbers count in."""

    path: str
    index: int
    place: int
    unit: CurrencyUnit | None
    """What the label or the unit line names, None where neither names a currency but won."""
    beside: int
    """The place of the column of currencies, -1 without one."""
    in_won: bool
    """Whether the numbers of the column count in won as a whole."""

    def settle(
        self,
        row: int,
        cells: Sequence[Cell],
        values: dict[str, Value],
        problems: list[CellProblem],
    ) -> None:
        """Say of a row's amount what it counts in."""
        cell = cells[self.place]
        said = self._said(cells)
        if says_nothing(cell) or _FOREIGN in values:
            return
        number, scaled = _number(cell)
        code = said or (self.unit.currency if self.unit else "")
        if number is None or not code:
            return
        problems[:] = [problem for problem in problems if problem.field not in self._asked(said)]
        own = self.unit is not None and self.unit.currency in ("", code) and not scaled
        factor = self.unit.factor if self.unit and own else 1
        if code == WON:
            if self.path not in values and (scaled or factor > 1 or number >= _LEAST):
                values[self.path] = int(number * factor)
            elif self.path not in values:
                self._ask(row, cell, problems, "money.no_unit")
            return
        values.pop(self.path, None)
        amount = number * factor
        known = (scaled or factor > 1 or amount >= _LEAST) and not self.in_won
        if self.path != _AMOUNTS["agreements"] or amount % 1 or not known or code == "?":
            self._ask(row, cell, problems, "money.currency")
            return
        values[_CURRENCY], values[_FOREIGN] = code, int(amount)

    def _said(self, cells: Sequence[Cell]) -> str:
        """The currency that the row names, "?" for one that we do not know."""
        cell = cells[self.beside] if self.beside >= 0 else None
        if says_nothing(cell):
            return ""
        return currency_named(whole_text(cell)) or "?"

    def _asked(self, said: str) -> tuple[str, ...]:
        """The fields of which nothing is left to ask: won is no currency that an agreement names."""
        return (self.path, _CURRENCY) if said == WON else (self.path,)

    def _ask(self, row: int, cell: Cell, problems: list[CellProblem], code: str) -> None:
        problems.append(CellProblem(row, self.index, code, self.path, masked(str(cell))[0]))


def currencies_beside(
    table: Table, mapping: Mapping, places: Dict[int, int]
) -> CurrenciesBeside | None:
    """What a list says of the currencies of its amounts; None where it says nothing of them."""
    path = _AMOUNTS.get(mapping.list_kind, "")
    amount = mapping.column_of(path) if path else None
    if amount is None or amount.parts:
        return None
    unit = unit_in_label(amount.header) or currency_unit(clean(table.unit))
    in_won = amount.unit not in ("", UNKNOWN)
    if in_won:
        unit = None
    beside = next(
        (
            places[column.index]
            for column in mapping.columns
            if column.note != LEFT_OUT and header_key(without_brackets(column.header)) in _LABELS
        ),
        -1,
    )
    if unit is None and beside < 0:
        return None
    return CurrenciesBeside(path, amount.index, places[amount.index], unit, beside, in_won)


def _number(cell: Cell) -> tuple[Decimal | None, bool]:
    """A cell's number where it names no currency itself, and whether a word of scale stands in it."""
    if not isinstance(cell, str):
        number = number_of(cell)
        return (None if number is None else Decimal(number)), False
    text = clean(cell)
    if PLAIN_NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "")), False
    if (english := read_english_number(text)) is not None:
        return english, True
    korean = read_number(text)
    return (korean.value, True) if korean is not None and korean.multiplied else (None, False)
