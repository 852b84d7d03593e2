"""Of which day or year a firm's figures are, where the list says it: 2024년 매출액, 종업원수('25.6)."""

from __future__ import annotations

import re

from db.domain.catalogue import catalogue
from db.domain.date_cells import parse_partial_date
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.labels.label_periods import period_in
from db.intake.mapping import Mapping
from db.intake.table import Table

_REVENUE = "organization.revenue"
FIGURES = {
    f"organization.{one.key}": f"organization.{one.dates}"
    for one in catalogue(RecordKind.ORGANIZATION).fields
    if one.dates
}
"""The figure that each day speaks of."""
_DAYS = {figure: day for day, figure in FIGURES.items()}
_BEHIND = re.compile(
    r"\(\s*((?:['’‘]\d{2}|(?:19|20)\d{2}|\d{2}\s*년)[^()]{0,12}?)\s*(?:기준|말|결산|매출|현재)?\s*\)\s*$"
)
_YEAR = len("2024")
_OF_THE_LIST = ("title", "column", "by_hand")


def days_of_figures(table: Table, mapping: Mapping) -> dict[str, Value]:
    """The day of each figure by its label, else the list's own; revenue is of a year, and no list's
    day says which. A list of ours says it by itself."""
    found: dict[str, Value] = {}
    for path, figure in FIGURES.items():
        column = mapping.column_of(figure)
        if column is None or column.evidence == "code" or mapping.column_of(path) is not None:
            continue
        found[path] = period_in(column.header) or (_own_day(table) if figure != _REVENUE else "")
    return found


def figure_day(figure: str, cell: str) -> dict[str, Value]:
    """The day of a figure that its cell says behind it: 32억('24), 1,203명(2025.12)."""
    found = _BEHIND.search(cell) if cell.rstrip().endswith(")") else None
    day = parse_partial_date(found[1]).value if found else None
    if not day:
        return {}
    return {_DAYS[figure]: day[:_YEAR] if figure == _REVENUE else day}


def _own_day(table: Table) -> str:
    day = table.as_of
    return day.value if day is not None and day.sure and day.source in _OF_THE_LIST else ""
