"""Names that may be one name: by their sound, by one slip of the key, across Latin letters."""

from __future__ import annotations

import pytest

from db.domain.spellings import one_stroke_apart, sound_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("한빛정밀", "㈜한빗정밀"),
        ("한빛정밀", "Hanbit Precision Co., Ltd."),
        ("케이티", "KT"),
        ("LG CNS", "엘지씨엔에스"),
        ("SK바이오팜", "에스케이바이오팜"),
        ("삼성전자", "Samsung Electronics"),
        ("셀트리온", "Celltrion, Inc."),
        ("현대", "HYUNDAI"),
        ("가람메디텍", "가람메디테크"),
        ("가람 메디컬", "가람메디칼"),
        ("매디온", "메디온"),
        ("한빛Tech", "한빛테크"),
    ],
)
def test_these_sound_alike(one: str, other: str):
    assert sound_alike(one, other)
    assert sound_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("가온전자", "가원전자"),
        ("제1공장테크", "제2공장테크"),
        ("대성", "대승"),
        ("서울바이오", "서울바이오텍"),
        ("아라정밀", "아라정비"),
        ("Naver", "네이버"),
        ("Hanbit", "Hanvit"),
    ],
)
def test_these_do_not(one: str, other: str):
    assert not sound_alike(one, other)


def test_one_slip_of_the_key_but_not_of_a_figure_nor_in_a_short_name():
    assert one_stroke_apart("한빛정밀", "한빛정말")
    assert one_stroke_apart("나래바이오", "나래바이온")
    assert not one_stroke_apart("한빛정밀", "한빛정밀")
    assert not one_stroke_apart("한빛정밀1", "한빛정밀2")
    assert not one_stroke_apart("가온", "가운")
    assert not one_stroke_apart("한빛정밀", "나래바이오")
