"""Institutions and their people, and lists of what is nobody; all names invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, ORG, OfficeList

INSTITUTIONS = (
    OfficeList(
        "libraries are institutions, whoever runs them",
        """
        작은도서관 현황
        연번|도서관명|구분|대표자|설립일|소재지|전화번호
        1|보기작은도서관|공립|정하람|2010-02-01|덕양구 보기로 1|031-000-0001
        2|예시꿈작은도서관|사립|김새롬|2012-02-01|일산동구 예시로 2|031-000-0002
        """,
        "organizations",
        (2,),
        {"도서관명": ORG + "name", "대표자": ORG + "representatives"},
        (3, 4),
        {3: {ORG + "org_type": "public"}},
    ),
    OfficeList(
        "schools as a list of schools calls them, and who leads them",
        """
        연번|학교급|학교명|교장|주소|학생수|개교일
        1|초|보기초|정하람|덕양구 보기로 1|#620|1995.3.1.
        2|중|예시중|김새롬|일산동구 예시로 2|#820|1996.3.1.
        3|고|새봄고|박도윤|일산서구 새봄로 3|#920|1998.3.1.
        """,
        "organizations",
        (1,),
        {"학교명": ORG + "name", "교장": ORG + "representatives", "학생수": None},
        (2, 3, 4),
        {2: {ORG + "org_type": "public", ORG + "founded": "1995-03-01"}},
    ),
    OfficeList(
        "whatever a list of public bodies names is one",
        """
        공공기관 지정 현황
        구분|주무부처|기관명|소재지|기관장
        공기업|국토교통부|보기도로|대전광역시 동구 보기로 1|정하람
        기타공공기관|문화체육관광부|예시문화재단|세종특별자치시 예시로 2|김새롬
        """,
        "organizations",
        (2,),
        {"기관명": ORG + "name", "기관장": ORG + "representatives"},
        (3, 4),
        {4: {ORG + "org_type": "public"}},
    ),
    OfficeList(
        "those whom a town elected are no clinics",
        """
        의원명|정당|선거구|사무실 전화|이메일
        김하람|가나당|보기시갑|02-000-0001|a@example.com
        이서진|다라당|보기시을|02-000-0002|b@example.com
        박도윤|가나당|보기시병|02-000-0003|c@example.com
        """,
        "",
        (1,),
        {"의원명": None},
        (2, 3, 4),
        file_name="국회의원.csv",
    ),
    OfficeList(
        "terms of a classification, which has a code for each",
        """
        직업코드|직업명|대분류|중분류|설명
        0111|기업 고위임원|경영|관리자|기업을 대표하는 자
        0121|경영지원 관리자|경영|관리자|부서를 관리하는 자
        0211|자연과학 연구원|연구|연구직|자연을 연구하는 자
        """,
        "",
        (1,),
        {"직업명": None},
        (2, 3, 4),
    ),
    OfficeList(
        "where cars are charged is no address of who runs the machines",
        """
        충전소명|충전기타입|주소|이용가능시간|기관명|운영기관연락처
        보기시청 주차장|DC차데모|경기도 고양시 덕양구 보기로 10|24시간|보기환경부|031-000-0001
        예시마트|AC완속|경기도 고양시 일산동구 예시로 1|10~22|예시이엔지|031-000-0002
        """,
        "",
        (1,),
        {"주소": None, "기관명": None},
        (2, 3),
        file_name="전기차 충전소 현황.csv",
    ),
    OfficeList(
        "markets of a town are nobody",
        """
        시장명|시장유형|소재지도로명주소|점포수|취급품목|전화번호|개설연도
        보기전통시장|상설장|경기도 고양시 일산서구 보기로 1|#120|농산물|031-000-0001|1908
        예시시장|상설장|경기도 고양시 덕양구 예시로 2|#80|수산물|031-000-0002|1970
        새봄오일장|5일장|경기도 고양시 일산서구 새봄로 3|#60|잡화||1950
        """,
        "",
        (1,),
        {"시장명": None, "전화번호": None},
        (2, 3, 4),
    ),
    OfficeList(
        "heads that only sort their columns make no firms of a budget",
        """
        기본현황||||||세부현황||||
        회계연도|소관명|회계명|계정명|분야명|부문명|프로그램명|단위사업명|세부사업명|경비구분|확정금액
        2026|보기부|일반회계|일반회계|사회복지|고용|고용정책|고용지원|보기일자리창출|재량|#110000
        2026|예시부|일반회계|일반회계|산업|산업진흥|산업기술|산업혁신|예시기술개발사업|재량|#510000
        """,
        "",
        (1, 2),
        {"분야명": None, "프로그램명": None},
        (3, 4),
        merged=((1, 0, 1, 5), (1, 6, 1, 10)),
    ),
    OfficeList(
        "nor staff of crews, nor kinds of firms of sorts of bodies",
        """
        기본현황||||세부현황||
        구분|기관명|소재지|전화번호|구급차특수|구급차일반|총인원
        지역센터|보기병원|고양시 덕양구 보기로 1|031-000-0001|#1|#2|#5
        권역센터|예시의료원|고양시 일산동구 예시로 2|031-000-0002|#0|#1|#3
        """,
        "organizations",
        (1, 2),
        {"구분": None, "기관명": ORG + "name", "총인원": None},
        (3, 4),
        merged=((1, 0, 1, 3), (1, 4, 1, 6)),
    ),
    OfficeList(
        "flats that were sold are no estates",
        """
        시군구|번지|단지명|전용면적(㎡)|계약년월|거래금액(만원)|층|도로명
        경기도 고양시 일산동구 보기동|796|보기마을|#84.97|202601|62,000|12|보기로 15
        경기도 고양시 덕양구 예시동|872|예시마을|#59.97|202601|45,500|7|예시로 30
        """,
        "",
        (1,),
        {"단지명": None, "전용면적(㎡)": None},
        (2, 3),
    ),
    OfficeList(
        "bodies under the noun with which their names end",
        """
        순번|본부|소방서|주소|전화번호
        1|경기북부재난본부|보기소방서|경기도 고양시 일산동구 보기로 1|031-000-0001
        2|경기북부재난본부|예시소방서|경기도 고양시 덕양구 예시로 2|031-000-0002
        3|경기북부재난본부|새봄소방서|경기도 파주시 새봄로 3|031-000-0003
        """,
        "organizations",
        (1,),
        {"소방서": ORG + "name", "주소": ORG + "address", "본부": None},
        (2, 3, 4),
    ),
    OfficeList(
        "nurseries that a list calls given up stay out",
        """
        시군구|어린이집명|운영현황|어린이집전화번호|정원수|현원수
        고양시|보기어린이집|정상|031-000-0001|#70|#62
        고양시|예시어린이집|폐지|031-000-0002|#49|#0
        고양시|새봄어린이집|정상|031-000-0003|#20|#18
        """,
        "organizations",
        (1,),
        {"어린이집명": ORG + "name", "현원수": None},
        (2, 4),
        excluded={3: "closed"},
    ),
    OfficeList(
        "who leads a work before who takes part in it",
        """
        과제번호|과제명|주관기관|연구책임자|연구기간|참여기관|분야
        R-1|보기 플랫폼 개발|㈜보기테크|김하람|2026.4~2027.12|예시대학교|ICT
        R-2|예시 소재 개발|예시연구원|이서진|2026.4~2026.12|㈜새봄|소재
        """,
        "organizations",
        (1,),
        {"주관기관": ORG + "name", "참여기관": None},
        (2, 3),
    ),
    OfficeList(
        "who presides over a society is at a firm what the list says of that",
        """
        (사)보기산업협회 임원 명단
        직위|성명|소속 회사|회사 직위|연락처
        회장|김하람|㈜보기테크|대표이사|010-0000-0001
        부회장|이서진|예시산업㈜|상무|010-0000-0002
        감사|박도윤|새봄회계법인|파트너|010-0000-0003
        """,
        "organizations",
        (2,),
        {
            "직위": None, "성명": MAN + "name", "소속 회사": ORG + "name",
            "회사 직위": MAN + "title", "연락처": MAN + "mobile",
        },
        (3, 4, 5),
        {3: {MAN + "title": "대표이사"}},
    ),
    OfficeList(
        "how many work there and not how many may",
        """
        연번|시도|시군구|법인현황|시설명|시설 주소|전화번호|종사자정원|종사자 현원
        1|서울|강남구|보기복지재단|보기장애인복지관|서울시 강남구 보기로 605|02-000-0006|#31|#30
        2|서울|강남구|예시종합복지원|예시복지관|서울시 강남구 예시로 35|02-000-0081|#48|#47
        3|부산|남구|새봄협회|새봄복지관|부산 남구 새봄로 38|051-000-0990|#25|#21
        """,
        "organizations",
        (1,),
        {"시설명": ORG + "name", "종사자정원": None, "종사자 현원": ORG + "employees"},
        (2, 3, 4),
        {2: {ORG + "employees": 30}},
    ),
    OfficeList(
        "graduate schools that are closed stay out",
        """
        학제|학교명|본분교|학교상태|설립구분|주소
        대학원|보기대학교 대학원|본교|기존|사립|경기도 고양시 덕양구 보기로 1
        대학원|예시대학교 산업대학원|본교|폐교|사립|경기도 고양시 일산동구 예시로 2
        대학원|새봄대학교 대학원|본교|기존|국립|경기도 파주시 새봄로 3
        """,
        "organizations",
        (1,),
        {"학교명": ORG + "name"},
        (2, 4),
        {2: {ORG + "org_type": "university"}},
        excluded={3: "closed"},
    ),
    OfficeList(
        "schools whose district says their province again",
        """
        연도|학교종류|시도|행정구|학교명|주소|전화번호
        2020|전문대학|서울|서울 동대문구|예시보건대학교|서울특별시 동대문구 보기로 12|02-000-0082
        2020|대학교|경기|경기 고양시|견본항공대학교|경기도 고양시 덕양구 보기로 76|02-000-0114
        """,
        "organizations",
        (1,),
        {"시도": ORG + "region", "행정구": ORG + "region"},
        (2, 3),
        {2: {ORG + "region": "서울 동대문구"}, 3: {ORG + "region": "경기 고양시"}},
    ),
    OfficeList(
        "districts that stand before their province",
        """
        시군구|시도|보건소명|주소|대표전화
        강서구|서울|예시보건소|서울특별시 강서구 보기로 1|02-000-0003
        강서구|부산|견본보건소|부산광역시 강서구 보기로 2|051-000-0004
        """,
        "organizations",
        (1,),
        {"시도": ORG + "region", "시군구": ORG + "region"},
        (2, 3),
        {2: {ORG + "region": "서울 강서구"}, 3: {ORG + "region": "부산 강서구"}},
    ),
    OfficeList(
        "firms of which some have no representative: nobody else's is theirs",
        """
        Representative|Region|Name|Symbol|ListingDate
        고보기|서울특별시|예시방직|000010|1976-01-01
        |서울특별시|예시방직우|000015|1989-01-01
        한예시|경기도|견본화학|000020|1990-05-02
        |경기도|견본화학우|000025|1990-05-03
        남견본|부산광역시|보기해운|000030|1991-05-02
        """,
        "organizations",
        (1,),
        {"Representative": ORG + "representatives"},
        (2, 3, 4, 5, 6),
        {3: {ORG + "representatives": None}, 5: {ORG + "representatives": None}},
    ),
)  # fmt: skip
