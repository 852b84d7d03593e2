"""The milestones of all cases by one query, for the timeline and the conversion."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.schedule import Step
from db.domain.stages import STAGE_CODES
from db.schema import TABLES

_CASE, _MILESTONE = TABLES[RecordKind.CASE], TABLES[RecordKind.MILESTONE]


def case_steps(session: Session) -> Mapping[int, tuple[Step, ...]]:
    """The steps of every live case that has any, by case, in the order of stages."""
    query = (
        select(_MILESTONE.c.case_id, _MILESTONE.c.stage, _MILESTONE.c.planned_on,
               _MILESTONE.c.actual_on, _MILESTONE.c.skipped, _MILESTONE.c.id, _MILESTONE.c.evidence)
        .join(_CASE, _CASE.c.id == _MILESTONE.c.case_id)
        .where(_MILESTONE.c.deleted_at.is_(None), _CASE.c.deleted_at.is_(None),
               _MILESTONE.c.stage.in_(STAGE_CODES))
        .order_by(_MILESTONE.c.case_id, _MILESTONE.c.id)
    )  # fmt: skip
    found: dict[int, list[Step]] = {}
    for case_id, stage, planned, actual, skipped, step_id, evidence in session.execute(query).all():
        step = Step(stage, planned or "", actual or "", bool(skipped), step_id, evidence or "")
        found.setdefault(case_id, []).append(step)
    order = {code: place for place, code in enumerate(STAGE_CODES)}
    return {
        case_id: tuple(sorted(steps, key=lambda step: order[step.stage]))
        for case_id, steps in found.items()
    }
