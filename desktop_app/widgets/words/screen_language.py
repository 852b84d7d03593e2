"""The language of the screen, with the units this officer reads amounts in.

Whoever writes a value is given the language; the units come with it, so that nothing else needs
to be handed on, and a window that is made anew for other units shows them everywhere.
"""

from __future__ import annotations

from db.domain.area import AreaUnit
from db.domain.money import MoneyUnit

MONEY_UNITS = (MoneyUnit.EOK, MoneyUnit.MILLION, MoneyUnit.THOUSAND, MoneyUnit.WON)
AREA_UNITS = (AreaUnit.M2, AreaUnit.PYEONG)


class ScreenLanguage(str):
    """ "ko" or "en"; equal to the plain text, as most of the program asks for no more."""

    __slots__ = ("area", "money")
    money: MoneyUnit
    area: AreaUnit

    def __new__(
        cls, lang: str, money: MoneyUnit = MoneyUnit.EOK, area: AreaUnit = AreaUnit.M2
    ) -> ScreenLanguage:
        """The language ``lang`` with these units."""
        made = super().__new__(cls, lang)
        made.money = money
        made.area = area
        return made


def screen_language(lang: str, money: str, area: str) -> ScreenLanguage:
    """From settings: units that are not known read as 억원 and ㎡."""
    known_money = next((unit for unit in MONEY_UNITS if unit == money), MoneyUnit.EOK)
    known_area = next((unit for unit in AREA_UNITS if unit == area), AreaUnit.M2)
    return ScreenLanguage(lang, known_money, known_area)


def units_of(lang: str) -> ScreenLanguage:
    """The units that come with a language; a plain one has 억원 and ㎡."""
    return lang if isinstance(lang, ScreenLanguage) else ScreenLanguage(lang)
