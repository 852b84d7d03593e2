"""A file that was taken in is kept; residents' numbers never are."""

from __future__ import annotations

from pathlib import Path

from db.intake.kept_files import keep_copy, resident_cells
from db.intake.pipeline import read_list

PLAIN = "업체명,대표자\n㈜가,정하람\n"
RESIDENTS = (
    "업체명,주민등록번호,비고\n㈜가,900101-1234567,연락 9001011234567\n㈜나,900101 - 1234567,\n"
)


def _listed(folder: Path, text: str) -> Path:
    path = folder / "목록.csv"
    path.write_text(text, encoding="cp949")
    return path


def test_a_file_is_kept_as_it_is(tmp_path: Path):
    path = _listed(tmp_path, PLAIN)
    workbook, file_hash = read_list(path)
    kept = keep_copy(path, tmp_path / "imports", file_hash, workbook)
    assert kept.name == f"{file_hash}.csv"
    assert kept.read_bytes() == path.read_bytes()


def test_of_a_file_with_residents_numbers_only_the_masked_cells_are_kept(tmp_path: Path):
    path = _listed(tmp_path, RESIDENTS)
    workbook, file_hash = read_list(path)
    assert resident_cells(workbook) == (("", 2, 1), ("", 2, 2), ("", 3, 1))
    keep_copy(path, tmp_path / "imports", file_hash, workbook)
    (kept,) = (tmp_path / "imports").iterdir()
    assert kept.name == f"{file_hash}.masked.csv"
    text = kept.read_text(encoding="utf-8-sig")
    assert "㈜가" in text
    assert "1234567" not in text
    assert "9001011234567" not in text
