"""What checks found of an agreement by a day: the newest answer, and what stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.counting.chains import Moment, moment_of
from db.domain.counting.facts import AgreementFact, CheckFact
from db.domain.dates import last_day
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind

ANSWERED, UNANSWERED, UNREACHABLE, EXEMPT = "answered", "unanswered", "unreachable", "exempt"
RESPONSES = (ANSWERED, UNANSWERED, UNREACHABLE, EXEMPT)
NEVER = "never"
"""Nobody has asked yet."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How the newest check by a day was answered."""

    response: str = NEVER
    as_of: str = ""
    check: int | None = None
    answered_on: str = ""
    """Cut-off day of the newest check that was answered, "" when none was."""
    silent: int = 0
    """How many checks in a row, the newest first, had no answer."""


def standing_checks(checks: Iterable[CheckFact], cut_off: date) -> tuple[CheckFact, ...]:
    """The checks dated by the day, without those that were corrected, the newest first."""
    by_then = [one for one in checks if moment_of(one.as_of, cut_off) == Moment.BY_THEN]
    corrected = {one.corrects for one in by_then}
    kept = [one for one in by_then if one.id not in corrected]
    return tuple(sorted(kept, key=lambda one: (last_day(one.as_of), one.id), reverse=True))


def answer_of(papers: Sequence[AgreementFact], cut_off: date) -> Answer:
    """How an agreement with its amendments answered by the day; who was written to in a round and
    of whom no result of it, or of a later day, is there has not answered."""
    found = standing_checks([one for paper in papers for one in paper.checks], cut_off)
    rounds = (day for paper in papers for day in paper.asked)
    asked = max((day for day in rounds if moment_of(day, cut_off) == Moment.BY_THEN), default="")
    if asked and (not found or last_day(found[0].as_of[:10]) < last_day(asked[:10])):
        return _open(found, asked)
    if not found:
        return Answer()
    silent = 0
    for one in found:
        if one.response not in (UNANSWERED, UNREACHABLE):
            break
        silent += 1
    answered = _answered_on(found)
    newest = found[0]
    return Answer(newest.response or ANSWERED, newest.as_of, newest.id, answered, silent)


def _open(found: Sequence[CheckFact], asked: str) -> Answer:
    """Asked, and no result yet: earlier answers stay the sign of life that they were."""
    return Answer(UNANSWERED, asked, None, _answered_on(found))


def _answered_on(found: Sequence[CheckFact]) -> str:
    """A day of which only the year or month is told may be the last of it."""
    answered = (one.as_of for one in found if one.response == ANSWERED)
    return max(answered, key=lambda day: last_day(day[:10]), default="")


def correction_of(check: Draft) -> Draft:
    """A new row that takes the place of ``check`` and begins with what it says."""
    assert check.id is not None
    kept = {key: value for key, value in check.values.items() if key != "corrects"}
    return new_draft(RecordKind.CHECK, **{**kept, "corrects": check.id})
