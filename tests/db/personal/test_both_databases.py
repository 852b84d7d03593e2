"""On either database the rows, the ledger and the search hold nothing of a destroyed person."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from sqlalchemy import inspect, text

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import sqlite_url
from db.lock import Holder, take
from db.paths import DataFolder
from db.personal.destroying import destroy
from db.personal.elsewhere import OldFile, clean_old_file
from db.personal.places import Places
from db.personal.plan import plan_destruction
from db.queries.destructions import destructions
from db.services.attachments import attach_files
from db.services.records import save_record
from db.shared_files import ATTACHMENTS, IMPORTS, attachment_files, pieces, send, shared_names
from db.store import Actor, Store
from tests.fixtures.databases import open_store

NAME, MOBILE = "남궁하늘별", "010-7391-2846"
FIRM = "㈜한빛정밀"


def everything(store: Store) -> str:
    """All rows of all tables as text."""
    with store.read() as session:
        names = inspect(session.connection()).get_table_names()
        rows = [
            row
            for name in names
            if "search_vocab" not in name
            for row in session.execute(text(f'SELECT * FROM "{name}"'))
        ]
    return "\n".join(map(str, rows))


def put(store: Store, firm: int, **values: str) -> int:
    return save_record(store, new_draft(RecordKind.CONTACT, organization=firm, **values)).id


def test_nothing_is_left_in_any_row(store: Store, tmp_path: Path) -> None:
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name=FIRM)).id
    contact = put(store, firm, name=NAME, mobile=MOBILE)
    stays = put(store, firm, name="선우바다빛", mobile="010-5555-0001")
    places = Places(DataFolder(tmp_path / "data"))
    places.folder.root.mkdir()
    done = destroy(store, places, plan_destruction(store, places, [contact]))
    held = everything(store)
    assert NAME not in held
    assert "7391" not in held
    assert "선우바다빛" in held
    assert done.persons == 1
    assert plan_destruction(store, places, [contact]).empty
    assert not plan_destruction(store, places, [stays]).empty


def test_what_another_record_holds_too_goes_out_of_his_own_alone(
    store: Store, tmp_path: Path
) -> None:
    """The firm's own number and address, and the name of somebody else, are not taken from them."""
    house = {"phone": "031-900-1234", "email": "info@hanbit.example"}
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name=FIRM, **house)).id
    contact = put(store, firm, name=NAME, **house)
    other = put(store, firm, name=NAME, mobile="010-5555-0001")
    places = Places(DataFolder(tmp_path / "data"))
    places.folder.root.mkdir()
    plan = plan_destruction(store, places, [contact])
    assert {one.value for one in plan.shared} == {NAME, *house.values()}
    destroy(store, places, plan)
    with store.read() as session:
        read = text("SELECT name, phone FROM contact WHERE id = :id")
        assert session.execute(read, {"id": contact}).one() == ("(파기)", None)
        assert session.execute(read, {"id": other}).one() == (NAME, None)
        kept = session.execute(text("SELECT phone, email FROM organization")).one()
    assert tuple(kept) == tuple(house.values())


def test_on_a_server_the_old_file_of_this_pc_is_cleaned_and_other_pcs_are_named(
    postgres_database: str, migrated_file: Path, tmp_path: Path
) -> None:
    mine = Places(DataFolder(tmp_path / "mine"))
    mine.folder.root.mkdir()
    shutil.copyfile(migrated_file, mine.folder.database)
    with closing(open_store(sqlite_url(mine.folder.database))) as old:
        firm = save_record(old, new_draft(RecordKind.ORGANIZATION, name=FIRM)).id
        put(old, firm, name=NAME, mobile=MOBILE)
        put(old, firm, name="선우바다빛")  # the number of NAME on the server
    with closing(open_store(postgres_database, Actor("이준호", "PC-12"))) as theirs:
        firm = save_record(theirs, new_draft(RecordKind.ORGANIZATION, name=FIRM)).id
        put(theirs, firm, name="김하늘")
    with closing(open_store(postgres_database)) as store:
        contact = put(store, firm, name=NAME, mobile=MOBILE)
        plan = plan_destruction(store, mine, [contact])
        assert (contact, plan.old_file, plan.pcs) == (2, True, (("PC-12", "이준호"),))
        held = take(mine.folder.lock, Holder("이준호", "PC-12", ""))
        assert clean_old_file(store, mine, plan.doomed) is OldFile.LEFT
        held.release()
        assert destroy(store, mine, plan).proved
        with store.read() as session:
            (row,) = destructions(session)
    assert (row.content["old_file"], row.content["pcs"]) == ("cleaned", [["PC-12", "이준호"]])
    with closing(open_store(sqlite_url(mine.folder.database))) as old:
        left = everything(old)
    assert "선우바다빛" in left
    assert NAME not in left


def test_the_files_of_a_team_are_looked_through_and_gone_from_its_server(
    postgres_database: str, tmp_path: Path
) -> None:
    """A colleague's list and file, which this PC never opened."""
    with closing(open_store(postgres_database)) as store:
        firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name=FIRM)).id
        contact = put(store, firm, name=NAME, mobile=MOBILE)
        theirs = DataFolder(tmp_path / "theirs")
        paper, kept = tmp_path / "회의.txt", tmp_path / f"{'b' * 64}.csv"
        paper.write_text(f"참석: {NAME}", encoding="utf-8")
        attach_files(store, attachment_files(store, theirs), RecordKind.ORGANIZATION, firm, [paper])
        kept.write_text(f"담당자\n{NAME}\n선우바다빛\n", encoding="cp949")
        with store.engine.begin() as connection:
            send(connection, IMPORTS, kept.name, kept)
        mine = Places(DataFolder(tmp_path / "mine"))
        mine.folder.root.mkdir()
        plan = plan_destruction(store, mine, [contact])
        assert [one.name for one in plan.attachments] == ["회의.txt"]
        assert plan.lists == ("b" * 64,)
        done = destroy(store, mine, plan)
        assert done.proved
        assert done.server
        with store.engine.connect() as connection:
            assert shared_names(connection, ATTACHMENTS) == frozenset()
            (masked,) = shared_names(connection, IMPORTS)
            content = b"".join(pieces(connection, IMPORTS, masked)).decode("utf-8-sig")
    assert masked == f"{'b' * 64}.masked.csv"
    assert NAME not in content
    assert "선우바다빛" in content
