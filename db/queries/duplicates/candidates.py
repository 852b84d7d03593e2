"""The stored records that one record, perhaps still being typed, may be."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from db.domain.contact_likeness import reach_key
from db.domain.kinds import RecordKind
from db.domain.likeness import NUMBERS, names_of
from db.domain.phones import format_phone
from db.domain.values import Value, is_empty
from db.queries.duplicates.distinct import distinct_of
from db.queries.duplicates.rows import (
    Candidate,
    compare_records,
    face_of,
    firm_names,
    values_by_id,
)
from db.schema import TABLES
from db.search import search

_FIRM, _CONTACT = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CONTACT]
_LOOKED_AT = 60
_LEAST_DIGITS = 7


def candidates_of(
    session: Session, kind: RecordKind, record_id: int, *, limit: int = 20
) -> tuple[Candidate, ...]:
    """What the stored record ``record_id`` may be a double of, without those told apart."""
    values = values_by_id(session, kind, [record_id]).get(record_id)
    if values is None:
        return ()
    apart = {record_id} | distinct_of(session, kind, record_id)
    return _ranked(session, kind, values, apart, limit)


def candidates_for(
    session: Session,
    kind: RecordKind,
    values: Mapping[str, Value],
    *,
    without: int | None = None,
    limit: int = 3,
) -> tuple[Candidate, ...]:
    """What a record that holds ``values`` may be, the likeliest first."""
    return _ranked(session, kind, values, {without} if without else set(), limit)


def _ranked(
    session: Session,
    kind: RecordKind,
    values: Mapping[str, Value],
    without: set[int],
    limit: int,
) -> tuple[Candidate, ...]:
    near = _near_firms if kind is RecordKind.ORGANIZATION else _near_contacts
    stored = values_by_id(session, kind, near(session, values) - without)
    compared = {key: compare_records(kind, values, one) for key, one in stored.items()}
    kept = sorted(
        (key for key, found in compared.items() if found.proposed),
        key=lambda key: (-compared[key].score, key),
    )[:limit]
    firms = firm_names(session, [stored[key] for key in kept])
    return tuple(
        Candidate(
            face_of(kind, key, stored[key], firms), compared[key].score, compared[key].reasons
        )
        for key in kept
    )


def _near_firms(session: Session, values: Mapping[str, Value]) -> set[int]:
    names = names_of(values)
    conditions: list[ColumnElement[bool]] = []
    if names:
        conditions.append(_FIRM.c.name_key.in_(names))
    conditions += [
        _FIRM.c[key] == str(values[key]) for key in NUMBERS if not is_empty(values.get(key))
    ]
    found: set[int] = set()
    conditions += _by_digits(_FIRM.c.phone, values, "phone")
    if not is_empty(values.get("email")):
        conditions.append(func.lower(_FIRM.c.email) == str(values["email"]).lower())
    for condition in conditions:
        found |= _ids(session, RecordKind.ORGANIZATION, condition)
    people = values.get("representatives")
    if isinstance(people, tuple) and people:
        found |= _ids(session, RecordKind.ORGANIZATION, _FIRM.c.representatives == people)
    for name in sorted(names):
        hits = search(session, name, limit=_LOOKED_AT, kinds=(RecordKind.ORGANIZATION,))
        found |= {hit.id for hit in hits}
    return found


def _near_contacts(session: Session, values: Mapping[str, Value]) -> set[int]:
    conditions = [
        *_by_digits(_CONTACT.c.mobile, values, "mobile"),
        *_by_digits(_CONTACT.c.phone, values, "phone"),
    ]
    if not is_empty(values.get("email")):
        conditions.append(_CONTACT.c.email == str(values["email"]))
    if isinstance(firm := values.get("organization"), int):
        conditions.append(_CONTACT.c.organization_id == firm)
    return _ids(session, RecordKind.CONTACT, or_(*conditions)) if conditions else set()


def _by_digits(
    column: ColumnElement[str], values: Mapping[str, Value], key: str
) -> list[ColumnElement[bool]]:
    """A number as the program spells it, or as it was typed: both are stored as they are."""
    digits = reach_key(values, key)
    if len(digits) < _LEAST_DIGITS:
        return []
    return [column.in_({digits, format_phone(digits), str(values[key])})]


def _ids(session: Session, kind: RecordKind, condition: ColumnElement[bool]) -> set[int]:
    table = TABLES[kind]
    query = select(table.c.id).where(condition, table.c.deleted_at.is_(None)).limit(500)
    return set(session.scalars(query))
