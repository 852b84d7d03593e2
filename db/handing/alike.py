"""Records that were entered on both sides: by a number of the state, or by a name that is asked about."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.handing.changes import CarriedRecord, Key
from db.links import chunks
from db.schema import TABLES

_FIRMS = TABLES[RecordKind.ORGANIZATION]
_NUMBERS = ("business_number", "corporate_number")


def same_by_number(session: Session, records: Iterable[CarriedRecord]) -> dict[Key, int]:
    """Firms whose 사업자등록번호 or 법인등록번호 a live firm here bears."""
    firms = [one for one in records if one.key[0] is RecordKind.ORGANIZATION and not one.deleted]
    found: dict[Key, int] = {}
    for name in _NUMBERS:
        wanted = {str(one.values[name]): one.key for one in firms if one.values.get(name)}
        column = _FIRMS.c[name]
        for chunk in chunks(wanted.keys()):
            query = select(column, _FIRMS.c.id).where(
                column.in_(chunk), _FIRMS.c.deleted_at.is_(None)
            )
            for number, one in session.execute(query.order_by(_FIRMS.c.id)):
                found.setdefault(wanted[number], one)
    return found


def one_of_the_name(session: Session, record: CarriedRecord) -> int | None:
    """The one live firm here of the same name whose numbers say nothing against it."""
    if record.key[0] is not RecordKind.ORGANIZATION:
        return None
    query = select(_FIRMS).where(
        _FIRMS.c.name_key == name_key(record.title), _FIRMS.c.deleted_at.is_(None)
    )
    rows = session.execute(query.limit(2)).all()
    if len(rows) != 1:
        return None
    (row,) = rows
    for name in _NUMBERS:
        theirs, mine = record.values.get(name), getattr(row, name)
        if theirs and mine and theirs != mine:
            return None
    return int(row.id)
