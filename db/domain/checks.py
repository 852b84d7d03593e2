"""What is wrong with a draft: one validation for forms, services and the importer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache

from db.domain.catalogue import catalogue
from db.domain.dates import is_partial_date
from db.domain.drafts import Draft
from db.domain.fields import Choice, Field
from db.domain.foreign_money import exchange_rate
from db.domain.kinds import Kind, RecordKind
from db.domain.numbers import business_number_ok, corporate_number_ok, looks_like_resident_number
from db.domain.plain_text import are_plain
from db.domain.problems import Problem, Severity
from db.domain.values import Empty, Value, is_empty


def check(draft: Draft) -> tuple[Problem, ...]:
    """Everything wrong with ``draft``, errors and notices.

    A new record must have its required fields; a change to a stored one is checked for the keys
    it carries.
    """
    found: list[Problem] = []
    checked, values = _checked_fields(draft.kind), draft.values
    for key, value in values.items():
        if (looked_at := checked.get(key)) is None:
            continue
        entry, check_value = looked_at
        if (not value or value.__class__ is Empty) and is_empty(value):
            if entry.required:
                found.append(Problem(key, "required"))
        elif problems := check_value(entry, value):
            found.extend(problems)
    if draft.id is None:
        missing = [key for key in draft.record_type.required if key not in values]
        found.extend([Problem(key, "required") for key in missing] if missing else _NONE)
    if rule := _RECORD_RULES.get(draft.kind):
        found.extend(rule(draft))
    return tuple(found)


def errors(draft: Draft) -> tuple[Problem, ...]:
    """Only the problems that stop the saving."""
    found = check(draft)
    return tuple(one for one in found if one.severity is Severity.ERROR) if found else ()


def errors_of_change(before: Draft, after: Draft, touched: Collection[str]) -> tuple[Problem, ...]:
    """The errors that a change makes: those of the fields it touches, and those of the rules over
    several fields that were kept ``before``. What was wrong elsewhere is none of its doing.
    """
    by_key, rule = after.record_type.by_key, _RECORD_RULES.get(after.kind)
    entries = [by_key[key] for key in touched if key in by_key]
    found = [problem for entry in entries for problem in _check_field(entry, after.get(entry.key))]
    broken = rule(after) if rule else ()
    if any(one.field not in touched for one in broken):
        known = {(one.field, one.code) for one in (rule(before) if rule else ())}
        broken = [
            one for one in broken if one.field in touched or (one.field, one.code) not in known
        ]
    return tuple(one for one in (*found, *broken) if one.severity is Severity.ERROR)


def doubtful_fields(kind: RecordKind, rows: Sequence[Mapping[str, Value]]) -> frozenset[str]:
    """The fields in which one of ``rows`` at least may be wrong; in the others none is.

    Field by field: a long list is looked through in a fifth of the time that its records take.
    All fields of a kind whose records have rules over several of them.
    """
    found = frozenset[str]().union(*rows)
    if has_rules(kind):
        return found
    return frozenset(key for key in found if _may_be_wrong(kind, key, rows))


def _may_be_wrong(kind: RecordKind, key: str, rows: Sequence[Mapping[str, Value]]) -> bool:
    values = [row[key] for row in rows if key in row]
    if not are_plain(values):
        return True
    if (looked_at := _checked_fields(kind).get(key)) is None:
        return False
    entry, check_value = looked_at
    # What repeats is looked at once; but True is equal to 1, and a kind of empty to its own word.
    mixed = not _TWINS.isdisjoint(map(type, values))
    different = values if mixed else set(values)
    said = [one for one in values if not is_empty(one)] if mixed else set(values) - _NO_VALUES
    return (entry.required and len(said) < len(different)) or any(
        check_value(entry, value) for value in said
    )


def has_rules(kind: RecordKind) -> bool:
    """Whether fields of this kind of record are checked together, so that all must be at hand."""
    return kind in _RECORD_RULES


_Check = Callable[[Field, Value], Sequence[Problem]]
_NONE: Sequence[Problem] = ()
_TWINS = frozenset((bool, Empty))
_NO_VALUES = frozenset[Value](("", ()))


@cache
def _checked_fields(kind: RecordKind) -> dict[str, tuple[Field, _Check]]:
    """The fields of a kind of record that can be wrong by themselves, and what looks at them."""
    return {
        entry.key: (entry, _check_of(entry))
        for entry in catalogue(kind).fields
        if entry.required or entry.choices or entry.kind in _KIND_CHECKS
    }


def _check_field(entry: Field, value: Value) -> Sequence[Problem]:
    if is_empty(value):
        return [Problem(entry.key, "required")] if entry.required else _NONE
    return _check_of(entry)(entry, value)


def _check_of(entry: Field) -> _Check:
    if entry.choices:
        return _choice_check(entry.choices)
    return _KIND_CHECKS.get(entry.kind, _check_nothing)


def _check_nothing(_entry: Field, _value: Value) -> Sequence[Problem]:
    return _NONE


def _choice_check(choices: Sequence[Choice]) -> _Check:
    codes = frozenset(choice.code for choice in choices)

    def check_choice(entry: Field, value: Value) -> Sequence[Problem]:
        known = str(value) in codes
        return _NONE if known else [Problem(entry.key, "choice.unknown", {"value": str(value)})]

    return check_choice


def _check_text(entry: Field, value: Value) -> Sequence[Problem]:
    # 개인정보 보호법 제24조의2: no resident number without a statute, wherever it is typed.
    if isinstance(value, str) and looks_like_resident_number(value):
        return [Problem(entry.key, "resident_number")]
    return _NONE


def _check_number(entry: Field, value: Value) -> Sequence[Problem]:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return [Problem(entry.key, "number.unreadable")]
    return [Problem(entry.key, "number.negative")] if value < 0 else _NONE


def _check_date(entry: Field, value: Value) -> Sequence[Problem]:
    return _NONE if is_partial_date(str(value)) else [Problem(entry.key, "date.unreadable")]


def _check_business_number(entry: Field, value: Value) -> Sequence[Problem]:
    digits = str(value)
    if len(digits) != 10 or not digits.isdigit():
        return [Problem(entry.key, "business_number.length", {"count": len(digits)})]
    if digits.startswith("999") or business_number_ok(digits):
        return []  # 999 is given to no firm: the example's invented ones
    return [Problem(entry.key, "business_number.check_digit")]


def _check_corporate_number(entry: Field, value: Value) -> Sequence[Problem]:
    digits = str(value)
    if len(digits) != 13 or not digits.isdigit():
        return [Problem(entry.key, "corporate_number.length", {"count": len(digits)})]
    if corporate_number_ok(digits):
        return _NONE
    return [Problem(entry.key, "corporate_number.check_digit", severity=Severity.NOTICE)]


def _check_email(entry: Field, value: Value) -> Sequence[Problem]:
    name, at, host = str(value).partition("@")
    return _NONE if name and at and "." in host else [Problem(entry.key, "email.unreadable")]


_KIND_CHECKS: dict[Kind, _Check] = {
    Kind.TEXT: _check_text,
    Kind.LONG_TEXT: _check_text,
    Kind.INTEGER: _check_number,
    Kind.PEOPLE: _check_number,
    Kind.MONEY: _check_number,
    Kind.AREA: _check_number,
    Kind.PERCENT: _check_number,
    Kind.PARTIAL_DATE: _check_date,
    Kind.BUSINESS_NUMBER: _check_business_number,
    Kind.CORPORATE_NUMBER: _check_corporate_number,
    Kind.EMAIL: _check_email,
}


def _check_case(draft: Draft) -> list[Problem]:
    found = []
    if draft.get("state") == "ended" and is_empty(draft.get("end_reason")):
        found.append(Problem("end_reason", "case.end_reason"))
    if draft.get("state") == "on_hold" and is_empty(draft.get("resume_on")):
        found.append(Problem("resume_on", "case.resume_on"))
    if draft.get("counted") is False and is_empty(draft.get("excluded_reason")):
        found.append(Problem("excluded_reason", "case.excluded_reason"))
    return found


def _check_certificate(draft: Draft) -> list[Problem]:
    return _check_order(draft, "valid_from", "valid_until")


def _check_agreement(draft: Draft) -> list[Problem]:
    found = _check_order(draft, "signed_on", "valid_until")
    found.extend(_check_rate(draft.text("exchange_rate")))
    if draft.get("nature") == "cooperation" and not is_empty(draft.get("case")):
        found.append(Problem("case", "agreement.cooperation_case"))
    return found


def _check_rate(text: str) -> list[Problem]:
    if not text:
        return []
    rate = exchange_rate(text)
    if rate is None:
        return [Problem("exchange_rate", "number.unreadable")]
    return [] if rate > 0 else [Problem("exchange_rate", "rate.positive")]


def _check_meeting(draft: Draft) -> list[Problem]:
    return _check_order(draft, "starts_at", "ends_at")


def _check_order(draft: Draft, first: str, last: str) -> list[Problem]:
    start, end = draft.text(first), draft.text(last)
    # A coarser date covers the finer one: "2024" is not before "2024-05".
    shared = min(len(start), len(end))
    if start and end and end[:shared] < start[:shared]:
        return [Problem(last, "date.before", {"other": first})]
    return []


_RECORD_RULES: dict[RecordKind, Callable[[Draft], list[Problem]]] = {
    RecordKind.CASE: _check_case,
    RecordKind.CERTIFICATE: _check_certificate,
    RecordKind.AGREEMENT: _check_agreement,
    RecordKind.MEETING: _check_meeting,
}
