"""``python -m benchmarks.team URL``: officers in processes of their own write to one server at random.

Afterwards the ledger is read from its first operation to its last: each change must begin with what
the one before it left (no lost update), and what comes out must be what the tables hold. Meanwhile
an onlooker sees to it that no operation appears behind one that was seen already.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from typing import Any

from sqlalchemy import select

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.engine import open_engine
from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
from db.ledger import redo, undo
from db.migrations import upgrade
from db.queries.records import load_draft
from db.recording import stored_values
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.search import differs
from db.services.cases import move_case
from db.services.records import delete_record, save_record
from db.services.save_over import save_over
from db.startup import check_search
from db.store import Actor, Store
from db.values_codec import decode_changes

_STAGES = ("contact", "consultation", "loi", "mou")
_BUSY = "database.busy"
"""What a save says that has waited half a minute for colleagues on a server short of breath."""
_FIELDS = ("note", "website", "region", "address")
Act = Callable[[Store, random.Random], object]


def main() -> int:
    """Run the officers, then look at what they left; 1 when something is not as it has to be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.team", description=__doc__)
    parser.add_argument("url", metavar="URL", help="an empty database on a server")
    parser.add_argument("--officers", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--officer", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.officer is not None:
        print(work(arguments.url, arguments.officer, arguments.seconds, arguments.seed))
        return 0
    upgrade(arguments.url)
    with closing(_store(arguments.url, 0)) as store:
        check_search(store)
    faults = simulate(arguments.url, arguments.officers, arguments.seconds, arguments.seed)
    print("\n".join(faults) or "no lost update; the ledger is in order and equals the tables")
    return 1 if faults else 0


def simulate(url: str, officers: int, seconds: float, seed: int = 1) -> list[str]:
    """Let the officers work at once; returns what was not as it has to be."""
    command = [sys.executable, "-m", "benchmarks.team", url, "--seconds", str(seconds),
               "--seed", str(seed), "--officer"]  # fmt: skip
    running = [
        subprocess.Popen([*command, str(number)], stdout=subprocess.PIPE, text=True)
        for number in range(officers)
    ]
    faults: list[str] = []
    with closing(_store(url, 99)) as store:
        seen: set[int] = set()
        while any(process.poll() is None for process in running):
            faults += _look(store, seen)
            time.sleep(0.05)
        for process in running:
            said, _ = process.communicate()
            print(said.strip(), file=sys.stderr)
            if process.returncode:
                faults.append(f"an officer ended with {process.returncode}")
        return faults + look_through(store)


def _look(store: Store, seen: set[int]) -> list[str]:
    newest = max(seen, default=0)
    with store.read() as session:
        now = set(session.scalars(select(OperationRecord.id)))
    late = sorted(one for one in now - seen if one < newest)
    seen |= now
    return [f"operation {one} appeared behind {newest}" for one in late]


def look_through(store: Store) -> list[str]:
    """What of the ledger does not follow from what is before it, or is not what the tables hold."""
    faults: list[str] = []
    told: dict[tuple[str, int], tuple[bool, dict[str, Any]]] = {}
    with store.read() as session:
        query = select(ChangeRecord).order_by(ChangeRecord.operation_id, ChangeRecord.id)
        for change in session.scalars(query):
            key = (change.record_kind, change.record_id)
            live, values = told.get(key, (False, {}))
            for field, (old, new) in decode_changes(change.fields).items():
                if values.get(field) != old:
                    faults.append(f"{key} {field}: {values.get(field)!r} was lost for {old!r}")
                values[field] = new
            live = {"create": True, "restore": True, "update": live}.get(change.action, False)
            told[key] = (live, values)
        for kind, table in TABLES.items():
            for row in session.execute(select(table)):
                live, values = told.pop((kind.value, row.id), (False, {}))
                stored = {key: one for key, one in stored_values(catalogue(kind), row).items()
                          if one is not None}  # fmt: skip
                kept = {key: one for key, one in values.items() if one is not None}
                if (live, kept) != (row.deleted_at is None, stored):
                    faults.append(f"{kind.value} {row.id} is not what the ledger tells")
        if differs(session.connection(), thoroughly=True):
            faults.append("the search differs from the records")
    return faults + [f"{key} is not there" for key in told]


def work(url: str, number: int, seconds: float, seed: int) -> str:
    """One officer's day; returns what was done how often, and what was refused."""
    chance = random.Random(seed * 1_000 + number)
    done: Counter[str] = Counter()
    end = time.monotonic() + seconds
    with closing(_store(url, number)) as store:
        while time.monotonic() < end:
            act = chance.choices(_ACTS, _WEIGHTS)[0]
            try:
                act(store, chance)
                done[act.__name__] += 1
            except (ConflictError, UndoConflict):
                done["conflict"] += 1
            except UserError as refused:
                done[refused.code] += 1
            except EnvironmentProblem as problem:
                if problem.code != _BUSY:
                    raise
                done[problem.code] += 1
    return f"officer {number}: " + ", ".join(f"{name} {count}" for name, count in done.items())


def _store(url: str, number: int) -> Store:
    return Store(open_engine(url), Actor(f"주무관 {number}", f"PC-{number:02}"))


def _one(store: Store, chance: random.Random, kind: RecordKind) -> Draft | None:
    with store.read() as session:
        table = TABLES[kind]
        ids = session.scalars(select(table.c.id).where(table.c.deleted_at.is_(None))).all()
        return load_draft(session, kind, chance.choice(ids)) if ids else None


def _add(store: Store, chance: random.Random) -> None:
    name = f"㈜시뮬레이션 {chance.randrange(10**9)}"
    made = save_record(store, new_draft(RecordKind.ORGANIZATION, name=name, employees=0))
    if chance.random() < 0.5:
        save_record(
            store, new_draft(RecordKind.CASE, organization=made.id, stage="lead", title="입주")
        )


def _edit(store: Store, chance: random.Random) -> None:
    """Two officers in one record at once: different fields go side by side, one field does not."""
    opened = _one(store, chance, RecordKind.ORGANIZATION)
    if opened is not None:
        counted = int(opened.text("employees") or 0)
        wish = (
            {"employees": counted + 1}
            if chance.random() < 0.5
            else {chance.choice(_FIELDS): f"메모 {chance.randrange(10**6)}"}
        )
        draft = Draft(opened.kind, wish, opened.id, opened.version)
        save_over(store, draft, opened)


def _move(store: Store, chance: random.Random) -> None:
    opened = _one(store, chance, RecordKind.CASE)
    if opened is not None and opened.id is not None:
        move_case(store, opened.id, chance.choice(_STAGES), version=opened.version)


def _delete(store: Store, chance: random.Random) -> None:
    opened = _one(store, chance, RecordKind.ORGANIZATION)
    if opened is not None and opened.id is not None:
        delete_record(store, RecordKind.ORGANIZATION, opened.id)


def _undo(store: Store, _chance: random.Random) -> None:
    undone = undo(store)
    if undone is not None and undone.operation.officer != store.actor.officer:
        raise AssertionError("took back what a colleague did")


def _redo(store: Store, _chance: random.Random) -> None:
    redo(store)


_ACTS: tuple[Act, ...] = (_add, _edit, _move, _delete, _undo, _redo)
_WEIGHTS = (2, 8, 4, 1, 2, 1)

if __name__ == "__main__":
    raise SystemExit(main())
