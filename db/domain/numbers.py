"""Numbers that name things: registration numbers, people counted, web and mail addresses."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from operator import mul

from db.domain.cell_text import clean, number_of, whole_text
from db.domain.dates import KST
from db.domain.empty_words import says_nothing
from db.domain.korean_number import read_number
from db.domain.phones import format_phone, parse_phone
from db.domain.values import Parsed
from db.domain.web_addresses import parse_email, parse_url

__all__ = [
    "business_number_ok",
    "corporate_number_ok",
    "format_business_number",
    "format_corporate_number",
    "format_phone",
    "looks_like_resident_number",
    "mask_resident_numbers",
    "parse_business_number",
    "parse_corporate_number",
    "parse_count",
    "parse_email",
    "parse_phone",
    "parse_url",
]

_BUSINESS_WEIGHTS = (1, 3, 7, 1, 3, 7, 1, 3, 5)
_CORPORATE_WEIGHTS = (1, 2) * 6
_AS_NUMBERS = bytes(max(0, code - ord("0")) for code in range(256))
"""What each digit of a text of bytes counts."""
_RESIDENT_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_LABEL = re.compile(r"^(?:사업자|법인)?\s*(?:등록)?\s*번호\s*[:.]?\s*|^No\.?\s*", re.IGNORECASE)
_BUSINESS = re.compile(r"([0-9]{3})[-. ]?([0-9]{2})[-. ]?([0-9]{5})")
_CORPORATE = re.compile(r"([0-9]{6})[-. ]?([0-9]{7})")


def business_number_ok(digits: str) -> bool:
    """Whether ten digits have the check digit of a 사업자등록번호 (form only, not existence)."""
    if len(digits) != 10 or not (digits.isascii() and digits.isdigit()) or _is_one_digit(digits):
        return False
    numbers = digits.encode().translate(_AS_NUMBERS)
    total: int = sum(map(mul, numbers, _BUSINESS_WEIGHTS)) + numbers[8] * 5 // 10
    return (10 - total % 10) % 10 == numbers[9]


def _is_one_digit(digits: str) -> bool:
    return digits == digits[0] * len(digits)


def corporate_number_ok(digits: str) -> bool:
    """Whether thirteen digits have the old check digit of a 법인등록번호.

    Only a notice: numbers given since 2025-01-31 have none (법인 및 재외국민의 부동산등기용등록번호
    부여에 관한 규칙 제2조).
    """
    if len(digits) != 13 or not (digits.isascii() and digits.isdigit()):
        return False
    total = sum(int(d) * weight for d, weight in zip(digits, _CORPORATE_WEIGHTS, strict=False))
    return (10 - total % 10) % 10 == int(digits[12])


def parse_business_number(raw: object) -> Parsed[str]:
    """Ten digits; note "check_digit" when the form is right and the check digit is not.

    A form treats that note as an error, an import as a warning. Problems: "business_number."
    with masked, several, length or unreadable.
    """
    return _registration(raw, _BUSINESS, "business_number", 10)


def parse_corporate_number(raw: object) -> Parsed[str]:
    """Thirteen digits; note "check_digit" as ``corporate_number_ok`` explains.

    Problems: "corporate_number." with masked, several, length, unreadable, or resident (it has
    the shape of a person's number; see ``looks_like_resident_number``).
    """
    parsed = _registration(raw, _CORPORATE, "corporate_number", 13)
    if parsed.value and looks_like_resident_number(parsed.value):
        return Parsed(None, "corporate_number.resident")
    return parsed


def _registration(raw: object, pattern: re.Pattern[str], name: str, length: int) -> Parsed[str]:
    match = pattern.fullmatch(raw) if isinstance(raw, str) else None
    if match is None:
        if says_nothing(raw):
            return Parsed(None)
        text = _LABEL.sub("", whole_text(raw)).strip("'\" ")
        match = pattern.fullmatch(text)
        if match is None:
            return Parsed(None, f"{name}.{_why_not(text, pattern, length)}")
    digits = "".join(match.groups())
    if _is_one_digit(digits):
        return Parsed(None, f"{name}.unreadable")
    good = business_number_ok if length == 10 else corporate_number_ok
    return Parsed(digits, notes=() if good(digits) else ("check_digit",))


def _why_not(text: str, pattern: re.Pattern[str], length: int) -> str:
    if "*" in text or re.search(r"[0-9]-[xX●○]{2}", text):
        return "masked"
    if len(pattern.findall(text)) > 1 and len(re.sub(r"[^0-9]", "", text)) > length:
        return "several"
    return "length" if re.fullmatch(r"[0-9][0-9 .-]*", text) else "unreadable"


def format_business_number(digits: str) -> str:
    """ "110-81-41272" of ten digits; anything else comes back as it is."""
    return f"{digits[:3]}-{digits[3:5]}-{digits[5:]}" if len(digits) == 10 else digits


def format_corporate_number(digits: str) -> str:
    """ "130111-0006246" of thirteen digits; anything else comes back as it is."""
    return f"{digits[:6]}-{digits[6:]}" if len(digits) == 13 else digits


_RESIDENT = re.compile(
    r"(?<![0-9])(?<![0-9]-)([0-9]{6})(\s?[-–—_. ]?\s?)([1-8][0-9]{6})(?!-?[0-9])"
)
_SHORTEST_RESIDENT = 13
_THIRTEEN_DIGITS = re.compile(r"(?:\d\D*){13}")
"""As many digits as such a number has, of whatever spelling: few texts have them."""
_CORPORATE_KINDS = {"11", "12", "13", "14", "15", "21", "22", "31"}
_OFFICES = range(11, 30)


def looks_like_resident_number(text: str) -> bool:
    """Whether a 주민등록번호 or 외국인등록번호 may stand in ``text`` (개인정보 보호법 제24조의2).

    Six digits that are a birth date not in the future, in the century the seventh digit names
    (1 2 5 6: 19xx, 3 4 7 8: 20xx; 9 and 0, born before 1900, are nobody's), then six more digits.
    A 법인등록번호 has the same 6-7 shape. Its first six are a registry office (11xx–29xx) and a
    kind of corporation (11–15, 21, 22, 31): as a date that would be a child born since 2011 or
    somebody over a hundred. Such a number counts as a corporation's unless only the resident check
    digit fits; every other number of this shape counts as a person's, as masking too much can be
    undone by the office and storing one cannot.
    """
    if len(text) < _SHORTEST_RESIDENT or not _THIRTEEN_DIGITS.search(text):
        return False
    return any(_is_resident(match) for match in _RESIDENT.finditer(clean(text)))


def mask_resident_numbers(text: str) -> str:
    """``text`` with each number that looks like a resident's replaced by ``******-*******``."""
    if not looks_like_resident_number(text):
        return text
    return _RESIDENT.sub(lambda m: "******-*******" if _is_resident(m) else m[0], clean(text))


def _is_resident(match: re.Match[str]) -> bool:
    digits = match[1] + match[3]
    century = 1900 if digits[6] in "1256" else 2000
    try:
        born = date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    if born > datetime.now(KST).date():
        return False
    if int(digits[:2]) in _OFFICES and digits[4:6] in _CORPORATE_KINDS:
        return _resident_check(digits) and not corporate_number_ok(digits)
    return True


def _resident_check(digits: str) -> bool:
    total = sum(int(d) * weight for d, weight in zip(digits, _RESIDENT_WEIGHTS, strict=False))
    rest = (11 - total % 11) % 10
    foreign = (13 - total % 11) % 10
    return int(digits[12]) == (foreign if digits[6] in "5678" else rest)


_PEOPLE = re.compile(
    r"(?:약|총|대략)?\s*([0-9][0-9,.]*(?:\s*[만천백십]\s*[0-9,]*)*)\s*(여)?\s*"
    r"(?:명|인|개사|개|사|건|개소|곳|필지|세대|호|병상)?\s*(내외|가량|정도|예정|규모)?"
)
_PAREN = re.compile(r"\s*\(([^()]*)\)\s*$")
_COUNT_RANGE = re.compile(r"~|[0-9명인]\s*-\s*[0-9]|이상|이하|미만|초과|최대|최소")
_UNITS = re.compile(r"[0-9여]\s*(?:명|인|개사|개|사|건|개소|곳|필지|세대|호|병상)")


def parse_count(raw: object) -> Parsed[int]:
    """A whole number of people or things: "5,464명", "50명(정규 30)", "약 50여명".

    Notes: "approximate", "planned", "extra_text" (what stands in parentheses). Problems: "count."
    with range, mixed, fraction, negative, too_big, unreadable.
    """
    if isinstance(raw, str):
        return _count_text(raw)
    number = raw if type(raw) is int else number_of(raw)
    if number is None:
        return Parsed(None) if raw is None else Parsed(None, "count.unreadable")
    return _count(number, ())


@lru_cache(maxsize=16_384)
def _count_text(raw: str) -> Parsed[int]:
    if says_nothing(raw):
        return Parsed(None)
    text = clean(raw).replace("\n", " ")
    if _COUNT_RANGE.search(text):
        return Parsed(None, "count.range")
    if re.match(r"[△▲-]\s*[0-9]", text):
        return Parsed(None, "count.negative")
    notes: tuple[str, ...] = ()
    if (paren := _PAREN.search(text)) and paren.start():
        text = text[: paren.start()]
        if paren[1].strip() not in ("명", "인"):
            if re.fullmatch(r"[0-9,.\s]+", paren[1]) and not _UNITS.search(text):
                return Parsed(None, "count.mixed")  # "11,679 (21)": two columns in one cell
            notes = ("extra_text",)
    match = _PEOPLE.fullmatch(text.strip())
    number = read_number(match[1]) if match else None
    if match is None or number is None:
        several = len(re.findall(r"[0-9]+(?:,[0-9]{3})*", text)) > 1
        return Parsed(None, "count.mixed" if several else "count.unreadable")
    if match[2] or match[3] in ("내외", "가량", "정도", "규모") or text.strip()[0] in "약대":
        notes = ("approximate", *notes)
    if match[3] == "예정":
        notes = ("planned", *notes)
    return _count(number.value, notes)


def _count(number: Decimal | int, notes: tuple[str, ...]) -> Parsed[int]:
    if number < 0:
        return Parsed(None, "count.negative")
    if number >= 10**12:
        return Parsed(None, "count.too_big")
    if isinstance(number, Decimal) and number != number.to_integral_value():
        return Parsed(None, "count.fraction")
    return Parsed(int(number), notes=notes)
