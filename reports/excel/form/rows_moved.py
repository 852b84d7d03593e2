"""Where rows come to lie when some of them are repeated."""

from __future__ import annotations

from dataclasses import dataclass

from db.errors import UserError

LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows ``first`` … ``last`` (1-based) that stand ``times`` times, one below the other."""

    first: int
    last: int
    times: int

    @property
    def height(self) -> int:
        """Rows of one block."""
        return self.last - self.first + 1

    @property
    def extra(self) -> int:
        """Rows that are added."""
        return self.height * (self.times - 1)

    def covers(self, row: int) -> bool:
        """Whether a row belongs to the block."""
        return self.first <= row <= self.last


@dataclass(frozen=True, slots=True)
class RowsMoved:
    """All repeats of one sheet, from top to bottom."""

    repeats: tuple[Repeat, ...] = ()

    def __bool__(self) -> bool:
        return any(one.extra for one in self.repeats)

    def row(self, row: int) -> int:
        """The new number of a row; of one that is repeated, that of its first copy."""
        moved = row + sum(one.extra for one in self.repeats if one.last < row)
        if moved > LAST_ROW and row <= LAST_ROW and moved != row:
            if row == LAST_ROW:
                return LAST_ROW  # "to the end of the sheet"
            raise UserError("form.too_many_rows")
        return moved

    def span(self, first: int, last: int) -> tuple[int, int]:
        """A range of rows: one that covers a repeated block to its end covers all its copies."""
        grown = sum(one.extra for one in self.repeats if first <= one.first and last == one.last)
        return self.row(first), self.row(last) + grown

    def copies(self, first: int, last: int) -> tuple[tuple[int, int], ...]:
        """Each copy of a range that lies inside a block; else its one new place."""
        block = self.inside(first, last)
        if block is None:
            return (self.span(first, last),)
        start = self.row(first)
        return tuple(
            (start + number * block.height, start + number * block.height + last - first)
            for number in range(block.times)
        )

    def inside(self, first: int, last: int) -> Repeat | None:
        """The block that these rows belong to as a whole."""
        return next((one for one in self.repeats if one.first <= first and last <= one.last), None)

    def cut(self, first: int, last: int) -> bool:
        """Whether a range takes in a part of a block but not all of it, and rows outside it."""
        return any(
            last >= one.first and first <= one.last
            and not (one.first <= first and last <= one.last)
            and not (first <= one.first and one.last <= last)
            for one in self.repeats if one.extra
        )  # fmt: skip
