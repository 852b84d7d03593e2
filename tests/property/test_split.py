"""Joined with children of every kind, edited at random after a restart, and split: only the later
edits differ from before, and each that stands in the way is listed."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable

import pytest

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import Kind, RecordKind
from db.errors import UserError
from db.ledger import redo, undo
from db.links import links_to
from db.queries.merging import split_outlook
from db.services.merging import MergeDraft, merge_records, split
from db.services.records import delete_record, restore_record, save_record
from db.store import Store
from db.survivors import MERGEABLE
from tests.fixtures.records import Filler, Rows, all_rows

Key = tuple[RecordKind, int]
KINDS = sorted(MERGEABLE)


class Desk:
    """Records that are to be joined, with children of every kind, some of them in the bin."""

    def __init__(self, store: Store, kind: RecordKind, chance: random.Random) -> None:
        self.store, self.kind, self.chance = store, kind, chance
        self.filler = Filler(store)
        self.made = [self.filler.make(kind) for _ in range(3)]
        self.children: list[Key] = []
        for record_id in self.made:
            for record_type, entry in links_to(kind):
                child = self.filler.make(record_type.kind, **{entry.key: record_id})
                self.children.append((record_type.kind, child))
            self.children.append((RecordKind.ATTACHMENT, self.filler.attach(kind, record_id)))
        for child_kind, child in chance.sample(self.children, len(self.children) // 4):
            self.delete(child_kind, child)

    def delete(self, kind: RecordKind, record_id: int) -> None:
        """To the bin, unless a rule keeps it or it lies there."""
        with contextlib.suppress(UserError):
            delete_record(self.store, kind, record_id)

    def merge(self, survivor: int, *losers: int) -> int:
        """Join them, taking the texts of one that goes."""
        rows = all_rows(self.store)
        title = catalogue(self.kind).title
        said = str(rows[self.kind, losers[0]][catalogue(self.kind).field(title).column])
        draft = MergeDraft(self.kind, survivor, losers, {title: said})
        return merge_records(self.store, draft).changes.operation_id

    def work_on(self) -> set[Key]:
        """Later edits, deletions and restorations of some children; which they were."""
        before = all_rows(self.store)
        for kind, record_id in self.chance.sample(self.children, len(self.children) // 3):
            match self.chance.randrange(3):
                case 0:
                    self.delete(kind, record_id)
                case 1:
                    with contextlib.suppress(UserError):
                        restore_record(self.store, kind, record_id)
                case _:
                    self.edit(kind, record_id)
        return differing(before, all_rows(self.store))

    def edit(self, kind: RecordKind, record_id: int) -> None:
        """Write something into a text of it."""
        keys = [
            one.key for one in catalogue(kind).fields
            if one.kind in (Kind.TEXT, Kind.LONG_TEXT) and not one.choices
        ]  # fmt: skip
        with contextlib.suppress(UserError):
            values = {self.chance.choice(keys): f"나중에 쓴 것 {self.chance.random()}"}
            save_record(self.store, Draft(kind, values, record_id))


def differing(one: Rows, other: Rows) -> set[Key]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_split_after_a_restart_gives_back_all_but_later_edits(
    store: Store, reopen: Callable[..., Store], kind: RecordKind
) -> None:
    desk = Desk(store, kind, random.Random(kind.value))
    survivor, *losers = desk.made
    before = all_rows(store)
    done = desk.merge(survivor, *losers)
    joined = all_rows(store)
    store.close()
    desk.store = again = reopen()
    touched = desk.work_on()
    worked = all_rows(again)
    with again.read() as session:
        outlook = split_outlook(session, done)
    result = split(again, done)
    assert result.undone.left == outlook.left
    after = all_rows(again)
    assert differing(after, before) <= touched
    listed = {(RecordKind(one.kind), one.record_id) for one in result.undone.left}
    assert listed <= touched
    for key in touched:
        for column, value in after[key].items():
            if worked[key][column] != joined[key][column]:
                assert value == worked[key][column], (key, column)  # what was done later stays
            elif key not in listed:
                assert value == before[key][column], (key, column)


@pytest.mark.parametrize("kind", [RecordKind.ORGANIZATION, RecordKind.CASE])
@pytest.mark.parametrize("turned", [False, True], ids=["newest first", "oldest first"])
def test_two_merges_into_one_are_split_in_either_order(
    sqlite_store: Store, kind: RecordKind, turned: bool
) -> None:
    store = sqlite_store
    desk = Desk(store, kind, random.Random(1))
    survivor, second, third = desk.made
    before = all_rows(store)
    merges = [desk.merge(survivor, second), desk.merge(survivor, third)]
    left = [split(store, one).undone.left for one in (merges if turned else merges[::-1])]
    own = (kind, survivor)
    if not turned:
        assert left == [(), ()]
        assert all_rows(store) == before
        return
    # The second merge wrote over the name that the first had written: that is said, and stays.
    assert [(RecordKind(one.kind), one.record_id) for one in left[0]] == [own]
    assert left[1] == ()
    assert differing(all_rows(store), before) == {own}


def test_undo_redo_and_split_of_a_merge_are_one_way_back(store: Store) -> None:
    desk = Desk(store, RecordKind.ORGANIZATION, random.Random(2))
    survivor, *losers = desk.made
    before = all_rows(store)
    done = desk.merge(survivor, *losers)
    joined = all_rows(store)
    undo(store)
    assert all_rows(store) == before
    redo(store)
    assert all_rows(store) == joined
    split(store, done)
    assert all_rows(store) == before
