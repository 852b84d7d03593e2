"""Lists of bodies that are no firms, and answers of services under machine's keys."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import MAN, ORG, OfficeList

BODIES = (
    OfficeList(
        "a noun that no table knows, said again of where its bodies are",
        """
        놀이터명|놀이터유형|소재지도로명주소|놀이터전화번호|관리기관명|관리기관전화번호|개장일
        새봄숲|실내|경기도 고양시 일산동구 중앙로 1|031-000-0001|경기도 고양시|031-000-1000|2011
        모아숲|실외|경기도 고양시 덕양구 화중로 2|031-000-0002|경기도 고양시|031-000-1000|2012
        다솔숲|실내|경기도 고양시 덕양구 화중로 3|031-000-0003|경기도 고양시|031-000-1000|2013
        """,
        "organizations",
        (1,),
        {
            "놀이터명": ORG + "name", "놀이터전화번호": ORG + "phone",
            "소재지도로명주소": ORG + "address", "관리기관명": None, "관리기관전화번호": None,
        },
        (2, 3, 4),
    ),
    OfficeList(
        "who lives in a home is none of its staff, and who leads it is",
        """
        시설명|시설장|주소|전화번호|정원|현원|종사자수
        새봄요양원|김새롬|경기도 고양시 일산동구 중앙로 1|031-000-0001|30|28|17
        모아복지관|이모아|경기도 고양시 덕양구 화중로 2|031-000-0002|45|40|22
        다솔쉼터|박다솔|경기도 고양시 덕양구 화중로 3|031-000-0003|20|19|9
        """,
        "organizations",
        (1,),
        {
            "시설명": ORG + "name", "시설장": ORG + "representatives", "현원": None,
            "종사자수": ORG + "employees",
        },
        (2, 3, 4),
    ),
    OfficeList(
        "places with a telephone and a home page, in both languages",
        """
        공간명(한글)|공간명(영어)|분류명|주소|전화번호|홈페이지
        새봄의 뜰|Saebom Garden|갤러리|경기도 고양시 일산동구 중앙로 1|031-000-0001|www.example.com
        모아마당|Moa Yard|공연|경기도 고양시 덕양구 화중로 2|031-000-0002|www.example.org
        다솔채|Dasol House|갤러리|경기도 고양시 덕양구 화중로 3|031-000-0003|
        """,
        "organizations",
        (1,),
        {
            "공간명(한글)": ORG + "name", "공간명(영어)": ORG + "name_en",
            "주소": ORG + "address", "전화번호": ORG + "phone", "홈페이지": ORG + "website",
        },
        (2, 3, 4),
    ),
    OfficeList(
        "institutes of universities, several of each",
        """
        대학명|연구소명|연구소장|소재지|전화번호
        새봄대학교|바이오연구소|김새롬|경기 고양시|031-000-0001
        새봄대학교|로봇연구소|이모아|경기 고양시|031-000-0002
        모아대학교|소재연구소|박다솔|서울 마포구|02-000-0003
        새봄대학교|인공지능연구소|최가온|경기|031-000-0004
        """,
        "organizations",
        (1,),
        {
            "대학명": None, "연구소명": ORG + "name", "연구소장": ORG + "representatives",
        },
        (2, 3, 4, 5),
    ),
    OfficeList(
        "keys of a service of firms",
        """
        crno|corpNm|corpEnsnNm|enpRprFnm|bzno|enpBsadr|enpTlno|sicNm|enpEstbDt|enpEmpeCnt
        1301110006246|새봄보기|Saebom Example|김새롬|1248100998|경기도 고양시 일산동구 중앙로 1|031-000-0001|도매업|20110401|12
        1101111129497|모아보기|Moa Example|이모아|1208147521|경기도 고양시 덕양구 화중로 2|031-000-0002|제조업|20120501|7
        """,
        "organizations",
        (1,),
        {
            "crno": ORG + "corporate_number", "corpEnsnNm": ORG + "name_en",
            "enpRprFnm": ORG + "representatives", "enpBsadr": ORG + "address",
            "enpTlno": ORG + "phone", "sicNm": ORG + "industry_name", "enpEstbDt": ORG + "founded",
        },
        (2, 3),
    ),
    OfficeList(
        "keys of an office's own table",
        """
        company_id|company_name|corp_reg_no|employee_cnt|establish_date|road_address|telephone
        7|(주)새봄보기|130111-0006246|12|2011-04-01|경기도 고양시 일산동구 중앙로 1|031-000-0001
        8|모아보기(주)|110111-1129497|7|2012-05-01|경기도 고양시 덕양구 화중로 2|031-000-0002
        """,
        "organizations",
        (1,),
        {
            "company_id": None, "corp_reg_no": ORG + "corporate_number",
            "employee_cnt": ORG + "employees", "establish_date": ORG + "founded",
            "road_address": ORG + "address", "telephone": ORG + "phone",
        },
        (2, 3),
    ),
    OfficeList(
        "who came from each firm, and a card's two numbers",
        """
        회사|참석자 성명|부서|직책|휴대폰|유선전화
        (주)새봄보기|김새롬|영업팀|이사|010-0000-0001|031-000-0001
        모아보기(주)|이모아|기획팀|부장|010-0000-0002|031-000-0002
        다솔보기|박다솔|개발팀|과장|010-0000-0003|031-000-0003
        """,
        "organizations",
        (1,),
        {
            "참석자 성명": MAN + "name", "직책": MAN + "title", "휴대폰": MAN + "mobile",
            "유선전화": MAN + "phone",
        },
        (2, 3, 4),
    ),
    OfficeList(
        "universities under the plain label of the public register",
        """
        기준년도|학교종류|설립구분|지역|상태|학교|본분교|주소|전화|홈페이지|입학정원
        2022|대학교|사립|경기|기존|보기대학교|본교|경기도 고양시 덕양구 보기로 76|02-300-0114|www.bogi.example.com|800
        2022|대학교|사립|경기|기존|예시대학교|본교|경기도 고양시 덕양구 예시길 281|031-960-4000|www.yesi.example.com|100
        """,
        "organizations",
        (1,),
        {"학교": ORG + "name", "지역": ORG + "region", "입학정원": None, "본분교": None},
        (2, 3),
        {2: {ORG + "name": "보기대학교", ORG + "region": "경기"}},
    ),
    OfficeList(
        "houses of venture capital",
        """
        투자사명|유형|대표|운용규모(억원)|주요 투자분야|연락처
        보기벤처스|VC|김보기|1,200|바이오|02-111-2222
        예시인베스트|AC|이예시|100|ICT|02-222-3333
        """,
        "organizations",
        (1,),
        {"투자사명": ORG + "name", "대표": ORG + "representatives", "운용규모(억원)": None},
        (2, 3),
        {3: {ORG + "name": "예시인베스트"}},
    ),
    OfficeList(
        "centres of a kind that the file is called by, with a town in brackets",
        """
        센터명|주소|전화번호|지역|Latitude
        가나|서울특별시 강북구 보기로31길 51 3층 보기센터|02-980-0101|강북구|37.63
        다라|서울특별시 서대문구 예시길 39 4층|02-360-8689|서대문구|37.59
        """,
        "organizations",
        (1,),
        {"센터명": ORG + "name", "주소": ORG + "address", "전화번호": ORG + "phone"},
        (2, 3),
        {2: {ORG + "phone": "02-980-0101"}},
        file_name="체력인증센터(서울).csv",
    ),
)  # fmt: skip
