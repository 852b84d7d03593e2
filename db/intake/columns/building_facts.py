"""What columns tell of buildings: only where the list as a whole is of buildings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.domain.catalogue.buildings import BUILDING
from db.intake.cells.building_cells import floors_of
from db.intake.cells.content import share
from db.intake.columns.building_registers import OF_HOUSES_ALONE
from db.intake.columns.joined_columns import ROOMS
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import own_key

_OF_HOUSES = frozenset(f"site.{entry.key}" for entry in BUILDING)
_SPEAKS_OF_HOUSES = re.compile("건축|건물")
_HOUSES = re.compile(
    r"지식\s*산업\s*센터|아파트형\s*공장|건축물|건물|빌딩|집적\s*시설|(?:공장|창고)(?!\s*(?:용지|부지))"
)
_NAME, _KIND, _USE = "site.name", "site.kind", "site.main_use"
_AREA, _FLOORS = "site.area", "site.floors_above"
_FLOOR = re.compile("지[상하]|층")
_MOSTLY = 0.5


def facts_of_buildings(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without 준공일, 층수 and the like of plots and estates, whose completion is another,
    and of rooms, which are no whole house; 용도 that names no kind of site is a house's use, and 규모
    over 지하1층/지상3층 how high it is."""
    if view.kind.name != "sites":
        return list(offers)
    offers = [
        replace(one, path=_FLOORS)
        if one.path == _AREA and share(view.contents[one.column].sample, _tells_floors) >= _MOSTLY
        else one
        for one in offers
    ]
    houses = _tells_of_houses(view) and not _names_rooms(view, offers)
    kinds = {one.column for one in offers if one.path == _KIND}
    return [
        one
        for one in offers
        if one.path not in _OF_HOUSES
        or one.evidence != "synonym"
        or (houses and not (one.path == _USE and one.column in kinds))
    ]


def _tells_of_houses(view: ListView) -> bool:
    said = set(map(own_key, view.columns))
    if said & OF_HOUSES_ALONE:
        return True
    table = view.table
    titles = f"{table.title} {table.sheet.name} {table.file_name}"
    return any(map(_SPEAKS_OF_HOUSES.search, said)) or bool(_HOUSES.search(titles))


def _tells_floors(cell: object) -> bool:
    """Whether a cell says in words how many floors a house has."""
    return isinstance(cell, str) and bool(_FLOOR.search(cell)) and any(floors_of(cell))


def _names_rooms(view: ListView, offers: Sequence[Offer]) -> bool:
    """Whether rooms of houses are listed, by their numbers: what is told of a house is not theirs."""
    keys = {column.index: own_key(column) for column in view.columns}
    return any(one.path == _NAME and keys[one.column] in ROOMS for one in offers)
