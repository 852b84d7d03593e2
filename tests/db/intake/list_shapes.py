"""Lists in the shapes Korean offices keep them, made here; what each means stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.intake.workbook import Cell, Sheet, Span, Workbook


def workbook(
    rows: Sequence[Sequence[Cell]],
    merged: Sequence[tuple[int, int, int, int]] = (),
    *,
    file_name: str = "목록.xlsx",
    sheet: str = "Sheet1",
    **looks: frozenset[int],
) -> Workbook:
    """A workbook of one sheet as the reader gives it; "" is a blank cell."""
    cut = []
    for row in rows:
        cells = [None if cell == "" else cell for cell in row]
        while cells and cells[-1] is None:
            cells.pop()
        cut.append(tuple(cells))
    spans = tuple(Span(*span) for span in merged)
    return Workbook(file_name, "xlsx", (Sheet(sheet, tuple(cut), spans, **looks),))


@dataclass(frozen=True)
class Shape:
    """One list and what must be understood of it."""

    name: str
    rows: Sequence[Sequence[Cell]]
    kind: str
    header_rows: tuple[int, ...] | None
    fields: dict[str, str | None]
    """Header (or its end) → field; None where nothing may be mapped."""
    count: int
    merged: Sequence[tuple[int, int, int, int]] = ()
    file_name: str = "목록.xlsx"
    units: dict[str, str] = field(default_factory=dict)
    excluded: dict[int, str] = field(default_factory=dict)
    as_of: str = ""
    values: dict[str, object] = field(default_factory=dict)
    """Some values of the first entry."""


ORG = "organization."
SHAPES = (
    Shape(
        "factory register",
        [
            ["공장등록 현황(고양시)"],
            ["", "", "", "", "", "", "", "(2025. 12. 31. 기준)"],
            ["연번", "회사명", "대표자", "단지명", "생산품", "도로명주소", "종업원 수", "전화번호"],
            [1, "한빛정밀(주)", "정하람", "", "수술도구", "경기도 고양시 일산동구 중앙로 1256", 42, "031-900-1234"],
            [2, "㈜가온", "이수진외2명", "", "센서", "경기도 고양시 덕양구 통일로 140", 7, "031-900-1235"],
            [3, "다온산업", "김 철수", "", "앰프", "경기도 고양시 덕양구 통일로 141", "", "02)300-1235"],
        ],
        "organizations",
        (3,),
        {
            "연번": None, "회사명": ORG + "name", "대표자": ORG + "representatives", "단지명": None,
            "생산품": ORG + "products", "도로명주소": ORG + "address",
            "종업원 수": ORG + "employees", "전화번호": ORG + "phone",
        },
        3,
        as_of="2025-12-31",
        values={ORG + "employees": 42, ORG + "phone": "031-900-1234"},
    ),
    Shape(
        "agreements under a two-row merged header",
        [
            ["투자협약(MOU) 체결 현황"],
            ["", "", "", "", "", "", "", "", "(단위: 억원, 명, ㎡)"],
            ["연번", "구분", "협약일", "기업명", "투자계획", "", "", "담당부서", "담당자"],
            ["", "", "", "", "금액", "고용", "면적", "", ""],
            [1, "MOU", "'24. 3. 11.", "㈜한빛정밀", "약 180", "90명", "1,500", "전략산업과", "박서연"],
            [2, "LOI", "2024. 4월", "㈜가온", "1조1,679억", "50명(정규 30)", "3,000평", "전략산업과", "박서연"],
            ["", "소계", "", "", "1조1,859억", "140", "", "", ""],
            [3, "MOU", 45623, "㈜다온", "100~150억", "-", "", "전략산업과", "김민수"],
            ["합계", "", "", "", "1조2,000억", "", "", "", ""],
            ["※ 투자금액은 협약서 기준"],
        ],
        "agreements",
        (3, 4),
        {
            "연번": None, "구분": "agreement.kind", "협약일": "agreement.signed_on",
            "기업명": ORG + "name", "금액": "agreement.amount", "고용": "agreement.jobs",
            "면적": "agreement.area", "담당부서": "case.department", "담당자": "case.officer",
        },
        3,
        merged=[(1, 0, 1, 8), (3, 4, 3, 6), *((3, c, 4, c) for c in (0, 1, 2, 3, 7, 8))],
        units={"금액": "억원", "면적": "㎡"},
        excluded={7: "subtotal", 9: "total", 10: "footnote"},
        values={
            "agreement.amount": 18_000_000_000, "agreement.signed_on": "2024-03-11",
            "agreement.kind": "mou", "agreement.jobs": 90, "agreement.area": 1500.0,
        },
    ),
    Shape(
        "agreements saved as csv: the merged ranges are gone",
        [
            ["연번", "구분", "협약일", "기업명", "투자계획", "", "", "이행실적", "", "비고"],
            ["", "", "", "", "투자금액(백만원)", "고용인원", "부지면적(평)", "투자금액(백만원)", "고용인원", ""],
            ["1", "MOU", "2024-03-11", "㈜한빛정밀", "18,000", "90", "500", "3,000", "12", ""],
            ["2", "LOI", "2024-04", "㈜가온", "2,000", "9", "50", "", " ", "보류"],
        ],
        "agreements",
        (1, 2),
        {
            "투자계획 › 투자금액(백만원)": "agreement.amount", "투자계획 › 고용인원": "agreement.jobs",
            "투자계획 › 부지면적(평)": "agreement.area", "이행실적 › 투자금액(백만원)": "check.invested",
            "이행실적 › 고용인원": "check.hired", "비고": "agreement.note",
        },
        2,
        units={"투자계획 › 투자금액(백만원)": "백만원", "투자계획 › 부지면적(평)": "평"},
        values={"agreement.amount": 18_000_000_000, "agreement.area": 1652.89},
    ),
    Shape(
        "cases",
        [
            ["투자유치 추진 현황"],
            ["", "", "", "", "(단위 : 억원)"],
            ["No", "기업명", "투자내용", "투자금액", "고용인원", "입주예정지", "추진상황", "향후계획"],
            [1, "㈜한빛정밀", "R&D센터 건립", 180, 90, "일산테크노밸리", "LOI 협의 중", "도면 송부"],
            [2, "㈜가온바이오", "생산공장", 95.5, 40, "성사혁신지구", "상담", "재방문"],
        ],
        "cases",
        (3,),
        {
            "기업명": ORG + "name", "투자내용": "case.title", "투자금액": "case.planned_investment",
            "고용인원": "case.planned_jobs", "입주예정지": "case.wanted_site",
            "추진상황": "case.progress", "향후계획": "case.next_step",
        },
        2,
        units={"투자금액": "억원"},
        values={"case.planned_investment": 18_000_000_000, "case.planned_jobs": 90},
    ),
    Shape(
        "cases without any unit: asked, not guessed",
        [
            ["기업명", "투자내용", "투자금액", "희망면적", "추진상황"],
            ["㈜한빛정밀", "R&D센터 건립", 180, 1500, "상담"],
            ["㈜가온", "공장", "50억", "2,000㎡", "상담"],
        ],
        "cases",
        (1,),
        {"투자금액": "case.planned_investment", "희망면적": "case.wanted_area"},
        2,
    ),
    Shape(
        "certified ventures",
        [
            ["연번", "업체명", "대표자명(익명)", "벤처확인유형", "지역", "간략주소", "업종분류(기보)",
             "업종명(11차)", "주생산품", "벤처유효시작일", "벤처유효종료일", "벤처확인기관", "신규_재확인코드"],
            ["1", "(주)가", "김**", "혁신성장유형", "경기", "경기도 고양시", "제조업", "전자부품 제조업",
             "센서", "2024-01-01", "2026-12-31", "벤처기업확인기관", "신규"],
            ["2", "나주식회사", "이**", "벤처투자유형", "서울", "서울특별시 강남구", "정보처리", "소프트웨어 개발",
             "앱", "2024-01-02", "2027-01-01", "벤처기업확인기관", "재확인"],
        ],
        "venture-list",
        (1,),
        {
            "업체명": ORG + "name", "벤처확인유형": "certificate.kind", "간략주소": ORG + "address",
            "업종분류(기보)": None, "업종명(11차)": ORG + "industry_name",
            "벤처유효시작일": "certificate.valid_from", "벤처유효종료일": "certificate.valid_until",
            "신규_재확인코드": "certificate.renewal",
        },
        2,
        file_name="중소벤처기업부_벤처기업명단_20260521.csv",
        as_of="2026-05-21",
        values={"certificate.kind": "growth", ORG + "industry_revision": "11"},
    ),
    Shape(
        "validity as one range",
        [
            ["번호", "기업명", "확인유형", "유효기간"],
            [1, "㈜가", "연구개발유형", "2022.04.07 ~ 2025.04.06"],
            [2, "㈜나", "예비벤처", "2023.04.07 ~ 2026.04.06"],
        ],
        "venture-list",
        (1,),
        {"유효기간": "certificate.valid_until", "확인유형": "certificate.kind"},
        2,
        values={"certificate.valid_until": "2025-04-06", "certificate.valid_from": "2022-04-07"},
    ),
    Shape(
        "firms with their contacts",
        [
            ["순번", "회사명", "대표자", "사업자등록번호", "담당자", "직위", "휴대전화", "이메일", "주소"],
            [1, "㈜한빛", "정하람", "110-81-41272", "한도윤", "이사", "010-1234-5678", "a@b.com",
             "경기도 고양시 일산동구 중앙로 1256"],
            [2, "㈜다온", "김다온", 1078153660, "이지", "과장", "010-2222-5678", "c@b.com",
             "경기도 고양시 덕양구 통일로 140"],
        ],
        "organizations",
        (1,),
        {
            "사업자등록번호": ORG + "business_number", "담당자": "contact.name",
            "직위": "contact.title", "휴대전화": "contact.mobile", "이메일": "contact.email",
        },
        2,
        values={ORG + "business_number": "1108141272", "contact.mobile": "010-1234-5678"},
    ),
    Shape(
        "a 담당자 with nothing beside it stays open, and so does its number",
        [
            ["회사명", "주소", "담당자", "연락처"],
            ["㈜한빛", "경기도 고양시 일산동구 중앙로 1256", "한도윤", "031-900-1234"],
            ["㈜다온", "경기도 고양시 덕양구 통일로 140", "이지", "031-900-1235"],
        ],
        "organizations",
        (1,),
        {"담당자": None, "연락처": None, "회사명": ORG + "name"},
        2,
    ),
    Shape(
        "the firm's number is the firm's when no 담당자 stands before it",
        [
            ["업체명", "소재지", "연락처", "홈페이지"],
            ["㈜한빛", "고양시 일산동구 중앙로 1256", "031-900-1234", "www.hanbit.example.kr"],
            ["㈜다온", "고양시 덕양구 통일로 140", "031-900-1235", "없음"],
        ],
        "organizations",
        (1,),
        {"연락처": ORG + "phone", "소재지": ORG + "address", "홈페이지": ORG + "website"},
        2,
    ),
    Shape(
        "no header at all, but unmistakable cells",
        [
            ["㈜한빛정밀", "110-81-41272", "경기도 고양시 일산동구 중앙로 1256"],
            ["㈜다온", "107-81-53660", "경기도 고양시 덕양구 통일로 140"],
            ["주식회사 라온", "380-81-00318", "경기도 고양시 덕양구 통일로 141"],
            ["㈜마온", "462-10-01448", "경기도 고양시 덕양구 통일로 142"],
        ],
        "organizations",
        None,
        {},
        4,
        values={ORG + "name": "㈜한빛정밀", ORG + "business_number": "1108141272"},
    ),
    Shape(
        "a ranking pasted from a web page: no header, no guess",
        [["1위", "(주)가람"], ["", "채용중"], ["2위", "(주)나래"], ["", "채용중"], ["3위", "다솜(주)"]],
        "",
        None,
        {},
        5,
    ),
    Shape(
        "section lines name the kind of agreement",
        [
            ["□ 협약 체결 현황 (2023. 12. 31. 현재)"],
            ["순", "기업", "협약일자", "투자규모(억원)", "주요내용"],
            ["<투자의향서(LOI)>"],
            [1, "㈜가", "2023.1.2.", "100", "공장"],
            [2, "㈜나", "2023.2.2.", "1조1,679억", "공장"],
            ["<투자협약(MOU)>"],
            [1, "㈜다", "2023.3.2.", "50", "공장"],
            ["계", "3건", "", "1조1,829억", ""],
        ],
        "agreements",
        (2,),
        {"기업": ORG + "name", "협약일자": "agreement.signed_on", "주요내용": "agreement.terms"},
        3,
        units={"투자규모(억원)": "억원"},
        excluded={3: "section", 6: "section", 8: "total"},
        as_of="2023-12-31",
        values={"agreement.kind": "loi"},
    ),
    Shape(
        "co-operation agreements with partners",
        [
            ["업무협약(MOU) 현황"],
            ["연번", "협약명", "협약기관", "체결일", "주요내용", "유효기간", "담당부서"],
            [1, "바이오 산업 육성 업무협약", "한국바이오의약품협회", "2021. 4. 16.", "상호 협력", "", "전략산업과"],
            [2, "의료데이터 협약", "국립암센터", "2022. 5. 1.", "공동 활용", "2025. 4. 30.", "전략산업과"],
        ],
        "agreements",
        (2,),
        {
            "협약명": "agreement.title", "협약기관": ORG + "name", "체결일": "agreement.signed_on",
            "주요내용": "agreement.terms",
        },
        2,
        values={"agreement.kind": "partnership", "agreement.signed_on": "2021-04-16"},
    ),
    Shape(
        "units in a row of their own under the labels",
        [
            ["번호", "기업명", "자본금", "매출액", "종업원수"],
            ["", "", "(백만원)", "(억원)", "(명)"],
            [1, "㈜한빛", "3,500", "238", "112"],
            [2, "㈜다온", "500", "12.5", "9"],
        ],
        "organizations",
        (1, 2),
        {
            "자본금 › (백만원)": ORG + "capital", "매출액 › (억원)": ORG + "revenue",
            "종업원수 › (명)": ORG + "employees",
        },
        2,
        units={"자본금 › (백만원)": "백만원", "매출액 › (억원)": "억원"},
        values={ORG + "capital": 3_500_000_000, ORG + "revenue": 23_800_000_000},
    ),
    Shape(
        "sales by year: the newest",
        [
            ["기업명", "2022년 매출액(백만원)", "2023년 매출액(백만원)", "2024년 매출액(백만원)", "매출액 증가율(%)"],
            ["㈜한빛", "100", "200", "300", "50"],
            ["㈜다온", "10", "20", "30", "50"],
        ],
        "organizations",
        (1,),
        {
            "2022년 매출액(백만원)": None, "2023년 매출액(백만원)": None,
            "2024년 매출액(백만원)": ORG + "revenue", "매출액 증가율(%)": None,
        },
        2,
        values={ORG + "revenue": 300_000_000},
    ),
    Shape(
        "lot and road in one column, hospital names",
        [
            ["연번", "의료기관명", "주소", "대표전화"],
            [1, "가람병원", "경기도 고양시 일산동구 장항동 770-1", "031-900-1000"],
            [2, "나래의원", "경기도 고양시 일산동구 중앙로 1256", "031-900-1001"],
        ],
        "organizations",
        (1,),
        {"의료기관명": ORG + "name", "주소": ORG + "address"},
        2,
        values={ORG + "org_type": "hospital", ORG + "address_lot": "경기도 고양시 일산동구 장항동 770-1"},
    ),
    Shape(
        "merged groups down the left",
        [
            ["분야", "기업명", "대표자", "주생산품"],
            ["바이오", "㈜가", "김가", "백신"],
            ["", "㈜나", "김나", "시약"],
            ["의료기기", "㈜다", "김다", "로봇"],
            ["", "㈜라", "김라", "내시경"],
        ],
        "organizations",
        (1,),
        {"분야": ORG + "industry_name", "기업명": ORG + "name"},
        4,
        merged=[(2, 0, 3, 0), (4, 0, 5, 0)],
    ),
    Shape(
        "repeated header in the middle, notes in brackets, end mark",
        [
            ["<표 1> 입주기업 명단"],
            ["연번", "상호(법인명)", "성명(대표자)", "업태", "종목"],
            ["1", "㈜가", "김가", "제조", "센서"],
            ["연번", "상호(법인명)", "성명(대표자)", "업태", "종목"],
            ["2", "㈜나", "김나", "서비스", "앱"],
            ["", "", "- 이하 여백 -"],
        ],
        "organizations",
        (2,),
        {"상호(법인명)": ORG + "name", "성명(대표자)": ORG + "representatives"},
        2,
        excluded={4: "repeated_header", 6: "end_mark"},
    ),
    Shape(
        "another kind of list altogether: no company, no mapping",
        [
            ["성별", "적발횟수", "나이", "알콜농도", "측정일시", "관할경찰서"],
            ["남자", 2, 34, 0.1, "2022-01-02", "고양경찰서"],
            ["여자", 1, 44, 0.05, "2022-01-03", "일산동부경찰서"],
        ],
        "",
        (1,),
        {"나이": None, "관할경찰서": None},
        2,
    ),
    Shape(
        "a budget table",
        [
            ["No.", "회계연도", "소관명", "세부사업명", "정부안금액(천원)", "국회확정금액(천원)"],
            [1, 2023, "환경부", "수질개선", 4_925_000, 4_925_000],
            [2, 2023, "환경부", "기본경비", 25_000, 25_000],
        ],
        "",
        (1,),
        {"정부안금액(천원)": None},
        2,
    ),
    Shape(
        "a classification of industries",
        [
            ["업종코드 표준산업분류"],
            ["표준산업\n분류", "대분류", "대분류", "중분류", "중분류"],
            ["01110", "A", "농업, 임업 및 어업", "01", "농업"],
            ["01121", "A", "농업, 임업 및 어업", "01", "농업"],
        ],
        "",
        (2,),
        {},
        2,
    ),
    Shape(
        "parent and name in English keep apart",
        [
            ["기업명", "기업명(영문)", "모기업명", "국가", "투자금액(백만달러)"],
            ["인제니아", "INGENIA Therapeutics", "없음", "미국", "12"],
            ["가온", "GAON Co., Ltd.", "가온홀딩스", "대한민국", "3"],
        ],
        "organizations",
        (1,),
        {"기업명": ORG + "name", "모기업명": None, "국가": ORG + "country"},
        2,
    ),
    Shape(
        "industry codes of another system are no KSIC codes",
        [
            ["기업명", "업종코드", "업종"],
            ["㈜가", "032902", "특수 목적용 기계 제조업"],
            ["㈜나", "147603", "산업용 기계 임대업"],
            ["㈜다", "116409", "기타 금융업"],
        ],
        "organizations",
        (1,),
        {"업종코드": None, "업종": ORG + "industry_name"},
        3,
    ),
    Shape(
        "a column that contradicts its header is left alone",
        [
            ["기업명", "전화번호", "설립일"],
            ["㈜가", "비상연락망 참조", "홍보팀"],
            ["㈜나", "비상연락망 참조", "기획팀"],
            ["㈜다", "문의", "총무팀"],
        ],
        "organizations",
        (1,),
        {"기업명": ORG + "name", "전화번호": None, "설립일": None},
        3,
    ),
    Shape(
        "a council's table counts, it lists nobody",
        [
            ["투자협약 이행 현황"],
            ["구분", "투자협약액(기업수)", "실효액(기업수)", "실투자(기업수)", "고용협약", "실 고용"],
            ["계", "11,679 (21)", "- ", "3,000 (4)", "423", "12"],
            ["2024년", "5,000 (10)", "-", "1,000 (2)", "200", "10"],
            ["2025년 (9월까지)", "6,679 (11)", "-", "2,000 (2)", "223", "2"],
        ],
        "",
        (2,),
        {"투자협약액(기업수)": None},
        2,
        excluded={3: "total"},
    ),
    Shape(
        "exhibitors of a fair",
        [
            ["2026 참가기업 리스트"],
            [],
            ["No.", "참가기업명", "부스번호", "전시품목", "담당자명", "담당자 직급", "담당자 이메일", "홈페이지 주소"],
            [1, "㈜가", "A-01", "센서", "김가나", "과장", "a@b.kr", "http://a.kr"],
            [2, "나㈜", "A-02", "로봇", "이다라", "부장", "c@d.kr", "b.co.kr"],
        ],
        "organizations",
        (3,),
        {
            "참가기업명": ORG + "name", "부스번호": None, "담당자명": "contact.name",
            "홈페이지 주소": ORG + "website",
        },
        2,
    ),
    Shape(
        "LOI intake by brokers",
        [
            ["투자의향서(LOI) 접수 현황"],
            ["(단위: 백만원, ㎡)"],
            ["연번", "접수일", "기업명", "대표자", "소재지", "업종", "투자금액", "희망면적", "고용인원"],
            [1, "2024. 6. 13.", "㈜에이", "김가", "서울 강남구", "바이오", "30,000", "1,650", "30"],
            [2, "2024. 6. 14.", "㈜비이", "김나", "경기 성남시", "의료", "미정", "330", "10"],
        ],
        "agreements",
        (3,),
        {"기업명": ORG + "name", "투자금액": "agreement.amount", "희망면적": "agreement.area"},
        2,
        units={"투자금액": "백만원", "희망면적": "㎡"},
        values={"agreement.kind": "loi", "agreement.amount": 30_000_000_000},
    ),
    Shape(
        "agreed and done under three rows of header",
        [
            ["투자협약 기업 이행현황"],
            ["구분", "기업현황", "", "협약내용", "", "", "", "이행현황", ""],
            ["", "기업명", "대표자", "협약일", "투자", "", "고용", "투자", "고용"],
            ["", "", "", "", "금액", "기간", "인원", "금액", "인원"],
            ["", "", "", "", "(백만원)", "", "(명)", "(백만원)", "(명)"],
            [1, "㈜한별", "최한별", "2023.4.5", 5000, "'24~'26", 20, 1000, 5],
            [2, "㈜두별", "정두별", "2023.7.1", 7500, "2024~2027", 35, 0, 0],
        ],
        "agreements",
        (2, 3, 4, 5),
        {
            "협약내용 › 투자 › 금액 › (백만원)": "agreement.amount",
            "협약내용 › 고용 › 인원 › (명)": "agreement.jobs",
            "이행현황 › 투자 › 금액 › (백만원)": None,
            "이행현황 › 고용 › 인원 › (명)": None,
        },
        2,
        merged=[(2, 0, 5, 0), (2, 1, 2, 2), (2, 3, 2, 6), (2, 7, 2, 8), (3, 4, 3, 5)],
        values={"agreement.amount": 5_000_000_000, "agreement.jobs": 20},
    ),
    Shape(
        "letters of intent with areas in ㎡ and 평",
        [
            ["투자의향서 접수 현황"],
            ["기업명", "희망부지", "", "투자의향금액(억)", "인원", "위치"],
            ["", "㎡", "평", "", "", ""],
            ["㈜두칸", 3306, 1000, 50, 20, "일산"],
            ["㈜세칸*", 1653, 500, 20, 10, "성사"],
        ],
        "agreements",
        (2, 3),
        {
            "희망부지 › ㎡": "agreement.area", "희망부지 › 평": None,
            "투자의향금액(억)": "agreement.amount", "인원": None, "위치": None,
        },
        2,
        merged=[(2, 0, 3, 0), (2, 1, 2, 2), (2, 3, 3, 3), (2, 4, 3, 4), (2, 5, 3, 5)],
        values={"agreement.area": 3306.0, "agreement.amount": 5_000_000_000},
    ),
    Shape(
        "certificates with the day they were given",
        [
            ["이노비즈 확인기업 현황(2025. 12. 31. 현재)"],
            ["NO", "기업명", "대표자", "지정일", "만료일"],
            [1, "㈜혁신*", "김혁신", "2024-01-01", "2026-12-31"],
            [2, "㈜기술", "이기술", "2023-05-01", "2026-04-30"],
        ],
        "venture-list",
        (2,),
        {"지정일": "certificate.confirmed_on", "만료일": "certificate.valid_until"},
        2,
        as_of="2025-12-31",
        values={"organization.name": "㈜혁신", "certificate.confirmed_on": "2024-01-01"},
    ),
    Shape(
        "the telephone list of an office is no list of firms",
        [
            ["부서", "직위", "성명", "내선", "휴대전화"],
            ["투자유치과", "과장", "김가나", "8075-1111", "010-1111-1111"],
            ["투자유치과", "팀장", "이다라", "8075-1112", "010-1111-1112"],
        ],
        "",
        (1,),
        {"성명": None, "휴대전화": None},
        2,
    ),
)  # fmt: skip
