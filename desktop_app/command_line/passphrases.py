"""Where a command gets a passphrase from: a file, or the terminal, never an argument."""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.unlocking import is_locked, unlock_with
from desktop_app.command_line.output import texts_of
from desktop_app.paths import DataFolder


def unlock_folder(arguments: Namespace, folder: DataFolder) -> None:
    """Give this process the key of an encrypted folder; does nothing for a plain one.

    Raises EnvironmentProblem("encryption.locked") when there is nobody to ask, and what
    ``unlock_with`` raises.
    """
    if not is_locked(folder.root):
        return
    texts = texts_of(arguments)
    typed = _read(arguments.unlock_file, texts("Passphrase or recovery key"))
    if typed is None:
        raise EnvironmentProblem("encryption.locked", path=str(folder.root))
    unlock_with(folder.root, typed)


def new_passphrase(arguments: Namespace) -> str:
    """The passphrase that is to open the folder from now on; asked twice.

    Raises UserError: "encryption.nobody_to_ask", "encryption.not_alike".
    """
    texts = texts_of(arguments)
    file: Path | None = arguments.new_password_file
    typed = _read(file, texts("New passphrase"))
    if typed is None:
        raise UserError("encryption.nobody_to_ask")
    if file is None and _read(None, texts("New passphrase once more")) != typed:
        raise UserError("encryption.not_alike")
    return typed


def bundle_passphrase(arguments: Namespace, *, new: bool) -> str:
    """The passphrase of a file that is handed over; a new one is asked twice.

    Raises UserError: "bundle.nobody_to_ask", "encryption.not_alike".
    """
    texts = texts_of(arguments)
    file: Path | None = arguments.passphrase_file
    typed = _read(file, texts("Passphrase of the file"))
    if typed is None:
        raise UserError("bundle.nobody_to_ask")
    if new and file is None and _read(None, texts("The same passphrase once more")) != typed:
        raise UserError("encryption.not_alike")
    return typed


def _read(file: Path | None, prompt: str) -> str | None:
    """The first line of the file, or what is typed; None where nobody sits at a terminal."""
    if file is not None:
        with faults_named():
            lines = file.read_text(encoding="utf-8-sig").splitlines()
        return lines[0] if lines else ""
    return getpass(f"{prompt}: ") if sys.stdin.isatty() else None
