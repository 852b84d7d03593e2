"""The unit that a column of the same name says: 이행실적 › 투자액 beside 협약내용 › 투자액(억); and of
two units of one area the lawful one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.domain.catalogue import find_field
from db.domain.cell_text import number_of
from db.domain.kinds import Kind
from db.intake.cells.content import Content
from db.intake.cells.units import UNKNOWN, unit_of
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.table import Column
from db.intake.words import header_key

_PYEONG = "평"
_NEARLY_ALL = 0.9
_ALIKE = 100.0
"""How many times larger the largest number of one may be than that of the other."""


def unit_beside(
    columns: Sequence[Column], column: Column, kind: Kind, contents: Mapping[int, Content]
) -> str:
    """The unit of the columns with the same last label, where they name one and their numbers are of
    the same size; "" otherwise."""
    if kind not in (Kind.MONEY, Kind.AREA) or not column.labels:
        return ""
    others = [one for one in columns if one is not column and _name(one) == _name(column)]
    units = {
        unit.name: one
        for one in others
        if (unit := unit_of(kind, one.labels, "", "")).name not in ("", UNKNOWN)
    }
    if len(units) != 1:
        return ""
    (name, other), *_ = units.items()
    own, theirs = _largest(contents[column.index]), _largest(contents[other.index])
    return name if own <= theirs * _ALIKE and theirs <= max(own, 1.0) * _ALIKE * _ALIKE else ""


def square_metres_first(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without 면적(평) beside 면적(㎡), of which it is the rounded copy (계량에 관한 법률
    제6조)."""
    units = {
        column.index: unit_of(Kind.AREA, column.labels, "", "").name for column in view.columns
    }
    filled = {column.index: view.contents[column.index].share_filled for column in view.columns}

    def is_copy(one: Offer) -> bool:
        return units[one.column] == _PYEONG and any(
            units[other.column] not in ("", UNKNOWN, _PYEONG)
            and other.path == one.path
            and filled[other.column] >= _NEARLY_ALL * filled[one.column]
            for other in areas
        )

    areas = [
        one
        for one in offers
        if one.evidence == "synonym" and find_field(one.path).kind is Kind.AREA
    ]
    copies = {one.column for one in areas if is_copy(one)}
    return [one for one in offers if one.column not in copies or one not in areas]


def _name(column: Column) -> str:
    return header_key(without_brackets(column.labels[-1])) if column.labels else ""


def _largest(content: Content) -> float:
    numbers = (
        number_of(cell.replace(",", "") if isinstance(cell, str) else cell)
        for cell in content.sample
    )
    return max((float(one) for one in numbers if one is not None), default=0.0)
