"""Hangul as it is typed and spoken: keystrokes, initial consonants, particles."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_APART = {
    **dict(
        zip("ㅘㅙㅚㅝㅞㅟㅢ", ("ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅡㅣ"), strict=True)
    ),
    **dict(
        zip("ㄳㄵㄶㄺㄻㄼㄽ", ("ㄱㅅ", "ㄴㅈ", "ㄴㅎ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ"), strict=True)
    ),
    **dict(zip("ㄾㄿㅀㅄ", ("ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅂㅅ"), strict=True)),
}
_CONSONANTS = frozenset("ㄱㄲㄳㄴㄵㄶㄷㄸㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅃㅄㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_JAMO = re.compile("[\u1100-\u11ff\uffa0-\uffdc]")
_KEYS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        strict=True,
    )
)
_LATIN: dict[str, str] = {jamo: key.lower() for key, jamo in _KEYS.items()}


def _apart(jamo: str) -> str:
    return _APART.get(jamo, jamo)


def _compat(match: re.Match[str]) -> str:
    """A conjoining or half-width letter as the letter of the keyboard (ᄒ → ㅎ)."""
    name = unicodedata.name(match[0], "")
    letter = re.sub(r"^(?:HALFWIDTH )?HANGUL (?:CHOSEONG|JUNGSEONG|JONGSEONG|LETTER)", "", name)
    try:
        return unicodedata.lookup(f"HANGUL LETTER{letter}")
    except KeyError:
        return ""


@lru_cache(maxsize=16_384)
def _letters(char: str) -> tuple[str, str]:
    """One character as (keystrokes, initial consonant); ("", "") for spaces and marks."""
    code = ord(char)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        initial, rest = divmod(code - _FIRST_SYLLABLE, 588)
        vowel, final = divmod(rest, 28)
        first = _INITIALS[initial]
        return first + _apart(_VOWELS[vowel]) + _apart(_FINALS[final]), first
    if "\u3131" <= char <= "\u3163":
        return _apart(char), _apart(char) if char in _CONSONANTS else ""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).casefold())
    kept = (
        "".join(c for c in plain if c.isalnum()) if char.isalnum() or "㎀" <= char <= "㏟" else ""
    )
    return kept, kept


def _prepared(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return _JAMO.sub(_compat, text) if _JAMO.search(text) else text


@lru_cache(maxsize=16_384)
def keystrokes(text: str) -> str:
    """``text`` as the letters of the two-set keyboard: "한빛" → "ㅎㅏㄴㅂㅣㅊ".

    Double vowels and finals are taken apart (ㅘ → ㅗㅏ, ㄳ → ㄱㅅ), so what is half typed is a
    prefix of what will be. Latin is case-folded; spaces and punctuation are left out.
    """
    return "".join(_letters(char)[0] for char in _prepared(text))


@lru_cache(maxsize=16_384)
def choseong(text: str) -> str:
    """The initial consonants of ``text`` ("한빛정밀" → "ㅎㅂㅈㅁ"); other letters and digits stay."""
    return "".join(_letters(char)[1] for char in _prepared(text))


def is_choseong(text: str) -> bool:
    """Whether ``text`` is only consonants, as somebody types who searches by initials."""
    letters = _prepared(text).replace(" ", "")
    return bool(letters) and all(char in _CONSONANTS for char in letters)


def from_latin_keys(text: str) -> str:
    """Keystrokes of Hangul typed with the Latin keyboard: "gksqlc" → "ㅎㅏㄴㅂㅣㅊ"."""
    return "".join(_KEYS.get(c) or _KEYS.get(c.lower()) or _letters(c)[0] for c in _prepared(text))


def to_latin_keys(text: str) -> str:
    """What ``text`` is on the Latin keyboard: "ㄴ므녀ㅜㅎ" → "samsung"."""
    return "".join(_LATIN.get(letter, letter) for letter in keystrokes(text))


def digits(text: str) -> str:
    """The ASCII digits in ``text``, full-width ones included."""
    return re.sub(r"[^0-9]", "", text.translate({0xFF10 + n: str(n) for n in range(10)}))


_IGNORED_END = re.compile(
    r"(?:\s*[(\[〔（][^()\[\]（）]*[)\]〕）]|㈜|[\s'\"’”」』》〉>.,!?·:;…*~-])+$"
)
_DIGIT_FINALS = {"0": "ㅇ", "1": "ㄹ", "3": "ㅁ", "6": "ㄱ", "7": "ㄹ", "8": "ㄹ"}
_LETTER_FINALS = {"l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "r": "ㄹ"}
_SIGN_FINALS = {"원": "ㄴ", "₩": "ㄴ", "㎏": "ㅁ"}
_PARTICLES = {
    pair[form]: pair
    for pair in (
        ("을", "를"),
        ("은", "는"),
        ("이", "가"),
        ("과", "와"),
        ("으로", "로"),
        ("아", "야"),
        ("이나", "나"),
        ("이라", "라"),
        ("이란", "란"),
        ("이며", "며"),
    )
    for form in (0, 1)
}


def _final(word: str) -> str:
    """The final consonant of ``word`` as it is read aloud, "" for none.

    A parenthesis at the end is not read; digits are read as numbers, Latin capitals by their
    names (L, M, N, R end in a consonant), Latin words by their last sound.
    """
    text = _IGNORED_END.sub("", unicodedata.normalize("NFC", word)) or word.strip()
    if not text:
        return ""
    last = text[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        return _FINALS[(ord(last) - _FIRST_SYLLABLE) % 28]
    if last == "0":
        return _round_final(text)
    if last in _DIGIT_FINALS:
        return _DIGIT_FINALS[last]
    if last.isascii() and last.isalpha():
        tail = re.search(r"[A-Za-z]+$", text)
        spelled = tail is not None and (tail[0].isupper() or len(tail[0]) == 1)
        if spelled:
            return _LETTER_FINALS.get(last.lower(), "")
        if text.lower().endswith("ng"):
            return "ㅇ"
        return "" if last.lower() == "r" else _LETTER_FINALS.get(last.lower(), "")
    return _SIGN_FINALS.get(last, "")


def _round_final(text: str) -> str:
    """The final consonant of a number that ends in 0: 십, 백, 천, 만, 억, 조, or 영."""
    match = re.search(r"(?<![0-9.])[0-9]*[1-9](0+)$", text.replace(",", ""))
    if match is None:
        return "ㅇ"
    zeros = len(match[1])
    if zeros < 4:
        return {1: "ㅂ", 2: "ㄱ", 3: "ㄴ"}[zeros]
    return "ㄴ" if zeros < 8 else "ㄱ" if zeros < 12 else ""


def particle(word: str, form: str) -> str:
    """The particle that fits ``word``, of the pair ``form`` names ("을" or "를" both do).

    "으로" becomes "로" after a vowel and after ㄹ. ValueError for an unknown particle.
    """
    pair = _PARTICLES.get(form)
    if pair is None:
        raise ValueError(form)
    final = _final(word)
    if pair[1] == "로" and final == "ㄹ":
        return "로"
    return pair[0] if final else pair[1]
