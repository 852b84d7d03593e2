"""Lists whose labels are worded as surveys, translations or shares, and what their cells rule out."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

CHECK, SITE = "check.", "site."

WORDINGS = (
    OfficeList(
        "answers of a survey",
        """
        Timestamp|1. 기업명을 입력해 주세요|2. 귀사의 대표자 성함|3. 사업자등록번호(숫자만)|4. 담당자 성함|5. 담당자 직책|6. 담당자 휴대전화|7. 담당자 이메일을 적어 주세요*|8. 동의
        2026/05/02 10:11:20 AM|(주)새봄보기|김새롬|3808100318|박하늘|대리|010-0000-1111|p@example.com|동의함
        2026/05/03 9:00:00 AM|모아보기|이모아|1078153660|이모아|대표|01000002222|m@example.com|동의함
        """,
        "organizations",
        (1,),
        {
            "Timestamp": None,
            "1. 기업명을 입력해 주세요": ORG + "name",
            "2. 귀사의 대표자 성함": ORG + "representatives",
            "3. 사업자등록번호(숫자만)": ORG + "business_number",
            "4. 담당자 성함": MAN + "name",
            "5. 담당자 직책": MAN + "title",
            "6. 담당자 휴대전화": MAN + "mobile",
            "7. 담당자 이메일을 적어 주세요*": MAN + "email",
            "8. 동의": None,
        },
        (2, 3),
        {3: {MAN + "mobile": "010-0000-2222", MAN + "title": "대표"}},
    ),
    OfficeList(
        "results beside the shares they are of",
        """
        2026년 3분기 투자협약 이행상황 점검표
        점검기준일 : 2026. 9. 30.|||||||||(단위: 억원, 명)
        연번|기업명|협약일|협약 내용||이행 실적||이행률(%)||점검의견
        |||투자액|고용|투자액(누계)|고용(누계)|투자|고용|
        #1|㈜새봄보기|2024-03-05|#12|#35|#4.5|#10|#37.5|#28.6|정상
        #2|모아보기㈜|2024-04-02|#45|#120|#0|#0|#0|#0|지연
        """,
        "agreements",
        (3, 4),
        {
            "이행 실적 › 투자액(누계)": CHECK + "invested",
            "이행 실적 › 고용(누계)": CHECK + "hired",
            "이행률(%) › 투자": None,
            "이행률(%) › 고용": None,
        },
        (5, 6),
        {5: {CHECK + "invested": 450_000_000, CHECK + "hired": 10}},
        merged=((3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 4, 2), (3, 3, 3, 4), (3, 5, 3, 6), (3, 7, 3, 8)),
        as_of="2026-09-30",
    ),
    OfficeList(
        "plots that a city owns",
        """
        투자유치 가용부지 현황
        구분|부지명|위 치|면 적|용도지역|소유|활용계획
        산업용지|가 부지|대화동 1234 일원|32,145㎡|준주거|시|앵커기업 유치
        유보지|나 부지|장항동 55-1|4,300평|자연녹지|시|미정
        """,
        "sites",
        (2,),
        {"부지명": SITE + "name", "위 치": SITE + "address", "면 적": SITE + "area", "소유": None},
        (3, 4),
        {3: {SITE + "area": 32145.0}},
    ),
    OfficeList(
        "staff by sex with the sum behind, and the lot beside the road",
        """
        회사명|공장대표주소(도로명)|공장대표주소(지번)|입주형태|종업원수(남)|종업원수(여)|종업원수(계)|용지면적(㎡)
        (주)새봄보기|경기도 고양시 덕양구 삼원로 63|경기도 고양시 덕양구 원흥동 705|개별입지|#15|#6|#21|#0
        모아보기|경기도 고양시 일산동구 설문로 10|경기도 고양시 일산동구 설문동 10|계획입지|#4|#0|#4|#1200
        """,
        "organizations",
        (1,),
        {
            "공장대표주소(도로명)": ORG + "address",
            "공장대표주소(지번)": ORG + "address_lot",
            "입주형태": None,
            "종업원수(남)": None,
            "종업원수(여)": None,
            "종업원수(계)": ORG + "employees",
            "용지면적(㎡)": None,
        },
        (2, 3),
        {2: {ORG + "employees": 21}},
    ),
    OfficeList(
        "labels with their English beside them",
        """
        부스|참가업체명 / Exhibitor|대표자(Representative)|국가 Country|담당자|TEL|Mobile|담당자/E-mail
        A-1|온빛보기|문온빛|대한민국|홍참가|02-0000-0001|010-0000-0001|hong@example.com
        A-2|Medix Example GmbH|K. Muster|독일|K. Schmidt|+49-30-000000||ks@example.com
        """,
        "organizations",
        (1,),
        {
            "참가업체명 / Exhibitor": ORG + "name",
            "대표자(Representative)": ORG + "representatives",
            "국가 Country": ORG + "country",
            "Mobile": MAN + "mobile",
        },
        (2, 3),
    ),
    OfficeList(
        "two columns of names, one of them English",
        """
        Company|회사명(국문)|CEO|Sector|Main Products|URL
        Gaon Example|가온보기|정가온|Biologics|Antibody|https://gaon.example.com
        Neura Example|뉴라보기|Kim N.|Digital health|App|neura.example.com
        """,
        "organizations",
        (1,),
        {
            "Company": ORG + "name_en",
            "회사명(국문)": ORG + "name",
            "Sector": ORG + "industry_name",
            "Main Products": ORG + "products",
        },
        (2, 3),
    ),
    OfficeList(
        "agreements and letters in two sections under one header",
        """
        투자유치 총괄표
        Ⅰ. 투자협약(MOU)
        연번|기업명|체결시기|금액(억원)|고용(명)
        1|㈜새봄보기|'24년 3월|#12|#35
        소계|1건||#12|#35
        Ⅱ. 투자의향서(LOI)
        연번|기업명|체결시기|금액(억원)|고용(명)
        1|(주)하나보기|2024-06-13|#30|#22
        """,
        "agreements",
        (3,),
        {"체결시기": MOU + "signed_on", "금액(억원)": MOU + "amount"},
        (4, 8),
        {
            4: {MOU + "kind": "mou", MOU + "signed_on": "2024-03", MOU + "amount": 1_200_000_000},
            8: {MOU + "kind": "loi"},
        },
        excluded={5: "subtotal", 6: "section", 7: "repeated_header"},
    ),
    OfficeList(
        "what firms want, held by lease or bought, is no contract",
        """
        입주수요조사 결과
        연번|기업명|업종|현 소재지|입주희망|||투자계획(백만원)|고용계획|담당
        ||||희망면적(㎡)|희망시기|입주형태|||
        1|(주)온빛보기|체외진단|서울시 강서구|3,300|2028년|분양|15,000|50|김주무관
        2|㈜다솜보기|의료AI|성남시 분당구|1,650|2027년|임대|3,000|20|이주무관(3021)
        """,
        "cases",
        (2, 3),
        {
            "현 소재지": ORG + "address",
            "입주희망 › 희망면적(㎡)": CASE + "wanted_area",
            "입주희망 › 입주형태": CASE + "tenure",
            "투자계획(백만원)": CASE + "planned_investment",
            "고용계획": CASE + "planned_jobs",
            "담당": CASE + "officer",
        },
        (4, 5),
        {
            4: {CASE + "planned_investment": 15_000_000_000, CASE + "tenure": "buy"},
            5: {CASE + "officer": "이주무관"},
        },
        merged=((2, 0, 3, 0), (2, 1, 3, 1), (2, 4, 2, 6)),
    ),
    OfficeList(
        "a partnership without money may be of any kind",
        """
        순|협약명|협약상대방|체결일자|협약기간|공개여부
        1|인력양성 활성화 협약|○○보기대학교|2025-10-02|2년|공개
        2|데이터 공동활용 협약|고양시·국립보기센터·늘푸른보기병원|2026-01-20|2년|비공개
        """,
        "agreements",
        (1,),
        {
            "협약명": MOU + "title",
            "협약상대방": ORG + "name",
            "체결일자": MOU + "signed_on",
            "공개여부": MOU + "disclosure",
        },
        (2, 3),
        {
            2: {MOU + "kind": None, MOU + "disclosure": "open"},
            3: {MOU + "kind": None},
        },
    ),
    OfficeList(
        "a word in brackets under one label",
        """
        투자협약 체결 현황
        번호|체결일|기업|투자규모|고용|쟁점사항|접수경로
        |||(총)|||
        1|'24.06.13|새봄보기(주)|약 300억|150명 내외|부지|설명회
        2|'24.10월|㈜시소보기|1,200억|500|자금|지인 소개
        """,
        "agreements",
        (2, 3),
        {
            "투자규모 › (총)": MOU + "amount",
            "쟁점사항": CASE + "issue",
            "접수경로": CASE + "source_channel",
        },
        (4, 5),
        {4: {MOU + "amount": 30_000_000_000, CASE + "source_channel": "briefing"}},
        problems={5: CASE + "source_channel"},
    ),
    OfficeList(
        "names alone, of which one ends as a label does",
        """
        (주)나무보기
        한솔보기이엔지
        ㈜다인보기
        바로보기 주식회사
        """,
        "organizations",
        None,
        {"": ORG + "name"},
        (1, 2, 3, 4),
        file_name="후보기업_단순.csv",
    ),
    OfficeList(
        "spread letters, sums of a group, and what stands under a printed list",
        """
        투 자 협 약 체 결 현 황
        연\\n번|업  체  명\\n(대표자)|협 약\\n일 자|투자계획(억원)||고용계획(명)||부서명|의회보고일
        |||계|토지|계|정규||
        #1|㈜새봄보기\\n(김새봄)|'25. 1. 10.\\n(금)|#100|#30|#50|#40|전략산업과|2025.01.02
        - 1 -
        #2|다라보기(주)\\n(이다라)|'25. 2. 10.|#60|#10|#20|#20|기업지원과|
        .
        담당자: 김주무관 (인)
        2025/11/03  오후 2:40:55
        """,
        "agreements",
        (2, 3),
        {
            "업  체  명\\n(대표자)": ORG + "name",
            "협 약\\n일 자": MOU + "signed_on",
            "투자계획(억원) › 계": MOU + "amount",
            "투자계획(억원) › 토지": None,
            "고용계획(명) › 계": MOU + "jobs",
            "고용계획(명) › 정규": None,
            "부서명": CASE + "department",
            "의회보고일": MOU + "reported_to_council_on",
        },
        (4, 6),
        {4: {MOU + "amount": 10_000_000_000, MOU + "signed_on": "2025-01-10", MOU + "jobs": 50}},
        excluded={5: "end_mark", 8: "footnote"},
    ),
    OfficeList(
        "contracts of sale with what was paid for each plot",
        """
        산업시설용지 분양계약 체결현황
        블록/획지|계약자|계약일|계약면적(㎡)|분양금액(천원)|납부율(%)|업종
        D1-1|㈜새봄보기|2026.02.03|2,413.5|7,843,875|30|의료기기
        D1-2|다라보기(주)|2026.03.15|2,380|7,735,000|100|바이오
        """,
        "agreements",
        (2,),
        {
            "계약자": ORG + "name",
            "계약일": MOU + "signed_on",
            "블록/획지": CASE + "wanted_site",
            "계약면적(㎡)": MOU + "area",
            "분양금액(천원)": MOU + "amount",
            "납부율(%)": None,
        },
        (3, 4),
        {3: {MOU + "kind": "sale", MOU + "area": 2413.5, MOU + "amount": 7_843_875_000}},
    ),
    OfficeList(
        "money that investors gave is no plan, money of abroad no won",
        """
        스타트업 투자유치 현황
        순위|정식회사명칭|종목명|투자단계|투자금액(억원)|투자일자|투자자|연매출(백만불)
        1|㈜새봄보기|새봄보기|Series A|#120|2026-03-02|보기벤처스 외 2|#3
        2|다라보기|다라보기|Seed|#5|2026-04-10|미공개|#1
        """,
        "organizations",
        (2,),
        {
            "정식회사명칭": ORG + "name",
            "종목명": None,
            "투자금액(억원)": None,
            "투자일자": None,
            "투자자": None,
            "연매출(백만불)": None,
        },
        (3, 4),
    ),
    OfficeList(
        "marks of filters under the labels, and the stage of today",
        """
        기업명|현재단계|담당부서|담당자|향후계획
        ▼|▼|▼|▼|▼
        ㈜새봄보기|MOU|전략산업과|김주무관|부지 협의
        다라보기|LOI|기업지원과|이주무관|현장 방문
        """,
        "cases",
        (1,),
        {"현재단계": CASE + "stage", "담당자": CASE + "officer", "향후계획": CASE + "next_step"},
        (3, 4),
        {3: {CASE + "stage": "mou"}},
        excluded={2: "instruction"},
    ),
    OfficeList(
        "a number behind somebody is that person's, not the firm's",
        """
        No|업체명|설립|담당자/직책|연락처|상담내용
        1|㈜새봄보기|2011|박하늘/과장|010-0000-1111|R&D센터
        2|다라보기(주)|1985.4|이모아/대리|010-0000-2222|본사 이전
        """,
        "organizations",
        (1,),
        {
            "설립": ORG + "founded",
            "담당자/직책": MAN + "name",
            "연락처": MAN + "mobile",
            "상담내용": None,
        },
        (2, 3),
        {3: {ORG + "founded": "1985-04", MAN + "title": "대리", ORG + "phone": None}},
    ),
    OfficeList(
        "a number behind somebody of whom no field tells is nobody's",
        """
        상담일시|상담기업|상담자(소속)|연락처|상담결과
        2026-06-02|㈜다솔보기|이보기|010-0000-3333|자료 송부
        2026-06-09|온누리보기|최예시|02-0000-4444|검토중
        """,
        "organizations",
        (1,),
        {"상담기업": ORG + "name", "연락처": None},
        (2, 3),
    ),
)
