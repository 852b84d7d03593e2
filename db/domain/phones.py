"""Korean telephone numbers as lists spell them, to one spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from db.domain.cell_text import whole_text
from db.domain.empty_words import says_nothing
from db.domain.values import Parsed

_GAP = r"[-. _·)/]{1,3}"
_PREFIX = r"(?:\+\s?82|(?<![0-9])82(?=[-. )]))[-. )]*(?:\(0\)[-. ]*)?"
_NUMBER = re.compile(
    rf"(?<![0-9])(?<![0-9][-.])(?:"
    rf"(?P<abroad>{_PREFIX})\(?(?P<a1>0?[0-9]{{1,3}}){_GAP}?(?P<b1>[0-9]{{3,4}}){_GAP}?(?P<c1>[0-9]{{4}})"
    rf"|\(?(?P<a2>0[0-9]{{1,3}})\)?{_GAP}(?P<b2>[0-9]{{3,4}}){_GAP}(?P<c2>[0-9]{{4}})"
    rf"|\(?(?P<a3>0[0-9]{{1,3}})\)?{_GAP}(?P<b3>[0-9]{{7,8}})"
    rf"|(?P<a4>0[0-9]{{4,7}}){_GAP}(?P<c4>[0-9]{{4}})"
    rf"|(?P<a5>0[0-9]{{8,11}})"
    rf"|(?P<b6>[1-9][0-9]{{2,3}})(?: ?[-.] ?| )?(?P<c6>[0-9]{{4}})"
    rf")(?![0-9])(?:-(?P<to>[0-9]{{1,2}})(?![0-9]))?(?![-.][0-9])"
)
"""Behind a number with its area stands the last one of several lines: 02-000-7182-3, as 7182~3."""
_FOREIGN = re.compile(r"\+(?!82)[1-9][0-9]{0,2}[-. ()0-9]{6,18}[0-9]")
_LONG_DIGITS = re.compile(r"[1-9][0-9]{8,9}")
_AREA = r"02|03[1-3]|04[1-4]|05[1-5]|06[1-4]"
_NATIONAL = re.compile(
    rf"(?:(?P<area>{_AREA})(?P<local>[0-9]{{7,8}})"
    r"|(?P<mobile>010)(?P<ten>[0-9]{8})|(?P<old>01[16789])(?P<eleven>[0-9]{7,8})"
    r"|(?P<net>070|0[58]0[2-8]?|030[1-9]|060)(?P<rest>[0-9]{7,8}))"
)
_FIXED = re.compile(rf"(?:{_AREA})-")
_SERVICE = re.compile(r"1[5-8][0-9]{6}")
_LONG = ("031", "8")
"""Where, outside Seoul, local numbers of eight digits are common (031-8075-2114)."""
_WORDS = re.compile(
    r"^(?:(?:대표)?\s*(?:전화|연락처|휴대폰|핸드폰|휴대전화|사무실|직통|tel|phone|mobile|fax|h\.?p|t|m)"
    r"(?:번호)?\s*[.:)]*\s*|[☎☏✆]\s*)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?<=[0-9])\s*[(\[]?\s*(?:대표|유선|사무실)?(?:번호|전화)?\s*[)\]]?$")
"""Words that say of a number no more than that it is one: 031-900-1000(대표)."""


def parse_phone(raw: object, area_code: str | None = None) -> Parsed[str]:
    """The first telephone number in ``raw``, spelt "031-000-2741".

    ``area_code`` ("031") is put before a number that has none (note "area_code_added"); without
    it, or where numbers of that area look otherwise, it stays, with the note "no_area_code".
    Notes: "several", "extra_text", "zero_added" (a numeric cell had lost its leading 0),
    "foreign" (kept as written). Problems: "phone.masked", "phone.unreadable".
    """
    if isinstance(raw, str) and raw[:1] == "0" and raw == _spelt(raw.replace("-", "")):
        return Parsed(raw)  # spelt so already, as most of a list are
    if says_nothing(raw):
        return Parsed(None)
    if isinstance(raw, bool):
        return Parsed(None, "phone.unreadable")
    return _parse(raw if isinstance(raw, str) else whole_text(raw), area_code)


@lru_cache(maxsize=8_192)
def _parse(raw: str, area_code: str | None) -> Parsed[str]:
    text = _BEHIND.sub("", _WORDS.sub("", whole_text(raw).strip("_-.'\" "))).strip("_-. ")
    if _LONG_DIGITS.fullmatch(text):
        spelt = _spelt("0" + text)
        return Parsed(spelt, notes=("zero_added",)) if spelt else _unreadable(text)
    if match := _FOREIGN.match(text):
        rest = text[match.end() :].strip()
        return Parsed(match[0], notes=("foreign", "extra_text") if rest else ("foreign",))
    found = [(match, spelt) for match in _NUMBER.finditer(text) if (spelt := _national(match))]
    if not found:
        return _unreadable(text)
    match, number = found[0]
    if len(found) == 1 and "@" in text:
        return _unreadable(text)
    notes: tuple[str, ...] = ()
    if match["to"] or re.sub(r"[-\s()./_]", "", text[: match.start()] + text[match.end() :]):
        notes = ("several",) if len(found) > 1 else ("extra_text",)
    return _with_area(number, area_code, notes)


def _with_area(number: str, area_code: str | None, notes: tuple[str, ...]) -> Parsed[str]:
    if number.startswith(("0", "1")):
        return Parsed(number, notes=notes)
    if not area_code or not _fits(number, area_code):
        return Parsed(number, notes=(*notes, "no_area_code"))
    return Parsed(f"{area_code}-{number}", notes=(*notes, "area_code_added"))


def _fits(number: str, area_code: str) -> bool:
    """Whether an area has such local numbers: of eight digits Seoul has many, 경기 those with 8."""
    return len(number) < len("2118-5443") or area_code == "02" or (area_code, number[0]) == _LONG


def _unreadable(text: str) -> Parsed[str]:
    masked = re.search(r"[0-9]\s*[-.)]?\s*[*xX●○]{2,}", text)
    return Parsed(None, "phone.masked" if masked else "phone.unreadable")


def _national(match: re.Match[str]) -> str:
    beside = ("abroad", "to")
    digits = "".join(
        part for name, part in match.groupdict().items() if part and name not in beside
    )
    if (last := match["to"]) and not (match["a2"] and last > digits[-len(last) :]):
        return ""  # no line after the first
    if match["abroad"] and not digits.startswith("0"):
        digits = "0" + digits
    return _spelt(digits)


def _spelt(digits: str) -> str:
    """``digits`` in groups, "" when no Korean number looks so."""
    if match := _NATIONAL.fullmatch(digits):
        head, tail = (part for part in match.groups() if part)
        return f"{head}-{tail[:-4]}-{tail[-4:]}"
    if _SERVICE.fullmatch(digits):
        return f"{digits[:4]}-{digits[4:]}"
    if len(digits) in (7, 8) and digits[0] in "23456789":
        return f"{digits[:-4]}-{digits[-4:]}"
    return ""


def is_fixed_line(number: str) -> bool:
    """Whether a spelt number is one of a place ("031-919-7001"): no mobile rings there."""
    return _FIXED.match(number) is not None


def is_mobile(number: str) -> bool:
    """Whether a spelt number rings a mobile telephone ("010-1234-5678")."""
    return number.startswith(("010-", "011-", "016-", "017-", "018-", "019-"))


def format_phone(number: str) -> str:
    """``number`` in groups when its digits are a Korean number, otherwise as it is."""
    return _spelt(re.sub(r"[^0-9]", "", number)) or number
