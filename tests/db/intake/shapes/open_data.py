"""Lists of the open-data portals: their long label rows, keys of services, codes beside their names."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, ORG, OfficeList

SITE = "site."

OPEN_DATA = (
    OfficeList(
        "what class of firm each is, down a column: no forms that begin with 중소기업",
        """
        순번|회사명|대표자명|공장규모|원자재|공장주소|등록일
        #1|㈜한빛보기|김하나|중소기업|기타 참고 사항|경기도 고양시 일산동구 중앙로 100|2015-03-02
        #2|(주)누리보기|박두리|중견기업|기타|경기도 고양시 덕양구 호수로 7|2016-04-05
        #3|새봄보기|최세리|소기업|비고|경기도 파주시 통일로 9|2017-05-06
        """,
        "organizations",
        (1,),
        {"회사명": ORG + "name", "공장주소": ORG + "address", "등록일": None},
        (2, 3, 4),
    ),
    OfficeList(
        "keys of a service, most of them shortened words",
        """
        cmpNm|reprNm|coAddr|coTel|indNm|mainGoods|emplNum|hpUrl|enpMainBizNm
        ㈜한빛보기|김하나|경기도 고양시 일산동구 중앙로 100|031-000-0001|반도체 제조업|보기 기판|#12|www.example1.com|
        (주)누리보기|박두리|경기도 고양시 덕양구 호수로 7|031-000-0002|식료품 제조업|보기 김치|#30|www.example2.com|
        """,
        "organizations",
        (1,),
        {
            "cmpNm": ORG + "name",
            "reprNm": ORG + "representatives",
            "coAddr": ORG + "address",
            "coTel": ORG + "phone",
            "indNm": ORG + "industry_name",
            "mainGoods": ORG + "products",
            "emplNum": ORG + "employees",
            "hpUrl": ORG + "website",
            "enpMainBizNm": None,
        },
        (2, 3),
    ),
    OfficeList(
        "a province and its town by what their codes are called",
        """
        요양기관명|종별코드명|시도코드|시도코드명|시군구코드|시군구코드명|전화번호
        가나보기의원|의원|#310000|경기|#310900|고양일산동구|031-000-0001
        다라보기의원|치과의원|#310000|경기|#311200|파주시|031-000-0002
        """,
        "organizations",
        (1,),
        {"종별코드명": None, "시도코드명": ORG + "region", "시군구코드명": ORG + "region"},
        (2, 3),
        {3: {ORG + "region": "경기 파주시"}},
    ),
    OfficeList(
        "province and town under one head, and how many floors a building has",
        """
        지식산업센터 현황
        명칭|소재지||연면적(㎡)|층수
        |시도|도로명주소||
        가나지식산업센터|경기도|경기도 고양시 덕양구 삼원로 7|#24000|지하 2층, 지상 10층
        다라지식산업센터|경기도|경기도 고양시 일산동구 하늘로 8|#36000|지하 1층, 지상 7층
        """,
        "sites",
        (2, 3),
        {"명칭": SITE + "name", "도로명주소": SITE + "address", "층수": SITE + "floors_above"},
        (4, 5),
        {
            4: {
                SITE + "name": "가나지식산업센터",
                SITE + "gross_area": 24_000.0,
                SITE + "area": None,
                SITE + "floors_above": 10,
                SITE + "floors_below": 2,
            }
        },
        merged=((2, 1, 2, 2), (2, 0, 3, 0), (2, 3, 3, 3), (2, 4, 3, 4)),
    ),
    OfficeList(
        "a firm in Korean and in English under one head",
        """
        참가업체
        구분||업체||담당자||전시품목
        부스|홀|국문|영문|성명|직위|
        A-1|제1전시장|㈜한빛보기|Hanbit Example Co., Ltd.|김하나|이사|보기 센서
        B-2|제2전시장|(주)누리보기|Nuri Example Co., Ltd.|박두리|부장|보기 로봇
        """,
        "organizations",
        (2, 3),
        {
            "국문": ORG + "name",
            "영문": ORG + "name_en",
            "성명": MAN + "name",
            "직위": MAN + "title",
            "전시품목": ORG + "products",
            "부스": None,
        },
        (4, 5),
        merged=((2, 0, 2, 1), (2, 2, 2, 3), (2, 4, 2, 5), (2, 6, 3, 6)),
    ),
    OfficeList(
        "jobs beside the money of an investment are no employees of today",
        """
        국내복귀기업 선정 현황
        기업명|업종|선정일|투자금액(억원)|고용인원
        ㈜한빛보기|반도체 제조업|2024-03-02|#120|#40
        (주)누리보기|식료품 제조업|2024-05-20|#30|#12
        """,
        "organizations",
        (2,),
        {"기업명": ORG + "name", "투자금액(억원)": None, "고용인원": None},
        (3, 4),
    ),
    OfficeList(
        "places as a service of maps words them",
        """
        title|link|category|telephone|address|roadAddress|mapx
        가나보기동물의료센터|http://a.example.com|동물병원|031-000-0001|경기도 고양시 일산동구 장항동 100|경기도 고양시 일산동구 중앙로 1|#1268
        다라보기치과|http://b.example.com|치과|031-000-0002|경기도 고양시 덕양구 화정동 10|경기도 고양시 덕양구 화중로 2|#1268
        마바보기내과|http://c.example.com|내과|031-000-0003|번지 호|경기도 고양시 덕양구 화중로 5|#1268
        """,
        "organizations",
        (1,),
        {
            "title": ORG + "name",
            "telephone": ORG + "phone",
            "roadAddress": ORG + "address",
            "address": ORG + "address_lot",
            "mapx": None,
        },
        (2, 3, 4),
        {
            2: {ORG + "address_lot": "경기도 고양시 일산동구 장항동 100"},
            4: {ORG + "address_lot": None},
        },
    ),
    OfficeList(
        "heads that most rows do not count, and districts whose province only the address names",
        """
        사업장명|구명|도로명전체주소|소재지전화|총직원수
        가나보기목욕탕|강서구|서울특별시 보기로 1|02-000-0001|0
        다라보기세탁|강서구|서울특별시 강서구 보기로 2|02-000-0002|0
        마바보기위탁|강동구|서울특별시 보기로20길 42|02-000-0003|0
        사아보기식당|중구||02-000-0004|4
        """,
        "organizations",
        (1,),
        {"사업장명": ORG + "name", "구명": ORG + "region", "총직원수": ORG + "employees"},
        (2, 3, 4, 5),
        {
            2: {ORG + "region": "서울 강서구", ORG + "employees": None},
            3: {ORG + "region": "서울 강서구", ORG + "employees": None},
            4: {ORG + "region": "서울 강동구", ORG + "employees": None},
            5: {ORG + "region": "중구", ORG + "employees": 4},
        },
        problems=dict.fromkeys((2, 3, 4), ORG + "employees"),
    ),
    OfficeList(
        "plots by the district they lie in, some for parking",
        """
        용지 공급 대상
        사업지구|획지번호|용도|면적(㎡)|㎡당 단가(천원)
        가나지구|지원1-1|지원시설|#330.5|#2800
        가나지구|주1-1|주차장|#150|#1900
        다라지구|지원1-1|지원시설|#661|#2700
        """,
        "sites",
        (2,),
        {"사업지구": "project.name", "획지번호": SITE + "name"},
        (3, 4, 5),
        {
            3: {"project.name": "가나지구", SITE + "price": 2_800_000},
            4: {SITE + "kind": None},
            5: {"project.name": "다라지구", SITE + "name": "지원1-1"},
        },
    ),
    OfficeList(
        "ground that is for sale, by what its items are called",
        """
        매각대상 토지
        번호|물건명|소재지|면적(㎡)|예정가격(원)|용도지역
        #1|가나동 1번지|경기도 고양시 덕양구 가나동 1|#330.5|#150000000|자연녹지
        #2|가나동 2번지|경기도 고양시 덕양구 가나동 2|#661|#290000000|자연녹지
        """,
        "sites",
        (2,),
        {"물건명": SITE + "name", "면적(㎡)": SITE + "area", "예정가격(원)": SITE + "note"},
        (3, 4),
    ),
    OfficeList(
        "bodies of health by their noun, people of lessons by their brackets, firms that are closed",
        """
        보건기관명|보건기관유형명|소재지도로명주소|전화번호|교육담당자명|교육담당자(이메일)|휴폐업정보
        가나보건지소|보건지소|경기도 고양시 덕양구 화중로 2|031-000-0001|김하나|one@example.com|정상
        다라보건소|보건소|경기도 고양시 덕양구 화중로 5|031-000-0002|박두리|two@example.com|폐업(2025.08.31)
        마바보건소|보건소|경기도 고양시 덕양구 화중로 6|031-000-0003|최세리|three@example.com|정상
        """,
        "organizations",
        (1,),
        {
            "보건기관명": ORG + "name",
            "보건기관유형명": None,
            "교육담당자명": MAN + "name",
            "교육담당자(이메일)": MAN + "email",
        },
        (2, 4),
        excluded={3: "closed"},
    ),
    OfficeList(
        "the newest of years in two digits",
        """
        기업명|대표|매출(24년)|매출(25년)|전문품목
        ㈜한빛보기|김하나|#120|#150|보기 센서
        (주)누리보기|박두리|#30|#20|보기 로봇
        """,
        "organizations",
        (1,),
        {"매출(24년)": None, "매출(25년)": ORG + "revenue", "전문품목": ORG + "products"},
        (2, 3),
    ),
    OfficeList(
        "a parent's name under its head is nobody to ring",
        """
        Directory of foreign-invested companies
        No.|Company||Parent company||Contact||
        |English|Korean|Name|Country|Person in charge|E-mail|Tel
        #1|Bogi Optics Korea Ltd.|보기옵틱스코리아(유)|Bogi AS|Norway|Kim Hana|kim@example.com|031-000-0001
        #2|Bogi Dental Korea|보기덴탈코리아 주식회사|Bogi GmbH|Germany|Park Duri|park@example.com|031-000-0002
        """,
        "organizations",
        (2, 3),
        {
            "Korean": ORG + "name",
            "Person in charge": MAN + "name",
            "Parent company › Name": None,
        },
        (4, 5),
        merged=((2, 1, 2, 2), (2, 3, 2, 4), (2, 5, 2, 7), (2, 0, 3, 0)),
    ),
)
