"""Areas of buildings without a unit: the forms of permits and registers (건축법 시행규칙 별지 서식,
건축물대장) have them in ㎡, and the ratios beside them tell whether they stand as on the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from db.domain.area import AreaUnit
from db.domain.area_reading import parse_area
from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.values import Parsed
from db.intake.cells.building_cells import ratio
from db.intake.cells.text_cells import Reading
from db.intake.cells.units import SHARE
from db.intake.columns.building_registers import lists_buildings
from db.intake.mapping import UNIT_MISSING, MappedColumn
from db.intake.table import Table
from db.intake.workbook import Cell

_GROUND = "site.area"
_ROUNDED = 1.03
"""How far a ratio of whole per cents may be off."""
_RATIOS = (
    ("site.building_area", "site.coverage_ratio", _ROUNDED),
    ("site.gross_area", "site.floor_area_ratio", 3.0),
)
"""What is built, its share of the ground in a hundred (건축법 제55조, 제56조) and how many times more it
may be: 용적률 leaves out cellars and car parks (건축법 시행령 제119조제1항제4호)."""
_MOSTLY = 0.8
_LOOKED_AT = 200


def in_square_metres(table: Table, columns: Sequence[MappedColumn]) -> tuple[MappedColumn, ...]:
    """The columns, the bare areas of a list of buildings in ㎡ where 건폐율 or 용적률 is what they
    give; the others are asked."""
    asked = [c for c in columns if c.note == UNIT_MISSING and _is_area(c)]
    if not asked or not lists_buildings(table) or not _agree(table, columns):
        return tuple(columns)
    return tuple(
        replace(c, unit=AreaUnit.M2.value, unit_source="form", note="") if c in asked else c
        for c in columns
    )


def _is_area(column: MappedColumn) -> bool:
    return column.field is not None and find_field(column.field).kind is Kind.AREA


def _agree(table: Table, columns: Sequence[MappedColumn]) -> bool:
    """Whether what is built on the ground is, in most rows, the share of it that stands beside."""
    places = {column.index: place for place, column in enumerate(table.columns)}
    at = {c.field: places[c.index] for c in columns if c.field and not c.labelled}
    shares = {c.field for c in columns if c.unit == SHARE}
    rows = [cells for _, cells in islice(table.records(), _LOOKED_AT)]
    for built, told, most in _RATIOS:
        if not {_GROUND, built, told} <= at.keys():
            continue
        found = [
            (area, ground * by_ratio / 100)
            for cells in rows
            if (ground := _measure(cells[at[_GROUND]]))
            and (area := _measure(cells[at[built]]))
            and (by_ratio := _number(ratio(cells[at[told]], as_share=told in shares)))
        ]
        if found:
            fitting = sum(least / _ROUNDED <= area <= least * most for area, least in found)
            return fitting >= _MOSTLY * len(found)
    return False


def _measure(cell: Cell) -> float:
    return _number(parse_area(cell, AreaUnit.M2))


def _number(reading: Parsed[float] | Reading) -> float:
    """The number that was read, 0 for none."""
    return reading.value if isinstance(reading.value, float) else 0.0
