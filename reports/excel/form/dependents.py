"""Parts beside the sheets that name rows: names, tables, charts, drawings, comments, controls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from db.errors import UserError
from reports.excel.form.book import Book
from reports.excel.form.references import References, Unmovable
from reports.excel.form.rows_moved import RowsMoved
from reports.excel.form.sheet import bounds
from reports.excel.form.spans import Element, Splices, read

_CONTROL = ("fmlaLink", "fmlaRange", "fmlaGroup", "fmlaTxbx")


class Dependents:
    """Moves them all; asked first whether there is one that can't be moved."""

    def __init__(self, book: Book, moved: Mapping[str, RowsMoved], references: References) -> None:
        self._book = book
        self._package = book.package
        self._moved = {name: rows for name, rows in moved.items() if rows}
        self._references = references

    def refuse(self) -> None:
        """Raises UserError, by sheet and place, for what can't follow moved rows."""
        if not self._moved:
            return
        names = self._package.names()
        if any(name.startswith("xl/model/") for name in names):
            raise UserError("form.data_model")
        for name in names:
            if re.search(r"/pivotCacheDefinition\d*\.xml$", name):
                self._refuse_pivot_source(name)
        for sheet, rows in self._moved.items():
            for part in self._related(sheet, "pivotTable"):
                for one in read(self._package.part(part)).all("location"):
                    ref = one.attributes.get("ref", "")
                    if (found := bounds(ref)) and found[2] >= rows.repeats[0].first:
                        raise UserError("form.pivot", sheet=sheet, cell=ref)

    def move(self, main: Splices) -> None:
        """Write them anew; ``main`` is the workbook's own part, where the names stand."""
        if not self._moved:
            return
        for one in self._book.names:
            scope = self._book.tabs[one.scope] if one.scope >= 0 else ""
            main.text(one.element, self._formula(one.formula, scope, one.name))
        for name in self._package.names():
            if name.endswith(".xml") and "/charts/" in name:
                self._edit(name, self._chart)
            elif name.endswith(".xml") and "/drawings/" in name and "vml" not in name.lower():
                self._edit(name, self._links)
        for sheet, rows in self._moved.items():
            self._of_sheet(sheet, rows)

    def _of_sheet(self, sheet: str, rows: RowsMoved) -> None:
        for part in self._related(sheet, "table"):
            self._edit(part, lambda splices, root: self._table(splices, root, sheet, rows))
        for part in self._related(sheet, "drawing"):
            self._edit(part, lambda splices, root: _anchors(splices, root, rows))
        for part in (*self._related(sheet, "comments"), *self._related(sheet, "threadedComment")):
            self._edit(part, lambda splices, root: self._comments(splices, root, sheet))
        for part in self._related(sheet, "ctrlProp"):
            self._edit(part, lambda splices, root: self._control(splices, root, sheet))
        for part in self._related(sheet, "vmlDrawing"):
            self._package.put(part, _old_drawing(self._package.part(part), rows))

    def _related(self, sheet: str, kind: str) -> Iterator[str]:
        for one in self._package.relations(self._book.sheets[sheet]):
            if one.kind == kind and one.target in self._package:
                yield one.target

    def _edit(self, part: str, change: Callable[[Splices, Element], None]) -> None:
        splices = Splices(self._package.part(part))
        change(splices, read(splices.data))
        self._package.put(part, splices.done())

    def _refuse_pivot_source(self, part: str) -> None:
        for one in read(self._package.part(part)).all("worksheetSource"):
            sheet, ref = one.attributes.get("sheet", ""), one.attributes.get("ref", "")
            rows, found = self._moved.get(sheet), bounds(ref)
            if rows and (found is None or rows.span(found[0], found[2]) != (found[0], found[2])):
                raise UserError("form.pivot", sheet=sheet, cell=ref)
            if not sheet and one.attributes.get("name"):
                self._refuse_named(one.attributes["name"])

    def _refuse_named(self, name: str) -> None:
        """A pivot table over a name or a table: refused where that would change."""
        for one in self._book.names:
            if one.name == name and self._formula(one.formula, "", name) != one.formula:
                raise UserError("form.pivot", sheet="", cell=name)
        for sheet in self._moved:
            for part in self._related(sheet, "table"):
                if read(self._package.part(part)).attributes.get("displayName") == name:
                    raise UserError("form.pivot", sheet=sheet, cell=name)

    def _formula(self, text: str, sheet: str, what: str, *, grows: bool = False) -> str:
        try:
            return self._references.shifted(text, sheet, grows=grows)
        except Unmovable as fault:
            raise UserError("form.rule", sheet=sheet or what, cell=text) from fault

    def _chart(self, splices: Splices, root: Element) -> None:
        for one in root.all("f"):
            splices.text(one, self._formula(one.text, "", "", grows=True))

    def _links(self, splices: Splices, root: Element) -> None:
        for name in ("sp", "cxnSp"):
            for one in root.all(name):
                if link := one.attributes.get("textlink", ""):
                    splices.attribute(one, "textlink", self._formula(link, "", ""))

    def _table(self, splices: Splices, root: Element, sheet: str, rows: RowsMoved) -> None:
        for one in (root, *root.all("autoFilter"), *root.all("sortState"),
                    *root.all("sortCondition")):  # fmt: skip
            ref = one.attributes.get("ref", "")
            if (found := bounds(ref)) is None:
                continue
            if rows.cut(found[0], found[2]):
                raise UserError("form.table", sheet=sheet, cell=ref)
            splices.attribute(one, "ref", self._references.place(ref, sheet))
        for name in ("calculatedColumnFormula", "totalsRowFormula"):
            for one in root.all(name):
                splices.text(one, self._formula(one.text, sheet, ""))

    def _comments(self, splices: Splices, root: Element, sheet: str) -> None:
        for name in ("comment", "threadedComment"):
            for one in root.all(name):
                place = self._references.place(one.attributes.get("ref", ""), sheet)
                splices.attribute(one, "ref", place)

    def _control(self, splices: Splices, root: Element, sheet: str) -> None:
        said = {name: root.attributes[name] for name in _CONTROL if root.attributes.get(name)}
        splices.attributes(
            root, {name: self._formula(text, sheet, "") for name, text in said.items()}
        )


def _anchors(splices: Splices, root: Element, rows: RowsMoved) -> None:
    """Drawings go with the cells they lie on, unless they say that they stay."""
    for anchor in root.children:
        how = anchor.attributes.get("editAs", "twoCell")
        start, end = anchor.child("from"), anchor.child("to")
        if how == "absolute" or start is None:
            continue
        down = _row(splices, start, rows, 0)
        if end is not None:
            _row(splices, end, rows, down, stays=how == "oneCell")


def _row(splices: Splices, end: Element, rows: RowsMoved, down: int, *, stays: bool = False) -> int:
    element = end.child("row")
    if element is None or not element.text.strip().isdigit():
        return 0
    old = int(element.text)
    new = old + down if stays else rows.row(old + 1) - 1
    splices.text(element, str(new))
    return new - old


_VML_ROW = re.compile(rb"(<x:Row>\s*)(\d+)(\s*</x:Row>)")
_VML_ANCHOR = re.compile(rb"(<x:Anchor>)([^<]*)(</x:Anchor>)")


def _old_drawing(data: bytes, rows: RowsMoved) -> bytes:
    """The frames of comments; that language is not always well-formed."""

    def row(found: re.Match[bytes]) -> bytes:
        return found[1] + _moved(found[2], rows) + found[3]

    def anchor(found: re.Match[bytes]) -> bytes:
        parts = found[2].split(b",")
        if len(parts) == 8:
            parts[2], parts[6] = _moved(parts[2], rows), _moved(parts[6], rows)
        return found[1] + b",".join(parts) + found[3]

    return _VML_ANCHOR.sub(anchor, _VML_ROW.sub(row, data))


def _moved(number: bytes, rows: RowsMoved) -> bytes:
    text = number.strip()
    if not text.isdigit():
        return number
    new = str(rows.row(int(text) + 1) - 1).encode()
    return number.replace(text, new)
