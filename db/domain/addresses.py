"""Korean addresses: which region they lie in, road name or lot, telephone area code."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from db.domain.cell_text import clean
from db.domain.empty_words import says_nothing
from db.domain.regions import AREA_CODES, CITIES, DISTRICTS, OTHER_CODES, RENAMED, SIDO_NAMES

_SIDO_OF = {name: sido for sido, names in SIDO_NAMES.items() for name in names}
_SIDO = re.compile("|".join(sorted(_SIDO_OF, key=len, reverse=True)))
_BEFORE = re.compile(
    r"^(?:\(?우\)?\s*[:.]?\s*)?(?:[(\[][0-9]{3}-?[0-9]{2,3}[)\]]\s*|[0-9]{3}-?[0-9]{2,3}\s+)?(?:대한민국|한국)?[\s,]*"
    r"(?:(?:본사|소재지|주소|도로명|지번)(?:주소)?\s*[:)\]]\s*)?"
)
_WHOLE = re.compile(r"\s*([가-힣]{1,5}[시군구])(?=[\s,()]|$)")
_GLUED = re.compile(r"\s*([가-힣]{1,4}?[시군구])")
_GU = re.compile(r"\s*([가-힣]{1,4}구)(?=[\s,()]|$)|([가-힣]{1,4}?구)(?=[가-힣])")
_CITY_OF: dict[str, list[str]] = {}
for _sido, _names in CITIES.items():
    for _name in _names.split():
        _CITY_OF.setdefault(_name, []).append(_sido)
_KNOWN = {(sido, name) for sido, names in CITIES.items() for name in names.split()}
_STEMS = {(sido, name[:-1]): name for sido, name in _KNOWN if len(name) > 2}
_DISTRICT_OF = {
    name: (sido, f"{city} {name}".strip())
    for (sido, city), names in DISTRICTS.items()
    for name in names.split()
}
_SHORT = {
    f"{city[:-1]} {name[:-1]}": _DISTRICT_OF[name]
    for (_, city), names in DISTRICTS.items()
    for name in names.split()
    if city and _DISTRICT_OF[name][1] == f"{city} {name}"
}
"""성남 분당, 고양 덕양: a city and its district as they are called in talk."""
_OTHER_WORDS = frozenset(
    ("이천", "양산", "공주", "진주", "상주", "사천", "동해", "광주", "고성", "제주", "안동", "남원", "구리",
     "경산", "영주")
)  # fmt: skip
"""Cities whose short name is a word or a name of something else as well."""
_CITIES_IN_TALK = {
    name[:-1]: (sido, name)
    for sido, names in CITIES.items()
    for name in names.split()
    if name.endswith("시") and len(name) == 3 and name[:-1] not in _OTHER_WORDS
}
"""성남, 고양: a city as it is called in talk, where a cell says nothing else."""
_ROAD = re.compile(
    r"(?<![가-힣0-9·.])[가-힣0-9·.]+(?:대로|로|길)\s*(?:지하\s*)?[0-9]+(?:-[0-9]+)?(?!\s*(?:가|길|번길))"
)
_LOT = re.compile(
    r"(?<![가-힣0-9])[가-힣0-9]+(?:동|리|가|읍|면)\s*(?:산\s*)?[0-9]+(?:-[0-9]+)?(?![0-9]|\s*(?:[가차층호~]|단지))(?:번지)?"
    r"|(?<![0-9A-Za-z가-힣-])[0-9A-Za-z가-힣-]+\s*(?:블록|블럭|BL(?![A-Za-z])|롯트|로트)"
    r"|(?<![가-힣0-9])[가-힣0-9]+(?:동|리)\s*\([^()]*\)\s*(?:산\s*)?[0-9]+(?:-[0-9]+)?\s*번지"
    r"|(?<![가-힣0-9])[가-힣0-9]+(?:동|리)\s[가-힣A-Za-z][^0-9,()]*\s[0-9]+-[0-9]+$",
    re.IGNORECASE,
)
"""Both begin where a word does: from each of its syllables the same would be looked for again, and
a text of ten thousand without a blank took seconds."""
_LOT_SIGN = re.compile(
    r"[동리가읍면블롯로Bb](?:(?<!로)\s*(?:산\s*)?[0-9(]|(?<=[동리])\s[가-힣A-Za-z]|[록럭트Ll])"
)
"""What stands in every lot. Most addresses have none, and are told so in a tenth of the time."""
_SPLIT = re.compile(
    r"\s*\n\s*|\s*(?:(?<![A-Za-z])/|/(?![A-Za-z]))\s*|\s*;\s*"
    r"|\s*\[?\(?지번(?:주소)?\)?\]?\s*[:：]?\s*(?=[가-힣])"
)
"""What parts two addresses; B/D (building) and B/L (block) are one word."""
_KEPT = frozenset("/;")
"""What stays between two parts of one address: 103~106호/ 319호."""
_LABELS = re.compile(r"[(\[]?(?:도로명|지번)(?:\s*주소)?[)\]]?\s*[:：]?\s*")
_BARE = re.compile(r"\s+|지하|번지$")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_LAST_PAREN = re.compile(r"^(.*\S)\s*\(([^()]*)\)\s*$")
_TOWN_AND_HOUSE = re.compile(r"\s*[가-힣0-9]+(?:동|리|가|읍|면)\s*,")
"""How a road address goes on in its parenthesis (법정동, 건물명): a lot stands before a comma."""


class AddressPair(NamedTuple):
    """A road-name address and a lot address, "" for the one that is not there."""

    road: str
    lot: str


@lru_cache(maxsize=8_192)
def region_of(address: str) -> tuple[str, str]:
    """Province and city or county of ``address``, short and as they are called today.

    ("경기", "고양시 일산동구"), ("서울", "구로구"), ("서울", ""); ("", "") when unsure, as for
    "고성군" without a province (there are two).
    """
    text = clean(address).replace("\n", " ")
    text = _BEFORE.sub("", text, count=1)
    match = _SIDO.match(text)
    if match and not _is_city(text, match[0]):
        sido, rest = _SIDO_OF[match[0]], text[match.end() :]
        if not rest or not rest[0].isalpha() or _starts_region(sido, rest):
            return _today(sido, _sigungu(sido, rest))
        return "", ""
    if (match := re.match(r"광주(?:시)?(?=\s|$)", text)) is not None:
        return _gwangju(match[0], text[match.end() :])
    return _SHORT.get(text) or _CITIES_IN_TALK.get(text) or _without_sido(text)


def within_province(address: str) -> tuple[str, str]:
    """The province that ``address`` names, short, "" for none, and the rest, where that alone says
    the same place: 경기도 고양시 … is 고양시 …, 서울 강서구 … is no 강서구 …"""
    text = clean(address)
    match = _SIDO.match(text)
    rest = text[match.end() :].lstrip() if match else text
    if match is None or _is_city(text, match[0]) or region_of(rest) != region_of(text):
        return "", text
    return _SIDO_OF[match[0]], rest


def region_within(text: str) -> str:
    """The region that a cell of regions says, in brackets where not before them (강소(충북청주)),
    as it is called today; "" for none."""
    for part in (text, *_BRACKETED.findall(text)):
        if any(found := region_of(part)):
            return " ".join(word for word in found if word)
    return ""


def _is_city(text: str, name: str) -> bool:
    """제주시 begins with 제주, but is a city."""
    return text.startswith("제주시") and name == "제주"


def _starts_region(sido: str, rest: str) -> bool:
    """Whether what is glued to the province's name is one of its cities or districts."""
    match = _GLUED.match(rest)
    if match is not None and _belongs(sido, match[1]):
        return True
    return (sido, rest.split(maxsplit=1)[0]) in _STEMS  # 충북청주


_WITH_DISTRICTS = ("서울", "부산", "대구", "인천", "광주", "대전", "울산")


def _sigungu(sido: str, rest: str) -> str:
    match = _WHOLE.match(rest)
    if match is None or not _belongs(sido, match[1]):
        match = _GLUED.match(rest)
        if match is not None and not _belongs(sido, match[1]):
            match = None
    if match is None:
        word = re.match(r"\s*([가-힣]{2,3})(?=\s|$)", rest)
        if word is None or (sido, word[1]) not in _STEMS:
            return ""
        return _with_district(_STEMS[sido, word[1]], rest[word.end() :])
    return _with_district(match[1], rest[match.end() :])


def _belongs(sido: str, name: str) -> bool:
    """Whether ``name`` can be a city, county or district right below ``sido``."""
    if (sido, name) in _KNOWN or (sido, name) in RENAMED:
        return True
    return name.endswith("구") and len(name) >= 2 and sido in _WITH_DISTRICTS


def _with_district(city: str, rest: str) -> str:
    if not city.endswith("시"):
        return city
    match = _GU.match(rest)
    return f"{city} {match[1] or match[2]}" if match else city


def _gwangju(word: str, rest: str) -> tuple[str, str]:
    """광주 is a metropolitan city with five districts and a city of 경기 without any."""
    match = _WHOLE.match(rest)
    if match and match[1] in ("동구", "서구", "남구", "북구", "광산구"):
        return "광주", match[1]
    if re.match(r"\s*[가-힣]+[읍면]", rest):
        return "경기", "광주시"
    return ("광주", "") if word == "광주" and not rest.strip() else ("", "")


def _without_sido(text: str) -> tuple[str, str]:
    match = _WHOLE.match(text) or _GLUED.match(text)
    if match is None:
        return "", ""
    name = match[1]
    if name in _DISTRICT_OF:
        return _DISTRICT_OF[name]
    owners = _CITY_OF.get(name, [])
    if len(owners) != 1 or name == "광주시":
        return "", ""
    return _today(owners[0], _with_district(name, text[match.end() :]))


def _today(sido: str, sigungu: str) -> tuple[str, str]:
    return RENAMED.get((sido, sigungu), (sido, sigungu))


def area_code_of(sido: str, sigungu: str = "") -> str:
    """The telephone area code of a region by its short name ("경기" → "031"), "" if unknown.

    광명 and 과천 are telephoned with 02, 부천 with 032; in 덕양구 and 하남 some are, some are not.
    """
    return OTHER_CODES.get((sido, sigungu), AREA_CODES.get(sido, ""))


def is_road_address(text: str) -> bool:
    """Whether ``text`` has a road name with a building number (도로명주소법 제19조)."""
    return bool(_ROAD.search(text))


def is_lot_address(text: str) -> bool:
    """Whether ``text`` has a lot number (장항동 1234-5) or a block (12블록), and no road."""
    return not is_road_address(text) and _lot_in(text) is not None


def _lot_in(text: str) -> re.Match[str] | None:
    return _LOT.search(text) if _LOT_SIGN.search(text) else None


def place_keys(road: str, lot: str = "") -> frozenset[str]:
    """What two spellings of one building's address share: its road or its lot, with the region.

    ("경기 고양시 일산동구 중앙로 1256, 3층") and ("경기도 고양시 일산동구 중앙로1256") share
    "고양시 일산동구|중앙로1256". Floors and rooms are left out: several firms may share a key.
    """
    return frozenset(
        f"{region_of(text)[1]}|{spot}" for text in (road, lot) for spot in _spots_in(text)
    )


def spots(road: str, lot: str = "") -> frozenset[str]:
    """``place_keys`` without the regions: found sooner, and no two addresses share a key that share
    none of these."""
    return frozenset(_spots_in(road) + _spots_in(lot) if lot else _spots_in(road))


def _spots_in(text: str) -> list[str]:
    """The road with its number and the lot in ``text``, without blanks."""
    return [_BARE.sub("", match[0]) for match in (_ROAD.search(text), _lot_in(text)) if match]


def split_lot_and_road(text: str) -> AddressPair:
    """The road-name address and the lot address that share a cell.

    Apart by a line break, "/", ";" or "(지번)", or the lot in a parenthesis behind the road; a
    parenthesis without a lot number ("(장지동, 송파센터)", "(장지동, 송파상가1)") belongs to the road
    address. What is neither counts as the road address, or where it is none (장항동 1234-5 / 3층)
    stays behind the lot. Nothing is added: a lot may come without its province.
    """
    if says_nothing(text):
        return AddressPair("", "")
    whole = clean(text)
    road = lot = ""
    at, between = 0, " "
    for end in (*_ends(whole), None):
        part = _LABELS.sub("", whole[at : end.start() if end else None]).replace("\n", " ")
        part = part.strip(" ,") if part.count("(") == part.count(")") else part.strip(" ,()[]")
        if is_lot_address(part):
            lot = lot or part
        elif part:
            road = f"{road}{between}{part}" if road else part
        at = end.end() if end else at
        between = end[0] if end and end[0].strip() in _KEPT else " "
    match = _LAST_PAREN.match(road)
    if match and not lot and is_road_address(match[1]) and _is_lot_behind_road(match[2]):
        return AddressPair(match[1].rstrip(" ,"), match[2].strip())
    if lot and road and not looks_like_address(road):
        return AddressPair("", f"{lot} {road}")
    return AddressPair(road, lot)


def _ends(text: str) -> list[re.Match[str]]:
    """What parts the addresses of a text: nothing inside of brackets does, (중곡동/보기초등학교)."""
    found = list(_SPLIT.finditer(text))
    if not found or "(" not in text:
        return found
    inside, opened = set[int](), list[int]()
    for place, letter in enumerate(text):
        if letter == "(":
            opened.append(place)
        elif letter == ")" and opened:
            inside.update(range(opened.pop() + 1, place))
    return [one for one in found if one.start() not in inside]


def _is_lot_behind_road(bracket: str) -> bool:
    return is_lot_address(bracket) and _TOWN_AND_HOUSE.match(bracket) is None


def looks_like_address(text: str) -> bool:
    """Whether ``text`` reads as an address: a region and more, or a road or lot with a number."""
    plain = clean(text)
    if not 4 <= len(plain) <= 200 or not re.search("[가-힣]", plain):
        return False
    sido, sigungu = region_of(plain)
    if sido and sigungu:
        return True
    if sido:
        return bool(_ROAD.search(plain) or _lot_in(plain))
    return bool(re.search(r"[가-힣]+[시군구]\s", plain) and (_ROAD.search(plain) or _lot_in(plain)))
