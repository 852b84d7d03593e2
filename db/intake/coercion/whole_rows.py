"""What a row and its list say as a whole: the kind of an agreement, a lot beside a road, a code of area."""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence

from db.domain.addresses import (
    area_code_of,
    is_road_address,
    region_of,
    region_within,
    split_lot_and_road,
)
from db.domain.area_reading import parse_area
from db.domain.catalogue import find_field
from db.domain.phones import parse_phone
from db.domain.values import Empty, Value, is_empty
from db.intake.cells.content import choice_words
from db.intake.cells.ditto import is_ditto
from db.intake.coercion.building_names import address_of_building, name_building
from db.intake.coercion.column_reader import Words
from db.intake.coercion.countries import settle_country
from db.intake.coercion.currencies_beside import currencies_beside
from db.intake.coercion.grants import GRANTS, granted_by, settle_desk
from db.intake.coercion.numbers_of_people import Numbers
from db.intake.coercion.outcomes import (
    ended_as,
    others_beside,
    states_beside,
    tell_ends,
    tell_outcome,
)
from db.intake.coercion.private_bodies import private_type, says_whose
from db.intake.coercion.rests import Rests
from db.intake.coercion.terms import settle_term
from db.intake.columns.building_registers import (
    is_centre,
    lists_buildings,
    says_use,
    says_wing,
)
from db.intake.columns.code_columns import CODES
from db.intake.columns.constants import (
    DRAFT,
    HAPPENED_ON,
    PLANS,
    SUMMARY,
    agreement_kind,
    is_building,
    is_office,
    place_named,
    status_of,
)
from db.intake.columns.figure_days import FIGURES
from db.intake.columns.joined_columns import is_detail, names_rooms_alone
from db.intake.columns.plot_names import lot_name
from db.intake.columns.share_names import (
    firm_of_share,
    is_preferred,
    is_preferred_by_code,
    lists_shares,
    numbers_shares,
    says_kind_of_share,
)
from db.intake.columns.told_beside import label_of, said_in, with_label, written_under
from db.intake.mapping import Mapping
from db.intake.rows import CellProblem
from db.intake.table import Table
from db.intake.tables.closed_rows import is_closing, says_whether_closed
from db.intake.words import around_signing, header_key, word_set
from db.intake.workbook import Cell

_NAME = "organization.name"
_NAME_EN = "organization.name_en"
_TYPE = "organization.org_type"
_ABROAD = word_set("국외 해외 외국 외국기업 해외기업 국외기업")
"""Labels under 기업명 whose firms are of other countries."""
_PLACE = "site.name"
_STATE = "case.state"
_SAY_STATES = ("case.stage", "case.state", "agreement.status")
"""보류 under 단계 or 현재 상태 is the state of the case: no stage, and no state of the agreement."""
_HOW_ENDED = choice_words(find_field("concern.status"))
_ANSWERS = choice_words(find_field("check.response"))
_SAYS_HOW = re.compile("구분|완료|처리|결과|상태|여부|진행|비고|조치|계획")
_REMARKS = ("check.note", "agreement.note")
_STILL_TO_SIGN = ("agreement.note", "agreement.status_reason", "case.progress")
_TO_COME = r"\s*(?:체결|제출|접수)?\s*\(?\s*예정"
_PAPER_TO_COME = re.compile(
    rf"(?<!변경)(?<!변경 )(?:협약|MOU|양해각서){_TO_COME}|^체결\s*예정", re.I
)
_LETTER_TO_COME = re.compile(rf"(?:LOI|의향서){_TO_COME}|^제출\s*예정", re.I)
_NO_ANSWER = frozenset(("unanswered", "unreachable"))
_SEVERAL_ADDRESSES = re.compile(r"[\n/;(]")


class WholeRows:
    """Says of each row of one list what its cells say only together, or with the list."""

    def __init__(
        self, table: Table, mapping: Mapping, places: Dict[int, int], words: Words
    ) -> None:
        self._words = words
        self._table = table
        self._mapping = mapping
        self._splits_address = mapping.column_of("organization.address_lot") is None
        self._detailed = is_detail(mapping.column_of("organization.address"))
        self._ended = _status_by_day(mapping)
        self._agreed = mapping.list_kind == "agreements"
        self._told = self._agreed or mapping.list_kind == "cases"
        self._by_section = self._agreed and mapping.column_of("agreement.kind") is None
        self._states = [(index, places[index]) for index in states_beside(mapping)]
        self._others = [(index, places[index]) for index in others_beside(mapping)]
        if self._told:
            of_states = filter(None, map(mapping.column_of, _SAY_STATES))
            self._states += [(column.index, places[column.index]) for column in of_states]
        self._money = currencies_beside(table, mapping, places)
        named = mapping.column_of(_NAME)
        of_shares = named is not None and lists_shares(named.header)
        kinds = [c.index for c in table.columns if of_shares and says_kind_of_share(c.header)]
        self._shares = [(index, places[index]) for index in kinds]
        codes = [c.index for c in table.columns if of_shares and numbers_shares(c.header)]
        self._codes = [places[index] for index in codes]
        self._abroad = [
            places[column.index]
            for column in mapping.columns
            if column.field == _NAME and header_key(column.header.rpartition("›")[2]) in _ABROAD
        ]
        self._whose = says_whose(table, mapping)
        place = mapping.column_of(_PLACE)
        unnamed = place is None or lists_buildings(table)
        self._named = place is not None
        self._called_by_lots = mapping.list_kind == "sites" and unnamed
        self._of_buildings = mapping.list_kind == "sites" and lists_buildings(table)
        self._wings = [
            places[c.index] for c in mapping.columns if c.field == _PLACE and says_wing(c.header)
        ]
        self._uses = [places[c.index] for c in mapping.columns if says_use(c.header)]
        self._tells_centres = (
            mapping.list_kind == "sites"
            and mapping.column_of("site.kind") is None
            and mapping.constants.get("site.kind", "building") == "building"
        )
        self._house = _house_of(table, mapping)
        self._by_lots = place is not None and "지번" in place.header
        self._numbers = Numbers(mapping)
        asked = mapping.column_of("concern.text") and not mapping.column_of("concern.status")
        self._ended_in = [
            places[c.index] for c in mapping.columns
            if asked and c.has_no_field and _SAYS_HOW.search(header_key(c.header))
        ]  # fmt: skip
        closed = says_whether_closed(table)
        self._closed = (closed.index, places[closed.index]) if closed is not None else None
        self._labelled = [
            (places[c.index], c.field, label_of(c))
            for c in mapping.columns if c.field and c.labelled
        ]  # fmt: skip
        self._codes_by_hand = mapping.column_of(CODES)
        self._rests = Rests(mapping)
        self._above: dict[int, Cell] = {}
        self._granted = granted_by(mapping, table) if mapping.list_kind == GRANTS else None
        self._ways = mapping.column_of("activity.kind") is not None

    def settle(
        self,
        row: int,
        cells: Sequence[Cell],
        values: dict[str, Value],
        problems: list[CellProblem],
        notes: list[CellProblem],
    ) -> None:
        """Settle the values of one row; a firm without a Korean name is called by its English one."""
        self._tell_beside(cells, values, problems)
        self._rests.keep(values, problems, notes)
        if _NAME_EN in values:
            values.setdefault(_NAME, values[_NAME_EN])
        if self._shares and isinstance(name := values.get(_NAME), str):
            values[_NAME] = firm_of_share(name)
            problems += self._preferred(row, cells, values)
        if self._closed is not None and is_closing(said := cells[self._closed[1]]):
            problems.append(CellProblem(row, self._closed[0], "firm.closing", "", str(said)))
        self._type_body(cells, values)
        if self._money is not None:
            self._money.settle(row, cells, values, problems)
        if self._agreed and problems:
            settle_term(values, problems, notes)
        _settle_concern(values, [cells[place] for place in self._ended_in])
        if self._ways and "activity.summary" in values:
            values.setdefault("activity.kind", "other")  # no call, where no cell says so
        problems += self._numbers.settle(values, row)
        _settle_answer(values, problems)
        _settle_row(values, self._splits_address, self._detailed)
        _settle_site(values, "agreement.area" if self._agreed else "case.wanted_area")
        section = self._table.section_of(row) if self._by_section else None
        self._name_site(cells, values)
        self._tell_centres(cells, values)
        _complete(values, self._mapping, self._ended, section)
        if self._agreed and "agreement.signed_on" not in values:
            _settle_unsigned(values)
        if self._told:
            beside = [(index, cells[place]) for index, place in self._states]
            before = values.get(_STATE)
            problems += tell_outcome(values, self._mapping, row, beside, self._words)
            others = [(index, cells[place]) for index, place in self._others]
            problems += tell_ends(values, self._mapping, row, others)
            if problems:
                stated = before is None and _STATE in values
                problems[:] = [one for one in problems if not self._is_told(one, stated=stated)]

    def _type_body(self, cells: Sequence[Cell], values: dict[str, Value]) -> None:
        """A firm of another country by the column it stands in, a private body by the one that says so."""
        for place in self._abroad:
            if header_key(str(cells[place] or "-")) == header_key(str(values.get(_NAME))):
                values.setdefault(_TYPE, "foreign")
        whose = cells[self._whose] if self._whose >= 0 else None
        if kind := private_type(whose, values, self._mapping.constants.get(_TYPE)):
            values[_TYPE] = kind

    def _name_site(self, cells: Sequence[Cell], values: dict[str, Value]) -> None:
        """A lot is called by its town and number, and so is a building that has no name; a room with its
        house."""
        if self._by_lots and (lot := lot_name(values.get("site.address"), values.get(_PLACE))):
            values.setdefault("site.block", str(values[_PLACE]))
            values[_PLACE] = lot
        if self._of_buildings:
            address_of_building(values)
        if self._called_by_lots:
            name_building(values, cells, self._wings, named=self._named)
        if self._house and (room := values.get(_PLACE)):
            values[_PLACE] = f"{self._house} {room}"

    def _tell_centres(self, cells: Sequence[Cell], values: dict[str, Value]) -> None:
        """A building that is called or used as a 지식산업센터 is one."""
        name = str(values.get(_PLACE) or "")
        if self._tells_centres and is_centre([name, *(cells[place] for place in self._uses)]):
            values["site.kind"] = "room" if is_office(name) else "knowledge_centre"

    def _tell_beside(
        self, cells: Sequence[Cell], values: dict[str, Value], problems: Sequence[CellProblem]
    ) -> None:
        """What only the text of the record can hold, under its label; and what a grant has come to."""
        if self._codes_by_hand is not None and CODES in values:
            values[CODES] = with_label(values[CODES], self._codes_by_hand)
        for place, path, label in self._labelled:
            cell = self._above.get(place) if is_ditto(cells[place]) else cells[place]
            if cell is not None:
                self._above[place] = cell
            if text := said_in(cell):
                values[path] = written_under(
                    path, label, text, values.get(path), unit=self._table.unit
                )
        settle_desk(values, problems)
        if self._granted is not None:
            beside = {label: cells[at] for at, _, label in self._labelled}
            self._granted.settle(values, beside, problems)

    def _is_told(self, problem: CellProblem, *, stated: bool) -> bool:
        """Whether a word under 단계 or 현재 상태 that is none of theirs said how the row ended."""
        if problem.field not in _SAY_STATES or problem.code != "choice.unknown":
            return False
        return stated or (self._agreed and bool(ended_as(problem.raw)))

    def _preferred(
        self, row: int, cells: Sequence[Cell], values: dict[str, Value]
    ) -> list[CellProblem]:
        """Takes the name off a row of a preferred share, and says so."""
        for index, place in self._shares:
            by_code = any(is_preferred_by_code(cells[place], cells[code]) for code in self._codes)
            if by_code or is_preferred(cells[place]):
                del values[_NAME]
                return [CellProblem(row, index, "name.share", _NAME, str(cells[place]))]
        return []


def _settle_unsigned(values: dict[str, Value]) -> None:
    """협약 예정 beside no day: nothing is signed yet. Of a letter of intent, what is said of the MOU
    to come says nothing, and of either, what is said of the contract."""
    meant = _LETTER_TO_COME if values.get("agreement.kind") == "loi" else _PAPER_TO_COME
    if any(meant.search(str(values.get(path) or "")) for path in _STILL_TO_SIGN):
        values.setdefault("agreement.status", DRAFT)


def _complete(values: dict[str, Value], mapping: Mapping, ended: str, section: str | None) -> None:
    """What the list as a whole says of every row, a day under 철회일 of its own, and the kind of
    an agreement that no column names by its title or its section line."""
    if "site.kind" in mapping.constants and is_office(str(values.get(_PLACE) or "")):
        values.setdefault("site.kind", "room")
    house = mapping.constants.get("site.kind") == "plot" and is_building(
        str(values.get(_PLACE) or "")
    )
    for path, value in mapping.constants.items():
        signed = value == DRAFT and "agreement.signed_on" in values
        untold = path == SUMMARY and HAPPENED_ON not in values
        figure = FIGURES.get(path)
        undated = figure is not None and is_empty(values.get(figure, Empty.NOT_STATED))
        if not signed and not untold and not undated and not (house and path == "site.kind"):
            values.setdefault(path, value)
    if ended and isinstance(values.get("agreement.status_on"), str):
        values["agreement.status"] = ended
    if section is not None:
        _name_kind(values, section)


def _house_of(table: Table, mapping: Mapping) -> str:
    """The house whose rooms a list names by their numbers alone, as its title, sheet or file says."""
    if mapping.list_kind != "sites" or not names_rooms_alone(mapping.columns):
        return ""
    said = (table.title, table.sheet.name, table.file_name)
    return next(filter(None, map(place_named, said)), "")


def _status_by_day(mapping: Mapping) -> str:
    """What a day under 철회일 says of its row where no column says the status itself."""
    day = mapping.column_of("agreement.status_on")
    if day is None or mapping.column_of("agreement.status") is not None:
        return ""
    return status_of(day.header)


def _name_kind(values: dict[str, Value], section: str) -> None:
    """The kind of agreement that a row's own title or its section line names."""
    told = any(values.get(path) is not None for path in PLANS)
    title = str(values.get("agreement.title") or "")
    said = "" if around_signing(section) else section
    kind = agreement_kind(title, told_plan=told) or agreement_kind(said, told_plan=told)
    if kind == "mou" and values.get("agreement.kind") == "partnership" and not told:
        return  # a list of cooperation calls its agreements MOU as well
    if kind:
        values["agreement.kind"] = kind


def _settle_concern(values: dict[str, Value], beside: Sequence[Cell]) -> None:
    """처리결과 may say no more than how a request ended: 완료 and 수용 곤란 are its status too; and so
    may a cell ``beside`` it that no field takes (구분, 완료시기)."""
    if "concern.text" not in values:
        return
    for cell in (values.get("concern.result"), *beside):
        if code := _HOW_ENDED.get(header_key(str(cell or ""))):
            values.setdefault("concern.status", code)


def _settle_answer(values: dict[str, Value], problems: list[CellProblem]) -> None:
    """점검방법 and 특이사항 may say that there was no answer: 무응답, 연락두절."""
    for path in _REMARKS:
        remark = values.get(path)
        code = _ANSWERS.get(header_key(str(remark))) if remark else None
        if code in _NO_ANSWER and any(one.startswith("check.") for one in values):
            values.setdefault("check.response", code)
    for one in problems:
        if one.field == "check.evidence" and (code := _ANSWERS.get(header_key(one.raw))):
            values.setdefault("check.response", code)
            problems.remove(one)
            return


def _settle_site(values: dict[str, Value], area: str) -> None:
    """부지 may say how large it is to be and not where: "26만㎡" is an area, no place."""
    site = values.get("case.wanted_site")
    found = parse_area(site, None).value if site is not None else None
    if found is not None:
        del values["case.wanted_site"]
        values.setdefault(area, found)


def _begin_address(values: dict[str, Value]) -> None:
    """시도, 시군구 and 상세주소 are one address."""
    region, end = values.get("organization.region"), values.get("organization.address")
    if isinstance(region, str) and isinstance(end, str) and not any(region_of(end)):
        values["organization.address"] = f"{region} {end}"


def _settle_row(values: dict[str, Value], splits_address: bool, detailed: bool) -> None:
    """What one field of a row says about another: lot and road, region and area code, country."""
    settle_country(values)
    if detailed:
        _begin_address(values)
    address = values.get("organization.address")
    if isinstance(address, str):
        address = address.rstrip(" -,")
        if splits_address and (_SEVERAL_ADDRESSES.search(address) or not is_road_address(address)):
            pair = split_lot_and_road(address)
            address = pair.road
            if pair.lot:
                values["organization.address_lot"] = pair.lot
        values["organization.address"] = address
        if not address:
            del values["organization.address"]
    phone = values.get("organization.phone")
    if isinstance(phone, str) and not phone.startswith(("0", "1", "+")):
        place = values.get("organization.address") or values.get("organization.address_lot")
        code = area_code_of(*region_of(str(place))) if place else ""
        if code and (parsed := parse_phone(phone, code)).value is not None:
            values["organization.phone"] = parsed.value
    region = values.get("organization.region")
    if isinstance(region, str):
        place = values.get("organization.address") or values.get("organization.address_lot")
        province, _ = region_of(str(place or ""))
        named = region_within(region) or (province and region_within(f"{province} {region}"))
        values["organization.region"] = named or region  # 강서구 of 서울, as its address says
