"""Lists of cases, of what firms want and of how far they are."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, ORG, OfficeList

CASES = (
    OfficeList(
        "firms before and after a signing, without any paper of it",
        """
        투자유치 추진상황(관리카드)
        연번|기업명|생산품|투자 예정지|투자규모(백만원)|소요부지(평)|고용(명)|추진사항|향후계획
        Ⅰ. 협약 전 협의 중: 2개 기업
        1|㈜은하의료|진단기기|12블록|12,500|3,200|45|현장 방문|공급가 회신
        2|(주)참빛정밀|조향부품|미정|8,000|2,500|30|타당성 검토|임원 방문
        Ⅱ. 협약 후 추진: 1개 기업
        1|㈜너울제약|주사제|12블록|58,000|12,000|150|착공 연기|착공(27. 3월)
        """,
        "cases",
        (2,),
        {
            "투자규모(백만원)": CASE + "planned_investment",
            "소요부지(평)": CASE + "wanted_area",
            "고용(명)": CASE + "planned_jobs",
        },
        (4, 5, 7),
        {4: {CASE + "planned_investment": 12_500_000_000}, 7: {CASE + "planned_jobs": 150}},
        excluded={3: "section", 6: "section"},
    ),
    OfficeList(
        "prospects an officer calls, mixed dates",
        """
        잠재 투자기업 관리대장
        번호|기업명|업종|투자규모(억원)|소요부지(㎡)|고용(예정)|관심지역|추진단계|담당주무관|다음 조치|조치기한
        1|㈜별하|로봇|300|10,000|120|일산테크노밸리|접촉|김주무|현장방문|'26.12.5
        2|달빛제약|제약|1,000억|33,000㎡|300명|방송영상밸리|상담|이주무|자료 송부|2026-12-10
        3|㈜해찬|식품|협의중|1만평|미정|미정|발굴|김주무|재통화|12월 중
        """,
        "cases",
        (2,),
        {
            "기업명": ORG + "name",
            "업종": ORG + "industry_name",
            "투자규모(억원)": CASE + "planned_investment",
            "소요부지(㎡)": CASE + "wanted_area",
            "고용(예정)": CASE + "planned_jobs",
            "관심지역": CASE + "wanted_site",
            "추진단계": CASE + "stage",
            "담당주무관": CASE + "officer",
            "다음 조치": CASE + "next_step",
            "조치기한": CASE + "next_step_on",
        },
        (3, 4, 5),
        {
            3: {
                CASE + "planned_investment": 30_000_000_000,
                CASE + "stage": "contact",
                CASE + "next_step_on": "2026-12-05",
            },
            4: {CASE + "planned_investment": 100_000_000_000, CASE + "planned_jobs": 300},
            5: {
                CASE + "wanted_area": 33057.85,
                CASE + "planned_jobs": None,
                CASE + "next_step_on": None,
            },
        },
        problems={5: CASE + "next_step_on"},
    ),
    OfficeList(
        "demand survey for an industrial complex",
        """
        도시첨단산업단지 입주수요조사 결과
        |||||||(단위: ㎡, 백만원)
        일련번호|기업명|사업자등록번호|대표자명|현 소재지|현 종업원수|입주희망면적|투자예정금액|입주희망시기|담당자|연락처
        1|(주)이룸|220-81-62517|나이룸|서울 구로구 디지털로 300|45|3,300|12,000|2027년 상반기|문이룸|010-1111-0001
        2|㈜소담|505-81-24020|유소담|경기 부천시 삼작로 22|12|990|2,500|2028.3|소담당|032-0000-0002
        소 계||||||4,290|14,500|||
        """,
        "cases",
        (3,),
        {
            "기업명": ORG + "name",
            "사업자등록번호": ORG + "business_number",
            "대표자명": ORG + "representatives",
            "현 소재지": ORG + "address",
            "현 종업원수": ORG + "employees",
            "입주희망면적": CASE + "wanted_area",
            "투자예정금액": CASE + "planned_investment",
        },
        (4, 5),
        {
            4: {
                CASE + "wanted_area": 3300.0,
                CASE + "planned_investment": 12_000_000_000,
                ORG + "employees": 45,
                ORG + "business_number": "2208162517",
            }
        },
        units={"입주희망면적": "㎡", "투자예정금액": "백만원"},
        excluded={6: "subtotal"},
    ),
    OfficeList(
        "weekly progress with a two-line header label and page break header",
        """
        투자유치 추진상황
        ||||(2026. 11. 20. 현재)
        연번|기업명\\n(업종)|투자\\n예정액|예정\\n부지|추진상황|향후계획|담당부서
        1|㈜은하\\n(AI)|500억원|12블록|11.3. 실무면담|11.27. 시장 면담|투자유치과
        2|㈜태양\\n(에너지)|80억원|미정|유선 접촉|12월 방문|투자유치과
        연번|기업명\\n(업종)|투자\\n예정액|예정\\n부지|추진상황|향후계획|담당부서
        3|㈜바람\\n(드론)|-|킨텍스|의향서 접수|검토|전략산업과
        """,
        "cases",
        (3,),
        {
            "추진상황": CASE + "progress",
            "향후계획": CASE + "next_step",
            "담당부서": CASE + "department",
        },
        (4, 5, 7),
        {4: {CASE + "planned_investment": 50_000_000_000}},
        excluded={6: "repeated_header"},
        as_of="2026-11-20",
    ),
    OfficeList(
        "cases with their stages as officers call them",
        """
        주요 프로젝트 추진상황
        연번|사업명|기업명|투자규모(억원)|추진단계|추진상황|담당
        1|바이오 생산기지|㈜보기바이오|450|협약|조건 협의 중|김보기
        2|센서 공장 이전|예시센서㈜|120|의향서|입지 상담 완료|이예시
        """,
        "cases",
        (2,),
        {"추진단계": CASE + "stage"},
        (3, 4),
        {3: {CASE + "stage": "mou"}, 4: {CASE + "stage": "loi"}},
    ),
    OfficeList(
        "what is to be done next, by when and by whom, and nothing of any plan",
        """
        기업명|진행단계|다음 할 일|기한|담당
        ㈜보기정밀|투자의향서|부지 안내|2026.4.10|박서연
        예시바이오(주)|상담|자료 송부|2026.4.2|한도윤
        """,
        "cases",
        (1,),
        {
            "진행단계": CASE + "stage", "다음 할 일": CASE + "next_step",
            "기한": CASE + "next_step_on", "담당": CASE + "officer",
        },
        (2, 3),
        {2: {CASE + "stage": "loi", CASE + "next_step_on": "2026-04-10"}},
    ),
    OfficeList(
        "how far each has come in our own words of stages, and who looks after it",
        """
        기업명|현재단계|담당부서|담당자
        ㈜보기정밀|투자의향서|투자유치과|박서연
        예시바이오(주)|상담|투자유치과|한도윤
        가상전자|투자협약|투자유치과|한도윤
        """,
        "cases",
        (1,),
        {"현재단계": CASE + "stage", "담당부서": CASE + "department", "담당자": CASE + "officer"},
        (2, 3, 4),
        {4: {CASE + "stage": "mou"}},
    ),
)  # fmt: skip
