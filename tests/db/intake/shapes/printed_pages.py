"""Lists as they are printed and handed on: heads on every page, a party beside the city, two addresses."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, CERT, MAN, MOU, ORG, OfficeList

PRINTED_PAGES = (
    OfficeList(
        "a head of three rows that stands again on the next page",
        """
        공장등록대장
        연번|업체명|대표자|소재지|종업원(명)|||면적(㎡)|||연락처
        ||||계|남|여|공장용지|건축면적
        ||||||||제조|부대
        1|가람금속|서가람|경기도 고양시 덕양구 동산동 37-2|#14|#12|#2|#1322|#495|#60|031-900-1001
        2|㈜나래팩|윤나래|경기도 고양시 일산동구 설문동 10-7|#8|#6|#2|#990|#396|#45|031-900-2002
        소계(1면)||||#22|#18|#4|#2312|#891|#105
        연번|업체명|대표자|소재지|종업원(명)|||면적(㎡)|||연락처
        ||||계|남|여|공장용지|건축면적
        ||||||||제조|부대
        3|다솜씰(주)|전다솜|경기도 고양시 일산서구 법곳동 61|#31|#20|#11|#4950|#1980|#330|031-900-3003
        """,
        "organizations",
        (2, 3, 4),
        {"업체명": ORG + "name", "종업원(명) › 계": ORG + "employees", "남": None},
        (5, 6, 11),
        {5: {ORG + "employees": 14}, 11: {ORG + "employees": 31}},
        merged=((2, 4, 2, 6), (2, 7, 2, 9), (3, 8, 3, 9), (8, 4, 8, 6), (8, 7, 8, 9), (9, 8, 9, 9)),
        excluded={8: "repeated_header", 9: "repeated_header", 10: "repeated_header"},
    ),
    OfficeList(
        "parties beside the city, terms that end on a day",
        """
        업무협약 체결현황
        연번|협약명|협약당사자|협약일|협약기간|교류내용
        1|정밀의료 협력|고양시↔가람의료재단|2023.5.24.|2026. 5. 23.까지|자료 활용
        2|인재 양성|나래항공대학교 - 고양특례시|2025. 9.|3년|계약학과
        3|해외 협력|고양시, GHI|2024.2.21.||분원
        4|드론 실증|고양시, 다온항공대, ㈜라온드론|2025.5.6.||실증
        """,
        "agreements",
        (2,),
        {"협약당사자": ORG + "name", "교류내용": MOU + "terms"},
        (3, 4, 5, 6),
        {
            3: {ORG + "name": "가람의료재단", MOU + "valid_until": "2026-05-23"},
            4: {ORG + "name": "나래항공대학교"},
            5: {ORG + "name": "GHI"},
            6: {ORG + "name": None},
        },
        problems={4: MOU + "valid_until", 6: ORG + "name"},
    ),
    OfficeList(
        "lots beside roads, codes beside their names, numbers without an area code",
        """
        상호|사업장소재지|사업장소재지(도로명)|대표자|업종(코드)|전화번호
        ㈜가람|경기도 고양시 일산서구 대화동 2600|경기도 고양시 일산서구 킨텍스로 217|마리 뒤퐁|창고업(52101)|910-1001
        나래상회|경기도 고양시 덕양구 화정동 968|경기도 고양시 덕양구 화신로 260|서나래 외 1|C27199 그 외 기타 의료용 기기 제조업|371-1001
        다솜㈜|경기도 고양시 일산동구 장항동 770|경기도 고양시 일산동구 중앙로 1256|홍 다솜|62010|031-900-1003
        """,
        "organizations",
        (1,),
        {
            "사업장소재지": ORG + "address_lot",
            "사업장소재지(도로명)": ORG + "address",
            "업종(코드)": ORG + "industry_code",
        },
        (2, 3, 4),
        {
            2: {
                ORG + "address_lot": "경기도 고양시 일산서구 대화동 2600",
                ORG + "representatives": ("마리 뒤퐁",),
                ORG + "industry_code": "52101",
                ORG + "industry_name": "창고업",
                ORG + "phone": "031-910-1001",
            },
            3: {
                ORG + "representatives": ("서나래",),
                ORG + "industry_code": "C27199",
                ORG + "industry_name": "그 외 기타 의료용 기기 제조업",
                ORG + "phone": "371-1001",
            },
            4: {ORG + "representatives": ("홍다솜",), ORG + "industry_name": None},
        },
    ),
    OfficeList(
        "a contact under a group nobody named, what is made, where it was found",
        """
        기업명|CEO|핵심기술·제품|접촉창구|
        |||성명/직책|연락처
        ㈜가람온|차가람|뇌파 진단 SW|김민지 이사|010-2345-0011
        (주)나래옴|오나래|장질환 치료제|노진우 팀장|010-0700-0133
        """,
        "organizations",
        (1, 2),
        {
            "핵심기술·제품": ORG + "products",
            "성명/직책": MAN + "name",
            "연락처": MAN + "mobile",
        },
        (3, 4),
        {3: {MAN + "name": "김민지", MAN + "title": "이사", MAN + "mobile": "010-2345-0011"}},
        merged=((1, 3, 1, 4), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2)),
    ),
    OfficeList(
        "business cards",
        """
        회사|부서|직함|이름|휴대폰|직통|E-mail|회사주소
        ㈜가람메디|기획실|상무|이동욱|010-1111-2222|02-867-0001|dw@garam.example|서울 금천구 디지털로9길 33
        나래공사|투자실|차장|김태리|010.3333.4444|02-3460-7000|tr@narae.example|서울 서초구 헌릉로 13
        """,
        "organizations",
        (1,),
        {"이름": MAN + "name", "휴대폰": MAN + "mobile", "직통": MAN + "phone"},
        (2, 3),
        {2: {MAN + "phone": "02-867-0001"}},
    ),
    OfficeList(
        "areas in thousands of ㎡, an agreement that has ended, officers by their ranks",
        """
        투자협약 이행 현황
        기업명|협약일|투자금액(억원)|소요부지(천㎡)|이행상태|제출경로|담당(팀장/주무관)
        ㈜가람|2024-05-31|#100|#3.3|착공|설명회|이상훈/최예지
        나래㈜|2025-11-03|#50|#1.2|해지(26.5.)|박람회|이상훈/정민호
        """,
        "agreements",
        (2,),
        {
            "소요부지(천㎡)": MOU + "area",
            "이행상태": CASE + "progress",
            "제출경로": CASE + "source_channel",
            "담당(팀장/주무관)": CASE + "officer",
        },
        (3, 4),
        {
            3: {MOU + "area": 3300.0, MOU + "status": None},
            4: {MOU + "status": "terminated", MOU + "status_on": "2026-05"},
        },
        units={"소요부지(천㎡)": "천㎡"},
    ),
    OfficeList(
        "new or renewed in the brackets of a label",
        """
        벤처기업 확인서 관리
        상호|대표자|확인유형|확인서번호|유효기간|구분(신규/갱신)
        ㈜가람|서가람|혁신성장|20240407030012|2024.04.07 ~ 2027.04.06|신규
        나래㈜|윤나래|연구개발|20231101030455|2023.11.01~2026.10.31|갱신
        """,
        "venture-list",
        (2,),
        {"구분(신규/갱신)": CERT + "renewal", "확인유형": CERT + "kind"},
        (3, 4),
        {4: {CERT + "renewal": "renewed", CERT + "valid_until": "2026-10-31"}},
    ),
)
