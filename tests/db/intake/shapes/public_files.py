"""Lists as public offices put them on the web: registers, reports of a site, answers of a service."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

PUBLIC_FILES = (
    OfficeList(
        "pages of one header with a caption between them",
        """
        고용노동부 인증 사회적기업(2개소)
        기업명|대표|사업내역|주소|연락처
        (주)새봄보기|김새롬|작업복 생산|경기도 고양시 일산동구 중앙로 1|031-000-0001
        모아보기|이모아|재활용품 수거|경기도 고양시 덕양구 화중로 2|031-000-0002
        예비 사회적기업(1개소)
        기업명|대표|사업내역|주소|연락처
        다솔보기|박다솔|청소 용역|경기도 고양시 덕양구 화중로 3|031-000-0003
        """,
        "organizations",
        (2,),
        {"대표": ORG + "representatives", "사업내역": ORG + "products"},
        (3, 4, 7),
        {7: {ORG + "name": "다솔보기"}},
        excluded={5: "section", 6: "repeated_header"},
    ),
    OfficeList(
        "the firm's own name beside the name of its share",
        """
        고유번호|정식명칭|영문명칭|종목명|대표자명|사업자등록번호
        00100001|새봄보기(주)|Saebom Example Co.|SBX|김새롬|124-81-00998
        00100002|(주)모아보기|Moa Example Corp.|모아|이모아|120-81-47521
        """,
        "organizations",
        (1,),
        {"정식명칭": ORG + "name", "영문명칭": ORG + "name_en", "종목명": None},
        (2, 3),
    ),
    OfficeList(
        "columns that another list left empty",
        """
        연번|기업명|업종명(대분류)|소재지|지역|업종
        #1|새봄보기|제조업|경기도 파주시 보기동(보기동) 654번지||
        #2|모아보기|정보통신업|경기 고양시 덕양구 화중로 2||
        """,
        "organizations",
        (1,),
        {"업종명(대분류)": ORG + "industry_name", "업종": None},
        (2, 3),
        {
            2: {
                ORG + "industry_name": "제조업",
                ORG + "address": None,
                ORG + "address_lot": "경기도 파주시 보기동(보기동) 654번지",
            },
        },
    ),
    OfficeList(
        "one code in all rows that passes for a number of a firm",
        """
        번호|사업장명|고객행정동주소코드|가입자수
        #1|(주)새봄보기|1248100998|12
        #2|(주)모아보기|1248100998|30
        #3|(주)다솔보기|1248100998|7
        """,
        "organizations",
        (1,),
        {"사업장명": ORG + "name", "고객행정동주소코드": None},
        (2, 3, 4),
    ),
    OfficeList(
        "facilities whose names say what they are",
        """
        번호|시설명|시설유형|도로명 주소|lat|lon|구군
        #0|새봄노인복지관|노인여가복지시설|인천광역시 강화군 강화읍 중앙로 17|37.74|126.49|강화군
        #1|모아(대안) 경로당|노인여가복지시설|인천광역시 강화군 길상면 마니산로 36|37.64|126.48|강화군
        #2|다솔요양원|노인의료복지시설|인천광역시 강화군 강화읍 강화대로 5|37.75|126.47|강화군
        """,
        "organizations",
        (1,),
        {"시설명": ORG + "name", "도로명 주소": ORG + "address", "lat": None},
        (2, 3, 4),
    ),
    OfficeList(
        "one English key among Korean labels",
        """
        번호|회사명|corp_eng_name|종목코드
        #1|새봄보기|Saebom Example, Inc.|036720
        #2|모아보기|Moa Example Co.|040130
        """,
        "organizations",
        (1,),
        {"회사명": ORG + "name", "corp_eng_name": ORG + "name_en"},
        (2, 3),
    ),
    OfficeList(
        "keys of a file of hospitals",
        """
        hospital_id|hospital_name|hospital_type|address|lat|phone
        H00001|새봄보기병원|OTHER|강원특별자치도 강릉시 사천면 방동길 38|37.8|033-000-3114
        H00003|모아보기병원|GENERAL|강원특별자치도 춘천시 백령로 156|37.8|033-000-2000
        """,
        "organizations",
        (1,),
        {"hospital_name": ORG + "name", "address": ORG + "address", "phone": ORG + "phone"},
        (2, 3),
    ),
    OfficeList(
        "regions in brackets, and firms that closed",
        """
        번호|지역|기관명|업체상태|관련업종|주요수출품목
        #1|강소(충북청주)|새봄보기(주)|정상|기계|금형
        #2|강소(인천서구)|모아보기|폐업|전자|센서
        #3|경기|(주)다솔보기|휴업|화학|접착제
        """,
        "organizations",
        (1,),
        {
            "지역": ORG + "region",
            "관련업종": ORG + "industry_name",
            "주요수출품목": ORG + "products",
        },
        (2, 4),
        {2: {ORG + "region": "충북 청주시"}, 4: {ORG + "region": "경기"}},
        excluded={3: "closed"},
    ),
    OfficeList(
        "institutions under 이름",
        """
        분류|이름|전화번호
        #2|새봄연합의원|031-000-0001
        #1|보기시립병원|031-000-0002
        #2|모아한방병원|031-000-0003
        """,
        "organizations",
        (1,),
        {"이름": ORG + "name", "전화번호": ORG + "phone"},
        (2, 3, 4),
    ),
    OfficeList(
        "centres with the schools that run them",
        """
        번호|센터명|운영기관|센터장|주소|전화번호|보육실수
        #1|새봄대학교 창업보육센터|새봄대학교|김새롬|경기도 고양시 덕양구 화중로 1|031-000-0001|#24
        #2|모아대학교 창업보육센터|모아대학교|이모아|경기도 고양시 일산동구 중앙로 2|031-000-0002|#30
        #3|다솔대학교 창업보육센터|다솔대학교|박다솔|서울특별시 동대문구 보기로 3|02-000-0003|#20
        """,
        "organizations",
        (1,),
        {"센터명": ORG + "name", "운영기관": None, "주소": ORG + "address"},
        (2, 3, 4),
        file_name="보육센터.csv",
    ),
    OfficeList(
        "the beginning and the end of an address",
        """
        연번|업체명|시도|시군구|기본주소|상세주소|주생산물
        #1|새봄보기|경기도|고양시|일산서구 대화로 142|2층|도시락
        #2|모아보기|경기도|고양시|덕양구 화정로 53|301호|의류
        """,
        "organizations",
        (1,),
        {"기본주소": ORG + "address", "주생산물": ORG + "products"},
        (2, 3),
    ),
    OfficeList(
        "industries of a site are no plots of it",
        """
        주요 유치업종(산업시설용지)
        유치업종(표준산업분류)|면적(㎡)|구성비(%)
        합계|#711|#100
        제1차금속제조업(24)|#413.2|#58.1
        전기장비제조업(28)|#73.6|#10.4
        화학물질 및 화학제품제조업(20)|#224.2|#31.5
        """,
        "",
        (2,),
        {"유치업종(표준산업분류)": None},
        (4, 5, 6),
        file_name="산업단지_유치업종.xls",
    ),
    OfficeList(
        "the same few people in charge of firms that are all different",
        """
        2026년 투자유치 추진현황
        연번|기업명|투자액(억원)|고용(명)|추진상황|담당(내선)
        #1|㈜새봄보기|#320|#90|현장 방문|김새롬(2041)
        #2|모아보기㈜|#80|#60|사업계획서 접수|김새롬(2041)
        #3|다솔보기|#150|#40|자료 송부|박하늘(2042)
        """,
        "cases",
        (2,),
        {"담당(내선)": CASE + "officer"},
        (3, 4, 5),
        {3: {CASE + "officer": "김새롬"}},
    ),
    OfficeList(
        "officers that several firms share",
        """
        투자유치 추진현황(단위: 억원)
        연번|기업명|투자예정액|고용예정|추진상황|담당자
        #1|㈜새봄보기|#320|#90|현장 방문|김새롬
        #2|모아보기㈜|#80|#60|사업계획서 접수|김새롬
        #3|다솔보기|#150|#40|자료 송부|박하늘
        #4|라라보기㈜|#50|#10|자료 송부|박하늘
        """,
        "cases",
        (2,),
        {"담당자": CASE + "officer"},
        (3, 4, 5, 6),
    ),
    OfficeList(
        "people of whom each firm has its own stay open",
        """
        투자유치 추진현황(단위: 억원)
        연번|기업명|투자예정액|고용예정|추진상황|담당자
        #1|㈜새봄보기|#320|#90|현장 방문|김새롬
        #2|모아보기㈜|#80|#60|사업계획서 접수|이모아
        #3|다솔보기|#150|#40|자료 송부|박하늘
        #4|라라보기㈜|#50|#10|자료 송부|최라라
        """,
        "cases",
        (2,),
        {"담당자": None},
        (3, 4, 5, 6),
    ),
    OfficeList(
        "places of work under a word that as well names them",
        """
        도입기업|공급기업|대표자|사업장|업종
        새봄보기|솔루션보기|김새롬|경기도 고양시 일산동구 중앙로 1|전자부품 제조업
        (주)모아보기|솔루션보기|이모아|경기도 고양시 덕양구 화중로 2|정보서비스업
        """,
        "organizations",
        (1,),
        {"도입기업": ORG + "name", "공급기업": None, "사업장": ORG + "address"},
        (2, 3),
    ),
    OfficeList(
        "two officers in charge of papers with many institutions",
        """
        관리번호|협약명|협약기관|협약일자|종료일|담당자
        2024-1|창업 지원 협약|새봄대학교|@2024-01-05|@2027-01-04|김서연
        2024-2|인력 양성 협약|모아공사|@2024-02-05|@2027-02-04|박준호
        2024-3|수출 지원 협약|다솔협회|@2024-03-05|@2027-03-04|김서연
        2024-4|입주 지원 협약|가람공단|@2024-04-05|@2027-04-04|박준호
        2024-5|자금 지원 협약|누리은행|@2024-05-06|@2027-05-05|김서연
        """,
        "agreements",
        (1,),
        {"협약기관": ORG + "name", "종료일": MOU + "valid_until", "담당자": CASE + "officer"},
        (2, 3, 4, 5, 6),
    ),
    OfficeList(
        "the field of a person is no industry of the firm",
        """
        연번|성명|소속|직위|분야|휴대전화|이메일
        #1|김서연|새봄대학교|교수|법률|010-0000-0001|one@example.ac.kr
        #2|박준호|모아회계법인|이사|회계|010-0000-0002|two@example.co.kr
        #3|이가람|다솔연구원|센터장|바이오|010-0000-0003|three@example.re.kr
        """,
        "contacts",
        (1,),
        {"소속": ORG + "name", "성명": MAN + "name", "분야": None},
        (2, 3, 4),
    ),
    OfficeList(
        "firms that a city wants to win",
        """
        앵커기업 유치 추진계획
        기업명|분야|현황|문제점|시기
        새봄보기|바이오|본사와 협의 중|용적률 완화 필요|2026년 하반기
        모아보기|반도체|현장 방문|전력 수급|2027년 상반기
        """,
        "cases",
        (2,),
        {"문제점": CASE + "issue"},
        (3, 4),
    ),
    OfficeList(
        "the area on offer beside that of it which is sold",
        """
        산업단지 분양 현황
        단지명|분양대상면적(㎡)|분양면적(㎡)|분양률(%)
        새봄단지|#3000|#1200|#40
        모아지구|#5000|#0|#0
        """,
        "sites",
        (2,),
        {"단지명": "site.name", "분양대상면적(㎡)": "site.area", "분양면적(㎡)": None},
        (3, 4),
    ),
    OfficeList(
        "ground that people lease is listed by its lots, not by their names",
        """
        공유재산 대부 현황
        소재지|지목|면적(㎡)|대부료(원)|수대부자
        덕양구 보기동 1|대|#330|#1200000|김서연
        일산동구 보기동 2|잡|#120|#400000|박준호
        덕양구 보기동 3|대|#90|#300000|이가람
        """,
        "sites",
        (2,),
        {"소재지": "site.address", "면적(㎡)": "site.area", "수대부자": None},
        (3, 4, 5),
        {3: {"site.name": "보기동 1", "site.block": "1"}},
    ),
    OfficeList(
        "who is asked to come: where from, what title, who, which number",
        """
        연번|소속|직위|성명|배우자|차량번호|참석여부|연락처
        #1|(주)새봄보기|대표이사|김서연||12가3456|O|010-0000-0001
        #2|모아보기협회|사무국장|박준호||34나5678|X|010-0000-0002
        #3|다솔대학교|교수|이가람||56다7890|O|010-0000-0003
        """,
        "contacts",
        (1,),
        {"소속": ORG + "name", "성명": MAN + "name", "연락처": MAN + "mobile", "참석여부": None},
        (2, 3, 4),
    ),
    OfficeList(
        "people of the city itself are no contacts of firms",
        """
        소속|직위|성명|이메일
        투자유치과|팀장|김서연|one@korea.kr
        기업지원과|주무관|박준호|two@korea.kr
        일자리정책과|주무관|이가람|three@korea.kr
        """,
        "",
        (1,),
        {"소속": None, "성명": None},
        (2, 3, 4),
    ),
)  # fmt: skip
