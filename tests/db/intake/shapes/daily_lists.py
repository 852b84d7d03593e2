"""Lists of an office's every day: plots by block, visits, weekly reports, contracts of rooms. All invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MOU, ORG, OfficeList

SITE, TALK, MAN, ROOM = "site.", "activity.", "contact.", "occupancy."

DAILY = (
    OfficeList(
        "people by title and name in one column",
        """
        보기 유관기관 비상연락망
        구분|기관(기업)명|직·성명|사무실|휴대전화|E-mail
        기관|보기진흥원|차장 한보기|031-000-1000|010-0000-1001|a@example.com
        기관|보기상의|과장 설보기|031-000-1002|010-0000-1003|
        기업|㈜보기젠|상무 오보기|031-000-1004|010-0000-1005|c@example.com
        """,
        "organizations",
        (2,),
        {"직·성명": MAN + "name", "사무실": MAN + "phone", "휴대전화": MAN + "mobile"},
        (3, 4, 5),
        {3: {MAN + "name": "한보기", MAN + "title": "차장", MAN + "email": "a@example.com"}},
    ),
    OfficeList(
        "firms to be won, with a contact point and places as they are called in talk",
        """
        2026 타깃기업 발굴 리스트
        회사|업종/품목|본사|컨택포인트|연락처|연구분야
        ㈜보기젠|체외진단 시약|성남 분당|한보기 이사|010-0000-1001|진단
        보기로봇(주)|협동로봇|고양 덕양|설보기 부장|031-000-1002|로봇
        주식회사 보기원|원료|대전 유성|오보기 팀장|010-0000-1003|소재
        """,
        "organizations",
        (2,),
        {
            "본사": ORG + "address", "컨택포인트": MAN + "name", "연락처": MAN + "mobile",
            "연구분야": None,
        },
        (3, 4, 5),
        {3: {MAN + "name": "한보기", MAN + "title": "이사", ORG + "phone": None}},
    ),
    OfficeList(
        "letters of intent by their receipt and the place that comes first",
        """
        투자의향서 접수 대장(2026년 상반기)
        순번|접수|기업·기관|희망지||요청면적(㎡)|담당
        |||1순위|2순위
        1|26.1.12.|㈜보기젠|보기1단지|보기2단지|3,300|한보기
        2|26.2.3.|보기로봇(주)|보기2단지||5,000|한보기
        """,
        "agreements",
        (2, 3),
        {
            "접수": MOU + "signed_on", "희망지 › 1순위": CASE + "wanted_site",
            "희망지 › 2순위": None,
        },
        (4, 5),
        {4: {MOU + "signed_on": "2026-01-12", CASE + "wanted_site": "보기1단지"}},
        merged=((2, 3, 2, 4),),
        as_of="2026-06",
    ),
    OfficeList(
        "what was asked through a form",
        """
        접수일시|상태|기관/회사명|담당자|연락처|상세내용
        2026-05-28 10:12|신규|㈜보기젠|한보기|010-0000-1001|연구소 이전 검토
        2026-05-27 09:30|완료|보기로봇(주)|설보기|010-0000-1002|창고용지 문의
        """,
        "activities",
        (1,),
        {"접수일시": TALK + "happened_on", "상세내용": TALK + "summary", "담당자": MAN + "name"},
        (2, 3),
        {2: {TALK + "happened_on": "2026-05-28", TALK + "summary": "연구소 이전 검토 / 상태: 신규"}},
        file_name="문의내역.csv",
    ),
    OfficeList(
        "institutions without any header",
        """
        2577|보기제일병원||1000|031-000-1000
        7513|보기대학교병원||1500|1688-0000
        3546|보기구보건소||1500|031-000-1002
        """,
        "organizations",
        None,
        {},
        (1, 2, 3),
        {1: {ORG + "name": "보기제일병원", ORG + "phone": "031-000-1000"}},
    ),
    OfficeList(
        "plots whose block stands beside their number",
        """
        보기지구 산업시설용지 획지별 공급현황
        가구|획지|지번|면적(㎡)|공급단가(천원/㎡)|공급상태
        A1|#1|장항동 801|1,650.5|2,450|계약완료
        |#2|장항동 802|2,004|2,450|공급예정
        B2|#1|장항동 810|995|2,300|협의중
        |1-1|장항동 811|995|2,300|협의중
        """,
        "sites",
        (2,),
        {"가구": SITE + "name", "획지": SITE + "name", "지번": SITE + "block"},
        (3, 4, 5, 6),
        {
            3: {SITE + "name": "A1-1"}, 4: {SITE + "name": "A1-2"}, 5: {SITE + "name": "B2-1"},
            6: {SITE + "name": "B2-1-1"},
        },
        merged=((3, 0, 4, 0), (5, 0, 6, 0)),
    ),
    OfficeList(
        "plots that say their block themselves",
        """
        보기지구 용지 공급현황
        블록|획지|면적(㎡)|공급상태|유치업종
        A1|A1-1|1,650.5|계약완료|의약품
        A1|A1-2|2,004|공급예정|의약품
        """,
        "sites",
        (2,),
        {"블록": SITE + "block", "획지": SITE + "name"},
        (3, 4),
        {3: {SITE + "name": "A1-1"}},
    ),
    OfficeList(
        "a weekly report with first and second officers",
        """
        투자유치 추진상황 주간보고(10월 2주)
        기업명(사업명)|투자규모||위치|담당||추진실적(10.6~10.10)|추진계획(10.13~10.17)|단계
        |억원|㎡||정|부
        ㈜보기젠|520|13,223|12블록|한보기|설보기|면담|감정평가 의뢰|MOU
        보기덱스(주)|150|3,000|삼송|설보기|-|현장 안내|신청서 접수|보류
        """,
        "cases",
        (2, 3),
        {
            "위치": CASE + "wanted_site", "담당 › 정": CASE + "officer", "담당 › 부": CASE + "deputy",
            "단계": CASE + "stage",
        },
        (4, 5),
        {
            4: {CASE + "officer": "한보기", CASE + "deputy": "설보기", CASE + "stage": "mou"},
            5: {CASE + "state": "on_hold", CASE + "stage": None},
        },
        merged=((2, 1, 2, 2), (2, 4, 2, 5)),
        as_of=None,
    ),
    OfficeList(
        "a firm's own place is no wanted site",
        """
        투자유치 추진현황
        기업명|위치|투자금액(억원)|고용예정|추진상황
        ㈜보기젠|경기도 화성시 동탄대로 10|520|30|협의
        보기덱스(주)|서울특별시 강남구 테헤란로 20|150|20|협의
        """,
        "cases",
        (2,),
        {"위치": None, "기업명": ORG + "name"},
        (3, 4),
    ),
    OfficeList(
        "a log of consultations",
        """
        투자상담 일지(2025년 9월)
        상담일자|방법|업체명|상담내용|조치사항
        2025.9.2.(화)|전화|보기메디컬㈜|이전 부지 문의|자료 송부
        2025.9.4.(목)|방문|(주)보기로봇|입지 조건 설명|현장 안내
        """,
        "activities",
        (2,),
        {
            "상담일자": TALK + "happened_on", "방법": TALK + "kind", "상담내용": TALK + "summary",
            "조치사항": TALK + "summary",
        },
        (3, 4),
        {
            3: {
                TALK + "happened_on": "2025-09-02", TALK + "kind": "call",
                TALK + "summary": "이전 부지 문의 자료 송부",
            }
        },
        as_of=None,
    ),
    OfficeList(
        "cases with what was said to their firms",
        """
        기업 투자상담 관리대장
        상담일|기업명|상담방법|상담내용|투자규모(억원)|필요면적(㎡)|희망지역|진행상태
        2026.3.4.|㈜보기늘|전화|입지 문의|30|1,983|덕양구|보류
        2026.3.19.|주식회사 보기불|방문|세제혜택 문의|3.5|150|향동|추진중
        """,
        "cases",
        (2,),
        {
            "상담일": TALK + "happened_on", "상담방법": TALK + "kind", "상담내용": TALK + "summary",
            "진행상태": CASE + "state", "희망지역": CASE + "wanted_site",
        },
        (3, 4),
        {3: {TALK + "happened_on": "2026-03-04", TALK + "kind": "call", CASE + "progress": None}},
    ),
    OfficeList(
        "rooms that are let are no wanted sites",
        """
        창업공간 입주기업 임대계약 현황
        호실|입주기업|전용면적(㎡)|계약기간|월임대료(원)|비고
        201호|㈜보기봄|33.06|2024.03.01.~2026.02.28.|165,300|
        203호|보기디(주)|49.6|2023.9.1.부터 2년|248,000|계약해지(’25.1.10.)
        """,
        "agreements",
        (2,),
        {"호실": None, "입주기업": ORG + "name", "계약기간": MOU + "valid_until"},
        (3, 4),
        {
            3: {MOU + "valid_until": "2026-02-28", CASE + "wanted_site": None},
            4: {MOU + "valid_until": "2025-08-31", MOU + "status": "terminated"},
        },
    ),
    OfficeList(
        "agreements with a state that says when they are not signed yet",
        """
        투자협약 추진 현황
        업체명|최종 상태|MOU 체결일|투자금액(억원)|담당공무원
        ㈜보기건설|MOU 체결 완료|2026-02-11|30|박보기
        보기환경|MOU 진행 중||40|박보기
        보기물류|보류||50|이보기
        보기전자|MOU 체결 완료|2026-03-11|60|이보기
        """,
        "agreements",
        (2,),
        {"최종 상태": MOU + "status", "MOU 체결일": MOU + "signed_on"},
        (3, 4, 5, 6),
        {
            3: {MOU + "status": "valid"}, 4: {MOU + "status": "draft"},
            5: {MOU + "status": None, CASE + "state": "on_hold"},
        },
    ),
    OfficeList(
        "a log of visits with who was there",
        """
        기업방문 상담일지(투자유치과)
        일자|방문기업|참석자(우리시)|주요 논의내용|작성자
        2025-02-05|㈜보기케어|시장, 투자유치과장 외 2|공급시기 설명|한보기
        2025-02-12|(주)보기쿨|과장, 서보기|증설부지 희망|설보기
        """,
        "activities",
        (2,),
        {"참석자(우리시)": TALK + "summary", "작성자": TALK + "officer", "주요 논의내용": TALK + "summary"},
        (3, 4),
        {3: {TALK + "officer": "한보기"}},
    ),
    OfficeList(
        "a list of calls with several people of one firm",
        """
        관내 주요기업 비상연락망
        기업명|소재지|직책|성명|휴대폰|비고
        ㈜보기엔터|고양시 덕양구 화정로 2|대표이사|한보기|010-0000-0001|
        ㈜보기엔터|고양시 덕양구 화정로 2|이사|설보기|010-0000-0002|실무
        보기물류(주)|고양시 일산동구 중앙로 5|대표|국보기|010-0000-0003|
        보기물류(주)|고양시 일산동구 중앙로 5|과장|편보기|010-0000-0004|외국인 담당
        """,
        "organizations",
        (2,),
        {"성명": MAN + "name", "비고": None},
        (3, 4, 5, 6),
    ),
    OfficeList(
        "a public interface's own keys",
        """
        BIZRNO|ENT_NM|HDQTR_KOR_ADRS|HDQTR_KOR_DETAIL_ADRS|rprsntvNm|indutyNm|HOMP_URL
        124-81-00998|보기산업진흥원|경기 고양시 일산동구 태극로 60|11층|한보기|교육|http://www.example.kr
        220-81-62517|보기전자|경기 수원시 영통구 삼성로 129||설보기|전자부품|
        """,
        "organizations",
        (1,),
        {
            "BIZRNO": ORG + "business_number", "ENT_NM": ORG + "name",
            "HDQTR_KOR_ADRS": ORG + "address", "rprsntvNm": ORG + "representatives",
            "indutyNm": ORG + "industry_name", "HOMP_URL": ORG + "website",
        },
        (2, 3),
        {2: {ORG + "address": "경기 고양시 일산동구 태극로 60 11층"}},
    ),
    OfficeList(
        "minutes in which no firm stands",
        """
        투자유치추진단 회의결과 관리
        회차|일시|장소|안건|주요 논의내용|결정사항|조치부서|조치기한|완료여부
        제1차|2025.1.10.|중회의실|추진계획|부서별 과제 점검|분기별 점검|투자유치과|2025.3.31.|완료
        제2차|2025.2.14.|소회의실|홍보계획|설명회 준비|9월 개최|기업지원과|2025.8.31.|진행
        제3차|2025.3.14.|소회의실|입지계획|용지 공급 점검|공고 준비|도시개발과|2025.9.30.|진행
        """,
        "",
        (2,),
        {"회차": None, "안건": None, "주요 논의내용": None},
        (3, 4, 5),
        as_of=None,
    ),
    OfficeList(
        "tenants of a centre that the title names with its town",
        """
        보기지식산업센터(삼송) 입주업체 현황
        호실|업체명|업종|전용면적(㎡)|입주일
        201호|(주)보기데이터|SW개발|82.5|2023.03.02
        202호|㈜보기랩|화장품 제조|82.5|2024.01.15
        """,
        "occupancies",
        (2,),
        {"호실": ROOM + "room", "업체명": ORG + "name"},
        (3, 4),
        {3: {SITE + "name": "보기지식산업센터"}},
    ),
)  # fmt: skip
