"""kill -9 while encryption is switched on or off: the folder opens, holds everything, and goes on."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles
from db.backups.backup import back_up, list_backups, verify
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import files_of, prepare, state_of, switch_on
from db.paths import DataFolder
from db.queries.records import all_live
from db.secrets import ring
from db.secrets.converting import is_converted
from db.secrets.kept import read_kept, write_kept
from db.secrets.key_file import State, read_key_file
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.services.records import save_record
from db.startup import Access, open_store
from db.unlocking import is_locked, unlock
from tests.fixtures.databases import ACTOR

NOW = dt.datetime(2026, 11, 26, 9, 30, 15)
ROOT = Path(__file__).parents[2]
WORDS = "goyang venture"
TEXT = "의향서의 글 " * 100
VICTIMS = """
import json, os, signal, sys
from pathlib import Path
from db.encryption import prepare, switch_off, switch_on
from db.paths import DataFolder
from db.secrets.passphrases import new_stretching
from db.unlocking import unlock
import cryptography.hazmat.primitives.ciphers.aead, sqlcipher3.dbapi2
left = [0]
def killing(event, arguments):
    if event in ("open", "os.rename", "os.remove", "sqlite3.connect"):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
def switch(what, folder, count):
    if what == "off":
        unlock(folder.root, sys.argv[2])
    sys.addaudithook(killing)
    left[0] = count
    if what == "on":
        switch_on(folder, prepare(sys.argv[2], new_stretching(n=16)))
    else:
        switch_off(folder)
    os._exit(0)
ends = []
for what, place, count in json.loads(sys.argv[1]):
    child = os.fork()
    if child == 0:
        try:
            switch(what, DataFolder(Path(place)), count)
        finally:
            os._exit(1)
    ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
print(json.dumps(ends))
"""
KILLED = [
    *(("on", place) for place in (4, 15, 21, 24, 50, 69, 90)),
    *(("off", place) for place in (4, 23, 40, 76)),
]
"""At which of its openings, renamings and removals of files each one is killed: among them the two
renamings that put a file in its place, the key file's and the last steps."""


@dataclass(frozen=True)
class Victims:
    """The folders, each left by a process of its own that was killed."""

    folders: dict[tuple[str, int], DataFolder]
    ends: list[int]


def filled(place: Path) -> DataFolder:
    """A firm with a file, minutes that wait, a backup, and a firm more."""
    folder = DataFolder(place / "desk")
    source = place / "source.txt"
    source.write_text(TEXT, encoding="utf-8")
    with closing(open_store(folder, ACTOR, access=Access.WRITE)) as desk:
        save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
        files = AttachmentFiles(folder.attachments)
        attach_files(desk.store, files, RecordKind.ORGANIZATION, 1, [source])
        folder.unsaved.mkdir()
        write_kept(folder.unsaved / "minutes-1.json", TEXT.encode())
        back_up(folder.database, folder.backups, NOW)
        save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="나루바이오"))
    return folder


@pytest.fixture(scope="module")
def victims(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victims]:
    place = tmp_path_factory.mktemp("killed")
    plain, sealed = filled(place), DataFolder(place / "sealed")
    shutil.copytree(plain.root, sealed.root)
    switch_on(sealed, prepare(WORDS, new_stretching(n=16)))
    ring.forget_all()
    folders = {}
    for what, count in KILLED:
        source = plain if what == "on" else sealed
        folders[what, count] = DataFolder(place / f"{what}-{count}")
        shutil.copytree(source.root, folders[what, count].root)
    told = json.dumps([(what, str(one.root), count) for (what, count), one in folders.items()])
    done = subprocess.run(
        [sys.executable, "-c", VICTIMS, told, WORDS], cwd=ROOT, check=True, timeout=120,
        capture_output=True, text=True,
    )  # fmt: skip
    yield Victims(folders, json.loads(done.stdout))
    ring.forget_all()


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_every_one_was_killed(victims: Victims) -> None:
    assert victims.ends == [-signal.SIGKILL] * len(KILLED)


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
@pytest.mark.parametrize(("what", "place"), KILLED)
def test_the_next_start_goes_on_and_nothing_is_lost(
    victims: Victims, what: str, place: int
) -> None:
    folder = victims.folders[what, place]
    if is_locked(folder.root):
        unlock(folder.root, WORDS)
    with closing(open_store(folder, ACTOR, access=Access.WRITE)) as desk:
        with desk.store.read() as session:
            found = [one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)]
        assert found == ["㈜한빛정밀", "나루바이오"]
        save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="가람메디텍"))
    files = AttachmentFiles(folder.attachments)
    assert [files.read(digest).decode() for digest in files.hashes()] == [TEXT]
    assert read_kept(folder.unsaved / "minutes-1.json").decode() == TEXT
    (backup,) = list_backups(folder.backups)
    verify(backup.path)
    assert state_of(folder) in (None, State.ON)
    known = read_key_file(folder.root)
    key = ring.key_named(known.fingerprint) if known is not None else None
    for home in (folder.root, folder.backups):
        assert all(is_converted(path, key) for path in files_of(home))
    assert not list(folder.root.rglob("*.switch-*"))
