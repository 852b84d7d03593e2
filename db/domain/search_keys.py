"""What the search compares: keystroke letters and initial consonants of names, cut into suffixes.

A name is stored as ``|whole name|`` followed by ``/rest`` from each further word, so that one
substring test tells a whole name (``|key|``), its beginning (``|key``), the beginning of a word
(``/key``) and any other place apart. The suffixes hold the same places as tokens for an index.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from db.domain.hangul import choseong, digits, from_latin_keys, keystrokes, to_latin_keys
from db.domain.names import sort_name

LONGEST = 24
"""Letters of a suffix that the index keeps; a longer query is compared with the stored keys."""
MOST_LETTERS = 200
"""Letters of one name that are found; the rest of a text pasted into a name is not."""
FEWEST_DIGITS = 4
"""Digits from which on a query is also looked for in numbers."""

_INITIALS = re.compile("[^ㄱ-ㅣ]*[ㄱ-ㅎ][^ㅏ-ㅣ]*")
_SYLLABLES = re.compile("[가-힣0-9a-z ]*")
_CONSONANT = re.compile("[ㄱ-ㅎ]")
_HANGUL = re.compile("[가-힣ㄱ-ㅣ]")
_VOWEL_ALONE = re.compile("[ㅏ-ㅣ\u1160-\u11a7\uffc2-\uffdc]")
_AIMED = re.compile("[^ㄱ-ㅣ]|[ㄱ-ㅎ](?=[ㅏ-ㅣ])")
"""Where in a key a query that begins with a syllable, a Latin letter or a digit can match."""


class _Letters(dict[str, tuple[str, str, str, str]]):
    """Keystrokes and initial consonant of a character, and both as tokens of the index have them."""

    def __missing__(self, char: str) -> tuple[str, str, str, str]:
        # A character alone: marks that join with the one before were joined by NFC.
        key, initial = keystrokes(char), choseong(char)
        value = self[char] = (key, initial, indexed(key), indexed(initial))
        return value


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as the search compares it."""

    key: str
    by_initials: bool
    """Consonants without a vowel were typed (ㅎㅂ, 12ㅂ): compared with the initial consonants."""
    only_numbers: bool = False
    """Nothing but numbers is looked through."""

    @property
    def by_number(self) -> bool:
        """Whether numbers are looked through too."""
        enough = 1 if self.only_numbers else FEWEST_DIGITS
        return self.key.isascii() and self.key.isdigit() and len(self.key) >= enough

    @property
    def fits_index(self) -> bool:
        """Whether every place it can match at is among the suffixes of the index."""
        if self.by_number or len(self.key) > LONGEST:
            return False
        return self.by_initials or _AIMED.match(self.key) is not None


def read_query(text: str) -> Query:
    """``text`` without legal form, blanks and marks; its key is "" when nothing is left."""
    key = keystrokes(sort_name(text[:MOST_LETTERS]))
    return Query(key, _INITIALS.fullmatch(key) is not None)


def read_number(text: str) -> Query:
    """The digits of ``text``, looked for in numbers alone; its key is "" when there are none."""
    return Query(digits(text), by_initials=False, only_numbers=True)


def other_keyboard(text: str) -> Query:
    """``text`` as if the other keyboard had been meant (gksqlc → 한빛, ㅗ무ㅠㅑㅅ → hanbit).

    Its key is "" when both were used, or neither.
    """
    latin = any(char.isascii() and char.isalpha() for char in text)
    if latin is (_HANGUL.search(unicodedata.normalize("NFC", text)) is not None):
        return Query("", by_initials=False)
    if not latin:
        return Query(to_latin_keys(text), by_initials=False)
    key = from_latin_keys(text.lower() if text.isupper() else text)
    return Query(key, _INITIALS.fullmatch(key) is not None)


class Keys(NamedTuple):
    """The keys of several names, the title first: the text that substring tests run over."""

    letters: str
    initials: str
    own_letters: int
    """How much of ``letters`` belongs to the title."""
    own_initials: int
    suffixes: str
    """The tokens for an index, a blank between them."""


LETTER_MARKS, INITIAL_MARKS = ("a", "b", "c"), ("d", "e", "f")
"""First letters of the tokens: of whole names, of rests from a further word, from anywhere else."""
SHORT_LETTERS = "!#$%&()*+,-./:;<=>?@[]^_`{|}~"
"""What stands in tokens for the letters of Hangul, but for a few seldom ones: those take three
bytes each, and an index of single bytes is a third smaller and as much quicker to write. Keys
have no marks, so that none is taken for another."""


_SHORT = str.maketrans("ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎㅏㅐㅑㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ", SHORT_LETTERS)


def indexed(key: str) -> str:
    """``key`` as tokens of the index have it."""
    return key.translate(_SHORT)


def bare_name(name: str) -> str:
    """``name`` of a firm or a thing as its keys are made of it: without legal form, folded."""
    return sort_name(name[:MOST_LETTERS])


def bare_person(name: str) -> str:
    """A person's name likewise; it has no legal form to look for."""
    return name[:MOST_LETTERS].casefold()


def keys_of(bare_names: Sequence[str]) -> Keys:
    """The keys of one record's names: its title first; one without letters is passed over."""
    if len(bare_names) == 1:
        own = _parts(bare_names[0])
        return Keys(own.letters, own.initials, len(own.letters), len(own.initials), own.suffixes)
    letters, initials, suffixes = zip(*map(_parts, bare_names), strict=True)
    return Keys(
        "".join(letters), "".join(initials), len(letters[0]), len(initials[0]), " ".join(suffixes)
    )


class _Parts(NamedTuple):
    letters: str
    initials: str
    suffixes: str


_NOTHING = _Parts("", "", "")


@lru_cache(maxsize=1_024)  # people's names come again, those of firms hardly
def _parts(name: str) -> _Parts:
    words = _words(name)
    if not words:
        return _NOTHING
    pieces = [_LETTERS[char] for char in "".join(words)]
    letters, initials, short_letters, short_initials = zip(*pieces, strict=True)
    further = list(accumulate(map(len, words)))[:-1] if len(words) > 1 else ()
    # A vowel by itself joins the final consonant before it: then every letter can begin.
    apart = _VOWEL_ALONE.search(name) is not None
    key, suffixes = _cut(letters, short_letters, further, LETTER_MARKS, apart=apart)
    initial_key, initial_suffixes = _cut(initials, short_initials, further, INITIAL_MARKS)
    # Initials without a consonant are never asked for.
    both = f"{suffixes} {initial_suffixes}" if _CONSONANT.search(initial_key) else suffixes
    return _Parts(key, initial_key, both)


def _cut(
    pieces: Sequence[str],
    short_pieces: Sequence[str],
    further: Sequence[int],
    marks: tuple[str, str, str],
    *,
    apart: bool = False,
) -> tuple[str, str]:
    """The key and the suffixes of one name from the letters of each character, for the suffixes
    as the index has them."""
    whole = "".join(pieces)
    if not whole:
        return "", ""
    of_whole, of_word, inside = marks
    short = "".join(short_pieces)
    ends = list(accumulate(map(len, pieces)))
    places: Sequence[int] = range(1, len(whole)) if apart else ends[:-1]
    if not further:
        rests = f" {inside}".join([short[place : place + LONGEST] for place in places])
        return f"|{whole}|", f"{of_whole}{short} {inside if rests else ''}{rests}"
    starts = [ends[one - 1] for one in further]
    tokens = [f"{of_whole}{short}"]
    tokens += [f"{of_word}{short[start : start + LONGEST]}" for start in starts]
    tokens += [f"{inside}{short[at : at + LONGEST]}" for at in places if at not in starts]
    return f"|{whole}|{''.join([f'/{whole[start:]}' for start in starts])}", " ".join(tokens)


def _words(bare: str) -> list[str]:
    if not _SYLLABLES.fullmatch(bare):
        text = unicodedata.normalize("NFC", bare)
        bare = "".join(char if _HANGUL.match(char) else _LETTERS[char][0] or " " for char in text)
    return bare.split()


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
