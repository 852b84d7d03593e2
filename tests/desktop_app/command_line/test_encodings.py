"""What the command line prints survives a Korean Windows, whose pipes use code page 949."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

NAME = "없는 목록 — ₩ 😀.xlsx"  # cp949 has neither the dash nor the won sign


def printed(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments, "--data-dir", str(tmp_path / "data")],
        env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp949"},
        capture_output=True,
        check=False,
    )


def test_json_is_utf_8(tmp_path: Path) -> None:
    done = printed(tmp_path, "import", str(tmp_path / NAME), "--json")
    assert done.returncode == 3
    assert NAME in json.loads(done.stdout.decode("utf-8"))["error"]["text"]


def test_a_sentence_keeps_the_code_page(tmp_path: Path) -> None:
    done = printed(tmp_path, "import", str(tmp_path / NAME))
    assert done.returncode == 3
    assert "없는 목록" in done.stderr.decode("cp949")
