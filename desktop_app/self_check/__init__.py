"""Whether this installation is whole: each part is tried once, in a folder that is thrown away."""

from __future__ import annotations

import tempfile
import time
import traceback
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

CHECKS = {
    "imports": "parts.imports",
    "resources": "parts.resources",
    "fonts": "drawing.fonts",
    "window": "drawing.window",
    "empty database": "database.empty_database",
    "older database": "database.older_database",
    "encryption": "encryption.encrypted_folder",
    "import": "intake.tiny_import",
    "packet": "paper.tiny_packet",
}
"""Each check's module below this package with its function: it tries one part in a fresh folder,
says what it saw, and raises when the part does not work. A module is imported by its own check,
so that a missing library fails that check and not this list."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What became of one check; ``detail`` is what was seen, or the end of the traceback."""

    name: str
    passed: bool
    detail: str
    seconds: float


def self_check() -> tuple[CheckResult, ...]:
    """Run every check; none of them touches the officer's data."""
    return tuple(_run(name, place) for name, place in CHECKS.items())


def _run(name: str, place: str) -> CheckResult:
    start = time.perf_counter()
    module, _, function = place.partition(".")
    with tempfile.TemporaryDirectory(prefix="attraction-desk-", ignore_cleanup_errors=True) as made:
        try:
            check = getattr(import_module(f"{__name__}.{module}"), function)
            detail, passed = str(check(Path(made))), True
        except Exception:  # noqa: BLE001 - whatever is broken is what we are here to report
            detail, passed = traceback.format_exc(limit=-3).strip(), False
    return CheckResult(name, passed, detail, round(time.perf_counter() - start, 3))
