"""Tasks, requests, minutes, claw-backs and contradictions that wait on a fixed day."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.queries.today import Today, read_today
from db.services.records import save_record
from db.store import Store

TODAY = dt.date(2026, 11, 25)
FIRM, CASE, MEETING = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.MEETING


def add(store: Store, record_kind: RecordKind, /, **values) -> int:
    return save_record(store, Draft(record_kind, {**new_draft(record_kind).values, **values})).id


def read(store: Store, now: str = "2026-11-25T15:00") -> Today:
    with store.read() as session:
        return read_today(session, TODAY, now=now)


@pytest.fixture
def firm(store: Store) -> int:
    return add(store, FIRM, name="㈜한빛정밀", business_number="9998100316")


@pytest.fixture
def case(store: Store, firm: int) -> int:
    return add(store, CASE, title="거점", organization=firm, officer="박서연")


def test_tasks_wait_until_they_are_done(store, case):
    kind = RecordKind.TASK
    late = add(store, kind, text="공문", due_on="2026-11-20", case=case)
    undated = add(store, kind, text="언젠가", officer="김도윤")
    add(store, kind, text="한참 뒤", due_on="2027-03-01")
    add(store, kind, text="끝남", due_on="2026-11-20", done_on="2026-11-21")
    found = read(store).tasks
    assert [one.id for one in found] == [late, undated]
    assert (found[0].about, found[0].officers) == ("㈜한빛정밀", frozenset({"박서연"}))


def test_a_request_brings_the_last_answer_to_the_same_item(store):
    kind = RecordKind.DATA_REQUEST
    for day, answer in (("2025-11-13", "204건"), ("2026-05-12", "206건")):
        add(store, kind, item="협약 현황", status="submitted", submitted_on=day, answer=answer,
            as_of="2026-04-30")  # fmt: skip
    waits = add(store, kind, item="협약 현황", due_on="2026-11-26", officer="박서연")
    first = add(store, kind, item="입주기업", status="drafting")
    add(store, kind, item="취하됨", status="withdrawn", due_on="2026-11-26")
    found = read(store).requests
    assert [one.id for one in found] == [waits, first]
    assert found[0].earlier is not None
    assert found[0].earlier.answer == "206건"
    assert found[1].earlier is None


def test_a_meeting_that_is_over_asks_for_its_minutes(store, case):
    over = add(store, MEETING, title="오전", starts_at="2026-11-25T10:00",
               ends_at="2026-11-25T11:00", case=case)  # fmt: skip
    day_only = add(store, MEETING, title="어제", starts_at="2026-11-24")
    add(store, MEETING, title="지금", starts_at="2026-11-25T14:30", ends_at="2026-11-25T15:30")
    add(store, MEETING, title="오늘 안", starts_at="2026-11-25")
    add(store, MEETING, title="오래전", starts_at="2026-07-01T10:00")
    add(store, MEETING, title="적음", starts_at="2026-11-23T10:00", decisions="보내기로 함")
    said = add(store, MEETING, title="안건에 적음", starts_at="2026-11-23T10:00")
    add(store, RecordKind.AGENDA_ITEM, meeting=said, text="용지", discussion="층고를 물음")
    found = read(store).unwritten
    assert [one.id for one in found] == [over, day_only]
    assert found[0].officers == frozenset({"박서연"})


def test_reliefs_are_watched_until_they_are_safe(store, firm, case):
    tax = add(store, RecordKind.INCENTIVE, name="취득세 경감", tax="acquisition", reach="zone")

    def applied(acquired: str, used: str = "", **values) -> int:
        known = {"direct_use_on": used} if used else {}
        return add(store, RecordKind.APPLIED_INCENTIVE, organization=firm, incentive=tax,
                   acquired_on=acquired, **known, **values)  # fmt: skip

    unused = applied("2026-01-20")
    late = applied("2025-06-01")
    applied("2026-10-01")  # its year has only begun
    held = applied("2024-06-01", "2025-01-10")
    applied("2020-06-01", "2021-01-10")  # safe for long
    applied("2025-06-01", status="reclaimed")
    centre = add(store, RecordKind.INCENTIVE, name="센터 취득세", tax="acquisition",
                 reach="knowledge_centre")  # fmt: skip
    add(store, RecordKind.APPLIED_INCENTIVE, organization=firm, incentive=centre,
        acquired_on="2024-06-01", direct_use_on="2025-01-10")  # fmt: skip
    found = read(store).clawbacks  # the centre's four years are far off
    assert [(one.id, one.used, one.until) for one in found] == [
        (late, False, "2026-06-01"), (held, True, "2027-01-10"), (unused, False, "2027-01-20")
    ]  # fmt: skip
    assert found[0].officers == frozenset({"박서연"})


def test_amounts_that_differ_are_named_once_by_the_furthest_agreement(store, firm):
    def case_of(planned: int) -> int:
        return add(store, CASE, title="공장", organization=firm, planned_investment=planned)

    def agreed(case: int, kind: str, amount: int) -> None:
        add(store, RecordKind.AGREEMENT, title="협약", kind=kind, nature="investment", case=case,
            amount=amount, status="valid", signed_on="2026-11-01")  # fmt: skip

    differs, same = case_of(12_000_000_000), case_of(9_000_000_000)
    agreed(differs, "mou", 10_000_000_000)
    agreed(differs, "loi", 12_000_000_000)
    agreed(same, "loi", 5_000_000_000)
    agreed(same, "mou", 9_000_000_000)
    found = read(store).differing
    assert [(one.case_id, one.of_case, one.of_agreement) for one in found] == [
        (differs, 12_000_000_000, 10_000_000_000)
    ]


def test_a_firm_nobody_talked_to_is_quiet(store, firm, case):
    other = add(store, FIRM, name="㈜두물진단")
    add(store, CASE, title="거점", organization=other, officer="김도윤")
    add(store, FIRM, name="건 없는 기업")
    add(store, RecordKind.ACTIVITY, organization=firm, happened_on="2026-11-01", summary="통화")
    add(store, RecordKind.ACTIVITY, organization=other, happened_on="2026-05-01", summary="통화")
    found = read(store).quiet
    assert [(one.id, one.last_on) for one in found] == [(other, "2026-05-01")]
    assert found[0].officers == frozenset({"김도윤"})
