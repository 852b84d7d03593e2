"""The tables of the ledgered records, one module per group as in the catalogue."""

from __future__ import annotations

from sqlalchemy import Table

from db.domain.kinds import RecordKind
from db.schema.records import (
    agreements,
    cases,
    meetings,
    organizations,
    papers,
    partners,
    places,
    support,
    tasks,
)

TABLES: dict[RecordKind, Table] = {
    **organizations.TABLES,
    **cases.TABLES,
    **agreements.TABLES,
    **meetings.TABLES,
    **places.TABLES,
    **support.TABLES,
    **tasks.TABLES,
    **partners.TABLES,
    **papers.TABLES,
}
"""Their columns are the catalogue's fields, their stamps those of ``record_table``."""
