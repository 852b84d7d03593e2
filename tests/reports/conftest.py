"""Two sets of facts for a 면담자료: the published example with its gaps, and a full invented one."""

from __future__ import annotations

from datetime import datetime

import pytest

from db.domain.dates import KST
from db.domain.values import Empty
from reports.content.blocks import CellKind, Tick
from reports.content.facts import (
    Author,
    DiligenceLine,
    FirmFacts,
    FollowUpLine,
    FulfilmentRow,
    HistoryLine,
    IssueLine,
    MeetingFacts,
    PacketFacts,
    PartnerLine,
    Person,
    QuestionLine,
    SiteLine,
    SupportLine,
    ZoneFacts,
)
from reports.content.model import Document
from reports.content.packet import DEFAULT_SECTIONS, Edition, packet

ZONE_TAX = SupportLine(
    text="취득세 35%, 재산세 20%(5년) 경감",
    basis="지방세특례제한법 제58조제4항",
    valid_until="2028-12-31",
    conditions=(
        "벤처확인 유효", "촉진지구 내 부동산 취득", "고유업무 직접 사용(임차 시 해당 없음)",
    ),
    clawback=("취득 후 1년 내 미사용", "직접 사용 2년 미만 매각·증여·타 용도 사용"),
    notes=(
        "‘50%’ 안내는 2025. 12. 31.까지 기준. 조례 추가 경감(15%p 이내) 여부 미확인",
    ),
    owner_only=True,
)  # fmt: skip


def _three_rows(agreed: object, actual: object) -> tuple[FulfilmentRow, ...]:
    return tuple(
        FulfilmentRow(label, kind, agreed, actual)
        for label, kind in (
            ("투자예정액", CellKind.MONEY), ("희망면적", CellKind.AREA),
            ("고용예정", CellKind.NUMBER),
        )
    )  # fmt: skip


@pytest.fixture
def example_facts() -> PacketFacts:
    """The page of the example: only published facts, and an honest word for what is not known."""
    return PacketFacts(
        title="로킷헬스케어 대표 면담자료",
        office="고양시",
        created_at=datetime(2026, 6, 8, 9, 0, tzinfo=KST),
        law_as_of="2026-06-08",
        author=Author(),
        timing=(Tick("사전", ticked=True), Tick("사후")),
        firm=FirmFacts(name="로킷헬스케어", representatives=("유석환",)),
        key_points=(
            "일산테크노밸리 내 AI·바이오프린팅 연구소, 교육시설, 재생의료 단지 조성 의향",
            "투자의향서(LOI) 체결, 법적 구속력 없음. 금액·면적·고용 미기재",
            "용지 분양 2025. 10. 30. 개시(사업 준공 목표 당초 2024년). 공급 일정 안내 필요",
        ),
        history=(
            HistoryLine(
                Empty.NOT_STATED,
                "시장 방문 시 투자의향서 체결(원본 확인 필요)",
                when_text="연·월 미기재, 30일",
            ),
            HistoryLine("2024-11-27", "투자의향협약 체결 사실 언론보도(보도일로, 체결일 아님)"),
            HistoryLine(
                "2025-10-30", "12블록 6필지 14,478㎡(약 4,380평) 분양 공고(GH, 감정가 기준 입찰)"
            ),
        ),
        fulfilment=_three_rows(Empty.NOT_STATED, Empty.UNCHECKED),
        incentives=(
            ZONE_TAX,
            SupportLine(
                text="용지 1,000평(약 3,306㎡) 이상 토지비 평당 최대 80만원, 고용·교육훈련 보조금 "
                "1인당 월 50만원×6개월(기업당 최대 1억원)",
                notes=("언론보도 기준, 조례 원문 확인 필요",),
            ),
        ),
        questions=(
            QuestionLine(
                "용지 공급 시기",
                "12블록 공고 완료. 도시첨단산업단지 2026년 상반기, 장항수로 북측 하반기 계획. "
                "추진 현황은 GH 확인 후 서면 회신",
            ),
            QuestionLine("세제·보조금 확대", "관련 부서 검토 후 회신, 확정적 표현 지양"),
        ),
        talking_points=(
            ("일산테크노밸리에 관심을 가져 주신 대표님께 감사드립니다. 공급 일정과 지원 내용은 "
            "확인되는 대로 서면으로 정확히 안내해 드리겠습니다."),
        ),
        not_stated_means="언론·공개자료에 없음",
        remarks=("촉진지구 내 필지 여부 미확인",),
        sources=(
            "hotn.kr/646057", "KBS(2024. 11. 27.)", "헤럴드경제(2025. 10. 31.)",
            "법령(2026. 6. 8.)",
        ),
    )  # fmt: skip


@pytest.fixture
def full_facts() -> PacketFacts:
    """An invented firm on the eve of its meeting, with something in every section."""
    return PacketFacts(
        title="㈜한빛정밀 대표 면담자료",
        office="고양시 전략산업과",
        created_at=datetime(2026, 11, 25, 9, 41, tzinfo=KST),
        law_as_of="2026-06-08",
        author=Author("전략산업과", "주무관", "박서연", "2741"),
        reports_to=(Tick("시장", ticked=True), Tick("제2부시장"), Tick("실·국장")),
        example=True,
        not_applicable_means="협약 체결 전",
        firm=FirmFacts(
            name="㈜한빛정밀",
            representatives=("정하람",),
            founded="2009-03",
            business_number="999-81-00011",
            employees=112,
            employees_as_of="2026-06",
            industry="C27(11차)",
            venture_until="2027-05-30",
            head_office="경기 안산시",
            capital=1_200_000_000,
            revenue=31_450_000_000,
            products="치과용 정밀 가공장비, 수술기구",
        ),
        meeting=MeetingFacts(
            starts_at="2026-11-26T14:00",
            ends_at="2026-11-26T14:40",
            place="시장실",
            purpose="일산테크노밸리 12블록 입주 조건 협의",
            ours=(Person("", "전략산업과장", rank=3), Person("", "시장", rank=1),
                  Person("박서연", "주무관", "전략산업과", rank=9)),
            theirs=(Person("한도윤", "이사", rank=2), Person("정하람", "대표", rank=1),
                    Person("서지안", "팀장", rank=3), Person("윤이든", "과장", rank=4)),
        ),
        stage="상담·현장방문",
        stage_days=23,
        next_step="12블록 필지 도면 송부",
        next_step_on="2026-11-27",
        wanted_site="일산테크노밸리 12블록",
        history=(
            HistoryLine("2026-09-17", "일산테크노밸리 설명회 참석"),
            HistoryLine("2026-11-02", "12블록 현장방문 및 상담"),
            HistoryLine("2026-11-20", "희망면적 변경(1,200㎡ → 1,500㎡)"),
        ),
        fulfilment=(
            FulfilmentRow("투자예정액", CellKind.MONEY, Empty.NOT_APPLICABLE, Empty.NOT_APPLICABLE,
                          18_000_000_000),
            FulfilmentRow("희망면적", CellKind.AREA, Empty.NOT_APPLICABLE, Empty.NOT_APPLICABLE,
                          1500.0),
            FulfilmentRow("고용예정", CellKind.NUMBER, Empty.NOT_APPLICABLE, Empty.NOT_APPLICABLE,
                          90),
        ),
        fulfilment_as_of="2026-11-25",
        follow_ups=(
            FollowUpLine("시 공식 회신", "지원시책 안내문 발송", "2026-10-30", "2026-10-30"),
            FollowUpLine("시 공식 회신", "12블록 필지 도면 송부", "2026-11-20", result="준비 중"),
            FollowUpLine("시 검토 중", "고용보조금 요건", "2026-11-27", result="검토 중"),
            FollowUpLine("기업 이행사항", "최근 3개년 재무자료 제출", "2026-12-04"),
        ),
        follow_ups_source="전략산업과 면담 기록",
        incentives=(
            SupportLine(
                text=ZONE_TAX.text, basis=ZONE_TAX.basis, valid_from="2026-01-01",
                valid_until=ZONE_TAX.valid_until, conditions=ZONE_TAX.conditions,
                clawback=ZONE_TAX.clawback,
                notes=("조례 추가 경감(15%p 이내) 여부 미확인. 12블록의 촉진지구 포함 여부 미확인",),
                owner_only=True,
            ),
        ),
        questions=(QuestionLine("층고가 높은 필지 우선 안내", "도면 송부 후 GH 확인을 거쳐 서면 회신"),),
        issues=(IssueLine("감정가 기준 입찰로 가격 협의 여지 없음", "공급 조건은 GH 소관임을 안내"),),
        diligence=(
            DiligenceLine("등기·사업자 확인", "확인", "2026-11-10", "등기부등본"),
            DiligenceLine("재무자료 확인", "미확인"),
        ),
        talking_points=(
            ("바쁘신 가운데 고양시를 찾아 주신 정하람 대표님과 ㈜한빛정밀 임직원 여러분께 "
            "감사드립니다."),
            ("㈜한빛정밀이 일산테크노밸리에 생산과 연구의 거점을 두는 방안을 검토해 주신 것을 뜻깊게 "
            "생각합니다. 우리 시는 필지와 지원시책을 있는 그대로 정확하게 안내해 드리겠습니다."),
            ("요청하신 12블록 도면은 관계 기관 확인을 거쳐 이번 주 안에 보내 드리겠습니다. 고용보조금 "
            "요건은 검토가 끝나는 대로 서면으로 회신해 드리겠습니다."),
        ),
        zone=ZoneFacts("고양 벤처기업육성촉진지구", "2024-10-11", 1_250_000.0, "고양시"),
        sites=(
            SiteLine("일산테크노밸리 12블록", 14_478.0, status="공고", actual_on="2025-10-30",
                     source="헤럴드경제(2025. 10. 31.)"),
            SiteLine("예시 B-3 필지", 3300.0, 5_250_000, "예", "협의", "2027-03",
                     permitted=("C21", "C27"), offered=False, note="다른 기업과 협의 중"),
        ),
        partners=(PartnerLine("한국바이오의약품협회", "업무협약", "2021-04-16"),),
        sources=("전략산업과 기록", "헤럴드경제(2025. 10. 31.)", "법령(2026. 6. 8.)"),
    )  # fmt: skip


@pytest.fixture
def example_document(example_facts: PacketFacts) -> Document:
    """The example as one page, its few spoken sentences included."""
    keys = (*DEFAULT_SECTIONS[Edition.MAYOR][:-1], "short_talk")
    return packet(example_facts, Edition.MAYOR, keys)


@pytest.fixture
def full_document(full_facts: PacketFacts) -> Document:
    """The invented packet as the mayor gets it."""
    return packet(full_facts, Edition.MAYOR)
