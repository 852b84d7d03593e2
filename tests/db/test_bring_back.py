"""A backup beside today: what differs, and one record brought back with what belonged to it."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles
from db.backups.backup import back_up
from db.backups.opened_backup import facts_of, open_backup
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.engine import open_engine, sqlite_url
from db.errors import EnvironmentProblem, UserError
from db.ledger import redo, undo
from db.queries.attachments import attachments_of
from db.queries.differences import What, differences, field_differences
from db.queries.history import history
from db.queries.records import all_live, load_draft
from db.services.attachments import attach_files
from db.services.bring_back import Way, bring_back, plan_way_back
from db.services.merging import MergeDraft, merge_records
from db.services.records import delete_record, save_record
from db.store import Store
from tests.fixtures.databases import ACTOR

NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
FIRM, PERSON = RecordKind.ORGANIZATION, RecordKind.CONTACT
NUMBER = "1208147521"


def save(store: Store, kind: RecordKind, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def edit(store: Store, kind: RecordKind, record_id: int, **values: Value) -> None:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    save_record(store, replace(draft, values={**draft.values, **values}))


def data_of(store: Store) -> Path:
    return Path(store.engine.url.database or "").parent


@pytest.fixture
def firm(sqlite_store: Store, tmp_path: Path) -> int:
    """A firm with a person and a file, and another one."""
    made = save(sqlite_store, FIRM, name="㈜한빛정밀", employees=40, business_number=NUMBER)
    save(sqlite_store, PERSON, name="김하늘", organization=made)
    source = tmp_path / "의향서.txt"
    source.write_text("의향서", encoding="utf-8")
    files = AttachmentFiles(data_of(sqlite_store) / "attachments")
    attach_files(sqlite_store, files, FIRM, made, [source])
    save(sqlite_store, FIRM, name="나루바이오")
    return made


@pytest.fixture
def backup(sqlite_store: Store, firm: int) -> Iterator[Store]:
    """A backup of that, opened."""
    data = data_of(sqlite_store)
    made = back_up(data / "attraction.sqlite3", data / "backups", NOW)
    assert made is not None
    with closing(open_backup(made.path, made.at, ACTOR).store) as opened:
        yield opened


def differing(then: Store, now: Store) -> list[tuple[str, What, tuple[str, ...]]]:
    with then.read() as old, now.read() as new:
        return [(one.title, one.what, one.keys) for one in differences(old, new)]


def id_of(store: Store, kind: RecordKind, name: str) -> int:
    with store.read() as session:
        return next(
            one.id or 0 for one in all_live(session, kind) if one.text("name") == name
        )  # fmt: skip


def test_what_differs_is_named_by_record_and_field(
    sqlite_store: Store, firm: int, backup: Store
) -> None:
    assert differing(backup, sqlite_store) == []
    edit(sqlite_store, FIRM, firm, employees=55)
    delete_record(sqlite_store, FIRM, id_of(sqlite_store, FIRM, "나루바이오"))
    save(sqlite_store, FIRM, name="가람메디텍")
    assert differing(backup, sqlite_store) == [
        ("나루바이오", What.GONE, ()),
        ("㈜한빛정밀", What.CHANGED, ("employees",)),
        ("가람메디텍", What.NEW, ()),
    ]
    with backup.read() as old, sqlite_store.read() as new:
        (field,) = field_differences(old, new, FIRM, firm)
    assert (field.key, field.then, field.now) == ("employees", 40, 55)
    for _ in range(3):
        undo(sqlite_store)
    assert differing(backup, sqlite_store) == []  # other stamps, the same values


def test_a_deleted_record_comes_back_with_its_children_and_is_undone(
    sqlite_store: Store, firm: int, backup: Store
) -> None:
    edit(sqlite_store, FIRM, firm, employees=55)
    delete_record(sqlite_store, FIRM, firm)
    before = differing(backup, sqlite_store)
    assert bring_back(sqlite_store, backup, (FIRM, firm)).count == 3
    assert differing(backup, sqlite_store) == []
    with sqlite_store.read() as session:
        newest = history(session)[0]
    assert (newest.label, newest.subject) == (Label.BRING_BACK, "㈜한빛정밀")
    assert undo(sqlite_store) is not None
    assert differing(backup, sqlite_store) == before
    assert redo(sqlite_store) is not None
    assert differing(backup, sqlite_store) == []
    assert not bring_back(sqlite_store, backup, (FIRM, firm))


def test_edits_go_back_and_what_came_later_stays(
    sqlite_store: Store, firm: int, backup: Store
) -> None:
    edit(sqlite_store, FIRM, firm, employees=55, note="확인함")
    save(sqlite_store, PERSON, name="이도윤", organization=firm)
    with backup.read() as old, sqlite_store.read() as new:
        (step,) = plan_way_back(old, new, FIRM, firm).steps
    assert step.way is Way.CHANGE
    assert step.values["employees"] == 40
    bring_back(sqlite_store, backup, (FIRM, firm))
    assert differing(backup, sqlite_store) == [("이도윤", What.NEW, ())]


def test_a_file_without_the_record_makes_it_anew_and_gets_the_attached_file(
    sqlite_store: Store, firm: int, backup: Store, migrated_file: Path, tmp_path: Path
) -> None:
    data = tmp_path / "another PC"
    data.mkdir()
    shutil.copyfile(migrated_file, data / "attraction.sqlite3")
    engine = open_engine(sqlite_url(data / "attraction.sqlite3"))
    with closing(Store(engine, ACTOR)) as other:  # of another day: other records have the numbers
        for name in ("가람메디텍", "다온시스템", "라온소재"):
            save(other, FIRM, name=name)
        folders = data_of(sqlite_store) / "backups", data
        bring_back(other, backup, (FIRM, id_of(backup, FIRM, "나루바이오")), folders=folders)
        bring_back(other, backup, (FIRM, firm), folders=folders)
        made = id_of(other, FIRM, "㈜한빛정밀")
        with other.read() as session:
            (person,) = all_live(session, PERSON)
            (file,) = attachments_of(session, FIRM, made)
        assert person.get("organization") == made
        kept = AttachmentFiles(data / "attachments")
        assert kept.read(file.hash) == "의향서".encode()


def test_what_it_can_not_be_without_comes_along(
    sqlite_store: Store, firm: int, backup: Store
) -> None:
    person = id_of(sqlite_store, PERSON, "김하늘")
    delete_record(sqlite_store, FIRM, firm)
    bring_back(sqlite_store, backup, (PERSON, person))
    with sqlite_store.read() as session:
        assert load_draft(session, FIRM, firm) is not None
        assert load_draft(session, PERSON, person) is not None
        assert attachments_of(session, FIRM, firm) == ()  # it is no part of the person


def test_what_was_joined_and_a_number_given_away_are_refused(
    sqlite_store: Store, firm: int, backup: Store
) -> None:
    other = id_of(sqlite_store, FIRM, "나루바이오")
    merge_records(sqlite_store, MergeDraft(FIRM, firm, (other,)))
    with pytest.raises(UserError, match=r"record\.merged"):
        bring_back(sqlite_store, backup, (FIRM, other))
    with pytest.raises(UserError, match=r"record\.gone"):
        bring_back(sqlite_store, backup, (FIRM, 4711))
    undo(sqlite_store)
    delete_record(sqlite_store, FIRM, firm)
    edit(sqlite_store, FIRM, other, business_number=NUMBER)
    with pytest.raises(UserError, match=r"record\.not_unique"):
        bring_back(sqlite_store, backup, (FIRM, firm))


def test_a_glance_tells_what_a_copy_holds_or_why_it_can_not_be_read(
    sqlite_store: Store, firm: int
) -> None:
    data = data_of(sqlite_store)
    made = back_up(data / "attraction.sqlite3", data / "backups", NOW)
    assert made is not None
    facts = facts_of(made.path)
    assert (facts.records, facts.officer, facts.trouble) == (4, "박서연", "")
    with closing(sqlite3.connect(made.path)) as opened:
        opened.execute("UPDATE fact SET value = '9999' WHERE name = 'schema'")
        opened.commit()
    assert facts_of(made.path).trouble == "database.newer"
    with pytest.raises(EnvironmentProblem, match=r"database\.newer"):
        open_backup(made.path, made.at, ACTOR)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    assert facts_of(made.path).trouble == "backup.failed"
    with pytest.raises(EnvironmentProblem, match=r"backup\.failed"):
        open_backup(made.path, made.at, ACTOR)


def test_a_backup_of_an_older_schema_is_opened_as_it_would_be_today(tmp_path: Path) -> None:
    script = Path(__file__).parents[1] / "fixtures" / "schema-0001.sql"
    path = tmp_path / "attraction-20250901-090000-schema0001.sqlite3"
    with closing(sqlite3.connect(path)) as opened:
        opened.executescript(script.read_text(encoding="utf-8"))
    before = path.read_bytes()
    with closing(open_backup(path, NOW, ACTOR).store) as store, store.read() as session:
        assert all_live(session, FIRM)
    assert path.read_bytes() == before
