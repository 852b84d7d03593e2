"""kill -9 while everything is packed or unpacked: the old data or the new, never something between."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.backups.backup import list_backups
from db.handing.packing import pack
from db.handing.placing import settle_if_free
from db.handing.unpacking import manifest_of, unpack
from db.paths import DataFolder
from db.secrets.passphrases import new_stretching
from tests.fixtures.databases import ACTOR
from tests.fixtures.moving import FIRMS, desk_in, firms_in

ROOT = Path(__file__).parents[3]
WORDS = "goyang venture"
AT = "2026-11-26T09:30:15+09:00"
STEP = 4
VICTIMS = """
import json, os, shutil, signal, sys
from pathlib import Path
from db.handing.packing import pack
from db.handing.unpacking import unpack
from db.paths import DataFolder
from db.secrets.passphrases import new_stretching
from db.store import Actor
import cryptography.hazmat.primitives.ciphers.aead, db.domain.catalogue
what, source, place, words, at, step = sys.argv[1:]
place, actor = Path(place), Actor("박서연", "PC-07")
left = [0]
def killing(event, arguments):
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
def settings(path, told):
    path.write_text("{}", encoding="utf-8")
def work(folder, count):
    sys.addaudithook(killing)
    left[0] = count
    if what == "pack":
        pack(folder, folder.root.parent / "out", words, actor, at, {}, costs=new_stretching(n=16))
    else:
        unpack(Path(source), words, folder, actor, at, settings, over=True)
ends, count = [], 1
while not ends or ends[-1] != 0:
    folder = DataFolder(place / str(count) / "desk")
    shutil.copytree(place / "desk", folder.root)
    child = os.fork()
    if child == 0:
        try:
            work(folder, count)
            os._exit(0)
        finally:
            os._exit(1)
    ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    count += int(step)
print(json.dumps(ends))
"""


def victims(what: str, bundle: Path, place: Path) -> list[int]:
    """What became of each, killed one ``STEP`` later than the one before, until one got through."""
    done = subprocess.run(
        [sys.executable, "-c", VICTIMS, what, str(bundle), str(place), WORDS, AT, str(STEP)],
        cwd=ROOT, check=True, timeout=240, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    ends: list[int] = json.loads(done.stdout)
    assert ends == [-signal.SIGKILL] * (len(ends) - 1) + [0]
    assert len(ends) > 8
    return ends


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_killed_packing_leaves_a_whole_file_or_none(tmp_path: Path, migrated_file: Path) -> None:
    desk_in(tmp_path / "desk", migrated_file)
    for number, _ in enumerate(victims("pack", Path(), tmp_path)):
        folder = DataFolder(tmp_path / str(1 + number * STEP) / "desk")
        if (made := folder.root.parent / "out").exists():
            assert manifest_of(made, WORDS).records == 3
        assert not list_backups(folder.backups)
        pack(folder, made, WORDS, ACTOR, AT, {}, costs=new_stretching(n=16))
    assert firms_in(folder) == FIRMS


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_killed_unpacking_leaves_the_old_data_or_the_new(
    tmp_path: Path, migrated_file: Path
) -> None:
    source = desk_in(tmp_path / "source", migrated_file)
    bundle = tmp_path / "move.admove"
    pack(source, bundle, WORDS, ACTOR, AT, {}, costs=new_stretching(n=16))
    (tmp_path / "there").mkdir()
    desk_in(tmp_path / "there" / "desk", migrated_file, ["옛 기업"])
    seen = []
    for number, _ in enumerate(victims("unpack", bundle, tmp_path / "there")):
        folder = DataFolder(tmp_path / "there" / str(1 + number * STEP) / "desk")
        settle_if_free(folder)
        found = firms_in(folder)
        seen.append(found)
        assert found in (["옛 기업"], FIRMS)
        assert (folder.root / "before-20261126-093015").exists() == (found == FIRMS)
        if found == FIRMS:
            assert folder.settings.exists()
            assert not folder.incoming.exists()
    assert seen == sorted(seen, key=lambda found: found == FIRMS)
    unpack(bundle, WORDS, DataFolder(tmp_path / "there/1/desk"), ACTOR, AT,
           lambda path, _: path.write_text("{}", encoding="utf-8"), over=True)  # fmt: skip
