"""What the program learned from confirmed lists, as rows an officer can read and forget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from db.domain.catalogue import find_field
from db.intake.columns.edge_memory import (
    LearnedEdges,
    forget_edges,
    learn_edges_again,
    learned_edges,
)
from db.intake.columns.memory import (
    LearnedColumn,
    LearnedWord,
    forget,
    learn_again,
    learned_columns,
    learned_words,
)
from db.intake.columns.profiles import PROFILES, Profile
from db.intake.columns.shapes import (
    ForgottenShape,
    ListShape,
    forget_shape,
    learned_shapes,
    put_shape_back,
)
from db.store import Store
from desktop_app.features.intake.list_words import READY_LISTS, field_words, kind_word
from resources.texts import Texts, mark

_HEADS = 2
Learned = LearnedColumn | LearnedWord | LearnedEdges | ListShape | ForgottenShape | Profile


class LearnedFace(StrEnum):
    """What is listed."""

    WORDS = "words"
    SHAPES = "shapes"
    READY = "ready"


LEARNED_FACES: dict[LearnedFace, str] = {
    LearnedFace.WORDS: mark("Words and columns"),
    LearnedFace.SHAPES: mark("Lists confirmed before"),
    LearnedFace.READY: mark("Ready lists"),
}


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """One thing that was learned. ``id`` is the row's place in the list, not the memory's."""

    id: int
    said: str
    """The header or the word as a list writes it."""
    means: str
    where: str
    learned: Learned
    face: LearnedFace = LearnedFace.WORDS


def read_learned(store: Store, texts: Texts) -> tuple[LearnedRow, ...]:
    """Everything that was learned: words of choices first, then headers, list by list."""
    with store.read() as session:
        words, columns = learned_words(session), learned_columns(session)
        edges, shapes = learned_edges(session), learned_shapes(session)
    found: list[tuple[str, str, str, Learned, LearnedFace]]
    face = LearnedFace.WORDS
    found = [(one.word, _word_means(one, texts), texts("any list"), one, face) for one in words]
    moved, by_hand = texts("Edges of the table"), texts("as you put them")
    found += [(moved, by_hand, one.heads, one, face) for one in edges]
    heads: dict[str, str] = {}
    for key, group in groupby(columns, key=lambda one: one.shape):
        shape = tuple(group)
        heads[key] = _shape_words(shape, texts)
        found += [(one.header, _column_means(one, texts), heads[key], one, face) for one in shape]
    found += [
        (one.name, kind_word(one.kind, texts), heads.get(one.shape, one.file_name), one,
         LearnedFace.SHAPES)
        for one in shapes
    ]  # fmt: skip
    found += [
        (texts(READY_LISTS[one.key]), kind_word(one.kind, texts), _profile_words(one), one,
         LearnedFace.READY)
        for one in PROFILES
    ]  # fmt: skip
    return tuple(LearnedRow(at, *row) for at, row in enumerate(found))


def forget_row(store: Store, row: LearnedRow) -> LearnedRow:
    """Learn it anew from the next list that is confirmed; returns what puts it back."""
    match row.learned:
        case LearnedColumn():
            forget(store, columns=[row.learned.id])
        case LearnedEdges():
            forget_edges(store, [row.learned.id])
        case LearnedWord():
            forget(store, words=[row.learned.id])
        case ListShape():
            return replace(row, learned=forget_shape(store, row.learned))
    return row


def put_back(store: Store, row: LearnedRow) -> None:
    """Know it again."""
    match row.learned:
        case LearnedColumn():
            learn_again(store, columns=[row.learned])
        case LearnedEdges():
            learn_edges_again(store, [row.learned])
        case LearnedWord():
            learn_again(store, words=[row.learned])
        case ForgottenShape():
            put_shape_back(store, row.learned)


def _profile_words(one: Profile) -> str:
    return ", ".join(header for header, _ in one.columns)


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
