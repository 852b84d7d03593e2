"""Plans the days of stages: a case entered the stage of a paper on the day it was signed, and a list may
tell when works begin and end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy.orm import Session

from db.domain.dates import first_day
from db.domain.kinds import RecordKind
from db.domain.stages import (
    STAGE_CODES,
    STAGE_OF_PAPER,
    signed_into,
    signing_evidence,
    stage_index,
)
from db.domain.values import Empty, Value, is_empty
from db.intake.plan import Existing, FieldPlan, New, RecordPlan, Ref
from db.intake.planning.firm_records import KnownRecord
from db.intake.planning.matching import rows_where
from db.intake.planning.planned import Planned
from db.intake.rows import CellProblem
from db.schema import TABLES
from db.store import now_kst

Values = Mapping[str, Value]
_STEP = RecordKind.MILESTONE
_ACTUAL = "milestone.actual_on"


@dataclass(slots=True)
class _Milestone:
    """A milestone of one case, stored or about to be made by an earlier row."""

    ref: Ref
    values: Values


@dataclass(slots=True)
class StageDayPlanner:
    """Gives days to stages that have none; a day that is there, or a stage that does not apply,
    is left alone."""

    session: Session
    _known: dict[Ref, dict[str, _Milestone]] = field(default_factory=dict)
    _count: int = 0

    def plan(self, case: KnownRecord, agreement: Values, planned: Planned) -> None:
        """The stage that ``agreement`` let ``case`` into, where the row brings the day of signing or
        the officer joined the agreement to the case.

        A stage that the case has not entered gets no day, unless the officer joined the agreement
        to it: then the case goes on to that stage.
        """
        brought = planned.joined is not None or any(
            one.kind is RecordKind.AGREEMENT and not is_empty(one.values.get("signed_on", ""))
            for one in planned.records
        )
        kind, signed_on = str(agreement.get("kind")), agreement.get("signed_on", "")
        stage = STAGE_OF_PAPER.get(kind, "")
        if not brought or not stage or agreement.get("status") == "draft" or is_empty(signed_on):
            return
        _, day = signed_into({kind: str(signed_on)}, stage, now_kst()[:10])
        if not day:
            return
        if str(case.values.get("stage") or "lead") not in STAGE_CODES[stage_index(stage) :]:
            if planned.joined is None or not self._may_go_on(case, day):
                return
            if not _go_on(case, stage, planned):
                return
        self._date(case.ref, stage, day, signing_evidence(kind), planned)

    def tell(
        self, case: KnownRecord, told: Sequence[Values], row: int, planned: Planned
    ) -> list[CellProblem]:
        """The days of stages that a row tells of ``case``; a day still to come was only planned.

        Yields a problem for a day in a stage that the case has not entered: that is the officer's.
        """
        problems = []
        for one in told:
            stage, day = str(one["stage"]), one.get("actual_on", "")
            if one.get("skipped") is True and stage not in self._of(case.ref):
                self._fill(case.ref, stage, {"skipped": True}, planned)
            values = {"planned_on": one.get("planned_on", "")}
            come = isinstance(day, str) and bool(day) and day <= now_kst()[: len(day)]
            if come and stage_index(stage) <= stage_index(str(case.values.get("stage") or "lead")):
                values["actual_on"] = day
            elif come:
                problems.append(CellProblem(row, -1, "milestone.ahead", _ACTUAL, str(day)))
            elif is_empty(values["planned_on"]):
                values["planned_on"] = day
            given = {key: value for key, value in values.items() if not is_empty(value)}
            if given:
                self._fill(case.ref, stage, given, planned)
        return problems

    def _may_go_on(self, case: KnownRecord, day: str) -> bool:
        """Not where it ended, and not by a paper older than the stage that it stands in."""
        there = self._of(case.ref).get(str(case.values.get("stage") or "lead"))
        since = str(there.values.get("actual_on") or "") if there is not None else ""
        ended = case.values.get("state") == "ended"
        return not ended and (not since or first_day(since) <= first_day(day))

    def _date(self, case: Ref, stage: str, day: str, evidence: str, planned: Planned) -> None:
        there = self._of(case).get(stage)
        if there is None or is_empty(there.values.get("actual_on", "")):
            self._fill(case, stage, {"actual_on": day, "evidence": evidence}, planned)

    def _fill(self, case: Ref, stage: str, given: Values, planned: Planned) -> None:
        """Write what a stage does not say yet."""
        of_case = self._of(case)
        there = of_case.get(stage)
        if there is None:
            self._count += 1
            values = {"stage": stage, **given}
            made = of_case[stage] = _Milestone(New(self._count), values)
            planned.undone.append(partial(of_case.pop, stage))
            links = {"case": case}
            planned.records.append(RecordPlan(_STEP, made.ref, values, links, made_here=True))
            return
        if there.values.get("skipped") is True:
            return
        filled = {key: one for key, one in given.items() if is_empty(there.values.get(key, ""))}
        if not filled:
            return
        fields = tuple(
            FieldPlan(key, there.values.get(key, Empty.NOT_STATED), one, True, "fill")
            for key, one in filled.items()
        )
        planned.records.append(RecordPlan(_STEP, there.ref, filled, fields=fields))
        planned.undone.append(partial(setattr, there, "values", there.values))
        there.values = {**there.values, **filled}

    def _of(self, case: Ref) -> dict[str, _Milestone]:
        """The milestones of a case by stage."""
        found = self._known.get(case)
        if found is None:
            found = self._known[case] = {}
            if isinstance(case, Existing):
                column = TABLES[_STEP].c.case_id
                for one in rows_where(self.session, _STEP, column, [case.id]):
                    made = _Milestone(Existing(one.id), one.values)
                    found.setdefault(str(one.values.get("stage")), made)
        return found


def stage_reached(told: Sequence[Values]) -> dict[str, Value]:
    """The last of the stages whose days have come, as a row tells them: {} for none. Each has a condition
    that anybody can see, and the day says when it was met."""
    come = [
        stage_index(str(one["stage"]))
        for one in told
        if isinstance(day := one.get("actual_on"), str) and day and day <= now_kst()[: len(day)]
    ]
    return {"stage": STAGE_CODES[max(come)]} if come else {}


def _go_on(case: KnownRecord, stage: str, planned: Planned) -> bool:
    """The case stands in ``stage``, beside whatever else the row changes on it; not where the
    list has a stage of its own for it."""
    said = [one for one in planned.records if (one.kind, one.ref) == (RecordKind.CASE, case.ref)]
    before = said[0] if said else RecordPlan(RecordKind.CASE, case.ref, {})
    if any(one.key == "stage" for one in before.fields):
        return False
    moved = FieldPlan("stage", case.values.get("stage", Empty.NOT_STATED), stage, True, "signed")
    after = before._replace(
        values={**before.values, "stage": stage}, fields=(*before.fields, moved)
    )
    planned.records = [*(one for one in planned.records if one is not before), after]
    planned.undone.append(partial(setattr, case, "values", case.values))
    case.values = {**case.values, "stage": stage}
    return True
