"""What the search compares: keystroke letters and initial consonants of names, cut into suffixes.

A name is stored as ``|whole name|`` followed by ``/rest`` from each further word, so that one
substring test tells a whole name (``|key|``), its beginning (``|key``), the beginning of a word
(``/key``) and any other place apart. ``Suffixes`` holds the same places as tokens for an index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from db.domain.hangul import choseong, keystrokes
from db.domain.names import sort_name

LONGEST = 24
"""Letters of a suffix that the index keeps; a longer query is compared with the stored keys."""
FEWEST_DIGITS = 4
"""Digits from which on a query is also looked for in numbers."""

_CONSONANTS = re.compile("[ㄱ-ㅎ]+")
_SYLLABLES = re.compile("[가-힣0-9a-z ]*")
_HANGUL = re.compile("[가-힣ㄱ-ㅣ]")
_VOWEL_ALONE = re.compile("[ㅏ-ㅣ\u1160-\u11a7\uffc2-\uffdc]")
_AIMED = re.compile("[^ㄱ-ㅣ]|[ㄱ-ㅎ](?=[ㅏ-ㅣ])")
"""Where in a key a query that begins with a syllable, a Latin letter or a digit can match."""


class _Letters(dict[str, tuple[str, str]]):
    def __missing__(self, char: str) -> tuple[str, str]:
        # A character alone: marks that join with the one before were joined by NFC.
        value = self[char] = (keystrokes(char), choseong(char))
        return value


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as the search compares it."""

    key: str
    by_initials: bool
    """Only consonants were typed: compared with the initial consonants."""

    @property
    def by_number(self) -> bool:
        """Whether numbers are looked through too."""
        return self.key.isascii() and self.key.isdigit() and len(self.key) >= FEWEST_DIGITS

    @property
    def fits_index(self) -> bool:
        """Whether every place it can match at is among the suffixes of the index."""
        if self.by_number or len(self.key) > LONGEST:
            return False
        return self.by_initials or _AIMED.match(self.key) is not None


def read_query(text: str) -> Query:
    """``text`` without legal form, blanks and marks; its key is "" when nothing is left."""
    key = keystrokes(sort_name(text))
    return Query(key, _CONSONANTS.fullmatch(key) is not None)


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of several names, the title first."""

    letters: str
    initials: str
    own_letters: int
    """How much of ``letters`` belongs to the title."""
    own_initials: int


@dataclass(frozen=True, slots=True)
class Suffixes:
    """Tokens for the index: whole names, rests from a further word, rests from anywhere else."""

    whole: str
    words: str
    inside: str


_Words = Sequence[Sequence[str]]


class KeyMaker:
    """Collects the names of one record and gives their keys and suffixes."""

    __slots__ = ("_initials", "_letters")

    def __init__(self, names: Sequence[str]) -> None:
        """``names``: the title first; an empty one is passed over."""
        self._letters: list[_Words] = []
        self._initials: list[_Words] = []
        for name in names:
            pairs = [[_LETTERS[char] for char in word] for word in _words(name)]
            letters: _Words = [[pair[0] for pair in word] for word in pairs]
            if _VOWEL_ALONE.search(name):
                # A vowel by itself joins the final consonant before it: every letter can begin.
                letters = [list("".join(word)) for word in letters]
            self._letters.append(letters)
            self._initials.append([[pair[1] for pair in word] for word in pairs])

    def keys(self) -> Keys:
        """The text that substring tests run over."""
        letters = [_segment(words) for words in self._letters]
        initials = [_segment(words) for words in self._initials]
        return Keys(
            "".join(letters), "".join(initials),
            len(letters[0]) if letters else 0, len(initials[0]) if initials else 0,
        )  # fmt: skip

    def letter_suffixes(self) -> Suffixes:
        """Suffixes of the keystroke letters."""
        return _suffixes(self._letters)

    def initial_suffixes(self) -> Suffixes:
        """Suffixes of the initial consonants; those of Latin names are never asked for."""
        found = _suffixes(self._initials)
        return Suffixes(
            _with_consonants(found.whole), _with_consonants(found.words),
            _with_consonants(found.inside),
        )  # fmt: skip


def _with_consonants(tokens: str) -> str:
    return " ".join([token for token in tokens.split() if "ㄱ" <= token[0] <= "ㅎ"])


def _words(name: str) -> list[str]:
    text = sort_name(name)
    if not _SYLLABLES.fullmatch(text):
        text = unicodedata.normalize("NFC", text)
        text = "".join(char if _HANGUL.match(char) else _LETTERS[char][0] or " " for char in text)
    return text.split()


def _segment(words: _Words) -> str:
    joined = ["".join(word) for word in words]
    whole = "".join(joined)
    if not whole:
        return ""
    rests = "".join(f"/{whole[start:]}" for start in list(accumulate(map(len, joined)))[:-1])
    return f"|{whole}|{rests}"


def _suffixes(names: Sequence[_Words]) -> Suffixes:
    wholes, rests, inside = [], [], []
    for words in names:
        whole = "".join(["".join(word) for word in words])
        wholes.append(whole)
        place = 0
        for number, word in enumerate(words):
            first = place
            for letters in word:
                if place != first:
                    inside.append(whole[place : place + LONGEST])
                elif number:
                    rests.append(whole[place : place + LONGEST])
                place += len(letters)
    return Suffixes(" ".join(wholes), " ".join(rests), " ".join(inside))


def spans(title: str, query: Query) -> tuple[tuple[int, int], ...]:
    """Where ``query`` stands in ``title``, as (start, end); across a space it is one stretch."""
    if not query.key:
        return ()
    side = 1 if query.by_initials else 0
    letters: list[str] = []
    owners: list[int] = []
    for index, char in enumerate(title):
        piece = _LETTERS[char][side]
        letters.append(piece)
        owners.extend([index] * len(piece))
    text = "".join(letters)
    place = _best_place(text, owners, title, query.key)
    return () if place < 0 else ((owners[place], owners[place + len(query.key) - 1] + 1),)


def _best_place(text: str, owners: Sequence[int], title: str, key: str) -> int:
    """The first place at the beginning of a word, else the first of all; -1 for none."""
    first = place = text.find(key)
    while place >= 0:
        index = owners[place]
        starts = place == 0 or owners[place - 1] != index
        if starts and (index == 0 or not title[index - 1].isalnum()):
            return place
        place = text.find(key, place + 1)
    return first
