"""Whether a value of a list says the same as the stored one, as an officer would judge it."""

from __future__ import annotations

import re
from enum import StrEnum

from db.domain.addresses import within_province
from db.domain.comparable import comparable, lines_of, members, squeezed
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.values import Empty, Value, is_empty

_ADDRESSES = ("address", "address_lot")
_HALF_A_HUNDREDTH = 0.005 + 1e-6
_WRITTEN = (Kind.TEXT, Kind.LONG_TEXT)
_WORDS = re.compile(r"[^\s,()]+")


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
    if entry.kind is Kind.AREA and _measure_alike(stored, given):
        return Difference.SAME
    if entry.key in _ADDRESSES:
        return _compare_addresses(str(stored), str(given))
    if comparable(entry, stored) == comparable(entry, given) or _holds(entry, stored, given):
        return Difference.SAME
    return Difference.DIFFERS


def _holds(entry: Field, stored: Value, given: Value) -> bool:
    """Whether what is given is among what is stored: of a list its members, of a text its lines, which
    come in the order of the list's columns."""
    if entry.kind is Kind.TEXT_LIST:
        return members(given) <= members(stored)
    if not isinstance(given, str) or not isinstance(stored, str):
        return False
    one, other = lines_of(given), lines_of(stored)
    return one == other or (entry.kind is Kind.LONG_TEXT and one <= other)


def _measure_alike(stored: Value, given: Value) -> bool:
    """Whether two areas are one to the hundredth of a square metre, as lists show them: 3305.785 of
    1,000평 is 3,305.79."""
    one, other = (value if isinstance(value, int | float) else None for value in (stored, given))
    return one is not None and other is not None and abs(one - other) <= _HALF_A_HUNDREDTH


def _compare_empty(stored: Value, given: Value) -> Difference:
    if given == stored or given in (Empty.NOT_STATED, "", ()) or given is None:
        return Difference.SAME
    if is_empty(stored):
        return Difference.FILLS if stored is Empty.NOT_STATED else Difference.SAME
    return Difference.DIFFERS


def _compare_addresses(stored: str, given: str) -> Difference:
    """경기도 고양시 … says what 고양시 … says, and its province besides; 고양시 alone says less than
    either, and nothing else."""
    (named, one), (said, other) = within_province(stored), within_province(given)
    if squeezed(one) == squeezed(other):
        return Difference.FILLS if said and not named else Difference.SAME
    ours, theirs = _WORDS.findall(one), _WORDS.findall(other)
    if theirs and ours[: len(theirs)] == theirs:
        return Difference.SAME
    goes_on = ours and theirs[: len(ours)] == ours and (said == named or not named)
    return Difference.FILLS if goes_on else Difference.DIFFERS


def says_more(entry: Field, one: Value, other: Value) -> bool:
    """Whether ``one`` holds all that ``other`` says, in the same words, and more besides."""
    if entry.kind is Kind.TEXT_LIST and not is_empty(other):
        return members(one) > members(other)
    if entry.kind not in _WRITTEN or is_empty(one) or is_empty(other):
        return False
    one, other = str(one), str(other)
    if entry.key in _ADDRESSES:
        one, other = within_province(one)[1], within_province(other)[1]
    whole, part = _WORDS.findall(squeezed(one)), _WORDS.findall(squeezed(other))
    places = range(len(whole) - len(part) + 1) if part and part != whole else ()
    return any(whole[at : at + len(part)] == part for at in places)


def _compare_dates(stored: str, given: str) -> Difference:
    if stored.startswith(given):
        return Difference.SAME
    return Difference.FILLS if given.startswith(stored) else Difference.DIFFERS
