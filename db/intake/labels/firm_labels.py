"""Labels under which the firms of a list stand."""

from __future__ import annotations

import re
from functools import lru_cache

from db.domain.catalogue import find_field
from db.intake.labels.label_grammar import read_label
from db.intake.table import Column
from db.intake.words import header_key

_NAME = find_field("organization.name")
_KNOWN = frozenset(header_key(label) for label in (_NAME.ko, *_NAME.synonyms))
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


def says_of_firms(column: Column) -> bool:
    """Whether a column says what only a firm has: a number of its own, shares, a class of industry."""
    return bool(_OF_FIRMS.search(header_key(column.header)))
