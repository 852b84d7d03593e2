"""Contracts about places, and about what the city itself buys."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MOU, ORG, OfficeList

CONTRACTS = (
    OfficeList(
        "contracts of sale with their price and plot",
        """
        보기테크노밸리 분양계약 현황
        |||||(단위: ㎡, 백만원)
        연번|계약업체|블록|면적|계약일|계약금액
        1|㈜보기가나|12-1|2,410|2025. 11. 3.|8,483
        2|보기다라㈜|12-2|2,380.5|2025. 11. 10.|8,593
        """,
        "agreements",
        (3,),
        {
            "계약업체": ORG + "name",
            "블록": CASE + "wanted_site",
            "면적": MOU + "area",
            "계약금액": MOU + "amount",
        },
        (4, 5),
        {
            4: {
                MOU + "kind": "sale",
                MOU + "amount": 8_483_000_000,
                MOU + "signed_on": "2025-11-03",
                CASE + "wanted_site": "12-1",
            }
        },
        units={"계약금액": "백만원"},
    ),
    OfficeList(
        "contracts whose title does not say of what kind they are: that is asked",
        """
        계약업체 현황
        계약업체|계약일|계약금액(백만원)|계약면적(㎡)|필지
        ㈜보기가나|2025-11-03|250|66.1|A-1
        보기다라㈜|2025-11-10|480|132.2|A-2
        """,
        "agreements",
        (2,),
        {"계약금액(백만원)": MOU + "amount", "필지": CASE + "wanted_site"},
        (3, 4),
        {3: {MOU + "kind": None, MOU + "area": 66.1}},
    ),
    OfficeList(
        "leases that run for a term",
        """
        임대차계약 현황
        임차인|계약기간|보증금(천원)|면적(㎡)|호실
        ㈜보기가나|2025.1.1~2026.12.31|10,000|66|301호
        보기다라㈜|2025.2.1~2026.12.31|12,000|72|302호
        """,
        "agreements",
        (2,),
        {"임차인": ORG + "name", "보증금(천원)": None, "호실": None},
        (3, 4),
        {3: {MOU + "kind": "lease", MOU + "valid_until": "2026-12-31"}},
    ),
    OfficeList(
        "what the city itself buys",
        """
        용역 계약 현황
        연번|계약명|계약업체|계약일|계약금액(천원)|계약방법
        1|투자유치 홍보물 제작|㈜보기인쇄|2025. 3. 4.|19,800|수의
        2|기업 실태조사 용역|보기리서치㈜|2025. 4. 1.|88,000|입찰
        """,
        "",
        (2,),
        {"계약금액(천원)": None},
        (3, 4),
    ),
)
