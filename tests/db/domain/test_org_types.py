"""A name, its legal form and a country say what kind of body is meant, or nothing does."""

from __future__ import annotations

import pytest

from db.domain.org_types import type_of


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("가나병원", "", "hospital"),
        ("한국대학교 고양병원", "", "hospital"),
        ("의료법인 다라의료원", "", "hospital"),
        ("한국대학교 산학협력단", "", "university"),
        ("한국마바협회", "", "association"),
        ("가나상공회의소", "", "association"),
        ("한국사아연구원", "", "research"),
        ("자차도시공사", "", "public"),
        ("법무법인 가나", "", "broker"),
        ("Alpha Example", "미국", "foreign"),
        ("㈜알파예시코리아", "독일", "foreign_invested"),
        ("Alpha Example Inc.", "미국", "foreign"),
        ("Alpha Example", "대한민국", ""),
        ("㈜가나병원", "", ""),
        ("다라바이오", "", ""),
        ("가나디자인연구소", "", ""),
    ],
)
def test_the_kind_of_a_body(name: str, country: str, kind: str):
    assert type_of(name, country) == kind
