"""How a person's name, number or mail may stand anywhere: in texts, in files, in their bytes."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

GONE = "(파기)"
"""What stands where a value was destroyed."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp949")
_SHORTEST_IN_BYTES = 3
_FEWEST_DIGITS = 7
_BETWEEN = r"[\s.()\-]{0,3}"


class Trait(StrEnum):
    """What a value is; also the key of its numbers in a report."""

    NAME = "name"
    NUMBER = "number"
    MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Trace:
    """One value that is looked for."""

    trait: Trait
    value: str


@dataclass(frozen=True)
class Traces:
    """Several values, looked for and replaced together."""

    all: tuple[Trace, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds each value in a text, however it is written there; None when there is none."""
        parts = list(dict.fromkeys(form for one in self.all for form in _patterns(one)))
        parts.sort(key=len, reverse=True)
        return re.compile("|".join(parts)) if parts else None

    @cached_property
    def needles(self) -> tuple[bytes, ...]:
        """The bytes that no file may hold; a name of two letters is none: it stands in others."""
        found: dict[bytes, None] = {}
        for one in self.all:
            for form in _forms(one):
                for encoding in ENCODINGS:
                    try:
                        found[form.encode(encoding)] = None
                    except UnicodeEncodeError:
                        continue
        return tuple(found)

    def cleaned(self, text: str) -> str:
        """``text`` without the values."""
        return text if self.pattern is None else self.pattern.sub(GONE, text)

    def in_text(self, text: str) -> bool:
        """Whether a value stands in ``text``."""
        return self.pattern is not None and self.pattern.search(text) is not None


def traces_of(values: Iterable[tuple[Trait, str]]) -> Traces:
    """The values that can be told from other words; a single letter can't."""
    found: dict[Trace, None] = {}
    for trait, value in values:
        value = value.strip()
        digits = _digits(value)
        enough = len(digits) >= _FEWEST_DIGITS if trait is Trait.NUMBER else len(value) >= 2
        if enough and value != GONE:
            found[Trace(trait, value)] = None
    return Traces(tuple(found))


def _digits(value: str) -> str:
    return "".join(sign for sign in value if sign.isascii() and sign.isdigit())


def _shapes(value: str) -> tuple[str, ...]:
    shapes = (value, unicodedata.normalize("NFC", value), unicodedata.normalize("NFD", value))
    return tuple(dict.fromkeys(shapes))


def _escaped(value: str) -> str:
    """As JSON writes it that knows ASCII alone."""
    return json.dumps(value)[1:-1]


def _patterns(one: Trace) -> Iterable[str]:
    if one.trait is Trait.NUMBER:
        digits = _digits(one.value).lstrip("0")
        between = _BETWEEN.join(digits)
        yield rf"(?<![0-9])(?:\+?82{_BETWEEN})?\(?0?{_BETWEEN}{between}(?![0-9])"
        return
    for shape in _shapes(one.value):
        body = re.escape(shape)
        if one.trait is Trait.MAIL:
            yield rf"(?i:{body})"
        elif shape.isascii():
            yield rf"(?<![A-Za-z]){body}(?![A-Za-z])"
        elif len(unicodedata.normalize("NFC", shape)) < _SHORTEST_IN_BYTES:
            yield rf"(?<![가-힣]){body}(?![가-힣])"
        else:
            yield body
    if not one.value.isascii() and len(one.value) >= _SHORTEST_IN_BYTES:
        yield re.escape(_escaped(one.value))


def _forms(one: Trace) -> Iterable[str]:
    if one.trait is Trait.NUMBER:
        digits = _digits(one.value)
        yield one.value
        yield digits.lstrip("0")
        for mark in ("-", ".", " "):
            yield mark.join(_grouped(digits))
        return
    if one.trait is Trait.MAIL:
        yield from dict.fromkeys((one.value, one.value.lower(), one.value.upper()))
        return
    if len(unicodedata.normalize("NFC", one.value)) >= _SHORTEST_IN_BYTES:
        yield from _shapes(one.value)
        if not one.value.isascii():
            yield _escaped(one.value)


def _grouped(digits: str) -> tuple[str, ...]:
    """Code, middle and the last four digits, as Korean numbers are written."""
    code = 2 if digits.startswith("02") else 3
    return (digits[:code], digits[code:-4], digits[-4:])
