"""What a form can be filled from: heads said once, and tables whose rows are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from reports.content.blocks import CellKind, Table
from reports.content.model import Document, plain
from reports.excel.form.values import NOTHING, TEXT, Meaning, Told, told
from reports.excel.listing import ListColumn, ListExport
from resources.texts import Texts, mark

_UNIT = re.compile(r"(.+?)\s*(?:[:：]\s*([^():：]+)|\(([^()]+)\))\s*")
_HEADS = (
    ("title", mark("Title of the list")), ("as_of", mark("Cut-off date")), ("count", mark("Number of rows")),
    ("conditions", mark("Conditions")), ("office", mark("Office name")), ("written", mark("Written on")),
)  # fmt: skip
ROW_NUMBER = mark("Row number")


@dataclass(frozen=True, slots=True)
class Code:
    """What can stand between braces: its name, and other words for the same."""

    name: str
    meaning: Meaning = TEXT
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: a value for each code in each row; ``kinds`` where rows differ in theirs."""

    name: str
    codes: tuple[Code, ...]
    rows: Sequence[Sequence[Value | None]]
    kinds: Sequence[Sequence[Meaning]] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a code means: a head, or a column of a table (-1: the number of the row)."""

    head: str = ""
    table: int = -1
    column: int = -1
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Everything a form can ask for."""

    heads: tuple[tuple[Code, Told], ...]
    tables: tuple[Rows, ...]
    lang: str = "ko"

    def find(self, written: str, prefer: int = -1) -> Wanted | None:
        """What a code means, in the table to prefer if it is there; None for an unknown one."""
        found = self._find(written, "", prefer)
        if found is None and (parted := _UNIT.fullmatch(written)) is not None:
            found = self._find(parted[1], (parted[2] or parted[3]).strip(), prefer)
        return found

    def _find(self, name: str, unit: str, prefer: int) -> Wanted | None:
        key = _key(name)
        order = sorted(range(len(self.tables)), key=lambda index: index != prefer)
        for index in order:
            for column, code in enumerate(self.tables[index].codes):
                if key in _keys(code) and _has_unit(code, unit):
                    return Wanted("", index, column, unit)
        if not unit and key == _key(self.row_number) and self.tables:
            return Wanted("", max(prefer, 0), -1)
        for code, _ in self.heads:
            if not unit and key in _keys(code):
                return Wanted(code.name)
        return None

    @property
    def row_number(self) -> str:
        """The code of the number of a row."""
        return Texts(self.lang)(ROW_NUMBER)

    def told(self, wanted: Wanted, row: int) -> Told:
        """The value of a code in a row (-1: there is none)."""
        if wanted.head:
            return next(value for code, value in self.heads if code.name == wanted.head)
        table = self.tables[wanted.table]
        if not 0 <= row < len(table.rows):
            return NOTHING
        if wanted.column < 0:
            return Told(str(row + 1), row + 1)
        meaning = table.codes[wanted.column].meaning
        if table.kinds:
            meaning = table.kinds[row][wanted.column]
        return told(table.rows[row][wanted.column], meaning, wanted.unit, self.lang)

    def names(self) -> Iterator[str]:
        """All codes, each once, tables first."""
        yield from dict.fromkeys(
            [code.name for table in self.tables for code in table.codes]
            + [self.row_number]
            + [code.name for code, _ in self.heads]
        )

    def like(self, written: str) -> str:
        """The code that was probably meant, or ""."""
        known = {key: name for name in self.names() for key in (_key(name),)}
        found = get_close_matches(_key(written), list(known), 1, 0.5)
        return known[found[0]] if found else ""


def _key(name: str) -> str:
    return re.sub(r"[\s·ㆍ_\-.]+", "", name).casefold()


def _keys(code: Code) -> set[str]:
    return {_key(name) for name in (code.name, *code.others)}


def _has_unit(code: Code, unit: str) -> bool:
    return not unit or unit in code.meaning.units or unit == code.meaning.unit


def list_source(export: ListExport) -> Source:
    """The records of a list, each a row."""
    codes = tuple(_code(export, column) for column in export.columns)
    rows = Rows(export.title, codes, [record.values for record in export.rows])
    said = {
        "title": export.title, "as_of": format_partial_date(export.as_of) if export.as_of else "",
        "count": str(len(export.rows)), "conditions": export.conditions, "office": export.office,
        "written": format_partial_date(export.created_at.date().isoformat()),
    }  # fmt: skip
    return Source(_heads(said, export.language), (rows,), export.language)


def document_source(document: Document) -> Source:
    """The tables of a report."""
    tables = tuple(_rows(name, table) for name, table in document.tables())
    days = [table.as_of for _, table in document.tables() if table.as_of]
    said = {
        "title": document.title, "as_of": format_partial_date(days[0]) if days else "",
        "count": str(len(tables[0].rows) if tables else 0), "conditions": "",
        "office": document.office,
        "written": format_partial_date(document.created_at.date().isoformat()),
    }  # fmt: skip
    return Source(_heads(said, document.language), tables, document.language)


def _heads(said: dict[str, str], lang: str) -> tuple[tuple[Code, Told], ...]:
    text = Texts(lang)
    return tuple(
        (Code(text(label), others=(key,)), Told(said[key], _whole(said[key], key)))
        for key, label in _HEADS
    )


def _whole(text: str, key: str) -> float | None:
    return float(text) if key == "count" else None


def _code(export: ListExport, column: ListColumn) -> Code:
    meaning = Meaning(column.kind, column.unit, dict(column.choices))
    field = None if column.computed else _field(export.record, column.code)
    if field is None:
        return Code(column.label, meaning, (column.code,))
    return Code(column.label, meaning, (column.code, field.key, field.ko, field.en))


def _field(record: str, code: str) -> Field | None:
    return catalogue(RecordKind(record)).by_key.get(code.partition(".")[2])


_KINDS = {
    CellKind.MONEY: Meaning(Kind.MONEY, "억원"), CellKind.WON: Meaning(Kind.MONEY, "원"),
    CellKind.AREA: Meaning(Kind.AREA, "㎡"), CellKind.PERCENT: Meaning(Kind.PERCENT, "%"),
    CellKind.NUMBER: Meaning(Kind.INTEGER), CellKind.DATE: Meaning(Kind.PARTIAL_DATE),
}  # fmt: skip


def _rows(name: str, table: Table) -> Rows:
    codes = tuple(
        Code(column.label or name, _KINDS.get(column.kind, TEXT),
             (f"{name}.{column.label}",))
        for column in table.columns
    )  # fmt: skip
    kinds = [
        [_KINDS.get(kind, TEXT) for kind in (row.kinds or [one.kind for one in table.columns])]
        for row in table.rows
    ]
    rows = [[_value(cell) for cell in row.cells] for row in table.rows]
    return Rows(name, codes, rows, kinds)


def _value(cell: object) -> Value | None:
    if isinstance(cell, (Empty, int, float)):
        return cell
    return plain(cell) if isinstance(cell, (str, tuple)) else None
