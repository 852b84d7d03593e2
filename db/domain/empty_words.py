"""The words offices write where a value is missing, and which of the four empties they mean."""

from __future__ import annotations

import re
from functools import lru_cache

from db.domain.cell_text import clean
from db.domain.values import Empty

_WORDS: dict[Empty, str] = {
    Empty.NOT_STATED: (
        r"\n null none nan nil n/a na n.a. 미기재 미기입 미기록 미입력 미표기 미제출 미정 추후결정 추후협의"
        " 정보없음 자료없음 내용없음 알수없음 미상 불명 불상 기재없음 데이터없음 notstated"
        " 구분없음 분류없음 미분류 기타없음"
    ),
    Empty.UNCHECKED: "미확인 확인중 확인필요 확인예정 조사중 파악중 미조사 미파악 notchecked unchecked",
    Empty.WITHHELD: "비공개 공개불가 대외비 withheld confidential",
    Empty.NOT_APPLICABLE: "해당없음 해당사항없음 해당무 비해당 notapplicable",
}
_MEANING = {word: empty for empty, words in _WORDS.items() for word in words.split()}
_DASHES = re.compile(r"[-ㅡ_~]+")
_BRACKETS = re.compile(r"[(\[<「](.*)[)\]>」]")
_LONGEST = 24
_STARTS = frozenset(letter for word in _MEANING for letter in (word[0], word[0].upper())) | {
    *"[\\_"
}
"""Letters that a word for empty can begin with, among those of ordinary cells."""


def is_blank(raw: object) -> bool:
    """Whether a cell holds nothing at all (None, or only white space)."""
    if raw is None:
        return True
    return isinstance(raw, str) and not says_something(raw) and not clean(raw)


def empty_word(raw: object) -> Empty | None:
    """Which kind of empty ``raw`` says; None for a value *and* for a blank cell.

    A blank cell says nothing, so it is no word: ask ``is_blank``. "없음" alone is no word either:
    it can mean zero, none, or not applicable. "미정" (undecided) counts as not stated.
    """
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        return None
    return None if says_something(raw) else _word(raw)


def says_something(text: str) -> bool:
    """Whether the first letter alone tells that ``text`` is neither blank nor a word for empty.

    So do most cells, and lists are read a million cells at a time.
    """
    first = text[:1]
    return first not in _STARTS and ("0" <= first <= "z" or "가" <= first <= "힣")


@lru_cache(maxsize=4_096)
def _word(raw: str) -> Empty | None:
    text = clean(raw)
    if match := _BRACKETS.fullmatch(text):
        text = match[1]
    text = text.replace(" ", "").replace("\n", "").casefold()
    if _DASHES.fullmatch(text):
        return Empty.NOT_STATED
    return _MEANING.get(text)


def says_nothing(raw: object) -> bool:
    """Whether a parser has nothing to read: a blank cell or a word for empty."""
    if isinstance(raw, str) and says_something(raw):
        return False
    return is_blank(raw) or empty_word(raw) is not None
