"""What is no list, or not to be opened, is named for what it is."""

from __future__ import annotations

import copy
import io
import os
import zipfile
from pathlib import Path

import msoffcrypto
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from db.intake.reading.read import read_file
from db.intake.reading.sniff import MAX_UNPACKED
from db.intake.workbook import ReadError
from tests.db.intake.read_cases import fault_of, write_workbook


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path):
    assert fault_of(tmp_path / "없음.xlsx") == "file.missing"
    assert fault_of(tmp_path) == "file.unsupported"


OWNER = b"\x06" + "홍길동".encode("cp949").ljust(54) + b"\x03\x00" + "홍길동".encode("utf-16-le")

XML = (
    b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">%s'
    b"</Workbook>"
)
FAR_BELOW = (
    b'<Worksheet><Table><Row Index="1048576"><Cell><Data>1</Data></Cell></Row></Table></Worksheet>'
)
"""A sheet of blank rows with a cell in the last of them."""


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xlsx", b"", "file.empty"),
        ("a.csv", b"\r\n  \r\n", "file.empty"),
        ("~$a.xlsx", b"x", "file.owner"),
        ("a.xlsx", OWNER.ljust(165, b"\x20"), "file.owner"),
        ("a.xlsx", b"PK\x03\x04" + b"\x00" * 400, "file.damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000, "file.damaged"),
        ("a.xls", b"\x09\x08\x10\x00" + b"\xff" * 300, "file.damaged"),
        ("a.xlsx", b"\x9b\x20DRMONE  This Document is encrypted" + b"\x01" * 500, "file.drm"),
        ("a.xlsx", b"SCDSA004" + bytes(range(256)) * 4, "file.drm"),
        ("a.xlsx", b"%PDF-1.7 ...", "file.unsupported"),
        ("a.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 99, "file.unsupported"),
        ("a.csv", bytes(range(256)) * 20, "file.damaged"),
        ("a.csv", "기업명,주소\n".encode() + b"1," * 20_000 + b"1\n", "file.too_big"),
        ("a.xls", XML % (9 * FAR_BELOW), "file.too_big"),
    ],
)
def test_a_file_that_is_no_list(tmp_path: Path, name: str, data: bytes, code: str):
    (tmp_path / name).write_bytes(data)
    assert fault_of(tmp_path / name) == code


def _zip(path: Path, **parts: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)


def test_a_text_document_in_a_zip(tmp_path: Path):
    _zip(tmp_path / "a.xlsx", word__document_dot_xml="<w/>")
    assert fault_of(tmp_path / "a.xlsx") == "file.unsupported"


def test_a_zip_bomb_is_not_opened(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        block = b"<row/>" * 200_000
        archive.writestr("xl/worksheets/sheet1.xml", block)
        packed = archive.filelist[-1]
        for number in range(2, 2 + MAX_UNPACKED // len(block)):  # all of them the same bytes
            again = copy.copy(packed)
            again.filename = f"xl/worksheets/sheet{number}.xml"
            archive.filelist.append(again)
    before = os.times()
    assert fault_of(path) == "file.too_big"
    assert sum(os.times()[:4]) - sum(before[:4]) < 5  # of work, the child's too


def test_a_truncated_workbook(tmp_path: Path):
    write_workbook(tmp_path / "a.xlsx")
    data = (tmp_path / "a.xlsx").read_bytes()
    (tmp_path / "b.xlsx").write_bytes(data[: len(data) // 2])
    assert fault_of(tmp_path / "b.xlsx") == "file.damaged"


def _encrypted(source: Path, target: Path, password: str) -> None:
    with source.open("rb") as plain, target.open("wb") as locked:
        OOXMLFile(plain).encrypt(password, locked)


def test_a_password_is_asked_for_in_words(tmp_path: Path):
    write_workbook(tmp_path / "a.xlsx")
    _encrypted(tmp_path / "a.xlsx", tmp_path / "b.xlsx", "1234")
    assert fault_of(tmp_path / "b.xlsx") == "file.encrypted"


def test_excels_own_password_is_no_obstacle(tmp_path: Path):
    write_workbook(tmp_path / "a.xlsx")
    _encrypted(tmp_path / "a.xlsx", tmp_path / "b.xlsx", "VelvetSweatshop")
    assert msoffcrypto.OfficeFile(io.BytesIO((tmp_path / "b.xlsx").read_bytes())).is_encrypted()
    assert read_file(tmp_path / "b.xlsx").sheets[0].cell(5, 1) == "㈜한빛"


def test_a_locked_list_opens_with_its_password_and_with_no_other(tmp_path: Path):
    plain, locked = tmp_path / "plain.xlsx", tmp_path / "locked.xlsx"
    write_workbook(plain)
    with plain.open("rb") as source, locked.open("wb") as target:
        OOXMLFile(source).encrypt("열려라", target)
    assert read_file(locked, password="열려라").sheets[0].cell(5, 1) == "㈜한빛"
    for password, code in (("", "file.encrypted"), ("아닌데", "file.wrong_password")):
        with pytest.raises(ReadError) as caught:
            read_file(locked, password=password)
        assert caught.value.code == code
