"""handbook quick|fields|security: papers about the program, without any data."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.desktop_app.command_line.conftest import Run


@pytest.mark.parametrize("name", ["quick", "fields", "security"])
def test_each_is_written_as_it_is_asked_for(run: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / "문서.hwpx"
    assert run("handbook", name, out).code == 0
    assert out.read_bytes().startswith(b"PK")


def test_the_files_can_be_compared_in_a_workbook(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "파일.xlsx"
    assert run("handbook", "security", out).code == 0
    book = openpyxl.load_workbook(out)
    assert {"구성요소", "파일"} <= set(book.sheetnames)
    book.close()


def test_another_ending_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("handbook", "quick", tmp_path / "문서.txt").code == 4
