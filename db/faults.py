"""Maps the database's and the system's error codes to problems of the world, in one place."""

from __future__ import annotations

import errno

from sqlalchemy.exc import DBAPIError

from db.errors import EnvironmentProblem

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
    if fault.connection_invalidated or "connection" in words and "refused" in words:
        return EnvironmentProblem("database.unreachable")
    return None
