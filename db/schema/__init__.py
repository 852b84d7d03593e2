"""The tables of both databases."""

from __future__ import annotations

from db.schema.base import Base, LedgeredRecord
from db.schema.ledger import (
    ChangeRecord,
    FactRecord,
    ImportBatchRecord,
    OperationRecord,
    SearchEntryRecord,
)
from db.schema.records import RECORD_CLASSES, TABLES

__all__ = [
    "RECORD_CLASSES",
    "TABLES",
    "Base",
    "ChangeRecord",
    "FactRecord",
    "ImportBatchRecord",
    "LedgeredRecord",
    "OperationRecord",
    "SearchEntryRecord",
]
