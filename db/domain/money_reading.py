"""Reads one written amount of money, to whole won."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from db.domain.cell_text import clean, number_of
from db.domain.empty_words import says_nothing
from db.domain.english_numbers import read_english_number
from db.domain.korean_number import PLAIN_NUMBER, read_hangul_number, read_number
from db.domain.money import MoneyUnit
from db.domain.values import Parsed

_TOO_BIG = 10**18
"""Stored as a 64-bit integer; a million trillion won is a misread cell anyway."""

_FOREIGN = re.compile(
    r"USD|US\$|\$|달러|미화|[0-9만억조천백]\s*(?:미)?불|EUR|유로|€|JPY|[0-9만억조천백]\s*엔|¥|CNY"
    r"|RMB|위안|£|GBP|파운드|HK[D$]|SG[D$]",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"~|내지|이상|이하|미만|초과|최대|최소|최고|최저|[0-9십백천만억조원]\s*-\s*[0-9]"
    r"|[십백천만억조]\s*대(?![가-힣])|[0-9]\s*[십백천만억조]*\s*에서\s*[0-9]"
)
_HEAD = re.compile(r"(약|대략|총액|총|일금|금|₩|\\|KRW|한화)\s*")
_TAIL = re.compile(r"\s*(내외|가량|정도|안팎|규모|상당|수준|추정|추산|예상|예정|계획|목표)$")
_WON_TAIL = re.compile(r"\s*(?:원|won|krw)\s*(?:정|整)?$", re.IGNORECASE)
_NAMED_WON = re.compile(r"(?:KRW|₩)\s*(.+)|(.+?)\s*(?:KRW|won)", re.IGNORECASE)
_SOME = re.compile(r"(?<=[0-9십백천만억조])\s*여\s*(?=[십백천만억조원]|$)")
_YEAR = re.compile(
    r"(?:['’‘]\d{2}|(?:19|20)\d{2}|\d{2}\s*년)\s*년?도?\s*(?:기준|말|결산|매출|현재)?"
)
"""Of which year an amount is: 32억원('24)."""
_PAREN = re.compile(r"([^()]*[^()\s])\s*\(([^()]*)\)")
_OF_A_YEAR = re.compile(r"(?:['’](\d\d)|((?:19|20)\d\d))\s*(?:년도?|년말|말|기준)?|(\d\d)년도?")
"""120억원(2025년): of which year the amount is, and no second amount."""
_ENCLOSED = re.compile(r"\(\s*([0-9][0-9,.]*)\s*\)")
_MINUS = re.compile(r"[△▲-]\s*(?=[0-9₩])")
_ROUGH = {
    "약",
    "대략",
    "내외",
    "가량",
    "정도",
    "안팎",
    "규모",
    "상당",
    "수준",
    "추정",
    "추산",
    "예상",
}
_PLANNED = {"예정", "계획", "목표"}
_UNIT_NAMES = {unit.value: unit for unit in MoneyUnit}
_THOUSANDS_OF_TEN_THOUSAND = re.compile(
    r"[0-9][0-9,]*\s*억\s*[1-9]\s*천(?:\s*[1-9]\s*백)?|[0-9][0-9,]*\s*억\s*[1-9]\s*백"
)
"""3억5천: behind 억 nobody leaves out anything but 만."""
_EOK_LEFT_OUT = re.compile(r"[0-9][0-9,]*\s*조\s*(?:[0-9],[0-9]{3}|[0-9]{1,4})")
"""1조 2,000 in a column of 억원."""
_WITHOUT_ONE = re.compile(r"(?!백만)[십백천](?:만|억)")
"""천만원 is ten million; 백만원 alone may as well be the unit of a column."""
_BAD_NUMBER = re.compile(r"[0-9][^0-9]+[0-9]")

_NOTHING: Parsed[int] = Parsed(None)


def parse_money(raw: object, unit: MoneyUnit | None) -> Parsed[int]:
    """Won in ``raw``; ``unit`` is what a bare number counts in, None when nobody said.

    A unit written in the cell wins over ``unit`` (note "cell_unit"). Notes: "approximate",
    "planned", "extra_text", "rounded" (there were parts of a won). Problems: "money.no_unit",
    "money.range" (also "이상", "최대"), "money.mixed" (more than one amount), "money.currency"
    (not won), "money.too_big", "money.unreadable".
    """
    if isinstance(raw, str):
        return _parse_text(raw, unit)
    number = raw if type(raw) is int else number_of(raw)
    if number is None:
        return _NOTHING if raw is None else _problem("unreadable")
    return _counted(number, unit, ())


@lru_cache(maxsize=8_192)
def _parse_text(raw: str, unit: MoneyUnit | None) -> Parsed[int]:
    if PLAIN_NUMBER.fullmatch(raw):
        return _counted(Decimal(raw.replace(",", "")), unit, ())
    if says_nothing(raw):
        return _NOTHING
    text = clean(raw)
    if "\n" in text:
        text = text.replace("\n(", " (")
    if _FOREIGN.search(text):
        return _problem("currency")
    if _RANGE.search(text):
        return _problem("range")
    if match := _ENCLOSED.fullmatch(text):
        return _negative(_read(match[1], unit, ()))
    if match := _MINUS.match(text):
        return _negative(_with_parenthesis(text[match.end() :], unit))
    read = _with_parenthesis(text, unit)
    return _in_english(text) or read if read.problem == "money.unreadable" else read


def _in_english(text: str) -> Parsed[int] | None:
    """ "KRW 35bn" and "35 billion won"; without the won's name nobody knows of what."""
    named = _NAMED_WON.fullmatch(text)
    number = read_english_number(named[1] or named[2]) if named else None
    return None if number is None else _counted(number, MoneyUnit.WON, ("cell_unit",))


def _with_parenthesis(text: str, unit: MoneyUnit | None) -> Parsed[int]:
    match = _PAREN.fullmatch(text)
    if match is None:
        return _read(text, unit, ())
    inner = match[2].strip()
    if _OF_A_YEAR.fullmatch(inner):
        return _read(match[1], unit, ("extra_text",))
    if inner.replace(" ", "") in _UNIT_NAMES:
        return _read(match[1], _UNIT_NAMES[inner.replace(" ", "")], ())
    if _YEAR.fullmatch(inner):
        return _read(match[1], unit, ("extra_text",))
    spelled = _spelled(inner)
    if spelled is None and not re.search(r"[0-9]", inner):
        notes = ("planned",) if inner in _PLANNED else ("extra_text",)
        return _read(match[1], unit, ("approximate",) if inner in _ROUGH else notes)
    outside = _read(match[1], unit, ())
    again = spelled if spelled is not None else _read(inner, None, ()).value
    if outside.value is None or outside.value != again:
        return outside if outside.problem == "money.unreadable" else _problem("mixed")
    return outside


def _read(text: str, unit: MoneyUnit | None, notes: tuple[str, ...]) -> Parsed[int]:
    """One amount without sign and parenthesis."""
    core, notes, named = _without_words(text, notes)
    bare = _WON_TAIL.sub("", core)
    in_won = bare != core
    if _SOME.search(core):
        bare, notes = _SOME.sub("", bare + " ").strip(), (*notes, "approximate")
        bare = re.sub(r"여$", "", bare)
    number = read_number(f"1{bare}" if _WITHOUT_ONE.fullmatch(bare) else bare)
    if number is None:
        spelled = _spelled(core) if in_won or named else None
        if spelled is not None:
            return Parsed(spelled, notes=notes)
        return _problem("mixed" if _BAD_NUMBER.search(_grouped(bare)) else "unreadable")
    if not number.multiplied and not in_won:
        if named and unit not in (None, MoneyUnit.WON):
            return _problem("mixed")
        return _counted(number.value, MoneyUnit.WON if named else unit, notes)
    if not in_won and number.ending not in ("만", "억", "조"):
        if _THOUSANDS_OF_TEN_THOUSAND.fullmatch(bare):
            return _read(f"{bare}만", unit, notes)
        if unit is MoneyUnit.EOK and _EOK_LEFT_OUT.fullmatch(bare):
            return _read(f"{bare}억", unit, (*notes, "cell_unit"))  # the column has said of what
        return _problem("no_unit")  # "1조 1,679": 1,679 of what?
    if in_won and _THOUSANDS_OF_TEN_THOUSAND.fullmatch(bare):
        return _problem("no_unit")  # "5억 3천원": the 만 was left out, or 3,000 won is meant
    if unit is not None and (
        (unit.value[:-1] or "×") not in core if number.multiplied else unit.won > 1
    ):
        notes = (*notes, "cell_unit")
    return _counted(number.value, MoneyUnit.WON, notes)


def _without_words(text: str, notes: tuple[str, ...]) -> tuple[str, tuple[str, ...], bool]:
    """``text`` without 약, 금, 내외 …; the notes they give; whether ₩ or 금 names the won."""
    named = False
    while match := _HEAD.match(text):
        named = named or match[1] not in ("약", "대략", "총액", "총")
        if match[1] in _ROUGH:
            notes = (*notes, "approximate")
        text = text[match.end() :]
    while match := _TAIL.search(text):
        notes = (*notes, "approximate" if match[1] in _ROUGH else "planned")
        text = text[: match.start()]
    return text, tuple(dict.fromkeys(notes)), named


def _spelled(text: str) -> int | None:
    """ "금일십일만삼천오백육십원" as a number."""
    match = re.fullmatch(r"(?:일금|금)?\s*([^\s0-9].*?)\s*원\s*(?:정|整)?", text)
    return read_hangul_number(match[1]) if match else None


def _grouped(text: str) -> str:
    """``text`` with thousands and multipliers taken out, so that only separate numbers remain."""
    return re.sub(r"(?<=[0-9])[,.](?=[0-9])|[십백천만억조](?=\s*[0-9])", "", text)


def _counted(number: Decimal | int, unit: MoneyUnit | None, notes: tuple[str, ...]) -> Parsed[int]:
    if unit is None and number != 0:
        return _problem("no_unit")
    exact: Decimal | int = number * (unit.won if unit else 1)
    if not -_TOO_BIG < exact < _TOO_BIG:
        return _problem("too_big")
    if isinstance(exact, int):
        return Parsed(exact, notes=notes)
    won = int(exact.to_integral_value(ROUND_HALF_UP))
    if abs(exact - won) > Decimal("0.001"):
        notes = (*notes, "rounded")
    return Parsed(won, notes=notes)


def _negative(parsed: Parsed[int]) -> Parsed[int]:
    return parsed if parsed.value is None else Parsed(-parsed.value, notes=parsed.notes)


def _problem(code: str) -> Parsed[int]:
    return Parsed(None, f"money.{code}")
