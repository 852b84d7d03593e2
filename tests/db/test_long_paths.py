"""Long paths: the form that Windows reaches them by, and a sentence for a name no system takes."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PureWindowsPath

import pytest

from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.long_paths import reaching, verbatim


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        (r"C:\자료\목록.xlsx", r"\\?\C:\자료\목록.xlsx"),
        (r"\\서버\공유\목록.xlsx", r"\\?\UNC\서버\공유\목록.xlsx"),
        (r"\\?\C:\자료\목록.xlsx", r"\\?\C:\자료\목록.xlsx"),
    ],
)
def test_the_form_without_a_limit(path: str, reached: str) -> None:
    assert verbatim(PureWindowsPath(path)) == reached


def test_a_file_far_down_is_written_and_read(tmp_path: Path) -> None:
    folder = reaching(tmp_path.joinpath(*["투자유치 업무 자료"] * 20))
    folder.mkdir(parents=True)
    file = reaching(folder / "목록.txt")
    file.write_text("가", encoding="utf-8")
    assert len(str(file)) > 260
    assert file.read_text(encoding="utf-8") == "가"


def test_a_name_that_is_too_long_for_the_disk_is_said() -> None:
    refused = OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), "가" * 300)
    with pytest.raises(EnvironmentProblem, match=r"disk\.too_long") as told, faults_named():
        raise refused
    assert told.value.params["path"] == "가" * 300


def test_a_name_that_windows_refuses_is_said() -> None:
    with pytest.raises(EnvironmentProblem, match=r"file\.bad_name") as told, faults_named():
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), "물음?표.xlsx")
    assert told.value.params["name"] == "물음?표.xlsx"
