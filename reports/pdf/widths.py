"""Widths of the columns of a table by their shares: no number, day or word is broken that need not be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.content.blocks import CellKind
from reports.pdf.fonts import SANS, SANS_BOLD, width_of
from reports.pdf.grid import PAD_X
from reports.pdf.lines import words_of

_TIGHTER = (1.0, 0.96, 0.92, 0.88, 0.84)
"""How much smaller the type of a table may be set before a word in it is broken."""
_SMALLEST = 6.4
"""Points; a table that would need less breaks words of its texts, never numbers and days."""
_SPARE = 1.02
"""Room beside what was measured."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One column: its share, what it holds, its head and the texts it is measured on."""

    share: float
    kind: CellKind
    head: str
    texts: Sequence[str]

    @property
    def whole(self) -> bool:
        """Whether its cells are never broken: numbers and days."""
        return self.kind.is_number or self.kind is CellKind.DATE

    def least(self, size: float, most: float, *, bold: bool) -> float:
        """The width of its longest word, or of its longest number or day."""
        samples = set(self.texts)
        if not self.whole:
            samples = {word for text in samples for word in words_of(text)}
        font = SANS_BOLD if bold else SANS
        widest = max((width_of(one, font, size) for one in samples), default=0.0) * _SPARE
        head = max((width_of(one, SANS_BOLD, size) for one in words_of(self.head)), default=0.0)
        return min(max(widest, head * _SPARE) + 2 * PAD_X, most)


def by_shares(
    columns: Sequence[Asked], size: float, width: float, *, bold: bool
) -> tuple[float, tuple[float, ...]]:
    """The size of the type and the widths, which add up to ``width``; ``bold`` says that rows of
    totals stand among the others."""
    tried, least = size, [0.0 for _ in columns]
    for factor in _TIGHTER:
        if factor < 1.0 and size * factor < _SMALLEST:
            break
        tried = size * factor
        least = [one.least(tried, width / 4, bold=bold) for one in columns]
        if sum(least) <= width:
            return tried, _widened([one.share for one in columns], least, width)
    return tried, _squeezed(columns, least, width)


def _widened(shares: Sequence[float], least: Sequence[float], width: float) -> tuple[float, ...]:
    """By the shares, but none narrower than its least."""
    held: dict[int, float] = {}
    while True:
        free = sum(share for at, share in enumerate(shares) if at not in held)
        rest = (width - sum(held.values())) / free if free else 0.0
        short = {
            at: low for at, low in enumerate(least) if at not in held and low > rest * shares[at]
        }
        if not short:
            return tuple(held.get(at, rest * share) for at, share in enumerate(shares))
        held |= short


def _squeezed(columns: Sequence[Asked], least: Sequence[float], width: float) -> tuple[float, ...]:
    """Within ``width``: columns of words give way to those of numbers and days, the widest first."""
    room = width - sum(low for one, low in zip(columns, least, strict=True) if one.whole)
    loose = [low for one, low in zip(columns, least, strict=True) if not one.whole]
    if not loose or room < width / 4:
        return tuple(levelled(list(least), width))
    given = iter(levelled(loose, room))
    return tuple(low if one.whole else next(given) for one, low in zip(columns, least, strict=True))


def levelled(wanted: list[float], room: float) -> list[float]:
    """Widths within ``room``: only the widest give way, so that a long one squeezes no short one."""
    level = room / len(wanted)
    while True:
        small = [want for want in wanted if want <= level]
        large = len(wanted) - len(small)
        if not large:
            return wanted
        fair = (room - sum(small)) / large
        if fair - level < 0.01:
            return [min(want, level) for want in wanted]
        level = fair
