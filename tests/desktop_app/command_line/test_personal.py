"""access-log: the lines on screen and as the workbook of the monthly check."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.services.access_log import log_access
from db.startup import Access as OpenTo
from db.startup import open_store
from db.store import Actor, today
from tests.desktop_app.command_line.conftest import Run


@pytest.fixture
def looked(demo: Run, folder: Path) -> None:
    """Somebody has looked at one contact."""
    seen = Access(Deed.REVEAL, RecordKind.CONTACT, 3, ("mobile",), reason=Reason.DUTY)
    actor = Actor("박서연", "PC-07")
    with closing(open_store(DataFolder(folder), actor, access=OpenTo.WRITE)) as opened:
        log_access(opened.store, [seen])


def test_the_log_is_shown_and_written_for_the_check(
    demo: Run, looked: None, tmp_path: Path
) -> None:
    (row,) = demo("access-log", "--json").document["rows"]
    assert (row["officer"], row["record"], row["reason"]) == ("박서연", 3, "duty")
    out = tmp_path / "점검.xlsx"
    assert demo("access-log", "--month", today()[:7], out).code == 0
    book = openpyxl.load_workbook(out)
    lines = ["".join(map(str, filter(None, row))) for row in book["접속기록"].values]
    assert any("휴대전화" in line and "감사" in line for line in lines)
    assert demo("access-log", "--month", "2001-01", "--json").document["rows"] == []


def test_wrong_words_are_refused(demo: Run, tmp_path: Path) -> None:
    assert demo("access-log", tmp_path / "x.pdf").code == 4
