"""Maps the database's and the system's error codes to problems of the world, in one place."""

from __future__ import annotations

import errno

from sqlalchemy.exc import DBAPIError, IntegrityError

from db.errors import EnvironmentProblem, UserError
from db.schema import TABLES

_SQLITE_WORDS = {
    "database or disk is full": "disk.full",
    "attempt to write a readonly database": "disk.read_only",
    "unable to open database file": "disk.unreachable",
    "disk i/o error": "disk.unreachable",
    "database is locked": "database.locked",
    "database disk image is malformed": "database.damaged",
    "file is not a database": "database.damaged",
}
_OS_CODES = {
    errno.ENOSPC: "disk.full",
    errno.EROFS: "disk.read_only",
    errno.EACCES: "disk.no_permission",
    errno.EPERM: "disk.no_permission",
    errno.ENOENT: "disk.missing",
    errno.EIO: "disk.unreachable",
}


def environment_problem(fault: DBAPIError | OSError) -> EnvironmentProblem | None:
    """The world's fault behind ``fault``, or None when it is our own."""
    if isinstance(fault, OSError):
        code = _OS_CODES.get(fault.errno or 0)
        path = str(fault.filename or "")
        return EnvironmentProblem(code, path=path) if code else None
    words = str(fault.orig).lower()
    for pattern, code in _SQLITE_WORDS.items():
        if pattern in words:
            return EnvironmentProblem(code)
    if fault.connection_invalidated or ("connection" in words and "refused" in words):
        return EnvironmentProblem("database.unreachable")
    return None


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
