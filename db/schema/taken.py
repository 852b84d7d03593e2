"""The tables of what came from colleagues' files; none of them is ledgered."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base
from db.schema.ledger import OperationRecord


class TakenBundleRecord(Base):
    """One file of changes that was taken in; it counts as long as its operation stands."""

    __tablename__ = "taken_bundle"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey(OperationRecord.id), index=True)
    uid: Mapped[str] = mapped_column(String(32))
    file_name: Mapped[str] = mapped_column(Text)
    officer: Mapped[str] = mapped_column(String(80))
    """Whose changes, made on which PC."""
    machine: Mapped[str] = mapped_column(String(120))
    since: Mapped[str] = mapped_column(String(32))
    made_at: Mapped[str] = mapped_column(String(32))


class TakenOperationRecord(Base):
    """One operation of the colleague that is in it whole, by its mark in the ledger over there."""

    __tablename__ = "taken_operation"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    bundle_id: Mapped[int] = mapped_column(ForeignKey("taken_bundle.id"))
    uid: Mapped[str] = mapped_column(String(32), index=True)
    label: Mapped[str] = mapped_column(String(60))
    at: Mapped[str] = mapped_column(String(32))


class RecordOriginRecord(Base):
    """A record here that is the same as one over there: by the operation that made that one, and
    its number then. A record may be the same as several."""

    __tablename__ = "record_origin"
    __table_args__ = (
        Index(
            "uq_record_origin", "record_kind", "record_id", "origin_uid", "origin_id", unique=True
        ),
        Index("ix_record_origin_theirs", "origin_uid", "record_kind", "origin_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    record_kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[int] = mapped_column(Integer)
    origin_uid: Mapped[str] = mapped_column(String(32))
    origin_id: Mapped[int] = mapped_column(Integer)
