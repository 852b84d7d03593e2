"""Paths longer than Windows takes by itself: how to reach a file there, and when that is no use."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

from db.errors import EnvironmentProblem

LONGEST = 259
"""Characters of a path that every Windows takes; an administrator can let it take longer ones."""
_WITH_ENDING = LONGEST - 12
"""A file is written under its name and ``.new`` or ``.part`` first; a folder's name is shorter too."""
_IN_THE_FOLDER = 110
"""What the names of the files in a data folder need."""


def verbatim(path: PureWindowsPath) -> str:
    """An absolute path in the form that has no limit."""
    text = str(path)
    if text.startswith("\\\\?\\"):
        return text
    return f"\\\\?\\UNC{text[1:]}" if text.startswith("\\\\") else f"\\\\?\\{text}"


def too_long(text: str) -> bool:
    """Whether a path that the system did not find may only have been too long for it."""
    return _LIMITED and len(text) > LONGEST and not text.startswith("\\\\?\\")


def check_data_folder(root: Path) -> None:
    """Raises EnvironmentProblem("disk.too_long") where the files of a data folder had paths that
    this Windows does not take; SQLite could only say that it can't open one."""
    if _LIMITED and len(os.path.abspath(root)) + _IN_THE_FOLDER > LONGEST:  # noqa: PTH100
        raise EnvironmentProblem("disk.too_long", path=str(root))


if sys.platform == "win32":
    from ctypes import windll

    def _limited() -> bool:
        enabled = getattr(windll.ntdll, "RtlAreLongPathsEnabled", None)
        return enabled is None or not enabled() & 0xFF

    _LIMITED = _limited()

    def reaching(path: Path) -> Path:
        """The path by which a file of a person's choice is reached, however long it is."""
        whole = os.path.abspath(path)  # noqa: PTH100  # without "..", which that form does not know
        return Path(verbatim(PureWindowsPath(whole))) if len(whole) > _WITH_ENDING else path
else:
    _LIMITED = False

    def reaching(path: Path) -> Path:
        """The path by which a file of a person's choice is reached, however long it is."""
        return path
