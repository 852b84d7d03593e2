"""Reads the cells of one column; what repeats is read once."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.values import Parsed
from db.intake.cells.cell_parsers import parser_for
from db.intake.cells.ditto import is_ditto
from db.intake.cells.text_cells import NOTHING, CellParser, Reading
from db.intake.columns.figure_days import FIGURES
from db.intake.mapping import MappedColumn
from db.intake.workbook import Cell

ENDS = frozenset(("certificate.valid_until", "agreement.valid_until", "occupancy.until_on"))
"""Fields whose cells may state the whole period."""
CODE = "organization.industry_code"
CONTACT = "contact.name"
FLOORS = "site.floors_above"
NUMBERS = frozenset(("contact.mobile", "contact.phone"))
STATES = frozenset(("case.state", "agreement.status"))
DATED = frozenset(FIGURES.values())
"""Figures whose cells may say of when they are: 120명('25.6)."""
_SIGNED = "agreement.signed_on"
Words = Dict[tuple[str, str], str]
NO_WORDS: Words = MappingProxyType({})
_REMEMBERED = 5_000
"""Different cells of a column whose readings are kept; a column with more hardly repeats."""


@dataclass(slots=True)
class ColumnReader:
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
    plain: bool = field(init=False)
    """Whether its cells say nothing but the value of its field."""

    def __post_init__(self) -> None:
        beside = self.joins or self.more or self.has_parts or self.group or self.signed
        self.plain = not beside

    def read_down(self, cells: Sequence[Cell]) -> list[Reading | None]:
        """The readings of cells below each other: None of a blank one, NOTHING of several parts."""
        if self.has_parts:
            return [NOTHING if isinstance(cell, str) else self._read(cell) for cell in cells]
        if not _REPEATED.issuperset(map(type, cells)):
            return [self._read(cell) for cell in cells]
        readings: dict[Cell, Reading | None] = {None: None}
        for cell in dict.fromkeys(cells):
            if cell is not None:
                found = self.known.get(cell)
                if found is None and is_ditto(cell):
                    return [self._read(one) for one in cells]
                readings[cell] = found or self._read_anew(cell)
        self.above = next((one for one in reversed(cells) if one is not None), self.above)
        return list(map(readings.__getitem__, cells))

    def _read(self, cell: Cell) -> Reading | None:
        """The reading of one cell; 〃 repeats the cell above."""
        if cell is None:
            return None
        if type(cell) in _REPEATED and (found := self.known.get(cell)) is not None:
            self.above = cell
            return found
        if is_ditto(cell):
            return NOTHING if self.above is None else self._read(self.above)
        self.above = cell
        return self._read_anew(cell)

    def _read_anew(self, cell: Cell) -> Reading:
        found = self.parse(cell)
        if type(cell) not in _REPEATED:
            return found
        if type(cell) is str and found.value is not cell and found.value == cell:
            found = Parsed(cell, *found[1:])  # the cell's own text, not an equal one
        if len(self.known) < _REMEMBERED:
            self.known[cell] = found
        return found


_REPEATED = frozenset((str, int, type(None)))
"""Types of cells of which equal ones say the same: True is equal to 1, and 1.0 another spelling."""


def column_reader(place: int, column: MappedColumn, words: Words, *, joins: bool) -> ColumnReader:
    """The reader of a column that feeds a field; ``joins`` where another one is written behind it."""
    path = column.field or ""
    entry = find_field(path)
    learned = {word: code for (at, word), code in words.items() if at == path}
    known = learned if entry.kind is Kind.CHOICE else None
    parse = parser_for(path, entry, column.unit, known, column.header)
    more = (
        bool(column.also)
        or path in ENDS
        or path in (CONTACT, FLOORS)
        or path in STATES
        or path in NUMBERS
        or (path == CODE and column.evidence != "code")
    )
    return ColumnReader(
        place, column, path, parse, joins=joins or column.joined_to >= 0, more=more,
        has_parts=bool(column.parts), group=column.group, signed=path == _SIGNED,
    )  # fmt: skip
