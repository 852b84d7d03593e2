"""Offers of columns whose label says nothing, or too little: known by their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from db.domain.kinds import RecordKind
from db.domain.names import looks_like_company, looks_like_person, name_key
from db.intake.cells.content import SAMPLE, Content
from db.intake.cells.content_kinds import can_be_names, firm_share, is_phones, meaning_by_content
from db.intake.cells.people_content import mostly_mobile
from db.intake.columns.choice_columns import with_choices
from db.intake.columns.list_votes import only_names
from db.intake.columns.offers import ListView, Offer
from db.intake.columns.own_names import unknown_names
from db.intake.labels.firms import ANOTHERS
from db.intake.list_kinds import ListKind
from db.intake.table import Column
from db.intake.words import header_key, word_set

_NAME, _PERSON = "organization.name", "contact.name"
_SOMEBODY = re.compile(r"contact\.name|organization\.representatives|\w+\.officer")
_READ = frozenset(("synonym", "content"))
_MOSTLY = 0.5
_NAMES_OF_ANYTHING = word_set("name names 이름 명칭 명단 목록 title")
_NUMBERED = re.compile(r"사업자|(?:번호|코드|no|code|id)\.?$", re.I)
_OF_ANOTHER = re.compile(ANOTHERS)
_COUNTERPARTS = re.compile("거래처|협력사|고객사?|업체|기업|회사")


def by_content(column: Column, kind: ListKind, content: Content) -> list[Offer]:
    """Only a column without a label, or one that calls itself a number, is known by its cells."""
    path, confidence = meaning_by_content(content)
    record = path.partition(".")[0]
    if not path or record not in kind.records:
        return []
    if not column.header or (path.endswith("business_number") and _is_code(column.header)):
        return [Offer(column.index, path, confidence, "content")]
    return []


def _is_code(header: str) -> bool:
    """Whether a label says that it numbers the firms of the list (거래처코드), not others."""
    key = header_key(header)
    return bool(_NUMBERED.search(key)) and not _OF_ANOTHER.search(_COUNTERPARTS.sub("", key))


def unnamed_firms(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The one column of firms under a label that no table knows, where none else names them."""
    if RecordKind.ORGANIZATION not in view.kind.records or _are_named(offers):
        return list(offers)
    firms = unknown_names(view.table, view.contents)
    return [*offers, *([] if firms is None else [Offer(firms, _NAME, 0.75, "content")])]


def firms_before_people(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers where the one column of names may be the firms' or their people's: of nobody's firm
    there are no people. Firms they are that read so, or of which more is told than their names."""
    firms = {offer.column for offer in offers if offer.path == _NAME}
    if view.kind.records[0] is not RecordKind.ORGANIZATION or len(firms) != 1:
        return list(offers)
    told = any(o.column not in firms and o.path.startswith("organization.") for o in offers)
    if not told and firm_share(view.contents[min(firms)]) < _MOSTLY:
        return list(offers)
    return [one for one in offers if one.path != _PERSON or one.column not in firms]


def no_firms_as_people(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without people in a column of firms: its cells read so, or they are what the row's
    firm is called beside them, whole or short (Name beside 종목약명)."""
    named = [one for one in offers if one.path == _NAME]
    people = {
        one.column
        for one in offers
        if _SOMEBODY.fullmatch(one.path) and not one.parts and one.evidence in _READ
    }
    firms = {
        column
        for column in people
        if firm_share(view.contents[column]) > _MOSTLY
        or any(_call_the_same(view, column, one.column) for one in named if one.column != column)
    }
    return [o for o in offers if o.column not in firms or not _SOMEBODY.fullmatch(o.path)]


def _call_the_same(view: ListView, column: int, firms: int) -> bool:
    """Whether the cells of a column are the names of the firms beside them, and nobody's own."""
    places = {one.index: place for place, one in enumerate(view.columns)}
    rows = islice(view.table.records(), SAMPLE)
    pairs = [(cells[places[column]], cells[places[firms]]) for _, cells in rows]
    filled = [(str(text), str(firm)) for text, firm in pairs if text and firm]
    return sum(_are_one(text, firm) for text, firm in filled) > _MOSTLY * len(filled)


def _are_one(text: str, firm: str) -> bool:
    if looks_like_person(text) and not looks_like_company(text):
        return False  # 김가온 of 김가온세무회계
    short, whole = sorted((name_key(text), name_key(firm)), key=len)
    return len(short) > 1 and whole.startswith(short)


def said_to_be_firms(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The one column of names, under "Name" or without a label, of what a person calls a list of
    firms: of themselves the names may be anything."""
    if view.kind.records[0] is not RecordKind.ORGANIZATION:
        return list(offers)
    best = {one.column: one.path for one in sorted(offers, key=lambda one: one.confidence)}
    if not view.kind_was_said or _NAME in best.values():
        return list(offers)
    names = [
        column.index
        for column in view.columns
        if can_be_names(view.contents[column.index])
        and (not column.labels or header_key(column.labels[-1]) in _NAMES_OF_ANYTHING)
    ]
    if len(names) != 1:
        return list(offers)
    view.notes.pop(names[0], None)
    return with_choices(offers, [Offer(names[0], _NAME, 0.9, "content")])


def unlabelled(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """What a list without any header shows beside its firms: the one column of telephone numbers.

    Firms themselves are known by the name of the file when nothing else is in the list.
    """
    if view.table.header_rows or RecordKind.ORGANIZATION not in view.kind.records:
        return list(offers)
    contents, found = view.contents, list(offers)
    taken = {offer.column for offer in offers}
    named = _are_named(offers)
    if not named and (column := only_names(view.table, contents)) is not None:
        found.append(Offer(column, _NAME, 0.7, "content"))
        named = True
    phones = [index for index, one in contents.items() if is_phones(one) and index not in taken]
    if named and len(phones) == 1 and not mostly_mobile(contents[phones[0]]):
        found.append(Offer(phones[0], "organization.phone", 0.75, "content"))
    return found


def _are_named(offers: Sequence[Offer]) -> bool:
    """Whether some column names the firms already."""
    return any(offer.path == _NAME for offer in offers)
