"""Turns the cells of a mapped table into values; what can't be read is a problem beside its cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from types import MappingProxyType

from db.collector import cycles_uncollected
from db.domain.addresses import area_code_of, is_road_address, region_of, split_lot_and_road
from db.domain.area_reading import parse_area
from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.date_cells import parse_date_range
from db.domain.empty_words import empty_word, says_nothing
from db.domain.kinds import Kind
from db.domain.phones import parse_phone
from db.domain.values import Parsed, Value, is_empty
from db.intake.cells.agreed_cells import foreign_values, parties_of
from db.intake.cells.cell_parsers import (
    NOT_YET,
    NOTHING,
    CellParser,
    Reading,
    masked,
    parser_for,
    split_name,
    split_person,
)
from db.intake.cells.compound import read_parts
from db.intake.cells.industry_cells import codes_and_name
from db.intake.coercion.outcomes import beside_state, states_beside, tell_outcome
from db.intake.coercion.years_beside import UNREAD, YearsBeside
from db.intake.columns.constants import DRAFT, PLANS, agreement_kind, status_of
from db.intake.columns.joined_columns import is_detail, without_floor
from db.intake.mapping import MappedColumn, Mapping
from db.intake.rows import CellProblem, CoercedRow, CoercedTable, Identity
from db.intake.table import Table
from db.intake.words import around_signing, word_set
from db.intake.workbook import Cell

_SEVERAL_ADDRESSES = re.compile(r"[\n/;(]")
_DITTO = word_set("〃 ″ \" “ ” '' ,, 상동 위와같음 동상 상기동일 〃〃")
_ENDS = frozenset(("certificate.valid_until", "agreement.valid_until"))
"""Fields whose cells may state the whole period."""
_CODE = "organization.industry_code"
_CONTACT = "contact.name"
_STATES = frozenset(("case.state", "agreement.status"))
_SIGNED = "agreement.signed_on"
_ROOM = "occupancy.room"
_LONGEST_DITTO = 8
Words = Dict[tuple[str, str], str]
NO_WORDS: Words = MappingProxyType({})
_REMEMBERED = 5_000
"""Different cells of a column whose readings are kept; a column with more hardly repeats."""
_PROGRESS_EVERY = 2_000


def _ignore(_rows: int) -> None:
    return None


@dataclass(slots=True)
class _ColumnReader:
    """Reads the cells of one column; repeated cells are read once."""

    place: int
    column: MappedColumn
    path: str
    parse: CellParser
    known: dict[Cell, Reading] = field(default_factory=dict)
    above: Cell = None
    joins: bool = False
    """Whether what it reads is written behind what its field has already."""
    more: bool = False
    """Whether its cells may feed a second field."""
    has_parts: bool = False
    group: str = ""
    signed: bool = False
    """Whether its days are those of a signing."""

    def read(self, cell: Cell) -> Reading:
        """The reading of one cell; 〃 repeats the cell above."""
        if type(cell) not in _REPEATED:  # True would be found for 1, and a number's spelling lost
            self.above = cell
            return self.parse(cell)
        found = self.known.get(cell)
        if found is None:
            if type(cell) is str and len(cell) <= _LONGEST_DITTO and _is_ditto(cell):
                return self.read(self.above) if self.above is not None else NOTHING
            found = self.parse(cell)
            if len(self.known) < _REMEMBERED:
                self.known[cell] = found
        self.above = cell
        return found


_REPEATED = frozenset((str, int))
"""Types of cells whose readings are kept."""


def _is_ditto(text: str) -> bool:
    return clean(text).replace(" ", "") in _DITTO


def coerce(
    table: Table,
    mapping: Mapping,
    *,
    words: Words = NO_WORDS,
    progress: Callable[[int], None] = _ignore,
) -> CoercedTable:
    """The table's entries as values by field path. Pure: the raw cells stay where they are.

    ``words`` are what words of choices always mean, by field and header key. ``progress`` is
    told the rows so far and may raise to stop.
    """
    with cycles_uncollected():
        rows = tuple(_rows(table, mapping, words, progress)) if mapping.list_kind else ()
    return CoercedTable(
        sheet=table.sheet.name,
        list_kind=mapping.list_kind,
        as_of=table.as_of.value if table.as_of else "",
        rows=rows,
        fields=frozenset(column.field for column in mapping.columns if column.field),
    )


def _rows(
    table: Table, mapping: Mapping, words: Words, progress: Callable[[int], None]
) -> Iterator[CoercedRow]:
    places = {column.index: place for place, column in enumerate(table.columns)}
    several = {column.joined_to for column in mapping.columns}
    readers = [
        _reader(places[column.index], column, words, joins=column.index in several)
        for column in mapping.columns
        if column.field
    ]
    splits_address = mapping.column_of("organization.address_lot") is None
    detailed = is_detail(mapping.column_of("organization.address"))
    ended = _status_by_day(mapping)
    agreed = mapping.list_kind == "agreements"
    told = agreed or mapping.list_kind == "cases"
    ours = mapping.identity is not None
    years = YearsBeside(table)
    by_section = agreed and mapping.column_of("agreement.kind") is None
    states = states_beside(mapping)
    for count, (number, cells) in enumerate(table.records(), 1):
        values: dict[str, Value] = {}
        problems: list[CellProblem] = []
        notes: list[CellProblem] = []
        parties: tuple[str, ...] = ()
        groups: dict[str, dict[str, Value]] = {}
        for reader in readers:
            cell = cells[reader.place]
            if cell is None:
                continue
            if reader.has_parts and isinstance(cell, str):
                _read_parts(reader, number, cell, values, problems, notes)
                continue
            reading = reader.read(cell)
            if reader.signed:
                reading = _by_then(reading, table)
            if reading.problem:
                reading = _with_year(reading, reader, cell, years, number, cells)
                reading, more = (
                    _beyond_its_field(reading, cell, values) if agreed else (reading, ())
                )
                parties = more or parties
            into = groups.setdefault(reader.group, {}) if reader.group else values
            value, problem, remarks = reading
            if value is not None:
                # The cell's own text where it says nothing else, not an equal one.
                value = cell if type(cell) is str and value == cell else value
                path = reader.path
                into[path] = _written_behind(path, into.get(path), value) if reader.joins else value
            if problem or remarks:
                _remark(reader, number, cell, reading, problems, notes)
            if reader.more:
                _read_also(reader, cell, into, problems)
        identity = _identity(mapping, table.sheet.rows[number - 1]) if ours else None
        if values and identity is None:
            _settle_row(values, splits_address, detailed)
            _settle_site(values, "agreement.area" if agreed else "case.wanted_area")
            section = table.section_of(number) if by_section else None
            _complete(values, mapping, ended, section)
            beside = [(index, cells[places[index]]) for index in states]
            problems += tell_outcome(values, mapping, number, beside) if told else ()
        yield CoercedRow(
            number, values, tuple(problems), tuple(notes), identity, parties,
            _each(groups) if groups else (),
        )  # fmt: skip
        if count % _PROGRESS_EVERY == 0:
            progress(count)


def _each(groups: Dict[str, Dict[str, Value]]) -> tuple[Dict[str, Value], ...]:
    """The certificates of a row's groups; a group without a word is none."""
    return tuple(
        {"kind": kind, **{path.partition(".")[2]: value for path, value in said.items()}}
        for kind, said in groups.items()
        if any(not is_empty(value) for value in said.values())
    )


def _with_year(
    reading: Reading, reader: _ColumnReader, cell: Cell, years: YearsBeside, number: int,
    cells: Sequence[Cell],
) -> Reading:  # fmt: skip
    """The reading of a cell; a day without a year takes the one that stands around it."""
    if reading.problem not in UNREAD or not isinstance(cell, str):
        return reading
    day = years.complete(cell, reader.path, number, reader.column.index, cells)
    return reading if day is None else Parsed(day.value, notes=day.notes)


def _by_then(reading: Reading, table: Table) -> Reading:
    """The day of a signing; one after the day of the whole list was only planned on it."""
    as_of, day = table.as_of, reading.value
    if as_of is None or not as_of.sure or not isinstance(day, str):
        return reading
    return Parsed(None, NOT_YET) if day[: len(as_of.value)] > as_of.value else reading


def _beyond_its_field(
    reading: Reading, cell: Cell, values: dict[str, Value]
) -> tuple[Reading, tuple[str, ...]]:
    """What an agreement's cell says beside its own field: further parties, another currency."""
    if reading.problem == "name.several" and (named := parties_of(str(cell))):
        return Parsed(named[0]), named[1:]
    if reading.problem == "money.currency" and (said := foreign_values(str(cell))):
        values.update({**said, **values})
        return NOTHING, ()
    return reading, ()


def _complete(values: dict[str, Value], mapping: Mapping, ended: str, section: str | None) -> None:
    """What the list as a whole says of every row, a day under 철회일 of its own, and the kind of
    an agreement that no column names by its title or its section line."""
    for path, value in mapping.constants.items():
        if value != DRAFT or "agreement.signed_on" not in values:
            values.setdefault(path, value)
    if ended and isinstance(values.get("agreement.status_on"), str):
        values["agreement.status"] = ended
    if section is not None:
        _name_kind(values, section)


def _status_by_day(mapping: Mapping) -> str:
    """What a day under 철회일 says of its row where no column says the status itself."""
    day = mapping.column_of("agreement.status_on")
    if day is None or mapping.column_of("agreement.status") is not None:
        return ""
    return status_of(day.header)


def _written_behind(path: str, before: Value | None, value: Value) -> Value:
    """What a field says once another cell was read into it."""
    whole = joined(before, value)
    return without_floor(str(whole)) if path == _ROOM else whole


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


def _identity(mapping: Mapping, cells: Sequence[Cell]) -> Identity | None:
    """The record that a row of a list of ours names."""
    if mapping.identity is None:
        return None
    kind, *columns = mapping.identity
    found = [cells[column] if column < len(cells) else None for column in columns]
    record_id, version = (_whole(cell) for cell in found)
    return Identity(kind, record_id, version) if record_id and version else None


def _whole(cell: Cell) -> int:
    if isinstance(cell, str) and cell.strip().isascii() and cell.strip().isdigit():
        return int(cell)
    return int(cell) if isinstance(cell, int | float) else 0


def _reader(place: int, column: MappedColumn, words: Words, *, joins: bool) -> _ColumnReader:
    path = column.field or ""
    entry = find_field(path)
    learned = {word: code for (at, word), code in words.items() if at == path}
    known = learned if entry.kind is Kind.CHOICE else None
    parse = parser_for(path, entry, column.unit, known, column.header)
    more = (
        bool(column.also)
        or path in _ENDS
        or path == _CONTACT
        or path in _STATES
        or (path == _CODE and column.evidence != "code")
    )
    return _ColumnReader(
        place, column, path, parse, joins=joins or column.joined_to >= 0, more=more,
        has_parts=bool(column.parts), group=column.group, signed=path == _SIGNED,
    )  # fmt: skip


def joined(before: Value | None, more: Value) -> Value:
    """What two cells say of one field: lists one behind the other, texts with a blank between."""
    if isinstance(before, tuple) and isinstance(more, tuple):
        return (*before, *(entry for entry in more if entry not in before))
    if isinstance(before, str) and isinstance(more, str):
        return before if more in before else f"{before} {more}"
    return more if before is None else before


def _read_parts(
    reader: _ColumnReader,
    number: int,
    cell: str,
    values: dict[str, Value],
    problems: list[CellProblem],
    notes: list[CellProblem],
) -> None:
    """The fields of a cell that holds several values."""
    found = read_parts(cell, reader.column.parts)
    index, raw = reader.column.index, masked(cell)[0]
    for path, reading in found.items():
        if reading.value is not None:
            values.setdefault(path, reading.value)
        if reading.problem:
            problems.append(CellProblem(number, index, reading.problem, path, raw))
        notes += [CellProblem(number, index, note, path, raw) for note in reading.notes]
    if not found and not says_nothing(cell):
        problems.append(CellProblem(number, index, "parts.unclear", reader.path, raw))


def _remark(
    reader: _ColumnReader,
    number: int,
    cell: Cell,
    reading: Reading,
    problems: list[CellProblem],
    notes: list[CellProblem],
) -> None:
    index, raw = reader.column.index, masked("" if cell is None else str(cell))[0]
    if reading.problem:
        problems.append(CellProblem(number, index, reading.problem, reader.path, raw))
    notes += [CellProblem(number, index, note, reader.path, raw) for note in reading.notes]


def _read_also(
    reader: _ColumnReader, cell: Cell, values: dict[str, Value], problems: list[CellProblem]
) -> None:
    """유효기간 "2022.04.07 ~ 2025.04.06" feeds both ends, 업체명(대표자) name and people."""
    if not isinstance(cell, str):
        return
    if reader.path == "organization.name":
        name, people = split_name(cell)
        values[reader.path] = name
        if people:
            values[reader.column.also[0]] = people
        return
    if reader.path not in _ENDS and not reader.column.also:
        for path, value in _beside(reader.path, values.get(reader.path), cell).items():
            values.setdefault(path, value)
        return
    if reader.path in values:
        return
    start, end = parse_date_range(cell)
    if end.value is not None:
        values[reader.path] = end.value
        problems[:] = [p for p in problems if p.column != reader.column.index]
        if start.value is not None and reader.column.also:
            values.setdefault(reader.column.also[0], start.value)


def _beside(path: str, value: Value | None, cell: str) -> Dict[str, Value]:
    """What a cell says beside its own field: a title behind a name, an industry behind its code,
    why something ended behind its state."""
    if path == _CONTACT:
        title = split_person(cell)[1]
        return {"contact.title": title} if title else {}
    if path == _CODE:
        name = "" if empty_word(cell) else codes_and_name(masked(cell)[0])[1]
        return {"organization.industry_name": name} if name else {}
    return beside_state(path, value, cell) if path in _STATES else {}


def _settle_site(values: dict[str, Value], area: str) -> None:
    """부지 may say how large it is to be and not where: "26만㎡" is an area, no place."""
    found = parse_area(values.get("case.wanted_site"), None).value
    if found is not None:
        del values["case.wanted_site"]
        values.setdefault(area, found)


def _begin_address(values: dict[str, Value]) -> None:
    """시도, 시군구 and 상세주소 are one address."""
    region, end = values.get("organization.region"), values.get("organization.address")
    if isinstance(region, str) and isinstance(end, str) and not any(region_of(end)):
        values["organization.address"] = f"{region} {end}"


def _settle_row(values: dict[str, Value], splits_address: bool, detailed: bool) -> None:
    """What one field of a row says about another: lot and road, region and area code."""
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
        if address:
            values["organization.address"] = address
        else:
            del values["organization.address"]
    phone = values.get("organization.phone")
    if isinstance(phone, str) and not phone.startswith(("0", "1", "+")):
        place = values.get("organization.address") or values.get("organization.address_lot")
        code = area_code_of(*region_of(str(place))) if place else ""
        if code and (parsed := parse_phone(phone, code)).value is not None:
            values["organization.phone"] = parsed.value
    region = values.get("organization.region")
    if isinstance(region, str) and any(found := region_of(region)):
        values["organization.region"] = " ".join(part for part in found if part)
