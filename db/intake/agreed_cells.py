"""Cells of a list of agreements that say more than their field holds: several parties, other currencies."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.cell_text import whole_text
from db.domain.foreign_cells import read_foreign
from db.domain.names import looks_like_company, name_key
from db.domain.values import Value

BESIDE = re.compile(
    r"\s*(?:[;、\n·ㆍ‧∙①-⑳]|,(?!\d{3}(?!\d))|\s및\s|(?<=[가-힣)])/(?=\s*[가-힣(㈜]))\s*"
)
"""What stands between the firms of a cell that names several."""
_LEGAL = re.compile(r",(?=\s*(?:Inc|Ltd|LLC|Co|Corp|S\.?A|N\.?V|Limited)\b)", re.IGNORECASE)
_OTHERS = re.compile(r"\s*외\s*\d{1,3}\s*(?:개\s*)?(?:사|기업|업체|기관|곳|개|명)$|\s+등$")
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+")
_CITY = re.compile(r"(?:경기도\s*)?고양(?:특례)?시(?:청)?")
_MOST = 50


def firms_in(text: str) -> list[str]:
    """The names that a cell keeps apart; one for a cell with one firm."""
    kept = _LEGAL.sub("\0", text)
    parts = (_NUMBERED.sub("", part.replace("\0", ",")) for part in BESIDE.split(kept))
    return [part for part in parts if name_key(part)]


def asked_firms(text: str) -> tuple[str, ...]:
    """What may be the firms of a cell in which nobody can say for sure, the city left out."""
    return tuple(dict.fromkeys(part for part in firms_in(text) if not _CITY.fullmatch(part)))


def without_others(name: str) -> str:
    """A name without "외 6개사" behind it, the name itself where that does not stand there."""
    return _OTHERS.sub("", name).strip() or name


def parties_of(cell: str) -> tuple[str, ...]:
    """Every party a cell names, the city itself left out; none where one part reads as no firm."""
    found = [part for part in firms_in(whole_text(cell)) if not _CITY.fullmatch(part)]
    good = 0 < len(found) <= _MOST and all(map(looks_like_company, found))
    return tuple(dict.fromkeys(found)) if good else ()


def foreign_values(cell: str) -> Mapping[str, Value]:
    """The fields that an amount in another currency feeds; none where it can't be told for sure."""
    found = read_foreign(cell)
    if found is None:
        return {}
    said: dict[str, Value | None] = {
        "agreement.currency": found.currency,
        "agreement.foreign_amount": found.amount,
        "agreement.exchange_rate": found.rate,
        "agreement.rate_on": found.rate_on,
        "agreement.amount": found.won,
    }
    return {path: value for path, value in said.items() if value}
