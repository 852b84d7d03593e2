"""File → server → file: equal rows, numbers and files, or nothing at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from db import startup
from db.attachments import AttachmentFiles
from db.backups.backup import verify
from db.backups.server_backup import back_up_server
from db.copying import copy_to_folder, copy_to_server
from db.copying.rows import COPIED, Row, read_rows
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.encryption import prepare, switch_on
from db.engine import open_engine, sqlite_url
from db.errors import UserError
from db.ledger import redo, undo
from db.paths import DataFolder
from db.queries.saved_views import SavedView
from db.search import find
from db.secrets import ring
from db.secrets.kept import sealed_with
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.services.records import delete_record, save_record
from db.services.saved_views import save_view
from db.shared_files import attachment_files
from db.store import Store
from desktop_app.clock import local_now
from tests.fixtures.databases import ACTOR, open_store

HARD = "줄\n바꿈\t탭 \\N \\. '따옴표' \"겹\" 한글 𠮷 😀 | % _ ㎡"


@pytest.fixture
def desk(example_file: Path, tmp_path: Path) -> Iterator[tuple[Store, DataFolder]]:
    """The example with a bin, an undo, a view, an attachment, a kept list and a hole in the ids."""
    folder = DataFolder(tmp_path / "desk")
    folder.root.mkdir()
    shutil.copyfile(example_file, folder.database)
    with closing(open_store(sqlite_url(folder.database))) as store:
        hard = save_record(store, new_draft(
            RecordKind.ORGANIZATION, name="㈜어려운 이름", note=HARD, capital=Empty.WITHHELD,
            aliases=("가", "나\"다"),
        ))  # fmt: skip
        gone = save_record(store, new_draft(RecordKind.ORGANIZATION, name="휴지통"))
        delete_record(store, RecordKind.ORGANIZATION, gone.id)
        undo(store)
        redo(store)
        save_view(store, SavedView(0, "organizations", "내 목록", "star", '{"sort": "name"}'))
        paper = tmp_path / "협약서.pdf"
        paper.write_bytes(b"%PDF-1.7 " + bytes(3 << 20))
        files = attachment_files(store, folder)
        attach_files(store, files, RecordKind.ORGANIZATION, hard.id, [paper])
        folder.imports.mkdir()
        (folder.imports / f"{'ab' * 32}.masked.csv").write_text("가,나\n", encoding="utf-8")
        with store.engine.begin() as connection:  # numbers that were given and never used
            connection.exec_driver_sql("UPDATE sqlite_sequence SET seq = 900 WHERE name = 'task'")
        yield store, folder


def test_there_and_back_everything_is_equal(
    desk: tuple[Store, DataFolder], postgres_empty: str, tmp_path: Path
) -> None:
    store, folder = desk
    said: list[tuple[int, int]] = []
    there = copy_to_server(store.engine, folder, postgres_empty, lambda *one: said.append(one))
    assert said[-1][0] == said[-1][1]
    assert there.files == 2
    back = DataFolder(tmp_path / "back")
    with closing(open_store(postgres_empty)) as server:
        assert rows_of(server.engine) == rows_of(store.engine)
        elsewhere = DataFolder(tmp_path / "another PC")
        copy_to_folder(server.engine, elsewhere, back)
    with closing(open_store(sqlite_url(back.database))) as again:
        assert rows_of(again.engine) == rows_of(store.engine)
        with again.read() as session:
            assert find(session, "ㅇㄹㅇㅇㄹ")[0].title == "㈜어려운 이름"
        numbers = [s.scalar(text("SELECT seq FROM sqlite_sequence WHERE name='task'"))
                   for s in _sessions(store, again)]  # fmt: skip
        assert numbers == [900, 900]
    verify(back.database)
    ours, theirs = AttachmentFiles(folder.attachments), AttachmentFiles(back.attachments)
    assert ours.hashes() == theirs.hashes()
    assert [one.name for one in back.imports.iterdir()] == [f"{'ab' * 32}.masked.csv"]


def rows_of(engine: Engine) -> dict[str, list[Row]]:
    with engine.connect() as connection:
        return {table.name: list(read_rows(connection, table)) for table in COPIED}


def _sessions(*stores: Store) -> Iterator[object]:
    for store in stores:
        with store.read() as session:
            yield session


def test_work_goes_on_at_the_server_under_new_numbers(
    desk: tuple[Store, DataFolder], postgres_empty: str, tmp_path: Path
) -> None:
    store, folder = desk
    copy_to_server(store.engine, folder, postgres_empty)
    with closing(open_store(postgres_empty)) as server:
        owner = save_record(server, new_draft(RecordKind.ORGANIZATION, name="서버의 기업"))
        made = save_record(
            server, new_draft(RecordKind.TASK, text="새 할 일", organization=owner.id)
        )
        assert made.id == 901
        undo(server)  # what was done in the file can be taken back here as well
        # A colleague's PC has no file; it sees what the other brought in.
        other = attachment_files(server, DataFolder(tmp_path / "PC-08"))
        digest = AttachmentFiles(folder.attachments).hashes()[0]
        assert other.has(digest)
        assert other.read(digest).startswith(b"%PDF")
        assert other.path_of(digest).is_file()
        sheet = tmp_path / "배치도.png"
        sheet.write_bytes(b"\x89PNG\r\n\x1a\n1")
        attach_files(server, other, RecordKind.ORGANIZATION, owner.id, [sheet])
        third = attachment_files(server, DataFolder(tmp_path / "PC-09"))
        kept = next(one for one in other.hashes() if one != digest)
        assert third.read(kept) == sheet.read_bytes()


def test_a_place_that_is_not_empty_is_refused(
    desk: tuple[Store, DataFolder], postgres_database: str, tmp_path: Path
) -> None:
    store, folder = desk
    with pytest.raises(UserError) as refused:
        copy_to_folder(store.engine, folder, folder)
    assert refused.value.code == "copy.not_empty"
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "보고서.hwpx").write_bytes(b"theirs")
    with pytest.raises(UserError) as refused:
        copy_to_folder(store.engine, folder, DataFolder(theirs))
    assert refused.value.code == "copy.not_empty"
    assert [one.name for one in theirs.iterdir()] == ["보고서.hwpx"]
    with closing(open_store(postgres_database)) as server:
        save_view(server, SavedView(0, "cases", "남의 목록", "star", "{}"))
        before = rows_of(server.engine)
        with pytest.raises(UserError) as refused:
            copy_to_server(store.engine, folder, postgres_database)
        assert refused.value.code == "copy.not_empty"
        assert rows_of(server.engine) == before


class Killed(BaseException):
    """Ends a copy at a moment of the test's choice."""


def test_ended_in_the_middle_nothing_is_there_and_it_can_begin_again(
    desk: tuple[Store, DataFolder], postgres_empty: str, tmp_path: Path
) -> None:
    store, folder = desk

    def end(done: int, total: int) -> None:
        raise Killed

    back = DataFolder(tmp_path / "back")
    with pytest.raises(Killed):
        copy_to_folder(store.engine, folder, back, end)
    assert not list(back.root.rglob("*.sqlite3*"))
    with pytest.raises(Killed):
        copy_to_server(store.engine, folder, postgres_empty, end)
    with closing(open_store(postgres_empty)) as server:
        assert {name for name, rows in rows_of(server.engine).items() if rows} == {"fact"}
    copy_to_server(store.engine, folder, postgres_empty)


def test_a_backup_of_a_server_opens_as_any_other(
    desk: tuple[Store, DataFolder], postgres_empty: str, tmp_path: Path
) -> None:
    store, folder = desk
    copy_to_server(store.engine, folder, postgres_empty)
    here = DataFolder(tmp_path / "PC-08")
    with closing(open_store(postgres_empty)) as server:
        made = back_up_server(server.engine, here, local_now())
        assert made is not None
        engine = open_engine(sqlite_url(made.path), read_only=True)
        assert rows_of(engine) == rows_of(store.engine)
        engine.dispose()
        assert back_up_server(server.engine, here, local_now()) is None
        save_record(server, new_draft(RecordKind.ORGANIZATION, name="그 뒤"))
        assert back_up_server(server.engine, here, local_now()) is not None
    assert AttachmentFiles(here.backups / "attachments").hashes()


def test_files_travel_between_an_encrypted_folder_and_a_server(
    postgres_empty: str, tmp_path: Path
) -> None:
    """Plain on the server, which protects itself; sealed in the folder, as it says."""
    sealed, paper = DataFolder(tmp_path / "sealed"), tmp_path / "의향서.txt"
    paper.write_text("의향서의 글 " * 100_000, encoding="utf-8")
    with closing(startup.open_store(sealed, ACTOR)) as opened:
        firm = save_record(opened.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
        attach_files(opened.store, AttachmentFiles(sealed.attachments),
                     RecordKind.ORGANIZATION, firm, [paper])  # fmt: skip
    switch_on(sealed, prepare("ilsan venture 2026", new_stretching(n=16)))
    (digest,) = AttachmentFiles(sealed.attachments).hashes()
    on_disk = sealed.attachments / digest[:2] / digest[2:]
    try:
        with closing(startup.open_store(sealed, ACTOR)) as opened:
            copied = copy_to_server(opened.store.engine, sealed, postgres_empty)
        assert copied.files == 1
        with closing(open_store(postgres_empty)) as server:
            on_disk.unlink()
            assert attachment_files(server, sealed).read(digest) == paper.read_bytes()
            assert sealed_with(on_disk) is not None
            copy_to_folder(server.engine, sealed, DataFolder(tmp_path / "back"))
        back = AttachmentFiles(DataFolder(tmp_path / "back").attachments)
        assert back.read(digest) == paper.read_bytes()
    finally:
        ring.forget_all()
