"""Made-up lists of what a city and others offer: rooms, plots, buildings, and with whom it works."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import OfficeList

ORG, PAPER, SITE, MAN = "organization.", "agreement.", "site.", "contact."

OFFERED_PLACES = (
    OfficeList(
        "rooms of the house in the title, by wing and number",
        """
        보기스타트업타워 임대 가능 호실
        동|호수|전용면적(㎡)|월 임대료(천원)|입주 가능 시기|상태
        A동|301|#60|#900|2026-07|공실
        B동|511|#49|#700|2026-08|입주중
        """,
        "sites",
        (2,),
        {"호수": SITE + "name", "동": SITE + "name", "입주 가능 시기": SITE + "planned_on"},
        (3, 4),
        {
            3: {SITE + "name": "보기스타트업타워 A동 301", SITE + "kind": "room"},
            4: {SITE + "status": "occupied"},
        },
    ),
    OfficeList(
        "what may be bought, its state under a label that says nothing, houses among it",
        """
        투자유치 후보부지 목록
        부지명|위치|면적(평)|지가(만원/평)|적합업종|현황
        구 보기물류센터|고양시 덕양구 덕은동 12|#1000|#850|물류|매물
        예시동 나대지|고양시 덕양구 화전동 3|#500|#300|제조|협의중
        가나 자족 3-2|고양시 덕양구 삼송동 5|#700|#900|바이오|공급가능
        """,
        "sites",
        (2,),
        {"현황": SITE + "status", "적합업종": SITE + "permitted_industries"},
        (3, 4, 5),
        {
            3: {SITE + "kind": None, SITE + "status": "unreleased"},
            4: {SITE + "kind": "plot", SITE + "status": "negotiating"},
        },
    ),
    OfficeList(
        "plots whose 현황 says how far each is, and to whom",
        """
        획지번호|용도|면적(㎡)|예정가(천원/㎡)|공급시기|추진현황
        산1-1|산업시설용지|6,612|1,850|2027-03|분양 예정
        산1-2|산업시설용지|3,305|1,850|2027-03|협의 중(㈜가나보기)
        지1|지원시설용지|2,314|2,430|2027-06|분양 예정
        연3|연구시설용지|9,917|1,620|미정|유보
        """,
        "sites",
        (1,),
        {"추진현황": SITE + "status"},
        (2, 3, 4, 5),
        {
            2: {SITE + "status": "unreleased"},
            3: {SITE + "status": "negotiating"},
            5: {SITE + "status": None},
        },
        problems={5: SITE + "status"},
        file_name="공급대상 필지.xlsx",
    ),
    OfficeList(
        "parks as an English interface words them",
        """
        complexName|location|totalArea|pricePerSqm|allowedIndustries|status
        Bogi Valley|경기도 고양시 일산서구 대화동|850000㎡|1500000원|바이오, IT|분양중
        Yesi Park|경기도 고양시 덕양구 화전동|120000㎡|1100000원|물류|분양예정
        """,
        "sites",
        (1,),
        {"complexName": SITE + "name", "pricePerSqm": SITE + "price"},
        (2, 3),
        {2: {SITE + "price": 1_500_000, SITE + "status": "announced"}},
    ),
    OfficeList(
        "units to let as keys word them: the unit of their area stands behind the key",
        """
        unit_no|floor|area_sqm|available_from|status
        201|2|33.0|2026-07-01|available
        305|3|66.0|2026-08-01|occupied
        """,
        "sites",
        (1,),
        {"unit_no": SITE + "name", "area_sqm": SITE + "area"},
        (2, 3),
        {2: {SITE + "area": 33.0, SITE + "status": "unreleased"}},
    ),
    OfficeList(
        "a register of buildings",
        """
        대지위치|도로명대지위치|건물명|주용도|대지면적(㎡)|지상층수
        경기도 고양시 덕양구 화정동 1|경기도 고양시 덕양구 화중로 1|보기타워|업무시설|#2100|#15
        경기도 고양시 덕양구 향동동 2|경기도 고양시 덕양구 향동로 2|예시센터|공장|#900|#12
        """,
        "sites",
        (1,),
        {
            "건물명": SITE + "name",
            "도로명대지위치": SITE + "address",
            "대지면적(㎡)": SITE + "area",
        },
        (2, 3),
        file_name="건축물대장.csv",
    ),
    OfficeList(
        "who cooperates, until nobody ends it",
        """
        업무제휴 현황
        제휴기관|제휴일자|제휴내용|만료일|자동연장여부
        가나보기대학교|2024-03-02|공동연구|자동연장|O
        예시진흥원|2024-05-11|창업지원|2027-05-10|X
        """,
        "agreements",
        (2,),
        {
            "제휴기관": ORG + "name",
            "제휴일자": PAPER + "signed_on",
            "제휴내용": PAPER + "terms",
            "자동연장여부": PAPER + "renewal",
        },
        (3, 4),
        {
            3: {PAPER + "valid_until": None, PAPER + "renewal": True},
            4: {PAPER + "valid_until": "2027-05-10", PAPER + "renewal": False},
        },
    ),
    OfficeList(
        "agreements as a program writes them out",
        """
        agreement_no|agreement_name|counterparty|signed_date|expiry_date|agreement_type|remarks
        A-1|데이터 교류|(주)보기데이터|2024-02-20|2026-02-19|업무협약|종료 예정
        A-2|투자의향|예시모터스 주식회사|2024-06-30|2025-06-29|LOI|
        """,
        "agreements",
        (1,),
        {
            "agreement_no": PAPER + "number",
            "counterparty": ORG + "name",
            "signed_date": PAPER + "signed_on",
            "remarks": PAPER + "note",
        },
        (2, 3),
    ),
    OfficeList(
        "what was promised and what was done, under heads that say so by themselves",
        """
        투자양해각서 체결기업 사후관리
        업체명|체결일|투자계획||투자실적||이행률(%)
        ||금액(억원)|고용(명)|금액(억원)|고용(명)|
        ㈜가나보기|2022.03.02|#300|#80|#250|#71|#83
        예시푸드(주)|2022.05.12|#100|#25|#0|#0|#0
        """,
        "agreements",
        (2, 3),
        {
            "투자계획 › 금액(억원)": PAPER + "amount",
            "투자실적 › 금액(억원)": "check.invested",
            "투자실적 › 고용(명)": "check.hired",
        },
        (4, 5),
        {4: {"check.invested": 25_000_000_000}},
        merged=((2, 2, 2, 3), (2, 4, 2, 5), (2, 0, 3, 0), (2, 1, 3, 1), (2, 6, 3, 6)),
    ),
    OfficeList(
        "branches by the word for any place",
        """
        연번|구분|시설명|도로명주소|전화번호
        #1|은행|보기은행 화정지점|경기도 고양시 덕양구 화중로 1|031-000-0001
        #2|우체국|예시우체국|경기도 고양시 덕양구 화중로 2|031-000-0002
        #3|은행|나래은행 행신지점|경기도 고양시 덕양구 행신로 3|031-000-0003
        """,
        "organizations",
        (1,),
        {"시설명": ORG + "name", "도로명주소": ORG + "address"},
        (2, 3, 4),
    ),
    OfficeList(
        "keys in capitals without a line between their parts",
        """
        MGTNO|BPLCNM|SITEWHLADDR|RDNWHLADDR|SITETEL
        A-1|보기동물병원|경기도 고양시 덕양구 화정동 1|경기도 고양시 덕양구 화중로 1|031-000-0001
        A-2|예시동물병원|경기도 고양시 덕양구 화정동 2|경기도 고양시 덕양구 화중로 2|031-000-0002
        """,
        "organizations",
        (1,),
        {
            "BPLCNM": ORG + "name",
            "SITEWHLADDR": ORG + "address_lot",
            "RDNWHLADDR": ORG + "address",
            "SITETEL": ORG + "phone",
        },
        (2, 3),
    ),
    OfficeList(
        "keys that all begin with a word of their own",
        """
        dutyName|dutyAddr|dutyTel1|wgs84Lat
        가나보기약국|경기도 고양시 덕양구 화중로 1|031-000-0001|37.6
        다라약국|경기도 고양시 덕양구 화중로 2|031-000-0002|37.6
        마바약국|경기도 고양시 덕양구 화중로 3|031-000-0003|37.6
        """,
        "organizations",
        (1,),
        {"dutyName": ORG + "name", "dutyAddr": ORG + "address", "dutyTel1": ORG + "phone"},
        (2, 3, 4),
    ),
    OfficeList(
        "who works at a factory counts in the language of keys",
        """
        cmpnyNm|rnAdres|rprsntvNm|mainProductCn|allEmplyCo
        (주)보기산업|경기도 고양시 일산동구 설문로 1|김하나|조명기구|17
        예시식품 주식회사|경기도 고양시 덕양구 내유로 2|박두리|김치|11
        """,
        "organizations",
        (1,),
        {"mainProductCn": ORG + "products", "allEmplyCo": ORG + "employees"},
        (2, 3),
    ),
    OfficeList(
        "who was given money, and the laboratory of a firm with its own head",
        """
        보조사업자명|연구소명|연구소장|지원액
        (주)보기로봇|보기기술연구소|김하나|25,000,000원
        예시바이오 주식회사|예시연구소|박두리|22,000,000원
        """,
        "organizations",
        (1,),
        {"보조사업자명": ORG + "name", "연구소장": None, "지원액": None},
        (2, 3),
    ),
    OfficeList(
        "what a place is to attract is nobody's trade; who passes technology on is somebody to ring",
        """
        대학명|유치업종|기술이전 담당자||
        ||이름|전화|메일
        가나보기대학교|ICT|김하나|031-000-0001|one@example.com
        다라예시대학교|바이오|박두리|031-000-0002|two@example.com
        """,
        "organizations",
        (1, 2),
        {
            "유치업종": None,
            "기술이전 담당자 › 이름": MAN + "name",
            "기술이전 담당자 › 메일": MAN + "email",
        },
        (3, 4),
        merged=((1, 2, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1)),
    ),
    OfficeList(
        "the number of the city's department reaches no partner",
        """
        업무협약 체결 목록
        체결일|협약의 명칭|참여기관(단체)명|협력내용|담당부서(연락처)
        2024-05-03|지역경제 협약|보기은행|소상공인 대출|경제정책과(031-000-0001)
        2025-02-19|청년창업 협약|예시진흥원|멘토링|일자리과(031-000-0002)
        """,
        "agreements",
        (2,),
        {"협약의 명칭": PAPER + "title", "담당부서(연락처)": "case.department"},
        (3, 4),
        {3: {"case.department": "경제정책과", ORG + "phone": None}},
    ),
    OfficeList(
        "what firms have put in, under a head that says so",
        """
        투자협약 미이행 기업
        기업명|협약일|협약내용||실투자||미이행 사유
        ||투자액|고용|투자액|고용|
        (주)보기케미칼|2023.02.10|300억원|90|20억원|5|자금조달 지연
        예시로보틱스㈜|2023.10.05|120억원|40|3억원|1|부지 미확보
        """,
        "agreements",
        (2, 3),
        {"실투자 › 투자액": "check.invested", "실투자 › 고용": "check.hired"},
        (4, 5),
        {4: {PAPER + "amount": 30_000_000_000, "check.invested": 2_000_000_000}},
        merged=((2, 2, 2, 3), (2, 4, 2, 5), (2, 0, 3, 0), (2, 1, 3, 1), (2, 6, 3, 6)),
    ),
    OfficeList(
        "a file without merged cells: a unit under one head, two labels under another",
        """
        건물명|호실|전용면적|임대조건||입주가능일
        ||㎡|보증금(만원)|월세(만원)|
        보기빌딩|301호|50.5|1,000|80|2026-08-01
        예시타워|1102호|120.0|3,000|220|2026-09-01
        """,
        "sites",
        (1, 2),
        {"호실": SITE + "name", "전용면적 › ㎡": SITE + "area", "월세(만원)": SITE + "note"},
        (3, 4),
        {3: {SITE + "name": "보기빌딩 301호", SITE + "area": 50.5}},
    ),
    OfficeList(
        "areas in thousands beside the unit of their price",
        """
        산업단지별 미분양 현황
        (단위 : 천㎡, 천원/㎡)
        단지명|미분양면적|평균분양가|시행자
        가나보기산단|120|650|보기공사
        다라예시산단|175|580|예시개발
        """,
        "sites",
        (3,),
        {"미분양면적": SITE + "area", "평균분양가": SITE + "price"},
        (4, 5),
        {4: {SITE + "area": 120_000.0, SITE + "price": 650_000}},
    ),
    OfficeList(
        "firms of abroad whose only names are English",
        """
        기업명(영문)|국가|투자분야|투자예정액|고용(명)|추진단계
        Bogi Optik GmbH|독일|광학|15억원|40|상담
        Yesi Cell Inc.|미국|세포치료|50억원|100|협약
        """,
        "cases",
        (1,),
        {"기업명(영문)": ORG + "name", "추진단계": "case.stage"},
        (2, 3),
        {3: {"case.stage": "mou"}},
        file_name="외국인투자 유치 추진현황.xlsx",
    ),
)
