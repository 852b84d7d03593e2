"""The nine stages of a case, what lets it into each, and why a move is refused."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from db.domain.catalogue.cases import STAGES

STAGE_CODES: tuple[str, ...] = tuple(choice.code for choice in STAGES)

ENTRY_AGREEMENTS: dict[str, frozenset[str]] = {
    "loi": frozenset({"loi", "loi_agreement", "mou", "move_in", "sale", "lease", "use"}),
    "mou": frozenset({"mou", "move_in", "sale", "lease", "use"}),
    "contract": frozenset({"move_in", "sale", "lease", "use"}),
}
"""The signed agreement that lets a case into a stage (any one of the kinds)."""
_AS_FOR = {"construction": "contract", "operation": "contract", "aftercare": "contract"}
"""Stages that nobody reaches without the paper of an earlier one."""

STALE_DAYS: Mapping[str, int] = {
    "lead": 60, "contact": 30, "consultation": 45, "loi": 180, "mou": 365, "contract": 365,
    "construction": 730, "operation": 730, "aftercare": 0,
}  # fmt: skip
"""Days after which a case stands in a stage for long, unless the settings say otherwise; 0: never."""


SLEEPING_DAYS = 60
"""Usual days without any activity after which a case sleeps, whatever its stage."""


@dataclass(frozen=True, slots=True)
class Stillness:
    """When a case stands still: days by stage, and days without a word about it; 0 for never."""

    stale_days: Mapping[str, int] = field(default_factory=lambda: dict(STALE_DAYS))
    sleeping_days: int = SLEEPING_DAYS


@dataclass(frozen=True, slots=True)
class StageFacts:
    """What is known of a case when a move is asked for."""

    stage: str
    state: str
    agreement_kinds: Set[str]
    """Kinds of its agreements in force (drafts and withdrawn ones do not count)."""


def stage_index(stage: str) -> int:
    """0 for 발굴 … 8 for 사후관리."""
    return STAGE_CODES.index(stage)


def why_refused(facts: StageFacts, target: str) -> str:
    """The code of the reason a case can't enter stage ``target``, or "" when it can.

    Moving back is always allowed (a correction); moving forward needs what can be observed:
    a signed paper for 투자의향, 투자협약, 계약 and what comes after.
    """
    if target not in STAGE_CODES:
        return "stage.unknown"
    if facts.state == "ended":
        return "stage.ended"
    if stage_index(target) <= stage_index(facts.stage):
        return ""
    paper = _AS_FOR.get(target, target)
    needed = ENTRY_AGREEMENTS.get(paper)
    if needed and not needed & facts.agreement_kinds:
        return f"stage.needs_{paper}"
    return ""
