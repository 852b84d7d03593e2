"""The counted steps of a week's tasks, as the document gives them, and what the tasks begin with."""

from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

from db.domain.dates import KST, format_partial_date
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from tests.e2e.officer import Officer

DOCUMENT = Path(__file__).parents[2] / "docs" / "tasks-of-a-week.md"
_COLUMNS = {"keyboard": 2, "mouse": 3}

_TODAY = dt.datetime.now(KST).date()
BEGAN = _TODAY - dt.timedelta(days=40)
"""The day the example was written down, in the tests of a week."""
PAST_DAY = format_partial_date((_TODAY - dt.timedelta(days=10)).isoformat())


def counts_as(task: str, way: str, officer: Officer, more: int = 0) -> bool:
    """Whether the officer took as many steps as the document says; tells both when not.

    ``more`` steps are those that the day brings: a card of 오늘 that it shows only on some days.
    """
    counted = documented(task, way) + more
    assert officer.steps == counted, f"{task} by {way}: {officer.steps}, the document: {counted}"
    return True


def documented(task: str, way: str) -> int:
    """The number of steps in the table of the document."""
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 4 and cells[1].split(" ")[0] == task:
            return int(cells[_COLUMNS[way]].split(" ")[0])
    raise AssertionError(f"not in the document: {task}")


def set_back(database: Path) -> None:
    """The example was written down some weeks ago, not just now."""
    with sqlite3.connect(database) as file:
        file.execute("UPDATE operation SET at = ? || substr(at, 11)", (BEGAN.isoformat(),))
    file.close()


def two_of_one_firm(officer: Officer) -> None:
    """㈜한빛정밀 was typed in a second time, with its telephone."""
    firm = officer.one(RecordKind.ORGANIZATION, name="㈜한빛정밀")
    again = new_draft(
        RecordKind.ORGANIZATION, name="(주)한빛정밀", phone=firm.get("phone"), note="전화로 문의"
    )
    save_record(officer.store, again)
