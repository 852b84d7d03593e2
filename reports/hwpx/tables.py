"""Ruled grids as tables of a 한글 document: repeated head, merged cells, heights by their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reports.hwpx.looks import INK, THICK, THIN, Border, Edge, Face, Letters, Shape, Style
from reports.hwpx.paragraphs import Sheet, sub_list
from reports.hwpx.text import element
from reports.hwpx.units import BODY_POINTS, unit
from reports.pdf.fonts import SANS_BOLD
from reports.pdf.grid import PAD_X, PAD_Y, Align, Grid, GridCell, row_heights
from reports.pdf.lines import break_lines

WIDER = 1.08
"""한글's faces run wider than the fonts of our paper that grids are measured with."""
_CLOSER = 1.06
"""By so much they really do, set as close as they are; the rest is to be sure of a column."""
_SPACING = 130
_OUTSIDE = 1.5
_BELOW = 3.0
"""Room outside a table in points: at its sides and above, and below."""
_ANCHOR = Letters(Face.BODY, 2.0)
"""Letters of the line that a table hangs on: it leaves a small gap below the table."""
_ALIGNS = {Align.LEFT: "LEFT", Align.CENTRE: "CENTER", Align.RIGHT: "RIGHT"}


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: its finished paragraphs, its column, the columns and rows it spans, its border."""

    paragraphs: str
    column: int
    span: int
    rows: int
    border: Border
    pad: float
    """Room above and below the text in points."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of cells with its least height in points."""

    boxes: tuple[Box, ...]
    height: float


def grid_table(
    grid: Grid, sheet: Sheet, *, before: float = 0.0, breaks: bool = False, controls: str = ""
) -> str:
    """A grid as a table, in a paragraph of its own."""
    edges = _edges(grid)
    lines = []
    heights = row_heights(grid.rows, _height)
    for index, row in enumerate(grid.rows):
        left, boxes = 0.0, []
        above = THICK if index == 0 else THIN
        for cell in row.cells:
            if not cell.rows:  # one from above reaches down to here
                left += cell.width
                continue
            first, last = edges.index(round(left, 1)), edges.index(round(left + cell.width, 1))
            below = THICK if index + cell.rows == len(grid.rows) else THIN
            border = Border(THIN, THIN, above, below, _colour(cell))
            pad = PAD_Y * cell.size / WIDER
            boxes.append(Box(_cell_text(cell, sheet), first, last - first, cell.rows, border, pad))
            left += cell.width
        lines.append(Line(tuple(boxes), heights[index]))
    widths = [right - left for left, right in pairwise(edges)]
    table = write_table(lines, widths, sheet, head=grid.head)
    return anchored(table, sheet, before=before, breaks=breaks, controls=controls)


def anchored(
    table: str, sheet: Sheet, *, before: float = 0.0, breaks: bool = False, controls: str = ""
) -> str:
    """A table in the paragraph it hangs on."""
    shape = Shape(before=before, spacing=100)
    runs = [sheet.holder(inner, _ANCHOR) for inner in (controls, f"{table}<hp:t/>") if inner]
    return sheet.raw(runs, shape, Style.NORMAL, _ANCHOR, breaks=breaks)


def _height(cell: GridCell) -> float:
    """What a cell needs in 한글, which makes a row higher where it must, but never lower."""
    size = cell.size / WIDER
    lines = break_lines(cell.text, cell.font, size * _CLOSER, cell.width - 2 * PAD_X)
    return len(lines) * size * _SPACING / 100 + 2 * PAD_Y * size


def _edges(grid: Grid) -> list[float]:
    """The borders between columns that any row has, in tenths of a point from the left."""
    found = {0.0}
    for row in grid.rows:
        left = 0.0
        for cell in row.cells:
            left += cell.width
            found.add(round(left, 1))
    return sorted(found)


def _colour(cell: GridCell) -> str:
    return f"#{cell.fill.hexval()[2:].upper()}" if cell.fill is not None else ""


def _cell_text(cell: GridCell, sheet: Sheet) -> str:
    colour = f"#{cell.colour.hexval()[2:].upper()}"
    letters = Letters(Face.PLAIN, round(cell.size / WIDER, 1), cell.font == SANS_BOLD, colour)
    shape = Shape(_ALIGNS[cell.align], spacing=_SPACING)
    lines = cell.text.split("\n")
    return "".join(sheet.paragraph([(line, letters)], shape, Style.CELL) for line in lines)


def write_table(
    lines: Sequence[Line], widths: Sequence[float], sheet: Sheet, *, head: int = 0
) -> str:
    """The ``tbl`` element; widths in points."""
    tallest = max(line.height for line in lines)
    about = {
        "id": sheet.next_id(), "zOrder": 0, "numberingType": "TABLE",
        "textWrap": "TOP_AND_BOTTOM", "textFlow": "BOTH_SIDES", "lock": 0, "dropcapstyle": "None",
        # TABLE breaks between rows; CELL inside of them too, for one that fills most of a page.
        "pageBreak": "CELL" if tallest > BODY_POINTS * 0.7 else "TABLE",
        "repeatHeader": int(0 < sum(line.height for line in lines[:head]) < BODY_POINTS / 3),
        "rowCnt": len(lines), "colCnt": len(widths),
        "cellSpacing": 0, "borderFillIDRef": sheet.looks.borders.number(Border()), "noAdjust": 0,
    }  # fmt: skip
    size = {
        "width": unit(sum(widths)), "widthRelTo": "ABSOLUTE",
        "height": unit(sum(line.height for line in lines)), "heightRelTo": "ABSOLUTE",
        "protect": 0,
    }  # fmt: skip
    place = {
        "treatAsChar": 0, "affectLSpacing": 0, "flowWithText": 1, "allowOverlap": 0,
        "holdAnchorAndSO": 0, "vertRelTo": "PARA", "horzRelTo": "COLUMN", "vertAlign": "TOP",
        "horzAlign": "LEFT", "vertOffset": 0, "horzOffset": 0,
    }  # fmt: skip
    inner = element("hp:sz", size) + element("hp:pos", place)
    inner += _margins("hp:outMargin", 0, _OUTSIDE, _BELOW) + _margins("hp:inMargin", PAD_X, 2.0)
    for row, line in enumerate(lines):
        boxes = "".join(
            _box(box, row, lines, widths, sheet, header=row < head) for box in line.boxes
        )
        inner += element("hp:tr", None, boxes)
    return element("hp:tbl", about, inner)


def _box(
    box: Box, row: int, lines: Sequence[Line], widths: Sequence[float], sheet: Sheet,
    *, header: bool,
) -> str:  # fmt: skip
    about = {
        "name": "", "header": int(header), "hasMargin": 1, "protect": 0, "editable": 0, "dirty": 0,
        "borderFillIDRef": sheet.looks.borders.number(box.border),
    }  # fmt: skip
    width = sum(widths[box.column : box.column + box.span])
    height = sum(line.height for line in lines[row : row + box.rows])
    inner = sub_list(box.paragraphs)
    inner += element("hp:cellAddr", {"colAddr": box.column, "rowAddr": row})
    inner += element("hp:cellSpan", {"colSpan": box.span, "rowSpan": box.rows})
    inner += element("hp:cellSz", {"width": unit(width), "height": unit(height)})
    return element("hp:tc", about, inner + _margins("hp:cellMargin", PAD_X, box.pad))


def _margins(name: str, sides: float, above: float, below: float | None = None) -> str:
    about = {
        "left": unit(sides), "right": unit(sides), "top": unit(above),
        "bottom": unit(above if below is None else below),
    }  # fmt: skip
    return element(name, about)


def title_table(text: str, size: float, width: float, sheet: Sheet, **place: object) -> str:
    """The title on light blue between two lines."""
    edge = Edge("0.4 mm", "#1F4E8C")
    border = Border(top=edge, bottom=edge, fill="#DAEEF3")
    letters = Letters(Face.HEAD, size, colour=INK)
    said = sheet.paragraph([(text, letters)], Shape("CENTER", spacing=_SPACING), Style.TITLE)
    line = Line((Box(said, 0, 1, 1, border, 0.3 * size),), 2.0 * size)
    table = write_table([line], [width], sheet)
    return anchored(table, sheet, **place)  # type: ignore[arg-type]


def note_lines(count: int, width: float, pitch: float, sheet: Sheet, **place: object) -> str:
    """Blank lines to write on."""
    border = Border(bottom=THIN)
    letters = Letters(Face.BODY, 10.0)
    lines = []
    for _ in range(count):
        blank = sheet.paragraph([("", letters)], Shape(spacing=100), Style.CELL)
        lines.append(Line((Box(blank, 0, 1, 1, border, 0.0),), pitch))
    table = write_table(lines, [width], sheet)
    return anchored(table, sheet, **place)  # type: ignore[arg-type]
