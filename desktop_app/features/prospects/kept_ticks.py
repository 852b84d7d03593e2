"""What is ticked beside the firms as plain values, for saved views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from db.queries.prospects import ProspectQuery

_PLAIN = ProspectQuery()


def ticks_to_plain(query: ProspectQuery) -> dict[str, Any]:
    """Only what differs from an empty query, sets as sorted lists."""
    found = {one.name: getattr(query, one.name) for one in fields(query)}
    return {
        key: sorted(value) if isinstance(value, frozenset) else value
        for key, value in found.items()
        if value != getattr(_PLAIN, key)
    }


def ticks_from_plain(content: Mapping[str, Any]) -> ProspectQuery:
    """The query of stored values; whatever is odd in them is let go."""
    found: dict[str, Any] = {}
    for one in fields(_PLAIN):
        plain, value = getattr(_PLAIN, one.name), content.get(one.name)
        if isinstance(plain, frozenset) and isinstance(value, list):
            found[one.name] = frozenset(map(str, value))
        elif one.name in ("area_from", "area_to") and isinstance(value, int | float):
            found[one.name] = float(value)
        elif plain is not None and type(value) is type(plain):
            found[one.name] = value
    return ProspectQuery(**found)
