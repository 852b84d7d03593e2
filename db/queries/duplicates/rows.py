"""What is shown of two records that may be one, and how their likeness is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.contact_likeness import contact_likeness
from db.domain.kinds import RecordKind
from db.domain.likeness import Likeness, likeness
from db.domain.values import Value, is_empty
from db.links import chunks
from db.schema import TABLES
from db.values_codec import values_of

KINDS = (RecordKind.ORGANIZATION, RecordKind.CONTACT)
"""The kinds whose doubles are looked for."""

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Face:
    """One of the two: its name, what stands beside it, and whether it is of a reference list."""

    id: int
    name: str
    beside: str
    """Region and representatives of a firm; firm and title of a contact."""
    number: str = ""
    """The business number, digits only."""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be one. ``id`` tells it from the others of a list."""

    id: int
    kind: RecordKind
    first: Face
    second: Face
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored record that another may be."""

    face: Face
    score: float
    reasons: tuple[str, ...]


def compare_records(kind: RecordKind, one: Values, other: Values) -> Likeness:
    """How likely two records of ``kind`` are one."""
    return likeness(one, other) if kind is RecordKind.ORGANIZATION else contact_likeness(one, other)


def values_by_id(
    session: Session, kind: RecordKind, ids: Collection[int]
) -> dict[int, dict[str, Value]]:
    """The values of the live records among ``ids``."""
    table, record_type = TABLES[kind], catalogue(kind)
    found: dict[int, dict[str, Value]] = {}
    for chunk in chunks(ids):
        query = select(table).where(table.c.id.in_(chunk), table.c.deleted_at.is_(None))
        found.update({row.id: values_of(record_type, row) for row in session.execute(query)})
    return found


def face_of(kind: RecordKind, record_id: int, values: Values, firms: Mapping[int, str]) -> Face:
    """How a record is shown; ``firms`` are the names of the contacts' firms."""
    if kind is RecordKind.CONTACT:
        firm = values.get("organization")
        name = firms.get(firm, "") if isinstance(firm, int) else ""
        return Face(record_id, _text(values, "name"), _joined(name, _text(values, "title")))
    people = values.get("representatives")
    named = ", ".join(people) if isinstance(people, tuple) else ""
    return Face(
        record_id, _text(values, "name"), _joined(_text(values, "region"), named),
        _text(values, "business_number"), _text(values, "standing"),
    )  # fmt: skip


def firm_names(session: Session, contacts: Collection[Values]) -> dict[int, str]:
    """The names of the firms that contacts belong to."""
    table = TABLES[RecordKind.ORGANIZATION]
    ids = [firm for values in contacts if isinstance(firm := values.get("organization"), int)]
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        query = select(table.c.id, table.c.name).where(table.c.id.in_(chunk))
        found.update({firm: str(name or "") for firm, name in session.execute(query)})
    return found


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return "" if is_empty(value) else str(value)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
