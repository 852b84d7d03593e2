"""Reads the values of a draft in the shapes that facts have."""

from __future__ import annotations

from db.domain.drafts import Draft
from db.domain.values import Empty
from reports.content.facts import Known


def known_of(draft: Draft | None, key: str) -> Known:
    """A value as text, or its kind of empty."""
    value = draft.get(key) if draft else Empty.NOT_STATED
    return value if isinstance(value, Empty) else str(value)


def number_of(draft: Draft | None, key: str) -> int | Empty:
    """A whole number, or its kind of empty."""
    value = draft.get(key) if draft else Empty.NOT_STATED
    return value if isinstance(value, (int, Empty)) else Empty.NOT_STATED


def lines_of(draft: Draft | None, key: str) -> tuple[str, ...]:
    """The filled lines of a long text."""
    text = draft.text(key) if draft else ""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def list_of(draft: Draft, key: str) -> tuple[str, ...]:
    """The entries of a list field."""
    value = draft.get(key)
    return value if isinstance(value, tuple) else ()
