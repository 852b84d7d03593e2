"""packet with files behind it, and several bound into one volume."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pypdf

from tests.desktop_app.command_line.conftest import Run


def a_pdf(path: Path, pages: int = 1, password: str = "") -> Path:
    """A PDF of empty pages, perhaps locked."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    writer.write(path)
    return path


def test_files_are_bound_behind_a_paper_and_others_named(demo: Run, tmp_path: Path) -> None:
    plan, locked = a_pdf(tmp_path / "사업계획서.pdf", 3), a_pdf(tmp_path / "잠김.pdf", 1, "열쇠")
    words, keys = tmp_path / "메모.txt", tmp_path / "keys.txt"
    words.write_text("글", encoding="utf-8")
    keys.write_text("아닌 것\n열쇠\n", encoding="utf-8")
    out = tmp_path / "면담자료.pdf"
    attach = ("--attach", plan, "--attach", locked, "--attach", words)
    ran = demo("packet", "--meeting", "2", *attach, "--password-file", keys, out, "--json")
    assert ran.document["attached"] == 4
    assert ran.document["left_out"] == [{"name": "메모", "code": "kind"}]
    assert "메모: PDF나 그림이 아님" in ran.err
    read = [page.extract_text() for page in pypdf.PdfReader(out).pages]
    assert len(read) == ran.document["pages"] + 4
    assert "붙임 2. 잠김" in "".join(read)
    assert demo("packet", "--meeting", "2", "--attach", tmp_path / "no.pdf", out).code == 3


def test_a_paper_of_the_command_line_is_in_the_print_log(
    demo: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "면담자료.pdf"
    assert demo("packet", "--meeting", "2", out).code == 0
    with sqlite3.connect(folder / "attraction.sqlite3") as database:
        query = "SELECT action, record_kind, record_id, edition, target, sheets, file_hash FROM print_log"
        (line,) = database.execute(query).fetchall()
    pages, hashed = len(pypdf.PdfReader(out).pages), hashlib.sha256(out.read_bytes()).hexdigest()
    assert line == ("saved", "meeting", 2, "mayor", "면담자료.pdf", pages, hashed)
    plan = a_pdf(tmp_path / "사업계획서.pdf")
    assert demo("packet", "--meeting", "2", "--attach", plan, out).code == 0
    assert "붙임 변경" in pypdf.PdfReader(out).pages[0].extract_text()


def test_several_are_bound_into_one_volume(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "면담자료집.pdf"
    named = ("--meeting", "1", "--meeting", "2", "--attach", a_pdf(tmp_path / "도면.pdf"))
    ran = demo("packet", *named, out, "--json")
    read = [page.extract_text() for page in pypdf.PdfReader(out).pages]
    assert "면담자료집" in read[0]
    assert "도면" in read[1]
    assert f"{len(read)} / {len(read)} · " in read[-1]
    assert len(read) == ran.document["pages"] + 1
    assert demo("packet", "--meeting", "1", "--meeting", "2", tmp_path / "집.hwpx").code == 4
