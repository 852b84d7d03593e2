"""How desks word and fill their lists: letters spread over a cell, money carried out, titles for names."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

TALK, ASKED, LOOKED = "activity.", "concern.", "check."

DESK_WORDINGS = (
    OfficeList(
        "results under a head whose letters stand apart",
        """
        투자협약 체결 및 이행 현황
        (단위: 억원, 명)
        구분|기업명|대표자|협약내용||| 실 적 ||비 고
        |||체결일|투자액|고용|투자액|고용
        MOU|㈜보기바이오|정보기|’23. 4. 12.|420|150|210|38|대외비
        MOU|예시정밀(주)|Roe, Jane / 한예시|’23. 11. 2.|180|60|95|20|증설 검토
        """,
        "agreements",
        (3, 4),
        {"실 적 › 투자액": LOOKED + "invested", "실 적 › 고용": LOOKED + "hired"},
        (5, 6),
        {
            5: {LOOKED + "invested": 21_000_000_000, LOOKED + "hired": 38, MOU + "note": "대외비"},
            6: {ORG + "representatives": ("Jane Roe", "한예시")},
        },
        merged=((2, 3, 2, 5), (2, 6, 2, 7)),
        as_of=None,
    ),
    *(
        OfficeList(
            f"what was carried out so far as {label}",
            f"""
            2025년 3분기 투자협약 이행점검 결과
            기준일 : 2025. 9. 30. (단위: 백만원, 명)
            기업명|협약일|협약금액|{label}|고용계획|고용실적(누계)|회신|점검자|특이사항
            ㈜보기바이오|2023-04-12|42000|21000|150|38|회신|김보기|준공 지연
            예시정밀(주)|2023-11-02|18000|9500|60|20|회신|김보기|
            """,
            "agreements",
            (3,),
            {label: LOOKED + "invested", "고용실적(누계)": LOOKED + "hired"},
            (4, 5),
            {4: {LOOKED + "invested": 21_000_000_000}},
            as_of=None,
        )
        for label in ("집행액(누계)", "집행액", "누적 집행액")
    ),
    OfficeList(
        "a diary of visits with the titles of our side and who wrote it down",
        """
        방문일|시간|방문기업|장소|우리측|상대측|면담내용|건의·애로|기록
        2025-03-05(수)|14:00|보기센서(주)|본사|과장, 팀장, 김주임|윤보기 이사|증설 희망|감면 시점|김주임
        2025. 4. 2|오후 3시|㈜예시푸드|현장|팀장|예시 대표, 공장장|이전 예정||김주임
        4/17||견본컴퍼니|유선|박팀장|오견본|착공 연기|이차보전|박팀장
        """,
        "concerns",
        (1,),
        {"기록": TALK + "officer", "우리측": TALK + "summary", "건의·애로": ASKED + "text"},
        (2, 3, 4),
        {
            2: {TALK + "officer": "김주임"},
            4: {TALK + "officer": "박팀장", TALK + "happened_on": "2025-04-17"},
        },
    ),
    OfficeList(
        "how to reach a firm where whom to reach should stand",
        """
        타깃기업 발굴 리스트
        업체명|주력품목|희망부지(평)|예상투자(억)|컨택포인트|비고
        보기센서(주)|압력센서|500|80|윤보기 이사 010-2345-6710|
        ㈜예시푸드|비건식품|1,000|45|전화 031-900-1212|
        Roe Photonics Inc.|광모듈|300|20|j.roe@roe.example|외투
        견본메디칼|진단키트|300|100|정견본 대표|임대 선호
        보기테크|전장부품|250|30|총무과 김과장|
        예시소재|필름|400|70|한예시 부장|
        """,
        "cases",
        (2,),
        {"컨택포인트": MAN + "name"},
        (3, 4, 5, 6, 7, 8),
        {3: {MAN + "name": "윤보기"}, 4: {MAN + "name": None}, 5: {MAN + "name": None}},
        problems={4: MAN + "name", 5: MAN + "name"},
    ),
    OfficeList(
        "whoever took down what firms asked for, where nobody visited them",
        """
        접수일|기업명|분야|애로·건의 내용|소관부서|처리상태|회신일|회신내용|접수자
        2025.7.3|보기정밀(주)|인허가|진입로 신호 개선|교통정책과|완료|2025.7.21|조정 완료|김보기
        2025.9.30|예시테크|자금|이차보전 한도 상향|기업지원과|접수|||이예시
        """,
        "concerns",
        (1,),
        {"접수자": ASKED + "officer", "회신내용": ASKED + "result"},
        (2, 3),
    ),
    OfficeList(
        "lots and roads without a header over them",
        """
        1|영업|34547.2|서울특별시 강서구 등촌3동 689번지 외 2|서울특별시 강서구 강서로56길 1 (등촌동)|(주) 보기유통|백화점
        1|영업|7337|서울특별시 구로구 구로동 3번지 25호|서울특별시 구로구 새말로 9 (구로동)|(주) 예시마트|대형마트
        1|영업|2702|서울특별시 강서구 방화동 620호||(주)견본시장|시장
        1|영업|788|서울특별시 강북구 미아동 61|서울특별시 강북구 도봉로33길 1 (미아동)|(주)보기상사|대형마트
        """,
        "organizations",
        None,
        {},
        (1, 2, 3, 4),
        {
            2: {
                ORG + "address_lot": "서울특별시 구로구 구로동 3번지 25호",
                ORG + "address": "서울특별시 구로구 새말로 9 (구로동)",
            },
            3: {ORG + "address": None, ORG + "address_lot": "서울특별시 강서구 방화동 620호"},
        },
    ),
    OfficeList(
        "short names of shares that break off within the whole ones",
        """
        단축코드|한글 종목명|한글 종목약명|상장일
        098120|(주)보기컨텍솔루션|보기컨텍솔|2008/09/23
        095570|예시네트웍스보통주|예시네트웍스|2015/08/21
        058820|견본제약|견본제약|2001/08/31
        """,
        "organizations",
        (1,),
        {"한글 종목명": ORG + "name"},
        (2, 3, 4),
        {2: {ORG + "name": "(주)보기컨텍솔루션"}, 3: {ORG + "name": "예시네트웍스"}},
    ),
    OfficeList(
        "tourist sites are nobody's plots",
        """
        관광지명|관광지구분|소재지도로명주소|소재지지번주소|면적|지정일자|주차가능수|관리기관명
        보기관광지|관광지|보기시 관광로 1|보기시 보기동 12|184000|2001-01-01|500|보기시청
        예시관광단지|관광단지|예시군 예시로 3|예시군 예시리 4|256567|1999-09-27|400|예시군청
        """,
        "",
        (1,),
        {"관광지명": None, "면적": None},
        (2, 3),
    ),
    OfficeList(
        "columns of a table that somebody cleaned",
        """
        site_id|latitude|company_name|company_name_key|address_clean|employees
        SITE000001|35.2384769|보기산업(주)|보기산업|경상남도 창원시 의창구 차룡단지로 1 (팔용동)|141
        SITE000002|35.3096864|(주)예시기계|예시기계|경상남도 창원시 의창구 동읍 동읍로 3|20
        SITE000003|35.2813608|견본사료(주)|견본사료|경상남도 창원시 의창구 동읍 의창대로 9|43
        """,
        "organizations",
        (1,),
        {"company_name": ORG + "name", "address_clean": ORG + "address", "company_name_key": None},
        (2, 3, 4),
    ),
    OfficeList(
        "what firms were promised, in the words of whoever sees to it",
        """
        No.|언제 나온 얘기|기업|약속·요청사항|소관|맡은 사람|언제까지|끝낸 날|결과|상태
        1|2025.1.14|보기메디텍|감면 가능 여부 회신|세정과|박주무관|2025.1.31|2025.1.29|감면 대상 안내|완료
        2|2025.1.22|㈜예시소재|협약기한 연장 검토|기업유치과|이팀장|2025.2.10|||진행
        3|2025.2.19|견본AI|공실 목록 송부|기업유치과|김주무관|2025.2.21|2025.2.20|3개소 송부|완료
        4|2025.3.4|보기콘텐츠㈜|진입도로 개통|도로정책과|박주무관|2025.3.20||협의 필요|진행
        """,
        "concerns",
        (1,),
        {
            "언제 나온 얘기": ASKED + "raised_on",
            "맡은 사람": ASKED + "officer",
            "끝낸 날": ASKED + "answered_on",
            "결과": ASKED + "result",
            "상태": ASKED + "status",
        },
        (2, 3, 4, 5),
        {
            2: {ASKED + "officer": "박주무관", ASKED + "answered_on": "2025-01-29"},
            5: {ASKED + "result": "협의 필요", ASKED + "answered_on": None},
        },
    ),
    OfficeList(
        "firms to be called, some reached at a desk that anybody answers",
        """
        순번|기업|주력분야|본사|매출('24 억)|인원|접촉창구|H.P|알게된 경로|다음 액션|메모
        1|(주)보기에너지랩|배터리 소재|경기 화성|215|88|구보기 이사|010-2222-0101|인터배터리 2025|4월 중 재통화|
        2|주식회사 예시AI|판독SW|서울 강남|-|21|문의창구 대표번호 02-555-0103||지인 소개||부재중 2회
        3|(유)견본푸드|식품로봇|전북 익산|1,030|260|IR팀 대표번호||직접 전화|방문일정 조율|
        4|보기모빌리티㈜|센서|경기 성남|77|52|고객센터 심예시 책임|010-2222-0105|벤처협회|자료 송부|
        """,
        "cases",
        (1,),
        {"인원": ORG + "employees", "접촉창구": MAN + "name", "다음 액션": "case.next_step"},
        (2, 3, 4, 5),
        {
            2: {MAN + "name": "구보기", ORG + "employees": 88},
            3: {MAN + "name": None, MAN + "phone": "02-555-0103"},
            4: {MAN + "name": None},
            5: {MAN + "name": "심예시"},
        },
    ),
    *(
        OfficeList(
            f"what was done, counted in brackets alone: {jobs}",
            f"""
            투자협약 이행상황 점검표
            업체|MOU일자|약정 투자액(억원)|{money}|약정 고용|{jobs}|점검자
            (주)보기메디텍|2024.11.27|350|12|120|6|이팀장
            예시콘텐츠㈜|2025.1.20|1100|113|210|25|박주무관
            """,
            "agreements",
            (2,),
            {
                money: LOOKED + "invested",
                jobs: LOOKED + "hired",
                "약정 고용": MOU + "jobs",
                "약정 투자액(억원)": MOU + "amount",
            },
            (3, 4),
            {3: {LOOKED + "hired": 6, LOOKED + "invested": 1_200_000_000}},
        )
        for money, jobs in (
            ("집행액(누계, 억원)", "채용(누계)"),
            ("투자액(누계, 억원)", "채용인원(누계, 명)"),
            ("투자액(실적, 억원)", "신규채용(실적)"),
        )
    ),
    OfficeList(
        "whom one talked to at a fair, by the mail that is theirs",
        """
        보기 박람회 상담 결과
        일자|부스방문기업|국적|상담자|직책|연락처|이메일|상담내용|후속조치
        2026-05-07|Example Nordic AB|스웨덴|Anna Muster|BD Director|+46-8-123-456|anna@nordic.invalid|지사 입지 문의|자료 발송
        2026-05-07|㈜보기진단|한국|전예시|수석|02-555-1212|jun@diagnosis.invalid|병원 협력 수요|병원 연결
        """,
        "activities",
        (2,),
        {
            "상담자": MAN + "name",
            "직책": MAN + "title",
            "연락처": MAN + "phone",
            "이메일": MAN + "email",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a decision that is put off or still to come grants nothing",
        """
        투자기업 인센티브 지원 검토
        기업명|지원항목|신청일|지원결정|지급일
        ㈜보기바이오|입지보조금|2026-03-02|승인|2026-06-30
        예시메디(주)|고용보조금|2026-04-01|보류|
        견본로봇|취득세 감면|2026-05-11|검토중|
        """,
        "applied_incentives",
        (2,),
        {"지원결정": "applied_incentive.status"},
        (3, 4, 5),
        {
            3: {"applied_incentive.status": "granted"},
            4: {"applied_incentive.status": None},
            5: {"applied_incentive.status": "applied"},
        },
        problems={4: "applied_incentive.status"},
        as_of=None,
    ),
    OfficeList(
        "what became of what firms asked for, and who deals with it",
        """
        기업애로 처리대장
        접수일|업체|애로내용|처리부서|처리담당|처리결과|진행
        2026-01-12|보기전자(주)|출퇴근 버스 요청|교통정책과|문예시|노선 조정|완료
        2026-02-03|예시제약|증축 건폐율 완화|도시계획과|변예시|검토 중|처리중
        """,
        "concerns",
        (2,),
        {"처리담당": "concern.officer", "진행": "concern.status"},
        (3, 4),
        {3: {"concern.status": "solved"}, 4: {"concern.status": "review"}},
        as_of=None,
    ),
    OfficeList(
        "what firms would move into, by the size of the plot",
        """
        입주 수요조사 결과
        회사명|종업원|희망 필지규모(평)|임대/분양|투자예정금액(억)|담당자|연락처
        보기바이오|45|500|분양|80|초예시|02-123-4567
        예시AI|12|100|임대|10|빛예시|02-777-8888
        """,
        "cases",
        (2,),
        {"희망 필지규모(평)": CASE + "wanted_area"},
        (3, 4),
        units={"희망 필지규모(평)": "평"},
        as_of=None,
    ),
    OfficeList(
        "one department of ours beside the people of partners, repeated by marks",
        """
        산학협력 업무협약 현황
        구분|상대기관|체결일|만료일|협력분야|담당부서|실무자|실무자 연락처
        대학|예시대학교|2023-05-10|2026-05-09|인력양성|기업지원팀|나예시|031-555-1111
        병원|보기병원|2024.11.1|2027.10.31|임상지원|〃|다예시|031-555-2222
        협회|견본의료기기협회|2025/03/20|-|전시 참가|〃|라예시|02-555-3333
        """,
        "agreements",
        (2,),
        {"담당부서": CASE + "department", "실무자": MAN + "name"},
        (3, 4, 5),
        {5: {CASE + "department": "기업지원팀", MAN + "name": "라예시"}},
        as_of=None,
    ),
    OfficeList(
        "a committee that is told beside, as the row above says",
        """
        의원 요구자료 제출현황
        요구의원|위원회|요구내용|요청일|제출기한|작성자|제출여부
        김예시|경제위|최근 3년 MOU 현황|2026.11.2|2026.11.9|이주무관|제출
        박예시|〃|기금 집행내역|2026.11.2|2026.11.9|김주무관|작성중
        """,
        "data_requests",
        (2,),
        {"위원회": "data_request.note"},
        (3, 4),
        {4: {"data_request.note": "위원회: 경제위"}},
        as_of=None,
    ),
    OfficeList(
        "cases handed over, a person without a number and one whose title stands in brackets",
        """
        진행 중인 투자유치 건
        건명|기업|단계|현황|쟁점 및 대응|앞으로 할 일|언제까지|기업 담당자(연락처)
        보기 R&D센터|㈜보기바이오|LOI|현장답사|용적률 → 변경 협의|MOU 문안|2026.4.15.|윤예시 차장(010-1111-2222)
        예시 본사|예시로봇|상담|상담 2회|-|후보지 제시|2026.3.31.|문예시(-)
        견본 연구소|Example Inc.|상담|자료 송부|-|재접촉|2026.9.|John Roe (VP)
        """,
        "cases",
        (2,),
        {
            "현황": CASE + "progress",
            "쟁점 및 대응": CASE + "issue",
            "기업 담당자(연락처)": MAN + "name",
        },
        (3, 4, 5),
        {4: {MAN + "name": "문예시"}, 5: {MAN + "name": "John Roe", MAN + "title": "VP"}},
        as_of=None,
    ),
)
