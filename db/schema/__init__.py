"""The tables of both databases."""

from __future__ import annotations

from db.schema.base import Base, LedgeredRecord
from db.schema.counts import CountDefinitionRecord, SnapshotRecord
from db.schema.ledger import (
    ChangeRecord,
    DistinctPairRecord,
    FactRecord,
    ImportBatchRecord,
    OperationRecord,
    SavedViewRecord,
    SearchEntryRecord,
)
from db.schema.records import RECORD_CLASSES, TABLES

__all__ = [
    "RECORD_CLASSES",
    "TABLES",
    "Base",
    "ChangeRecord",
    "CountDefinitionRecord",
    "DistinctPairRecord",
    "FactRecord",
    "ImportBatchRecord",
    "LedgeredRecord",
    "OperationRecord",
    "SavedViewRecord",
    "SearchEntryRecord",
    "SnapshotRecord",
]
