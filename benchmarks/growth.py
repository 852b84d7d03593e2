"""``python -m benchmarks.growth``: what ten times as many records cost, beside the tenth of them.

Both files are measured in one run, each in a process of its own. The floor of a line is the smaller
file: what takes more than the larger one is larger grows worse than linearly.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import xlsxwriter
from sqlalchemy.orm import Session

from benchmarks.data import open_store
from benchmarks.firms import Firm, firms
from benchmarks.growth_files import fill, multiply
from benchmarks.harness import Ratio, percentile, table
from benchmarks.palette import typed_texts
from db.backups.backup import back_up
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import plan, prepare, read_list
from db.ledger import undo
from db.paths import DataFolder
from db.queries.duplicates.queue import possible_duplicates
from db.queries.lists import ListFilter, ListQuery, ListSort, count, ids, page, prepared
from db.queries.prospects import ProspectScope, count_choices
from db.queries.today import read_today
from db.search import differs, find
from db.services.records import save_record
from db.store import Store

_FIRM = RecordKind.ORGANIZATION
SMALL, CASES, TIMES = 100_000, 2_000, 10
ROWS, NEW = 40_000, 1_000
_PAGE = 100
_SLACK = 1.3
"""How much worse than linearly is noise: caches hold less of a larger file."""
HEADER = (
    "연번",
    "업체명",
    "사업자등록번호",
    "대표자명",
    "주소",
    "업종명",
    "벤처유효시작일",
    "벤처유효종료일",
)


class Took(NamedTuple):
    """One measure of one file: seconds, or megabytes."""

    name: str
    amount: float


def main() -> int:
    """Fill, multiply, measure both; 1 when something grows worse than linearly."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--organizations", type=int, default=SMALL, help="of the smaller file")
    parser.add_argument("--cases", type=int, default=CASES, help="of the smaller file")
    parser.add_argument("--rows", type=int, default=ROWS, help="of the list that is taken in")
    parser.add_argument("--folder", type=Path, help="where the files are made, and left")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure is not None:
        for one in measures(DataFolder(arguments.measure), arguments.rows):
            print(json.dumps(one), flush=True)
        return 0
    with tempfile.TemporaryDirectory(prefix="growth-", ignore_cleanup_errors=True) as made:
        root = arguments.folder or Path(made)
        small, large = root / "small", root / "large"
        if not large.exists():
            fill(small, arguments.organizations, arguments.cases)
            multiply(small, large, TIMES)
        results = compared(_measured(small, arguments.rows), _measured(large, arguments.rows))
    print(table(results))
    return 0 if all(one.within for one in results) else 1


def compared(small: dict[str, float], large: dict[str, float]) -> list[Ratio]:
    """A line for each measure."""
    return [Ratio(name, taken, large[name], TIMES * _SLACK) for name, taken in small.items()]


def _measured(folder: Path, rows: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.growth", "--rows", str(rows), "--measure"]
    found: dict[str, float] = {}
    with subprocess.Popen([*command, str(folder)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, amount = json.loads(line)
            found[name] = amount
            print(f"… {folder.name}: {name} {amount:,.3f}", file=sys.stderr, flush=True)
    assert process.returncode == 0
    return found


def measures(folder: DataFolder, rows: int) -> Iterator[Took]:
    """Everything an officer waits for, and the memory of the process."""
    with closing(open_store(folder)) as store:
        with store.read() as session:
            yield from _reads(session)
            yield from _palette(session)
        yield from _writes(store)
        yield from _import(store, folder, rows)
    yield _timed("backup, opened and checked", lambda: _back_up(folder), rounds=1)
    yield Took("memory at its highest (MB)", _peak())


def _reads(session: Session) -> Iterator[Took]:
    yield _timed("start: does the search differ", lambda: differs(session.connection()))
    for name, query in _queries().items():
        ready = prepared(session, query)
        found = ids(session, ready)
        yield _timed(f"{name}: ids in order", partial(ids, session, ready))
        places = (0, len(found) // 2, len(found) - _PAGE)
        for place in places[:2]:
            rows = found[max(0, place) : place + _PAGE]
            yield _timed(
                f"{name}: a page at {'the top' if place == 0 else 'the middle'}",
                partial(page, session, ready, rows),
            )
        yield _timed(f"{name}: counted", partial(count, session, ready))
    prospects = prepared(session, ListQuery(_FIRM, scope=ProspectScope()))
    yield _timed("prospects: choices counted", lambda: count_choices(session, prospects))
    yield _timed("today", lambda: read_today(session, dt.date(2026, 11, 29)))
    yield _timed("possible duplicates", lambda: possible_duplicates(session, _FIRM))


def _queries() -> dict[str, ListQuery]:
    firms_ = ListQuery(_FIRM)
    every = ListQuery(_FIRM, include_reference=True)
    return {
        "firms": firms_,
        "cases": ListQuery(RecordKind.CASE),
        "cases by firm": ListQuery(RecordKind.CASE, sorts=(ListSort("organization"),)),
        "prospects": ListQuery(_FIRM, scope=ProspectScope()),
        "every firm by name": replace(every, sorts=(ListSort("name"),)),
        "every firm by revenue": replace(every, sorts=(ListSort("revenue", descending=True),)),
        "every firm named 바이오": replace(every, filters=(ListFilter("name", "바이오"),)),
        "every firm over 390": replace(every, filters=(ListFilter("employees", ">390"),)),
    }


def _palette(session: Session) -> Iterator[Took]:
    taken = []
    for text in typed_texts(150):
        begun = _clock()
        find(session, text, 50)
        taken.append(_clock() - begun)
    yield Took("palette keystroke, median", percentile(taken, 0.5))
    yield Took("palette keystroke, 99th percentile", percentile(taken, 0.99))


def _writes(store: Store) -> Iterator[Took]:
    made = save_record(store, new_draft(_FIRM, name="㈜새로운 기업")).id
    draft = Draft(_FIRM, {"note": "다시 적음"}, made)
    yield _timed("save", lambda: save_record(store, draft), rounds=1)
    yield _timed("undo", lambda: undo(store), rounds=1)


def _import(store: Store, folder: DataFolder, rows: int) -> Iterator[Took]:
    """A further issue of a list of which most firms are there: read, matched, applied."""
    path = folder.root.with_name(f"{folder.root.name}-issue.xlsx")
    write_issue(path, rows)
    begun = _clock()
    workbook, file_hash = read_list(path)
    with store.read() as session:
        ready = prepare(workbook, file_hash, session=session)
        yield Took(f"issue of {rows:,} rows: read", _clock() - begun)
        begun = _clock()
        planned = plan(session, ready)
    yield Took("issue: matched and planned", _clock() - begun)
    print(planned.counts, file=sys.stderr)
    begun = _clock()
    source = ImportSource(path.name, file_hash, ready.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=ready,
               keep=(path, folder.imports))  # fmt: skip
    yield Took("issue: applied, ledger and search included", _clock() - begun)


def write_issue(path: Path, rows: int) -> None:
    """A list of ventures: firms that are there, and some that are not."""
    new = NEW * rows // ROWS
    known = firms(rows)
    chance = random.Random(11)
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("벤처기업명단")
        sheet.write_row(0, 0, HEADER)
        for index, firm in enumerate(known):
            name, number = firm.name, firm.business_number
            if index < new:
                name, number = f"{firm.name} 새판", ""
            sheet.write_row(index + 1, 0, _line(index, name, number, firm, chance))


def _line(
    index: int, name: str, number: str, firm: Firm, chance: random.Random
) -> tuple[object, ...]:
    year = chance.randint(2024, 2026)
    return (index + 1, name, number, firm.representative, firm.address, firm.industry,
            f"{year}-03-02", f"{year + 3}-03-01")  # fmt: skip


def _back_up(folder: DataFolder) -> object:
    return back_up(folder.database, folder.backups, dt.datetime(2026, 11, 29, 9))


def _timed(name: str, work: Callable[[], object], rounds: int = 3) -> Took:
    """The shortest of a few rounds: a busy moment says nothing of the file."""
    taken = []
    for _ in range(rounds):
        begun = _clock()
        work()
        taken.append(_clock() - begun)
        if taken[-1] > 2:
            break
    return Took(name, min(taken))


def _clock() -> float:
    """Seconds of the processor, of child processes too: what else the machine does says nothing of the
    file."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in both)


def _peak() -> float:
    """Megabytes, of which a thousand stand in the place of a second."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1000


if __name__ == "__main__":
    raise SystemExit(main())
