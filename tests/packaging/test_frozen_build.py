"""The built program is whole: both programs are there, and its own self-check passes inside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parents[2]
SUFFIX = ".exe" if sys.platform == "win32" else ""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the folder once. PyInstaller's own notes are kept between runs, so that only the
    first one analyses everything."""
    target = tmp_path_factory.mktemp("dist")
    work = ROOT / "build" / "packaging-test"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", str(target), "--workpath", str(work), str(ROOT / "pyinstaller.spec")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return target / "AttractionDesk"


def run(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a built program as a PC without our checkout and without a display would."""
    known = ("HOME", "TEMP", "TMP", "TMPDIR", "SYSTEMROOT", "LOCALAPPDATA", "USERPROFILE")
    environment = {name: os.environ[name] for name in known if name in os.environ}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [str(program), *arguments],
        cwd=program.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_both_programs_are_there(built: Path) -> None:
    assert (built / f"AttractionDesk{SUFFIX}").is_file()
    assert (built / f"attraction-desk{SUFFIX}").is_file()


def test_the_licences_travel_with_the_program(built: Path) -> None:
    names = {path.name for path in built.rglob("*")}
    assert {"LICENSE", "NOTICES.md", "OFL-NotoSansKR.txt", "OFL-NotoSerifKR.txt"} <= names


def test_the_guide_with_its_pictures_travels_too(built: Path) -> None:
    docs = next(path for path in built.rglob("docs") if path.is_dir())
    assert {"guide-ko.md", "admin-guide-ko.md"} <= {path.name for path in docs.iterdir()}
    assert list((docs / "pictures").glob("*.png"))


def test_the_security_page_of_the_built_program_names_its_own_files(
    built: Path, tmp_path: Path
) -> None:
    out = tmp_path / "보안.xlsx"
    data = str(tmp_path / "data")
    done = run(
        built / f"attraction-desk{SUFFIX}", "handbook", "security", str(out), "--data-dir", data
    )
    assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(out, read_only=True)
    paths = {row[0] for row in book["파일"].iter_rows(values_only=True)}
    libraries = {row[0] for row in book["구성요소"].iter_rows(values_only=True)}
    book.close()
    assert f"attraction-desk{SUFFIX}" in paths
    assert "SQLAlchemy" in libraries


def test_nothing_of_the_workshop_is_shipped(built: Path) -> None:
    names = {path.name.lower() for path in built.rglob("*")}
    assert not names & {"pytest", "hypothesis", "mypy", "tkinter", "setuptools", "numpy"}
    assert not any("qt6qml" in name or "qt6network" in name for name in names)


@pytest.fixture(scope="module")
def checked(built: Path) -> subprocess.CompletedProcess[str]:
    """The self-check, run once inside the built program."""
    return run(built / f"attraction-desk{SUFFIX}", "self-check", "--json")


def test_the_self_check_passes_inside_it(checked: subprocess.CompletedProcess[str]) -> None:
    assert checked.returncode == 0, checked.stdout + checked.stderr
    report: dict[str, Any] = json.loads(checked.stdout)
    assert [check for check in report["checks"] if not check["passed"]] == []


def test_the_self_check_covers_every_part(checked: subprocess.CompletedProcess[str]) -> None:
    names = {check["name"] for check in json.loads(checked.stdout)["checks"]}
    assert names == {
        "imports",
        "resources",
        "fonts",
        "window",
        "empty database",
        "older database",
        "encryption",
        "import",
        "packet",
    }
