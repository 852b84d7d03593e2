"""Which fields of the catalogue are masked, and how: 010-****-1234, k***@example.com."""

from __future__ import annotations

from db.domain.catalogue import RECORD_TYPES
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind

_MASKED_KINDS = (Kind.PHONE, Kind.EMAIL)
_SHOWN_DIGITS = 4
_FEWEST_DIGITS = 9
"""A number with fewer digits is an extension or half a number: nothing of it is shown."""

MASKED_KEYS: dict[RecordKind, tuple[str, ...]] = {
    one.kind: keys
    for one in RECORD_TYPES
    if (keys := tuple(f.key for f in one.fields if f.personal and f.kind in _MASKED_KINDS))
}
"""The masked fields of each kind of record that has any."""
PERSONAL_KEYS: dict[RecordKind, tuple[str, ...]] = {
    one.kind: keys
    for one in RECORD_TYPES
    if (keys := tuple(f.key for f in one.fields if f.personal))
}
"""All fields about persons, by kind of record."""


def is_masked(field: Field) -> bool:
    """Whether a field's value is shown only to who may see it: phones and mails of persons."""
    return field.personal and field.kind in _MASKED_KINDS


def masked_value(field: Field, value: str) -> str:
    """A value of a masked field with its middle hidden; masking it once more changes nothing."""
    return masked_email(value) if field.kind is Kind.EMAIL else masked_phone(value)


def masked_phone(value: str) -> str:
    """The area or network code and the last four digits: ``010-****-1234``, ``02-****-1234``."""
    digits = "".join(sign for sign in value if sign.isascii() and sign.isdigit())
    if "*" in value or len(digits) < _FEWEST_DIGITS or not _is_plain(value):
        return value if _is_masked_phone(value) else "****"
    code = _code(digits, foreign=value.lstrip().startswith("+"))
    return "-".join(filter(None, (code, "****", digits[-_SHOWN_DIGITS:])))


def masked_email(value: str) -> str:
    """The first letter and the house: ``k***@example.com``."""
    name, at, house = value.partition("@")
    if not at or not name or not house or "@" in house:
        return "***"
    return f"{name[0]}***@{house}" if name[0] != "*" else f"***@{house}"


def _is_plain(value: str) -> bool:
    """Whether it is written as numbers are, so that nothing else stands in it."""
    return all(sign in "0123456789-+()./ " for sign in value)


def _code(digits: str, *, foreign: bool) -> str:
    if foreign or not digits.startswith("0"):
        return ""
    return digits[:2] if digits.startswith("02") else digits[:3]


def _is_masked_phone(value: str) -> bool:
    parts = value.split("-")
    known = [part for part in parts if part != "****"]
    return "****" in parts and all(part.isascii() and part.isdigit() for part in known) and (
        sum(map(len, known)) <= _SHOWN_DIGITS + 3
    )  # fmt: skip
