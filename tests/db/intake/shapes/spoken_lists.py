"""Lists whose labels are what officers say: 언제까지, 약속한 것, 얼마; and whose cells answer as people do."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

TASK = "task."

SPOKEN_LISTS = (
    OfficeList(
        "what was promised, by whom and until when",
        """
        간부회의·면담 약속 챙기기
        회의|기업|약속한 것|담당|언제까지|끝난 날|결과/비고
        1.14. 방문|㈜보기세라텍|용수 공급 회신|박예시|2026-01-30|2026-01-28|회신 전달
        2월 간부회의|견본소재(주)|관로 예산 확인|오예시|2026-03-10||추경 반영 검토
        """,
        "tasks",
        (2,),
        {
            "약속한 것": TASK + "text",
            "담당": TASK + "officer",
            "언제까지": TASK + "due_on",
            "끝난 날": TASK + "done_on",
        },
        (3, 4),
        {3: {TASK + "result": "회의: 1.14. 방문 / 결과/비고: 회신 전달"}},
        as_of=None,
    ),
    OfficeList(
        "targets with who made them known and what is to be done next",
        """
        유치 타깃 기업 풀
        순|업체|대표|어디|뭐 하는 곳|작년 매출(억)|연결고리|다음에 할 일|언제까지
        1|㈜보기세라텍|문예시|경기 화성|세라믹 히터|410|협회 소개|공장 방문|2026-03-15
        2|견본진단(주)|서예시|서울 금천구|진단 시약|96.5|전시회 부스|대표 면담|26.3.20
        """,
        "cases",
        (2,),
        {
            "어디": None,  # where it is, or where it wants to go
            "연결고리": CASE + "source_event",
            "다음에 할 일": CASE + "next_step",
            "언제까지": CASE + "next_step_on",
        },
        (3, 4),
        as_of=None,
    ),
    OfficeList(
        "an agreement in questions",
        """
        MOU 추진 현황
        기업|무엇을|어디에|얼마|몇 명|언제 체결|지금 어디까지|문제점|담당
        ㈜예시바이오|세포치료제 공장|B-3|320억|120|2026-05-02|문안 협의|용적률|김주무관
        견본메디(주)|진단키트 공장|덕은|85억|40|2026-06-09|내부 검토|없음|이주무관
        """,
        "agreements",
        (2,),
        {
            "무엇을": MOU + "terms",
            "어디에": CASE + "wanted_site",
            "얼마": MOU + "amount",
            "몇 명": MOU + "jobs",
            "언제 체결": MOU + "signed_on",
            "지금 어디까지": CASE + "progress",
        },
        (3, 4),
        {3: {MOU + "amount": 32_000_000_000, MOU + "signed_on": "2026-05-02"}},
        as_of=None,
    ),
    OfficeList(
        "a survey that some answered for themselves",
        """
        입주의향 조사 결과
        번호|회사이름|대표자|현 소재지|이전시기|필요평수|임대/분양|원하는 지원|회신자
        1|가나예시테크|김보기|서울 마포구|27년 상반기|150|임대|임차료|이보기 과장
        2|(주)다라견본|박예시|고양시 덕양구|미정|80평|임대|IR|본인
        3|마바시험㈜|최견본|파주시|2027. 3.|300|분양||상동
        """,
        "cases",
        (2,),
        {
            "이전시기": CASE + "planned_period",
            "필요평수": CASE + "wanted_area",
            "임대/분양": CASE + "tenure",
            "원하는 지원": CASE + "note",
            "회신자": MAN + "name",
        },
        (3, 4, 5),
        {
            3: {MAN + "name": "이보기", CASE + "wanted_area": 495.87},
            4: {MAN + "name": None},
            5: {MAN + "name": None, CASE + "tenure": "buy"},
        },
        units={"필요평수": "평"},
        as_of=None,
    ),
    OfficeList(
        "investors with the firms that they look at",
        """
        VC·AC 네트워크 명단
        투자사|유형|대표|분야|관심기업
        예시벤처스|VC|강보기|바이오|견본메드
        견본엑셀러레이터|AC|조보기|딥테크|
        """,
        "organizations",
        (2,),
        {"투자사": ORG + "name", "관심기업": None, "대표": ORG + "representatives"},
        (3, 4),
        {3: {ORG + "name": "예시벤처스"}},
        as_of=None,
    ),
    OfficeList(
        "a price of a whole block in thousands, told beside its own field",
        """
        일산테크노밸리 용지별 공급 현황
        (단위: ㎡, 천원)
        용지구분|블록|면적|공급가격|㎡당 단가|공급방법
        산업시설|A1|12,500|18,750,000|1,500|추첨
        산업시설|A2|8,300|12,450,000|1,500|추첨
        지원시설|C1|3,200|6,400,000|2,000|입찰
        """,
        "sites",
        (3,),
        {"공급가격": "site.note", "㎡당 단가": "site.price"},
        (4, 5, 6),
        {4: {"site.note": "공급가격: 18,750,000(천원)\n공급방법: 추첨", "site.price": 1_500_000}},
        as_of=None,
    ),
    OfficeList(
        "firms found, with how many people they are and how they came",
        """
        잠재기업 발굴명단
        NO|업체|무슨 회사|매출(백만)|사람수|사장|창구|직책|휴대폰|이멜|경로|관심|다음에 할 것|언제까지
        1|㈜보기센서|센서 제조|18,200|74|홍예시|유보기|차장|010-0000-2001|a@example.com|KOTRA 소개|상|목록 보내기|25.2.14
        2|견본AI|영상판독|4,150|38|남예시|남견본|과장|010-0000-2002|b@example.com|자체 발굴|중|미팅|25.3.3
        3|예시식품(주)|간편식|96,000|240|구예시|라견본|과장|010-0000-2003|c@example.com|투자청|하|-|
        """,
        "cases",
        (2,),
        {
            "무슨 회사": ORG + "products",
            "사람수": None,  # those there are, or those to come
            "이멜": MAN + "email",
            "경로": CASE + "source_channel",
            "관심": CASE + "note",
        },
        (3, 4, 5),
        as_of=None,
    ),
    OfficeList(
        "talks of several kinds, each said in its row",
        """
        기업 면담·방문 일지
        일시|구분|기업·기관|만난 사람|우리쪽|주요 내용|요청·약속|기한|처리
        2025.1.8.|방문|㈜보기센서|홍예시 대표|박견본|증설 부지|용지 목록|2025.1.17.|완료
        2025.1.22.|내방|견본AI|남예시 대표|김견본|이전 의향|제도 안내|2025.1.31.|
        2025.2.6.|화상|보기바이오|유예시 이사|박견본|일정 공유|자료|2025.2.20|송부함
        2025.2.19.|전화|예시식품(주)|라예시 과장|이견본|부지 문의|||
        """,
        "concerns",
        (2,),
        {"구분": "activity.kind"},
        (3, 4, 5, 6),
        {
            4: {"activity.kind": "visit"},
            5: {"activity.kind": "call"},
            6: {"activity.kind": "call"},
        },
        as_of=None,
    ),
)
