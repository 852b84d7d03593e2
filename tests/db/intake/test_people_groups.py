"""Whose 담당자 a group means is told by what stands in it, and asked where nothing tells."""

from __future__ import annotations

import pytest

from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.mapping import Mapping
from db.intake.tables.understand import understand
from db.intake.workbook import Cell
from tests.db.intake.list_shapes import workbook

HEADS: list[Cell] = ["연번", "기업명", "투자규모(억원)", "희망입지", "추진상황"]
FIRMS: list[list[Cell]] = [
    [1, "㈜한빛정밀", 120, "일산", "현장 방문"],
    [2, "㈜가온", 80, "삼송", "면담"],
    [3, "다온산업㈜", 40, "덕은", "상담"],
]


def _mapped(
    head: str, labels: list[str], cells: list[list[str]], chosen: dict[int, str] | None = None
) -> Mapping:
    rows: list[list[Cell]] = [
        ["투자유치 추진현황"],
        [*HEADS, head, *[""] * (len(labels) - 1)],
        [*[""] * len(HEADS), *labels],
        *([*firm, *more] for firm, more in zip(FIRMS, cells, strict=True)),
    ]
    merged = [(2, at, 3, at) for at in range(len(HEADS))]
    merged.append((2, len(HEADS), 2, len(HEADS) + len(labels) - 1))
    (table,) = understand(workbook(rows, merged))
    return map_columns(table, chosen=chosen)


def _found(mapping: Mapping) -> list[str | None]:
    return [column.field for column in mapping.columns[len(HEADS) :]]


def test_teams_of_the_city_have_an_officer():
    cells = [
        ["유치1팀", "변지우", "3021"],
        ["유치1팀", "변지우", "3021"],
        ["유치2팀", "견미소", "3022"],
    ]
    mapping = _mapped("담당자", ["팀", "성명", "연락처"], cells)
    assert _found(mapping) == ["case.department", "case.officer", None]


def test_mail_addresses_of_an_office_are_an_officers_and_no_contacts():
    cells = [["변지우", "031-8075-3021", f"b{n}@korea.kr"] for n in range(3)]
    mapping = _mapped("담당자", ["성명", "연락처", "이메일"], cells)
    assert _found(mapping) == ["case.officer", None, None]


def test_teams_of_firms_have_a_contact():
    cells = [
        ["경영지원팀", "변지우", "02-000-3021", "b@example.com"],
        ["영업팀", "견미소", "02-000-3022", "c@example.co.kr"],
        ["재무팀", "차도윤", "02-000-3023", "d@example.net"],
    ]
    mapping = _mapped("담당자", ["팀", "성명", "연락처", "이메일"], cells)
    contact = ["contact.department", "contact.name", "contact.phone", "contact.email"]
    assert _found(mapping) == contact


def test_a_title_behind_a_contacts_name_is_its_own():
    rows: list[list[Cell]] = [
        ["기업명", "업체 담당자", "휴대전화"],
        ["㈜한빛정밀", "유가람 차장", "010-0000-5101"],
        ["㈜가온", "서라온 부장\n신가은 과장", "010-0000-5102"],
        ["다온산업㈜", "윤 설", "010-0000-5103"],
        ["보기협회", "유나영 사무국장", "010-0000-5104"],
    ]
    (table,) = understand(workbook(rows))
    found = coerce(table, map_columns(table)).rows
    said = [(row.values.get("contact.name"), row.values.get("contact.title")) for row in found]
    assert said == [("유가람", "차장"), (None, None), ("윤 설", None), ("유나영", "사무국장")]
    assert [problem.code for problem in found[1].problems] == ["parts.unclear"]


def test_a_title_before_a_contacts_name_is_its_own_and_several_people_are_none():
    rows: list[list[Cell]] = [
        ["기업명", "업체 담당자", "휴대전화"],
        ["㈜한빛정밀", "공장장 유가람", "010-0000-5101"],
        ["㈜가온", "대표 서라온, CFO 신가은", "010-0000-5102"],
        ["다온산업㈜", "이사벨 마르탱", "010-0000-5103"],
    ]
    (table,) = understand(workbook(rows))
    found = coerce(table, map_columns(table)).rows
    said = [(row.values.get("contact.name"), row.values.get("contact.title")) for row in found]
    assert said == [("유가람", "공장장"), (None, None), ("이사벨 마르탱", None)]
    assert [problem.code for problem in found[1].problems] == ["parts.unclear"]


def test_beside_a_contact_person_the_officer_is_asked():
    rows: list[list[Cell]] = [
        ["Company", "Country", "Contact Person", "Position", "E-mail", "담당자"],
        [
            "Nordlys Therapeutics ApS",
            "Denmark",
            "Freja Holm",
            "CBO",
            "fh@nordlys.example",
            "임채린",
        ],
        ["Vektor Robotik GmbH", "독일", "Jonas Weber", "CEO", "j.weber@vektor.example", "임채린"],
        ["Loire Medical SAS", "France", "Claire Dubois", "", "c.dubois@loire.example", "선우림"],
    ]
    (table,) = understand(workbook(rows))
    columns = map_columns(table).columns
    assert [one.field for one in columns[2:5]] == ["contact.name", "contact.title", "contact.email"]
    assert (columns[5].field, columns[5].note) == (None, "ambiguous")


def test_a_name_alone_is_asked():
    mapping = _mapped("담당자", ["성명", "연락처"], [["변지우", "031-000-3021"]] * 3)
    assert _found(mapping) == [None, None]
    assert [column.note for column in mapping.columns[len(HEADS) :]] == ["ambiguous"] * 2


@pytest.mark.parametrize(
    ("answer", "number", "note"),
    [
        ("contact.name", "contact.phone", ""),
        ("case.officer", None, "officer_phone"),
        ("case.note", None, "ambiguous"),
        ("", None, "ambiguous"),
    ],
)
def test_what_an_officer_says_of_a_name_holds_for_the_number_behind_it(
    answer: str, number: str | None, note: str
):
    cells = [["변지우", "031-000-3021"]] * 3
    mapping = _mapped("담당자", ["성명", "연락처"], cells, {len(HEADS): answer})
    assert _found(mapping) == [answer or None, number]
    assert mapping.columns[-1].note == note


@pytest.mark.parametrize(
    ("label", "cells", "field"),
    [
        ("기업 담당자", ["변지우", "견미소", "차도윤"], "contact.name"),
        (
            "담당부서(성명)",
            ["투자유치과(변지우)", "기업지원과(견미소)", "투자유치과(차도윤)"],
            "case.department",
        ),
        ("상담자(직위)", ["변지우(이사)", "견미소(부장)", "차도윤(대표)"], "contact.name"),
        ("상담자", ["변지우", "견미소", "차도윤"], None),
    ],
)
def test_people_without_a_group(label: str, cells: list[str], field: str | None):
    rows: list[list[Cell]] = [
        ["투자유치 추진현황"],
        [*HEADS, label],
        *([*firm, cell] for firm, cell in zip(FIRMS, cells, strict=True)),
    ]
    (table,) = understand(workbook(rows))
    column = map_columns(table).columns[-1]
    assert column.field == field
    if field == "case.department":
        assert column.parts == ("case.department", "case.officer")
    if field is None:
        assert column.note == "ambiguous"
