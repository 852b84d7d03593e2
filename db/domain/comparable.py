"""The form of a value in which two spellings of the same thing are equal."""

from __future__ import annotations

import re
import unicodedata

from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.names import name_key
from db.domain.values import Value

_BLANKS = re.compile(r"[\s,]+")
_LINES = re.compile(r"\n| / ")


def comparable(entry: Field, value: Value) -> object:
    """``value`` in the form in which two spellings of the same thing are equal."""
    if entry.kind is Kind.TEXT_LIST:
        return members(value)
    if not isinstance(value, str):
        return value
    if entry.key == "name":
        return name_key(value)
    if entry.kind is Kind.PHONE:
        return re.sub(r"\D", "", value)
    if entry.kind is Kind.URL:
        return re.sub(r"^https?://", "", value.casefold()).rstrip("/")
    return squeezed(value)


def members(value: Value) -> frozenset[str]:
    """What a list holds, whatever its order; one text is a list of one."""
    texts = value if isinstance(value, tuple) else (str(value),)
    return frozenset(squeezed(text) for text in texts)


def lines_of(text: str) -> frozenset[str]:
    """What a text of several lines or parts says, whatever their order."""
    return frozenset(squeezed(line) for line in _LINES.split(text) if line.strip())


def squeezed(text: str) -> str:
    """``text`` with one space between its words, case folded."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip().casefold()


def regions_conflict(first: str, second: str) -> bool:
    """Whether two regions ("경기 고양시", "경기") can't be the same place; "" never conflicts."""
    pairs = zip(first.split(), second.split(), strict=False)
    return any(one != other for one, other in pairs)
