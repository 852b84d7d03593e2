"""Lists of cases, of plots, of contracts about them and of land wanted."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MOU, ORG, OfficeList

SITE = "site."

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
)

SITES = (
    OfficeList(
        "ground on offer with who manages it",
        """
        투자 가능 부지 및 건물 현황
        명칭|소재지|면적(㎡)|허용업종|공급시기|공급상태|관리기관|
        ||||||기관명|전화
        예시일반산업단지 A-3블록|사능리 산12 일원|48,200|C21, C26|2026. 3.|공급 중|예시도시공사|031-000-1100
        예시첨단산단 1-2|연평리 일원|132,000|C26|2028년|미공급|예시공사|031-000-5114
        예시테크노밸리 B5|팔야리 755|9,917|C10|2025. 11.|협의|㈜예시테크노|031-000-3300
        """,
        "sites",
        (2, 3),
        {"명칭": SITE + "name", "소재지": SITE + "address", "기관명": None, "전화": None},
        (4, 5, 6),
        {4: {SITE + "name": "예시일반산업단지 A-3블록", SITE + "area": 48_200.0}},
        merged=((2, 7, 2, 8),),
    ),
    OfficeList(
        "plots for sale",
        """
        일산테크노밸리 산업시설용지 공급대상 토지
        블록|필지번호|소재지|면적(㎡)|공급단가(원/㎡)|공급금액(천원)|용도|공급시기|비고
        12|12-1|법곳동 100|2,410|3,520,000|8,483,200|지식기반시설|2025.10|경쟁입찰
        12|12-2|법곳동 101|2,380.5|3,610,000|8,593,605|지식기반시설|2025.10|경쟁입찰
        13|13-1|법곳동 200|5,000|미정|미정|첨단제조|2026 상반기|
        """,
        "sites",
        (2,),
        {
            "블록": "site.block",
            "면적(㎡)": SITE + "area",
            "공급단가(원/㎡)": SITE + "price",
            "공급금액(천원)": None,
        },
        (3, 4, 5),
        {3: {SITE + "area": 2410.0, SITE + "price": 3_520_000}},
    ),
)

SITES += (
    OfficeList(
        "industrial complexes with their prices by 평",
        """
        산업단지 분양현황
        단지명|소재지|면적(천㎡)||분양가(만원/평)|공급상태|공급시기
        ||전체|잔여|||
        보기산단|고양시 덕양구 화정동 1|1,200|300|350|분양중|2026. 3.
        보기테크노|고양시 일산서구 대화동 2|870|870|평당 1,100만원|공급예정|2027년
        """,
        "sites",
        (2, 3),
        {
            "면적(천㎡) › 전체": SITE + "area",
            "면적(천㎡) › 잔여": None,
            "분양가(만원/평)": SITE + "price",
        },
        (4, 5),
        {
            4: {SITE + "area": 1_200_000.0, SITE + "price": 1_058_750},
            5: {SITE + "price": 3_327_500, SITE + "status": "unreleased"},
        },
        merged=((2, 2, 2, 3),),
        units={"분양가(만원/평)": "만원/평"},
    ),
    OfficeList(
        "plots and centres told apart by 구분",
        """
        공급대상 필지 현황
        구분|필지|면적(㎡)|공급단가(㎡당 천원)|공급상태|공급시기
        지식산업센터|B1|5,000|900|공고|2026. 3.
        산업용지|B2|2,300|1,050|미공급|2027. 6.
        """,
        "sites",
        (2,),
        {"구분": SITE + "kind", "공급단가(㎡당 천원)": SITE + "price"},
        (3, 4),
        {
            3: {SITE + "kind": "knowledge_centre", SITE + "price": 900_000},
            4: {SITE + "kind": "plot"},
        },
    ),
)

CONTRACTS = (
    OfficeList(
        "contracts of sale with their price and plot",
        """
        보기테크노밸리 분양계약 현황
        |||||(단위: ㎡, 백만원)
        연번|계약업체|블록|면적|계약일|계약금액
        1|㈜보기가나|12-1|2,410|2025. 11. 3.|8,483
        2|보기다라㈜|12-2|2,380.5|2025. 11. 10.|8,593
        """,
        "agreements",
        (3,),
        {
            "계약업체": ORG + "name",
            "블록": CASE + "wanted_site",
            "면적": MOU + "area",
            "계약금액": MOU + "amount",
        },
        (4, 5),
        {
            4: {
                MOU + "kind": "sale",
                MOU + "amount": 8_483_000_000,
                MOU + "signed_on": "2025-11-03",
                CASE + "wanted_site": "12-1",
            }
        },
        units={"계약금액": "백만원"},
    ),
    OfficeList(
        "contracts whose title does not say of what kind they are: that is asked",
        """
        계약업체 현황
        계약업체|계약일|계약금액(백만원)|계약면적(㎡)|필지
        ㈜보기가나|2025-11-03|250|66.1|A-1
        보기다라㈜|2025-11-10|480|132.2|A-2
        """,
        "agreements",
        (2,),
        {"계약금액(백만원)": MOU + "amount", "필지": CASE + "wanted_site"},
        (3, 4),
        {3: {MOU + "kind": None, MOU + "area": 66.1}},
    ),
    OfficeList(
        "centres beside the firms that built them: the list is one of centres, by its own noun",
        """
        시도|시군구|지식산업센터명|회사명|용지면적(제곱미터)|공장대표주소(도로명)|설치자
        경기도|고양시|보기센터 가|㈜보기개발|6,611.5|경기도 고양시 덕양구 보기로 60|민간
        경기도|고양시|보기센터 나|㈜보기건설|4,000|경기도 고양시 덕양구 보기로 63|민간
        """,
        "sites",
        (1,),
        {
            "지식산업센터명": SITE + "name",
            "회사명": None,
            "공장대표주소(도로명)": SITE + "address",
        },
        (2, 3),
        {2: {SITE + "name": "보기센터 가", SITE + "area": 6611.5}},
        file_name="전국지식산업센터현황.csv",
    ),
    OfficeList(
        "industrial complexes with how many firms sit there: each row another complex",
        """
        산업단지 현황통계(단위: 천㎡, 개사)
        단지명|위치|지정면적|입주업체|고용
        보기가|보기시 가동|1,562|312|8,120
        보기나|보기시 나동|386|41|760
        """,
        "sites",
        (2,),
        {"단지명": SITE + "name", "위치": SITE + "address", "입주업체": None, "고용": None},
        (3, 4),
        {3: {SITE + "area": 1_562_000.0}},
        units={"지정면적": "천㎡"},
    ),
    OfficeList(
        "building permits: each names a building by its lot, and the architects' offices are no firms",
        """
        건축구분|허가번호|대지위치|대지면적(㎡)|연면적(㎡)|허가일|주용도|설계사무소명
        신축|2026-건축과-12|경기도 고양시 일산동구 백석동 1234|661.1|1,999.9|2026-01-05|업무시설|가람건축사사무소
        증축|2026-건축과-13|경기도 고양시 일산동구 풍동 55-1 외 2필지|330|450|2026-01-09|공장|(주)나무건축
        """,
        "sites",
        (1,),
        {
            "대지위치": SITE + "address",
            "대지면적(㎡)": SITE + "area",
            "연면적(㎡)": None,
            "설계사무소명": None,
        },
        (2, 3),
        {
            2: {SITE + "name": "백석동 1234", SITE + "kind": "building", SITE + "area": 661.1},
            3: {SITE + "name": "풍동 55-1", SITE + "block": "55-1"},
        },
    ),
    OfficeList(
        "buildings that may be used: some have a name, and 호수 beside 세대수 counts their homes",
        """
        건물명|대지위치|대지면적(㎡)|연면적(㎡)|사용승인일|주용도|세대수|호수
        보기어린이집|경기도 고양시 덕양구 원흥동 700|1,084.9|1,777.7|2026-01-10|노유자시설||
        |경기도 고양시 덕양구 원흥동 701-3|233.7|650.6|2026-01-30|공동주택|8|2
        """,
        "sites",
        (1,),
        {"건물명": SITE + "name", "호수": None, "세대수": None},
        (2, 3),
        {2: {SITE + "name": "보기어린이집"}, 3: {SITE + "name": "원흥동 701-3"}},
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
        "factories for sale, called by their lots",
        """
        NO|소재지|대지면적(평)|건물면적(평)|층고(m)|매매가(만원)|특이사항
        1|고양시 덕양구 보기동 123-4|500|250|8|250,000|호이스트
        2|고양시 일산동구 예시동 55|300|150|6|120,000|
        """,
        "sites",
        (1,),
        {"소재지": SITE + "address", "대지면적(평)": SITE + "area", "매매가(만원)": None},
        (2, 3),
        {
            2: {SITE + "name": "보기동 123-4", SITE + "note": "호이스트"},
            3: {SITE + "name": "예시동 55"},
        },
    ),
    OfficeList(
        "partners whose own departments and people stand there: their mail says so",
        """
        협력 의료기관·연구기관 현황
        연번|기관명|협약일|협약내용|담당부서|담당자|연락처|이메일
        1|보기대학교병원|2024.05.10.|임상시험 협력|연구지원팀|김보기 팀장|031-910-1111|k@hosp.example.com
        2|예시암센터|2023.11.02.|공동연구|국제협력실|이예시 실장|031-920-2222|l@center.example.com
        3|가나의료재단|2025.2.|의료기기 실증|기획조정실|박가나|031-930-3333|p@med.example.com
        """,
        "agreements",
        (2,),
        {
            "담당부서": "contact.department",
            "담당자": "contact.name",
            "연락처": "contact.phone",
            "이메일": "contact.email",
        },
        (3, 4, 5),
        {3: {"contact.name": "김보기", "contact.title": "팀장"}},
    ),
    OfficeList(
        "leases that run for a term",
        """
        임대차계약 현황
        임차인|계약기간|보증금(천원)|면적(㎡)|호실
        ㈜보기가나|2025.1.1~2026.12.31|10,000|66|301호
        보기다라㈜|2025.2.1~2026.12.31|12,000|72|302호
        """,
        "agreements",
        (2,),
        {"임차인": ORG + "name", "보증금(천원)": None, "호실": None},
        (3, 4),
        {3: {MOU + "kind": "lease", MOU + "valid_until": "2026-12-31"}},
    ),
    OfficeList(
        "what the city itself buys",
        """
        용역 계약 현황
        연번|계약명|계약업체|계약일|계약금액(천원)|계약방법
        1|투자유치 홍보물 제작|㈜보기인쇄|2025. 3. 4.|19,800|수의
        2|기업 실태조사 용역|보기리서치㈜|2025. 4. 1.|88,000|입찰
        """,
        "",
        (2,),
        {"계약금액(천원)": None},
        (3, 4),
    ),
)

OTHERS = (
    OfficeList(
        "election result: nothing of ours",
        """
        ○○선거 개표단위별 개표결과
        .
        읍면동명|투표구명|선거인수|투표수|후보자별 득표수|||무효투표수|기권수
        ||||가나당\\n김일번|다라당\\n이이번|계||
        합계||#54321|#40000|#20000|#19000|#39000|#1000|#14321
        장항1동|소계|#5000|#4000|#2000|#1900|#3900|#100|#1000
        |제1투|#2500|#2000|#1000|#950|#1950|#50|#500
        |제2투|#2500|#2000|#1000|#950|#1950|#50|#500
        """,
        "",
        (3, 4),
        {"선거인수": None, "투표구명": None},
        (7, 8),
        merged=((1, 0, 1, 8), (3, 4, 3, 6)),
        excluded={5: "total", 6: "subtotal"},
    ),
    OfficeList(
        "statistics by age and district",
        """
        행정구역별 사업체수 및 종사자수
        시군구|구분|사업체수||종사자수|
        ||2022|2023|2022|2023
        고양시|전체|#80000|#82000|#310000|#315000
        |제조업|#8000|#8100|#40000|#40500
        파주시|전체|#50000|#51000|#200000|#205000
        """,
        "",
        (2, 3),
        {},
        (5,),
        merged=((2, 2, 2, 3), (2, 4, 2, 5)),
    ),
    OfficeList(
        "figures of districts, which are no institutions here",
        """
        기관명|소계|2024년|2025년
        고양시|#2780|#1292|#1488
        파주시|#773|#379|#394
        강남구|#748|#369|#379
        """,
        "",
        (1,),
        {"기관명": None, "소계": None},
        (2, 3, 4),
    ),
    OfficeList(
        "budget of projects",
        """
        2026년 세출예산 사업명세서
        |||(단위:천원)
        부서|정책사업|세부사업|예산액|전년도예산액|비교증감
        투자유치과|투자유치 활성화|투자유치 홍보|#120000|#100000|#20000
        투자유치과|투자유치 활성화|기업 현장방문|#30000|#35000|#-5000
        """,
        "",
        (3,),
        {"예산액": None, "부서": None},
        (4, 5),
    ),
    OfficeList(
        "codes of industries by rank",
        """
        한국표준산업분류
        대분류||중분류||소분류|
        코드|항목명|코드|항목명|코드|항목명
        A|농업, 임업 및 어업|01|농업|011|작물 재배업
        ||||012|축산업
        B|광업|05|석탄광업|051|석탄 광업
        """,
        "",
        (2, 3),
        {},
        (4, 5, 6),
        merged=((2, 0, 2, 1), (2, 2, 2, 3), (2, 4, 2, 5)),
    ),
    OfficeList(
        "attendance of staff: people, no firms",
        """
        투자유치위원회 위원 명단
        연번|성명|소속|직위|위촉일|비고
        1|김위원|한국대학교|교수|2024.9.1|위원장
        2|이위원|법무법인 바름|변호사|2024.9.1|
        3|박위원|고양시의회|의원|2024.9.1|당연직
        """,
        "",
        (2,),
        {"성명": None},
        (3, 4, 5),
    ),
)
