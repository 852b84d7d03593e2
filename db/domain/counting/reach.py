"""How far a case had come by a day: its signed papers and its milestones say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from db.domain.counting.chains import Chain, Moment, moment_of
from db.domain.counting.definition import Group
from db.domain.counting.facts import CaseFact
from db.domain.counting.rows import CountRow
from db.domain.dates import last_day
from db.domain.stages import STAGE_CODES, stage_index

PAPER_STAGES: Mapping[Group, str] = {
    Group.LOI: "loi", Group.LOI_AGREEMENT: "loi", Group.MOU: "mou", Group.CONTRACT: "contract",
}  # fmt: skip
"""The stage a signed paper lets a case into."""


def stage_of(row: CountRow) -> str:
    """How far a counted row had come; of counts frozen before that was kept, by its paper alone."""
    return row.stage or (PAPER_STAGES.get(row.group, "") if row.group else "")


def furthest(stages: Iterable[str]) -> str:
    """The last of some stages, "" of none."""
    return max((one for one in stages if one in STAGE_CODES), key=stage_index, default="")


def newest(days: Iterable[str]) -> str:
    """The latest of partial dates by their last days, "" of none."""
    return max((day for day in days if day), key=last_day, default="")


def paper_stage(chain: Chain, cut_off: date) -> str:
    """The stage of one paper, "" unless it was signed by the day."""
    signed = moment_of(chain.root.signed_on, cut_off) == Moment.BY_THEN
    counts = signed and chain.root.status != "draft" and chain.root.nature != "cooperation"
    return PAPER_STAGES.get(chain.group, "") if counts else ""


def reached_stages(
    chains: Iterable[Chain], cases: Mapping[int, CaseFact], cut_off: date, today: date
) -> dict[int, str]:
    """The furthest stage of every case by the day; where it stands now counts only today."""
    found = {one.id: _own(one, cut_off, today) for one in cases.values()}
    for chain in chains:
        if chain.root.case in found:
            case = chain.root.case
            found[case] = furthest((found[case], paper_stage(chain, cut_off)))
    return found


def _own(case: CaseFact, cut_off: date, today: date) -> str:
    dated = [
        step.stage
        for step in case.steps
        if not step.skipped and moment_of(step.actual_on, cut_off) == Moment.BY_THEN
    ]
    return furthest([*dated, case.stage] if cut_off >= today else dated)
