"""What can't be looked through is named, never taken for clean."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from db.domain.traces import Trait, traces_of
from db.personal.bytes_search import Searched, search_files

NAME = "홍보기람"


def searched(path: Path, data: bytes) -> Searched:
    path.write_bytes(data)
    return search_files([path], traces_of([(Trait.NAME, NAME)]))


def packed(text: str, name: str = "안.txt") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text * 40)
    return out.getvalue()


def locked(data: bytes) -> bytes:
    """The same archive with the bit that says its members have a password."""
    made = bytearray(data)
    made[6] |= 1
    made[made.index(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


def broken(data: bytes) -> bytes:
    """The same archive with some of its packed bytes lost."""
    start = data.index(b".txt") + 4
    return data[:start] + bytes(8) + data[start + 8 :]


def test_a_name_is_found_in_what_is_packed(tmp_path: Path) -> None:
    assert searched(tmp_path / "묶음.zip", packed(f"담당 {NAME} ")).hits
    clean = searched(tmp_path / "딴것.zip", packed("아무도 없음 "))
    assert (clean.hits, clean.unread) == ((), ())


def test_an_archive_in_an_archive_is_looked_through(tmp_path: Path) -> None:
    inner = packed(f"담당 {NAME} ")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("속.zip", inner)
    assert searched(tmp_path / "겹.zip", out.getvalue()).hits


@pytest.mark.parametrize(
    "data",
    [
        locked(packed("아무도 없음 ")),
        broken(packed("아무도 없음 ")),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64) + "EncryptedPackage".encode("utf-16-le"),
    ],
    ids=["a password", "broken", "an office file with a password"],
)
def test_what_is_locked_or_broken_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "자료.bin"
    found = searched(path, data)
    assert (found.hits, found.unread) == ((), (path,))


def test_a_text_that_only_begins_like_an_archive_is_read(tmp_path: Path) -> None:
    assert searched(tmp_path / "글.txt", b"PK meeting").unread == ()
