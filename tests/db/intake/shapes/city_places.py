"""Ground, rooms and estates of a city as offices list them; all names invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import OfficeList

SITE = "site."

CITY_PLACES = (
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
        "plots whose size stands in both units: the one that the other was rounded from counts",
        """
        보기밸리 공급 가능 용지
        가구번호|획지|면적(㎡)|면적(평)|공급예정가(천원/㎡)|받을 수 있는 업종|분양상태
        A1|1-1|#6612|#2000|#2450|의료·바이오 제조|공고중
        A1|1-2|#3306|#1000|#2450|정보통신|미공급
        """,
        "sites",
        (2,),
        {
            "면적(㎡)": SITE + "area",
            "면적(평)": None,
            "받을 수 있는 업종": SITE + "permitted_industries",
        },
        (3, 4),
        {3: {SITE + "area": 6612.0, SITE + "permitted_industries": ("의료·바이오 제조",)}},
    ),
)  # fmt: skip
