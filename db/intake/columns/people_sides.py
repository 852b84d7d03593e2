"""Whose a person of a list is: the city's officer, the firm's contact, or unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.cell_text import clean
from db.domain.kinds import RecordKind
from db.intake.cells.content import Content
from db.intake.cells.people_content import are_of_firms, are_officials, side_of, some_mobile
from db.intake.columns.people_labels import (
    BARE_NAME,
    CITY,
    DEPARTMENT,
    IN_CHARGE,
    MAILS,
    OFFICIALS,
    is_of_a_person,
)
from db.intake.columns.person_numbers import PHONES, key_of
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.list_kinds import ListKind, targets
from db.intake.table import Column

_OF_THE_DESK = frozenset(
    (RecordKind.DATA_REQUEST, RecordKind.TASK, RecordKind.FOLLOW_UP, RecordKind.MEETING)
)
"""What the office itself has to do: whoever is in charge of it is one of its own."""
_ENOUGH, _SHARED, _ALL_DIFFERENT = 4, 0.7, 0.9
_NEXT_STEP = frozenset(("case.next_step", "case.next_step_on"))
_STAGE = frozenset(("case.stage",))
_SURE_OF_A_TASK = 0.8
CITY_GROUP = re.compile(
    r"내선|시청|주무관|시 담당|담당공무원|공무원|우리 ?시|고양시|市|\(시\)|^시 "
)
FIRM_GROUP = re.compile(r"상대|업체|기업|회사|법인|기관 담당|실무")


def side_of_person(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> str:
    """ "city", "firm" or "" for the person in a column."""
    if kind.name == "contacts":
        return "firm"
    header = clean(columns[place].header)
    if kind.records[0] in _OF_THE_DESK:
        in_charge = key_of(columns[place]) in IN_CHARGE and not FIRM_GROUP.search(header)
        return "city" if in_charge else ""
    if CITY_GROUP.search(header):
        return "city"
    if FIRM_GROUP.search(header):
        return "firm"
    if are_officials(contents[columns[place].index]):
        return "city"
    if are_of_firms(contents[columns[place].index]):
        return "firm"
    if said := _side_by_cells(columns, place, contents):
        return said
    if _is_whoever_does_it(columns, place, kind, contents):
        return "city"
    ours = CITY if RecordKind.CASE in kind.records else OFFICIALS
    city = [abs(other - place) for other, c in enumerate(columns) if key_of(c) in ours]
    firm = [abs(other - place) for other, c in enumerate(columns) if is_of_a_person(c)]
    if key_of(columns[place]) in BARE_NAME and "담당" not in columns[place].header:
        return "firm" if firm and (min(firm) == 1 or len(firm) >= 2) else ""
    if city and firm:
        return "city" if min(city) < min(firm) else "firm" if min(firm) < min(city) else ""
    if not city and not firm and _rings_a_mobile(columns, place, contents):
        return "firm"
    return "city" if city else "firm" if firm else ""


def _is_whoever_does_it(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> bool:
    """Whether a person has something to do for the firms of the list: an officer of the city."""
    if RecordKind.CONCERN in kind.records:
        return _is_beside_unit(columns, place, kind)
    return RecordKind.CASE in kind.records and (
        _has_a_task(columns, place, kind, contents)
        or _serve_several(columns, place, kind, contents)
    )


def _has_a_task(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> bool:
    """Whether a person stands right beside what is to be done next, or by when, or anywhere in a
    list of it that says nothing of any person of a firm: the city's."""
    if key_of(columns[place]) not in IN_CHARGE:
        return False
    beside = (*columns[max(0, place - 1) : place], *columns[place + 1 : place + 2])
    theirs = any(is_of_a_person(c) or key_of(c) in PHONES for c in columns)
    for column in beside if theirs else columns:
        if not contents[column.index].filled:
            continue
        found = guesses(column, kind.name)
        wanted = _NEXT_STEP if theirs else _NEXT_STEP | _STAGE
        if found and found[0].path in wanted and found[0].confidence >= _SURE_OF_A_TASK:
            return True
    return False


def _is_beside_unit(columns: Sequence[Column], place: int, kind: ListKind) -> bool:
    """Whether a person stands right behind the department that looks after what a firm asked for."""
    if place == 0 or key_of(columns[place]) not in IN_CHARGE:
        return False
    found = guesses(columns[place - 1], kind.name)
    return bool(found) and found[0].path == "concern.department"


def _serve_several(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> bool:
    """Whether the same few people are in charge of firms that are all different: no firm's own. Two
    who share three firms say more than one alone."""
    people = contents[columns[place].index]
    firms = [contents[column.index] for column in columns if _names_party(key_of(column), kind)]
    return (
        key_of(columns[place]) in IN_CHARGE
        and people.filled >= _ENOUGH - (round(people.distinct * people.filled) > 1)
        and people.distinct <= _SHARED
        and bool(firms)
        and max(firm.distinct for firm in firms) >= _ALL_DIFFERENT
    )


def _names_party(key: str, kind: ListKind) -> bool:
    """Whether a label names the firms of the list; 협약기관 does among agreements alone."""
    said = (target.path for target in targets(kind.name).get(key, ()))
    return names_firm(key) or "organization.name" in said


def _side_by_cells(columns: Sequence[Column], place: int, contents: Mapping[int, Content]) -> str:
    """What the departments and mail addresses beside a person say: 투자유치과, @korea.kr."""
    heads = columns[place].labels[:-1]
    beside = [
        contents[column.index]
        for other, column in enumerate(columns)
        if other != place
        and (_is_at_hand(columns, place, other) if not heads else column.labels[:-1] == heads)
        and (key_of(column) in DEPARTMENT | CITY or key_of(column) in MAILS)
    ]
    return _agreed(beside)


def side_by_mails(columns: Sequence[Column], place: int, contents: Mapping[int, Content]) -> str:
    """What the mail addresses at hand of a person say: whose house they are written to."""
    return _agreed(
        [
            contents[column.index]
            for other, column in enumerate(columns)
            if key_of(column) in MAILS and _is_at_hand(columns, place, other)
        ]
    )


def _agreed(beside: Sequence[Content]) -> str:
    """The side that all say who say one, "" where none does or they differ."""
    said = {side for content in beside if (side := side_of(content))}
    return said.pop() if len(said) == 1 else ""


def _is_at_hand(columns: Sequence[Column], place: int, other: int) -> bool:
    """Whether a column stands right beside a person, or is a mail address behind what else is said
    of them: 담당자, 연락처, 이메일."""
    if abs(other - place) == 1:
        return True
    between = columns[place + 1 : other]
    mailed = other > place and key_of(columns[other]) in MAILS
    return mailed and all(key_of(c) in PHONES or is_of_a_person(c) for c in between)


def _rings_a_mobile(columns: Sequence[Column], place: int, contents: Mapping[int, Content]) -> bool:
    """Whether some of the numbers right behind people are mobile ones, as firms give theirs."""
    for column in columns[place + 1 : place + 3]:
        if key_of(column) in PHONES:
            return some_mobile(contents[column.index])
    return False
