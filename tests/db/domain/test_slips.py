"""One wrong, missing, additional or swapped letter, and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.domain.hangul import keystrokes
from db.domain.slips import halves, may_hold_slip, one_slip

LETTERS = st.text(alphabet="ㅎㅏㄴㅂㅣㅊ", min_size=5, max_size=9)


@pytest.mark.parametrize(
    ("typed", "name", "meant"),
    [
        ("한빗정밀", "한빛정밀기기", "한빛정밀"),
        ("한비정밀", "한빛정밀", "한빛정밀"),
        ("한빛정밀ㅅ", "한빛정밀", "한빛정밀"),
        ("하닙ㅊ정밀", "한빛정밀", "한빛정밀"),
        ("한빛정밀리", "한빛정밀", ""),
        ("한빛저밀", "한빛정밀", "한빛정밀"),
        ("안빛정밀", "한빛정밀", "한빛정밀"),
        ("한빗점밀", "한빛정밀", ""),
        ("한빛정밀", "한빛정밀", ""),
        ("hnabit", "hanbit", "hanbit"),
        ("hanbti", "hanbit", "hanbit"),
        ("habit", "hanbit", "hanbit"),
    ],
)
def test_one_slip(typed: str, name: str, meant: str) -> None:
    found = one_slip(keystrokes(name), keystrokes(typed))
    if meant:
        assert keystrokes(name).startswith(found)
        assert abs(len(found) - len(keystrokes(typed))) <= 1
    assert bool(found) is bool(meant)


def test_too_short_too_long_or_a_number_is_taken_as_it_is() -> None:
    assert not may_hold_slip("ㅎㅏㄴㅂ")
    assert may_hold_slip("ㅎㅏㄴㅂㅣ")
    assert not may_hold_slip("1" * 8)
    assert not may_hold_slip("ㅎ" * 23)


@given(LETTERS, LETTERS)
def test_a_name_with_one_slip_holds_a_part_unchanged(name: str, typed: str) -> None:
    """What the search first looks for by its halves misses nothing."""
    if one_slip(name, typed):
        assert any(part in name for part in halves(typed))


@given(LETTERS, st.integers(0, 8), st.sampled_from("ㅎㅏㄴㅂㅣㅊ"))
def test_every_slip_is_found(name: str, at: int, letter: str) -> None:
    at %= len(name) - 1
    typed = {
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1 :],
        name[:at] + letter + name[at:],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    }
    for one in typed:
        if not name.startswith(one) and len(one) > 2:
            assert one_slip(name, one), one
