"""Lists whose rows or people stand under a label nobody knows are read by their cells and neighbours."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

FIRMS = ["㈜가온테크", "나래바이오(주)", "주식회사 다솜", "라온정밀", "㈜마루전자"]
PEOPLE = ["김하늘", "이서준", "박도윤", "최지우", "정하린"]
PLOTS = ["D1-1", "D1-2", "D1-3", "D2-1", "D2-2"]
unknown = pytest.mark.parametrize("label", ["대상", "구분명", "유치대상"])


def _mapped(rows: list[list[Cell]]) -> Mapping:
    (table,) = understand(workbook(rows))
    return map_columns(table)


def _fields(mapping: Mapping) -> dict[str, str | None]:
    return {column.header: column.field for column in mapping.columns}


@unknown
def test_firms_of_a_list_of_cases(label: str):
    rows: list[list[Cell]] = [
        ["2026년 투자유치 추진 현황"],
        ["연번", label, "대표자", "투자규모(억원)", "희망부지", "담당부서"],
    ]
    for n, (firm, person) in enumerate(zip(FIRMS, PEOPLE, strict=True)):
        rows.append([n + 1, firm, person, 100 + n, "일산테크노밸리", "투자유치과"])
    mapping = _mapped(rows)
    assert mapping.list_kind == "cases"
    assert _fields(mapping) == {
        "연번": None, label: "organization.name", "대표자": "organization.representatives",
        "투자규모(억원)": "case.planned_investment", "희망부지": "case.wanted_site",
        "담당부서": "case.department",
    }  # fmt: skip
    told = next(column for column in mapping.columns if column.header == label)
    assert told.evidence == "content"


@unknown
def test_plots_of_a_list_of_ground(label: str):
    rows: list[list[Cell]] = [
        ["산업시설용지 공급 현황"],
        [label, "면적(㎡)", "공급단가(천원/㎡)", "허용업종", "진행상태"],
    ]
    for plot, state in zip(PLOTS, ["공고", "협의", "미공급", "계약", "공고"], strict=True):
        rows.append([plot, 4000, 2650, "C21, C27", state])
    assert _fields(_mapped(rows)) == {
        label: "site.name", "면적(㎡)": "site.area", "공급단가(천원/㎡)": "site.price",
        "허용업종": "site.permitted_industries", "진행상태": "site.status",
    }  # fmt: skip


@pytest.mark.parametrize("label", ["대상", "참석자 성함", "위원", "참석자"])
def test_people_beside_their_mobiles(label: str):
    rows: list[list[Cell]] = [
        ["투자설명회 참석자 명단"],
        ["번호", label, "소속", "직위", "휴대전화", "이메일"],
    ]
    for n, (firm, person) in enumerate(zip(FIRMS, PEOPLE, strict=True)):
        rows.append([n + 1, person, firm, "과장", f"010-1234-000{n}", f"a{n}@gaon{n}.example"])
    assert _fields(_mapped(rows)) == {
        "번호": None, label: "contact.name", "소속": "organization.name", "직위": "contact.title",
        "휴대전화": "contact.mobile", "이메일": "contact.email",
    }  # fmt: skip


def test_people_of_firms_that_are_named_plainly():
    rows: list[list[Cell]] = [["회사명", "참석자 성함", "직책", "휴대전화 번호"]]
    for n, (firm, person) in enumerate(zip(FIRMS, PEOPLE, strict=True)):
        rows.append([firm, person, "과장", f"010-1234-000{n}"])
    assert _fields(_mapped(rows)) == {
        "회사명": "organization.name", "참석자 성함": "contact.name", "직책": "contact.title",
        "휴대전화 번호": "contact.mobile",
    }  # fmt: skip


def test_a_department_in_a_directory_of_firms_is_that_of_its_people():
    rows: list[list[Cell]] = [["업체명", "담당부서", "담당자", "직급", "H.P"]]
    for n, (firm, person) in enumerate(zip(FIRMS, PEOPLE, strict=True)):
        rows.append([firm, "관리부", person, "과장", f"010-1234-000{n}"])
    assert _fields(_mapped(rows)) == {
        "업체명": "organization.name", "담당부서": "contact.department", "담당자": "contact.name",
        "직급": "contact.title", "H.P": "contact.mobile",
    }  # fmt: skip


def test_works_of_the_city_are_no_firms():
    """공사명 is the first column of names, but nothing beside it speaks of firms."""
    rows: list[list[Cell]] = [["공사 현황"], ["연번", "대상", "공사비", "담당부서"]]
    works = ["보도 정비", "가로수 교체", "하수관 보수", "공원 조명", "청사 도색"]
    rows += [[n + 1, work, 100 + n, "도로과"] for n, work in enumerate(works)]
    assert _mapped(rows).list_kind == ""


def test_what_was_done_up_to_now_stands_under_its_measure():
    rows: list[list[Cell]] = [
        ["투자협약 이행점검 결과"],
        ["점검기준일: 2026. 6. 30.", "", "", "", "", "", "(단위: 억원, 명)"],
        ["기업명", "협약체결일", "협약내용(A)", "이행실적(B)", "", "이행률(B/A)", "점검의견"],
        ["", "", "투자", "투자", "", "투자", ""],
        ["", "", "", "누계", "'26상", "", ""],
    ]
    rows += [[firm, "2023-08-22", 150, 112.5, 20, 75, "정상 추진"] for firm in FIRMS]
    merged = [
        (3, 0, 5, 0), (3, 1, 5, 1), (4, 2, 5, 2), (3, 3, 3, 4), (4, 3, 4, 4), (4, 5, 5, 5),
        (3, 6, 5, 6),
    ]  # fmt: skip
    (table,) = understand(workbook(rows, merged))
    mapping = map_columns(table)
    assert [column.field for column in mapping.columns] == [
        "organization.name", "agreement.signed_on", "agreement.amount", "check.invested", None,
        None, "check.note",
    ]  # fmt: skip
    first = coerce(table, mapping).rows[0].values
    assert first["check.invested"] == 11_250_000_000


def test_what_was_planned_at_first_is_the_plan_unless_it_was_changed():
    heads: list[Cell] = ["기업명", "체결일", "당초계획", "", "추진실적", ""]
    under: list[Cell] = ["", "", "투자(억원)", "고용(명)", "투자(억원)", "고용(명)"]
    rows: list[list[Cell]] = [["투자협약 이행상황 점검"], heads, under]
    rows += [[firm, "2025-03-02", 100, 30, 40, 10] for firm in FIRMS]
    merged = [(2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 2, 5)]
    (table,) = understand(workbook(rows, merged))
    assert [column.field for column in map_columns(table).columns] == [
        "organization.name", "agreement.signed_on", "agreement.amount", "agreement.jobs",
        "check.invested", "check.hired",
    ]  # fmt: skip


def test_a_room_is_told_by_its_wing_its_floor_and_its_number():
    rows: list[list[Cell]] = [
        ["삼송테크노밸리 입주기업 현황"],
        ["동", "층", "호수", "업체명", "입주일"],
    ]
    rows += [["A동", "2층", f"20{n}호", firm, "2023.4.1."] for n, firm in enumerate(FIRMS)]
    rows[3][2] = "옥탑"
    (table,) = understand(workbook(rows))
    rooms = [row.values["occupancy.room"] for row in coerce(table, map_columns(table)).rows]
    assert rooms[:2] == ["A동 200호", "A동 2층 옥탑"]


def test_an_address_in_three_columns_is_one():
    rows: list[list[Cell]] = [["기업명", "시도", "시군구", "상세주소", "대표자"]]
    rows += [
        [firm, "경기도", "고양시 덕양구", f"삼송로 {n}", person]
        for n, (firm, person) in enumerate(zip(FIRMS, PEOPLE, strict=True))
    ]
    (table,) = understand(workbook(rows))
    first = coerce(table, map_columns(table)).rows[0].values
    assert first["organization.address"] == "경기도 고양시 덕양구 삼송로 0"


def test_a_line_over_the_first_entries_is_no_head():
    rows: list[list[Cell]] = [
        ["투자협약(MOU) 관리대장"],
        ["기업체", "협약일", "투자계획", "", "추진상황"],
        ["", "", "금액(억원)", "고용", ""],
        ["【 2023년 】"],
    ]
    rows += [[firm, "2023-05-02", 100, 30, "설계 중"] for firm in FIRMS]
    merged = [(2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 3, 4), (4, 0, 4, 4)]
    (table,) = understand(workbook(rows, merged))
    assert table.header_rows == (2, 3)
    assert len(table.rows) == len(FIRMS)


def test_questions_of_a_survey_are_labels():
    rows: list[list[Cell]] = [
        [
            "1. 기업명", "5. 귀사의 현재 상시 근로자는 몇 명입니까?",
            "8. 희망하시는 부지(공간) 면적은?(㎡)", "9. 예상 투자금액(억원)", "희망지역",
        ]
    ]  # fmt: skip
    rows += [[firm, 20 + n, 1000, 50, "일산"] for n, firm in enumerate(FIRMS)]
    assert [column.field for column in _mapped(rows).columns] == [
        "organization.name", "organization.employees", "case.wanted_area",
        "case.planned_investment", "case.wanted_site",
    ]  # fmt: skip


def test_rounds_of_a_meeting_are_no_firms():
    rows: list[list[Cell]] = [
        ["투자유치추진단 회의결과"],
        ["회차", "주요 논의내용", "조치기한", "진행상태"],
    ]
    rows += [[f"제{n}차 회의", "부지 공급 논의", "2026-05-01", "추진 중"] for n in range(1, 6)]
    assert all(column.field != "organization.name" for column in _mapped(rows).columns)
