"""Everything on a sheet beside its rows that names rows: merges, rules, filters, breaks, anchors."""

from __future__ import annotations

from openpyxl.utils.cell import get_column_letter

from db.errors import UserError
from reports.excel.form.references import References, Unmovable
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import Sheet, bounds, prefix_of
from reports.excel.form.spans import Element, Splices

_RANGES = ("sqref", "ref")
_CELLS = ("activeCell", "topLeftCell", "r")
_FORMULAS = frozenset({"formula", "formula1", "formula2", "f", "oldFormula"})
_OF_ROWS = frozenset({"sheetData", "mergeCells", "rowBreaks", "dimension", "scenarios"})


class SheetMover:
    """Moves what one sheet says of its own rows, and of those of others."""

    def __init__(
        self, splices: Splices, sheet: Sheet, rows: RowsMoved, references: References
    ) -> None:
        self._splices = splices
        self._sheet = sheet
        self._rows = rows
        self._references = references

    def move(self) -> None:
        """Write the places anew. Raises UserError, by place, for what can't follow."""
        if self._rows:
            self._merges()
            self._breaks()
            for one in self._sheet.root.all("dimension"):
                self._places(one)
        for child in self._sheet.root.children:
            if child.name not in _OF_ROWS:
                self._walk(child)

    def _walk(self, element: Element) -> None:
        if self._rows:
            self._own_places(element)
        if element.name in _FORMULAS and element.text:
            self._splices.text(element, self._formula(element.text))
        if element.name == "cfvo" and element.attributes.get("type") == "formula":
            value = element.attributes.get("val", "")
            self._splices.attribute(element, "val", self._formula(value))
        if element.name == "hyperlink" and "!" in element.attributes.get("location", ""):
            # With a place of its own it has two attributes that move.
            self._link(element)
            return
        for child in element.children:
            self._walk(child)

    def _own_places(self, element: Element) -> None:
        if element.name == "hyperlink" and "!" in element.attributes.get("location", ""):
            return
        if element.name == "sparkline":
            self._refuse_inside(element)
        if element.name == "sqref" and element.text:
            self._splices.text(element, self._moved(element.text))
        elif element.name in {"from", "to"}:
            self._anchor(element)
        else:
            self._places(element)

    def _places(self, element: Element) -> None:
        said = element.attributes
        changed = {name: self._moved(said[name]) for name in _RANGES if said.get(name)}
        for name in _CELLS:
            if said.get(name):
                changed[name] = self._references.place(said[name], self._sheet.name)
        self._splices.attributes(element, changed)

    def _link(self, element: Element) -> None:
        said = element.attributes
        changed = {"location": self._formula(said["location"])}
        if self._rows:
            changed["ref"] = self._moved(said.get("ref", ""))
        self._splices.attributes(element, changed)

    def _formula(self, text: str) -> str:
        try:
            return self._references.shifted(text, self._sheet.name)
        except Unmovable as fault:
            raise UserError("form.rule", sheet=self._sheet.name, cell=text) from fault

    def _moved(self, ranges: str) -> str:
        """Ranges with spaces between them; one inside a block stands for each copy."""
        return " ".join(dict.fromkeys(new for old in ranges.split() for new in self._copies(old)))

    def _copies(self, reference: str) -> list[str]:
        found = bounds(reference)
        if found is None:
            return [self._references.place(reference, self._sheet.name)]
        first, left, last, right = found
        block = self._rows.inside(first, last)
        if block is not None and (first, last) == (block.first, block.last):
            return [_range(*self._rows.span(first, last), left, right, reference)]
        return [
            _range(start, end, left, right, reference)
            for start, end in self._rows.copies(first, last)
        ]

    def _merges(self) -> None:
        owner = self._sheet.root.child("mergeCells")
        if owner is None:
            return
        made: list[str] = []
        for one, (first, left, last, right) in self._sheet.ranges("mergeCell"):
            if self._rows.cut(first, last):
                raise UserError("form.merge", sheet=self._sheet.name, cell=one.attributes["ref"])
            made += [
                _range(start, end, left, right, "A1:A1")
                for start, end in self._rows.copies(first, last)
            ]
        p = prefix_of(self._sheet.tag(owner))
        inside = b"".join(b'<%bmergeCell ref="%b"/>' % (p, ref.encode()) for ref in made)
        new = b'<%bmergeCells count="%d">%b</%bmergeCells>' % (p, len(made), inside, p)
        self._splices.replace(owner.start, owner.end, new)

    def _breaks(self) -> None:
        for owner in self._sheet.root.all("rowBreaks"):
            for one in owner.children:
                row = int(one.attributes.get("id", "0"))
                self._splices.attribute(one, "id", str(self._rows.span(row, row)[1]))

    def _anchor(self, element: Element) -> None:
        row = element.child("row")
        if row is not None and row.text.strip().isdigit():
            self._splices.text(row, str(self._rows.row(int(row.text) + 1) - 1))

    def _refuse_inside(self, element: Element) -> None:
        for one in element.all("sqref"):
            found = bounds(one.text)
            block = self._rows.inside(found[0], found[2]) if found is not None else None
            if block is not None and block.extra:
                raise UserError("form.sparkline", sheet=self._sheet.name, cell=one.text)


def _range(first: int, last: int, left: int, right: int, like: str) -> str:
    start, end = f"{get_column_letter(left)}{first}", f"{get_column_letter(right)}{last}"
    return start if start == end and ":" not in like else f"{start}:{end}"
