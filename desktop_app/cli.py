"""The command line: what can be asked without a window, and what the exit code means."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from enum import IntEnum
from importlib import import_module
from pathlib import Path

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


COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo.add_demo", "fill a fresh data folder with the Goyang example"),
    "import": ("intake.add_import", "show what a list would change, or --apply it"),
    "imports": ("imports.add_imports", "the lists taken in, and their way back"),
    "search": ("ledger.add_search", "find records by name, initials or digits"),
    "duplicates": ("duplicates.add_duplicates", "the records that may be one, with reasons"),
    "merge": ("duplicates.add_merge", "join records into the first one named"),
    "split": ("duplicates.add_split", "take a merge back, leaving later edits alone"),
    "packet": ("packet.add_packet", "write the paper before a meeting"),
    "report": ("report.add_report", "write a document by its name"),
    "count": ("counts.add_count", "how many until a day, by a definition, with the rows"),
    "fulfilment": ("counts.add_fulfilment", "what was agreed against what was invested and hired"),
    "freeze": ("counts.add_freeze", "keep a count for good under a name"),
    "incentives": ("incentives.add_incentives", "what a firm would receive at a site, by the law"),
    "snapshots": ("counts.add_snapshots", "the frozen counts, newest first"),
    "export": ("paper.add_export", "write a list as a workbook"),
    "history": ("ledger.add_history", "what was done, newest first"),
    "undo": ("ledger.add_undo", "take the newest operation back"),
    "redo": ("ledger.add_redo", "do again what undo took back"),
    "bin": ("bin.add_bin", "the deleted records, newest first"),
    "restore-record": ("bin.add_restore_record", "bring a record back from the bin or a backup"),
    "access-log": ("personal.add_access_log", "who saw personal data, when and for what"),
    "personal-data": (
        "destruction.add_personal_data",
        "personal data that is due: list, destroy, search for it",
    ),
    "backup": ("safety.add_backup", "take a verified backup now"),
    "backups": ("backups.add_backups", "the backups, newest first, and what differs from one"),
    "restore": ("safety.add_restore", "bring the newest backup back, or the one named"),
    "encryption": ("encryption.add_encryption", "a passphrase for the data: on, off, another one"),
    "copy": ("copying.add_copy", "copy everything to an empty server or folder, and compare"),
    "move": ("moving.add_move", "everything to another PC in one encrypted file, and back"),
    "changes": ("changes.add_changes", "what one officer changed, as a file for a colleague"),
    "check": ("safety.add_check", "check the database file"),
    "self-check": ("safety.add_self_check", "check that this installation is whole"),
    "handbook": ("handbook.add_handbook", "quick guide, fields, or the security officer's paper"),
    "screenshots": ("pictures.add_screenshots", "draw every page and dialog"),
    "intake-child": ("intake.add_child", ""),
}
"""Each command's module below ``command_line`` with the function that adds its arguments, and
what it is for. Only the asked-for command's module is imported."""


def parser(command: str | None = None, *, alone: bool = False) -> argparse.ArgumentParser:
    """The command line with the arguments of ``command``; without one the window opens.

    ``alone`` leaves the other commands out, which nobody asks for where one is named first.
    """
    common = _common_options(argparse.SUPPRESS)
    root = argparse.ArgumentParser(
        prog="attraction-desk",
        description="Attraction Desk: the desk of an investment-attraction officer.",
        parents=[_common_options(None)],
    )
    root.set_defaults(command=None)
    commands = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=_CommandParser)
    for name, (place, purpose) in COMMANDS.items():
        if alone and name != command:
            continue
        added = (
            commands.add_parser(name, help=purpose, parents=[common])
            if purpose
            else commands.add_parser(name, parents=[common])
        )
        if name == command:
            module, _, function = place.partition(".")
            getattr(import_module(f"desktop_app.command_line.{module}"), function)(added)
    return root


class _CommandParser(argparse.ArgumentParser):
    """Takes FILE wherever it stands: left to itself argparse lets go of one that may be left out as
    soon as an option comes before it (``move pack --keep-open FILE``)."""

    _within = False

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """First the options, then what stands between and behind them."""
        if self._within:
            return super().parse_known_args(args, namespace)
        self._within = True
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._within = False


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; a wrong one ends the program with exit code 2."""
    _, others = _common_options(argparse.SUPPRESS).parse_known_args(arguments)
    command = next((argument for argument in others if argument in COMMANDS), None)
    return parser(command, alone=others[:1] == [command]).parse_args(arguments)


def run(parsed: argparse.Namespace) -> int:
    """Run a sub-command and map what it raises to the exit code."""
    from db.domain.problems import InvalidDraft
    from db.errors import ConflictError, EnvironmentProblem, UndoConflict, UserError
    from desktop_app.errors.words import tell
    from resources.texts import Texts

    _settle_encodings(as_json=bool(parsed.json))
    texts = Texts(parsed.lang or "ko")
    try:
        return int(parsed.run(parsed))
    except (ConflictError, EnvironmentProblem, InvalidDraft, UndoConflict, UserError) as error:
        if (told := tell(error, texts)) is not None:
            sys.stderr.write(f"{told.happened}\n{told.advice}\n")
        return Exit.WORLD if isinstance(error, EnvironmentProblem) else Exit.REFUSED


def _settle_encodings(*, as_json: bool) -> None:
    """JSON is UTF-8 wherever it goes; a sentence never fails on a sign the code page lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8" if as_json else None, errors="backslashreplace")


def _server(text: str) -> str:
    """The address of a database; anything else is a wrong argument."""
    if text.partition(":")[0].partition("+")[0] not in ("postgresql", "postgres", "sqlite"):
        raise argparse.ArgumentTypeError(f"{text!r} is not postgresql://NAME@SERVER/DATABASE")
    return text


def _common_options(default: object) -> _CommandParser:
    """Options every command takes, before or after its name."""
    options = _CommandParser("attraction-desk", add_help=False, argument_default=default)
    options.add_argument("--data-dir", metavar="DIR", help="the data folder")
    options.add_argument(
        "--database", metavar="URL", type=_server, help="a PostgreSQL server instead of the file"
    )
    options.add_argument(
        "--unlock-file",
        metavar="FILE",
        type=Path,
        help="the passphrase of encrypted data in its first line; asked on the terminal without it",
    )
    options.add_argument("--lang", choices=LANGUAGES, help="language of messages")
    options.add_argument("--json", action="store_true", help="one JSON document on stdout")
    return options
