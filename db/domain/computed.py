"""How columns that this program adds to a list are marked, so that they never come back as values."""

from __future__ import annotations

import re

CODE = "_computed."
"""How its code begins; the key of the column follows."""
WORDS = {"ko": "계산", "en": "computed"}
REASONS = ("넣지 못한 사유", "Reason it was not taken in")
"""The header over why a row was not taken in, in the workbook of such rows."""
_HEAD = re.compile(r"\((?:.*,\s*)?(?:계산|computed)\)\s*$", re.IGNORECASE)


def computed_code(key: str) -> str:
    """The code of a computed column."""
    return f"{CODE}{key}"


def computed_head(label: str, unit: str, lang: str) -> str:
    """Its header: "단계 경과일(일, 계산)"."""
    return f"{label}({', '.join(filter(None, (unit, WORDS[lang])))})"


def is_computed(header: str) -> bool:
    """Whether a header or a code says that the column was computed, or says why a row is there."""
    return header.startswith(CODE) or says_reasons(header) or bool(_HEAD.search(header))


def says_reasons(header: str) -> bool:
    """Whether a column says why its rows were not taken in: the list holds those rows alone."""
    return header.strip() in REASONS
