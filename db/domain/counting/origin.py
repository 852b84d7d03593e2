"""Whose money it is, where an agreement belongs to no case that says so: as its firm's cases say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from db.domain.counting.facts import CaseFact

_KINDS = {"foreign": True, "foreign_invested": True, "domestic": False}


def origins_of_firms(cases: Iterable[CaseFact]) -> dict[int, bool]:
    """Firms all of whose cases that say whether it is foreign investment say the same."""
    said: dict[int, set[bool]] = {}
    for case in cases:
        if case.firm is not None and case.foreign is not None:
            said.setdefault(case.firm, set()).add(case.foreign)
    return {firm: foreign.pop() for firm, foreign in said.items() if len(foreign) == 1}


def foreign_by_firm(firm: int, org_type: str, said: Mapping[int, bool]) -> bool | None:
    """What is known of one firm: as its cases say, else by its kind."""
    return said.get(firm, _KINDS.get(org_type))
