"""The reasons of a firm in SQL: what ``db.domain.fit`` says of one firm, for all of them at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, case, false, func, literal, or_

from db.domain.fit import CAPITAL_REGIONS, FACTOR_WORDS, FEW_EMPLOYEES, ON_HAND, FactorKey
from db.domain.industries import UNREAD
from db.queries.prospects.classes import Classes
from db.queries.prospects.tables import CERTIFICATE, ORGANIZATION, ProspectTables

Condition = ColumnElement[bool]
Value = ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class FitValues:
    """What the list shows of the reasons, and the sector."""

    tables: ProspectTables
    classes: Classes

    def fitting(self) -> Value:
        """How many points fit."""
        return _count(_fits(self.tables, self.classes))

    def known(self) -> Value:
        """Of how many something is known."""
        return _count(_known(self.tables, self.classes))

    def words(self) -> Value:
        """The words of what fits, in Korean, a dot between them; nothing when nothing fits."""
        joined: Value = literal("")
        for key, one in _fits(self.tables, self.classes).items():
            joined = joined + case((one, f"·{FACTOR_WORDS[key].ko}"), else_="")
        return func.nullif(func.substr(joined, 2), "")

    def sector(self) -> Value:
        """The sector of the firm's industry."""
        parts = [(self.classes.in_sectors({key}), key) for key in self.classes.sectors]
        return case(*parts, else_=UNREAD) if parts else literal(UNREAD)


def _fits(tables: ProspectTables, classes: Classes) -> dict[FactorKey, Condition]:
    on_hand = [plot.area or 0 for plot in classes.plots if plot.status in ON_HAND]
    largest = max(on_hand, default=0)
    near = func.substr(ORGANIZATION.c.region, 1, len(CAPITAL_REGIONS[0]))
    return {
        FactorKey.INDUSTRY: classes.permitted(),
        FactorKey.CERTIFICATE: tables.state.in_(("valid", "expiring")),
        FactorKey.REGION: near.in_(CAPITAL_REGIONS),
        FactorKey.EMPLOYEES: ORGANIZATION.c.employees >= FEW_EMPLOYEES,
        FactorKey.AREA: (tables.wanted_area > 0) & (tables.wanted_area <= largest),
        FactorKey.RENEWAL: CERTIFICATE.c.renewal == "renewed",
        FactorKey.CONTACT: tables.last_contact.is_not(None),
    }


def _known(tables: ProspectTables, classes: Classes) -> dict[FactorKey, Condition]:
    on_hand = any(plot.area for plot in classes.plots if plot.status in ON_HAND)
    until, revoked = CERTIFICATE.c.valid_until, CERTIFICATE.c.revoked_on
    return {
        FactorKey.INDUSTRY: classes.compared(),
        FactorKey.CERTIFICATE: or_(revoked.is_not(None), func.coalesce(until, "") != ""),
        FactorKey.REGION: func.coalesce(ORGANIZATION.c.region, "") != "",
        FactorKey.EMPLOYEES: ORGANIZATION.c.employees.is_not(None),
        FactorKey.AREA: tables.wanted_area > 0 if on_hand else false(),
        FactorKey.RENEWAL: func.coalesce(CERTIFICATE.c.renewal, "") != "",
        FactorKey.CONTACT: tables.last_contact.is_not(None),
    }


def _count(factors: dict[FactorKey, Condition]) -> Value:
    total: Value = literal(0)
    for one in factors.values():
        total = total + case((one, 1), else_=0)
    return total
