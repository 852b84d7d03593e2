"""What stands around a table: the date it was true, from its title, sheet or file name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from db.domain.cell_text import clean
from db.intake.table import AsOf
from db.store import today

_YEAR = r"(?P<y>(?:19|20)\d\d|'\d\d)"
_DOTTED = re.compile(
    _YEAR + r"\s*(?:년|[.\-/])\s*(?P<m>1[0-2]|0?[1-9])\s*(?:월|[.\-/]|(?=\s|\)|$|말|현|기))"
    r"(?:\s*(?P<d>3[01]|[12]\d|0?[1-9])(?!\d|\s*(?:주|차|분기))\s*(?:일|\.)?)?"
)
_SOLID = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)"
)
_SOLID_MONTH = re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?!\d)")
_HALF = re.compile(_YEAR + r"\s*년?\s*(?P<half>상반기|하반기|[1-4]\s*[/]?\s*4?\s*분기)")
_SHEET: Literal["sheet_name"] = "sheet_name"
_FILE: Literal["file_name"] = "file_name"
_CUT_OFF = re.compile(r"기준|현재|조사일|작성일|말\b")
_TO_COME = re.compile(
    r"^[^가-힣A-Za-z0-9]*(?:[가-힣]+\s+){0,2}(?:[가-힣]+\s*)?(?:일정|일시|기간|기한|접수|추첨|입찰|개찰|계약)(?:일|일시)?\s*[:：]"
)
"""A line of what happens when ("□ 공급일정 : 2026. 7. 6. ~"): no day of the list."""
_HALVES = {"상반기": "06", "하반기": "12", "1": "03", "2": "06", "3": "09", "4": "12"}
"""The last month of each: a list of a half-year is closed at its end. No list is of a month to come."""


def _iso(found: re.Match[str]) -> str:
    parts = found.groupdict()
    year = parts["y"]
    if year.startswith("'"):
        year = ("20" if int(year[1:]) < 70 else "19") + year[1:]
    if half := parts.get("half"):
        end = f"{year}-{_HALVES[half if half in _HALVES else half[0]]}"
        return min(end, today()[: len(end)])
    iso = f"{year}-{int(parts['m']):02d}"
    return f"{iso}-{int(parts['d']):02d}" if parts.get("d") else iso


def dates_in(text: str) -> list[tuple[int, str]]:
    """(where it ends, ISO partial date) of every date in a text, in order."""
    found = [(match.end(), _iso(match)) for match in _DOTTED.finditer(text)]
    found += [(match.end(), _iso(match)) for match in _SOLID.finditer(text)]
    if not found:
        found = [(match.end(), _iso(match)) for match in _HALF.finditer(text)]
    return sorted(found)


def _cut_off_date(text: str) -> str:
    """The date beside 기준, 현재 or 조사일, "" when there is none."""
    text = clean(text)
    marks = [mark.start() for mark in _CUT_OFF.finditer(text)]
    near = [
        (min(abs(mark - end) for mark in marks), -end, iso)
        for end, iso in dates_in(text)
        if marks and min(abs(mark - end) for mark in marks) <= 24
    ]
    return min(near)[2] if near else ""


def find_as_of(
    lines: Iterable[str], footnotes: Iterable[str], sheet_name: str, file_name: str
) -> AsOf | None:
    """The list's own 기준일 by the nearest sign of it, None when nothing says it."""
    above = list(lines)
    for line in above:
        if value := _cut_off_date(line):
            return AsOf(value, "title", sure=True)
    for line in footnotes:
        if value := _cut_off_date(line):
            return AsOf(value, "footnote", sure=True)
    for line in above:
        if not _TO_COME.match(clean(line)) and (dates := dates_in(clean(line))):
            return AsOf(dates[-1][1], "title", sure=False)
    stem = clean(file_name.rsplit(".", 1)[0].replace("_", " ").replace("+", " "))
    for text, where in ((clean(sheet_name), _SHEET), (stem, _FILE)):
        if value := _cut_off_date(text):
            return AsOf(value, where, sure=True)
        if dates := dates_in(text):
            return AsOf(dates[-1][1], where, sure=False)
    months = list(_SOLID_MONTH.finditer(stem))
    return AsOf(_iso(months[-1]), "file_name", sure=False) if months else None
