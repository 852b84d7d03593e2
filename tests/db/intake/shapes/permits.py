"""Lists of what was permitted, begun and approved, as the offices of districts publish them; all rows
are invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import OfficeList

SITE = "site."

PERMITS = (
    OfficeList(
        "works that were begun: areas without a unit are in ㎡ where 건폐율 is what they give",
        """
        착공신고 현황 (2025. 2.)
        No|구분|대지 위치|주 용도|구조|최고층수(지상)|최고층수(지하)|대지면적|건축면적|연 면 적|건폐율|용적률|허 가 일|착 공 일|설계사무소|시공사
        1|신축|경기도 양주시 보기동 412-36|창고시설|일반철골구조|7|1|1,083.1|261.32|1,983.42|24.13|163.82|2023-02-03|2025-02-03|보기건축사사무소|예시건설㈜
        2|증축|경기도 양주시 예시동 519|공장|조적구조|6|0|2,678.1|1,320.08|7,680.25|49.29|286.78|2025-01-22|2025-02-22|예시종합건축사사무소|직영
        """,
        "sites",
        (2,),
        {
            "대지 위치": SITE + "address",
            "주 용도": SITE + "main_use",
            "최고층수(지상)": SITE + "floors_above",
            "최고층수(지하)": SITE + "floors_below",
            "허 가 일": SITE + "permitted_on",
            "착 공 일": SITE + "started_on",
            "설계사무소": None,
            "시공사": None,
        },
        (3, 4),
        {
            3: {
                SITE + "name": "보기동 412-36",
                SITE + "area": 1083.1,
                SITE + "building_area": 261.32,
                SITE + "gross_area": 1983.42,
                SITE + "floors_below": 1,
            }
        },
        as_of="2025-02",
        units={"대지면적": "㎡", "건축면적": "㎡", "연 면 적": "㎡"},
    ),
    OfficeList(
        "areas that 건폐율 does not give: in which unit, is asked",
        """
        대지위치|대지면적|건축면적|연면적|주용도|건폐율|허가일
        고양시 덕양구 보기동 299-47|168.2|267.41|3,281.12|공장|48.09|2023-05-24
        고양시 덕양구 예시동 29-6|857.6|1,020.6|2,041.2|창고시설|36.0|2023-06-24
        """,
        "sites",
        (1,),
        {"대지면적": SITE + "area", "연면적": SITE + "gross_area"},
        (2, 3),
        {2: {SITE + "area": None, SITE + "building_area": None, SITE + "coverage_ratio": 48.09}},
        problems={2: SITE + "area", 3: SITE + "gross_area"},
        units={"대지면적": "", "건축면적": "", "연면적": ""},
    ),
    OfficeList(
        "few columns under a title that says what they are: the lot ends the address, who builds names nothing",
        """
        □ 사용승인 현황
        연번|소재지|지번|용도|연면적(㎡)|층수(지하/지상)|사용승인일|건축주|시공자
        1|고양시 일산동구 보기동|795-16|단독주택|350.1|1/3|2025-02-01|㈜보기건설|예시건설㈜
        2|고양시 일산동구 예시동|130-9|공장|5,685.0|0/12|2025-02-20|홍*동|직영
        3|고양시 일산동구 견본동|12|업무시설|985.0|2/5|2025-02-21|예시산업 주식회사|직영
        """,
        "sites",
        (2,),
        {
            "소재지": SITE + "address",
            "지번": SITE + "block",
            "용도": SITE + "main_use",
            "사용승인일": SITE + "approved_on",
            "건축주": None,
            "시공자": None,
        },
        (3, 4, 5),
        {
            3: {
                SITE + "name": "보기동 795-16",
                SITE + "address": "고양시 일산동구 보기동 795-16",
                SITE + "block": "795-16",
                SITE + "floors_above": 3,
                SITE + "floors_below": 1,
            },
            4: {SITE + "floors_above": 12, SITE + "floors_below": 0},
        },
    ),
    OfficeList(
        "large buildings: 규모 is how many floors they have, 건축허가 and 착공 are days",
        """
        대형건축물 건축허가 현황
        연번|시군명|위치|건축물명|용도|부지면적(㎡)|건축연면적(㎡)|규모|건축허가|착공|건축주
        1|고양시|덕양구 보기동 24-1|보기프라자|업무시설|1,965.7|7,132.87|지하1층~지상8층|2025.10.07|2026.10.07|㈜보기
        2|고양시|덕양구 예시동 3|예시타워|공장|2,965.0|17,132.8|지하2층~지상12층|2024.1.7||㈜예시
        """,
        "sites",
        (2,),
        {
            "건축물명": SITE + "name",
            "부지면적(㎡)": SITE + "area",
            "규모": SITE + "floors_above",
            "건축허가": SITE + "permitted_on",
            "착공": SITE + "started_on",
            "건축주": None,
        },
        (3, 4),
        {
            3: {
                SITE + "permitted_on": "2025-10-07",
                SITE + "floors_above": 8,
                SITE + "floors_below": 1,
            }
        },
    ),
    OfficeList(
        "a register with a column of homes that is empty: the name of a building is no less its name",
        """
        대장구분|대지위치|건물명|주용도|대지|건축|연면적(㎡)|용적률산정용연면적(㎡)|호수|사용승인일자
        (단위: ㎡)
        일반|고양시 일산서구 보기동 254-52||공동주택|1,045.0|611.2|1,778.7|1,500||2025-01-03
        일반|고양시 일산서구 예시동 13|보기프라자|창고시설|2,199.9|502.8|5,190.0|5,190||2025-01-04
        일반|고양시 일산서구 견본동 3||공장|724.7|394.3|3,690.9|3,060||2025-01-05
        """,
        "sites",
        (1,),
        {
            "건물명": SITE + "name",
            "대지": SITE + "area",
            "건축": SITE + "building_area",
            "연면적(㎡)": SITE + "gross_area",
            "용적률산정용연면적(㎡)": None,
            "호수": None,
        },
        (3, 4, 5),
        {
            3: {SITE + "name": "보기동 254-52", SITE + "area": 1045.0},
            4: {SITE + "name": "보기프라자"},
        },
        excluded={2: "unit"},
    ),
    OfficeList(
        "the parts of a lot in two columns, as the state's register has them",
        """
        시군구|법정동|본번|부번|주용도|연면적|용적률|대지면적|허가일
        고양시 덕양구|보기동|0012|0003|공장|300|150|200|2025-09-17
        고양시 덕양구|예시동|0886|0000|창고시설|450|100|400|2025-11-08
        """,
        "sites",
        (1,),
        {"시군구": SITE + "address", "본번": SITE + "address", "부번": SITE + "address"},
        (2, 3),
        {
            2: {SITE + "address": "고양시 덕양구 보기동 12-3", SITE + "block": "12-3"},
            3: {SITE + "address": "고양시 덕양구 예시동 886", SITE + "gross_area": 450.0},
        },
    ),
    OfficeList(
        "lots beside roads that most do not have yet: a building stands at its lot",
        """
        건축 인허가 현황
        번호|건축주|대지위치(지번)|대지위치(도로명)|주용도|연면적(㎡)|허가일
        1|홍*동|고양시 일산동구 보기동 581-4||단독주택|300|2025-05-14
        2|㈜보기|고양시 일산동구 예시동 169-37|고양시 일산동구 보기로 2|공장|500|2025-02-06
        """,
        "sites",
        (2,),
        {"대지위치(도로명)": SITE + "address", "건축주": None},
        (3, 4),
        {
            3: {
                SITE + "name": "보기동 581-4",
                SITE + "address": "고양시 일산동구 보기동 581-4",
                SITE + "block": "581-4",
            },
            4: {SITE + "address": "고양시 일산동구 보기로 2", SITE + "block": "169-37"},
        },
    ),
    OfficeList(
        "a register by 대지위치(지번) alone, floors below the ground first",
        """
        허가연월일|대지위치(지번)|건축주(법인)|용도(주용도)|층수(지하/지상)|건축면적(㎡)|연면적(㎡)
        2025-01-05|고양시 덕양구 보기동 549-15|㈜보기|단독주택|0/7|41.67|282.94
        2025-04-07|고양시 덕양구 예시동 427-38|홍*동|공장|2/7|427.37|3,243.74
        """,
        "sites",
        (1,),
        {"대지위치(지번)": SITE + "address", "건축주(법인)": None},
        (2, 3),
        {3: {SITE + "floors_above": 7, SITE + "floors_below": 2, SITE + "block": "427-38"}},
    ),
)
