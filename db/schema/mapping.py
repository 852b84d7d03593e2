"""The classes a unit writes single records through, each mapped when a kind is first written.

Reading goes through the tables: mapping the 36 kinds took a third of the program's start.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import ClassVar

from sqlalchemy.orm import column_property

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.schema.base import Base
from db.schema.records import TABLES


class LedgeredRecord:
    """A record whose every change is written to the ledger; beside these, its table's columns."""

    record_kind: ClassVar[RecordKind]

    id: int
    version: int
    created_at: str
    created_by: str
    updated_at: str
    updated_by: str
    deleted_at: str | None
    empties: Mapping[str, Empty] | None


@cache
def record_class(kind: RecordKind) -> type[LedgeredRecord]:
    """The class of ``kind``, mapped to its table."""
    name = "".join(word.capitalize() for word in kind.value.split("_"))
    mapped = type(f"{name}Record", (LedgeredRecord,), {"record_kind": kind})
    table = TABLES[kind]
    # ``active_history``: without it an expired attribute would record an empty old value.
    columns = {column.name: column_property(column, active_history=True) for column in table.c}
    Base.registry.map_imperatively(mapped, table, properties=columns)
    return mapped
