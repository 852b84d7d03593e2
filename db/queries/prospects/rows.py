"""The lines of the list by id, each with the reasons that speak for the firm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.fit import Factor, Firm, Plot, Verdict, factors
from db.domain.kinds import RecordKind
from db.queries.lists.ground import Ground
from db.queries.prospects.tables import CERTIFICATE, ORGANIZATION, ProspectTables

CHUNK = 500


@dataclass(frozen=True, slots=True)
class ProspectRow:
    """One firm of a list."""

    id: int
    version: int
    name: str
    standing: str
    industry_name: str
    products: str
    region: str
    employees: int | None
    certificate_kind: str
    valid_until: str
    state: str
    """Of the newest certificate: valid, expiring, expired, revoked; none without one."""
    wanted_area: float | None
    import_id: int | None
    import_sheet: str
    import_row: int | None
    factors: tuple[Factor, ...]

    @property
    def fitting(self) -> int:
        """How many factors speak for it."""
        return sum(1 for one in self.factors if one.fits)

    @property
    def known(self) -> int:
        """How many factors something is known of."""
        return sum(1 for one in self.factors if one.verdict is not Verdict.UNKNOWN)


def rows(
    session: Session, row_ids: Sequence[int], plots: Sequence[Plot], today: str
) -> tuple[ProspectRow, ...]:
    """The firms with these ids in their order; those that are gone meanwhile are left out."""
    tables = ProspectTables(today)
    ground = Ground(RecordKind.ORGANIZATION, today, (), tables.joins)
    statement = ground.under(select(
        ORGANIZATION.c.id, ORGANIZATION.c.version, ORGANIZATION.c.name, ORGANIZATION.c.standing,
        ORGANIZATION.c.industry_code, ORGANIZATION.c.industry_name, ORGANIZATION.c.products,
        ORGANIZATION.c.region, ORGANIZATION.c.employees, ORGANIZATION.c.import_id,
        ORGANIZATION.c.import_sheet, ORGANIZATION.c.import_row, CERTIFICATE.c.kind,
        CERTIFICATE.c.valid_until, CERTIFICATE.c.revoked_on, CERTIFICATE.c.renewal,
        tables.state.label("state"), tables.wanted_area.label("wanted_area"),
        tables.last_contact.label("last_contact"),
    ))  # fmt: skip
    found: dict[int, ProspectRow] = {}
    for start in range(0, len(row_ids), CHUNK):
        chunk = list(row_ids[start : start + CHUNK])
        for row in session.execute(statement.where(ORGANIZATION.c.id.in_(chunk))):
            found[row.id] = _row(row, plots, today)
    return tuple([found[one] for one in row_ids if one in found])


def _row(row: Any, plots: Sequence[Plot], today: str) -> ProspectRow:
    firm = Firm(
        row.industry_code or "", row.industry_name or "", row.valid_until or "",
        row.revoked_on is not None, row.renewal or "", row.region or "", row.employees,
        row.wanted_area, row.last_contact or "",
    )  # fmt: skip
    return ProspectRow(
        row.id, row.version, row.name or "", row.standing or "", row.industry_name or "",
        row.products or "", row.region or "", row.employees, row.kind or "",
        row.valid_until or "", row.state, row.wanted_area, row.import_id, row.import_sheet or "",
        row.import_row, factors(firm, plots, today),
    )  # fmt: skip
