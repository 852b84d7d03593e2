"""encryption: switch it on and off, say how it stands, another passphrase or recovery key."""

from __future__ import annotations

import getpass
import platform
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.encryption import (
    change_passphrase,
    new_recovery_key,
    prepare,
    state_of,
    switch_off,
    switch_on,
    use_recovery_key,
)
from db.errors import EnvironmentProblem, UserError
from db.lock import Held, Holder, take
from db.secrets.key_file import State
from db.store import now_kst
from desktop_app.command_line.desk import folder_of, place_of, settings_of
from desktop_app.command_line.output import show, tell, texts_of
from desktop_app.command_line.passphrases import new_passphrase
from desktop_app.paths import DataFolder
from resources.texts import mark

_STATES = {
    None: mark("The data are not encrypted."),
    State.ON: mark("The data are encrypted."),
    State.SEALING: mark("Encryption is being switched on; the next start goes on with it."),
    State.OPENING: mark("Encryption is being switched off; the next start goes on with it."),
}
_KEY = mark("Recovery key, shown this once: {key}")


def add_encryption(parser: ArgumentParser) -> None:
    """``encryption status|on|off|change-password|recovery-key``."""
    parser.add_argument("verb", choices=tuple(_VERBS), metavar="|".join(_VERBS))
    parser.add_argument(
        "--new-password-file",
        type=Path,
        metavar="FILE",
        help="the new passphrase in its first line; asked on the terminal without it",
    )
    parser.set_defaults(run=_encryption)


def _encryption(arguments: Namespace) -> int:
    return _VERBS[arguments.verb](arguments)


def _status(arguments: Namespace) -> int:
    state = state_of(place_of(arguments))
    document = {"state": state.value if state is not None else "off"}
    show(arguments, document, texts_of(arguments)(_STATES[state]))
    return 0


def _on(arguments: Namespace) -> int:
    folder = _here(arguments)
    if state_of(folder) is not None:
        raise UserError("encryption.is_on")
    prepared, texts = prepare(new_passphrase(arguments)), texts_of(arguments)
    # Told before anything is sealed: who is cut short has it.
    tell(texts(_KEY, key=prepared.recovery_key))
    with _held(folder):
        switch_on(folder, prepared, _second(folder))
    document = {"state": "on", "recovery_key": prepared.recovery_key}
    show(arguments, document, texts(_STATES[State.ON]))
    return 0


def _off(arguments: Namespace) -> int:
    folder = _here(arguments)
    with _held(folder):
        switch_off(folder, _second(folder))
    show(arguments, {"state": "off"}, texts_of(arguments)(_STATES[None]))
    return 0


def _change_password(arguments: Namespace) -> int:
    folder = _here(arguments)
    if state_of(folder) is None:
        raise UserError("encryption.is_off")
    change_passphrase(folder, new_passphrase(arguments))
    line = texts_of(arguments)("The new passphrase opens the data and their backups from now on.")
    show(arguments, {"changed": True}, line)
    return 0


def _recovery_key(arguments: Namespace) -> int:
    folder = _here(arguments)
    renewed = new_recovery_key(folder)
    line = texts_of(arguments)(_KEY, key=renewed.printed)
    show(arguments, {"recovery_key": renewed.printed}, line)
    use_recovery_key(folder, renewed)
    return 0


def _here(arguments: Namespace) -> DataFolder:
    """The folder, unlocked. Raises UserError("encryption.on_server") where the data are not in it."""
    folder = folder_of(arguments)
    if arguments.database or settings_of(folder).database:
        raise UserError("encryption.on_server")
    if not folder.database.exists():
        raise EnvironmentProblem("disk.missing", path=str(folder.database))
    return folder


def _second(folder: DataFolder) -> tuple[Path, ...]:
    second = settings_of(folder).second_backup
    return (Path(second),) if second else ()


@contextmanager
def _held(folder: DataFolder) -> Iterator[None]:
    """Nobody else writes meanwhile."""
    try:
        lock = take(folder.lock, Holder(getpass.getuser(), platform.node(), now_kst()))
    except Held as held:
        raise EnvironmentProblem("database.held", holder=str(held.holder)) from held
    try:
        yield
    finally:
        lock.release()


_VERBS = {
    "status": _status,
    "on": _on,
    "off": _off,
    "change-password": _change_password,
    "recovery-key": _recovery_key,
}
