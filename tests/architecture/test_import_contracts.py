"""The import contracts hold, and each of them notices when it is broken on purpose."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop_app", "reports", "db", "resources")
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"

# One breach for each contract: where it is written, what it says, the contract that must notice.
BREACHES = {
    "Layers: the window on paper on the store, resources a leaf": (
        "db/breach_layers.py",
        "import reports",
    ),
    "Only desktop_app imports PySide6": (
        "reports/breach_qt.py",
        "from PySide6.QtCore import QObject",
    ),
    "Nothing of ours opens a connection": (
        "db/breach_connection.py",
        "import socket",
    ),
    "The domain knows nothing but itself and the standard library": (
        "db/domain/breach_domain.py",
        "import sqlalchemy",
    ),
    "Migration steps are frozen: nothing of ours that will change": (
        "db/migrations/breach_migrations.py",
        "from db.domain import values",
    ),
    "A list goes one way: its cells, its tables, its columns, its values, a plan": (
        "db/intake/reading/breach_of_order.py",
        "import db.intake.planning",
    ),
    "Pages and widgets never see a database or a document library": (
        "desktop_app/widgets/breach_pages.py",
        "import openpyxl",
    ),
    "Features do not know each other": (
        "desktop_app/features/breach_one/__init__.py",
        "import desktop_app.features.breach_two",
    ),
    "Widgets know no feature, and only the shell's callers know the shell": (
        "desktop_app/widgets/breach_widgets.py",
        "import desktop_app.shell",
    ),
    "The shape of list pages knows no feature": (
        "desktop_app/list_pages/breach_list_pages.py",
        "import desktop_app.features.breach_one",
    ),
}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Lint a copy of the sources in which every contract is broken once."""
    copy = tmp_path_factory.mktemp("broken")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PACKAGES:
        ignore = shutil.ignore_patterns("__pycache__", "*.ttf", "*.svg", "*.json", "*.csv")
        shutil.copytree(ROOT / package, copy / package, ignore=ignore)
    second = copy / "desktop_app" / "features" / "breach_two" / "__init__.py"
    second.parent.mkdir()
    second.write_text("", encoding="utf-8")
    for path, line in BREACHES.values():
        target = copy / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(f'"""A breach made on purpose."""\n\n{line}\n', encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=copy,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_contracts_hold(broken: subprocess.CompletedProcess[str]) -> None:
    """Nothing breaks them but the breaches: each line of the report is the import of one."""
    imports = re.findall(r"^-\s+.* -> .*", broken.stdout, re.MULTILINE)
    assert len(imports) == len(BREACHES)
    assert [one for one in imports if "breach" not in one.partition(" -> ")[0]] == []


def test_every_contract_has_its_breach() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == set(BREACHES)


@pytest.mark.parametrize("name", BREACHES)
def test_a_broken_contract_is_caught(name: str, broken: subprocess.CompletedProcess[str]) -> None:
    culprit = BREACHES[name][0].removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert broken.returncode != 0
    assert f"{name} BROKEN" in broken.stdout
    report = broken.stdout.rpartition("Broken contracts")[2]
    details = report.partition(f"\n{name}\n")[2].partition("\n\n\n")[0]
    assert culprit in details
