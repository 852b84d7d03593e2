"""How values are written on paper: 억원, ㎡, full dates, and the word for each kind of empty."""

from __future__ import annotations

from db.domain.area import format_area
from db.domain.dates import format_partial_date, is_partial_date
from db.domain.money import MoneyUnit, format_money
from db.domain.values import Empty
from reports.content.blocks import Cell, CellKind
from reports.content.model import plain

_CHANGES = frozenset({CellKind.CHANGE, CellKind.MONEY_CHANGE})


def cell_text(cell: Cell, kind: CellKind, lang: str = "ko") -> str:
    """A table cell as paper shows it; numbers without their unit, which stands in the head."""
    if isinstance(cell, (Empty, tuple)):
        return plain(cell, lang)
    if isinstance(cell, str):
        is_day = kind is CellKind.DATE and is_partial_date(cell[:10])
        return format_partial_date(cell) if is_day else cell
    match kind:
        case CellKind.MONEY | CellKind.MONEY_CHANGE:
            text = format_money(round(cell), MoneyUnit.EOK)
        case CellKind.AREA:
            return format_area(float(cell))
        case CellKind.PERCENT:
            return f"{cell:,.1f}%"
        case _:
            text = f"{cell:,}" if isinstance(cell, int) else f"{cell:,.10g}"
            text = text.replace("-", "△", 1)
    return f"+{text}" if kind in _CHANGES and cell > 0 else text
