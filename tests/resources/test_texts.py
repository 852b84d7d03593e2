"""Texts: templates, particles, and the table of one language."""

from __future__ import annotations

import pytest

from resources.icons import icon_names, icon_svg
from resources.texts import Texts, fill, with_particle


@pytest.mark.parametrize(
    ("word", "particle", "whole"),
    [
        ("한빛정밀", "을", "한빛정밀을"),
        ("나루바이오", "을", "나루바이오를"),
        ("나루바이오", "으로", "나루바이오로"),
        ("고양시청", "으로", "고양시청으로"),
        ("서울", "으로", "서울로"),
        ("㈜한빛정밀(주)", "이", "㈜한빛정밀(주)가"),
        ("3", "은", "3은"),
        ("2", "은", "2는"),
        ("1", "으로", "1로"),
        ("Northvale", "과", "Northvale와"),
        ("Abel", "과", "Abel과"),
        ("", "을", "를"),
    ],
)
def test_a_particle_follows_the_last_syllable(word: str, particle: str, whole: str):
    assert with_particle(word, particle) == whole


def test_numbers_get_thousands_separators_and_texts_stay():
    assert fill("{count} rows of {name}", count=39668, name="2026") == "39,668 rows of 2026"


def test_a_template_without_parameters_keeps_its_braces():
    assert fill("{not a parameter}") == "{not a parameter}"


def test_a_sentence_in_korean_and_in_english():
    assert Texts("ko")("{count} found", count=3) == "3건"
    assert Texts("en")("{count} found", count=3) == "3 found"


def test_a_sentence_without_a_korean_one_is_shown_in_english():
    assert Texts("ko")("No such sentence.") == "No such sentence."


def test_every_icon_is_tinted_by_its_text_colour():
    assert len(icon_names()) > 100
    for name in icon_names():
        assert "currentColor" in icon_svg(name), name


def test_an_unknown_icon_is_named():
    with pytest.raises(KeyError, match="unicorn"):
        icon_svg("unicorn")
