"""Makes a list or a report into what a form can be filled from."""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from reports.content.blocks import CellKind, Table
from reports.content.model import Document, plain
from reports.excel.form.sources import Code, Rows, Source
from reports.excel.form.values import TEXT, Meaning, Told
from reports.excel.listing import ListColumn, ListExport
from resources.texts import Texts, mark

_HEADS = (
    ("title", mark("Title of the list"), ("제목", "표제")),
    ("as_of", mark("Cut-off date"), ("기준일자",)),
    ("count", mark("Number of rows"), ("총건수", "행수")),
    ("conditions", mark("Conditions"), ()),
    ("office", mark("Office name"), ("기관명", "작성부서")),
    ("written", mark("Written on"), ("출력일",)),
)
"""What every form can ask for once: its key, its name, and what offices call it else."""


def source_of(data: ListExport | Document) -> Source:
    """What a form can be filled from."""
    return list_source(data) if isinstance(data, ListExport) else document_source(data)


def list_source(export: ListExport) -> Source:
    """The records of a list, each a row."""
    codes = tuple(_code(export, column) for column in export.columns)
    rows = Rows(export.title, codes, [record.values for record in export.rows])
    said = {
        "title": _title(export.title, example=export.example),
        "as_of": format_partial_date(export.as_of) if export.as_of else "",
        "count": str(len(export.rows)), "conditions": export.conditions, "office": export.office,
        "written": format_partial_date(export.created_at.date().isoformat()),
    }  # fmt: skip
    return Source(_heads(said, export.language), (rows,), export.language)


def document_source(document: Document) -> Source:
    """The tables of a report."""
    tables = tuple(_rows(name, table) for name, table in document.tables())
    days = [table.as_of for _, table in document.tables() if table.as_of]
    said = {
        "title": _title(document.title, example=document.marks.example),
        "as_of": format_partial_date(days[0]) if days else "",
        "count": str(len(tables[0].rows) if tables else 0), "conditions": "",
        "office": document.office,
        "written": format_partial_date(document.created_at.date().isoformat()),
    }  # fmt: skip
    return Source(_heads(said, document.language), tables, document.language)


def _title(title: str, *, example: bool) -> str:
    return f"{title}(예시)" if example else title


def _heads(said: dict[str, str], lang: str) -> tuple[tuple[Code, Told], ...]:
    """Known in both languages, whichever the program speaks: forms are often Korean."""
    text, korean = Texts(lang), Texts("ko")
    return tuple(
        (
            Code(text(label), others=(key, label, korean(label), *others)),
            Told(said[key], _whole(said[key], key)),
        )
        for key, label, others in _HEADS
    )


def _whole(text: str, key: str) -> float | None:
    return float(text) if key == "count" else None


def _code(export: ListExport, column: ListColumn) -> Code:
    meaning = Meaning(column.kind, column.unit, dict(column.choices))
    field = None if column.computed else _field(export.record, column.code)
    if field is None:
        return Code(column.label, meaning, (column.code,))
    return Code(
        column.label, meaning, (column.code, field.key, field.ko, field.en, *field.synonyms)
    )


def _field(record: str, code: str) -> Field | None:
    return catalogue(RecordKind(record)).by_key.get(code.partition(".")[2])


_KINDS = {
    CellKind.MONEY: Meaning(Kind.MONEY, "억원"), CellKind.WON: Meaning(Kind.MONEY, "원"),
    CellKind.AREA: Meaning(Kind.AREA, "㎡"), CellKind.PERCENT: Meaning(Kind.PERCENT, "%"),
    CellKind.MONEY_CHANGE: Meaning(Kind.MONEY, "억원"), CellKind.CHANGE: Meaning(Kind.INTEGER),
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
