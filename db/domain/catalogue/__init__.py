"""All record types by kind, put together from one module per group of records."""

from __future__ import annotations

from db.domain.catalogue import (
    agreements,
    cases,
    meetings,
    organizations,
    papers,
    partners,
    places,
    support,
    tasks,
)
from db.domain.fields import Field, RecordType
from db.domain.kinds import RecordKind

RECORD_TYPES: tuple[RecordType, ...] = (
    *organizations.RECORD_TYPES,
    *cases.RECORD_TYPES,
    *agreements.RECORD_TYPES,
    *meetings.RECORD_TYPES,
    *places.RECORD_TYPES,
    *support.RECORD_TYPES,
    *tasks.RECORD_TYPES,
    *partners.RECORD_TYPES,
    *papers.RECORD_TYPES,
)
_BY_KIND = {record_type.kind: record_type for record_type in RECORD_TYPES}
_BY_PLURAL = {record_type.plural: record_type for record_type in RECORD_TYPES}


def catalogue(kind: RecordKind) -> RecordType:
    """The record type of ``kind``."""
    return _BY_KIND[kind]


def by_plural(name: str) -> RecordType | None:
    """The record type whose list has this name on the command line ("organizations"), or None."""
    return _BY_PLURAL.get(name)


def find_field(path: str) -> Field:
    """The field at "case.wanted_area"; KeyError when there is none."""
    kind, _, key = path.partition(".")
    return _BY_KIND[RecordKind(kind)].field(key)
