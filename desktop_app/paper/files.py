"""Writes a finished file whole or not at all, and proposes its name."""

from __future__ import annotations

import os
import re
from pathlib import Path

from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.store import Store

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST = 120


def file_name(*parts: str, suffix: str = ".pdf") -> str:
    """A name that every system takes: ``20261126_㈜한빛정밀_면담자료_시장보고용.pdf``."""
    clean = (_FORBIDDEN.sub("", part).replace(" ", "").strip(". ") for part in parts)
    return "_".join(part for part in clean if part)[:_LONGEST] + suffix


def of_day(store: Store) -> str:
    """How the name of a file begins: the day, and of a past view that things stood so then."""
    return store.today().replace("-", "") + ("기준" if store.day else "")


def with_suffix(chosen: str, suffix: str = ".pdf") -> Path:
    """The path a person chose, ending as it should."""
    path = Path(chosen)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def write_whole(path: Path, data: bytes) -> Path:
    """Write beside and replace, so that no half file is left.

    Raises EnvironmentProblem: ``file.in_use`` when another program has it open, ``disk.missing``
    with the folder that is not there, or what the system says (disk full, no permission …).
    """
    if not path.parent.is_dir():
        raise EnvironmentProblem("disk.missing", path=str(path.parent))
    beside = path.with_name(path.name + ".new")
    try:
        with faults_named():
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def _replace(beside: Path, path: Path) -> None:
    try:
        beside.replace(path)
    except PermissionError as fault:
        if path.exists():  # Windows: it is open in a reader
            raise EnvironmentProblem("file.in_use", name=path.name) from fault
        raise
