"""Every table of the database, for what makes, copies or compares a whole one."""

from __future__ import annotations

from db.schema import (
    access,
    counts,
    facts,
    files,
    imports,
    ledger,
    pairs,
    papers,
    records,
    search,
    taken,
    views,
)
from db.schema.base import Base

DECLARED = (
    access, counts, facts, files, imports, ledger, pairs, papers, records, search, taken, views,
)  # fmt: skip
"""The modules that declare tables: imported, they stand in the metadata."""
METADATA = Base.metadata
