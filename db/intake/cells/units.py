"""The unit a column's bare numbers count in: from its header, the unit line or its format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from db.domain.area import AreaUnit
from db.domain.cell_text import clean
from db.domain.kinds import Kind
from db.domain.money import MoneyUnit

UnitSource = Literal["header", "title", "format", ""]

_MONEY = re.compile(
    r"(?<![가-힣])(조|억|천만|백만|만|천)?\s*(원)(?![가-힣])|(?<![가-힣])(조|억|백만)(?![가-힣])"
)
_MONEY_NAMES = {
    "": MoneyUnit.WON,
    "천": MoneyUnit.THOUSAND,
    "백만": MoneyUnit.MILLION,
    "억": MoneyUnit.EOK,
    "조": MoneyUnit.TRILLION,
}
_AREA = re.compile(r"만\s*㎡|천\s*㎡|㎡|m2|m²|제곱미터|평|ha|㎢|sqm")
_FOR_EACH = re.compile(r"원\s*/\s*(?:㎡|m2|m²|평|3\.3\s*㎡)")
_AREA_NAMES = {
    "㎡": AreaUnit.M2,
    "m2": AreaUnit.M2,
    "sqm": AreaUnit.M2,
    "m²": AreaUnit.M2,
    "제곱미터": AreaUnit.M2,
    "평": AreaUnit.PYEONG,
    "천㎡": AreaUnit.THOUSAND_M2,
    "만㎡": AreaUnit.TEN_THOUSAND_M2,
}
_FOREIGN = re.compile(r"달러|불(?![가-힣])|USD|\$|엔(?![가-힣])|위안|유로|EUR|JPY|CNY", re.I)
_OF_A_KEY = re.compile(r"(?:_|(?<=[a-z]))([Ss]qm|SQM|[Mm]2)$")
"""area_sqm, areaM2: the unit behind the key of a public interface."""
_BRACKETS = re.compile(r"[(\[<〈〔【]([^)\]>〉〕】]*)[)\]>〉〕】]")
UNKNOWN = "?"
"""A unit that is named but that we don't count in (만원, 천달러): every bare number is asked."""


@dataclass(frozen=True, slots=True)
class ColumnUnit:
    """The unit's name ("억원", "㎡"), "" when nothing names one, and where it stood."""

    name: str = ""
    source: UnitSource = ""


NO_UNIT = ColumnUnit()
SHARE = "%"
"""The unit of shares that a workbook shows as per cent and holds as parts of one: 0.6 for 60%."""


def unit_of(kind: Kind, labels: tuple[str, ...], line: str, number_format: str) -> ColumnUnit:
    """The unit of a money or area column by the nearest of header, unit line and format; and whether
    one of per cent holds parts of one."""
    if kind is Kind.PERCENT:
        shown = "%" in re.sub(r'"[^"]*"', "", number_format)
        return ColumnUnit(SHARE, "format") if shown else NO_UNIT
    if kind not in (Kind.MONEY, Kind.AREA):
        return NO_UNIT
    for label in reversed(labels):
        text = clean(label)
        inside = " ".join(_BRACKETS.findall(text))
        bare = text if len(text) <= 4 else text.rpartition(",")[2] if "," in text else ""
        bare = bare or " ".join(_OF_A_KEY.findall(text)).lower()
        if name := _named(kind, inside) or _named(kind, bare):
            return ColumnUnit(name, "header")
    if name := _named(kind, clean(line)):
        return ColumnUnit(name, "title")
    quoted = " ".join(re.findall(r'"([^"]*)"', number_format))
    if name := _named(kind, quoted):
        return ColumnUnit(name, "format")
    return NO_UNIT


def _named(kind: Kind, text: str) -> str:
    """The one unit of this kind in a text; UNKNOWN for several or for one we don't count in."""
    if not text:
        return ""
    return _named_money(text) if kind is Kind.MONEY else _named_area(text)


def _named_money(text: str) -> str:
    if _FOREIGN.search(text):
        return UNKNOWN
    names = {found.group(1) or found.group(3) or "" for found in _MONEY.finditer(text)}
    if not names:
        return ""
    unit = _MONEY_NAMES.get(next(iter(names)))
    return unit.value if len(names) == 1 and unit else UNKNOWN


def _named_area(text: str) -> str:
    text = _FOR_EACH.sub("", text)  # 천원/㎡ says what a price is for
    names = {found.group(0).replace(" ", "") for found in _AREA.finditer(text)}
    if not names:
        return ""
    units = {_AREA_NAMES.get(name) for name in names}
    unit = units.pop()
    return unit.value if not units and unit else UNKNOWN


def money_unit(name: str) -> MoneyUnit | None:
    """The unit to parse money with, None when it is not known."""
    return MoneyUnit(name) if name in set(MoneyUnit) else None


def area_unit(name: str) -> AreaUnit | None:
    """The unit to parse areas with, None when it is not known."""
    return AreaUnit(name) if name in set(AreaUnit) else None
