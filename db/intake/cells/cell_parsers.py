"""One parser for each kind of field: a raw cell in, a value or a problem out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from db.domain.area_reading import parse_area
from db.domain.cell_text import clean, number_of, whole_text
from db.domain.date_cells import parse_datetime, parse_partial_date
from db.domain.empty_words import empty_word, says_something
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.money_reading import parse_money
from db.domain.numbers import parse_business_number, parse_corporate_number, parse_count
from db.domain.phones import parse_phone
from db.domain.values import Empty, Parsed
from db.domain.web_addresses import parse_email, parse_url
from db.intake.cells.building_cells import floors_above, floors_below, of_ground, ratio
from db.intake.cells.content import FOREIGN_WORDS, FORMULA_ERRORS, choice_words
from db.intake.cells.firm_cells import firm_cell
from db.intake.cells.industry_cells import codes_and_name
from db.intake.cells.parts_of_counts import wholes
from db.intake.cells.people_cells import contact_cell, official_cell, people_cell, signatory_cell
from db.intake.cells.site_prices import price_parser
from db.intake.cells.text_cells import (
    NOTHING,
    CellParser,
    Reading,
    first_alone,
    list_cell,
    long_text_cell,
    masked,
    name_cell,
    text_cell,
)
from db.intake.cells.units import SHARE, area_unit, money_unit
from db.intake.cells.web_pages import without_buttons
from db.intake.table import is_blank
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_NO_LINK = frozenset(("#", "없음", "무", "미개설", "미운영", "x", "준비중", "제작중"))
_YES = word_set("y yes 예 여 유 o ○ v true 해당 있음 포함 1")
_NO = word_set("n no 아니오 아니요 부 무 x × false 비해당 없음 미포함 미해당 제외 0")
_UNTIL = re.compile(r"\s*(?:까지|한)$")
NOT_YET = "date.planned"
SKIPPED = word_set("생략 불요 불필요 미해당 해당무 skipped skip")
"""Where the day of a stage should be: the case goes on without it."""
HAPPENED = (
    "agreement.signed_on", "agreement.status_on", "agreement.reported_to_council_on",
    "certificate.confirmed_on", "check.as_of", "organization.founded", "occupancy.actual_on",
    "site.actual_on", "site.permitted_on", "site.started_on", "site.approved_on", "milestone.actual_on",
)  # fmt: skip
"""Days on which something was done: what is planned for them is a different field, or none."""
_MEANT_TO_BE = re.compile(
    r"예정|계획|목표|잠정|(?:월|분기|반기|년|내)\s*중(?![가-힣])|\(안\)|\(가\)"
)
_BRACKETED = re.compile(r"\s*[(\[]\s*([^()\[\]]+)\s*[)\]]\s*")
_NO_TROUBLE = re.compile(
    "(?:현재|특별한|별도|별다른|해당)*(?:건의|애로|요청|요구|특이|기타|쟁점|장애|문제|후속|조치|약속)*(?:사항|점|내용|요인)?(?:은|이)?"
    "(?:없음|없습니다|무|미제출|의견없음)"
)
_NO_PLACE = re.compile(r"(?:번지|호|층|동|통|반|산|[-,\s])+")
"""An address of which a form wrote no more than its units: 번지 호."""
_FIRMS_TOO = frozenset(("미정",))
"""Words for empty that are also the names of firms."""
_RATIOS = frozenset(("site.coverage_ratio", "site.floor_area_ratio"))
_SHOWN_ON_PAGES = frozenset(("name", "address", "address_lot", "phone", "website"))
"""Fields that web pages show with a button beside them."""
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
    copied = path.rpartition(".")[2] in _SHOWN_ON_PAGES

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
            elif empty is Empty.WITHHELD and path.endswith(".note"):
                empty = None  # 대외비 is remarked on the row: no remark is kept back
            elif doubted and empty not in (None, Empty.NOT_STATED):
                return Parsed(None, "choice.unknown")  # 미확인 is not what a new record holds
            if empty is not None and not (firm and cell.strip() in _FIRMS_TOO):
                return NOTHING if empty is Empty.NOT_STATED else Parsed(empty)
        if len(cell) > _LONGEST_CELL and not wordy:
            return Parsed(None, "text.too_long")
        if contact and not cell[0].isdigit() and clean(cell).lower() in _NO_LINK:
            return NOTHING
        cell = unescape(cell) if "&" in cell else cell
        return parse(without_buttons(cell) if copied else cell)

    return read


def _plain_parser(path: str, entry: Field, unit: str, header: str) -> CellParser:
    if path == "site.price":
        return price_parser(unit, header)
    if path == "site.floors_above":
        return floors_above(header)
    if path in _BY_PATH:
        return _BY_PATH[path]
    if entry.kind is Kind.MONEY:
        won = money_unit(unit)
        return lambda cell: parse_money(cell, won)
    if entry.kind is Kind.AREA:
        square = area_unit(unit)
        if path.startswith("site."):
            return of_ground(lambda cell: parse_area(cell, square))
        return lambda cell: parse_area(cell, square)
    if path in _RATIOS:
        return lambda cell: ratio(cell, as_share=unit == SHARE)
    if entry.kind is Kind.CHOICE:
        return _choice_parser(entry, None)
    if entry.kind is Kind.TEXT and entry.required:
        return name_cell
    if path.endswith("_until"):
        return _until
    if entry.kind is Kind.PEOPLE:
        return wholes(header, parse_count)
    return _BY_KIND.get(entry.kind, text_cell)


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


def _first_of(parse: CellParser) -> CellParser:
    """A parser that says of a cell with several numbers or addresses that one alone is taken."""

    def read(cell: Cell) -> Reading:
        reading = parse(cell)
        code = first_alone(reading)
        return Parsed(reading.value, code, reading.notes) if code else reading

    return read


def _reached(cell: Cell) -> Reading:
    """The day a stage was entered; one in brackets is only planned: (26.12)."""
    inside = out_of_brackets(cell)
    return _happened(cell) if inside is None else Parsed(None, NOT_YET)


def out_of_brackets(cell: Cell) -> str | None:
    """A day that stands in brackets as a whole, without them; None for any other cell."""
    found = _BRACKETED.fullmatch(cell) if isinstance(cell, str) else None
    return found[1] if found and parse_partial_date(found[1]).value is not None else None


def _address(cell: Cell) -> Reading:
    """Where a firm or a site is; units without a number are nowhere."""
    reading = text_cell(cell)
    nowhere = isinstance(reading.value, str) and _NO_PLACE.fullmatch(reading.value)
    return NOTHING if nowhere else reading


def _trouble(cell: Cell) -> Reading:
    """What a firm asks for, what stands in the way or is to be done; "건의사항 없음" is none of them."""
    reading = long_text_cell(cell)
    said = isinstance(reading.value, str) and not _NO_TROUBLE.fullmatch(header_key(reading.value))
    return reading if said else NOTHING


_BY_PATH: dict[str, CellParser] = {
    "party.signatory": signatory_cell,
    "party.organization": long_text_cell,
    "organization.name": firm_cell,
    "organization.address": _address,
    "organization.address_lot": _address,
    "organization.representatives": people_cell,
    "organization.industry_code": _codes,
    "site.floors_below": floors_below,
    "case.foreign": _foreign,
    "contact.name": contact_cell,
    "case.officer": official_cell,
    "case.deputy": official_cell,
    "activity.officer": official_cell,
    "concern.text": _trouble,
    "case.issue": _trouble,
    "task.text": _trouble,
    **dict.fromkeys(HAPPENED, _happened),
    "milestone.actual_on": _reached,
}
_BY_KIND: dict[Kind, CellParser] = {
    Kind.INTEGER: parse_count,
    Kind.PERCENT: _percent,
    Kind.PARTIAL_DATE: parse_partial_date,
    Kind.DATE_TIME: parse_datetime,
    Kind.BUSINESS_NUMBER: parse_business_number,
    Kind.CORPORATE_NUMBER: parse_corporate_number,
    Kind.PHONE: _first_of(parse_phone),
    Kind.EMAIL: _first_of(parse_email),
    Kind.URL: _first_of(parse_url),
    Kind.YES_NO: _yes_no,
    Kind.TEXT_LIST: list_cell,
    Kind.LONG_TEXT: long_text_cell,
}
