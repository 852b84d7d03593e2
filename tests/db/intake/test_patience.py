"""How long the reading child may be silent: by the processor's time it gets, by the clock when it sleeps."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.intake.reading.read import Limits, read_file
from db.intake.workbook import ReadError

_WORK = """
import sys, time
from db.intake.reading.wire import write_frame
out = sys.stdout.buffer
write_frame(out, 'hello')
end = time.process_time() + {seconds}
while time.process_time() < end:
    pass
write_frame(out, 'workbook', 'csv', None, '', ())
write_frame(out, 'sheet', '', True)
write_frame(out, 'rows', [('a',)])
write_frame(out, 'looks', [], [], [], [], {{}})
write_frame(out, 'done')
"""


def _worker(seconds: float) -> list[str]:
    """A child that works for so long without a word and then says what it read."""
    return [sys.executable, "-c", _WORK.format(seconds=seconds)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("가,나\n1,2\n", encoding="utf-8")
    return path


@pytest.fixture
def crowded() -> Iterator[None]:
    """Our processes share one processor with two others that never rest, where one may say so."""
    alone = hasattr(os, "sched_setaffinity")
    before = os.sched_getaffinity(0) if alone else set()
    if alone:
        os.sched_setaffinity(0, {min(before)})
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    yield
    for one in others:
        one.kill()
        one.wait()
    if alone:
        os.sched_setaffinity(0, before)


def test_a_child_that_works_without_end_is_given_up(file: Path) -> None:
    with pytest.raises(ReadError) as told:
        read_file(file, command=_worker(60), limits=Limits(0.4, 0))
    assert told.value.code == "file.too_big"


@pytest.mark.usefixtures("crowded")
def test_a_child_that_waits_for_the_processor_is_not_given_up(file: Path) -> None:
    found = read_file(file, command=_worker(0.25), limits=Limits(0.5, 0))
    assert found.sheets[0].rows == (("a",),)
