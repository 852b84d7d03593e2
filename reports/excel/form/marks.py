"""Codes in the cells of a form: found in texts, or in cells that are named like a field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils.cell import get_column_letter

from reports.excel.form.book import Book
from reports.excel.form.sheet import CellPlace, Sheet, bounds, prefix_of, text_cell
from reports.excel.form.sources import Source
from reports.excel.form.spans import Element, Splices

_CODE = re.compile(r"[{｛]{1,2}\s*([^{}｛｝\n]{1,80}?)\s*[}｝]{1,2}")
_NAMED = re.compile(
    r"(?P<sheet>'(?:[^']|'')+'|[^'!,]+)!(?P<range>\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)"
)
_REPEATED = re.compile(r"(?:반복|repeat)[_.\d]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mark:
    """A cell with at least one code."""

    cell: CellPlace
    text: str

    @property
    def codes(self) -> tuple[str, ...]:
        """What stands between its braces."""
        return tuple(found[1] for found in _CODE.finditer(self.text))

    def parts(self) -> Iterator[tuple[str, str]]:
        """The text in its order as (plain text, code); one of both is ""."""
        place = 0
        for found in _CODE.finditer(self.text):
            if found.start() > place:
                yield self.text[place : found.start()], ""
            yield found[0], found[1]
            place = found.end()
        if place < len(self.text):
            yield self.text[place:], ""


def marks_of(sheet: Sheet) -> tuple[Mark, ...]:
    """The cells of a sheet that have codes."""
    return tuple(
        Mark(cell, text)
        for cell in sheet.cells()
        if (text := sheet.text(cell)) and _CODE.search(text)
    )


def named_cells(book: Book, name: str, data: bytes, source: Source) -> bytes:
    """A sheet with a code in each cell that bears the name of one."""
    for one in book.names:
        place = _place(one.formula, name)
        if place is None or place[:2] != place[2:] or source.find(one.name) is None:
            continue
        sheet = Sheet(book, name, data)
        data = _with_text(sheet, place[0], place[1], f"{{{one.name}}}")
    return data


def blank_names(book: Book, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Cells of a sheet that bear a name and nothing else: the cell and its name."""
    filled = {(cell.row, cell.column) for cell in sheet.cells() if cell.element.children}
    for one in book.names:
        place = _place(one.formula, sheet.name)
        if place is None or place[:2] != place[2:] or place[:2] in filled:
            continue
        if not (one.name.startswith("_xlnm") or _REPEATED.fullmatch(one.name)):
            yield f"{get_column_letter(place[1])}{place[0]}", one.name


def repeated_rows(book: Book, name: str) -> tuple[tuple[int, int], ...]:
    """Rows that a name such as ``반복`` declares to be repeated together."""
    places = [_place(one.formula, name) for one in book.names if _REPEATED.fullmatch(one.name)]
    whole = [_rows(one.formula, name) for one in book.names if _REPEATED.fullmatch(one.name)]
    found = [(place[0], place[2]) for place in places if place is not None]
    return tuple(sorted({*found, *(rows for rows in whole if rows is not None)}))


def _place(formula: str, sheet: str) -> tuple[int, int, int, int] | None:
    found = _NAMED.fullmatch(formula.strip())
    if found is None or _bare(found["sheet"]) != sheet.casefold():
        return None
    return bounds(found["range"])


def _rows(formula: str, sheet: str) -> tuple[int, int] | None:
    prefix, _, rows = formula.strip().rpartition("!")
    found = re.fullmatch(r"\$?(\d+):\$?(\d+)", rows)
    if found is None or _bare(prefix) != sheet.casefold():
        return None
    return int(found[1]), int(found[2])


def _bare(sheet: str) -> str:
    bare = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
    return bare.casefold()


def _with_text(sheet: Sheet, row: int, column: int, text: str) -> bytes:
    """The part with a text in a cell, which may not be there yet; a formula is left alone."""
    splices = Splices(sheet.data)
    p = prefix_of(sheet.tag(sheet.content))
    new = text_cell(b'<%bc r="%b%d"/>' % (p, get_column_letter(column).encode(), row), text)
    line = next((one for one in sheet.rows if one.row == row), None)
    if line is None:
        made = b'<%brow r="%d">%b</%brow>' % (p, row, new, p)
        _add(splices, sheet, sheet.content, made, [
            one.element.start for one in sheet.rows if one.row > row
        ])  # fmt: skip
        return splices.done()
    cell = next((one for one in line.cells if one.column == column), None)
    if cell is not None:
        if cell.formula is None:
            element = cell.element
            made = text_cell(sheet.tag(element), text)
            splices.replace(element.start, element.end, made)
        return splices.done()
    _add(splices, sheet, line.element, new, [
        one.element.start for one in line.cells if one.column > column
    ])  # fmt: skip
    return splices.done()


def _add(splices: Splices, sheet: Sheet, owner: Element, new: bytes, followers: list[int]) -> None:
    """Put a cell or a row before those that follow it."""
    if owner.inner == owner.end:  # <row/>
        tag = sheet.tag(owner)
        name = tag[1:].split(None, 1)[0].rstrip(b"/>")
        opening = tag[:-2].rstrip() + b">"
        splices.replace(owner.start, owner.end, opening + new + b"</" + name + b">")
        return
    place = min(followers, default=owner.outer)
    splices.replace(place, place, new)
