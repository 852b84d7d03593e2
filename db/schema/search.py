"""The table of the search; it is derived, and not ledgered."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base


class SearchEntryRecord(Base):
    """What the search knows of one record: derived, rebuilt when it differs from the records."""

    __tablename__ = "search_entry"

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False
    )
    """Made of kind, standing and record id, so that its order is the order of equal hits."""
    record_kind: Mapped[str] = mapped_column(String(20))
    record_id: Mapped[int] = mapped_column(Integer)
    title: Mapped[str] = mapped_column(Text)
    subtitle: Mapped[str] = mapped_column(Text)
    names: Mapped[str] = mapped_column(Text)
    """The other names and the numbers as they are shown, a line each."""
    stage: Mapped[str] = mapped_column(String(40))
    moment: Mapped[str] = mapped_column(String(16))
    """The day or time that matters: of a meeting, of a step that is due; "" for none."""
    keys: Mapped[str] = mapped_column(Text)
    """Keystroke letters of every name, the title's first (see ``db.domain.search_keys``)."""
    choseong: Mapped[str] = mapped_column(Text)
    numbers: Mapped[str] = mapped_column(Text)
    """Digits of every number, each after a ``|``."""
    own_keys: Mapped[int] = mapped_column(Integer)
    """How much of ``keys`` belongs to the title; likewise ``own_choseong``."""
    own_choseong: Mapped[int] = mapped_column(Integer)
