"""The table of records that look alike and are not the same."""

from __future__ import annotations

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class DistinctPairRecord(Base):
    """Two records that look alike and that somebody said are not the same."""

    __tablename__ = "distinct_pair"
    __table_args__ = (
        Index("uq_distinct_pair", "record_kind", "first_id", "second_id", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    record_kind: Mapped[str] = mapped_column(String(20))
    first_id: Mapped[int] = mapped_column(Integer)
    """The smaller of the two ids."""
    second_id: Mapped[int] = mapped_column(Integer)
    officer: Mapped[str] = mapped_column(String(80))
    at: Mapped[str] = mapped_column(String(32))
