"""Regions by the names of today; road and lot addresses told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.addresses import (
    area_code_of,
    is_lot_address,
    looks_like_address,
    region_of,
    region_within,
    split_lot_and_road,
    spots,
)


@pytest.mark.parametrize(
    ("address", "region"),
    [
        ("경기도 고양시 일산동구 장항로 1", ("경기", "고양시 일산동구")),
        ("경기도고양시일산동구장항동 1", ("경기", "고양시 일산동구")),
        ("경기 고양 일산동구", ("경기", "고양시 일산동구")),
        ("성남 분당", ("경기", "성남시 분당구")),
        ("고양 시내", ("", "")),
        ("(10390) 경기도 고양시 덕양구", ("경기", "고양시 덕양구")),
        ("일산동구 장항동 868", ("경기", "고양시 일산동구")),
        ("서울 구로구", ("서울", "구로구")),
        ("(10326)경기도 고양시 일산동구", ("경기", "고양시 일산동구")),
        ("서울시 구로구", ("서울", "구로구")),
        ("서울특별시", ("서울", "")),
        ("강원도 춘천시", ("강원", "춘천시")),
        ("전라북도 전주시 완산구", ("전북", "전주시 완산구")),
        ("세종특별자치시 한누리대로 1", ("세종", "")),
        ("제주시 연동", ("제주", "제주시")),
        ("광주 북구 용봉동", ("광주", "북구")),
        ("경기도 광주시", ("경기", "광주시")),
        ("광주시 오포읍", ("경기", "광주시")),
        ("경북 군위군", ("대구", "군위군")),
        ("인천 남구", ("인천", "미추홀구")),
        ("고성군", ("", "")),
        ("광주시", ("", "")),
        ("경기대학교", ("", "")),
        ("서울우유", ("", "")),
        ("Boston, MA", ("", "")),
    ],
)
def test_regions(address: str, region: tuple[str, str]):
    assert region_of(address) == region


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("강소(충북청주)", "충북 청주시"),
        ("강소(인천서구)", "인천 서구"),
        ("경기도", "경기"),
        ("수도권", ""),
    ],
)
def test_the_region_within_a_cell(text: str, region: str):
    assert region_within(text) == region


def test_area_codes():
    assert area_code_of("경기") == "031"
    assert area_code_of("경기", "광명시") == "02"
    assert area_code_of("경기", "고양시 일산동구") == "031"
    assert area_code_of("경기", "고양시 덕양구") == ""  # part of it is telephoned with 02
    assert area_code_of("") == ""


@pytest.mark.parametrize(
    ("text", "road", "lot"),
    [
        (
            "서울 송파구 충민로2길 20 (장지동, 송파센터)",
            "서울 송파구 충민로2길 20 (장지동, 송파센터)",
            "",
        ),
        (
            "서울 송파구 충민로2길 20, 109호 (장지동, 송파아파트 송파상가1)",
            "서울 송파구 충민로2길 20, 109호 (장지동, 송파아파트 송파상가1)",
            "",
        ),
        ("고양시 장항로 1 (장항동 868, 예시빌딩)", "고양시 장항로 1", "장항동 868, 예시빌딩"),
        ("고양시 일산동구 장항로 1 (장항동 868)", "고양시 일산동구 장항로 1", "장항동 868"),
        (
            "고양시 덕양구 삼원로 83 (원흥동 예시밸리 6차)",
            "고양시 덕양구 삼원로 83 (원흥동 예시밸리 6차)",
            "",
        ),
        ("고양시 중앙로 1036 (장항동 3층 4층)", "고양시 중앙로 1036 (장항동 3층 4층)", ""),
        ("고양시 중앙로 1036\n고양시 장항동 775-2", "고양시 중앙로 1036", "고양시 장항동 775-2"),
        ("고양시 중앙로 1036 (지번) 장항동 775-2", "고양시 중앙로 1036", "장항동 775-2"),
        (
            "인천 중구 답동로 1, 103~106호/ 319호~321호",
            "인천 중구 답동로 1, 103~106호/ 319호~321호",
            "",
        ),
        ("고양시 중앙로 1036/고양시 장항동 775-2", "고양시 중앙로 1036", "고양시 장항동 775-2"),
        ("서울 중구 남대문로2가 130", "", "서울 중구 남대문로2가 130"),
        ("서울 중구 보기동 보기빌딩 25-12", "", "서울 중구 보기동 보기빌딩 25-12"),
        ("경남 창원시 보기동(보기동) 654번지 4호", "", "경남 창원시 보기동(보기동) 654번지 4호"),
        ("고양시 장항동 775-2 예시B/D", "", "고양시 장항동 775-2 예시B/D"),
        ("고양시 법곳동 775 예시산업단지 16-1B/L", "", "고양시 법곳동 775 예시산업단지 16-1B/L"),
        ("고양시 장항동 775-2 / 3층", "", "고양시 장항동 775-2 3층"),
        ("고양시 중앙로 1036, (예시산단 54블록)", "고양시 중앙로 1036", "예시산단 54블록"),
        ("서울 보기로 59 (중곡동/보기학교)", "서울 보기로 59 (중곡동/보기학교)", ""),
        ("서울 보기로 71 / (자양동/ 보기학교)", "서울 보기로 71 / (자양동/ 보기학교)", ""),
        ("12블록", "", "12블록"),
        ("경기도 고양시", "경기도 고양시", ""),
        ("-", "", ""),
    ],
)
def test_road_and_lot(text: str, road: str, lot: str):
    assert split_lot_and_road(text) == (road, lot)


_DETAIL = st.text("가동로 1-,/;\n", max_size=8)
_BALANCED = st.recursive(
    _DETAIL, lambda inner: st.tuples(_DETAIL, inner, inner).map("{0[0]}({0[1]}){0[2]}".format)
)


@given(detail=_BALANCED)
def test_an_address_with_its_detail_keeps_its_brackets_in_pairs(detail: str):
    for part in split_lot_and_road(f"서울 보기로 59 {detail}"):
        depth = [part[:end].count("(") - part[:end].count(")") for end in range(len(part) + 1)]
        assert min(depth) == depth[-1] == 0, part


def test_looks_like_address():
    assert looks_like_address("경기 고양시 일산동구 장항로 1")
    assert not looks_like_address("한빛정밀")
    assert not looks_like_address("경기")


@pytest.mark.parametrize(
    ("written", "spot"),
    [
        ("고양시 장항동 산 12-3", "장항동산12-3"),
        ("가상읍 누리리 7번지", "누리리7"),
        ("장항동 (백마마을) 770-1 번지", "장항동(백마마을)770-1"),
        ("장항동 가상상가 770-1", "장항동가상상가770-1"),
        ("가상산업단지 12블록", "12블록"),
        ("가상지구 3 블럭", "3블럭"),
        ("가상지구 C-1bl", "C-1bl"),
        ("가상지구 5롯트", "5롯트"),
        ("가상지구 5로트", "5로트"),
    ],
)
def test_a_lot_is_seen_in_each_of_its_forms(written: str, spot: str) -> None:
    assert is_lot_address(written)
    assert spots(written) == {spot}


def test_a_text_without_a_blank_is_looked_through_once() -> None:
    """From each of its syllables anew, these would take hours."""
    assert spots("한" * 200_000, "동1단지" + "동" * 200_000) == frozenset()
