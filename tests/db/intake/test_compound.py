"""Cells that hold several values are taken apart, or it is said that they can't be."""

from __future__ import annotations

import pytest

from db.intake.cells.compound import parts_of, read_parts
from db.intake.table import Column

ORG, MAN = "organization.", "contact."


def _parts(label: str, kind: str = "organizations") -> tuple[str, ...]:
    return parts_of(Column(0, label, (label,)), kind)


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("대표자/연락처", (ORG + "representatives", ORG + "phone")),
        ("담당자(직위)", (MAN + "name", MAN + "title")),
        ("전화/팩스", (ORG + "phone", "")),
        ("주소(전화번호)", (ORG + "address", ORG + "phone")),
        ("투자금액(억원)", ()),
        ("상호(법인명)", ()),
        ("기업명(업종)", ()),
        ("업체명", ()),
    ],
)
def test_a_label_of_several_parts_names_their_fields(label: str, parts: tuple[str, ...]):
    assert _parts(label) == parts


def test_a_담당자_in_a_list_of_cases_may_be_the_city_s():
    assert _parts("담당자/연락처", "cases") == ()


@pytest.mark.parametrize(
    ("cell", "parts", "values"),
    [
        ("오또렷 / 010-0000-7001", (ORG + "representatives", ORG + "phone"),
         {ORG + "representatives": ("오또렷",), ORG + "phone": "010-0000-7001"}),
        ("고양시 일산동구 중앙로 1 (장항동), 3층 (031-000-0001)", (ORG + "address", ORG + "phone"),
         {ORG + "address": "고양시 일산동구 중앙로 1 (장항동), 3층", ORG + "phone": "031-000-0001"}),
        ("한담당 과장", (MAN + "name", MAN + "title"), {MAN + "name": "한담당", MAN + "title": "과장"}),
        ("정하람 팀장/031-000-0001", (MAN + "name", MAN + "phone"),
         {MAN + "name": "정하람", MAN + "title": "팀장", MAN + "phone": "031-000-0001"}),
        ("031-000-0001/031-000-0002", (ORG + "phone", ""), {ORG + "phone": "031-000-0001"}),
        ("02-000-0001 (a@example.com)", (ORG + "phone", MAN + "email"),
         {ORG + "phone": "02-000-0001", MAN + "email": "a@example.com"}),
    ],
)  # fmt: skip
def test_a_cell_is_taken_apart(cell: str, parts: tuple[str, ...], values: dict[str, object]):
    read = {path: reading.value for path, reading in read_parts(cell, parts).items()}
    assert read == values


def test_two_people_in_a_cell_of_one_are_a_problem():
    read = read_parts("정하람 한도윤", (MAN + "name", MAN + "title"))
    assert read[MAN + "name"].problem == "parts.unclear"
