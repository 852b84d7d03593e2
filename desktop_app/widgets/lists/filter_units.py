"""A filter as it was typed, with the officer's unit behind bare amounts and areas."""

from __future__ import annotations

import re

from db.domain.area import AreaUnit
from db.domain.kinds import Kind
from db.domain.money import MoneyUnit
from db.queries.lists import ListColumn
from desktop_app.widgets.words.screen_language import units_of

_BARE = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\s*[\d천백만억조원㎡㎢평m%h])")


def in_own_units(column: ListColumn, text: str, lang: str) -> str:
    """``text`` for the list engine, which takes bare numbers for 억원 and ㎡.

    ``">50"`` of an officer who reads in 백만원 is ``">50백만원"``; what names its unit stays.
    """
    unit = _unit(column, lang)
    return _BARE.sub(lambda found: found[0] + unit, text) if unit else text


def _unit(column: ListColumn, lang: str) -> str:
    units = units_of(lang)
    if column.field is not None and column.field.own_unit:
        return ""
    if column.kind is Kind.MONEY and units.money is not MoneyUnit.EOK:
        return units.money.value
    if column.kind is Kind.AREA and units.area is not AreaUnit.M2:
        return units.area.value
    return ""
