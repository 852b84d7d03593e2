"""Finds the tables of a workbook: title, 기준일, unit line, header band, entries and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from db.collector import cycles_uncollected
from db.intake.table import AsOf, Column, Decision, ExcludedRow, Table
from db.intake.tables.bands import SEPARATOR, Band, band_labels, find_band
from db.intake.tables.closed_rows import without_closed
from db.intake.tables.error_reasons import without_reasons
from db.intake.tables.fill_down import (
    group_columns,
    merged_down,
    named_in_subtotals,
    naming_subtotals,
)
from db.intake.tables.grid import Grid
from db.intake.tables.hints import find_as_of
from db.intake.tables.one_firm import firm_above, with_firm
from db.intake.tables.outline import FLAT, find_outline, with_groups, without_groups
from db.intake.tables.row_kinds import Body, every_row, read_body
from db.intake.tables.side_by_side import split_columns
from db.intake.tables.turned import turned
from db.intake.tables.unit_lines import unit_in_words
from db.intake.words import (
    header_key,
    is_footnote,
    is_section,
    unit_line,
    without_unit,
)
from db.intake.workbook import Sheet, Workbook

_RANK = re.compile(r"\d{1,4}\s*(?:위|등|번|\.)?$")
_DATE_COLUMNS = frozenset(("데이터기준일자", "데이터기준일", "기준일자", "기준일", "자료기준일"))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person corrected about one table.

    ``first_row`` is where the entries begin, ``last_row`` ends the table; what follows is looked
    at anew. ``first_column`` and ``last_column`` are its outermost columns, -1 for what was found.
    ``fill_down`` are the columns whose blank cells repeat the value above, None for what was found.
    """

    header_rows: tuple[int, ...] | None = None
    no_header: bool = False
    include: frozenset[int] = frozenset()
    exclude: frozenset[int] = frozenset()
    unit: str = ""
    as_of: str = ""
    first_row: int = 0
    last_row: int = 0
    first_column: int = -1
    last_column: int = -1
    fill_down: tuple[int, ...] | None = None
    flat: bool = False
    """Whether every row stands for itself, however it is indented or numbered."""


_NONE = Wish()
_CODES = "header.codes"
_HIGHEST_CODES = 8
ID_CODE, VERSION_CODE = "_id", "_version"
"""The codes of the two hidden columns of a list that this program wrote."""
Wishes = Mapping[tuple[int, int], Wish]
"""Corrections by ``Table.place``: the sheet and the table on it."""


def understand(workbook: Workbook, wishes: Wishes | None = None) -> tuple[Table, ...]:
    """All tables of the workbook, sheet by sheet and from top to bottom.

    ``wishes`` are a person's corrections by the table's place. Hidden sheets are left out while
    there is a visible one with cells.
    """
    visible = any(sheet.visible and sheet.rows for sheet in workbook.sheets)
    ours = any(code_row(sheet) for sheet in workbook.sheets)
    tables: list[Table] = []
    with cycles_uncollected():
        for index, sheet in enumerate(workbook.sheets):
            if ours and not code_row(sheet):
                continue  # the explanations beside a list of ours
            if sheet.rows and (sheet.visible or not visible):
                found = _dated_alike(_upright(workbook, sheet, index, wishes or {}))
                tables += map(without_reasons, found)
    return tuple(tables)


def _dated_alike(tables: Iterable[Table]) -> Iterator[Table]:
    """The tables of a sheet; one below the first without a day of its own is of the day in the title
    of the sheet."""
    first: AsOf | None = None
    for table in tables:
        first = first or (table.as_of if table.number == 0 else None)
        titled = first is not None and first.source == "title" and table.as_of is None
        yield replace(table, as_of=first) if titled else table


def _upright(workbook: Workbook, sheet: Sheet, index: int, wishes: Wishes) -> Iterator[Table]:
    """The tables of a sheet; one that lies on its side is turned first."""
    grid = Grid(sheet)
    found = None if code_row(sheet) else turned(grid)
    if found is None:
        yield from _tables_of(workbook, grid, index, wishes)
        return
    flat = wishes.get((index, 0), _NONE).flat
    told = Decision(FLAT if flat else found.code)
    for table in _tables_of(workbook, grid if flat else Grid(found.sheet), index, wishes):
        yield replace(table, decisions=(*table.decisions, told))


def code_row(sheet: Sheet) -> int:
    """The row with the field codes of a list that this program wrote, 0 without one."""
    for number, cells in enumerate(sheet.rows[:_HIGHEST_CODES], 1):
        if ID_CODE in cells and VERSION_CODE in cells:
            return number
    return 0


def _tables_of(workbook: Workbook, grid: Grid, index: int, wishes: Wishes) -> Iterator[Table]:
    start, number = 1, 0
    while start <= grid.height:
        wish = wishes.get((index, number), _NONE)
        band = _band(grid, start, wish)
        if band is None and number and not wish.no_header:
            return
        body_start = max(band.rows[-1] + 1 if band else start, wish.first_row)
        end = wish.last_row if body_start <= wish.last_row < grid.height else grid.height
        if band is not None and band.code == _CODES:
            table = _table(workbook, grid, index, start, band, every_row(grid, body_start), wish)
            yield table
            return
        rows = band.rows if band else ()
        body = read_body(_narrowed(grid, wish), rows, body_start, end, to_the_end=end < grid.height)
        parts = split_columns(grid, band.rows, body_start, end) if band else ()
        if not any(grid.columns(row) for row in range(start, grid.height + 1)):
            return
        if len(parts) > 1 and band is not None:
            for left, right in parts:
                own = wishes.get((index, number), _NONE)
                part = _narrowed(Grid(grid.sheet, left, right), own)
                part_body = read_body(part, band.rows, body_start, body.next_start or end)
                table = _table(workbook, part, index, start, band, part_body, own)
                yield replace(table, number=number)
                number += 1
        else:
            wide = _narrowed(grid, wish)
            if band is not None and (name := firm_above(wide, start, band.rows)):
                wide = with_firm(wide, name, band.rows[-1], body.rows)
            table = _outlined(workbook, wide, index, start, band, body, wish)
            yield replace(table, number=number)
            number += 1
        if body.next_start is None and end == grid.height:
            return
        start = _with_its_title(grid, body, body.next_start) if body.next_start else end + 1


def _narrowed(grid: Grid, wish: Wish) -> Grid:
    """The grid between the outermost columns that a person named."""
    left = wish.first_column if wish.first_column >= 0 else grid.left
    right = wish.last_column if wish.last_column >= 0 else grid.right
    return grid if (left, right) == (grid.left, grid.right) else Grid(grid.sheet, left, right)


def _band(grid: Grid, start: int, wish: Wish) -> Band | None:
    if wish.no_header:
        return None
    if wish.header_rows:
        return Band(wish.header_rows, "header.by_hand", 1.0)
    if codes := code_row(grid.sheet):
        return Band((codes + 1,), _CODES, 1.0)
    return find_band(grid, start, grid.height)


def _with_its_title(grid: Grid, body: Body, start: int) -> int:
    """Step up from a second header over the lone lines that are its title."""
    while start > 1 and len(grid.columns(start - 1)) <= 1 and (start - 1) not in body.rows:
        start -= 1
    return start


def _table(
    workbook: Workbook,
    grid: Grid,
    index: int,
    start: int,
    band: Band | None,
    body: Body,
    wish: Wish,
) -> Table:
    if band is None:
        body = _first_lines(grid, body)
    rows, excluded = _by_hand(body, wish)
    header_rows = band.rows if band else None
    columns = _columns(grid, header_rows or (), rows)
    whole = grid.whole
    above = [
        (row, text)
        for row in range(start, band.rows[0] if band else start)
        for text in whole.texts(row)
    ]
    unit, unit_row = _unit(grid, above, band, excluded)
    title_rows = [(row, title) for row, text in above if (title := without_unit(text))]
    title = next((text for _, text in title_rows if not is_footnote(text)), workbook.title)
    notes = [workbook.title, *(text for _, text in above)]
    as_of = find_as_of(notes, body.notes, grid.sheet.name, workbook.file_name)
    table = Table(
        sheet=grid.sheet,
        sheet_index=index,
        title=title.strip("□■○● "),
        as_of=AsOf(wish.as_of, "by_hand", sure=True) if wish.as_of else as_of,
        unit=wish.unit or unit,
        header_rows=header_rows,
        columns=columns,
        rows=rows,
        excluded=excluded,
        sections=(*_leading_section(title_rows, body), *body.sections),
        merged_down=merged_down(grid, rows),
        file_name=workbook.file_name,
    )
    table = replace(table, as_of=_dated_column(table) or table.as_of)
    table = without_closed(table, wish.include)
    carriers = naming_subtotals(grid, excluded)
    down = wish.fill_down
    if down is None:
        down = group_columns(table) or (named_in_subtotals(table, carriers) if carriers else ())
    table = replace(table, fill_down=down, carriers=carriers if down else ())
    return replace(table, decisions=_decisions(table, band, title_rows, unit_row))


def _leading_section(titles: Sequence[tuple[int, str]], body: Body) -> tuple[tuple[int, str], ...]:
    """The line over the header of a list in sections ("Ⅰ. 투자협약"): its first section's, and
    that of a list whose next section has a header of its own."""
    several = bool(body.sections) or len(titles) > 1
    if not several or not titles or not is_section(titles[-1][1]):
        return ()
    return (titles[-1],)


def _outlined(
    workbook: Workbook,
    grid: Grid,
    index: int,
    start: int,
    band: Band | None,
    body: Body,
    wish: Wish,
) -> Table:
    """The table; where its rows stand under each other, their groups in a column of their own."""
    outline = find_outline(grid, body) if band is not None else None
    if outline is None or band is None:
        return _table(workbook, grid, index, start, band, body, wish)
    if wish.flat:
        table = _table(workbook, grid, index, start, band, body, wish)
        return replace(table, decisions=(*table.decisions, Decision(FLAT)))
    grid, place = with_groups(grid, band.rows[-1], outline)
    body = without_groups(body, outline)
    table = _table(workbook, grid, index, start, band, body, wish)
    names = ", ".join(outline.groups.values())
    told = Decision(outline.code, tuple(outline.groups), (outline.column, place), names)
    return replace(table, decisions=(*table.decisions, told))


def _first_lines(grid: Grid, body: Body) -> Body:
    """A list without a header whose numbers are merged over several rows: one entry each."""
    column = min((grid.columns(row)[0] for row in body.rows), default=0)
    spans = [span for span in grid.sheet.merged if span.first_column == column]
    tall = [span for span in spans if span.first_row < span.last_row <= grid.height]
    later = {row for span in tall for row in range(span.first_row + 1, span.last_row + 1)}
    numbered = [row for row in body.rows if row not in later]
    ranks = sum(bool(_RANK.match(grid.text(row, column))) for row in numbered)
    if len(tall) < 2 or ranks < len(numbered):
        return body
    excluded = [
        ExcludedRow(row, "continued", " ".join(grid.texts(row)))
        for row in body.rows
        if row in later
    ]
    return replace(body, rows=numbered, excluded=sorted([*body.excluded, *excluded],
                   key=lambda entry: entry.row))  # fmt: skip


def _by_hand(body: Body, wish: Wish) -> tuple[tuple[int, ...], tuple[ExcludedRow, ...]]:
    if not wish.include and not wish.exclude:
        return tuple(body.rows), tuple(body.excluded)
    again = {entry.row for entry in body.excluded if entry.row in wish.include}
    rows = sorted((set(body.rows) | again) - wish.exclude)
    excluded = [entry for entry in body.excluded if entry.row not in again]
    excluded += [ExcludedRow(row, "by_hand") for row in wish.exclude if row in body.rows]
    return tuple(rows), tuple(sorted(excluded, key=lambda entry: entry.row))


def _columns(grid: Grid, header_rows: Sequence[int], rows: Sequence[int]) -> tuple[Column, ...]:
    places: set[int] = set()
    for row in (*header_rows, *rows):
        places.update(grid.columns(row))
    ordered = sorted(places)
    labels = _without_caption(band_labels(grid, header_rows, ordered))
    hidden = grid.sheet.hidden_columns
    return tuple(
        Column(place, SEPARATOR.join(labels[place]), labels[place], place in hidden)
        for place in ordered
    )


def _without_caption(labels: dict[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """The labels without one that stands over all columns: it captions the table, and groups none."""
    said = [path for path in labels.values() if path]
    captions = {path[0] for path in said}
    if len(said) < 2 or len(captions) > 1 or any(len(path) < 2 for path in said):
        return labels
    return {column: path[1:] for column, path in labels.items()}


def _unit(
    grid: Grid,
    above: Sequence[tuple[int, str]],
    band: Band | None,
    excluded: Sequence[ExcludedRow],
) -> tuple[str, int]:
    """The unit line above the header or in its band, and its row; ("", 0) without one."""
    lines = [*reversed(above)]
    lines += [(row, text) for row in (band.rows if band else ()) for text in grid.texts(row)]
    lines += [(entry.row, entry.text) for entry in excluded if entry.reason == "unit"]
    for row, text in lines:
        if unit := unit_line(text):
            return unit, row
    remarks = [(entry.row, entry.text) for entry in excluded if entry.reason == "footnote"]
    said = [(row, unit) for row, text in (*above, *remarks) if (unit := unit_in_words(text))]
    return ", ".join(dict.fromkeys(unit for _, unit in said)), said[0][0] if said else 0


def _dated_column(table: Table) -> AsOf | None:
    """데이터기준일자: a column that says the same day in every row."""
    for column in table.columns:
        if header_key(column.header) in _DATE_COLUMNS and table.rows:
            values = {str(table.sheet.cell(row, column.index)) for row in table.rows[:500]}
            if len(values) == 1:
                dated = find_as_of([f"{values.pop()} 기준"], (), "", "")
                if dated is not None:
                    return AsOf(dated.value, "column", sure=True)
    return None


def _decisions(
    table: Table, band: Band | None, titles: Sequence[tuple[int, str]], unit_row: int
) -> tuple[Decision, ...]:
    found = [Decision(band.code if band else "header.none", band.rows if band else ())]
    if titles:
        found.append(Decision("title.above", tuple(row for row, _ in titles), text=table.title))
    if unit_row:
        found.append(Decision("unit.line", (unit_row,), text=table.unit))
    if table.as_of:
        code = f"as_of.{table.as_of.source}"
        found.append(
            Decision(code if table.as_of.sure else f"{code}.unsure", text=table.as_of.value)
        )
    if table.fill_down:
        found.append(Decision("fill_down.groups", columns=table.fill_down))
    if table.merged_down:
        merged = tuple(sorted({column for _, column in table.merged_down}))
        found.append(Decision("fill_down.merged", columns=merged))
    hidden = tuple(row for row in table.rows if row in table.sheet.hidden_rows)
    if hidden:
        found.append(Decision("rows.hidden_kept", hidden))
    return tuple(found)
