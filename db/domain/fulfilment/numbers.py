"""Agreed against invested and hired: sums, rates, answers and ages, each with its rows.

A sum never takes a kind of empty for zero. A rate is made of the rows that state both sides alone,
so that neither an agreement without an amount nor one without an answer moves it; where nothing
was agreed there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from db.domain.counting.ageing import Age, age_of, decay_reason
from db.domain.counting.answers import Answer, answer_of
from db.domain.counting.chains import moment_of
from db.domain.counting.count import count
from db.domain.counting.definition import RANKS, Definition, Group, Standing, Unit
from db.domain.counting.facts import AgreementFact, CountFacts
from db.domain.counting.rows import Count, CountRow
from db.domain.counting.totals import KEYS, Sum, exact, groups_of, summed
from db.domain.dates import first_day
from db.domain.values import Empty

IN_FORCE = Definition(unit=Unit.AGREEMENT)
"""What a report of fulfilment counts when nobody says otherwise."""
ENDED = Definition(
    unit=Unit.AGREEMENT,
    standings=tuple(one for one in Standing if one is not Standing.VALID),
)
"""Lapsed, withdrawn and terminated ones: for the reasons of their end."""
PAIRS = {"invested": "amount", "hired": "jobs"}
"""What was done against what was agreed."""


@dataclass(frozen=True, slots=True)
class FulfilmentRow:
    """One row of the number with its answer and its age."""

    row: CountRow
    answer: Answer
    age: Age

    def rate(self, done: str) -> Decimal | None:
        """Done ÷ agreed as a share of 1, None where nothing was agreed or nothing is known."""
        agreed, found = self.row.figure(PAIRS[done]).value, self.row.figure(done).value
        if isinstance(agreed, Empty) or isinstance(found, Empty) or agreed <= 0:
            return None
        return exact(found) / exact(agreed)


@dataclass(frozen=True, slots=True)
class Against:
    """What was agreed against what was done, of some rows."""

    agreed: Sum
    done: Sum
    both: int = 0
    """Rows that state both, with something agreed."""
    both_agreed: Decimal = Decimal(0)
    both_done: Decimal = Decimal(0)

    @property
    def rate(self) -> Decimal | None:
        """Share of 1 over the rows that state both; None where there is none."""
        return self.both_done / self.both_agreed if self.both_agreed > 0 else None

    @property
    def rate_of_all(self) -> Decimal | None:
        """What is known to be done against everything agreed, answered or not; None with no answer."""
        return self.both_done / self.agreed.total if self.both else None


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of one instrument, added up."""

    rows: int
    firms: int
    money: Against
    jobs: Against
    answers: Mapping[str, int]
    old: int


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A number with the answers and ages of its rows."""

    count: Count
    rows: tuple[FulfilmentRow, ...]
    """Those in the number."""
    decay: Mapping[str, tuple[CountRow, ...]]
    """Ended agreements by the kind of reason that is stated."""


def fulfilment_of(
    facts: CountFacts,
    definition: Definition,
    cut_off: str,
    today: date,
    *,
    moved: Mapping[int, Sequence[str]] | None = None,
    reasons: Mapping[int, str] | None = None,
) -> Fulfilment:
    """Count by ``definition`` and look at each row's answers.

    ``moved`` are the days on which cases changed their stage, ``reasons`` why agreements ended.
    """
    counted = count(facts, definition, cut_off, today)
    day, by_id = first_day(cut_off), {one.id: one for one in facts.agreements}
    answers = {one.key: _answer(one, by_id, day) for one in counted.counted}
    cases = _Cases.of(counted.counted, answers, moved or {})
    rows = tuple(
        FulfilmentRow(one, answers[one.key], cases.age(one, by_id, answers[one.key], day))
        for one in counted.counted
    )
    ended = count(facts, ENDED, cut_off, today).counted
    return Fulfilment(counted, rows, _decay(ended, reasons or {}))


def _answer(row: CountRow, by_id: Mapping[int, AgreementFact], day: date) -> Answer:
    return answer_of([by_id[one] for one in row.members if one in by_id], day)


@dataclass(frozen=True, slots=True)
class _Cases:
    """What the papers of one case know of each other: an answer to one is a sign of life of all."""

    moved: Mapping[int, Sequence[str]]
    furthest: Mapping[int, int]
    answered: Mapping[int, tuple[str, ...]]

    @classmethod
    def of(
        cls,
        rows: Iterable[CountRow],
        answers: Mapping[tuple[str, int], Answer],
        moved: Mapping[int, Sequence[str]],
    ) -> _Cases:
        furthest: dict[int, int] = {}
        answered: dict[int, tuple[str, ...]] = {}
        for row in rows:
            if row.case is not None and row.group is not None:
                furthest[row.case] = max(furthest.get(row.case, 0), RANKS[row.group])
                told = answers[row.key].answered_on
                answered[row.case] = (*answered.get(row.case, ()), *([told] if told else []))
        return cls(moved, furthest, answered)

    def age(
        self, row: CountRow, by_id: Mapping[int, AgreementFact], answer: Answer, day: date
    ) -> Age:
        """A letter whose case has gone on to an MOU is carried on by that and never old."""
        papers = [by_id[one] for one in row.members if one in by_id]
        signed = max((one.signed_on for one in papers if _by(one.signed_on, day)), default="")
        if row.case is None or row.group is None:
            return age_of(row.group, signed, [answer.answered_on], (), day)
        carried_on = RANKS[row.group] < self.furthest[row.case]
        told = self.answered[row.case]
        return age_of(
            None if carried_on else row.group, signed, told, self.moved.get(row.case, ()), day
        )


def _by(day: str, cut_off: date) -> bool:
    return moment_of(day, cut_off) == "by_then"


def _decay(rows: Iterable[CountRow], reasons: Mapping[int, str]) -> dict[str, tuple[CountRow, ...]]:
    found: dict[str, tuple[CountRow, ...]] = {}
    for row in rows:
        told = next((reasons[one] for one in row.members if reasons.get(one)), "")
        code = decay_reason(told)
        found[code] = (*found.get(code, ()), row)
    return found


def against(rows: Iterable[CountRow], done: str) -> Against:
    """``invested`` against the amounts, or ``hired`` against the jobs, of some rows."""
    kept, key = tuple(rows), PAIRS[done]
    both = [
        (exact(agreed), exact(found))
        for row in kept
        if not isinstance(agreed := row.figure(key).value, Empty)
        and not isinstance(found := row.figure(done).value, Empty)
        and agreed > 0
    ]
    return Against(
        summed(row.figure(key) for row in kept), summed(row.figure(done) for row in kept),
        len(both), sum((one for one, _ in both), Decimal(0)),
        sum((one for _, one in both), Decimal(0)),
    )  # fmt: skip


def part_of(rows: Iterable[FulfilmentRow]) -> Part:
    """Everything that is said of some rows; of one instrument, for money has no other sum."""
    kept = tuple(rows)
    counted = [one.row for one in kept]
    answers: dict[str, int] = {}
    for one in kept:
        answers[one.answer.response] = answers.get(one.answer.response, 0) + 1
    firms = {firm for row in counted for firm in row.firms}
    old = sum(one.age.old for one in kept)
    return Part(
        len(kept), len(firms), against(counted, "invested"), against(counted, "hired"), answers, old
    )


def parts_by(rows: Collection[FulfilmentRow], by: str) -> dict[str, dict[Group, Part]]:
    """The parts by year, instrument, industry, officer or origin, each split by instrument.

    Parts stand in order; what is not stated comes last.
    """
    key = KEYS[by]
    groups = groups_of([one.row for one in rows])
    parts = sorted({key(one.row) for one in rows}, key=lambda part: (part == "", part))
    return {
        part: {group: found for group in groups if (found := _part(rows, by, part, group)).rows}
        for part in parts
    }


def _part(rows: Collection[FulfilmentRow], by: str, part: str, group: Group) -> Part:
    key = KEYS[by]
    return part_of(one for one in rows if key(one.row) == part and one.row.group is group)


def whole(rows: Collection[FulfilmentRow]) -> dict[Group, Part]:
    """All rows by instrument."""
    return {
        group: found
        for group in Group
        if (found := part_of(one for one in rows if one.row.group is group)).rows
    }
