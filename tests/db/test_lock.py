"""The lock: one process writes, the next one is told who, and a killed one leaves nothing behind."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.lock import UNKNOWN, Held, Holder, holder_file, take
from db.paths import DataFolder
from db.services.records import save_record
from db.startup import open_store
from db.store import Store
from tests.fixtures.databases import ACTOR

ROOT = Path(__file__).parents[2]
ME = Holder("박서연", "PC-07", "2026-11-26T09:12:00+09:00")
OTHER = Holder("이도윤", "PC-12", "2026-11-26T09:30:00+09:00")
HOLDING = """
import sys
from pathlib import Path
from db.lock import Holder, take
held = take(Path(sys.argv[1]), Holder("박서연", "PC-07", "2026-11-26T09:12:00+09:00"))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_process(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds the lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_the_second_process_is_told_who_holds_it(tmp_path: Path) -> None:
    path = tmp_path / "attraction.lock"
    with another_process(path), pytest.raises(Held) as refused:
        take(path, OTHER)
    assert refused.value.holder == ME
    assert str(refused.value.holder) == "박서연 · PC-07 · 09:12"


def test_a_killed_process_leaves_no_lock_but_a_trace(tmp_path: Path) -> None:
    path = tmp_path / "attraction.lock"
    with another_process(path) as process:
        process.kill()
        process.wait()
        lock = take(path, OTHER)
    assert lock.after_crash
    lock.release()
    lock.release()
    assert not holder_file(path).exists()
    again = take(path, OTHER)
    assert not again.after_crash
    again.release()


def test_an_unreadable_holder_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "attraction.lock"
    with another_process(path):
        for text in ("", "[]", json.dumps({"name": "x"})):
            holder_file(path).write_text(text, encoding="utf-8")
            with pytest.raises(Held) as refused:
                take(path, OTHER)
            assert refused.value.holder == UNKNOWN


def lie_elsewhere(root: Path) -> None:
    """Other files with the same contents, as those of a stick that was pulled and is back."""
    away = root.rename(root.with_name("pulled"))
    shutil.copytree(away, root)


def save(store: Store, name: str) -> None:
    save_record(store, new_draft(RecordKind.ORGANIZATION, name=name))


@pytest.fixture
def used(tmp_path: Path, with_database: Callable[[DataFolder], DataFolder]) -> DataFolder:
    """A desk that was opened before."""
    return with_database(DataFolder(tmp_path / "desk"))


def test_data_that_came_back_are_locked_again(used: DataFolder) -> None:
    with closing(open_store(used, ACTOR)) as opened:
        save(opened.store, "하나")
        lie_elsewhere(used.root)
        with pytest.raises(EnvironmentProblem, match=r"disk\.gone"):
            save(opened.store, "둘")  # its connections lead to where the data were
        save(opened.store, "둘")
        with pytest.raises(Held) as refused:
            take(used.lock, OTHER)
        assert refused.value.holder.name == ACTOR.officer
    take(used.lock, OTHER).release()


def test_data_that_came_back_and_belong_to_another_are_left_to_it(used: DataFolder) -> None:
    with closing(open_store(used, ACTOR)) as opened:
        save(opened.store, "하나")
        lie_elsewhere(used.root)
        with another_process(used.lock), pytest.raises(EnvironmentProblem) as held:
            save(opened.store, "둘")
        assert held.value.code == "database.held"
