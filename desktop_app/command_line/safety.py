"""backup, restore, check, self-check: is it whole, and is there a copy."""

from __future__ import annotations

import datetime as dt
import getpass
import platform
from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path

from db.attachments import AttachmentFiles
from db.backups.backup import back_up, newest_first, referred_files
from db.backups.file_copies import faults_of
from db.backups.restoring import is_damaged, restore
from db.backups.second_copies import Elsewhere, copy_elsewhere
from db.backups.server_backup import back_up_server
from db.domain.dates import KST
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.lock import Held, Holder, take
from db.store import now_kst
from desktop_app.command_line.desk import folder_of, open_desk, settings_of
from desktop_app.command_line.output import show, texts_of
from desktop_app.command_line.output import tell as say
from desktop_app.errors.words import tell
from desktop_app.self_check import self_check
from resources.texts import mark

SECOND = {
    Elsewhere.DONE: mark("It was copied to {folder} and checked there."),
    Elsewhere.NOT_NEEDED: mark("It lies in {folder} already."),
    Elsewhere.AWAY: mark("{folder} is not there now; the copy follows once it is."),
    Elsewhere.FAILED: mark("{folder} took no copy. The backup beside the data is whole."),
}


def add_backup(parser: ArgumentParser) -> None:
    """``backup``: a verified copy now; the same state is not copied twice. ``--to`` puts the newest
    into a second folder as well."""
    parser.add_argument("--to", type=Path, metavar="DIR", help="a USB stick, another disk")
    parser.set_defaults(run=_backup)


def add_restore(parser: ArgumentParser) -> None:
    """``restore [FILE]``: the newest backup, or the one named; the present file is kept aside."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE")
    parser.set_defaults(run=_restore)


def add_check(parser: ArgumentParser) -> None:
    """``check``: the database file and the attached files are read through and must be whole."""
    parser.set_defaults(run=_check)


def add_self_check(parser: ArgumentParser) -> None:
    """``self-check``: each part of the installation is tried in a folder that is thrown away."""
    parser.set_defaults(run=_self_check)


def _backup(arguments: Namespace) -> int:
    texts = texts_of(arguments)
    with open_desk(arguments) as desk, faults_named():
        made = (
            back_up_server(desk.store.engine, desk.folder, _now())
            if desk.store.shared
            else back_up(desk.folder.database, desk.folder.backups, _now())
        )
        newest = made or newest_first(desk.folder.backups, _now())[0]
    line = (
        texts("A verified backup was made: {file}", file=newest.path)
        if made
        else texts("Nothing changed since the newest backup: {file}", file=newest.path)
    )
    document: dict[str, object] = {"file": str(newest.path), "made": made is not None}
    if arguments.to is None:
        show(arguments, document, line)
        return 0
    second = copy_elsewhere(desk.folder.backups, arguments.to, _now())
    document["second"] = second.came.value
    show(arguments, document, line, texts(SECOND[second.came], folder=arguments.to))
    if second.problem is not None and (told := tell(second.problem, texts)) is not None:
        say(told.happened)
    return 3 if second.came in (Elsewhere.AWAY, Elsewhere.FAILED) else 0


def _restore(arguments: Namespace) -> int:
    folder = folder_of(arguments)
    if arguments.database or settings_of(folder).database:
        raise UserError("restore.on_server")
    newest = next(iter(newest_first(folder.backups, _now())), None)
    source = arguments.file or (newest.path if newest is not None else None)
    if source is None or not source.exists():
        raise EnvironmentProblem("disk.missing", path=str(source or folder.backups))
    holder = Holder(getpass.getuser(), platform.node(), now_kst())
    with faults_named():
        folder.root.mkdir(parents=True, exist_ok=True)
    try:
        lock = take(folder.lock, holder)
    except Held as held:
        raise EnvironmentProblem("database.held", holder=str(held.holder)) from held
    with ExitStack() as stack, faults_named():
        stack.callback(lock.release)
        restore(source, folder.database, folder.backups, _now())
    line = texts_of(arguments)("Brought back from {file}", file=source)
    show(arguments, {"file": str(source)}, line)
    return 0


def _check(arguments: Namespace) -> int:
    folder = folder_of(arguments)
    if not folder.database.exists():
        raise EnvironmentProblem("disk.missing", path=str(folder.database))
    with faults_named():
        if is_damaged(folder.database):
            raise EnvironmentProblem("database.damaged")
        files = AttachmentFiles(folder.attachments)
        faults = faults_of(files, referred_files(folder.database))
    texts = texts_of(arguments)
    lines = [texts("The file is whole: {file}", file=folder.database)]
    lines += [texts("An attached file is missing: {hash}", hash=one) for one in faults.missing]
    lines += [texts("An attached file was changed: {hash}", hash=one) for one in faults.altered]
    found = {"missing": list(faults.missing), "altered": list(faults.altered)}
    show(arguments, {"file": str(folder.database), "whole": True, "files": found}, *lines)
    return 3 if faults.missing or faults.altered else 0


def _now() -> dt.datetime:
    return dt.datetime.now(KST).replace(tzinfo=None)


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
