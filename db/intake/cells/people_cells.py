"""Cells that name people: representatives, contacts with their titles, officers, signatories."""

from __future__ import annotations

import re

from db.domain.cell_text import clean, whole_text
from db.domain.names import legal_form, looks_like_person, people_omitted, split_people
from db.domain.values import Parsed
from db.intake.cells.content import without_extension
from db.intake.cells.text_cells import NOTHING, Reading, masked, name_cell, text_cell
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_SIGNERS = re.compile(r"\s*(?:[\n,/·;↔]|\s및\s|\s-\s)\s*")
_OF_THE_CITY = re.compile(r"시장|지사|국장|구청장|군수|고양")
_OUR_SIDE = re.compile(r"(?:시청?|우리(?:\s?시)?|고양시)\s+(?=\S)")
"""김하나 상무, 시 김두리: whoever of us was there beside the firm's."""
_SEVERAL_PEOPLE = re.compile(r"\s*[\n,/·]\s*")
TITLES = word_set(
    "대표 이사 상무 전무 부장 차장 과장 대리 팀장 실장 본부장 사원 주임 주무관 계장 센터장 소장 원장 연구원"
    " 선임 책임 수석 매니저 부사장 사장 회장 부회장 대표이사 파트장 그룹장 지점장 공장장 단장 처장 부원장"
    " 사무국장 사무총장 국장 이사장 행정실장 부소장 부센터장 연구소장 연구실장 기술이사 감사 고문"
    " 교수 부교수 조교수 박사"
    " ceo cfo cto coo vp evp svp director manager president chairman partner"
)
TITLES_OF_OFFICERS = TITLES | word_set("시장 부시장 구청장 부군수 과장 담당관 단장 주사 서기")
_ABROAD = re.compile(r"[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}")
"""A name in Latin letters: Jane Roe."""
_NOBODY = word_set(
    "미회신 미정 공석 부재 연락두절 퇴사 확인중 미확인 미지정 회신 담당자없음 교체 변경 대표번호"
    " 본인 대표본인 대표자본인 상동 좌동 위와같음 대표와동일 대표자와동일 대표자동일"
)
"""What stands in the place of a contact's name where there is none, or none of its own."""
_DESK = re.compile(
    r"[가-힣a-z]*(?:창구|데스크|번호|전화|연락처|문의처|접수처|안내실|안내소|교환실|콜센터|(?:고객|상담|안내|민원)(?:만족|지원)?센터)"
    r"|(?:고객|일반)?(?:문의|상담|안내)|대표|고객|회사|본사",
    re.I,
)
"""A desk or a line that anybody answers: 문의창구 대표번호, 고객센터."""
_SEX_OR_AGE = re.compile(
    r"\s*[(\[](?:남|여|男|女|남성|여성|(?:만\s*)?\d{2}세?|[’']?\d{2,4}년?생)[)\]]"
)
_WITH_UNIT = re.compile(r"([^()\[\]]+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_UNIT = re.compile(r"[가-힣A-Za-z&·\s]+(?:팀|부|과|실|국|본부|그룹|파트|센터|연구소|지점|사업단)$")
"""A department of a firm."""


NUMBER = re.compile(
    r"(?<![\d-])(?:\+?82[-. )]*)?(?:\(?0\d{1,2}\)?[-. )]{0,2}\d{3,4}[-. ]?\d{4}|1[5-8]\d\d-?\d{4})(?![\d-])"
)
"""A telephone number among other words."""
_WITH_NUMBER = re.compile(
    rf"[(\[]?\s*(?:(?:☎|tel|hp|h\.p|휴대폰|연락처|전화)\s*[.:)]?\s*)?(?:{NUMBER.pattern})\s*[)\]]?",
    re.I,
)
_EDGES = " /,;:·|-\n"
_NUMBERED = re.compile(r"[(\[][^()\[\]]*\d(?!\s*[인명])[^()\[\]]*[)\]]")
"""김하나(010-…), 김하나(51%): what is said of a representative in brackets, but for how many they are."""
_SAYS_NOTHING = re.compile(r"\s*[(\[]\s*(?:[-–—x.?~]|미정|없음|미상)?\s*[)\]]$", re.I)
"""김하나(-): brackets for a number or a title that nobody knows."""


def people_cell(cell: Cell) -> Reading:
    """The people of a cell, without a corporation that stands among them."""
    text, notes = masked(whole_text(cell))
    named = split_people(text)
    people = tuple(one for one in named if looks_like_person(one) or not legal_form(one))
    if len(people) < len(named):
        return Parsed(people or None, "people.corporation", notes)
    if people:
        notes = (*notes, "extra_text") if _NUMBERED.search(text) else notes
        return Parsed(people, "people.others" if people_omitted(text) else "", notes)
    return Parsed((text,), "", notes) if text else NOTHING


def split_person(text: str) -> tuple[str, str]:
    """A contact's name and the title beside it ("유가람 차장", "공장장 유가람"); the whole text
    where it has none."""
    plain = clean(text)
    name, _, behind = plain.rpartition(" ")
    before, _, rest = plain.partition(" ")
    for person, title in ((name, behind), (rest, before)):
        person = person.rstrip(" ,/")
        named = looks_like_person(person.replace(" ", "")) or _ABROAD.fullmatch(person)
        if header_key(title) in TITLES and named and header_key(person) not in TITLES:
            return person, title.strip("()[]")
    return text, ""


def apart_from_number(text: str) -> tuple[str, str]:
    """Somebody and the one number beside the name ("최지훈 부장(010-1234-5678)"); no number where a
    text has none, or several, or nothing but it."""
    numbers = NUMBER.findall(text)
    rest = _WITH_NUMBER.sub(" ", text).strip(_EDGES)
    return (rest, numbers[0]) if len(numbers) == 1 and rest else (text, "")


def _without_ours(text: str) -> str:
    """Whom we met, without those of us who were there."""
    people = _SEVERAL_PEOPLE.split(text)
    theirs = [one for one in people if not _OUR_SIDE.match(one)]
    return ", ".join(theirs) if 0 < len(theirs) < len(people) else text


def split_contact(text: str) -> tuple[str, str, str]:
    """A contact's name, title and department: "김하나 과장(전략기획팀)", "전략기획팀 김하나"."""
    text = _SAYS_NOTHING.sub("", clean(text))
    plain = text = _SEX_OR_AGE.sub("", apart_from_number(_without_ours(text))[0])
    if (found := _WITH_UNIT.fullmatch(plain)) is not None:
        outside, inside = found[1], " ".join(found[2].split())
    else:
        inside, _, outside = plain.partition(" ")
    name, title = split_person(outside)
    if looks_like_person(name.replace(" ", "")) or _ABROAD.fullmatch(name):
        if not title and header_key(inside) in TITLES:
            return name, inside, ""
        unit, _, behind = inside.rpartition(" ")
        if not title and header_key(behind) in TITLES and _UNIT.search(unit):
            return name, behind, unit
        if _UNIT.search(inside):
            return name, title, inside
    return (*split_person(text), "")


def contact_cell(cell: Cell) -> Reading:
    """One person of a firm, without the title and the department beside the name; several in a
    cell are none."""
    reading = name_cell(cell)
    said = str(reading.value or "")
    if header_key(said) in _NOBODY | TITLES or _reaches_nobody_named(said):
        return Parsed(None, "parts.unclear")
    named = apart_from_number(_without_ours(cell.strip()))[0] if isinstance(cell, str) else ""
    if len(parts := _SEVERAL_PEOPLE.split(named)) > 1:
        people = [split_person(part)[0] for part in parts]
        if all(looks_like_person(one.replace(" ", "")) for one in people):
            return Parsed(None, "parts.unclear")
    if isinstance(reading.value, str):
        return Parsed(split_contact(reading.value)[0], reading.problem, reading.notes)
    return reading


def _reaches_nobody_named(text: str) -> bool:
    """Whether a cell says how to reach somebody, and of nobody who: 전화 031-900-1212, IR팀 고객센터."""
    words = _WITH_NUMBER.sub(" ", text).strip(_EDGES).split()
    units = [word for word in words if not _DESK.fullmatch(word)]
    nobody = all(_UNIT.fullmatch(one) and not looks_like_person(one) for one in units)
    return "@" in text or (nobody and (not words or words[-1] not in units))


def official_cell(cell: Cell) -> Reading:
    """An officer of the city without the number of the telephone behind the name."""
    reading = text_cell(cell)
    if isinstance(reading.value, str) and (bare := without_extension(reading.value)):
        named = [
            one for one in _SEVERAL_PEOPLE.split(bare) if header_key(one) not in TITLES_OF_OFFICERS
        ]
        if names_titles(bare):
            return Parsed(", ".join(named) or None, "parts.unclear", reading.notes)
        return Parsed(bare, reading.problem, reading.notes)
    return reading


def names_titles(cell: Cell) -> bool:
    """Whether a cell names somebody by the title alone (과장, 팀장): that is nobody's name."""
    parts = _SEVERAL_PEOPLE.split(cell) if isinstance(cell, str) else ()
    return any(header_key(one) in TITLES_OF_OFFICERS for one in parts)


def signatory_cell(cell: Cell) -> Reading:
    """Who signed for the firm of a row; the mayor signed for the city."""
    text, notes = masked(whole_text(cell))
    signed = [one for one in _SIGNERS.split(text) if one and not _OF_THE_CITY.search(one)]
    if len(signed) > 1:
        return Parsed(None, "parts.unclear", notes)
    return Parsed(signed[0], "", notes) if signed else NOTHING
