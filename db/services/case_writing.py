"""What goes with writing a case, whoever writes it: its number and the days of its stages."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.stages import STAGE_CODES, StageFacts, stage_index, why_refused
from db.domain.values import Value
from db.errors import UserError
from db.queries.case_numbers import next_case_numbers
from db.queries.records import children, link_id, load_draft, title_of
from db.unit import Unit


def add_case(unit: Unit, draft: Draft, day: str) -> int:
    """Create a case, with the next number of the year when it has none; ``day`` is ISO.

    A lead was found on that day; when a later stage was entered nobody has said. Raises
    InvalidDraft when a check fails.
    """
    if not draft.text("number"):
        number = next_case_numbers(unit.session, int(day[:4]), 1)[0]
        draft = draft.with_values(number=number)
    if problems := errors(draft):
        raise InvalidDraft(problems)
    case_id = unit.save(draft).id
    if draft.text("stage") == "lead":
        reach_stage(unit, case_id, "lead", day, is_back=False)
    return case_id


def save_case(unit: Unit, draft: Draft, stored: Draft | None, day: str) -> int:
    """Save a case from its form; a stage it enters by that gets ``day`` (ISO)."""
    if stored is None:
        return add_case(unit, draft, day)
    case_id = unit.save(draft).id
    before, after = stored.text("stage"), draft.text("stage")
    if after in STAGE_CODES and before in STAGE_CODES and after != before:
        is_back = stage_index(after) < stage_index(before)
        reach_stage(unit, case_id, after, day, is_back=is_back)
    return case_id


def reach_stage(unit: Unit, case_id: int, stage: str, day: str, *, is_back: bool) -> None:
    """Write down when a case entered a stage.

    A move back corrects: the day the earlier stage was entered on stays.
    """
    milestones = children(unit.session, RecordKind.MILESTONE, "case", [case_id])
    there = next((one for one in milestones if one.get("stage") == stage), None)
    if there is None:
        values: dict[str, Value] = {"case": case_id, "stage": stage, "actual_on": day}
        unit.save(Draft(RecordKind.MILESTONE, values))
    elif not (is_back and there.text("actual_on")):
        unit.save(Draft(RecordKind.MILESTONE, {"actual_on": day}, there.id))


def enter_stage(
    unit: Unit, case_id: int, facts: StageFacts, stage: str, day: str, *,
    version: int | None, values: dict[str, Value],
) -> None:  # fmt: skip
    """Bring a case into another stage on ``day`` (ISO), writing ``values`` with it.

    Raises UserError with the code of ``why_refused``.
    """
    if reason := why_refused(facts, stage):
        raise UserError(reason)
    write_case(unit, case_id, version, {**values, "stage": stage})
    is_back = stage_index(stage) < stage_index(facts.stage)
    reach_stage(unit, case_id, stage, day, is_back=is_back)


def write_case(unit: Unit, case_id: int, version: int | None, values: dict[str, Value]) -> None:
    """Write a few values of a case. Raises UserError when it is gone, InvalidDraft when one of
    them is wrong, ConflictError on a newer version.
    """
    stored = load_draft(unit.session, RecordKind.CASE, case_id)
    if stored is None:
        raise UserError("record.gone")
    checked = {key: value for key, value in values.items() if key in stored.record_type.by_key}
    if problems := errors(stored.with_values(**checked)):
        # Older values that would not pass today must not hold a case where it is.
        wrong = tuple(one for one in problems if one.field in values)
        if wrong:
            raise InvalidDraft(wrong)
    unit.save(Draft(RecordKind.CASE, values, case_id, version))


def case_name(session: Session, case: Draft) -> str:
    """What names a case in the undo menu: its code name, else its firm."""
    firm = title_of(session, RecordKind.ORGANIZATION, link_id(case, "organization"))
    return case.text("code_name") or firm or case.text("title")
