"""The header band of a table: which rows hold the labels, and the label of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.intake.tables.cell_shape import DATA_SHAPES, label_score, shape
from db.intake.tables.exported_heads import (
    goes_on_under,
    rows_written_over,
    stands_over_numbered_rows,
)
from db.intake.tables.grid import Grid
from db.intake.words import header_key, is_footnote, is_section, label_likeness, unit_line, word_set

MAX_BAND = 4
_ASIDE = re.compile(r"\s*\([^()\d①-⑳]{1,12}\)\s*$")
"""What stands in brackets under a label and says more of it: "(총)"."""
_UNITS = word_set("년월일 연월일 원 천원 백만원 억원 억 백만 명 ㎡ m2 천㎡ 만㎡ 평 % 개 건 개사")
_WINDOW = 60
_LOOK_BELOW = 12
_THRESHOLD = 0.45
_LONGEST_LABEL = 250
"""Characters of a label that are looked at; questions of surveys are the longest."""
_LEAST_LABELS, _LEAST_ENTRIES = 3, 2
BY_WORDS = "header.words"
"""The code of a header that its words tell."""
SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of a header, and why they were taken for one."""

    rows: tuple[int, ...]
    code: str
    score: float


def find_band(grid: Grid, start: int, end: int) -> Band | None:
    """The first good header at or below ``start``, None when the rows have none."""
    best: tuple[float, int, str] | None = None
    seen = 0
    for row in range(start, end + 1):
        if not grid.columns(row):
            if best is not None and _has_entries(
                grid, _extended(grid, best[1], start, end), row, end
            ):
                break  # what stands behind the gap is another table
            continue
        score, code = score_row(grid, row, end)
        if best is not None and score < 0 and _is_plain_header(grid, best[1]):
            break  # its entries have begun: a better header further down is another table's
        if best is not None and _same_labels(grid, best[1], row):
            continue  # the header once more, on the next page of the list
        if score >= _THRESHOLD and (best is None or score - 0.01 * seen > best[0]):
            best = (score - 0.01 * seen, row, code)
        seen += 1
        if seen >= _WINDOW or (best is not None and row > best[1] + 15):
            break
    if best is None:
        return _exported(grid, start, end) or _band_by_position(grid, start, end)
    rows = _extended(grid, best[1], start, end)
    return Band(rows, best[2], best[0])


def _exported(grid: Grid, start: int, end: int) -> Band | None:
    """The header of a table as programs write it."""
    rows = rows_written_over(grid, start, end)
    if not rows and stands_over_numbered_rows(grid, start, end):
        rows = (start,)
    return Band(rows, "header.position", _THRESHOLD) if rows else None


def _has_entries(grid: Grid, band: Sequence[int], gap: int, end: int) -> bool:
    """Whether labels have their entries right under them, as many columns of them, up to a gap."""
    header = band[0]
    columns = grid.columns(header)
    rows = range(band[-1] + 1, gap)
    if len(columns) < _LEAST_LABELS or len(rows) < _LEAST_ENTRIES:
        return False
    if min(label_score(grid.cell(header, column)) for column in columns) < 0:
        return False
    filled = all(2 * len(grid.columns(row)) > len(columns) for row in rows)
    return filled and all(score_row(grid, row, end)[0] < _THRESHOLD for row in rows)


def _same_labels(grid: Grid, one: int, other: int) -> bool:
    return grid.columns(one) == grid.columns(other) and grid.texts(one) == grid.texts(other)


def _is_plain_header(grid: Grid, row: int) -> bool:
    """Whether a row is all labels: no line of a form, where labels and answers take turns."""
    scores = [label_score(grid.cell(row, column)) for column in grid.columns(row)]
    return len(scores) >= 3 and min(scores) >= 0 and sum(scores) / len(scores) >= 0.7


def score_row(grid: Grid, row: int, end: int) -> tuple[float, str]:
    """How much a row looks like a header, with the code of the strongest reason."""
    columns = grid.columns(row)
    if len(columns) == 1 and grid.width_at(range(row + 1, min(row + 6, end) + 1)) != 1:
        return 0.0, ""
    scores = [label_score(grid.cell(row, column)) for column in columns]
    below = _rows_below(grid, row, end)
    width = max(grid.width_at(below), 1)
    coverage = min(1.0, len(columns) / width) ** 0.5
    words = sum(scores) / len(scores)
    contrast = _contrast(grid, columns, below)
    if min(scores) <= -1.0:
        contrast *= 0.3
    if len(columns) == 1 and words < 0.7:
        contrast = 0.0  # a column of names, some with a legal form, has no label for that
    total = (words + 0.5 * contrast) * coverage - 0.3 * _repeats(grid, row, columns)
    if any(unit_line(text) for text in grid.texts(row)) and len(columns) <= 2:
        total = 0.0
    return total, BY_WORDS if words >= 0.4 else "header.contrast"


def _rows_below(grid: Grid, row: int, end: int) -> list[int]:
    found = []
    for below in range(row + 1, min(row + 40, end) + 1):
        if grid.columns(below):
            found.append(below)
            if len(found) == _LOOK_BELOW:
                break
    return found


def _contrast(grid: Grid, columns: Sequence[int], below: Sequence[int]) -> float:
    """Share of the columns whose cells below are plainly data while the label is not."""
    if not columns:
        return 0.0
    good = 0
    for column in columns:
        shapes = [kind for row in below if (kind := shape(grid.cell(row, column)))]
        data = sum(kind in DATA_SHAPES or kind == "year" for kind in shapes)
        good += bool(shapes) and data >= 0.6 * len(shapes)
    return good / len(columns)


def _repeats(grid: Grid, row: int, columns: Sequence[int]) -> float:
    keys = [header_key(grid.text(row, column)) for column in columns]
    return 1 - len(set(keys)) / len(keys) if keys else 0.0


def _band_by_position(grid: Grid, start: int, end: int) -> Band | None:
    """A first row of short, distinct texts that never come again below."""
    row = next((row for row in range(start, end + 1) if len(grid.columns(row)) >= 2), None)
    if row is None or row > start + 8:
        return None
    columns = grid.columns(row)
    below = _rows_below(grid, row, end)
    if len(below) < 2 or len(columns) < grid.width_at(below) or _repeats(grid, row, columns):
        return None
    if min(label_score(grid.cell(row, column)) for column in columns) < 0:
        return None
    likeness = [label_likeness(grid.text(row, column)) for column in columns]
    again = sum(
        any(grid.text(other, column) == grid.text(row, column) for other in below)
        for column in columns
    )
    latin = all(grid.text(row, column).isascii() for column in columns)
    if again or not (max(likeness) > 0 or (latin and _contrast(grid, columns, below) > 0)):
        return None
    return Band((row,), "header.position", 0.45)


def _extended(grid: Grid, row: int, start: int, end: int) -> tuple[int, ...]:
    rows = [row]
    while len(rows) < MAX_BAND and rows[-1] < end and _goes_on(grid, rows[-1], rows[-1] + 1, end):
        rows.append(rows[-1] + 1)
    while (
        len(rows) < MAX_BAND
        and rows[0] > start
        and (_stands_over(grid, rows[0] - 1, rows[0]) or goes_on_under(grid, rows[0] - 1, rows[0]))
    ):
        rows.insert(0, rows[0] - 1)
    return tuple(rows)


def _is_units(texts: Sequence[str]) -> bool:
    bare = [text.strip("()[]〔〕 ") for text in texts]
    return bool(bare) and all(text in _UNITS for text in bare)


def _goes_on(grid: Grid, upper: int, lower: int, end: int) -> bool:
    """Whether the row below a header row belongs to the header."""
    columns = grid.columns(lower)
    if not columns:
        return False
    if len(columns) == 1 and is_section(grid.text(lower, columns[0])):
        return False  # 【 2023년 】 is the line over the first entries
    if all(_is_closed(grid, upper, column) for column in columns):
        return False  # so is a plain 2023년 under 연번
    if _is_units(grid.texts(lower)):
        return True
    if columns[0] > grid.columns(upper)[0] and all(map(_ASIDE.match, grid.texts(lower))):
        return True
    scores = [label_score(grid.cell(lower, column)) for column in columns]
    if min(scores) < 0 or sum(scores) / len(scores) < 0.1:
        return False
    upper_columns = set(grid.columns(upper))
    fresh = [column for column in columns if column not in upper_columns]
    doubled = [column for column in columns if column in upper_columns]
    same = sum(grid.text(upper, c) == grid.text(lower, c) for c in doubled)
    if _stands_between(grid, upper, lower):
        return True
    if _splits(grid, upper, lower):
        likeness = [label_likeness(text) for text in grid.texts(lower)]
        labels = sum(likeness) / len(likeness) >= 0.6
        return len(columns) < len(upper_columns | set(columns)) or same > 0 or labels
    if same and same + len(fresh) >= 2 and _labels_more_than_data(grid, lower, end):
        return True
    # Without merged ranges: the lower row fills gaps of the upper, and leaves the others blank.
    groups = sum(
        1
        for column in doubled
        if column + 1 in fresh or column - 1 in fresh or _is_units([grid.text(lower, column)])
    )
    alone = len(upper_columns) - len(doubled)
    return bool(
        fresh
        and alone
        and len(doubled) == groups
        and _labels_more_than_data(grid, lower, end)
        and sum(scores) / len(scores) >= 0.15
    )


def _is_closed(grid: Grid, row: int, column: int) -> bool:
    """Whether a label is merged down to a row of the header: nothing under it is part of it."""
    span = grid.span_at(row, column)
    return span is not None and span.first_row < row == span.last_row


def _stands_between(grid: Grid, upper: int, lower: int) -> bool:
    """Whether the row stands under lone groups while every other label is merged down beside it."""
    filled = set(grid.columns(lower))
    reaching = {
        column
        for span in grid.spans_by_row.get(upper, ())
        if span.first_row == upper and span.last_row >= lower
        for column in range(span.first_column, span.last_column + 1)
    }
    others = set(grid.columns(upper)) - filled
    return len(others) >= 2 and others <= reaching and not filled & reaching


def _splits(grid: Grid, upper: int, lower: int) -> bool:
    """Whether a merged label of the upper row spans several labels of the lower one."""
    filled = set(grid.columns(lower))
    for span in grid.spans_by_row.get(upper, ()):
        wide = span.last_column > span.first_column
        if wide and span.last_row < lower and grid.columns(upper):
            under = [c for c in range(span.first_column, span.last_column + 1) if c in filled]
            inside = span.first_column > min(*filled, *grid.columns(upper))
            if len(under) >= 2 and (inside or len(grid.columns(upper)) > 1):
                return True
    return False


def _labels_more_than_data(grid: Grid, row: int, end: int) -> bool:
    """Whether the row differs from the rows below it: it is no first row of entries."""
    below = _rows_below(grid, row, end)
    columns = grid.columns(row)
    likeness = [label_likeness(grid.text(row, column)) for column in columns]
    return _contrast(grid, columns, below) >= 0.3 or (
        bool(likeness) and sum(likeness) / len(likeness) >= 0.5
    )


def _stands_over(grid: Grid, upper: int, lower: int) -> bool:
    """Whether the row above a header row holds group labels, not a title."""
    columns = grid.columns(upper)
    texts = grid.texts(upper)
    if not columns or any(unit_line(t) or is_footnote(t) or len(t) > 30 for t in texts):
        return False
    if min(label_score(grid.cell(upper, column)) for column in columns) < 0:
        return False
    if _splits(grid, upper, lower):
        return True
    spans = [grid.span_at(upper, column) for column in columns]
    if any(span is not None and span.last_row >= lower for span in spans):
        return True
    lower_columns = set(grid.columns(lower))
    if len(columns) < 2:
        return False
    over_blank = sum(1 for column in columns if column not in lower_columns)
    groups = sum(
        1
        for column in columns
        if column in lower_columns and column + 1 in lower_columns and column + 1 not in columns
    )
    return over_blank + groups == len(columns) and groups > 0


def band_labels(
    grid: Grid, rows: Sequence[int], columns: Sequence[int]
) -> dict[int, tuple[str, ...]]:
    """The labels of each column from top to bottom, group labels spread over their columns."""
    paths: dict[int, list[str]] = {column: [] for column in columns}
    for place, row in enumerate(rows):
        lower = rows[place + 1 :]
        spread = _spread(grid, row, lower, columns)
        for column, text in spread.items():
            if text and (not paths[column] or paths[column][-1] != text):
                paths[column].append(text[:_LONGEST_LABEL])
    return {column: tuple(path) for column, path in paths.items()}


def _spread(grid: Grid, row: int, lower: Sequence[int], columns: Sequence[int]) -> dict[int, str]:
    texts = {column: grid.text(row, column) for column in columns}
    if row not in grid.spans_by_row and lower:
        return _spread_by_gaps(grid, lower, texts)
    for span in grid.spans_by_row.get(row, ()):
        head = grid.text(span.first_row, span.first_column)
        if span.first_row <= row and head:
            for column in range(span.first_column, span.last_column + 1):
                if column in texts and (span.first_row == row or not texts[column]):
                    texts[column] = head
    return texts


def _spread_by_gaps(grid: Grid, lower: Sequence[int], texts: dict[int, str]) -> dict[int, str]:
    """A file without merged ranges: a label reaches right over blanks that have labels below."""
    spread = dict(texts)
    current, open_ = "", False
    for column, text in texts.items():
        below = any(grid.text(row, column) for row in lower)
        if text:
            current, open_ = text, below
        elif open_ and below:
            spread[column] = current
        else:
            open_ = False
    return spread
