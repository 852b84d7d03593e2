"""The content of a document, frozen: what every renderer is given and a test can compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from db.domain.values import Empty
from reports.content.blocks import (
    ApprovalBox,
    Block,
    Bullet,
    Cell,
    CellKind,
    Centred,
    Column,
    Contents,
    Cover,
    Figure,
    Heading,
    KeyValues,
    Paragraph,
    Row,
    Run,
    Table,
    Text,
    TitleBox,
)
from reports.content.chart import Chart
from reports.content.plots import PlotSketch
from reports.content.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Section:
    """A named run of blocks that a person can take in or leave out."""

    key: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A run of sections that begins a page and has a bookmark of its own.

    ``one_page`` asks the renderer to choose type and spacing so that it stays on one page;
    otherwise ``scale`` is the size of the type, 1.0 being the 15-pt body of office reports.
    """

    key: str
    title: str
    sections: tuple[Section, ...]
    one_page: bool = False
    scale: float = 0.8
    subject: str = ""
    """Whose paper it is, where several are bound into one: stands beside the page's number."""
    group: str = ""
    """The bookmark it stands under, where several papers are bound into one."""
    numbered: bool = True
    """False for a cover."""
    marks: Marks | None = None
    """Its paper's own, where several are bound into one; None: the document's."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file bound behind the document: a PDF's pages or a picture, told by its content.

    It is read from ``path`` where there is one, else from ``data``.
    """

    title: str
    data: bytes = field(default=b"", repr=False)
    media_type: str = ""
    """As it was stored; the content decides."""
    path: Path | None = None
    password: str = field(default="", repr=False)
    subject: str = ""
    """Whose it is, where several papers are bound into one."""
    behind: str = ""
    """Key of the part it lies behind; empty for the end of the document."""
    digest: str = ""
    """The SHA-256 of what is kept, where that is known."""


def attachment_key(place: int) -> str:
    """What leads to an attachment, by its place (from 1) among those of its document."""
    return f"attachment-{place}"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is stamped on the pages beside their content."""

    disclosure: str = ""
    example: bool = False
    """Printed as 예시 on every page: the document was made from example data."""
    revision: str = ""
    """``수정본 09:20`` on a correction made later."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document. ``summary`` and ``keywords`` are the 문서요지 and 키워드 the law asks for.

    ``created_at`` is part of the content: equal documents give equal bytes.
    Source: 행정업무의 운영 및 혁신에 관한 규정 제5조제2항.
    """

    title: str
    short_title: str
    summary: str
    keywords: tuple[str, ...]
    office: str
    created_at: datetime
    parts: tuple[Part, ...]
    marks: Marks = Marks()
    edition: str = ""
    language: str = "ko"
    attachments: tuple[Attachment, ...] = ()

    def blocks(self) -> Iterator[Block]:
        """Every block, in order."""
        for part in self.parts:
            for section in part.sections:
                yield from section.blocks

    def tables(self) -> tuple[tuple[str, Table], ...]:
        """The tables, each with the name of its sheet: its own or the heading above it."""
        found: list[tuple[str, Table]] = []
        heading = self.short_title
        for block in self.blocks():
            if isinstance(block, Heading):
                heading = block.text
            elif isinstance(block, Table):
                found.append((block.name or heading, block))
            elif isinstance(block, Chart) and block.groups:
                found.append((block.title, chart_table(block)))
        return tuple(found)


def plain(text: Cell, lang: str = "ko") -> str:
    """``text`` as a string, with the word for each kind of empty."""
    if isinstance(text, Empty):
        return text.label(lang)
    if isinstance(text, tuple):
        return "".join(plain(run, lang) for run in text)
    return str(text)


def texts_of(block: Block) -> Iterator[Cell]:
    """Every text a block shows, for the search of missing glyphs and of what leaks out."""
    match block:
        case TitleBox() | Paragraph() | Centred():
            yield _line_text(block)
        case ApprovalBox():
            yield from (tick.label for tick in block.reports_to + block.timing)
            yield from (block.mark, block.author, block.law_as_of)
        case Heading():
            yield from (block.text, block.tail, block.note)
        case Bullet():
            yield from (block.label, block.text)
        case KeyValues():
            for pair in block.pairs:
                yield from (pair.label, pair.value)
        case Table():
            yield from _table_texts(block)
        case Cover() | Contents():
            yield from _front_texts(block)
        case Figure():
            yield from (block.caption, block.source)
        case Chart():
            yield from _chart_texts(block)
        case Timeline() | PlotSketch():
            yield from block.texts()
        case _:
            return


def _line_text(block: TitleBox | Paragraph | Centred) -> Text:
    if isinstance(block, Paragraph) and block.marker and isinstance(block.text, str):
        return f"{block.marker} {block.text}"
    return block.text


def _front_texts(block: Cover | Contents) -> Iterator[Cell]:
    if isinstance(block, Cover):
        yield from (block.title, *block.lines, block.office, block.day, block.mark)
    else:
        for line in block.lines:
            yield from (line.text, line.note)


def chart_table(chart: Chart) -> Table:
    """The numbers of a chart, a row for each bar; what has no number keeps its word."""
    names = dict(chart.legend)
    kind = CellKind.MONEY if chart.money else CellKind.NUMBER
    rows = []
    for group in chart.groups:
        for bar in group.bars:
            value = bar.text if bar.value is None else _number(bar.value)
            name = bar.label or names.get(bar.tone, "")
            rows.append(Row((group.name, name, value, bar.said)))
    columns = [
        Column("구분"), Column("항목"), Column("값", kind, chart.unit), Column("설명"),
    ]  # fmt: skip
    if not any(group.name for group in chart.groups):  # one group that needs no name
        columns, rows = columns[1:], [Row(row.cells[1:]) for row in rows]
    return Table(tuple(columns), tuple(rows), chart.title, f"(단위: {chart.unit})", chart.as_of)


def timeline_table(timeline: Timeline) -> Table:
    """The stages as rows, where they can't be drawn."""
    centred = CellKind.CENTRED
    columns = (
        Column("단 계"), Column("계 획", centred), Column("실 제", centred), Column("상 태", centred),
    )  # fmt: skip
    rows = tuple(
        Row((step.name, step.planned or "-", step.actual or "-", step.state.value))
        for step in timeline.steps
    )
    return Table(columns, rows, timeline.title)


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _table_texts(table: Table) -> Iterator[Cell]:
    yield from (table.unit_line, table.as_of, table.source)
    for column in table.columns:
        yield from (column.label, column.unit)
    for row in table.rows:
        yield from row.cells


def _chart_texts(chart: Chart) -> Iterator[Cell]:
    yield from (chart.title, chart.unit, *chart.notes, *(name for _, name in chart.legend))
    for group in chart.groups:
        yield group.name
    for bar in chart.bars():
        yield from (bar.label, bar.text)


def document_texts(document: Document) -> Iterator[str]:
    """Every text of a document, stamps and file properties included."""
    yield from (document.title, document.short_title, document.summary, document.office)
    yield from document.keywords
    yield from (document.marks.disclosure, document.marks.revision)
    for attachment in document.attachments:
        yield attachment.title
    for part in document.parts:
        yield part.title
        for section in part.sections:
            for block in section.blocks:
                yield from (plain(text, document.language) for text in texts_of(block))


def empties_in(blocks: Iterator[Block]) -> frozenset[Empty]:
    """The kinds of empty that some blocks show, as values or as words in their sentences."""
    found: set[Empty] = set()
    for block in blocks:
        for text in texts_of(block):
            found |= _empties(text)
    return frozenset(found)


def _empties(text: Cell) -> set[Empty]:
    if isinstance(text, Empty):
        return {text}
    if isinstance(text, tuple):
        return set().union(*(_empties(run) for run in text))
    return {empty for empty in Empty if isinstance(text, str) and empty.label("ko") in text}


__all__ = [
    "Attachment",
    "Document",
    "Marks",
    "Part",
    "Row",
    "Run",
    "Section",
    "Text",
    "attachment_key",
    "document_texts",
    "empties_in",
    "plain",
    "texts_of",
]
