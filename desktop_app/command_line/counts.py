"""count, freeze, snapshots, fulfilment, and what the reports of numbers ask."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from db.domain.counting import Cell, Count, Definition, Unit, count_to_json, totals_of
from db.domain.fulfilment.numbers import IN_FORCE, Fulfilment
from db.domain.fulfilment.plain import fulfilment_to_dict
from db.queries.snapshots import SnapshotRow, definition_named, snapshots
from db.services.counting import count_now, freeze
from db.services.fulfilment import fulfilment_now
from db.store import Store, today
from desktop_app.command_line.desk import Desk, open_desk
from desktop_app.command_line.output import show, texts_of
from reports.content.counting_words import CountWords
from reports.content.fulfilment_words import FulfilmentWords
from reports.content.papers.asked import Counting

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


def counting_of(arguments: Namespace) -> Counting:
    """How a report is to count; "today" is as good as no day."""
    before, after = ("" if one in (None, _TODAY) else one
                     for one in (arguments.before, arguments.after))  # fmt: skip
    return Counting(arguments.definition or "", before, after, arguments.rows, arguments.hide_names)


def _definition(store: Store, name: str) -> Definition:
    with store.read() as session:
        return definition_named(session, name)
