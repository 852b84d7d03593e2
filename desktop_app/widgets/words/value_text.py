"""How a stored value reads on screen: one function for lists, forms, inspectors and histories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.area import AreaUnit, area_text, format_area, to_pyeong
from db.domain.dates import format_datetime, partial_date_in
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.masking import is_masked, masked_value
from db.domain.money import MoneyUnit, format_money, korean_amount, money_text
from db.domain.numbers import format_business_number, format_corporate_number
from db.domain.values import Empty, Value, is_empty
from desktop_app.widgets.words.english_money import english_money
from desktop_app.widgets.words.screen_language import units_of
from resources.ksic import industry_name

_ENGLISH_UNITS = {
    "억원": "₩100M",
    "백만원": "₩1M",
    "천원": "₩1,000",
    "원": "₩",
    "원/㎡": "₩/㎡",
    "평": "pyeong",
    "명": "people",
}
_INDUSTRIES = ("industry_code", "permitted_industries")
"""Fields that hold codes of 한국표준산업분류; their names stand in the tooltip."""
_YES_NO = {True: ("예", "Yes"), False: ("아니요", "No")}


@dataclass(frozen=True, slots=True)
class Shown:
    """A value as text. An empty one carries the word of its kind, and is drawn muted."""

    text: str
    unit: str = ""
    empty: bool = False
    exact: str = ""
    """The unrounded value in words."""
    tip: str = ""
    """For a tooltip: the value in words, an amount as it is spelled, an area with its 평."""
    said: str = ""
    """As it stands in running text, where that is not the number with its unit: ``₩18B``."""

    @property
    def parts(self) -> tuple[str, str]:
        """Number and unit for a panel, where the unit is muted."""
        return (self.said, "") if self.said else (self.text, self.unit)

    @property
    def whole(self) -> str:
        """Text and unit together."""
        if self.said:
            return self.said
        close = self.unit in _CLOSE
        return f"{self.text}{self.unit}" if close else f"{self.text} {self.unit}".strip()


_CLOSE = frozenset({"", "㎡", "평", "명", "%", "원/㎡", *MoneyUnit})


def unit_of(field: Field, lang: str) -> str:
    """The unit beside a field's numbers, "" for none: its own, else the officer's."""
    unit = field.unit
    if not field.own_unit and field.kind is Kind.MONEY:
        unit = units_of(lang).money.value
    elif not field.own_unit and field.kind is Kind.AREA:
        unit = units_of(lang).area.value
    return unit if lang == "ko" else _ENGLISH_UNITS.get(unit, unit)


def money_unit_of(field: Field, lang: str) -> MoneyUnit:
    """What the bare numbers of a money field count in."""
    return MoneyUnit.WON if field.counts_won else units_of(lang).money


def date_text(iso: str, lang: str) -> str:
    """A partial date as the screen's language writes it, so that it can be typed back."""
    return partial_date_in(lang, iso)


def moment_text(at: str, lang: str) -> str:
    """A day with its time: ``2026. 11. 26. 14:00``, in English ``2026-11-26 14:00``."""
    return f"{date_text(at[:10], lang)} {at[11:16]}".strip()


def shown(
    field: Field,
    value: Value | None,
    lang: str,
    titles: Mapping[int, str] | None = None,
    *,
    whole: bool = False,
) -> Shown:
    """``value`` of ``field`` in ``lang``; ``titles`` names the records that links point to.

    Phones and mails of persons are masked unless ``whole``: for who may see them, and is logged.
    """
    if is_empty(value) or value is None:
        kind = value if isinstance(value, Empty) else Empty.NOT_STATED
        return Shown(kind.label(lang), empty=True)
    if is_masked(field) and not whole:
        return Shown(masked_value(field, str(value)))
    text, unit = _text(field, value, lang, titles or {}), unit_of(field, lang)
    return Shown(
        text, unit, exact=_exact(field, value, lang), tip=_tip(field, value, lang),
        said=_said(field, value, lang),
    )  # fmt: skip


def _said(field: Field, value: Value, lang: str) -> str:
    if lang == "ko" or field.kind is not Kind.MONEY or not isinstance(value, (int, float)):
        return ""
    return english_money(int(value))


def _text(field: Field, value: Value, lang: str, titles: Mapping[int, str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, bool):
        return _YES_NO[value][0 if lang == "ko" else 1]
    if isinstance(value, (int, float)):
        return _number(field, value, lang, titles)
    return _word(field, str(value), lang)


def _number(field: Field, value: float, lang: str, titles: Mapping[int, str]) -> str:
    if field.kind is Kind.MONEY:
        return format_money(int(value), money_unit_of(field, lang))
    if field.kind is Kind.AREA:
        in_pyeong = units_of(lang).area is AreaUnit.PYEONG
        return format_area(to_pyeong(float(value)) if in_pyeong else float(value))
    if field.kind is Kind.LINK:
        return titles.get(int(value), f"#{int(value)}")
    return f"{value:,}" if isinstance(value, int) else f"{value:g}"


def _word(field: Field, value: str, lang: str) -> str:
    if field.choices:
        return field.choice_label(value, lang)
    if field.kind is Kind.PARTIAL_DATE:
        return date_text(value, lang)
    if field.kind is Kind.DATE_TIME:
        return format_datetime(value) if lang == "ko" else value.replace("T", " ")
    if field.kind is Kind.BUSINESS_NUMBER:
        return format_business_number(value)
    if field.kind is Kind.CORPORATE_NUMBER:
        return format_corporate_number(value)
    return value


def _exact(field: Field, value: Value, lang: str) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    if field.kind is Kind.MONEY:
        return money_text(int(value)) if lang == "ko" else f"₩{int(value):,}"
    if field.kind is Kind.AREA:
        area = float(value)
        in_pyeong = f"{format_area(area)}㎡ (about {round(to_pyeong(area)):,} pyeong)"
        return area_text(area) if lang == "ko" else in_pyeong
    return ""


def _industries(value: Value) -> str:
    """Codes of industries with their names, a line each; those without a name stand alone."""
    codes = value if isinstance(value, tuple) else (str(value),)
    return "\n".join(f"{code} {industry_name(code)}".strip() for code in codes)


def _tip(field: Field, value: Value, lang: str) -> str:
    if field.key in _INDUSTRIES:
        return _industries(value)
    words = _exact(field, value, lang)
    spelled = field.kind is Kind.MONEY and words and lang == "ko"
    if spelled and isinstance(value, (int, float)) and value >= 0:
        return f"{words}\n{korean_amount(int(value))}"
    return words
