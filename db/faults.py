"""Maps the database's and the system's error codes to problems of the world, in one place."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, IntegrityError

from db.errors import EnvironmentProblem, UserError
from db.long_paths import too_long
from db.schema import TABLES
from db.sqlite_files import errors

_SQLITE_WORDS = {
    "database or disk is full": "disk.full",
    "attempt to write a readonly database": "disk.read_only",
    "unable to open database file": "disk.unreachable",
    "disk i/o error": "disk.unreachable",
    "database is locked": "database.locked",
    "database table is locked": "database.locked",
    "database disk image is malformed": "database.damaged",
    "malformed database schema": "database.damaged",
    "file is not a database": "database.damaged",
}
_NO_ROOM = frozenset({13, 4874})
"""SQLITE_FULL and SQLITE_IOERR_SHMSIZE: not even the log's index has room, called an I/O error."""
_POSTGRES_CODES = {
    "53100": "database.full",
    "25006": "disk.read_only",
    "55P03": "database.busy",
    "40001": "database.locked",
    "40P01": "database.locked",
    "28P01": "database.refused",
    "28000": "database.refused",
    "42501": "database.refused",
    "3D000": "database.unknown",
    "57P01": "database.unreachable",
    "57P02": "database.unreachable",
    "57P03": "database.unreachable",
    "53300": "database.crowded",
}
_CALL_WORDS = {
    "authentication failed": "database.refused",
    "인증을 실패": "database.refused",
    "no password supplied": "database.refused",
    "no pg_hba.conf entry": "database.refused",
    "permission denied": "database.refused",
    'database "': "database.unknown",
    "데이터베이스 없음": "database.unknown",
    'role "': "database.refused",
    "too many": "database.crowded",
    "remaining connection slots": "database.crowded",
}
"""What a server says to a call that it does not take; such an answer bears no code."""
_OS_CODES = {
    errno.ENOSPC: "disk.full",
    errno.EDQUOT: "disk.full",
    errno.EROFS: "disk.protected",
    errno.EACCES: "disk.no_permission",
    errno.EPERM: "disk.no_permission",
    errno.ENOENT: "disk.missing",
    errno.ENOTDIR: "disk.missing",
    errno.ENAMETOOLONG: "disk.too_long",
    errno.EIO: "disk.unreachable",
    errno.ESTALE: "disk.unreachable",
    errno.EHOSTDOWN: "disk.unreachable",
    errno.ENXIO: "disk.unreachable",
    errno.ENODEV: "disk.unreachable",
    errno.ENOTCONN: "disk.unreachable",
    errno.ETIMEDOUT: "disk.unreachable",
}
_FORBIDDEN = re.compile(r'[<>:"|?*]')
"""In a name; opening a file of such a name, Windows says no more than "invalid"."""
_WINDOWS_CODES = {
    19: "disk.protected",
    **dict.fromkeys((21, 55, 59, 64, 433, 1117, 1167, 1231), "disk.unreachable"),
    32: "file.in_use",
    33: "file.in_use",  # a part of it is locked
    123: "file.bad_name",
    206: "disk.too_long",
}
"""Where Python's own number says less: a stick that is pulled (21, 433, 1167), a drive that fails
(1117) or a share that went away (55, 59, 64, 1231) would be a place without permission, or a bug."""


def environment_problem(fault: Exception) -> EnvironmentProblem | None:
    """The world's fault behind an error of a database or of the system, None when it is ours."""
    if isinstance(fault, OSError):
        path = str(fault.filename or "")
        if said := _WINDOWS_CODES.get(getattr(fault, "winerror", None) or 0):
            return EnvironmentProblem(said, path=path, name=Path(path).name)
        if fault.errno == errno.EINVAL and _FORBIDDEN.search(Path(path).name):
            return EnvironmentProblem("file.bad_name", name=Path(path).name)
        code = _OS_CODES.get(fault.errno or 0)
        if code == "disk.missing" and too_long(path):
            code = "disk.too_long"
        return EnvironmentProblem(code, path=path) if code else None
    known = fault.orig if isinstance(fault, DBAPIError) else fault
    if isinstance(known, errors()):
        if getattr(known, "sqlite_errorcode", 0) in _NO_ROOM:
            return EnvironmentProblem("disk.full")
        words = str(known).lower()
        found = next((code for known, code in _SQLITE_WORDS.items() if known in words), None)
        return EnvironmentProblem(found) if found else None
    code = _POSTGRES_CODES.get(getattr(known, "sqlstate", None) or "")
    if code is None and isinstance(fault, DBAPIError) and lost(fault):
        code = _of_a_call(str(known))
    return EnvironmentProblem(code) if code else None


def _of_a_call(said: str) -> str:
    found = (code for words, code in _CALL_WORDS.items() if words in said)
    return next(found, "database.unreachable")


def lost(fault: DBAPIError) -> bool:
    """Whether the server never answered, or does not any more."""
    unanswered = getattr(fault.orig, "sqlstate", None) is None
    names = (one.__name__ for one in type(fault.orig).__mro__)  # the driver is loaded late
    return fault.connection_invalidated or (unanswered and "OperationalError" in names)


@contextmanager
def faults_named() -> Iterator[None]:
    """Turns the world's faults inside the block into EnvironmentProblem, broken keys into UserError.

    What is our own goes through unchanged.
    """
    try:
        yield
    except IntegrityError as fault:
        if rule := broken_rule(fault):
            raise rule from fault
        raise
    except errors("Error", DBAPIError, OSError) as fault:
        if problem := environment_problem(fault):
            raise problem from fault
        raise


def broken_rule(fault: IntegrityError) -> UserError | None:
    """The unique key of live records that ``fault`` is about, or None for any other constraint."""
    told = str(fault.orig)
    for kind, table in TABLES.items():
        for index in table.indexes:
            # PostgreSQL names the index, SQLite its columns.
            names = [f"{table.name}.{column.name}" for column in index.columns]
            if index.unique and (str(index.name) in told or ", ".join(names) in told.split(": ")):
                return UserError("record.not_unique", kind=kind.value, key=index.columns[0].name)
    return None
