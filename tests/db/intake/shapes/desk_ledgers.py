"""Ledgers of the desk: who was met, what was granted, what was asked for and told to do, partners, cases handed over."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, ORG, OfficeList

TALK = "activity."

DESK_LEDGERS = (
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
    OfficeList(
        "the sides of an agreement are nobody's name",
        """
        투자협약 관리
        기업명|협약일|협약상대|투자금액(억)|대상지|추진현황
        ㈜보기소재|2024. 7. 3.|시, 기업|210|A-3블록|착공
        Example Therapeutics|2024. 9. 12.|시, 기업, 도|540|B-1블록|협의
        """,
        "agreements",
        (2,),
        {"기업명": ORG + "name", "협약상대": None},
        (3, 4),
        {3: {ORG + "name": "㈜보기소재"}},
        as_of=None,
    ),
    OfficeList(
        "money that was granted, beside the day of the agreement it was promised in",
        """
        투자유치 보조금 지급 현황
        (단위: 천원)
        기업명|보조금 종류|협약일|교부신청일|교부결정액|잔액
        ㈜보기소재|입지|2024.7.3|2025.8.1|500000|200000
        예시로보틱스(주)|고용|2025.2.27|2025.12.5|30000|0
        """,
        "applied_incentives",
        (3,),
        {
            "보조금 종류": "incentive.name",
            "협약일": None,
            "교부신청일": "applied_incentive.applied_on",
            "교부결정액": "applied_incentive.amount",
        },
        (4, 5),
        {4: {"applied_incentive.amount": 500_000_000}},
        as_of=None,
    ),
    OfficeList(
        "what the mayor told to do at talks, by when",
        """
        기업인 면담 결과
        면담일자|면담기업|면담자(직위)|주요내용|지시사항|이행기한
        2026. 1. 15.|㈜보기소재|한예시(대표이사)|착공 일정|용수 문제 해결|2026. 2. 15.
        2026. 2. 3.|Example Therapeutics|Mary Roe(CEO)|연구소 설립|부지 후보 제시|2026. 3. 3.
        """,
        "activities",
        (2,),
        {"면담자(직위)": MAN + "name", "지시사항": "task.text", "이행기한": "task.due_on"},
        (3, 4),
        {4: {MAN + "name": "Mary Roe", MAN + "title": "CEO"}},
        as_of=None,
    ),
    OfficeList(
        "partners and the last exchange with each",
        """
        협력기관 네트워크 현황
        기관유형|기관명|주 창구|직책|최근 교류|교류내용
        병원|보기대학병원|고예시|센터장|2026-03-04|공동포럼
        연구소|예시연구원|노예시|책임|2026-01-20|과제기획
        """,
        "organizations",
        (2,),
        {"최근 교류": TALK + "happened_on", "교류내용": TALK + "summary"},
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "what was done last week and what is planned for this one",
        """
        투자유치팀 주간 추진사항
        건명|기업|지난주 실적|이번주 계획|담당
        보기 착공식|㈜보기소재|계획 수립|초청장 발송|오주무관
        예시 연구소|Example Therapeutics|부지 협의|변경안 검토|유주무관
        """,
        "cases",
        (2,),
        {"지난주 실적": CASE + "progress", "이번주 계획": CASE + "next_step"},
        (3, 4),
        as_of=None,
    ),
)
