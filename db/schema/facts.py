"""The table of facts about the database file itself."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class FactRecord(Base):
    """One fact about the database file: schema revision, whether it is the example, …"""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
