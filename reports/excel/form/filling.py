"""A form looked at, and filled: every part that no code and no moved row touches stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

from db.errors import UserError
from reports.excel.form.blocks import Block, blocks_of, moved_by
from reports.excel.form.book import Book
from reports.excel.form.dependents import Dependents
from reports.excel.form.marks import Mark, blank_names, marks_of, named_cells, repeated_rows
from reports.excel.form.moving import SheetMover
from reports.excel.form.outcome import Filled, FoundCode, Look, RepeatedRows
from reports.excel.form.references import References
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import Sheet
from reports.excel.form.sources import Source
from reports.excel.form.spans import Splices
from reports.excel.form.writing import RowWriter


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
    asked = _look(book, forms, source)
    if not any(one.known for one in asked.codes):
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
    return Filled(book.package.bytes(), asked, cells, added)


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
            table = _table_at(form.blocks, mark.cell.row)
            codes += [_found(name, mark.cell.name, code, source, table) for code in mark.codes]
        for block in form.blocks:
            rows = source.tables[block.table]
            repeated.append(RepeatedRows(name, block.first, block.last, rows.name, len(rows.rows)))
    for name, part in book.sheets.items() if book.names else ():
        sheet = forms[name].sheet if name in forms else Sheet(book, name, book.package.part(part))
        for cell, said in blank_names(book, sheet):
            if source.find(said) is None:
                codes.append(_found(name, cell, said, source, -1))
    return Look(book.suffix, tuple(codes), tuple(repeated))


def _found(sheet: str, cell: str, code: str, source: Source, table: int) -> FoundCode:
    wanted = source.find(code, table)
    if wanted is None:
        return FoundCode(sheet, cell, code, known=False, like=source.like(code))
    return FoundCode(sheet, cell, code, known=True, first=source.told(wanted, 0).text)


def _table_at(blocks: tuple[Block, ...], row: int) -> int:
    return next((one.table for one in blocks if one.first <= row <= one.last), -1)


def _drop_order_of_calculation(book: Book) -> None:
    """Formulas lie elsewhere; the list of their order is made anew when the workbook is opened."""
    for one in book.package.relations(book.part):
        if one.kind == "calcChain" and one.target in book.package:
            book.package.remove(one.target, book.part)
