"""Lists whose names of firms have no legal form, under keys of services and under labels of anything."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CERT, ORG, OfficeList

BARE_NAMES = (
    OfficeList(
        "bodies under the noun that the file is called by, with what stands under its end",
        """
        자동차검사소명|자동차검사소유형|소재지도로명주소|검사소전화번호|관리기관명|관리기관전화번호
        보기자동차정비|종합|경기도 고양시 일산동구 보기로 1|031-000-0001|경기도 고양시|031-000-9999
        예시모터스|지정|경기도 고양시 덕양구 보기로 2|031-000-0002|경기도 고양시|031-000-9999
        새봄공업사|지정|경기도 고양시 덕양구 보기로 3|031-000-0003|경기도 고양시|031-000-9999
        """,
        "organizations",
        (1,),
        {
            "자동차검사소명": ORG + "name",
            "검사소전화번호": ORG + "phone",
            "관리기관명": None,
            "관리기관전화번호": None,
        },
        (2, 3, 4),
        file_name="전국자동차검사소표준데이터.csv",
    ),
    OfficeList(
        "대표 under telephones is the number at the front desk, and no person",
        """
        연번|의료기관명|소재지|전화번호|
        |||대표|응급실
        1|보기병원|경기도 고양시 일산동구 보기로 1|031-000-0001|031-000-0101
        2|예시의료원|경기도 고양시 덕양구 보기로 2|031-000-0002|031-000-0102
        """,
        "organizations",
        (1, 2),
        {"전화번호 › 대표": ORG + "phone", "전화번호 › 응급실": None},
        (3, 4),
        {3: {ORG + "phone": "031-000-0001"}},
        merged=((1, 3, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2)),
    ),
    OfficeList(
        "a number over the names counts them and is no name",
        """
        연번|시군구명|시설명(경로당명)|주소(도로명)
        ||3,644|운영 중인 곳
        1|고양시|보기경로당|경기도 고양시 일산동구 보기로 1
        2|고양시|예시경로당|경기도 고양시 덕양구 보기로 2
        3|고양시|새봄경로당|경기도 고양시 덕양구 보기로 3
        4|고양시|달빛경로당|경기도 고양시 덕양구 보기로 4
        5|고양시|모아경로당|경기도 고양시 덕양구 보기로 5
        6|고양시|한울경로당|경기도 고양시 덕양구 보기로 6
        7|고양시|누리경로당|경기도 고양시 덕양구 보기로 7
        8|고양시|다솜경로당|경기도 고양시 덕양구 보기로 8
        9|고양시|가람경로당|경기도 고양시 덕양구 보기로 9
        """,
        "organizations",
        (1,),
        {"시설명(경로당명)": ORG + "name"},
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        {2: {ORG + "name": None}, 3: {ORG + "name": "보기경로당"}},
        file_name="경로당 현황.csv",
    ),
    OfficeList(
        "the facility that the water of many goes to",
        """
        시도|시군구|종말처리시설명|업소수(개)|폐수발생량(㎥/일)
        서울|종로구|중랑보기센터|#10|#20
        서울|중구|중랑보기센터|#11|#21
        서울|용산구|중랑보기센터|#12|#22
        서울|마포구|난지보기센터|#13|#23
        서울|은평구|난지보기센터|#14|#24
        """,
        "",
        (1,),
        {"종말처리시설명": None},
        (2, 3, 4, 5, 6),
    ),
    OfficeList(
        "shelters are no bodies, whatever the file is called",
        """
        대피소명|소재지도로명주소|수용인원
        보기대피소|경기도 고양시 일산동구 보기로 1|100
        예시아파트|경기도 고양시 덕양구 보기로 2|200
        새봄초등학교|경기도 고양시 덕양구 보기로 3|300
        """,
        "",
        (1,),
        {"대피소명": None},
        (2, 3, 4),
        file_name="대피소 현황.csv",
    ),
    OfficeList(
        "names without a label, with addresses and telephones beside",
        """
        보기정비센터|경기도 고양시 일산동구 보기로 1|031-000-0001
        예시공업사|경기도 고양시 덕양구 보기로 2|031-000-0002
        새봄모터스|경기도 고양시 덕양구 보기로 3|031-000-0003
        """,
        "organizations",
        None,
        {},
        (1, 2, 3),
        {1: {ORG + "name": "보기정비센터", ORG + "phone": "031-000-0001"}},
        file_name="정비업체 연락처.xlsx",
    ),
    OfficeList(
        "Sector beside Industry, which says what a firm makes, and an address by road under 전체주소",
        """
        Symbol|Market|Name|Sector|Industry|소재지전체주소
        000010|KOSDAQ|보기전자|전자부품 제조업|반도체 웨이퍼 캐리어|경기도 고양시 일산동구 보기로 1
        000020|KOSPI|예시식품|기타 식품 제조업|면류|경기도 고양시 덕양구 보기로 2
        """,
        "organizations",
        (1,),
        {
            "Sector": ORG + "industry_name",
            "Industry": ORG + "products",
            "소재지전체주소": ORG + "address",
        },
        (2, 3),
    ),
    OfficeList(
        "managers of buildings do not sit where the buildings stand",
        """
        건물명|대지위치|연면적(㎡)|주용도|관리업체명|관리업체 연락처|사용승인일
        보기타워|경기도 고양시 일산동구 장항동 1|1,000|업무시설|(주)보기관리|031-000-0001|2001-01-02
        예시빌딩|경기도 고양시 덕양구 화정동 2|2,000|업무시설|예시종합관리㈜|031-000-0002|2002-01-02
        """,
        "organizations",
        (1,),
        {"관리업체명": ORG + "name", "대지위치": None, "관리업체 연락처": ORG + "phone"},
        (2, 3),
    ),
    OfficeList(
        "what was spent of a budget",
        """
        회계연도|자치단체명|회계구분|분야|부문|세부사업명|예산현액|지출액
        2025|경기고양시|일반회계|산업·중소기업|산업진흥|기업 지원|#1000|#900
        2025|경기고양시|일반회계|문화|관광|축제 지원|#500|#400
        """,
        "",
        (1,),
        {"자치단체명": None, "분야": None},
        (2, 3),
    ),
    OfficeList(
        "keys in capitals that run on",
        """
        MGTNO|APVPERMYMD|TRDSTATENM|BPLCNM|SITETEL|SITEWHLADDR|RDNWHLADDR|UPTAENM|X
        301|20200102|영업/정상|행복보기|031-000-0001|경기도 고양시 일산동구 장항동 701|경기도 고양시 일산동구 중앙로 1|한식|1.5
        302|20210304|영업/정상|모아보기|031-000-0002|경기도 고양시 덕양구 화정동 2|경기도 고양시 덕양구 화중로 2|카페|2.5
        303|20220506|영업/정상|새봄보기|031-000-0003|경기도 고양시 덕양구 향동동 3|경기도 고양시 덕양구 향기로 3|분식|3.5
        """,
        "organizations",
        (1,),
        {
            "BPLCNM": ORG + "name",
            "SITETEL": ORG + "phone",
            "SITEWHLADDR": ORG + "address_lot",
            "RDNWHLADDR": ORG + "address",
            "UPTAENM": ORG + "industry_name",
            "APVPERMYMD": None,
        },
        (2, 3, 4),
    ),
    OfficeList(
        "keys under one head that says nothing",
        """
        SAFE_NO|SAFE_CODE|SAFE_NM|SAFE_ADDR|SAFE_EMD
        1|H1|보기한강병원|서울특별시 마포구 마포대로 25|도화동
        2|H2|예시의원|서울특별시 마포구 독막로 32|합정동
        3|H2|새봄한의원|서울특별시 마포구 성산로 4|성산동
        """,
        "organizations",
        (1,),
        {"SAFE_NM": ORG + "name", "SAFE_ADDR": ORG + "address", "SAFE_CODE": None},
        (2, 3, 4),
    ),
    OfficeList(
        "a name that is reached by telephone at an address",
        """
        name|category|rating|addr|tel|lat
        행복보기|한식|4.1|경기도 고양시 일산동구 중앙로 1|031-000-0001|37.61
        모아보기|제과|4.4|경기도 고양시 덕양구 화중로 2|031-000-0002|37.62
        달빛보기|카페|4.7|경기도 고양시 덕양구 화중로 3|031-000-0003|37.63
        """,
        "organizations",
        (1,),
        {"name": ORG + "name", "addr": ORG + "address", "tel": ORG + "phone", "rating": None},
        (2, 3, 4),
    ),
    OfficeList(
        "people with their addresses and telephones are no firms",
        """
        name|addr|tel
        김새롬|경기도 고양시 일산동구 중앙로 1|031-000-0001
        이모아|경기도 고양시 덕양구 화중로 2|031-000-0002
        박다솔|경기도 고양시 덕양구 화중로 3|031-000-0003
        """,
        "",
        (1,),
        {"name": None, "tel": None},
        (2, 3, 4),
    ),
    OfficeList(
        "places that somebody else looks after are no firms",
        """
        시설명|소재지도로명주소|관리기관전화번호
        보기정자|경기도 고양시 일산동구 중앙로 1|031-000-0001
        예시광장|경기도 고양시 덕양구 화중로 2|031-000-0001
        새봄길|경기도 고양시 덕양구 화중로 3|031-000-0001
        """,
        "",
        (1,),
        {"시설명": None},
        (2, 3, 4),
    ),
    OfficeList(
        "a name beside its industry",
        """
        name|industry
        행복보기|전자부품 제조업
        모아보기|소프트웨어 개발 및 공급업
        달빛보기|기타 식품 제조업
        """,
        "organizations",
        (1,),
        {"name": ORG + "name", "industry": ORG + "industry_name"},
        (2, 3, 4),
    ),
    OfficeList(
        "any column called type makes no certificates",
        """
        NAME|TYPE|ADDRESS|TEL
        보기병원|의원|경기도 고양시 일산동구 중앙로 1|031-000-0001
        예시의원|병원|경기도 고양시 덕양구 화중로 2|031-000-0002
        새봄의원|의원|경기도 고양시 덕양구 화중로 3|031-000-0003
        """,
        "organizations",
        (1,),
        {"NAME": ORG + "name", "TYPE": None},
        (2, 3, 4),
    ),
    OfficeList(
        "who heads what a firm has",
        """
        기업명|연구소명|연구소장|연구소 주소
        (주)행복보기|기업부설연구소|김새롬|경기도 고양시 일산동구 중앙로 1
        ㈜모아보기|기술연구소|이모아|경기도 고양시 덕양구 화중로 2
        """,
        "organizations",
        (1,),
        {"기업명": ORG + "name", "연구소명": None, "연구소장": None},
        (2, 3),
    ),
    OfficeList(
        "a kind of certificate that only the file names",
        """
        업체명|대표자|유효기간 종료일
        (주)행복보기|김새롬|2029-01-12
        ㈜모아보기|이모아|2028-02-18
        """,
        "venture-list",
        (1,),
        {"업체명": ORG + "name", "유효기간 종료일": CERT + "valid_until"},
        (2, 3),
        file_name="INNOBIZ_2026.xlsx",
    ),
    OfficeList(
        "tenants by their rooms",
        """
        보기센터 입주기업 연락처
        호실|상호|대표자|사무실전화
        101호|행복보기|김새롬|031-000-0001
        102호|모아보기|이모아|031-000-0002
        """,
        "occupancies",
        (2,),
        {"호실": "occupancy.room", "상호": ORG + "name", "사무실전화": ORG + "phone"},
        (3, 4),
    ),
)
