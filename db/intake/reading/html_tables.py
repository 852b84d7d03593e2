"""HTML saved as .xls: all its tables under one another on one sheet, as Excel opens it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from db.intake.reading.delimited import trimmed
from db.intake.reading.open_sheet import plain_text
from db.intake.workbook import Row, Sheet, Span

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style)\b.*?(?:</\1\s*>|\Z)"
    r"|<(/?)([a-zA-Z][\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^'\"<>]++){0,200}+)>"
    r"|<!\[?[^<>]*>|<\?[^<>]*>",
    re.S | re.I,
)
"""A tag is given up at the next one, or after so many attributes: searching on behind each of many that
are not closed takes time that grows with their square."""
_ATTRIBUTE = re.compile(r"(rowspan|colspan)\s*=\s*[\"']?\s*(\d+)", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
_STRUCK = frozenset({"s", "strike", "del"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_WIDEST = 1_000
_CELLS = frozenset({"td", "th"})


@dataclass(slots=True)
class _Table:
    rows: list[dict[int, str]] = field(default_factory=list)
    spans: list[tuple[int, int, int, int]] = field(default_factory=list)
    taken: dict[int, int] = field(default_factory=dict)
    """The last row that a cell from above reaches down to, by column."""
    free: int = 0
    """The column behind the last cell of the row."""
    cell: list[str] | None = None
    place: tuple[int, int] = (0, 0)
    hidden: set[int] = field(default_factory=set)

    def open_row(self, attributes: str) -> None:
        self.close_cell()
        self.rows.append({})
        self.free = 0
        if _HIDDEN.search(attributes):
            self.hidden.add(len(self.rows) - 1)

    def open_cell(self, attributes: str) -> None:
        self.close_cell()
        if not self.rows:
            self.rows.append({})
        row, column = len(self.rows) - 1, self.free
        while self.taken.get(column, -1) >= row:
            column += 1
        sizes = {name.lower(): int(size[:5]) for name, size in _ATTRIBUTE.findall(attributes)}
        height = max(1, min(sizes.get("rowspan", 1), _WIDEST))
        width = max(1, min(sizes.get("colspan", 1), _WIDEST))
        if height * width > 1:
            self.spans.append((row, column, row + height - 1, column + width - 1))
        if height > 1:
            for under in range(column, column + width):
                self.taken[under] = max(self.taken.get(under, -1), row + height - 1)
        self.rows[row][column] = ""
        self.cell, self.place, self.free = [], (row, column), column + width

    def close_cell(self) -> None:
        if self.cell is not None:
            row, column = self.place
            self.rows[row][column] = _clean("".join(self.cell))
            self.cell = None


def _clean(text: str) -> str:
    text = html.unescape(text).replace("\r", "")
    lines = (" ".join(line.split()) for line in text.split("\x0b"))
    return plain_text("\n".join(line for line in lines if line), {}) or ""


@dataclass(slots=True)
class _Page:
    """The sheet being laid out: finished tables and loose text, from top to bottom."""

    rows: list[Row] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    open: list[_Table] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)

    def add_text(self, text: str) -> None:
        if self.open:
            if self.open[-1].cell is not None:
                self.open[-1].cell.append(text)
        else:
            self.loose.append(text)

    def flush_loose(self) -> None:
        for line in _clean("".join(self.loose)).split("\n"):
            if line:
                self.rows.append((line,))
        self.loose = []

    def finish(self, table: _Table) -> None:
        table.close_cell()
        top = len(self.rows)
        for cells in table.rows:
            width = max(cells, default=-1) + 1
            self.rows.append(trimmed([cells.get(column) or None for column in range(width)]))
        last = len(self.rows)
        self.hidden.update(top + row + 1 for row in table.hidden)
        self.spans.extend(
            Span(top + r1 + 1, c1, min(top + r2 + 1, last), c2) for r1, c1, r2, c2 in table.spans
        )


def parse(text: str) -> tuple[Sheet, str]:
    """The one sheet and the page's title."""
    page = _Page()
    at = 0
    body_from, title = _head(text)
    for tag in _TAG.finditer(text, body_from):
        if tag.start() > at:
            page.add_text(text[max(at, body_from) : tag.start()])
        at = tag.end()
        if tag.group(3):
            _handle(page, tag.group(3).lower(), bool(tag.group(2)), tag.group(4))
    page.add_text(text[max(at, body_from) :])
    while page.open:
        page.finish(page.open.pop())
    page.flush_loose()
    sheet = Sheet("Sheet1", tuple(page.rows), tuple(page.spans), frozenset(page.hidden))
    return sheet, title


def _head(text: str) -> tuple[int, str]:
    """Where the visible part begins, and the title before it."""
    start = text.lower().find("<table")
    body = re.compile(r"<body\b[^<>]*>|</head\s*>", re.I)
    marks = [mark.end() for mark in body.finditer(text, 0, start if start >= 0 else len(text))]
    found = re.search(r"<title[^<>]*>(.*?)</title", text[:20_000], re.S | re.I)
    title = _clean(found.group(1)) if found else ""
    if marks:
        return marks[-1], title
    return (found.end() if found and (start < 0 or found.end() < start) else 0), title


def _handle(page: _Page, name: str, closing: bool, attributes: str) -> None:
    table = page.open[-1] if page.open else None
    if name == "table":
        if closing and table is not None:
            page.finish(page.open.pop())
        elif not closing:
            if table is None:
                page.flush_loose()
            page.open.append(_Table())
    elif table is None:
        if name in _BREAKS or name.startswith("h"):
            page.loose.append("\x0b")
    elif name == "tr":
        table.close_cell() if closing else table.open_row(attributes)
    elif name in _CELLS:
        table.close_cell() if closing else table.open_cell(attributes)
    elif name in _BREAKS:
        page.add_text("\x0b")
