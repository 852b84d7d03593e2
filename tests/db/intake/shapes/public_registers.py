"""Registers of public bodies: under the bodies over them, by the keys of standard data, private ones
among public ones. All names are invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import ORG, OfficeList

PUBLIC_REGISTERS = (
    OfficeList(
        "the body over the row's own stands before it",
        """
        시도|시군구|기관유형|상위 보건기관명|보건기관명|주소|대표 전화번호
        경기도|고양시|보건소|가나구보건소|가나구보건소|경기도 고양시 덕양구 화중로 2|031-000-0001
        경기도|고양시|보건지소|가나구보건소|다라보건지소|경기도 고양시 덕양구 화중로 5|031-000-0002
        경기도|고양시|보건지소|가나구보건소|마바보건지소|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"상위 보건기관명": None, "보건기관명": ORG + "name", "대표 전화번호": ORG + "phone"},
        (2, 3, 4),
        {3: {ORG + "name": "다라보건지소"}},
    ),
    OfficeList(
        "the foundation that centres belong to, which no label names",
        """
        소속기관명|센터명|주소|전화번호
        보기재단|가나창업센터|경기도 고양시 덕양구 화중로 2|031-000-0001
        보기재단|다라지원센터|경기도 고양시 덕양구 화중로 5|031-000-0002
        예시재단|마바청년센터|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"소속기관명": None, "센터명": ORG + "name"},
        (2, 3, 4),
    ),
    OfficeList(
        "who gave standard data away is none of its bodies",
        """
        LBRRY_NM|CTPRVN_NM|SIGNGU_NM|LBRRY_SE|RDNMADR|OPER_INSTITUTION_NM|PHONE_NUMBER|REFERENCE_DATE|INSTT_CODE|INSTT_NM
        가나도서관|경기도|고양시|공공도서관|경기도 고양시 덕양구 화중로 2|경기도 고양시|031-000-0001|2026-01-01|3940000|경기도 고양시
        다라도서관|경기도|고양시|공공도서관|경기도 고양시 덕양구 화중로 5|경기도 고양시|031-000-0002|2026-01-01|3940000|경기도 고양시
        마바도서관|경기도|파주시|공공도서관|경기도 파주시 보기로 6|경기도 파주시|031-000-0003|2026-01-01|4060000|경기도 파주시
        """,
        "organizations",
        (1,),
        {
            "LBRRY_NM": ORG + "name", "OPER_INSTITUTION_NM": None, "INSTT_NM": None,
            "RDNMADR": ORG + "address", "PHONE_NUMBER": ORG + "phone",
        },
        (2, 3, 4),
        {4: {ORG + "name": "마바도서관", ORG + "region": "경기 파주시"}},
    ),
    OfficeList(
        "parks under a key that is not known are nobody, whoever gave the list away",
        """
        PARK_NM|RDNMADR|LNMADR|PHONE_NUMBER|REFERENCE_DATE|INSTT_CODE|INSTT_NM
        가나공원|경기도 고양시 덕양구 화중로 2|경기도 고양시 덕양구 보기동 1|031-000-0001|2026-01-01|3940000|경기도 고양시
        다라공원|경기도 고양시 덕양구 화중로 5|경기도 고양시 덕양구 보기동 2|031-000-0002|2026-01-01|3940000|경기도 고양시
        """,
        "",
        (1,),
        {"PARK_NM": None, "INSTT_NM": None},
        (2, 3),
    ),
    OfficeList(
        "private ones among bodies whose names speak for public ones",
        """
        교육청명|유치원명|설립유형|설립일|주소|전화번호
        보기교육청|가나초등학교병설유치원|공립(병설)|19850901|경기도 고양시 덕양구 화중로 2|031-000-0001
        보기교육청|다라유치원|사립(법인)|19990301|경기도 고양시 덕양구 화중로 5|031-000-0002
        보기교육청|마바유치원|사립(사인)|20010301|경기도 고양시 덕양구 화중로 6|031-000-0003
        """,
        "organizations",
        (1,),
        {"유치원명": ORG + "name", "설립유형": None},
        (2, 3, 4),
        {2: {ORG + "org_type": "public"}, 3: {ORG + "org_type": "domestic"}, 4: {ORG + "org_type": "domestic"}},
    ),
)  # fmt: skip
