"""Names that are one name spelt otherwise: what sounds alike, one keystroke apart, Latin letters.

Nothing here is certain: whoever asks must ask an officer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from db.domain.hangul import keystrokes
from db.domain.names import sort_name

_BASE, _LAST = 0xAC00, 0xD7A3
_INITIAL_TEXT = "k kk n t tt r m p pp s ss - j jj j k t p h"
_VOWEL_TEXT = "a e ia ie o e io ie o oa oe oe io o oo oe oi io - i i"
_FINAL_TEXT = "- k k k n n n t r k m r r r p r m p p t t N t t k t p t"
_INITIALS, _VOWELS, _FINALS = _INITIAL_TEXT.split(), _VOWEL_TEXT.split(), _FINAL_TEXT.split()
"""Korean letters as folded Latin: ㅐ and ㅔ, ㅓ ㅗ and ㅜ are one, ㅡ is not heard in loan words."""
_HEARD = str.maketrans("ㅐㅒㅙㅚ", "ㅔㅖㅞㅞ")
_LETTER_TEXT = """
에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트
"""
_LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTER_TEXT.split(), strict=True))
_TRADE_TEXT = """
bio=바이오 tech=테크 technology=테크놀로지 technologies=테크놀로지 medi=메디 medical=메디칼 lab=랩 labs=랩
soft=소프트 software=소프트웨어 korea=코리아 system=시스템 systems=시스템 pharm=파마 pharma=파마
therapeutics=테라퓨틱스 healthcare=헬스케어 health=헬스 precision=정밀 electronics=전자
industry=산업 industries=산업 chemical=케미칼 chemicals=케미칼 robotics=로보틱스 robot=로봇
network=네트웍스 networks=네트웍스 energy=에너지 solution=솔루션 solutions=솔루션 holdings=홀딩스
group=그룹 international=인터내셔널 global=글로벌 digital=디지털 innovation=이노베이션 material=머티리얼
materials=머티리얼 mobility=모빌리티 science=사이언스 sciences=사이언스 engineering=엔지니어링
platform=플랫폼 data=데이터 cloud=클라우드 games=게임즈 media=미디어 entertainment=엔터테인먼트
ventures=벤처스 partners=파트너스 investment=인베스트먼트 capital=캐피탈 design=디자인 studio=스튜디오
food=푸드 foods=푸드 farm=팜 green=그린 smart=스마트 company=컴퍼니 care=케어 bank=뱅크 net=넷
sensor=센서 optics=옵틱스 dynamics=다이나믹스 semiconductor=반도체 construction=건설
"""
_TRADE = dict(pair.split("=") for pair in _TRADE_TEXT.split())
"""Words of firms' names in Latin letters and as Korean firms write them."""
_ONE_OF = (
    ("테크놀러지", "테크놀로지"), ("메디컬", "메디칼"), ("케미컬", "케미칼"), ("시스템즈", "시스템"),
    ("시스템스", "시스템"), ("솔루션즈", "솔루션"), ("솔루션스", "솔루션"), ("텍", "테크"),
    ("랩스", "랩"), ("네트워크", "네트웍스"), ("네트웍", "네트웍스"), ("네트웍스스", "네트웍스"),
    ("컴파니", "컴퍼니"), ("쏘프트", "소프트"), ("싸이언스", "사이언스"), ("쎈터", "센터"),
    ("캐피털", "캐피탈"), ("인터네셔널", "인터내셔널"), ("다이내믹스", "다이나믹스"), ("팜스", "팜"),
    ("머티리얼즈", "머티리얼"), ("홀딩즈", "홀딩스"), ("헬쓰", "헬스"), ("메디텍", "메디테크"),
)  # fmt: skip
"""Loan words that are written in two ways."""
_WORDS = re.compile(r"[A-Za-z]+|[^A-Za-z]+")
_LATIN = re.compile(r"[A-Za-z]")
_ACROSS, _IN_KOREAN = "~", "="
_PAIRS = (
    ("ng", "N"), ("sch", "s"), ("sh", "s"), ("ch", "j"), ("ph", "p"), ("th", "t"), ("ck", "k"),
    ("tch", "j"), ("eo", "o"), ("eu", ""), ("oo", "o"), ("ou", "o"), ("ee", "i"), ("ae", "e"),
    ("ai", "e"), ("ay", "e"), ("ei", "e"),
)  # fmt: skip
_SINGLE = str.maketrans("gdbvfzqlyuwx", "ktpppjkriook")
_MOST_SPELLED = 5
_LEAST_SOUND, _LEAST_STROKES = 5, 8
"""Shorter names sound alike by chance."""


@lru_cache(maxsize=16_384)
def sounds_of(name: str) -> frozenset[str]:
    """What a firm's name may sound like; empty for names too short to say anything.

    Names that share nothing here do not sound alike; whether those that do really do, says
    ``sound_alike``.
    """
    found = set()
    for spelled in (False, True):
        parts = _WORDS.findall(sort_name(name))
        text = "".join(_as_korean(part, spelled) for part in parts).replace(" ", "")
        for one, other in _ONE_OF:
            text = text.replace(one, other)
        loose = _collapsed("".join(map(_folded, _WORDS.findall(text))))
        if len(loose) < _LEAST_SOUND:
            continue
        found.add(_ACROSS + loose)
        if not _LATIN.search(text):
            found.add(_IN_KOREAN + "".join(map(_heard, text)))
    return frozenset(found)


def sound_alike(one: str, other: str) -> bool:
    """Whether two names sound alike: "한빛정밀" and "한빋정밀", "KT" and "케이티", "한빛정밀" and
    "Hanbit Precision". Vowels are told apart where both are written in Korean."""
    shared = sounds_of(one) & sounds_of(other)
    across = bool(_LATIN.search(one)) is not bool(_LATIN.search(other))
    return any(across or sound.startswith(_IN_KOREAN) for sound in shared)


def _as_korean(part: str, spelled: bool) -> str:
    """A word of the trade as Korean firms write it; capitals letter by letter where wanted."""
    if part in _TRADE:
        return _TRADE[part]
    if spelled and part.isascii() and part.isalpha() and len(part) <= _MOST_SPELLED:
        return "".join(_LETTERS[letter] for letter in part)
    return part


def _heard(char: str) -> str:
    """A syllable as it is heard: 빛, 빚 and 빗 are one, so are 매 and 메."""
    code = ord(char) - _BASE
    if not 0 <= code <= _LAST - _BASE:
        return char if char.isalnum() else ""
    final = _FINALS[code % 28]
    return keystrokes(chr(code - code % 28 + _BASE)).translate(_HEARD) + final


def _folded(part: str) -> str:
    kept = "".join(char for char in part if char.isalnum())
    return _latin(kept) if kept.isascii() else "".join(map(_syllable, kept))


def _syllable(char: str) -> str:
    code = ord(char) - _BASE
    if not 0 <= code <= _LAST - _BASE:
        return char
    first, rest = divmod(code, 588)
    vowel, final = divmod(rest, 28)
    return (_INITIALS[first] + _VOWELS[vowel] + _FINALS[final]).replace("-", "")


def _latin(word: str) -> str:
    word = re.sub(r"c(?=[eiy])", "s", word)
    for pair, sound in _PAIRS:
        word = word.replace(pair, sound)
    return word.replace("c", "k").translate(_SINGLE)


def _collapsed(sound: str) -> str:
    """Doubled letters once."""
    return re.sub(r"(.)\1+", r"\1", sound)


def one_stroke_apart(one: str, other: str) -> bool:
    """Whether two names are one keystroke apart; figures that differ are never a slip of the key."""
    first, second = keystrokes(one), keystrokes(other)
    if min(len(first), len(second)) < _LEAST_STROKES or first == second:
        return False
    if re.sub(r"\D", "", first) != re.sub(r"\D", "", second):
        return False
    return not set(strokes_without_one(one)).isdisjoint(strokes_without_one(other))


def strokes_without_one(name: str) -> Iterator[str]:
    """The keystrokes of a name, whole and with each of them left out: what names that are one
    keystroke apart share."""
    strokes = keystrokes(name)
    yield strokes
    for at in range(len(strokes)):
        yield strokes[:at] + strokes[at + 1 :]
