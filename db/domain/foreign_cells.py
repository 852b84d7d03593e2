"""Reads an amount in another currency as lists write it: "USD 12,000,000(환율 1,386.5원, 2025. 3. 4.)"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.domain.cell_text import clean
from db.domain.currencies import CURRENCIES
from db.domain.date_cells import parse_partial_date
from db.domain.english_numbers import read_english_number
from db.domain.korean_number import read_number
from db.domain.money_reading import parse_money

_HEAD = re.compile(r"([^()]*)(?:\((.*)\))?\s*", re.DOTALL)
_ABOUT = re.compile(r"약|총|상당|규모|내외")
_DAY = re.compile(r"(?:\d{4}|['’‘]\d{2})\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*\d{1,2}\s*[.일]?")
_RATE = re.compile(
    r"(?:환율|@|=)\s*₩?\s*(\d[\d,]*(?:\.\d+)?)|(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*원(?:\s|/|,|$)"
)
_WON = re.compile(r"(?:\d[\d,.]*\s*[조억만천]\s*)+원?")
_LEAST = 10_000
"""A smaller number without 만 or 억 may count in thousands or millions: nobody can say."""


@dataclass(frozen=True, slots=True)
class ForeignMoney:
    """What such a cell says; "" and None where it does not say it."""

    currency: str
    amount: int
    rate: str = ""
    """Won for one unit."""
    rate_on: str = ""
    won: int | None = None


def read_foreign(cell: str) -> ForeignMoney | None:
    """The amount in another currency that a cell states; None where it can't be told for sure."""
    found = _HEAD.fullmatch(clean(cell))
    if found is None:
        return None
    head, beside = found[1], found[2] or ""
    for code, pattern in CURRENCIES:
        if not pattern.search(head):
            continue
        plain = _ABOUT.sub("", pattern.sub("", head)).strip()
        if (english := read_english_number(plain)) is not None:
            return None if english % 1 else _with_beside(code, int(english), beside)
        number = read_number(plain)
        if number is None or number.value % 1 or not (number.multiplied or number.value >= _LEAST):
            return None
        return _with_beside(code, int(number.value), beside)
    return None


def _with_beside(code: str, amount: int, beside: str) -> ForeignMoney:
    """What stands in the parenthesis: the rate, its day, the same amount in won."""
    day = _DAY.search(beside)
    rest = _DAY.sub(" ", beside)
    won = _WON.search(rest)
    rate = _RATE.search(_WON.sub(" ", rest).strip())
    return ForeignMoney(
        code,
        amount,
        (rate[1] or rate[2]) if rate else "",
        str(parse_partial_date(day[0].strip()).value or "") if day else "",
        parse_money(won[0], None).value if won else None,
    )
