"""Tables that stand beside one another under the same header rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.intake.labels.firm_labels import names_firm
from db.intake.tables.bands import SEPARATOR, band_labels
from db.intake.tables.grid import Grid
from db.intake.words import header_key

_SAMPLE = 200
SERIALS = frozenset(("연번", "번호", "순번", "순", "no", "일련번호"))


def split_columns(
    grid: Grid, header_rows: Sequence[int], first: int, end: int
) -> tuple[tuple[int, int], ...]:
    """(first, last) column of each table; one pair when there is only one."""
    used: set[int] = set()
    for row in (*header_rows, *range(first, min(first + _SAMPLE, end) + 1)):
        used.update(grid.columns(row))
    if not used:
        return ()
    columns = list(range(min(used), max(used) + 1))
    labels = band_labels(grid, header_rows, columns)
    keys = [header_key(SEPARATOR.join(labels[column])) for column in columns]
    parts = (
        _by_period(columns, keys) or _by_caption(columns, labels) or _by_gap(columns, keys, used)
    )
    return parts or ((columns[0], columns[-1]),)


def _by_period(columns: Sequence[int], keys: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """연번 기업명 주소 | 연번 기업명 주소: the same labels once more, maybe after a blank column."""
    filled = [place for place, key in enumerate(keys) if key]
    names = [keys[place] for place in filled]
    for period in range(2, len(names) // 2 + 1):
        repeats = len(names) // period
        block = names[:period]
        if repeats * period == len(names) and block * repeats == names and _names_rows(block):
            starts = [filled[number * period] for number in range(repeats)]
            ends = [place - 1 for place in starts[1:]] + [len(columns) - 1]
            return tuple((columns[a], columns[b]) for a, b in zip(starts, ends, strict=True))
    return ()


def _by_caption(
    columns: Sequence[int], labels: Mapping[int, tuple[str, ...]]
) -> tuple[tuple[int, int], ...]:
    """2024년(14개사) over 순번 기업명 | 2025년(12개사) over 순번 기업명: a caption for each table."""
    said = [labels[column] for column in columns]
    if any(len(path) == 1 for path in said):
        return ()
    parts = _by_period(columns, [header_key(path[-1]) if path else "" for path in said])
    captions = [{labels[c][0] for c in columns if a <= c <= b and labels[c]} for a, b in parts]
    alone = all(len(one) == 1 for one in captions)
    return parts if alone and len(set.union(set(), *captions)) == len(parts) else ()


def _names_rows(keys: Sequence[str]) -> bool:
    return any(map(names_firm, keys)) or bool(SERIALS.intersection(keys))


def _by_gap(
    columns: Sequence[int], keys: Sequence[str], used: set[int]
) -> tuple[tuple[int, int], ...]:
    """A wholly blank column between two tables that each name their rows."""
    parts: list[tuple[int, int]] = []
    start = 0
    for place, column in enumerate(columns):
        if column not in used and place > start:
            if place - start >= 2:
                parts.append((start, place - 1))
            start = place + 1
        elif column not in used:
            start = place + 1
    parts.append((start, len(columns) - 1))
    named = [_names_rows(keys[a : b + 1]) and b > a for a, b in parts]
    if len(parts) < 2 or not all(named):
        return ()
    return tuple((columns[a], columns[b]) for a, b in parts)
