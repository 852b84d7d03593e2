"""The tables of both databases."""

from __future__ import annotations

from db.schema.access import AccessLogRecord, DestructionRecord
from db.schema.base import Base
from db.schema.counts import CountDefinitionRecord, SnapshotRecord
from db.schema.files import FilePartRecord
from db.schema.ledger import (
    ChangeRecord,
    DistinctPairRecord,
    FactRecord,
    ImportBatchRecord,
    OperationRecord,
    SavedViewRecord,
    SearchEntryRecord,
)
from db.schema.mapping import LedgeredRecord, record_class
from db.schema.papers import (
    CompositionRecord,
    OfficeFormRecord,
    PaperTemplateRecord,
    PrintLogRecord,
)
from db.schema.records import TABLES
from db.schema.taken import RecordOriginRecord, TakenBundleRecord, TakenOperationRecord

__all__ = [
    "TABLES",
    "AccessLogRecord",
    "Base",
    "ChangeRecord",
    "CompositionRecord",
    "CountDefinitionRecord",
    "DestructionRecord",
    "DistinctPairRecord",
    "FactRecord",
    "FilePartRecord",
    "ImportBatchRecord",
    "LedgeredRecord",
    "OfficeFormRecord",
    "OperationRecord",
    "PaperTemplateRecord",
    "PrintLogRecord",
    "RecordOriginRecord",
    "SavedViewRecord",
    "SearchEntryRecord",
    "SnapshotRecord",
    "TakenBundleRecord",
    "TakenOperationRecord",
    "record_class",
]
