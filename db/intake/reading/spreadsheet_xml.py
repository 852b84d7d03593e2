"""Excel's XML format of 2003, which web systems save as .xls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from xml.parsers import expat

from db.intake.reading.open_sheet import plain_text
from db.intake.workbook import Cell, ReadError, Row, Sheet, Span

_MAX_ROWS = 1_048_576
_MAX_COLUMNS = 16_384


@dataclass(slots=True)
class _Reader:
    sheets: list[Sheet] = field(default_factory=list)
    name: str = ""
    rows: list[Row] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    column: int = 0
    kind: str = ""
    text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rsplit(":", 1)[-1]
        values = {key.rsplit(":", 1)[-1]: value for key, value in attributes.items()}
        if tag == "Worksheet":
            self.name, self.rows, self.spans = values.get("Name", ""), [], []
        elif tag == "Row":
            index = min(_number(values.get("Index"), len(self.rows) + 1), _MAX_ROWS)
            self.rows.extend([()] * (index - 1 - len(self.rows)))
            self.cells, self.column = [], 0
        elif tag == "Cell":
            self.column = _number(values.get("Index"), self.column + 1)
            self._merge(values)
        elif tag == "Data":
            self.kind, self.text = values.get("Type", "String"), []

    def _merge(self, values: dict[str, str]) -> None:
        across = _number(values.get("MergeAcross"), 0)
        down = _number(values.get("MergeDown"), 0)
        if across or down:
            row, column = len(self.rows) + 1, self.column - 1
            self.spans.append(Span(row, column, row + down, column + across))
        if self.column > _MAX_COLUMNS:
            raise ReadError("file.damaged")

    def end(self, tag: str) -> None:
        tag = tag.rsplit(":", 1)[-1]
        if tag == "Data" and self.text is not None:
            self.cells.extend([None] * (self.column - len(self.cells)))
            self.cells[self.column - 1] = _value(self.kind, "".join(self.text))
            self.text = None
        elif tag == "Row":
            self.rows.append(tuple(self.cells))
        elif tag == "Worksheet":
            self.sheets.append(Sheet(self.name, tuple(self.rows), tuple(self.spans)))

    def data(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else default


def _value(kind: str, text: str) -> Cell:
    if kind == "DateTime":
        try:
            return datetime.fromisoformat(text.split(".", 1)[0])
        except ValueError:
            return text
    if kind == "Number":
        try:
            number = float(text)
        except ValueError:
            return text
        return int(number) if number.is_integer() else number
    return plain_text(text, {})


def parse(data: bytes) -> tuple[Sheet, ...]:
    """The sheets. Raises ReadError when the XML is broken or declares entities."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        if not reader.sheets:
            raise ReadError("file.damaged") from error
    return tuple(reader.sheets)


def _refuse_entity(*_declaration: object) -> None:
    raise ReadError("file.too_big")
