"""Tables of how far each case has come: a column a stage, days reached and, in brackets, days planned."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, OfficeList

REACHED = "milestone.actual_on"

STAGE_TABLES = (
    OfficeList(
        "a ladder of stages with planned days in brackets",
        """
        기업별 투자 추진단계 현황
        기업명|담당|발굴|접촉|현장방문|LOI|MOU|착공|준공|현재단계|쟁점
        ㈜보기바이오|김보기|22.9|22.11.3|23.1.18|-|23.4.12|25.3.10|(26.12)|착공|공사비
        예시로봇|이예시|24.1|24.2.20|24.4.9|24.6.14|(25.12)|||LOI|부지 미확정
        견본센서(주)|김보기|25.1.15|25.2.3|25.3.5|(25.11)||||상담|감면 시점
        ※ ( )는 예정월
        """,
        "cases",
        (2,),
        {
            "발굴": REACHED,
            "LOI": REACHED,
            "MOU": REACHED,
            "준공": REACHED,
            "현재단계": CASE + "stage",
            "쟁점": CASE + "issue",
        },
        (3, 4, 5),
    ),
    OfficeList(
        "days under the names of the two papers",
        """
        기업명|투자의향(LOI)|투자협약(MOU)|쟁점
        ㈜보기바이오|23.2.1|23.12.4|공사비
        예시로봇|24.3.1|(26.12)|부지 미확정
        """,
        "cases",
        (1,),
        {"투자의향(LOI)": REACHED, "투자협약(MOU)": REACHED},
        (2, 3),
    ),
    OfficeList(
        "cases of which no more is told than the stage and what stands in the way",
        """
        기업명|현재단계|쟁점
        ㈜보기바이오|착공|공사비
        예시로봇|LOI|부지 미확정
        견본센서|MOU(보류)|전력
        """,
        "cases",
        (1,),
        {"현재단계": CASE + "stage", "쟁점": CASE + "issue"},
        (2, 3, 4),
        {2: {CASE + "stage": "construction"}, 3: {CASE + "issue": "부지 미확정"}},
    ),
    OfficeList(
        "a ladder of stages under one head, one still talked about; the size tells money by its unit",
        """
        투자유치 프로젝트 추진단계
        프로젝트명|기업|규모 (백만원)|추진단계|||||현 단계|담당자|향후일정
        |||LOI|MOU|토지계약|착공|준공
        보기 공장|보기바이오|52000|'25.1.10.|'25.6.2.|'26.2.|'26.11.(예정)|'28.6.(예정)|계약|김주무관|착공식 준비
        예시 센터|예시클라우드㈜|310000|'25.3.4.|'25.12.|협의중|-|-|MOU|이주무관|전력 협의
        견본 스튜디오|견본미디어|8500|'26.2.1.|-|-|-|-|LOI|이주무관|현장방문(11월)
        """,
        "cases",
        (2, 3),
        {
            "규모 (백만원)": CASE + "planned_investment",
            "추진단계 › LOI": REACHED,
            "토지계약": REACHED,
            "준공": REACHED,
        },
        (4, 5, 6),
        {4: {CASE + "planned_investment": 52_000_000_000}},
        merged=((2, 3, 2, 7), *((2, place, 3, place) for place in (0, 1, 2, 8, 9, 10))),
        problems={5: REACHED},
    ),
)
