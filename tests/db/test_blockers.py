"""What stands in the way of a large operation is found exactly, in as many questions as of a small
one."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import Hold, UndoConflict
from db.ledger import blockers, undo
from db.links import CHUNK
from db.services.records import delete_record, save_record
from db.store import Store
from tests.fixtures.records import Filler, all_rows

FIRM, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE

PLAIN = {"org_type": "domestic", "standing": "managed"}


def take_in(store: Store, count: int) -> tuple[int, list[int], list[int]]:
    """A list of firms with a contact each, as an import writes it: operation, firms, contacts."""
    with store.write(Label.IMPORT, "목록.xlsx") as unit:
        firms = unit.insert_many(FIRM, [{**PLAIN, "name": f"회사 {at}"} for at in range(count)])
        people = unit.insert_many(CONTACT, [{"name": "담당", "organization": one} for one in firms])
    return unit.changes.operation_id, list(firms), list(people)


def causes(store: Store, operation_id: int) -> dict[tuple[str, int], set[Hold]]:
    with store.read() as session:
        found = blockers(session, operation_id)
    return {(one.kind, one.record_id): {edit.hold for edit in one.later} for one in found}


def test_of_a_large_import_exactly_what_was_used_or_edited_stays(store: Store) -> None:
    done, firms, people = take_in(store, CHUNK + 20)
    assert causes(store, done) == {}
    save_record(store, Draft(FIRM, {"note": "통화함"}, firms[3]))
    save_record(store, Draft(CONTACT, {"title": "이사"}, people[7]))
    used = save_record(store, new_draft(CASE, title="공장", organization=firms[9])).id
    Filler(store).attach(FIRM, firms[CHUNK + 11])
    delete_record(store, CONTACT, people[15])
    undo(store, save_record(store, Draft(FIRM, {"note": "잘못"}, firms[17])).changes.operation_id)
    found = causes(store, done)
    assert found == {
        (FIRM.value, firms[3]): {Hold.EDITED},
        (FIRM.value, firms[7]): set(),  # held by a contact of the list itself, which stays
        (FIRM.value, firms[9]): {Hold.IN_USE},
        (FIRM.value, firms[CHUNK + 11]): {Hold.IN_USE},
        (CONTACT.value, people[7]): {Hold.EDITED},
    }
    with pytest.raises(UndoConflict) as refused:
        undo(store, done)
    with store.read() as session:
        assert refused.value.conflicts == blockers(session, done)
    undo(store, done, leave_conflicts=True)
    live = {key for key, row in all_rows(store).items() if not row["in_bin"]}
    kept = {(FIRM, firms[at]) for at in (3, 7, 9, CHUNK + 11)} | {(CONTACT, people[7])}
    assert {key for key in live if key[0] in (FIRM, CONTACT)} == kept
    assert (CASE, used) in live


def test_as_many_questions_are_asked_of_twice_as_many_rows(sqlite_store: Store) -> None:
    asked: list[str] = []

    def note(*told: object) -> None:
        asked.append(str(told[2]))

    counts = []
    for count in (CHUNK + 20, 3 * CHUNK):
        done, firms, _ = take_in(sqlite_store, count)
        save_record(sqlite_store, Draft(FIRM, {"note": "통화함"}, firms[0]))
        event.listen(sqlite_store.engine, "before_cursor_execute", note)
        assert len(causes(sqlite_store, done)) == 1
        event.remove(sqlite_store.engine, "before_cursor_execute", note)
        counts.append(len(asked))
        asked.clear()
    assert counts[0] == counts[1]
