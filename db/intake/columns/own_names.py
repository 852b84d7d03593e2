"""Bodies that a list names by its own noun: 자동차검사소명 in 전국자동차검사소표준데이터, whose labels no
table knows, and what stands under that noun beside the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.intake.cells.content import Content
from db.intake.cells.content_kinds import addresses, can_be_names, is_phones
from db.intake.cells.people_content import are_people
from db.intake.columns.firms_by_cells import firms_by_cells
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import own_key
from db.intake.labels.own_noun import guesses_without
from db.intake.table import Column, Table
from db.intake.words import header_key

_NAME = "organization.name"
_CALLED = re.compile(r"(?:명칭?|이름|상호)$")
_PARTS = re.compile(r"[()\[\]/]")
_BODIES = re.compile(
    r"(?:소|센터|원|관|당|회사|병원|학교|대학|기관|시설|점|업|국|협회|조합|재단|법인|은행|사업장|업체|기업)$"
)
_PLACES_ALONE = re.compile(r"(?:대피|정류|측정|초|매표|투표|휴게)소$")
_SAYS_WHERE = re.compile(
    r"주소|소재지|위치|전화|연락처|대표|누리집|홈페이지|addr|tel|phone", re.IGNORECASE
)
_ATTRIBUTE = re.compile(r"(?:대표)?(?:전화|전화번호|연락처|홈페이지|누리집|주소)$")
_ENDS = re.compile(
    r"\([^()]*\)|[\d_.\s()'’~-]+|현황|목록|명단|명부|리스트|표준데이터|데이터|정보|기준|전국|csv$|xlsx?$|ods$"
)
_ABOVE = re.compile(r"차?상위|상급(?!종합)|소속|설립(?!연)|모(?=기[업관]|회사|법인|학교|병원|대학)")
"""What stands before the name of a body that has others under it."""
_LEAST, _LEAST_AT_END = 3, 2
_ALL_BUT_FEW = 0.9
_BY_CELLS = 0.75


def unknown_names(table: Table, contents: Mapping[int, Content]) -> int | None:
    """The one column that names firms under no label that is known: by its cells, by what stands
    beside, or by the noun that the list is called by."""
    found = firms_by_cells(table.columns, contents)
    if found is None:
        found = _by_place(table.columns, contents)
    return _by_noun(table, contents) if found is None else found


def _by_noun(table: Table, contents: Mapping[int, Content]) -> int | None:
    """The one column of names that is called as the list itself is, beside where they are."""
    where = [column.index for column in table.columns if _SAYS_WHERE.search(column.header)]
    said = [header_key(one) for one in (table.title, table.sheet.name, table.file_name)]
    ends = [header_key(_ENDS.sub("", one)) for one in (table.title, table.file_name)]
    found = [
        column.index
        for column in table.columns
        if column.index not in where
        and can_be_names(contents[column.index])
        and not are_people(contents[column.index])
        and any(_is_of(noun, said, ends) for noun in _nouns(column))
    ]
    return found[0] if len(found) == 1 and where else None


def _nouns(column: Column) -> list[str]:
    parts = _PARTS.split(column.labels[-1]) if column.labels else ()
    keys = [header_key(part) for part in parts]
    return [_CALLED.sub("", key) for key in keys if key]


def _is_of(noun: str, said: Sequence[str], ends: Sequence[str]) -> bool:
    """Whether a list's title, sheet or file is about what ``noun`` says, and that may be bodies."""
    if not _BODIES.search(noun) or _PLACES_ALONE.search(noun):
        return False
    if len(noun) >= _LEAST and any(noun in one for one in said):
        return True
    return len(noun) >= _LEAST_AT_END and any(one.endswith(noun) for one in ends)


def _by_place(columns: Sequence[Column], contents: Mapping[int, Content]) -> int | None:
    """The one column of names of a list without a header that has addresses and telephones beside."""
    if any(column.labels for column in columns):
        return None
    placed = [c.index for c in columns if addresses(contents[c.index]) >= _ALL_BUT_FEW]
    rung = [c.index for c in columns if is_phones(contents[c.index])]
    names = [
        c.index
        for c in columns
        if c.index not in (*placed, *rung) and can_be_names(contents[c.index])
    ]
    return names[0] if len(names) == 1 and placed and rung else None


def bodies_above(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """상위 보건기관명 and 소속기관명 beside 보건기관명 name the body over the row's own, which may have
    several under it: the row is not called by it."""
    named = {one.column for one in offers if one.path == _NAME and one.evidence == "synonym"}
    above = {c.index for c in view.columns if c.index in named and _ABOVE.match(own_key(c))}
    if not above:
        return list(offers)
    found = list(offers)
    own = named - above
    if not own:
        rest = tuple(column for column in view.columns if column.index not in above)
        unknown = unknown_names(replace(view.table, columns=rest), view.contents)
        own = set() if unknown is None else {unknown}
        found += [Offer(column, _NAME, _BY_CELLS, "content") for column in own]
    most = max((view.contents[column].distinct for column in own), default=0)
    over = {column for column in above if own and view.contents[column].distinct <= most}
    return [one for one in found if one.path != _NAME or one.column not in over]


def said_of_the_named(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with those of labels under the noun of the names: 관리업체 연락처 beside 관리업체명 and
    검사소전화번호 beside 자동차검사소명."""
    names = {offer.column for offer in offers if offer.path == _NAME}
    nouns = [noun for c in view.columns if c.index in names for noun in _nouns(c)]
    claimed = {offer.column for offer in offers}
    held = {offer.path for offer in offers}
    found = list(offers)
    for column in view.columns if len(names) == 1 else ():
        if column.index in claimed or not column.labels or not view.contents[column.index].filled:
            continue
        prefix = _ATTRIBUTE.sub("", key := header_key(column.labels[-1]))
        if prefix == key or len(prefix) < _LEAST:
            continue
        if any(noun.endswith(prefix) or noun.startswith(prefix) for noun in nouns):
            guessed = guesses_without(prefix, column, view.kind.name)
            found += [
                Offer(column.index, one.path, one.confidence, "synonym")
                for one in guessed
                if one.path not in held
            ]
    return found
