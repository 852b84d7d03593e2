"""Labels under which the firms of a list stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from db.domain.catalogue import find_field
from db.intake.labels.label_grammar import read_label
from db.intake.table import Column
from db.intake.words import header_key

_NAME = find_field("organization.name")
_KNOWN = frozenset(header_key(label) for label in (_NAME.ko, *_NAME.synonyms))
_RUNG = re.compile("전화(?:번호)?$|연락처$|^tel$|^phone$")
_SHOWN = re.compile("홈페이지|누리집|웹사이트|^homepage$|^website$")
_FOUND = re.compile("(?:주소|소재지)(?:도로명|지번)?$|^address$")
_OF_KEEPERS = re.compile("관리|관할|담당|제공")
"""Whose telephone it is where a place is looked after: 관리기관전화번호."""
_ANYBODY = re.compile("(?:민원|신청|신고|제보|청구|건의|요청|접수|의뢰)[인자](?:명|성명)?$")
_OF_FIRMS = re.compile(
    "종목코드|단축코드|시가총액|marcap|상장주식|isucd|stockcode|ticker|^symbol$|산업분류|ksic"
    "|(?:사업자|법인)등록번호"
)


@lru_cache(maxsize=4_096)
def names_firm(key: str) -> bool:
    """Whether a label (a ``header_key``) is the name of a firm or an institution."""
    return key in _KNOWN or any(
        path == "organization.name" for path, _ in read_label(key, "organizations")
    )


def calls_anybody(key: str) -> bool:
    """Whether a label is that of whoever came to the office: citizens as well as firms."""
    return bool(_ANYBODY.search(key))


def are_reached(columns: Sequence[Column]) -> bool:
    """Whether a list says by which telephone each of its places is reached, and where or under which
    home page: so are bodies, and no rooms or plots."""
    keys = [header_key(column.labels[-1]) for column in columns if column.labels]
    found = any(_SHOWN.search(key) or _FOUND.search(key) for key in keys)
    return found and any(_RUNG.search(key) and not _OF_KEEPERS.match(key) for key in keys)


def says_of_firms(column: Column) -> bool:
    """Whether a column says what only a firm has: a number of its own, shares, a class of industry."""
    return bool(_OF_FIRMS.search(header_key(column.header)))
