"""The formulas of a sheet, shared ones written out, each moved with the rows it names."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.formula.translate import Translator, TranslatorError

from db.errors import UserError
from reports.excel.form.references import Copy, References, Unmovable
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import CellPlace, Sheet, bounds, formula_cell


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as it stands in its cell (without ``=``); of an array also its range."""

    text: str
    array: str = ""
    group: str = ""
    """The number that the cells of a shared formula have in common."""


class Formulas:
    """All formulas of one sheet. Raises UserError, by cell, for those that can't be moved."""

    def __init__(self, sheet: Sheet, rows: RowsMoved, references: References) -> None:
        self._sheet = sheet
        self._rows = rows
        self._references = references
        self._found: dict[tuple[int, int], Formula] = {}
        self._read()
        self._moving = self._groups_that_change()

    def bytes(self, cell: CellPlace, tag: bytes, copy: Copy | None, down: int) -> bytes | None:
        """The cell with its formula after the move, ``down`` rows lower; None where it has none."""
        formula = self._found.get((cell.row, cell.column))
        if formula is None:
            return None
        if formula.array:
            ref = self._array(cell, formula, copy, down)
            return formula_cell(tag, self._shifted(cell, formula.text, copy), "array", ref)
        return formula_cell(tag, self._shifted(cell, formula.text, copy))

    def changes(self, cell: CellPlace) -> bool:
        """Whether the formula of a cell is another after the move."""
        formula = self._found.get((cell.row, cell.column))
        if formula is None:
            return False
        if formula.group:
            return formula.group in self._moving
        return self._shifted(cell, formula.text, None) != formula.text

    def _read(self) -> None:
        masters: dict[str, tuple[str, str]] = {}
        for cell in self._sheet.cells():
            element = cell.formula
            if element is None:
                continue
            said = element.attributes
            kind, group = said.get("t", "normal"), said.get("si", "")
            if kind == "shared":
                if element.text:
                    masters[group] = (element.text, cell.name)
                text = self._written_out(cell, masters.get(group))
                self._found[cell.row, cell.column] = Formula(text, group=group)
            elif kind == "dataTable":
                if self._rows:
                    raise self._refused("form.data_table", cell)
            else:
                array = said.get("ref", "") if kind == "array" else ""
                self._found[cell.row, cell.column] = Formula(element.text, array)

    def _written_out(self, cell: CellPlace, master: tuple[str, str] | None) -> str:
        if master is None:
            raise self._refused("form.formula", cell)
        text, origin = master
        if origin == cell.name:
            return text
        try:
            return str(Translator(f"={text}", origin=origin).translate_formula(cell.name))[1:]
        except (TranslatorError, ValueError) as fault:
            raise self._refused("form.formula", cell) from fault

    def _groups_that_change(self) -> frozenset[str]:
        if not self._references:
            return frozenset()
        return frozenset(
            self._found[cell.row, cell.column].group
            for cell in self._sheet.cells()
            if (found := self._found.get((cell.row, cell.column))) is not None
            and found.group
            and self._shifted(cell, found.text, None) != found.text
        )

    def _shifted(self, cell: CellPlace, text: str, copy: Copy | None) -> str:
        try:
            return self._references.shifted(text, self._sheet.name, copy)
        except Unmovable as fault:
            raise self._refused("form.formula", cell) from fault

    def _array(self, cell: CellPlace, formula: Formula, copy: Copy | None, down: int) -> str:
        found = bounds(formula.array)
        if found is None:
            raise self._refused("form.array", cell)
        first, _, last, _ = found
        inside = any(one.first <= last and first <= one.last for one in self._rows.repeats)
        if inside and (first != last or copy is None):
            raise self._refused("form.array", cell)
        if first == last and copy is not None:
            return _lower(formula.array, down)
        return self._references.place(formula.array, self._sheet.name)

    def _refused(self, code: str, cell: CellPlace) -> UserError:
        return UserError(code, sheet=self._sheet.name, cell=cell.name)


def _lower(reference: str, down: int) -> str:
    return ":".join(
        "".join(sign for sign in end if not sign.isdigit())
        + str(int("".join(sign for sign in end if sign.isdigit())) + down)
        for end in reference.replace("$", "").split(":")
    )
