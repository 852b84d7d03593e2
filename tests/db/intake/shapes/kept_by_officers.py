"""Lists that officers keep from day to day: whom to see next, what was said, looked into and asked for."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

TALK, ASKED, LOOKED = "activity.", "concern.", "check."

KEPT_BY_OFFICERS = (
    OfficeList(
        "whom to see next, and when the last talk was",
        """
        잠재 투자기업 접촉 관리
        순위|기업|업종|필요면적(평)|최근 접촉일|접촉 현황|다음 접촉|담당
        상|㈜보기진단|의료기기|1500|2026-09-14|자료 송부|2026-12-08|김보기
        중|예시콘텐츠(주)|영상|300|2026-10-02|명함 교환|2026-12-15|이예시
        """,
        "cases",
        (2,),
        {
            "다음 접촉": CASE + "next_step_on", "최근 접촉일": TALK + "happened_on",
            "순위": CASE + "note", "접촉 현황": CASE + "progress",
        },
        (3, 4),
        {3: {CASE + "note": "순위: 상", CASE + "next_step_on": "2026-12-08"}},
    ),
    OfficeList(
        "firms to be won, with nothing told but the talks and what comes next",
        """
        잠재 투자기업 접촉 관리
        기업|소재지|분야|최근 접촉일|접촉내용|다음 접촉|담당자
        ㈜보기로봇|안양시 동안구|로봇|2026-10-12|공장 이전 검토|12월 초 방문|김보기
        (주)예시바이오|서울 금천구|바이오|2026-11-02|연구소 문의|2026-12-10|이예시
        """,
        "cases",
        (2,),
        {"다음 접촉": CASE + "next_step_on", "최근 접촉일": TALK + "happened_on"},
        (3, 4),
        {4: {CASE + "next_step_on": "2026-12-10", TALK + "summary": "연구소 문의"}},
    ),
    OfficeList(
        "what comes next in words and days",
        """
        유치대상 기업 관리
        기업명|투자예정액(억원)|희망입지|다음 접촉
        ㈜보기진단|50|일산테크노밸리|12월 초 방문
        예시콘텐츠(주)|20|창릉지구|2026-12-15
        견본모빌리티㈜|70|삼송지구|담당 이사 면담
        """,
        "cases",
        (2,),
        {"다음 접촉": CASE + "next_step"},
        (3, 4, 5),
        {3: {CASE + "next_step": "12월 초 방문"}},
    ),
    OfficeList(
        "투자 alone over numbers, with the unit in the line above",
        """
        투자협약(MOU) 체결기업 관리
        ||||(단위: 억원, 명)
        협약일|기업명|투자|고용|위치
        2025-09-04|㈜보기헬스|120|45|일산테크노밸리
        2026-02-10|예시로직스(주)|80|30|창릉지구
        """,
        "agreements",
        (3,),
        {"투자": MOU + "amount", "고용": MOU + "jobs", "위치": CASE + "wanted_site"},
        (4, 5),
        {4: {MOU + "amount": 12_000_000_000}},
    ),
    OfficeList(
        "talks with what was asked of us, in a file whose name says nothing",
        """
        면담일|기업|만난 사람|직함|우리측|나눈 이야기|부탁받은 것|언제까지|결과
        2026-09-03|㈜가나보기|윤보기|대표|김시청|공장 증설 검토|용지 도면 송부|2026-09-10|9/9 송부
        2026-09-11|다라보기(주)|천예시|전무|박시청|인허가 기간 문의|건축과 연결|2026-09-18|
        2026-09-17|마바예시|남보기|대표|박시청|일정 공유|||
        """,
        "activities",
        (1,),
        {
            "우리측": TALK + "officer", "나눈 이야기": TALK + "summary", "부탁받은 것": "task.text",
            "언제까지": "task.due_on", "결과": "task.result",
        },
        (2, 3, 4),
        {2: {"task.text": "용지 도면 송부", "task.due_on": "2026-09-10"}, 4: {"task.text": None}},
        file_name="x.csv",
    ),
    OfficeList(
        "what the office is to do after a talk",
        """
        면담일|기업|만난 사람|나눈 이야기|우리가 할 일|기한
        2026-09-03|㈜가나보기|윤보기|공장 증설 검토|용지 도면 송부|2026-09-10
        2026-09-11|다라보기(주)|천예시|인허가 기간 문의|건축과 연결|2026-09-18
        """,
        "activities",
        (1,),
        {"우리가 할 일": "task.text", "기한": "task.due_on"},
        (2, 3),
    ),
    OfficeList(
        "a day behind a talk of which no column says what is to be done makes no task",
        """
        면담일|기업|만난 사람|나눈 이야기|언제까지|결과
        2026-09-03|㈜가나보기|윤보기|공장 증설 검토|2026-09-10|송부
        2026-09-11|다라보기(주)|천예시|인허가 기간 문의|2026-09-18|
        """,
        "activities",
        (1,),
        {"언제까지": TALK + "summary", "결과": TALK + "summary"},
        (2, 3),
        {2: {TALK + "summary": "공장 증설 검토 / 언제까지: 2026-09-10 / 결과: 송부"}},
    ),
    OfficeList(
        "a visit in spoken words: what the firm wants and what was promised",
        """
        방문일|방문기업|방문장소|만난 분|직위|방문자(시)|나눈 이야기|기업이 바라는 것|하기로 한 일|언제까지
        2026-10-06|㈜보기정밀|파주 본사|윤보기|상무|김시청|이전지 물색|취득세 감면|요건 송부|10.13.
        2026-10-14|(주)예시진단|성남 연구소|천예시|이사|박시청|2공장 후보지|전력 10MW|한전 회신|11.20.
        """,
        "concerns",
        (1,),
        {
            "방문자(시)": TALK + "officer", "방문장소": TALK + "summary",
            "기업이 바라는 것": ASKED + "text", "하기로 한 일": "task.text", "언제까지": "task.due_on",
        },
        (2, 3),
        {
            2: {
                TALK + "summary": "이전지 물색 / 방문장소: 파주 본사", TALK + "officer": "김시청",
                ASKED + "officer": None, "task.due_on": "2026-10-13",
            }
        },
    ),
    OfficeList(
        "who deals with what was asked for stays its officer",
        """
        기업애로 현장방문 관리대장
        방문일|업체명|방문자|애로사항|소관부서|담당자|처리상태
        2026-10-06|㈜보기정밀|김시청|진입도로 협소|도로정책과|오담당|검토중
        2026-10-14|(주)예시진단|박시청|기숙사 부족|일자리정책과|나담당|완료
        """,
        "concerns",
        (2,),
        {"방문자": TALK + "officer", "담당자": ASKED + "officer", "소관부서": ASKED + "department"},
        (3, 4),
        {3: {TALK + "officer": "김시청", ASKED + "officer": "오담당"}},
    ),
    OfficeList(
        "what was done by the day on which it was looked into",
        """
        3분기 투자협약 이행상황 점검표
        협약기업|협약일|협약||누계실적||확인일|확인방법|이행여부
        ||투자(억원)|고용|투자(억원)|고용|||
        ㈜보기바이오|2026-03-12|320|90|45|6|2026-10-07|현장확인|정상
        예시미디어(주)|2026-06-18|210|65|12|2|2026-10-08|기업회신|지연
        """,
        "agreements",
        (2, 3),
        {
            "누계실적 › 투자(억원)": LOOKED + "invested", "확인일": LOOKED + "as_of",
            "이행여부": LOOKED + "note",
        },
        (4, 5),
        {4: {LOOKED + "as_of": "2026-10-07", LOOKED + "note": "이행여부: 정상"}},
        merged=((2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 2, 5), (2, 6, 3, 6), (2, 7, 3, 7),
                (2, 8, 3, 8)),
    ),
    OfficeList(
        "what was done up to now, said in brackets with its unit",
        """
        3분기 이행점검 결과
        기업명|협약일|협약투자액(억원)|협약고용(명)|실투자액(누계, 억원)|실고용(누계, 명)|점검일|확인방법
        ㈜보기셀|2026-02-05|420|120|96.4|18|2026-09-30|기업회신
        예시로봇(주)|2025-06-18|210|65|12|2|2026-09-30|현장확인
        """,
        "agreements",
        (2,),
        {"실투자액(누계, 억원)": LOOKED + "invested", "실고용(누계, 명)": LOOKED + "hired"},
        (3, 4),
        {3: {LOOKED + "invested": 9_640_000_000, LOOKED + "hired": 18}},
    ),
    OfficeList(
        "plots by their blocks, with the lots that the land had before",
        """
        보기테크노밸리 용지 공급현황
        블록|지번|면적(㎡)|용도|공급상태|계약자
        A-1|보기동 2600|5210.4|산업시설용지|계약|㈜보기셀
        A-2|보기동 2601|4380|산업시설용지|공고|
        B-1|예시동 710|3300|복합용지|협의|
        """,
        "sites",
        (2,),
        {"블록": "site.name", "지번": "site.block", "계약자": "site.note"},
        (3, 4, 5),
        {3: {"site.name": "A-1", "site.block": "보기동 2600", "site.note": "계약자: ㈜보기셀"}},
    ),
    OfficeList(
        "what a council asked for, by its members and committees",
        """
        행정사무감사 요구자료 처리현황
        의원|위원회|요구한 자료|받은 날|내야 할 날|작성기간|작성자|보낸 날
        김보기|건설교통위|투자협약 현황|2026-10-12|2026-10-19|2023~2025|오보기|2026-10-18
        이예시|기획행정위|보조금 명단|2026-10-13|2026-10-20|최근 3년|박예시|
        """,
        "data_requests",
        (2,),
        {"의원": "data_request.requester", "위원회": "data_request.note"},
        (3, 4),
        {3: {"data_request.note": "위원회: 건설교통위\n작성기간: 2023~2025"}},
    ),
    OfficeList(
        "partners by what they are and what is done with them",
        """
        협력기관 명단
        함께하는 기관|성격|하는 협력|협약 맺은 날|끝나는 날
        보기병원|병원|임상시험|2024.5.10.|2027.5.9.
        예시대학교|대학|인력양성|2025.3.21.|2028.3.20.
        견본협회|협회|기업 소개|2023.11.2.|2026.11.1.
        """,
        "agreements",
        (2,),
        {"성격": ORG + "org_type", "하는 협력": MOU + "terms", "협약 맺은 날": MOU + "signed_on"},
        (3, 4, 5),
        {3: {ORG + "org_type": "hospital", MOU + "terms": "임상시험"}},
    ),
    OfficeList(
        "by what way firms were found, in words of their own",
        """
        잠재 투자기업 관리 카드
        기업명|투자예정액(억원)|발굴경로|희망입지
        ㈜보기진단|50|2026 로보월드|일산테크노밸리
        예시콘텐츠(주)|20|거래은행 지점장 귀띔|창릉지구
        """,
        "cases",
        (2,),
        {"발굴경로": CASE + "source_event"},
        (3, 4),
        {3: {CASE + "source_event": "2026 로보월드"}},
    ),
    OfficeList(
        "who was met at a visit, with a title under the same head",
        """
        기업 현장방문 결과
        방문일|방문기업|면담자|||방문자|논의사항|건의사항|조치계획
        ||성명|직위|연락처
        2026-05-06|㈜보기필터|오보기|대표이사|010-2299-0000|이예시|증설 일정 협의|진입도로 확장|도로과 협조 요청
        2026-05-20|예시센스(주)|방예시|연구소장|010-8150-0000|이예시|실증사업 참여|시험 구간 지정|관련 부서 협의
        """,
        "concerns",
        (2, 3),
        {"면담자 › 성명": MAN + "name", "면담자 › 직위": MAN + "title"},
        (4, 5),
        {5: {MAN + "title": "연구소장"}},
        merged=((2, 2, 2, 4),),
    ),
    OfficeList(
        "up to when the results of a check are counted, beside the day of the visit",
        """
        투자협약기업 이행상황 점검결과
        |||||||||(단위: 억원, 명)
        기업명|협약일|협약내용||점검일|이행실적|||확인자료|점검자
        ||투자액|고용||투자액|고용|기준일
        ㈜보기테크|2022-06-15|#150|#45|2026-06-09|#162|#51|2026-05-31|4대보험 가입자명부|윤보기
        예시푸드㈜|2023-04-28|#80|#30|2026-06-10|#52|#18|2026-05-31|세금계산서|윤보기
        """,
        "agreements",
        (3, 4),
        {"이행실적 › 기준일": LOOKED + "as_of", "점검일": None, "확인자료": LOOKED + "note"},
        (5, 6),
        {5: {LOOKED + "as_of": "2026-05-31", LOOKED + "note": "확인자료: 4대보험 가입자명부"}},
        merged=((3, 2, 3, 3), (3, 5, 3, 7)),
    ),
    OfficeList(
        "by what way a request came in, which is no result of it",
        """
        기업애로 접수처리 대장
        접수일|접수경로|기업명|애로 및 건의내용|소관부서|처리상태|처리결과
        2026-07-02|기업SOS 전화|㈜보기메디칼|건폐율 완화 건의|건축과|처리완료|조례 개정 반영
        2026-07-09|현장간담회|예시수지(주)|생산직 구인난|일자리정책과|처리중|
        """,
        "concerns",
        (2,),
        {"접수경로": None, "처리결과": ASKED + "result"},
        (3, 4),
        {3: {ASKED + "result": "조례 개정 반영"}, 4: {ASKED + "result": None}},
    ),
)  # fmt: skip
