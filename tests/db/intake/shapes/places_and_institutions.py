"""Ground and rooms of a city, its institutions, and lists of what is neither; all names invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, ORG, OfficeList

SITE = "site."

PLACES_AND_INSTITUTIONS = (
    OfficeList(
        "ground that the city leases, by its lots under two rows of labels",
        """
        2026년도 공유재산(일반재산) 대부 현황
        |||||||(2026. 3. 31. 기준, 단위: ㎡, 원)
        연번|재산의 표시|||대부내역||||비고
        |소재지|지목|면적|수대부자|용도|대부기간|대부료|
        1|덕양구 보기동 123-4|전|#1250|김하람|경작|2024.1.1.~2028.12.31.|#350000|
        2|덕양구 예시동 55-1|대|#320|㈜보기물류|주차장|2023.7.1.~2026.6.30.|#4350000|
        3|일산서구 새봄동 77|잡종지|#900|예시산업㈜|야적장|2024.3.1.~2027.2.28.|#7350000|
        """,
        "sites",
        (3, 4),
        {
            "소재지": SITE + "address", "면적": SITE + "area", "수대부자": None,
            "대부기간": SITE + "note", "대부료": SITE + "note",
        },
        (5, 6, 7),
        {5: {SITE + "name": "보기동 123-4", SITE + "block": "123-4", SITE + "area": 1250}},
        merged=((3, 1, 3, 3), (3, 4, 3, 7)),
        as_of="2026-03-31",
    ),
    OfficeList(
        "ground of the city by town and lot, most of it held by firms",
        """
        공유재산 대부 현황
        연번|재산구분|소재지|지번|지목|재산면적(㎡)|대부면적(㎡)|대부목적|대부받은자
        1|일반재산|고양시 덕양구 보기동|123-4|전|#1250|#1250|경작|김하람
        2|일반재산|고양시 덕양구 예시동|55-1|대|#320|#120|주차장|㈜보기물류
        3|일반재산|고양시 일산서구 새봄동|77|잡종지|#900|#900|야적장|예시산업㈜
        """,
        "sites",
        (2,),
        {
            "소재지": SITE + "address", "지번": SITE + "name", "재산면적(㎡)": SITE + "area",
            "대부받은자": None, "재산구분": SITE + "note",
        },
        (3, 4, 5),
        {4: {SITE + "name": "예시동 55-1", SITE + "area": 320}},
    ),
    OfficeList(
        "a house of the register lies at its lot and is reached by its road",
        """
        연번|대지위치|도로명대지위치|대지면적(㎡)|건축면적(㎡)|건폐율
        1|경기도 고양시 덕양구 보기동 100-1|경기도 고양시 덕양구 보기로 10|#1200|#700|#58.3
        2|경기도 고양시 일산동구 예시동 868|경기도 고양시 일산동구 예시로 1000|#800|#400|#50
        """,
        "sites",
        (1,),
        {"대지위치": SITE + "block", "도로명대지위치": SITE + "address"},
        (2, 3),
        {2: {
            SITE + "name": "보기동 100-1", SITE + "block": "100-1",
            SITE + "address": "경기도 고양시 덕양구 보기로 10",
        }},
    ),
    OfficeList(
        "halls of an exhibition centre",
        """
        전시장명|홀|면적(㎡)|수용부스|임대료(원/㎡/일)|비고
        보기전시장|1홀|#10611|#580|#2200|
        보기전시장|2홀|#10611|#580|#2200|
        예시전시장|6홀|#13303|#720|#2200|
        """,
        "sites",
        (1,),
        {"전시장명": SITE + "name", "홀": SITE + "name", "임대료(원/㎡/일)": SITE + "note"},
        (2, 3, 4),
        {3: {SITE + "name": "보기전시장 2홀", SITE + "kind": "room", SITE + "area": 10611}},
        file_name="전시장 가동 현황.xlsx",
    ),
    OfficeList(
        "studios that are let",
        """
        스튜디오 임대 현황
        스튜디오|면적(㎡)|층고(m)|일 임대료(원)
        A스튜디오|#1652|#12|#1500000
        B스튜디오|#826|#10|#900000
        """,
        "sites",
        (2,),
        {"스튜디오": SITE + "name", "면적(㎡)": SITE + "area", "일 임대료(원)": SITE + "note"},
        (3, 4),
    ),
    OfficeList(
        "room in houses of the city that stands unused",
        """
        유휴공간 목록
        연번|시설명|소재지|유휴면적(㎡)|층|활용계획|관리부서|연락처
        1|보기주민센터|덕양구 보기로 1|#120|3|창업공간|보기동|031-000-0001
        2|예시빌딩|일산동구 예시로 2|#330|1|청년공간|일자리정책과|031-000-0002
        """,
        "sites",
        (2,),
        {"시설명": SITE + "name", "유휴면적(㎡)": SITE + "area", "연락처": None},
        (3, 4),
    ),
    OfficeList(
        "of two areas under one head the one that a tenant has to himself",
        """
        보기창업보육센터 입주공간 현황
        (단위: ㎡, 원)
        층|호실|면적||월 임대료|입주기업
        ||전용|공용||
        2층|201호|#33|#12|#330000|㈜새봄
        2층|202호|#33|#12|#330000|예시랩
        """,
        "occupancies",
        (3, 4),
        {"면적 › 전용": "occupancy.area", "면적 › 공용": None, "호실": "occupancy.room"},
        (5, 6),
        merged=((3, 2, 3, 3),),
    ),
    OfficeList(
        "where estates lie and what they are to attract, beside their projects",
        """
        보기시 산업단지 조성 현황
        (단위: 천㎡, 억원)
        단지명|위치|총면적|사업비|사업기간|시행자|유치업종|추진현황
        보기산단|일산서구 보기동|#850|#8500|2019~2026|보기관리공사|IT·BT|보상 완료
        예시밸리|덕양구 예시동|#320|#3200|2015~2022|예시공사|의료기기|준공
        """,
        "projects",
        (3,),
        {"단지명": "project.name", "위치": "project.note", "유치업종": "project.note"},
        (4, 5),
    ),
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
        "centres of a list without a title, with who founded each",
        """
        순번|시도|관리기관|지식산업센터명|단지명|설립자|대표주소|용지면적(㎡)|공장수
        1|경기|보기시청|보기지식산업센터|개별입지|보기개발㈜|경기도 고양시 일산동구 보기동 868|#3200|#120
        2|경기|보기시청|예시테크노타워|예시산업단지|㈜예시|경기도 고양시 덕양구 예시동 1|#4200|#220
        """,
        "sites",
        (1,),
        {"지식산업센터명": SITE + "name", "대표주소": SITE + "address", "용지면적(㎡)": SITE + "area"},
        (2, 3),
    ),
    OfficeList(
        "estates of a list without a title, by the areas that only they have",
        """
        시도|시군|단지명|조성상태|지정면적(㎡)|관리면적(㎡)|분양률|입주업체|고용
        경기|고양시|보기일반산업단지|조성중|#850358|#700000|#48|#12|#340
        경기|파주시|예시농공단지|완료|#50358|#40000|#100|#20|#440
        """,
        "sites",
        (1,),
        {"단지명": SITE + "name", "지정면적(㎡)": SITE + "area", "입주업체": None},
        (2, 3),
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
        "rooms that are let, of a list without a title",
        """
        연번|공간명|운영기관|위치|호실|면적(㎡)|보증금(원)|월임대료(원)|공실여부
        1|보기창업센터|보기진흥원|일산동구 보기로 1|301호|#33.5|1,000,000|120,000|공실
        2|보기창업센터|보기진흥원|일산동구 보기로 1|302호|#45.2|1,500,000|160,000|입주중
        """,
        "sites",
        (1,),
        {"공간명": SITE + "name", "호실": SITE + "name", "공실여부": SITE + "status"},
        (2, 3),
        {2: {SITE + "name": "보기창업센터 301호"}},
    ),
    OfficeList(
        "what a city sells, called by its items without a title",
        """
        물건번호|물건명|소재지|면적(㎡)|감정가(원)|입찰기간
        2026-01|보기동 토지|경기도 고양시 덕양구 보기동 12-3|#330.5|850,000,000|2026.3.1.~3.10.
        2026-02|예시동 건물|경기도 고양시 일산동구 예시동 5|#120.2|450,000,000|2026.3.1.~3.10.
        """,
        "sites",
        (1,),
        {"물건명": SITE + "name", "소재지": SITE + "address", "감정가(원)": SITE + "note"},
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
        "a shop is called by its number, which says its floor, and by no trade that it may not be",
        """
        건물명|층|호수|전용면적(평)|보증금(만원)|월세(만원)|업종제한
        보기프라자|#1|#103|#18.5|#5000|#250|학원 불가
        예시타워|#5|#502|#42|#8000|#420|없음
        """,
        "sites",
        (1,),
        {"업종제한": SITE + "note", "월세(만원)": SITE + "note"},
        (2, 3),
        {2: {SITE + "name": "보기프라자 103"}, 3: {SITE + "name": "예시타워 502"}},
        file_name="상가 공실 현황.xlsx",
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
        "a room is as large as what its tenant has to himself",
        """
        보기비즈니스센터 입주기업 모집 공간
        호실|전용면적|공급면적|보증금|월 임대료
        301호|33.5㎡|60.2㎡|3,000,000원|330,000원
        302호|45.2㎡|81.1㎡|4,000,000원|440,000원
        """,
        "sites",
        (2,),
        {"호실": SITE + "name", "전용면적": SITE + "area", "공급면적": None},
        (3, 4),
        {3: {SITE + "name": "보기비즈니스센터 301호", SITE + "area": 33.5}},
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
)  # fmt: skip
