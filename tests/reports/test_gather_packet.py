"""What is gathered for a 면담자료: facts as registered, measures by the day that counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.domain.dates import KST
from db.domain.drafts import Draft
from db.domain.incentives import Confirmation, Subject, Tenure, Venture
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import all_live
from db.services.records import save_record
from db.store import Store
from reports.content.facts import Author, PacketFacts
from reports.content.gather_incentives import gather_incentives, law_as_of
from reports.content.gather_packet import gather_packet
from reports.content.gather_subject import PacketRequest
from reports.content.model import document_texts
from reports.content.packet import Edition, packet

TODAY = dt.date(2026, 11, 25)
VALID = Venture((Confirmation("2020-01-01", "2039-12-31"),))
LAPSED = Venture((Confirmation("2023-01-01", "2025-12-31"),))
NOW = dt.datetime(2026, 11, 25, 9, 41, tzinfo=KST)
AUTHOR = Author("전략산업과", "주무관", "박서연")


@pytest.fixture
def example_file(example_on: Callable[[dt.date], Path]) -> Path:
    return example_on(TODAY)


def find(store: Store, kind: RecordKind, title: str) -> Draft:
    with store.read() as session:
        return next(
            one for one in all_live(session, kind) if one.text(one.record_type.title) == title
        )


def gathered(store: Store, **subject: int | None) -> PacketFacts:
    with store.read() as session:
        return gather_packet(session, PacketRequest(AUTHOR, "고양시", NOW, **subject))  # type: ignore[arg-type]  # ids only


def meeting_facts(store: Store) -> PacketFacts:
    return gathered(store, meeting_id=find(store, RecordKind.MEETING, "㈜한빛정밀 대표 접견").id)


def incentive_texts(store: Store, **known: object) -> list[str]:
    with store.read() as session:
        records = all_live(session, RecordKind.INCENTIVE)
    facts: dict[str, Any] = {"tenure": Tenure.BUY, "venture": VALID, "in_zone": True, **known}
    subject = Subject(**facts)
    return [line.text for line in gather_incentives(records, subject, TODAY)]


def test_attendees_stand_by_rank_and_the_mayor_is_ticked(example: Store) -> None:
    facts = meeting_facts(example)
    assert [tick.label for tick in facts.reports_to if tick.ticked] == ["시장"]
    assert [person.title for person in sorted(facts.meeting.ours, key=lambda one: one.rank)] == [
        "시장", "전략산업과장", "주무관",
    ]  # fmt: skip
    assert [tick.ticked for tick in facts.timing] == [True, False]


def test_what_was_promised_last_time_is_known(example: Store) -> None:
    lines = meeting_facts(example).follow_ups
    assert [(line.kind, line.text) for line in lines] == [
        ("시 공식 회신", "지원시책 안내문 발송"),
        ("시 공식 회신", "12블록 필지 도면 송부"),
        ("시 검토 중", "고용보조금 요건"),
        ("기업 이행사항", "최근 3개년 재무자료 제출"),
    ]


def test_without_an_agreement_nothing_was_agreed(example: Store) -> None:
    facts = meeting_facts(example)
    assert [row.planned for row in facts.fulfilment] == [18_000_000_000, 1500.0, 90]
    assert {row.agreed for row in facts.fulfilment} == {Empty.NOT_APPLICABLE}
    assert facts.stage_days == 23


def test_a_case_of_press_facts_says_what_is_not_stated(example: Store) -> None:
    case = find(example, RecordKind.CASE, "AI·바이오프린팅 연구소, 교육시설, 재생의료 단지 조성")
    facts = gathered(example, case_id=case.id)
    assert facts.firm.representatives == ("유석환",)
    assert facts.firm.employees is Empty.NOT_STATED
    assert facts.firm.venture_until is Empty.UNCHECKED
    assert facts.key_points[:2] == (
        "일산테크노밸리 내 AI·바이오프린팅 연구소, 교육시설, 재생의료 단지 조성 의향",
        "투자의향서(LOI) 체결, 법적 구속력 없음. 금액·면적·고용 미기재",
    )
    assert (facts.history[0].when, facts.history[-1].when) == (Empty.NOT_STATED, "2025-10-30")
    assert "hotn.kr/646057" in facts.sources


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-12-01", "취득세 35%, 재산세 20%(5년) 경감"),
        ("2025-06-01", "취득세 50%"),
        ("", "취득세 35%, 재산세 20%(5년) 경감"),
    ],
)
def test_the_rate_is_the_one_of_the_day_of_acquisition(
    example: Store, day: str, expected: str
) -> None:
    assert any(text.startswith(expected) for text in incentive_texts(example, acquisition_on=day))


def test_a_lapsed_certificate_removes_the_relief_and_says_why(example: Store) -> None:
    texts = incentive_texts(example, acquisition_on="2026-12-01", venture=LAPSED)
    assert any("벤처확인 만료" in text for text in texts)
    assert not any("35%" in text for text in texts)


def test_after_the_sunset_no_relief_is_shown_as_current(example: Store) -> None:
    assert not any("35%" in text for text in incentive_texts(example, acquisition_on="2029-03-01"))


def test_the_law_has_its_day(example: Store) -> None:
    with example.read() as session:
        assert law_as_of(all_live(session, RecordKind.INCENTIVE)) == "2026-06-08"


def test_a_confidential_case_is_named_by_its_code(example: Store) -> None:
    case = next(one for one in _cases(example) if one.text("code_name") == "노스")
    facts = gathered(example, case_id=case.id)
    assert facts.title == "노스(대외비) 대표 면담자료"
    assert "Northvale" not in facts.firm.name


def _cases(store: Store) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, RecordKind.CASE)


def test_a_meeting_without_a_firm_is_refused_with_a_sentence(example: Store) -> None:
    made = save_record(example, Draft(RecordKind.MEETING, {"title": "부서 회의"}))
    with pytest.raises(UserError) as refused:
        gathered(example, meeting_id=made.id)
    assert refused.value.code == "packet.no_firm"


def test_a_room_planned_for_another_body_is_offered_to_nobody(example: Store) -> None:
    wanting = next(case for case in _cases(example) if case.get("wanted_site") == "창조혁신캠퍼스")
    facts = gathered(example, case_id=wanting.id)
    assert [(site.area, site.offered) for site in facts.sites] == [(180.0, False)]
    assert not any("룩셈부르크" in question.answer for question in facts.questions)
    assert not any("룩셈부르크" in text for text in document_texts(packet(facts, Edition.GUEST)))


def test_who_only_sits_in_is_told_apart(example: Store):
    from reports.content.details import attendees

    with example.read() as session:
        people = all_live(session, RecordKind.ATTENDEE)
    one = next(draft for draft in people if draft.text("name") == "한도윤")
    save_record(example, Draft(one.kind, {"role": "observer"}, one.id, one.version))
    facts = meeting_facts(example)
    assert [person.name for person in facts.meeting.theirs if person.sits_in] == ["한도윤"]
    assert "기업(배석)" in str(attendees(facts))


def test_a_request_that_nobody_made_is_not_printed(example: Store) -> None:
    quiet = next(case for case in _cases(example) if case.get("wanted_site") == "창조혁신캠퍼스")
    facts = gathered(example, case_id=quiet.id)
    said = "\n".join(document_texts(packet(facts, Edition.MAYOR)))
    assert facts.questions == ()
    assert ": 등록된 건의 없음" in said
