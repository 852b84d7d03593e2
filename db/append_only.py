"""Which records are only ever added to: a check's result is corrected by a new row, never edited."""

from __future__ import annotations

from collections.abc import Iterable

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.errors import UserError

APPEND_ONLY = frozenset({RecordKind.CHECK})


def refuse_change(kind: RecordKind, keys: Iterable[str]) -> None:
    """Raise UserError("check.append_only") when what such a record says would be changed.

    Its links may move: two agreements may be joined, and what it names may be deleted.
    """
    if kind not in APPEND_ONLY:
        return
    by_key = catalogue(kind).by_key
    if any(key in by_key and by_key[key].kind is not Kind.LINK for key in keys):
        raise UserError("check.append_only")


def refuse_deletion(kind: RecordKind) -> None:
    """Raise UserError("check.append_only"): such a record goes with its whole, or by an undo."""
    if kind in APPEND_ONLY:
        raise UserError("check.append_only")
