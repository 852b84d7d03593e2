"""Headers that programs write: over every row of the band once more (KOSIS), or over all columns but
the one that counts the rows (pandas)."""

from __future__ import annotations

from itertools import pairwise

from db.intake.tables.cell_shape import label_score
from db.intake.tables.grid import Grid

_MOST = 4


def rows_written_over(grid: Grid, start: int, end: int) -> tuple[int, ...]:
    """The first rows, where each begins with the same label and says something else behind it:
    시도별, 2019, 2019 over 시도별, 사업체수, 창업비용; () for any other table."""
    first = next((row for row in range(start, end + 1) if len(grid.columns(row)) > 1), None)
    if first is None:
        return ()
    rows = [first]
    while len(rows) <= _MOST and rows[-1] < end and goes_on_under(grid, rows[-1], rows[-1] + 1):
        rows.append(rows[-1] + 1)
    below = grid.columns(rows[-1] + 1) if rows[-1] < end else ()
    counted = [column for column in below if _is_number(grid.text(rows[-1] + 1, column))]
    return tuple(rows) if 1 < len(rows) <= _MOST and 2 * len(counted) >= len(below) > 0 else ()


def goes_on_under(grid: Grid, upper: int, lower: int) -> bool:
    """Whether a row repeats the first label of the row over it and differs from it elsewhere; under the
    codes of a list of ours (_id) stand its labels, and that is no band."""
    columns = grid.columns(upper)
    if len(columns) < 2 or grid.columns(lower) != columns:
        return False
    label = grid.cell(upper, columns[0])
    repeated = grid.text(lower, columns[0]) == grid.text(upper, columns[0])
    repeated = repeated and not grid.text(upper, columns[0]).startswith("_")
    return repeated and label_score(label) >= 0 and grid.texts(upper) != grid.texts(lower)


def stands_over_numbered_rows(grid: Grid, row: int, end: int) -> bool:
    """Whether a row has a label over each column but the first, which counts the rows below."""
    below = [under for under in range(row + 1, min(row + 12, end) + 1) if grid.columns(under)]
    columns = grid.columns(row)
    if len(below) < 2 or not columns:
        return False
    wide = grid.columns(below[0])
    if list(wide[1:]) != list(columns) or any(_is_number(text) for text in grid.texts(row)):
        return False
    counts = [grid.text(under, wide[0]) for under in below]
    if not all(one.isdigit() for one in counts):
        return False
    return all(int(one) < int(other) for one, other in pairwise(counts))


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "").strip("-").isdigit()
