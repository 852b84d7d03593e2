"""A form looked at, and filled: every part that no code and no moved row touches stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

from db.errors import UserError
from reports.excel.form.blocks import Block, blocks_of, moved_by
from reports.excel.form.book import Book
from reports.excel.form.dependents import Dependents
from reports.excel.form.marks import Mark, marks_of, named_cells, repeated_rows
from reports.excel.form.moving import SheetMover
from reports.excel.form.references import References
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import Sheet
from reports.excel.form.sources import Source
from reports.excel.form.spans import Splices
from reports.excel.form.writing import RowWriter


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code in a cell; ``known`` or not, and then what was probably meant."""

    sheet: str
    cell: str
    code: str
    known: bool
    like: str = ""


@dataclass(frozen=True, slots=True)
class RepeatedRows:
    """Rows of a form that are written once for each row of a table."""

    sheet: str
    first: int
    last: int
    table: str
    rows: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a form asks for."""

    suffix: str
    codes: tuple[FoundCode, ...]
    repeated: tuple[RepeatedRows, ...]

    @property
    def unknown(self) -> tuple[FoundCode, ...]:
        """Codes that mean nothing here; their cells stay as they are."""
        return tuple(one for one in self.codes if not one.known)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form."""

    data: bytes
    look: Look
    cells: int
    """Cells that got a value, repeated ones counted each."""
    added_rows: int


@dataclass(frozen=True, slots=True)
class _Form:
    """One sheet that has codes."""

    sheet: Sheet
    marks: tuple[Mark, ...]
    blocks: tuple[Block, ...]
    rows: RowsMoved


def look(data: bytes, source: Source) -> Look:
    """What a form asks for. Raises UserError for a file that can't be one."""
    book = Book(data)
    forms = _forms(book, source)
    return _look(book, forms, source)


def fill(data: bytes, source: Source) -> Filled:
    """The form filled.

    Raises UserError where it asks for nothing known, and by sheet and cell for what can't follow
    moved rows.
    """
    book = Book(data)
    forms = _forms(book, source)
    if not any(one.known for one in _look(book, forms, source).codes):
        raise UserError("form.asks_nothing")
    moved = {name: form.rows for name, form in forms.items()}
    references = References(moved)
    dependents = Dependents(book, moved, references)
    dependents.refuse()
    main = Splices(book.package.part(book.part))
    cells = 0
    for name, part in book.sheets.items():
        form = forms.get(name)
        if form is not None or references:
            cells += _write_sheet(book, name, part, form, source, references)
    dependents.move(main)
    if cells:
        book.recalculate(main)
    book.package.put(book.part, main.done())
    if references:
        _drop_order_of_calculation(book)
    added = sum(one.extra for form in forms.values() for one in form.rows.repeats)
    return Filled(book.package.bytes(), _look(book, forms, source), cells, added)


def _write_sheet(
    book: Book, name: str, part: str, form: _Form | None, source: Source, references: References
) -> int:
    sheet = form.sheet if form is not None else Sheet(book, name, book.package.part(part))
    rows = form.rows if form is not None else RowsMoved()
    marks, blocks = (form.marks, form.blocks) if form is not None else ((), ())
    splices = Splices(sheet.data)
    writer = RowWriter(book, sheet, source, marks, blocks, rows, references)
    writer.write(splices)
    if references:
        SheetMover(splices, sheet, rows, references).move()
    new = splices.done()
    if new != book.package.part(part):
        book.package.put(part, new)
    return writer.filled


def _forms(book: Book, source: Source) -> dict[str, _Form]:
    found = {}
    for name, part in book.sheets.items():
        data = named_cells(book, name, book.package.part(part), source)
        sheet = Sheet(book, name, data)
        if marks := marks_of(sheet):
            blocks = blocks_of(sheet, marks, source, repeated_rows(book, name))
            found[name] = _Form(sheet, marks, blocks, moved_by(blocks, source))
    return found


def _look(book: Book, forms: dict[str, _Form], source: Source) -> Look:
    codes, repeated = [], []
    for name, form in forms.items():
        for mark in form.marks:
            for code in mark.codes:
                known = source.find(code) is not None
                like = "" if known else source.like(code)
                codes.append(FoundCode(name, mark.cell.name, code, known, like))
        for block in form.blocks:
            table = source.tables[block.table]
            repeated.append(
                RepeatedRows(name, block.first, block.last, table.name, len(table.rows))
            )
    return Look(book.suffix, tuple(codes), tuple(repeated))


def _drop_order_of_calculation(book: Book) -> None:
    """Formulas lie elsewhere; the list of their order is made anew when the workbook is opened."""
    for one in book.package.relations(book.part):
        if one.kind == "calcChain" and one.target in book.package:
            book.package.remove(one.target, book.part)
