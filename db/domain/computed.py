"""How a column that was computed is marked in an exported list, so that it never comes back as a value."""

from __future__ import annotations

import re

CODE = "_computed."
"""How its code begins; the key of the column follows."""
WORDS = {"ko": "계산", "en": "computed"}
_HEAD = re.compile(r"\((?:.*,\s*)?(?:계산|computed)\)\s*$", re.IGNORECASE)


def computed_code(key: str) -> str:
    """The code of a computed column."""
    return f"{CODE}{key}"


def computed_head(label: str, unit: str, lang: str) -> str:
    """Its header: "단계 경과일(일, 계산)"."""
    return f"{label}({', '.join(filter(None, (unit, WORDS[lang])))})"


def is_computed(header: str) -> bool:
    """Whether a header or a code says that the column was computed."""
    return header.startswith(CODE) or bool(_HEAD.search(header))
