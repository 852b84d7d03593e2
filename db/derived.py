"""Columns computed from other fields on every write and never recorded: name keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from db.domain.kinds import RecordKind
from db.domain.names import name_key

DERIVING_FIELDS: dict[RecordKind, frozenset[str]] = {RecordKind.ORGANIZATION: frozenset({"name"})}
"""Fields whose change makes derived columns stale, by kind."""


def derived_columns(kind: RecordKind, columns: Mapping[str, Any]) -> dict[str, Any]:
    """The derived columns of a record that holds ``columns``."""
    if kind is RecordKind.ORGANIZATION:
        return {"name_key": name_key(columns.get("name") or "")}
    return {}


def derived_of_new(
    kind: RecordKind, columns: Mapping[str, Sequence[Any]], count: int
) -> dict[str, Sequence[Any]]:
    """The derived columns of ``count`` new records that hold ``columns``."""
    if kind is RecordKind.ORGANIZATION:
        names = columns.get("name") or [None] * count
        return {"name_key": [name_key(name or "") for name in names]}
    return {}
