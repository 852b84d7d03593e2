"""encryption: on, asked for by every command, another passphrase, off; nothing as an argument."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.secrets import ring
from db.services.records import save_record
from db.startup import open_store
from tests.desktop_app.command_line.conftest import Run
from tests.fixtures.databases import ACTOR


@pytest.fixture
def filled(folder: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    """A plain folder with one firm."""
    data = with_database(DataFolder(folder))
    with closing(open_store(data, ACTOR)) as desk:
        save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    return data


def words(place: Path, text: str) -> Path:
    place.write_text(f"{text}\n", encoding="utf-8-sig")
    return place


def state(run: Run) -> str:
    ring.forget_all()
    return str(run("encryption", "status", "--json").document["state"])


def test_from_on_to_off(run: Run, filled: DataFolder, tmp_path: Path) -> None:
    assert state(run) == "off"
    assert run("encryption", "on").code == 4  # nobody to ask
    assert run("encryption", "on", "--new-password-file", words(tmp_path / "s", "짧다")).code == 4
    assert run("encryption", "off").code == 4
    first, second = words(tmp_path / "1", "일산 벤처 2026"), words(tmp_path / "2", "goyang 2027")
    done = run("encryption", "on", "--new-password-file", first, "--json")
    recovery = done.document["recovery_key"]
    assert recovery in done.err
    assert state(run) == "on"
    refused = run("search", "한빛")
    assert refused.code == 3
    assert "암호화" in refused.err
    assert run("check", "--unlock-file", second).code == 4
    assert "㈜한빛정밀" in run("search", "한빛", "--unlock-file", first).out
    ring.forget_all()
    changed = run("encryption", "change-password", "--unlock-file", first, "--new-password-file",
                  second)  # fmt: skip
    assert changed.code == 0
    ring.forget_all()
    assert run("check", "--unlock-file", first).code == 4
    assert run("check", "--unlock-file", words(tmp_path / "3", recovery)).code == 0
    assert run("encryption", "on", "--new-password-file", first).code == 4  # is on
    ring.forget_all()
    assert run("encryption", "off", "--unlock-file", second).code == 0
    assert state(run) == "off"
    assert "㈜한빛정밀" in run("search", "한빛").out
