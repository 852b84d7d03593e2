"""Lists of firms: registers, certified firms, members, tenants, exchanges."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CERT, MAN, ORG, OfficeList

FIRMS = (
    OfficeList(
        "factory register of the complex authority",
        """
        공장등록현황(2026.3월말 기준)
        No|기업체명|대표자|공장 주소|대표업종|업종명|주요생산품|종업원합계|공장용지면적(㎡)|건축면적(㎡)|전화번호|최초등록일
        1|(주)가온정밀|김가온|경기도 고양시 일산동구 장항로 12 (장항동)|29271|반도체 제조용 기계 제조업|웨이퍼 이송장치|35|1,200.5|800|031-901-1111|2010-05-06
        2|나루기전|이나루|경기도 고양시 덕양구 원흥동 123-4|28111|전동기 및 발전기 제조업|소형모터|12|500|300|031-962-2222|1999-12-30
        3|다솔산업주식회사|박다솔외1인|경기도 고양시 일산서구 덕이로 33|22299|그 외 기타 플라스틱 제품 제조업|사출품|8|0|150.25|02-381-3333|2021-01-15
        """,
        "organizations",
        (2,),
        {
            "기업체명": ORG + "name",
            "대표자": ORG + "representatives",
            "공장 주소": ORG + "address",
            "대표업종": ORG + "industry_code",
            "업종명": ORG + "industry_name",
            "주요생산품": ORG + "products",
            "종업원합계": ORG + "employees",
            "전화번호": ORG + "phone",
            "공장용지면적(㎡)": None,
            "건축면적(㎡)": None,
            "최초등록일": None,
        },
        (3, 4, 5),
        {
            3: {ORG + "employees": 35, ORG + "industry_code": "29271"},
            4: {ORG + "address_lot": "경기도 고양시 덕양구 원흥동 123-4"},
        },
        as_of="2026-03",
    ),
    OfficeList(
        "venture list, older issue: other headers",
        """
        연번,업체명,대표자명,벤처확인유형,지역,간략주소,업종명_10차,주생산품,벤처유효시작일,벤처유효종료일,벤처확인기관,신규/재확인
        1,(주)가나다테크,김*수,혁신성장유형,경기,경기도 고양시 일산동구,응용 소프트웨어 개발 및 공급업,업무용 솔루션,2022-03-04,2025-03-03,벤처기업확인기관,신규
        2,라마바 주식회사,이*영,벤처투자유형,경기,경기도 고양시 덕양구,의료용 기기 제조업,진단기기,2023-01-02,2026-01-01,벤처기업확인기관,재확인
        3,사아자,박*,연구개발유형,경기,경기도 고양시 일산서구,,화장품,2023-06-11,2026-06-10,벤처기업확인기관,신규
        """.replace(",", "|"),
        "venture-list",
        (1,),
        {
            "업체명": ORG + "name",
            "대표자명": ORG + "representatives",
            "벤처확인유형": CERT + "kind",
            "지역": ORG + "region",
            "간략주소": ORG + "address",
            "업종명_10차": ORG + "industry_name",
            "벤처유효시작일": CERT + "valid_from",
            "벤처유효종료일": CERT + "valid_until",
            "벤처확인기관": CERT + "issuer",
            "신규/재확인": CERT + "renewal",
            "주생산품": ORG + "products",
        },
        (2, 3, 4),
        {
            2: {
                CERT + "kind": "growth",
                CERT + "valid_until": "2025-03-03",
                ORG + "industry_revision": "10",
            }
        },
        file_name="중소벤처기업부_벤처기업명단_20230630.csv",
        as_of="2023-06-30",
    ),
    OfficeList(
        "venture list, newer issue with codes and the city",
        """
        번호|기업명|대표자|확인유형|시도|시군구|주소(현재본사주소)|표준산업분류코드|업종명(11차)|주생산품|유효시작일|유효종료일|확인기관|신규_재확인코드|이메일 주소
        1|㈜하나비|김하나|연구개발유형|경기|고양시 일산동구|경기도 고양시 일산동구 백마로 195|58222|응용 소프트웨어 개발 및 공급업|앱|20240102|20270101|기술보증기금|신규|hana@example.com
        2|두울셋|이두리|예비벤처|경기|고양시 덕양구|경기도 고양시 덕양구 으뜸로 8|26299|기타 전자부품|센서|20250203|20280202|한국벤처캐피탈협회|재확인|
        """,
        "venture-list",
        (1,),
        {
            "기업명": ORG + "name",
            "확인유형": CERT + "kind",
            "주소(현재본사주소)": ORG + "address",
            "표준산업분류코드": ORG + "industry_code",
            "업종명(11차)": ORG + "industry_name",
            "유효시작일": CERT + "valid_from",
            "유효종료일": CERT + "valid_until",
            "확인기관": CERT + "issuer",
            "신규_재확인코드": CERT + "renewal",
        },
        (2, 3),
        {
            2: {
                CERT + "valid_from": "2024-01-02",
                CERT + "valid_until": "2027-01-01",
                CERT + "kind": "research",
            },
            3: {CERT + "kind": "prospective"},
        },
    ),
    OfficeList(
        "Inno-Biz certified firms",
        """
        기술혁신형 중소기업(이노비즈) 확인기업 현황
        지역|업체명|대표자|업종|주생산품|인증등급|인증번호|인증일자|만료일자|주소|전화번호
        경기|(주)이노원|한이노|제조업|센서모듈|A|R051234-00123|2023.05.12|2026.05.11|경기 고양시 일산동구 호수로 646|031-912-0001
        경기|투투솔루션|서투투|정보통신업|SW|AA|R051234-00456|2024.01.02|2027.01.01|경기 고양시 덕양구 향동로 217|02-300-0002
        """,
        "venture-list",
        (2,),
        {
            "업체명": ORG + "name",
            "대표자": ORG + "representatives",
            "업종": ORG + "industry_name",
            "인증번호": CERT + "number",
            "인증일자": CERT + "confirmed_on",
            "만료일자": CERT + "valid_until",
            "주소": ORG + "address",
            "전화번호": ORG + "phone",
            "인증등급": None,
        },
        (3, 4),
        {3: {CERT + "kind": "innobiz", CERT + "valid_until": "2026-05-11"}},
    ),
    OfficeList(
        "certified firms whose file alone says what they are, in English",
        """
        연번|업체명|대표자|소재지|인증번호|인증일|유효기간
        1|보기산업|김보기|경기 고양시|R051234-00789|2023-01-02|2026-01-01
        2|(주)예시|이예시|서울 강남구|R051234-00790|2024-03-02|2027-03-01
        """,
        "venture-list",
        (1,),
        {
            "인증번호": CERT + "number",
            "인증일": CERT + "confirmed_on",
            "유효기간": CERT + "valid_until",
        },
        (2, 3),
        {2: {CERT + "kind": "innobiz", CERT + "valid_until": "2026-01-01"}},
        file_name="InnoBiz_list.csv",
    ),
    OfficeList(
        "Main-Biz list of a portal, with a certificate's period in one cell",
        """
        No.|회사명|대표자명|소재지|업태|종목|메인비즈 확인번호|확인서 유효기간
        1|㈜메인하나|김메인|경기도 고양시|제조|금형|제080101-01234호|2023-08-01 ~ 2026-07-31
        2|둘메인(주)|박둘|경기도 파주시|도매|문구|제080101-05678호|2024-02-15~2027-02-14
        """,
        "venture-list",
        (1,),
        {
            "회사명": ORG + "name",
            "소재지": ORG + "address",
            "메인비즈 확인번호": CERT + "number",
            "확인서 유효기간": CERT + "valid_until",
            "업태": ORG + "industry_name",
        },
        (2, 3),
        {
            2: {
                CERT + "kind": "mainbiz",
                CERT + "valid_from": "2023-08-01",
                CERT + "valid_until": "2026-07-31",
            }
        },
        file_name="메인비즈 확인기업 목록.xls",
    ),
    OfficeList(
        "members of an association with the fee column",
        """
        한국바이오의약품협회 정회원사 명단
        (2026년 1월 현재)
        연번|회원사명|대표이사|가입일|홈페이지|대표전화|회비납부
        1|㈜바이오새솔|권새솔|2015-03-01|www.example.com|02-555-0001|완납
        2|청아제약|남청아·오세윤|2018-07-15|http://example.org|02-555-0002|미납
        3|Innogen Korea|Lee S.|2020-01-01|-|02-555-0003|완납
        """,
        "lead-list",
        (3,),
        {
            "회원사명": ORG + "name",
            "대표이사": ORG + "representatives",
            "홈페이지": ORG + "website",
            "대표전화": ORG + "phone",
            "가입일": None,
            "회비납부": None,
        },
        (4, 5, 6),
        {5: {ORG + "representatives": ("남청아", "오세윤")}, 6: {ORG + "website": None}},
        as_of="2026-01",
    ),
    OfficeList(
        "tenants of a knowledge-industry centre by floor",
        """
        ○○ 지식산업센터 입주업체 현황
        |||||2026. 5. 31. 현재
        층|호실|입주업체명|대표자|업종|전용면적(㎡)|입주일|연락처
        3층|301~302|(주)빛가람|조빛가|SW개발|132.5|2022.3.2|031-123-4567
        |303|공실||||
        |304|온누리디자인|민온누|전문디자인업|66.1|2023.10.15|010-0000-3040
        4층|401|㈜초록마루|하초록|연구개발|250|2021.1.4|02-3000-4010
        """,
        "occupancies",
        (3,),
        {
            "입주업체명": ORG + "name",
            "대표자": ORG + "representatives",
            "업종": ORG + "industry_name",
            "연락처": ORG + "phone",
            "전용면적(㎡)": "occupancy.area",
            "입주일": "occupancy.actual_on",
            "호실": "occupancy.room",
            "층": "occupancy.room",
        },
        (4, 6, 7),
        {
            4: {
                ORG + "phone": "031-123-4567",
                "occupancy.room": "301~302",
                "occupancy.area": 132.5,
                "occupancy.actual_on": "2022-03-02",
            }
        },
        excluded={5: "vacant"},
        as_of="2026-05-31",
    ),
    OfficeList(
        "tenants with group titles between them",
        """
        산업단지 입주기업 명부
        연번|회사명|대표자명|소재지(도로명)|업종(KSIC)|직원수
        ■ 전기·전자
        1|가람전자|최가람|고양시 덕양구 권율대로 668|C26|21
        2|나리전기|윤나리|고양시 덕양구 삼원로 73|C28|15
        ■ 기계·금속
        3|다온기계|신다온|고양시 일산서구 한류월드로 300|C29|40
        (이하 여백)
        """,
        "organizations",
        (2,),
        {
            "회사명": ORG + "name",
            "소재지(도로명)": ORG + "address",
            "업종(KSIC)": ORG + "industry_code",
            "직원수": ORG + "employees",
        },
        (4, 5, 7),
        {4: {ORG + "employees": 21}},
        excluded={3: "section", 6: "section", 8: "end_mark"},
    ),
    OfficeList(
        "exchange list as the portal gives it",
        """
        회사명|종목코드|업종|주요제품|상장일|결산월|대표자명|홈페이지|지역
        가나다바이오|#123450|기초 의약물질 제조업|항체의약품|@2021-05-04|12월|김가나, 이다라 (각자 대표이사)|http://www.example.com|경기도
        라마소재|#4560|반도체 제조업|웨이퍼|@1999-11-30|3월|박마바||충청북도
        """,
        "organizations",
        (1,),
        {
            "회사명": ORG + "name",
            "업종": ORG + "industry_name",
            "주요제품": ORG + "products",
            "대표자명": ORG + "representatives",
            "홈페이지": ORG + "website",
            "지역": ORG + "region",
            "상장일": None,
            "종목코드": ORG + "codes",
        },
        (2, 3),
        {
            2: {ORG + "representatives": ("김가나", "이다라"), ORG + "region": "경기"},
            3: {ORG + "codes": ("종목코드: 004560",)},
        },
        file_name="상장법인목록.xls",
    ),
    OfficeList(
        "foreign-invested firms",
        """
        외국인투자기업 현황(2025.12.31.)
        연번|외투기업명|한국대표|투자국|투자업종|신고금액(천불)|지분율(%)|사업자번호|소재지
        1|에이비씨코리아(유)|JOHN SMITH|미국|도매업|1,500|100|110-81-41272|경기도 고양시 일산동구 정발산로 24
        2|㈜도이치머신|뮐러 한스|독일|기계제조|20,000|51|107-81-53660|경기도 고양시 덕양구 동헌로 305
        """,
        "organizations",
        (2,),
        {
            "외투기업명": ORG + "name",
            "투자국": ORG + "country",
            "사업자번호": ORG + "business_number",
            "소재지": ORG + "address",
            "신고금액(천불)": None,
            "지분율(%)": None,
        },
        (3, 4),
        {3: {ORG + "business_number": "1108141272", ORG + "country": "미국"}},
        as_of="2025-12-31",
    ),
    OfficeList(
        "hospitals and institutes, legal form and beds",
        """
        관내 의료기관 및 연구기관 현황
        구분|기관명|기관장|주소|대표번호|병상수|누리집
        종합병원|한솔병원|김한솔|고양시 일산서구 주화로 170|031-910-7114|600|www.example.com
        종합병원|국립중앙센터|이중앙|고양시 일산동구 일산로 323|1588-8110|560|
        연구기관|한국미래연구원|박미래|고양시 일산서구 고양대로 283|031-910-0114|-|www.example.org
        """,
        "organizations",
        (2,),
        {
            "기관명": ORG + "name",
            "기관장": ORG + "representatives",
            "주소": ORG + "address",
            "대표번호": ORG + "phone",
            "병상수": None,
            "누리집": ORG + "website",
        },
        (3, 4, 5),
        {3: {ORG + "phone": "031-910-7114"}},
    ),
    OfficeList(
        "research bodies with English and short names",
        """
        연구기관 목록
        순번|기관명(국문)|기관명(영문)|약칭|기관장명|설립년도|직원현황|본원 소재지
        1|한국가상연구원|Korea Virtual Institute|KVI|장가상|1976|1,234명|대전광역시 유성구 가정로 218
        2|미래식품연구소|Future Food Institute|FFI|문미래|2004년|87|전북특별자치도 완주군 이서면 농생명로 245
        """,
        "organizations",
        (2,),
        {
            "기관명(국문)": ORG + "name",
            "기관명(영문)": ORG + "name_en",
            "약칭": ORG + "aliases",
            "기관장명": ORG + "representatives",
            "설립년도": ORG + "founded",
            "직원현황": ORG + "employees",
            "본원 소재지": ORG + "address",
        },
        (3, 4),
        {3: {ORG + "founded": "1976", ORG + "employees": 1234}, 4: {ORG + "founded": "2004"}},
    ),
    OfficeList(
        "contacts of firms for a fair",
        """
        2026 투자설명회 참가업체 담당자 연락처
        기업명|부서|담당자 성명|직급|사무실 전화|휴대전화|E-MAIL
        ㈜파란하늘|전략기획실|성파란|부장|031-0000-1000|010-1234-0000|blue@example.com
        초원식품|대외협력팀|도초원|대리|02-0000-2000|010-5678-0000|green@example.com
        """,
        "organizations",
        (2,),
        {
            "기업명": ORG + "name",
            "부서": MAN + "department",
            "담당자 성명": MAN + "name",
            "직급": MAN + "title",
            "휴대전화": MAN + "mobile",
            "E-MAIL": MAN + "email",
        },
        (3, 4),
        {3: {MAN + "mobile": "010-1234-0000", MAN + "title": "부장"}},
    ),
    OfficeList(
        "finance data: several years side by side under merged years",
        """
        관내 우수기업 재무현황
        ||||(단위: 백만원)
        기업명|대표자|2023년|||2024년||
        ||매출액|영업이익|종업원|매출액|영업이익|종업원
        ㈜하늘소재|이하늘|12,000|900|55|15,300|1,200|61
        바다테크|김바다|3,400|-120|20|2,900|△300|18
        """,
        "organizations",
        (3, 4),
        {
            "기업명": ORG + "name",
            "2024년 › 매출액": ORG + "revenue",
            "2023년 › 매출액": None,
            "2024년 › 영업이익": None,
            "2024년 › 종업원": ORG + "employees",
            "2023년 › 종업원": None,
        },
        (5, 6),
        {5: {ORG + "revenue": 15_300_000_000, ORG + "employees": 61}},
        merged=((3, 2, 3, 4), (3, 5, 3, 7), (3, 0, 4, 0), (3, 1, 4, 1)),
        units={"2024년 › 매출액": "백만원"},
    ),
    OfficeList(
        "no header: serial, firm, address, phone",
        """
        #1|(주)푸른솔|경기도 고양시 일산동구 하늘마을로 158|031-901-0001
        #2|㈜맑은샘|경기도 고양시 일산동구 산두로 265|031-901-0002
        #3|고운빛 주식회사|경기도 고양시 덕양구 도래울로 17|02-371-0003
        #4|(주)바른길|경기도 고양시 일산서구 가좌로 59|031-921-0004
        """,
        "organizations",
        None,
        {},
        (1, 2, 3, 4),
        {
            1: {
                ORG + "name": "(주)푸른솔",
                ORG + "address": "경기도 고양시 일산동구 하늘마을로 158",
                ORG + "phone": "031-901-0001",
            }
        },
    ),
    OfficeList(
        "one column of firms, the file says what they are",
        """
        새하얀테크
        ㈜검은콩
        붉은노을푸드
        푸른바다(주)
        """,
        "organizations",
        None,
        {},
        (1, 2, 3, 4),
        {1: {ORG + "name": "새하얀테크"}},
        file_name="기업 명단.xlsx",
    ),
)
