"""What a workbook says of itself: its sheets in order, its names, its texts and number formats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from db.errors import UserError
from reports.excel.form.package import Package
from reports.excel.form.spans import Element, Splices, read

_DATE_FORMATS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Built-in number formats of days and times, the Korean ones included."""


@dataclass(frozen=True, slots=True)
class Name:
    """A defined name; ``scope`` is the index of the sheet it is known on, -1 for all."""

    name: str
    formula: str
    scope: int
    element: Element


class Book:
    """A workbook that is being filled."""

    def __init__(self, data: bytes) -> None:
        self.package = Package(data)
        main = [one for one in self.package.relations("") if one.kind == "officeDocument"]
        if not main or main[0].target not in self.package:
            raise UserError("form.not_a_workbook")
        self.part = main[0].target
        self.suffix = self.package.suffix(self.part)
        self._root = read(self.package.part(self.part))

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The part of each worksheet by its name, in the order of the tabs (charts left out)."""
        targets = {one.id: one for one in self.package.relations(self.part)}
        found = {}
        for sheet in self._root.all("sheet"):
            ids = [value for key, value in sheet.attributes.items() if key.endswith(":id")]
            relation = targets.get(ids[0]) if ids else None
            if relation is not None and relation.kind == "worksheet":
                found[sheet.attributes["name"]] = relation.target
        return found

    @cached_property
    def tabs(self) -> tuple[str, ...]:
        """All sheets in the order of the tabs."""
        return tuple(sheet.attributes.get("name", "") for sheet in self._root.all("sheet"))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The defined names."""
        return tuple(
            Name(
                one.attributes.get("name", ""),
                one.text,
                int(one.attributes.get("localSheetId", "-1")),
                one,
            )
            for one in self._root.all("definedName")
        )

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The shared texts."""
        listed = [one.target for one in self.package.relations(self.part)
                  if one.kind == "sharedStrings"]  # fmt: skip
        if not listed or listed[0] not in self.package:
            return ()
        return tuple(one.said() for one in read(self.package.part(listed[0])).children)

    @property
    def counts_from_1904(self) -> bool:
        """Whether its days are counted from 1904, as old Macs did."""
        settings = self._root.child("workbookPr")
        return settings is not None and settings.attributes.get("date1904") in {"1", "true"}

    @cached_property
    def _formats(self) -> tuple[str, ...]:
        """The number format of each cell style: ``@``, ``date`` or ""."""
        listed = [one.target for one in self.package.relations(self.part) if one.kind == "styles"]
        if not listed or listed[0] not in self.package:
            return ()
        root = read(self.package.part(listed[0]))
        own = {
            int(one.attributes["numFmtId"]): one.attributes.get("formatCode", "")
            for one in root.all("numFmt")
        }
        styles = root.child("cellXfs")
        cells = () if styles is None else styles.children
        return tuple(_format(int(one.attributes.get("numFmtId", "0")), own) for one in cells)

    def format_of(self, style: str) -> str:
        """Of a cell's ``s``: ``@`` for text, ``date`` for days, else ""."""
        index = int(style) if style.isdigit() else 0
        return self._formats[index] if index < len(self._formats) else ""

    def recalculate(self, splices: Splices) -> None:
        """Have every formula computed when the workbook is opened."""
        settings = self._root.child("calcPr")
        if settings is not None:
            splices.attribute(settings, "fullCalcOnLoad", "1")
            return
        before = [one for one in self._root.children if one.name in _BEFORE_CALC]
        place = before[-1].end if before else self._root.inner
        root = splices.data[self._root.start : self._root.inner]
        prefix = re.match(rb"<([\w.-]+:)?", root)
        assert prefix is not None
        splices.replace(place, place, b"<" + (prefix[1] or b"") + b'calcPr fullCalcOnLoad="1"/>')


_BEFORE_CALC = frozenset(
    {"fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
     "functionGroups", "externalReferences", "definedNames"}
)  # fmt: skip


def _format(number: int, own: dict[int, str]) -> str:
    code = own.get(number, BUILTIN_FORMATS.get(number, ""))
    if code == "@":
        return "@"
    return "date" if number in _DATE_FORMATS or (code and is_date_format(code)) else ""
