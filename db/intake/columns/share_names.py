"""Lists of shares: 삼성전자보통주 is a share of 삼성전자, and 종목약명 beside it the firm's short name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.domain.names import name_key
from db.intake.columns.offers import ListView, Offer
from db.intake.words import header_key
from db.intake.workbook import Cell

_NAMED = re.compile(r"종목(?:약|단축)?명$")
_SHORT = re.compile(r"종목(?:약|단축)명$")
_KINDS = re.compile(r"종목명$|주식(?:종류|구분)$")
_COMMON = re.compile(r"\s*보통주$")
_PREFERRED = re.compile(r"우선주(?:\s*\([^()]*\))?$|^종류주권$")
_CODES = frozenset(
    ("종목코드", "단축코드", "종목번호", "종목단축코드", "stockcode", "ticker", "symbol")
)
_SHORT_PREFERRED = re.compile(r".\d?우[A-C]?(?:\([^()]*\))?$")
_PREFERRED_CODE = re.compile(r"[0-9A-Z]{5}[1-9A-Z]$")
"""The code of a common share ends in 0."""
CODE_LENGTH = 6
"""Digits of the code of a share; a spreadsheet takes the noughts from its front."""
_FIRM = "organization.name"


def firms_of_shares(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers; where 종목명 (or Name) names shares, the short name beside it names the firms."""
    named = {column.index: header_key(column.header) for column in view.columns}
    claims = [one for one in offers if one.path == _FIRM and one.evidence == "synonym"]
    short = {one.column for one in claims if _SHORT.search(named[one.column])}
    shares = {
        one.column
        for one in claims
        if one.column not in short and any(map(_names_share, view.contents[one.column].sample))
    }
    whole = {one.column for one in claims if _NAMED.search(named[one.column])} - short
    if len(short) == len(whole) == 1 and _are_clipped(view, *short, *whole):
        return [one for one in offers if one.path != _FIRM or one.column not in short]
    if not short or not shares:
        return list(offers)
    return [one for one in offers if one.path != _FIRM or one.column not in shares]


def _are_clipped(view: ListView, short: int, whole: int) -> bool:
    """Whether short names break off within the words of the whole ones: 보기컨텍솔 of 보기컨텍솔루션."""
    shorts = {name_key(str(cell)) for cell in view.contents[short].sample}
    named = [cell for cell in view.contents[whole].sample if not is_preferred(cell)]
    wholes = {name_key(firm_of_share(str(cell))) for cell in named}
    return any(
        one not in wholes and any(full.startswith(one) for full in wholes) for one in shorts if one
    )


def lists_shares(label: str) -> bool:
    """Whether a label names the firms of a list by their shares."""
    return bool(_NAMED.search(header_key(label)))


def says_kind_of_share(label: str) -> bool:
    """Whether the cells under a label may say that their row is of a preferred share."""
    return bool(_KINDS.search(header_key(label)))


def is_preferred(cell: Cell) -> bool:
    """Whether a cell names a preferred share, which is no firm beside that of the common one."""
    return isinstance(cell, str) and bool(_PREFERRED.search(cell.strip()))


def numbers_shares(label: str) -> bool:
    """Whether the codes of shares stand under a label."""
    return header_key(label) in _CODES


def is_preferred_by_code(name: Cell, code: Cell) -> bool:
    """Whether a short name and the code beside it are of a preferred share ("현대차2우B", 005387)."""
    if not isinstance(name, str) or not _SHORT_PREFERRED.search(name.strip()):
        return False
    return bool(_PREFERRED_CODE.fullmatch(str(code).strip().zfill(CODE_LENGTH)))


def firm_of_share(name: str) -> str:
    """The firm whose common share a name is ("네이버보통주" → "네이버")."""
    return _COMMON.sub("", name)


def _names_share(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_COMMON.search(cell) or is_preferred(cell))
