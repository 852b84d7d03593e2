"""Saves what one person changed over a record that another may have saved meanwhile.

The one way for whatever is kept field by field. The minutes have their own: there both texts
stay, also in the same field, and nobody is asked while a meeting goes on (``both_notes``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from db.domain.drafts import Draft
from db.domain.three_ways import changed_by_others, collisions
from db.errors import ConflictError
from db.queries.records import load_detail
from db.services.records import Saved, save_record
from db.store import Store

Done = TypeVar("Done")
Write = Callable[[Store, Draft], Saved]
"""The service that saves a draft."""
_TIMES = 5
"""How often a record may be saved by others in between before we give up."""


@dataclass(frozen=True, slots=True)
class SavedOver(Generic[Done]):
    """What ``write`` gave; ``theirs`` are the fields that ``who`` had changed since it was opened."""

    saved: Done
    theirs: tuple[str, ...] = ()
    who: str = ""


def save_over(
    store: Store, draft: Draft, opened: Draft, write: Write = save_record
) -> SavedOver[Saved]:
    """Save the changes in ``draft`` to what was ``opened``.

    Where somebody else changed other fields both stay. Raises ConflictError when the same field
    was changed to something else, and whatever ``write`` raises.
    """
    return over(store, draft, opened, write)


def over(
    store: Store, draft: Draft, opened: Draft, write: Callable[[Store, Draft], Done]
) -> SavedOver[Done]:
    """The same for an operation that does more than save ``draft``.

    ``draft`` holds the fields that the operation changes or rests on.
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
