"""Registers of an investment office: cards, committees, ground that is proposed, follow-ups, surveys. All invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

SITE, TALK, ASKED, DUE, GIVEN = "site.", "activity.", "concern.", "follow_up.", "applied_incentive."

OFFICE_REGISTERS = (
    OfficeList(
        "name cards: what stands behind name and title is the person's",
        """
        받은 날|회사|이름/직함|부서|핸드폰|사무실|메일|메모
        25.11.3|㈜보기엔진|김보기 / 상무이사|경영지원본부|010-0000-1111|055-000-1000|a@example.com|본사 사천
        26.1.15|(재)예시진흥원|서예시/팀장|기업지원팀||031-000-3000|b@example.com|협력기관
        """,
        "organizations",
        (1,),
        {"부서": MAN + "department", "메일": MAN + "email", "사무실": MAN + "phone"},
        (2, 3),
        {2: {MAN + "title": "상무이사", MAN + "email": "a@example.com", ORG + "email": None}},
    ),
    OfficeList(
        "members of a committee, each with the body and the title in one cell",
        """
        보기시 투자유치위원회 위원 명부
        구분|성명|소속 및 직위|분야|임기|연락처|이메일
        위촉직|문보기|예시대학교 경영학과 교수|금융|'24.10.17~'26.10.16|010-0000-5551|a@example.com
        위촉직|양예시|보기인베스트먼트 대표|VC|'24.10.17~'26.10.16|010-0000-5552|b@example.com
        """,
        "contacts",
        (2,),
        {"성명": MAN + "name", "연락처": MAN + "mobile", "이메일": MAN + "email", "분야": None},
        (3, 4),
        {4: {ORG + "name": "보기인베스트먼트", MAN + "title": "대표"}},
    ),
    OfficeList(
        "the head's own number is nobody else's, and a person's cell may hold two",
        """
        업체명|대표이사|휴대폰(대표)|담당자|직위|연락처|매출액
        ㈜보기엔진|김대표|010-0000-1100|김보기|상무|02-000-1000 / 010-0000-1111|120억(2025)
        예시비전(주)|라대표|010-0000-2200|최예시|부장|010-0000-2222|80억원('24년)
        """,
        "organizations",
        (1,),
        {"휴대폰(대표)": None, "담당자": MAN + "name"},
        (2, 3),
        {
            2: {
                MAN + "mobile": "010-0000-1111",
                MAN + "phone": "02-000-1000",
                ORG + "revenue": 12_000_000_000,
            },
            3: {MAN + "mobile": "010-0000-2222"},
        },
    ),
    OfficeList(
        "bodies that meet, led by a department of the city",
        """
        실무협의체 운영현황
        협의체명|구성일|주관|참여기관|운영주기|주요논의
        보기의료 협의체|2024.5.10|바이오산업과|예시병원, ㈜보기칩 외 3|분기 1회|자료 반출
        예시영상 협의회|2023.3|전략산업과|보기재단|반기|공동이용
        """,
        "working_groups",
        (2,),
        {"주관": "working_group.note", "참여기관": "working_group.note"},
        (3, 4),
        {3: {ORG + "name": None}},
    ),
    OfficeList(
        "some that were met are only counted",
        """
        유치활동 면담 실적
        방문일|방문처|면담내용
        2026-10-06|도쿄 소재 바이오기업 12개사|투자설명
        2026-10-12|㈜보기엔진|부지 안내
        """,
        "activities",
        (2,),
        {"방문처": ORG + "name"},
        (3, 4),
        {3: {ORG + "name": None}},
        problems={3: ORG + "name"},
    ),
    OfficeList(
        "the history of talks with one firm, which its title names",
        """
        ㈜보기엔진 투자상담 이력
        차수|일시|방법|참석자|내용|다음 약속
        1차|2026.3.2|전화|김하나 상무|투자 의향 청취|3월 방문
        2차|2026.3.20|방문|김하나 상무, 시 박두리|부지 3곳 안내|비교표 송부
        """,
        "activities",
        (2,),
        {"기업명": ORG + "name", "내용": TALK + "summary", "다음 약속": "task.text"},
        (3, 4),
        {4: {ORG + "name": "㈜보기엔진", MAN + "name": "김하나", MAN + "title": "상무"}},
    ),
    OfficeList(
        "a checklist of one firm, which a line above names",
        """
        투자기업 실체 확인 체크리스트
        기업명: ㈜보기테크
        번호|확인항목|확인결과|근거
        1|법인등기 확인|확인|등기사항증명서
        2|재무제표|미확인|감사보고서 요청
        """,
        "due_diligence",
        (3,),
        {
            "확인항목": "due_diligence.item",
            "확인결과": "due_diligence.result",
            "기업명": ORG + "name",
        },
        (4, 5),
        {4: {ORG + "name": "㈜보기테크", "due_diligence.item": "registration"}},
    ),
    OfficeList(
        "a bill, whose seller is named above it",
        """
        거래명세서
        업체명: ㈜보기상사
        품명|규격|수량|단가|확인
        복사지|A4|10|25000|
        토너|흑백|2|80000|
        """,
        "",
        (3,),
        {"품명": None},
        (4, 5),
    ),
    OfficeList(
        "whoever is reached is named in the cell of some numbers",
        """
        관내기업 애로사항 접수·처리
        접수일|업체|연락처|분야|애로내용|처리내용|회신|만족도
        2026-10-01|보기전자|왕과장 010-0000-8003|인력|숙련공 부족|박람회 안내|2026-10-20|보통
        2026-10-07|㈜예시정밀|02-000-8002|자금|운전자금|협약은행 안내|2026-10-09|만족
        """,
        "concerns",
        (2,),
        {"연락처": MAN + "name", "회신": ASKED + "answered_on", "만족도": ASKED + "result"},
        (3, 4),
        {
            3: {MAN + "name": "왕과장", MAN + "mobile": "010-0000-8003", ORG + "phone": None},
            4: {ORG + "phone": "02-000-8002", MAN + "name": None},
        },
    ),
    OfficeList(
        "a number in brackets behind the person who was met",
        """
        기업 방문 및 면담 일지
        날짜|기업명|만난 사람|우리 측|어디서|이야기 내용
        2026-03-11|㈜보기비전|최예시 부장(010-0000-1234)|이주무|시청 5층|입주조건 문의
        2026-04-02|예시푸드|박보기 대표|김주무|유선|투자 시기 미정
        """,
        "activities",
        (2,),
        {"어디서": TALK + "summary", "만난 사람": MAN + "name"},
        (3, 4),
        {
            3: {
                MAN + "name": "최예시",
                MAN + "title": "부장",
                MAN + "mobile": "010-0000-1234",
                TALK + "summary": "입주조건 문의 / 어디서: 시청 5층",
            }
        },
    ),
    OfficeList(
        "ground that its owners propose: they are no firms to be won",
        """
        민간 제안부지 접수 현황
        접수|제안자|위치|지목|면적(㎡)|희망가|접근성|검토의견|상태
        26.2.3|개인(토지주)|덕양구 보기동 123-4|전|12,300|평당 250만원|IC 5분|개발행위 가능|검토중
        26.3.15|보기개발㈜|일산동구 예시동 산 12|임야|30,000|협의|-|맹지|종결
        """,
        "sites",
        (2,),
        {
            "제안자": SITE + "note",
            "위치": SITE + "address",
            "희망가": SITE + "note",
            "상태": SITE + "note",
        },
        (3, 4),
        {3: {SITE + "name": "보기동 123-4", SITE + "area": 12_300}},
    ),
    OfficeList(
        "studios of others, by their size",
        """
        관내 촬영 스튜디오 현황
        스튜디오명|운영사|규모(㎡)|위치|대관료
        보기 실내스튜디오|보기재단|4,500|덕양구 보기로 100|일 300만원
        예시 스튜디오|㈜예시미디어|1,650|일산동구 예시로 5|협의
        """,
        "sites",
        (2,),
        {"스튜디오명": SITE + "name", "규모(㎡)": SITE + "area", "운영사": SITE + "note"},
        (3, 4),
    ),
    OfficeList(
        "ground that is let: areas counted in their own unit of the line above",
        """
        공유재산 대부 현황
        |||||(단위: ㎡, 천원)
        재산번호|소재지|지목|면적|대부면적|연 대부료|납부여부
        G-001|고양시 덕양구 보기동 12-3|대|1,200|800|12,400|완납
        G-002|고양시 일산동구 예시동 45|잡|560|560|3,150|미납
        G-003|고양시 일산서구 견본동 7-1|대|2,300|900|9,800|완납
        """,
        "sites",
        (3,),
        {"대부면적": SITE + "note", "납부여부": SITE + "note"},
        (4, 5, 6),
        {
            4: {
                SITE
                + "note": "지목: 대\n대부면적: 800(㎡)\n연 대부료: 12,400(천원)\n납부여부: 완납"
            }
        },
    ),
    OfficeList(
        "follow-ups to a talk, each of its kind: not only what the firm asked for",
        """
        시장 면담 후속조치 관리대장
        번호|면담일|기업|구분|내용|조치부서|조치기한|진행상황|완료일
        1|2026-09-03|㈜보기칩|기업 건의|진입도로 확장|도로정책과|2026.12월 말까지|실시설계 중|
        2|2026-10-15|예시바이오㈜|시 검토|용적률 완화|도시계획과|'27.3|검토중|
        """,
        "follow_ups",
        (2,),
        {"구분": DUE + "kind", "내용": DUE + "text", "면담일": DUE + "result"},
        (3, 4),
        {3: {DUE + "kind": "request", DUE + "due_on": "2026-12"}},
    ),
    OfficeList(
        "firms to be won in spoken words",
        """
        잠재 투자기업 관리 ('26. 9월)
        기업|예상투자(억)|필요부지|어떻게 알게 됐나|마지막 연락|현재상황|걸림돌|다음 할 일|언제|누가 담당
        ㈜보기엔진|300|1만㎡|KOTRA 소개|9/12|방문 의사|분양가|시장 면담 주선|2026.10.20까지|김유치
        예시비전(주)|50 내외|300평|전시회|8. 28.|무응답|-|유선 확인|2026.9.20|이발굴
        """,
        "cases",
        (2,),
        {
            "어떻게 알게 됐나": CASE + "source_event",
            "마지막 연락": CASE + "note",
            "걸림돌": CASE + "issue",
            "언제": CASE + "next_step_on",
        },
        (3, 4),
        {3: {CASE + "next_step_on": "2026-10-20", CASE + "issue": "분양가"}},
        as_of="2026-09",
    ),
    OfficeList(
        "a week's table by stages, in the shortest words",
        """
        투자유치 단계별 추진현황
        단계|기업|금주|차주|리스크
        발굴(2)|㈜보기엔진|본사 방문|시장 면담|타 시도 경쟁
        협약(1)|예시바이오㈜|설계 착수|평가|인허가 지연
        """,
        "cases",
        (2,),
        {"금주": CASE + "progress", "차주": CASE + "next_step", "리스크": CASE + "issue"},
        (3, 4),
    ),
    OfficeList(
        "letters of intent through others, with people, numbers and papers",
        """
        투자의향서(LOI) 접수대장
        접수번호|접수일자|회사|희망면적(평)|가져온 곳|담당 이름|폰|메일|서류|비고
        LOI-26-001|2026.5.20|㈜보기셀|500|예시컨설팅|한보기|010-0000-3001|a@example.com|원본|대외비
        LOI-26-002|2026.5.21|예시로봇(주)|300|직접|나예시|010-0000-3002|b@example.com|사본|-
        """,
        "agreements",
        (2,),
        {
            "가져온 곳": CASE + "source_event",
            "담당 이름": MAN + "name",
            "메일": MAN + "email",
            "서류": None,
        },
        (3, 4),
        {3: {MOU + "note": "대외비"}, 4: {MOU + "note": None}},
    ),
    OfficeList(
        "institutions that work with the city, by their kinds, and where the papers are",
        """
        바이오 협력기관 업무협약 현황
        분야|기관명|협약일|협약내용|협력사항 추진상황|소관|원본 보관
        병원|예시대학교병원|2024. 1. 31.|임상데이터|협의체 구성|바이오산업과|캐비닛 3
        대학|보기대학교|2023. 9. 1.|인력양성|미추진|미래산업과|캐비닛 3
        협회|(사)견본협회|2024. 10. 2.|회원사 유치|설명회|투자유치과|분실
        """,
        "agreements",
        (2,),
        {
            "분야": ORG + "org_type",
            "협력사항 추진상황": CASE + "progress",
            "소관": CASE + "department",
            "원본 보관": MOU + "note",
        },
        (3, 4, 5),
        {3: {ORG + "org_type": "hospital"}, 4: {ORG + "org_type": "university"}},
    ),
    OfficeList(
        "what a survey asks in whole questions",
        """
        1. 귀사명을 적어주세요|2. 이전(증설) 계획이 있습니까?|3. 언제쯤 생각하십니까?|4. 필요한 땅은 몇 평입니까?|5. 투자 예상금액(억원)|6. 새로 뽑을 인원|7. 바라는 점
        ㈜보기정밀|있음|2027년 하반기|1000|50|20|분양가 인하
        예시전자|검토중|3년 이내|500|30|10|교통
        """,
        "cases",
        (1,),
        {
            "2. 이전(증설) 계획이 있습니까?": CASE + "note",
            "3. 언제쯤 생각하십니까?": CASE + "planned_period",
            "4. 필요한 땅은 몇 평입니까?": CASE + "wanted_area",
            "6. 새로 뽑을 인원": CASE + "planned_jobs",
            "7. 바라는 점": CASE + "note",
        },
        (2, 3),
        units={"4. 필요한 땅은 몇 평입니까?": "평"},
    ),
    OfficeList(
        "taxes not taken, with what they were not taken for",
        """
        벤처기업육성촉진지구 지방세 감면 대장
        법인명|감면물건|취득일|세목|감면율|감면액(원)|추징기한|직접사용 개시
        ㈜보기로봇|보기동 12-3 501호|2025.2.10|취득세|50%|12,345,670|2028.2.9|2025.5.2
        예시게임즈(주)|보기동 33 801호|2025-07-01|재산세|35%|1,200,000|2028-06-30|2025.9.1
        """,
        "applied_incentives",
        (2,),
        {
            "감면물건": GIVEN + "note",
            "감면율": GIVEN + "note",
            "직접사용 개시": GIVEN + "direct_use_on",
        },
        (3, 4),
    ),
)
