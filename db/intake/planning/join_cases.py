"""같은 건 묶기: which of a firm's cases an agreement may be part of, with reasons; never silently."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.domain.catalogue.cases import STAGES
from db.domain.values import Value, is_empty
from db.intake.plan import Existing, JoinProposal, Ref

_CLOSE = 0.1
"""Amounts that differ by no more than this share are called the same."""
OTHERWISE_COUNTED = "against.excluded"
"""One of the two is taken out of the numbers and the other is not."""
_ORDER = {choice.code: place for place, choice in enumerate(STAGES)}


@dataclass(slots=True)
class KnownCase:
    """A case of a firm, stored or about to be made by an earlier row."""

    ref: Ref
    values: Mapping[str, Value]
    made_in: tuple[int, int] = (0, 0)
    """Table and row of the list that make it; stored cases are in none."""

    @property
    def key(self) -> str:
        """What a decision calls the case: numbers of new ones change with every plan."""
        if isinstance(self.ref, Existing):
            return f"case:{self.ref.id}"
        table, row = self.made_in
        return f"row:{table}:{row}"


def taken_out(case: Mapping[str, Value]) -> bool:
    """Whether a case, or what a row says of its case, is left out of the numbers."""
    return case.get("counted") is False or not is_empty(case.get("excluded_reason", ""))


def proposals(cases: Sequence[KnownCase], given: Mapping[str, Value]) -> list[JoinProposal]:
    """The cases that the agreement may be part of, the likeliest first.

    ``given`` is what a case made from the agreement would say.
    """
    found = [
        proposal_of(one, given, len(cases)) for one in cases if one.values.get("state") != "ended"
    ]
    return sorted(found, key=_weight, reverse=True)


def proposal_of(case: KnownCase, given: Mapping[str, Value], count: int) -> JoinProposal:
    """One of ``count`` cases of a firm, with what speaks for it and against it."""
    title = str(case.values.get("title") or "")
    reasons = _reasons(case.values, given, count)
    return JoinProposal(case.ref, title, reasons, case.key, case.values, given)


def _weight(proposal: JoinProposal) -> int:
    return sum(-1 if one.startswith("against") else 1 for one in proposal.reasons)


def _reasons(case: Mapping[str, Value], given: Mapping[str, Value], count: int) -> tuple[str, ...]:
    found = ["join.only_case"] if count == 1 else []
    before, after = _ORDER.get(str(case.get("stage"))), _ORDER.get(str(given.get("stage")))
    if before is not None and after is not None and before != after:
        found.append("join.next_stage" if before < after else "join.earlier_stage")
    for key, name in (("planned_investment", "amount"), ("wanted_area", "area"),
                      ("planned_jobs", "jobs")):  # fmt: skip
        one, other = case.get(key), given.get(key)
        if isinstance(one, int | float) and isinstance(other, int | float) and one and other:
            near = abs(one - other) <= _CLOSE * max(one, other)
            speaks = "join.same_" if one == other else "join.near_" if near else "against."
            found.append(f"{speaks}{name}")
    site, wanted = _text(case.get("wanted_site")), _text(given.get("wanted_site"))
    if site and wanted:
        same_site = site in wanted or wanted in site
        found.append("join.same_site" if same_site else "against.site")
    if taken_out(case) is not taken_out(given):
        found.append(OTHERWISE_COUNTED)
    return tuple(found)


def _text(value: Value | None) -> str:
    return "" if value is None or is_empty(value) else str(value).replace(" ", "").casefold()
