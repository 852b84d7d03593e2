"""The values of a column as lines: each alone, or those that are spelt differently together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.domain.catalogue import find_field
from db.intake.distinct import DistinctValue, clusters
from db.intake.near import SOUND, STROKE, NearValues
from desktop_app.features.intake.list_words import rows_text
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, plain_column
from desktop_app.widgets.words.problem_words import words_for
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, mark


class Face(StrEnum):
    """Which values are listed."""

    ALL = "all"
    SPELLINGS = "spellings"
    NEAR = "near"
    UNREAD = "unread"


FACES: dict[Face, str] = {
    Face.ALL: mark("All values"),
    Face.SPELLINGS: mark("Spelt differently"),
    Face.NEAR: mark("Nearly alike"),
    Face.UNREAD: mark("Not read"),
}


_WHY = {SOUND: mark("sounds alike"), STROKE: mark("one keystroke apart")}


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One line: the values that are changed together."""

    id: int
    path: str
    values: tuple[DistinctValue, ...]
    why: tuple[str, ...] = ()
    """Why they may be one thing."""

    @property
    def text(self) -> str:
        """What stands there; several spellings with how often each does."""
        if len(self.values) == 1:
            return self.values[0].text
        return " · ".join(f"{one.text} ({len(one.rows):,})" for one in self.values)

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows of all of them."""
        return tuple(sorted(row for one in self.values for row in one.rows))

    @property
    def best(self) -> str:
        """The commonest spelling; of equals the one that is stored already."""
        return self.values[0].text


def lines_of(
    values: Sequence[DistinctValue], path: str, face: Face, wanted: str, *, whole: bool = False,
    near: Sequence[NearValues] = (), stored: Collection[str] = (),
) -> list[ValueLine]:  # fmt: skip
    """The lines of a column in which ``wanted`` stands; ``whole`` cells hold several values and
    are changed as they stand. ``near`` are the values that may be one, ``stored`` the names that
    firms have with us."""
    groups: list[tuple[DistinctValue, ...]]
    why: dict[tuple[DistinctValue, ...], tuple[str, ...]] = {}
    if face is Face.NEAR:
        why = {one.values: one.reasons for one in near}
        groups = list(why)
    elif face is Face.SPELLINGS:
        groups = list(clusters(values, path, stored))
    elif face is Face.UNREAD:
        groups = [(one,) for one in values if one.problem]
    else:
        groups = [(one,) for one in values]
    found = [group for group in groups if any(wanted in one.text for one in group)]
    path = "" if whole else path
    return [ValueLine(at, path, group, why.get(group, ())) for at, group in enumerate(found, 1)]


def value_columns(texts: Texts) -> tuple[Column, ...]:
    """What stands there, how often, where, and how it is read."""
    reader = _Reader(texts)
    return (
        plain_column("text", texts("In the list"), reader.text, 300, strong=True),
        plain_column("count", texts("Rows"), reader.count, 60, right=True),
        plain_column("rows", texts("Row"), reader.rows, 120),
        plain_column("read", texts("Read as"), reader.read, 192),
    )


class _Reader:
    """The cells of a line."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def text(self, line: ValueLine) -> Cell:
        return Cell(line.text, tip=line.text)

    def count(self, line: ValueLine) -> Cell:
        return Cell(f"{len(line.rows):,}")

    def rows(self, line: ValueLine) -> Cell:
        return Cell(rows_text(line.rows))

    def read(self, line: ValueLine) -> Cell:
        one = line.values[0]
        if line.why:
            reasons = ", ".join(self._texts(_WHY[reason]) for reason in line.why)
            return Cell(reasons, tip=reasons)
        if one.problem:
            words = words_for(one.problem, self._texts, value=one.text, count=len(one.text))
            return Cell(self._texts("not read"), tip=words, chip="danger")
        if one.value is None or not line.path:
            return BLANK
        said = shown(find_field(line.path), one.value, self._texts.lang).whole
        return Cell(said, tip=said)
