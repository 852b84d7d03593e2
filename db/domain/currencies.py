"""Currencies as lists name them, and the unit that a label names with one: (백만불), (USD mn), (KRW bn)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.domain.cell_text import clean
from db.domain.english_numbers import SCALE, scale_named

WON = "KRW"
_OTHER_DOLLARS = "".join(
    f"(?<!{land})(?<!{land} )"
    for land in (
        "호주",
        "캐나다",
        "대만",
        "뉴질랜드",
        "australian",
        "canadian",
        "taiwan",
        "zealand",
    )
)
_DOLLARS = (
    r"USD|US\s?\$|(?<![A-Za-z])\$|미화|미불|(?:(?<=[0-9만억조천백])\s*|^)불"
    r"|(?:U\.S\.|US)\s*dollars?\b|미국?\s*달러"
    rf"|{_OTHER_DOLLARS}(?:달러|\bdollars?\b)"
)
_WORDS = (
    ("HKD", r"HK\s?\$|HKD|홍콩\s*달러|\bhong\s*kong\s*dollars?\b"),
    ("SGD", r"SG\s?\$|(?<!U)S\s?\$|SGD|싱가포르\s*달러|\bsingapore\s*dollars?\b"),
    ("USD", _DOLLARS),
    ("EUR", r"EUR(?![a-z])|\beuros?\b|€|유로화?"),
    ("JPY", r"JPY|¥|\byen\b|(?:일본?\s*)?엔화?"),
    ("CNY", r"CNY|RMB|\byuan\b|(?:중국?\s*)?위안화?"),
    ("GBP", r"GBP|£|\bpounds?(?:\s*sterling)?\b|파운드화?"),
    ("CHF", r"CHF|(?:\bswiss\s*)?\bfrancs?\b|(?:스위스\s*)?프랑(?!스)"),
)
"""How the currencies that an agreement may be in are written, beside a number or alone."""
CURRENCIES = tuple((code, re.compile(words, re.IGNORECASE)) for code, words in _WORDS)
_WON = re.compile(r"KRW|₩|원화?|한화|(?:korean\s*)?won", re.IGNORECASE)
_KOREAN_SCALES = {
    "천": 10**3, "만": 10**4, "십만": 10**5, "백만": 10**6, "천만": 10**7, "억": 10**8,
    "십억": 10**9, "조": 10**12, "1,000": 10**3, "1000": 10**3, "'000": 10**3, "000": 10**3,
}  # fmt: skip
_KOREAN_SCALE = "십만|백만|천만|십억|천|만|억|조|1,?000|'?000"
_UNIT = re.compile(
    rf"(?:단위\s*[:：]?\s*|in\s+)*(?P<before>(?:{SCALE})(?![a-z])|{_KOREAN_SCALE})?\s*(?:of\s+)?"
    rf"(?P<name>[^\d\s][^\d]*?)\s*(?:in\s+)?(?P<behind>{SCALE}|{_KOREAN_SCALE})?s?",
    re.IGNORECASE,
)
_SCALE_ALONE = re.compile(rf"{SCALE}|{_KOREAN_SCALE}", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[<]([^)\]>]*)[)\]>]")
_AT_THE_END = re.compile(
    r"(?:,\s*|\s+in\s+)([^,()]{1,24})$|\s((?:USD|EUR|JPY|CNY|GBP|KRW)\b[^()]*)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class CurrencyUnit:
    """What bare numbers count in: so many of a currency, of any where ``currency`` is ""."""

    currency: str
    factor: int


def currency_named(text: str) -> str:
    """The code of the one currency that a text names and nothing else, "" for none."""
    plain = clean(text).strip(" .()")
    for code, words in (*CURRENCIES, (WON, _WON)):
        if words.fullmatch(plain):
            return code
    return ""


def currency_unit(text: str) -> CurrencyUnit | None:
    """The currency and scale that a text is ("백만불", "USD mn", "in thousands of EUR"), else None."""
    plain = clean(text).strip()
    if _SCALE_ALONE.fullmatch(plain):
        return CurrencyUnit("", _factor(plain))
    found = _UNIT.fullmatch(plain)
    if found is None or (found["before"] and found["behind"]):
        return None
    code = currency_named(found["name"])
    factor = _factor(found["before"] or found["behind"] or "")
    return CurrencyUnit(code, factor) if code and factor else None


def _factor(scale: str) -> int:
    return (_KOREAN_SCALES.get(scale) or scale_named(scale)) if scale else 1


def unit_in_label(label: str) -> CurrencyUnit | None:
    """The currency and scale that a label names, in brackets or at its end ("Value in USD mn")."""
    plain = clean(label)
    inside = _BRACKETS.findall(plain)
    if end := _AT_THE_END.search(plain):
        inside.append(end[1] or end[2])
    units = {unit for part in inside if (unit := currency_unit(part)) is not None}
    return units.pop() if len(units) == 1 else None


def names_currency(label: str, unit_line: str) -> bool:
    """Whether a label, or the line of units over its list, names a currency."""
    unit = unit_in_label(label) or currency_unit(unit_line)
    return unit is not None and bool(unit.currency)
