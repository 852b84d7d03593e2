"""Lists that lie on their side: labels down a column and firms or places across, or a form for each.

They are turned, so that each is a row under one header, and read like any other list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from db.domain.names import looks_like_company
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.sites import calls_place, names_site
from db.intake.spoken_words import in_office_words
from db.intake.table import Column
from db.intake.tables.cell_shape import label_score
from db.intake.tables.grid import Grid
from db.intake.tables.side_by_side import SERIALS
from db.intake.words import header_key, label_likeness
from db.intake.workbook import Cell, Row, Sheet

ACROSS, CARDS = "turned.across", "turned.cards"
"""Codes of the decision that a sheet was turned."""
_SAYS_NOTHING = frozenset(("구분", "항목", "내용", "업체별", "기업별"))
"""Labels under which the firms of a table on its side may stand all the same, and its places."""
_LEAST_LABELS = 4
_SHARE = 0.6
_SURE = 0.7
_HEADER = 0.5
"""Share of labels in a row of a header; in a form's row each has its answer beside it."""
_WIDER_THAN_FORMS = 12
"""Texts in a row without an answer among them: no line of a form has so many labels."""
_BEGINNING = 40
"""Rows among which the first firm must stand."""
_WIDEST = 60


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a sheet may be about, and how that is known."""

    label: str
    """What its names are called where their own label says nothing."""
    is_named: Callable[[str], bool]
    """Whether a label (a ``header_key``) is the name of such a thing."""
    calls: Callable[[str], bool]
    """Whether a text looks like a name of one."""
    kinds: tuple[str, ...]
    """The kinds of list whose labels stand beside."""


_SUBJECTS = (
    _Subject("기업명", names_firm, looks_like_company, ("organizations", "agreements", "cases")),
    _Subject("부지명", names_site, calls_place, ("sites",)),
)


@dataclass(frozen=True, slots=True)
class Turned:
    """A sheet with its firms in rows, and why it was turned."""

    sheet: Sheet
    code: str


def turned(grid: Grid) -> Turned | None:
    """The sheet with one row a firm or a place, None where it stands upright or nobody can tell."""
    found = (_turned(grid, subject) for subject in _SUBJECTS)
    return next(filter(None, found), None)


def _turned(grid: Grid, subject: _Subject) -> Turned | None:
    top = range(1, min(_BEGINNING, grid.height) + 1)
    beside = next((row for row in top if _stands_beside(grid, row, subject)), None)
    if beside is None or any(_is_header(grid, row) for row in range(1, beside + 1)):
        return (
            None  # 중소기업 and 중견기업 under a header are what its firms are, and begin no forms
        )
    if max((columns[-1] for columns in grid.filled if columns), default=0) > _WIDEST:
        return None
    places = _label_columns(grid, subject)
    if not places:
        return None
    first = next(row for row in range(1, grid.height + 1) if _labels(grid, row, places, subject))
    cards = _across(grid, places[0], first, subject) if len(places) == 1 else None
    code = ACROSS if cards else CARDS
    cards = cards or _cards(grid, places, subject)
    labels = list(dict.fromkeys(label for card in cards for label in card))
    if len(labels) < _LEAST_LABELS:
        return None
    above = tuple(tuple(grid.texts(row)[:1]) for row in range(1, first))
    header: Row = tuple(text for text, _ in labels)
    rows: tuple[Row, ...] = tuple(tuple(card.get(label) for label in labels) for card in cards)
    name, visible = grid.sheet.name, grid.sheet.visible
    return Turned(Sheet(name, (*above, header, *rows), visible=visible), code)


_Card = dict[tuple[str, int], Cell]
"""What one firm's form says, by label and how often that label stood before."""


def _stands_beside(grid: Grid, row: int, subject: _Subject) -> bool:
    """Whether a firm's label stands in the row with the firm itself beside it, no other label."""
    columns = grid.columns(row)
    for place, column in enumerate(columns[:-1]):
        text, beside = grid.text(row, column), grid.text(row, columns[place + 1])
        if subject.is_named(_key(text)) and not _is_label(beside):
            return True
        if place == 0 and _key(text) in _SAYS_NOTHING and subject.calls(beside):
            return True
    return False


def _is_header(grid: Grid, row: int) -> bool:
    """Whether a row is labels, the firm's among them: what lies below stands upright."""
    texts = grid.texts(row)
    if len(texts) > _LEAST_LABELS and header_key(texts[0]) in SERIALS and _counts(grid, row + 1):
        return True
    if len(texts) <= _LEAST_LABELS or not any(_names(_key(text)) for text in texts):
        return False
    answers = any(label_score(grid.cell(row, column)) < 0 for column in grid.columns(row))
    labels = sum(map(_is_label, texts))
    return not answers and (labels > _HEADER * len(texts) or len(texts) >= _WIDER_THAN_FORMS)


def _counts(grid: Grid, row: int) -> bool:
    """Whether a row begins with the number 1: the first entry of a list."""
    texts = grid.texts(row) if row <= grid.height else []
    return bool(texts) and texts[0].removesuffix(".0") == "1"


def _key(text: str) -> str:
    return header_key(without_brackets(in_office_words(text)))


def _names(key: str) -> bool:
    return any(subject.is_named(key) for subject in _SUBJECTS)


def _is_label(text: str, subject: _Subject = _SUBJECTS[0]) -> bool:
    if label_likeness(in_office_words(text)) >= 1.0:
        return True
    column = Column(0, text, (text,))
    return len(text) <= 20 and any(
        guess.confidence >= _SURE for kind in subject.kinds for guess in guesses(column, kind)[:1]
    )


def _label_columns(grid: Grid, subject: _Subject) -> tuple[int, ...]:
    """The columns whose cells are labels, four different ones and the firm's among them."""
    filled: Counter[int] = Counter()
    labels: Counter[int] = Counter()
    seen: set[str] = set()
    for row in range(1, min(grid.height, 400) + 1):
        for column in grid.columns(row) if len(grid.columns(row)) > 1 else ():
            text = grid.text(row, column)
            filled[column] += 1
            if _is_label(text, subject):
                labels[column] += 1
                seen.add(_key(text))
    found = tuple(
        column
        for column in sorted(filled)
        if labels[column] >= 2 and labels[column] >= _SHARE * filled[column]
    )
    return found if len(seen) >= _LEAST_LABELS else ()


def _labels(grid: Grid, row: int, places: Sequence[int], subject: _Subject) -> list[int]:
    """The columns of a row in which a label stands that has room for its value behind it."""
    columns = grid.columns(row)
    return [
        column for column in columns
        if column in places and len(columns) > 1 and _is_label(grid.text(row, column), subject)
    ]  # fmt: skip


def _across(grid: Grid, place: int, first: int, subject: _Subject) -> list[_Card]:
    """A firm in each column behind the labels; [] where there is only one or none is sure."""
    rows = [row for row in range(first, grid.height + 1) if place in grid.columns(row)]
    named = next((row for row in rows if subject.is_named(_key(grid.text(row, place)))), None)
    if named is None:
        named = next((row for row in rows if _key(grid.text(row, place)) in _SAYS_NOTHING), None)
        if named is None:
            return []
    firms = [column for column in grid.columns(named) if column > place]
    texts = [grid.text(named, column) for column in firms]
    sure = sum(map(subject.calls, texts)) >= _SHARE * len(texts)
    if len(firms) < 2 or len(set(texts)) < len(texts) or not sure:
        return []
    found: list[_Card] = [{} for _ in firms]
    for row in rows:
        label = grid.text(row, place)
        if row == named and not subject.is_named(_key(label)):
            label = subject.label
        for card, column in zip(found, firms, strict=True):
            _put(card, label, grid.cell(row, column))
    return found


def _cards(grid: Grid, places: Sequence[int], subject: _Subject) -> list[_Card]:
    """The forms of a sheet one under the other; each begins where its firm is named."""
    found: list[_Card] = []
    for row in range(1, grid.height + 1):
        columns = _labels(grid, row, places, subject)
        for number, column in enumerate(columns):
            label = grid.text(row, column)
            end = columns[number + 1] if number + 1 < len(columns) else _WIDEST + 1
            value = next(
                (grid.cell(row, at) for at in grid.columns(row) if column < at < end), None
            )
            if subject.is_named(_key(label)) and (not found or _says(found[-1], label)):
                found.append({})
            if found:
                _put(found[-1], label, value)
    return found


def _says(card: _Card, label: str) -> bool:
    return (label, 0) in card


def _put(card: _Card, label: str, value: Cell) -> None:
    number = sum(1 for text, _ in card if text == label)
    card[label, number] = value
