"""report weekly, company-card, review …: subjects by their ways of being named, forms, refusals."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import openpyxl
import pypdf
import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.services.records import save_record
from db.startup import Access, open_store
from db.store import Actor
from tests.desktop_app.command_line.conftest import Run


def text_of(out: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(out).pages)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("company-card", ("--case", "GY-2026-016")), ("company-card", ("--organization", "㈜한빛정밀")),
        ("meeting-result", ("--case", "GY-2026-016")), ("invitation", ("--meeting", "2")),
        ("committee", ("--organization", "한빛정밀")),
    ],
)  # fmt: skip
def test_a_record_names_what_belongs_to_it(
    demo: Run, tmp_path: Path, name: str, options: tuple[str, str]
) -> None:
    out = tmp_path / "문서.pdf"
    assert demo("report", name, *options, out).code == 0
    assert "한빛정밀" in text_of(out)


@pytest.mark.parametrize("name", ["review", "draft-agreement", "monthly", "invitation"])
def test_without_a_subject_the_newest_is_taken(demo: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / "문서.hwpx"
    assert demo("report", name, out, "--json").document["format"] == "hwpx"


def test_the_week_is_a_workbook_too(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "주간.xlsx"
    assert demo("report", "weekly", "--officer", "1", out).code == 0
    sheets = openpyxl.load_workbook(out).sheetnames
    assert "차주 계획" in sheets
    assert demo("report", "review", out).code == 4


def test_what_can_not_be_made_is_refused_in_words(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "문서.pdf"
    assert demo("report", "weekly", "--case", "GY-2026-016", out).code == 4
    assert demo("report", "review", "--case", "GY-2026-016", out).code == 4  # no agreement yet
    assert demo("report", "weekly", "--as-of", "2026-13-40", out).code == 4
    assert demo("report", "company-card", "--organization", "없는 회사", out).code == 4
    assert not out.exists()


def test_the_guest_edition_in_english_is_the_summary(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    command = "packet", "--meeting", "4", "--edition", "guest", out
    assert demo("--lang", "en", *command).code == 0
    text = text_of(out)
    assert "KRW 26.0 billion" in text
    assert "내부검토용" not in text
    assert demo(*command).code == 0
    assert "지원시책" in text_of(out)


def test_a_paper_of_a_day_bears_the_name_of_that_day(
    demo: Run, folder: Path, tmp_path: Path
) -> None:
    named = new_draft(RecordKind.OFFICE, name="고양특례시", kind="city", from_on="2026-07-01")
    with closing(
        open_store(DataFolder(folder), Actor("박서연", "PC-07"), access=Access.WRITE)
    ) as opened:
        save_record(opened.store, named)
    for day, name in (("2026-06-30", "고양시"), ("2026-07-01", "고양특례시")):
        out = tmp_path / f"{day}.pdf"
        assert demo("report", "weekly", "--as-of", day, out).code == 0
        assert str(pypdf.PdfReader(out).metadata.author).partition(" ")[0] == name
