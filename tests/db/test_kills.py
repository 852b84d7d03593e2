"""kill -9 at random moments of what writes: ``python -m benchmarks.kills`` kills as often as one likes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEEDS = ("save", "merge", "undo", "changes")
"""Those of the others are killed at chosen moments by tests of their own."""


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_what_was_reported_done_is_there_and_nothing_half() -> None:
    command = [sys.executable, "-m", "benchmarks.kills", *DEEDS, "--count", str(len(DEEDS))]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True,
                          encoding="utf-8", timeout=300)  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(DEEDS)} kills" in done.stdout
