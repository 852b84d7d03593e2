"""What a field can hold: a value, or one of four kinds of empty that are never zero."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Empty(StrEnum):
    """Why a field holds no value. A field nobody touched reads as ``NOT_STATED``."""

    NOT_STATED = "not_stated"
    """미기재: the source does not say."""
    UNCHECKED = "unchecked"
    """미확인: nobody has looked into it yet."""
    WITHHELD = "withheld"
    """비공개: the firm asked for it."""
    NOT_APPLICABLE = "not_applicable"
    """해당없음: it does not apply."""

    def label(self, lang: str) -> str:
        """The word shown in the value's place, in ``lang`` ("ko" or "en")."""
        return _EMPTY_LABELS[self][0 if lang == "ko" else 1]


_EMPTY_LABELS = {
    Empty.NOT_STATED: ("미기재", "not stated"),
    Empty.UNCHECKED: ("미확인", "not checked"),
    Empty.WITHHELD: ("비공개", "withheld"),
    Empty.NOT_APPLICABLE: ("해당없음", "not applicable"),
}

Value = str | int | float | bool | tuple[str, ...] | Empty
"""Text, won, ㎡, people, ISO partial date, list of texts … or a kind of empty."""


def is_empty(value: Value | None) -> bool:
    """Whether ``value`` is a kind of empty (or nothing at all)."""
    if value:
        return isinstance(value, Empty)
    return value is None or value == () or value == ""


class Parsed(NamedTuple, Generic[T_co]):
    """What a parser made of a cell or an input.

    ``value`` is None when the input was empty or could not be read; ``problem`` is then a code
    such as ``"date.unreadable"``, or "" for an empty input. ``notes`` are codes such as
    ``"approximate"`` that a person may want to see beside a good value. A named tuple: a list has
    as many as cells, and a frozen data class takes three times as long to make.
    """

    value: T_co | None
    problem: str = ""
    notes: tuple[str, ...] = ()
