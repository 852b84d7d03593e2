"""backup, check, self-check: is it whole, and is there a copy."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from desktop_app.command_line.output import show
from desktop_app.self_check import self_check


def add_self_check(parser: ArgumentParser) -> None:
    """``self-check``: each part of the installation is tried in a folder that is thrown away."""
    parser.set_defaults(run=_self_check)


def _self_check(arguments: Namespace) -> int:
    results = self_check()
    lines = [
        f"{'ok    ' if result.passed else 'FAILED'}  {result.name}  {result.detail}"
        for result in results
    ]
    document = {
        "checks": [
            {"name": entry.name, "passed": entry.passed, "detail": entry.detail,
             "seconds": entry.seconds}
            for entry in results
        ]
    }  # fmt: skip
    show(arguments, document, *lines)
    return 0 if all(result.passed for result in results) else 1
