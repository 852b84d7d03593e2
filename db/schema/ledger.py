"""The tables of the ledger itself: operations, and what each did to which record."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class OperationRecord(Base):
    """One named change anyone made, in one transaction.

    ``undoes`` names the operation this one took back; ``undone_by`` the one that took this back.
    ``kind`` is do, undo, redo, or note: of what has no way back, such as a frozen count.
    """

    __tablename__ = "operation"
    __table_args__ = (
        Index("uq_operation_uid", "uid", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    label: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(Text, default="")
    record_count: Mapped[int] = mapped_column(Integer, default=0)
    kind: Mapped[str] = mapped_column(String(8), default="do")
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))
    machine: Mapped[str] = mapped_column(String(120))
    undoes: Mapped[int | None] = mapped_column(Integer, index=True)
    undone_by: Mapped[int | None] = mapped_column(Integer)
    uid: Mapped[str | None] = mapped_column(String(32))
    """Its mark in every copy of the data, made by the writing PC: an operation that may have been
    written already is recognised by it."""
    role: Mapped[str | None] = mapped_column(String(80))
    """Who wrote it as the database knows them; NULL in a file."""


class ChangeRecord(Base):
    """What one operation did to one record: ``{key: [old, new]}`` as JSON."""

    __tablename__ = "change"
    __table_args__ = (
        Index("ix_change_record", "record_kind", "record_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"), index=True)
    record_kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[int] = mapped_column(Integer)
    action: Mapped[str] = mapped_column(String(8))
    """create, update, delete (to the bin) or restore."""
    fields: Mapped[str] = mapped_column(Text)
