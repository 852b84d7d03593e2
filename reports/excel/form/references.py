"""The references of formulas, moved with the rows they name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.formula.tokenizer import Token, Tokenizer, TokenizerError

from reports.excel.form.rows_moved import Repeat, RowsMoved

_END = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}|\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}"
_SHEET = r"(?:'(?:[^']|'')+'|[^'!:()\s]+)!"
_REFERENCE = re.compile(
    rf"(?P<sheet>{_SHEET})?(?P<a>{_END})(?::(?P<sheet2>{_SHEET})?(?P<b>{_END}))?(?P<rest>#?)"
)
_STACK = re.compile(r"(?:'(?:[^']|'')*:(?:[^']|'')*'|[^'!()\s]+:[^'!:()\s]+)!")
"""A reference through several sheets."""
_PLACE = re.compile(r"(\$?[A-Za-z]{0,3})(\$?)([0-9]*)")


class Unmovable(Exception):
    """A formula that names moved rows in a way that can't follow them."""


@dataclass(frozen=True, slots=True)
class Copy:
    """In which copy of a repeated block a formula stands (0 is the first)."""

    block: Repeat
    number: int


class References:
    """Moves references to sheets whose rows are repeated."""

    def __init__(self, moved: Mapping[str, RowsMoved]) -> None:
        self._moved = {name.casefold(): rows for name, rows in moved.items() if rows}

    def __bool__(self) -> bool:
        return bool(self._moved)

    def shifted(
        self, formula: str, sheet: str, copy: Copy | None = None, *, grows: bool = False
    ) -> str:
        """A formula (without its ``=``) of ``sheet`` after the move.

        Ranges over a whole repeated block grow with it. In a copy of the block, relative
        references to the block, or to the rows just above it, go with the copy, as when rows are
        filled down. ``grows``: a single cell of the block stands for the whole column of it, as
        in the series of a chart. Raises ``Unmovable``.
        """
        if not self._moved:
            return formula
        try:
            tokens = Tokenizer(f"={formula}")
        except (TokenizerError, IndexError) as fault:
            raise Unmovable from fault
        if tokens.render() != f"={formula}":
            raise Unmovable
        move = _Move(self._moved, sheet, copy, grows)
        return "".join(move.token(token) for token in tokens.items)

    def place(self, reference: str, sheet: str) -> str:
        """A plain reference such as ``A5`` or ``A5:C9`` of ``sheet`` after the move."""
        return _Move(self._moved, sheet, None, grows=False).text(reference)


class _Move:
    def __init__(
        self, moved: Mapping[str, RowsMoved], sheet: str, copy: Copy | None, grows: bool
    ) -> None:
        self._moved = moved
        self._sheet = sheet
        self._copy = copy
        self._grows = grows

    def token(self, token: Token) -> str:
        said: str = token.value
        if token.type == Token.OPERAND and token.subtype == Token.RANGE:
            return self.text(said)
        if token.type == Token.FUNC and token.subtype == Token.OPEN and ":" in said:
            before, colon, name = said.rpartition(":")  # A5:INDEX(
            return self.text(before) + colon + name
        return said

    def text(self, said: str) -> str:
        if _STACK.match(said):
            raise Unmovable
        found = _REFERENCE.fullmatch(said)
        if found is None:
            return said  # a name, a column of a table
        prefix = found["sheet"] or ""
        rows = self._moved.get((_name(prefix) if prefix else self._sheet).casefold())
        if rows is None:
            return said
        own = not prefix or _name(prefix).casefold() == self._sheet.casefold()
        ends = [found["a"]] if found["b"] is None else [found["a"], found["b"]]
        new = self._ends(ends, rows, own=own)
        second = f":{found['sheet2'] or ''}{new[1]}" if len(new) > 1 else ""
        return f"{prefix}{new[0]}{second}{found['rest']}"

    def _ends(self, ends: list[str], rows: RowsMoved, *, own: bool) -> list[str]:
        parts = [_PLACE.fullmatch(end) for end in ends]
        if any(part is None or not part[3] for part in parts):
            return ends  # whole columns, or a name that looks like one
        places = [_parted(part) for part in parts if part is not None]
        numbers = [self._row(fixed, row, rows, own=own) for _, fixed, row in places]
        first, last = places[0], places[-1]
        if self._extends(first, last, single=len(places) == 1, own=own):
            numbers = [rows.row(first[2]), rows.span(first[2], last[2])[1]]
            places = [first, last]
            if len(ends) == 1 and numbers[0] == numbers[1]:
                numbers, places = numbers[:1], places[:1]
        return [
            f"{column}{fixed}{number}"
            for (column, fixed, _), number in zip(places, numbers, strict=True)
        ]

    def _extends(
        self, first: tuple[str, str, int], last: tuple[str, str, int], *, single: bool, own: bool
    ) -> bool:
        """Whether a range is one that grows with a block it covers."""
        if single:
            return self._grows
        return self._copy is None or not own or bool(first[1] and last[1])

    def _row(self, fixed: str, row: int, rows: RowsMoved, *, own: bool) -> int:
        copy = self._copy
        goes = (
            copy is not None and own and not fixed
            and copy.block.first - copy.block.height <= row <= copy.block.last
        )  # fmt: skip
        return rows.row(row) + (copy.number * copy.block.height if copy and goes else 0)


def _parted(found: re.Match[str]) -> tuple[str, str, int]:
    """Column, ``$`` of the row, row: of ``$5`` the sign belongs to the row."""
    column, fixed, row = found[1], found[2], int(found[3])
    return ("", "$", row) if column == "$" else (column, fixed, row)


def _name(prefix: str) -> str:
    bare = prefix[:-1]
    return bare[1:-1].replace("''", "'") if bare.startswith("'") else bare
