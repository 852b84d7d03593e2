"""What names a row of a list from one issue to the next: the firm's number, or its name and province."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.domain.values import is_empty
from db.intake.list_kinds import list_kind
from db.intake.rows import CoercedRow

_FIRM = ("organization.business_number", "organization.name")
_ITS_OWN = (
    "kind", "number", "title", "signed_on", "happened_on", "raised_on", "applied_on", "checked_on",
    "as_of",
)  # fmt: skip
"""What tells the cases, agreements and talks of one firm from each other."""


class RowName(NamedTuple):
    """What a row is known by. Names and numbers are hashes: what is remembered of a list names
    nobody."""

    number: str
    name: str
    region: str
    which: str
    """Which of the firm's cases, agreements or talks the row is, "" where it is the firm itself."""


def row_key(row: CoercedRow) -> tuple[str, ...]:
    """The number alone, or the name with its province; ("",) for a row that names no firm."""
    if number := said(row, "organization.business_number"):
        return (number,)
    if not (name := said(row, "organization.name")):
        return ("",)
    return name_key(name), region(row)[:2]


def row_name(row: CoercedRow, kind: str) -> RowName:
    """What a row of a kind of list is known by; without number and name where nothing names it."""
    known = list_kind(kind)
    record = known.records[0] if known else RecordKind.ORGANIZATION
    which = ""
    if record is not RecordKind.ORGANIZATION:
        own = (key for key in _ITS_OWN if key in catalogue(record).by_key)
        which = hashed("|".join(said(row, f"{record.value}.{key}") for key in own))
    number = said(row, "organization.business_number")
    return RowName(hashed(number), hashed(_own_name(row, kind)), region(row)[:2], which)


def firm_hash(row: CoercedRow, kind: str) -> str:
    """The hash of what the row names, of a firm without a name that of its number; "" for nothing."""
    return hashed(_own_name(row, kind) or said(row, "organization.business_number"))


def _own_name(row: CoercedRow, kind: str) -> str:
    """The key of the firm's name, else of what else names the rows of this kind of list."""
    if name := said(row, "organization.name"):
        return name_key(name)
    known = list_kind(kind)
    paths = [path for path in known.identity if path not in _FIRM] if known else []
    return name_key(next(filter(None, (said(row, at) for at in paths)), ""))


def region(row: CoercedRow) -> str:
    """Where the row says that its firm is, "" when it does not."""
    return said(row, "organization.region") or said(row, "organization.address")


def said(row: CoercedRow, path: str) -> str:
    """A value as text, "" when there is none."""
    value = row.values.get(path)
    return "" if value is None or is_empty(value) else str(value)


def hashed(text: str) -> str:
    """A short hash of a text, "" of none."""
    return blake2b(text.encode(), digest_size=6).hexdigest() if text.strip("|") else ""
