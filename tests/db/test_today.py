"""What waits on a fixed day: each section holds what it must and nothing else, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.due import Due, due_of
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.queries.case_conditions import CONDITIONS, IDLE, LATE, STALE, STILL, fits, missing
from db.queries.today import Today, read_today
from db.services.example import fill_example
from db.services.records import delete_record, save_record
from db.store import Store
from resources.sample import example_records

TODAY = dt.date(2026, 11, 25)
FIRM, CASE, AGREEMENT = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.AGREEMENT
MEETING, FOLLOW_UP = RecordKind.MEETING, RecordKind.FOLLOW_UP


def add(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, Draft(record_kind, {**new_draft(record_kind).values, **values})).id


def read(store: Store, officer: str = "") -> Today:
    with store.read() as session:
        return read_today(session, TODAY, officer=officer)


@pytest.fixture
def firm(store: Store) -> int:
    return add(store, FIRM, name="㈜한빛정밀", business_number="9998100316")


@pytest.mark.parametrize(
    ("day", "state"),
    [("", Due.NONE), ("2026-11-24", Due.LATE), ("2026-11-25", Due.TODAY), ("2026-11", Due.PLANNED),
     ("2026-10", Due.LATE), ("2026", Due.PLANNED), ("2027-01-02", Due.PLANNED)],
)  # fmt: skip
def test_a_due_day_is_late_when_it_is_over(day: str, state: Due) -> None:
    assert due_of(day, TODAY) is state


def test_an_empty_store_waits_for_nothing(store: Store) -> None:
    assert read(store) == Today(TODAY)


def test_meetings_to_come_say_what_is_not_ready(store: Store, firm: int) -> None:
    case = add(store, CASE, title="거점", organization=firm, officer="박서연")
    add(store, MEETING, title="지난 면담", starts_at="2026-11-24T10:00", organization=firm)
    soon = add(
        store, MEETING, title="접견", starts_at="2026-11-26T14:00", case=case, place="시장실"
    )
    first = add(store, MEETING, title="상담", starts_at="2026-11-25T09:00", officer="김도윤")
    add(store, FOLLOW_UP, kind="reply", text="도면", organization=firm, due_on="2026-11-20")
    add(store, FOLLOW_UP, kind="reply", text="끝남", organization=firm, due_on="2026-11-01",
        done_on="2026-11-02")  # fmt: skip
    found = read(store).meetings
    assert [entry.id for entry in found] == [first, soon]
    assert {one.code: one.count for one in found[1].readiness} == {
        "late_follow_ups": 1, "no_attendees": 0, "no_agenda": 0, "no_acquisition": 0,
        "no_certificate": 0,
    }  # fmt: skip
    assert [one.code for one in found[0].readiness] == ["no_attendees", "no_agenda", "no_place"]
    assert (found[0].officers, found[1].officers) == (frozenset({"김도윤"}), frozenset({"박서연"}))


def test_attendees_stand_in_order_of_rank_and_absent_ones_do_not(store: Store, firm: int) -> None:
    meeting = add(store, MEETING, title="접견", starts_at="2026-11-26T14:00", organization=firm)
    for name, title, rank, attends in (
        ("박서연", "주무관", 3, "yes"), ("시장", "시장", 1, "yes"), ("정하늘", "과장", 2, "no"),
    ):  # fmt: skip
        add(store, RecordKind.ATTENDEE, meeting=meeting, name=name, title=title, rank=rank,
            attends=attends)  # fmt: skip
    assert read(store).meetings[0].ours == ("시장", "박서연 주무관")


def test_follow_ups_late_and_soon_but_not_done_or_far(store: Store, firm: int) -> None:
    case = add(store, CASE, title="거점", organization=firm, officer="정하늘")
    late = add(store, FOLLOW_UP, kind="promise", text="늦음", case=case, due_on="2026-11-20")
    soon = add(store, FOLLOW_UP, kind="request", text="곧", case=case, due_on="2026-12-09")
    add(store, FOLLOW_UP, kind="reply", text="멀다", case=case, due_on="2026-12-10")
    add(store, FOLLOW_UP, kind="review", text="기한 없음", case=case)
    found = read(store).follow_ups
    assert [entry.id for entry in found] == [late, soon]
    assert found[0].organization == "㈜한빛정밀"
    assert found[0].officers == frozenset({"정하늘"})


def test_certificates_within_90_days_of_firms_that_are_looked_after(
    store: Store, firm: int
) -> None:
    def certify(owner: int, until: str, **values: Value) -> int:
        return add(store, RecordKind.CERTIFICATE, organization=owner, kind="research",
                   valid_until=until, **values)  # fmt: skip

    add(store, CASE, title="거점", organization=firm, officer="박서연")
    kept = certify(firm, "2027-02-23")
    prospect = add(store, FIRM, name="발굴", standing="prospect")
    certify(prospect, "2026-12-01")
    for name, until in (("끝남", "2026-11-24"), ("멀다", "2027-02-24")):
        certify(add(store, FIRM, name=name), until)
    renewed = add(store, FIRM, name="재확인")
    certify(renewed, "2026-12-01")
    certify(renewed, "2029-12-01")
    certify(add(store, FIRM, name="취소"), "2026-12-01", revoked_on="2026-01-01")
    found = read(store).certificates
    assert [entry.id for entry in found] == [kept]
    assert found[0].officers == frozenset({"박서연"})


def test_firms_with_a_live_case_whose_certificate_is_over(store: Store, firm: int) -> None:
    def certify(owner: int, until: str, **values: Value) -> int:
        return add(store, RecordKind.CERTIFICATE, organization=owner, kind="research",
                   valid_until=until, **values)  # fmt: skip

    add(store, CASE, title="거점", organization=firm)
    certify(firm, "2023-05-01")
    over = certify(firm, "2026-05-01")
    revoked = add(store, FIRM, name="취소")
    add(store, CASE, title="공장", organization=revoked)
    taken_back = certify(revoked, "2028-12-01", revoked_on="2026-03-02")
    renewed = add(store, FIRM, name="재확인")
    add(store, CASE, title="공장", organization=renewed)
    certify(renewed, "2026-05-01")
    certify(renewed, "2029-05-01")
    certify(add(store, FIRM, name="건 없음"), "2026-05-01")
    found = read(store).lapsed
    assert {(entry.id, entry.valid_until) for entry in found} == {
        (over, "2026-05-01"), (taken_back, "2026-03-02")
    }  # fmt: skip


def test_incentives_that_run_out_within_90_days(store: Store) -> None:
    for name, until in (("곧", "2026-12-31"), ("지남", "2026-01-01"), ("멀다", "2028-12-31")):
        add(store, RecordKind.INCENTIVE, name=name, tax="acquisition", valid_until=until)
    add(store, RecordKind.INCENTIVE, name="창업 기한", tax="acquisition",
        founded_until="2026-12-31")  # fmt: skip
    assert [entry.name for entry in read(store).sunsets] == ["곧", "창업 기한"]


def test_a_case_is_checked_once_a_quarter_by_its_furthest_agreement(
    store: Store, firm: int
) -> None:
    def agree(kind: str, signed: str, **values: Value) -> int:
        return add(store, AGREEMENT, title=kind, kind=kind, signed_on=signed, **values)

    late = add(store, CASE, title="늦음", organization=firm, officer="박서연")
    agree("loi", "2025-01-01", case=late)
    furthest = agree("mou", "2025-03-01", case=late)
    agree("sale", "2026-11-01", case=late)
    asked = add(store, CASE, title="점검", organization=firm)
    loi = agree("loi", "2025-01-01", case=asked)
    agree("mou", "2025-03-01", case=asked)
    add(store, RecordKind.CHECK, agreement=loi, as_of="2026-09-30", response="answered",
        evidence="reply")  # fmt: skip
    agree("mou", "2026-10-01", case=add(store, CASE, title="새것", organization=firm))
    ended = add(store, CASE, title="종료", organization=firm, state="ended", end_reason="failed")
    agree("mou", "2024-01-01", case=ended)
    agree("partnership", "2021-04-16", nature="cooperation")
    agree("mou", "2024-01-01", case=late, status="lapsed")
    found = read(store)
    assert [(entry.id, entry.since, entry.checked) for entry in found.unchecked] == [
        (furthest, "2025-03-01", False)
    ]
    assert len(found.in_force) == 3


def test_agreements_in_no_case_and_firms_without_a_number(store: Store, firm: int) -> None:
    loose = add(store, AGREEMENT, title="떨어진 의향서", kind="loi", signed_on="2026-11-01")
    add(store, RecordKind.PARTY, agreement=loose, organization=firm, role="investor")
    add(store, AGREEMENT, title="업무협약", kind="partnership", nature="cooperation")
    bare = add(store, FIRM, name="번호없음")
    unchecked = add(store, FIRM, name="확인중", business_number=Empty.UNCHECKED)
    add(store, FIRM, name="해당없음", business_number=Empty.NOT_APPLICABLE)
    add(store, FIRM, name="Aldersee", org_type="foreign")
    add(store, FIRM, name="후보", standing="prospect")
    add(store, FIRM, name="참조", standing="reference")
    found = read(store)
    assert [(entry.id, entry.organization) for entry in found.loose] == [(loose, "㈜한빛정밀")]
    assert {entry.id for entry in found.numberless} == {bare, unchecked}
    add(store, CASE, title="건", organization=unchecked, officer="박서연")
    add(store, CASE, title="남의 건", organization=bare, officer="정하람")
    assert [entry.id for entry in read(store, officer="박서연").numberless] == [unchecked]


def test_people_whose_retention_is_over(store: Store, firm: int) -> None:
    over = add(store, RecordKind.CONTACT, organization=firm, name="한도윤", retain_until="2026-10")
    add(store, RecordKind.CONTACT, organization=firm, name="남음", retain_until="2026-11")
    gone = add(store, RecordKind.CONTACT, organization=firm, name="지움", retain_until="2020")
    delete_record(store, RecordKind.CONTACT, gone)
    assert [entry.id for entry in read(store).expired_contacts] == [over]


def test_conditions_on_cases(store: Store, firm: int) -> None:
    def case(title: str, **values: Value) -> int:
        return add(store, CASE, title=title, organization=firm, **values)

    def held(condition: str) -> set[int]:
        return {card.id for card in read(store).cards if fits(card, condition, TODAY)}

    late = case("늦음", next_step="회신", next_step_on="2026-11-01", planned_jobs=0)
    idle = case("멈춤", planned_investment=Empty.UNCHECKED, planned_jobs=3)
    stale = case("오래", stage="consultation", next_step="전화", planned_jobs=5,
                 planned_investment=Empty.WITHHELD)  # fmt: skip
    add(store, RecordKind.MILESTONE, case=stale, stage="consultation", actual_on="2026-01-01")
    case("보류", state="on_hold", resume_on="2027-01-01")
    assert held(LATE) == {late}
    assert held(IDLE) == {idle}
    assert held(STALE) == {stale}
    assert held(STILL) == {idle, stale}
    assert held(missing("planned_investment", Empty.UNCHECKED)) == {idle}
    assert held(missing("planned_investment", Empty.NOT_STATED)) == {late}
    assert held(missing("planned_jobs", Empty.NOT_STATED)) == set()
    assert held("") == {late, idle, stale}


def test_the_example_on_a_fixed_day(store: Store) -> None:
    fill_example(store, example_records(), TODAY)
    found = read(store)
    assert found.meetings[0].title == "㈜한빛정밀 대표 접견"
    assert [one.code for one in found.meetings[0].readiness] == [
        "late_follow_ups", "no_acquisition", "certificate_valid",
    ]  # fmt: skip
    assert (len(found.follow_ups), len(found.certificates), len(found.sunsets)) == (4, 9, 5)
    assert (len(found.unchecked), len(found.in_force)) == (10, 22)
    counts = {one: sum(fits(card, one, TODAY) for card in found.cards) for one in CONDITIONS}
    assert (counts[LATE], counts[STALE], counts[IDLE], counts[STILL]) == (5, 7, 10, 15)
