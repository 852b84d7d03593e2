"""Lists of agreements and letters of intent as different cities keep them."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

AGREEMENTS = (
    OfficeList(
        "a city's MOU list with a two-row header and wishes",
        """
        2025년 투자유치 MOU 체결현황
        |||||||||( 기준일 : 2025. 9. 30. / 단위 : 억원, 명 )
        순번|협약체결일|업체명|대표이사|소재지|협약내용||||비고
        ||||(본사)|투자액|고용창출|투자지역|업종|
        #1|'25. 1. 15.|㈜새봄테크|홍가람|경기 파주시|#350|#120|일산테크노밸리|반도체 장비|
        #2|'25. 2. 3.|누리바이오㈜|이하늘|서울 금천구|#1200|약 300|창조혁신캠퍼스|바이오의약|외투
        #3|'25. 3월|다솜로봇 주식회사|최보람 외 1명|인천 연수구|추후협의|-|미정|로봇|
        계|||||#1550|#420|||
        """,
        "agreements",
        (3, 4),
        {
            "협약체결일": MOU + "signed_on",
            "업체명": ORG + "name",
            "대표이사": ORG + "representatives",
            "투자액": MOU + "amount",
            "고용창출": MOU + "jobs",
            "투자지역": CASE + "wanted_site",
            "업종": ORG + "industry_name",
            "순번": None,
            "비고": MOU + "note",
        },
        (5, 6, 7),
        {
            5: {
                MOU + "signed_on": "2025-01-15",
                MOU + "amount": 35_000_000_000,
                MOU + "jobs": 120,
                MOU + "kind": "mou",
            },
            6: {MOU + "amount": 120_000_000_000, MOU + "jobs": 300},
            7: {
                MOU + "signed_on": "2025-03",
                MOU + "amount": None,
                MOU + "jobs": None,
                CASE + "wanted_site": None,
            },
        },
        merged=((1, 0, 1, 9), (3, 5, 3, 8), (3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 4, 2), (3, 3, 4, 3)),
        units={"투자액": "억원"},
        excluded={8: "total"},
        as_of="2025-09-30",
    ),
    OfficeList(
        "firms of which the list tells the country alone",
        """
        LOI·MOU 현황
        구분|기업명|소재지|협약일|협약 내용|금액(억원)
        MOU|㈜가나보기|서울 강서구|2026.3.18.|연구소 이전|320
        LOI|Bogi Energy AS|노르웨이|2026.9.4.|배터리 실증|미정
        LOI|Yesi Bio Inc.|미국 보스턴|2026.9.8.|연구소 설립|100
        """,
        "agreements",
        (2,),
        {"소재지": ORG + "address"},
        (3, 4, 5),
        {
            3: {ORG + "country": None},
            4: {ORG + "country": "노르웨이", ORG + "address": None},
            5: {ORG + "address": "미국 보스턴"},
        },
    ),
    OfficeList(
        "LOI register: who handed it in, in words and amounts of every kind",
        """
        투자의향서(LOI) 접수대장
        접수번호|접수일자|회사명|담당자|직책|휴대폰|투자의향 금액|희망면적(평)|희망업종|제출경로|처리결과
        2024-001|2024.06.13|(주)에이스알|정다운|이사|010-0000-1234|500억원|3,000|지식산업|설명회|검토 중
        2024-002|2024.06.13.(목)|한울메디컬|박나래|팀장|010.0000.5678|1조 1,679억|10,000|의료기기|중개법인|보완 요청
        2024-003|24-07-01|Green Valley Inc.|Kim J.|Director|+1-617-555-0100|미정|비공개|데이터센터|KOTRA|접수
        """,
        "agreements",
        (2,),
        {
            "접수일자": MOU + "signed_on",
            "회사명": ORG + "name",
            "담당자": MAN + "name",
            "직책": MAN + "title",
            "휴대폰": MAN + "mobile",
            "투자의향 금액": MOU + "amount",
            "희망면적(평)": MOU + "area",
        },
        (3, 4, 5),
        {
            3: {
                MOU + "kind": "loi",
                MOU + "amount": 50_000_000_000,
                MOU + "signed_on": "2024-06-13",
                MOU + "area": 9917.36,
            },
            4: {MOU + "amount": 1_167_900_000_000, MOU + "signed_on": "2024-06-13"},
            5: {MOU + "signed_on": "2024-07-01", MOU + "amount": None},
        },
        units={"희망면적(평)": "평"},
    ),
    OfficeList(
        "grouped by year with subtotals that do not add up and a grand total first",
        """
        □ 투자협약 체결 총괄
        구분|기업체명|체결일|투자금액(백만원)|고용인원(명)|부지면적(㎡)
        총계|5개사||#66000|#310|#41000
        2023년|소계(2개사)||#21000|#90|#11000
        |미르소재(주)|2023.4.5|#12000|#50|#6000
        |(주)온새미|2023.11.20|#8000|#40|#5000
        2024년|소계(3개사)||#45000|#220|#30000
        |해오름㈜|2024.2.2|#20000|#100|#10000
        |㈜라온에너지|2024.5.31|#15000|#70|#12000
        |도담푸드|2024.12.9|#10000|#50|#8000
        """,
        "agreements",
        (2,),
        {
            "기업체명": ORG + "name",
            "체결일": MOU + "signed_on",
            "투자금액(백만원)": MOU + "amount",
            "고용인원(명)": MOU + "jobs",
            "부지면적(㎡)": MOU + "area",
            "구분": None,
        },
        (5, 6, 8, 9, 10),
        {5: {MOU + "amount": 12_000_000_000, MOU + "area": 6000.0}, 10: {MOU + "jobs": 50}},
        units={"투자금액(백만원)": "백만원", "부지면적(㎡)": "㎡"},
        excluded={3: "total", 4: "subtotal", 7: "subtotal"},
    ),
    OfficeList(
        "business agreements with institutions",
        """
        업무협약 체결 현황
        연번|협약명|협약기관|협약일|유효기간|주요 협력내용|소관부서
        1|바이오 인재양성 업무협약|한국바이오협회|2023. 5. 9.|2023.5.9.~2026.5.8.|교육과정 공동 운영|전략산업과
        2|의료데이터 활용 MOU|국립암센터|2023. 7. 18.|체결일로부터 3년|데이터 공동 활용|〃
        3|창업보육 협력|동국대학교|2024. 1. 30.|2년|보육공간 제공|기업지원과
        """,
        "agreements",
        (2,),
        {
            "협약명": MOU + "title",
            "협약기관": ORG + "name",
            "협약일": MOU + "signed_on",
            "유효기간": MOU + "valid_until",
            "소관부서": CASE + "department",
        },
        (3, 4, 5),
        {
            3: {MOU + "kind": "partnership", MOU + "valid_until": "2026-05-08"},
            4: {CASE + "department": "전략산업과", MOU + "valid_until": "2026-07-18"},
        },
    ),
    OfficeList(
        "fulfilment beside the plan: the done is never the agreed",
        """
        투자협약 이행상황 점검표(2025년 2분기)
        ||||||(단위 : 백만원, 명)
        연번|기업명|협약일자|협약||이행||이행률(%)|미이행 사유
        |||투자|고용|투자|고용||
        1|㈜누리온|2022-03-15|25,000|80|12,000|31|48.0|
        2|(주)가온누리|2022-08-30|6,300|25|0|0|0.0|부지 미확보
        3|마루테크|2023-02-17|110,000|300|110,000|290|100.0|
        합계|||141,300|405|122,000|321||
        """,
        "agreements",
        (3, 4),
        {
            "기업명": ORG + "name",
            "협약일자": MOU + "signed_on",
            "협약 › 투자": MOU + "amount",
            "협약 › 고용": MOU + "jobs",
            "이행 › 투자": "check.invested",
            "이행 › 고용": "check.hired",
            "이행률(%)": None,
        },
        (5, 6, 7),
        {5: {MOU + "amount": 25_000_000_000, MOU + "jobs": 80}},
        merged=((3, 3, 3, 4), (3, 5, 3, 6)),
        units={"협약 › 투자": "백만원"},
        excluded={8: "total"},
        as_of="2025-06",
    ),
    OfficeList(
        "merged years down the left, ditto marks, a withdrawn line struck through",
        """
        투자양해각서(MOU) 체결기업 현황
        체결년도|상호|체결일|투자규모(억원)|신규고용|입주희망지|진행사항
        2022|㈜한길정공|2022.03.02|150|45|대곡역세권|부지 검토
        |㈜두레소프트|2022.05.11|80|〃|〃|상동
        |새론식품㈜|2022.09.29|40|20|장항지구|철회
        2023|이든바이오|2023.04.04|600|150|일산테크노밸리|LOI 제출
        """,
        "agreements",
        (2,),
        {
            "상호": ORG + "name",
            "체결일": MOU + "signed_on",
            "투자규모(억원)": MOU + "amount",
            "신규고용": MOU + "jobs",
            "입주희망지": CASE + "wanted_site",
            "진행사항": CASE + "progress",
            "체결년도": None,
        },
        (3, 4, 6),
        {4: {MOU + "jobs": 45, CASE + "wanted_site": "대곡역세권", CASE + "progress": "부지 검토"}},
        merged=((3, 0, 5, 0),),
        struck=frozenset({5}),
        excluded={5: "struck_through"},
    ),
    OfficeList(
        "unit in each cell, ranges and negative changes",
        """
        기업유치 협약 체결 내역
        번호|기업명|협약 체결일|총 투자비|연면적|고용계획
        1|가람소재|2021. 1.|3,500백만원|12,000㎡|30~50명
        2|나래전자㈜|2021년 6월 1일|100~150억원|3천평|정규직 20명, 계약직 5명
        3|㈜다빈|'21.12.31|△3억원|1.2만㎡|없음
        4|라임헬스(주)|2022/1/7|2조|5,000평(16,529㎡)|약 1,000여명
        """,
        "agreements",
        (2,),
        {
            "기업명": ORG + "name",
            "협약 체결일": MOU + "signed_on",
            "총 투자비": MOU + "amount",
            "고용계획": MOU + "jobs",
        },
        (3, 4, 5, 6),
        {
            3: {MOU + "amount": 3_500_000_000, MOU + "signed_on": "2021-01"},
            4: {MOU + "signed_on": "2021-06-01"},
            5: {MOU + "signed_on": "2021-12-31"},
            6: {MOU + "amount": 2_000_000_000_000, MOU + "signed_on": "2022-01-07"},
        },
    ),
    OfficeList(
        "an instruction row under the header and an example row",
        """
        투자협약 현황 제출서식
        연번|기업명*|협약구분*|협약일*|투자금액(억원)*|고용(명)|비고
        자동부여|법인명 정확히 기재|LOI/MOU 중 선택|YYYY-MM-DD|숫자만 입력|숫자만 입력|자유기재
        예시|(주)홍길동상사|MOU|2024-01-01|100|10|작성 예시
        1|㈜예솔|MOU|2024-11-05|230|60|
        2|(주)윤슬|LOI|2024-12-20|45|15|
        """,
        "agreements",
        (2,),
        {
            "기업명*": ORG + "name",
            "협약구분*": MOU + "kind",
            "협약일*": MOU + "signed_on",
            "투자금액(억원)*": MOU + "amount",
            "고용(명)": MOU + "jobs",
        },
        (5, 6),
        {5: {MOU + "amount": 23_000_000_000, MOU + "kind": "mou"}, 6: {MOU + "kind": "loi"}},
        excluded={3: "instruction", 4: "example"},
    ),
    OfficeList(
        "partners whose own departments and people stand there: their mail says so",
        """
        협력 의료기관·연구기관 현황
        연번|기관명|협약일|협약내용|담당부서|담당자|연락처|이메일
        1|보기대학교병원|2024.05.10.|임상시험 협력|연구지원팀|김보기 팀장|031-910-1111|k@hosp.example.com
        2|예시암센터|2023.11.02.|공동연구|국제협력실|이예시 실장|031-920-2222|l@center.example.com
        3|가나의료재단|2025.2.|의료기기 실증|기획조정실|박가나|031-930-3333|p@med.example.com
        """,
        "agreements",
        (2,),
        {
            "담당부서": "contact.department",
            "담당자": "contact.name",
            "연락처": "contact.phone",
            "이메일": "contact.email",
        },
        (3, 4, 5),
        {3: {"contact.name": "김보기", "contact.title": "팀장"}},
    ),
    OfficeList(
        "the city's department right before the firm's person",
        """
        접수일자|신청기업|우리시 담당부서|담당자(연락처)|투자금액(백만원)
        2026.01.12|㈜보기바이오|투자유치과|김과장(010-0000-5678)|12,000
        2026.02.03|예시로봇(주)|기업지원과|오지현 차장(010-0000-6789)|5,000
        """,
        "agreements",
        (1,),
        {"우리시 담당부서": CASE + "department", "담당자(연락처)": MAN + "name"},
        (2, 3),
        {3: {CASE + "department": "기업지원과", MAN + "mobile": "010-0000-6789"}},
        file_name="투자의향서 접수 현황.xlsx",
    ),
    OfficeList(
        "letters that say when they came and from whom, and no amount",
        """
        접수번호|접수일자|기업명|담당자|직급
        1|2026.01.12|㈜보기바이오|김과장|과장
        2|2026.02.03|예시로봇(주)|오지현|차장
        """,
        "agreements",
        (1,),
        {"접수일자": MOU + "signed_on", "담당자": MAN + "name"},
        (2, 3),
        {3: {MOU + "signed_on": "2026-02-03"}},
        file_name="투자의향서 접수 현황.xlsx",
    ),
)
