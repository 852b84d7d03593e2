"""The tables about personal data that are only ever added to: who saw it, and what was destroyed."""

from __future__ import annotations

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class AccessLogRecord(Base):
    """접속기록: one look at personal data. The engine refuses every change to a line."""

    __tablename__ = "access_log"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[str] = mapped_column(String(32), index=True)
    officer: Mapped[str] = mapped_column(String(80))
    account: Mapped[str] = mapped_column(String(120))
    """The role on the server; for a file, the account of the PC."""
    machine: Mapped[str] = mapped_column(String(120))
    deed: Mapped[str] = mapped_column(String(20))
    record_kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[int | None] = mapped_column(Integer)
    fields: Mapped[str] = mapped_column(Text)
    """Keys of fields with a space between them; never their values."""
    persons: Mapped[int] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(Text)


class DestructionRecord(Base):
    """파기: that personal data was destroyed, how it was proved, and never what it was."""

    __tablename__ = "destruction"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))
    machine: Mapped[str] = mapped_column(String(120))
    persons: Mapped[int] = mapped_column(Integer)
    content: Mapped[str] = mapped_column(Text)
    """What was destroyed by kind and place, and the proof, as JSON."""
