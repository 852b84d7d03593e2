"""What every ledgered record has beside its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from sqlalchemy import ForeignKey, Index, Integer, MetaData, String, text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.schema.types import EmptyKinds, OptInt, OptText

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)


class LedgeredRecord(Base):
    """A record whose every change is written to the ledger.

    ``id`` is never given twice, ``version`` only grows, ``deleted_at`` marks the bin; times are
    ISO text at +09:00. ``import_id`` says which import brought the record, and from which row.
    """

    __abstract__ = True
    record_kind: ClassVar[RecordKind]

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    version: Mapped[int] = mapped_column(Integer, default=1)
    created_at: Mapped[str] = mapped_column(String(32))
    created_by: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))
    updated_by: Mapped[str] = mapped_column(String(80))
    deleted_at: Mapped[str | None] = mapped_column(String(32), active_history=True)
    import_id: Mapped[OptInt]
    import_sheet: Mapped[OptText]
    import_row: Mapped[OptInt]
    empties: Mapped[Mapping[str, Empty] | None] = mapped_column(EmptyKinds, active_history=True)

    @declared_attr.directive
    def __table_args__(cls) -> Any:  # noqa: N805 (declared_attr passes the class)
        return (*cls.table_args(), {"sqlite_autoincrement": True})

    @classmethod
    def table_args(cls) -> tuple[Index, ...]:
        """Indices of this table beside the ones its columns name."""
        return ()


def unique_among_live(name: str, *columns: str) -> Index:
    """A unique key that deleted records do not hold."""
    live = text("deleted_at IS NULL")
    return Index(name, *columns, unique=True, sqlite_where=live, postgresql_where=live)


def index_of_joined(table: str) -> Index:
    """Finds the few records of a table that were joined to another."""
    joined = text("merged_into IS NOT NULL")
    name = f"ix_{table}_merged_into"
    return Index(name, "merged_into", sqlite_where=joined, postgresql_where=joined)


def link(target: str, *, required: bool = False) -> Any:
    """A column that refers to a record of ``target``."""
    return mapped_column(
        ForeignKey(f"{target}.id"), nullable=not required, index=True, active_history=True
    )
