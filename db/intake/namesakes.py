"""Which firm of an issue is which of the issue before, where several bear one name, one moved, or a
list's own number says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from db.domain.likeness import ByCodes, by_codes, contradictions
from db.domain.names import name_key
from db.domain.values import Value, is_empty
from db.intake.row_keys import region, said
from db.intake.rows import CoercedRow

_Key = tuple[str, ...]
_Row = tuple[int, CoercedRow]
_Values = dict[str, Value]
_NUMBER, _CODES = "organization.business_number", "organization.codes"
_OF_NUMBER = 2
"""The length of a key by number: the number, and which of twins."""
_NEVER = frozenset(("region",))
"""What a firm that moved may contradict."""


def paired(before: Mapping[_Key, _Row], now: Mapping[_Key, _Row]) -> dict[_Key, _Key]:
    """Keys of now by those of before.

    A number names one firm, and so does one that the list itself has (종목코드), whatever the firm is
    called. Of one name those are one that stand in one province, the likest first; then, of those
    that are left, the likest of which nothing but the place speaks against. Two numbers are two.
    """
    found = {key: key for key in before.keys() & now.keys() if len(key) == _OF_NUMBER}
    found |= _by_code(_rest(before, found), _rest(now, found.values()))
    gone, new = _by_name(_rest(before, found)), _by_name(_rest(now, found.values()))
    for name in gone.keys() & new.keys():
        if gone[name].keys() == new[name].keys() and len(gone[name]) == 1:
            found |= {key: key for key in gone[name] if not _codes_of(gone[name][key])}
        if not gone[name].keys() & found.keys():
            found.update(_likest(gone[name], new[name]))
    return found


def _rest(rows: Mapping[_Key, _Row], taken: Iterable[_Key]) -> dict[_Key, CoercedRow]:
    out = set(taken)
    return {key: row for key, (_, row) in rows.items() if key not in out}


def _by_code(gone: Mapping[_Key, CoercedRow], new: Mapping[_Key, CoercedRow]) -> dict[_Key, _Key]:
    """Pairs that one number of the list names in both issues, and no other row of either."""
    was, becomes = _codes(gone), _codes(new)
    pairs = {(was[code], becomes[code]) for code in was.keys() & becomes.keys()}
    firsts, seconds = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    return {
        key: other
        for key, other in pairs
        if firsts[key] == seconds[other] == 1 and not _two(gone[key], new[other])
    }


def _codes(rows: Mapping[_Key, CoercedRow]) -> dict[str, _Key]:
    counted = Counter(code for row in rows.values() for code in _codes_of(row))
    return {code: key for key, row in rows.items() for code in _codes_of(row) if counted[code] == 1}


def _codes_of(row: CoercedRow) -> tuple[str, ...]:
    codes = row.values.get(_CODES)
    return codes if isinstance(codes, tuple) else ()


def _two(one: CoercedRow, other: CoercedRow) -> bool:
    first, second = said(one, _NUMBER), said(other, _NUMBER)
    return bool(first and second) and first != second


def _by_name(rows: Mapping[_Key, CoercedRow]) -> dict[str, dict[_Key, CoercedRow]]:
    found: dict[str, dict[_Key, CoercedRow]] = {}
    for key, row in rows.items():
        if name := said(row, "organization.name"):
            found.setdefault(name_key(name), {})[key] = row
    return found


def _likest(
    gone: Mapping[_Key, CoercedRow], new: Mapping[_Key, CoercedRow]
) -> Iterator[tuple[_Key, _Key]]:
    """Pairs of one name, those of one province before those that moved."""
    ranked = sorted(
        (
            (region(row)[:2] != region(other)[:2], -_alike(row, other), at, to, key, known)
            for at, (key, row) in enumerate(gone.items())
            for to, (known, other) in enumerate(new.items())
            if not _two(row, other)
        ),
        key=lambda one: one[:4],
    )
    taken: set[_Key] = set()
    for moved, *_, key, known in ranked:
        told = by_codes(_firm(gone[key]), _firm(new[known]))
        apart = told is ByCodes.APART or (moved and not _may_have_moved(gone[key], new[known]))
        if not apart and ("was", *key) not in taken and ("is", *known) not in taken:
            taken |= {("was", *key), ("is", *known)}
            yield key, known


def _may_have_moved(row: CoercedRow, other: CoercedRow) -> bool:
    return not frozenset(contradictions(_firm(row), _firm(other))) - _NEVER


def _alike(row: CoercedRow, other: CoercedRow) -> int:
    """How much two rows say alike."""
    return sum(
        other.values.get(path) == value for path, value in row.values.items() if not is_empty(value)
    )


def _firm(row: CoercedRow) -> _Values:
    return {
        key: value
        for kind, _, key, value in ((*path.partition("."), one) for path, one in row.values.items())
        if kind == "organization"
    }
