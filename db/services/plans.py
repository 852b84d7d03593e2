"""일정 묶음: bundles of dated steps are kept, and become tasks of one operation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty
from db.errors import UserError
from db.queries.plans import PlanSubject
from db.queries.records import children
from db.services.records import Saved
from db.store import Store


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """One step with its day (ISO) and who does it."""

    text: str
    due_on: str
    officer: str


def save_plan(store: Store, plan: Draft, steps: Sequence[Draft], *, origin: str = "") -> Saved:
    """Write a plan with its steps as one operation; a step that is no longer named goes.

    Raises InvalidDraft, ConflictError.
    """
    label = Label.CREATE if plan.id is None else Label.EDIT
    if problems := errors(plan):
        raise InvalidDraft(problems)
    with store.write(label, plan.text("name"), origin=origin) as unit:
        plan_id = unit.save(plan).id
        kept = {step.id for step in steps}
        for old in children(unit.session, RecordKind.PLAN_STEP, "plan", [plan_id]):
            if old.id is not None and old.id not in kept:
                unit.delete(RecordKind.PLAN_STEP, old.id)
        for step in steps:
            whole = step.with_values(plan=plan_id)
            if problems := errors(whole):
                raise InvalidDraft(problems)
            unit.save(whole)
    return Saved(plan_id, unit.changes)


def apply_plan(
    store: Store, plan_id: int | None, name: str, tasks: Sequence[PlannedTask],
    subject: PlanSubject, *, origin: str = "",
) -> ChangeSet:  # fmt: skip
    """Create the tasks, all or none. Raises UserError("plan.empty") when there is none."""
    if not tasks:
        raise UserError("plan.empty")
    with store.write(Label.APPLY_PLAN, name, origin=origin) as unit:
        for task in tasks:
            draft = new_draft(
                RecordKind.TASK, text=task.text.strip(), due_on=task.due_on or Empty.NOT_STATED,
                officer=task.officer or Empty.NOT_STATED,
                plan=Empty.NOT_STATED if plan_id is None else plan_id, **subject.links,
            )  # fmt: skip
            if problems := errors(draft):
                raise InvalidDraft(problems)
            unit.save(draft)
    return unit.changes
