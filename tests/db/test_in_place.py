"""A finished file takes the place of another whose reader is about to end, or says who stands there."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.in_place import put_in_place


def two(folder: Path) -> tuple[Path, Path]:
    new, target = folder / "목록.xlsx.new", folder / "목록.xlsx"
    new.write_bytes(b"new")
    target.write_bytes(b"old")
    return new, target


def test_a_reader_who_soon_ends_is_waited_for(tmp_path: Path) -> None:
    new, target = two(tmp_path)
    reader = target.open("rb")
    ending = threading.Timer(0.1, reader.close)
    ending.start()
    put_in_place(new, target)
    ending.join()
    assert target.read_bytes() == b"new"
    assert not new.exists()


def test_a_reader_who_stays_is_said_where_the_system_minds_one(tmp_path: Path) -> None:
    new, target = two(tmp_path)
    with target.open("rb") as reader:
        if sys.platform == "win32":
            with pytest.raises(EnvironmentProblem, match=r"file\.in_use") as told, faults_named():
                put_in_place(new, target)
            assert told.value.params["name"] == "목록.xlsx"
        else:
            put_in_place(new, target)
        assert reader.read() == b"old"
