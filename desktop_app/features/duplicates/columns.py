"""The columns of the three lists: possible duplicates, pairs told apart, merges."""

from __future__ import annotations

from dataclasses import dataclass

from db.queries.duplicates.distinct import DistinctPair
from db.queries.duplicates.rows import Face, Pair
from desktop_app.features.duplicates.reading import MergeRow
from desktop_app.widgets.lists.cells import Cell, Column, Filter
from desktop_app.widgets.words.likeness_words import likeness_words
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import Texts, mark


def pair_columns(texts: Texts) -> tuple[Column, ...]:
    """Two records, how likely they are one, and why."""
    say = _Say(texts)
    return (
        _column("score", texts(mark("Score")), say.score, 64, right=True),
        _column("first", texts(mark("Record")), say.first, 330, strong=True),
        _column("second", texts(mark("Perhaps the same")), say.second, 330),
        _column("reasons", texts(mark("Why")), say.reasons, 380),
    )


def apart_columns(texts: Texts) -> tuple[Column, ...]:
    """Two records that are not the same, and who said so."""
    say = _Say(texts)
    return (
        _column("first", texts(mark("Record")), say.first, 380, strong=True),
        _column("second", texts(mark("Not the same as")), say.second, 380),
        _column("at", texts(mark("When")), say.apart_at, 140),
        _column("officer", texts(mark("Who")), say.apart_by, 120),
    )


def merge_columns(texts: Texts) -> tuple[Column, ...]:
    """What stayed, what went into it, when, by whom."""
    say = _Say(texts)
    return (
        _column("name", texts(mark("Record")), say.survivor, 300, strong=True),
        _column("joined", texts(mark("Joined to it")), say.joined, 340),
        _column("at", texts(mark("When")), say.merged_at, 140),
        _column("officer", texts(mark("Who")), say.merged_by, 120),
        _column("state", texts(mark("State")), say.state, 110),
    )


def _column(
    key: str, title: str, cell: object, width: int, *, right: bool = False, strong: bool = False
) -> Column:
    assert callable(cell)
    return Column(
        key, title, cell, width=width, right=right, strong=strong, filter=Filter.NONE,
        sortable=False,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Say:
    texts: Texts

    def score(self, row: Pair) -> Cell:
        return Cell(f"{row.score:.2f}")

    def first(self, row: Pair | DistinctPair) -> Cell:
        return self._face(row.first)

    def second(self, row: Pair | DistinctPair) -> Cell:
        return self._face(row.second)

    def reasons(self, row: Pair) -> Cell:
        words = likeness_words(row.reasons, self.texts)
        return Cell(words, tip=words)

    def apart_at(self, row: DistinctPair) -> Cell:
        return Cell(moment_text(row.at, self.texts.lang))

    def apart_by(self, row: DistinctPair) -> Cell:
        return Cell(row.officer)

    def survivor(self, row: MergeRow) -> Cell:
        return Cell(row.merge.name)

    def joined(self, row: MergeRow) -> Cell:
        return Cell(", ".join(row.merge.joined_names))

    def merged_at(self, row: MergeRow) -> Cell:
        return Cell(moment_text(row.merge.operation.at, self.texts.lang))

    def merged_by(self, row: MergeRow) -> Cell:
        return Cell(row.merge.operation.officer)

    def state(self, row: MergeRow) -> Cell:
        if row.merge.stands:
            return Cell("")
        return Cell(self.texts(mark("split again")), chip="plain")

    def _face(self, face: Face) -> Cell:
        beside = face.beside
        if face.standing == "reference":
            words = (beside, self.texts(mark("reference list")))
            beside = " · ".join(part for part in words if part)
        return Cell(face.name, after=beside, tip=f"{face.name}\n{beside}".strip())
