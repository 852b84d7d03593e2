"""Who is asked in a round of checks: agreements in force on its day, or left out with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.domain.counting.answers import ANSWERED, EXEMPT, answer_of
from db.domain.counting.count import count
from db.domain.counting.definition import RANKS, Definition, Group, Standing, Unit
from db.domain.counting.facts import CountFacts
from db.domain.counting.rows import ENDED_CASE, CountRow, Verdict, Why
from db.domain.dates import first_day
from db.domain.values import Empty, Value

ASKED = Definition(unit=Unit.AGREEMENT, groups=(Group.LOI, Group.LOI_AGREEMENT, Group.MOU))
"""Declarations of intent: what a contract binds is looked after by itself."""
_STILL_ASKED = frozenset({Why.NO_SIGNED_ON, Why.SIGNED_UNSURE})
_LEFT_OUT = {
    Why.EXCLUDED: "집계에서 제외",
    Why.EXCLUDED_UNSURE: "집계에서 제외(제외일 미확인)",
    Why.NO_STATUS_ON: "상태 변경일 미기재",
    Why.STATUS_UNSURE: "상태 변경일 미확인",
}
_CARRIED_ON, _CASE_ENDED, _EXEMPT = "같은 투자 건의 투자협약으로 점검", "투자 건 종료", "점검 제외"


@dataclass(frozen=True, slots=True)
class Target:
    """One agreement in a round; with a reason it is not asked."""

    agreement: int
    excluded_reason: str = ""


def targets_of(facts: CountFacts, as_of: str, today: date) -> tuple[Target, ...]:
    """Everybody a round of this day asks or leaves out with a reason; others it does not concern.

    A day that is still to come is looked at as today stands.
    """
    day = min(first_day(as_of), today)
    rows = count(facts, ASKED, day.isoformat(), today).rows
    kept = [row for row in rows if _concerned(row)]
    furthest = _furthest(kept)
    by_id = {one.id: one for one in facts.agreements}
    found = []
    for row in kept:
        papers = [by_id[one] for one in row.members if one in by_id]
        exempt = answer_of(papers, day).response == EXEMPT
        found.append(Target(row.id, _reason(row, furthest, exempt=exempt)))
    return tuple(found)


def _concerned(row: CountRow) -> bool:
    if row.why in _STILL_ASKED:
        return row.standing is Standing.VALID
    return row.verdict is Verdict.IN or row.why in _LEFT_OUT


def _furthest(rows: Iterable[CountRow]) -> Mapping[int, int]:
    found: dict[int, int] = {}
    for row in rows:
        if row.case is not None and row.group is not None and row.why not in _LEFT_OUT:
            found[row.case] = max(found.get(row.case, 0), RANKS[row.group])
    return found


def _reason(row: CountRow, furthest: Mapping[int, int], *, exempt: bool) -> str:
    if row.why in _LEFT_OUT:
        said = _LEFT_OUT[row.why]
        return f"{said}: {row.detail}" if row.why is Why.EXCLUDED and row.detail else said
    if row.detail == ENDED_CASE:
        return _CASE_ENDED
    if exempt:
        return _EXEMPT
    rank = RANKS[row.group] if row.group is not None else 0
    carried_on = row.case is not None and rank < furthest.get(row.case, 0)
    return _CARRIED_ON if carried_on else ""


RESULT_KEYS = ("response", "invested", "hired", "evidence", "note")
"""What is typed in a round's grid."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a check says, as it stands in the grid."""

    values: Mapping[str, Value] = field(default_factory=dict)
    check: int | None = None
    as_of: str = ""

    def get(self, key: str) -> Value:
        """One of its values, 미기재 where it has none."""
        return self.values.get(key, Empty.NOT_STATED)


def unchanged(before: Result) -> dict[str, Value]:
    """변동 없음: the firm answered that its totals are those of the last check."""
    return {
        "response": ANSWERED, "invested": before.get("invested"), "hired": before.get("hired")
    }  # fmt: skip


def completed(typed: Mapping[str, Value]) -> dict[str, Value]:
    """A number that was typed is an answer, whoever forgot to say so."""
    told = dict(typed)
    numbers = [told.get(key, Empty.NOT_STATED) for key in ("invested", "hired")]
    if "response" not in told and any(not isinstance(one, Empty) for one in numbers):
        told["response"] = ANSWERED
    return told


def tally(lines: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How many of (reason for leaving out, response) are asked, answered, … ; "" is still open."""
    found: dict[str, int] = {}
    for code in _codes(lines):
        found[code] = found.get(code, 0) + 1
    return found


def _codes(lines: Sequence[tuple[str, str]]) -> Iterator[str]:
    for reason, response in lines:
        yield EXEMPT if reason else response
