"""Whose figures a case has that several agreements are part of: those of the one furthest on.

They are the same whichever list came first. A figure that none of the case's agreements says is
somebody's own, and a difference from it is asked like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.stages import STAGE_OF_PAPER, stage_index
from db.domain.values import Value, is_empty
from db.intake.planning.compare import Difference, compare

Values = Mapping[str, Value]
_FIGURES = (("amount", "planned_investment"), ("area", "wanted_area"), ("jobs", "planned_jobs"))
_PRICED = frozenset({"sale", "lease", "use"})
_IN_FORCE = frozenset({"valid", "changed"})


def figures_of(agreement: Values) -> dict[str, Value]:
    """What an agreement says that a case says too, by the case's field; the price of ground or of a
    room is no investment."""
    found = {case: agreement[key] for key, case in _FIGURES if not is_empty(agreement.get(key))}
    if agreement.get("kind") in _PRICED:
        found.pop("planned_investment", None)
    return found


def settled_by_stage(case: Values, own: Sequence[Values], joined: Values) -> dict[str, bool]:
    """For each figure of ``joined`` that differs from what ``case`` has from one of its ``own``
    agreements: whether the joined one is further on and its figure is the case's from then on; of
    two that are as far as each other it is the larger. A figure of nobody's is not among them.
    """
    by_key = catalogue(RecordKind.CASE).by_key
    settled = {}
    for key, value in figures_of(joined).items():
        stored = case.get(key, "")
        if compare(by_key[key], stored, value) is not Difference.DIFFERS:
            continue
        said = [one for one in own if key in figures_of(one)]
        if all(figures_of(one)[key] != stored for one in said):
            continue
        settled[key] = _how_far(joined, key) > max(_how_far(one, key) for one in said)
    return settled


def _how_far(agreement: Values, key: str) -> tuple[int, str, float]:
    """The stage of an agreement that holds, then its day, then its figure."""
    figure = figures_of(agreement)[key]
    size = float(figure) if isinstance(figure, int | float) else 0.0
    stage = STAGE_OF_PAPER.get(str(agreement.get("kind") or ""))
    if stage is None or agreement.get("status", "valid") not in _IN_FORCE:
        return -1, "", size
    day = agreement.get("signed_on", "")
    return stage_index(stage), "" if is_empty(day) else str(day), size
