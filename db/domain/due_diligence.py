"""기업 확인: what was confirmed of a firm by a day, what is still to be confirmed, and why.

A flag says what is missing or what does not fit together, never that a firm is bad. Whatever an
officer has confirmed with evidence stands before what is derived from the facts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from db.domain.counting.chains import Moment, moment_of
from db.domain.dates import add_months, first_day, is_partial_date, last_day
from db.domain.values import Empty, Value

ITEMS = (
    "registration", "age", "staff", "capital", "headquarters", "certificate", "foreign", "finance",
)  # fmt: skip
FEW_EMPLOYEES = 10
"""Fewer than these against a stated investment are shown with both numbers."""
MANY_TIMES = 10
"""An investment of more than so many times the capital is shown with both numbers."""
_FOREIGN = ("foreign",)
_YEAR = 12
_NOBODY_LOOKED = frozenset({
    "registration_unlooked", "registration_foreign", "headquarters_no_reply", "foreign_unlooked",
    "finance_unlooked",
})  # fmt: skip
"""Said of an item that somebody has confirmed since, they would contradict it."""


class State(StrEnum):
    """How one item stands."""

    CONFIRMED = "confirmed"
    OPEN = "open"
    """추가 확인 필요."""
    NONE = "none"
    """해당없음."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What an officer wrote down about one item."""

    id: int
    item: str
    result: str = ""
    checked_on: str = ""
    evidence: str = ""
    officer: str = ""
    case: int | None = None


@dataclass(frozen=True, slots=True)
class FirmToConfirm:
    """What is known of a firm; dates are ISO partial dates, "" where none is stated."""

    id: int
    name: str
    org_type: str = "domestic"
    founded: str = ""
    employees: Value = Empty.NOT_STATED
    capital: Value = Empty.NOT_STATED
    business_number: str = ""
    certified_until: str = ""
    """The last day of its newest venture certificate, "" without one."""
    amount: Value = Empty.NOT_STATED
    """The largest planned investment of its agreements and cases, in won."""
    signed_on: str = ""
    """When it first signed; the age is judged by then."""
    noted: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One item: how it stands, the flag with its numbers, and what was noted."""

    item: str
    state: State
    reason: str = ""
    """Code of a flag, "" for none."""
    params: Mapping[str, str | int] = field(default_factory=dict)
    noted: Noted | None = None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """All items of one firm on a day."""

    firm: FirmToConfirm
    as_of: str
    findings: tuple[Finding, ...]

    @property
    def open(self) -> tuple[Finding, ...]:
        """What is still to be confirmed."""
        return tuple(one for one in self.findings if one.state is State.OPEN)

    @property
    def result(self) -> State:
        """확인, or 추가 확인 필요 while anything is open."""
        return State.OPEN if self.open else State.CONFIRMED


def confirm(firm: FirmToConfirm, as_of: str) -> Confirmation:
    """Judge every item on the day ``as_of`` (ISO day)."""
    day = first_day(as_of)
    noted = _newest(firm.noted, day)
    judged = {
        "registration": _registration(firm), "age": _age(firm, day), "staff": _staff(firm),
        "capital": _capital(firm), "headquarters": _headquarters(firm),
        "certificate": _certificate(firm, day), "foreign": _registered(firm),
        "finance": _finance(firm),
    }  # fmt: skip
    findings = tuple(_settled(item, judged[item], noted.get(item)) for item in ITEMS)
    return Confirmation(firm, as_of, findings)


_Judged = tuple[State, str, Mapping[str, str | int]]
_DOES_NOT_APPLY: _Judged = (State.NONE, "", {})
_IN_ORDER: _Judged = (State.CONFIRMED, "", {})


def _open(reason: str, **params: str | int) -> _Judged:
    return (State.OPEN, reason, params)


def _settled(item: str, judged: _Judged, noted: Noted | None) -> Finding:
    state, reason, params = judged
    if noted is not None and noted.result in tuple(State):
        told = State(noted.result)
        if told is State.OPEN and (not reason or reason.endswith("_unlooked")):
            reason = "noted_open"
        if told is not State.OPEN and reason in _NOBODY_LOOKED:
            reason, params = "", {}
        return Finding(item, told, reason, params, noted)
    return Finding(item, state, reason, params, noted)


def _newest(noted: Sequence[Noted], day: date) -> dict[str, Noted]:
    """Of each item what was noted last by the day; a note without a day counts on every day."""
    found: dict[str, Noted] = {}
    for one in sorted(noted, key=lambda one: (one.checked_on, one.id)):
        if not one.checked_on or moment_of(one.checked_on, day) == Moment.BY_THEN:
            found[one.item] = one
    return found


def _registration(firm: FirmToConfirm) -> _Judged:
    if firm.org_type in _FOREIGN:
        return _open("registration_foreign")
    return _open("registration_unlooked" if firm.business_number else "registration_no_number")


def _age(firm: FirmToConfirm, day: date) -> _Judged:
    """설립 1년 미만 at the first signing; without one, on the day itself."""
    if not is_partial_date(firm.founded):
        return _open("age_not_stated")
    signed = firm.signed_on if moment_of(firm.signed_on, day) == Moment.BY_THEN else ""
    reference = last_day(signed) if signed else day
    first, last = first_day(firm.founded), last_day(firm.founded)
    known = {"founded": firm.founded, "on": reference.isoformat()}
    if add_months(first, _YEAR) > reference:
        days = max((reference - first).days, 0)
        return _open("age_under_a_year", days=days, **known)
    if add_months(last, _YEAR) > reference:
        return _open("age_maybe_under_a_year", **known)
    return _IN_ORDER


def _staff(firm: FirmToConfirm) -> _Judged:
    if not _stated(firm.amount):
        return _DOES_NOT_APPLY
    if not _stated(firm.employees):
        return _open("staff_not_stated")
    if _number(firm.employees) < FEW_EMPLOYEES:
        return _open("staff_few", employees=_number(firm.employees), amount=_number(firm.amount))
    return _IN_ORDER


def _capital(firm: FirmToConfirm) -> _Judged:
    if not _stated(firm.amount):
        return _DOES_NOT_APPLY
    if not _stated(firm.capital) or _number(firm.capital) <= 0:
        return _open("capital_not_stated")
    capital, amount = _number(firm.capital), _number(firm.amount)
    if amount > MANY_TIMES * capital:
        return _open("capital_many_times", capital=capital, times=amount // capital)
    return _IN_ORDER


def _headquarters(firm: FirmToConfirm) -> _Judged:
    foreign = firm.org_type in (*_FOREIGN, "foreign_invested")
    return _open("headquarters_no_reply") if foreign else _DOES_NOT_APPLY


def _certificate(firm: FirmToConfirm, day: date) -> _Judged:
    if not is_partial_date(firm.certified_until):
        return _DOES_NOT_APPLY
    if last_day(firm.certified_until) < day:
        return _open("certificate_over", until=firm.certified_until)
    return _IN_ORDER


def _registered(firm: FirmToConfirm) -> _Judged:
    return _open("foreign_unlooked") if firm.org_type == "foreign_invested" else _DOES_NOT_APPLY


def _finance(firm: FirmToConfirm) -> _Judged:
    return _open("finance_unlooked") if _stated(firm.amount) else _DOES_NOT_APPLY


def _stated(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _number(value: Value) -> int:
    return int(value) if isinstance(value, (int, float)) else 0


def procedure_gaps(
    *, status: str, signed_on: str, reviewed_on: str, reported_on: str, today: date
) -> tuple[str, ...]:
    """Codes of what should come before an agreement is signed and has not, or came after it.

    Source: 고양시 업무제휴 및 협약에 관한 조례 (사전검토, 의회 사전보고).
    """
    planned = status == "draft" or (is_partial_date(signed_on) and first_day(signed_on) > today)
    found = []
    for name, day in (("review", reviewed_on), ("report", reported_on)):
        if not is_partial_date(day):
            found += [f"{name}_missing"] if planned else []
        elif is_partial_date(signed_on) and first_day(day) > last_day(signed_on):
            found.append(f"{name}_late")
    return tuple(found)
