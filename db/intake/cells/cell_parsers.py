"""One parser for each kind of field: a raw cell in, a value or a problem out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import TypeAlias

from db.domain.addresses import region_of
from db.domain.area_reading import parse_area
from db.domain.cell_text import clean, number_of, whole_text
from db.domain.date_cells import parse_datetime, parse_partial_date
from db.domain.empty_words import empty_word, says_something
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.money_reading import parse_money
from db.domain.names import legal_form, looks_like_person, people_omitted, split_people
from db.domain.numbers import (
    looks_like_resident_number,
    mask_resident_numbers,
    parse_business_number,
    parse_corporate_number,
    parse_count,
)
from db.domain.phones import parse_phone
from db.domain.values import Empty, Parsed, Value
from db.domain.web_addresses import parse_email, parse_url
from db.intake.cells.agreed_cells import BESIDE, several_firms, without_city, without_others
from db.intake.cells.content import FOREIGN_WORDS, FORMULA_ERRORS, choice_words, without_extension
from db.intake.cells.industry_cells import codes_and_name
from db.intake.cells.site_prices import price_parser
from db.intake.cells.units import area_unit, money_unit
from db.intake.table import is_blank
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

Reading: TypeAlias = Parsed[Value]
"""What a cell says: a value (None for nothing), a problem, and notes beside a good value."""
NOTHING: Reading = Parsed(None)
CellParser = Callable[[Cell], Reading]

_NO_LINK = frozenset(("#", "없음", "무", "미개설", "미운영", "x", "준비중", "제작중"))
_MANY = re.compile(r"\s*(?:[;、\n]|,(?!\d{3}(?!\d)))\s*")
_YES = word_set("y yes 예 여 유 o ○ v true 해당 있음 포함 1")
_NO = word_set("n no 아니오 아니요 부 무 x × false 비해당 없음 미포함 미해당 제외 0")
_DIGITS = re.compile(r"\d{6}.?.?\d{7}")
_SHORTEST_NUMBER = 13
_NAME_AND_PEOPLE = re.compile(r"^(.+?)\s*[(/\n]\s*([^()/\n]+?)\)?$", re.S)
_NAME_AND_PLACE = re.compile(r"^(.+?)\s*[(/]\s*([가-힣A-Za-z .]{2,12})\)?$")
_OUTLINE_MARK = re.compile(
    r"^(?:(?:\d{1,2}|[가나다라마바사아자차카타파하])[.)]\s*(?=[가-힣㈜(])|[①-⑳□■○●◦◇◆▶]\s*|[-–]\s+)(?=\S)"
)
"""What numbers a line before its name; "가. ㈜한빛" is ㈜한빛."""
_FOOTNOTE_MARK = re.compile(r"(?<=[가-힣)㈜])\s*(?:\*{1,3}|※|[¹²³⁴-⁹]+[⁾)]?|주\s?\d\))$")
"""A footnote's mark behind a name; "㈜한빛*" is ㈜한빛."""
_WITH_STATE = re.compile(
    r"(.+?)\s*[(\[](?:폐업|휴업|청산|파산|부도|해산|철회|해지|실효|무산|취소|파기|포기)[^()\[\]]{0,12}[)\]]"
)
"""㈜한빛(폐업), ㈜한빛(철회 '25.3.): what became of a firm, or of its agreement, is no part of its name."""
_FOOTNOTE_NUMBER = re.compile(r"(?<=[가-힣)㈜])\s*\d{1,2}\)$")
"""㈜한빛1): a mark where no bracket is open before it."""
_ASIDE = re.compile(r"(?<=\S)\s*\n\s*[(\[]([^()\[\]]+)[)\]]\s*$")
"""What stands in parentheses on a line of its own under a firm's name: its project, its town."""
_FOOTNOTE_ENDS = frozenset("*※¹²³⁾)") | {chr(code) for code in range(ord("⁴"), ord("⁹") + 1)}
"""What such a mark ends with: hardly any name does, but for its legal form."""
_UNTIL = re.compile(r"\s*(?:까지|한)$")
NOT_YET = "date.planned"
HAPPENED = (
    "agreement.signed_on", "agreement.status_on", "agreement.reported_to_council_on",
    "certificate.confirmed_on", "check.as_of", "organization.founded", "occupancy.actual_on",
    "site.actual_on", "milestone.actual_on",
)  # fmt: skip
"""Days on which something was done: what is planned for them is a different field, or none."""
_MEANT_TO_BE = re.compile(
    r"예정|계획|목표|잠정|(?:월|분기|반기|년|내)\s*중(?![가-힣])|\(안\)|\(가\)"
)
_SIGNERS = re.compile(r"\s*(?:[\n,/·;↔]|\s및\s|\s-\s)\s*")
_OF_THE_CITY = re.compile(r"시장|지사|국장|구청장|군수|고양")
_SEVERAL_PEOPLE = re.compile(r"\s*[\n,/·]\s*")
TITLES = word_set(
    "대표 이사 상무 전무 부장 차장 과장 대리 팀장 실장 본부장 사원 주임 주무관 계장 센터장 소장 원장 연구원"
    " 선임 책임 수석 매니저 부사장 사장 회장 부회장 대표이사 파트장 그룹장 지점장 공장장 단장 처장 부원장"
    " 사무국장 사무총장 국장 이사장 행정실장 부소장 부센터장 연구소장 연구실장 기술이사 감사 고문"
    " 교수 부교수 조교수 박사"
    " ceo cfo cto coo vp evp svp director manager president chairman partner"
)
_ABROAD = re.compile(r"[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}")
"""A name in Latin letters: Jane Roe."""
_NOBODY = word_set(
    "미회신 미정 공석 부재 연락두절 퇴사 확인중 미확인 미지정 회신 담당자없음 교체 변경 대표번호"
)
"""What stands in the place of a contact's name where there is none."""
_SEX_OR_AGE = re.compile(
    r"\s*[(\[](?:남|여|男|女|남성|여성|(?:만\s*)?\d{2}세?|[’']?\d{2,4}년?생)[)\]]"
)
_WITH_UNIT = re.compile(r"([^()\[\]]+?)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_UNIT = re.compile(r"[가-힣A-Za-z&·\s]+(?:팀|부|과|실|국|본부|그룹|파트|센터|연구소|지점|사업단)$")
"""A department of a firm."""
_NO_TROUBLE = re.compile(
    "(?:현재|특별한|별도|별다른|해당)*(?:건의|애로|요청|요구|특이|기타|쟁점|장애|문제)*(?:사항|점|내용|요인)?(?:은|이)?"
    "(?:없음|없습니다|무|미제출|의견없음)"
)
_LONGEST_NAME = 120
_FIRMS_TOO = frozenset(("미정",))
"""Words for empty that are also the names of firms."""
_LONGEST_CELL = 1_000
"""Characters in any cell but a remark; no name, number, date or address is longer."""


def parser_for(
    path: str, entry: Field, unit: str, words: Mapping[str, str] | None = None, header: str = ""
) -> CellParser:
    """The parser of a field's cells; ``unit`` is what bare money and areas count in, ``header``
    may say what a price is for.

    ``words`` are what the officer said that words of a choice always mean, by header key.
    """
    parse = _choice_parser(entry, words) if words else _plain_parser(path, entry, unit, header)
    contact = entry.kind in (Kind.URL, Kind.PHONE, Kind.EMAIL)
    wordy = entry.kind is Kind.LONG_TEXT
    firm = path == "organization.name"
    own = {**choice_words(entry), **(words or {})} if entry.kind is Kind.CHOICE else {}
    doubted = bool(own) and entry.default is not None

    def read(cell: Cell) -> Reading:
        if not isinstance(cell, str):
            return NOTHING if cell is None else parse(cell)
        if not says_something(cell):
            if is_blank(cell):
                return NOTHING
            if cell in FORMULA_ERRORS:
                return Parsed(None, "cell.error")
            empty = empty_word(cell)
            if empty is not None and own and header_key(cell) in own:
                empty = None  # 해당없음 among the choices is a choice
            elif doubted and empty not in (None, Empty.NOT_STATED):
                return Parsed(None, "choice.unknown")  # 미확인 is not what a new record holds
            if empty is not None and not (firm and cell.strip() in _FIRMS_TOO):
                return NOTHING if empty is Empty.NOT_STATED else Parsed(empty)
        if len(cell) > _LONGEST_CELL and not wordy:
            return Parsed(None, "text.too_long")
        if contact and clean(cell).lower() in _NO_LINK:
            return NOTHING
        return parse(unescape(cell) if "&" in cell else cell)

    return read


def _plain_parser(path: str, entry: Field, unit: str, header: str) -> CellParser:
    if path == "site.price":
        return price_parser(unit, header)
    if path in _BY_PATH:
        return _BY_PATH[path]
    if entry.kind is Kind.MONEY:
        won = money_unit(unit)
        return lambda cell: parse_money(cell, won)
    if entry.kind is Kind.AREA:
        square = area_unit(unit)
        return lambda cell: parse_area(cell, square)
    if entry.kind is Kind.CHOICE:
        return _choice_parser(entry, None)
    if entry.kind is Kind.TEXT and entry.required:
        return _name
    if path.endswith("_until"):
        return _until
    return _BY_KIND.get(entry.kind, _text)


def masked(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with residents' numbers masked, and the note that says so."""
    if len(text) >= _SHORTEST_NUMBER and _DIGITS.search(text) and looks_like_resident_number(text):
        return mask_resident_numbers(text), ("resident_number.masked",)
    return text, ()


def _text(cell: Cell) -> Reading:
    text, notes = masked(whole_text(cell))
    return Parsed(text.replace("\n", " ") or None, "", notes)


def _name(cell: Cell) -> Reading:
    reading = _text(cell)
    if isinstance(reading.value, str) and len(reading.value) > _LONGEST_NAME:
        return Parsed(None, "text.too_long")
    return reading


_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+")


def _firm(cell: Cell) -> Reading:
    """A firm's name as it is written; a cell with several firms names none of them."""
    text = without_city(whole_text(cell))
    if _COUNT.fullmatch(text.strip()):
        return NOTHING  # 3,644 over the names counts them
    if BESIDE.search(text) and several_firms(text):
        return Parsed(None, "name.several")
    bracket = _ASIDE.search(text) if "\n" in text else None
    aside = bracket is not None and not legal_form(f"({bracket[1]})")
    text = _OUTLINE_MARK.sub("", _ASIDE.sub("", text) if aside else text)
    text, notes = masked(text.replace("\n", " "))
    if len(text) > _LONGEST_NAME:
        return Parsed(None, "text.too_long")
    if bare := _without_mark(text) if text[-1:] in _FOOTNOTE_ENDS else text:
        notes = (*notes, "extra_text") if aside else notes
        if (stated := _WITH_STATE.fullmatch(bare)) is not None:
            return Parsed(stated[1], "name.state", notes)
        first = without_others(bare)
        return Parsed(first, "name.others" if first != bare else "", notes)
    return Parsed(text or None, "", notes)


def _without_mark(name: str) -> str:
    """A name without the mark of a footnote."""
    if name.count(")") > name.count("("):
        name = _FOOTNOTE_NUMBER.sub("", name)
    return _FOOTNOTE_MARK.sub("", name)


def _long_text(cell: Cell) -> Reading:
    text, notes = masked(whole_text(cell))
    return Parsed(text or None, "", notes)


def _many(cell: Cell) -> Reading:
    text, notes = masked(whole_text(cell))
    parts = tuple(part for part in _MANY.split(text) if part)
    return Parsed(parts or None, "", notes)


def _people(cell: Cell) -> Reading:
    text, notes = masked(whole_text(cell))
    named = split_people(text)
    people = tuple(one for one in named if looks_like_person(one) or not legal_form(one))
    if len(people) < len(named):
        return Parsed(people or None, "people.corporation", notes)
    if people:
        return Parsed(people, "people.others" if people_omitted(text) else "", notes)
    return Parsed((text,), "", notes) if text else NOTHING


def split_name(text: str) -> tuple[str, tuple[str, ...]]:
    """The firm and the people of a cell that holds both: "㈜한빛(정하람)", "㈜한빛\\n정하람"."""
    plain = masked(clean(text))[0]
    found = _NAME_AND_PEOPLE.match(plain)
    if found is not None and all(map(looks_like_person, people := split_people(found[2]))):
        return found[1].strip(), people
    return plain.replace("\n", " "), ()


def split_beside(text: str, path: str) -> tuple[str, str]:
    """The firm and what its label has behind it, of a cell that holds both: "㈜한빛(서울)"; nothing
    behind the name for other cells."""
    plain = masked(clean(text))[0]
    found = _NAME_AND_PLACE.match(plain)
    if found is None or legal_form(f"({found[2]})"):
        return plain, ""
    known = not path.endswith("region") or any(region_of(found[2]))
    return (found[1].strip(), found[2].strip()) if known else (plain, "")


def _codes(cell: Cell) -> Reading:
    """Industry codes, however they are kept apart ("29222 ， 29223"), without their names."""
    text, notes = masked(whole_text(cell))
    codes, name = codes_and_name(text)
    return Parsed(", ".join(codes) or None, "" if codes or name else "text.unreadable", notes)


def _percent(cell: Cell) -> Reading:
    if isinstance(cell, str):
        found = re.fullmatch(r"(-?\d[\d,]*(?:\.\d+)?)\s*%?", clean(cell))
        return (
            Parsed(float(found.group(1).replace(",", "")))
            if found
            else Parsed(None, "percent.unreadable")
        )
    number = number_of(cell)
    return Parsed(float(number)) if number is not None else Parsed(None, "percent.unreadable")


def _choice_parser(entry: Field, learned: Mapping[str, str] | None) -> CellParser:
    words = {**choice_words(entry), **(learned or {})}

    def read(cell: Cell) -> Reading:
        key = header_key(whole_text(cell))
        bare = header_key(re.sub(r"[(\[].*?[)\]]", "", whole_text(cell)))
        code = words.get(key) or words.get(bare) or words.get(bare.removesuffix("체결"))
        return Parsed(code) if code else Parsed(None, "choice.unknown")

    return read


def _yes_no(cell: Cell) -> Reading:
    if isinstance(cell, bool):
        return Parsed(cell)
    word = whole_text(cell).lower()
    if word in _YES:
        return Parsed(True)
    return Parsed(False) if word in _NO else Parsed(None, "yes_no.unknown")


def _foreign(cell: Cell) -> Reading:
    """외국인투자 as a sign, or as the word of a column 국내외."""
    said = FOREIGN_WORDS.get(whole_text(cell).lower())
    return _yes_no(cell) if said is None else Parsed(said)


def _until(cell: Cell) -> Reading:
    """The day a term ends on: "2026. 5. 23.까지"."""
    text = _UNTIL.sub("", cell.rstrip()) if isinstance(cell, str) else cell
    return parse_partial_date(text)


def _happened(cell: Cell) -> Reading:
    """A day on which something was done; one that is only planned is none ("12월 중", 예정)."""
    reading = parse_partial_date(cell)
    told = isinstance(cell, str) and bool(_MEANT_TO_BE.search(cell))
    if reading.value is not None and (told or "planned" in reading.notes):
        return Parsed(None, NOT_YET)
    return reading


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
            return person, title
    return text, ""


def split_contact(text: str) -> tuple[str, str, str]:
    """A contact's name, title and department: "김하나 과장(전략기획팀)", "전략기획팀 김하나"."""
    plain = text = _SEX_OR_AGE.sub("", clean(text))
    if (found := _WITH_UNIT.fullmatch(plain)) is not None:
        outside, inside = found[1], " ".join(found[2].split())
    else:
        inside, _, outside = plain.partition(" ")
    name, title = split_person(outside)
    if looks_like_person(name.replace(" ", "")):
        if not title and header_key(inside) in TITLES:
            return name, inside, ""
        unit, _, behind = inside.rpartition(" ")
        if not title and header_key(behind) in TITLES and _UNIT.search(unit):
            return name, behind, unit
        if _UNIT.search(inside):
            return name, title, inside
    return (*split_person(text), "")


def _contact(cell: Cell) -> Reading:
    """One person of a firm, without the title and the department beside the name; several in a
    cell are none."""
    reading = _name(cell)
    if header_key(str(reading.value or "")) in _NOBODY | TITLES:
        return Parsed(None, "parts.unclear")
    if isinstance(cell, str) and len(_SEVERAL_PEOPLE.split(cell.strip())) > 1:
        people = [split_person(part)[0] for part in _SEVERAL_PEOPLE.split(cell.strip())]
        if all(looks_like_person(one.replace(" ", "")) for one in people):
            return Parsed(None, "parts.unclear")
    if isinstance(reading.value, str):
        return Parsed(split_contact(reading.value)[0], reading.problem, reading.notes)
    return reading


def _official(cell: Cell) -> Reading:
    """An officer of the city without the number of the telephone behind the name."""
    reading = _text(cell)
    if isinstance(reading.value, str) and (bare := without_extension(reading.value)):
        return Parsed(bare, reading.problem, reading.notes)
    return reading


def _trouble(cell: Cell) -> Reading:
    """What a firm asks for, or what stands in the way; "건의사항 없음" is neither."""
    reading = _long_text(cell)
    said = isinstance(reading.value, str) and not _NO_TROUBLE.fullmatch(header_key(reading.value))
    return reading if said else NOTHING


def _signatory(cell: Cell) -> Reading:
    """Who signed for the firm of a row; the mayor signed for the city."""
    text, notes = masked(whole_text(cell))
    signed = [one for one in _SIGNERS.split(text) if one and not _OF_THE_CITY.search(one)]
    if len(signed) > 1:
        return Parsed(None, "parts.unclear", notes)
    return Parsed(signed[0], "", notes) if signed else NOTHING


_BY_PATH: dict[str, CellParser] = {
    "party.signatory": _signatory,
    "party.organization": _long_text,
    "organization.name": _firm,
    "organization.representatives": _people,
    "organization.industry_code": _codes,
    "case.foreign": _foreign,
    "contact.name": _contact,
    "case.officer": _official,
    "case.deputy": _official,
    "concern.text": _trouble,
    "case.issue": _trouble,
    **dict.fromkeys(HAPPENED, _happened),
}
_BY_KIND: dict[Kind, CellParser] = {
    Kind.PEOPLE: parse_count,
    Kind.INTEGER: parse_count,
    Kind.PERCENT: _percent,
    Kind.PARTIAL_DATE: parse_partial_date,
    Kind.DATE_TIME: parse_datetime,
    Kind.BUSINESS_NUMBER: parse_business_number,
    Kind.CORPORATE_NUMBER: parse_corporate_number,
    Kind.PHONE: parse_phone,
    Kind.EMAIL: parse_email,
    Kind.URL: parse_url,
    Kind.YES_NO: _yes_no,
    Kind.TEXT_LIST: _many,
    Kind.LONG_TEXT: _long_text,
}
