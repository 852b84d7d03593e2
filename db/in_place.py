"""Puts a finished file in the place of another, in one step; Windows refuses that to one being read."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4) if sys.platform == "win32" else ()
_OPEN_ELSEWHERE = 32
"""What Windows says of opening a file that another program has open; of replacing it, only no."""


def put_in_place(new: Path, target: Path) -> None:
    """Let ``new`` be ``target`` from now on.

    A second program that is just reading it, or a virus scanner, has a second to end. Raises OSError.
    """
    for pause in _PAUSES:
        with suppress(PermissionError):
            new.replace(target)
            return
        time.sleep(pause)
    try:
        new.replace(target)
    except PermissionError as fault:
        if target.is_file() and os.access(target, os.W_OK):
            raise PermissionError(
                errno.EACCES, fault.strerror, str(target), _OPEN_ELSEWHERE
            ) from fault
        raise
