"""The first command anybody runs: it needs nothing but Python, and says what is missing."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import bootstrap

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "bootstrap.py"


def test_it_needs_only_the_standard_library() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    names = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else _names(node))
    }
    assert names <= set(sys.stdlib_module_names)


def _names(node: ast.Import) -> list[str]:
    return [alias.name for alias in node.names]


def test_without_a_command_it_says_which_there_are() -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 2
    assert all(command in done.stdout for command in ("setup", "run", "test"))


def test_the_stamp_follows_the_lock_file_and_the_place() -> None:
    assert bootstrap.fingerprint() == bootstrap.fingerprint()
    assert len(bootstrap.fingerprint()) == 64


@pytest.mark.parametrize("display", ["", "nonsense", ":987", "localhost:987.0"])
def test_a_display_that_nobody_serves_is_none(
    monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert bootstrap.has_display() is (sys.platform == "win32")  # Windows always has one


def test_a_display_that_answers_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        monkeypatch.setenv("DISPLAY", f"127.0.0.1:{number}.0")
        assert bootstrap.has_display()


def test_every_library_of_qt_is_found_here() -> None:
    """The suite itself draws windows, so the machine that runs it must have them all."""
    assert bootstrap.missing_libraries() == []


def test_what_is_packed_is_portable_and_named_by_its_version(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    built = tmp_path / "dist" / "AttractionDesk"
    (built / "data").mkdir(parents=True)
    (built / "빠른 안내.pdf").write_bytes(b"%PDF-")
    monkeypatch.setattr(bootstrap, "BUILT", built)
    target = tmp_path / "dist" / f"attraction-desk-{bootstrap.version()}.zip"
    bootstrap.pack(target)
    with zipfile.ZipFile(target) as packed:
        assert packed.namelist() == ["AttractionDesk/data/", "AttractionDesk/빠른 안내.pdf"]
    assert [path.name for path in target.parent.iterdir() if path.suffix == ".part"] == []
