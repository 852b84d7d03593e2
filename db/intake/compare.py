"""Whether a value of a list says the same as the stored one, as an officer would judge it."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.names import name_key
from db.domain.values import Empty, Value, is_empty

_BLANKS = re.compile(r"[\s,]+")


class Difference(StrEnum):
    """How a list's value stands to the stored one."""

    SAME = "same"
    FILLS = "fills"
    """The stored one is empty, or coarser: nothing is lost by taking the list's."""
    DIFFERS = "differs"


def compare(entry: Field, stored: Value, given: Value) -> Difference:
    """How ``given`` stands to ``stored``.

    비공개 and 해당없음 were decided by somebody and are not filled; 미기재 and 미확인 are.
    """
    if is_empty(given):
        return _compare_empty(stored, given)
    if is_empty(stored):
        settled = stored in (Empty.WITHHELD, Empty.NOT_APPLICABLE)
        return Difference.DIFFERS if settled else Difference.FILLS
    if stored == given:
        return Difference.SAME
    if entry.kind is Kind.PARTIAL_DATE:
        return _compare_dates(str(stored), str(given))
    same = comparable(entry, stored) == comparable(entry, given)
    if same or (entry.kind is Kind.TEXT_LIST and _members(given) <= _members(stored)):
        return Difference.SAME
    return Difference.DIFFERS


def comparable(entry: Field, value: Value) -> object:
    """``value`` in the form in which two spellings of the same thing are equal."""
    if entry.kind is Kind.TEXT_LIST:
        return _members(value)
    if not isinstance(value, str):
        return value
    if entry.key == "name":
        return name_key(value)
    if entry.kind is Kind.PHONE:
        return re.sub(r"\D", "", value)
    if entry.kind is Kind.URL:
        return re.sub(r"^https?://", "", value.casefold()).rstrip("/")
    return _squeezed(value)


def regions_conflict(first: str, second: str) -> bool:
    """Whether two regions ("경기 고양시", "경기") can't be the same place; "" never conflicts."""
    pairs = zip(first.split(), second.split(), strict=False)
    return any(one != other for one, other in pairs)


def _compare_empty(stored: Value, given: Value) -> Difference:
    if given == stored or given in (Empty.NOT_STATED, "", ()) or given is None:
        return Difference.SAME
    if is_empty(stored):
        return Difference.FILLS if stored is Empty.NOT_STATED else Difference.SAME
    return Difference.DIFFERS


def _compare_dates(stored: str, given: str) -> Difference:
    if stored.startswith(given):
        return Difference.SAME
    return Difference.FILLS if given.startswith(stored) else Difference.DIFFERS


def _members(value: Value) -> frozenset[str]:
    return frozenset(_squeezed(entry) for entry in value) if isinstance(value, tuple) else (
        frozenset({_squeezed(str(value))})
    )  # fmt: skip


def _squeezed(text: str) -> str:
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip().casefold()
