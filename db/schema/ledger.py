"""The tables of the ledger itself, of imports, and of the search; none of them is ledgered."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, ForeignKey, Index, Integer, String, Text
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


class ImportBatchRecord(Base):
    """One list that was taken in: the file that is kept, how it was read, what became of it."""

    __tablename__ = "import_batch"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    operation_id: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))
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
    at: Mapped[str] = mapped_column(String(32))
    officer: Mapped[str] = mapped_column(String(80))


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
    """JSON, see ``db.intake.edges``."""


class SavedViewRecord(Base):
    """A list as an officer keeps it: filters, order, columns and grouping as JSON."""

    __tablename__ = "saved_view"
    __table_args__ = {"sqlite_autoincrement": True}

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    list_name: Mapped[str] = mapped_column(String(40), index=True)
    name: Mapped[str] = mapped_column(Text)
    icon: Mapped[str] = mapped_column(String(40), default="")
    content: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(Integer, default=0)
    is_default: Mapped[bool] = mapped_column(Boolean, default=False)
    officer: Mapped[str] = mapped_column(String(80))
    updated_at: Mapped[str] = mapped_column(String(32))


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


class FactRecord(Base):
    """One fact about the database file: schema revision, whether it is the example, …"""

    __tablename__ = "fact"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
