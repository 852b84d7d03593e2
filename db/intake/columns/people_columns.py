"""Whose 담당자, 부서 and 연락처 a list means: the city's officer, the firm's contact, or unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.kinds import RecordKind
from db.intake.cells.content import (
    Content,
    are_of_firms,
    are_officials,
    fits,
    mostly_mobile,
    side_of,
    some_mobile,
)
from db.intake.columns.beside_people import job_titles
from db.intake.columns.met_people import is_either, met_at_a_talk
from db.intake.columns.offers import Offer
from db.intake.columns.person_numbers import PHONES, key_of, of_the_head, settle_numbers
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.labels.label_grammar import read_label
from db.intake.list_kinds import ListKind, targets
from db.intake.mapping import LEFT_OUT
from db.intake.table import Column
from db.intake.words import word_set

_PERSON = frozenset(
    (
        "담당자",
        "담당자명",
        "담당자성명",
        "담당",
        "담당자이름",
        "담당자성함",
        "실무자",
        "실무담당자",
        "업무담당자",
        "기업담당자",
        "업체담당자",
        "회사담당자",
        "기관담당자",
        "성명",
        "이름",
        "성함",
    )
)
_IN_CHARGE = word_set(
    "담당 담당자 담당자명 담당자성명 담당자이름 담당자성함 실무자 실무담당자 업무담당자"
)
_ENOUGH, _SHARED, _ALL_DIFFERENT = 4, 0.7, 0.9
_BARE_NAME = word_set(
    "성명 이름 성함 참가자 참석자 참가자명 참석자명 참가자성명 참가자이름 참가자성함 참석자성명 참석자이름 참석자성함"
    " 신청자성명 신청자이름 신청자성함"
)
_DEPARTMENT = word_set("부서 부서명 소속부서 소속 팀 팀명 과 과명 부서팀 과팀")
_OFFICIALS = word_set("담당공무원 담당주무관 시담당자")
_UNITS = word_set("담당부서 소관부서 주관부서 추진부서 담당과 담당팀")
"""The city's units in a list of what it does; in one of firms alone whoever's the person is."""
_CITY = _OFFICIALS | _UNITS
_FIRM = word_set(
    "직위 직책 직급 휴대전화 휴대폰 핸드폰 휴대폰번호 휴대전화번호 hp 모바일 이메일 email 전자우편 이메일주소 메일"
    " 담당자직위 담당자직책 담당자직급 담당자이메일 담당자메일 담당자휴대폰 담당자휴대전화 담당자핸드폰"
)
_MAILS = word_set("이메일 email 전자우편 이메일주소 메일 담당자이메일 담당자메일")
_OF_A_PERSON = frozenset(("contact.title", "contact.mobile", "contact.email"))
_WROTE_IT_DOWN = frozenset(("activity.officer", "concern.officer"))
_NEXT_STEP = frozenset(("case.next_step", "case.next_step_on"))
_TALKS = frozenset((RecordKind.ACTIVITY, RecordKind.CONCERN))
_STAGE = frozenset(("case.stage",))
_SURE_OF_A_TASK = 0.8
_HEADS = "organization.representatives"
_BY_OFFICERS = frozenset(("by_hand", "memory"))
_PEOPLE_PATHS = frozenset(("contact.name", "case.officer"))
_FIRM_NAME = "organization.name"
_SIDES = {
    "contact.name": "firm", "case.officer": "city", "concern.officer": "city",
    "activity.officer": "city",
}  # fmt: skip
_LEAST_FIT = 0.5
_CITY_GROUP = re.compile(
    r"내선|시청|주무관|시 담당|담당공무원|공무원|우리 ?시|고양시|市|\(시\)|^시 "
)
_FIRM_GROUP = re.compile(r"상대|업체|기업|회사|법인|기관 담당|실무")


def settle_people(
    columns: Sequence[Column],
    kind: ListKind,
    contents: Mapping[int, Content],
    offers: Sequence[Offer],
    notes: dict[int, str],
) -> list[Offer]:
    """The offers with those for people decided by what stands beside them.

    담당자 beside 담당부서 is the city's officer, beside 직위 or 휴대전화 the firm's contact; else it
    stays open (note "ambiguous"), and so does a number right behind it.
    """
    offers = job_titles(columns, offers)
    fixed = {offer.column for offer in offers if offer.evidence not in ("synonym", "content")}
    fixed |= {offer.column for offer in offers if offer.parts}
    firms = {o.column for o in offers if (o.path, o.evidence) == ("organization.name", "content")}
    offers = [o for o in offers if o.column not in firms or o.path not in _PEOPLE_PATHS]
    fixed |= firms
    fixed |= {index for index, note in notes.items() if note == LEFT_OUT}
    sides = {
        place: _side(columns, place, kind, contents)
        for place, column in enumerate(columns)
        if key_of(column) in _PERSON | _BARE_NAME
        and "대표" not in column.header
        and column.index not in fixed
    }
    sides |= met_at_a_talk(columns, kind, contents, offers, fixed)
    sides = _beside_contacts(columns, sides, offers, kind)
    kept = list(offers)
    for place, side in _answered(columns, offers, notes).items():
        kept = _settle_neighbours(columns, place, side, kind, contents, kept, notes, fixed)
    for place, side in sides.items():
        column = columns[place]
        kept = [offer for offer in kept if offer.column != column.index]
        path = _path(side, "name", kind)
        if path in _WROTE_IT_DOWN and key_of(column) in _BARE_NAME:
            path = ""  # whoever was there need not be who wrote it down
        if path and fits(find_field(path), path, contents[column.index]) >= _LEAST_FIT:
            kept.append(Offer(column.index, path, 0.95, "synonym"))
        elif not side:
            notes[column.index] = "ambiguous"
        kept = _settle_neighbours(columns, place, side, kind, contents, kept, notes, fixed)
    kept = _settle_departments(columns, sides, kind, contents, kept, notes, fixed)
    kept = _without_officers(columns, sides, kept, notes)
    for column in columns:
        if is_either(column) and not any(o.column == column.index for o in kept):
            notes[column.index] = "ambiguous"  # who was counselled, or the officer who did it
    kept = settle_numbers(columns, contents, kept, fixed, notes)
    if not any("contact.name" in (offer.path, *offer.parts) for offer in kept):
        persons = {o.column for o in kept if o.path.startswith("contact.")}
        others = {o.column for o in kept if not o.path.startswith("contact.")}
        known = fixed | of_the_head(columns, kept)
        notes.update(dict.fromkeys(persons - others - known - notes.keys(), "no_person"))
        kept = [o for o in kept if not o.path.startswith("contact.") or o.column in known]
    return kept


def _answered(
    columns: Sequence[Column], offers: Sequence[Offer], notes: Mapping[int, str]
) -> dict[int, str]:
    """The side of each person whom an officer placed, now or in an earlier list. The number behind one
    who was placed elsewhere, or left out, is nobody's until that is said too."""
    said = {o.column: o.path for o in offers if o.evidence in _BY_OFFICERS and not o.parts}
    said |= {index: "" for index, note in notes.items() if note == LEFT_OUT}
    return {
        place: _SIDES.get(said[column.index], "")
        for place, column in enumerate(columns)
        if said.get(column.index, _HEADS) != _HEADS and key_of(column) in _PERSON
    }


def may_be(column: Column, kind: ListKind, content: Content) -> tuple[str, ...]:
    """The fields of a person or a number that is asked about, the firm's before the city's."""
    key = key_of(column)
    if key in PHONES:
        part = "mobile" if mostly_mobile(content) else "phone"
    elif key in _DEPARTMENT | _UNITS:
        part = "department"
    elif key in _PERSON | _BARE_NAME or is_either(column):
        part = "name"
    else:
        return ()
    paths = [_path(side, part, kind) for side in ("firm", "city")]
    if key in PHONES and RecordKind.ORGANIZATION in kind.records:
        paths.append("organization.phone")
    return tuple(filter(None, paths))


def _beside_contacts(
    columns: Sequence[Column], sides: Mapping[int, str], offers: Sequence[Offer], kind: ListKind
) -> dict[int, str]:
    """The sides; where Contact Person names the contacts, a 담당자 beside it is somebody else, and
    where 상담자 says whom an officer met, it is the officer."""
    people = {columns[place].index for place in sides}
    if all(o.path != "contact.name" or o.column in people for o in offers):
        met = any(side == "firm" and is_either(columns[place]) for place, side in sides.items())
        ours = met and bool({RecordKind.ACTIVITY, RecordKind.CASE}.intersection(kind.records))
        return {
            place: "city" if ours and not side and key_of(columns[place]) in _IN_CHARGE else side
            for place, side in sides.items()
        }
    other = "city" if kind.records[0] in _TALKS else ""  # whoever took down what another asked
    return {
        place: side
        if side == "city" or _FIRM_GROUP.search(columns[place].header)
        else (other if key_of(columns[place]) in _IN_CHARGE else side if side != "firm" else "")
        for place, side in sides.items()
    }


def _without_officers(
    columns: Sequence[Column], sides: Mapping[int, str], offers: list[Offer], notes: dict[int, str]
) -> list[Offer]:
    """The offers without those to a contact under a head that stands over the city's officer."""
    heads = {
        columns[place].labels[:-1]
        for place, side in sides.items()
        if side == "city" and len(columns[place].labels) > 1
    }
    under = {column.index for column in columns if column.labels[:-1] in heads}
    of_officers = {o.column for o in offers if o.column in under and o.path.startswith("contact.")}
    notes.update(dict.fromkeys(of_officers, "officer_phone"))
    return [offer for offer in offers if offer.column not in of_officers]


def _side(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> str:
    """ "city", "firm" or "" for the person in a column."""
    if kind.name == "contacts":
        return "firm"
    if kind.name == "data_requests":
        return "city"
    header = clean(columns[place].header)
    if _CITY_GROUP.search(header):
        return "city"
    if _FIRM_GROUP.search(header):
        return "firm"
    if are_officials(contents[columns[place].index]):
        return "city"
    if are_of_firms(contents[columns[place].index]):
        return "firm"
    if said := _side_by_cells(columns, place, contents):
        return said
    if _is_whoever_does_it(columns, place, kind, contents):
        return "city"
    ours = _CITY if RecordKind.CASE in kind.records else _OFFICIALS
    city = [abs(other - place) for other, c in enumerate(columns) if key_of(c) in ours]
    firm = [abs(other - place) for other, c in enumerate(columns) if _is_of_a_person(key_of(c))]
    if key_of(columns[place]) in _BARE_NAME and "담당" not in columns[place].header:
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
    if key_of(columns[place]) not in _IN_CHARGE:
        return False
    beside = (*columns[max(0, place - 1) : place], *columns[place + 1 : place + 2])
    theirs = any(_is_of_a_person(key_of(c)) or key_of(c) in PHONES for c in columns)
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
    if place == 0 or key_of(columns[place]) not in _IN_CHARGE:
        return False
    found = guesses(columns[place - 1], kind.name)
    return bool(found) and found[0].path == "concern.department"


def _serve_several(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content]
) -> bool:
    """Whether the same few people are in charge of firms that are all different: no firm's own."""
    people = contents[columns[place].index]
    firms = [contents[column.index] for column in columns if _names_party(key_of(column), kind)]
    return (
        key_of(columns[place]) in _IN_CHARGE
        and people.filled >= _ENOUGH
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
        and (abs(other - place) == 1 if not heads else column.labels[:-1] == heads)
        and (key_of(column) in _DEPARTMENT | _CITY or key_of(column) in _MAILS)
    ]
    said = {side for content in beside if (side := side_of(content))}
    return said.pop() if len(said) == 1 else ""


def of_a_person(column: Column) -> bool:
    """Whether a label says of somebody what only a person of a firm has here."""
    return _is_of_a_person(key_of(column))


def _is_of_a_person(key: str) -> bool:
    """Whether a label says something that only a person of a firm has here: 직위, 휴대전화, 이메일."""
    return key in _FIRM or any(path in _OF_A_PERSON for path, _ in read_label(key, "organizations"))


def _rings_a_mobile(columns: Sequence[Column], place: int, contents: Mapping[int, Content]) -> bool:
    """Whether some of the numbers right behind people are mobile ones, as firms give theirs."""
    for column in columns[place + 1 : place + 3]:
        if key_of(column) in PHONES:
            return some_mobile(contents[column.index])
    return False


def _path(side: str, key: str, kind: ListKind) -> str:
    if side == "city" and RecordKind.CASE in kind.records:
        return {"name": "case.officer", "department": "case.department"}.get(key, "")
    if side == "city" and kind.name == "concerns":
        return {"name": "concern.officer", "department": "concern.department"}.get(key, "")
    if side == "city" and RecordKind.ACTIVITY in kind.records and key == "name":
        return "activity.officer"
    if side == "city" and kind.name == "data_requests" and key == "name":
        return "data_request.officer"
    if side == "firm" and RecordKind.CONTACT in kind.records:
        return f"contact.{key}"
    return ""


def _settle_neighbours(
    columns: Sequence[Column],
    place: int,
    side: str,
    kind: ListKind,
    contents: Mapping[int, Content],
    offers: list[Offer],
    notes: dict[int, str],
    fixed: set[int],
) -> list[Offer]:
    """A telephone number right behind a person is that person's."""
    reach = len(columns) if kind.name == "contacts" else place + 6
    for column in columns[place + 1 : reach]:
        key = key_of(column)
        if key in PHONES and column.index not in fixed:
            offers = [offer for offer in offers if offer.column != column.index]
            part = "mobile" if mostly_mobile(contents[column.index]) else "phone"
            path = _path(side, part, kind)
            if path:
                offers.append(Offer(column.index, path, 0.9, "synonym"))
            else:
                notes[column.index] = "ambiguous" if not side else "officer_phone"
            return offers
        of_the_person = key in _CITY | _DEPARTMENT or _is_of_a_person(key)
        if not of_the_person and kind.name != "contacts":
            return offers
    return offers


def _names_ones_firm(column: Column, offers: Sequence[Offer]) -> bool:
    """Whether 소속 is all that a list says of where its people are from: their firms."""
    named = {offer.column for offer in offers if offer.path == _FIRM_NAME}
    return key_of(column) == "소속" and named == {column.index}


def _settle_departments(
    columns: Sequence[Column],
    sides: Mapping[int, str],
    kind: ListKind,
    contents: Mapping[int, Content],
    offers: list[Offer],
    notes: dict[int, str],
    fixed: set[int],
) -> list[Offer]:
    ours = RecordKind.CASE in kind.records or RecordKind.CONCERN in kind.records
    units = _DEPARTMENT if ours else _DEPARTMENT | _UNITS
    for place, column in enumerate(columns):
        if key_of(column) not in units or column.index in fixed or kind.name == "contacts":
            continue
        near = min(sides, key=lambda person: abs(person - place), default=None)
        close = near is not None and abs(near - place) <= 2
        alone = set(sides.values()) == {"firm"} and RecordKind.CASE not in kind.records
        if _names_ones_firm(column, offers):
            offers = [o for o in offers if o.column != column.index or o.path == _FIRM_NAME]
            continue
        side = sides[near] if near is not None and (close or alone) else ""
        side = side or side_of(contents[column.index])
        offers = [offer for offer in offers if offer.column != column.index]
        path = _path(side, "department", kind)
        if path:
            offers.append(Offer(column.index, path, 0.9, "synonym"))
        else:
            notes[column.index] = "ambiguous"
    return offers
