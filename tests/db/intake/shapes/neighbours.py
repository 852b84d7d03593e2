"""Lists in which a neighbouring column, or a cell itself, decides what a column says. All invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, CERT, MAN, MOU, ORG, OfficeList

SITE, TALK, ASKED = "site.", "activity.", "concern."

NEIGHBOURS = (
    OfficeList(
        "shares of firms beside their short names",
        """
        단축코드|한글 종목명|한글 종목약명|영문 종목명|주식종류|상장주식수
        000010|보기전자보통주|보기전자|Bogi Electronics|보통주|#1000
        000015|보기전자우선주|보기전자우|Bogi Electronics(1P)|우선주|#1000
        000020|예시하이닉스보통주|BG하이닉스|Bogi hynix|보통주|#1000
        000030|보기비엠|보기비엠|BOGI BM CO.,LTD.|보통주|#1000
        """,
        "organizations",
        (1,),
        {
            "한글 종목명": None, "한글 종목약명": ORG + "name", "영문 종목명": ORG + "name_en",
            "주식종류": None,
        },
        (2, 3, 4, 5),
        {
            2: {ORG + "name": "보기전자"}, 3: {ORG + "name": None}, 4: {ORG + "name": "BG하이닉스"},
            5: {ORG + "name": "보기비엠"},
        },
        problems={3: ORG + "name"},
    ),
    OfficeList(
        "shares of firms under Name beside their short names",
        """
        Symbol|Name|한글 종목약명|영문 종목명|주식종류
        000010|(주)보기전자|보기전자|Bogi Electronics|보통주
        000020|AB예시홀딩스보통주|AB예시홀딩스|AB Yesi Holdings|보통주
        000030|견본리테일보통주|견본리테일|Gyeonbon Retail|보통주
        000050|가상칩스|가상칩스|GASANG CHIPS CO.,LTD.|보통주
        """,
        "organizations",
        (1,),
        {"Name": None, "한글 종목약명": ORG + "name", "영문 종목명": ORG + "name_en"},
        (2, 3, 4, 5),
        {2: {ORG + "name": "보기전자", MAN + "name": None}, 3: {ORG + "name": "AB예시홀딩스"}},
    ),
    OfficeList(
        "firms, and what they call themselves in short, in two columns of names",
        """
        업체명|대표자|대표전화
        (주)보기전자|보기전자|031-000-0001
        예시홀딩스 주식회사|예시홀딩스|031-000-0002
        견본리테일(주)|견본|031-000-0003
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name", "대표자": None},
        (2, 3, 4),
    ),
    OfficeList(
        "shares of firms alone",
        """
        종목코드|종목명|시장구분
        000010|보기전자보통주|KOSPI
        000020|예시식품|KOSDAQ
        000030|견본약품보통주|KOSPI
        """,
        "organizations",
        (1,),
        {"종목명": ORG + "name"},
        (2, 3, 4),
        {2: {ORG + "name": "보기전자"}, 3: {ORG + "name": "예시식품"}},
    ),
    OfficeList(
        "preferred shares by the code beside their short names",
        """
        종목코드|종목명|시장구분
        005930|보기전자|KOSPI
        005935|보기전자우|KOSPI
        005387|보기차2우B|KOSPI
        000040|가나배우|KOSDAQ
        """,
        "organizations",
        (1,),
        {"종목명": ORG + "name"},
        (2, 3, 4, 5),
        {3: {ORG + "name": None}, 4: {ORG + "name": None}, 5: {ORG + "name": "가나배우"}},
        problems={3: ORG + "name", 4: ORG + "name"},
    ),
    OfficeList(
        "firms that are called as examples are, counted among the others",
        """
        연번|기업명|대표자|소재지
        #1|예시|김하나|경기도 고양시 일산동구 중앙로 1
        #2|㈜누리보기|박두리|경기도 고양시 덕양구 화중로 2
        예시|㈜가나보기|홍길동|경기도 고양시 덕양구 화중로 5
        """,
        "organizations",
        (1,),
        {"기업명": ORG + "name"},
        (2, 3),
        {2: {ORG + "name": "예시"}},
        excluded={4: "example"},
    ),
    OfficeList(
        "a plan of land use, which lists no plots",
        """
        보기산업단지 토지이용계획
        구분|면적(㎡)|구성비(%)
        산업시설용지|300,000|60.0
        도로|100,000|20.0
        주차장|50,000|10.0
        폐수처리시설|50,000|10.0
        """,
        "",
        (2,),
        {"구분": None, "면적(㎡)": None},
        (3, 4, 5, 6),
    ),
    OfficeList(
        "prices for a square metre under a head of prices",
        """
        보기지구 산업용지 공급 현황
        블록|필지번호|면적(㎡)|공급가격||허용업종
        |||㎡당(원)|총액(백만원)|
        A|A-1|3,305.8|2,450,000|8,099|ICT
        A|A-2|4,958.7|2,380,000|11,801|바이오
        """,
        "sites",
        (2, 3),
        {"공급가격 › ㎡당(원)": SITE + "price", "공급가격 › 총액(백만원)": SITE + "note"},
        (4, 5),
        {4: {SITE + "price": 2_450_000, SITE + "note": "총액(백만원): 8,099"}},
        merged=((2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4), (2, 5, 3, 5)),
    ),
    OfficeList(
        "talks with who was met and what was asked for",
        """
        일자|업체명|면담자|직위|면담내용|건의사항|조치계획|작성자
        2026.05.06|㈜보기광학|서보기|상무|증설 계획 청취|진입도로 확장|도로과 협의|김시청
        2026.05.08|(주)예시의료|강예시|대표이사|부지계약 협의|건의사항 없음||박시청
        2026.05.13|견본화장품|문견본|부장|수출 애로 청취|해외인증 지원|기업지원과 안내|이시청
        """,
        "concerns",
        (1,),
        {
            "일자": TALK + "happened_on", "면담자": MAN + "name", "직위": MAN + "title",
            "면담내용": TALK + "summary", "건의사항": ASKED + "text", "조치계획": ASKED + "result",
            "작성자": TALK + "officer",
        },
        (2, 3, 4),
        {3: {MAN + "name": "강예시", ASKED + "text": None, TALK + "summary": "부지계약 협의"}},
        file_name="기업 면담 일지.xlsx",
    ),
    OfficeList(
        "talks of which nobody can say who was met",
        """
        기업 면담 일지
        일자|업체명|면담자|직위|면담내용
        2026.05.06|㈜보기광학|서보기|팀장|증설 계획 청취
        2026.05.08|(주)예시의료|강예시|주무관|부지계약 협의
        """,
        "activities",
        (2,),
        {"면담자": None, "직위": None, "면담내용": TALK + "summary"},
        (3, 4),
    ),
    OfficeList(
        "letters of intent with what is meant and whom to call",
        """
        투자의향서(LOI) 접수대장
        접수번호|접수일자|회사명|투자의향 내용|투자규모(백만원)|연락담당|연락처
        LOI-1|2026-02-11|보기오토㈜|전기차 부품공장|12,000|임보기 부장|031-000-7711
        LOI-2|2026-02-25|Example Robotics GmbH|아시아 거점|8,500|Anna Keller|+49-30-5550-100
        """,
        "agreements",
        (2,),
        {
            "투자의향 내용": MOU + "terms", "연락담당": MAN + "name", "연락처": MAN + "phone",
        },
        (3, 4),
        {
            3: {MAN + "name": "임보기", MAN + "title": "부장", MAN + "phone": "031-000-7711"},
            4: {MAN + "name": "Anna Keller"},
        },
    ),
    OfficeList(
        "who does what comes next",
        """
        중점 관리기업 목록
        기업명|업종|투자계획|진행단계|다음 할 일|기한|담당
        (주)보기정공|금속가공|고양 이전|상담|부지 후보 제시|2026-07-10|김시청
        예시식품㈜|식품|제2공장|투자의향|LOI 접수|2026-07-03|박시청
        견본헬스|소프트웨어|본사 이전|접촉|방문 일정 조율|2026-06-30|이시청
        """,
        "cases",
        (2,),
        {
            "다음 할 일": CASE + "next_step", "기한": CASE + "next_step_on",
            "담당": CASE + "officer",
        },
        (3, 4, 5),
        {5: {CASE + "next_step": "방문 일정 조율", CASE + "officer": "이시청"}},
    ),
    OfficeList(
        "a fixed line among mobiles, and a number of nobody",
        """
        기업명|대표자|담당자|연락처|직위|전화번호
        ㈜보기정밀|김보기|이보기|010-1111-2222|과장|031-000-0001
        ㈜예시바이오|김예시|이예시|031-000-7001|부장|
        ㈜견본소재|김견본|이견본|010-1111-2224|대리|031-000-0003
        ㈜표본기계|김표본|이표본|010-1111-2225|대리|031-000-0004
        """,
        "organizations",
        (1,),
        {"담당자": MAN + "name", "연락처": MAN + "mobile"},
        (2, 3, 4, 5),
        {
            2: {MAN + "mobile": "010-1111-2222", MAN + "phone": None},
            3: {MAN + "mobile": None, MAN + "phone": "031-000-7001"},
        },
    ),
    OfficeList(
        "social enterprises with their certificates",
        """
        사회적기업 현황
        기관명|소재지|인증지정번호|지정일|지정만료일|대표자이름|전화번호
        (주)보기청소|강원특별자치도 춘천시 공지로 155|제2022-051호|2022-07-01|2025-06-30|남보기|033-000-7788
        예시돌봄|강원특별자치도 원주시 서원대로 410|제2023-118호|2023-05-15||최예시|033-000-3030
        """,
        "venture-list",
        (2,),
        {
            "인증지정번호": CERT + "number", "지정일": CERT + "confirmed_on",
            "지정만료일": CERT + "valid_until", "전화번호": ORG + "phone",
        },
        (3, 4),
        {
            3: {CERT + "kind": "social", CERT + "number": "제2022-051호", CERT + "valid_until": "2025-06-30"},
            4: {CERT + "kind": "social", CERT + "valid_until": None, ORG + "phone": "033-000-3030"},
        },
    ),
    OfficeList(
        "what a town names before it is a social enterprise",
        """
        예비사회적기업 지정 현황
        기관명|소재지|지정번호|지정일|대표자
        (주)보기청소|강원특별자치도 춘천시 공지로 155|제2022-051호|2022-07-01|남보기
        예시돌봄|강원특별자치도 원주시 서원대로 410|제2023-118호|2023-05-15|최예시
        """,
        "organizations",
        (2,),
        {"지정번호": None, "지정일": None},
        (3, 4),
        {3: {CERT + "kind": None}},
    ),
    OfficeList(
        "ground of the city by its lots",
        """
        2026년 시유지 매각대상 토지 현황
        연번|소재지|지번|지목|면적(㎡)|예정가격(천원)
        1|고양시 일산동구 장항동|801-2|대|330.5|450,000
        2|고양시 일산동구 장항동|802|전|1,200|850,000
        3|고양시 덕양구 원흥동|12-5|잡종지|990|550,000
        """,
        "sites",
        (2,),
        {"소재지": SITE + "address", "지번": SITE + "name", "지목": SITE + "note"},
        (3, 4, 5),
        {
            3: {SITE + "name": "장항동 801-2", SITE + "block": "801-2", SITE + "price": None},
            4: {SITE + "name": "장항동 802"},
        },
    ),
    OfficeList(
        "rooms that stand empty",
        """
        공실 현황
        연번|건물명|층|호실|전용면적(㎡)|월임대료
        1|보기타워|3|301호|82.5|90
        2|예시타워|3층|302호|82.5|90
        """,
        "sites",
        (2,),
        {"건물명": SITE + "name", "호실": SITE + "name", "월임대료": SITE + "note"},
        (3, 4),
        {
            3: {SITE + "name": "보기타워 301호", SITE + "kind": "room"},
            4: {SITE + "name": "예시타워 302호"},
        },
    ),
    OfficeList(
        "contacts with their departments in brackets",
        """
        기업명|담당자|이메일|전화번호
        ㈜보기정밀|김보기(전략기획팀)|a@example.com|031-000-0001
        ㈜예시바이오|이예시 과장(총무팀)|b@example.com|031-000-0002
        ㈜견본|영업부 박견본|c@example.com|031-000-0003
        ㈜표본|최표본(대리)|d@example.com|031-000-0004
        """,
        "organizations",
        (1,),
        {"담당자": MAN + "name", "이메일": MAN + "email"},
        (2, 3, 4, 5),
        {
            2: {MAN + "name": "김보기", MAN + "department": "전략기획팀", MAN + "title": None},
            3: {MAN + "name": "이예시", MAN + "department": "총무팀", MAN + "title": "과장"},
            4: {MAN + "name": "박견본", MAN + "department": "영업부"},
            5: {MAN + "name": "최표본", MAN + "department": None, MAN + "title": "대리"},
        },
    ),
    OfficeList(
        "names that were too long for a line, which may be two firms",
        """
        2026년 투자협약 체결 현황
        연번|기업명|협약일|투자금액(억원)
        1|보기에너지\\n솔루션㈜|2025-03-01|100
        2|㈜예시글로벌\\n바이오로직스|2025-03-01|100
        3|㈜견본전자\\n고양산업진흥원|2025-03-01|1조 2,000
        """,
        "agreements",
        (2,),
        {"기업명": ORG + "name"},
        (3, 4, 5),
        {
            3: {ORG + "name": None}, 4: {ORG + "name": "㈜예시글로벌 바이오로직스"},
            5: {ORG + "name": "㈜견본전자", MOU + "amount": 1_200_000_000_000},
        },
        problems={3: ORG + "name"},
    ),
    OfficeList(
        "a mobile number behind whoever it is",
        """
        홍보관 방문객 현황
        일자|기관명|방문인원|인솔자|연락처
        2026.03.02|보기대학교|30|김보기|010-1111-2222
        2026.03.05|(주)예시|5|이예시|031-000-0001
        2026.03.09|견본연구원|12|박견본|010-1111-2223
        """,
        "organizations",
        (2,),
        {"인솔자": None, "연락처": None},
        (3, 4, 5),
    ),
    OfficeList(
        "who came for the firm and who was there for the city",
        """
        기업 면담 결과
        연번|일시|장소|기업명|기업 참석자|시 참석자|주요 논의내용|건의사항|조치계획
        1|2026. 9. 17.(목)|기업 본사|㈜보기센서|구보기 전무|임예시|이전 일정 문의|보조금 안내|안내문 송부
        2|2026. 10. 6.(화)|화상회의|예시모빌리티 주식회사|노예시 팀장|오보기|공급시기|임시공장 알선|임대공장 조사
        """,
        "concerns",
        (2,),
        {"기업 참석자": MAN + "name", "시 참석자": TALK + "officer", "주요 논의내용": TALK + "summary"},
        (3, 4),
        {
            3: {
                MAN + "name": "구보기", MAN + "title": "전무", TALK + "officer": "임예시",
                TALK + "summary": "이전 일정 문의 / 장소: 기업 본사",
            }
        },
    ),
    OfficeList(
        "the title of a contact in English",
        """
        No|Company|Industry|Contact|Title|Email|Status|Next Action
        1|Example Bio Inc.|Biotech|John Smith|VP|js@example.com|Contacted|Send deck
        2|Sample Robotics GmbH|Robotics|Anna Keller|CEO|ak@example.com|Meeting|Site visit
        """,
        "cases",
        (1,),
        {"Contact": MAN + "name", "Title": MAN + "title", "Next Action": CASE + "next_step"},
        (2, 3),
        {2: {MAN + "title": "VP", CASE + "title": None}},
        file_name="경제자유구역 잠재투자자 리스트.xlsx",
    ),
    OfficeList(
        "a firm's telephone where its row names no person",
        """
        기관명|대표자|담당자|직위|핸드폰번호|전화번호
        ㈜보기정밀|김보기|이보기|과장|010-1111-2222|031-000-0001
        (사)예시이음|김예시||||031-000-0002
        ㈜견본소재|김견본|이견본|대리|010-1111-2224|031-000-0003
        """,
        "organizations",
        (1,),
        {"담당자": MAN + "name", "전화번호": MAN + "phone"},
        (2, 3, 4),
        {
            2: {MAN + "phone": "031-000-0001", ORG + "phone": None},
            3: {MAN + "phone": None, ORG + "phone": "031-000-0002"},
        },
    ),
)  # fmt: skip
