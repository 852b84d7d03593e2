"""Of which time a label says that its numbers are: 매출(25년), '26. 6월말 실적, 2025년 하반기 고용."""

from __future__ import annotations

import re

from db.domain.cell_text import clean

_YEAR = r"(?<![\d.])(?P<y>'\d\d|(?:19|20)\d\d|\d\d(?=\s*(?:년|\.\s*\d{1,2}\s*월)))"
_MONTH = re.compile(
    _YEAR + r"\s*[.년]\s*(?P<m>1[0-2]|0?[1-9])\s*(?:월|\.(?!\s*\d)|(?=\s*(?:말|[)\]]|기준|현재|$)))"
)
_DAY = re.compile(
    _YEAR + r"\s*[.년-]\s*(?P<m>1[0-2]|0?[1-9])\s*[.월-]\s*(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"
)
_PART = re.compile(_YEAR + r"\s*[.년]?\s*(?P<part>상반기|하반기|[1-4]\s*(?:/\s*4\s*)?분기)")
_END = re.compile(_YEAR + r"\s*(?:년\s*말|년도\s*말|년?\s*연말)")
_ALONE = re.compile(r"(?<!\d)(20\d\d)(?!\d)|['’](\d\d)(?!\d)|(?<![\d'’])(\d\d)년")
_LAST_MONTH = {"상반기": "06", "하반기": "12", "1": "03", "2": "06", "3": "09", "4": "12"}


def period_in(label: str) -> str:
    """The latest time that a label names, as a partial date ("2025", "2026-06"), "" for none."""
    text = clean(label)
    found = [
        f"{_full(one['y'])}-{int(one['m']):02d}-{int(one['d']):02d}" for one in _DAY.finditer(text)
    ]
    found += [f"{_full(one['y'])}-{int(one['m']):02d}" for one in _MONTH.finditer(text)]
    found += [
        f"{_full(one['y'])}-{_LAST_MONTH.get(one['part']) or _LAST_MONTH[one['part'][0]]}"
        for one in _PART.finditer(text)
    ]
    found += [f"{_full(one['y'])}-12" for one in _END.finditer(text)]
    if not found:
        found = [_full(one[1] or one[2] or one[3]) for one in _ALONE.finditer(text)]
    return max(found, default="")


def _full(year: str) -> str:
    digits = year.strip("'’")
    return digits if len(digits) == 4 else f"20{digits}"
