"""Finds what was learned of a list though its issue has a column more or less than the one before."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.intake.mapping import file_shape, headers_of
from db.intake.table import Table
from db.schema.imports import EdgeMemoryRecord, ListShapeRecord

_LEAST = 3
"""Headers that two lists have in common at least: two words stand over many a list."""
_OTHER = 0.2
"""Share of the headers that may differ, where that is more than one."""


def known_shape(
    session: Session,
    table: Table,
    record: type[ListShapeRecord | EdgeMemoryRecord] = ListShapeRecord,
) -> str:
    """The shape of a table, or where nothing is known of it the nearest one of a list confirmed
    before: all its headers but one, or a fifth of them; the newest of those as near."""
    shape = file_shape(table)
    query = select(record.shape, record.headers).order_by(record.id.desc())
    known = {row.shape: row.headers for row in session.execute(query)}
    if shape in known:
        return shape
    own = headers_of(table)
    near = {name: _others(own, headers) for name, headers in known.items() if headers}
    best = min(near, key=lambda name: near[name], default="")
    return best if best and near[best] < 1.0 else shape


def _others(one: str, other: str) -> float:
    """How far two lists of headers are apart, of what may differ: 1.0 and more is too far."""
    first, second = Counter(one.split("\n")), Counter(other.split("\n"))
    longer, shared = max(first.total(), second.total()), (first & second).total()
    if shared < _LEAST:
        return 1.0
    return (longer - shared) / (max(1.0, _OTHER * longer) + 0.5)
