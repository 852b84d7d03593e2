"""Values as a form takes them: with the unit it asks for, typed, and in words for a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from db.domain.area import to_pyeong
from db.domain.dates import format_partial_date, is_partial_date
from db.domain.kinds import Kind
from db.domain.money import MoneyUnit
from db.domain.numbers import format_business_number, format_corporate_number
from db.domain.values import Empty, Value
from reports.excel.cells import YES_NO

PYEONG = "평"
_MONEY = {unit.value: unit.won for unit in MoneyUnit}
_AREA = ("㎡", "m2", "m²", PYEONG)


@dataclass(frozen=True, slots=True)
class Told:
    """One value: ``number`` or ``day`` where it has a type, ``text`` for a sentence."""

    text: str
    number: float | None = None
    day: date | datetime | None = None


NOTHING = Told("")


@dataclass(frozen=True, slots=True)
class Meaning:
    """How the values of a code are read."""

    kind: Kind
    unit: str = ""
    choices: Mapping[str, str] | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """Units that a form can ask for."""
        if self.kind is Kind.MONEY and self.unit in _MONEY:
            return tuple(_MONEY)
        return _AREA if self.kind is Kind.AREA else ()


TEXT = Meaning(Kind.TEXT)


def told(value: Value | None, meaning: Meaning, unit: str, lang: str) -> Told:
    """A value in ``unit`` ("" for the usual one); an empty one is its word."""
    if value is None or isinstance(value, Empty):
        return Told((value or Empty.NOT_STATED).label(lang))
    if isinstance(value, tuple):
        return Told(", ".join(value))
    if meaning.kind in {Kind.PARTIAL_DATE, Kind.DATE_TIME} and is_partial_date(str(value)[:10]):
        return _day(str(value))
    if meaning.kind is Kind.YES_NO:
        return Told(YES_NO["ko" if lang == "ko" else "en"][0 if value else 1])
    if isinstance(value, (int, float)):
        return _number(float(value), meaning, unit or meaning.unit)
    return Told(_word(value, meaning))


def _word(value: str, meaning: Meaning) -> str:
    match meaning.kind:
        case Kind.CHOICE:
            return (meaning.choices or {}).get(value, value)
        case Kind.BUSINESS_NUMBER:
            return format_business_number(value)
        case Kind.CORPORATE_NUMBER:
            return format_corporate_number(value)
        case _:
            return value


def _number(value: float, meaning: Meaning, unit: str) -> Told:
    if meaning.kind is Kind.MONEY and unit in _MONEY:
        value /= _MONEY[unit]
        decimals = 1 if unit == MoneyUnit.EOK.value else 0
        return Told(_plain(value, decimals), value)
    if meaning.kind is Kind.AREA and unit == PYEONG:
        return Told(_plain(to_pyeong(value), 0), round(to_pyeong(value), 1))
    return Told(_plain(value, 2), value)


def _plain(value: float, decimals: int) -> str:
    text = f"{value:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day(iso: str) -> Told:
    if len(iso) < len("2024-11-27") or iso < "1900-03-01":
        return Told(format_partial_date(iso))
    when = datetime.fromisoformat(iso).replace(tzinfo=None)
    clock = f" {when:%H:%M}" if "T" in iso else ""
    return Told(format_partial_date(iso[:10]) + clock, day=when if "T" in iso else when.date())
