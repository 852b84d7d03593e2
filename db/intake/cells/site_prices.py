"""Prices of ground as lists state them, by ㎡ or by 평, in won or 만원: kept as won for a ㎡."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from db.domain.area import PYEONG
from db.domain.cell_text import clean
from db.domain.money import MoneyUnit
from db.domain.money_reading import parse_money
from db.domain.values import Parsed
from db.intake.workbook import Cell

_BY_PYEONG = re.compile(r"/\s*(?:평|3\.3\s*(?:㎡|m2|m²))|(?:평|3\.3\s*(?:㎡|m2|m²))\s*당", re.I)
_BY_M2 = re.compile(
    r"/\s*(?:㎡|m2|m²)|(?:㎡|제곱미터)\s*당|per\s*_?(?:sqm|m2|sq\.?\s*m|square\s*met)", re.I
)
_UNIT = re.compile(r"(?<![가-힣])(천만|백만|십만|억|만|천)?\s*원(?![가-힣])")
_WON = {"": 1, "천": 1_000, "만": 10_000, "십만": 100_000, "백만": 1_000_000,
        "천만": 10_000_000, "억": 100_000_000}  # fmt: skip
BY_M2, BY_PYEONG = "㎡", "평"


def measure_of(text: str) -> str:
    """What a price is for, as its header or unit line says: ㎡, 평, "" where neither is named."""
    plain = clean(text)
    if _BY_PYEONG.search(plain):
        return BY_PYEONG
    return BY_M2 if _BY_M2.search(plain) else ""


def price_unit(header: str, unit_line: str) -> str:
    """The unit of a column of prices ("만원/평"), "" where header and unit line do not name it."""
    head, line = clean(header), clean(unit_line)
    found = _UNIT.search(head) or _UNIT.search(line)
    measure = measure_of(head) or measure_of(line)
    return f"{found[1] or ''}원/{measure}" if found and measure else ""


def price_parser(unit: str, header: str) -> Callable[[Cell], Parsed[int]]:
    """Reads prices; ``unit`` counts for bare numbers, a cell may name a unit of its own."""
    money, _, measure = unit.partition("/")
    measure = measure or measure_of(header) or BY_M2
    factor = _WON.get(money.removesuffix("원")) if money else None

    def read(cell: Cell) -> Parsed[int]:
        own = isinstance(cell, str) and "원" in cell
        by = measure
        if isinstance(cell, str):
            by = measure_of(cell) or measure
            cell = _BY_M2.sub("", _BY_PYEONG.sub("", clean(cell))).strip()
        found = parse_money(cell, MoneyUnit.WON if factor else None)
        if found.value is None:
            return found
        won = Decimal(found.value if own else found.value * (factor or 1))
        exact = won / PYEONG if by == BY_PYEONG else won
        return Parsed(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), found.problem, found.notes)

    return read
