"""What the program learned from confirmed lists, as rows an officer can read and forget."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from db.domain.catalogue import find_field
from db.intake.edge_memory import (
    LearnedEdges,
    forget_edges,
    learn_edges_again,
    learned_edges,
)
from db.intake.memory import (
    LearnedColumn,
    LearnedWord,
    forget,
    learn_again,
    learned_columns,
    learned_words,
)
from db.store import Store
from desktop_app.features.intake.list_words import field_words
from resources.texts import Texts

_HEADS = 2
Learned = LearnedColumn | LearnedWord | LearnedEdges


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One thing that was learned. ``id`` is the row's place in the list, not the memory's."""

    id: int
    said: str
    """The header or the word as a list writes it."""
    means: str
    where: str
    learned: Learned


def read_learned(store: Store, texts: Texts) -> tuple[LearnedRow, ...]:
    """Everything that was learned: words of choices first, then headers, list by list."""
    with store.read() as session:
        words, columns = learned_words(session), learned_columns(session)
        edges = learned_edges(session)
    found: list[tuple[str, str, str, Learned]]
    found = [(one.word, _word_means(one, texts), texts("any list"), one) for one in words]
    moved, by_hand = texts("Edges of the table"), texts("as you put them")
    found += [(moved, by_hand, one.heads, one) for one in edges]
    for _, group in groupby(columns, key=lambda one: one.shape):
        shape = tuple(group)
        where = _shape_words(shape, texts)
        found += [(one.header, _column_means(one, texts), where, one) for one in shape]
    return tuple(LearnedRow(at, *row) for at, row in enumerate(found))


def forget_row(store: Store, row: LearnedRow) -> None:
    """Learn it anew from the next list that is confirmed."""
    if isinstance(row.learned, LearnedColumn):
        forget(store, columns=[row.learned.id])
    elif isinstance(row.learned, LearnedEdges):
        forget_edges(store, [row.learned.id])
    else:
        forget(store, words=[row.learned.id])


def put_back(store: Store, row: LearnedRow) -> None:
    """Know it again."""
    if isinstance(row.learned, LearnedColumn):
        learn_again(store, columns=[row.learned])
    elif isinstance(row.learned, LearnedEdges):
        learn_edges_again(store, [row.learned])
    else:
        learn_again(store, words=[row.learned])


def _word_means(one: LearnedWord, texts: Texts) -> str:
    field = find_field(one.field)
    return f"{field_words(one.field, texts.lang)}: {field.choice_label(one.value, texts.lang)}"


def _column_means(one: LearnedColumn, texts: Texts) -> str:
    if not one.field:
        return texts("Not used")
    words = " + ".join(field_words(path, texts.lang) for path in one.field.split("+"))
    return f"{words} ({one.unit})" if one.unit else words


def _shape_words(shape: tuple[LearnedColumn, ...], texts: Texts) -> str:
    heads = ", ".join(one.header for one in shape[:_HEADS])
    rest = len(shape) - _HEADS
    if rest <= 0:
        return heads
    return texts("{heads} and {count:more column|more columns}", heads=heads, count=rest)
