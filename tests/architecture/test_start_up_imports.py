"""The window stands before heavy libraries are loaded, and the first page before what it does not
need: both come at the named doors only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from db.paths import DataFolder
from db.startup import open_store
from tests.fixtures.databases import ACTOR

ROOT = Path(__file__).resolve().parents[2]
HEAVY = frozenset({
    "alembic", "cryptography", "msoffcrypto", "openpyxl", "psycopg", "pypdf", "pypdfium2",
    "python_calamine", "reportlab", "sqlcipher3", "xlrd", "xlsxwriter",
})  # fmt: skip
DATABASE = frozenset({"sqlalchemy"})
WINDOW = frozenset({"PySide6"})

FIRST_PAGE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.jobs import JobRunner
from desktop_app.paths import find_data_folder
from desktop_app.program import Program
from desktop_app.settings import Settings
application = QApplication([])
program = Program(application, find_data_folder(sys.argv[1]), Settings(officer="박서연"))
jobs = program.findChild(JobRunner)
def look():
    if program.window.current_page_key and not jobs.live:
        print(*sys.modules)
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
program.start()
application.exec()
program.close()
"""
LATER = (
    # What writes, and takes back.
    "db.unit", "db.recording", "db.ledger", "db.reversal", "db.services",
    # Tables that need a class, and what asks the ledger.
    "db.schema.ledger", "db.schema.facts", "db.schema.imports", "db.schema.papers",
    "db.schema.counts", "db.schema.access", "db.schema.search", "db.schema.views",
    "db.queries.history", "db.encryption",
    # What SQLAlchemy has for servers.
    "sqlalchemy.dialects.postgresql",
    # What reads written days and amounts, and what judges incentives.
    "db.domain.date_reading", "db.domain.money_reading", "db.domain.area_reading",
    "db.domain.incentive_rules",
    # What finds, lists and compares.
    "db.search", "db.queries.lists", "db.queries.duplicates", "db.intake", "db.domain.checks",
    "db.domain.names",
    # What somebody has to ask for.
    "desktop_app.shell.palette.", "desktop_app.shell.first_start.screen", "desktop_app.shell.about",
    "desktop_app.failed_opening",
    "desktop_app.shell.page_help", "desktop_app.shell.undo_conflict", "desktop_app.widgets.forms.form",
    "desktop_app.widgets.forms.record_dialog", "desktop_app.list_pages", "reports",
)  # fmt: skip


def printed_by(code: str, *arguments: str) -> set[str]:
    """Return the names of modules that a fresh process prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        ("import desktop_app.main", HEAVY | DATABASE | WINDOW),
        ("import desktop_app.cli", HEAVY | DATABASE | WINDOW),
        ("import desktop_app.program", HEAVY | DATABASE),
        (
            "from desktop_app.command_line import packet, report, ledger, intake, forms, safety",
            WINDOW,
        ),
        ("import desktop_app.opening", HEAVY),
        ("import db.store, db.search, db.services, db.queries", HEAVY),
        ("import db.intake, db.migrations", HEAVY),
        ("import reports", HEAVY | DATABASE),
        ("import resources.texts, resources.fonts, resources.icons", HEAVY | DATABASE | WINDOW),
    ],
)
def test_importing_loads_nothing_heavy(statement: str, forbidden: frozenset[str]) -> None:
    names = printed_by(f"{statement}\nimport sys\nprint(*sys.modules)")
    loaded = {name.split(".")[0] for name in names}
    assert loaded & forbidden == set()


def test_the_first_page_needs_only_what_reads_and_shows_it(tmp_path: Path) -> None:
    open_store(DataFolder(tmp_path), ACTOR).close()
    loaded = printed_by(FIRST_PAGE, str(tmp_path))
    features = {name.split(".")[2] for name in loaded if name.startswith("desktop_app.features.")}
    assert features == {"today"}
    assert {name for name in loaded if name.startswith(LATER)} == set()
