"""Saves what one person changed over a record that another may have saved meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from db.domain.drafts import Draft
from db.domain.three_ways import changed_by_others, collisions
from db.errors import ConflictError
from db.queries.records import load_detail
from db.services.records import Saved, save_record
from db.store import Store

Write = Callable[[Store, Draft], Saved]
"""The service that saves a draft."""
_TIMES = 5
"""How often a record may be saved by others in between before we give up."""


@dataclass(frozen=True, slots=True)
class SavedOver:
    """What was saved; ``theirs`` are the fields that ``who`` had changed since it was opened."""

    saved: Saved
    theirs: tuple[str, ...] = ()
    who: str = ""


def save_over(store: Store, draft: Draft, opened: Draft, write: Write = save_record) -> SavedOver:
    """Save the changes in ``draft`` to what was ``opened``.

    Where somebody else changed other fields both stay. Raises ConflictError when the same field
    was changed to something else, and whatever ``write`` raises.
    """
    theirs: tuple[str, ...] = ()
    who = ""
    for _ in range(_TIMES):
        try:
            return SavedOver(write(store, draft), theirs, who)
        except ConflictError as conflict:
            with store.read() as session:
                detail = load_detail(session, draft.kind, conflict.record_id)
            if detail is None or detail.deleted:
                raise
            if collisions(opened, detail.draft, draft.values.items()):
                raise
            theirs, who = changed_by_others(opened, detail.draft), detail.updated_by
            draft = replace(draft, version=detail.draft.version)
    return SavedOver(write(store, draft), theirs, who)
