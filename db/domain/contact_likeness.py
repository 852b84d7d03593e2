"""How likely two contacts are one person: the same name at the same firm, the same number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from db.domain.likeness import Likeness, both
from db.domain.values import Value, is_empty

REACHES = ("mobile", "email", "phone")
"""What reaches one person; an office telephone may be shared, so it says less."""
_WEIGHTS = {"mobile": 0.35, "email": 0.35, "phone": 0.2}
_SAME_FIRM, _SAME_NAME, _TITLE, _OTHER_MOBILE = 0.2, 0.4, 0.05, 0.3


def contact_likeness(one: Mapping[str, Value], other: Mapping[str, Value]) -> Likeness:
    """How likely ``one`` and ``other`` (values by field key) are one person."""
    score, reasons = 0.0, []
    for same, weight, code in (
        (person_key(one) == person_key(other) != "", _SAME_NAME, "person"),
        (both(one, other, "organization") and one["organization"] == other["organization"],
         _SAME_FIRM, "organization"),
    ):  # fmt: skip
        score += weight if same else 0.0
        reasons.append(f"{'same' if same else 'differs'}.{code}")
    for key in REACHES:
        if both(one, other, key):
            if reach_key(one, key) == reach_key(other, key):
                score += _WEIGHTS[key]
                reasons.append(f"same.{key}")
            elif key == "mobile":
                score -= _OTHER_MOBILE
                reasons.append("differs.mobile")
    if both(one, other, "title") and one["title"] == other["title"]:
        score += _TITLE
    return Likeness(round(max(0.0, min(score, 1.0)), 2), tuple(reasons))


def person_key(values: Mapping[str, Value]) -> str:
    """A person's name without blanks, case folded; "" without one."""
    value = values.get("name")
    text = "" if is_empty(value) else unicodedata.normalize("NFC", str(value))
    return "".join(text.split()).casefold()


def reach_key(values: Mapping[str, Value], key: str) -> str:
    """The digits of a number, or an address case folded; "" without one."""
    value = values.get(key)
    text = "" if is_empty(value) else str(value)
    return text.strip().casefold() if key == "email" else re.sub(r"\D", "", text)


def same_person(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two contacts of one firm are one person for certain: name and a number agree."""
    if not person_key(one) or person_key(one) != person_key(other):
        return False
    return any(
        reach_key(one, key) and reach_key(one, key) == reach_key(other, key) for key in REACHES
    )
