"""Lets a firm be found by the names and numbers of those that were joined to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from db.domain.kinds import RecordKind
from db.domain.likeness import NUMBERS
from db.links import chunks
from db.schema import TABLES
from db.survivors import joined_ids

_FIRM = TABLES[RecordKind.ORGANIZATION]


def add_joined(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add to the aliases of each row the names of what was joined to it, and its numbers."""
    joined = joined_ids(connection, RecordKind.ORGANIZATION)
    if not joined:
        return
    gone = [one for row in rows for one in joined.get(row["id"], ())]
    numbers = [_FIRM.c[key] for key in NUMBERS]
    known: dict[int, Any] = {}
    for chunk in chunks(gone):
        query = select(_FIRM.c.id, _FIRM.c.name, _FIRM.c.aliases, *numbers)
        result = connection.execute(query.where(_FIRM.c.id.in_(chunk)))
        known.update({entry.id: entry for entry in result})
    for row in rows:
        for one in joined.get(row["id"], ()):
            _add(row, known[one])


def _add(row: dict[str, Any], gone: Any) -> None:
    names = (*(row["aliases"] or ()), gone.name or "", *(gone.aliases or ()))
    own = row["name"]
    row["aliases"] = tuple(name for name in dict.fromkeys(names) if name and name != own) or None
    for key in NUMBERS:
        row[key] = row[key] or getattr(gone, key)
