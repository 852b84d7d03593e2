"""The schema's history: frozen steps in one list, and how far a database has come.

The revision stands in the table ``fact``; reading it needs no Alembic, which is imported only
when there is something to upgrade.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, inspect, text

REVISIONS = (
    "0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012",
    "0013", "0014", "0015", "0016", "0017", "0018", "0019", "0020", "0021", "0022", "0023", "0024",
    "0025", "0026", "0027", "0028",
)  # fmt: skip
"""Every step in order; the module ``runner`` has the step of each."""
HEAD = REVISIONS[-1]
_REVISION = "SELECT value FROM fact WHERE name = 'schema'"


class UnknownRevision(Exception):
    """The database was made by a newer program, or by none of ours (``found`` is then "")."""

    def __init__(self, found: str) -> None:
        super().__init__(f"schema {found or '?'}, this program knows {HEAD}")
        self.found = found


def current_revision(connection: Connection) -> str | None:
    """The schema revision of a database, None when it is empty.

    Raises UnknownRevision for a revision that this program doesn't know, and for a database
    that has tables but none of ours.
    """
    inspector = inspect(connection)
    if not inspector.has_table("fact"):
        if inspector.get_table_names():
            raise UnknownRevision("")
        return None
    return _known(connection.execute(text(_REVISION)).scalar())


def file_revision(connection: sqlite3.Connection) -> str | None:
    """``current_revision`` of a file that only its driver has opened: a start asks just that."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    tables = {name for (name,) in connection.execute(query)}
    if "fact" not in tables:
        if tables:
            raise UnknownRevision("")
        return None
    row = connection.execute(_REVISION).fetchone()
    return _known(row[0] if row else None)


def _known(found: object) -> str:
    if found not in REVISIONS:
        raise UnknownRevision(str(found or ""))
    return str(found)


def upgrade(url: str, how: Mapping[str, Any] | None = None) -> tuple[str, ...]:
    """Bring the database at ``url`` to ``HEAD`` in one transaction; returns the steps run.

    ``how`` is what an engine on it is told beside its URL.
    """
    from db.migrations.runner import STEPS, run

    return run(url, STEPS, how)
