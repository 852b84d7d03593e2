"""Registers of agreements with their numbers, what became of them, and what checks found."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MOU, ORG, OfficeList

CHECK = "check."

REGISTERS = (
    OfficeList(
        "a register with numbers, what became of each, and who is left out of the count",
        """
        고양시 투자유치 협약 체결 현황
        (2026. 9. 30. 기준, 단위: 억원, 명)
        연번|관리번호|기업명|구분|체결일|투자예정액|고용계획|상태|변동일|사유|집계 제외 사유|국내외
        #1|GY-A-001|㈜한빛보기|투자의향서(LOI)|2024-03-02|#120.5|#40|유효|||  |국내
        #2|GY-A-002|누리보기㈜|투자협약(MOU)|2024-05-20|#300||파기|2025-02-01|자금 사정||외국
        #3|GY-A-003|㈜다솜보기|업무협약|2024-06-01|해당없음||정상|||관내 이전|국내
        """,
        "agreements",
        (3,),
        {
            "연번": None,
            "관리번호": MOU + "number",
            "구분": MOU + "kind",
            "상태": MOU + "status",
            "변동일": MOU + "status_on",
            "사유": MOU + "status_reason",
            "집계 제외 사유": CASE + "excluded_reason",
            "국내외": CASE + "foreign",
        },
        (4, 5, 6),
        {
            4: {MOU + "number": "GY-A-001", MOU + "status": "valid", CASE + "foreign": False},
            5: {
                MOU + "status": "terminated",
                MOU + "status_on": "2025-02-01",
                CASE + "foreign": True,
            },
            6: {MOU + "status": "valid", CASE + "excluded_reason": "관내 이전"},
        },
        as_of="2026-09-30",
    ),
    OfficeList(
        "a day under 철회일 says what became of the agreement",
        """
        투자협약 체결 현황
        협약번호|기업명|협약일|투자금액(억원)|철회일|철회사유
        MOU-1|㈜한빛보기|2024-03-02|#120|2025-01-31|사업계획 변경
        MOU-2|누리보기㈜|2024-05-20|#300||
        """,
        "agreements",
        (2,),
        {
            "협약번호": MOU + "number",
            "철회일": MOU + "status_on",
            "철회사유": MOU + "status_reason",
        },
        (3, 4),
        {
            3: {MOU + "status": "withdrawn", MOU + "status_on": "2025-01-31"},
            4: {MOU + "status": None, MOU + "kind": "mou"},
        },
    ),
    OfficeList(
        "results of checks by the number of the agreement alone",
        """
        관리번호|점검기준일|회신여부|투자이행액(억원)|고용이행(명)
        GY-A-001|2025-03-31|회신|#12.5|#4
        GY-A-002|2025-03-31|연락두절||
        """,
        "checks",
        (1,),
        {
            "관리번호": MOU + "number",
            "점검기준일": CHECK + "as_of",
            "회신여부": CHECK + "response",
            "투자이행액(억원)": CHECK + "invested",
            "고용이행(명)": CHECK + "hired",
        },
        (2, 3),
        {
            2: {CHECK + "invested": 1_250_000_000, CHECK + "hired": 4},
            3: {CHECK + "response": "unreachable", CHECK + "invested": None},
        },
    ),
    OfficeList(
        "firms and the province of each, nothing else",
        """
        회사명|지역
        예시테크|서울특별시
        보기바이오|경기도
        가상전자|충청남도
        한들기전|경기도
        """,
        "organizations",
        (1,),
        {"회사명": ORG + "name", "지역": ORG + "region"},
        (2, 3, 4, 5),
        {2: {ORG + "name": "예시테크", ORG + "region": "서울"}},
    ),
)
