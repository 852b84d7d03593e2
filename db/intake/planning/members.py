"""Says of the firms of a list whose members they are: one partnership each, never twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.domain.values import Value
from db.errors import UserError
from db.schema import TABLES
from db.unit import Origin, Unit

_ORGANIZATION, _PARTNERSHIP = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.PARTNERSHIP]


@dataclass(frozen=True, slots=True)
class Listed:
    """A firm that a row of the list means."""

    id: int
    sheet: str
    row: int


def associations(session: Session) -> tuple[tuple[int, str], ...]:
    """Id and name of every association a list may be one of members of."""
    query = (
        select(_ORGANIZATION.c.id, _ORGANIZATION.c.name)
        .where(_ORGANIZATION.c.org_type == "association", _ORGANIZATION.c.deleted_at.is_(None))
        .order_by(_ORGANIZATION.c.name_key, _ORGANIZATION.c.id)
    )
    return tuple((row.id, row.name or "") for row in session.execute(query))


def association_named(session: Session, said: str) -> int:
    """The body with this id or name. Raises UserError("association.unknown")."""
    query = select(_ORGANIZATION.c.id).where(_ORGANIZATION.c.deleted_at.is_(None))
    if said.strip().isdigit():
        query = query.where(_ORGANIZATION.c.id == int(said))
    else:
        query = query.where(_ORGANIZATION.c.name_key == name_key(said))
    found = session.scalars(query).all()
    if len(found) != 1:
        raise UserError("association.unknown", name=said)
    return int(found[0])


def link_members(unit: Unit, association: int, firms: Sequence[Listed], import_id: int) -> int:
    """Write the memberships that are not there yet; returns how many."""
    query = select(_PARTNERSHIP.c.organization_id).where(
        _PARTNERSHIP.c.partner_id == association, _PARTNERSHIP.c.kind == "member",
        _PARTNERSHIP.c.deleted_at.is_(None),
    )  # fmt: skip
    known = {*unit.session.scalars(query), association}
    rows: list[Mapping[str, Value]] = []
    origins: list[Origin] = []
    for one in firms:
        if one.id in known:
            continue
        known.add(one.id)
        rows.append({"organization": one.id, "partner": association, "kind": "member"})
        origins.append(Origin(import_id, one.sheet, one.row))
    unit.insert_many(RecordKind.PARTNERSHIP, rows, origins=origins)
    return len(rows)
