"""Writes the rows of one sheet: codes filled, repeated rows copied, the rest moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel

from reports.excel.form.blocks import Block
from reports.excel.form.book import Book
from reports.excel.form.formulas import Formulas
from reports.excel.form.marks import Mark
from reports.excel.form.references import Copy, References
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import CellPlace, RowPlace, Sheet, number_cell, text_cell
from reports.excel.form.sources import Source, Wanted
from reports.excel.form.spans import Splices, with_attribute
from reports.excel.form.values import Told


@dataclass(frozen=True, slots=True)
class _Where:
    """Which row of which table a row of the form is filled from (-1: none), and how far it goes
    down.
    """

    table: int = -1
    row: int = -1
    copy: Copy | None = None
    down: int = 0


class RowWriter:
    """Writes into the splices of a sheet."""

    def __init__(
        self, book: Book, sheet: Sheet, source: Source, marks: Sequence[Mark],
        blocks: Sequence[Block], rows: RowsMoved, references: References,
    ) -> None:  # fmt: skip
        self._book = book
        self._sheet = sheet
        self._source = source
        self._marks = {(one.cell.row, one.cell.column): one for one in marks}
        self._blocks = blocks
        self._rows = rows
        self._formulas = Formulas(sheet, rows, references)
        self._meant: dict[tuple[int, int, int], list[tuple[str, Wanted | None]]] = {}
        self.filled = 0
        """Cells that got a value."""

    def write(self, splices: Splices) -> None:
        """Rows outside the blocks are changed where they must, blocks are written in their place."""
        done: set[int] = set()
        for row in self._sheet.rows:
            index = next(
                (at for at, one in enumerate(self._blocks) if one.first <= row.row <= one.last), -1
            )
            if index < 0:
                self._outside(splices, row)
            elif index not in done:
                done.add(index)
                self._block(splices, index)

    def _outside(self, splices: Splices, row: RowPlace) -> None:
        where = _Where(down=self._rows.row(row.row) - row.row)
        changed = where.down or any(
            (cell.row, cell.column) in self._marks or self._renews(cell) for cell in row.cells
        )
        if changed:
            new = self._row(row, where)
            splices.replace(row.element.start, row.element.end, new)

    def _renews(self, cell: CellPlace) -> bool:
        """Whether a formula is written anew: it moved, or its value may no longer be true."""
        if cell.formula is None:
            return False
        return bool(self._marks) or self._formulas.changes(cell)

    def _block(self, splices: Splices, index: int) -> None:
        block, repeat = self._blocks[index], self._rows.repeats[index]
        rows = [one for one in self._sheet.rows if block.first <= one.row <= block.last]
        start = self._rows.row(block.first) - block.first
        made = [
            self._row(row, _Where(
                block.table, number, Copy(repeat, number), start + number * repeat.height
            ))
            for number in range(repeat.times)
            for row in rows
        ]  # fmt: skip
        splices.replace(rows[0].element.start, rows[-1].element.end, b"".join(made))

    def _row(self, row: RowPlace, where: _Where) -> bytes:
        data, element = self._sheet.data, row.element
        pieces = [self._moved_tag(self._sheet.tag(element), str(row.row + where.down), where)]
        place = element.inner
        for cell in row.cells:
            pieces += [data[place : cell.element.start], self._cell(cell, where)]
            place = cell.element.end
        return b"".join([*pieces, data[place : element.end]])

    @staticmethod
    def _moved_tag(tag: bytes, at: str, where: _Where) -> bytes:
        return with_attribute(tag, "r", at) if where.down else tag

    def _cell(self, cell: CellPlace, where: _Where) -> bytes:
        element = cell.element
        at = f"{get_column_letter(cell.column)}{cell.row + where.down}"
        tag = self._moved_tag(self._sheet.tag(element), at, where)
        mark = self._marks.get((cell.row, cell.column))
        if mark is not None:
            return self._valued(tag, self._value(mark, where), element.attributes.get("s", ""))
        if cell.formula is not None and (self._rows or self._renews(cell)):
            made = self._formulas.bytes(cell, tag, where.copy, where.down)
            if made is not None:
                return made
        return tag + self._sheet.data[element.inner : element.end]

    def _value(self, mark: Mark, where: _Where) -> Told:
        """One code alone keeps its type; among other words it is a text, an unknown one stays."""
        parts = self._parts(mark, where.table)
        said = [
            Told(text) if wanted is None else self._source.told(wanted, where.row)
            for text, wanted in parts
        ]
        self.filled += any(wanted is not None for _, wanted in parts)
        whole = [told for told, (text, _) in zip(said, parts, strict=True) if text.strip()]
        return whole[0] if len(whole) == 1 else Told("".join(one.text for one in said))

    def _parts(self, mark: Mark, table: int) -> list[tuple[str, Wanted | None]]:
        """A text as it stands, with what its codes mean; found once for all rows of a table."""
        place = (mark.cell.row, mark.cell.column, table)
        if place not in self._meant:
            self._meant[place] = [
                (text or code, self._source.find(code, table) if code else None)
                for text, code in mark.parts()
            ]
        return self._meant[place]

    def _valued(self, tag: bytes, value: Told, style: str) -> bytes:
        format_ = self._book.format_of(style)
        if value.number is not None and not format_:
            return number_cell(tag, value.number)
        if value.day is not None and format_ == "date":
            return number_cell(tag, self._serial(value.day))
        return text_cell(tag, value.text)

    def _serial(self, day: date | datetime) -> float:
        epoch = CALENDAR_MAC_1904 if self._book.counts_from_1904 else CALENDAR_WINDOWS_1900
        return float(to_excel(day, epoch))
