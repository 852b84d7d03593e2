"""What a cell says beside its own field: both ends of a period, a title behind a name, more parties."""

from __future__ import annotations

from collections.abc import Mapping as Dict

from db.domain.date_cells import parse_date_range
from db.domain.empty_words import empty_word, says_nothing
from db.domain.names import name_key, whole_name
from db.domain.phones import is_fixed_line, is_mobile, parse_phone
from db.domain.regions import SIDO_NAMES
from db.domain.values import Parsed, Value
from db.intake.cells.agreed_cells import asked_firms, foreign_values, parties_of
from db.intake.cells.building_cells import floors_of
from db.intake.cells.compound import read_parts
from db.intake.cells.firm_cells import split_beside, split_name
from db.intake.cells.industry_cells import codes_and_name
from db.intake.cells.people_cells import NUMBER, apart_from_number, split_contact
from db.intake.cells.text_cells import NOTHING, Reading, first_alone, masked
from db.intake.coercion.column_reader import (
    CODE,
    CONTACT,
    DATED,
    ENDS,
    FLOORS,
    NUMBERS,
    STATES,
    ColumnReader,
)
from db.intake.coercion.outcomes import beside_state
from db.intake.columns.figure_days import figure_day
from db.intake.columns.joined_columns import without_floor
from db.intake.columns.plot_names import lot_behind, of_block
from db.intake.rows import CellProblem
from db.intake.workbook import Cell

PARTIES = "party.organization"
_PEOPLE = ("organization.representatives",)
_NAMED = frozenset(("contact.name", *_PEOPLE))
_REGION = "organization.region"
_LIES = "site.address"
_ROOMS = frozenset(("occupancy.room", "site.name"))
_PLOTS = frozenset(("site.name", "case.wanted_site"))


def beyond_its_field(
    reading: Reading, cell: Cell, values: dict[str, Value]
) -> tuple[Reading, tuple[str, ...]]:
    """What an agreement's cell says beside its own field: further parties, another currency."""
    if reading.problem == "name.several" and (named := parties_of(str(cell))):
        return Parsed(named[0]), named[1:]
    if reading.problem == "money.currency" and (said := foreign_values(str(cell))):
        values.update({**said, **values})
        return NOTHING, ()
    return reading, ()


def partners_of(values: dict[str, Value], row: int, problems: list[CellProblem]) -> tuple[str, ...]:
    """Who signed beside the firm of a row and the city, of a cell that names all of them; none, and a
    problem, where the firm itself is not among them as it is called or where they read as no firms."""
    cell = values.pop(PARTIES, None)
    if not isinstance(cell, str) or len(asked_firms(cell)) < 2:
        return ()  # the city and the firm itself
    own = name_key(str(values.get("organization.name") or ""))
    named = parties_of(cell)
    others = tuple(one for one in named if name_key(one) != own)
    if len(others) == len(named):
        problems.append(CellProblem(row, -1, "parts.unclear", PARTIES, cell))
        return ()
    return others


def written_behind(path: str, before: Value | None, value: Value) -> Value:
    """What a field says once another cell was read into it."""
    if path in _PLOTS and isinstance(before, str) and (plot := of_block(before, str(value))):
        return plot
    if path in _NAMED and (name := whole_name(_one(before), _one(value))):
        return (name,) if isinstance(value, tuple) else name
    if path == _REGION and isinstance(before, str) and value in SIDO_NAMES:
        return before if before.startswith(f"{value} ") else f"{value} {before}"  # 시군구 first
    if path == _LIES and isinstance(before, str) and str(value).isdigit():
        return lot_behind(before, str(value))
    whole = _joined(before, value)
    return without_floor(str(whole)) if path in _ROOMS else whole


def _one(value: Value | None) -> str:
    """The one name that a field has so far."""
    if isinstance(value, tuple):
        return str(value[0]) if len(value) == 1 else ""
    return str(value or "")


def _joined(before: Value | None, more: Value) -> Value:
    """What two cells say of one field: lists one behind the other, texts with a blank between, but
    none before a comma (", 2층 (장항동)")."""
    if isinstance(before, tuple) and isinstance(more, tuple):
        return (*before, *(entry for entry in more if entry not in before))
    if isinstance(before, str) and isinstance(more, str):
        if more.startswith(f"{before} "):
            return more  # 서울 and 서울 동대문구
        between = "" if more.startswith(",") else " "
        return before if more in before else f"{before}{between}{more}"
    return more if before is None else before


def take_parts(
    reader: ColumnReader,
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
        if code := reading.problem or first_alone(reading):
            problems.append(CellProblem(number, index, code, path, raw))
        notes += [CellProblem(number, index, note, path, raw) for note in reading.notes]
    if not found and not says_nothing(cell):
        problems.append(CellProblem(number, index, "parts.unclear", reader.path, raw))


def remark(
    reader: ColumnReader,
    number: int,
    cell: Cell,
    reading: Reading,
    values: dict[str, Value],
    problems: list[CellProblem],
    notes: list[CellProblem],
) -> None:
    """Say of a cell what could not be read in it, and what was read with a doubt; a figure that says
    of when it is has its day."""
    if reader.path in DATED and isinstance(cell, str):
        for path, day in figure_day(reader.path, cell).items():
            values.setdefault(path, day)
    index, raw = reader.column.index, masked("" if cell is None else str(cell))[0]
    if reading.problem:
        problems.append(CellProblem(number, index, reading.problem, reader.path, raw))
    notes += [CellProblem(number, index, note, reader.path, raw) for note in reading.notes]


def read_also(
    reader: ColumnReader, cell: Cell, values: dict[str, Value], problems: list[CellProblem]
) -> None:
    """유효기간 "2022.04.07 ~ 2025.04.06" feeds both ends, 업체명(대표자) name and people."""
    if not isinstance(cell, str):
        return
    if reader.path == "organization.name":
        _read_behind_the_name(reader, cell, values)
        return
    if reader.path in NUMBERS:
        if both := _each_number(cell):
            values.update(both)
            problems[:] = [p for p in problems if p.column != reader.column.index]
        return
    if reader.path not in ENDS and not reader.column.also:
        for path, value in _beside(reader, values.get(reader.path), cell).items():
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


def _read_behind_the_name(reader: ColumnReader, cell: str, values: dict[str, Value]) -> None:
    beside = reader.column.also[0]
    if beside in _PEOPLE:
        values[reader.path], people = split_name(cell)
        if people:
            values[beside] = people
        return
    name, behind = split_beside(cell, beside)
    if behind:
        values[reader.path] = name
        values.setdefault(beside, behind)


def _beside(reader: ColumnReader, value: Value | None, cell: str) -> Dict[str, Value]:
    """What a cell says beside its own field: a title behind a name, an industry behind its code,
    the floors below the ground beside those above, why something ended behind its state."""
    path = reader.path
    if path == CONTACT:
        _, title, unit = split_contact(cell)
        number = parse_phone(apart_from_number(cell)[1]).value
        said = {"contact.title": title, "contact.department": unit, "contact.phone": number}
        return {field: one for field, one in said.items() if one}
    if path == CODE:
        name = "" if empty_word(cell) else codes_and_name(masked(cell)[0])[1]
        return {"organization.industry_name": name} if name else {}
    if path == FLOORS:
        below = floors_of(cell, reader.column.header)[1]
        return {} if below is None else {"site.floors_below": below}
    return beside_state(path, value, cell) if path in STATES else {}


def _each_number(cell: str) -> Dict[str, Value]:
    """The mobile and the fixed number of somebody whose cell has both ("031-000-1000 / 010-…")."""
    rung = [number for one in NUMBER.findall(cell) if (number := parse_phone(one).value)]
    if len(rung) < 2:
        return {}
    mobile = next(filter(is_mobile, rung), None)
    fixed = next(filter(is_fixed_line, rung), None)
    return {"contact.mobile": mobile, "contact.phone": fixed} if mobile and fixed else {}
