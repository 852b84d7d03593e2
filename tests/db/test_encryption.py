"""A folder that is encrypted: everything works, nothing of it can be read, and it opens again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles, FileState
from db.backups.backup import back_up, list_backups, verify
from db.backups.opened_backup import facts_of, open_backup
from db.backups.restoring import restore
from db.copying import copy_to_folder
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import (
    Prepared,
    change_passphrase,
    new_recovery_key,
    prepare,
    state_of,
    switch_off,
    switch_on,
    use_recovery_key,
)
from db.errors import EnvironmentProblem, UserError
from db.past import open_past
from db.paths import DataFolder
from db.queries.records import all_live
from db.secrets import ring
from db.secrets.kept import write_kept
from db.secrets.key_file import NAME, State, write_key_file
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.services.records import save_record
from db.startup import Access, open_store
from db.store import Store
from db.unlocking import is_locked, unlock, unlock_by_recovery, unlock_with
from tests.fixtures.databases import ACTOR, ticking_clock

NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
ORGANIZATION = RecordKind.ORGANIZATION
WORDS = "일산 벤처 2026"
QUICK = new_stretching(n=16)
SECRETS = ("한빛정밀", "나루바이오", "의향서의 글")


@pytest.fixture(autouse=True)
def _no_keys_of_others() -> Iterator[None]:
    yield
    ring.forget_all()


def opened(folder: DataFolder) -> Store:
    return open_store(folder, ACTOR, clock=ticking_clock(), access=Access.WRITE)


@pytest.fixture
def folder(tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    """A firm with a file, a kept list, minutes that wait, a backup, and a firm more."""
    folder = with_database(DataFolder(tmp_path / "desk"))
    source = tmp_path / "source.txt"
    source.write_text("의향서의 글 " * 20_000, encoding="utf-8")
    with closing(opened(folder)) as desk:
        save_record(desk.store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
        attach_files(desk.store, AttachmentFiles(folder.attachments), ORGANIZATION, 1, [source])
        write_kept_in(folder.imports / f"{'ab' * 32}.masked.csv", "나루바이오")
        write_kept_in(folder.unsaved / "minutes-1.json", "한빛정밀")
        back_up(folder.database, folder.backups, NOW)
        save_record(desk.store, new_draft(ORGANIZATION, name="나루바이오"))
    source.unlink()
    return folder


def write_kept_in(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_kept(path, text.encode())


@pytest.fixture
def sealed(folder: DataFolder) -> tuple[DataFolder, Prepared]:
    made = prepare(WORDS, QUICK)
    switch_on(folder, made)
    return folder, made


def found_in(root: Path) -> set[str]:
    """The secrets that stand in any byte of any file, in either spelling of text."""
    found = set()
    for path in root.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for word in SECRETS:
            if word.encode() in data or word.encode("utf-16-le") in data:
                found.add(f"{word} in {path.relative_to(root)}")
    return found


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [draft.text("name") for draft in all_live(session, ORGANIZATION)]


def test_nothing_can_be_read_and_everything_works(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, _ = sealed
    assert state_of(folder) is State.ON
    assert found_in(folder.root) == set()
    with closing(opened(folder)) as desk:
        assert names(desk.store) == ["㈜한빛정밀", "나루바이오"]
        save_record(desk.store, new_draft(ORGANIZATION, name="나루바이오 둘째"))
        assert found_in(folder.root) == set()  # with the log that is open now
        backup = back_up(folder.database, folder.backups, NOW + dt.timedelta(hours=2))
        assert backup is not None
        verify(backup.path)
        assert facts_of(backup.path).records == 4
        files = AttachmentFiles(folder.attachments)
        (digest,) = files.hashes()
        assert files.state(digest) is FileState.GOOD
        assert files.read(digest).decode() == "의향서의 글 " * 20_000
    assert found_in(folder.root) == set()


def test_off_again_it_is_as_it_was(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, _ = sealed
    switch_off(folder)
    assert state_of(folder) is None
    assert not list(folder.root.rglob("*encryption*"))
    assert {one.split(" in ")[0] for one in found_in(folder.root)} == set(SECRETS)
    ring.forget_all()
    with closing(opened(folder)) as desk:
        assert names(desk.store) == ["㈜한빛정밀", "나루바이오"]
    for backup in list_backups(folder.backups):
        verify(backup.path)


def test_without_the_key_it_asks(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, made = sealed
    ring.forget_all()
    for access in Access:
        with pytest.raises(EnvironmentProblem) as refused:
            open_store(folder, ACTOR, access=access)
        assert refused.value.code == "encryption.locked"
    with pytest.raises(UserError) as wrong:
        unlock(folder.root, "일산 벤처 2027")
    assert wrong.value.code == "encryption.wrong_passphrase"
    unlock(folder.root, WORDS)
    with closing(opened(folder)) as desk:
        assert len(names(desk.store)) == 2
    ring.forget_all()
    unlock_by_recovery(folder.root, made.recovery_key.lower().replace("-", " "))
    with closing(opened(folder)) as desk:
        assert len(names(desk.store)) == 2


def test_a_mistyped_recovery_key_is_told_from_a_wrong_one(
    sealed: tuple[DataFolder, Prepared],
) -> None:
    folder, made = sealed
    for typed, code in (
        (made.recovery_key[:-1], "encryption.recovery_mistyped"),
        (
            "A" + made.recovery_key[1:] if made.recovery_key[0] != "A" else "B",
            "encryption.recovery_mistyped",
        ),
        (prepare(WORDS, QUICK).recovery_key, "encryption.wrong_recovery"),
    ):
        with pytest.raises(UserError) as refused:
            unlock_by_recovery(folder.root, typed)
        assert refused.value.code == code


def test_another_passphrase_opens_the_same_data(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, made = sealed
    before = folder.database.read_bytes()
    change_passphrase(folder, "다른 암호 2027")
    renewed = new_recovery_key(folder)
    use_recovery_key(folder, renewed)
    assert folder.database.read_bytes() == before
    ring.forget_all()
    for refused in (WORDS, "다른암호2027"):
        with pytest.raises(UserError):
            unlock(folder.root, refused)
    with pytest.raises(UserError):
        unlock_by_recovery(folder.root, made.recovery_key)
    unlock(folder.root, "다른 암호 2027")
    ring.forget_all()
    unlock_by_recovery(folder.backups, renewed.printed)
    with closing(opened(folder)) as desk:
        assert len(names(desk.store)) == 2
    with pytest.raises(UserError) as short:
        change_passphrase(folder, "짧다")
    assert short.value.code == "encryption.too_short"


def test_a_lost_key_file_comes_back_from_the_backups(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, _ = sealed
    (folder.root / NAME).unlink()
    with closing(opened(folder)) as desk:
        assert len(names(desk.store)) == 2
    assert (folder.root / NAME).exists()
    (folder.root / NAME).unlink()
    (folder.backups / NAME).unlink()
    ring.forget_all()
    with pytest.raises(EnvironmentProblem) as refused:
        opened(folder)
    assert refused.value.code == "encryption.key_file_missing"


def test_lost_with_the_key_not_given_it_is_opened_by_that_beside_the_backups(
    sealed: tuple[DataFolder, Prepared],
) -> None:
    folder, made = sealed
    (folder.root / NAME).unlink()
    ring.forget_all()
    assert is_locked(folder.root)
    with pytest.raises(UserError) as wrong:
        unlock_with(folder.root, "0000-0000-0000-0000-0000-0000-0000")
    assert wrong.value.code == "encryption.recovery_mistyped"
    unlock_with(folder.root, made.recovery_key)
    with closing(opened(folder)) as desk:
        assert len(names(desk.store)) == 2


def test_a_backup_is_looked_into_and_brought_back(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, _ = sealed
    backup = list_backups(folder.backups)[-1]
    past = open_backup(backup.path, backup.at, ACTOR)
    with closing(past):
        assert names(past.store) == ["㈜한빛정밀"]
    restore(backup.path, folder.database, folder.backups, NOW + dt.timedelta(hours=3))
    assert found_in(folder.root) == set()
    with closing(opened(folder)) as desk:
        assert names(desk.store) == ["㈜한빛정밀"]


def test_a_past_day_is_shown_and_searched(sealed: tuple[DataFolder, Prepared]) -> None:
    folder, _ = sealed
    with closing(opened(folder)) as desk, closing(open_past(desk.store, "2026-11-26")) as past:
        assert names(past.store) == ["㈜한빛정밀", "나루바이오"]


def test_a_copy_of_everything_is_sealed_where_it_goes(
    sealed: tuple[DataFolder, Prepared], tmp_path: Path
) -> None:
    folder, made = sealed
    target = DataFolder(tmp_path / "copy")
    target.root.mkdir()
    write_key_file(target.root, replace(made.key_file, state=State.ON))
    with closing(opened(folder)) as desk:
        copy_to_folder(desk.store.engine, folder, target)
    assert found_in(target.root) == set()
    with closing(opened(target)) as desk:
        assert names(desk.store) == ["㈜한빛정밀", "나루바이오"]
