"""Amounts, days, places and the law in English, for the summary that a foreign firm is given.

What is not known here is not guessed: the callers then point to the Korean paper.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from db.domain.area import metres_text
from db.domain.fields import RecordType
from db.domain.values import Empty, Value
from reports.content.blocks import Run

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
_SIZES = ((10**12, "trillion", 2), (10**9, "billion", 1), (10**6, "million", 1))
_HANGUL = re.compile("[가-힣]")
_PLACES = (
    ("일산테크노밸리", "Ilsan Techno Valley"), ("도시첨단산업단지", "Urban High-Tech Industrial Complex"),
    ("장항수로 북측", "North of the Janghang Canal"),
    ("첨단제조시설용지", "Plots for advanced manufacturing"),
    ("창조혁신캠퍼스", "Creative Innovation Campus"), ("지식산업센터", "Knowledge Industry Centre"),
    ("벤처기업육성촉진지구", "Venture Business Promotion Zone"), ("촉진지구", "Promotion Zone"),
    ("고양시", "Goyang City"), ("고양", "Goyang"),
)  # fmt: skip
_COUNTRIES = {
    "대한민국": "Republic of Korea", "한국": "Republic of Korea", "미국": "United States",
    "캐나다": "Canada", "독일": "Germany", "일본": "Japan", "중국": "China", "영국": "United Kingdom",
    "프랑스": "France", "룩셈부르크": "Luxembourg", "스위스": "Switzerland", "네덜란드": "Netherlands",
    "싱가포르": "Singapore", "홍콩": "Hong Kong", "대만": "Taiwan", "이스라엘": "Israel",
    "스웨덴": "Sweden", "덴마크": "Denmark", "벨기에": "Belgium", "호주": "Australia", "인도": "India",
}  # fmt: skip
_ACTS = {
    "지방세특례제한법": "Restriction of Special Local Taxation Act",
    "벤처기업육성에 관한 특별법": "Special Act on the Promotion of Venture Businesses",
}
_CONDITIONS = {
    "벤처확인 유효": "valid venture certificate",
    "촉진지구 내 부동산 취득": "property inside the zone",
    "고유업무 직접 사용(임차 시 해당 없음)": "used by the owner for its own business (not for tenants)",
    "집적시설 입주 벤처기업": "venture firm in a venture cluster facility",
    "직접 사용": "used by the owner",
    "최초 분양 중소기업": "small or medium firm buying at first sale",
    "취득 후 1년 내 미사용": "not used within one year of acquisition",
    "직접 사용 2년 미만 매각·증여·타 용도 사용":
        "sold, given away or used otherwise after less than two years of use",
    "4년 미만 매각·증여·타 용도 사용": "sold, given away or used otherwise within four years",
}  # fmt: skip
_ARTICLE = re.compile(r"제(\d+)조(?:의(\d+))?(?:제(\d+)항)?")


def english_amount(won: int) -> str:
    """``KRW 124.0 billion``; below a million whole won."""
    sign, size = ("-", -won) if won < 0 else ("", won)
    for unit, name, places in _SIZES:
        if size >= unit:
            shown = (Decimal(size) / unit).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
            return f"KRW {sign}{shown:,} {name}"
    return f"KRW {sign}{size:,}"


def english_day(value: str | Empty) -> Run:
    """``29 November 2026``, ``November 2026`` or ``2026``; a day with its time keeps it."""
    if isinstance(value, Empty):
        return value
    year, _, rest = value[:10].partition("-")
    month, _, day = rest.partition("-")
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    time = f", {value[11:16]}" if len(value) > len("2026-11-28T") else ""
    return " ".join((*words, year)) + time


def english_money(value: Value) -> Run:
    """An amount, or its kind of empty."""
    return english_amount(value) if isinstance(value, int) else _empty(value)


def english_area(value: Value) -> Run:
    """``1,000 m²``; the pyeong means nothing abroad."""
    if isinstance(value, int | float):
        return f"{metres_text(float(value)).removesuffix('㎡')} m²"
    return _empty(value)


def english_people(value: Value) -> Run:
    """A number of people."""
    return f"{value:,}" if isinstance(value, int) else _empty(value)


def english_choice(record_type: RecordType, key: str, value: Value) -> Run:
    """The English word of a choice."""
    if isinstance(value, Empty):
        return value
    return record_type.field(key).choice_label(str(value), "en")


def english_place(name: str) -> str:
    """A place by its English name, "" when a part of it has none."""
    text = re.sub(r"(\d+)블록", r"Block \1", name)
    for korean, english in _PLACES:
        text = text.replace(korean, f"{english}, ")
    text = re.sub(r"\s*,\s*", ", ", re.sub(r"(\d+)필지", r"(\1 plots)", text)).strip(", ")
    return "" if _HANGUL.search(text) else re.sub(r"\s+", " ", text)


def english_country(name: str) -> str:
    """A country, "" for one that is not known here."""
    return _COUNTRIES.get(name, "" if _HANGUL.search(name) else name)


def latin(text: str) -> str:
    """A text that is readable abroad, "" for one with Hangul in it."""
    return "" if _HANGUL.search(text) else text


def english_basis(basis: str) -> str:
    """``Restriction of Special Local Taxation Act, Art. 58(4)``, "" for an act not known here."""
    act = next((name for name in _ACTS if basis.startswith(name)), "")
    article = _ARTICLE.search(basis)
    if not act or article is None:
        return ""
    number, branch, paragraph = article.groups()
    shown = number + (f"-{branch}" if branch else "") + (f"({paragraph})" if paragraph else "")
    return f"{_ACTS[act]}, Art. {shown}"


def english_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    """Conditions in English; the ones not known here are left to the Korean paper."""
    return tuple(_CONDITIONS[one] for one in terms if one in _CONDITIONS)


def _empty(value: Value) -> Empty:
    return value if isinstance(value, Empty) else Empty.NOT_STATED
