"""One officer's changes in a colleague's data: looked at first, decided, written once, undone whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.engine import sqlite_url
from db.errors import EnvironmentProblem, UserError
from db.handing.changes import Changes
from db.handing.changes_file import bring_files, read_changes, write_changes
from db.handing.gathering import gather
from db.handing.plan import Choice, Outcome, PlannedChange, TakingPlan, Why
from db.handing.planning import plan_taking
from db.handing.taking import Taken, take_changes
from db.ledger import redo, undo
from db.queries.newest import newest_operation
from db.queries.records import all_live, load_detail
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.services.merging import MergeDraft, merge_records, split
from db.services.records import delete_record, save_record
from db.store import Actor, Store
from tests.fixtures.databases import open_store

PARK, LEE = Actor("박서연", "PC-07"), Actor("이준호", "PC-08")
FIRM, CASE, CONTACT = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.CONTACT
WORDS = "goyang venture"
QUICK = new_stretching(n=16)


@dataclass(frozen=True)
class Offices:
    """Two PCs whose data come from one file: Park's and Lee's."""

    park: Store
    lee: Store


@pytest.fixture
def offices(tmp_path: Path, migrated_file: Path) -> Iterator[Offices]:
    first = tmp_path / "first.sqlite3"
    shutil.copyfile(migrated_file, first)
    with closing(open_store(sqlite_url(first), PARK)) as store:
        save_record(store, new_draft(FIRM, name="㈜한빛정밀", note="처음"))
        save_record(store, new_draft(CASE, organization=1, number="GY-2026-001", title="공장"))
    with ExitStack() as stack:
        found = []
        for actor in (PARK, LEE):
            path = tmp_path / actor.machine / "attraction.sqlite3"
            path.parent.mkdir()
            shutil.copyfile(first, path)
            found.append(stack.enter_context(closing(open_store(sqlite_url(path), actor))))
        yield Offices(*found)


def of(store: Store, actor: Actor = PARK, since: str = "2026-11-01") -> Changes:
    with store.read() as session:
        return gather(session, actor.officer, since, actor, "2026-11-26T18:00:00+09:00")


def seen(store: Store, changes: Changes) -> TakingPlan:
    with store.read() as session:
        return plan_taking(session, changes)


def take(store: Store, changes: Changes, word: Choice = Choice.THEIRS) -> Taken:
    plan = seen(store, changes)
    return take_changes(store, plan, {row.key: word for row in plan.asked}, "a.adchanges")


def edit(store: Store, kind: RecordKind, one: int, **values: object) -> None:
    with store.read() as session:
        detail = load_detail(session, kind, one)
    assert detail is not None
    save_record(store, Draft(kind, values, one, detail.draft.version))  # type: ignore[arg-type]


def text(store: Store, kind: RecordKind, one: int, key: str) -> str:
    with store.read() as session:
        detail = load_detail(session, kind, one)
    assert detail is not None
    return detail.draft.text(key)


def names(store: Store, kind: RecordKind = FIRM, key: str = "name") -> list[str]:
    with store.read() as session:
        return [draft.text(key) for draft in all_live(session, kind)]


def counts(plan: TakingPlan) -> dict[Outcome, int]:
    return {one: count for one in Outcome if (count := plan.count(one))}


def row_of(plan: TakingPlan, kind: RecordKind) -> PlannedChange:
    (found,) = [row for row in plan.rows if row.kind is kind]
    return found


def test_what_was_made_there_comes_under_new_numbers(offices: Offices) -> None:
    save_record(offices.lee, new_draft(FIRM, name="나루바이오"))  # number 2 here
    made = save_record(offices.park, new_draft(FIRM, name="가람메디텍"))  # number 2 there
    save_record(offices.park, new_draft(CONTACT, organization=made.id, name="김가람"))
    save_record(
        offices.park, new_draft(CASE, organization=made.id, number="GY-2026-002", title="연구소")
    )
    edit(offices.park, FIRM, 1, note="다시 적음")
    plan = seen(offices.lee, of(offices.park))
    assert counts(plan) == {Outcome.CREATE: 4, Outcome.UPDATE: 1}  # a milestone among them
    assert plan.known == 2
    taken = take_changes(offices.lee, plan, {})
    assert (taken.created, taken.updated, taken.left) == (4, 1, ())
    assert names(offices.lee) == ["㈜한빛정밀", "나루바이오", "가람메디텍"]
    with offices.lee.read() as session:
        (contact,) = all_live(session, CONTACT)
    assert contact.get("organization") == 3
    assert text(offices.lee, FIRM, 1, "note") == "다시 적음"


def test_the_same_file_twice_changes_nothing(offices: Offices) -> None:
    save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    changes = of(offices.park)
    take(offices.lee, changes)
    again = seen(offices.lee, changes)
    assert again.rows == ()
    assert not take(offices.lee, changes).changes
    edit(offices.lee, FIRM, 2, note="여기서 적음")  # and not after work went on here either
    assert seen(offices.lee, changes).rows == ()


def test_a_later_file_may_overlap(offices: Offices) -> None:
    edit(offices.park, FIRM, 1, note="둘째")
    take(offices.lee, of(offices.park))
    edit(offices.park, FIRM, 1, note="셋째")
    save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    plan = seen(offices.lee, of(offices.park))
    assert counts(plan) == {Outcome.UPDATE: 1, Outcome.CREATE: 1}
    assert not plan.asked
    take(offices.lee, of(offices.park))
    assert text(offices.lee, FIRM, 1, "note") == "셋째"
    edit(offices.park, FIRM, 2, note="가람의 메모")
    take(offices.lee, of(offices.park))
    assert text(offices.lee, FIRM, 2, "note") == "가람의 메모"


def test_a_later_file_without_the_earlier_one(offices: Offices) -> None:
    for note in ("둘째", "셋째"):
        edit(offices.park, FIRM, 1, note=note)
    edit(offices.lee, FIRM, 1, note="둘째")  # typed here as well
    plan = seen(offices.lee, of(offices.park))
    assert counts(plan) == {Outcome.UPDATE: 1}


@pytest.mark.parametrize("word", list(Choice))
def test_both_changed_the_same_field(offices: Offices, word: Choice) -> None:
    edit(offices.park, FIRM, 1, note="박의 메모", website="https://hanbit.example")
    edit(offices.lee, FIRM, 1, note="이의 메모")
    plan = seen(offices.lee, of(offices.park))
    (row,) = plan.asked
    assert row.why is Why.EDITED
    (field,) = row.colliding
    assert (field.before, field.mine, field.theirs) == ("처음", "이의 메모", "박의 메모")
    with pytest.raises(UserError) as refused:
        take_changes(offices.lee, plan, {})
    assert refused.value.code == "changes.undecided"
    take_changes(offices.lee, plan, {row.key: word})
    theirs = word is Choice.THEIRS
    assert text(offices.lee, FIRM, 1, "note") == ("박의 메모" if theirs else "이의 메모")
    assert text(offices.lee, FIRM, 1, "website") == "https://hanbit.example"
    assert seen(offices.lee, of(offices.park)).rows == ()  # asked once


@pytest.mark.parametrize("word", list(Choice))
def test_edited_there_and_deleted_here(offices: Offices, word: Choice) -> None:
    made = save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    take(offices.lee, of(offices.park))
    delete_record(offices.lee, FIRM, 2)
    edit(offices.park, FIRM, made.id, note="그 뒤")
    plan = seen(offices.lee, of(offices.park))
    assert row_of(plan, FIRM).why is Why.DELETED_HERE
    take(offices.lee, of(offices.park), word)
    assert ("가람메디텍" in names(offices.lee)) == (word is Choice.THEIRS)


@pytest.mark.parametrize("word", list(Choice))
def test_deleted_there_and_edited_here(offices: Offices, word: Choice) -> None:
    made = save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    take(offices.lee, of(offices.park))
    edit(offices.lee, FIRM, 2, note="여기서 적음")
    delete_record(offices.park, FIRM, made.id)
    plan = seen(offices.lee, of(offices.park))
    assert row_of(plan, FIRM).why is Why.DELETED_THERE
    take(offices.lee, of(offices.park), word)
    assert ("가람메디텍" in names(offices.lee)) == (word is Choice.MINE)


def test_deleted_there_with_what_belonged_to_it(offices: Offices) -> None:
    delete_record(offices.park, CASE, 1)
    delete_record(offices.park, FIRM, 1)
    taken = take(offices.lee, of(offices.park))
    assert (taken.deleted, names(offices.lee)) == (3, [])  # with the case's milestone


def test_joined_there_it_is_joined_here_with_what_hangs_on_it_here(offices: Offices) -> None:
    double = save_record(offices.park, new_draft(FIRM, name="한빛정밀기기"))
    moved = save_record(offices.park, new_draft(CONTACT, organization=double.id, name="김한빛"))
    take(offices.lee, of(offices.park))
    save_record(offices.lee, new_draft(CONTACT, organization=2, name="이온유"))  # known here alone
    merge_records(offices.park, MergeDraft(FIRM, 1, (double.id,), {"note": "하나로"}))
    plan = seen(offices.lee, of(offices.park))
    joined = next(row for row in plan.rows if row.outcome is Outcome.JOIN)
    assert (joined.here, joined.into) == (2, 1)
    taken = take(offices.lee, of(offices.park))
    assert (taken.joined, taken.deleted, taken.left) == (1, 0, ())
    assert (names(offices.lee), text(offices.lee, FIRM, 1, "note")) == (["㈜한빛정밀"], "하나로")
    assert firms_of_contacts(offices.lee) == {"김한빛": 1, "이온유": 1}
    assert seen(offices.lee, of(offices.park)).rows == ()
    undo(offices.lee)
    assert firms_of_contacts(offices.lee) == {"김한빛": 2, "이온유": 2}
    assert len(names(offices.lee)) == 2
    redo(offices.lee)
    assert firms_of_contacts(offices.lee) == {"김한빛": 1, "이온유": 1}
    assert moved.id == 1


@pytest.mark.parametrize("word", list(Choice))
def test_joined_there_and_edited_here(offices: Offices, word: Choice) -> None:
    double = save_record(offices.park, new_draft(FIRM, name="한빛정밀기기"))
    take(offices.lee, of(offices.park))
    edit(offices.lee, FIRM, 2, note="여기서 적음")
    merge_records(offices.park, MergeDraft(FIRM, 1, (double.id,)))
    assert row_of(seen(offices.lee, of(offices.park)), FIRM).why is Why.MERGED_THERE
    take(offices.lee, of(offices.park), word)
    assert len(names(offices.lee)) == (1 if word is Choice.THEIRS else 2)


def test_a_record_from_which_its_number_keeps_it_apart_is_left(offices: Offices) -> None:
    double = save_record(offices.park, new_draft(FIRM, name="한빛정밀기기"))
    take(offices.lee, of(offices.park))
    edit(offices.lee, FIRM, 1, business_number="1248100998")
    edit(offices.lee, FIRM, 2, business_number="1069999936")
    merge_records(offices.park, MergeDraft(FIRM, 1, (double.id,)))
    taken = take(offices.lee, of(offices.park))
    assert [row.why for row in taken.left] == [Why.NOT_JOINED]
    assert len(names(offices.lee)) == 2


def test_a_record_that_stayed_there_comes_along(offices: Offices) -> None:
    """It was made before the day from which on the file tells."""
    stays = save_record(offices.park, new_draft(FIRM, name="한빛정밀그룹"))
    merge_records(offices.park, MergeDraft(FIRM, stays.id, (1,)))
    changes = of(offices.park)
    only = replace(changes, operations=changes.operations[-1:])
    taken = take(offices.lee, only)
    assert (taken.created, taken.joined) == (1, 1)
    assert names(offices.lee) == ["한빛정밀그룹"]
    with offices.lee.read() as session:
        (case,) = all_live(session, CASE)
    assert case.get("organization") == 2


def test_what_was_joined_there_before_it_came_here_comes_apart(offices: Offices) -> None:
    double = save_record(offices.park, new_draft(FIRM, name="한빛정밀기기"))
    save_record(offices.park, new_draft(CONTACT, organization=double.id, name="김한빛"))
    merge_records(offices.park, MergeDraft(FIRM, 1, (double.id,)))
    save_record(offices.lee, new_draft(FIRM, name="다른 기업"))
    take(offices.lee, of(offices.park))
    assert names(offices.lee) == ["㈜한빛정밀", "다른 기업"]
    split(offices.park, operation_number(offices.park))
    take(offices.lee, of(offices.park))
    assert sorted(names(offices.lee)) == ["㈜한빛정밀", "다른 기업", "한빛정밀기기"]


@pytest.mark.parametrize("word", list(Choice))
def test_joined_here_and_taken_apart_there_is_a_question(offices: Offices, word: Choice) -> None:
    double = save_record(offices.park, new_draft(FIRM, name="한빛정밀기기"))
    save_record(offices.park, new_draft(CONTACT, organization=double.id, name="김한빛"))
    take(offices.lee, of(offices.park))
    merge_records(offices.park, MergeDraft(FIRM, 1, (double.id,)))
    take(offices.lee, of(offices.park))
    split(offices.park, operation_number(offices.park))
    assert row_of(seen(offices.lee, of(offices.park)), FIRM).why is Why.JOINED_HERE
    taken = take(offices.lee, of(offices.park), word)
    apart = word is Choice.THEIRS
    assert len(names(offices.lee)) == (2 if apart else 1)
    assert firms_of_contacts(offices.lee) == {"김한빛": 2 if apart else 1}
    assert [row.why for row in taken.left] == ([] if apart else [Why.LINK])
    undo(offices.lee)
    assert (len(names(offices.lee)), firms_of_contacts(offices.lee)) == (1, {"김한빛": 1})


def firms_of_contacts(store: Store) -> dict[str, object]:
    with store.read() as session:
        return {one.text("name"): one.get("organization") for one in all_live(session, CONTACT)}


def operation_number(store: Store) -> int:
    with store.read() as session:
        return newest_operation(session)


def test_what_something_here_needs_stays(offices: Offices) -> None:
    delete_record(offices.park, CASE, 1)
    delete_record(offices.park, FIRM, 1)
    save_record(
        offices.lee, new_draft(CASE, organization=1, number="GY-2026-009", title="여기의 건")
    )
    taken = take(offices.lee, of(offices.park))
    assert [row.why for row in taken.left] == [Why.HELD]
    assert names(offices.lee) == ["㈜한빛정밀"]


def test_destroyed_personal_data_do_not_come_back(offices: Offices) -> None:
    made = save_record(offices.park, new_draft(CONTACT, organization=1, name="김한빛"))
    take(offices.lee, of(offices.park))
    with offices.lee.write(Label.DESTROY) as unit:
        unit.delete(CONTACT, 1)
    edit(offices.park, CONTACT, made.id, name="김한빛 과장")
    taken = take(offices.lee, of(offices.park))
    assert [row.why for row in taken.left] == [Why.DESTROYED]
    assert names(offices.lee, CONTACT) == []


def test_undone_it_can_be_taken_again(offices: Offices) -> None:
    save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    edit(offices.park, FIRM, 1, note="다시 적음")
    changes = of(offices.park)
    take(offices.lee, changes)
    undo(offices.lee)
    assert names(offices.lee) == ["㈜한빛정밀"]
    assert text(offices.lee, FIRM, 1, "note") == "처음"
    take(offices.lee, changes)
    assert names(offices.lee) == ["㈜한빛정밀", "가람메디텍"]
    undo(offices.lee)
    redo(offices.lee)
    assert seen(offices.lee, changes).rows == ()


def test_there_and_back_and_on_to_a_third(offices: Offices, store: Store) -> None:
    made = save_record(offices.park, new_draft(FIRM, name="가람메디텍"))
    take(offices.lee, of(offices.park))
    edit(offices.lee, FIRM, 2, note="이의 메모")
    take(offices.park, of(offices.lee, LEE))
    assert text(offices.park, FIRM, made.id, "note") == "이의 메모"
    assert len(names(offices.park)) == 2
    # A third PC, or a server, that has nothing in common with either, hears of both.
    take(store, of(offices.lee, LEE))
    take(store, of(offices.park))
    take(store, of(offices.park))
    assert sorted(names(store)) == ["㈜한빛정밀", "가람메디텍"]
    assert names(store, CASE, "title") == ["공장"]
    edit(offices.park, FIRM, made.id, note="박의 메모")
    take(store, of(offices.park))
    notes = {name: text(store, FIRM, one, "note") for one, name in enumerate(names(store), 1)}
    assert notes["가람메디텍"] == "박의 메모"
    undo(store)


def test_two_cases_of_one_number_are_two(offices: Offices) -> None:
    for store, title in ((offices.park, "박의 건"), (offices.lee, "이의 건")):
        save_record(store, new_draft(CASE, organization=1, number="GY-2026-002", title=title))
    take(offices.lee, of(offices.park))
    assert names(offices.lee, CASE, "number") == ["GY-2026-001", "GY-2026-002", "GY-2026-003"]
    assert names(offices.lee, CASE, "title") == ["공장", "이의 건", "박의 건"]


def test_a_firm_that_both_entered(offices: Offices) -> None:
    number = "1248100998"
    save_record(
        offices.park, new_draft(FIRM, name="(주)나루바이오", business_number=number, note="박")
    )
    save_record(offices.lee, new_draft(FIRM, name="㈜나루바이오", business_number=number))
    plan = seen(offices.lee, of(offices.park))
    assert row_of(plan, FIRM).outcome is Outcome.UPDATE  # the note alone; the name reads the same
    take(offices.lee, of(offices.park))
    assert names(offices.lee) == ["㈜한빛정밀", "㈜나루바이오"]


@pytest.mark.parametrize("word", list(Choice))
def test_a_firm_of_the_same_name_is_asked_about(offices: Offices, word: Choice) -> None:
    made = save_record(offices.park, new_draft(FIRM, name="(주)나루바이오"))
    save_record(offices.park, new_draft(CONTACT, organization=made.id, name="김나루"))
    save_record(offices.lee, new_draft(FIRM, name="가람메디텍"))
    save_record(offices.lee, new_draft(FIRM, name="㈜나루바이오"))
    assert row_of(seen(offices.lee, of(offices.park)), FIRM).why is Why.LOOKS_ALIKE
    take(offices.lee, of(offices.park), word)
    with offices.lee.read() as session:
        (contact,) = all_live(session, CONTACT)
    assert contact.get("organization") == (4 if word is Choice.THEIRS else 3)
    assert len(names(offices.lee)) == (4 if word is Choice.THEIRS else 3)


def test_attached_files_come_along(offices: Offices, tmp_path: Path) -> None:
    paper = tmp_path / "의향서.pdf"
    paper.write_bytes(b"%PDF-1.7 " + bytes(300_000))
    there, here = (AttachmentFiles(tmp_path / one / "attachments") for one in ("PC-07", "PC-08"))
    attach_files(offices.park, there, FIRM, 1, [paper])
    path = tmp_path / "a.adchanges"
    written = write_changes(path, of(offices.park), there, WORDS, costs=QUICK)
    assert list(written.files.values()) == [300_009]
    assert "한빛".encode() not in path.read_bytes()
    changes = read_changes(path, WORDS)
    assert changes == written
    bring_files(path, WORDS, here, changes.files)
    take(offices.lee, changes)
    assert here.hashes() == there.hashes()
    assert names(offices.lee, RecordKind.ATTACHMENT) == ["의향서.pdf"]


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[:-1],
        lambda data: data[:200],
        lambda data: data[:-50] + bytes(50),
    ],
)
def test_a_damaged_file_is_refused(
    offices: Offices, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "a.adchanges"
    files = AttachmentFiles(tmp_path / "attachments")
    write_changes(path, of(offices.park), files, WORDS, costs=QUICK)
    with pytest.raises(UserError) as wrong:
        read_changes(path, "not the passphrase")
    assert wrong.value.code == "bundle.wrong_passphrase"
    path.write_bytes(harm(path.read_bytes()))
    with pytest.raises(EnvironmentProblem) as damaged:
        read_changes(path, WORDS)
    assert damaged.value.code == "bundle.damaged"


def test_the_plan_is_written_as_it_was_seen(offices: Offices) -> None:
    edit(offices.park, FIRM, 1, note="박의 메모")
    plan = seen(offices.lee, of(offices.park))
    edit(offices.lee, FIRM, 1, note="이의 메모")
    with pytest.raises(UserError) as refused:
        take_changes(offices.lee, plan, {})
    assert refused.value.code == "changes.moved_on"
    assert text(offices.lee, FIRM, 1, "note") == "이의 메모"
