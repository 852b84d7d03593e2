"""Counting, case by case: chains, dates, empties, currencies, parties, and each cause of a difference."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from db.domain.counting import (
    AgreementFact,
    CaseFact,
    Count,
    CountFacts,
    Definition,
    FirmFact,
    Group,
    LeftOut,
    Measure,
    Origin,
    Standing,
    Unit,
    Why,
    count,
    definition_from_json,
    definition_problems,
    definition_to_json,
    differences,
    totals_of,
)
from db.domain.counting.rows import ENDED_CASE, fallen_from
from db.domain.values import Empty

TODAY = dt.date(2026, 11, 28)
FIRMS = {number: FirmFact(number, f"㈜예시{number}") for number in range(1, 9)}
CASES = {number: CaseFact(number, f"사업 {number}", firm=number) for number in range(1, 6)}
PAPERS = Definition(unit=Unit.AGREEMENT)


def paper(number: int = 1, kind: str = "mou", **more: Any) -> AgreementFact:
    known = {"signed_on": "2025-03-02", "amount": 100, "firms": (1,), **more}
    return AgreementFact(number, f"협약 {number}", kind, **known)


def counted(
    *papers: AgreementFact,
    definition: Definition = PAPERS,
    cut_off: str = "2026-11-28",
    **more: Any,
) -> Count:
    facts = CountFacts(papers, more.get("cases", CASES), FIRMS, more.get("merged", {}))
    return count(facts, definition, cut_off, TODAY)


def why(found: Count) -> dict[int, Why]:
    return {row.id: row.why for row in found.rows}


def amount(found: Count) -> tuple[int, dict[Empty, int]]:
    money = totals_of(found).whole.sum("amount")
    return int(money.total), dict(money.empties)


def test_an_agreement_of_seven_parties_is_counted_once_and_its_firms_are_seven() -> None:
    one = paper(firms=(1, 2, 3, 4, 5, 6, 7), amount=Empty.NOT_STATED)
    assert len(counted(one).counted) == 1
    assert amount(counted(one)) == (0, {Empty.NOT_STATED: 1})
    assert len(counted(one, definition=Definition(unit=Unit.FIRM)).counted) == 7


def test_the_four_kinds_of_empty_stay_apart_from_zero_and_each_other() -> None:
    papers = [paper(at, amount=value) for at, value in enumerate([*Empty, 0, 70], start=1)]
    total, empties = amount(counted(*papers))
    assert (total, empties) == (70, dict.fromkeys(Empty, 1))


@pytest.mark.parametrize(
    ("signed_on", "cut_off", "expected"),
    [
        ("2025", "2025-12-31", Why.COUNTED),
        ("2025", "2025-12-30", Why.SIGNED_UNSURE),
        ("2025", "2024-12-31", Why.NOT_SIGNED_YET),
        ("2025-03", "2025-03-31", Why.COUNTED),
        ("2025-03", "2025-03-15", Why.SIGNED_UNSURE),
        ("", "2026-11-28", Why.NO_SIGNED_ON),
    ],
)
def test_a_date_known_in_part_counts_once_all_of_it_is_over(
    signed_on: str, cut_off: str, expected: Why
) -> None:
    assert why(counted(paper(signed_on=signed_on), cut_off=cut_off)) == {1: expected}


@pytest.mark.parametrize(
    ("status_on", "cut_off", "expected"),
    [
        ("2026-01-10", "2026-01-09", Why.COUNTED),
        ("2026-01-10", "2026-01-10", Why.STANDING),
        ("2026", "2026-06-30", Why.STATUS_UNSURE),
        ("", "2026-06-30", Why.NO_STATUS_ON),
        ("", "2026-11-28", Why.STANDING),
    ],
)
def test_withdrawn_later_was_valid_then(status_on: str, cut_off: str, expected: Why) -> None:
    one = paper(status="withdrawn", status_on=status_on)
    assert why(counted(one, cut_off=cut_off)) == {1: expected}


def test_an_amendment_gives_its_numbers_from_its_day_on() -> None:
    papers = (
        paper(1, amount=100, jobs=30, status="changed"),
        paper(2, amends=1, signed_on="2025-09-01", amount=250, jobs=Empty.NOT_STATED),
        paper(3, amends=2, signed_on="2026-05-01", amount=Empty.NOT_STATED, jobs=40),
    )
    for cut_off, money, jobs in (("2025-08-31", 100, 30), ("2025-12-31", 250, 30),
                                 ("2026-11-28", 250, 40)):  # fmt: skip
        found = counted(*papers, cut_off=cut_off)
        (row,) = found.counted
        assert (row.figure("amount").value, row.figure("jobs").value) == (money, jobs)
    assert why(found)[3] is Why.AMENDMENT
    assert (
        counted(paper(1), paper(2, amends=1, status="withdrawn", status_on="2026-01-01")).counted
        == ()
    )


def test_an_mou_that_names_its_letter_is_no_amendment() -> None:
    assert len(counted(paper(1, "loi"), paper(2, "mou", amends=1)).counted) == 2


def test_papers_that_amend_each_other_in_a_circle_are_one() -> None:
    assert len(counted(paper(1, amends=2), paper(2, amends=1)).counted) == 1


def test_foreign_money_counts_at_the_rate_that_was_written_down() -> None:
    converted = paper(1, amount=Empty.NOT_STATED, foreign_amount=12, exchange_rate="1,386.5")
    without = paper(2, amount=Empty.NOT_STATED, foreign_amount=12)
    money = totals_of(counted(converted, without)).whole.sum("amount")
    assert (int(money.total), money.missing) == (16_638, 1)
    assert money.notes == {"converted": 1, "no_rate": 1}
    assert money.empties == {Empty.UNCHECKED: 1}  # the source states one, nobody knows it in won


def test_an_amount_below_zero_is_not_looked_into_yet() -> None:
    money = totals_of(counted(paper(amount=-5))).whole.sum("amount")
    assert (int(money.total), money.empties, money.notes) == (
        0, {Empty.UNCHECKED: 1}, {"negative": 1},
    )  # fmt: skip


def test_beyond_a_trillion_every_won_is_kept() -> None:
    assert amount(counted(paper(1, amount=7_000_000_000_001), paper(2, amount=2))) == (
        7_000_000_000_003, {},
    )  # fmt: skip


def test_a_case_gives_the_money_of_its_furthest_paper_that_states_any() -> None:
    by_case = Definition()
    loi, mou = paper(1, "loi", case=1, amount=90), paper(2, "mou", case=1, signed_on="2025-06-01")
    lease = paper(3, "lease", case=1, amount=40, signed_on="2025-08-01")
    (row,) = counted(loi, mou, lease, definition=by_case).counted
    assert (row.group, row.figure("amount").value) == (Group.CONTRACT, 100)
    assert row.figure("amount").group is Group.MOU
    (alone,) = counted(lease, definition=by_case).counted
    assert (alone.figure("amount").value, alone.figure("amount").group) == (40, Group.CONTRACT)
    withheld = replace(mou, amount=Empty.WITHHELD)
    assert amount(counted(loi, withheld, definition=by_case)) == (0, {Empty.WITHHELD: 1})
    ended = replace(mou, status="withdrawn", status_on="2026-01-01")
    (still,) = counted(replace(loi, amount=Empty.NOT_STATED), ended, definition=by_case).counted
    assert (still.group, still.figure("amount").value) == (Group.LOI, Empty.NOT_STATED)
    assert fallen_from(still.detail) == (Standing.WITHDRAWN, "2026-01-01")
    gone = replace(loi, status="lapsed", status_on="2026-01-02")
    assert counted(gone, ended, definition=by_case).counted == ()


def test_papers_without_a_case_stand_for_themselves_and_are_named() -> None:
    found = counted(paper(1, "loi"), paper(2, "mou"), paper(3, "loi", firms=(2,)),
                    definition=Definition())  # fmt: skip
    assert len(found.counted) == 3
    assert found.unjoined == ("㈜예시1",)


def test_what_a_definition_narrows_down_is_out_or_apart_when_it_is_not_known() -> None:
    cases = {1: replace(CASES[1], foreign=True, officer="박서연"), 2: CASES[2]}
    papers = (paper(1, case=1), paper(2, case=2, firms=(2,)))
    foreign = replace(PAPERS, origin=Origin.FOREIGN)
    assert why(counted(*papers, definition=foreign, cases=cases)) == {1: Why.COUNTED, 2: Why.ORIGIN}
    unjoined = paper(3, case=None)  # the case of its firm says so
    assert why(counted(unjoined, definition=foreign, cases=cases)) == {3: Why.COUNTED}
    apart = {**cases, 2: replace(CASES[2], firm=1, foreign=False)}
    assert why(counted(unjoined, definition=foreign, cases=apart)) == {3: Why.ORIGIN}
    hers = replace(PAPERS, officers=("박서연",))
    assert why(counted(*papers, definition=hers, cases=cases)) == {
        1: Why.COUNTED, 2: Why.OFFICER_UNKNOWN,
    }  # fmt: skip
    bio = replace(PAPERS, industries=("C21",))
    assert why(counted(*papers, definition=bio)) == dict.fromkeys((1, 2), Why.INDUSTRY_UNKNOWN)
    year = replace(PAPERS, signed_from="2026", signed_until="2026")
    assert why(counted(*papers, definition=year)) == dict.fromkeys((1, 2), Why.PERIOD)


def test_a_paper_that_is_left_out_does_not_take_its_case_along() -> None:
    papers = (paper(1, "loi", case=1), paper(2, "mou", case=1))
    without = Definition(left_out=(LeftOut("agreement", 2, "중복 제출"),))
    (row,) = counted(*papers, definition=without).counted
    assert row.group is Group.LOI
    none = counted(*papers, definition=Definition(left_out=(LeftOut("case", 1, "타 시군"),)))
    assert [(row.why, row.detail) for row in none.rows] == [(Why.LEFT_OUT, "타 시군")]


def test_a_case_that_ended_with_its_agreement_in_force_is_counted_and_said() -> None:
    cases = {1: replace(CASES[1], ended=True)}
    for definition in (PAPERS, Definition()):
        (row,) = counted(paper(case=1), definition=definition, cases=cases).counted
        assert row.detail == ENDED_CASE


# Causes.


def told(before: Count, after: Count) -> list[tuple[str, int]]:
    return [
        (line.cause.value, int(line.delta("count"))) for line in differences(before, after).lines
    ]


BASE = paper(1, entered_at="2025-03-03T09:00:00+09:00")


@pytest.mark.parametrize(
    ("after", "cause", "delta"),
    [
        ((BASE, paper(2, signed_on="2026-05-01")), "signed_later", 1),
        ((BASE, paper(2, signed_on="2025-01-01")), "entered_later", 1),
        ((replace(BASE, status="withdrawn", status_on="2026-02-01"),), "withdrawn", -1),
        ((replace(BASE, status="lapsed"),), "lapsed", -1),
        ((replace(BASE, amount=40),), "value_corrected", 0),
        ((replace(BASE, amount=Empty.WITHHELD),), "value_dropped", 0),
        ((replace(BASE, signed_on=""),), "date_corrected", -1),
        ((BASE, paper(2, amends=1, signed_on="2026-05-01", amount=7)), "amended", 0),
        ((), "deleted", -1),
        ((replace(BASE, status="draft"),), "fact_corrected", -1),
    ],
)
def test_each_cause_is_told_apart(after: tuple[AgreementFact, ...], cause: str, delta: int) -> None:
    assert told(counted(BASE, cut_off="2025-12-31"), counted(*after)) == [(cause, delta)]


@pytest.mark.parametrize(
    ("excluded_on", "cut_off", "expected"),
    [
        ("", "2024-12-31", Why.EXCLUDED),
        ("2025-06-10", "2025-06-09", Why.COUNTED),
        ("2025-06-10", "2025-06-10", Why.EXCLUDED),
        ("2025-06", "2025-06-10", Why.EXCLUDED_UNSURE),
        ("2026-11", "2026-11-28", Why.EXCLUDED),
        ("2027-01-01", "2026-11-28", Why.COUNTED),
    ],
)
def test_an_exclusion_counts_from_its_day_on(excluded_on: str, cut_off: str, expected: Why) -> None:
    out = replace(CASES[1], counted=False, excluded_reason="타 시군", excluded_on=excluded_on)
    one = replace(BASE, case=1, signed_on="2024-03-01")
    assert why(counted(one, cases={1: out}, cut_off=cut_off))[1] is expected


def test_what_a_definition_leaves_out_from_a_day_on_was_counted_before() -> None:
    out = replace(PAPERS, left_out=(LeftOut("agreement", 1, "중복", "2025-06-10"),))
    assert why(counted(BASE, definition=out, cut_off="2025-06-09"))[1] is Why.COUNTED
    assert why(counted(BASE, definition=out, cut_off="2025-06-10"))[1] is Why.LEFT_OUT
    assert definition_from_json(definition_to_json(out)) == out
    wrong = replace(PAPERS, left_out=(LeftOut("agreement", 1, "중복", "그때"),))
    assert definition_problems(wrong) == ("definition.period",)


def test_exclusions_and_definitions_are_causes_of_their_own() -> None:
    one = replace(BASE, case=1)
    excluded = {1: replace(CASES[1], counted=False, excluded_reason="타 시군 투자")}
    found = differences(counted(one), counted(one, cases=excluded))
    assert [(line.cause.value, line.detail) for line in found.lines] == [
        ("excluded", "타 시군 투자")
    ]
    assert told(counted(one, cases=excluded), counted(one)) == [("included", 1)]
    other = replace(PAPERS, groups=(Group.LOI,))
    assert told(counted(BASE), counted(BASE, definition=other)) == [("definition", -1)]
    firms = Definition(unit=Unit.FIRM)
    assert {cause for cause, _ in told(counted(BASE), counted(BASE, definition=firms))} == {
        "definition"
    }


def test_joined_merged_and_moved_up_are_told_by_where_the_papers_went() -> None:
    by_case = Definition()
    loi, mou = paper(1, "loi"), paper(2, "mou", signed_on="2025-06-01")
    apart = counted(loi, mou, definition=by_case)
    joined = counted(replace(loi, case=1), replace(mou, case=1), definition=by_case)
    assert sorted(told(apart, joined)) == [("joined", -1), ("joined", -1), ("joined", 1)]
    assert {cause for cause, _ in told(joined, apart)} == {"parted"}
    early = counted(replace(loi, case=1), definition=by_case, cut_off="2025-05-01")
    assert told(early, joined) == [("moved_up", 0)]
    ended = replace(mou, case=1, status="withdrawn", status_on="2026-02-01")
    back = counted(replace(loi, case=1), ended, definition=by_case)
    assert told(joined, back) == [("withdrawn", 0)]
    assert told(back, joined) == [("revived", 0)]
    merged = counted(BASE, merged={("agreement", 2): 1})
    assert told(counted(BASE, replace(BASE, id=2)), merged) == [("merged", -1)]


def test_a_date_that_was_filled_in_and_a_status_taken_back() -> None:
    assert told(counted(replace(BASE, signed_on="")), counted(BASE)) == [("date_stated", 1)]
    ended = counted(replace(BASE, status="withdrawn", status_on="2026-01-01"))
    assert told(ended, counted(BASE)) == [("revived", 1)]
    only = replace(PAPERS, standings=(Standing.WITHDRAWN,))
    gone = replace(BASE, status="withdrawn")
    assert told(counted(gone, definition=only), counted(BASE, definition=only)) == [("revived", -1)]


def test_the_measure_is_no_reason_to_differ() -> None:
    money = replace(PAPERS, measure=Measure.AMOUNT)
    assert told(counted(BASE), counted(BASE, definition=money)) == []
