"""move and changes: packed, opened, taken back; made, planned, taken in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.services.records import save_record
from db.startup import open_store
from tests.desktop_app.command_line.conftest import Run
from tests.fixtures.databases import ACTOR

FIRM = RecordKind.ORGANIZATION


@pytest.fixture
def filled(folder: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    data = with_database(DataFolder(folder))
    with closing(open_store(data, ACTOR)) as desk:
        save_record(desk.store, new_draft(FIRM, name="㈜한빛정밀"))
    return data


@pytest.fixture
def words(tmp_path: Path) -> Path:
    place = tmp_path / "passphrase"
    place.write_text("일산 벤처 2026\n", encoding="utf-8-sig")
    return place


def test_everything_goes_and_comes_back(
    run: Run, filled: DataFolder, words: Path, tmp_path: Path
) -> None:
    bundle, new = tmp_path / "a.admove", tmp_path / "new PC"
    assert run("move", "pack", bundle).code == 4  # nobody to ask
    packed = run("move", "pack", "--passphrase-file", words, bundle, "--json").document
    assert (packed["records"], packed["handed_over"]) == (1, True)
    assert run("move", "status", "--json").document["handed_over"]["officer"]
    refused = run("undo")
    assert refused.code == 3
    assert "인계 완료된 자료입니다" in refused.err
    assert run("search", "한빛").code == 0  # looked at
    looked = run("move", "look", bundle, "--passphrase-file", words, "--json").document
    assert looked["records"] == 1
    opening = ("move", "open", bundle, "--passphrase-file", words, "--data-dir", new)
    assert run(*opening, "--json").document["aside"] is None
    assert run(*opening).code == 4
    assert run(*opening, "--over", "--json").document["aside"]
    assert "한빛" in run("search", "한빛", "--data-dir", new).out
    assert run("move", "take-back").code == 0
    assert run("move", "take-back").code == 4
    assert run("undo").code == 0
    other = tmp_path / "other"
    other.write_text("다른 암호 2026\n", encoding="utf-8")
    wrong = run("move", "look", bundle, "--passphrase-file", other)
    assert (wrong.code, "암호가 아닙니다" in wrong.err) == (4, True)
    bundle.write_bytes(bundle.read_bytes()[:-9])
    assert run("move", "look", bundle, "--passphrase-file", words).code == 3
    assert run("move", "pack").code == 4
    assert run("move", "pack", bundle, "--database", "postgresql://x@127.0.0.1:1/x").code == 4


def test_changes_are_planned_before_they_are_written(
    run: Run, filled: DataFolder, words: Path, tmp_path: Path
) -> None:
    bundle, new = tmp_path / "a.admove", tmp_path / "new PC"
    run("move", "pack", bundle, "--passphrase-file", words, "--keep-open")
    run("move", "open", bundle, "--passphrase-file", words, "--data-dir", new)
    for place, note in ((filled, "여기"), (DataFolder(new), "거기")):
        with closing(open_store(place, ACTOR)) as desk:
            save_record(desk.store, Draft(FIRM, {"note": note}, 1))
            save_record(desk.store, new_draft(FIRM, name=f"{note}의 기업"))
    path = tmp_path / "a.adchanges"
    making = ("changes", "make", path, "--passphrase-file", words, "--officer", ACTOR.officer)
    assert run(*making).code == 4  # since when?
    assert run(*making, "--since", "2099-01-01").code == 4
    made = run(*making, "--since", "2026-01-01", "--data-dir", new, "--json").document
    assert made["operations"] == 3
    taking = ("changes", "take", path, "--passphrase-file", words)
    plan = run(*taking, "--json").document
    assert (plan["records"]["create"], plan["records"]["ask"]) == (1, 1)
    assert plan["operation"] is None
    told = run(*taking)
    assert "비고" in told.out or "메모" in told.out
    assert run(*taking, "--apply").code == 4  # undecided
    done = run(*taking, "--apply", "--where-asked", "theirs", "--json").document
    assert done["operation"]
    again = run(*taking, "--apply", "--json").document
    assert (again["operation"], again["known_operations"]) == (None, 3)
    assert "변경분 받기" in run("history").out
    assert run("undo").code == 0
    assert run(*taking, "--json").document["records"]["restore"] == 1
