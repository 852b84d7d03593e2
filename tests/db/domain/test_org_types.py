"""A name, its legal form and a country say what kind of body is meant, or nothing does."""

from __future__ import annotations

from typing import Any

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
        ("한국마바공업협동조합", "", "association"),
        ("마바 영농조합", "", ""),
        ("한국사아연구원", "", "research"),
        ("자차도시공사", "", "public"),
        ("보기초등학교", "", "public"),
        ("보기지방해양수산청", "", "public"),
        ("국립보기검역소", "", "public"),
        ("보기가구공업협동조합", "", "association"),
        ("가나소방서", "", "public"),
        ("고양시립보기도서관", "", "public"),
        ("보기꿈작은도서관", "", "public"),
        ("보기시청소년재단", "", "public"),
        ("보기정형외과", "", "hospital"),
        ("보기동물병원", "", ""),
        ("(의)예수의료재단 보기요양병원", "", "hospital"),
        ("예시대학교 부속 동물병원(본원)", "", ""),
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


@pytest.mark.parametrize(
    ("name", "facts", "kind"),
    [
        ("Beispiel Technik GmbH", {}, "foreign"),
        ("Eksempel Sensor AS", {}, "foreign"),
        ("AS Eksempel", {}, ""),
        ("가나 SE", {}, ""),
        ("바이스필 GmbH", {"address": "경기도 고양시 일산동구 중앙로 1"}, "foreign"),
        ("Example Therapeutics Inc.", {}, "foreign"),
        ("Example Therapeutics Inc.", {"address": "21 Example St, Boston, MA"}, "foreign"),
        ("Example Therapeutics", {"address": "21 Example St, Boston, MA"}, "foreign"),
        ("Example Therapeutics Inc.", {"address": "미국 보스턴"}, "foreign"),
        ("보기테라퓨틱스", {"address": "인도 뭄바이"}, "foreign"),
        ("보기테라퓨틱스", {"address": "인도네시아로 1"}, ""),
        ("Beispiel", {"phone": "+49 30 1234567"}, "foreign"),
        ("Example Korea Inc.", {"phone": "031-900-1234"}, ""),
        ("Example Korea Inc.", {"address": "12 Jungang-ro, Goyang-si, Gyeonggi-do"}, ""),
        ("Example Korea Inc.", {"registered": True}, ""),
        ("보기정밀 Co., Ltd.", {}, ""),
        ("㈜보기정밀", {"phone": "+1 617-555-0100"}, ""),
        ("보기정밀", {}, ""),
    ],
)
def test_a_firm_abroad_is_known_by_its_form_its_number_or_its_address(
    name: str, facts: dict[str, Any], kind: str
):
    assert type_of(name, **facts) == kind
