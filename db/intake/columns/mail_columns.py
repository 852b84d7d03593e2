"""Whose a mail address is: the firm's, a person's at the firm, the city's officer's, or unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.intake.cells.compound import OF_A_CONTACT
from db.intake.columns.met_people import is_either
from db.intake.columns.offers import Offer
from db.intake.columns.people_labels import BARE_NAME, PERSON, is_of_a_person
from db.intake.columns.person_numbers import PHONES, key_of
from db.intake.labels.label_wording import plain_label
from db.intake.mapping import LEFT_OUT
from db.intake.table import Column

_FIRMS, _ONES = "organization.email", "contact.email"
PATHS = frozenset((_FIRMS, _ONES))
_MOBILE = "contact.mobile"
_OF_THE_FIRM = frozenset(("organization.phone", "organization.representatives", "contact.phone"))
_NAME, _FIRM, _HEADS = "contact.name", "organization.name", "organization.representatives"
_SAYS_WHO = frozenset(("contact.title", "contact.department"))
_HEADS_MAIL = re.compile(
    r"(?:대표자|대표이사|ceo)[\s›]*(?:의\s*)?(?:개인\s*)?(?:이?메일|e-?\s?mail|전자)", re.I
)
"""대표자 이메일; 대표 이메일 is the one that a firm makes known, as 대표전화 is."""
_PERSONS = re.compile(
    r"담당|실무|개인|직원|위원|contact|person"
    r"|(?:참석|참가|참여|신청|작성|응답|회신|면담|상담|발표|접수|교육|방문)자",
    re.I,
)
_MADE_KNOWN = re.compile(r"대표|공식|고객|문의|사무국|홍보|민원|대외|general|official|info", re.I)
_OF_THE_HOUSE = re.compile(
    r"회사|업체|기업|기관|법인|본사|사업장|단체|협회|학교|병원|company|office", re.I
)
_OFFICIAL = (".officer", ".deputy", ".department")
_READ = ("synonym", "content")
_FAX = re.compile(r"팩스|fax", re.I)


def is_heads_mail(header: str) -> bool:
    """Whether a label says of a mail address that it is the head's of the firm."""
    return _HEADS_MAIL.search(plain_label(header)) is not None


def is_a_persons(header: str) -> bool:
    """Whether a label says of a mail address that it is somebody's in the firm: 담당자 이메일."""
    return is_heads_mail(header) or _PERSONS.search(plain_label(header)) is not None


def settle_mails(
    columns: Sequence[Column], offers: Sequence[Offer], fixed: set[int], notes: dict[int, str],
    *, of_people: bool,
) -> list[Offer]:  # fmt: skip
    """The offers with each mail address at the firm or, where it stands at somebody, at the contact;
    the city's own and those of nobody known are left (note "officer_phone", "ambiguous").

    ``of_people`` says that the rows of the list are people.
    """
    kept = list(offers)
    for place, column in enumerate(columns):
        mails = [o for o in kept if o.column == column.index and PATHS & {o.path, *o.parts}]
        apart = any(offer.parts for offer in mails)
        said = any(offer.evidence not in _READ for offer in mails)
        if not mails or said or (column.index in fixed and not apart):
            continue
        whose = _whose(columns, place, kept, notes, of_people=of_people)
        if apart and whose in PATHS:
            kept = [_of_the_person(o) if o in mails and whose == _ONES else o for o in kept]
            continue
        kept = [offer for offer in kept if offer not in mails]
        if any(offer.path == whose for offer in mails):
            best = max(mails, key=lambda offer: offer.confidence)
            kept.append(replace(best, path=whose))
        else:
            notes[column.index] = "no_person" if whose in PATHS else whose
    return kept


def _of_the_person(offer: Offer) -> Offer:
    """연락처(이메일) right behind somebody: number and address are theirs."""
    parts = tuple(OF_A_CONTACT.get(part, part) for part in offer.parts)
    return replace(offer, path=OF_A_CONTACT.get(offer.path, offer.path), parts=parts)


def _whose(
    columns: Sequence[Column], place: int, offers: Sequence[Offer], notes: Mapping[int, str],
    *, of_people: bool,
) -> str:  # fmt: skip
    header = columns[place].header
    named = any(_NAME in (o.path, *o.parts) for o in offers)
    if is_heads_mail(header):
        heads = any(_HEADS in (o.path, *o.parts) for o in offers)
        return _ONES if heads and not named else "ambiguous"
    if _PERSONS.search(header):
        return _ONES
    if _MADE_KNOWN.search(header) or (_OF_THE_HOUSE.search(header) and not of_people):
        return _FIRMS
    return _ONES if of_people else _beside(columns, place, offers, notes)


def _beside(
    columns: Sequence[Column], place: int, offers: Sequence[Offer], notes: Mapping[int, str]
) -> str:
    """Whose an address is that stands right behind somebody, with nothing between but what is said
    of them, or under the head that stands over somebody; else the firm's. Where a list says what its
    people are (직함, 부서), a label between that nobody knows says more of them."""
    known = any(_SAYS_WHO.intersection((o.path, *o.parts)) for o in offers)
    head = columns[place].labels[:-1]
    under = [c for c in columns[:place] if head and c.labels[:-1] == head]
    for column in (*reversed(columns[:place]), *under):
        own = [path for o in offers if o.column == column.index for path in (o.path, *o.parts)]
        if _NAME in own:
            return _ONES
        if any(p.endswith(_OFFICIAL) and not p.startswith("contact.") for p in own):
            return "officer_phone"
        if _is_somebody(column) and notes.get(column.index) in ("ambiguous", LEFT_OUT):
            return "ambiguous"
        unknown = known and not own and column.index not in notes
        if column not in under and not unknown and not _is_said_of_people(column, own):
            break
    return _ONES if _alone_is_reached(columns, offers) else _FIRMS


def _alone_is_reached(columns: Sequence[Column], offers: Sequence[Offer]) -> bool:
    """Whether a bare 연락처 has the mobile numbers of somebody whom the list names, and no column the
    number of a firm: so the bare 이메일 is that person's too, wherever their columns stand."""
    paths = {path for offer in offers for path in (offer.path, *offer.parts)}
    bare = {column.index for column in columns if key_of(column) in PHONES}
    theirs = any(o.path == _MOBILE and o.column in bare for o in offers)
    return theirs and _NAME in paths and not paths & _OF_THE_FIRM


def _is_somebody(column: Column) -> bool:
    return key_of(column) in PERSON | BARE_NAME or is_either(column)


def _is_said_of_people(column: Column, own: Sequence[str]) -> bool:
    """Whether a column tells more of the people that stand before it: whose they are, what they do,
    how they are reached."""
    if own and all(path.startswith("contact.") or path == _FIRM for path in own):
        return True
    return key_of(column) in PHONES or is_of_a_person(column) or bool(_FAX.search(column.header))
