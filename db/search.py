"""Finds records by what is typed: keystroke letters, 초성, names without legal form, digits."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from db.domain.kinds import RecordKind


def refresh(connection: Connection, changed: Mapping[RecordKind, Collection[int]]) -> None:
    """Bring the entries of the changed records up to date, inside the writing transaction."""
