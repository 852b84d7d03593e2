"""Votes on whether a table lists sites: plots, buildings or rooms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from db.domain.catalogue import find_field
from db.domain.catalogue.buildings import BUILDING, GROUND
from db.intake.cells.content import Content, fits, share
from db.intake.columns.address_parts import address_parts
from db.intake.columns.building_registers import called_by_lot, lists_buildings
from db.intake.columns.firm_votes import OF_FIRMS
from db.intake.columns.list_fields import likely_fields
from db.intake.columns.list_titles import PROPOSED_GROUND, SITE_TITLE, TENANTS
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import own_key
from db.intake.labels.rules import ROOM
from db.intake.table import Table
from db.intake.words import header_key

_ROOMS = re.compile(f"(?:임대|입주|공급|대상)?(?:{ROOM})(?:명|번호)?")
_SETTLE = re.compile(
    r"(?:산업|농공|임대)?단지명칭?|산단명|지식산업센터명칭?|필지(?:명|번호)|획지(?:명|번호)|용지명|부지명칭?"
)
_OWNED = re.compile(r"(?:재산|물건|부동산|폐교|전시장|스튜디오|세트장|회의실)명칭?")
"""What a city has to let or to sell: with its address and area, no list of firms."""
_ESTATE = re.compile("(?:지식산업센터|(?:국가|일반|도시첨단)?산업단지|산단|농공단지)(?:명칭?)?")
_OF_ESTATES = re.compile("(?:지정|조성|관리|분양대상|산업(?:시설)?용지)(?:전체)?면적")
"""An area that only such an estate has: 단지명 beside 전용면적 are flats."""
_RENTED = re.compile(r"임대|임차|보증금|월세|관리비|사용료|입주|공실|상태")
_STATUS = "site.status"
_EACH_ANOTHER = 0.95
_SAY_SO = 0.5
_NAMED_SO = 0.3
"""Share of names with the noun of the list: the others are called after their owner or their lot."""
_SUPPLIED = {"site.price", "site.status", "site.permitted_industries"}
"""What is said of ground that is offered, and of no firm."""
_OF_HOUSES = {f"site.{entry.key}" for entry in (*GROUND, *BUILDING)}
"""What may be said of any firm's house: the labels of registers are counted by themselves."""
_BESIDE = {"project.name"} | _OF_HOUSES


@dataclass(frozen=True, slots=True)
class SiteVote:
    """What labels and title say of sites."""

    fields: frozenset[str]
    titled: bool
    """Whether the title says that the list is of sites."""
    placed: bool
    """Whether each has its address, and its area or a name that says what it is."""
    lots: bool
    """Whether ground of the city is listed by its lots, another in each row, and has no names."""
    proposed: bool = False
    """Whether the title says that somebody proposes them."""

    @property
    def named(self) -> bool:
        """Whether a label may name sites: what else the list is about is asked then."""
        return "site.name" in self.fields and (len(self.fields) >= 3 or self.titled)

    @property
    def offered(self) -> bool:
        """Whether ground is offered, whatever firms stand beside it."""
        if self.proposed and self.placed:
            return True
        named = self.titled and "site.name" in self.fields
        return named and (len(self.fields & _SUPPLIED) >= 2 or self.placed)

    def listed(self, table: Table, organizations: set[str]) -> bool:
        """Whether a list of no firms is one of sites."""
        unclaimed = "organization.name" not in organizations
        if unclaimed and (self.lots or self._are_estates(table)):
            return True
        lies = self.fields & {"site.address", "site.block"} or address_parts(table.columns)
        if self._are_rooms(table) or (lies and lists_buildings(table)):
            return True
        strong = self.fields & (_SUPPLIED | {"site.block"})
        told = bool(strong) and (self.titled or len(self.fields) >= 4)
        return self.named and (told or (self.titled and "site.area" in self.fields))

    def _are_estates(self, table: Table) -> bool:
        """Whether labels say by themselves that such places are listed, without a title."""
        keys = [own_key(column) for column in table.columns]
        if self.placed and any(_SETTLE.fullmatch(key) or _OWNED.fullmatch(key) for key in keys):
            return True
        named = any(map(_SETTLE.fullmatch, keys)) and any(map(_OF_ESTATES.fullmatch, keys))
        return "site.area" in self.fields and (named or any(map(_ESTATE.fullmatch, keys)))

    def _are_rooms(self, table: Table) -> bool:
        """Whether rooms are offered, of one house or of several: 호실 and 면적, and what they cost,
        from when or whether they are free."""
        keys = {header_key(column.labels[-1]) for column in table.columns if column.labels}
        if "site.area" not in self.fields or not any(map(_ROOMS.fullmatch, keys)):
            return False
        rented = sum(bool(_RENTED.search(key)) for key in keys)
        offered = rented > 1 or self.fields & {"site.status", "site.planned_on", "site.price"}
        return rented > 0 and bool(offered or self.titled)


def look_for_sites(
    table: Table, contents: Mapping[int, Content], title: str, organizations: set[str]
) -> SiteVote:
    """What a table says of sites; ``organizations`` are the fields of firms that it has."""
    fields = frozenset(likely_fields(table, "sites") - _BESIDE - _untold(table, contents))
    placed = "site.address" in fields and not organizations & OF_FIRMS
    placed = placed and ("site.area" in fields or _names_its_places(table, contents, title))
    titled = bool(SITE_TITLE.search(title))
    measured = titled and "site.area" in fields and "site.name" not in fields
    lots = measured and not TENANTS.search(title) and _by_lots(table, contents)
    proposed = bool(PROPOSED_GROUND.search(title))
    return SiteVote(fields, titled, placed, lots, proposed)


def _by_lots(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether each row has an address of its own that ends with a lot: 덕양구 보기동 12-3."""
    placed = [
        contents[column.index]
        for column in table.columns
        if any(guess.path == "site.address" for guess in guesses(column, "sites")[:1])
    ]
    return any(
        one.distinct >= _EACH_ANOTHER and share(one.sample, _is_lot) >= _SAY_SO for one in placed
    )


def _is_lot(cell: object) -> bool:
    return isinstance(cell, str) and bool(called_by_lot(cell)[1])


def _untold(table: Table, contents: Mapping[int, Content]) -> set[str]:
    """The state of supply, where not one cell under its label says a state that is known."""
    said = [
        fits(find_field(_STATUS), _STATUS, contents[column.index])
        for column in table.columns
        if any(guess.path == _STATUS for guess in guesses(column, "sites"))
    ]
    return {_STATUS} if said and not max(said) else set()


def _names_its_places(table: Table, contents: Mapping[int, Content], title: str) -> bool:
    """Whether a list of 지식산업센터 has a column 지식산업센터명, another in each row, or names that
    say that they are such."""
    said = SITE_TITLE.search(title)
    if said is None or TENANTS.search(title):
        return False
    for column in table.columns:
        content = contents[column.index]
        noun = header_key(column.header).removesuffix("명")
        if noun != header_key(column.header) and len(noun) > 1 and said[0].endswith(noun):
            return content.distinct >= _EACH_ANOTHER
        if any(guess.path == "site.name" for guess in guesses(column, "sites")) and (
            share(content.sample, lambda cell: said[0] in str(cell)) >= _NAMED_SO
        ):
            return True
    return False
