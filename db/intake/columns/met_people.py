"""Whose 상담자, 면담자 and 응대자 are: who came from the firm, or the officer who met them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.kinds import RecordKind
from db.intake.cells.content import Content
from db.intake.cells.people_content import are_of_firms, are_officials, mostly_mobile
from db.intake.columns.offers import Offer
from db.intake.columns.people_sides import side_by_mails
from db.intake.columns.person_numbers import PHONES, key_of
from db.intake.labels.label_grammar import read_label
from db.intake.labels.label_wording import plain_label
from db.intake.list_kinds import ListKind
from db.intake.table import Column
from db.intake.words import header_key, word_set

_BY_NAME = "성명", "이름", "성함", "명"
_TALKED = re.compile(
    r"(?:주요)?(?:상담|면담|통화|응대|면접|접촉|미팅|회의|대면|컨[택텍])(?:자|인|대상|대상자)(?:명)?$|응대$"
)
_ALSO = word_set("방문자 참석자")
_THEIRS = re.compile("대상자?$")
_SHARED, _ENOUGH = 0.7, 3
_WRITERS = frozenset(("activity.officer", "concern.officer", "case.officer"))
_BRACKETS = re.compile(r"[(\[](.*?)[)\]]")
_OUR_SIDE = re.compile(r"시$|시청|우리|공무원|주무관|담당")
_THEIR_SIDE = re.compile(r"기업|업체|회사|기관|상대|직위|직책|직급|직함|직")


def is_either(column: Column) -> bool:
    """Whether a label says of somebody that there was a talk, and not on which side."""
    return bool(_TALKED.match(_key(column)))


def _may_be_either(column: Column) -> bool:
    return is_either(column) or _key(column) in _ALSO


def _key(column: Column) -> str:
    """A label without the word that says that it is a name: 상담자 성명 is 상담자."""
    key = key_of(column)
    ends = (key.removesuffix(end) for end in _BY_NAME)
    return next((bare for bare in ends if bare in _ALSO or _TALKED.match(bare)), key)


def met_at_a_talk(
    columns: Sequence[Column], kind: ListKind, contents: Mapping[int, Content],
    offers: Sequence[Offer], fixed: set[int],
) -> dict[int, str]:  # fmt: skip
    """ "firm" or "city" by place for the people of a talk whose side the list shows."""
    if RecordKind.CONTACT not in kind.records:
        return {}
    found: dict[int, str] = {}
    for place, column in enumerate(columns):
        if not _may_be_either(column) or column.index in fixed:
            continue
        side = _side(columns, place, kind, contents, offers)
        if side:
            found[place] = side
    return found


def _side(
    columns: Sequence[Column], place: int, kind: ListKind, contents: Mapping[int, Content],
    offers: Sequence[Offer],
) -> str:  # fmt: skip
    column = columns[place]
    content = contents[column.index]
    inside = "".join(_BRACKETS.findall(plain_label(column.labels[-1])))
    if are_officials(content) or _OUR_SIDE.search(inside):
        return "city"
    if _THEIR_SIDE.search(inside) or _THEIRS.search(_key(column)) or are_of_firms(content):
        return "firm"
    if not is_either(column):
        return ""
    if side := side_by_mails(columns, place, contents):
        return side  # 상담자, 직책, 연락처, 이메일
    if content.filled >= _ENOUGH and content.distinct <= _SHARED:
        return "city"  # nobody is of several firms
    behind = columns[place + 1] if place + 1 < len(columns) else None
    if behind is None:
        return ""
    key = key_of(behind)
    if key in PHONES and mostly_mobile(contents[behind.index]):
        return "firm"
    titled = any(path == "contact.title" for path, _ in read_label(header_key(key), kind.name))
    wrote = any(o.path in _WRITERS and o.column != column.index for o in offers)
    return "firm" if titled and wrote and not are_officials(contents[behind.index]) else ""
