"""Which rows below a header are entries, and which are totals, notes, sections or blank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from db.domain.cell_text import clean
from db.domain.empty_words import says_nothing
from db.domain.names import legal_form
from db.intake.labels.firm_labels import names_firm
from db.intake.table import ExcludedRow, Reason
from db.intake.tables.bands import BY_WORDS, score_row
from db.intake.tables.cell_shape import DATA_SHAPES, label_score, shape
from db.intake.tables.grid import Grid
from db.intake.tables.side_by_side import SERIALS
from db.intake.words import (
    KNOWN_LABELS,
    header_key,
    is_count_only,
    is_end_mark,
    is_example,
    is_footnote,
    is_instruction,
    is_section,
    is_time_stamp,
    is_vacant,
    total_kind,
    unit_line,
)
from db.intake.workbook import Cell

_PAGE = re.compile(
    r"\s*(?:-\s*\d{1,4}\s*-|\d{1,4}\s*/\s*\d{1,4}|\d{1,4}\s*(?:쪽|페이지|page))\s*$", re.I
)
"""The number of a page ("- 3 -") that a printed list carries between its rows."""
_SIGNED_OFF = re.compile(r"[가-힣][가-힣 ]{1,8}\s?[:：]\s?\S")
"""A lone line under a list that says who made it ("담당자: 김주무관 (인)")."""
_ARROWS = frozenset("▼▽▲↓↕")
_WORD = re.compile("[가-힣]")
_LEAST_LABELS, _HEADS = 3, 0.6
_EARLY = 3
"""Rows right under the header among which instructions and numbers of columns may stand."""


@dataclass(slots=True)
class Body:
    """The rows of one table below its header; ``next_start`` is where another table begins."""

    rows: list[int] = field(default_factory=list)
    excluded: list[ExcludedRow] = field(default_factory=list)
    sections: list[tuple[int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    next_start: int | None = None


@dataclass(frozen=True, slots=True)
class _Header:
    raw: frozenset[str]
    """The labels as they stand, for a quick look at each row."""
    keys: frozenset[str]
    by_column: dict[int, str]
    width: int
    lines: tuple[dict[int, str], ...]
    """The keys by column of each of its rows."""
    firms: frozenset[int]
    """The columns that name firms."""


def read_body(
    grid: Grid, band: Sequence[int], first: int, end: int, *, to_the_end: bool = False
) -> Body:
    """Sort the rows from ``first`` to ``end``; stops where a different header begins.

    With ``to_the_end`` a person said where the table ends, and nothing else ends it.
    """
    header = _header(grid, band)
    body = Body()
    struck = grid.sheet.struck_rows
    gap = 0
    for row in range(first, end + 1):
        columns = grid.columns(row)
        if not columns:
            body.excluded.append(ExcludedRow(row, "blank"))
            gap += 1
            continue
        follows = bool(body.excluded) and body.excluded[-1] == ExcludedRow(
            row - 1, "repeated_header"
        )
        likeness = _header_again(grid, row, columns, header, after_gap=gap > 0, follows=follows)
        if likeness == "repeated" and _has_own_unit(grid, row, band, body):
            likeness = "other"
        if likeness == "repeated":
            _set_caption(grid, row, header, body)
            body.excluded.append(ExcludedRow(row, "repeated_header"))
        elif likeness == "other" and row > first and not to_the_end:
            body.next_start = row
            _give_up_title(grid, row, body)
            break
        elif row in struck:
            body.excluded.append(ExcludedRow(row, "struck_through", grid.text(row, columns[0])))
        else:
            _sort_row(grid, row, columns, header, body)
        gap = 1 if len(columns) == 1 else 0
    _tidy_end(body)
    return body


def every_row(grid: Grid, first: int) -> Body:
    """The rows of a list that this program wrote: each is an entry, whatever it says."""
    body = Body()
    for row in range(first, grid.height + 1):
        if grid.columns(row):
            body.rows.append(row)
        else:
            body.excluded.append(ExcludedRow(row, "blank"))
    _tidy_end(body)
    return body


def _has_own_unit(grid: Grid, row: int, band: Sequence[int], body: Body) -> bool:
    """Whether the lone lines above a repeated header name another unit than the first header's.

    Such a header begins a table of its own; the next page of a long list repeats its unit.
    """
    if not band or not body.rows:
        return False
    above = _lone_lines(grid, row - 1)
    before = {unit_line(text) for text in _lone_lines(grid, band[0] - 1)} - {""}
    return any(unit and unit not in before for unit in map(unit_line, above))


def _lone_lines(grid: Grid, row: int) -> list[str]:
    """The texts of the rows with one cell from ``row`` upwards."""
    found: list[str] = []
    while row >= 1 and len(found) < 4 and len(grid.columns(row)) == 1:
        found += grid.texts(row)
        row -= 1
    return found


def _header(grid: Grid, band: Sequence[int]) -> _Header:
    lines = tuple(
        {column: header_key(grid.text(row, column)) for column in grid.columns(row)} for row in band
    )
    by_column = {column: key for line in lines for column, key in line.items()}
    keys = frozenset(key for line in lines for key in line.values())
    raw = frozenset(
        str(grid.cell(row, column)).strip() for row in band for column in grid.columns(row)
    )
    firms = frozenset(column for column, key in by_column.items() if names_firm(key))
    return _Header(raw, keys - {""}, by_column, max(len(by_column), 1), lines, firms)


def _header_again(
    grid: Grid, row: int, columns: Sequence[int], header: _Header, *, after_gap: bool, follows: bool
) -> str:
    """ "repeated" for the same header, "other" for the header of another table, else "".

    ``follows`` a repeated row of it: then the next line of the band may stand here again.
    """
    if len(columns) < 2 or not header.keys:
        return ""
    one, two = grid.cell(row, columns[0]), grid.cell(row, columns[1])
    if not isinstance(one, str) or not isinstance(two, str):
        return ""
    lead = (one.strip(), two.strip())
    if not header.raw.intersection(lead):
        if not after_gap:
            return ""
        if not any(header_key(text) in KNOWN_LABELS for text in lead):
            return "other" if _heads_a_table(grid, row, columns) else ""
    keys = [header_key(grid.text(row, column)) for column in columns]
    in_place = sum(
        header.by_column.get(column) == key for column, key in zip(columns, keys, strict=True)
    )
    if in_place >= 0.8 * len(keys) and in_place >= 0.5 * header.width:
        # 사용승인일 where 허가일 stood, behind a gap: the next table says much the same of others
        return (
            "other"
            if after_gap and any(key and key not in header.keys for key in keys)
            else "repeated"
        )
    line = dict(zip(columns, keys, strict=True))
    if line == header.lines[0] or (follows and line in header.lines):
        return "repeated"
    known = sum(key in header.keys for key in keys)
    if len(keys) >= 3 and known >= 0.5 * len(keys):
        return "other"
    scores = [label_score(grid.cell(row, column)) for column in columns]
    strong = sum(score >= 0.7 for score in scores) >= max(2, 0.6 * len(scores))
    strong = strong or sum(scores) >= 0.6 * len(scores)
    strong = (strong and min(scores) >= 0) or _heads_a_table(grid, row, columns)
    return "other" if after_gap and len(keys) >= 3 and strong else ""


def _heads_a_table(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether a row behind a gap is the header of another table by itself: labels over data, whatever
    the labels of the table above are."""
    if len(columns) < _LEAST_LABELS:
        return False
    if min(label_score(grid.cell(row, column)) for column in columns) < 0:
        return False
    score, code = score_row(grid, row, grid.height)
    return code == BY_WORDS and score >= _HEADS


def _sort_row(grid: Grid, row: int, columns: Sequence[int], header: _Header, body: Body) -> None:
    early = not body.rows and len(body.excluded) < _EARLY
    reason, text = _reason(grid, row, columns, header, under_header=early)
    if reason == "section":
        body.sections.append((row, text))
    elif reason == "footnote":
        body.notes.append(text)
    if reason:
        body.excluded.append(ExcludedRow(row, reason, text))
    else:
        body.rows.append(row)


def _is_counted(grid: Grid, row: int, header: _Header, text: str) -> bool:
    """Whether a word for examples stands where firms are named, in a row that the list counts: 1 | 보기
    before 2 | ㈜누리. An example has no number of its own among the entries."""
    if all(grid.text(row, column) != clean(text) for column in header.firms):
        return False
    first = grid.columns(row)[0]
    one, other = grid.text(row, first), grid.text(min(row + 1, grid.height), first)
    return one.isdigit() and other.isdigit() and int(other) == int(one) + 1


def _reason(
    grid: Grid, row: int, columns: Sequence[int], header: _Header, under_header: bool
) -> tuple[Reason | None, str]:
    cells = grid.sheet.rows[row - 1]
    heads = [cell for column in columns[:3] if isinstance(cell := cells[column], str)]
    for text in heads:
        if kind := total_kind(text):
            return ("total" if kind == "total" else "subtotal"), clean(text)
    lead = heads[0] if heads else ""
    if len(columns) <= 2:
        lead = grid.text(row, columns[0])
        if said := _short_line(grid, row, columns, lead, header):
            return said, lead
    for text in heads[:2]:
        if len(text) < 12 and is_example(text) and not _is_counted(grid, row, header, text):
            return "example", clean(lead)
    if len(columns) >= 2 and all(_is_count(cells[column]) for column in columns):
        return "subtotal", clean(lead)
    for column in header.firms:
        if column < len(cells) and _is_count(cells[column]):
            # "2025년 | 3개사": how many firms, where one would be named
            return "subtotal", clean(lead)
    if under_header and (under := _under_header(grid, row, columns)):
        return under, lead
    if len(columns) <= 6 and _stands_empty(grid, row, columns, header):
        return "vacant", lead
    return None, ""


def _short_line(
    grid: Grid, row: int, columns: Sequence[int], lead: str, header: _Header
) -> Reason | None:
    """What a line of one or two cells is that says something about the list, None for an entry."""
    alone = len(columns) == 1
    if unit_line(lead) and not (alone and is_section(lead)):
        return "unit"
    if is_end_mark(lead):
        return "end_mark"
    if alone and header.width >= 4 and (beside := _printed_beside(lead)):
        return beside
    if (header.width >= 3 or alone) and is_footnote(lead):
        return "footnote"
    if alone and _is_section_line(grid, row, columns[0], lead, header):
        return "section"
    return None


def _printed_beside(text: str) -> Reason | None:
    """What a lone line of a printed list is that belongs to the paper, not to the list."""
    if _PAGE.match(text):
        return "end_mark"
    return "footnote" if _SIGNED_OFF.match(text) or is_time_stamp(text) else None


def _under_header(grid: Grid, row: int, columns: Sequence[int]) -> Reason | None:
    """What a row between the header and the first entry is, None for an entry."""
    if len(columns) >= 3 and _counts_columns(grid, row, columns):
        return "column_numbers"
    return "instruction" if len(columns) >= 2 and _instructs(grid, row, columns) else None


def _stands_empty(grid: Grid, row: int, columns: Sequence[int], header: _Header) -> bool:
    """A room without a tenant: 공실 stands where the firm would."""
    return any(
        isinstance(cell := grid.cell(row, column), str) and len(cell) < 8 and is_vacant(cell)
        for column in header.firms.intersection(columns)
    )


def _instructs(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """A row right under the header that says in most of its cells how to fill them in."""
    if _ARROWS.issuperset(map(str.strip, grid.texts(row))):
        return True
    if any(shape(grid.cell(row, column)) in DATA_SHAPES for column in columns):
        return False
    told = sum(not says_nothing(text) and is_instruction(text) for text in grid.texts(row))
    return told >= 2 and told >= 0.6 * len(columns)


def _is_count(cell: Cell) -> bool:
    return isinstance(cell, str) and is_count_only(cell)


def _is_section_line(grid: Grid, row: int, column: int, text: str, header: _Header) -> bool:
    if header.width < 3:
        return False
    numbered = header.by_column.get(column) in SERIALS
    if numbered and (_WORD.search(text) or not any(map(str.isdigit, text))):
        return (
            True  # 1, 2, 3 would stand here: no entry has a word, or 2023년, for its number alone
        )
    span = grid.span_at(row, column)
    if span is not None and span.last_column - span.first_column + 1 >= max(3, header.width // 2):
        return True
    return is_section(text) and column == min(header.by_column, default=column)


def _counts_columns(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """(1) (2) (3), ① ② ③, A B C: a row that numbers the columns."""
    texts = [grid.text(row, column).strip("()[] ") for column in columns]
    starts = ("1", "①", "A", "가", "a")
    if texts[0] not in starts:
        return False
    if texts[0] == "1":
        return texts == [str(number) for number in range(1, len(texts) + 1)]
    return all(len(text) == 1 and ord(text) - ord(before) == 1 for before, text in pairwise(texts))


def _give_up_title(grid: Grid, header_row: int, body: Body) -> None:
    """The lone lines right above another header are that table's title, not our notes."""
    row = header_row - 1
    titles = _lines_behind_a_gap(grid, row)
    while True:
        if row in titles and body.rows and body.rows[-1] == row:
            body.rows.pop()
        elif body.excluded and body.excluded[-1].row == row and len(grid.columns(row)) <= 1:
            entry = body.excluded.pop()
            if entry.reason == "section":
                body.sections.pop()
            elif entry.reason == "footnote":
                body.notes.pop()
        else:
            return
        row -= 1


def _lines_behind_a_gap(grid: Grid, last: int) -> range:
    """The rows up to the last that are one text each, no firm's name, with nothing above the first."""
    row = last
    while row > 0 and len(grid.columns(row)) == 1:
        if legal_form(grid.text(row, grid.columns(row)[0])):
            break
        row -= 1
    gap = row > 0 and not grid.columns(row)
    return range(row + 1, last + 1) if gap else range(0)


def _set_caption(grid: Grid, header_row: int, header: _Header, body: Body) -> None:
    """A lone line right above the header that stands again names what follows, and is no entry."""
    row = header_row - 1
    if not body.rows or body.rows[-1] != row or header.width < 3 or len(grid.columns(row)) != 1:
        return
    text = grid.text(row, grid.columns(row)[0])
    if not legal_form(text):
        body.rows.pop()
        body.sections.append((row, text))
        body.excluded.append(ExcludedRow(row, "section", text))


def _tidy_end(body: Body) -> None:
    """Blank rows after the last row that says something are no part of the table."""
    while (
        body.excluded
        and body.excluded[-1].reason == "blank"
        and (not body.rows or body.excluded[-1].row > body.rows[-1])
    ):
        body.excluded.pop()
    last = body.rows[-1] if body.rows else 0
    later = [entry for entry in body.excluded if entry.row > last]
    for entry in later:
        if entry.reason == "section":  # a lone line at the end is a remark
            body.excluded.remove(entry)
            body.excluded.append(ExcludedRow(entry.row, "footnote", entry.text))
            body.notes.append(entry.text)
    body.excluded = [
        entry for entry in body.excluded if entry.reason != "blank" or entry.row < last
    ]
    body.sections = [section for section in body.sections if section[0] < last]
