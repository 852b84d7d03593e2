"""What an .xlsx shows beside its values: hidden, struck through, telling number formats.

Read straight from the package by patterns: ten times faster than a full load, and it also works
for the files of Hancom Cell and of web grids, whose styles break other readers.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import unescape

from db.intake.reading.open_sheet import PLAIN, Looks, shown_precision

_LARGEST_SHEET = 60_000_000
_LARGEST_INDENTED = 5_000_000
"""Bytes of a sheet that is looked through for indents alone; no outline is longer."""
_ELEMENT = r"<(?:\w+:)?{}\b([^<>]*)>"
"""No tag stands in another: what many unclosed ones would cost grows with their square otherwise."""
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*\"([^\"]*)\"")
_ROW = re.compile(_ELEMENT.format("row"))
_COLUMN = re.compile(_ELEMENT.format("col"))
_CELL = re.compile(_ELEMENT.format("c"))
_FAILED = re.compile(
    r"<(?:\w+:)?c\b([^<>]{0,300}?\bt=\"e\"[^<>]*)>"
    r"(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?<(?:\w+:)?v>([^<]*)<"
)
_LINK = re.compile(_ELEMENT.format("Relationship"))
_FONT = re.compile(r"<(?:\w+:)?font\b(?:[^<>]*/>|.{0,2000}?</(?:\w+:)?font>)", re.S)
_STRIKE = re.compile(_ELEMENT.format("strike"))
_FORMAT = re.compile(_ELEMENT.format("numFmt"))
_STYLES = re.compile(r"<(?:\w+:)?cellXfs\b.*", re.S)
_STYLE = re.compile(r"<(?:\w+:)?xf\b([^<>]*?)(?:/>|>(.{0,2000}?)</(?:\w+:)?xf>)", re.S)
_INDENT = re.compile(r"<(?:\w+:)?alignment\b[^<>]*\bindent=\"(\d{1,2})\"")
_STYLED = re.compile(r"\bs=\"(\d+)\"")
_PLACED = re.compile(r"\br=\"([A-Z]{1,3})([0-9]{1,7})\"")
TELLING = re.compile(r"[가-힣㎡%]|[0#],+(?![0#,])")
"""A number format that says a unit."""
_YES = ("1", "true")
_FAULTS = (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, RuntimeError, EOFError)


@dataclass(frozen=True, slots=True)
class _Styles:
    struck: frozenset[str] = frozenset()
    formats: dict[str, str] = field(default_factory=dict)
    """Telling number formats by style."""
    partial: dict[str, str] = field(default_factory=dict)
    """Precision of date formats without a day, by style."""
    indents: dict[str, int] = field(default_factory=dict)

    @property
    def telling(self) -> frozenset[str]:
        """The styles that say anything."""
        return self.struck.union(self.formats, self.partial, self.indents)


def looks_by_sheet(data: bytes) -> dict[str, Looks]:
    """The looks of each sheet by its name; an unreadable part is simply left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            styles = _styles(_text(package, "xl/styles.xml"))
            return {
                name: _looks(_bytes(package, path), styles)
                for name, path in _sheet_paths(package).items()
            }
    except _FAULTS:
        return {}


def _bytes(package: zipfile.ZipFile, path: str) -> bytes:
    try:
        if package.getinfo(path).file_size > _LARGEST_SHEET:
            return b""
        return package.read(path)
    except _FAULTS:
        return b""


def _text(package: zipfile.ZipFile, path: str) -> str:
    return _bytes(package, path).decode("utf-8", errors="replace")


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))


def _sheet_paths(package: zipfile.ZipFile) -> dict[str, str]:
    links = _LINK.findall(_text(package, "xl/_rels/workbook.xml.rels"))
    relations = {found.get("Id", ""): found.get("Target", "") for found in map(_attributes, links)}
    paths = {}
    for text in re.findall(_ELEMENT.format("sheet"), _text(package, "xl/workbook.xml")):
        found = _attributes(text)
        key = next((value for name, value in found.items() if name.endswith(":id")), "")
        target = relations.get(key, "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        paths[unescape(found.get("name", ""))] = posixpath.normpath(path)
    return paths


def _styles(text: str) -> _Styles:
    fonts = [_is_struck(font) for font in _FONT.findall(text)]
    codes = {
        found.get("numFmtId", ""): unescape(found.get("formatCode", ""))
        for found in map(_attributes, _FORMAT.findall(text))
    }
    struck, formats, partial, indents = set(), {}, {}, {}
    block = _STYLES.search(text)
    of_cells = block.group(0).split("cellXfs>", 1)[0] if block else ""
    for index, (style, inside) in enumerate(_STYLE.findall(of_cells)):
        found = _attributes(style)
        if indent := _INDENT.search(inside):
            indents[str(index)] = int(indent[1])
        font = found.get("fontId", "")
        if font.isdigit() and int(font) < len(fonts) and fonts[int(font)]:
            struck.add(str(index))
        code = codes.get(found.get("numFmtId", ""), "")
        if found.get("numFmtId") == "17":  # built in: mmm-yy
            partial[str(index)] = "month"
        elif (precision := shown_precision(code)) in ("month", "year"):
            partial[str(index)] = precision
        elif not precision and TELLING.search(code):
            formats[str(index)] = code
    return _Styles(frozenset(struck), formats, partial, indents)


def _is_struck(font: str) -> bool:
    found = _STRIKE.search(font)
    return bool(found) and _attributes(found.group(1) if found else "").get("val", "1") in _YES


def _looks(data: bytes, styles: _Styles) -> Looks:
    indented = styles.indents and len(data) <= _LARGEST_INDENTED
    styled = styles.struck or styles.formats or styles.partial or indented
    failed = b't="e"' in data
    if not styled and not failed and b"hidden=" not in data:
        return PLAIN
    text = data.decode("utf-8", errors="replace")
    errors = _errors(text) if failed else {}
    hidden_rows = frozenset(
        int(found["r"])
        for found in (_attributes(row) for row in _ROW.findall(text) if "hidden" in row)
        if found.get("hidden") in _YES and found.get("r", "").isdigit()
    )
    hidden_columns = _hidden_columns(text[: text.find("<sheetData") + 1 or None])
    if styled:
        return replace(
            _styled_cells(text, styles),
            hidden_rows=hidden_rows,
            hidden_columns=hidden_columns,
            errors=errors,
        )
    return Looks(hidden_rows, hidden_columns, errors=errors)


def _errors(text: str) -> dict[int, dict[int, str]]:
    """The cells whose formulas failed; calamine gives them as blank ones."""
    found: dict[int, dict[int, str]] = {}
    for cell, shown in _FAILED.findall(text):
        if place := _PLACED.search(cell):
            row = found.setdefault(int(place.group(2)), {})
            row[_column_number(place.group(1))] = unescape(shown)
    return found


def _hidden_columns(head: str) -> frozenset[int]:
    hidden: set[int] = set()
    for found in map(_attributes, _COLUMN.findall(head)):
        first, last = found.get("min", ""), found.get("max", "")
        if found.get("hidden") in _YES and first.isdigit() and last.isdigit():
            hidden.update(range(int(first) - 1, min(int(last), 16_384)))
    return frozenset(hidden)


def _styled_cells(text: str, styles: _Styles) -> Looks:
    struck: defaultdict[int, set[int]] = defaultdict(set)
    formats: defaultdict[int, Counter[str]] = defaultdict(Counter)
    partial: dict[tuple[int, int], str] = {}
    indents: dict[tuple[int, int], int] = {}
    telling = styles.telling
    for cell in _CELL.findall(text):
        style = found.group(1) if (found := _STYLED.search(cell)) else "0"
        if style not in telling or not (place := _PLACED.search(cell)):
            continue
        row, column = int(place.group(2)), _column_number(place.group(1))
        if style in styles.indents:
            indents[row, column] = styles.indents[style]
        if style in styles.struck:
            struck[row].add(column)
        if style in styles.partial:
            partial[row, column] = styles.partial[style]
        elif style in styles.formats:
            formats[column][styles.formats[style]] += 1
    return Looks(
        struck={row: frozenset(columns) for row, columns in struck.items()},
        formats={column: codes.most_common(1)[0][0] for column, codes in formats.items()},
        partial_dates=partial,
        indents=indents,
    )


@lru_cache(maxsize=1_024)
def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
