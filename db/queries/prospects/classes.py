"""What the industries and regions of the lists mean, read once and then asked for in SQL by value.

A list names industries in words; which division a word means is read by ``db.domain``. The
distinct words are few, so a filter becomes "is one of these words", which any database can do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import ColumnElement, and_, false, func, or_, select
from sqlalchemy.orm import Session

from db.domain.fit import Plot, permits
from db.domain.industries import sector_of
from db.domain.kinds import RecordKind
from db.domain.regions import SIDO_NAMES
from db.queries.prospects.tables import ORGANIZATION, listed
from db.schema import TABLES

NO_REGION = "none"


@dataclass(frozen=True, slots=True)
class Classes:
    """The distinct industries and regions of all lists, and the plots they are held against."""

    industries: tuple[tuple[str, str], ...] = ()
    """(code, name) as they stand in the records; "" for none."""
    regions: tuple[str, ...] = ()
    plots: tuple[Plot, ...] = ()

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors that some firm belongs to."""
        return tuple(sorted({sector_of(*pair) for pair in self.industries}))

    def in_sectors(self, sectors: Collection[str]) -> ColumnElement[bool]:
        """A condition: the industry belongs to one of these sectors."""
        return _industry_is(pair for pair in self.industries if sector_of(*pair) in sectors)

    def permitted(self) -> ColumnElement[bool]:
        """A condition: a plot permits the industry."""
        codes = [plot.permitted for plot in self.plots if plot.permitted]
        return _industry_is(
            pair for pair in self.industries if any(permits(each, *pair) for each in codes)
        )

    def compared(self) -> ColumnElement[bool]:
        """A condition: the industry can be held against what some plot permits."""
        codes = [plot.permitted for plot in self.plots]
        return _industry_is(
            pair
            for pair in self.industries
            if any(permits(each, *pair) is not None for each in codes)
        )

    def in_regions(self, regions: Collection[str]) -> ColumnElement[bool]:
        """A condition: the region is in one of these provinces."""
        stored = [one for one in self.regions if sido_of(one) in regions]
        found = ORGANIZATION.c.region.in_([one for one in stored if one])
        missing = func.coalesce(ORGANIZATION.c.region, "") == ""
        return or_(found, missing) if NO_REGION in regions else found


def read_classes(session: Session) -> Classes:
    """What the lists hold now."""
    columns = (ORGANIZATION.c.industry_code, ORGANIZATION.c.industry_name, ORGANIZATION.c.region)
    # Together, as an index of a file has them in this order.
    alike = session.execute(select(*columns).where(*listed()).group_by(*columns)).all()
    return Classes(
        tuple(sorted({(code or "", name or "") for code, name, _ in alike})),
        tuple(sorted({region or "" for _, _, region in alike})),
        read_plots(session),
    )


def read_plots(session: Session) -> tuple[Plot, ...]:
    """The sites as the fit sees them."""
    site = TABLES[RecordKind.SITE]
    query = select(site).where(site.c.deleted_at.is_(None)).order_by(site.c.id)
    return tuple(
        Plot(row.name or "", row.permitted_industries or (), row.area, row.status or "",
             bool(row.note))
        for row in session.execute(query)
    )  # fmt: skip


@lru_cache(maxsize=4096)
def sido_of(region: str) -> str:
    """The province a region text begins with, by its short name; ``none`` when there is none."""
    first = region.partition(" ")[0]
    known = (short for short, names in SIDO_NAMES.items() if first in (short, *names))
    return next(known, first or NO_REGION)


def _industry_is(pairs: Iterable[tuple[str, str]]) -> ColumnElement[bool]:
    """A condition on code and name: a code decides alone, as it does when they are read."""
    codes: set[str] = set()
    names: set[str] = set()
    for code, name in pairs:
        (codes if code else names).add(code or name)
    stated = func.coalesce(ORGANIZATION.c.industry_code, "")
    parts: list[ColumnElement[bool]] = []
    if codes:
        parts.append(stated.in_(sorted(codes)))
    if names:
        worded = func.coalesce(ORGANIZATION.c.industry_name, "").in_(sorted(names))
        parts.append(and_(stated == "", worded))
    return or_(*parts) if parts else false()
