"""The nine stages of a case, what lets it into each, and why a move is refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from db.domain.catalogue import catalogue
from db.domain.catalogue.cases import STAGES
from db.domain.dates import first_day
from db.domain.kinds import RecordKind

STAGE_CODES: tuple[str, ...] = tuple(choice.code for choice in STAGES)

ENTRY_AGREEMENTS: dict[str, frozenset[str]] = {
    "loi": frozenset({"loi", "loi_agreement", "mou", "move_in", "sale", "lease", "use"}),
    "mou": frozenset({"mou", "move_in", "sale", "lease", "use"}),
    "contract": frozenset({"move_in", "sale", "lease", "use"}),
}
"""The signed agreement that lets a case into a stage (any one of the kinds)."""
STAGE_OF_PAPER: Mapping[str, str] = {
    "loi": "loi", "loi_agreement": "loi", "mou": "mou", "move_in": "contract",
    "sale": "contract", "lease": "contract", "use": "contract",
}  # fmt: skip
"""The stage that a case enters by signing a paper; other kinds of agreement let into none."""
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
    papers: Mapping[str, str]
    """Kinds of its agreements in force (drafts and withdrawn ones do not count), with the first
    day one of the kind was signed on (ISO, partial; "" where none is stated)."""


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
    if needed and not needed & facts.papers.keys():
        return f"stage.needs_{paper}"
    return ""


def first_signed(papers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first day by kind of paper, of some papers with their days ("" where not stated)."""
    found: dict[str, str] = {}
    for kind, day in papers:
        known = found.get(kind, "")
        found[kind] = min(known, day) if known and day else known or day
    return found


def signed_into(papers: Mapping[str, str], stage: str, today: str) -> tuple[str, str]:
    """The paper by which a case entered ``stage`` and its day, ("", "") where no paper says.

    A day to come is none: the paper is not signed yet.
    """
    days = [(day, kind) for kind, day in papers.items() if STAGE_OF_PAPER.get(kind) == stage]
    signed = [one for one in days if one[0] and first_day(one[0]).isoformat() <= today]
    day, kind = min(signed, default=("", ""))
    return kind, day


def signing_evidence(kind: str) -> str:
    """What a milestone says of the day it has from a paper: "투자의향서(LOI) 체결일"."""
    label = catalogue(RecordKind.AGREEMENT).field("kind").choice_label(kind, "ko")
    return f"{label} 체결일"
