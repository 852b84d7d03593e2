"""count, freeze, snapshots, and what the reports of numbers ask: days, definitions, frozen counts."""

from __future__ import annotations

import datetime as dt
import json
from argparse import ArgumentParser, Namespace

from db.domain.counting import (
    Cell,
    Count,
    Definition,
    Unit,
    count_to_json,
    cut_off_problem,
    differences,
    totals_of,
)
from db.domain.dates import KST, format_partial_date, is_partial_date
from db.domain.fulfilment.numbers import IN_FORCE, Fulfilment
from db.domain.fulfilment.plain import fulfilment_to_dict
from db.errors import UserError
from db.queries.snapshots import Snapshot, SnapshotRow, load_snapshot, named_definitions, snapshots
from db.queries.zone import zone_book
from db.services.counting import count_now, freeze
from db.services.fulfilment import fulfilment_now
from db.store import Store, today
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.output import show, texts_of
from reports.content.council import COUNCIL, council
from reports.content.count_paper import count_paper
from reports.content.counted import PaperOf
from reports.content.counting_words import CountWords
from reports.content.fulfilment import fulfilment
from reports.content.fulfilment_words import FulfilmentWords
from reports.content.model import Document
from reports.content.snapshot_diff import Sides, snapshot_diff
from reports.content.zone import zone_paper

_TODAY = "today"


def add_options(parser: ArgumentParser) -> None:
    """The options of reports that count."""
    parser.add_argument("--as-of", metavar="DATE", help="the cut-off date; without it today")
    parser.add_argument("--definition", metavar="NAME", help="a definition kept under this name")
    parser.add_argument("--from", dest="before", metavar="SNAPSHOT",
                        help="number, name or day; without it the newest frozen count")  # fmt: skip
    parser.add_argument("--to", dest="after", metavar="SNAPSHOT",
                        help="number, name or day; without it today")  # fmt: skip
    parser.add_argument("--hide-names", action="store_true", help="firms as A사, B사 …")
    parser.add_argument("--rows", action="store_true", help="with the agreements behind the table")


def add_count(parser: ArgumentParser) -> None:
    """``count``: the number with its split; with --json every row and its reason."""
    _add_choice(parser)
    parser.set_defaults(run=_count)


def add_fulfilment(parser: ArgumentParser) -> None:
    """``fulfilment``: agreed against invested and hired; with --json every row and part."""
    parser.add_argument("--as-of", metavar="DATE", help="the cut-off date; without it today")
    parser.add_argument("--definition", metavar="NAME", help="a definition kept under this name")
    parser.set_defaults(run=_fulfilment)


def add_freeze(parser: ArgumentParser) -> None:
    """``freeze NAME``: keep the count of a day."""
    _add_choice(parser)
    parser.add_argument("--note", default="", metavar="TEXT", help="what it is for")
    parser.add_argument("name", metavar="NAME")
    parser.set_defaults(run=_freeze)


def add_snapshots(parser: ArgumentParser) -> None:
    """``snapshots``: what was frozen."""
    parser.set_defaults(run=_snapshots)


def _add_choice(parser: ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DATE", help="the cut-off date; without it today")
    parser.add_argument("--definition", metavar="NAME", help="a definition kept under this name")
    parser.add_argument("--unit", choices=[one.value for one in Unit],
                        help="without a definition: cases, agreements or firms")  # fmt: skip


def _counted(store: Store, arguments: Namespace) -> Count:
    """By the named definition, else by the usual one with the unit asked for."""
    if arguments.definition:
        definition = _definition(store, arguments.definition)
    else:
        definition = Definition(unit=Unit(arguments.unit or Unit.CASE))
    return count_now(store, definition, arguments.as_of or today())


def _count(arguments: Namespace) -> int:
    with open_desk(arguments) as desk:
        found = _counted(desk.store, arguments)
    words = CountWords(texts_of(arguments))
    groups = totals_of(found).groups.items()
    money = [
        f"{words.part('group', group.value)}: {words.money(cell.sum('amount'))}"
        for group, cell in groups
        if found.definition.unit is not Unit.FIRM
    ]
    document = {
        **json.loads(count_to_json(found)),
        "number": totals_of(found).whole.rows,
        "groups": {group.value: _cell(cell) for group, cell in groups},
    }
    show(arguments, document, words.number(found), *money, *words.how(found))
    return 0


def _fulfilment(arguments: Namespace) -> int:
    with open_desk(arguments) as desk:
        found = _fulfilled(desk, arguments)
    words = FulfilmentWords(texts_of(arguments))
    show(arguments, fulfilment_to_dict(found), *words.lines(found))
    return 0


def _fulfilled(desk: Desk, arguments: Namespace) -> Fulfilment:
    name = arguments.definition
    definition = _definition(desk.store, name) if name else IN_FORCE
    return fulfilment_now(desk.store, arguments.as_of or "", definition)


def _cell(cell: Cell) -> dict[str, object]:
    """What one instrument adds up to; sums as whole won, people or ㎡."""
    sums: dict[str, object] = {
        name: {
            "total": float(found.total) if name == "area" else int(found.total),
            "stated": found.stated,
            "empty": {empty.value: count for empty, count in found.empties.items()},
        }
        for name, found in cell.sums.items()
    }
    return {"rows": cell.rows, "firms": cell.firms, **sums}


def _freeze(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        row = freeze(desk.store, arguments.name, _counted(desk.store, arguments), arguments.note)
    line = texts_of(arguments)("{name} is frozen.", name=row.name)
    show(arguments, _row(row), line)
    return 0


def _snapshots(arguments: Namespace) -> int:
    with open_desk(arguments) as desk, desk.store.read() as session:
        kept = snapshots(session)
    lines = [f"{row.id}  {row.cut_off}  {row.rows:,}  {row.name}" for row in kept]
    show(arguments, {"snapshots": [_row(row) for row in kept]}, *lines)
    return 0


def _row(row: SnapshotRow) -> dict[str, object]:
    return {
        "id": row.id, "name": row.name, "cut_off": row.cut_off, "rows": row.rows,
        "groups": dict(row.groups), "missing": row.missing, "at": row.at, "officer": row.officer,
        "note": row.note, "hash": row.hash,
    }  # fmt: skip


def council_document(desk: Desk, arguments: Namespace) -> Document:
    """The council's table on a day."""
    counted = count_now(desk.store, COUNCIL, arguments.as_of or today())
    rows, hidden = arguments.rows, arguments.hide_names
    return council(counted, paper_of(desk), rows=rows, hidden=hidden)


def fulfilment_document(desk: Desk, arguments: Namespace) -> Document:
    """투자협약 이행상황 점검 결과 of a day, of the agreements in force or by a named definition."""
    found = _fulfilled(desk, arguments)
    return fulfilment(found, paper_of(desk), hidden=arguments.hide_names)


def count_document(desk: Desk, arguments: Namespace) -> Document:
    """A number by a named definition, or of all cases."""
    name, definition = arguments.definition or "", Definition()
    if name:
        definition = _definition(desk.store, name)
    counted = count_now(desk.store, definition, arguments.as_of or today())
    return count_paper(counted, paper_of(desk), name, hidden=arguments.hide_names)


def zone_document(desk: Desk, arguments: Namespace) -> Document:
    """촉진지구 현황 on a day; one to come is refused."""
    now = desk.store.today()
    as_of = arguments.as_of or now
    if code := cut_off_problem(as_of, dt.date.fromisoformat(now)):
        raise UserError(code, day=as_of)
    with desk.store.read() as session:
        return zone_paper(zone_book(session, as_of), as_of, paper_of(desk))


def difference_document(desk: Desk, arguments: Namespace) -> Document:
    """Two frozen counts, or one and a day, against each other."""
    store = desk.store
    before = arguments.before or _newest(store)
    after = arguments.after or _TODAY
    kept = [_snapshot(store, one) for one in (before, after)]
    definition = next((one.count.definition for one in kept if one is not None), Definition())
    if arguments.definition:
        definition = _definition(store, arguments.definition)
    counts = [
        one.count if one is not None else _on_day(store, definition, asked)
        for one, asked in zip(kept, (before, after), strict=True)
    ]
    sides = Sides(*(_called(one, count) for one, count in zip(kept, counts, strict=True)))
    found = differences(counts[0], counts[1])
    return snapshot_diff(found, sides, paper_of(desk), hidden=arguments.hide_names)


def paper_of(desk: Desk) -> PaperOf:
    """What stands on every paper."""
    settings = desk.settings
    office = " ".join(filter(None, (settings.organization, settings.office)))
    return PaperOf(office, dt.datetime.now(KST), desk.is_example)


def _definition(store: Store, name: str) -> Definition:
    with store.read() as session:
        kept = named_definitions(session)
    found = next((one.definition for one in kept if one.name == name), None)
    if found is None:
        raise UserError("definition.unknown", name=name)
    return found


def _newest(store: Store) -> str:
    with store.read() as session:
        kept = snapshots(session)
    if not kept:
        raise UserError("snapshot.none")
    return str(kept[0].id)


def _snapshot(store: Store, asked: str) -> Snapshot | None:
    """The frozen count of a number or a name; None for a day."""
    if asked == _TODAY or (len(asked) == len("2026-11-28") and is_partial_date(asked)):
        return None
    with store.read() as session:
        named = next((one.id for one in snapshots(session) if one.name == asked), None)
        if named is None and not asked.isdigit():
            raise UserError("snapshot.unknown", name=asked)
        return load_snapshot(session, int(asked) if named is None else named)


def _on_day(store: Store, definition: Definition, asked: str) -> Count:
    return count_now(store, definition, today() if asked == _TODAY else asked)


def _called(kept: Snapshot | None, count: Count) -> str:
    day = format_partial_date(count.cut_off)
    return f"{kept.row.name}, {day}" if kept is not None else day
