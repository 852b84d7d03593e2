"""The crash report: versions and the trace, never a record's contents; found at the next start."""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from desktop_app import VERSION

_PREFIX = "crash-"
_SEEN = ".seen"
_PACKAGES = ("PySide6", "sqlalchemy")
"""Asked of the loaded modules: reading package metadata would slow the start down."""


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report: when, which versions, and where in our code. Messages of errors are left out,
    because a database's message may quote what somebody typed."""
    lines = [f"time: {datetime.now(UTC).isoformat(timespec='seconds')}"]
    lines += [f"program: {VERSION}"]
    lines += [f"{name}: {_version(name)}" for name in _PACKAGES]
    lines += [f"python: {platform.python_version()}", f"system: {platform.platform()}"]
    lines += [f"frozen: {getattr(sys, 'frozen', False)}", "", f"{kind.__module__}.{kind.__name__}"]
    lines += _frames(trace)
    cause = error.__cause__ or error.__context__
    while cause is not None:
        lines += ["", f"from {type(cause).__module__}.{type(cause).__name__}"]
        lines += _frames(cause.__traceback__)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"


def write_report(logs: Path, text: str) -> Path | None:
    """Keep a report in the logs folder; None when even that cannot be written."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    path = logs / f"{_PREFIX}{stamp}.txt"
    try:
        logs.mkdir(exist_ok=True)  # a data folder that went away is not made anew
        path.write_text(text, encoding="utf-8")
    except OSError:
        return None
    return path


def unseen_reports(logs: Path) -> tuple[Path, ...]:
    """Reports that were not shown at a start yet, oldest first."""
    return tuple(sorted(logs.glob(f"{_PREFIX}*.txt")))


def mark_seen(reports: tuple[Path, ...]) -> None:
    """Do not show these again; the files stay."""
    for path in reports:
        try:
            path.replace(path.with_suffix(_SEEN))
        except OSError:
            continue


def _frames(trace: TracebackType | None) -> list[str]:
    return [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]


def _version(name: str) -> str:
    module = sys.modules.get(name)
    return str(getattr(module, "__version__", "unknown")) if module else "not loaded"
