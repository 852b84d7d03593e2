"""English counts are said with the word they ask for; no sentence says "1 rows"."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from resources.texts import Texts, all_sources, fill

_ALWAYS_MANY = ("could be meant", "have this name", "has {count} cases", "are known lists",
                "Take out sections", "other values")  # fmt: skip
"""What is only said of two or more."""
_COUNTS = re.compile(r"\{(count|days|rows|cells|pages)\} (?:[a-z]+ )?[a-z-]+s\b")


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 rows were"), (1, "1 row was"), (2, "2 rows were"),
                        (12_345, "12,345 rows were"), ("1", "1 row was")]
)  # fmt: skip
def test_one_and_many(count: object, said: str) -> None:
    assert fill("{count:row was|rows were} copied.", count=count) == f"{said} copied."


def test_numbers_that_are_named_come_after_their_word() -> None:
    said = [fill("Header: {rows:row/rows}", rows=rows) for rows in ("8", "8, 13", "4–5")]
    assert said == ["Header: row 8", "Header: rows 8, 13", "Header: rows 4–5"]


def test_korean_has_no_plural() -> None:
    assert Texts("ko")("{count:row|rows} copied.", count=1) == "1행을 복사했습니다."


def test_no_english_sentence_counts_one_in_the_plural() -> None:
    wrong = [
        source
        for source in all_sources()
        if _COUNTS.search(source) and not any(words in source for words in _ALWAYS_MANY)
    ]
    assert not wrong, wrong


def test_every_pair_has_two_words() -> None:
    specs = [spec or "" for source in all_sources() for _, _, spec, _ in Formatter().parse(source)]
    assert all(len(spec.split("|")) == 2 and all(spec.split("|")) for spec in specs if "|" in spec)
