"""The tables of frozen counts and of named definitions; neither is ledgered.

A snapshot is written once: the engine refuses every later change to its table.
"""

from __future__ import annotations

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class SnapshotRecord(Base):
    """확정집계: what was counted, on which day, how, row by row."""

    __tablename__ = "snapshot"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    cut_off: Mapped[str] = mapped_column(String(16))
    headline: Mapped[str] = mapped_column(Text)
    """The totals alone, JSON: what a list shows without reading the rows."""
    content: Mapped[str] = mapped_column(Text)
    """Definition, rows and totals as canonical JSON."""
    content_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of ``content`` in hexadecimal."""
    note: Mapped[str] = mapped_column(Text)
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))
    machine: Mapped[str] = mapped_column(String(120))


class CountDefinitionRecord(Base):
    """How something is counted, under a name, to be used again."""

    __tablename__ = "count_definition"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(Text)
    """The definition as canonical JSON."""
    officer: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))
