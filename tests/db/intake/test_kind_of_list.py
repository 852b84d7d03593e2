"""What kind of list it is decides what its columns mean: tenants, people, forms with numbered labels."""

from __future__ import annotations

from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.tables.understand import understand
from db.intake.workbook import Row, Sheet, Workbook


def _mapping(text: str, *, sheet: str = "Sheet1", file: str = "목록.xlsx") -> Mapping:
    lines = [line.strip() for line in text.strip().splitlines()]
    rows: tuple[Row, ...] = tuple(tuple(part or None for part in line.split("|")) for line in lines)
    (table,) = understand(Workbook(format="xlsx", file_name=file, sheets=(Sheet(sheet, rows),)))
    return map_columns(table)


def _fields(mapping: Mapping) -> dict[str, str]:
    return {column.header: column.field for column in mapping.columns if column.field}


def test_tenants_are_firms_and_no_cases():
    mapping = _mapping("""
        단지명|입주기업명|업종명|고용인원수|분양면적|입주계약일자
        보기단지|㈜가나보기|전자부품 제조업|35|990.5|2023-05-01
        보기단지|다라보기(주)|의료기기 제조업|12|660.0|2024-06-01
        보기단지|마바보기|소프트웨어 개발|8|330.0|2024-07-01
    """)
    assert mapping.list_kind == "occupancies"
    fields = _fields(mapping)
    assert (fields["단지명"], fields["분양면적"]) == ("site.name", "occupancy.area")
    assert "입주계약일자" not in fields  # a day of a contract is no day of moving in
    assert (fields["입주기업명"], fields["고용인원수"]) == (
        "organization.name", "organization.employees",
    )  # fmt: skip
    assert not any(path.startswith("case.") for path in fields.values())


def test_cards_of_people_with_what_they_belong_to():
    mapping = _mapping("""
        성함|소속기관|부서|직급|휴대전화번호|사무실 전화번호|이메일 주소|만난 날
        김가나|가나진흥원|기획팀|팀장|010-1111-2222|031-900-1111|a@gana.example.kr|2026-05-01
        이다라|다라연구원|정책실|연구원|010-3333-4444|02-900-2222|b@dara.example.kr|2026-05-02
    """)
    assert mapping.list_kind == "contacts"
    assert list(_fields(mapping).values()) == [
        "contact.name", "organization.name", "contact.department", "contact.title",
        "contact.mobile", "contact.phone", "contact.email",
    ]  # fmt: skip


def test_labels_that_are_numbered_in_circles_and_brackets():
    mapping = _mapping("""
        ⓐ 기업명|ⓑ 대표자|㉢ 설립일|(라) 종업원수|마. 주생산품
        ㈜가나보기|김가나|2015-03-02|35|센서
        다라보기(주)|이다라|2018-05-01|12|백신
    """)
    assert [path.partition(".")[2] for path in _fields(mapping).values()] == [
        "name", "representatives", "founded", "employees", "products",
    ]  # fmt: skip


def test_who_takes_part_is_the_firms_contact():
    fields = _fields(
        _mapping("""
        No|업체명|대표자|참가자|직위|Mobile|E-mail|참가품목
        1|㈜가나보기|김가나|박참가|부장|010-1111-2222|a@gana.example.kr|센서
        2|다라보기(주)|이다라|최참가|이사|010-3333-4444|b@dara.example.kr|백신
    """)
    )
    assert fields["참가자"] == "contact.name"
    assert (fields["Mobile"], fields["참가품목"]) == ("contact.mobile", "organization.products")


def test_the_head_named_in_brackets():
    fields = _fields(
        _mapping("""
        업체명|성명(대표)|주소
        ㈜가나보기|김가나|경기도 고양시 일산동구 중앙로 1
        다라보기(주)|이다라|경기도 고양시 덕양구 화중로 2
    """)
    )
    assert fields["성명(대표)"] == "organization.representatives"


AGREED = """
    {title}
    기업명|{day}|투자액(억원)|고용(명)
    ㈜가나보기|2025-03-02|35|20
    다라보기(주)|2025-05-01|12|10
"""


def test_the_nearest_text_that_names_a_kind_of_agreement_counts():
    for title, day, sheet, kind in (
        ("투자협약(MOU) 체결 현황", "체결일", "MOU", "mou"),
        ("투자의향서(LOI) 접수 현황", "접수일자", "LOI", "loi"),
        ("투자유치 실적", "MOU 체결일", "Sheet1", "mou"),
        ("업무협약(MOU) 체결 현황", "MOU 체결일", "MOU", None),
        ("투자유치 업무협약(MOU) 체결 현황", "체결일", "MOU", "mou"),
        ("투자유치과 업무협약 체결 현황", "체결일", "협약", None),
        ("MOU·LOI 체결 현황", "체결일", "MOU", None),
    ):
        mapping = _mapping(AGREED.format(title=title, day=day), sheet=sheet, file="MOU·LOI.xlsx")
        assert mapping.constants.get("agreement.kind") == kind, title


def test_one_state_for_all_agreements_is_their_status():
    mapping = _mapping("""
        업무협약 현황
        기관명|협약일|협약내용|진행상태
        가나협회|2025-03-02|공동 연구|유효
        다라대학교|2025-05-01|인력 양성|유효
    """)
    assert _fields(mapping)["진행상태"] == "agreement.status"


def test_names_alone_are_firms_only_when_somebody_says_so():
    for text in (
        "Name\n보기하나\n보기둘\n보기셋\n보기넷",
        "이름\n보기하나\n보기둘\n보기셋\n보기넷",
        "보기하나\n보기둘\n보기셋\n보기넷",
        "1|보기하나\n2|보기둘\n3|보기셋\n4|보기넷",
        "code|name|stock\n0101|보기하나|00A10\n0102|보기둘|00A20\n0103|보기셋|00A30\n0104|보기넷|00A40",
    ):
        rows: tuple[Row, ...] = tuple(tuple(line.split("|")) for line in text.split("\n"))
        sheets = (Sheet("Sheet1", rows),)
        (table,) = understand(Workbook(format="xlsx", file_name="목록.xlsx", sheets=sheets))
        assert map_columns(table).list_kind == "", text
        said = map_columns(table, "organizations")
        assert [one.field for one in said.columns if one.field] == ["organization.name"], text


def test_firms_that_others_list_as_members_or_participants_are_leads():
    members = """
        한국보기협회 회원사 명단
        연번|회원사명|대표자|업종|소재지
        1|㈜가나보기|김가나|의약품|서울 강남구
        2|다라보기(주)|이다라|의약품|경기 성남시
    """
    exhibitors = """
        2026 보기박람회 참가기업 리스트
        No.|기업명|대표자|업종|소재지
        1|㈜가나보기|김가나|의약품|서울 강남구
        2|다라보기(주)|이다라|의약품|경기 성남시
    """
    assert _mapping(members).list_kind == _mapping(exhibitors).list_kind == "lead-list"
    assert _mapping(exhibitors.replace("참가기업 리스트", "자료")).list_kind == "organizations"


def test_a_list_of_complexes_that_counts_their_firms_is_one_of_sites():
    mapping = _mapping("""
        산업단지 현황
        단지명|유형|지정면적(천㎡)|입주업체|가동업체
        보기일반|일반|107|61|58
        보기국가|국가|1562|620|601
        보기도시|도시첨단|850|12|9
    """)
    assert mapping.list_kind == "sites"
    assert _fields(mapping) == {"단지명": "site.name", "지정면적(천㎡)": "site.area"}


def test_keys_with_a_line_between_their_parts_are_read_beside_other_labels():
    mapping = _mapping("""
        phone_number|street_address|hospital_name|Si/Do|Si/Gun/Gu|Eup/Myeon/Dong
        031-900-1111|경기도 고양시 일산동구 중앙로 1|보기동물병원|경기도|고양시|장항동 1
        031-900-1112|경기도 고양시 일산동구 중앙로 2|예시동물병원|경기도|고양시|장항동 2
        031-900-1113|경기도 고양시 일산동구 중앙로 3|가나|경기도|고양시|장항동 3
    """)
    assert _fields(mapping) == {
        "phone_number": "organization.phone", "street_address": "organization.address",
        "hospital_name": "organization.name",
    }  # fmt: skip
    assert "organization.org_type" not in mapping.constants  # animals are treated there
