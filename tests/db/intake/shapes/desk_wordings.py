"""How desks word and fill their lists: letters spread over a cell, money carried out, titles for names."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, MOU, ORG, OfficeList

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
)
