"""The command line: what can be asked without a window, and what the exit code means."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from enum import IntEnum

from resources.texts import LANGUAGES


class Exit(IntEnum):
    """Exit codes, as the documentation promises them."""

    DONE = 0
    BUG = 1
    ARGUMENTS = 2
    WORLD = 3
    """File damaged, locked, disk full."""
    REFUSED = 4
    """A rule says no."""


def parser() -> argparse.ArgumentParser:
    """The whole command line; without a sub-command the window opens."""
    common = _common_options(argparse.SUPPRESS)
    root = argparse.ArgumentParser(
        prog="attraction-desk",
        description="Attraction Desk: the desk of an investment-attraction officer.",
        parents=[_common_options(None)],
    )
    root.set_defaults(command=None)
    _add_commands(root.add_subparsers(dest="command", metavar="COMMAND"), common)
    return root


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; a wrong one ends the program with exit code 2."""
    return parser().parse_args(arguments)


def run(parsed: argparse.Namespace) -> int:
    """Run a sub-command and map what it raises to the exit code."""
    from db.domain.checks import InvalidDraft
    from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
    from desktop_app.errors.words import tell
    from resources.texts import Texts

    texts = Texts(parsed.lang or "ko")
    try:
        return int(parsed.run(parsed))
    except (ConflictError, EnvironmentProblem, InvalidDraft, UndoConflict, UserError) as error:
        if (told := tell(error, texts)) is not None:
            sys.stderr.write(f"{told.happened}\n{told.advice}\n")
        return Exit.WORLD if isinstance(error, EnvironmentProblem) else Exit.REFUSED


def _common_options(default: object) -> argparse.ArgumentParser:
    """Options every command takes, before or after its name."""
    options = argparse.ArgumentParser(add_help=False, argument_default=default)
    options.add_argument("--data-dir", metavar="DIR", help="the data folder")
    options.add_argument("--database", metavar="URL", help="a PostgreSQL server instead of the file")
    options.add_argument("--lang", choices=LANGUAGES, help="language of messages")
    options.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return options


def _add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    common: argparse.ArgumentParser,
) -> None:
    """Each command names the function that runs it with ``set_defaults(run=…)``."""
