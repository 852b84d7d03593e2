"""Whether a database is the example, which every window and every print says."""

from __future__ import annotations

from sqlalchemy import select

from db.schema import FactRecord
from db.store import Store

EXAMPLE_FACT = "example"
"""Name of the fact that marks a database as the example: a banner, and 예시 on every page."""


def is_example(store: Store) -> bool:
    """Whether this database was filled with the example."""
    with store.read() as session:
        query = select(FactRecord.value).where(FactRecord.name == EXAMPLE_FACT)
        return session.execute(query).first() is not None
