"""Lists that say what buildings are: permits, registers, centres; and lists that only seem to."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import OfficeList
from tests.db.intake.shapes.permits import PERMITS

SITE = "site."

BUILDINGS = (
    *PERMITS,
    OfficeList(
        "permits with all their days: each to its own field, and what was changed or extended to none",
        """
        건축구분|대지위치|대지면적(㎡)|건축면적(㎡)|연면적(㎡)|용적률(%)|구조|허가일|최종설계변경일|착공처리일|착공예정일|실제착공일|착공연기일|임시사용승인기간|사용승인일|건축허가최초접수일|최대지상층수|최대지하층수|주용도|부속용도|용도지역
        신축|경기도 고양시 덕양구 보기동 614-2|4,196|2,500.94|36,716.67|479.49|철근콘크리트구조|2024-01-10|2025-02-03|2024-03-20|2024-03-25|2024-04-01|||2026-01-05|2023-11-02|16|4|공장|지식산업센터|준공업지역
        대수선|경기도 고양시 덕양구 예시동 74-8|0|0|514.95|0|일반철골구조|2025-01-24||||||||2025-01-02|2|0|창고시설|집배송시설|자연녹지지역
        """,
        "sites",
        (1,),
        {
            "대지면적(㎡)": SITE + "area",
            "건축면적(㎡)": SITE + "building_area",
            "연면적(㎡)": SITE + "gross_area",
            "허가일": SITE + "permitted_on",
            "최종설계변경일": None,
            "착공처리일": "site.started_on",
            "착공예정일": None,
            "실제착공일": SITE + "started_on",
            "착공연기일": None,
            "임시사용승인기간": None,
            "사용승인일": SITE + "approved_on",
            "건축허가최초접수일": None,
            "최대지상층수": SITE + "floors_above",
            "최대지하층수": SITE + "floors_below",
            "주용도": SITE + "main_use",
            "용도지역": SITE + "zoning",
        },
        (2, 3),
        {
            2: {
                SITE + "kind": "knowledge_centre",
                SITE + "area": 4196.0,
                SITE + "gross_area": 36716.67,
                SITE + "floor_area_ratio": 479.49,
                SITE + "permitted_on": "2024-01-10",
                SITE + "started_on": "2024-04-01",
                SITE + "approved_on": "2026-01-05",
                SITE + "floors_above": 16,
                SITE + "floors_below": 4,
                SITE + "main_use": "공장",
                SITE + "structure": "철근콘크리트구조",
                SITE + "zoning": "준공업지역",
                SITE + "note": "건축구분: 신축\n부속용도: 지식산업센터",
            },
            3: {
                SITE + "kind": "building",
                SITE + "area": None,
                SITE + "building_area": None,
                SITE + "floor_area_ratio": None,
                SITE + "started_on": None,
                SITE + "floors_below": 0,
            },
        },
    ),
    OfficeList(
        "buildings that were only notified: the day of that, and the area in 평",
        """
        건축구분|대지위치|대지면적(평)|연면적(평)|신고일|착공처리일|사용승인일|주용도
        증축|고양시 덕양구 보기동 12-3|100|30|2026-02-03|2026-02-10||공장
        신축|고양시 덕양구 예시동 4|200|60|2026-02-04|||창고시설
        """,
        "sites",
        (1,),
        {"신고일": SITE + "permitted_on", "착공처리일": SITE + "started_on"},
        (2, 3),
        {2: {SITE + "gross_area": 99.17, SITE + "area": 330.58, SITE + "approved_on": None}},
        units={"연면적(평)": "평", "대지면적(평)": "평"},
    ),
    OfficeList(
        "plots and what may be built on them: still plots, and their 준공일 is no building's",
        """
        보기산업단지 산업시설용지 공급현황
        필지번호|소재지|면적(㎡)|용도지역|건폐율|용적률|지목|용도|공급가(원/㎡)|공급상태|준공일
        A-1|고양시 덕양구 보기동 1|8,264|일반공업지역|60% 이하|350%이하|공장용지|첨단제조|900,000|공급중|2027-06-30
        A-2|고양시 덕양구 보기동 2|6,611|일반공업지역|60%|350%|공장용지|첨단제조|900,000|공급완료|2027-06-30
        """,
        "sites",
        (2,),
        {
            "용도지역": SITE + "zoning",
            "건폐율": SITE + "coverage_ratio",
            "용적률": SITE + "floor_area_ratio",
            "준공일": SITE + "note",
            "지목": SITE + "note",
            "면적(㎡)": SITE + "area",
        },
        (3, 4),
        {
            3: {
                SITE + "kind": None,
                SITE + "zoning": "일반공업지역",
                SITE + "coverage_ratio": 60.0,
                SITE + "floor_area_ratio": 350.0,
                SITE + "main_use": None,
                SITE + "approved_on": None,
            }
        },
    ),
    OfficeList(
        "estates: when the ground was finished is no building's day",
        """
        산업단지 현황
        단지명|위치|지정면적(㎡)|착공일|준공일|입주업체
        보기가산단|보기시 가동|1,562,000|2010-03-02|2014-12-30|312
        보기나산단|보기시 나동|386,000|2011-05-01|2016-06-30|41
        """,
        "sites",
        (2,),
        {"착공일": SITE + "note", "준공일": SITE + "note", "지정면적(㎡)": SITE + "area"},
        (3, 4),
        {3: {SITE + "approved_on": None}},
    ),
    OfficeList(
        "rooms: on which floor each lies and when the house was finished are not theirs",
        """
        창업공간 임대 현황
        건물명|호실|층수|전용면적(㎡)|건물연면적(㎡)|준공연도|임대료(월)|상태
        보기타워|301호|3|66.1|12,000|2015|550,000|공실
        보기타워|405호|4|33.0|12,000|2015|300,000|임대중
        """,
        "sites",
        (2,),
        {"전용면적(㎡)": SITE + "area", "층수": SITE + "note", "준공연도": SITE + "note"},
        (3, 4),
        {
            3: {
                SITE + "area": 66.1,
                SITE + "gross_area": None,
                SITE + "floors_above": None,
                SITE + "kind": "room",
            }
        },
    ),
    OfficeList(
        "centres with their floor space alone: not the ground they stand on",
        """
        지식산업센터 현황
        지식산업센터명|소재지|건축면적(평)|연면적(평)|준공연도|시공사
        보기 지식산업센터|고양시 덕양구 보기동 1|1,000|10,000|2024|㈜보기건설
        예시 테크노센터|고양시 덕양구 예시동 2|900|9,000|2026 예정|㈜예시건설
        """,
        "sites",
        (2,),
        {
            "건축면적(평)": SITE + "building_area",
            "연면적(평)": SITE + "gross_area",
            "준공연도": SITE + "approved_on",
        },
        (3, 4),
        {
            3: {
                SITE + "area": None,
                SITE + "building_area": 3305.79,
                SITE + "gross_area": 33057.85,
                SITE + "approved_on": "2024",
                SITE + "kind": "knowledge_centre",
                SITE + "note": "시공사: ㈜보기건설",
            },
            4: {SITE + "approved_on": None},
        },
        units={"건축면적(평)": "평", "연면적(평)": "평"},
    ),
    OfficeList(
        "public buildings to let: 용도 is what a house is used for",
        """
        유휴 건물 현황
        건물명|소재지|대지면적(㎡)|연면적(㎡)|층수|용도|구조|준공년도
        보기동 옛 청사|고양시 덕양구 보기동 1|1,200|3,400|지하1/지상4|업무시설|철근콘크리트조|1998
        예시동 창고|고양시 일산동구 예시동 2|900|700|1|창고|경량철골조|2004
        """,
        "sites",
        (2,),
        {
            "용도": SITE + "main_use",
            "구조": SITE + "structure",
            "층수": SITE + "floors_above",
            "준공년도": SITE + "approved_on",
        },
        (3, 4),
        {
            3: {
                SITE + "kind": "building",
                SITE + "main_use": "업무시설",
                SITE + "floors_above": 4,
                SITE + "floors_below": 1,
                SITE + "approved_on": "1998",
            },
            4: {SITE + "floors_above": 1, SITE + "floors_below": None},
        },
    ),
    OfficeList(
        "factories of firms: what is told of their houses makes them no buildings",
        """
        공장등록 현황
        회사명|대표자|공장소재지|업종명|종업원수|건축면적(㎡)|연면적(㎡)|구조|허가일
        ㈜보기정밀|김하나|고양시 덕양구 보기동 1|측정기기|12|300|900|철골|2020-01-02
        예시전자|박두리|고양시 덕양구 예시동 2|전자부품|7|200|400|철골|2021-02-03
        """,
        "organizations",
        (2,),
        {
            "회사명": "organization.name",
            "건축면적(㎡)": None,
            "연면적(㎡)": None,
            "구조": None,
            "허가일": None,
        },
        (3, 4),
        {3: {"organization.name": "㈜보기정밀", "organization.employees": 12}},
    ),
    OfficeList(
        "permits whose address stands in parts, filed under numbers that name nothing",
        """
        연번|허가번호|건축구분|시군구|읍면동|지번|대지면적(㎡)|연면적(㎡)|주용도|건축허가일
        1|2024-건축과-신축허가-1|신축|고양시 덕양구|행신동|100-1|612.4|3,472.46|공장|20230101
        2|2024-건축과-증축허가-2|증축|고양시 일산동구|식사동|101-2|3,643.2|5,974.87|공장|20230118
        3|2024-건축과-신축허가-3|신축|고양시 일산서구|대화동|7-48|2,174.8|5,015.94|업무시설|20230203
        """,
        "sites",
        (1,),
        {
            "허가번호": None,
            "시군구": "site.address",
            "읍면동": "site.address",
            "지번": "site.address",
        },
        (2, 3, 4),
        {
            2: {
                "site.address": "고양시 덕양구 행신동 100-1",
                "site.name": "행신동 100-1",
                "site.gross_area": 3472.46,
                "site.permitted_on": "2023-01-01",
            },
        },
        as_of=None,
    ),
    OfficeList(
        "homes that were permitted on their ground: no floor space or use is told of by name",
        """
        대지위치|구명|허가일|용도코드명|건물명|세대수|관리주택대장PK|준공예정월
        경기도 고양시 덕양구 보기동 1127번지|덕양구|2019-12-26|공동주택|보기 아이비마을|1045|12523000026192|2022-06
        경기도 고양시 덕양구 예시동 853-22번지|덕양구|2007-09-04|공동주택||12|1252589|2010-03
        경기도 고양시 일산동구 견본동 19-10번지|일산동구|2014-12-23|단독주택||1|12523000017205|2017-06
        """,
        "sites",
        (1,),
        {
            "대지위치": SITE + "address",
            "허가일": SITE + "permitted_on",
            "용도코드명": SITE + "main_use",
            "건물명": SITE + "name",
            "세대수": None,
            "준공예정월": None,
        },
        (2, 3, 4),
        {
            2: {SITE + "name": "보기 아이비마을", SITE + "permitted_on": "2019-12-26"},
            3: {SITE + "name": "예시동 853-22", SITE + "main_use": "공동주택"},
        },
        as_of=None,
    ),
)
