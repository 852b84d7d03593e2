"""Amounts and days as short as a card allows, in the language of the screen."""

from __future__ import annotations

import datetime as dt

from db.domain.area import AreaUnit, format_area, to_pyeong
from db.domain.dates import first_day, format_partial_date, format_short
from db.domain.money import MoneyUnit, format_money
from desktop_app.widgets.words.english_days import MONTHS, far_day, near_day
from desktop_app.widgets.words.english_money import english_money
from desktop_app.widgets.words.screen_language import units_of


def short_money(won: int, lang: str) -> tuple[str, str]:
    """Number and unit: ("38", "억"), ("1.24", "조"), or the unit this officer reads amounts in;
    in English ("₩3.8B", "").
    """
    if lang == "ko":
        if (unit := units_of(lang).money) is not MoneyUnit.EOK:
            return format_money(won, unit), unit.value
        if abs(won) >= MoneyUnit.TRILLION.won * 10:
            return format_money(won, MoneyUnit.TRILLION), "조"
        return format_money(won), "억"
    return english_money(won, rounded=True), ""


def short_area(m2: float, lang: str) -> str:
    """ "1,320㎡", or "399평" for who reads areas so."""
    unit = units_of(lang).area
    if unit is AreaUnit.PYEONG:
        return f"{round(to_pyeong(m2)):,}{unit.value}"
    return f"{format_area(m2)}㎡"


def short_day(iso: str, lang: str, today: dt.date) -> str:
    """ "12. 3.(목)", with its year when that is another one; in English "Thu 3 Dec"."""
    parts = iso[:10].split("-")
    this_year = parts[0] == f"{today.year}"
    if lang == "ko":
        return format_short(iso[:10]) if this_year else format_partial_date(iso[:10])
    if len(parts) == 1:
        return iso
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    day = first_day(iso[:10])
    return near_day(day) if this_year else far_day(day)
