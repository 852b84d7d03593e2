"""Random operations with undo and redo: the ledger tells the truth, and undo is exact.

After every step the ledger, replayed from empty, equals the tables; every undo and redo gives
back every live row and field it should; no live record refers to a deleted one.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from db.attachments import KeptFile
from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value
from db.engine import open_engine, sqlite_url
from db.errors import UndoConflict, UserError
from db.ledger import blockers, redo, undo
from db.links import links_of
from db.past import open_past
from db.recording import stored_values
from db.schema import TABLES
from db.schema.ledger import ChangeRecord, OperationRecord
from db.search import differs
from db.services.attachments import attachment_values
from db.services.records import delete_record, restore_record, save_record
from db.store import Store
from db.values_codec import JsonValue, decode_changes
from tests.fixtures.databases import ACTOR
from tests.fixtures.depth import examples

KINDS = (RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE, RecordKind.ACTIVITY)
STORED = (*KINDS, RecordKind.MILESTONE, RecordKind.ATTACHMENT)
"""What they write comes with milestones, and any of it may have files."""
NUMBERS = ("9990000011", "9990000022", "9990000033")
empties = st.sampled_from(list(Empty))
texts = st.sampled_from(["㈜한빛정밀", "나루바이오", "가", "나", "다 라"]) | empties
counts = st.integers(0, 10**6) | empties
FIELDS: dict[RecordKind, dict[str, st.SearchStrategy[Value]]] = {
    RecordKind.ORGANIZATION: {
        "name": st.sampled_from(["㈜한빛정밀", "주식회사 나루바이오", "고양의료"]),
        "aliases": st.lists(st.sampled_from(["한빛", "HB"]), max_size=2).map(tuple) | empties,
        "employees": counts,
        "capital": counts,
        "business_number": st.sampled_from(NUMBERS) | empties,
        "note": texts,
    },
    RecordKind.CONTACT: {"name": st.sampled_from(["김하늘", "이도윤"]), "department": texts},
    RecordKind.CASE: {
        "title": st.sampled_from(["공장", "연구소"]),
        "wanted_area": st.floats(0, 1e6).map(lambda area: round(area, 2)) | empties,
        "counted": st.booleans(),
        "excluded_reason": st.just("사유"),
        "note": texts,
    },
    RecordKind.ACTIVITY: {
        "summary": st.sampled_from(["전화", "방문"]),
        "happened_on": st.sampled_from(["2026-11", "2026-11-02"]),
    },
}
State = dict[tuple[RecordKind, int], tuple[bool, dict[str, JsonValue]]]


class Ledger(RuleBasedStateMachine):
    """Officers at work on four kinds of record that refer to each other."""

    template: Path
    """A migrated, empty file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="attraction-ledger-"))
        self.url = sqlite_url(self.folder / "attraction.sqlite3")
        self.stack: list[State] = []
        """The tables before each operation that stands, for undo."""
        self.undone: list[State] = []
        self.tangled = False
        """Whether an older operation was taken back out of its turn."""
        self.day = 1
        self.evenings: dict[str, State] = {}
        """What stood in the tables at the end of each day."""

    @initialize()
    def start(self) -> None:
        path = self.folder / "attraction.sqlite3"
        shutil.copyfile(self.template, path)
        self.store: Store = self.opened()
        self.onlooker = sqlite3.connect(path)
        self.looked: dict[str, int] = {}

    def opened(self) -> Store:
        return Store(open_engine(self.url), ACTOR, lambda: f"{self.date}T10:00:00+09:00")

    @property
    def date(self) -> str:
        return f"2026-11-{self.day:02}"

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.onlooker.close()
            self.store.close()
        shutil.rmtree(self.folder)

    # -- what officers do ----------------------------------------------------------------------

    @rule(kind=st.sampled_from(KINDS), data=st.data())
    def create(self, kind: RecordKind, data: st.DataObject) -> None:
        values = {**self.some(kind, data), **self.links(kind, data)}
        with contextlib.suppress(KeyError):  # no parent yet
            values.update(self.required(kind, data))
            self.do(lambda: save_record(self.store, new_draft(kind, **values)))

    @rule(kind=st.sampled_from(KINDS), data=st.data())
    def attach(self, kind: RecordKind, data: st.DataObject) -> None:
        """A file of any record: it goes, comes back and is undone with its owner."""
        if ids := self.live(kind):
            owner, kept = data.draw(st.sampled_from(ids)), KeptFile("0" * 64, 1, "")
            row = attachment_values(kind, owner, "도면.pdf", kept)

            def write() -> None:
                with self.store.write(Label.ATTACH, "도면.pdf") as unit:
                    unit.insert_many(RecordKind.ATTACHMENT, [row])

            self.do(write)

    @rule(data=st.data())
    def move_files(self, data: st.DataObject) -> None:
        """As a merge does: the files of one firm become another's."""
        files = RecordKind.ATTACHMENT
        firms = self.live(RecordKind.ORGANIZATION)
        moving = [
            number
            for number in self.live(files)
            if self.tables()[files, number][1]["owner_kind"] == "organization"
        ]
        if moving and firms:
            owner = data.draw(st.sampled_from(firms))

            def write() -> None:
                with self.store.write(Label.EDIT, "") as unit:
                    unit.update_many(files, [(number, {"owner_id": owner}) for number in moving])

            self.do(write)

    @rule(kind=st.sampled_from(KINDS), data=st.data())
    def update(self, kind: RecordKind, data: st.DataObject) -> None:
        if ids := self.live(kind):
            record_id = data.draw(st.sampled_from(ids))
            values = {**self.some(kind, data), **self.links(kind, data)}
            self.do(lambda: save_record(self.store, Draft(kind, values, record_id)))

    @rule(kind=st.sampled_from((*KINDS, RecordKind.ATTACHMENT)), data=st.data())
    def delete(self, kind: RecordKind, data: st.DataObject) -> None:
        if ids := self.live(kind):
            record_id = data.draw(st.sampled_from(ids))
            self.do(lambda: delete_record(self.store, kind, record_id))

    @rule(kind=st.sampled_from((*KINDS, RecordKind.ATTACHMENT)), data=st.data())
    def restore(self, kind: RecordKind, data: st.DataObject) -> None:
        binned = [key[1] for key, (live, _) in self.tables().items() if key[0] is kind and not live]
        if binned:
            record_id = data.draw(st.sampled_from(sorted(binned)))
            self.do(lambda: restore_record(self.store, kind, record_id))

    @rule(data=st.data())
    def bulk(self, data: st.DataObject) -> None:
        """An import: new firms with cases, old ones changed, one record thrown away."""
        organization, case = RecordKind.ORGANIZATION, RecordKind.CASE
        firms = [
            new_draft(organization, name="새 회사")
            .with_values(**self.some(organization, data))
            .values
            for _ in range(2)
        ]
        changed = {
            record_id: self.some(organization, data)
            for record_id in data.draw(st.sets(st.sampled_from(self.live(organization) or [0])))
            if record_id
        }
        passing = data.draw(st.booleans())

        def write() -> None:
            with self.store.write(Label.IMPORT, "목록.xlsx") as unit:
                ids = unit.allocate(organization, len(firms))
                unit.insert_many(organization, firms, ids)
                rows = [new_draft(case, title="새 건", organization=ids[0]).values]
                unit.insert_many(case, rows)
                unit.update_many(organization, list(changed.items()))
                if passing:
                    unit.delete(organization, ids[1])

        self.do(write)

    def do(self, write: Callable[[], object]) -> None:
        before = self.tables()
        try:
            write()
        except (UserError, InvalidDraft):
            assert self.tables() == before  # a rule refused: nothing at all was written
            return
        if self.tables() != before:
            self.stack.append(before)
            self.undone.clear()

    # -- the way back --------------------------------------------------------------------------

    @precondition(lambda self: self.stack and not self.tangled)
    @rule()
    def undo_newest(self) -> None:
        now = self.tables()
        assert undo(self.store)
        assert live_only(self.tables()) == live_only(self.stack.pop())
        self.undone.append(now)

    @precondition(lambda self: self.undone and not self.tangled)
    @rule()
    def redo_newest(self) -> None:
        now = self.tables()
        assert redo(self.store)
        assert live_only(self.tables()) == live_only(self.undone.pop())
        self.stack.append(now)

    @precondition(lambda self: not self.undone and not self.tangled)
    @rule()
    def nothing_to_redo(self) -> None:
        assert redo(self.store) is None

    @rule(data=st.data(), leave=st.booleans())
    def undo_any(self, data: st.DataObject, leave: bool) -> None:
        """An older operation: later edits stay, whatever happens; the stack is plain no more."""
        if numbers := self.operations():
            number = data.draw(st.sampled_from(numbers))
            self.attempt(lambda: undo(self.store, number, leave_conflicts=leave))

    @rule(data=st.data(), leave=st.booleans())
    def redo_any(self, data: st.DataObject, leave: bool) -> None:
        """An operation that was taken back at any time, whatever was done since."""
        if numbers := self.operations(standing=False):
            number = data.draw(st.sampled_from(numbers))
            self.attempt(lambda: redo(self.store, number, leave_conflicts=leave))

    @rule(data=st.data())
    def what_blocks_is_told_beforehand(self, data: st.DataObject) -> None:
        """Nothing blocks: it can be taken back, exactly. Something does: all of it is later."""
        if not (numbers := self.operations(standing=True)):
            return
        number = data.draw(st.sampled_from(numbers))
        with self.store.read() as session:
            found = blockers(session, number)
        assert all(edit.operation_id > number for entry in found for edit in entry.later)
        before = self.tables()
        if found:
            with pytest.raises(UndoConflict) as refused:
                undo(self.store, number)
            assert refused.value.conflicts == found
            assert self.tables() == before
            return
        undo(self.store, number)
        redo(self.store, number)
        assert live_only(self.tables()) == live_only(before)
        self.tangled = True

    @precondition(lambda self: self.tangled)
    @rule(again=st.booleans())
    def undo_or_redo_tangled(self, again: bool) -> None:
        self.attempt(lambda: redo(self.store) if again else undo(self.store))

    def attempt(self, reverse: Callable[[], object]) -> None:
        before = self.tables()
        try:
            reverse()
        except (UndoConflict, UserError):
            assert self.tables() == before
            return
        self.tangled = True

    @rule()
    def restart(self) -> None:
        self.store.close()
        self.store = self.opened()

    # -- past days -----------------------------------------------------------------------------

    @precondition(lambda self: self.day < 28)
    @rule()
    def night(self) -> None:
        self.evenings[self.date] = live_only(self.tables())
        self.day += 1

    @precondition(lambda self: self.evenings)
    @rule(data=st.data())
    def a_past_day_is_as_it_was(self, data: st.DataObject) -> None:
        """Unwound backward from now, it equals what was kept that evening."""
        day = data.draw(st.sampled_from(sorted(self.evenings)))
        before = self.evenings[day]
        with contextlib.closing(open_past(self.store, day)) as past:
            assert live_only(read_tables(past.store)) == before

    # -- what always holds ---------------------------------------------------------------------

    @invariant()
    def the_ledger_replayed_equals_the_tables(self) -> None:
        if self.news_for("replay"):
            assert self.replayed() == self.tables()

    @invariant()
    def no_live_record_refers_to_a_deleted_one(self) -> None:
        if not self.news_for("links"):
            return
        tables = self.tables()
        for (kind, _), (live, values) in tables.items():
            for entry, target in links_of(catalogue(kind)) if live else ():
                if values[entry.key] is not None:
                    assert tables[target, values[entry.key]][0]  # type: ignore[index]  # an id
            if live and kind is RecordKind.ATTACHMENT:
                owner = (RecordKind(str(values["owner_kind"])), values["owner_id"])
                assert tables[owner][0]  # type: ignore[index]  # an id

    @invariant()
    def the_search_is_in_step(self) -> None:
        if self.news_for("search"):
            with self.store.read() as session:
                assert not differs(session.connection(), thoroughly=True)

    # -- helpers -------------------------------------------------------------------------------

    def news_for(self, reader: str) -> bool:
        """Whether anything was written since ``reader`` asked last."""
        if not hasattr(self, "store"):
            return False
        (version,) = self.onlooker.execute("PRAGMA data_version").fetchone()
        news = self.looked.get(reader) != version
        self.looked[reader] = version
        return news

    def tables(self) -> State:
        """All records, read anew when something was written."""
        if self.news_for("tables"):
            self.known = read_tables(self.store)
        return self.known

    def replayed(self) -> State:
        """The tables as the ledger tells them, from its first operation to its last."""
        found: dict[tuple[RecordKind, int], tuple[bool, dict[str, Any]]] = {}
        with self.store.read() as session:
            query = select(ChangeRecord).order_by(ChangeRecord.operation_id, ChangeRecord.id)
            changes = [
                (RecordKind(row.record_kind), row.record_id, row.action, row.fields)
                for row in session.scalars(query)
            ]
        for kind, record_id, action, fields in changes:
            blank = {entry.key: None for entry in catalogue(kind).fields}
            blank |= {name: None for name in catalogue(kind).extra if name != "name_key"}
            live, values = found.get((kind, record_id), (False, blank))
            for key, (old, new) in decode_changes(fields).items():
                assert values[key] == old, (kind, record_id, key)
                values[key] = new
            live = {"update": live, "create": True, "restore": True}.get(action, False)
            found[kind, record_id] = (live, values)
        return found

    def operations(self, *, standing: bool | None = None) -> list[int]:
        """All operations, or those done that stand, or those that were taken back."""
        query = select(OperationRecord.id).order_by(OperationRecord.id)
        if standing is not None:
            state = OperationRecord.undone_by
            query = query.where(OperationRecord.kind == "do")
            query = query.where(state.is_(None) if standing else state.is_not(None))
        with self.store.read() as session:
            return list(session.scalars(query))

    def live(self, kind: RecordKind) -> list[int]:
        return sorted(key[1] for key, (live, _) in self.tables().items() if key[0] is kind and live)

    def some(self, kind: RecordKind, data: st.DataObject) -> dict[str, Value]:
        keys = data.draw(st.sets(st.sampled_from(sorted(FIELDS[kind])), min_size=1))
        values = {key: data.draw(FIELDS[kind][key], label=key) for key in sorted(keys)}
        if values.get("counted") is False:
            values["excluded_reason"] = "사유"
        return values

    def links(self, kind: RecordKind, data: st.DataObject) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for entry, target in links_of(catalogue(kind)):
            ids = self.live(target)
            if ids and data.draw(st.booleans()):
                found[entry.key] = data.draw(st.sampled_from(ids))
        return found

    def required(self, kind: RecordKind, data: st.DataObject) -> dict[str, Value]:
        """What a new record can't be without; KeyError while there is no firm."""
        found = {
            key: data.draw(FIELDS[kind][key])
            for key in ("name", "title", "summary", "happened_on")
            if key in FIELDS[kind]
        }
        if kind is not RecordKind.ORGANIZATION:
            firms = self.live(RecordKind.ORGANIZATION)
            if not firms:
                raise KeyError
            found["organization"] = data.draw(st.sampled_from(firms))
        return found


def read_tables(store: Store) -> State:
    """All records, live and in the bin; a case's stages get their days when it is saved."""
    found: State = {}
    with store.read() as session:
        for kind in STORED:
            for row in session.execute(select(TABLES[kind])):
                values = stored_values(catalogue(kind), row)
                found[kind, row.id] = (row.deleted_at is None, values)
    return found


def live_only(state: State) -> State:
    return {key: entry for key, entry in state.items() if entry[0]}


@pytest.mark.parametrize("steps", [25])
def test_random_operations_keep_the_ledger_true(migrated_file: Path, steps: int) -> None:
    machine = type("Machine", (Ledger,), {"template": migrated_file})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples(20),
            stateful_step_count=steps,
            deadline=None,
            # A failing run says enough; to shrink one takes minutes.
            phases=[Phase.reuse, Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
