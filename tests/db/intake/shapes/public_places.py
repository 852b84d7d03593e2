"""Lists that cities publish of places, buildings and those who look after them."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import ORG, OfficeList

SITE = "site."

PUBLIC_PLACES = (
    OfficeList(
        "parks with lots and the telephone of who keeps them are nobody",
        """
        관리번호|공원명|공원구분|소재지지번주소|공원면적|관리기관명|전화번호
        1|보기공원|근린공원|경기도 고양시 일산동구 장항동 1|#6800|경기도 고양시|031-000-0001
        2|예시공원|어린이공원|경기도 고양시 덕양구 화정동 2|#986|경기도 고양시|031-000-0002
        3|새봄공원|소공원|경기도 고양시 덕양구 행신동 3|#604|경기도 고양시|031-000-0002
        """,
        "",
        (1,),
        {"공원명": None, "전화번호": None},
        (2, 3, 4),
    ),
    OfficeList(
        "what a title calls shelters, though some are schools",
        """
        시도명|시군구명|시설명|상세주소|시설면적
        경기도|고양시|보기초등학교|경기도 고양시 일산동구 중앙로 1|#1650
        경기도|고양시|예시중학교|경기도 고양시 덕양구 화중로 2|#3608
        경기도|고양시|새봄고등학교|경기도 고양시 덕양구 화중로 3|#2850
        """,
        "",
        (1,),
        {"시설명": None, "상세주소": None},
        (2, 3, 4),
        file_name="고양시 지진대피소 현황.csv",
    ),
    OfficeList(
        "car parks are no ground that is offered",
        """
        주차장관리번호|주차장명|주차장구분|소재지도로명주소|소재지지번주소|주차구획수|관리기관명|전화번호
        1|보기역 주차장|공영|경기도 고양시 일산동구 중앙로 1|경기도 고양시 일산동구 장항동 1|#420|보기도시공사|031-000-0001
        2|예시역 주차장|공영|경기도 고양시 덕양구 화중로 2|경기도 고양시 덕양구 화정동 2|#120|보기도시공사|031-000-0001
        """,
        "",
        (1,),
        {"주차장명": None, "소재지지번주소": None},
        (2, 3),
        file_name="전국주차장정보표준데이터.csv",
    ),
    OfficeList(
        "firms that run car parks are firms",
        """
        업체명|주차장명|소재지|전화번호
        ㈜보기파킹|보기역 주차장|경기도 고양시 일산동구 중앙로 1|031-000-0001
        예시주차관리㈜|예시역 주차장|경기도 고양시 덕양구 화중로 2|031-000-0002
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name", "주차장명": None},
        (2, 3),
        file_name="주차장 위탁업체 현황.csv",
    ),
    OfficeList(
        "a permit says how its water is treated and how many rooms it has: neither names anything",
        """
        건축구분|대지위치|대지면적(㎡)|건축면적(㎡)|연면적(㎡)|허가일|하수처리시설명|주용도|세대수|호수
        신축|경기도 고양시 덕양구 보기동 70-4|#364.7|#210|#989.5|2026-01-05|하수종말처리장연결|단독주택|#2|#2
        신축|경기도 고양시 덕양구 보기동 71-2|#290.5|#150|#620.1|2026-01-08|부패탱크방법|공동주택|#8|#4
        """,
        "sites",
        (1,),
        {
            "대지위치": SITE + "address",
            "대지면적(㎡)": SITE + "area",
            "하수처리시설명": None,
            "호수": None,
        },
        (2, 3),
        {2: {SITE + "name": "보기동 70-4", SITE + "kind": "building"}},
    ),
    OfficeList(
        "where an estate stands is not where its manager sits",
        """
        연번|단지명|소재지|사용검사일|세대수|관리업체|관리업체 연락처
        #1|보기마을1단지|경기도 고양시 일산동구 보기로 1|1992-11-20|#720|보기종합관리㈜|031-000-0001
        #2|예시마을5단지|경기도 고양시 덕양구 보기로 2|1993-08-11|#786|예시주택관리㈜|031-000-0002
        """,
        "organizations",
        (1,),
        {
            "관리업체": ORG + "name",
            "소재지": None,
            "단지명": None,
            "관리업체 연락처": ORG + "phone",
        },
        (2, 3),
    ),
    OfficeList(
        "who sits on a committee, and since when, founds none",
        """
        연번|위원회명|구분|성명|소속|직위|위촉일
        #1|투자유치위원회|위원장|정하람|고양시|부시장|2024-01-15
        #2|투자유치위원회|위촉직|김새롬|보기대학교|교수|2024-01-15
        """,
        "",
        (1,),
        {"위원회명": None, "위촉일": None},
        (2, 3),
        file_name="위원회 위원 명단.csv",
    ),
    OfficeList(
        "all who work there, and some of them in brackets behind",
        """
        연번|사업체명|소재지|대표자|상시근로자수(장애인)
        #1|㈜보기나눔|경기도 고양시 일산동구 보기로 1|정하람|20(12)
        #2|예시세탁㈜|경기도 고양시 덕양구 보기로 2|김새롬|1,045(30)
        """,
        "organizations",
        (1,),
        {"상시근로자수(장애인)": ORG + "employees"},
        (2, 3),
        {2: {ORG + "employees": 20}, 3: {ORG + "employees": 1045}},
    ),
    OfficeList(
        "only some of who work there",
        """
        연번|사업체명|소재지|대표자|상시근로자수(장애인)
        #1|㈜보기나눔|경기도 고양시 일산동구 보기로 1|정하람|#12
        #2|예시세탁㈜|경기도 고양시 덕양구 보기로 2|김새롬|#30
        """,
        "organizations",
        (1,),
        {"상시근로자수(장애인)": None},
        (2, 3),
    ),
    OfficeList(
        "schools that are closed stay out",
        """
        학교ID|학교명|학교급구분|설립일자|운영상태|소재지도로명주소
        B1|보기초등학교|초등학교|1995-03-01|운영|경기도 고양시 일산동구 보기로 1
        B2|예시초등학교|초등학교|1994-09-01|폐교|경기도 고양시 덕양구 보기로 2
        B3|새봄중학교|중학교|1996-03-01|운영|경기도 고양시 덕양구 보기로 3
        """,
        "organizations",
        (1,),
        {"학교명": ORG + "name", "설립일자": ORG + "founded"},
        (2, 4),
        excluded={3: "closed"},
    ),
    OfficeList(
        "where the works are is not where who builds them sits",
        """
        연번|공사명|총공사금액(억원)|공사시작일|공사종료일|업체명|수요기관|소재지주소
        #1|보기공원 공동주택 1블록 신축공사 및 부대토목공사 일체와 그 밖의 것|#3364.2|2026-01-26|2027-09-25|㈜보기건설|예시청|경기도 고양시 덕양구 보기로 1
        #2|새봄천 보도 이설공사|#0.8|2026-03-21|2026-04-22|예시전설㈜|보기전력|강원특별자치도 횡성군 둔내면 보기로 2
        """,
        "organizations",
        (1,),
        {"업체명": ORG + "name", "소재지주소": None, "공사명": None},
        (2, 3),
    ),
    OfficeList(
        "funds are no firms, though they stand under 종목명",
        """
        표준코드|단축코드|한글종목명|한글종목약명|영문종목명|상장일|운용사
        KR01|000001|보기 액티브증권상장지수투자신탁(주식)|보기 액티브|Bogi Active ETF|2022/10/27|보기자산운용
        KR02|000002|예시 퀀트증권상장지수투자신탁[주식]|예시 퀀트|Yesi Quant ETF|2022/10/25|예시자산운용
        KR03|000003|새봄 200증권상장지수투자신탁(주식)|새봄 200|Saebom 200 ETF|2017/12/08|새봄자산운용
        """,
        "",
        (1,),
        {"한글종목명": None, "영문종목명": None},
        (2, 3, 4),
    ),
    OfficeList(
        "where machines stand is nobody, whatever is there",
        """
        무인민원발급기 설치장소 및 이용시간
        장 소|주 소 지|전화번호|이용 시간
        보기시청|경기도 고양시 덕양구 보기로 1|031-000-0001|00:00~24:00
        보기터미널|경기도 고양시 덕양구 보기로 2|031-000-0002|05:00~24:00
        보기동새마을금고|경기도 고양시 덕양구 보기로 3|031-000-0003|09:00~17:00
        """,
        "",
        (2,),
        {"장 소": None, "전화번호": None},
        (3, 4, 5),
    ),
    OfficeList(
        "crews of ambulances are no staff, and an office is where its address says",
        """
        회사명|사무소|구급차특수|총인원|노선번호
        보기운수|경기도 고양시 덕양구 보기로 1|#1|#4|1
        예시교통|경기도 고양시 덕양구 보기로 2|#2|#6|2
        """,
        "organizations",
        (1,),
        {"사무소": ORG + "address", "총인원": None},
        (2, 3),
    ),
    OfficeList(
        "the only names of a list of firms are theirs and no person's",
        """
        exhibitor_id|name|booths|hall|description
        01|Bogi Technologies Pvt. Ltd.|8700|A|software
        02|Yesi Robotics Co., Ltd.|8701|A|robots
        03|Saebom Academy|8702|B|lessons
        """,
        "organizations",
        (1,),
        {"name": ORG + "name"},
        (2, 3, 4),
        file_name="exhibitors.csv",
    ),
    OfficeList(
        "keys that are all known are read among labels of people",
        """
        No|NAME|ADDR|경도|위도|HOMEPG
        #1|보기도서관|경기도 고양시 덕양구 보기로 1|#127.2|#37.4|http://bogi.example
        #2|예시도서관|경기도 고양시 덕양구 보기로 2|#127.1|#37.3|http://yesi.example
        """,
        "organizations",
        (1,),
        {"NAME": ORG + "name", "ADDR": ORG + "address", "HOMEPG": ORG + "website"},
        (2, 3),
    ),
    OfficeList(
        "a name that a line break parted from what kind of body it is",
        """
        기업명|대표자|소재지
        (주)보기돌봄\\n사회서비스센터|정하람|경기도 고양시 덕양구 보기로 1
        예시식품\\n영농조합|김새롬|경기도 고양시 덕양구 보기로 2
        """,
        "organizations",
        (1,),
        {"기업명": ORG + "name"},
        (2, 3),
        {2: {ORG + "name": "(주)보기돌봄 사회서비스센터"}, 3: {ORG + "name": "예시식품 영농조합"}},
    ),
    OfficeList(
        "a statistic that says its first labels in every row of its header",
        """
        시도별(1)|산업별(1)|2019|2019|2019
        시도별(1)|산업별(1)|사업체수 (개)|비율합계 (%)|비율합계 (%)
        시도별(1)|산업별(1)|소계|소계|5천만원미만
        전국|소매업|216607|100|35.3
        전국|숙박업|13963|100|11
        """,
        "",
        (1, 2, 3),
        {"산업별(1)": None},
        (4, 5),
    ),
    OfficeList(
        "rows that a program numbered without saying so",
        """
        |구|발생|검거
        0|종로구|3102|3,343
        1|중구|3411|2,323
        2|용산구|2969|2,056
        """,
        "",
        (1,),
        {"구": None},
        (2, 3, 4),
    ),
    OfficeList(
        "branches are called with their bank",
        """
        은행명|지점명|주소|전화번호
        보기은행|일산지점|경기도 고양시 일산동구 보기로 1|031-000-0001
        보기은행|화정지점|경기도 고양시 덕양구 보기로 2|031-000-0002
        예시은행|고양시지부|경기도 고양시 덕양구 보기로 3|031-000-0003
        """,
        "organizations",
        (1,),
        {"지점명": ORG + "name", "은행명": ORG + "name"},
        (2, 3, 4),
        {2: {ORG + "name": "보기은행 일산지점"}, 4: {ORG + "name": "예시은행 고양시지부"}},
    ),
    OfficeList(
        "citizens among those who came to the office are no firms",
        """
        접수번호|접수일|민원인|민원내용|처리부서|처리상태
        1|2026-03-02|김하람|불법주차 단속 요청|교통정책과|완료
        2|2026-03-03|이서진|가로등 고장 신고|도로관리과|처리중
        3|2026-03-05|㈜보기테크|진입로 포장 요청|도로관리과|완료
        """,
        "",
        (1,),
        {"민원인": None},
        (2, 3, 4),
        file_name="민원 처리 현황.csv",
    ),
    OfficeList(
        "a mobile number beside somebody of whom it is asked who that is",
        """
        연번|성명|상호|창업일|연락처|소재지
        #1|김하람|보기비누|2026-04-01|010-0000-0001|경기도 고양시 덕양구 보기로 1
        #2|이서진|예시랩|2026-05-11|031-000-0002|경기도 고양시 일산동구 보기로 2
        """,
        "organizations",
        (1,),
        {"성명": None, "연락처": ORG + "phone"},
        (2, 3),
        {2: {ORG + "phone": None}, 3: {ORG + "phone": "031-000-0002"}},
        problems={2: ORG + "phone"},
    ),
    OfficeList(
        "a prize is nobody, whoever stands beside it",
        """
        상격|팀명|대표자|아이템명|상금(만원)
        대상|보기팀|김하람|반려동물 건강 진단|#500
        최우수상|예시랩|이서진|친환경 포장재|#300
        우수상|새봄|박도윤|시니어 커머스|#100
        """,
        "",
        (1,),
        {"상격": None},
        (2, 3, 4),
    ),
    OfficeList(
        "lots without their numbers beside the address by road",
        """
        상호|대표자명|사업장소재지|사업장소재지(도로명)
        보기몰|김하람|경기도 고양시 일산동구 장항동 ***|경기도 고양시 일산동구 중앙로 ***
        예시스토어|이서진|경기도 고양시 덕양구 화정동 ***|경기도 고양시 덕양구 화신로 ***
        """,
        "organizations",
        (1,),
        {"사업장소재지": ORG + "address_lot", "사업장소재지(도로명)": ORG + "address"},
        (2, 3),
    ),
    OfficeList(
        "quarters that are rebuilt are no ground of the city, and their states no supply",
        """
        연번|구역명|유형|주소|면적_m2|세대수|추진현황|상태
        #1|보기1구역|재개발|보기동 405-7|#137835.8|#1200|조합설립인가|진행
        #2|예시2구역|재건축|예시동 12-1|#54000|#800|사업시행인가|진행
        #3|새봄3구역|재개발|새봄동 7|#22100|#300|관리처분인가|완료
        """,
        "",
        (1,),
        {"구역명": None, "주소": None},
        (2, 3, 4),
    ),
    OfficeList(
        "who looks after houses, and how they are reached",
        """
        건축물명|대지위치|관리사무소 업체명|관리사무소 연락처|설명
        보기타워|경기도 고양시 덕양구 보기동 1|보기종합관리㈜|031-000-0001|야간 당직
        예시밸리|경기도 고양시 덕양구 예시동 2|예시주택관리㈜|031-000-0002|
        """,
        "organizations",
        (1,),
        {
            "관리사무소 업체명": ORG + "name",
            "관리사무소 연락처": ORG + "phone",
            "대지위치": None,
        },
        (2, 3),
    ),
    OfficeList(
        "what a list explains of its firms",
        """
        기업명|업종|설명
        보기쉬핑㈜|운수업|물류 서비스를 한다
        ㈜예시테크|제조업|센서를 만든다
        """,
        "organizations",
        (1,),
        {"설명": ORG + "note"},
        (2, 3),
    ),
    OfficeList(
        "names of industries beside their numbers are nobody",
        """
        num|name
        1|식품
        2|비철금속
        3|식품과기본식료품소매
        4|음료
        5|종이와목재
        6|은행
        """,
        "",
        (1,),
        {"name": None},
        (2, 3, 4, 5, 6, 7),
    ),
)
