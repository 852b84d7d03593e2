"""Lists whose labels are put together of a deed and a noun, and whose people are told by their cells."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

COMPOUNDED = (
    OfficeList(
        "a call sheet in whole sentences",
        """
        업체 전화 돌린 기록
        업체명|전화번호|통화한 날|받은 사람|통화 내용|얼마나 필요한지(평)|다음 통화|전화한 사람
        ㈜보기새미|032-000-1000|2026-01-12|윤예시 부장|공장 이전 검토 중|2000|2026-01-26|민서기
        견본전기(주)|031-000-2000|2026-01-12|임예시 과장|담당자 부재||2026-01-15|민서기
        예시소재|031-000-3000|2026-01-13|표예시 대표|내년 하반기 증설|1,500|2026-02-02|장서기
        """,
        "cases",
        (2,),
        {
            "통화한 날": "activity.happened_on",
            "받은 사람": MAN + "name",
            "통화 내용": "activity.summary",
            "얼마나 필요한지(평)": CASE + "wanted_area",
            "다음 통화": CASE + "next_step_on",
            "전화한 사람": "activity.officer",
        },
        (3, 4, 5),
        {3: {MAN + "name": "윤예시", MAN + "title": "부장", "activity.officer": "민서기"}},
        units={"얼마나 필요한지(평)": "평"},
        as_of=None,
    ),
    OfficeList(
        "a survey of firms that no title calls one of plans",
        """
        상담회 참가업체 조사 결과
        업체|누구 오는지|뭐 만드는지|직원 몇 명|언제 옮길 계획|어디로|몇 평 필요
        보기솔루션|방예시 과장|ERP 소프트웨어|#45|2027년|일산|200
        ㈜견본물산|차예시 대표|물류 대행|#210|2026년 하반기|고양 또는 파주|10,000
        """,
        "cases",
        (2,),
        {
            "누구 오는지": MAN + "name",
            "뭐 만드는지": ORG + "products",
            "직원 몇 명": ORG + "employees",
            "언제 옮길 계획": CASE + "planned_period",
            "어디로": CASE + "wanted_site",
            "몇 평 필요": CASE + "wanted_area",
        },
        (3, 4),
        {4: {ORG + "employees": 210, CASE + "wanted_area": 33057.85}},
        units={"몇 평 필요": "평"},
        as_of=None,
    ),
    OfficeList(
        "who came to ask for a room, and who took it down",
        """
        입주 상담·신청 접수대장
        업체명|현 소재지|희망 호실/면적(평)|입주 희망시기|신청자|휴대폰|처리결과|접수자
        보기전자|경기도 파주시 문발로 100|60평|2026년 4월|문예시|010-0000-1111|계약 진행|길서기
        ㈜견본소프트|서울 마포구 월드컵북로 396|35평|즉시|배예시|010-0000-2222|대기|길서기
        """,
        "cases",
        (2,),
        {
            "희망 호실/면적(평)": CASE + "wanted_area",
            "입주 희망시기": CASE + "planned_period",
            "신청자": MAN + "name",
            "휴대폰": MAN + "mobile",
            "접수자": None,
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a ladder whose rungs are counted",
        """
        투자기업 단계별 관리
        기업명|투자금액(억원)|1단계 발굴|2단계 상담|4단계 MOU체결|5단계 토지계약|현 단계|향후 추진일정
        ㈜보기새미|#150|24.11.1|24.12.5|25.4.21||MOU|4월 토지 협의
        견본전기(주)|#270|24.9.2|24.10.7|25.2.3|25.7.1|계약|준공 관리
        """,
        "cases",
        (2,),
        {
            "투자금액(억원)": CASE + "planned_investment",
            "1단계 발굴": "milestone.actual_on",
            "4단계 MOU체결": "milestone.actual_on",
            "5단계 토지계약": "milestone.actual_on",
            "향후 추진일정": CASE + "next_step",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a year under the label that counts the lines, merged down over both rows of the header",
        """
        투자협약(MOU) 체결 현황
        연번|협약기업|MOU 체결일자|투자계획||담당(시)|담당(기업)
        |||투자액(억)|고용||
        2023년
        #1|㈜보기로보|2023. 5. 12.|#185|#120|한서기|이예시 부장
        2024년
        #2|견본미디어|'24. 3. 8.|#72|#60|정서기|강예시 이사
        """,
        "agreements",
        (2, 3),
        {"투자계획 › 투자액(억)": MOU + "amount", "담당(기업)": MAN + "name"},
        (5, 7),
        {7: {MOU + "signed_on": "2024-03-08"}},
        merged=(
            (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 2, 4), (2, 5, 3, 5), (2, 6, 3, 6),
        ),
        excluded={4: "section", 6: "section"},
        as_of=None,
    ),
    OfficeList(
        "partners whose department is theirs, and how firms were found in free words",
        """
        협력기관 협약 현황
        기관명|협약 체결일|기관 담당부서|기관 담당자|직통번호|사후관리 담당
        보기대학교|2024-04-02|산학기획팀|조예시|031-000-1100|장주무관
        견본협회|2025-01-20|사업기획부|반예시|02-000-2200|민주무관
        """,
        "agreements",
        (2,),
        {
            "기관 담당부서": MAN + "department",
            "기관 담당자": MAN + "name",
            "사후관리 담당": CASE + "officer",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "what firms are, want and said, under heads",
        """
        타깃기업 관리 리스트
        기업 개요|||이전 계획||접촉 이력|||유치활동 결과
        기업명|전 소재지|인원|이전 시기|이전 규모|접촉일|접촉방법|주요내용|
        ㈜보기로봇|경기 안산시|#60|2027 상반기|500평|2026-01-15|방문|부지 안내|협의 중
        견본메디(주)|서울 강서구|#35|2026 하반기|1,200평|2026-02-04|전화|자료 발송|검토
        """,
        "cases",
        (2, 3),
        {
            "전 소재지": ORG + "address",
            "인원": ORG + "employees",
            "이전 규모": CASE + "wanted_area",
            "접촉방법": "activity.kind",
            "주요내용": "activity.summary",
            "유치활동 결과": CASE + "progress",
        },
        (4, 5),
        {4: {CASE + "wanted_area": 1652.89, "activity.happened_on": "2026-01-15"}},
        merged=((2, 0, 2, 2), (2, 3, 2, 4), (2, 5, 2, 7), (2, 8, 3, 8)),
        as_of=None,
    ),
    OfficeList(
        "bodies by their noun and nothing else that calls them bodies",
        """
        투자유치 파트너 관리대장
        파트너 기관|MOU 체결일|협력 내용|담당자명|담당자 메일|우리기관 담당
        베를린예시클럽|2023-11-02|공동 IR|K. Beispiel|k@example.org|양대리
        보기인베스트|2024-06-18|포트폴리오 연계|강예시|kang@example.com|양대리
        견본공대|2025-03-07|연구소 유치|P. Sample|ps@example.net|편과장
        """,
        "agreements",
        (2,),
        {"파트너 기관": ORG + "name", "협력 내용": MOU + "terms", "우리기관 담당": CASE + "officer"},
        (3, 4, 5),
        as_of=None,
    ),
    OfficeList(
        "stages with what was planned and what was done",
        """
        투자 프로젝트 공정관리
        프로젝트|투자사|투자비(억)|MOU||착공||준공||애로사항
        |||계획|실적|계획|실적|계획|실적|
        모터 2공장|㈜보기전장|#600|2025.3|2025.3.11|2025.10|2025.11.2|2026.12||전력 인입
        로봇 R&D센터|견본로보틱스|#85|2025.6|2025.6.20|2026.3||2027.2||
        """,
        "cases",
        (2, 3),
        {
            "프로젝트": CASE + "title",
            "투자사": ORG + "name",
            "투자비(억)": CASE + "planned_investment",
            "MOU › 계획": "milestone.planned_on",
            "MOU › 실적": "milestone.actual_on",
            "준공 › 계획": "milestone.planned_on",
        },
        (4, 5),
        merged=((2, 3, 2, 4), (2, 5, 2, 6), (2, 7, 2, 8)),
        as_of=None,
    ),
    OfficeList(
        "what was asked for, in labels with whose and when before them",
        """
        기업 건의·약속사항 추적관리
        제기일|기업|건의(약속)내용|소관|담당자|목표일|현재 상태|조치내용|기업 통보일
        2026-01-20|㈜보기전장|용지 우선공급|산단과|여주무관|2026-03-31|진행 중|공급계획 수립|
        2026-02-12|(주)견본팜|임대료 감면|농정과|석주무관|2026-03-15|완료|조례 적용 회신|2026-03-10
        """,
        "concerns",
        (2,),
        {
            "현재 상태": "concern.status",
            "목표일": "task.due_on",
            "기업 통보일": "concern.answered_on",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "candidates with what is proposed to them and what was said, under no word of plans",
        """
        2026 유치 후보기업 리스트업
        업종|기업|본사|임직원|제안 입지|키맨|키맨 연락처|최근 접촉|접촉 내용|넥스트
        항공|㈜보기항공|경남 사천|210|사천 국가산단|옥예시 상무|010-3000-0001|2026-02-03|시기 협의|3월 방문
        조선|견본중공업|울산 동구|1,300|거제|선예시 부장|010-3000-0002|2026-02-10|비교 중|인센티브안 송부
        """,
        "cases",
        (2,),
        {
            "제안 입지": CASE + "wanted_site",
            "키맨": MAN + "name",
            "키맨 연락처": MAN + "mobile",
            "최근 접촉": "activity.happened_on",
            "접촉 내용": "activity.summary",
            "넥스트": CASE + "next_step",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "ground by its lots, of which a firm or two has asked for one",
        """
        시유지 매각(임대) 대상 토지 목록
        소재지|지번|면적(㎡)|용도지역|㎡당 가격(천원)|추진상태|관심업체|비고
        보기구 견본동|888-1|#3300|준공업|#2000|공고 중||
        보기구 견본동|888-2|#1650|준공업|#2000|협의|㈜보기텍|진입로 확보
        견본구 예시동|1300-5|#990|일반상업|#5000|미정||
        """,
        "sites",
        (2,),
        {
            "소재지": "site.address",
            "면적(㎡)": "site.area",
            "용도지역": "site.zoning",
            "㎡당 가격(천원)": "site.price",
            "관심업체": "site.note",
        },
        (3, 4, 5),
        {5: {"site.price": 5_000_000}},
        as_of=None,
    ),
    OfficeList(
        "permits of firms that wait for them",
        """
        투자기업 인허가 원스톱 처리 현황
        투자기업|부지위치|현재상황|지연사유|총괄
        ㈜보기텍|견본산단|공정률 60%||황주무관
        ㈜예시시스템|보기지구|사전협의 완료|교통영향평가|안주무관
        """,
        "cases",
        (2,),
        {
            "부지위치": CASE + "wanted_site",
            "현재상황": CASE + "progress",
            "지연사유": CASE + "issue",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "projects of firms that carry them out, with what is next and by when",
        """
        중점관리 투자 프로젝트 현황판
        사업명|시행기업|투자 의향 지역|다음 마일스톤|목표일|리스크
        배터리 소재 공장|㈜보기케미칼|견본산단|사용승인|2026-11-30|전력 증설
        의료기기 2공장|예시의료기(주)|보기지구|현장실사|2026-04-15|타 지자체 경쟁
        """,
        "cases",
        (2,),
        {
            "시행기업": ORG + "name",
            "투자 의향 지역": CASE + "wanted_site",
            "다음 마일스톤": CASE + "next_step",
            "목표일": CASE + "next_step_on",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "a diary of visits with what was promised, who went and who wrote it down",
        """
        기업방문 일지
        일자|업체|우리 쪽|나눈 이야기|숙제|기록
        2026-03-05|㈜보기바이오|김팀장|증설 계획|용수 확인|박주무관
        2026-03-12|견본로봇|이과장|부지 문의|도면 송부|박주무관
        """,
        "activities",
        (2,),
        {"숙제": "task.text", "기록": None},
        (3, 4),
        as_of=None,
    ),
)  # fmt: skip
