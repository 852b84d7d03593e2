"""Tables and label grids of a document, laid out as ruled grids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.domain.values import Empty
from reports.content.blocks import (
    ApprovalBox,
    Cell,
    CellKind,
    Column,
    KeyValue,
    KeyValues,
    Row,
    Table,
    Tick,
)
from reports.content.formats import cell_text
from reports.content.heads import HeadCell, head_of, own_heads
from reports.content.model import plain
from reports.pdf.fonts import SANS, SANS_BOLD, drawable, width_of
from reports.pdf.grid import PAD_X, Align, Grid, GridCell, GridRow, cell
from reports.pdf.styles import BODY_WIDTH, HEAD_FILL, INK, MUTED, TOTAL_FILL, Styles
from reports.pdf.widths import Asked, by_shares, levelled

EMPTY_SIZE = 0.9
"""A kind of empty is set this much smaller than a value."""
_SAMPLE = 200
"""Rows that the column widths are measured on."""


def table_grid(table: Table, styles: Styles, lang: str, width: float = BODY_WIDTH) -> Grid:
    """A table with its shaded head; numbers flush right, totals bold."""
    texts = [_row_texts(row, table.columns, lang) for row in table.rows]
    size, widths = _column_widths(table, texts, styles.table_size, width)
    head = _head_rows(head_of(table.columns), widths, size)
    rows = [
        _body_row(row, row_texts, table.columns, widths, size)
        for row, row_texts in zip(table.rows, texts, strict=True)
    ]
    return Grid([*head, *rows], head=len(head))


def _head_rows(
    head: Sequence[Sequence[HeadCell]], widths: Sequence[float], size: float
) -> list[GridRow]:
    rows: list[GridRow] = []
    reaching: list[tuple[int, GridCell]] = []
    for cells in head:
        placed = [(one.first, _head_cell(one, widths, size)) for one in cells]
        below = [(at, replace(entry, lines=("",), text="", rows=0)) for at, entry in reaching]
        rows.append(GridRow(tuple(entry for _, entry in sorted(placed + below, key=_place))))
        reaching = [(at, entry) for at, entry in placed if entry.rows > 1]
    return rows


def _place(placed: tuple[int, GridCell]) -> int:
    return placed[0]


def _head_cell(one: HeadCell, widths: Sequence[float], size: float) -> GridCell:
    width = sum(widths[one.first : one.first + one.columns])
    made = cell(drawable(one.text), width, SANS_BOLD, size, Align.CENTRE, fill=HEAD_FILL)
    return replace(made, rows=one.rows)


def _row_texts(row: Row, columns: Sequence[Column], lang: str) -> list[str]:
    return [
        drawable(cell_text(value, kind, lang))
        for value, kind in zip(row.cells, _kinds(row, columns), strict=True)
    ]


def _kinds(row: Row, columns: Sequence[Column]) -> tuple[CellKind, ...]:
    return row.kinds or tuple(column.kind for column in columns)


def _body_row(
    row: Row, texts: list[str], columns: Sequence[Column], widths: Sequence[float], size: float
) -> GridRow:
    fill = TOTAL_FILL if row.total else None
    font = SANS_BOLD if row.total else SANS
    cells = []
    for value, kind, text, w in zip(row.cells, _kinds(row, columns), texts, widths, strict=True):
        if isinstance(value, Empty):
            cells.append(cell(text, w, SANS, size * EMPTY_SIZE, Align.CENTRE, MUTED, fill))
        else:
            cells.append(cell(text, w, font, size, _align(value, kind), INK, fill))
    return GridRow(tuple(cells))


def _align(value: Cell, kind: CellKind) -> Align:
    if value == "-":
        # A dash stands for what has no base; it belongs to the middle, not to the units.
        return Align.CENTRE
    if kind.is_number:
        return Align.RIGHT
    return Align.CENTRE if kind in {CellKind.CENTRED, CellKind.DATE} else Align.LEFT


def _column_widths(
    table: Table, texts: list[list[str]], size: float, width: float
) -> tuple[float, tuple[float, ...]]:
    """The size of the type and the widths of the columns."""
    heads = [drawable(text) for text in own_heads(table.columns)]
    if all(column.width > 0 for column in table.columns):
        bold = any(row.total for row in table.rows)
        asked = [
            Asked(column.width, column.kind, head, [row[at] for row in texts[:_SAMPLE]])
            for at, (column, head) in enumerate(zip(table.columns, heads, strict=True))
        ]
        return by_shares(asked, size, width, bold=bold)
    wanted, least = [], []
    for index, own in enumerate(heads):
        samples = [line for row in texts[:_SAMPLE] for line in row[index].split("\n")]
        head = width_of(own, SANS_BOLD, size)
        widest = max((width_of(text, SANS, size) for text in samples), default=0.0)
        words = [word for text in samples for word in text.split(" ")]
        word = max((width_of(text, SANS, size) for text in words), default=0.0)
        # A bold total is a little wider than the regular digits measured here.
        wanted.append(max(head, widest * 1.06) + 2 * PAD_X + 2)
        least.append(min(max(head, word * 1.06), width / 4) + 2 * PAD_X + 2)
    return size, _share(wanted, least, width)


def _share(wanted: list[float], least: list[float], width: float) -> tuple[float, ...]:
    """Widths that add up to ``width``: what each column wants, shrunk towards its least."""
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / len(wanted)
        return tuple(want + spare for want in wanted)
    if sum(least) >= width:
        return tuple(low * width / sum(least) for low in least)
    slack = sum(want - low for want, low in zip(wanted, least, strict=True))
    scale = (width - sum(least)) / slack
    return tuple(low + (want - low) * scale for want, low in zip(wanted, least, strict=True))


def key_value_grid(block: KeyValues, styles: Styles, lang: str, width: float = BODY_WIDTH) -> Grid:
    """Shaded labels, each with its value, ``per_row`` beside each other."""
    size = styles.table_size
    placed = _placed(block)
    widths = _pair_widths(placed, block.per_row, size, width, lang)
    rows: list[GridRow] = []
    for row in placed:
        cells: list[GridCell] = []
        for start, span, pair in row:
            first = 2 * start
            value = sum(widths[first + 1 : first + 2 * span])
            cells.append(_label(pair.label, widths[first], size))
            cells.append(_value(pair.value, value, size, lang))
        rows.append(_filled(cells, width, size))
    return Grid(rows)


def _placed(block: KeyValues) -> list[list[tuple[int, int, KeyValue]]]:
    """The pairs by rows, each with the pair of columns it begins at and how many it spans."""
    rows: list[list[tuple[int, int, KeyValue]]] = [[]]
    taken = 0
    for pair in block.pairs:
        span = min(pair.span, block.per_row)
        if taken + span > block.per_row:
            rows.append([])
            taken = 0
        rows[-1].append((taken, span, pair))
        taken += span
    return rows


def _pair_widths(
    rows: list[list[tuple[int, int, KeyValue]]], per_row: int, size: float, width: float, lang: str
) -> tuple[float, ...]:
    """Widths of label and value columns by turns: labels as wide as they are, values share."""
    wanted = [2 * PAD_X + 4.0] * (2 * per_row)
    for row in rows:
        for start, span, pair in row:
            label = width_of(drawable(pair.label), SANS_BOLD, size) + 2 * PAD_X + 4
            wanted[2 * start] = max(wanted[2 * start], label)
            if span == 1:
                value = width_of(drawable(plain(pair.value, lang)), SANS, size) + 2 * PAD_X + 2
                wanted[2 * start + 1] = max(wanted[2 * start + 1], value)
    labels = sum(wanted[::2])
    if sum(wanted) <= width:
        spare = (width - sum(wanted)) / per_row
        return tuple(w + spare * (index % 2) for index, w in enumerate(wanted))
    shrunk = min(1.0, (width * 2 / 3) / labels)
    values = levelled(wanted[1::2], max(width - labels, width / 3))
    pairs = zip(wanted[::2], values, strict=True)
    return tuple(w for label, value in pairs for w in (label * shrunk, value))


def _label(text: str, width: float, size: float) -> GridCell:
    return cell(drawable(text), width, SANS_BOLD, size, Align.CENTRE, fill=HEAD_FILL)


def _value(value: Cell, width: float, size: float, lang: str) -> GridCell:
    text = drawable(plain(value, lang))
    if isinstance(value, Empty):
        return cell(text, width, SANS, size * EMPTY_SIZE, Align.CENTRE, MUTED)
    short = width_of(text, SANS, size) <= width - 2 * PAD_X
    return cell(text, width, SANS, size, Align.CENTRE if short else Align.LEFT)


def _filled(cells: list[GridCell], width: float, size: float) -> GridRow:
    """A row widened to the full width: the last value takes what is left."""
    used = sum(entry.width for entry in cells)
    if width - used > 0.01:
        cells = [*cells, cell("", width - used, SANS, size)]
    return GridRow(tuple(cells))


def approval_grid(block: ApprovalBox, styles: Styles, lang: str) -> Grid:
    """The two rows below the title: who is reported to, and who wrote it by which law."""
    size = styles.table_size * 0.95
    label = width_of("보 고 선", SANS_BOLD, size) + 4 * PAD_X
    reports, timing = _ticks(block.reports_to), _ticks(block.timing)
    mark, law = drawable(block.mark), drawable(f"법령 기준일 {plain(block.law_as_of, lang)}")
    room = BODY_WIDTH - label
    needs = [width_of(text, SANS, size) + 3 * PAD_X for text in (reports, timing, mark or law)]
    third = max(needs[2], width_of(law, SANS, size) + 3 * PAD_X)
    scale = max(1.0, sum((needs[0], needs[1], third)) / room)
    first, second = needs[0] / scale, needs[1] / scale
    spare = max(room - (needs[0] + needs[1] + third) / scale, 0.0) / 3
    first, second = first + spare, second + spare
    third = room - first - second
    top = [
        _label("보고선", label, size),
        cell(reports, first, SANS, size, Align.CENTRE),
        cell(timing, second, SANS, size, Align.CENTRE),
        cell(mark or " ", third, SANS, size, Align.CENTRE),
    ]
    author = drawable(plain(block.author, lang))
    bottom = [
        _label("작 성", label, size),
        cell(author, first + second, SANS, size),
        cell(law, third, SANS, size, Align.CENTRE),
    ]
    return Grid([GridRow(tuple(top)), GridRow(tuple(bottom))])


def _ticks(ticks: tuple[Tick, ...]) -> str:
    return drawable(" ".join(f"{'■' if tick.ticked else '□'}{tick.label}" for tick in ticks))
