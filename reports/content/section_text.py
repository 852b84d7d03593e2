"""A section as lines that a person can edit, in the signs of office paper: ``□ ○ - ※``, ``| a | b |``.

What stands in the lines unchanged keeps its block as it was, with its numbers, units and kinds of
empty; only a line that was written anew becomes plain text.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from reports.content.blocks import (
    ApprovalBox,
    Block,
    Bullet,
    Centred,
    Heading,
    KeyValues,
    Level,
    NoteLines,
    PageBreak,
    Paragraph,
    Table,
    TitleBox,
)
from reports.content.chart import Chart
from reports.content.model import plain
from reports.content.table_text import grid_from, grid_lines
from reports.content.timeline import Timeline

PAGE_BREAK = "[쪽 나눔]"
APPROVAL = "[보고선]"
_LINES = re.compile(r"^\[줄 (\d{1,3})\]$")
_TITLE = re.compile(r"^#\s*(.+)$")
_CENTRED = re.compile(r"^=\s*(.+)$")
_HEADING = re.compile(r"^[□■]\s*(.+)$")
_BULLETS = (
    (Level.ITEM, re.compile(r"^[○◯ㅇ•]\s*(.+)$")),
    (Level.DETAIL, re.compile(r"^[-–―]\s+(.+)$")),
    (Level.NOTE, re.compile(r"^[※*]\s*(.+)$")),
)
_LABEL = re.compile(r"^\(([^()]{1,20})\)\s+(.+)$")
LINE_SIGNS = (("□", "□ "), ("○", " ○ "), ("-", "   - "), ("※", "   ※ "))
"""The signs of office paper, and how a line with each begins."""
_ANY_SIGN = re.compile(r"^\s*(?:[□■#=○◯ㅇ•※*]|[-–―](?=\s))\s*")
_INDENT = {Level.ITEM: " ", Level.DETAIL: "   ", Level.NOTE: "   "}
_MOST_LINES = 200


def text_of(blocks: Sequence[Block]) -> str:
    """The lines of a section; a table is one line a row, a drawing only its name in brackets."""
    lines: list[str] = []
    in_grid = False
    for block in blocks:
        is_grid = isinstance(block, (Table, KeyValues))
        if is_grid and in_grid:
            lines.append("")
        lines += grid_lines(block) if isinstance(block, (Table, KeyValues)) else [_line(block)]
        in_grid = is_grid
    return "\n".join(lines)


def blocks_from(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that ``text`` says, made of ``blocks`` as far as its lines are still theirs."""
    known: dict[str, deque[Block]] = defaultdict(deque)
    grids: deque[Table | KeyValues] = deque()
    for block in blocks:
        if isinstance(block, (Table, KeyValues)):
            grids.append(block)
        else:
            known[_line(block).strip()].append(block)
    spoken = any(isinstance(block, Paragraph) and block.spoken for block in blocks)
    made: list[Block] = []
    for line in _joined(text):
        if isinstance(line, list):
            made.append(grid_from(line, grids.popleft() if grids else None))
        elif known.get(line):
            made.append(known[line].popleft())
        else:
            made.append(_block(line, spoken=spoken))
    return tuple(made)


def with_sign(line: str, begins: str) -> str:
    """A line with another sign in place of its own."""
    return begins + _ANY_SIGN.sub("", line).strip()


def _joined(text: str) -> Iterator[str | list[list[str]]]:
    """Line by line; the rows of one table together."""
    rows: list[list[str]] = []
    for raw in [*text.splitlines(), ""]:
        line = raw.strip()
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            yield rows
            rows = []
        if line:
            yield line


def _line(block: Block) -> str:
    match block:
        case TitleBox():
            return f"# {_flat(plain(block.text))}"
        case Centred():
            return f"= {_flat(plain(block.text))}"
        case ApprovalBox():
            return APPROVAL
        case Heading():
            return _flat(f"□ {block.text}{block.tail}")
        case Bullet():
            label = f"({block.label}) " if block.label else ""
            return f"{_INDENT[block.level]}{block.level} {_flat(label + plain(block.text))}"
        case Paragraph():
            return _flat(plain(block.text))
        case NoteLines():
            return f"[줄 {block.count}]"
        case PageBreak():
            return PAGE_BREAK
        case Chart() | Timeline():
            return f"[그림: {_flat(block.title)}]"
        case _:
            return f"[그림: {_flat(getattr(block, 'caption', ''))}]"


def _block(line: str, *, spoken: bool) -> Block:
    if line == PAGE_BREAK:
        return PageBreak()
    if found := _LINES.match(line):
        return NoteLines(max(1, min(int(found[1]), _MOST_LINES)))
    if found := _TITLE.match(line):
        return TitleBox(found[1])
    if found := _CENTRED.match(line):
        return Centred(found[1])
    if found := _HEADING.match(line):
        return Heading(found[1])
    for level, sign in _BULLETS:
        if found := sign.match(line):
            labelled = _LABEL.match(found[1])
            if labelled:
                return Bullet(labelled[2], level, labelled[1])
            return Bullet(found[1], level)
    return Paragraph(line, spoken)


def _flat(text: str) -> str:
    return " ".join(text.splitlines()) if "\n" in text else text
