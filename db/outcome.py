"""Asks the ledger whether an operation whose commit was never answered had been written."""

from __future__ import annotations

import time

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError

from db.errors import EnvironmentProblem
from db.faults import lost
from db.schema.ledger import OperationRecord

_PAUSES_S = (0.0, 0.5, 1.5, 3.0)
"""A server that was started anew answers within seconds."""


def was_written(writing: Engine, uid: str) -> bool:
    """Whether the operation with this mark stands in the ledger.

    Asked under the writers' lock, so after the lost connection's transaction has ended. Raises
    EnvironmentProblem("database.unsure") when the server does not answer.
    """
    cause: DBAPIError | None = None
    for pause in _PAUSES_S:
        time.sleep(pause)
        try:
            with writing.begin() as connection:
                query = select(OperationRecord.id).where(OperationRecord.uid == uid)
                return connection.scalar(query) is not None
        except DBAPIError as fault:
            cause = fault
            if not lost(fault):
                break  # the lock is still held: the server has not noticed that the line is dead
    raise EnvironmentProblem("database.unsure") from cause
