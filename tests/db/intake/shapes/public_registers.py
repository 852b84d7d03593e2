"""Public registers, of bodies under others, by the keys of standard data, private ones among public ones,
houses on one lot and in districts, and what stands beside a firm's own. All names are invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, ORG, OfficeList

PUBLIC_REGISTERS = (
    OfficeList(
        "the body over the row's own stands before it",
        """
        시도|시군구|기관유형|상위 보건기관명|보건기관명|주소|대표 전화번호
        경기도|고양시|보건소|가나구보건소|가나구보건소|경기도 고양시 덕양구 화중로 2|031-000-0001
        경기도|고양시|보건지소|가나구보건소|다라보건지소|경기도 고양시 덕양구 화중로 5|031-000-0002
        경기도|고양시|보건지소|가나구보건소|마바보건지소|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"상위 보건기관명": None, "보건기관명": ORG + "name", "대표 전화번호": ORG + "phone"},
        (2, 3, 4),
        {3: {ORG + "name": "다라보건지소"}},
    ),
    OfficeList(
        "the foundation that centres belong to, which no label names",
        """
        소속기관명|센터명|주소|전화번호
        보기재단|가나창업센터|경기도 고양시 덕양구 화중로 2|031-000-0001
        보기재단|다라지원센터|경기도 고양시 덕양구 화중로 5|031-000-0002
        예시재단|마바청년센터|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"소속기관명": None, "센터명": ORG + "name"},
        (2, 3, 4),
    ),
    OfficeList(
        "the numbers of the offices over bodies and of others beside them are not theirs",
        """
        건강증진센터명|소재지도로명주소|교육지원청코드|위탁처명|위탁처코드|기관번호
        가나건강센터|경기도 고양시 덕양구 화중로 2|7261000|보기재단|B-3|A-11
        다라치매센터|경기도 고양시 덕양구 화중로 5|7262000|예시학원|B-7|A-27
        마바가족센터|경기도 파주시 보기로 6|7263000|가상법인|B-9|A-35
        """,
        "organizations",
        (1,),
        {
            "건강증진센터명": ORG + "name", "교육지원청코드": None, "위탁처코드": None,
            "기관번호": ORG + "codes",
        },
        (2, 3, 4),
    ),
    OfficeList(
        "who gave standard data away is none of its bodies",
        """
        LBRRY_NM|CTPRVN_NM|SIGNGU_NM|LBRRY_SE|RDNMADR|OPER_INSTITUTION_NM|PHONE_NUMBER|REFERENCE_DATE|INSTT_CODE|INSTT_NM
        가나도서관|경기도|고양시|공공도서관|경기도 고양시 덕양구 화중로 2|경기도 고양시|031-000-0001|2026-01-01|3940000|경기도 고양시
        다라도서관|경기도|고양시|공공도서관|경기도 고양시 덕양구 화중로 5|경기도 고양시|031-000-0002|2026-01-01|3940000|경기도 고양시
        마바도서관|경기도|파주시|공공도서관|경기도 파주시 보기로 6|경기도 파주시|031-000-0003|2026-01-01|4060000|경기도 파주시
        """,
        "organizations",
        (1,),
        {
            "LBRRY_NM": ORG + "name", "OPER_INSTITUTION_NM": None, "INSTT_NM": None,
            "RDNMADR": ORG + "address", "PHONE_NUMBER": ORG + "phone",
        },
        (2, 3, 4),
        {4: {ORG + "name": "마바도서관", ORG + "region": "경기 파주시"}},
    ),
    OfficeList(
        "parks under a key that is not known are nobody, whoever gave the list away",
        """
        PARK_NM|RDNMADR|LNMADR|PHONE_NUMBER|REFERENCE_DATE|INSTT_CODE|INSTT_NM
        가나공원|경기도 고양시 덕양구 화중로 2|경기도 고양시 덕양구 보기동 1|031-000-0001|2026-01-01|3940000|경기도 고양시
        다라공원|경기도 고양시 덕양구 화중로 5|경기도 고양시 덕양구 보기동 2|031-000-0002|2026-01-01|3940000|경기도 고양시
        """,
        "",
        (1,),
        {"PARK_NM": None, "INSTT_NM": None},
        (2, 3),
    ),
    OfficeList(
        "private schools are what the other schools of their list are",
        """
        교육청명|유치원명|설립유형|설립일|주소|전화번호
        보기교육청|가나초등학교병설유치원|공립(병설)|19850901|경기도 고양시 덕양구 화중로 2|031-000-0001
        보기교육청|다라유치원|사립(법인)|19990301|경기도 고양시 덕양구 화중로 5|031-000-0002
        보기교육청|마바유치원|사립(사인)|20010301|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"유치원명": ORG + "name", "설립유형": None},
        (2, 3, 4),
        {2: {ORG + "org_type": "public"}, 3: {ORG + "org_type": "public"}, 4: {ORG + "org_type": "public"}},
    ),
    OfficeList(
        "several houses on one lot are as many buildings",
        """
        대지위치|도로명대지위치|건물명|동명칭|연면적(㎡)|주용도코드명|허가일|사용승인일
        경기도 고양시 덕양구 보기동 71번지|경기도 고양시 덕양구 예시대로 741 (보기동)||A동|#18|창고시설|2023-08-24|2023-12-01
        경기도 고양시 덕양구 보기동 71번지|경기도 고양시 덕양구 예시대로 741 (보기동)||경비실|#20|창고시설|2023-08-24|2023-12-01
        경기도 고양시 덕양구 보기동 83-2번지|경기도 고양시 덕양구 예시로 72 (보기동)|가나정밀(주)|1동|#900|공장|2020-01-10|2021-02-01
        경기도 고양시 덕양구 보기동 83-2번지|경기도 고양시 덕양구 예시로 72 (보기동)|가나정밀(주)|2동|#700|공장|2020-01-10|2021-02-01
        경기도 고양시 덕양구 보기동 90번지|경기도 고양시 덕양구 예시로 80 (보기동)|B동||#500|공장|2020-01-10|2021-02-01
        경기도 고양시 덕양구 보기동 91번지|경기도 고양시 덕양구 예시로 81 (보기동)|||#500|공장|2020-01-10|2021-02-01
        """,
        "sites",
        (1,),
        {"건물명": "site.name", "동명칭": "site.name", "대지위치": "site.block"},
        (2, 3, 4, 5, 6, 7),
        {
            2: {"site.name": "보기동 71 A동", "site.block": "71"},
            3: {"site.name": "보기동 71 경비실"},
            4: {"site.name": "가나정밀(주) 1동", "site.block": "83-2"},
            5: {"site.name": "가나정밀(주) 2동", "site.block": "83-2"},
            6: {"site.name": "보기동 90 B동"},
            7: {"site.name": "보기동 91"},
        },
    ),
    OfficeList(
        "ground without a lot number is called by its district and block",
        """
        건축구분|대지위치|주용도|허가일|착공일
        신축|경기도 고양시 덕양구 보기동 예시테크노밸리 공공주택지구내 종교시설1|종교시설|2025-10-28|2025-12-12
        신축|경기도 고양시 덕양구 보기동 보기1구역 16블럭 5로트|단독주택|2025-10-28|2025-12-12
        신축|경기도 고양시 덕양구 보기동 A-3블록|공동주택|2025-10-28|2025-12-12
        증축|경기도 고양시 덕양구 보기동 177|종교시설|2025-09-02|2025-10-15
        """,
        "sites",
        (1,),
        {"대지위치": "site.address"},
        (2, 3, 4, 5),
        {
            2: {"site.name": "예시테크노밸리 공공주택지구 종교시설1", "site.block": "종교시설1"},
            3: {"site.name": "보기1구역 16블럭 5로트", "site.block": "16블럭 5로트"},
            4: {"site.name": "보기동 A-3블록", "site.block": "A-3블록"},
            5: {"site.name": "보기동 177", "site.block": "177"},
        },
    ),
    OfficeList(
        "the firm's own trade beside the field of a programme",
        """
        기업명|대표자|사업자등록번호|산업분류|업종업태|주소
        가나보기|김하나|123-45-67891|바이오헬스|의료용 기기 제조업|경기도 고양시 덕양구 화중로 2
        다라보기|박두리|123-45-67892||식품 제조업|경기도 고양시 덕양구 화중로 5
        마바보기|최세리|123-45-67893|스마트뿌리|소프트웨어 개발 및 공급업|경기도 고양시 덕양구 화중로 6
        """,
        "organizations",
        (1,),
        {"산업분류": None, "업종업태": ORG + "industry_name"},
        (2, 3, 4),
    ),
    OfficeList(
        "an address behind what is said of people is theirs, whatever stands between",
        """
        No|회사(기관)|성함|직함|부서|손전화|들고 온 것|사무실|메일|어디서 만났나
        #1|㈜가나보기|김하나|이사|경영기획실|010-0000-0001|견본|02-000-0142|one@example.com|보기 박람회
        #2|다라보기(주)|박두리|책임|연구소|010-0000-0002|책자|02-000-0143|two@example.com|보기 박람회
        #3|㈜마바보기|최세리|대표|영업부|010-0000-0003|견본|02-000-0144|three@example.com|예시 설명회
        """,
        "organizations",
        (1,),
        {"성함": MAN + "name", "손전화": MAN + "mobile", "메일": MAN + "email"},
        (2, 3, 4),
    ),
)  # fmt: skip
