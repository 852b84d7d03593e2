"""What the pages of figures read and write: bodies of jobs, no widgets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from db.domain.counting import (
    Count,
    CountRow,
    Definition,
    Difference,
    Figure,
    Why,
    differences,
)
from db.domain.dates import format_partial_date
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.records import all_live
from db.queries.snapshots import (
    NamedDefinition,
    SnapshotRow,
    load_snapshot,
    named_definitions,
    snapshots,
)
from db.queries.zone import zone_book
from db.services.counting import count_now
from db.store import Store, today
from reports.content.chart import Chart, RowKey
from reports.content.charts import ChartWords, demand_supply
from reports.content.charts.ground import asking


@dataclass(frozen=True, slots=True)
class Figures:
    """A count, and the definitions it could have been made by."""

    count: Count
    named: tuple[NamedDefinition, ...]
    periods: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a frozen count, or a day."""

    snapshot: int = 0
    day: str = ""
    """ISO; "" with no snapshot is today."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two counts against each other, and what they are called."""

    difference: Difference
    before: str
    after: str


def read_figures(store: Store, definition: Definition, cut_off: str) -> Figures:
    """Count, and read what a definition may be made of."""
    with store.read() as session:
        named = named_definitions(session)
        periods = tuple(
            one for one in all_live(session, RecordKind.PERIOD) if one.text("kind") != "closed"
        )
    return Figures(count_now(store, definition, cut_off or store.today()), named, periods)


def read_snapshots(store: Store) -> tuple[SnapshotRow, ...]:
    """All frozen counts, the newest first."""
    with store.read() as session:
        return snapshots(session)


def compare(store: Store, before: Side, after: Side, by: Definition | None = None) -> Compared:
    """The two sides; a day is counted by the definition of the other side, two days ``by`` one."""
    with store.read() as session:
        kept = [
            load_snapshot(session, one.snapshot) if one.snapshot else None
            for one in (before, after)
        ]
    definition = next((one.count.definition for one in kept if one is not None), by or Definition())
    counts, names = [], []
    for one, side in zip(kept, (before, after), strict=True):
        counted = (
            one.count
            if one is not None
            else count_now(store, definition, side.day or store.today())
        )
        day = format_partial_date(counted.cut_off)
        counts.append(counted)
        names.append(f"{one.row.name}, {day}" if one is not None else day)
    return Compared(differences(counts[0], counts[1]), names[0], names[1])


def read_ground(store: Store, words: ChartWords) -> Chart:
    """Demand against supply as it is recorded now."""
    day = store.day or today()
    with store.read() as session:
        return demand_supply(zone_book(session, day), day, words)


def ground_rows(store: Store, keys: Collection[RowKey]) -> tuple[CountRow, ...]:
    """The sites and cases behind a bar, as rows: what they are called, and their ㎡."""
    wanted = frozenset(keys)
    with store.read() as session:
        book = zone_book(session, store.day or today())
    sites = (_ground_row("site", one.id, one.name, one.project, one.area) for one in book.sites)
    cases = (_ground_row("case", one.id, one.title, one.firm, one.area) for one in asking(book))
    return tuple(row for row in (*sites, *cases) if row.key in wanted)


def _ground_row(kind: str, key: int, title: str, of: str, area: float | Empty) -> CountRow:
    blank = Figure(Empty.NOT_APPLICABLE)
    figures = {"amount": blank, "jobs": blank, "area": Figure(area)}
    return CountRow(kind, key, title, Why.COUNTED, firm_names=(of,) if of else (), figures=figures)
