"""Certificates of several kinds side by side: 이노비즈 › 확인번호 beside 메인비즈 › 확인번호.

A group, a head over columns or what several labels begin with, that names a kind of certificate says
of what kind the columns under it are; each group of a row is a certificate of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from db.intake.columns.offers import ListView, Offer
from db.intake.labels.headers import Guess
from db.intake.labels.label_brackets import in_brackets, without_brackets
from db.intake.labels.label_wording import plain_label
from db.intake.mapping import MappedColumn
from db.intake.table import Column
from db.intake.words import header_key, word_set

VENTURE, ANOTHERS = "venture", "another's"
"""Groups whose kind stands in a column of its own, and of certificates that we do not keep."""
_OTHERS = (
    "예비사회적기업|여성기업|장애인기업|소부장(?:전문)?(?:기업)?|소재부품장비(?:전문)?(?:기업)?"
    "|뿌리(?:기술|산업)?(?:전문)?기업|녹색(?:기술|전문)?(?:인증|기업)|가족친화|(?:글로벌|지역|청년친화)?강소기업"
    "|수출유망|유망중소기업|(?:기업)?부설연구소|(?:연구)?전담부서|iso\\d*|haccp|k?gmp|net|nep|신기술|신제품|성능인증"
    "|직접생산(?:확인)?|중소기업확인|소상공인확인|특허|조달우수|우수조달|외투기업등록|일하기좋은|고용우수|일자리우수|산업융합"
    "|월드클래스|스타기업|히든챔피언|프론티어|공장등록|사업자등록|통신판매|마을기업|자활기업"
)
"""Papers of firms that we do not keep."""
_NAMES = (
    ("innobiz", "이노비즈|innobiz|기술혁신형(?:중소)?(?:기업)?"),
    ("mainbiz", "메인비즈|mainbiz|경영혁신형(?:중소)?(?:기업)?"),
    (VENTURE, "벤처(?:기업)?(?=확인|인증|번호|유효|만료|시작|종료|유형|발급|등록|지정|$)"),
    ("social", "사회적기업"),
    (ANOTHERS, _OTHERS),
)
_WORDS = "(?:인증|확인|지정|등록|선정)?(?:서|증)?(?:기업|현황|내역|정보|사항|보유|여부)*"
_GROUP = tuple((kind, re.compile(f"(?:{names}){_WORDS}$")) for kind, names in _NAMES)
_PREFIX = tuple((kind, re.compile(f"(?:{names})")) for kind, names in _NAMES)
_OF_A_PAPER = word_set(
    "number confirmed_on valid_from valid_until issuer renewal signed_on status_on document_number"
    " revoked_on kind"
)
"""What may be said of any paper; under a group it is said of that group's paper alone."""
_UNDER_A_GROUP = (
    ("certificate.number", re.compile("(?:확인서?|인증서?|지정서?|등록)?(?:번호|no)$")),
    ("certificate.valid_from", re.compile("(?:유효)?(?:기간)?시작일?자?$")),
    (
        "certificate.valid_until",
        re.compile(
            "(?:유효|인증|확인|지정)?(?:기간|기한|만료|종료)(?:만료|종료)?(?:일|일자|년월)?$"
        ),
    ),
    (
        "certificate.confirmed_on",
        re.compile("(?:확인|인증|지정|취득|발급|선정|등록)?(?:일|일자|연월일|년월일|날짜)$"),
    ),
    ("certificate.issuer", re.compile("(?:확인|인증|평가|발급)?기관명?$")),
)
_SURE = 0.93


@dataclass(frozen=True, slots=True)
class Grouped:
    """Whose certificate a column is of, and what its label says without that."""

    kind: str
    rest: str


def grouped(column: Column) -> Grouped | None:
    """The certificate that a column's heads, its label or its brackets name; None for none."""
    if not column.labels:
        return None
    *above, own = map(plain_label, column.labels)
    last, bare = header_key(own), header_key(without_brackets(own))
    heads = [header_key(without_brackets(label)) for label in reversed(above)]
    inside = [key for label in reversed(column.labels) for key in in_brackets(label)]
    for head in (*heads, *inside):
        for kind, pattern in _GROUP:
            if pattern.match(head):
                return Grouped(kind, bare)
    for kind, pattern in _PREFIX:
        found = pattern.match(last)
        if found and (rest := header_key(without_brackets(last[found.end() :]))):
            return Grouped(kind, rest)
    return None


def of_its_group(column: Column, found: Sequence[Guess], *, certified: bool) -> tuple[Guess, ...]:
    """What a column may mean, where a group says of which certificate it is.

    ``certified`` is whether the list's firms bring certificates: then it is that certificate's. Else
    its numbers and days are of a paper that the list is not about, and no field takes them.
    """
    group = grouped(column)
    if group is None:
        return tuple(found)
    others = tuple(one for one in found if one.path.partition(".")[2] not in _OF_A_PAPER)
    if group.kind == ANOTHERS or not certified:
        return others
    own = [one for one in found if one.path.startswith("certificate.")]
    if group.kind != VENTURE:
        own = [one for one in own if one.path != "certificate.kind"]
    own = own or [
        Guess(path, _SURE) for path, pattern in _UNDER_A_GROUP if pattern.match(group.rest)
    ]
    return tuple(own[:1]) or others


def with_groups(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with the kind of certificate that their columns' groups name."""
    kinds = {
        column.index: group.kind
        for column in view.columns
        if (group := grouped(column)) and group.kind not in (VENTURE, ANOTHERS)
    }
    return [
        replace(offer, group=kinds[offer.column])
        if offer.column in kinds and offer.path.startswith("certificate.")
        else offer
        for offer in offers
    ]


def of_one_kind(columns: Sequence[MappedColumn], told: str) -> tuple[MappedColumn, ...]:
    """The columns without their group, where it is the kind that the whole list is of: 사회적기업
    인증번호 beside 인증연도 is of the same certificate."""
    certified = [one for one in columns if (one.field or "").startswith("certificate.")]
    groups, fields = {one.group for one in certified}, {one.field for one in certified}
    if groups - {""} != {told} or len(fields) < len(certified):
        return tuple(columns)
    return tuple(replace(one, group="") if one in certified else one for one in columns)
