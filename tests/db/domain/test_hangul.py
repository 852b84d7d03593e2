"""Keystrokes, initials and particles."""

from __future__ import annotations

import pytest

from db.domain import hangul


def test_keystrokes():
    assert hangul.keystrokes("한빛") == "ㅎㅏㄴㅂㅣㅊ"
    assert hangul.keystrokes("값과 A-1") == "ㄱㅏㅂㅅㄱㅗㅏa1"
    assert hangul.keystrokes("\u1112\u1161\u11ab") == "ㅎㅏㄴ"
    assert hangul.keystrokes("ㄳ") == "ㄱㅅ"
    assert hangul.keystrokes("한빛").startswith(hangul.keystrokes("한ㅂ"))
    assert hangul.keystrokes("하나").startswith(hangul.keystrokes("한"))


def test_keyboards():
    assert hangul.from_latin_keys("gksqlcwjdalf") == hangul.keystrokes("한빛정밀")
    assert hangul.to_latin_keys("ㄴ므녀ㅜㅎ") == "samsung"


def test_initials():
    assert hangul.choseong("㈜한빛정밀 A1") == "ㅎㅂㅈㅁa1"
    assert hangul.is_choseong("ㅎㅂ ㅈㅁ")
    assert not hangul.is_choseong("한ㅂ")
    assert not hangul.is_choseong("")
    assert hangul.digits("１2-3번") == "123"


@pytest.mark.parametrize(
    ("word", "form", "right"),
    [
        ("한빛정밀", "를", "을"),
        ("한빛정밀", "으로", "로"),
        ("한빛", "으로", "으로"),
        ("로킷헬스케어", "은", "는"),
        ("한빛정밀(주)", "이", "이"),
        ("에스케이㈜", "과", "와"),
        ("LIH", "을", "를"),
        ("KBN", "을", "을"),
        ("3", "이", "이"),
        ("1,000", "을", "을"),
        ("12,000,000,000,000", "을", "를"),
        ("2", "로", "로"),
        ("180억원", "을", "을"),
    ],
)
def test_particles(word: str, form: str, right: str):
    assert hangul.particle(word, form) == right


def test_unknown_particle():
    with pytest.raises(ValueError):
        hangul.particle("한빛", "한테")
