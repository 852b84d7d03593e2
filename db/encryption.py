"""Encryption of a data folder: switched on and off in place, and what its passphrase opens.

It goes file by file; each is whole in one of its two forms at every moment, and the key file says
which form is wanted. So whoever was cut short goes on at the next start.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.paths import DataFolder
from db.secrets import ring
from db.secrets.converting import convert, convert_in_use, is_converted, mend, wipe_leftovers
from db.secrets.homes import follow, writing_key
from db.secrets.key_file import (
    NAME,
    KeyFile,
    State,
    forget_key_file,
    new_key_file,
    read_key_file,
    set_key_file_aside,
    write_key_file,
)
from db.secrets.passphrases import Stretching

Report = Callable[[int, int], object]
"""Told how many files are done, and of how many."""
_NOT_OURS = frozenset({"encryption.locked", "sealed.other_key", "encryption.key_file_missing"})


def _silent(_done: int, _of: int) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A key that seals nothing yet: its file, the key itself and the recovery key as printed."""

    key_file: KeyFile
    key: bytes
    recovery_key: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """Another recovery key for the same data: the data key behind it, and itself as printed."""

    wrapped: bytes
    printed: str


def prepare(passphrase: str, costs: Stretching | None = None) -> Prepared:
    """Make a key behind a passphrase. Raises UserError("encryption.too_short")."""
    return Prepared(*new_key_file(passphrase, costs))


def state_of(folder: DataFolder) -> State | None:
    """How far a folder is with its encryption; None for a plain one."""
    found = read_key_file(folder.root)
    return found.state if found is not None else None


def change_passphrase(folder: DataFolder, passphrase: str) -> None:
    """Another passphrase opens the folder and its backups from now on; the data stay as they are.

    The process has the key. Raises UserError: "encryption.is_off", "encryption.too_short".
    """
    found = _file_of(folder.root)
    with faults_named():
        write_key_file(folder.root, found.with_passphrase(_key_of(found), passphrase))
        _let_backups_follow(folder)


def new_recovery_key(folder: DataFolder) -> Renewed:
    """Another recovery key, which opens nothing yet: it is to be written down first."""
    found = _file_of(folder.root)
    anew, printed = found.with_recovery_key(_key_of(found))
    return Renewed(anew.by_recovery_key, printed)


def use_recovery_key(folder: DataFolder, renewed: Renewed) -> None:
    """It opens the folder and its backups from now on, and the one before opens nothing."""
    found = _file_of(folder.root)
    with faults_named():
        write_key_file(folder.root, replace(found, by_recovery_key=renewed.wrapped))
        _let_backups_follow(folder)


def switch_on(
    folder: DataFolder, prepared: Prepared, also: Sequence[Path] = (), report: Report = _silent
) -> None:
    """Seal everything in a folder and its backups, and in the second folders that are there.

    Nobody has the file open. When not even the database could be sealed, nothing was changed.
    Raises UserError("encryption.is_on"), EnvironmentProblem and what ``convert_in_use`` raises.
    """
    if read_key_file(folder.root) is not None:
        raise UserError("encryption.is_on")
    with faults_named():
        _check_room(folder)
        ring.give(prepared.key)
        try:
            write_key_file(folder.root, prepared.key_file)
            convert_in_use(folder.database, prepared.key)
        except BaseException:
            if folder.database.exists() and not is_converted(folder.database, prepared.key):
                (folder.root / NAME).unlink(missing_ok=True)
                ring.take_away(prepared.key_file.fingerprint)
            raise
        finish(folder, also, report)


def switch_off(folder: DataFolder, also: Sequence[Path] = (), report: Report = _silent) -> None:
    """Open everything again. Raises UserError("encryption.is_off") and what ``switch_on`` raises."""
    found = _file_of(folder.root)
    with faults_named():
        _check_room(folder)
        write_key_file(folder.root, replace(found, state=State.OPENING))
        finish(folder, also, report)


def finish(folder: DataFolder, also: Sequence[Path] = (), report: Report = _silent) -> None:
    """Go on with what was begun, to its end; does nothing where nothing was."""
    found = read_key_file(folder.root)
    if found is None or found.state is State.ON:
        return
    sealing = found.state is State.SEALING
    key = _key_of(found) if sealing else None
    homes = [folder.root, *(one for one in (folder.backups, *also) if one.is_dir())]
    for home in homes:
        _mend(home)
        if home != folder.root:
            follow(folder.root, home)
    convert_in_use(folder.database, key)
    convert_all(homes, key, report)
    if sealing:
        write_key_file(folder.root, replace(found, state=State.ON))
        for home in homes[1:]:
            follow(folder.root, home)
    else:
        for home in homes:
            _forget_key(home, found)


def convert_all(homes: Sequence[Path], key: bytes | None, report: Report = _silent) -> None:
    """Bring every file of ours in these folders into the form that ``key`` wants.

    What was sealed with a key this process was not given stays as it is.
    """
    wanting = [one for home in homes for one in files_of(home) if not is_converted(one, key)]
    for number, path in enumerate(wanting):
        report(number, len(wanting))
        try:
            convert(path, key)
        except EnvironmentProblem as problem:
            if problem.code not in _NOT_OURS:
                raise
    if key is not None:
        for home in homes:
            for folder, pattern in _places(home):
                wipe_leftovers(folder, pattern)
    report(len(wanting), len(wanting))


def seal_older(second: Path) -> None:
    """Seal what lay in a second folder from before encryption was on; nothing where it is off."""
    if (key := writing_key(second)) is not None:
        convert_all([second], key)


def files_of(home: Path) -> Iterator[Path]:
    """Every file that is sealed where encryption is on, the database of a data folder first."""
    folder = DataFolder(home)
    yield from (path for path in (folder.database, folder.destruction) if path.is_file())
    yield from sorted(home.glob("attraction-*.sqlite3"))
    for within, _ in _places(home):
        if within != home:
            yield from sorted(path for path in within.iterdir() if path.is_file())


def _places(home: Path) -> Iterator[tuple[Path, str]]:
    """The folders of a home with the names in them that are ours."""
    yield home, "attraction*"
    yield home, "destruction*"
    for name in ("attachments", "imports", "unsaved"):
        if (home / name).is_dir():
            yield home / name, "*"
    for within in ("attachments/*", "damaged/*"):
        for folder in sorted(home.glob(within)):
            if folder.is_dir():
                yield folder, "*"


def _mend(home: Path) -> None:
    for folder, _ in _places(home):
        mend(folder)


def _forget_key(home: Path, key_file: KeyFile) -> None:
    """Take the key file away, unless something is still sealed with it."""
    if any(not is_converted(path, None) for path in files_of(home)):
        set_key_file_aside(home)
    else:
        forget_key_file(home, key_file.fingerprint)


def _let_backups_follow(folder: DataFolder) -> None:
    if folder.backups.is_dir():
        follow(folder.root, folder.backups)


def _file_of(home: Path) -> KeyFile:
    found = read_key_file(home)
    if found is None:
        raise UserError("encryption.is_off")
    return found


def _key_of(key_file: KeyFile) -> bytes:
    key = ring.key_named(key_file.fingerprint)
    if key is None:
        raise EnvironmentProblem("encryption.locked", path="")
    return key


def _check_room(folder: DataFolder) -> None:
    """One file lies there twice at a time; the database is the largest that counts."""
    sizes = [path.stat().st_size for path in files_of(folder.root)]
    sizes += [path.stat().st_size for path in files_of(folder.backups)]
    if shutil.disk_usage(folder.root).free < 1.1 * max(sizes, default=0):
        raise EnvironmentProblem("disk.full")
