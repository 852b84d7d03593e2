"""Lists whose labels are put together of a deed and a noun, and whose people are told by their cells."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

COMPOUNDED = (
    OfficeList(
        "a call sheet in whole sentences",
        """
        업체 전화 돌린 기록
        업체명|전화번호|통화한 날|받은 사람|통화 내용|얼마나 필요한지(평)|다음 통화|전화한 사람
        ㈜보기새미|032-000-1000|2026-01-12|윤예시 부장|공장 이전 검토 중|2000|2026-01-26|민서기
        견본전기(주)|031-000-2000|2026-01-12|임예시 과장|담당자 부재||2026-01-15|민서기
        예시소재|031-000-3000|2026-01-13|표예시 대표|내년 하반기 증설|1,500|2026-02-02|장서기
        """,
        "cases",
        (2,),
        {
            "통화한 날": "activity.happened_on",
            "받은 사람": MAN + "name",
            "통화 내용": "activity.summary",
            "얼마나 필요한지(평)": CASE + "wanted_area",
            "다음 통화": CASE + "next_step_on",
            "전화한 사람": "activity.officer",
        },
        (3, 4, 5),
        {3: {MAN + "name": "윤예시", MAN + "title": "부장", "activity.officer": "민서기"}},
        units={"얼마나 필요한지(평)": "평"},
        as_of=None,
    ),
    OfficeList(
        "a survey of firms that no title calls one of plans",
        """
        상담회 참가업체 조사 결과
        업체|누구 오는지|뭐 만드는지|직원 몇 명|언제 옮길 계획|어디로|몇 평 필요
        보기솔루션|방예시 과장|ERP 소프트웨어|#45|2027년|일산|200
        ㈜견본물산|차예시 대표|물류 대행|#210|2026년 하반기|고양 또는 파주|10,000
        """,
        "cases",
        (2,),
        {
            "누구 오는지": MAN + "name",
            "뭐 만드는지": ORG + "products",
            "직원 몇 명": ORG + "employees",
            "언제 옮길 계획": CASE + "planned_period",
            "어디로": CASE + "wanted_site",
            "몇 평 필요": CASE + "wanted_area",
        },
        (3, 4),
        {4: {ORG + "employees": 210, CASE + "wanted_area": 33057.85}},
        units={"몇 평 필요": "평"},
        as_of=None,
    ),
    OfficeList(
        "who came to ask for a room, and who took it down",
        """
        입주 상담·신청 접수대장
        업체명|현 소재지|희망 호실/면적(평)|입주 희망시기|신청자|휴대폰|처리결과|접수자
        보기전자|경기도 파주시 문발로 100|60평|2026년 4월|문예시|010-0000-1111|계약 진행|길서기
        ㈜견본소프트|서울 마포구 월드컵북로 396|35평|즉시|배예시|010-0000-2222|대기|길서기
        """,
        "cases",
        (2,),
        {
            "희망 호실/면적(평)": CASE + "wanted_area",
            "입주 희망시기": CASE + "planned_period",
            "신청자": MAN + "name",
            "휴대폰": MAN + "mobile",
            "접수자": None,
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a ladder whose rungs are counted",
        """
        투자기업 단계별 관리
        기업명|투자금액(억원)|1단계 발굴|2단계 상담|4단계 MOU체결|5단계 토지계약|현 단계|향후 추진일정
        ㈜보기새미|#150|24.11.1|24.12.5|25.4.21||MOU|4월 토지 협의
        견본전기(주)|#270|24.9.2|24.10.7|25.2.3|25.7.1|계약|준공 관리
        """,
        "cases",
        (2,),
        {
            "투자금액(억원)": CASE + "planned_investment",
            "1단계 발굴": "milestone.actual_on",
            "4단계 MOU체결": "milestone.actual_on",
            "5단계 토지계약": "milestone.actual_on",
            "향후 추진일정": CASE + "next_step",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a year under the label that counts the lines, merged down over both rows of the header",
        """
        투자협약(MOU) 체결 현황
        연번|협약기업|MOU 체결일자|투자계획||담당(시)|담당(기업)
        |||투자액(억)|고용||
        2023년
        #1|㈜보기로보|2023. 5. 12.|#185|#120|한서기|이예시 부장
        2024년
        #2|견본미디어|'24. 3. 8.|#72|#60|정서기|강예시 이사
        """,
        "agreements",
        (2, 3),
        {"투자계획 › 투자액(억)": MOU + "amount", "담당(기업)": MAN + "name"},
        (5, 7),
        {7: {MOU + "signed_on": "2024-03-08"}},
        merged=(
            (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4), (2, 5, 3, 5), (2, 6, 3, 6),
        ),
        excluded={4: "section", 6: "section"},
        as_of=None,
    ),
    OfficeList(
        "partners whose department is theirs, and how firms were found in free words",
        """
        협력기관 협약 현황
        기관명|협약 체결일|기관 담당부서|기관 담당자|직통번호|사후관리 담당
        보기대학교|2024-04-02|산학기획팀|조예시|031-000-1100|장주무관
        견본협회|2025-01-20|사업기획부|반예시|02-000-2200|민주무관
        """,
        "agreements",
        (2,),
        {
            "기관 담당부서": MAN + "department",
            "기관 담당자": MAN + "name",
            "사후관리 담당": CASE + "officer",
        },
        (3, 4),
        as_of=None,
    ),
)  # fmt: skip
