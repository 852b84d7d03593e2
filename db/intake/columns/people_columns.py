"""Which fields 담당자, 부서 and 연락처 feed, by whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.intake.cells.content import Content, fits
from db.intake.cells.people_content import mostly_mobile, side_of
from db.intake.columns.beside_people import job_titles
from db.intake.columns.mail_columns import is_heads_mail, settle_mails
from db.intake.columns.met_people import is_either, met_at_a_talk
from db.intake.columns.offers import ListView, Offer
from db.intake.columns.own_lists import is_field
from db.intake.columns.people_labels import (
    BARE_NAME,
    CITY,
    DEPARTMENT,
    IN_CHARGE,
    MAILS,
    PERSON,
    UNITS,
    is_of_a_person,
)
from db.intake.columns.people_sides import CITY_GROUP, FIRM_GROUP, side_of_person
from db.intake.columns.person_numbers import PHONES, key_of, of_the_head, settle_numbers
from db.intake.list_kinds import ListKind
from db.intake.mapping import LEFT_OUT
from db.intake.table import Column

_WROTE_IT_DOWN = frozenset(("activity.officer", "concern.officer"))
_TALKS = frozenset((RecordKind.ACTIVITY, RecordKind.CONCERN))
_HEADS = "organization.representatives"
_BY_OFFICERS = frozenset(("by_hand", "memory"))
_PEOPLE_PATHS = frozenset(("contact.name", "case.officer"))
_FIRM_NAME = "organization.name"
_SIDES = {
    "contact.name": "firm", "case.officer": "city", "concern.officer": "city",
    "activity.officer": "city",
}  # fmt: skip
_LEAST_FIT = _SHARED = 0.5


def settle_people(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with those for people decided by what stands beside them.

    담당자 beside 담당부서 is the city's officer, beside 직위 or 휴대전화 the firm's contact; else it
    stays open (note "ambiguous"), and so does a number right behind it.
    """
    columns, kind, contents, notes = view.columns, view.kind, view.contents, view.notes
    offers = job_titles(columns, offers)
    fixed = {offer.column for offer in offers if offer.evidence not in ("synonym", "content")}
    fixed |= {offer.column for offer in offers if offer.parts}
    firms = {o.column for o in offers if (o.path, o.evidence) == ("organization.name", "content")}
    offers = [o for o in offers if o.column not in firms or o.path not in _PEOPLE_PATHS]
    fixed |= firms
    fixed |= {index for index, note in notes.items() if note == LEFT_OUT}
    sides = {
        place: side_of_person(columns, place, kind, contents)
        for place, column in enumerate(columns)
        if key_of(column) in PERSON | BARE_NAME
        and "대표" not in column.header
        and column.index not in fixed
    }
    sides |= met_at_a_talk(columns, kind, contents, offers, fixed)
    sides = _beside_contacts(columns, sides, offers, kind)
    if (
        RecordKind.CONTACT not in kind.records
    ):  # a list of the desk's own work names no firm's people
        ours = {place: "city" for place in sides if key_of(columns[place]) in IN_CHARGE}
        sides = {place: side or ours.get(place, "") for place, side in sides.items()}
    kept = list(offers)
    for place, side in _answered(columns, offers, notes).items():
        kept = _settle_neighbours(columns, place, side, kind, contents, kept, notes, fixed)
    for place, side in sides.items():
        column = columns[place]
        kept = [offer for offer in kept if offer.column != column.index]
        path = _path(side, "name", kind)
        if path in _WROTE_IT_DOWN and key_of(column) in BARE_NAME:
            path = ""  # whoever was there need not be who wrote it down
        if path and fits(find_field(path), path, contents[column.index]) >= _LEAST_FIT:
            kept.append(Offer(column.index, path, 0.95, "synonym"))
        elif not side:
            notes[column.index] = "ambiguous"
        kept = _settle_neighbours(columns, place, side, kind, contents, kept, notes, fixed)
    people = {**sides, **_named_in_parts(columns, offers)}
    kept = _settle_departments(columns, people, kind, contents, kept, notes, fixed)
    kept = _without_officers(columns, sides, kept, notes)
    for column in columns:
        if is_either(column) and not any(o.column == column.index for o in kept):
            notes[column.index] = "ambiguous"  # who was counselled, or the officer who did it
    kept = settle_numbers(columns, contents, kept, fixed, notes)
    kept = settle_mails(columns, kept, fixed, notes, of_people=kind.name == "contacts")
    if not any("contact.name" in (offer.path, *offer.parts) for offer in kept):
        persons = {o.column for o in kept if o.path.startswith("contact.")}
        others = {o.column for o in kept if not o.path.startswith("contact.")}
        known = fixed | of_the_head(columns, kept)
        known |= {column.index for column in columns if is_heads_mail(column.header)}
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
        if said.get(column.index, _HEADS) != _HEADS and key_of(column) in PERSON
    }


def _named_in_parts(columns: Sequence[Column], offers: Sequence[Offer]) -> dict[int, str]:
    """The places of cells that name a firm's person beside something else: 이름/직함."""
    named = {offer.column for offer in offers if "contact.name" in offer.parts}
    return {place: "firm" for place, column in enumerate(columns) if column.index in named}


def may_be(column: Column, kind: ListKind, content: Content) -> tuple[str, ...]:
    """The fields of a person, a number or an address that is asked about, the firm's before the
    city's."""
    key = key_of(column)
    if key in PHONES:
        part = "mobile" if mostly_mobile(content) else "phone"
    elif key in MAILS:
        part = "email"
    elif key in DEPARTMENT | UNITS:
        part = "department"
    elif key in PERSON | BARE_NAME or is_either(column):
        part = "name"
    else:
        return ()
    paths = [_path(side, part, kind) for side in ("firm", "city")]
    if key in PHONES | MAILS and RecordKind.ORGANIZATION in kind.records:
        paths.append(f"organization.{'email' if key in MAILS else 'phone'}")
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
            place: "city" if ours and not side and key_of(columns[place]) in IN_CHARGE else side
            for place, side in sides.items()
        }
    other = "city" if kind.records[0] in _TALKS else ""  # whoever took down what another asked
    return {
        place: side
        if side == "city" or FIRM_GROUP.search(columns[place].header)
        else (other if key_of(columns[place]) in IN_CHARGE else side if side != "firm" else "")
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


def _path(side: str, key: str, kind: ListKind) -> str:
    if side == "city" and RecordKind.CASE in kind.records:
        return {"name": "case.officer", "department": "case.department"}.get(key, "")
    if side == "city" and kind.name == "concerns":
        return {"name": "concern.officer", "department": "concern.department"}.get(key, "")
    if side == "city" and RecordKind.ACTIVITY in kind.records and key == "name":
        return "activity.officer"
    own = f"{kind.records[0].value}.officer"
    if side == "city" and key == "name" and is_field(own):
        return own
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
        of_the_person = key in CITY | DEPARTMENT or is_of_a_person(column)
        if not of_the_person and kind.name != "contacts":
            return offers
    return offers


def _names_ones_firm(column: Column, offers: Sequence[Offer]) -> bool:
    """Whether 소속 is all that a list says of where its people are from: their firms."""
    named = {offer.column for offer in offers if offer.path == _FIRM_NAME}
    return key_of(column) == "소속" and named == {column.index}


def _is_a_contacts(columns: Sequence[Column], place: int, sides: Mapping[int, str]) -> bool:
    """Whether 담당부서 stands right before a 담당자 who is the firm's: it is theirs, not the city's."""
    if key_of(columns[place]) not in UNITS or sides.get(place + 1) != "firm":
        return False
    return key_of(columns[place + 1]) in IN_CHARGE


def _keeps_them_all(units: Content) -> bool:
    """Whether the same departments, called as a city's are, stand beside firms that differ: no
    firm's own, whoever of the firm stands beside them."""
    return units.filled > 1 and units.distinct <= _SHARED and side_of(units) == "city"


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
    units = DEPARTMENT if ours else DEPARTMENT | UNITS
    for place, column in enumerate(columns):
        theirs = _is_a_contacts(columns, place, sides)
        if (
            not (key_of(column) in units or theirs)
            or column.index in fixed
            or kind.name == "contacts"
        ):
            continue
        near = min(sides, key=lambda person: abs(person - place), default=None)
        close = near is not None and abs(near - place) <= 2
        alone = set(sides.values()) == {"firm"} and RecordKind.CASE not in kind.records
        if _names_ones_firm(column, offers):
            offers = [o for o in offers if o.column != column.index or o.path == _FIRM_NAME]
            continue
        ours = key_of(column) in UNITS and _keeps_them_all(contents[column.index])
        side = "city" if ours or CITY_GROUP.search(column.header) else ""
        side = side or (sides[near] if near is not None and (close or alone) else "")
        side = side or side_of(contents[column.index])
        offers = [offer for offer in offers if offer.column != column.index]
        path = _path(side, "department", kind)
        if path:
            offers.append(Offer(column.index, path, 0.9, "synonym"))
        else:
            notes[column.index] = "ambiguous"
    return offers
