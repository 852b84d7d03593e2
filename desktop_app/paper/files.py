"""Writes a finished file whole or not at all, and proposes its name."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

from db.domain.file_names import is_reserved
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.in_place import put_in_place
from db.long_paths import reaching
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
    with the folder that is not there, or what the system says (disk full, no permission …); and
    UserError("file.reserved") for a name that Windows keeps for a device.
    """
    if is_reserved(path.name):
        raise UserError("file.reserved", name=path.name)
    if not reaching(path.parent).is_dir():
        raise EnvironmentProblem("disk.missing", path=str(path.parent))
    _write(reaching(path), data)
    return path


def _write(path: Path, data: bytes) -> None:
    beside = path.with_name(path.name + ".new")
    try:
        with faults_named():
            try:
                with beside.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                _replace(beside, path)
            except OSError as fault:
                fault.filename = str(path)  # as it was named by whoever saves it
                raise
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _replace(beside: Path, path: Path) -> None:
    try:
        put_in_place(beside, path)
    except PermissionError as fault:
        if path.exists():  # Windows: it is open in a reader
            raise EnvironmentProblem("file.in_use", name=path.name) from fault
        raise
