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
        "organizations",
        (2,),
        {"기업명": ORG + "name", "지원금액(천원)": None},
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
)  # fmt: skip
