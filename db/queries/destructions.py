"""Reads what was destroyed: when, by whom, how much, and the proof; never what it was."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.schema.access import DestructionRecord


@dataclass(frozen=True, slots=True)
class DestructionRow:
    """One destruction; ``content`` has its numbers by name."""

    id: int
    at: str
    officer: str
    machine: str
    persons: int
    content: Mapping[str, Any]


def destructions(session: Session) -> tuple[DestructionRow, ...]:
    """All of them, the newest first."""
    query = select(DestructionRecord).order_by(DestructionRecord.id.desc())
    return tuple(_row(one) for one in session.scalars(query))


def destruction(session: Session, number: int = 0) -> DestructionRow | None:
    """One of them; 0 for the newest."""
    rows = destructions(session)
    return next((one for one in rows if number in (0, one.id)), None)


def _row(one: DestructionRecord) -> DestructionRow:
    content = json.loads(one.content)
    return DestructionRow(one.id, one.at, one.officer, one.machine, one.persons, content)
