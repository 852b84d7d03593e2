"""Whether a database is the example, which every window and every print says."""

from __future__ import annotations

from sqlalchemy import column, select, table

from db.store import Store

EXAMPLE_FACT = "example"
"""Name of the fact that marks a database as the example: a banner, and 예시 on every page."""
_FACT = table("fact", column("name"))


def is_example(store: Store) -> bool:
    """Whether this database was filled with the example."""
    with store.read() as session:
        query = select(_FACT.c.name).where(_FACT.c.name == EXAMPLE_FACT)
        return session.execute(query).first() is not None
