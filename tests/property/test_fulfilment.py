"""Numbers of fulfilment against plain loops over plain rows, at any day and for any set."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.counting import AgreementFact, CaseFact, CheckFact, CountFacts, FirmFact, Group
from db.domain.fulfilment.numbers import IN_FORCE, fulfilment_of, part_of, parts_by, whole
from db.domain.values import Empty
from tests.fixtures.depth import examples

TODAY = date(2026, 11, 28)
FIRST = date(2024, 1, 1)
GROUPS = {"loi": Group.LOI, "mou": Group.MOU, "sale": Group.CONTRACT}


@dataclass
class Check:
    """One line of a list of checks; ``corrects`` is the place of the one it mends."""

    day: str
    response: str
    invested: Any
    hired: Any
    corrects: int | None = None


@dataclass
class Paper:
    """One line of a list of agreements."""

    kind: str
    case: int
    signed: str
    amount: Any
    jobs: Any
    status: str
    status_on: str
    checks: list[Check] = field(default_factory=list)


days = st.integers(0, 1060).map(lambda after: (FIRST + timedelta(days=after)).isoformat())
written = st.one_of(days, days, days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]))
empties = st.sampled_from([Empty.NOT_STATED, Empty.UNCHECKED, Empty.WITHHELD])
numbers = st.one_of(empties, st.just(0), st.integers(1, 900))
checks = st.builds(
    Check, written, st.sampled_from(["answered", "answered", "unanswered", "unreachable", "exempt"]),
    numbers, numbers,
)  # fmt: skip
papers = st.builds(
    Paper, st.sampled_from(["loi", "mou", "sale"]), st.integers(1, 5), written, numbers, numbers,
    st.sampled_from(["valid", "valid", "valid", "withdrawn", "lapsed"]), days,
    st.lists(checks, max_size=4),
)  # fmt: skip


@st.composite
def sets(draw: st.DrawFn) -> list[Paper]:
    """Some agreements, some of whose checks were corrected by the one after."""
    found = draw(st.lists(papers, max_size=12))
    for paper in found:
        for at in range(1, len(paper.checks)):
            if draw(st.booleans()):
                paper.checks[at].corrects = at - 1
                paper.checks[at].day = paper.checks[at - 1].day
    return found


def end(day: str) -> str:
    """The last day a date can mean."""
    year, month = int(day[:4]), int(day[5:7] or 12)
    return day if len(day) == 10 else f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


def facts(found: list[Paper]) -> CountFacts:
    number = 0
    made = []
    for at, paper in enumerate(found, start=1):
        ids = [number + place + 1 for place in range(len(paper.checks))]
        number += len(ids)
        told = tuple(
            CheckFact(
                ids[place], one.day, one.response, one.invested, one.hired,
                None if one.corrects is None else ids[one.corrects],
            )
            for place, one in enumerate(paper.checks)
        )  # fmt: skip
        made.append(AgreementFact(
            at, f"협약 {at}", paper.kind, case=paper.case, signed_on=paper.signed,
            status=paper.status, status_on=paper.status_on, amount=paper.amount,
            jobs=paper.jobs, firms=(paper.case,), checks=told,
        ))  # fmt: skip
    cases = {one: CaseFact(one, f"사업 {one}", counted=one != 5) for one in range(1, 6)}
    firms = {one: FirmFact(one, f"㈜예시{one}") for one in range(1, 6)}
    return CountFacts(tuple(made), cases, firms)


def in_force(found: list[Paper], cut_off: str) -> list[tuple[int, Paper]]:
    return [
        (at, paper)
        for at, paper in enumerate(found, start=1)
        if end(paper.signed) <= cut_off
        and paper.case != 5
        and (paper.status == "valid" or (cut_off < TODAY.isoformat() and paper.status_on > cut_off))
    ]


def standing(paper: Paper, cut_off: str) -> list[Check]:
    """Checks by the day that nothing corrected, the newest first."""
    by_then = [
        (end(one.day), at, one) for at, one in enumerate(paper.checks) if end(one.day) <= cut_off
    ]
    mended = {one.corrects for _, _, one in by_then}
    return [one for _, at, one in sorted(by_then, key=lambda x: x[:2], reverse=True)
            if at not in mended]  # fmt: skip


def told(paper: Paper, key: str, cut_off: str) -> Any:
    """What is known of it: a number, or why there is none."""
    found = standing(paper, cut_off)
    if not found:
        return Empty.UNCHECKED
    said = [_said(one, key) for one in found]
    passed = (Empty.NOT_STATED, Empty.NOT_APPLICABLE)
    return next((one for one in said if one not in passed), said[0])


def _said(check: Check, key: str) -> Any:
    value = getattr(check, key)
    if check.response == "answered" or value in (Empty.UNCHECKED, Empty.WITHHELD):
        return value
    return Empty.NOT_APPLICABLE if check.response == "exempt" else Empty.NOT_STATED


@settings(max_examples=examples(60))
@given(sets(), days)
def test_every_number_is_that_of_plain_loops(found: list[Paper], cut_off: str) -> None:
    made = fulfilment_of(facts(found), IN_FORCE, cut_off, TODAY)
    expected = in_force(found, cut_off)
    assert sorted(one.row.id for one in made.rows) == [at for at, _ in expected]
    for kind, group in GROUPS.items():
        mine = [paper for _, paper in expected if paper.kind == kind]
        part = whole(made.rows).get(group)
        assert (part is None) == (not mine)
        if part is not None:
            _agrees(part, mine, cut_off)


def _agrees(part: Any, mine: list[Paper], cut_off: str) -> None:
    assert part.rows == len(mine)
    for against, agreed, done in ((part.money, "amount", "invested"), (part.jobs, "jobs", "hired")):
        wanted = [getattr(one, agreed) for one in mine]
        real = [told(one, done, cut_off) for one in mine]
        for sums, values in ((against.agreed, wanted), (against.done, real)):
            assert sums.total == sum(one for one in values if isinstance(one, int))
            for empty in Empty:
                assert sums.empties.get(empty, 0) == sum(one is empty for one in values)
        both = [(one, two) for one, two in zip(wanted, real, strict=True)
                if isinstance(one, int) and isinstance(two, int) and one > 0]  # fmt: skip
        assert against.both == len(both)
        if not both:
            assert against.rate is None
        else:
            rate = Fraction(sum(two for _, two in both), sum(one for one, _ in both))
            assert abs(Fraction(against.rate) - rate) < Fraction(1, 10**12)
    answers = [(standing(one, cut_off) or [None])[0] for one in mine]
    for response in ("answered", "unanswered", "unreachable", "exempt"):
        asked = sum(one is not None and one.response == response for one in answers)
        assert part.answers.get(response, 0) == asked
    assert part.answers.get("never", 0) == answers.count(None)


@settings(max_examples=examples(60))
@given(sets(), days)
def test_parts_of_any_kind_add_up_to_the_whole(found: list[Paper], cut_off: str) -> None:
    made = fulfilment_of(facts(found), IN_FORCE, cut_off, TODAY)
    for by in ("year", "group", "industry", "officer", "origin"):
        parts = [part for groups in parts_by(made.rows, by).values() for part in groups.values()]
        assert sum(part.rows for part in parts) == len(made.rows)
        total = part_of(made.rows)
        assert sum(part.money.done.total for part in parts) == total.money.done.total
        assert sum(part.jobs.agreed.missing for part in parts) == total.jobs.agreed.missing


@settings(max_examples=examples(60))
@given(sets(), days, st.dictionaries(st.integers(1, 5), st.lists(days, max_size=2)))
def test_only_what_nothing_was_heard_of_is_old(
    found: list[Paper], cut_off: str, moved: dict[int, list[str]]
) -> None:
    made = fulfilment_of(facts(found), IN_FORCE, cut_off, TODAY, moved=moved)
    expected = in_force(found, cut_off)
    limits, ranks = {"loi": 6, "mou": 24}, {"loi": 1, "mou": 2, "sale": 3}
    for one in made.rows:
        paper = found[one.row.id - 1]
        family = [other for _, other in expected if other.case == paper.case]
        further = any(ranks[other.kind] > ranks[paper.kind] for other in family)
        heard = [end(paper.signed), *(day for day in moved.get(paper.case, []) if day <= cut_off)]
        heard += [
            end(check.day)
            for other in family
            for check in standing(other, cut_off)
            if check.response == "answered"
        ]
        limit = limits.get(paper.kind, 0)
        assert one.age.old == (
            bool(limit) and not further and _months_ago(max(heard), limit, cut_off)
        )


def _months_ago(day: str, months: int, cut_off: str) -> bool:
    year, month = divmod(int(day[:4]) * 12 + int(day[5:7]) - 1 + months, 12)
    over = min(int(day[8:]), calendar.monthrange(year, month + 1)[1])
    return f"{year}-{month + 1:02}-{over:02}" <= cut_off
