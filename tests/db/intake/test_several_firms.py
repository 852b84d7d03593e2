"""A cell with several firms is told from one name with a comma; the city is no party of its own lists."""

from __future__ import annotations

import pytest

from db.intake.cells.agreed_cells import several_firms, without_city


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("고양시↔가람의료재단", "가람의료재단"),
        ("고양시 - 나래병원", "나래병원"),
        ("나래병원, 고양특례시", "나래병원"),
        ("고양시와 다솜기술원", "다솜기술원"),
        ("고양시청 및 라온재단", "라온재단"),
        ("고양시과학관", "고양시과학관"),
        ("고양시", "고양시"),
    ],
)
def test_the_city_beside_a_party_is_left_out(cell: str, rest: str):
    assert without_city(cell) == rest


@pytest.mark.parametrize(
    ("cell", "several"),
    [
        ("가람항공대, ㈜나래드론", True),
        ("가람대, 나래여대, 다솜대, 라온대", True),
        ("서울시 및 마루킴벌리", True),
        ("㈜가람, 김나래", False),
        ("가람(GR)동물센터,서울", False),
        ("가람, 나래", False),
        ("가람 부속 중·고등학교", False),
        ("Garam, Inc.", False),
        ("㈜가람 (구. 나래)", False),
    ],
)
def test_an_enumeration_of_firms_is_several(cell: str, several: bool):
    assert several_firms(cell) is several
