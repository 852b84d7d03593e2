"""The window stands before heavy libraries are loaded: they come at the named doors only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = frozenset({
    "alembic", "cryptography", "msoffcrypto", "openpyxl", "psycopg", "pypdf", "pypdfium2",
    "python_calamine", "reportlab", "xlrd", "xlsxwriter",
})  # fmt: skip
DATABASE = frozenset({"sqlalchemy"})
WINDOW = frozenset({"PySide6"})


def loaded_after(statement: str) -> set[str]:
    """Return the top-level names a fresh process has loaded after one statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import desktop_app.main", HEAVY | DATABASE | WINDOW),
        ("import desktop_app.cli", HEAVY | DATABASE | WINDOW),
        ("import desktop_app.program", HEAVY | DATABASE),
        ("import desktop_app.opening", HEAVY),
        ("import db.store, db.search, db.services, db.queries", HEAVY),
        ("import db.intake, db.migrations", HEAVY),
        ("import reports", HEAVY | DATABASE),
        ("import resources.texts, resources.fonts, resources.icons", HEAVY | DATABASE | WINDOW),
    ],
)
def test_importing_loads_nothing_heavy(statement: str, forbidden: frozenset[str]) -> None:
    assert loaded_after(statement) & forbidden == set()
