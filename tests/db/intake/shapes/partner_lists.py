"""Lists of partners: what is agreed with them is cooperation, and who has no day has signed nothing."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, MOU, ORG, OfficeList

PARTNER_LISTS = (
    OfficeList(
        "partners of the desk with their fields of cooperation",
        """
        투자유치 협력기관 현황
        기관명|유형|협력분야|협약일|소재지|비고
        보기암센터|병원|임상시험|2023. 5. 16.|고양시 일산동구 보기로 1|
        예시대학교 산학협력단|대학|인력양성|24.3.8|고양시 덕양구 예시로 7|연 1회 협의회
        견본전시센터|공공기관|바이어 발굴||고양시 일산서구 견본로 2|협약 예정
        """,
        "agreements",
        (2,),
        {"협약일": MOU + "signed_on", "협력분야": MOU + "terms", "유형": ORG + "org_type"},
        (3, 4, 5),
        {
            3: {MOU + "nature": "cooperation", MOU + "kind": "partnership", MOU + "status": None},
            5: {MOU + "nature": "cooperation", MOU + "status": "draft"},
        },
    ),
    OfficeList(
        "an MOU with each of several institutions, of which no plan is told",
        """
        MOU 체결 현황
        기관명|기관유형|체결일|주요내용
        보기대학교|대학|2024. 3. 8.|인력양성
        (사)예시바이오협회|협회|2024. 5. 2.|공동 세미나
        견본병원|병원|2025. 1. 9.|임상 자문
        """,
        "agreements",
        (2,),
        {"체결일": MOU + "signed_on", "주요내용": MOU + "terms"},
        (3, 4, 5),
        {3: {MOU + "nature": "cooperation"}, 4: {MOU + "nature": "cooperation"}},
    ),
    OfficeList(
        "an institution that invests is an investor all the same",
        """
        투자협약 체결 현황
        기관명|협약일|투자금액(억원)|비고
        보기병원|2024. 3. 8.|120|
        예시의료원|2024. 5. 2.|80|
        견본병원||60|MOU 체결 예정
        보기요양병원||40|분양계약 체결 예정
        """,
        "agreements",
        (2,),
        {"협약일": MOU + "signed_on", "투자금액(억원)": MOU + "amount"},
        (3, 4, 5, 6),
        {
            3: {MOU + "nature": None, MOU + "kind": "mou", MOU + "status": None},
            5: {MOU + "kind": "mou", MOU + "status": "draft"},
            6: {MOU + "kind": "mou", MOU + "status": None},
        },
    ),
    OfficeList(
        "where partners sit and what is done with them, as people say it",
        """
        협력기관 현황
        순|협력기관|성격|기관장|위치|실무자|실무자 전화|협약 맺은 날|함께 하는 일|비고
        1|보기대학교 산학협력단|대학|권보기|고양시 덕양구 항공대학로 00|문예시 팀장|02-300-0101|2023.6.1.|드론 실증|연 2회 회의
        2|예시국제병원|병원|탁예시|고양시 일산동구 중앙로 000|류보기 과장|031-900-0102|2024.3.12.|임상데이터 공동활용|
        3|(사)견본융합협회|협회|원견본|수원시 영통구 광교로 00|지견본 국장|031-888-0103|-|회원사 소개|미협약
        """,
        "agreements",
        (2,),
        {
            "위치": ORG + "address",
            "실무자": MAN + "name",
            "실무자 전화": MAN + "phone",
            "함께 하는 일": MOU + "terms",
        },
        (3, 4, 5),
        {3: {MAN + "phone": "02-300-0101", ORG + "address": "고양시 덕양구 항공대학로 00"}},
    ),
)
