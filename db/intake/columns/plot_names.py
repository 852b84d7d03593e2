"""Plots whose name stands in two columns: 가구 A1 and 획지 1 are the plot A1-1."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from db.domain.values import Value
from db.intake.cells.content import Content, share
from db.intake.mapping import MappedColumn
from db.intake.words import header_key, word_set

_BLOCKS = word_set("가구 가구번호 가구명 블록 블럭 블록명 블럭명 블록번호 블럭번호 구역 구역명")
_PLOTS = word_set("획지 획지번호 획지명 필지 필지번호 필지명 로트 로트번호 롯트 롯트번호")
_SITE = "case.wanted_site"
_WANTED = frozenset(("agreements", "cases"))
_NAMES = frozenset(("site.name", "case.wanted_site"))
_NUMBER = re.compile(r"\d{1,3}(?:-\d{1,2})?(?:\.0)?")
_BLOCK = re.compile(
    r"(?:[A-Za-z가-힣]{0,4}\s?-?\s?\d{1,3}|[A-Za-z]{1,2})\s?(?:BL|블[록럭]|가구|구역)?",
    re.IGNORECASE,
)
_LAST_NUMBER = re.compile(r"\d+(?=층?$)")
_LOT = re.compile(r"산?\s?\d{1,4}(?:\s?-\s?\d{1,4})?(?:\s?번지)?(?:\.0)?")
_TOWN = re.compile(r"(?:[가-힣0-9]+[읍면]\s+)?[가-힣0-9]+(?:[동리가로]|[읍면])$")
_MOST = 0.6


def with_blocks(
    columns: Sequence[MappedColumn], contents: Mapping[int, Content], list_name: str
) -> tuple[MappedColumn, ...]:
    """The columns, that of the blocks joined to the plots where these are bare numbers."""
    columns = _plots_by_number(columns, contents, list_name)
    plot = next((c for c in columns if c.field in _NAMES and _last(c) in _PLOTS), None)
    if plot is None or share(contents[plot.index].sample, _is_number) < _MOST:
        return tuple(columns)
    blocks = [
        column
        for column in columns
        if _last(column) in _BLOCKS
        and column.field in (None, "site.block", *_NAMES)
        and column.note in ("", "content_differs", "taken")
        and column.evidence in ("", "synonym", "content")
        and column.index < plot.index
        and share(contents[column.index].sample, _is_block) >= _MOST
    ]
    if len(blocks) != 1 or _say_their_block(contents[plot.index], contents[blocks[0].index]):
        return tuple(columns)
    joined = replace(
        blocks[0], field=plot.field, evidence="synonym", confidence=0.9, note="",
        joined_to=plot.index,
    )  # fmt: skip
    return tuple(joined if column is blocks[0] else column for column in columns)


def _plots_by_number(
    columns: Sequence[MappedColumn], contents: Mapping[int, Content], list_name: str
) -> Sequence[MappedColumn]:
    """The columns; a 필지 of bare numbers right behind its blocks names the place with them."""
    held = {column.field for column in columns}
    for before, column in pairwise(columns):
        numbered = column.field is None and _last(column) in _PLOTS and _last(before) in _BLOCKS
        named = before.field in _NAMES
        if numbered and list_name in _WANTED and before.note == "content_differs":
            named = _SITE not in held
            before = replace(before, field=_SITE)
        if numbered and named and share(contents[column.index].sample, _is_number) >= _MOST:
            plot = replace(column, field=before.field, evidence="synonym", confidence=0.9, note="")
            return [plot if one is column else one for one in columns]
    return columns


def _last(column: MappedColumn) -> str:
    return header_key(column.header.rpartition(" › ")[2])


def _say_their_block(plots: Content, blocks: Content) -> bool:
    """Whether the numbers begin with their block: 12-1 of block 12."""
    named = {str(cell).strip().removesuffix(".0") for cell in blocks.sample}
    parts = [str(cell).strip().partition("-") for cell in plots.sample]
    return any(dash and block in named for block, dash, _ in parts)


def of_block(block: str, plot: str) -> str:
    """The name of a plot by its block, "" where the two are no such pair."""
    if not (_is_number(plot) and _is_block(block)) or _is_room_of(block, plot):
        return ""
    return f"{block}-{plot.removesuffix('.0')}"


def _is_room_of(floor: str, room: str) -> bool:
    """Whether a number begins with the one before it as a room's does with its floor: 5 and 502."""
    at = _LAST_NUMBER.search(floor.strip())
    number = room.strip().removesuffix(".0")
    return at is not None and len(number) == len(at[0]) + 2 and number.startswith(at[0])


def lot_name(address: Value | None, lot: Value | None) -> str:
    """The name of a lot by where it lies, "" where that is not told: 고양시 장항동 and 801-2."""
    if not (isinstance(address, str) and isinstance(lot, str) and _LOT.fullmatch(lot.strip())):
        return ""
    found = _TOWN.search(address.strip())
    return f"{found[0]} {lot.strip()}" if found else ""


def lot_behind(address: str, number: str) -> str:
    """An address with the next number of its lot: 보기동 and 0012, 보기동 12 and 0003 (12-3) or 0000."""
    bare = number.lstrip("0")
    between = "-" if address[-1:].isdigit() else " "
    return f"{address}{between}{bare}" if bare else address


def _is_number(cell: object) -> bool:
    return _NUMBER.fullmatch(str(cell).strip()) is not None


def _is_block(cell: object) -> bool:
    return _BLOCK.fullmatch(str(cell).strip()) is not None
