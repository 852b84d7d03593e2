"""Columns of the numbers by which a list knows its bodies: 종목코드, 시설코드, 관리번호, 기관기호.

They are written under their label, as two registers may give one number to two bodies."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from db.domain.names import name_key
from db.intake.columns.share_names import numbers_shares
from db.intake.labels.label_brackets import without_brackets
from db.intake.mapping import COMPUTED, LEFT_OUT, MappedColumn
from db.intake.table import Table, is_blank
from db.intake.words import header_key
from db.intake.workbook import Cell

CODES = "organization.codes"
LISTS = frozenset(("organizations", "lead-list"))
"""Lists whose every row is a body; in others a number is of what the body has: its certificate,
its agreement."""
_CONFIDENCE = 0.8
_NAME = "organization.name"
_NUMBERS = re.compile(r"(?:코드|번호|기호|부호|식별자|관리키|id|code|number|no)$")
_NAMED = re.compile(r"(?:명칭?|이름|name|nm)$")
_OF_OTHERS = re.compile(
    r"우편|전화|팩스|연락|통신|계좌|차량|주민|fax|tel|phone|zip|post"  # ways to reach it, and people
    r"|지역|행정|시도|시군구|읍면동|법정|자치단체|도로|건물|호실|부스|region|area|city"  # places
    r"|업종|업태|산업|분류|구분|유형|종류|품목|종별|상태|등급|순위|단계|type|class|ksic|sector|industry"  # classes
    r"|교육지원청|교육청|관할|소관|제공기관|관리청|개방서비스"  # whose register it is
    r"|순번|연번|일련|행번호|row|index"
)
"""What a number is of that names no body."""
_CODE = re.compile(r"[0-9A-Za-z가-힣][0-9A-Za-z가-힣._/-]{1,39}")
_DIGIT = re.compile(r"\d")
_LEAST = 0.5
"""Share of the rows that have a number at least."""
_ALL_BUT_FEW = 0.95


def with_codes(
    table: Table, columns: Sequence[MappedColumn], name: str
) -> tuple[MappedColumn, ...]:
    """The columns of a kind of list, with those of numbers that tell its bodies apart."""
    named = next((one for one in columns if one.field == _NAME and not one.labelled), None)
    if name not in LISTS or named is None:
        return tuple(columns)
    others = {_NAMED.sub("", _label(one)) for one in columns if one.index != named.index}
    found = [one for one in columns if _may_be_code(one, others)]
    if not found:
        return tuple(columns)
    places = {column.index: place for place, column in enumerate(table.columns)}
    lines = [cells for _, cells in table.records()]
    names = [_key(cells[places[named.index]]) for cells in lines]
    telling = {
        one.index
        for one in found
        if _tell_apart([cells[places[one.index]] for cells in lines], names)
    }
    return tuple(
        replace(
            one, field=CODES, evidence="synonym", confidence=_CONFIDENCE, note="", labelled=True
        )
        if one.index in telling
        else one
        for one in columns
    )


def _may_be_code(column: MappedColumn, others: Collection[str]) -> bool:
    """``others`` are what the columns beside the name are of: 관리기관코드 beside 관리기관명 is its."""
    if column.field is not None or column.note in (LEFT_OUT, COMPUTED):
        return False
    label = _label(column)
    if numbers_shares(label):
        return True
    if (whose := _NUMBERS.sub("", label)) and whose in others:
        return False
    return bool(_NUMBERS.search(label)) and not _OF_OTHERS.search(header_key(column.header))


def _label(column: MappedColumn) -> str:
    return header_key(without_brackets(column.header.rpartition(" › ")[2]))


def _key(cell: Cell) -> str:
    return "" if is_blank(cell) else name_key(str(cell))


def _tell_apart(cells: Sequence[Cell], names: Sequence[str]) -> bool:
    """Whether the cells are numbers of bodies: each of one name alone, and no running count."""
    said = [(_text(cell), name) for cell, name in zip(cells, names, strict=True) if name]
    filled = [(code, name) for code, name in said if code]
    if len(filled) < max(2, _LEAST * len(said)):
        return False
    codes = [code for code, _ in filled if _CODE.fullmatch(code) and _DIGIT.search(code)]
    if len(codes) < _ALL_BUT_FEW * len(filled) or _counts_up(codes):
        return False
    of: dict[str, set[str]] = {}
    for code, name in filled:
        of.setdefault(code, set()).add(name)
    alone = sum(len(bearers) == 1 for bearers in of.values())
    return len(of) > 1 and alone >= _ALL_BUT_FEW * len(of)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if is_blank(cell) else str(cell).strip()


def _counts_up(codes: Iterable[str]) -> bool:
    """Whether the numbers are those of the rows: each one more than the one before."""
    steps = list(_steps(codes))
    return bool(steps) and sum(step == 1 for step in steps) >= _LEAST * len(steps)


def _steps(codes: Iterable[str]) -> Iterator[int]:
    before: int | None = None
    for code in codes:
        number = int(code) if code.isascii() and code.isdigit() and len(code) < 6 else None
        if number is not None and before is not None:
            yield number - before
        before = number
