"""One worksheet by its rows and cells, each with its place in the part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils.cell import column_index_from_string, get_column_letter

from db.errors import UserError
from reports.excel.form.book import Book
from reports.excel.form.spans import Element, quoted, read, with_attribute
from reports.excel.styles import fitting

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell: its row and column (1-based) and its element."""

    row: int
    column: int
    element: Element

    @property
    def name(self) -> str:
        """``B5``."""
        return f"{get_column_letter(self.column)}{self.row}"

    @property
    def formula(self) -> Element | None:
        """Its formula, if it has one."""
        return self.element.child("f")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """A row with its cells."""

    row: int
    element: Element
    cells: tuple[CellPlace, ...]


class Sheet:
    """A worksheet as it lies in its part."""

    def __init__(self, book: Book, name: str, data: bytes) -> None:
        self.name = name
        self.data = data
        self._book = book
        self.root = read(data)
        found = self.root.child("sheetData")
        if found is None:
            raise UserError("form.damaged")
        self.content = found
        self.rows = tuple(_rows(found))

    def cells(self) -> Iterator[CellPlace]:
        """All cells, row by row."""
        for row in self.rows:
            yield from row.cells

    def text(self, cell: CellPlace) -> str:
        """The text of a cell; "" for numbers, formulas and blanks."""
        element = cell.element
        value, inside = element.child("v"), element.child("is")
        if cell.formula is not None:
            return ""
        match element.attributes.get("t"):
            case "s" if value is not None and value.text.strip().isdigit():
                index = int(value.text)
                return self._book.texts[index] if index < len(self._book.texts) else ""
            case "inlineStr" if inside is not None:
                return inside.said()
            case "str" if value is not None:
                return value.text
            case _:
                return ""

    def tag(self, element: Element) -> bytes:
        """The opening tag of an element."""
        return self.data[element.start : element.inner]

    def ranges(self, name: str) -> Iterator[tuple[Element, tuple[int, int, int, int]]]:
        """Elements of this name with the range in their ``ref``."""
        for one in self.root.all(name):
            if (found := bounds(one.attributes.get("ref", ""))) is not None:
                yield one, found


def _rows(content: Element) -> Iterator[RowPlace]:
    last = 0
    for row in content.children:
        if row.name == "row":
            last = int(row.attributes.get("r", last + 1))
            yield RowPlace(last, row, tuple(_cells(row, last)))


def _cells(row: Element, number: int) -> Iterator[CellPlace]:
    last = 0
    for cell in row.children:
        if cell.name == "c":
            found = _CELL.fullmatch(cell.attributes.get("r", ""))
            last = column_index_from_string(found[1]) if found else last + 1
            yield CellPlace(number, last, cell)


def bounds(reference: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column of ``A5`` or ``A5:C9``; None for others."""
    first, _, last = reference.replace("$", "").partition(":")
    ends = [_CELL.fullmatch(end) for end in (first, last or first)]
    if ends[0] is None or ends[1] is None:
        return None
    a, b = ends[0], ends[1]
    return (int(a[2]), column_index_from_string(a[1]), int(b[2]), column_index_from_string(b[1]))


def text_cell(tag: bytes, text: str) -> bytes:
    """A cell with a text, whatever it begins with; style and place come from ``tag``."""
    said = fitting(text)[0]
    if not said:
        return _without_type(tag, None)[:-1] + b"/>"
    words, p = quoted(_escaped(said)), prefix_of(tag)
    inside = b'<%bis><%bt xml:space="preserve">%b</%bt></%bis></%bc>' % (p, p, words, p, p, p)
    return _without_type(tag, "inlineStr") + inside


def number_cell(tag: bytes, number: float) -> bytes:
    """A cell with a number."""
    said, p = repr(int(number)) if number == int(number) else repr(number), prefix_of(tag)
    return _without_type(tag, None) + b"<%bv>%b</%bv></%bc>" % (p, said.encode(), p, p)


def formula_cell(tag: bytes, formula: str, kind: str = "", ref: str = "") -> bytes:
    """A cell with a formula and without a value: it is computed when the workbook is opened."""
    p = prefix_of(tag)
    about = f' t="{kind}" ref="{ref}"'.encode() if kind else b""
    return _without_type(tag, None) + b"<%bf%b>%b</%bf></%bc>" % (p, about, quoted(formula), p, p)


def _without_type(tag: bytes, kind: str | None) -> bytes:
    """The opening tag with another type, and open even where it closed itself."""
    made = with_attribute(with_attribute(tag, "t", kind), "vm", None)
    return made[:-2].rstrip() + b">" if made.endswith(b"/>") else made


def prefix_of(tag: bytes) -> bytes:
    """The prefix of the names of elements, with its colon; mostly none."""
    found = re.match(rb"<([\w.-]+:)?", tag)
    return found[1] or b"" if found else b""


_ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def _escaped(text: str) -> str:
    """Control characters, and what looks like one written out, as workbooks write them."""
    safe = _ESCAPE.sub(lambda found: f"_x005F{found[0]}", text)
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", safe)
