"""The tables of composed papers: templates, the office's own workbooks, what was composed for whom,
and what left the office.

None of them is ledgered: a template and a composition are nobody's record, and the print log is
itself a log.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Index, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class PaperTemplateRecord(Base):
    """Edition, sections, order and looks of a 면담자료 under a name; no firm's texts."""

    __tablename__ = "paper_template"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    content: Mapped[str] = mapped_column(Text)
    """JSON that only the paper reads."""
    is_default: Mapped[bool] = mapped_column(Boolean)
    officer: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))


class OfficeFormRecord(Base):
    """A workbook of the office's own that is filled from one kind of list."""

    __tablename__ = "office_form"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    list_kind: Mapped[str] = mapped_column(String(20))
    """The kind of record whose list fills it."""
    name: Mapped[str] = mapped_column(Text)
    file_name: Mapped[str] = mapped_column(Text)
    data: Mapped[bytes] = mapped_column(LargeBinary)
    officer: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))


class CompositionRecord(Base):
    """How the paper of one meeting or case was composed last, with the texts edited for it."""

    __tablename__ = "composition"
    __table_args__ = (
        Index("uq_composition", "record_kind", "record_id", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    record_kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[int] = mapped_column(Integer)
    content: Mapped[str] = mapped_column(Text)
    officer: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))


class PrintLogRecord(Base):
    """One paper that left the window: saved or printed, by whom, when, and its hash."""

    __tablename__ = "print_log"
    __table_args__ = (
        Index("ix_print_log_record", "record_kind", "record_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))
    machine: Mapped[str] = mapped_column(String(120))
    action: Mapped[str] = mapped_column(String(12))
    """saved, printed or filled."""
    record_kind: Mapped[str] = mapped_column(String(20))
    """Of a bound volume "": it is about many."""
    record_id: Mapped[int] = mapped_column(Integer)
    title: Mapped[str] = mapped_column(Text)
    edition: Mapped[str] = mapped_column(String(20))
    target: Mapped[str] = mapped_column(Text)
    """The file's name or the printer's."""
    sheets: Mapped[int] = mapped_column(Integer)
    revision: Mapped[str] = mapped_column(String(20))
    """``09:20`` on a correction, else ""."""
    reason: Mapped[str] = mapped_column(String(20))
    """Why phones and mails stand in it, "" when none do."""
    content_hash: Mapped[str] = mapped_column(String(64))
    """Of what the paper says, whenever it was made: equal papers say the same."""
    file_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the very bytes, in hexadecimal."""
    files_hash: Mapped[str] = mapped_column(String(64), server_default="")
    """Of the files bound behind it; "" where it was not kept."""
