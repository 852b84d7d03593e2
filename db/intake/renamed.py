"""Follows a firm between two issues of a list though it is called otherwise: it says all else alike."""

from __future__ import annotations

from collections.abc import Mapping

from db.intake.row_keys import said
from db.intake.rows import CoercedRow

_NAME, _NUMBER = "organization.name", "organization.business_number"
_HEAD = "organization.representatives"
_PLACES = frozenset(("organization.region", "organization.address", "organization.address_lot"))
_LEAST = 3
"""Values that are the same at least, its head's name among them."""
_Key = tuple[str, ...]
_Row = tuple[int, CoercedRow]
_Said = tuple[tuple[str, str], ...]


def renamed(
    before: Mapping[_Key, _Row], now: Mapping[_Key, _Row], paths: frozenset[str]
) -> dict[_Key, _Key]:
    """Keys of now by those of before, of firms that only one issue names and that say the same under
    ``paths``, with their place or, where they moved too, without; none that two of either could be."""
    beside = paths - {_NAME, _NUMBER}
    found: dict[_Key, _Key] = {}
    for counted in (beside, beside - _PLACES):
        gone = {key: row for key, row in before.items() if key not in now and key not in found}
        taken = frozenset(found.values())
        new = {key: row for key, row in now.items() if key not in before and key not in taken}
        was, becomes = _alone(gone, counted), _alone(new, counted)
        found |= {
            was[one]: becomes[one]
            for one in was.keys() & becomes.keys()
            if not (_has_number(before[was[one]]) and _has_number(now[becomes[one]]))
        }
    return found


def _alone(rows: Mapping[_Key, _Row], paths: frozenset[str]) -> dict[_Said, _Key]:
    """By what it says the one row that says so."""
    by_said: dict[_Said, list[_Key]] = {}
    for key, (_, row) in rows.items():
        says = tuple((path, text) for path in sorted(paths) if (text := said(row, path)))
        if len(says) >= _LEAST and any(path == _HEAD for path, _ in says):
            by_said.setdefault(says, []).append(key)
    return {says: keys[0] for says, keys in by_said.items() if len(keys) == 1}


def _has_number(row: _Row) -> bool:
    return bool(said(row[1], _NUMBER))
