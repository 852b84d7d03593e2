"""Two descriptions of one firm are known by names, numbers, address and people; numbers veto."""

from __future__ import annotations

import pytest

from db.domain.addresses import place_keys, spots
from db.domain.contact_likeness import contact_likeness, same_person
from db.domain.likeness import is_branch_of, likeness
from db.domain.values import Empty, Value

HANBIT: dict[str, Value] = {
    "name": "㈜한빛정밀",
    "name_en": "Hanbit Precision Co., Ltd.",
    "aliases": ("한빛정밀기기",),
    "representatives": ("정하람",),
    "region": "경기 안산시",
    "phone": "031-000-2741",
    "address": "경기도 안산시 단원구 가상로 12, 3층",
}


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"name": "한빛정밀(주)"}, "same.name"),
        ({"name": "주식회사 한빛 정밀"}, "same.name"),
        ({"name": "한빛정밀기기"}, "same.alias"),
        ({"name": "HANBIT PRECISION"}, "same.name_en"),
        ({"name": "한빛정밈"}, "similar.name"),
        ({"name": "나루바이오"}, "differs.name"),
    ],
)
def test_names_are_compared_without_their_legal_form(other: dict[str, Value], reason: str) -> None:
    assert likeness(HANBIT, other).reasons[0] == reason
    assert likeness(other, HANBIT).reasons[0] == reason


def test_what_stands_beside_the_name_raises_or_lowers_the_score() -> None:
    alone = likeness(HANBIT, {"name": "한빛정밀"})
    same = likeness(HANBIT, {"name": "한빛정밀", "representatives": ("정하람",), "region": "경기"})
    other = likeness(HANBIT, {"name": "한빛정밀", "representatives": ("김하늘",), "region": "부산"})
    assert other.score < alone.score < same.score
    assert "differs.representatives" in other.reasons
    assert "differs.region" in other.reasons
    assert not other.proposed
    assert alone.proposed
    assert same.proposed


def test_a_masked_representative_agrees_with_the_full_name() -> None:
    found = likeness(HANBIT, {"name": "한빛정밀", "representatives": ("정*람",)})
    assert "same.representatives" in found.reasons


@pytest.mark.parametrize("key", ["business_number", "corporate_number"])
def test_differing_numbers_are_a_veto_however_much_agrees(key: str) -> None:
    one, other = {**HANBIT, key: "9998100316"}, {**HANBIT, key: "9998100321"}
    found = likeness(one, other)
    assert found.vetoes == (key,)
    assert not found.proposed


def test_an_equal_number_is_strong_under_any_name() -> None:
    one: dict[str, Value] = {"name": "한빛정밀", "corporate_number": "1301110006246"}
    found = likeness(one, {"name": "하람테크", "corporate_number": "1301110006246"})
    assert "same.corporate_number" in found.reasons
    assert found.proposed


def test_a_number_on_one_side_only_is_said_and_vetoes_nothing() -> None:
    found = likeness({**HANBIT, "business_number": "9998100316"}, {"name": "한빛정밀"})
    assert "one_side.business_number" in found.reasons
    assert found.proposed


def test_a_plant_is_not_its_head_office() -> None:
    plant = {**HANBIT, "name": "㈜한빛정밀 안산공장"}
    assert likeness(HANBIT, plant).vetoes == ("branch",)
    assert is_branch_of("한빛정밀 안산공장", "한빛정밀 시흥공장")
    assert not is_branch_of("한빛정밀", "㈜한빛정밀")
    assert not is_branch_of("나루바이오 제2공장", "한빛정밀")


def test_a_new_name_at_the_same_place_with_the_same_head_is_proposed() -> None:
    renamed: dict[str, Value] = {
        "name": "하람테크",
        "representatives": ("정하람",),
        "address": "경기 안산시 단원구 가상로12",
    }
    found = likeness(HANBIT, renamed)
    assert {"same.address", "same.representatives", "differs.name"} <= set(found.reasons)
    assert found.proposed


def test_road_and_lot_addresses_share_a_key_over_spellings() -> None:
    written = "경기도 고양시 일산동구 중앙로 1256, 3층 (장항동 770-1)"
    assert place_keys(written) & place_keys("", "경기 고양시 일산동구 장항동 770-1번지")
    assert place_keys(written) & place_keys("경기 고양시 일산동구 중앙로1256")
    assert not place_keys(written) & place_keys("경기 고양시 일산동구 중앙로 1258")
    assert place_keys("", "") == spots("") == frozenset()
    assert spots(written) == {"중앙로1256", "장항동770-1"}
    assert spots("중앙로 1256", "장항동 770-1번지") == spots(written)


def test_nothing_is_no_likeness() -> None:
    found = likeness({}, {"name": Empty.NOT_STATED})
    assert found.score == 0
    assert not found.proposed


def test_contacts_are_one_person_by_name_firm_and_number() -> None:
    one: dict[str, Value] = {"name": "한도윤", "organization": 1, "mobile": "010-0000-2741"}
    assert contact_likeness(one, {"name": "한 도윤", "organization": 1}).proposed
    assert contact_likeness(
        one, {"name": "한도윤", "organization": 2, "mobile": "01000002741"}
    ).proposed
    assert not contact_likeness(one, {"name": "한도윤", "organization": 2}).proposed
    two = contact_likeness(one, {"name": "한도윤", "organization": 1, "mobile": "010-0000-9999"})
    assert not two.proposed
    assert same_person(one, {"name": "한도윤", "mobile": "010 0000 2741"})
    assert not same_person(one, {"name": "한도윤"})
