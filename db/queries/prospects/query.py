"""What is ticked and typed beside the firms of the lists, as conditions of one statement."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from db.domain.kinds import RecordKind
from db.queries.lists.name_filters import found_by
from db.queries.prospects.classes import Classes
from db.queries.prospects.tables import CERTIFICATE, ORGANIZATION, ProspectTables, listed
from db.schema import TABLES

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class ProspectQuery:
    """What is ticked and typed beside the list. An empty choice hides nothing."""

    sectors: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()
    area_from: float | None = None
    area_to: float | None = None
    area_unstated: bool = True
    """Whether firms that have not said what they want stay, when an area is asked for."""
    import_id: int = 0
    """Only the firms that this import brought; 0 for all."""
    association: int = 0
    """Only the members of this body; 0 for all."""
    text: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether anything is hidden."""
        return self != ProspectQuery()

    @property
    def without_choices(self) -> ProspectQuery:
        """The same query with every tick lifted, to count what each tick would leave."""
        return replace(
            self, sectors=frozenset(), states=frozenset(), kinds=frozenset(), regions=frozenset(),
            standings=frozenset(),
        )  # fmt: skip


def conditions(query: ProspectQuery, tables: ProspectTables, classes: Classes) -> list[Condition]:
    """What the shown firms fulfil."""
    found: list[Condition] = list(listed())
    if query.sectors:
        found.append(classes.in_sectors(query.sectors))
    if query.regions:
        found.append(classes.in_regions(query.regions))
    chosen: tuple[tuple[Collection[str], ColumnElement[Any]], ...] = (
        (query.states, tables.state),
        (query.kinds, CERTIFICATE.c.kind),
        (query.standings, ORGANIZATION.c.standing),
    )
    found += [value.in_(sorted(codes)) for codes, value in chosen if codes]
    if query.import_id:
        found.append(ORGANIZATION.c.import_id == query.import_id)
    if query.association:
        found.append(ORGANIZATION.c.id.in_(members_of(query.association)))
    found += _area_conditions(query, tables.wanted_area)
    if query.text.strip():
        found.append(_typed(query.text.strip()))
    return found


def members_of(association: int) -> Select[tuple[int]]:
    """The ids of the members of a body."""
    table = TABLES[RecordKind.PARTNERSHIP]
    return select(table.c.organization_id).where(
        table.c.partner_id == association, table.c.kind == "member", table.c.deleted_at.is_(None)
    )


def _area_conditions(query: ProspectQuery, wanted: ColumnElement[Any]) -> list[Condition]:
    bounds: list[Condition] = []
    if query.area_from is not None:
        bounds.append(wanted >= query.area_from)
    if query.area_to is not None:
        bounds.append(wanted <= query.area_to)
    if not bounds:
        return [] if query.area_unstated else [wanted.is_not(None)]
    if not query.area_unstated:
        return bounds
    return [or_(wanted.is_(None), one) for one in bounds]


def _typed(text: str) -> Condition:
    """A name, 초성 or number as everywhere; the words of industry and products too."""
    words = func.lower(
        func.coalesce(ORGANIZATION.c.industry_name, "") + " "
        + func.coalesce(ORGANIZATION.c.products, "")
    )  # fmt: skip
    return or_(
        found_by(RecordKind.ORGANIZATION, text), words.contains(text.lower(), autoescape=True)
    )
