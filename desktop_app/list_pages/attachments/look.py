"""Where files are laid to be looked at in another program: read-only copies, gone after a day."""

from __future__ import annotations

import getpass
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_DAY_S = 24 * 3600


def look_folder() -> Path:
    """The folder of the copies, private to this person; older copies are taken away first."""
    folder = Path(tempfile.gettempdir()) / f"attraction-desk-{getpass.getuser()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    for old in folder.iterdir():
        with suppress(OSError):  # still open in another program: it goes the next time
            if time.time() - old.stat().st_mtime > _DAY_S:
                _take_away(old)
    return folder


def _take_away(folder: Path) -> None:
    for path in folder.rglob("*"):
        path.chmod(stat.S_IREAD | stat.S_IWRITE | (stat.S_IEXEC if path.is_dir() else 0))
    shutil.rmtree(folder)
