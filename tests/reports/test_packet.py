"""The 면담자료 says what is known, in the words of the trade, and says honestly what is not."""

from __future__ import annotations

from dataclasses import replace

from db.domain.values import Empty
from reports.content.blocks import Bullet, Heading, Level, Table
from reports.content.details import attendees
from reports.content.facts import PacketFacts, Person
from reports.content.model import Document, document_texts, plain
from reports.content.packet import Edition, packet, sections_for


def lines(document: Document) -> list[str]:
    """Bullets as they are read, their label in brackets."""
    return [
        (f"({block.label}) " if block.label else "") + str(plain(block.text))
        for block in document.blocks()
        if isinstance(block, Bullet)
    ]


def headings(document: Document) -> list[str]:
    return [block.text for block in document.blocks() if isinstance(block, Heading)]


def test_the_example_page_says_what_is_not_known(example_document: Document):
    text = lines(example_document)
    assert "(일시·장소·목적) 미기재" in text
    assert "(참석자) 시: 미기재 / 기업: 미기재(대표 유석환, 참석 여부 미확인)" in text
    assert "연·월 미기재, 30일  시장 방문 시 투자의향서 체결(원본 확인 필요)" in text
    assert "미기재: 언론·공개자료에 없음 / 미확인: 조사 전.  촉진지구 내 필지 여부 미확인" in text


def test_nothing_registered_of_the_last_meeting_is_said(example_document: Document):
    tails = {b.text: b.tail for b in example_document.blocks() if isinstance(b, Heading)}
    assert tails["지난 면담 후속조치"] == ": 등록된 기록 없음(전임자 인계자료 확인 필요)"


def test_earlier_events_are_looked_for_where_they_stand(full_facts: PacketFacts):
    long = replace(full_facts, history=full_facts.history * 3)
    some = ("history", "incentives")
    notes = {
        (edition, chosen): next(
            block.note for block in packet(long, edition, chosen).blocks()
            if isinstance(block, Heading) and block.text == "그간 경과"
        )
        for edition in (Edition.MAYOR, Edition.STAFF) for chosen in (None, some)
    }  # fmt: skip
    left = len(long.history) - 4
    assert notes == {
        (Edition.MAYOR, None): f"앞선 {left}건 실무용 자료 참조",
        (Edition.MAYOR, some): f"앞선 {left}건 실무용 자료 참조",
        (Edition.STAFF, None): f"앞선 {left}건 참고자료 참조",
        (Edition.STAFF, some): f"앞선 {left}건 생략",
    }


def test_a_rate_without_a_base_is_a_dash(example_document: Document):
    table = next(b for b in example_document.blocks() if isinstance(b, Table))
    assert table.rows[0].cells == ("투자예정액", Empty.NOT_STATED, Empty.UNCHECKED, "-")
    assert table.unit_line == "(단위: 억원, ㎡, 명)"


def test_hopes_nobody_knows_take_no_column(example_facts: PacketFacts):
    rows = tuple(replace(row, planned=Empty.NOT_STATED) for row in example_facts.fulfilment)
    document = packet(replace(example_facts, fulfilment=rows), Edition.MAYOR)
    assert [len(table.columns) for _, table in document.tables()] == [4]


def test_people_stand_in_order_of_rank_without_honorific(full_document: Document):
    attendance = next(line for line in lines(full_document) if line.startswith("(참석자)"))
    assert attendance == (
        "(참석자) 시: 시장, 전략산업과장 외 1명 / 기업: 대표 정하람, 이사 한도윤 외 2명"
    )


def test_key_points_are_made_from_what_is_registered(full_document: Document):
    points = lines(full_document)
    assert (
        "일산테크노밸리 12블록 희망, 투자예정액 180억원, 희망면적 1,500㎡(약 454평), 고용예정 90명"
        in points
    )
    assert "상담·현장방문 단계(경과 23일). 체결한 협약 없음" in points
    assert "12블록 필지 도면 송부 기한(2026. 11. 20.) 지남" in points


def test_follow_ups_say_what_came_of_them(full_document: Document):
    tables = [table for name, table in full_document.tables() if name == "후속조치"]
    outcomes = [row.cells[3] for row in tables[0].rows]
    assert outcomes == ["완료(10. 30.)", "준비 중(5일 지남)", "검토 중", "기한 전"]


def test_without_a_date_of_acquisition_no_rate_is_certain(full_facts: PacketFacts):
    undated = packet(full_facts, Edition.MAYOR)
    dated = packet(replace(full_facts, acquisition_on="2027-03"), Edition.MAYOR)
    notes = [b.note for b in undated.blocks() if isinstance(b, Heading) and "지원" in b.text]
    assert notes == ["취득일 미정"]
    assert any(line.startswith("2026. 1. 1. 이후 취득 시 취득세 35%") for line in lines(undated))
    assert any(line.startswith("취득세 35%") for line in lines(dated))
    assert "지원시책(안내용, 최종 판단은 세무부서)" in headings(dated)


def test_a_tenant_gets_no_tax_relief(full_facts: PacketFacts):
    text = "\n".join(lines(packet(replace(full_facts, tenant=True), Edition.MAYOR)))
    assert "임차 입주: 지방세 경감 해당 없음" in text
    assert "35%" not in text


def test_the_mayor_gets_summary_and_speech(full_document: Document):
    assert [part.key for part in full_document.parts] == ["summary", "talk"]
    assert "쟁점과 우리 입장" not in headings(full_document)


def test_the_staff_gets_issues_and_due_diligence(full_facts: PacketFacts):
    staff = packet(full_facts, Edition.STAFF)
    assert {"쟁점과 우리 입장", "기업 확인", "입지·촉진지구", "메 모"} <= set(headings(staff))
    assert "talk" not in [part.key for part in staff.parts]


def test_only_the_spoken_part_speaks_politely(full_document: Document):
    spoken = {"talk"}
    for part in full_document.parts:
        if part.key not in spoken:
            for section in part.sections:
                for block in section.blocks:
                    if isinstance(block, Bullet):
                        assert "습니다" not in plain(block.text)
                        assert "님" not in plain(block.text)


def test_an_expired_certificate_is_called_expired(full_facts: PacketFacts):
    firm = replace(full_facts.firm, venture_until="2026-11-24")
    document = packet(replace(full_facts, firm=firm), Edition.MAYOR)
    assert "만료(2026. 11. 24.)" in "\n".join(document_texts(document))


def test_sections_are_as_chosen(full_facts: PacketFacts):
    document = packet(full_facts, Edition.MAYOR, ("incentives", "overview"))
    assert headings(document) == ["지원시책(안내용, 최종 판단은 세무부서)", "면담 개요"]


def test_a_revision_and_the_example_are_marked(full_facts: PacketFacts):
    document = packet(replace(full_facts, revision="09:20"), Edition.MAYOR)
    assert document.marks.revision == "수정본 09:20"
    assert document.marks.example


def test_a_packet_of_hardly_anything_still_stands(example_facts: PacketFacts):
    bare = PacketFacts(
        title="무명 면담자료",
        office="고양시",
        created_at=example_facts.created_at,
        law_as_of=Empty.UNCHECKED,
        author=example_facts.author,
        firm=replace(example_facts.firm, representatives=()),
    )
    for edition in Edition:
        text = "\n".join(document_texts(packet(bare, edition)))
        assert "None" not in text
        assert "NOT_STATED" not in text
        assert "not_stated" not in text


def test_sources_are_named_and_notes_marked(full_document: Document):
    notes = [
        block
        for block in full_document.blocks()
        if isinstance(block, Bullet) and block.level is Level.NOTE
    ]
    assert str(notes[-1].text).startswith("출처: 전략산업과 기록")


def test_internal_sections_are_not_offered_to_guests():
    assert [kind.key for kind in sections_for(Edition.GUEST)] == ["incentives", "sites"]


def test_attendees_without_a_name_are_named_by_title(full_facts: PacketFacts):
    meeting = replace(full_facts.meeting, ours=(Person("", "시장", rank=1),), theirs=())
    text = lines(packet(replace(full_facts, meeting=meeting), Edition.MAYOR))
    assert "(참석자) 시: 시장 / 기업: 미기재(대표 정하람, 참석 여부 미확인)" in text


def test_a_step_whose_day_is_over_is_said_to_be_late(full_facts: PacketFacts):
    facts = replace(full_facts, key_points=(), next_step="이행점검", next_step_on="2026-11-11")
    text = "\n".join(lines(packet(facts, Edition.MAYOR)))
    assert "다음 조치: 이행점검(2026. 11. 11. 기한 지남)" in text
    ahead = replace(facts, next_step_on="2027-01-11")
    assert "다음 조치: 이행점검(2027. 1. 11.까지)" in "\n".join(lines(packet(ahead, Edition.MAYOR)))


def test_who_has_no_department_is_of_the_city_or_of_the_firm(full_facts: PacketFacts):
    ours, theirs = (Person(title="시장"),), (Person(name="정하람", title="대표"),)
    meeting = replace(full_facts.meeting, ours=ours, theirs=theirs)
    facts = replace(full_facts, office="고양시 전략산업과", meeting=meeting)
    (table,) = (block for block in attendees(facts) if isinstance(block, Table))
    assert [plain(row.cells[1]) for row in table.rows] == ["고양시", facts.firm.name]
    assert table.rows[0].cells[3] is Empty.NOT_STATED
