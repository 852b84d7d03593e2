"""What a raw cell looks like, without deciding what it means."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from db.domain.cell_text import clean
from db.intake.labels.firm_labels import names_firm
from db.intake.spoken_words import in_office_words
from db.intake.table import is_blank
from db.intake.words import header_key, label_likeness
from db.intake.workbook import Cell

_NUMBER = re.compile(
    r"^[(△▲▼+-]?\s*[₩\\$]?\s*\d[\d,]*(?:\.\d+)?\s*\)?\s*"
    r"(?:%|명|원|천원|백만원|억원|억|조|개|건|개소|개사|㎡|평|m2|km|위|점|회|톤|세|년|층)?$"
)
_YEAR = re.compile(r"^(?:19|20)\d\d\s*(?:년|년도|학년도)?$|^['’]\d\d\s*년?$")
_PERIOD = re.compile(r"^(?:[1-4]\s*[/]?4?\s*분기|(?:1[0-2]|0?[1-9])\s*월|상반기|하반기)$")
_DATE = re.compile(r"^['’]?(?:19|20)?\d\d\s*[.\-/년]\s*\d{1,2}\s*(?:[.\-/월]\s*(?:\d{1,2})?.*)?$")
_DATED = re.compile(
    r"^['’]?(?:19|20)?\d\d\s*[.\-/년]\s*\d{1,2}\s*[.\-/월]\s*(?:말|현재|기준|까지)?\s*(?P<rest>[가-힣].{2,})$"
)
"""A label that says as of when: '26. 6월말 투자실적(억원)."""
_PHONE = re.compile(r"^\(?0\d{1,2}\)?\s*[-)._ ]\s*\d{3,4}\s*[-._ ]\s*\d{4}\b|^1[568]\d\d-\d{4}$")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.I)
_URL = re.compile(r"^(?:https?://|www\.)\S+", re.I)
_BUSINESS = re.compile(r"^\d{3}-\d{2}-\d{5}$")
_COMPANY = re.compile(
    r"㈜|\(주\)|（주）|\(유\)|\(재\)|\(사\)|주식회사|유한회사|재단법인|사단법인|co\.?,?\s*ltd|inc\.",
    re.I,
)
_LONGEST = 200
_BY_ITS_ENDING, _UNSURE = 0.7, 0.2
_NAMED = ("명", "명칭")
_BULLET = re.compile(r"\s*[□■○●◎◇◆▶▷▣※☞*•]")
_PLACES = (
    "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
    "|충청북도|충청남도|전라북도|전라남도|경상북도|경상남도"
)
_ADDRESS = re.compile(rf"^\(?\d{{0,6}}\)?\s*(?:{_PLACES})\S*\s+\S+(?:시|군|구|동|읍|면|로|길|리)\b")


@lru_cache(maxsize=8_192)
def text_shape(text: str) -> str:
    """number, year, period, date, phone, email, url, business, company, address, text, long."""
    if len(text) > _LONGEST:
        return "long"
    text = clean(text)
    if _BUSINESS.match(text):
        return "business"
    if _YEAR.match(text):
        return "year"
    if _PERIOD.match(text):
        return "period"
    if _NUMBER.match(text):
        return "number"
    if _PHONE.match(text):
        return "phone"
    if _DATE.match(text):
        return "date"
    if _EMAIL.match(text):
        return "email"
    if _URL.match(text):
        return "url"
    if _ADDRESS.match(text):
        return "address"
    if _COMPANY.search(text):
        return "company"
    return "long" if len(text) > 40 else "text"


def shape(cell: Cell) -> str:
    """The shape of any cell: "" for a blank one, else as ``text_shape``."""
    if is_blank(cell):
        return ""
    if isinstance(cell, str):
        return text_shape(cell)
    if isinstance(cell, bool):
        return "bool"
    if isinstance(cell, date):
        return "date"
    return "year" if isinstance(cell, int) and 1950 <= cell <= 2100 else "number"


DATA_SHAPES = frozenset(
    ("number", "date", "phone", "email", "url", "business", "company", "address", "bool")
)
"""Shapes that no header label has."""


def _calls_bodies(key: str) -> bool:
    """Whether a label (a ``header_key``) is a noun of bodies with 명 behind it: 대학명, 도서관명."""
    return key.endswith(_NAMED) and names_firm(key)


def label_score(cell: Cell) -> float:
    """How much a cell looks like a header: 1 a known label, 0 undecided, -1 surely data."""
    kind = shape(cell)
    if kind in ("year", "period"):
        return _UNSURE
    if not isinstance(cell, str) or cell.startswith("#"):
        return -1.0
    if _BULLET.match(cell) or len(cell) > _LONGEST:
        return -0.3
    likeness = label_likeness(in_office_words(cell))
    if kind == "date" and (dated := _DATED.match(clean(cell))):
        rest = dated["rest"]
        ends = label_likeness(rest.split()[-1]) >= _BY_ITS_ENDING
        return label_likeness(rest) or (_UNSURE if ends else -1.0)
    if kind in DATA_SHAPES:
        return likeness if likeness == 1.0 else -1.0
    if likeness:
        key = header_key(cell)
        return 1.0 if likeness < _BY_ITS_ENDING and _calls_bodies(key) else likeness
    if kind == "long":
        return -0.3
    return 0.15 if len(cell) <= 12 else 0.0
