"""The Goyang example: whole, checked, and honest about what is true and what is invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.checks import check
from db.domain.kinds import RecordKind
from db.domain.values import is_empty
from db.errors import UserError
from db.queries.duplicates.queue import possible_duplicates
from db.queries.example import is_example
from db.queries.records import all_live, link_id
from db.services.example import fill_example
from db.store import Store
from resources.sample import example_records

TODAY = dt.date(2026, 11, 25)
INVENTED = "예시로 지어낸 기업"


@pytest.fixture
def example_file(example_on: Callable[[dt.date], Path]) -> Path:
    return example_on(TODAY)


def test_the_example_goes_into_an_empty_database_once(store: Store) -> None:
    assert not is_example(store)
    assert fill_example(store, example_records(), TODAY).count > 700
    assert is_example(store)
    with pytest.raises(UserError):
        fill_example(store, example_records(), TODAY)


def test_it_is_enough_to_fill_every_page_and_passes_every_check(example: Store) -> None:
    with example.read() as session:
        drafts = {kind: all_live(session, kind) for kind in RecordKind}
    assert all(drafts[kind] for kind in RecordKind if kind is not RecordKind.ATTACHMENT)
    assert len(drafts[RecordKind.ORGANIZATION]) >= 190
    assert len(drafts[RecordKind.CASE]) >= 40
    found = [(kind, draft.id, check(draft)) for kind in drafts for draft in drafts[kind]]
    assert [entry for entry in found if entry[2]] == []


def test_real_bodies_carry_sourced_facts_only(example: Store) -> None:
    with example.read() as session:
        firms = all_live(session, RecordKind.ORGANIZATION)
        cases = all_live(session, RecordKind.CASE)
        contacts = all_live(session, RecordKind.CONTACT)
        agreements = {one.id: one for one in all_live(session, RecordKind.AGREEMENT)}
        parties = all_live(session, RecordKind.PARTY)
    real = {draft.id for draft in firms if INVENTED not in draft.text("note")}
    assert 20 <= len(real) <= 30
    assert not [one for one in contacts if link_id(one, "organization") in real]
    for case in (one for one in cases if link_id(one, "organization") in real):
        assert case.get("stage") == "loi"
        for key in ("planned_investment", "planned_jobs", "wanted_area", "next_step", "officer"):
            assert is_empty(case.get(key)), (case.text("title"), key)
    for party in (one for one in parties if link_id(one, "organization") in real):
        agreement = agreements[link_id(party, "agreement")]
        assert is_empty(agreement.get("amount"))
        assert "출처" in agreement.text("note")


def test_the_dates_of_the_source_stand_and_not_those_of_a_page_header(example: Store) -> None:
    with example.read() as session:
        signed = {
            one.text("title"): one.text("signed_on")
            for one in all_live(session, RecordKind.AGREEMENT)
        }
        (zone,) = all_live(session, RecordKind.ZONE)
    assert signed["한국바이오의약품협회 업무협약"] == "2021-04-16"
    assert signed["일산차병원 업무협약"] == "2024-01-31"
    assert signed["㈜에이알 투자의향서"] == "2024-06-13"
    assert signed["로킷헬스케어 투자의향서"] == ""
    assert (zone.text("announced_on"), zone.text("designated_on")) == ("2024-10-10", "2024-10-11")


def test_days_are_counted_from_today_and_fall_on_working_days(example: Store) -> None:
    with example.read() as session:
        meetings = {one.text("title"): one for one in all_live(session, RecordKind.MEETING)}
        cases = all_live(session, RecordKind.CASE)
    assert meetings["㈜한빛정밀 대표 접견"].text("starts_at") == "2026-11-26T14:00"
    days = [dt.date.fromisoformat(one.text("next_step_on")) for one in cases
            if one.text("next_step_on")]  # fmt: skip
    assert days
    assert all(day.weekday() < 5 for day in days)


def test_one_firm_and_its_contact_were_entered_twice(example: Store) -> None:
    with example.read() as session:
        (firms,) = possible_duplicates(session, RecordKind.ORGANIZATION).pairs
        (people,) = possible_duplicates(session, RecordKind.CONTACT).pairs
    assert {firms.first.name, firms.second.name} == {"㈜꽃담바이오", "주식회사 꽃담 바이오"}
    assert people.first.name == people.second.name == "이나래"
