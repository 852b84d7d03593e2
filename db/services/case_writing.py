"""What goes with writing a case, whoever writes it: its number and the days of its stages."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.stages import (
    STAGE_CODES,
    STAGE_OF_PAPER,
    StageFacts,
    signed_into,
    signing_evidence,
    stage_index,
    why_refused,
)
from db.domain.values import Value
from db.errors import UserError
from db.queries.board import case_facts
from db.queries.case_numbers import next_case_numbers
from db.queries.records import children, link_id, load_draft
from db.unit import Unit

_DATING = ("kind", "case", "signed_on", "status")
"""What of an agreement tells when its case entered a stage."""


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
    """Save a case from its form; a stage it enters by that gets the day its paper was signed on,
    without one ``day`` (ISO).
    """
    if stored is None:
        return add_case(unit, draft, day)
    case_id = unit.save(draft).id
    before, after = stored.text("stage"), draft.text("stage")
    if after in STAGE_CODES and before in STAGE_CODES and after != before:
        is_back = stage_index(after) < stage_index(before)
        papers = case_facts(unit.session, case_id).papers
        _date_entry(unit, case_id, papers, after, "", day, is_back=is_back)
    return case_id


def save_agreement(unit: Unit, draft: Draft, stored: Draft | None, today: str) -> int:
    """Save an agreement from its form.

    The stage that its case entered by it gets the day it was signed on, where no day is stated
    and the case stands there or beyond.
    """
    agreement_id = unit.save(draft).id
    whole = stored.with_values(**draft.values) if stored else draft
    case_id = link_id(whole, "case")
    if case_id is not None and not (stored and all(whole.get(k) == stored.get(k) for k in _DATING)):
        _date_by_paper(unit, case_id, STAGE_OF_PAPER.get(whole.text("kind"), ""), today)
    return agreement_id


def _date_by_paper(unit: Unit, case_id: int, stage: str, today: str) -> None:
    case = load_draft(unit.session, RecordKind.CASE, case_id)
    if not stage or case is None or case.text("stage") not in STAGE_CODES[stage_index(stage) :]:
        return
    kind, day = signed_into(case_facts(unit.session, case_id).papers, stage, today)
    there = _milestone(unit, case_id, stage)
    if day and not (there and (there.text("actual_on") or there.get("skipped") is True)):
        reach_stage(unit, case_id, stage, day, signing_evidence(kind), is_back=True)


def reach_stage(
    unit: Unit, case_id: int, stage: str, day: str, evidence: str = "", *, is_back: bool
) -> None:
    """Write down when a case entered a stage, and what says so where nothing is noted yet.

    A move back corrects: the day the earlier stage was entered on stays.
    """
    there = _milestone(unit, case_id, stage)
    values: dict[str, Value] = {"actual_on": day}
    if evidence and not (there and there.text("evidence")):
        values["evidence"] = evidence
    if there is None:
        unit.save(Draft(RecordKind.MILESTONE, {"case": case_id, "stage": stage, **values}))
    elif not (is_back and there.text("actual_on")):
        unit.save(Draft(RecordKind.MILESTONE, values, there.id))


def _date_entry(
    unit: Unit, case_id: int, papers: Mapping[str, str], stage: str, on: str, today: str, *,
    is_back: bool,
) -> None:  # fmt: skip
    """A stage was entered on the day that was said, else when its paper was signed, else today."""
    kind, signed = ("", "") if on else signed_into(papers, stage, today)
    evidence = signing_evidence(kind) if signed else ""
    reach_stage(unit, case_id, stage, on or signed or today, evidence, is_back=is_back)


def _milestone(unit: Unit, case_id: int, stage: str) -> Draft | None:
    milestones = children(unit.session, RecordKind.MILESTONE, "case", [case_id])
    return next((one for one in milestones if one.get("stage") == stage), None)


def enter_stage(
    unit: Unit, case_id: int, facts: StageFacts, stage: str, today: str, *, on: str = "",
    version: int | None, values: dict[str, Value],
) -> None:  # fmt: skip
    """Bring a case into another stage on the day ``on`` (ISO, partial), writing ``values`` with
    it; "" means the day the stage's paper was signed on, or ``today`` where none says.

    Raises UserError with the code of ``why_refused``.
    """
    if reason := why_refused(facts, stage):
        raise UserError(reason)
    write_case(unit, case_id, version, {**values, "stage": stage})
    is_back = stage_index(stage) < stage_index(facts.stage)
    _date_entry(unit, case_id, facts.papers, stage, on, today, is_back=is_back)


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
