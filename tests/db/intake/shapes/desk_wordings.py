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
)
