"""Lists that officers keep beside the cases, the visits and the ground: of what is next and by when, of
what was promised, of what may be built. All names are invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MOU, ORG, OfficeList

OFFICERS_TABLES = (
    OfficeList(
        "what is next by when, and how much ground in a plain word",
        """
        2026년 하반기 건별 진행표 (2026. 9. 18. 현재)
        순|상대기업|협약||투자계획|||다음에 할 일|언제까지
        ||종류|맺은 날|금액(억원)|채용(명)|땅(평)||
        #1|㈜가나보기|LOI|'26. 3. 12.|#120|#45|1,200|공고 초안 보내기|9/30
        #2|다라보기(주)|MOU|'25. 11. 7.|#300|#110|3,000|회신 받기|10월 중
        #3|㈜마바보기|MOU|'24. 9. 3.|#200|#80|500|연말에 다시 전화|12/20
        """,
        "agreements",
        (2, 3),
        {
            "땅(평)": MOU + "area", "다음에 할 일": CASE + "next_step",
            "언제까지": CASE + "next_step_on",
        },
        (4, 5, 6),
        {
            4: {CASE + "next_step_on": "2026-09-30", MOU + "area": 3966.94},
            5: {CASE + "next_step_on": "2026-10"},
            6: {CASE + "next_step_on": "2026-12-20"},
        },
        merged=((2, 2, 2, 3), (2, 4, 2, 6), (2, 0, 3, 0), (2, 1, 3, 1), (2, 7, 3, 7), (2, 8, 3, 8)),
        as_of="2026-09-18",
    ),
    OfficeList(
        "how much of a plot may be built on and how high, in one column; how far its supply is",
        """
        블록|지번|면적(㎡)|용도지역|건폐/용적|진행
        자족1-1|보기동 1901|#6611.6|준주거|60/350|공고 전
        자족1-2|보기동 1902|#4958.7|준주거|60% / 350%|협의 중
        자족1-3|보기동 1903|#3305.8|준주거|60·350|계약
        """,
        "sites",
        (1,),
        {"건폐/용적": "site.coverage_ratio", "진행": "site.status"},
        (2, 3, 4),
        {
            2: {
                "site.coverage_ratio": 60.0, "site.floor_area_ratio": 350.0,
                "site.status": "unreleased",
            },
            3: {"site.coverage_ratio": 60.0, "site.floor_area_ratio": 350.0, "site.status": "negotiating"},
            4: {"site.floor_area_ratio": 350.0},
        },
    ),
    OfficeList(
        "what a firm means to do, and where that stands in words of its own",
        """
        업체명|필요 면적|하려는 사업|투자규모|상태
        ㈜가나보기|3,300㎡|서빙로봇 조립|80억|검토
        다라보기(주)|2,500㎡|밀키트 공장|45억|자격 안 됨(공장 불가)
        ㈜마바보기|5,000㎡|진단키트 생산|120억|자료 기다림
        """,
        "cases",
        (1,),
        {"하려는 사업": CASE + "title", "상태": CASE + "progress", "업체명": ORG + "name"},
        (2, 3, 4),
        {3: {CASE + "progress": "자격 안 됨(공장 불가)"}},
    ),
    OfficeList(
        "who went to a firm and who does what was promised there, which may be nothing",
        """
        방문일|어디|만난 분|우리 쪽|나눈 얘기|하기로 한 일|맡은 사람|기한|처리
        2026-08-04|㈜가나보기|정유나 이사|박두리|공급 일정 문의|도면 보내기|김하나|2026-08-11|8.10. 메일로 보냄
        2026-08-20|다라보기(주)|오태식 팀장|김하나|증설 검토|일정 다시 잡기|김하나|2026-09-16|
        2026-09-02|㈜마바보기|배수진 실장|박두리|인사차 방문|없음|||
        """,
        "activities",
        (1,),
        {
            "우리 쪽": "activity.officer", "하기로 한 일": "task.text", "맡은 사람": "task.officer",
            "처리": "task.result",
        },
        (2, 3, 4),
        {
            2: {
                "activity.officer": "박두리", "task.officer": "김하나", "task.result": "8.10. 메일로 보냄",
                "activity.summary": "공급 일정 문의",
            },
            4: {"task.text": None, "activity.summary": "인사차 방문"},
        },
        file_name="기업방문 메모.xlsx",
    ),
    OfficeList(
        "who wrote a visit down is not who does what was promised",
        """
        방문일|방문기업|상대측|우리측|면담내용|후속조치|기록
        2026-08-04|㈜가나보기|정유나 이사|박두리|공급 일정 문의|도면 보내기|김하나
        2026-08-20|다라보기(주)|오태식 팀장|김하나|증설 검토|일정 다시 잡기|김하나
        """,
        "activities",
        (1,),
        {"우리측": "activity.officer", "후속조치": "task.text", "기록": None},
        (2, 3),
        file_name="기업방문 기록.xlsx",
    ),
)  # fmt: skip
