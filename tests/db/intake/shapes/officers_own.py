"""Lists that officers keep themselves: talks, calls, those who came, what is to be done. All invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

TALK, ASKED = "activity.", "concern."

OFFICERS_OWN = (
    OfficeList(
        "visits of a half year: whom we met, who of us went, days without a year",
        """
        기업 현장방문 결과(2026. 상반기)
        순|일자|방문처|면담자(기업)|방문자|주요 면담내용|건의 및 애로사항|조치결과
        1|3/15|㈜보기바이오|최유진 대표이사|투자유치과장|증설 계획 청취|주차장 부족|완료
        2|4. 2.|예시로봇(주)|오지현 차장|김도현|공장 이전 검토|인력 수급|추진중
        3|5월 20일|(주)견본푸드|홍상철|이가은 주무관|신규 투자 문의|-|-
        """,
        "concerns",
        (2,),
        {
            "방문처": ORG + "name", "면담자(기업)": MAN + "name", "방문자": TALK + "officer",
            "주요 면담내용": TALK + "summary", "건의 및 애로사항": ASKED + "text",
        },
        (3, 4, 5),
        {
            3: {TALK + "happened_on": "2026-03-15", MAN + "title": "대표이사"},
            4: {TALK + "happened_on": "2026-04-02", MAN + "name": "오지현"},
            5: {TALK + "happened_on": "2026-05-20"},
        },
    ),
    OfficeList(
        "talks by who came from the firm, and who wrote it down",
        """
        상담일|상담방법|회사|상담자|연락처|상담내용|상담원
        2026-02-03|유선|보기바이오|최유진 이사|010-0000-5678|입주 가능 부지 문의|김도현
        2026-02-05|방문|예시로봇|박민수 대표|031-900-1111|분양가 문의|이가은
        """,
        "activities",
        (1,),
        {"상담자": MAN + "name", "연락처": MAN + "phone", "상담원": TALK + "officer"},
        (2, 3),
        {
            2: {TALK + "kind": "call", MAN + "mobile": "010-0000-5678", MAN + "phone": None},
            3: {MAN + "phone": "031-900-1111"},
        },
        file_name="상담일지.csv",
    ),
    OfficeList(
        "what firms of a talk asked for, with how it ended: no next steps of cases",
        """
        투자상담 후속조치 현황
        번호|기업|상담일|요구사항|조치사항|조치부서|완료여부
        1|㈜보기바이오|'26.3.4.|용적률 상향|도시계획과 협의|도시계획과|진행
        2|예시로봇(주)|'26.3.5.|분양가 인하|LH 질의|투자유치과|완료
        """,
        "concerns",
        (2,),
        {"요구사항": ASKED + "text", "조치사항": ASKED + "result", "완료여부": ASKED + "status"},
        (3, 4),
        {3: {ASKED + "status": "review"}, 4: {ASKED + "status": "solved"}},
    ),
    OfficeList(
        "a week's report: what was done, what comes, whose it is, and no day in its title",
        """
        주간업무보고(투자유치팀) 2026. 9. 3주
        대상기업|사업내용|투자규모|금주 추진사항|차주 추진계획|협조사항|담당
        ㈜보기바이오|공장|120억원|부지 현장방문(9.15.)|LOI 초안 협의|도시계획과 협조|김도현
        예시로봇(주)|R&D센터|50억원|대표 면담|이사회 결과 확인|-|이가은
        """,
        "cases",
        (2,),
        {
            "금주 추진사항": CASE + "progress", "차주 추진계획": CASE + "next_step",
            "담당": CASE + "officer",
        },
        (3, 4),
        as_of="2026-09",
    ),
    OfficeList(
        "subsidies paid: firms, and no plans of theirs",
        """
        투자유치 보조금 지급현황
        연번|기업명|지원사업|신청일|지원금액(천원)|고용인원|담당
        1|㈜보기바이오|입지보조금|2025.3.4|150,000|30|김도현
        2|예시로봇(주)|고용보조금|2025.4.4|30,000|12|이가은
        """,
        "applied_incentives",
        (2,),
        {"기업명": ORG + "name", "지원금액(천원)": "applied_incentive.amount", "고용인원": None},
        (3, 4),
    ),
    OfficeList(
        "people in their cells: mobiles of heads and of contacts are no numbers of the firm",
        """
        입주사 연락망
        업체명|대표자|대표자 연락처|담당자 연락처
        ㈜보기바이오|최유진|010-0000-1111|김과장 010-0000-2222
        예시로봇(주)|박민수|010-0000-3333|오지현 차장 031-000-4444
        (주)견본푸드|홍상철|010-0000-5555|
        """,
        "organizations",
        (2,),
        {"대표자 연락처": None, "담당자 연락처": MAN + "name"},
        (3, 4, 5),
        {
            3: {ORG + "phone": None, MAN + "mobile": "010-0000-2222"},
            4: {MAN + "title": "차장", MAN + "phone": "031-000-4444"},
        },
    ),
    OfficeList(
        "a head's mobile beside the head",
        """
        업체명|대표/연락처|업종
        ㈜보기바이오|최유진/010-0000-1111|바이오
        예시로봇(주)|박민수/031-000-3333|로봇
        """,
        "organizations",
        (1,),
        {"대표/연락처": ORG + "representatives"},
        (2, 3),
        {
            2: {MAN + "name": "최유진", MAN + "mobile": "010-0000-1111", ORG + "phone": None},
            3: {MAN + "name": None, ORG + "phone": "031-000-3333"},
        },
    ),
    OfficeList(
        "those who come to a signing, and no number of theirs",
        """
        투자협약식 참석자(안)
        연번|기관|직책|이름
        1|㈜보기바이오|대표이사|최유진
        2|예시로봇(주)|대표|박민수
        """,
        "contacts",
        (2,),
        {"기관": ORG + "name", "직책": MAN + "title", "이름": MAN + "name"},
        (3, 4),
    ),
    OfficeList(
        "members of a board: their sex beside the name, where they are from beside what they are",
        """
        투자유치위원회 위원 현황
        구분|성명(성별)|소속 및 직위|휴대전화|이메일
        위원장|김하늘(남)|예시대학교 교수|010-0000-2222|k@ex.ac.kr
        위원|이바다(여)|보기회계법인 이사|010-0000-3333|l@ex.co.kr
        위원|공석|-|-|
        """,
        "contacts",
        (2,),
        {"성명(성별)": MAN + "name", "소속 및 직위": ORG + "name", "휴대전화": MAN + "mobile"},
        (3, 4, 5),
        {
            3: {MAN + "name": "김하늘", MAN + "title": "교수", ORG + "name": "예시대학교"},
            5: {MAN + "name": None},
        },
    ),
    OfficeList(
        "sizes under one head, places as they are called in talk, a firm with where it is from",
        """
        '26년 기업유치 관리대장
        ||||||(단위 : 억, 평, 명)
        구분|업체(본사)|희망지|규모|||진행상황|향후계획|담당
        |||부지|금액|인원|||
        LOI|㈜보기바이오(서울)|일산|1,000|120|80|LOI 제출|MOU 협의|김도현
        상담|예시로봇(주)(성남)|미정|300~500|미정|30|자료 송부|현장방문|이가은
        """,
        "cases",
        (3, 4),
        {"규모 › 부지": CASE + "wanted_area", "담당": CASE + "officer"},
        (5, 6),
        {
            5: {CASE + "planned_investment": 12_000_000_000, CASE + "wanted_area": 3305.79,
                ORG + "name": "㈜보기바이오", ORG + "region": "서울"},
            6: {CASE + "planned_jobs": 30, ORG + "region": "경기 성남시"},
        },
        merged=((3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 4, 2), (3, 3, 3, 5), (3, 6, 4, 6), (3, 7, 4, 7), (3, 8, 4, 8)),
    ),
    OfficeList(
        "the unit of a plan is that of its results, and the day of these is the check's",
        """
        투자협약 기업 이행현황
        기업명|협약일|협약내용||이행실적|||추진현황 및 향후계획
        ||투자액(억)|고용(명)|투자액|고용|기준일|
        ㈜보기바이오|24.3.14|210|120|134|62|26.9.30|1단계 착공
        예시로봇(주)|25.4.2|88|45|88|51|26.9.30|입주 완료
        """,
        "agreements",
        (2, 3),
        {"이행실적 › 기준일": "check.as_of", "추진현황 및 향후계획": CASE + "progress"},
        (4, 5),
        {4: {"check.invested": 13_400_000_000, MOU + "amount": 21_000_000_000}},
        merged=((2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 2, 6), (2, 7, 3, 7)),
        units={"협약내용 › 투자액(억)": "억원", "이행실적 › 투자액": "억원"},
    ),
    OfficeList(
        "talks with a firm's department behind its name, and ways under their own words",
        """
        ■ 전략기업 접촉일지
        일자|기업(부서)|상대방|방문/통화|주요내용|인원|작성
        '26.9.1|㈜보기바이오(전략실)|최유진 상무|방문|증설 계획 청취|3|김도현
        '26.9.3|예시로봇(주)|박민수 대표|통화|이전 검토중|1|이가은
        """,
        "activities",
        (2,),
        {"상대방": MAN + "name", "방문/통화": TALK + "kind", "작성": TALK + "officer"},
        (3, 4),
        {3: {ORG + "name": "㈜보기바이오", MAN + "department": "전략실"}, 4: {TALK + "kind": "call"}},
    ),
    OfficeList(
        "who comes to a place is not who works there",
        """
        예약일시|신청기업|대표자|인원
        2026-06-02 14:00|㈜보기바이오|최유진|3
        2026-06-03 10:00|예시로봇(주)|박민수|2
        """,
        "organizations",
        (1,),
        {"신청기업": ORG + "name", "인원": None},
        (2, 3),
    ),
    OfficeList(
        "plots by their ground, block and number: two grounds may each have an A1-1",
        """
        산업시설용지 공급 현황
        사업지구|블록|획지|면적(㎡)|상태
        보기밸리|A1|1|3,310|공고중
        예시지구|A1|1|2,980|공급예정
        """,
        "sites",
        (2,),
        {"사업지구": "project.name", "획지": "site.name"},
        (3, 4),
        {
            3: {"project.name": "보기밸리", "site.name": "A1-1"},
            4: {"project.name": "예시지구", "site.name": "A1-1"},
        },
    ),
    OfficeList(
        "everybody who signed beside the firm of the row, and its head under its name",
        """
        투자유치 MOU 체결 현황
        체결일자|업체명(대표자)|투자규모(억원)|신규고용(명)|협약당사자
        2025-02-11|㈜보기진단(김하늘)|320|110|고양시, ㈜보기진단
        2025-03-27|(주)예시로보(박바다)|85|40|고양시, 보기도시공사, (주)예시로보
        """,
        "agreements",
        (2,),
        {"업체명(대표자)": ORG + "name", "협약당사자": "party.organization"},
        (3, 4),
        {3: {ORG + "representatives": ("김하늘",)}, 4: {ORG + "name": "(주)예시로보"}},
    ),
    OfficeList(
        "inquiries: who asked, how to reach them, and which officer answered",
        """
        접수일시|문의경로|문의자|회사|연락처|메일|필요면적|문의내용|담당자
        2026-09-01 10:00|전화|조은별 과장|(주)보기마인드|02-000-1180||500평|임대료 문의|이가은
        2026-09-03 11:00|홈페이지|문정혁 대표|㈜예시포지|010-0000-1190|jh@ex.com|1,000평|공장 부지|김도현
        """,
        "activities",
        (1,),
        {"문의자": MAN + "name", "메일": MAN + "email", "문의내용": TALK + "summary", "담당자": TALK + "officer"},
        (2, 3),
        {3: {MAN + "name": "문정혁", MAN + "mobile": "010-0000-1190", ORG + "phone": None}},
        file_name="투자문의 접수대장.csv",
    ),
    OfficeList(
        "in an officer's own words",
        """
        상태|회사|LOI|MOU|계약|금액(억)|땅(평)|어디|누구랑|폰|내가 한 일
        진행|보기진단|24.11.3|25.2.11|26.1.5|320|1,500|보기밸리|기획팀 장수민 과장|010-0000-8890|MOU 체결
        보류|예시드론|26.2.18|26.3.2|26.4.1|24.5|500|덕양|최강 이사|010-0000-2231|자금 확인
        """,
        "cases",
        (1,),
        {"땅(평)": CASE + "wanted_area", "누구랑": MAN + "name", "MOU": "milestone.actual_on"},
        (2, 3),
        {2: {CASE + "planned_investment": 32_000_000_000}, 3: {CASE + "state": "on_hold"}},
    ),
    OfficeList(
        "money that investors gave is no plan, and the newest of two years counts",
        """
        잠재 투자기업 DB
        기업명|대표|업종|매출(24년, 억원)|매출(25년, 억원)|투자단계|투자유치액(억원)
        (주)보기센서|신하늘|의료기기|739|812|시리즈A|35
        예시소프트|황바다|의료기기|103|96|Pre-A|10
        """,
        "organizations",
        (2,),
        {"매출(24년, 억원)": None, "매출(25년, 억원)": ORG + "revenue", "투자유치액(억원)": None},
        (3, 4),
    ),
    OfficeList(
        "a check without an answer, and an agreement that has lapsed",
        """
        투자협약 이행상황 점검표
        협약기업|협약일|투자(억원)|실투자액(억원)|점검방법|점검일|특이사항|이행여부
        ㈜보기진단|2025-02-11|320|45|현장확인|2026-07-08|이전등기 완료|지연
        예시스트림㈜|2025-09-18|150|0|무응답|2026-07-15|공문 2회 발송|실효
        """,
        "agreements",
        (2,),
        {"점검방법": "check.evidence", "특이사항": "check.note"},
        (3, 4),
        {4: {"check.response": "unanswered", MOU + "status": "lapsed"}},
    ),
    OfficeList(
        "a ladder of stages by their days",
        """
        투자 파이프라인
        기업|건명|①발굴|②접촉|③상담|④LOI|현단계|예상금액(억)
        ㈜보기바이오|공장|2025.3|2025.4|2025.6|2026.1|LOI|120
        예시로봇(주)|R&D센터|2025.5|2025.8|2025.9||상담|50
        """,
        "cases",
        (2,),
        {"①발굴": "milestone.actual_on", "④LOI": "milestone.actual_on", "현단계": CASE + "stage"},
        (3, 4),
        {3: {CASE + "stage": "loi", CASE + "planned_investment": 12_000_000_000}},
    ),
    OfficeList(
        "labels in English with the Korean behind, and parties that dashes keep apart",
        """
        MOU List / 협약 목록
        No.|Date (체결일)|Company (기업명)|Jobs (고용)|Status (상태)
        1|2025-03-04|Acme Robotics|35|유효
        2|2025-06-10|고양시-한국보기연구원|12|해지
        """,
        "agreements",
        (2,),
        {"Date (체결일)": MOU + "signed_on", "Company (기업명)": ORG + "name", "Status (상태)": MOU + "status"},
        (3, 4),
        {4: {ORG + "name": "한국보기연구원", MOU + "status": "terminated"}},
    ),
    OfficeList(
        "letters with people of firms in one cell, and partners with theirs",
        """
        투자의향서 접수 현황
        접수일자|신청기업|신청지구|투자금액(백만원)|담당자(연락처)|우리시 담당부서|진행
        2026.01.12|㈜보기바이오|1구역|12,000|김과장(010-0000-5678)|투자유치과|협의중
        2026.02.03|예시로봇(주)|2구역|5,000|오지현 차장(010-0000-6789)|기업지원과|보류
        """,
        "agreements",
        (2,),
        {
            "담당자(연락처)": MAN + "name", "우리시 담당부서": CASE + "department",
            "진행": CASE + "progress",
        },
        (3, 4),
        {4: {MAN + "mobile": "010-0000-6789", CASE + "state": "on_hold", MOU + "amount": 5_000_000_000}},
    ),
    OfficeList(
        "letters and agreements in spoken words",
        """
        투자협약(MOU)·투자의향(LOI) 기업 관리현황
        |||||||(단위: 억원, 명, ㎡)
        번호|종류|맺은 날|업체|대표|들어올 곳|일자리|부지|지금 상황|우리 담당
        1|MOU|2026-03-12|(주)보기바이오텍|문보기|일산테크노밸리 A-3|#90|#5200|설계 착수|김도연
        2|LOI|2026-04-02|㈜예시로보틱스|표예시|창릉 자족용지|#40|#3300|부지 협의 중|박세라
        """,
        "agreements",
        (3,),
        {
            "종류": MOU + "kind",
            "맺은 날": MOU + "signed_on",
            "들어올 곳": CASE + "wanted_site",
            "일자리": MOU + "jobs",
            "지금 상황": CASE + "progress",
            "우리 담당": CASE + "officer",
        },
        (4, 5),
        {4: {MOU + "kind": "mou", MOU + "signed_on": "2026-03-12"}},
    ),
    OfficeList(
        "partners under a header of words that no table knows: 병원 beside 임상시험 begins no form",
        """
        순|함께하는 기관|성격|하는 협력|협약 맺은 날|끝나는 날|그쪽 담당|직위|전화|메일
        1|보기병원|병원|임상시험 연계|2024.5.10.|2027.5.9.|배보기|실장|031-000-0001|a@example.com
        2|예시대학교|대학|드론 실증|2025.3.21.|2028.3.20.|마예시|교수|031-000-0002|b@example.com
        3|새봄협회|협회|기업 소개|2023.11.2.|2026.11.1.|신새봄|팀장|031-000-0003|c@example.com
        """,
        "agreements",
        (1,),
        {
            "함께하는 기관": ORG + "name",
            "협약 맺은 날": MOU + "signed_on",
            "끝나는 날": MOU + "valid_until",
            "그쪽 담당": MAN + "name",
            "메일": MAN + "email",
        },
        (2, 3, 4),
        {2: {MOU + "signed_on": "2024-05-10", MAN + "name": "배보기"}},
    ),
    OfficeList(
        "what the council asked for, in spoken words",
        """
        행정사무감사 요구자료 처리
        번호|의원|요구한 자료|받은 날|내야 할 날|작성자|보낸 날|비고
        1|김보기 의원|투자협약 이행 현황|2026-10-12|2026-10-19|김도연|2026-10-18|
        2|이예시 의원|보조금 지원기업 명단|2026-10-13|2026-10-20|박세라|2026-10-20|
        """,
        "data_requests",
        (2,),
        {
            "요구한 자료": "data_request.item",
            "받은 날": "data_request.requested_on",
            "내야 할 날": "data_request.due_on",
            "보낸 날": "data_request.submitted_on",
        },
        (3, 4),
    ),
)  # fmt: skip
