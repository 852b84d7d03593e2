"""Numbers as Koreans write them: 1조1,679억, 5억 3천만, 350백만, 일십일만삼천오백육십."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SMALL = {"십": 10, "백": 100, "천": 1_000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_MYRIAD = 10_000
_TOKENS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?|[십백천만억조]")
PLAIN_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
"""A number without unit or words, as most cells are: the short way through the parsers."""

_GROUPED = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_LOOSE = re.compile(r"[0-9][,.]?\s+[.,]?[0-9]|[0-9]\s+,")
_DIGITS = "영일이삼사오육칠팔구"
_HANGUL = re.compile(r"[영공일이삼사오육칠팔구십백천만억조경]+")


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number and how it was written: ``ending`` is its last multiplier, "" after a digit."""

    value: Decimal
    multiplied: bool
    ending: str


def read_number(text: str) -> ReadNumber | None:
    """The number ``text`` is; None when it is anything else or written in an unsure way.

    Commas must group by three; 조 억 만 and 천 백 십 must descend; only the last number may have
    decimals; two numbers beside each other ("11,679 21") are no number.
    """
    if _LOOSE.search(text):
        return None
    text = text.replace(" ", "")
    tokens = _TOKENS.findall(text)
    if not tokens or "".join(tokens) != text or tokens[0] in _SMALL or tokens[0] in _BIG:
        return None
    return _Reader().read(tokens)


class _Reader:
    """Adds up the tokens of one number; a section is what stands before 조, 억, 만 or the end."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.section = Decimal(0)
        self.terms = 0
        self.wide = False
        self.number: Decimal | None = None
        self.exact = True
        self.last_small = _MYRIAD
        self.last_big = 0

    def read(self, tokens: list[str]) -> ReadNumber | None:
        for token in tokens:
            if token in _SMALL:
                good = self._small(_SMALL[token])
            elif token in _BIG:
                good = self._close(_BIG[token])
            else:
                good = self._number(token)
            if not good:
                return None
        if (self.number is not None or self.terms) and not self._close(1):
            return None
        multiplied = any(token in _SMALL or token in _BIG for token in tokens)
        ending = tokens[-1] if tokens[-1] in _SMALL or tokens[-1] in _BIG else ""
        return ReadNumber(self.total, multiplied, ending)

    def _number(self, token: str) -> bool:
        if self.number is not None or not self.exact or not _GROUPED.fullmatch(token):
            return False
        self.exact = "." not in token
        self.number = Decimal(token.replace(",", ""))
        return True

    def _small(self, unit: int) -> bool:
        if unit >= self.last_small:
            return False
        factor = Decimal(1) if self.number is None else self.number
        self.wide = self.wide or factor >= 10
        self.section += factor * unit
        self.terms += 1
        self.number = None
        self.last_small = unit
        return True

    def _close(self, unit: int) -> bool:
        if self.number is not None:
            if self.terms and self.number >= self.last_small:
                return False
            self.section += self.number
            self.terms += 1
        inner = bool(self.last_big)
        if not self.terms or (self.wide and self.terms > 1):
            return False
        if inner and (unit >= self.last_big or self.section >= _MYRIAD):
            return False
        self.total += self.section * unit
        self.section, self.terms, self.wide = Decimal(0), 0, False
        self.number, self.last_small, self.last_big = None, _MYRIAD, unit
        return True


def hangul_number(number: int) -> str:
    """``number`` (0 … 10^20 − 1) in Hangul with every 일 written: 113560 → 일십일만삼천오백육십."""
    if not 0 <= number < 10**20:
        raise ValueError(number)
    if number == 0:
        return "영"
    parts = []
    for power, big in ((16, "경"), (12, "조"), (8, "억"), (4, "만"), (0, "")):
        section = number // 10**power % _MYRIAD
        if section:
            parts.append(_hangul_section(section) + big)
    return "".join(parts)


def _hangul_section(section: int) -> str:
    text = ""
    for power, small in ((1_000, "천"), (100, "백"), (10, "십"), (1, "")):
        if digit := section // power % 10:
            text += _DIGITS[digit] + small
    return text


def read_hangul_number(text: str) -> int | None:
    """The number written in Hangul ("일억이천만"); None for anything else."""
    text = text.replace(" ", "")
    if not _HANGUL.fullmatch(text) or not any(char in _DIGITS for char in text):
        return None
    spelled = "".join(str(_DIGITS.index(c)) if c in _DIGITS else c for c in text)
    spelled = re.sub(r"(?<![0-9])(?=[십백천])", "1", spelled)
    if "경" in spelled:
        head, _, tail = spelled.partition("경")
        high = read_number(head)
        low = read_number(tail) if tail else ReadNumber(Decimal(0), False, "")
        if high is None or low is None or low.value >= 10**16:
            return None
        return int(high.value) * 10**16 + int(low.value)
    number = read_number(spelled)
    return None if number is None else int(number.value)
