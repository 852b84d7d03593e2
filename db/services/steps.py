"""완료하고 다음 일정: a step is done, what came of it is noted, and the next one is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft, Problem
from db.domain.values import Empty, Value
from db.errors import UserError
from db.queries.records import link_id, load_draft
from db.queries.steps import firm_of
from db.services.case_writing import save_case
from db.services.save_over import over
from db.store import Store
from db.unit import Unit

STEP_KINDS = (RecordKind.CASE, RecordKind.FOLLOW_UP, RecordKind.TASK)
"""What has a step that can be done; of a case it is its next step."""
_STEP_FIELDS = ("next_step", "next_step_on", "text", "due_on", "done_on", "result")
_CARRIED = ("organization", "case", "meeting", "agenda_item", "agreement")


@dataclass(frozen=True, slots=True)
class DoneStep:
    """What was done, what came of it, and what comes next; days are ISO, texts may be ""."""

    kind: RecordKind
    record_id: int
    done_on: str
    result: str = ""
    version: int | None = None
    """The version that was looked at; None writes over whatever is there."""
    activity: str = ""
    """How it was done (a kind of activity); "" notes none."""
    next_text: str = ""
    next_on: str = ""
    next_kind: str = ""
    """A kind of follow-up for what comes next; "" makes a task. A case keeps it itself."""
    next_officer: str = ""


@dataclass(frozen=True, slots=True)
class StepDone:
    """What was written beside the step itself."""

    activity_id: int | None
    next: tuple[RecordKind, int] | None
    changes: ChangeSet


def finish_step(store: Store, done: DoneStep, *, origin: str = "") -> StepDone:
    """Note a step as done and set the next one, as one operation.

    Raises InvalidDraft (next_text: a day without a step), ConflictError, and
    UserError("record.gone", "step.none" for a case without a next step).
    """
    if done.next_on and not done.next_text.strip():
        raise InvalidDraft((Problem("next_text", "required"),))
    with store.read() as session:
        subject = _step_text(_loaded(session, done))
    with store.write(Label.FINISH_STEP, subject, origin=origin) as unit:
        step = _loaded(unit.session, done)
        firm = firm_of(unit.session, step)
        if done.kind is RecordKind.CASE:
            following = _finish_case(unit, step, done)
        else:
            following = _finish_record(unit, step, done)
        activity = _note_activity(unit, step, done, firm, store.actor.officer)
    return StepDone(activity, following, unit.changes)


def finish_over(store: Store, done: DoneStep, opened: Draft) -> StepDone:
    """The same where somebody may have saved the record since it was ``opened``.

    Only a change to the step itself stands in the way. Raises what ``finish_step`` raises.
    """
    rests_on = {key: opened.get(key) for key in _STEP_FIELDS if key in opened.record_type.by_key}

    def write(store: Store, draft: Draft) -> StepDone:
        return finish_step(store, replace(done, version=draft.version))

    draft = Draft(done.kind, rests_on, done.record_id, opened.version)
    return over(store, draft, opened, write).saved


def _loaded(session: Session, done: DoneStep) -> Draft:
    step = load_draft(session, done.kind, done.record_id)
    if step is None:
        raise UserError("record.gone")
    if not _step_text(step):
        raise UserError("step.none")
    return step


def _step_text(step: Draft) -> str:
    return step.text("next_step" if step.kind is RecordKind.CASE else "text")


def _finish_case(unit: Unit, case: Draft, done: DoneStep) -> tuple[RecordKind, int] | None:
    step = done.next_text.strip()
    values: dict[str, Value] = {
        "next_step": step or Empty.NOT_STATED, "next_step_on": done.next_on or Empty.NOT_STATED,
    }  # fmt: skip
    change = Draft(RecordKind.CASE, values, done.record_id, done.version)
    _check(case.with_values(**values), values)
    save_case(unit, change, case, unit.now[:10])
    return (RecordKind.CASE, done.record_id) if step else None


def _finish_record(unit: Unit, step: Draft, done: DoneStep) -> tuple[RecordKind, int] | None:
    values: dict[str, Value] = {"done_on": done.done_on}
    if done.result.strip():
        values["result"] = done.result.strip()
    _check(step.with_values(**values), values)
    unit.save(Draft(done.kind, values, done.record_id, done.version))
    if not done.next_text.strip():
        return None
    kind = RecordKind.FOLLOW_UP if done.next_kind else RecordKind.TASK
    known = {key: step.get(key) for key in _CARRIED if key in new_draft(kind).record_type.by_key}
    draft = new_draft(
        kind, **known, text=done.next_text.strip(), due_on=done.next_on or Empty.NOT_STATED,
        officer=done.next_officer or step.get("officer"),
    )  # fmt: skip
    if done.next_kind:
        draft = draft.with_values(kind=done.next_kind)
    _check(draft, draft.values)
    return kind, unit.save(draft).id


def _note_activity(
    unit: Unit, step: Draft, done: DoneStep, firm: int | None, officer: str
) -> int | None:
    """One line in the history of the firm; a step that concerns no firm has none."""
    if firm is None or not done.activity:
        return None
    text, result = _step_text(step), done.result.strip()
    case = done.record_id if step.kind is RecordKind.CASE else link_id(step, "case")
    draft = new_draft(
        RecordKind.ACTIVITY, organization=firm, happened_on=done.done_on,
        summary=f"{text}: {result}" if result else text, officer=officer or Empty.NOT_STATED,
        case=Empty.NOT_STATED if case is None else case,
    ).with_values(kind=done.activity)  # fmt: skip
    _check(draft, draft.values)
    return unit.save(draft).id


def _check(draft: Draft, written: Mapping[str, Value]) -> None:
    """Older values that would not pass today must not keep a step from being done."""
    wrong = tuple(one for one in errors(draft) if one.field in written)
    if wrong:
        raise InvalidDraft(wrong)
