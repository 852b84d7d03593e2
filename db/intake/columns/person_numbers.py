"""Whose a telephone number is: the firm's, a person's at the firm, or unclear."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from db.intake.cells.content import Content
from db.intake.cells.people_content import mostly_mobile
from db.intake.columns.beside_people import rings_somebody
from db.intake.columns.offers import Offer
from db.intake.labels.label_brackets import BRACKETS
from db.intake.labels.label_grammar import read_label
from db.intake.labels.label_wording import plain_label
from db.intake.labels.people import STAFF
from db.intake.list_kinds import targets
from db.intake.mapping import MappedColumn
from db.intake.table import Column
from db.intake.words import header_key, word_set

PHONES = word_set(
    "연락처 전화번호 전화 직통 직통번호 직통전화 유선전화 유선번호 유선 사무실전화 사무실번호 일반전화 내선번호 내선"
    " tel 담당자연락처 담당자전화 실무자연락처 실무자전화"
)
_ANYBODYS = word_set("연락처 연락전화 연락번호")
"""Labels that do not say whether a number is the firm's."""
_DIRECT = word_set("직통 직통번호 직통전화 내선 내선번호")
_NAME, _HEADS, _RUNG = "contact.name", "organization.representatives", "organization.phone"
_SURE = 0.9
_OFFICIAL, _SURE_OF_OFFICER = (".officer", ".deputy", ".department"), 0.7
_SOMEBODY = re.compile(
    r"담당자?\s*[/(·,]|연락\s*(?:담당|창구|책임)|컨[택텍]|콘택|키\s?맨|(?:상담|신청|참석|참여|방문|면담|응대|작성|접수|문의|의뢰|통화)자"
)
_HEAD = re.compile(
    r"^(?:대표|대표자|대표이사|ceo)\s*(?:의\s*)?(?:개인\s*)?(?:연락|휴대|핸드|h\.?p|hp|모바일)",
    re.I,
)
"""대표자 연락처, 대표 휴대폰: a number of the head's own, if it is a mobile one."""
_FIRMS_OWN = re.compile(r"대표\s*(?:전화|번호)|회사|업체|기업|기관|본사|사무실|고객|문의|사업장")


_EXTENSION = re.compile(r"내선|행정\s*전화|구내")
_OURS = re.compile(r"(?:우리시|본시|고양시|시청)(?=.)")
_SIDES = re.compile(
    rf"^(?:{_OURS.pattern}|상대(?:기관|방|측|기업|업체)?|(?:협약|협력)(?:기관|기업)|(?:기업|업체|기관)측"
    r"|(?:담당)?임원|(?:기업)?창구|키맨|컨[택텍]|(?!대표|사업|투자|당사)[가-힣]{2,3}자)(?=.)"
)
"""Whose somebody is, before what he is: 상대기관 담당자, 우리시 담당부서."""
_CHARGED_WITH = re.compile(r"(?!기업|업체|회사|기관|상대|우리|고양|시청)[가-힣]{1,6}담당자?$")
_WITH_PEOPLE = (
    "organizations",
    "cases",
    "agreements",
    "concerns",
    "activities",
    "contacts",
    "tasks",
)
_IN_CHARGE = word_set(
    "담당 담당자 담당자명 실무자 실무담당자 담당자연락처 실무자연락처 연락처 전화번호"
    " 전화 휴대폰 휴대전화 핸드폰 이메일 메일 직위 직책 직급"
)


def is_anybodys(column: MappedColumn) -> bool:
    """Whether neither a label nor an officer says that a column's numbers are the firm's."""
    unsaid = column.evidence not in ("by_hand", "memory")
    return unsaid and column.field == _RUNG and header_key(column.header) in _ANYBODYS


def key_of(column: Column) -> str:
    """The last label of a column without its brackets, as a ``header_key``."""
    if not column.labels:
        return ""
    key = header_key(re.sub(r"[(\[].*?[)\]]", "", plain_label(column.labels[-1])))
    bare = _SIDES.sub("", key)
    if not BRACKETS.search(column.labels[-1]) and _is_charged_with_something(bare):
        return "담당"
    return bare if bare in _IN_CHARGE or _OURS.match(key) else key


@lru_cache(maxsize=4_096)
def _is_charged_with_something(key: str) -> bool:
    """Whether a label names whoever is in charge of one thing (사후관리 담당, 인허가 담당자) and no table
    says on whose side: as open as 담당 alone."""
    known = any(read_label(key, name) or key in targets(name) for name in _WITH_PEOPLE)
    return bool(_CHARGED_WITH.match(key)) and not known and not re.fullmatch(STAFF, key)


def is_heads_own(header: str) -> bool:
    """Whether a label says of a number that it is the head's of the firm."""
    return _HEAD.match(plain_label(header)) is not None


def settle_numbers(
    columns: Sequence[Column], contents: Mapping[int, Content], offers: Sequence[Offer],
    fixed: set[int], notes: dict[int, str],
) -> list[Offer]:  # fmt: skip
    """The offers with the numbers of people at the people, or left open (note "ambiguous")."""
    kept = _without_heads(columns, offers, fixed)
    for place, column in enumerate(columns):
        content = contents[column.index]
        rung = any(o.column == column.index and o.path == _RUNG for o in kept)
        if column.index in fixed or not (rung or key_of(column) in PHONES):
            continue
        before = columns[place - 1] if place else None
        if before is not None and _is_ours(before, column, kept):
            kept = _without(kept, column)
            notes[column.index] = "officer_phone"
            continue
        beside = before is not None and _is_ones(before, column, contents, kept)
        somebody = any(_NAME in (o.path, *o.parts) for o in kept)
        ones = _is_right_behind(columns, place, kept) or (beside and _names(before, kept))
        if ones or (somebody and key_of(column) in _DIRECT):
            kept = _with(kept, column, "mobile" if mostly_mobile(content) else "phone")
        elif beside:
            kept = _without(kept, column)
            if not any(o.column == column.index for o in kept):
                notes[column.index] = "ambiguous"
        elif rung and mostly_mobile(content) and not _FIRMS_OWN.search(column.header):
            heads = any(_HEADS in (o.path, *o.parts) for o in kept)
            if somebody or (heads and is_heads_own(column.header)):
                kept = _with(kept, column, "mobile")
            elif heads:
                kept = _without(kept, column)
                notes[column.index] = "ambiguous"
    return kept


def _without_heads(
    columns: Sequence[Column], offers: Sequence[Offer], fixed: set[int]
) -> list[Offer]:
    """The offers without the head's own number as that of somebody else whom the list names."""
    if not any(_NAME in (offer.path, *offer.parts) for offer in offers):
        return list(offers)
    heads = {c.index for c in columns if is_heads_own(c.header) and c.index not in fixed}
    return [o for o in offers if o.column not in heads or not o.path.startswith("contact.")]


def of_the_head(columns: Sequence[Column], offers: Sequence[Offer]) -> set[int]:
    """The columns of the head's own numbers in a list that says who the head is."""
    if not any(_HEADS in (offer.path, *offer.parts) for offer in offers):
        return set()
    return {column.index for column in columns if is_heads_own(column.header)}


def _is_ours(before: Column, column: Column, offers: Sequence[Offer]) -> bool:
    """Whether a number stands right behind the city's officer, or the department in charge, and is
    no firm's by its label."""
    if not _EXTENSION.search(column.header) and (
        key_of(column) not in PHONES or _FIRMS_OWN.search(column.header)
    ):
        return False
    own = [o.path for o in offers if o.column == before.index and o.confidence >= _SURE_OF_OFFICER]
    return any(path.endswith(_OFFICIAL) and not path.startswith("contact.") for path in own)


def _with(offers: Sequence[Offer], column: Column, part: str) -> list[Offer]:
    return [*_without(offers, column), Offer(column.index, f"contact.{part}", _SURE, "synonym")]


def _without(offers: Sequence[Offer], column: Column) -> list[Offer]:
    return [o for o in offers if o.column != column.index or o.path != _RUNG]


def _names(before: Column | None, offers: Sequence[Offer]) -> bool:
    return before is not None and any(
        o.column == before.index and _NAME in (o.path, *o.parts) for o in offers
    )


def _is_right_behind(columns: Sequence[Column], place: int, offers: Sequence[Offer]) -> bool:
    """Whether a contact stands before a number, with nothing between but what is said of the contact."""
    if key_of(columns[place]) not in PHONES:
        return False
    for column in reversed(columns[:place]):
        own = [o for o in offers if o.column == column.index]
        if key_of(column) in PHONES:
            return False  # the person has a number already
        if any(_NAME in (o.path, *o.parts) for o in own):
            return True
        if not any(o.path.startswith("contact.") for o in own):
            return False
    return False


def _is_ones(
    before: Column, column: Column, contents: Mapping[int, Content], offers: Sequence[Offer]
) -> bool:
    """Whether a number is somebody's, whoever it is: right behind 상담자 or 신청자, behind people under
    a label that names no field, or under the label that stands over a contact too."""
    if key_of(column) not in PHONES:
        return False
    words = plain_label(before.labels[-1]) if before.labels else ""
    group = len(column.labels) > 1 and column.labels[:-1] == before.labels[:-1]
    return (
        bool(_SOMEBODY.search(words))
        or rings_somebody(before, column, contents, offers)
        or (group and _names(before, offers))
    )
