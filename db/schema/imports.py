"""The tables of lists that were taken in, and of what their headers and words meant."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.schema.base import Base
from db.schema.ledger import OperationRecord


class ImportBatchRecord(Base):
    """One list that was taken in: the file that is kept, how it was read, what became of it."""

    __tablename__ = "import_batch"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int | None] = mapped_column(ForeignKey(OperationRecord.id))
    file_name: Mapped[str] = mapped_column(Text)
    file_hash: Mapped[str] = mapped_column(String(64), index=True)
    list_date: Mapped[str | None] = mapped_column(String(16))
    mapping: Mapped[str] = mapped_column(Text)
    """The columns as they were mapped, JSON."""
    counts: Mapped[str] = mapped_column(Text)
    """The rows by outcome, JSON."""
    updated: Mapped[str | None] = mapped_column(Text)
    """Which rows changed stored records, JSON: kind → sheet → row → ids. New records say it
    themselves."""
    firms: Mapped[str | None] = mapped_column(Text)
    """Whose list it was: see ``db.intake.issues``."""
    left_rows: Mapped[str | None] = mapped_column(Text)
    """The rows that an officer left out or skipped, see ``db.intake.left_again``."""
    answers: Mapped[str | None] = mapped_column(Text)
    """What an officer answered about rows, see ``db.intake.answered``."""
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))


class ColumnMemoryRecord(Base):
    """What a header of a list meant the last time an officer confirmed it."""

    __tablename__ = "column_memory"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    shape: Mapped[str] = mapped_column(String(64), index=True)
    header: Mapped[str] = mapped_column(Text)
    field: Mapped[str] = mapped_column(String(80))
    unit: Mapped[str] = mapped_column(String(20), default="")


class ValueMemoryRecord(Base):
    """What a word in a cell always means: the code of a choice, as an officer said once."""

    __tablename__ = "value_memory"
    __table_args__ = (Index("uq_value_memory", "field", "word", unique=True),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    field: Mapped[str] = mapped_column(String(80))
    word: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)


class EdgeMemoryRecord(Base):
    """Where a person put the edges of a table, for lists in which the same table is found."""

    __tablename__ = "edge_memory"
    __table_args__ = (Index("uq_edge_memory", "shape", unique=True),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    shape: Mapped[str] = mapped_column(String(64))
    heads: Mapped[str] = mapped_column(Text)
    edges: Mapped[str] = mapped_column(Text)
    """JSON, see ``db.intake.tables.edges``."""
    headers: Mapped[str | None] = mapped_column(Text)
    """What the shape is the hash of."""


class ListShapeRecord(Base):
    """What lists of one shape are called: by their first title, or as an officer named them."""

    __tablename__ = "list_shape"
    __table_args__ = (Index("uq_list_shape", "shape", unique=True),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    shape: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(40))
    """The kind of list, as ``import --as`` names it."""
    file_name: Mapped[str] = mapped_column(Text)
    """The newest file of this shape."""
    headers: Mapped[str | None] = mapped_column(Text)
    """What the shape is the hash of."""
