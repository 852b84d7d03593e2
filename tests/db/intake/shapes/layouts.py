"""Layouts rather than subjects: padding, side by side, indents, blank columns, odd exports."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

LAYOUTS = (
    OfficeList(
        "approval box and blank columns left of the table",
        """
        |||||결|담당|팀장|과장
        |||||재|||
        |관내 기업체 현황
        |
        |순|기업체명|대표|주소|전화|고용인원
        |1|하람기공|서하람|고양시 일산동구 성석동 12|031-975-0001|9
        |2|이음소재|천이음|고양시 덕양구 내유동 44|031-962-0002|14
        """,
        "organizations",
        (5,),
        {
            "기업체명": ORG + "name",
            "대표": ORG + "representatives",
            "주소": ORG + "address",
            "전화": ORG + "phone",
            "고용인원": ORG + "employees",
        },
        (6, 7),
        {6: {ORG + "employees": 9}},
    ),
    OfficeList(
        "a Hancom export: every cell a text, spaces in labels, trailing blanks",
        """
        연   번|업  체  명|대  표  자|소  재  지|종업원수|비     고
        1_|(주) 가 람|홍 길 순|경기도  고양시  일산동구 중앙로 1|  25 명|_
        2|나  래  산  업|김 철 수|경기도 고양시 덕양구 원당로 2|3명|신규
        """,
        "organizations",
        (1,),
        {
            "업  체  명": ORG + "name",
            "대  표  자": ORG + "representatives",
            "소  재  지": ORG + "address",
            "종업원수": ORG + "employees",
        },
        (2, 3),
        {2: {ORG + "employees": 25}, 3: {ORG + "note": "신규"}},
    ),
    OfficeList(
        "a web grid's export: codes beside their names, times beside dates",
        """
        No.|기업ID|기업명|기업구분코드|기업구분|사업자등록번호|대표자명|설립일자|등록일시|수정일시|사용여부
        1|E000001|주식회사 하나로|10|중소기업|1078153660|김하나|20010203|2025-01-02 10:11:12|2025-02-03 00:00:00|Y
        2|E000002|㈜두리누리|10|중소기업|1108141272|박두리|20150708|2025-01-02 10:11:12||Y
        """,
        "organizations",
        (1,),
        {
            "기업명": ORG + "name",
            "사업자등록번호": ORG + "business_number",
            "대표자명": ORG + "representatives",
            "설립일자": ORG + "founded",
            "등록일시": None,
            "기업ID": ORG + "codes",
        },
        (2, 3),
        {
            2: {
                ORG + "codes": ("기업ID: E000001",),
                ORG + "business_number": "1078153660",
                ORG + "founded": "2001-02-03",
            }
        },
    ),
    OfficeList(
        "header in three rows with units of their own",
        """
        투자협약 현황
        연번|기업명|협약일|투자계획||
        |||투자액|고용|부지
        |||(억원)|(명)|(㎡)
        1|가온|2024-01-02|100|10|1,000
        2|나온|2024-02-03|200|20|2,000
        """,
        "agreements",
        (2, 3, 4),
        {"기업명": ORG + "name", "협약일": MOU + "signed_on"},
        (5, 6),
        {5: {MOU + "amount": 10_000_000_000, MOU + "jobs": 10, MOU + "area": 1000.0}},
        merged=((2, 3, 2, 5), (2, 0, 4, 0), (2, 1, 4, 1), (2, 2, 4, 2)),
    ),
    OfficeList(
        "numbers of columns under the header",
        """
        구분|업체명|대표자명|전화번호|소재지
        (1)|(2)|(3)|(4)|(5)
        제조|다담|윤다담|031-111-2222|고양시 일산동구 동국로 32
        서비스|라담|임라담|031-333-4444|고양시 일산서구 대산로 142
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name", "소재지": ORG + "address"},
        (3, 4),
        excluded={2: "column_numbers"},
    ),
    OfficeList(
        "English headers of a foreign office's list",
        """
        Company Name|CEO|Country|Address|Phone|Website|Employees|Industry
        Acme Robotics GmbH|Hans Meier|Germany|Berlin, Alexanderplatz 1|+49 30 1234567|https://example.de|120|Robotics
        Blue Ocean Ltd.|Jane Doe|UK|London, Baker St. 10|+44 20 7946 0000|https://example.co.uk|35|Shipping
        """,
        "organizations",
        (1,),
        {
            "Company Name": ORG + "name",
            "CEO": ORG + "representatives",
            "Country": ORG + "country",
            "Address": ORG + "address",
            "Phone": ORG + "phone",
            "Website": ORG + "website",
            "Employees": ORG + "employees",
            "Industry": ORG + "industry_name",
        },
        (2, 3),
        {2: {ORG + "employees": 120, ORG + "country": "Germany"}},
    ),
    OfficeList(
        "a title that looks like data and remarks below",
        """
        2026. 6. 30. 기준 관내 벤처기업 중 상시근로자 50인 이상 기업
        번호|상호(법인명)|대표자 성명|본점 소재지|상시근로자 수(명)|주요 제품
        1|튼튼바이오|강튼튼|고양시 일산동구 정발산로 1|77|진단키트
        2|든든로봇|유든든|고양시 덕양구 원흥로 2|51|협동로봇
        * 상시근로자 수는 고용보험 피보험자 수 기준임
        자료 : 중소벤처기업부
        """,
        "organizations",
        (2,),
        {
            "상호(법인명)": ORG + "name",
            "대표자 성명": ORG + "representatives",
            "본점 소재지": ORG + "address",
            "상시근로자 수(명)": ORG + "employees",
            "주요 제품": ORG + "products",
        },
        (3, 4),
        {3: {ORG + "employees": 77}},
        excluded={5: "footnote", 6: "footnote"},
        as_of="2026-06-30",
    ),
    OfficeList(
        "firm and head in one cell, phone and mail in one cell",
        """
        입주상담 기업 목록
        연번|회사명(대표자)|업종|사업내용|연락처(이메일)
        1|㈜솔빛(한솔빛)|SW|클라우드|02-111-0001 (sol@example.com)
        2|여울디자인(강여울)|디자인|UX|010-0000-0002 (yeo@example.com)
        """,
        "organizations",
        (2,),
        {
            "회사명(대표자)": ORG + "name",
            "업종": ORG + "industry_name",
            "연락처(이메일)": ORG + "phone",
        },
        (3, 4),
        {
            3: {
                ORG + "name": "㈜솔빛",
                ORG + "representatives": ("한솔빛",),
                ORG + "phone": "02-111-0001",
            }
        },
    ),
    OfficeList(
        "group totals named by the group, total in the serial column",
        """
        기업별 투자 실적
        ||||(단위: 억 원)
        지역|기업명|투자금액|투자시기|비고
        덕양구|가야금속|#30|2025|
        덕양구|나주전자|#20|2025|
        덕양구 소계||#50||
        일산동구|다산제약|#70|2026|
        일산동구 소계||#70||
        총합계||#120||
        """,
        "cases",
        (3,),
        {"기업명": ORG + "name"},
        (4, 5, 7),
        {4: {CASE + "planned_investment": 3_000_000_000}},
        excluded={6: "subtotal", 8: "subtotal", 9: "total"},
    ),
    OfficeList(
        "hidden rows stay in and are told",
        """
        업체명|대표자|전화번호
        보이네|가보이|031-000-1111
        안보이네|나안보|031-000-2222
        또보이네|다또보|031-000-3333
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name"},
        (2, 3, 4),
        hidden=frozenset({3}),
    ),
    OfficeList(
        "personal numbers masked",
        """
        성명|주민등록번호|업체명|대표자|주소|비고
        김가명|900101-1234567|가명상회|김가명|고양시 일산동구 위시티로 1|주민번호 900101-1234567 확인
        이가명|8502022345678|나명상회|이가명|고양시 일산동구 위시티로 2|
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name", "주민등록번호": None},
        (2, 3),
        {2: {ORG + "note": "주민번호 ******-******* 확인"}},
    ),
    OfficeList(
        "several values in one cell, address and region over several columns",
        """
        투자유치 대상기업 연락망
        업체명|시도|시군구|도로명주소|상세주소|대표자/연락처|담당자(직위)|전화/팩스
        ㈜또렷|경기도|고양시 일산동구|경기도 고양시 일산동구 중앙로 1286|3층 301호|오또렷 / 010-0000-7001|한담당 과장|031-000-7001/031-000-7002
        반듯산업|경기도|파주시|경기도 파주시 문발로 10|, 2층 (문발동, 보기상가1)|정반듯(031-000-8001)|이담당(부장)|031-000-8001
        """,
        "organizations",
        (2,),
        {
            "업체명": ORG + "name",
            "도로명주소": ORG + "address",
            "상세주소": ORG + "address",
            "대표자/연락처": ORG + "representatives",
            "담당자(직위)": MAN + "name",
            "시도": ORG + "region",
            "시군구": ORG + "region",
            "전화/팩스": ORG + "phone",
        },
        (3, 4),
        {
            3: {
                ORG + "representatives": ("오또렷",),
                MAN + "name": "한담당",
                MAN + "title": "과장",
                ORG + "address": "경기도 고양시 일산동구 중앙로 1286 3층 301호",
                ORG + "region": "경기 고양시 일산동구",
                ORG + "phone": "031-000-7001",
            },
            4: {
                MAN + "title": "부장",
                ORG + "representatives": ("정반듯",),
                ORG + "address": "경기도 파주시 문발로 10, 2층 (문발동, 보기상가1)",
                ORG + "address_lot": None,
            },
        },
    ),
    OfficeList(
        "answers to a survey: questions of a whole sentence, broken within their brackets",
        """
        회사명|세부품목|관심 구매담당자(보기공사 구매상담회 구매\\n담당자 번호를 모두 고르세요(중복 선택))|관심 구매담당자(예시공단 구매상담회 구매\\n담당자 번호를 모두 고르세요(중복 선택))|관심 구매담당자(가상공사 구매상담회 구매\\n담당자 번호를 모두 고르세요(중복 선택))|관심 구매담당자(보기재단 구매상담회 구매\\n담당자 번호를 모두 고르세요(중복 선택))
        ㈜보기수질|수질분석기|1, 4, 7|2|4|
        예시밸브|버터플라이밸브|3||3|1, 2
        """,
        "organizations",
        (1,),
        {"회사명": ORG + "name", "세부품목": ORG + "products"},
        (2, 3),
    ),
)
