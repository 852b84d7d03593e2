"""The lock: one process writes, the next one is told who, and a killed one leaves nothing behind."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.lock import UNKNOWN, Held, Holder, holder_file, take

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
