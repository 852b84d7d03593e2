"""Runs the command line in this process, on a data folder of the test's own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db.paths import DataFolder
from desktop_app.main import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on stdout."""
        found: dict[str, Any] = json.loads(self.out)
        return found


Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the commands keep their data."""
    return tmp_path / "data"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """``run("import", path, "--apply")``."""

    def _run(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main(["--data-dir", str(folder), *(str(entry) for entry in arguments)])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return _run


@pytest.fixture
def opened(run: Run, folder: Path, with_database: Callable[[DataFolder], DataFolder]) -> Run:
    """``run`` on a desk without records that was opened before."""
    with_database(DataFolder(folder))
    return run


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that ``demo`` has filled; copy it, do not write to it."""
    folder = tmp_path_factory.mktemp("example") / "data"
    assert main(["--data-dir", str(folder), "demo"]) == 0
    return folder


@pytest.fixture
def demo(run: Run, folder: Path, example_folder: Path) -> Run:
    """``run`` on the example."""
    shutil.copytree(example_folder, folder)
    return run
