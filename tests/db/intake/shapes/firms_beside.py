"""Lists of firms that are told from people, estates, funds and other papers by what stands beside."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, CERT, MAN, ORG, OfficeList

OCCUPIED = "occupancy."

FIRMS_BESIDE = (
    OfficeList(
        "plain names beside addresses and telephones of desks are firms",
        """
        연번|이름|도로명주소|전화번호|홈페이지
        1|가온식당|경기도 고양시 덕양구 통일로 1|031-962-1111|
        2|나래네가구|경기도 고양시 일산동구 고봉로 2|031-977-2222|narae-ex.kr
        3|카페다솜|경기도 고양시 일산서구 덕이로 3|031-911-3333|
        4|마루인쇄사|경기도 고양시 일산동구 백마로 5|031-901-5555|
        """,
        "organizations",
        (1,),
        {
            "이름": ORG + "name",
            "도로명주소": ORG + "address",
            "전화번호": ORG + "phone",
            "홈페이지": ORG + "website",
        },
        (2, 3, 4, 5),
        {5: {ORG + "name": "마루인쇄사", ORG + "phone": "031-901-5555"}},
    ),
    OfficeList(
        "names of whoever it is, where no person is among them",
        """
        등록번호|성명(상호)|주소|전화|등록일
        2020-1|가온측량설계|경기도 고양시 일산동구 장항로 1|031-901-1111|2020-01-02
        2020-2|나래엔지니어링|경기도 고양시 덕양구 통일로 2|031-962-1111|2020-03-04
        2020-3|다솜지적사|경기도 고양시 일산동구 고봉로 3|031-977-1111|2020-05-06
        """,
        "organizations",
        (1,),
        {"성명(상호)": ORG + "name", "주소": ORG + "address", "전화": ORG + "phone"},
        (2, 3, 4),
    ),
    OfficeList(
        "plain names of people at home are no firms",
        """
        이름|주소|전화번호
        김가온|경기도 고양시 덕양구 통일로 1|031-962-1111
        이나래|경기도 고양시 일산동구 고봉로 2|031-977-2222
        박다솜|경기도 고양시 일산서구 덕이로 3|031-911-3333
        """,
        "",
        (1,),
        {"이름": None, "주소": None},
        (2, 3, 4),
    ),
    OfficeList(
        "a shop and whoever keeps it in one cell",
        """
        상호(성명)|사업장 소재지|연락처|종목
        가온측량설계(김가온)|경기도 고양시 덕양구 통일로 1|031-962-1111|측량
        나래엔지니어링(이나래)|경기도 고양시 일산동구 고봉로 2|031-977-2222|설계
        """,
        "organizations",
        (1,),
        {"상호(성명)": ORG + "name", "사업장 소재지": ORG + "address"},
        (2, 3),
        {2: {ORG + "name": "가온측량설계", ORG + "representatives": ("김가온",)}},
    ),
    OfficeList(
        "the estate a firm sits in is told in its note, none where it stands alone",
        """
        순번|회사명|단지명|생산품|공장대표주소(지번)|전화번호
        1|(주)가온보기|반월국가산업단지|자동차부품|경기도 안산시 단원구 목내동 400-1|031-401-1111 / 031-401-2222
        2|나래보기산업|개별입지|포장재|경기도 고양시 일산동구 식사동 12-3|031-977-2222
        """,
        "organizations",
        (1,),
        {"회사명": ORG + "name", "단지명": ORG + "note", "생산품": ORG + "products"},
        (2, 3),
        {
            2: {
                ORG + "note": "단지명: 반월국가산업단지\n전화번호: 031-401-1111 / 031-401-2222",
                ORG + "phone": "031-401-1111",
            },
            3: {ORG + "note": None},
        },
    ),
    OfficeList(
        "the house that tenants sit in, in a list of firms of a city",
        """
        연번|업체명|대표자|지식산업센터명|소재지|업종
        1|(주)나래보기|이나래|가온테크노타워|고양시 덕양구 향동로 1|소프트웨어
        2|다솜보기전자|박다솜|마루지식산업센터|고양시 일산동구 백마로 2|전자부품
        """,
        "organizations",
        (1,),
        {"지식산업센터명": ORG + "note", "소재지": ORG + "address"},
        (2, 3),
        {2: {ORG + "note": "지식산업센터명: 가온테크노타워"}},
    ),
    OfficeList(
        "certificates of several kinds of firms: the title says of none which it has",
        """
        사회적기업·마을기업 현황
        연번|유형|기업명|대표자|지정일|소재지
        1|사회적기업|가온돌봄|김가온|2012.05.06|고양시 덕양구 통일로 1
        2|마을기업|나래키친|이나래|2024.05.06|고양시 일산동구 고봉로 2
        3|마을기업|다솜마을|박다솜|2020.03.04|고양시 일산서구 덕이로 3
        """,
        "venture-list",
        (2,),
        {"기업명": ORG + "name", "지정일": None, "유형": None},
        (3, 4, 5),
        {3: {CERT + "kind": None}},
    ),
    OfficeList(
        "the number and the year of one certificate, of which one label says whose it is",
        """
        연번|기관명|소재지|대표자|인증연도|사회적기업 인증번호
        1|가온돌봄|고양시 덕양구 통일로 1|김가온|2012|제2012-033호
        2|나래키친|고양시 일산동구 고봉로 2|이나래|2015|제2015-044호
        """,
        "venture-list",
        (1,),
        {"인증연도": CERT + "confirmed_on", "사회적기업 인증번호": CERT + "number"},
        (2, 3),
        {
            2: {
                CERT + "kind": "social",
                CERT + "number": "제2012-033호",
                CERT + "confirmed_on": "2012",
            }
        },
        file_name="사회적기업.csv",
    ),
    OfficeList(
        "firms that run parks are firms: they have heads and numbers",
        """
        시설명|사업자등록번호|대표자|주소|전화번호|업종
        가온테마공원|110-81-41272|김가온|고양시 덕양구 통일로 1|031-962-1111|유원시설업
        나래키즈공원|107-81-53660|이나래|고양시 일산동구 고봉로 2|031-977-2222|유원시설업
        다솜워터광장||박다솜|고양시 일산서구 덕이로 3|031-911-3333|유원시설업
        """,
        "organizations",
        (1,),
        {"시설명": ORG + "name", "사업자등록번호": ORG + "business_number", "업종": ORG + "industry_name"},
        (2, 3, 4),
    ),
    OfficeList(
        "funds and who runs them are no firms of ours",
        """
        조합명|업무집행조합원|결성일|결성총액(억원)|만기일
        가온1호 투자조합|가온벤처스㈜|2020-01-02|#500|2028-01-01
        나래바이오펀드|나래인베스트먼트|2021-03-04|#300|2029-03-03
        다솜초기펀드|다솜파트너스|2022-05-06|#150|2030-05-05
        """,
        "",
        (1,),
        {"조합명": None},
        (2, 3, 4),
    ),
    OfficeList(
        "firms under contract are no tenants: what names them names no place beside",
        """
        공원녹지 관리업체 현황
        연번|명칭|대표자|주소|전화|관리공원|계약기간
        1|가온조경㈜|김가온|고양시 덕양구 통일로 1|031-962-1111|호수공원|2026.1~2026.12
        2|나래녹화|이나래|고양시 일산동구 고봉로 2|031-977-2222|정발산공원|2026.1~2026.12
        """,
        "organizations",
        (2,),
        {"명칭": ORG + "name", "대표자": ORG + "representatives", "계약기간": None},
        (3, 4),
        {3: {OCCUPIED + "until_on": None}},
    ),
    OfficeList(
        "firms moved in: where they are now, how old they are and what they run",
        """
        충전사업자명|고객센터|이전 전 소재지|이전 후 소재지|설립일|자체홈페이지|주취급식품
        ㈜가온차지|1588-1111|서울특별시 금천구 가산로 1|경기도 고양시 덕양구 향동로 1|2012.03.04 (14년차)|gaon-ex.com|두부
        나래이브이|1600-2222|서울특별시 마포구 월드컵로 2|경기도 고양시 일산동구 백마로 2|1998년 11월(28년)|narae-ex.com|김치
        다솜에너지|1661-3333|서울특별시 중구 을지로 3|경기도 고양시 덕양구 향동로 3|2020.01.01 (6년차)|dasom-ex.com|소스
        """,
        "organizations",
        (1,),
        {
            "충전사업자명": ORG + "name",
            "고객센터": ORG + "phone",
            "이전 전 소재지": None,
            "이전 후 소재지": ORG + "address",
            "설립일": ORG + "founded",
            "자체홈페이지": ORG + "website",
            "주취급식품": ORG + "products",
        },
        (2, 3, 4),
        {2: {ORG + "founded": "2012-03-04"}, 3: {ORG + "founded": "1998-11"}},
    ),
    OfficeList(
        "a remark between the rows names a firm and is no entry",
        """
        연번|기업명|업종|투자예정액(억원)|희망입지|진행단계
        1|(주)가온보기|의료기기|#120|일산테크노밸리|상담
        |(참고) ㈜라온보기 검토중||||
        2|나래콘텐츠|방송|#300|방송영상밸리|투자의향
        다솜물류는 하반기에 다시 협의|||||
        """,
        "cases",
        (1,),
        {"기업명": ORG + "name", "진행단계": CASE + "stage"},
        (2, 4),
        excluded={3: "footnote", 5: "footnote"},
    ),
    OfficeList(
        "figures that say behind them of when they are, and days that say of what",
        """
        기업명|설립일|직원수|매출액|자본금|가맹본부 주소
        ㈜가온보기|2012.03.04 설립|1,203명(2025.12)|32억(’24)|5억|서울특별시 강남구 테헤란로 2
        나래보기㈜|1998년 11월 창업|12(정규10, 비정규2)|1조 2,345억원(2025년)|120억원|서울특별시 중구 을지로 3
        다솜보기㈜|'15. 3월|35명|12억 (연결)|3.5억|경기도 고양시 덕양구 향동로 3
        """,
        "organizations",
        (1,),
        {"설립일": ORG + "founded", "매출액": ORG + "revenue", "가맹본부 주소": ORG + "address"},
        (2, 3, 4),
        {
            2: {
                ORG + "founded": "2012-03-04",
                ORG + "employees": 1203,
                ORG + "employees_on": "2025-12",
                ORG + "revenue": 3_200_000_000,
                ORG + "revenue_on": "2024",
            },
            3: {
                ORG + "founded": "1998-11",
                ORG + "employees": 12,
                ORG + "employees_on": None,
                ORG + "revenue": 1_234_500_000_000,
                ORG + "revenue_on": "2025",
            },
            4: {ORG + "revenue": 1_200_000_000, ORG + "revenue_on": None},
        },
    ),
    OfficeList(
        "venture firms under English heads",
        """
        Company Name|CEO|Venture Type|Valid From|Valid Until|Industry|Main Product
        Gaon Example Co., Ltd.|Kim Gaon|Innovation growth|2024-03-01|2027-02-28|Software|Logistics SaaS
        Narae Example Inc.|Lee Narae|R&D|2023-05-06|2026-05-05|Medical devices|Diagnostic kit
        """,
        "venture-list",
        (1,),
        {"Venture Type": CERT + "kind", "Valid Until": CERT + "valid_until"},
        (2, 3),
        {2: {CERT + "kind": "growth", CERT + "valid_from": "2024-03-01"}},
    ),
    OfficeList(
        "an address book tells family names and given names apart",
        """
        성|이름|회사|부서|직함|근무처 전화|휴대폰|전자 메일 주소
        김|가온|㈜가온보기|영업팀|과장|031-962-1111|010-0000-1001|kim@example.com
        이|나래|나래보기산업|총무부|부장|031-977-2222|010-0000-1002|lee@example.com
        남궁|솔|솔빛보기㈜|연구소|소장|031-911-3333|010-0000-1003|sol@example.com
        """,
        "contacts",
        (1,),
        {"성": MAN + "name", "이름": MAN + "name", "근무처 전화": MAN + "phone"},
        (2, 3, 4),
        {2: {MAN + "name": "김가온"}, 4: {MAN + "name": "남궁솔"}},
    ),
    OfficeList(
        "heads of firms in two columns, and firms in words of a shop list",
        """
        회사명(한글)|대표자 이름|대표자 성|Year Est.|Empl.|상품|제조물품
        ㈜가온보기|가온|김|2012|12|센서|의자
        나래보기산업|나래|이|1998|8|도료|책상
        """,
        "organizations",
        (1,),
        {
            "대표자 성": ORG + "representatives",
            "Year Est.": ORG + "founded",
            "Empl.": ORG + "employees",
        },
        (2, 3),
        {2: {ORG + "representatives": ("김가온",), ORG + "employees": 12}},
    ),
    OfficeList(
        "the number of the office that took the report is not the firm's",
        """
        상호|사업자등록번호|대표자명|전화번호|사업장소재지(도로명)|신고기관명|신고기관 대표연락처
        보기커머스|120-81-00000|김보기||경기도 고양시 일산동구 중앙로 1|경기도 고양시|031-000-9000
        예시몰|120-81-00001|이예시||경기도 고양시 덕양구 화중로 2|경기도 고양시|031-000-9000
        """,
        "organizations",
        (1,),
        {"신고기관 대표연락처": None, "신고기관명": None, "상호": ORG + "name"},
        (2, 3),
    ),
    OfficeList(
        "money that a firm has raised is no plan of ours",
        """
        companyName|employees|investmentStage|totalInvestment
        보기랩|#87|Series B|120억
        예시로봇|#17|Seed|비공개
        """,
        "organizations",
        (1,),
        {"companyName": ORG + "name", "totalInvestment": None, "investmentStage": None},
        (2, 3),
    ),
)  # fmt: skip
