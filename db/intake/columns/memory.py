"""What the program learned from confirmed imports: headers of a file's shape, words of choices.

Everything learned can be seen and forgotten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.domain.labels import Label
from db.intake.cells.units import UNKNOWN
from db.intake.columns.known_shapes import known_shape
from db.intake.columns.person_numbers import is_anybodys
from db.intake.mapping import LEFT_OUT, MappedColumn, column_keys, file_shape
from db.intake.mapping import Mapping as ColumnMapping
from db.intake.table import Table
from db.intake.words import header_key
from db.schema.imports import ColumnMemoryRecord, ValueMemoryRecord
from db.store import Store

_LONGEST = 80
"""Characters that the column for a header's field takes."""
_SEEN = (LEFT_OUT, "ambiguous")
"""Notes of unmapped columns that somebody was told of."""
Words = Mapping[tuple[str, str], str]
"""The code of a choice by field path and word (a ``header_key``)."""


@dataclass(frozen=True, slots=True)
class LearnedColumn:
    """What a header means in lists of one shape; ``field`` is "" for a column that is left out."""

    id: int
    header: str
    field: str
    unit: str
    shape: str


@dataclass(frozen=True, slots=True)
class LearnedWord:
    """What a word in a cell always means."""

    id: int
    field: str
    word: str
    value: str


def remembered_fields(session: Session, table: Table) -> dict[str, str]:
    """Fields by column key for tables of this shape, "" for a column that was left out."""
    query = select(ColumnMemoryRecord.header, ColumnMemoryRecord.field).where(
        ColumnMemoryRecord.shape == known_shape(session, table)
    )
    return {row.header: row.field for row in session.execute(query)}


def remembered_units(session: Session, table: Table) -> dict[str, str]:
    """Units by column key that bare numbers counted in in the last list of this shape."""
    query = select(ColumnMemoryRecord.header, ColumnMemoryRecord.unit).where(
        ColumnMemoryRecord.shape == known_shape(session, table), ColumnMemoryRecord.unit != ""
    )
    return {row.header: row.unit for row in session.execute(query) if row.unit != UNKNOWN}


def remembered_words(session: Session) -> dict[tuple[str, str], str]:
    """All words of choices that were learned."""
    query = select(ValueMemoryRecord.field, ValueMemoryRecord.word, ValueMemoryRecord.value)
    return {(row.field, row.word): row.value for row in session.execute(query)}


def remember(session: Session, table: Table, mapping: ColumnMapping) -> None:
    """Keep the fields of a confirmed import for the next list of this shape."""
    shape = file_shape(table)
    session.execute(delete(ColumnMemoryRecord).where(ColumnMemoryRecord.shape == shape))
    rows = [
        {"shape": shape, "header": header, "field": field, "unit": unit}
        for header, (field, unit) in to_remember(mapping).items()
    ]
    if rows:
        session.execute(insert(ColumnMemoryRecord), rows)


def to_remember(mapping: ColumnMapping) -> dict[str, tuple[str, str]]:
    """By column key the field and the unit that are kept of a mapping, "" for a column left out.

    With them the list itself is read as it was. A column that meant nothing to anybody is not kept:
    a later program may know it.
    """
    keys = column_keys({column.index: column.header for column in mapping.columns})
    named = Counter(header_key(column.header) for column in mapping.columns if column.header)
    together = _told_together(mapping)
    unclear = any(map(is_anybodys, mapping.columns))
    return {
        keys[column.index]: (_fields_of(column), column.unit)
        for column in mapping.columns
        if (_was_said(column) or named[header_key(column.header)] == 1)
        and column.index not in together
        and not column.labelled  # told by the kind of list, under its own label, each time
        and not is_anybodys(column)  # whose each number is, is looked at each time
        and not (unclear and column.note == "ambiguous")  # with the people beside it
        and (column.field or column.candidates or column.note in _SEEN)
    }


def _was_said(column: MappedColumn) -> bool:
    """Whether an officer said what the column is, now or before."""
    return column.evidence in ("by_hand", "memory") or column.note == LEFT_OUT


def _told_together(mapping: ColumnMapping) -> frozenset[int]:
    """The columns that the program itself put together (블록 and 필지): it does so each time, and by
    one of them alone the rest would be read amiss."""
    joined = [
        column for column in mapping.columns if column.joined_to >= 0 and not _was_said(column)
    ]
    return frozenset(index for column in joined for index in (column.index, column.joined_to))


def _fields_of(column: MappedColumn) -> str:
    """The field of a column, or all of them where its cells hold several ("a.b+c.d")."""
    whole = "+".join(part for part in column.parts if part)
    return whole if 0 < len(whole) <= _LONGEST else column.field or ""


def remember_words(session: Session, words: Words) -> None:
    """Keep what the officer said that words always mean; the newest answer stands."""
    for (path, word), value in words.items():
        session.execute(
            delete(ValueMemoryRecord).where(
                ValueMemoryRecord.field == path, ValueMemoryRecord.word == word
            )
        )
        session.execute(insert(ValueMemoryRecord), [{"field": path, "word": word, "value": value}])


def learned_columns(session: Session) -> tuple[LearnedColumn, ...]:
    """Every learned header, shape by shape."""
    query = select(ColumnMemoryRecord).order_by(ColumnMemoryRecord.shape, ColumnMemoryRecord.id)
    return tuple(
        LearnedColumn(row.id, row.header, row.field, row.unit, row.shape)
        for row in session.scalars(query)
    )


def learned_words(session: Session) -> tuple[LearnedWord, ...]:
    """Every learned word of a choice."""
    query = select(ValueMemoryRecord).order_by(ValueMemoryRecord.field, ValueMemoryRecord.word)
    return tuple(
        LearnedWord(row.id, row.field, row.word, row.value) for row in session.scalars(query)
    )


def forget(store: Store, *, columns: Collection[int] = (), words: Collection[int] = ()) -> None:
    """Forget learned headers and words by their ids."""
    with store.write(Label.DELETE) as unit:
        unit.session.execute(
            delete(ColumnMemoryRecord).where(ColumnMemoryRecord.id.in_(list(columns)))
        )
        unit.session.execute(delete(ValueMemoryRecord).where(ValueMemoryRecord.id.in_(list(words))))


def forget_column(store: Store, table: Table, index: int) -> None:
    """Forget what one column means in lists of this table's shape."""
    keys = column_keys({column.index: column.header for column in table.columns})
    with store.write(Label.DELETE) as unit:
        unit.session.execute(
            delete(ColumnMemoryRecord).where(
                ColumnMemoryRecord.shape == known_shape(unit.session, table),
                ColumnMemoryRecord.header == keys[index],
            )
        )


def learn_again(
    store: Store, *, columns: Collection[LearnedColumn] = (), words: Collection[LearnedWord] = ()
) -> None:
    """Put back what was forgotten, unless something newer was learned meanwhile."""
    with store.write(Label.RESTORE) as unit:
        session = unit.session
        known = {(one.shape, one.header) for one in learned_columns(session)}
        for column in columns:
            if (column.shape, column.header) not in known:
                session.execute(
                    insert(ColumnMemoryRecord),
                    [{"shape": column.shape, "header": column.header, "field": column.field,
                      "unit": column.unit}],
                )  # fmt: skip
        said = {(one.field, one.word) for one in learned_words(session)}
        for word in words:
            if (word.field, word.word) not in said:
                session.execute(
                    insert(ValueMemoryRecord),
                    [{"field": word.field, "word": word.word, "value": word.value}],
                )
