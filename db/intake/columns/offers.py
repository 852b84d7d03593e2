"""Columns' claims to fields, and the assignment that serves them best as a whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.domain.addresses import is_lot_address, region_of
from db.intake.cells.content import Content, share
from db.intake.cells.industry_cells import is_industry
from db.intake.columns.building_registers import says_wing
from db.intake.labels.label_brackets import own_key, without_brackets
from db.intake.list_kinds import ListKind
from db.intake.table import Column, Table
from db.intake.words import header_key

_TRADE = re.compile("업종|업태|종목")
_LEVEL = re.compile("[대중소세]분류")
_NAMES = frozenset(("organization.name", "site.name"))
_CHECKED = re.compile(r"이행\s*(?:상황|현황|점검|실적)|점검\s*(?:결과|표)")
_EACH_ITS_OWN = 0.9
"""Share of different firms below which several lines speak of one."""
_REPEATED = 0.6
_PLACES_FOR = re.compile(r"(?:총|입소|이용|수용|허가)*정원(?:수|인원)?(?:명|총계|합계)?$")
_ROAD = re.compile(r"[가-힣\d](?:로|길)\s*(?:지하\s*)?\d")
_MOSTLY = 0.8
_HIDDEN_LOT = re.compile(r"[동리가]\s+\*+")
"""A lot of which the list shows the town alone: 장항동 ***."""
_DISTRICT = re.compile(r"[가-힣]{1,5}(?:시|군|구|도)")
_PARTIES = re.compile(
    r"당사자(?:명)?$|(?:공동)?참여(?:기관|기업|사)(?:명)?$|(?:협약|상대|협력|체결)기관(?:명)?$|컨소시엄"
)
_CREWS = re.compile(r"구급차|구조사")
_COMES = re.compile(r"(?:예약|견학|관람|방문|참석)(?:희망|예정)?(?:일|일자|일시|날짜|시간)$")
_PRESENT = re.compile(
    r"총인원(?:수)?(?:명)?$|(?:총|입소|이용)*현(?:재)?(?:인)?원(?:수)?(?:명|총계|합계)?$|(?:방문|참석|신청)?인원(?:수)?$"
)
_HIRED = re.compile(r"(?:총|신규)?고용(?:인원|인력|규모)?(?:수|명)?$")
_INVESTED = re.compile(r"(?:총|국내)?투자(?:예정|계획)?(?:금액|규모|액)|투자계획")
_STAFF, _PLANS = "organization.employees", frozenset(("cases", "agreements"))
_FIGURES_OF_FIRMS = frozenset(("organization.revenue", "organization.capital"))
_JOBS = "case.planned_jobs"
_MONEY_TO_COME = frozenset(("case.planned_investment", "agreement.amount"))
_PARTY, _SIGNED = "party.organization", 0.86
_ENGLISH_BESIDE = _LOT_BESIDE = 0.8
_LOTS_OF = {"organization.address": "organization.address_lot", "site.address": "site.block"}
"""Where the address by lot stands beside the one by road."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One column's claim to one field. ``period`` is the time its header names, "" for none."""

    column: int
    path: str
    confidence: float
    evidence: str
    period: str = ""
    parts: tuple[str, ...] = ()
    """The fields of a column whose cells hold several values."""
    group: str = ""
    """The kind of certificate that the column's group names, "" for the row's only one; or the stage
    whose day its label names."""

    @property
    def slot(self) -> tuple[str, str]:
        """What one column alone may hold: a field, of each certificate of the row."""
        return self.path, self.group


@dataclass(frozen=True, slots=True)
class ListView:
    """A list while it is settled what its columns feed: all that a rule may look at."""

    table: Table
    kind: ListKind
    contents: Mapping[int, Content]
    notes: dict[int, str] = field(default_factory=dict)
    """By column why it is left or asked; a rule that takes an offer away says so here."""
    kind_was_said: bool = False
    """Whether a person said what kind of list it is."""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, from left to right."""
        return self.table.columns


Rule = Callable[[ListView, Sequence[Offer]], list[Offer]]
"""Gives the offers back with what the list as a whole tells of them: some more, less or another."""


def newest_years(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """Of several columns for one field by time (매출액 2023, 2024) only the newest; the others say
    that they are older."""
    newest: dict[str, str] = {}
    for offer in offers:
        newest[offer.path] = max(newest.get(offer.path, ""), offer.period)
    several = {
        path
        for path in newest
        if len({o.column for o in offers if o.path == path and o.period}) > 1
    }
    older = [o for o in offers if o.path in several and o.period != newest[o.path]]
    kept = [o for o in offers if o not in older]
    left = {o.column for o in older} - {o.column for o in kept}
    view.notes.update(dict.fromkeys(left, "older_column"))
    return kept


def fuller_names(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """Of several columns that may name a row, none that is blank where another one is filled.

    단지명 beside 지식산업센터명: which industrial park a few of the centres stand in. 동명칭 goes on from
    the name, however few have one.
    """
    contents = view.contents
    wings = {column.index for column in view.columns if says_wing(column.header)}
    named = [
        o for o in offers if o.path in _NAMES and o.evidence == "synonym" and o.column not in wings
    ]
    fullest = {
        path: max(contents[o.column].share_filled for o in named if o.path == path)
        for path in {offer.path for offer in named}
    }
    thin = [o for o in named if contents[o.column].share_filled < 0.5 * fullest[o.path]]
    thin += _repeated(
        [o for o in named if o.path == "organization.name" and o not in thin], contents
    )
    firms = [o for o in named if o.path == "organization.name" and o not in thin]
    kinds = [o for o in firms if _names_kinds(view, o)]
    thin += kinds if len(kinds) < len(firms) else []
    return [offer for offer in offers if offer not in thin]


def _names_kinds(view: ListView, offer: Offer) -> bool:
    """Whether the cells of a column say what its own label says: 학원 and 교습소 under 학원교습소명."""
    key = next(header_key(one.header) for one in view.columns if one.index == offer.column)
    sample = view.contents[offer.column].sample
    return (
        bool(sample) and share(sample, lambda cell: header_key(str(cell)) in key) >= _EACH_ITS_OWN
    )


def _repeated(named: Sequence[Offer], contents: Mapping[int, Content]) -> list[Offer]:
    """The names that come again and again beside one that is another in each row: 대학명 beside
    연구소명, and who gave the licence beside whoever has it."""
    most = max((contents[offer.column].distinct for offer in named), default=0.0)
    if most < _EACH_ITS_OWN:
        return []
    return [offer for offer in named if contents[offer.column].distinct < _REPEATED]


def filled_ones(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """Of several columns for one field, none without a single cell where another one has some."""
    contents = view.contents
    said = {offer.path for offer in offers if contents[offer.column].filled}
    return [
        offer
        for offer in offers
        if contents[offer.column].filled
        or offer.path not in said
        or offer.evidence not in ("synonym", "content")
    ]


def english_names(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """Company beside 회사명: of two columns of names the one in Latin letters is the English one; a
    lone 기업명(영문) is all that names the firms."""
    named = [offer for offer in offers if offer.path == "organization.name"]
    if not named:
        return [
            replace(one, path="organization.name") if one.path == "organization.name_en" else one
            for one in offers
        ]
    english = {column.index for column in view.columns if column.header.isascii()}
    latin = [o for o in named if o.column in english and _is_latin(view.contents[o.column])]
    if len(latin) != 1 or len(named) < 2:
        return list(offers)
    english_name = replace(latin[0], path="organization.name_en", confidence=_ENGLISH_BESIDE)
    return [*offers, english_name]


def roads_under_lots(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """소재지전체주소 is the lot's address by its label; over addresses by road it is the road's, where
    no other column has that."""
    road, lot = "organization.address", "organization.address_lot"
    if any(offer.path == road for offer in offers):
        return list(offers)
    return [
        replace(one, path=road)
        if one.path == lot and _are_roads(view.contents[one.column])
        else one
        for one in offers
    ]


def things_beside_sectors(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """Industry beside Sector says what a firm makes: the sector is its industry."""
    keys = {column.index: header_key(column.header) for column in view.columns}
    if "sector" not in keys.values():
        return list(offers)
    industry, products = "organization.industry_name", "organization.products"
    return [
        replace(one, path=products)
        if one.path == industry and keys[one.column] == "industry"
        else one
        for one in offers
    ]


def trades_beside_fields(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """업종업태 beside 산업분류 over the fields of a programme (바이오헬스) is what the firm does: its cells
    read as industries more often, and no fewer of them are filled."""
    industry = "organization.industry_name"
    keys = {column.index: own_key(column) for column in view.columns}
    named = {o.column for o in offers if o.path == industry and o.evidence == "synonym"}
    trades = [column for column in named if _TRADE.search(keys[column])]
    read = {column: share(view.contents[column].sample, is_industry) for column in named}
    filled = {column: view.contents[column].share_filled for column in named}
    fields = {
        column
        for column in named.difference(trades)
        if not _LEVEL.search(keys[column])
        and any(read[one] > 2 * read[column] and filled[one] >= filled[column] for one in trades)
    }
    return [one for one in offers if one.path != industry or one.column not in fields]


def heads_beside_sales(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """인원, or 규모(명), right beside 매출 and no money to invest counts whom the firm has, in a list of
    plans too."""
    fed = {offer.column: offer.path for offer in offers}
    if view.kind.name not in _PLANS or _STAFF in fed.values():
        return list(offers)
    found = list(offers)
    for place, column in enumerate(view.columns):
        beside = {fed.get(one.index, "") for one in view.columns[max(place - 1, 0) : place + 2]}
        key = own_key(column)
        counted = key == "인원" and column.index not in fed
        counted |= key == "규모" and fed.get(column.index) == _JOBS
        if counted and beside & _FIGURES_OF_FIRMS and not beside & _MONEY_TO_COME:
            found = [one for one in found if one.column != column.index]
            found.append(Offer(column.index, _STAFF, 0.8, "synonym"))
    return found


def lots_beside_roads(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """소재지 beside 소재지(도로명): where its cells are lots, the plain one is the lot's address; and so
    is, of columns without labels, the one of lots beside the one of roads."""
    roads = {column.index for column in view.columns if "도로명" in column.header}
    roads |= {
        offer.column
        for offer in offers
        if offer.path in _LOTS_OF
        and offer.evidence == "content"
        and _are_roads(view.contents[offer.column])
    }
    found = list(offers)
    for address, lot in _LOTS_OF.items():
        if any(offer.path == address and offer.column in roads for offer in offers):
            found += [
                replace(one, path=lot, confidence=_LOT_BESIDE)
                for one in offers
                if one.path == address
                and one.column not in roads
                and _are_lots(view.contents[one.column])
            ]
    return found


def firms_before_parties(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """협약당사자 beside 업체명 names everybody who signed: the row is the firm's."""
    name = "organization.name"
    keys = {column.index: header_key(without_brackets(column.header)) for column in view.columns}
    named = [o for o in offers if o.path == name and o.evidence == "synonym"]
    parties = {offer.column for offer in named if _PARTIES.search(keys[offer.column])}
    if not parties or all(offer.column in parties for offer in named):
        return list(offers)
    kept = [o for o in offers if o.path != name or o.column not in parties]
    if view.kind.name != "agreements":
        return kept
    return [*kept, *(Offer(column, _PARTY, _SIGNED, "synonym") for column in sorted(parties))]


def no_districts(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """기관명 over 강남구 and 강동구 beside figures alone: a statistic by district, no list of firms."""
    named = [
        offer for offer in offers if offer.path in ("organization.name", "organization.region")
    ]
    if len(named) < len(offers) or any(offer.evidence != "synonym" for offer in named):
        return list(offers)
    districts = [one for one in named if _are_districts(view.contents[one.column])]
    if not any(one.path == "organization.name" for one in districts):
        return list(offers)
    return [one for one in named if one not in districts]


def no_inmates(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """현원 beside 정원 counts who lives or learns in a place, 인원 beside 예약일시 who comes, 총인원
    beside 구급차 their crews: none of them who works there."""
    keys = {column.index: own_key(column) for column in view.columns}
    beside = (_PLACES_FOR, _COMES, _CREWS)
    if not any(said.match(key) for key in keys.values() for said in beside):
        return list(offers)
    return _without_staff(offers, keys, _PRESENT)


def no_promised_jobs(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """고용인원 beside 투자금액 is as well what an investment is to bring: no firm's size of today."""
    keys = {column.index: header_key(without_brackets(column.header)) for column in view.columns}
    if not any(_INVESTED.match(key) for key in keys.values()):
        return list(offers)
    return _without_staff(offers, keys, _HIRED)


def _without_staff(
    offers: Sequence[Offer], keys: Mapping[int, str], said: re.Pattern[str]
) -> list[Offer]:
    """The offers but those by labels that ``said`` matches to count who works at a firm."""
    return [
        offer
        for offer in offers
        if offer.path != _STAFF or offer.evidence != "synonym" or not said.match(keys[offer.column])
    ]


def remarks_on_checks(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """특이사항 of a list of what firms answered is the check's, where each row has an answer."""
    answered = any(offer.path in ("check.response", "check.evidence") for offer in offers)
    if view.kind.name != "agreements" or not answered or not _CHECKED.search(view.table.title):
        return list(offers)
    return [
        replace(offer, path="check.note")
        if offer.path == "agreement.note" and offer.evidence == "synonym"
        else offer
        for offer in offers
    ]


def remarks_on_people(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """비고 of a list with a line for each person of its firms may be about the person: asked."""
    firm = next((o for o in offers if o.path == "organization.name"), None)
    several = firm is not None and view.contents[firm.column].distinct < _EACH_ITS_OWN
    if not several or all(offer.path != "contact.name" for offer in offers):
        return list(offers)
    remarks = [o for o in offers if o.path == "organization.note" and o.evidence == "synonym"]
    view.notes.update({offer.column: "ambiguous" for offer in remarks})
    return [offer for offer in offers if offer not in remarks]


def _are_districts(content: Content) -> bool:
    words = [cell.strip() for cell in content.sample if isinstance(cell, str)]
    ended = sum(bool(_DISTRICT.fullmatch(word)) for word in words)
    known = sum(any(region_of(word)) for word in words)  # of two cities' 중구 neither is
    return bool(words) and ended >= 0.9 * len(content.sample) and known >= 0.5 * len(words)


def _are_roads(content: Content) -> bool:
    words = [cell for cell in content.sample if isinstance(cell, str)]
    by_road = sum(bool(_ROAD.search(word)) and not is_lot_address(word) for word in words)
    return by_road > _MOSTLY * len(words)


def _are_lots(content: Content) -> bool:
    words = [cell for cell in content.sample if isinstance(cell, str)]
    lots = sum(is_lot_address(word) or bool(_HIDDEN_LOT.search(word)) for word in words)
    return lots > len(words) / 2


def _is_latin(content: Content) -> bool:
    words = [cell for cell in content.sample if isinstance(cell, str)]
    return bool(words) and all(word.isascii() for word in words)


def assign(offers: Sequence[Offer], filled: Mapping[int, float]) -> dict[int, Offer]:
    """One field for a column and one column for a field, with the greatest confidence in all.

    The best claims go first (a fuller column before an emptier); then whoever was left empty is
    served if the holder of its field can take another one.
    """
    order = sorted(offers, key=lambda o: (-o.confidence, -filled.get(o.column, 0.0), o.column))
    taken: dict[int, Offer] = {}
    holders: dict[tuple[str, str], int] = {}
    for offer in order:
        if offer.column not in taken and offer.slot not in holders:
            taken[offer.column] = offer
            holders[offer.slot] = offer.column
    for offer in order:
        if offer.column in taken or offer.slot not in holders:
            continue
        holder = holders[offer.slot]
        other = next((o for o in order if o.column == holder and o.slot not in holders), None)
        if other is not None:
            taken[holder], taken[offer.column] = other, offer
            holders[other.slot], holders[offer.slot] = holder, offer.column
    return taken
