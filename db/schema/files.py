"""The table of files on a server that a team shares; a file keeps them in its folder instead."""

from __future__ import annotations

from sqlalchemy import Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class FilePartRecord(Base):
    """A piece of a file: attachments and kept lists go by the hash of their content."""

    __tablename__ = "file_part"

    area: Mapped[str] = mapped_column(String(16), primary_key=True)
    """attachments or imports."""
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    place: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """The order of the pieces, from 0."""
    data: Mapped[bytes] = mapped_column(LargeBinary)
