"""Lists of what is nobody and what nobody offers: parks, car parks and shelters, and funds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.intake.cells.content import Content, share
from db.intake.columns.firm_votes import OF_FIRMS
from db.intake.columns.list_fields import likely_fields
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.places import is_place, places_listed
from db.intake.table import Column, Table
from db.intake.words import header_key

_OF_ANYTHING = re.compile(r"(?:시설|장소|공간|단지|명칭|이름|name|title)(?:명칭?)?$", re.IGNORECASE)
_CALLED = re.compile(r"(?<=.)(?:명칭?|이름)$")
_OF_AN_ADDRESS = "도로"
"""도로명 is a part of where something else is."""
_MOSTLY = 0.5
_OF_FUNDS = re.compile("종목|운용|발행|판매|수탁|조합|펀드")
"""Labels of funds, and of the firms that run and sell them."""
_FUND = re.compile(
    r"(?:투자신탁|ETF|ETN|펀드|투자조합)(?:\s*\d+호)?(?:\s*[(\[][^()\[\]]*[)\]])*$", re.IGNORECASE
)
_OF_BODIES = frozenset(
    (
        "organization.representatives",
        "organization.business_number",
        "organization.corporate_number",
    )
)
"""What only a body has: a list with these is one of firms, whatever ground they run."""


def lists_nobody(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether nothing in the rows is a body: they are places of a city, or funds of the exchange."""
    if _lists_funds(table, contents):
        return True
    return not _says_of_bodies(table, contents) and _lists_places(table, contents)


def _says_of_bodies(table: Table, contents: Mapping[int, Content]) -> bool:
    return any(
        guess.path in _OF_BODIES and contents[column.index].filled
        for column in table.columns
        for guess in guesses(column, "organizations")[:1]
    )


def _lists_funds(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether what is called 종목명 are funds, and no other label names a firm."""
    keys = {column.index: _key(column) for column in table.columns}
    funds = any(share(contents[index].sample, _is_fund) >= _MOSTLY for index in keys)
    return funds and not any(names_firm(key) and not _OF_FUNDS.search(key) for key in keys.values())


def _lists_places(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether the rows are such places, by what names them or by the title, and no label names a firm."""
    said = [places_listed(one) for one in (table.title, table.sheet.name, table.file_name)]
    nouns = [noun for noun in said if noun]
    named = False
    for column in table.columns:
        key = _key(column)
        if _OF_ANYTHING.search(key):
            named |= bool(nouns) or _mostly_places(contents[column.index])
        elif _names_places(key, nouns):
            named = True
        elif names_firm(key):
            # Who runs a place that was named before stands beside it: what is told is of the place.
            return named and not likely_fields(table, "organizations") & OF_FIRMS
    return named


def _names_places(key: str, nouns: Sequence[str]) -> bool:
    """Whether a label is 공원명, or 충전소명 in a list of 전기차 충전소."""
    noun = _CALLED.sub("", key)
    if noun in (key, _OF_AN_ADDRESS):
        return False
    return is_place(noun) or any(one.endswith(noun) for one in nouns)


def _mostly_places(content: Content) -> bool:
    return share(content.sample, _is_place) >= _MOSTLY


def _key(column: Column) -> str:
    return header_key(without_brackets(column.labels[-1])) if column.labels else ""


def _is_place(cell: object) -> bool:
    return isinstance(cell, str) and is_place(cell)


def _is_fund(cell: object) -> bool:
    return isinstance(cell, str) and _FUND.search(cell.strip()) is not None
