"""A definition: what is counted, which agreements, in which state, of which period, and what is left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from db.domain.dates import first_day, is_partial_date, last_day


class Unit(StrEnum):
    """What one row of the number is."""

    CASE = "case"
    """An intention with its LOI, MOU and contracts, once."""
    AGREEMENT = "agreement"
    """A paper with its amendments, once, whoever signed it."""
    FIRM = "firm"


class Measure(StrEnum):
    """What is added up."""

    COUNT = "count"
    AMOUNT = "amount"
    JOBS = "jobs"
    AREA = "area"


class Nature(StrEnum):
    """Whether investment or co-operation agreements are counted; never both in one number."""

    INVESTMENT = "investment"
    COOPERATION = "cooperation"


class Group(StrEnum):
    """The instruments that are counted together; money of two groups is never one sum of papers."""

    LOI = "loi"
    LOI_AGREEMENT = "loi_agreement"
    MOU = "mou"
    CONTRACT = "contract"
    PARTNERSHIP = "partnership"


class Standing(StrEnum):
    """What has become of an agreement by the cut-off date."""

    VALID = "valid"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"


class Origin(StrEnum):
    """Whose money it is."""

    FOREIGN = "foreign"
    DOMESTIC = "domestic"


class Known(StrEnum):
    """What "as of" means: facts of then as they are known now, or as the file held them then."""

    NOW = "now"
    THEN = "then"


CONTRACTS = frozenset({"move_in", "sale", "lease", "use"})
_GROUPS = {"loi": Group.LOI, "mou": Group.MOU, "partnership": Group.PARTNERSHIP}
RANKS: Mapping[Group, int] = {
    Group.PARTNERSHIP: 0, Group.LOI: 1, Group.LOI_AGREEMENT: 2, Group.MOU: 3, Group.CONTRACT: 4,
}  # fmt: skip
"""How far an intention has come with each."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that this definition leaves out, and why."""

    kind: str
    """``case`` or ``agreement``."""
    id: int
    reason: str
    since: str = ""
    """ISO partial date from which on it is left out, "" for every cut-off date."""


@dataclass(frozen=True, slots=True)
class Definition:
    """How something is counted. Empty tuples and texts narrow nothing down."""

    unit: Unit = Unit.CASE
    measure: Measure = Measure.COUNT
    nature: Nature = Nature.INVESTMENT
    groups: tuple[Group, ...] = (Group.LOI, Group.MOU, Group.CONTRACT)
    intent_with_loi: bool = True
    """투자의향협약 are counted with the letters of intent."""
    standings: tuple[Standing, ...] = (Standing.VALID,)
    signed_from: str = ""
    """ISO partial dates; the period by the day of signing."""
    signed_until: str = ""
    origin: Origin | None = None
    industries: tuple[str, ...] = ()
    """Beginnings of KSIC codes with their section letter: "C21", "J"."""
    officers: tuple[str, ...] = ()
    with_excluded: bool = False
    """Count the cases that were taken out of the statistics too."""
    left_out: tuple[LeftOut, ...] = ()
    known: Known = Known.NOW

    def group_of(self, kind: str) -> Group:
        """The group an agreement of this kind is counted in."""
        if kind == "loi_agreement":
            return Group.LOI if self.intent_with_loi else Group.LOI_AGREEMENT
        return Group.CONTRACT if kind in CONTRACTS else _GROUPS.get(kind, Group.PARTNERSHIP)

    def left_out_as(self, kind: str, record_id: int | None) -> LeftOut | None:
        """What this definition says of leaving a record out, None when it does not."""
        found = (one for one in self.left_out if (one.kind, one.id) == (kind, record_id))
        return next(found, None)


def definition_problems(definition: Definition) -> tuple[str, ...]:
    """Codes of what makes a definition useless; none when it can be counted by."""
    found = []
    if definition.nature is Nature.INVESTMENT and not definition.groups:
        found.append("definition.no_instrument")
    if not definition.standings:
        found.append("definition.no_standing")
    if definition.unit is Unit.FIRM and definition.measure is not Measure.COUNT:
        found.append("definition.firm_sum")
    if any(not one.reason.strip() for one in definition.left_out):
        found.append("definition.no_reason")
    days = [day for day in (definition.signed_from, definition.signed_until) if day]
    if not all(is_partial_date(one.since) for one in definition.left_out if one.since):
        found.append("definition.period")
    if not all(is_partial_date(day) for day in days):
        found.append("definition.period")
    elif len(days) == 2 and last_day(days[1]) < first_day(days[0]):
        found.append("definition.period_order")
    return tuple(found)


def definition_to_dict(definition: Definition) -> dict[str, Any]:
    """Plain values for JSON; lists that are sets in meaning stand in one order."""
    return {
        "unit": definition.unit.value,
        "measure": definition.measure.value,
        "nature": definition.nature.value,
        "groups": [one.value for one in Group if one in definition.groups],
        "intent_with_loi": definition.intent_with_loi,
        "standings": [one.value for one in Standing if one in definition.standings],
        "signed_from": definition.signed_from,
        "signed_until": definition.signed_until,
        "origin": definition.origin.value if definition.origin else "",
        "industries": sorted(definition.industries),
        "officers": sorted(definition.officers),
        "with_excluded": definition.with_excluded,
        "left_out": [
            {"kind": one.kind, "id": one.id, "reason": one.reason}
            | ({"since": one.since} if one.since else {})
            for one in sorted(definition.left_out, key=lambda one: (one.kind, one.id))
        ],
        "known": definition.known.value,
    }


def definition_from_dict(data: Mapping[str, Any]) -> Definition:
    """The definition of ``definition_to_dict``; what is missing is as a new one has it."""
    blank = Definition()
    origin = data.get("origin")
    return Definition(
        Unit(data.get("unit", blank.unit)),
        Measure(data.get("measure", blank.measure)),
        Nature(data.get("nature", blank.nature)),
        _all(Group, data.get("groups"), blank.groups),
        bool(data.get("intent_with_loi", True)),
        _all(Standing, data.get("standings"), blank.standings),
        str(data.get("signed_from", "")),
        str(data.get("signed_until", "")),
        Origin(origin) if origin else None,
        tuple(data.get("industries", ())),
        tuple(data.get("officers", ())),
        bool(data.get("with_excluded", False)),
        tuple(
            LeftOut(one["kind"], one["id"], one["reason"], one.get("since", ""))
            for one in data.get("left_out", ())
        ),
        Known(data.get("known", blank.known)),
    )


T = TypeVar("T")


def _all(make: Callable[[str], T], given: Any, blank: tuple[T, ...]) -> tuple[T, ...]:
    return blank if given is None else tuple(make(one) for one in given)


def canonical(data: object) -> str:
    """JSON that is the same text for the same content."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def definition_to_json(definition: Definition) -> str:
    """Canonical JSON."""
    return canonical(definition_to_dict(definition))


def definition_from_json(text: str) -> Definition:
    """The definition in a JSON text of ours; ValueError when it is none."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("no definition")
    return definition_from_dict(data)
