"""The process that reads is bounded in time and memory, and what befalls it is told apart."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from db.intake.reading.read import Limits, read_file
from db.intake.workbook import ReadCancelled
from tests.db.intake.read_cases import fault_of

HELLO = "import sys; from db.intake.reading.wire import write_frame as w; w(sys.stdout.buffer, 'hello');"


def _child(body: str) -> list[str]:
    return [sys.executable, "-c", HELLO + body]


def _any_file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("가,나\n1,2\n", encoding="utf-8")
    return path


def test_a_child_that_says_nothing_is_stopped(tmp_path: Path):
    started = time.monotonic()
    sleeper = _child("import threading; threading.Event().wait(60)")
    assert fault_of(_any_file(tmp_path), command=sleeper, limits=Limits(0.5, 0)) == "file.too_big"
    assert time.monotonic() - started < 10


def test_a_child_that_grows_too_large_is_stopped(tmp_path: Path):
    eater = _child("x = b'1' * 300_000_000; import threading; threading.Event().wait(60)")
    limits = Limits(seconds=5, resident_bytes=150_000_000)
    assert fault_of(_any_file(tmp_path), command=eater, limits=limits) == "file.too_big"


def test_a_child_that_dies_is_the_files_fault(tmp_path: Path):
    path = _any_file(tmp_path)
    assert fault_of(path, command=_child("import os; os.abort()")) in {
        "file.too_big",
        "file.damaged",
    }
    assert fault_of(path, command=_child("import os; os._exit(7)")) == "file.damaged"
    assert fault_of(path, command=_child("sys.stdout.buffer.write(b'x' * 999)")) == "file.damaged"


def test_a_child_that_never_starts_is_our_fault(tmp_path: Path):
    with pytest.raises(RuntimeError, match="no such module"):
        read_file(
            _any_file(tmp_path),
            command=[sys.executable, "-c", "raise ImportError('no such module')"],
        )


def test_reading_can_be_stopped(tmp_path: Path):
    path = _any_file(tmp_path)
    sleeper = _child("import threading; threading.Event().wait(60)")
    with pytest.raises(ReadCancelled):
        read_file(path, command=sleeper, cancelled=lambda: True)

    class Enough(Exception):
        pass

    def stop(_rows: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        read_file(path, command=sleeper, progress=stop)
