"""Everything to another PC in one file: whole or not at all, and nothing lost on either side."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest

from db.attachments import AttachmentFiles
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import prepare, switch_on
from db.errors import EnvironmentProblem, UserError
from db.handing import envelope
from db.handing.handed_over import HandedOver, hand_over, handed_over, take_back
from db.handing.packing import Packed, pack
from db.handing.unpacking import Moved, manifest_of, unpack
from db.lock import Holder, take
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.kept import read_kept
from db.secrets.passphrases import new_stretching
from db.services.records import save_record
from db.startup import Access, open_store
from db.unlocking import is_locked, unlock
from tests.fixtures.databases import ACTOR
from tests.fixtures.moving import FIRMS, LIST, TEXT, desk_in, firms_in

WORDS = "goyang venture"
AT = "2026-11-26T09:30:15+09:00"
QUICK = new_stretching(n=16)
ORGANIZATION = RecordKind.ORGANIZATION


@pytest.fixture
def desk(tmp_path: Path, migrated_file: Path) -> Iterator[DataFolder]:
    yield desk_in(tmp_path / "desk", migrated_file)
    ring.forget_all()


def packed(desk: DataFolder, name: str = "move.admove") -> Packed:
    settings = {"office": "투자유치과"}
    return pack(desk, desk.root.parent / name, WORDS, ACTOR, AT, settings, costs=QUICK)


def write_settings(path: Path, told: Mapping[str, object]) -> None:
    path.write_text(json.dumps(told), encoding="utf-8")


def opened(bundle: Path, root: Path, words: str = WORDS, *, over: bool = False) -> Moved:
    return unpack(bundle, words, DataFolder(root), ACTOR, AT, write_settings, over=over)


def code_of(
    fault: pytest.ExceptionInfo[EnvironmentProblem] | pytest.ExceptionInfo[UserError],
) -> str:
    return fault.value.code


def test_everything_arrives(desk: DataFolder, tmp_path: Path) -> None:
    made = packed(desk)
    assert made.manifest.files == 2
    assert "의향서".encode() not in made.path.read_bytes()
    moved = opened(made.path, tmp_path / "new PC" / "자료")
    new = DataFolder(moved.root)
    assert moved.aside is None
    assert firms_in(new) == FIRMS
    files = AttachmentFiles(new.attachments)
    assert [files.read(one).decode() for one in files.hashes()] == [TEXT]
    assert read_kept(new.imports / LIST).decode() == "가,나\n"
    assert (new.unsaved / "minutes-1.json").exists()
    assert json.loads(new.settings.read_text(encoding="utf-8")) == {"office": "투자유치과"}
    assert not new.incoming.exists()
    assert not list(desk.root.rglob("*.part"))


def test_what_is_written_meanwhile_is_in_it_whole_or_not_at_all(
    desk: DataFolder, tmp_path: Path
) -> None:
    with closing(open_store(desk, ACTOR, access=Access.WRITE)) as window:
        save_record(window.store, new_draft(ORGANIZATION, name="가람메디텍"))
        made = packed(desk)  # beside the open window
        save_record(window.store, new_draft(ORGANIZATION, name="늦은기업"))
    opened(made.path, tmp_path / "new")
    assert firms_in(DataFolder(tmp_path / "new")) == [*FIRMS, "가람메디텍"]


def test_an_encrypted_folder_stays_encrypted(desk: DataFolder, tmp_path: Path) -> None:
    switch_on(desk, prepare("another passphrase", QUICK))
    made = packed(desk)
    ring.forget_all()  # the new PC knows no key
    moved = opened(made.path, tmp_path / "new")
    new = DataFolder(moved.root)
    assert is_locked(new.root)
    unlock(new.root, "another passphrase")
    assert firms_in(new) == FIRMS
    assert not new.database.read_bytes().startswith(b"SQLite")


def test_it_takes_the_place_of_encrypted_data(
    desk: DataFolder, tmp_path: Path, migrated_file: Path
) -> None:
    made = packed(desk)
    old = desk_in(tmp_path / "there" / "desk", migrated_file, ["옛 기업"])
    switch_on(old, prepare("another passphrase", QUICK))
    ring.forget_all()
    moved = opened(made.path, old.root, over=True)
    assert firms_in(old) == FIRMS  # plain, as it came
    assert moved.aside is not None
    unlock(moved.aside, "another passphrase")
    assert firms_in(DataFolder(moved.aside)) == ["옛 기업"]


def test_a_folder_that_is_not_empty_is_asked_about(desk: DataFolder, tmp_path: Path) -> None:
    made = packed(desk)
    place = tmp_path / "new"
    place.mkdir()
    (place / "사진.jpg").write_bytes(b"x")
    with pytest.raises(UserError) as refused:
        opened(made.path, place)
    assert code_of(refused) == "move.not_empty"
    assert [one.name for one in place.iterdir()] == ["사진.jpg"]
    opened(made.path, place, over=True)
    assert (place / "사진.jpg").exists()
    lock = take(DataFolder(place).lock, Holder("박서연", "PC-07", AT))
    with pytest.raises(EnvironmentProblem) as held:
        opened(made.path, place, over=True)
    assert code_of(held) == "database.held"
    lock.release()
    assert firms_in(DataFolder(place)) == FIRMS


@pytest.mark.parametrize("place", [3, 30, 200, 5_000, -70_000, -1])
def test_a_flipped_byte_is_found_before_anything_counts(
    desk: DataFolder, tmp_path: Path, place: int
) -> None:
    made = packed(desk)
    content = bytearray(made.path.read_bytes())
    content[place] ^= 1
    made.path.write_bytes(content)
    with pytest.raises((EnvironmentProblem, UserError)) as damaged:
        opened(made.path, tmp_path / "new")
    expected = "bundle.not_ours" if place == 3 else "bundle.damaged"
    # Within the sealed stream's own head it reads as of another passphrase.
    assert code_of(damaged) in (expected, "bundle.wrong_passphrase")
    assert not DataFolder(tmp_path / "new").database.exists()


@pytest.mark.parametrize("size", [0, 5, 20, 300, 70_000, -1])
def test_a_truncated_one_is_refused(desk: DataFolder, tmp_path: Path, size: int) -> None:
    made = packed(desk)
    made.path.write_bytes(made.path.read_bytes()[:size])
    with pytest.raises((EnvironmentProblem, UserError)) as damaged:
        opened(made.path, tmp_path / "new")
    assert code_of(damaged) == ("bundle.not_ours" if size in (0, 5) else "bundle.damaged")
    assert not DataFolder(tmp_path / "new").incoming.exists()


def test_another_passphrase_another_kind_and_a_newer_one(
    desk: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = packed(desk)
    with pytest.raises(UserError) as wrong:
        opened(made.path, tmp_path / "new", "not the passphrase")
    assert code_of(wrong) == "bundle.wrong_passphrase"
    with pytest.raises(UserError) as short:
        pack(desk, tmp_path / "x", "short", ACTOR, AT, {}, costs=QUICK)
    assert code_of(short) == "encryption.too_short"
    other = tmp_path / "changes"
    with envelope.sealed(other, envelope.Kind.CHANGES, WORDS, costs=QUICK) as out:
        out.write(b"x")
    with pytest.raises(UserError) as kind:
        manifest_of(other, WORDS)
    assert code_of(kind) == "bundle.other_kind"
    monkeypatch.setattr(envelope, "_FORMAT", 2)
    newer = packed(desk, "newer").path
    monkeypatch.undo()
    with pytest.raises(EnvironmentProblem) as found:
        manifest_of(newer, WORDS)
    assert code_of(found) == "bundle.newer"


def test_data_of_a_newer_program_are_refused(desk: DataFolder, tmp_path: Path) -> None:
    with closing(sqlite3.connect(desk.database)) as connection:
        connection.execute("UPDATE fact SET value = '9999' WHERE name = 'schema'")
        connection.commit()
    with pytest.raises(EnvironmentProblem):
        packed(desk)  # such a file was never opened here
    assert not (tmp_path / "move.admove").exists()


def test_given_up_in_the_middle_nothing_is_left(desk: DataFolder, tmp_path: Path) -> None:
    class GivenUp(Exception):
        pass

    def give_up(done: int, total: int) -> None:
        if done * 2 > total:
            raise GivenUp

    earlier = packed(desk).path.read_bytes()
    target = tmp_path / "move.admove"
    with pytest.raises(GivenUp):
        pack(desk, target, WORDS, ACTOR, AT, {}, give_up, costs=QUICK)
    assert target.read_bytes() == earlier  # the one of before
    assert not list(tmp_path.rglob("*.part"))
    with pytest.raises(GivenUp):
        unpack(target, WORDS, DataFolder(tmp_path / "new"), ACTOR, AT, write_settings,
               report=give_up)  # fmt: skip
    assert not DataFolder(tmp_path / "new").incoming.exists()


def test_data_handed_over_are_only_looked_at_until_they_are_taken_back(desk: DataFolder) -> None:
    hand_over(desk, HandedOver(AT, "박서연", "move.admove"))
    with closing(open_store(desk, ACTOR)) as looked:
        assert looked.read_only
        assert looked.handed_over == HandedOver(AT, "박서연", "move.admove")
        with pytest.raises(EnvironmentProblem):
            save_record(looked.store, new_draft(ORGANIZATION, name="가람메디텍"))
    with pytest.raises(EnvironmentProblem) as refused:
        open_store(desk, ACTOR, access=Access.WRITE)
    assert code_of(refused) == "move.handed_over"
    desk.handed_over.write_text("{", encoding="utf-8")
    assert handed_over(desk) == HandedOver()  # a broken mark is one
    take_back(desk)
    assert firms_in(desk) == FIRMS
    with pytest.raises(UserError):
        take_back(desk)


def test_a_folder_moved_by_hand_opens(desk: DataFolder, tmp_path: Path) -> None:
    firms_in(desk)
    shutil.move(desk.root, tmp_path / "USB" / "자료")
    new = DataFolder(tmp_path / "USB" / "자료")
    assert firms_in(new) == FIRMS
    files = AttachmentFiles(new.attachments)
    assert [files.read(one).decode() for one in files.hashes()] == [TEXT]
