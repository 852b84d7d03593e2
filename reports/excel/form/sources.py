"""What a form can be filled from: heads said once, and tables whose rows are repeated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TypeVar

from db.domain.values import Value
from reports.excel.form.values import NOTHING, TEXT, Meaning, Told, told
from resources.texts import Texts, mark

_UNIT = re.compile(r"(.+?)\s*(?:[:：]\s*([^():：]+)|\(([^()]+)\))\s*")
_NUMBERS = ("순번", "연번", "번호", "no")
Meant = TypeVar("Meant")
ROW_NUMBER = mark("Row number")


@dataclass(frozen=True, slots=True)
class Code:
    """What can stand between braces: its name, and other words for the same."""

    name: str
    meaning: Meaning = TEXT
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """A table: a value for each code in each row; ``kinds`` where rows differ in theirs."""

    name: str
    codes: tuple[Code, ...]
    rows: Sequence[Sequence[Value | None]]
    kinds: Sequence[Sequence[Meaning]] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a code means: a head, or a column of a table (-1: the number of the row)."""

    head: str = ""
    table: int = -1
    column: int = -1
    unit: str = ""


@dataclass(frozen=True)
class Source:
    """Everything a form can ask for."""

    heads: tuple[tuple[Code, Told], ...]
    tables: tuple[Rows, ...]
    lang: str = "ko"

    def find(self, written: str, prefer: int = -1) -> Wanted | None:
        """What a code means, in the table to prefer if it is there; None for an unknown one."""
        found = self._find(written, "", prefer)
        if found is None and (parted := _UNIT.fullmatch(written)) is not None:
            found = self._find(parted[1], (parted[2] or parted[3]).strip(), prefer)
        return found

    def _find(self, name: str, unit: str, prefer: int) -> Wanted | None:
        key = _key(name)
        for index in sorted(range(len(self.tables)), key=lambda index: index != prefer):
            column = self._columns[index].get(key, -1)
            if column >= 0 and _has_unit(self.tables[index].codes[column], unit):
                return Wanted("", index, column, unit)
        if unit:
            return None
        if self.tables and key in {_key(self.row_number), _key(ROW_NUMBER), *_NUMBERS}:
            return Wanted("", max(prefer, 0), -1)
        head = self._heads.get(key)
        return None if head is None else Wanted(head)

    @cached_property
    def _columns(self) -> tuple[dict[str, int], ...]:
        """Of each table, the column of each word for it."""
        return tuple(_by_key([(code, at) for at, code in enumerate(table.codes)])
                     for table in self.tables)  # fmt: skip

    @cached_property
    def _heads(self) -> dict[str, str]:
        return _by_key([(code, code.name) for code, _ in self.heads])

    @property
    def row_number(self) -> str:
        """The code of the number of a row."""
        return Texts(self.lang)(ROW_NUMBER)

    def told(self, wanted: Wanted, row: int) -> Told:
        """The value of a code in a row (-1: there is none)."""
        if wanted.head:
            return next(value for code, value in self.heads if code.name == wanted.head)
        table = self.tables[wanted.table]
        if not 0 <= row < len(table.rows):
            return NOTHING
        if wanted.column < 0:
            return Told(str(row + 1), row + 1)
        meaning = table.codes[wanted.column].meaning
        if table.kinds:
            meaning = table.kinds[row][wanted.column]
        return told(table.rows[row][wanted.column], meaning, wanted.unit, self.lang)

    def names(self) -> Iterator[str]:
        """All codes, each once, tables first."""
        yield from dict.fromkeys(
            [code.name for table in self.tables for code in table.codes]
            + [self.row_number]
            + [code.name for code, _ in self.heads]
        )

    def like(self, written: str) -> str:
        """The code that was probably meant, or ""."""
        known = {_key(name): name for name in self.names()}
        found = get_close_matches(_key(written), list(known), 1, 0.5)
        return known[found[0]] if found else ""


def _key(name: str) -> str:
    return re.sub(r"[\s·ㆍ_\-.]+", "", name).casefold()


def _by_key(codes: Sequence[tuple[Code, Meant]]) -> dict[str, Meant]:
    """What each word means; the name of one goes before another word for the next."""
    names = [(_key(code.name), meant) for code, meant in codes]
    others = [(_key(other), meant) for code, meant in codes for other in code.others]
    return dict(reversed([*names, *others]))


def _has_unit(code: Code, unit: str) -> bool:
    return not unit or unit in code.meaning.units or unit == code.meaning.unit
