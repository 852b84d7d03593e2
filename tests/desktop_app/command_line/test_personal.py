"""access-log: the lines on screen and as the workbook of the monthly check."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import openpyxl
import pypdf
import pytest

from db.domain.access import Access, Deed, Reason
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.services.access_log import log_access
from db.services.records import save_record
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


def test_a_list_leaves_with_phones_for_a_reason(demo: Run, tmp_path: Path) -> None:
    plain, whole = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    assert demo("export", "contacts", plain).code == 0
    made = demo("export", "contacts", whole, "--contacts-for", "handover", "--json")
    assert made.document["contacts_for"] == "handover"
    heads = [
        {cell.value for cell in openpyxl.load_workbook(one).worksheets[0][4]}
        for one in (plain, whole)
    ]
    assert heads[1] - heads[0] == {"전화", "휴대전화", "전자우편"}
    (row, *_) = demo("access-log", "--json").document["rows"]
    assert (row["deed"], row["reason"], row["persons"]) == (
        "export", "handover", made.document["rows"],
    )  # fmt: skip


def test_wrong_words_are_refused(demo: Run, tmp_path: Path) -> None:
    assert demo("access-log", tmp_path / "x.pdf").code == 4


def test_what_is_due_is_destroyed_and_searched_for(demo: Run, folder: Path, tmp_path: Path) -> None:
    with closing(
        open_store(DataFolder(folder), Actor("박서연", "PC-07"), access=OpenTo.WRITE)
    ) as opened:
        firm = save_record(opened.store, new_draft(RecordKind.ORGANIZATION, name="㈜예시금속")).id
        values = {"name": "남궁하늘별", "mobile": "010-7391-2846", "retain_until": "2020-01"}
        contact = save_record(
            opened.store, new_draft(RecordKind.CONTACT, organization=firm, **values)
        ).id
    assert demo("personal-data", "verify", "남궁하늘별").code == 4
    assert contact in [one["id"] for one in demo("personal-data", "due", "--json").document["due"]]
    plan = demo("personal-data", "destroy", str(contact), "--json").document
    assert (plan["persons"], plan["destroyed"]) == (1, False)
    out = tmp_path / "파기.pdf"
    done = demo("personal-data", "destroy", str(contact), "--yes", "--report", out, "--json")
    assert (done.code, done.document["proved"]) == (0, True)
    assert demo("personal-data", "verify", "남궁하늘별", "010 7391 2846").code == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "개인정보 파기 결과 보고" in text
    assert "제21조" in text
    assert "남궁" not in text
