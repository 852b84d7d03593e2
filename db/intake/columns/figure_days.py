"""Of which day or year a firm's figures are, where the list says it: 2024년 매출액, 종업원수('25.6)."""

from __future__ import annotations

from db.domain.catalogue import catalogue
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


def _own_day(table: Table) -> str:
    day = table.as_of
    return day.value if day is not None and day.sure and day.source in _OF_THE_LIST else ""
