"""Tells whether a row and a record of the same firm are one: a certificate, contact, case or agreement."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.catalogue import catalogue
from db.domain.comparable import lines_of
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.planning.compare import Difference, compare

Values = Mapping[str, Value]


def says_all(kind: RecordKind, stored: Values, given: Values) -> bool:
    """Whether the stored record says already all that is given."""
    by_key = catalogue(kind).by_key
    return all(
        compare(by_key[key], stored.get(key, ""), value) is Difference.SAME
        for key, value in given.items()
    )


def both_say(given: Values, stored: Values, key: str) -> bool:
    """Whether neither leaves it empty."""
    return not is_empty(given.get(key)) and not is_empty(stored.get(key))


def agree(given: Values, stored: Values, key: str) -> bool:
    """Both say it and say the same, or one does not say."""
    one, other = given.get(key), stored.get(key)
    if is_empty(one) or is_empty(other):
        return True
    first, second = str(one), str(other)
    return first == second or first.startswith(second) or second.startswith(first)


def same_certificate(given: Values, stored: Values) -> bool:
    """One number, or one kind with nothing that speaks against it."""
    if not is_empty(given.get("number")) and given.get("number") == stored.get("number"):
        return True
    if is_empty(given.get("kind")):
        return False  # which of the firm's certificates is meant, nobody can say
    keys = ("kind", "number", "valid_from", "valid_until", "confirmed_on")
    return all(agree(given, stored, key) for key in keys)


def same_contact(given: Values, stored: Values) -> bool:
    """One name, however it is spaced."""
    one, other = str(given.get("name") or ""), str(stored.get("name") or "")
    return one.replace(" ", "") == other.replace(" ", "")


def same_concern(given: Values, stored: Values) -> bool:
    """One text, of one day where both have one."""
    return _squeezed(given, "text") == _squeezed(stored, "text") and agree(
        given, stored, "raised_on"
    )


def same_activity(given: Values, stored: Values) -> bool:
    """What was said on one day, in whatever order a list has it."""
    one, other = (lines_of(str(values.get("summary") or "")) for values in (given, stored))
    return given.get("happened_on") == stored.get("happened_on") and one == other


def _squeezed(values: Values, key: str) -> str:
    return "".join(str(values.get(key) or "").split())


def same_case(given: Values, stored: Values, count: int) -> bool:
    """One number or title; without either the only one of ``count`` is meant."""
    if not is_empty(given.get("number")):
        return given["number"] == stored.get("number")
    if not is_empty(given.get("title")):
        one, other = str(given["title"]), str(stored.get("title") or "")
        return one.replace(" ", "") == other.replace(" ", "")
    return count == 1


def _far_apart(one: Value | None, other: Value | None) -> bool:
    """Whether two figures are more than a tenth apart: no rounding, and hardly a correction."""
    if not isinstance(one, int | float) or not isinstance(other, int | float):
        return False
    return abs(one - other) > 0.1 * max(abs(one), abs(other))


def same_agreement(given: Values, stored: Values) -> bool:
    """One number where both have one; else one kind, day and title."""
    for number in ("number", "document_number"):
        if both_say(given, stored, number):
            return given[number] == stored[number]
    if all(_far_apart(given.get(key), stored.get(key)) for key in ("amount", "area")):
        return False  # two contracts of one day, each for its own ground and price
    titled = is_empty(given.get("title")) or agree(given, stored, "title")
    return (
        given.get("kind") == stored.get("kind")
        and agree(given, stored, "signed_on")
        and (titled or not is_empty(given.get("signed_on")))
    )
