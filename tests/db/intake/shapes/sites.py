"""Lists of plots, buildings and complexes, and permits that name them."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import OfficeList

SITE = "site."

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
        "plots with their blocks, and where they lie by their lots",
        """
        보기일반산업단지 산업시설용지 분양현황
        블록|필지번호|소재지(지번)|용도|면적(㎡)|분양단가(천원/㎡)|분양상태
        가1|가1-1|봉산리 101|산업시설용지|8264.5|310|분양완료
        가1|가1-2|봉산리 102|산업시설용지|6611.6|310|미분양
        """,
        "sites",
        (2,),
        {"블록": SITE + "block", "필지번호": SITE + "name", "소재지(지번)": SITE + "address"},
        (3, 4),
        {3: {SITE + "address": "봉산리 101", SITE + "block": "가1", SITE + "name": "가1-1"}},
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
            "공급금액(천원)": SITE + "note",
        },
        (3, 4, 5),
        {3: {SITE + "area": 2410.0, SITE + "price": 3_520_000}},
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
        건축구분|허가번호|대지위치|대지면적(㎡)|연면적(㎡)|허가일|주용도|호수|설계사무소명
        신축|2026-건축과-12|경기도 고양시 일산동구 백석동 1234|661.1|1,999.9|2026-01-05|업무시설||가람건축사사무소
        증축|2026-건축과-13|경기도 고양시 일산동구 풍동 55-1 외 2필지|330|450|2026-01-09|공장||(주)나무건축
        """,
        "sites",
        (1,),
        {
            "대지위치": SITE + "address",
            "대지면적(㎡)": SITE + "area",
            "연면적(㎡)": SITE + "gross_area",
            "허가일": SITE + "permitted_on",
            "주용도": SITE + "main_use",
            "건축구분": SITE + "note",
            "호수": None,
            "설계사무소명": None,
        },
        (2, 3),
        {
            2: {
                SITE + "name": "백석동 1234",
                SITE + "kind": "building",
                SITE + "area": 661.1,
                SITE + "gross_area": 1999.9,
                SITE + "permitted_on": "2026-01-05",
                SITE + "main_use": "업무시설",
                SITE + "note": "건축구분: 신축",
            },
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
        "factories for sale, called by their lots",
        """
        NO|소재지|대지면적(평)|건물면적(평)|층고(m)|매매가(만원)|특이사항
        1|고양시 덕양구 보기동 123-4|500|250|8|250,000|호이스트
        2|고양시 일산동구 예시동 55|300|150|6|120,000|
        """,
        "sites",
        (1,),
        {"소재지": SITE + "address", "대지면적(평)": SITE + "area", "매매가(만원)": SITE + "note"},
        (2, 3),
        {
            2: {
                SITE + "name": "보기동 123-4",
                SITE + "note": "호이스트\n건물면적(평): 250\n층고(m): 8\n매매가(만원): 250,000",
            },
            3: {SITE + "name": "예시동 55"},
        },
    ),
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
    OfficeList(
        "permits that tell where the sewage goes and count the homes: neither a body nor a room",
        """
        건축구분|대지위치|지목|대지면적(㎡)|연면적(㎡)|건폐율(%)|허가일|동수|하수처리시설명|하수처리시설용량(㎥)|주용도|세대수(세대)|호수(호)|설계사무소명
        신축|경기도 고양시 덕양구 보기동 614-2|대|4,196|36,716.67|59.6|2026-01-10|1|하수종말처리장연결|12|공장||252|(주)보기건축사사무소
        증축|경기도 고양시 덕양구 예시동 74-8 외1필지|대|1,930|514.95|15.87|2026-01-24|2|부패탱크방법||공동주택|8|2|예시건축
        """,
        "sites",
        (1,),
        {
            "대지위치": SITE + "address",
            "대지면적(㎡)": SITE + "area",
            "지목": SITE + "note",
            "건폐율(%)": SITE + "coverage_ratio",
            "하수처리시설명": None,
            "호수(호)": None,
            "설계사무소명": None,
        },
        (2, 3),
        {3: {SITE + "name": "예시동 74-8", SITE + "kind": "building"}},
    ),
    OfficeList(
        "centres with the number of their rooms beside the number of their floors",
        """
        시군|센터명|소재지|사업시행자|부지면적(㎡)|층수|호수|준공일
        고양|보기 지식산업센터|고양시 덕양구 보기동 1|㈜보기개발|9,000|B3/20F|800|2024-02-02
        고양|예시 지식산업센터|고양시 덕양구 예시동 2|㈜예시개발|5,000|B3/15F|400|2023-02-02
        """,
        "sites",
        (1,),
        {
            "센터명": SITE + "name",
            "호수": None,
            "층수": SITE + "floors_above",
            "준공일": SITE + "approved_on",
            "부지면적(㎡)": SITE + "area",
        },
        (2, 3),
        {
            2: {
                SITE + "name": "보기 지식산업센터",
                SITE + "floors_above": 20,
                SITE + "floors_below": 3,
                SITE + "approved_on": "2024-02-02",
                SITE + "kind": "knowledge_centre",
                SITE + "note": "사업시행자: ㈜보기개발",
            }
        },
        file_name="지식산업센터 현황.csv",
    ),
    OfficeList(
        "a register of buildings by their streets: the number at a street is no lot",
        """
        도로명대지위치|건물명|대지면적(㎡)|건축면적(㎡)|연면적(㎡)|건폐율(%)|주용도코드명
        서울특별시 종로구 보기로 123-20 (인의동)||300|100|500|33.3|숙박시설
        서울특별시 종로구 예시로 69 (종로2가)|보기회관|3113.88|900|9000|29|숙박시설
        """,
        "sites",
        (1,),
        {"도로명대지위치": "site.address", "건물명": "site.name"},
        (2, 3),
        {2: {"site.name": "보기로 123-20", "site.block": None}},
    ),
    OfficeList(
        "plots with the name of their road: no list of roads",
        """
        필지|블록|도로명|면적(㎡)|공급단가(원/㎡)|공급상태
        A-1|A|보기로|2,300|900,000|공급중
        A-2|A|예시로|1,800|950,000|미공급
        """,
        "sites",
        (1,),
        {"면적(㎡)": SITE + "area", "공급단가(원/㎡)": SITE + "price", "도로명": None},
        (2, 3),
        {3: {SITE + "price": 950_000}},
        file_name="산업시설용지 공급현황.csv",
    ),
    OfficeList(
        "permits of a week: who draws the buildings does not name them",
        """
        건축구분|대지위치|대지면적(㎡)|건폐율(%)|허가일|설계사무소명|감리사무소명
        신축|경기도 고양시 덕양구 원흥동 710|244|59.6|2026-03-02|푸른예시건축사사무소|
        증축|경기도 고양시 덕양구 원흥동 711-4|230.1|58.1|2026-03-03|건축사사무소 보기|
        신축|경기도 고양시 덕양구 향동동 55|199.1|49.9|2026-03-04|가상종합건축사사무소|
        """,
        "sites",
        (1,),
        {"대지위치": SITE + "address", "설계사무소명": None},
        (2, 3, 4),
        {2: {SITE + "name": "원흥동 710"}, 4: {SITE + "name": "향동동 55"}},
    ),
    OfficeList(
        "a land schedule: its lots, the whole of each and not what is taken of it, nobody who owns it",
        """
        보기지구 보상대상 토지조서
        연번|소재지|지번|지목|공부면적(㎡)|편입면적(㎡)|소유자 성명|소유자 주소
        1|고양시 덕양구 보기동|12-3|전|1,200|300|홍*동|서울시 **구
        2|고양시 덕양구 보기동|산 45|임|3,200|3,200|국(국토교통부)|
        3|고양시 덕양구 예시동|77-1|답|500|120|㈜보기|고양시
        """,
        "sites",
        (2,),
        {
            "소재지": "site.address",
            "지번": "site.name",
            "공부면적(㎡)": "site.area",
            "소유자 성명": None,
            "소유자 주소": None,
        },
        (3, 4, 5),
        {
            3: {
                "site.name": "보기동 12-3",
                "site.area": 1200.0,
                "site.note": "지목: 전\n편입면적(㎡): 300",
                "site.kind": "plot",
            }
        },
    ),
    OfficeList(
        "houses to settle in under labels of any list, in a file that says so: no firms",
        """
        name|district|road_address|as_of
        보기지식산업센터|덕양구|보기로 1|2026-08
        예시타워|일산동구|예시로 164|2026-08
        견본동 596번지|덕양구|견본로 3|2026-08
        """,
        "sites",
        (1,),
        {"name": "site.name", "road_address": "site.address"},
        (2, 3, 4),
        {3: {"site.name": "예시타워", "site.kind": "knowledge_centre"}},
        file_name="지식산업센터 건물 목록.csv",
        as_of=None,
    ),
)
