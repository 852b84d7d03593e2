"""What labels say of something else than the bodies of the list: the head of a firm's laboratory, the
industries that a place is to attract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.intake.cells.content import Content
from db.intake.cells.content_kinds import numbers_only
from db.intake.columns.building_registers import counts_homes, lists_buildings
from db.intake.columns.joined_columns import ROOMS
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import own_key, without_brackets
from db.intake.words import header_key

_SITE, _BLOCK = "site.name", "site.block"
_ADDRESS = "site.address"
_AREA = "site.area"
_OWN_AREA = re.compile("전용|전유|실사용")
_SHARED_AREA = re.compile("(?:공급|분양|계약|임대)면적")
_LIES = re.compile("소재지|주소|위치")
_PLOTS = frozenset(("필지", "필지수"))
_OF_ROOMS = (_SITE, "occupancy.room")
_NAME, _HEAD = "organization.name", "organization.representatives"
_INDUSTRY = ("organization.industry_name", "organization.industry_code")
_HEADS = re.compile(r"(?P<of>부설연구소|연구소|센터|사업단|지점|지부|공장)장(?:명|성명)?$")
_OF_FIRMS = re.compile(r"기업|업체|회사|법인|사업자|본사|상대자")
_LABORATORY = "연구소"
_BEFORE = (
    (
        re.compile("주관(?:연구)?(?:개발)?기관명?"),
        re.compile("(?:공동|참여|참가)(?:연구)?(?:개발)?기관명?"),
    ),
    (
        re.compile("(?:벤처)?(?:투자사|운용사|투자기관)명?|벤처캐피탈|액셀러레이터"),
        re.compile("(?:관심|투자|피투자|보유|검토)(?:기업|업체|회사)명?|포트폴리오"),
    ),
)
"""Whom the row of a list is about, and who only has a part in it: a work's partners, what an
investor looks at."""
_LEADER = 0.8
_ZONES = re.compile("(?:특화|산업|국가|일반|첨단)?(?:단지|지구|구역|특구|클러스터)명칭?")
_OF_ZONES = re.compile("(?:주요|앵커|선도|핵심|대표)(?:입주)?(?:기업|업체)명?")
_EACH_ANOTHER = 0.95
_TO_ATTRACT = re.compile(
    r"(?:유치|허용|권장|입주가능|입주허용|배치)(?:대상|희망)?업종(?:명|코드)?$"
)
_INVESTING = ("agreements", "cases")
_WHERE = ("organization.address", "organization.address_lot", "organization.region")
_WORKS = re.compile(r"(?:공사|현장|용역)명칭?$")
_KEEPS = re.compile(
    r"(?:위탁)?(?:관리|시공|설계|감리|시행|건설)(?=업체|회사|사무소|사업자|법인|사(?:명)?$)"
)
_CALLED = re.compile(r"(?:단지|건물|건축물|아파트|주택|시설|현장|공사)명칭?$")
"""What somebody else builds or looks after."""


def facts_of_others(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without 연구소장 of the 소속기업 that names the rows, and without 유치업종 of a body
    that invests nowhere."""
    keys = {
        column.index: header_key(without_brackets(column.labels[-1])) if column.labels else ""
        for column in view.columns
    }
    names = [offer for offer in offers if offer.path == _NAME]
    named = max(names, key=lambda offer: offer.confidence, default=None)
    name = keys[named.column] if named is not None else ""
    beside = [key for key in keys.values() if key != name]
    return [
        offer
        for offer in offers
        if not (offer.path == _HEAD and _heads_a_part(keys[offer.column], name, beside))
        and not (
            offer.path in _INDUSTRY
            and view.kind.name not in _INVESTING
            and _TO_ATTRACT.search(keys[offer.column])
        )
    ]


def leaders_before_partners(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """주관기관 leads what 참여기관 only takes part in, 투자사 looks at 관심기업: the row is the leader's."""
    keys = {column.index: own_key(column) for column in view.columns}
    for leads, takes_part in _BEFORE:
        leaders = [index for index, key in keys.items() if leads.fullmatch(key)]
        partners = {
            o.column for o in offers if o.path == _NAME and takes_part.fullmatch(keys[o.column])
        }
        if view.kind.name == "organizations" and partners and len(leaders) == 1:
            named = Offer(leaders[0], _NAME, _LEADER, "synonym")
            return [o for o in offers if o.path != _NAME or o.column not in partners] + [named]
    return list(offers)


def firms_of_zones(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """주요기업 of 특화단지, another one in each row, tells what sits there: the list is of the zones."""
    keys = {column.index: own_key(column) for column in view.columns}
    zones = [
        index
        for index, key in keys.items()
        if _ZONES.fullmatch(key) and view.contents[index].distinct >= _EACH_ANOTHER
    ]
    if view.kind.name != "organizations" or not zones:
        return list(offers)
    return [o for o in offers if o.path != _NAME or not _OF_ZONES.fullmatch(keys[o.column])]


def blocks_as_names(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """블록명 names what is offered where no other label does: whole blocks, without numbers in them."""
    named = {offer.column for offer in offers if offer.path == _SITE}
    blocks = {offer.column for offer in offers if offer.path == _BLOCK}
    if view.kind.name != "sites" or len(named) != 1 or not named <= blocks:
        return list(offers)
    return [offer for offer in offers if offer.path != _BLOCK or offer.column not in named]


def lots_beside_blocks(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """소재지(지번) beside 블록, which names the block, is where the plot lies, and 대지위치(지번) where a
    building stands that is listed by it."""
    headers = {column.index: column.header for column in view.columns}
    blocks = [o for o in offers if o.path == _BLOCK]
    lots = [o for o in blocks if o.evidence == "synonym" and _LIES.search(headers[o.column])]
    alone = blocks == lots and not lists_buildings(view.table)
    if len(lots) != 1 or alone or any(o.path == _ADDRESS for o in offers):
        return list(offers)
    return [replace(one, path=_ADDRESS) if one is lots[0] else one for one in offers]


def own_areas(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """전용면적 beside 공급면적 or 분양면적 is the room itself: the other has its share of the stairs."""
    keys = {column.index: own_key(column) for column in view.columns}
    areas = [o for o in offers if o.path == _AREA and view.contents[o.column].filled]
    if not any(_OWN_AREA.match(keys[one.column]) for one in areas):
        return list(offers)
    shared = {one.column for one in areas if _SHARED_AREA.fullmatch(keys[one.column])}
    return [one for one in offers if one.path != _AREA or one.column not in shared]


def homes_of_buildings(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """호수 beside 세대수 counts the homes of each building: no room is named, but for 301호."""
    keys = {column.index: own_key(column) for column in view.columns}
    if not counts_homes(keys.values()):
        return list(offers)
    return [
        one
        for one in offers
        if one.path not in _OF_ROOMS
        or keys[one.column] not in ROOMS
        or _names_rooms(view.contents[one.column])
    ]


def _names_rooms(content: Content) -> bool:
    return bool(content.sample) and not numbers_only(content)


def counts_of_plots(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """필지 over numbers alone, with no block that they number, counts plots: none is named."""
    keys = {column.index: header_key(column.labels[-1]) for column in view.columns if column.labels}
    blocks = any(one.path == _BLOCK for one in offers)
    counted = {
        one.column
        for one in offers
        if one.path == _SITE
        and keys.get(one.column) in _PLOTS
        and numbers_only(view.contents[one.column])
    }
    return [one for one in offers if blocks or one.path != _SITE or one.column not in counted]


def facts_of_the_managed(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without what is said of what the firms of a list look after or build: 소재지 of the
    단지명 beside 관리업체, of the 공사명 beside 업체명, and 대지위치 in a register of buildings."""
    keys = {column.index: header_key(column.header) for column in view.columns}
    own = {offer.column for offer in offers if offer.path == _NAME}
    others = [
        keys[column.index]
        for column in view.columns
        if column.index not in own and view.contents[column.index].filled
    ]
    role = next((found for one in own if (found := _KEEPS.match(keys[one]))), None)
    managed = len(own) == 1 and role is not None and any(map(_CALLED.search, others))
    told = {offer.path for offer in offers if offer.path.startswith("organization.")}
    works = any(map(_WORKS.search, others)) and told <= {_NAME, *_WHERE}
    registered = lists_buildings(view.table)

    def of_another(one: Offer) -> bool:
        key = keys[one.column]
        if managed and role is not None:
            return role[0] not in key
        if one.path not in _WHERE:
            return False
        return (works and not _OF_FIRMS.search(key)) or (registered and key.endswith("위치"))

    return [
        one
        for one in offers
        if one.path == _NAME or not one.path.startswith("organization.") or not of_another(one)
    ]


def _heads_a_part(label: str, name: str, beside: Sequence[str]) -> bool:
    """Whether who is meant heads a part that has a name of its own, or the laboratory of a firm."""
    found = _HEADS.search(label)
    if found is None or name.startswith(found["of"]):
        return False
    firms = found["of"].endswith(_LABORATORY) and bool(_OF_FIRMS.search(name))
    return firms or f"{found['of']}명" in beside
