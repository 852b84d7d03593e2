"""Columns that stand together: 시도 and 시군구, 기업명 › 국내 and › 국외, two that an officer joins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.domain.catalogue import find_field
from db.domain.empty_words import says_nothing
from db.domain.kinds import Kind
from db.domain.names import is_family_name
from db.intake.columns.address_parts import is_address_part
from db.intake.columns.building_registers import counts_homes, says_wing
from db.intake.columns.offers import Offer
from db.intake.labels.headers import is_divided
from db.intake.labels.label_brackets import own_key
from db.intake.labels.label_wording import plain_label
from db.intake.mapping import MappedColumn
from db.intake.table import Column, Table
from db.intake.words import header_key, word_set

_PROVINCES = frozenset(
    map(header_key, ("시도", "시도명", "광역시도", "광역시도명", "시·도", "광역"))
)
_DISTRICTS = frozenset(
    map(
        header_key,
        ("시군구", "시군구명", "시·군·구", "기초자치단체", "시군", "구군", "기초", "행정구"),
    )
)
_DETAILS = word_set("상세주소 주소상세 나머지주소 주소2 세부주소 도로명상세주소 기타주소")
ROOMS = word_set(
    "호실 호 호수 호실명 동호수 호실번호 동·호 층 동 동호 층호 층·호 층/호 층호수 홀 홀명 전시홀"
)
_FLOORS = word_set("동 층 동명 건물동 동번호 층별")
_WINGS = word_set("동 동명 건물동 동번호")
_TRADES = word_set("업태 업태명 종목")
_TALKS = re.compile(
    r"(?:주요)?(?:상담|면담|방문|접촉|회의|미팅|통화|문의)(?:내용|결과|사항|내역|요지)$"
)
_TALK_DAYS = word_set(
    "상담일 상담일자 상담일시 면담일 면담일자 면담일시 방문일 방문일자 접촉일 접촉일자 회의일자"
)
_NAME = "organization.name"
_BRANCHES = word_set("지점명 지점 지사명 점포명 영업점명 영업소명")
_WHOLE_FIRMS = word_set("은행명 은행 금융기관명 금융기관 회사명 업체명 기관명 상호 브랜드명")
STARTED = "site.started_on"
_STARTS = word_set("착공처리일 착공신고처리일 착공신고일 착공신고일자 착공일 착공일자")
_TRUE_STARTS = word_set("실제착공일 실착공일 실제착공일자")
_ACTIONS = word_set("조치사항 조치내용 조치결과")
_FAMILY = re.compile(r"(?:대표(?:자|이사)?|담당자?|ceo)?성(?:씨)?$|(?:last|family)name$|surname$")
_NAMED_IN_TWO = ("contact.name", "organization.representatives")
_SEXES = frozenset(("남", "여"))
_JOINABLE = frozenset((Kind.TEXT, Kind.LONG_TEXT, Kind.TEXT_LIST))


_TOLD_FLOOR = re.compile(
    r"(?:^|(?<=\s))(?:지상\s*)?(?P<at>\d{1,2})층?\s+(?=(?:제\s?)?(?P=at)\d\d(?:\D|$))"
)


def without_floor(room: str) -> str:
    """A room without the floor that its number begins with: "A동 2층 201호" is A동 201호."""
    return _TOLD_FLOOR.sub("", room)


def names_rooms(columns: Sequence[MappedColumn]) -> bool:
    """Whether the rooms of a list of sites stand behind the names of their buildings."""
    return any(one.field == "site.name" and header_key(one.header) in ROOMS for one in columns)


def names_rooms_alone(columns: Sequence[MappedColumn]) -> bool:
    """Whether nothing but their numbers names the rooms of a list: of which house, the title says."""
    named = [one for one in columns if one.field == "site.name"]
    return bool(named) and all(header_key(one.header) in ROOMS for one in named)


def is_detail(column: MappedColumn | None) -> bool:
    """Whether a column holds only the end of addresses whose beginning stands beside it."""
    return column is not None and header_key(column.header) in _DETAILS


def goes_on(path: str) -> bool:
    """Whether the text of a field may be written in several columns."""
    return find_field(path).kind in _JOINABLE


def join_columns(
    table: Table, mapped: Sequence[MappedColumn], offers: Sequence[Offer]
) -> tuple[MappedColumn, ...]:
    """The columns with those that only continue another one joined to it."""
    holders = {column.field: column for column in mapped if column.field}
    keys = {column.index: _own_label(column) for column in table.columns}
    others = _divided(table, holders.get(_NAME))
    chosen = {offer.column: offer for offer in offers if offer.evidence in ("by_hand", "memory")}
    rooms = {offer.column for offer in offers if offer.path == "site.name"}
    counted = counts_homes(map(own_key, table.columns))
    found = []
    for column in mapped:
        path = ""
        if column.field is None:
            offer = chosen.get(column.index)
            path = (
                offer.path
                if offer
                else _continued(
                    keys[column.index], keys, holders, counted=counted and column.index not in rooms
                )
            )
            path = path or (_NAME if column.index in others else "")
            if not path and _FAMILY.match(keys[column.index]):
                path = _named_in_two(table, column.index, holders)
        holder = holders.get(path)
        if holder is None or not (goes_on(path) or path == STARTED):
            found.append(column)
            continue
        evidence = chosen[column.index].evidence if column.index in chosen else "synonym"
        confidence = 1.0 if column.index in chosen else 0.9
        found.append(
            replace(
                column, field=path, evidence=evidence, confidence=confidence, note="",
                joined_to=holder.index,
            )
        )  # fmt: skip
    return tuple(found)


def _named_in_two(table: Table, index: int, holders: Mapping[str, MappedColumn]) -> str:
    """The field of the given names right beside a column of family names, "" for none."""
    places = {column.index: place for place, column in enumerate(table.columns)}
    said = {str(cells[places[index]] or "").strip() for _, cells in table.records()} - {""}
    if not said or said <= _SEXES or not all(map(is_family_name, said)):
        return ""
    near = (path for path in _NAMED_IN_TWO if path in holders)
    return next((one for one in near if abs(holders[one].index - index) == 1), "")


def _own_label(column: Column) -> str:
    """소재지 › 시도 stands beside 소재지 › 시군구 as 시도 beside 시군구 does."""
    return header_key(plain_label(column.labels[-1])) if column.labels else ""


def _divided(table: Table, holder: MappedColumn | None) -> frozenset[int]:
    """The columns that name the firm where the holder, under the same head, names none."""
    places = {column.index: place for place, column in enumerate(table.columns)}
    if holder is None or not is_divided(own := table.columns[places[holder.index]]):
        return frozenset()
    beside = [
        column
        for column in table.columns
        if column is not own and is_divided(column) and column.labels[:-1] == own.labels[:-1]
    ]
    rows = [cells for _, cells in table.records()]
    filled = [places[column.index] for column in (own, *beside)]
    if any(sum(not says_nothing(row[place]) for place in filled) > 1 for row in rows):
        return frozenset()  # a firm and its partner abroad
    return frozenset(column.index for column in beside)


def _continued(
    key: str, keys: Mapping[int, str], holders: Mapping[str, MappedColumn], *, counted: bool
) -> str:
    """The field that a label continues by itself, "" for none; ``counted`` says that one of rooms
    has their number."""
    site = holders.get("site.name")
    room = holders.get("occupancy.room")
    if key in _FLOORS and room is not None and keys[room.index] not in _FLOORS:
        return "occupancy.room"  # 동, 층 and 호실: one room
    if key in ROOMS and not counted and site is not None and keys[site.index] not in ROOMS:
        return "site.name"  # 센터명 and 호실: which room of which centre
    if key in _WINGS and site is not None and keys[site.index] in ROOMS - _WINGS:
        return "site.name"  # 동 and 호수 of a house that only the title names
    if says_wing(key) and site is not None:
        return "site.name"  # 건물명 and 동명칭: which of the houses on one lot
    name = holders.get(_NAME)
    if key in _WHOLE_FIRMS and name is not None and keys[name.index] in _BRANCHES:
        return _NAME  # 은행명 and 지점명: which branch of which bank
    region, address = holders.get("organization.region"), holders.get("organization.address")
    if key in _DISTRICTS and region is not None and keys[region.index] in _PROVINCES:
        return "organization.region"
    lies = holders.get("site.address")
    if lies is not None and is_address_part(keys[lies.index]) and is_address_part(key):
        return "site.address"
    if key in _DETAILS and address is not None:
        return "organization.address"
    industry, progress = holders.get("organization.industry_name"), holders.get("case.progress")
    if key in _TRADES and industry is not None and keys[industry.index] in _TRADES - {key}:
        return "organization.industry_name"  # 업태 and 종목: wholesale, and of what
    if key in _TALK_DAYS and progress is not None and _TALKS.match(keys[progress.index]):
        return "case.progress"  # 상담일자 and 상담내용: what was said, and when
    if key in _ACTIONS and "activity.summary" in holders:
        return "activity.summary"  # what was said at a visit, and what is to be done about it
    return _stands_in(key, keys, holders)


def _stands_in(key: str, keys: Mapping[int, str], holders: Mapping[str, MappedColumn]) -> str:
    """The day a work was reported, where the true one may be blank."""
    start = holders.get(STARTED)
    true = start is not None and keys[start.index] in _TRUE_STARTS
    return STARTED if true and key in _STARTS else ""
